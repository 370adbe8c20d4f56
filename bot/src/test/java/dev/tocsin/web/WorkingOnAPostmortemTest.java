package dev.tocsin.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.desk.Editing;
import dev.tocsin.desk.Postmortems;
import dev.tocsin.desk.PublicText;
import dev.tocsin.desk.Timelines;
import dev.tocsin.desk.Versions;
import dev.tocsin.incident.LifecycleCommand;
import dev.tocsin.incident.PostmortemState;
import dev.tocsin.incident.RecordCommand.CorrectEntry;
import dev.tocsin.incident.RecordCommand.Note;
import dev.tocsin.incident.RecordEvent.Mark;
import dev.tocsin.postmortem.SectionName;
import dev.tocsin.postmortem.life.Line;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class WorkingOnAPostmortemTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @TempDir private Path folder;
  private Night night;
  private Postmortems postmortems;
  private Versions versions;
  private MockMvcTester web;
  private int ids;

  @BeforeEach
  void resolveOne() {
    night = new Night(folder);
    night.acknowledge(Night.ADA);
    night.order(Night.ADA, new Note(Mark.IMPACT, "Nobody could <b>pay</b>", null));
    night.resolve();
    var desk = night.desk();
    postmortems = new Postmortems(night.storage(), () -> BERLIN, PublicText.standard());
    versions = new Versions(night.storage(), desk, postmortems);
    var editing = new Editing(night.storage(), postmortems, () -> "e" + ++ids);
    var files = new IncidentFiles(desk, new Timelines(night.storage()), () -> BERLIN);
    web = MockMvcTester.of(new PostmortemPages(files, desk, postmortems, versions, editing));
  }

  @AfterEach
  void close() {
    night.close();
  }

  private void sends(Map<String, String> fields) {
    var form = web.post().uri("/incidents/1/postmortem");
    fields.forEach(form::param);
    assertThat(form).hasStatus(303);
  }

  private Line impact() {
    return postmortems.living(1).of(SectionName.IMPACT).getFirst();
  }

  private void saves(String text) {
    sends(Map.of("act", "save", "key", impact().key(), "text", text, "by", "Grace"));
  }

  private PostmortemState state() {
    return night.desk().incident(1).followUp().postmortemState();
  }

  @Test
  void the_page_shows_each_sentence_with_a_form_to_edit_it() {
    assertThat(web.get().uri("/incidents/1/postmortem"))
        .hasStatus(200)
        .bodyText()
        .contains("in progress", "Nobody could &lt;b&gt;pay&lt;/b&gt;", "<textarea", "Not answered")
        .doesNotContain("<b>pay</b>", "<script");
    assertThat(web.get().uri("/incidents/9/postmortem")).hasStatus(404);
  }

  @Test
  void each_sentence_leads_to_what_it_rests_on_and_that_to_the_timeline() {
    String entry = impact().written().orElseThrow().sources().getFirst();

    assertThat(web.get().uri("/incidents/1/postmortem"))
        .bodyText()
        .containsPattern(
            "Nobody could &lt;b&gt;pay&lt;/b&gt;.*<a href=\"#e(\\d+)\"[^>]*><bdi>Ada L.</bdi> 04:05"
                + "(?s:.*)<li id=\"e\\1\"(?s:.*)/incidents/1#t"
                + entry.substring(1))
        .contains("Time to resolve", "No sentence had to be left out.", "<h2>Timeline</h2>");
  }

  @Test
  void an_entry_that_is_cited_leads_to_its_row_where_the_page_can_be_reached() {
    var reached =
        new Postmortems(
            night.storage(),
            () -> BERLIN,
            PublicText.standard(),
            _ -> List.of(),
            Optional.of("https://tocsin.test"));

    assertThat(reached.draft(1).evidence())
        .isNotEmpty()
        .allSatisfy(
            one ->
                assertThat(one.link())
                    .isEqualTo("https://tocsin.test/incidents/1#t" + one.id().substring(1)));
    assertThat(postmortems.draft(1).evidence()).allMatch(one -> one.link() == null);
  }

  @Test
  void a_candidate_is_called_one_until_somebody_who_knows_settles_it() {
    night.pass(Duration.ofMinutes(1));
    night.order(Night.ADA, new LifecycleCommand.Reopen("it goes on", "default"));
    night.order(Night.ADA, new Note(Mark.CAUSE, "The pool was too small", null));
    assertThat(web.get().uri("/incidents/1/postmortem"))
        .bodyText()
        .contains("<span class=\"badge candidate\">candidate</span>", "Was this the cause?");

    String key = postmortems.living(1).of(SectionName.ROOT_CAUSE).getFirst().key();
    sends(Map.of("act", "yes", "key", key, "section", "root_cause", "by", "Grace"));

    assertThat(web.get().uri("/incidents/1/postmortem"))
        .bodyText()
        .contains("<span class=\"badge established\">established</span>")
        .doesNotContain("Was this the cause?");
  }

  @Test
  void the_page_stands_where_a_form_was_sent_from() {
    var added = web.post().uri("/incidents/1/postmortem").param("act", "add").param("text", "x");

    assertThat(added.param("section", "lucky"))
        .headers()
        .hasValue("Location", "/incidents/1/postmortem?by=&said=#lucky");
  }

  @Test
  void an_edit_is_in_the_draft_with_its_editor() {
    saves("No shop could <i>sell</i> for 12 minutes.");

    assertThat(web.get().uri("/incidents/1/postmortem"))
        .bodyText()
        .contains("No shop could &lt;i&gt;sell&lt;/i&gt; for 12 minutes.")
        .containsPattern("<a href=\"#e(\\d+)\">edited by Grace(?s:.*)<li id=\"e\\1\"");
    assertThat(postmortems.draft(1).section(SectionName.IMPACT).statements().getFirst().text())
        .isEqualTo("No shop could <i>sell</i> for 12 minutes.");
  }

  @Test
  void what_changes_under_an_edit_is_suggested_taken_or_kept() {
    saves("No shop could sell.");
    int note = Integer.parseInt(impact().written().orElseThrow().sources().getFirst().substring(1));
    night.order(Night.ADA, new CorrectEntry(note, "Nobody could pay by card", null));
    assertThat(web.get().uri("/incidents/1/postmortem"))
        .bodyText()
        .contains("Written now:", "Nobody could pay by card", "No shop could sell.");

    sends(Map.of("act", "dismiss", "key", impact().key()));
    assertThat(impact().isOutrun()).isFalse();
    assertThat(impact().text()).isEqualTo("No shop could sell.");

    sends(Map.of("act", "accept", "key", impact().key()));
    assertThat(impact().text()).contains("Nobody could pay by card");
  }

  @Test
  void a_sentence_is_taken_out_and_put_back() {
    sends(Map.of("act", "remove", "key", impact().key(), "by", "Grace"));
    assertThat(postmortems.draft(1).section(SectionName.IMPACT).statements()).isEmpty();
    assertThat(web.get().uri("/incidents/1/postmortem")).bodyText().contains("taken out by Grace");

    sends(Map.of("act", "accept", "key", impact().key()));
    assertThat(impact().text()).contains("Nobody could");
  }

  @Test
  void sentences_and_comments_are_added_without_secrets() {
    sends(Map.of("act", "add", "section", "lucky", "text", "It was night.\n password=hunter2222"));
    sends(Map.of("act", "comment", "section", "lucky", "text", "For whom?", "by", "Ada"));

    assertThat(web.get().uri("/incidents/1/postmortem"))
        .bodyText()
        .contains("It was night. password=[masked]", "<b>Ada</b>", "For whom?")
        .contains("Someone signed in");
  }

  @Test
  void a_form_about_a_sentence_that_is_gone_says_so() {
    var stale =
        web.post().uri("/incidents/1/postmortem").param("act", "save").param("key", "impact-0");

    assertThat(stale).hasStatus(303).headers().hasValue("Location", STALE);
  }

  private static final String STALE =
      "/incidents/1/postmortem?by=&said=The+draft+has+changed+meanwhile%3A+look+at+the+sentence"
          + "+again.";

  @Test
  void it_goes_to_review_and_is_published_as_it_then_is() {
    sends(Map.of("act", "publish"));
    assertThat(state()).isEqualTo(PostmortemState.IN_PROGRESS);

    sends(Map.of("act", "review"));
    assertThat(state()).isEqualTo(PostmortemState.IN_REVIEW);

    saves("No shop could sell.");
    sends(Map.of("act", "publish", "by", "Grace"));
    assertThat(state()).isEqualTo(PostmortemState.PUBLISHED);
    assertThat(night.desk().incident(1).followUp().publishedVersion()).isEqualTo(2);
    assertThat(web.get().uri("/incidents/1/postmortem/changes?from=1&to=2"))
        .bodyText()
        .contains("<ins>No shop could sell.</ins>", "<del>Ada L. at")
        .contains("Changes from draft 1 to draft 2");
  }

  @Test
  void what_changed_since_a_version_is_shown_with_the_rows_of_the_timeline() {
    sends(Map.of("act", "review"));
    int note = Integer.parseInt(impact().written().orElseThrow().sources().getFirst().substring(1));
    night.order(Night.ADA, new CorrectEntry(note, "Nobody could pay by card", null));

    assertThat(web.get().uri("/incidents/1/postmortem/changes?from=1"))
        .bodyText()
        .contains("<h2>Timeline</h2>", "Changes from draft 1 to now")
        .containsPattern("<del>\\d+ Nov 04:05 [^<]*Nobody could &lt;b&gt;pay&lt;/b&gt;")
        .containsPattern("<ins>\\d+ Nov 04:05 [^<]*Nobody could pay by card")
        .doesNotContain("<h2>Resolution</h2>");
  }

  @Test
  void a_published_version_keeps_the_timeline_that_it_had() {
    sends(Map.of("act", "review"));
    var before = versions.version(1, 1).timeline();
    night.pass(Duration.ofMinutes(5));
    night.order(Night.ADA, new Note(Mark.IMPACT, "Refunds went out twice for 30 orders", null));

    assertThat(versions.version(1, 1).timeline()).isEqualTo(before);
    assertThat(postmortems.draft(1).timeline()).hasSizeGreaterThan(before.size());
  }
}
