package dev.tocsin.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.export.Document.Cited;
import dev.tocsin.export.Document.Day;
import dev.tocsin.export.Document.Entry;
import dev.tocsin.export.Document.Part;
import dev.tocsin.export.html.HtmlExporter;
import dev.tocsin.export.json.JsonExporter;
import dev.tocsin.export.markdown.MarkdownExporter;
import dev.tocsin.postmortem.Draft;
import dev.tocsin.postmortem.Evidence;
import dev.tocsin.postmortem.Header;
import dev.tocsin.postmortem.Row;
import dev.tocsin.postmortem.RowKind;
import dev.tocsin.postmortem.Span;
import dev.tocsin.postmortem.likeness.Likeness;
import dev.tocsin.postmortem.template.TemplateFile;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayingOutADraftTest {
  private static Draft with(List<Row> rows, List<Span> spans) {
    return new Draft(
        Header.none(), ZoneId.of("Europe/Berlin"), List.of(), rows, spans, 0, List.of());
  }

  private static Row row(String at) {
    return new Row(Drafts.at(at), "x", RowKind.MESSAGE, List.of());
  }

  private static List<Day> days(Row... rows) {
    return Document.of(with(Arrays.asList(rows), List.of())).parts().stream()
        .map(part -> part instanceof Document.Timeline timeline ? timeline.days() : null)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  private static String duration(Span.State state, Long seconds) {
    var span = new Span("downtime", state, seconds, List.of());
    return Document.of(with(List.of(), List.of(span))).facts().getFirst().value();
  }

  @Test
  void the_parts_stand_in_the_order_of_the_document() {
    assertThat(Document.of(Drafts.full()).parts())
        .extracting(Part::heading)
        .containsExactly(
            "Summary",
            "Impact",
            "Timeline",
            "Detection",
            "Root cause",
            "Contributing factors",
            "Resolution",
            "Temporary measures",
            "What went well",
            "What went badly",
            "Where we were lucky",
            "Action items",
            "Customer communication",
            "Participants",
            "Open questions",
            "Evidence");
  }

  @Test
  void a_new_day_gets_its_heading() {
    assertThat(days(row("2026-03-04T22:59:00Z"), row("2026-03-04T23:00:00Z")))
        .extracting(Day::heading)
        .containsExactly("Wednesday, 4 March 2026 (CET)", "Thursday, 5 March 2026 (CET)");
  }

  @Test
  void the_hour_that_a_clock_change_repeats_can_be_told_apart() {
    List<Day> days = days(row("2026-10-25T00:30:00Z"), row("2026-10-25T01:30:00Z"));

    assertThat(days)
        .extracting(Day::heading)
        .containsExactly("Sunday, 25 October 2026 (CEST)", "Sunday, 25 October 2026 (CET)");
    assertThat(days).flatExtracting(Day::entries).extracting(Entry::time).containsOnly("02:30");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 s",
    "59, 59 s",
    "330, 5 min 30 s",
    "2880, 48 min",
    "3600, 1 h",
    "90061, 1 d 1 h 1 min"
  })
  void a_recorded_duration_is_written_as_people_say_it(long seconds, String words) {
    assertThat(duration(Span.State.RECORDED, seconds)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "PENDING, pending: not over yet",
    "INCONSISTENT, inconsistent: it would end before it began"
  })
  void a_duration_that_is_none_says_so(Span.State state, String words) {
    assertThat(duration(state, null)).isEqualTo(words);
  }

  /** Noor wrote twelve messages, Tom one between them that nothing cites. */
  private static Document muchWritten() {
    List<Evidence> evidence = IntStream.range(0, 13).mapToObj(i -> written(i == 3, i)).toList();
    List<String> ids =
        evidence.stream().filter(one -> one.who().equals("Noor")).map(Evidence::id).toList();
    Row row = new Row(Drafts.at("2026-03-04T22:00:00Z"), "x", RowKind.MESSAGE, ids);
    return Document.of(
        new Draft(
            Header.none(), ZoneId.of("UTC"), List.of(), List.of(row), List.of(), 0, evidence));
  }

  private static Evidence written(boolean byTom, int i) {
    return new Evidence("m" + i, Drafts.at("2026-03-04T22:00:00Z"), byTom ? "Tom" : "Noor", "x");
  }

  private static <P> P part(Document document, Class<P> kind) {
    return document.parts().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void who_wrote_much_is_cited_with_the_first_messages_the_last_and_a_count() {
    var timeline = part(muchWritten(), Document.Timeline.class);

    assertThat(timeline.days().getFirst().entries().getFirst().cited())
        .isEqualTo(new Cited(List.of(1, 2, 3, 4, 5, 6, 7, 8), 4));
  }

  @Test
  void the_evidence_lists_what_a_number_points_to() {
    assertThat(part(muchWritten(), Document.Sources.class).sources())
        .extracting(Document.Source::id)
        .containsExactly("m0", "m1", "m2", "m4", "m5", "m6", "m7", "m12");
  }

  @Test
  void a_drill_is_called_one() {
    assertThat(Document.of(Drafts.saying("x")).notice()).isEqualTo("This was a drill.");
  }

  @Test
  void an_endless_message_is_cut_in_the_evidence() {
    Part evidence = Document.of(Drafts.saying("x".repeat(5000))).parts().getLast();

    assertThat(((Document.Sources) evidence).sources().getFirst().text())
        .hasSizeLessThan(2100)
        .endsWith("… (3000 more characters)");
  }

  @ParameterizedTest
  @CsvSource({
    "m1, https://chat.example/m1, Go to the message",
    "'#7', https://tocsin.example/incidents/1#t7, Go to the entry",
    "'#7', https://chat.example/m1, Go to the message",
  })
  void a_link_says_where_it_leads(String id, String link, String words) {
    assertThat(new Document.Source(1, id, "now", "now", "Noor", "x", link).go()).isEqualTo(words);
  }

  @Test
  void past_incidents_that_it_looks_like_stand_before_the_evidence() throws Exception {
    Draft draft =
        Drafts.full().like(List.of(new Likeness(7, "Bookings <fail>", 1, "both say “502”")));

    assertThat(Document.of(draft).parts())
        .extracting(Document.Part::heading)
        .endsWith("Open questions", "Similar incidents", "Evidence");
    assertThat(Golden.written(new MarkdownExporter(TemplateFile.none()), draft))
        .contains("## Similar incidents\n\n*Past", "INC-7 “Bookings \\<fail\\>”: both say “502”.");
    assertThat(Golden.written(new HtmlExporter(), draft)).contains("“Bookings &lt;fail&gt;”");
    assertThat(Golden.written(new JsonExporter(), draft)).contains("\"incident\" : \"INC-7\"");
  }
}
