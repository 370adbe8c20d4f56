package dev.tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.incident.IncidentEvent;
import dev.tocsin.incident.RecordEvent;
import dev.tocsin.incident.Recorded;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Once redacted, a secret stands nowhere that Tocsin wrote. */
class RedactingASecretTest {
  private static final String SECRET = "open sesame 4711";

  @TempDir Path folder;
  private RunningTocsin tocsin;
  private PracticeTalk practice;
  private PracticeTalk.Seat grace;
  private PracticeTalk.Seat ada;

  @BeforeEach
  void open() {
    tocsin = RunningTocsin.configured("night.yaml", folder).start();
    practice = tocsin.practice();
    practice.seat("grace", "general").types("/incident open The queue is full sev:2");
    grace = practice.seat("grace", practice.roomOf("INC-1"));
    ada = practice.seat("ada", practice.roomOf("INC-1"));
  }

  @AfterEach
  void stop() {
    tocsin.close();
  }

  @Test
  void an_entry_is_blanked_with_its_correction_and_its_posts() {
    grace.types("/incident note the door says " + SECRET);
    int entry = newest(RecordEvent.Noted.class);
    grace.types("/incident timeline correct #" + entry + " no, it says " + SECRET + "!");
    ada.expect("the door says " + SECRET).expect("no, it says " + SECRET);

    grace.types("/incident timeline redact #" + entry);

    ada.expect("redacted #" + entry).expectNo(SECRET);
    expectNowhere();
    assertThat(ada.timeline()).anyMatch(line -> line.contains("noted: [redacted]"));
  }

  @Test
  void a_message_that_an_entry_shows_is_blanked() {
    String message = grace.says("it is " + SECRET);
    grace.reacts(message, "📌");
    await().atMost(Duration.ofSeconds(30)).until(() -> ada.timeline().contains("it is " + SECRET));

    grace.types("/incident timeline redact #" + newest(RecordEvent.MessageHighlighted.class));

    expectNowhere();
    assertThat(ada.timeline()).contains("[redacted]");
  }

  @Test
  void an_update_is_blanked_where_it_was_prepared_too() {
    grace.types("/incident update the word is " + SECRET);
    ada.expect(SECRET);
    practice.fastForward(Duration.ofSeconds(31));
    ada.expect("It is told.");

    grace.types("/incident timeline redact #" + newest(RecordEvent.UpdatePublished.class));

    ada.expectNo(SECRET);
    expectNowhere();
  }

  @Test
  void a_title_is_blanked_on_the_card_the_topic_and_the_list() {
    grace.types("/incident rename the word is " + SECRET);
    ada.expectTopic(SECRET);

    grace.types("/incident timeline redact #" + newest(IncidentEvent.class));

    ada.expectTopic("[redacted]").expectNo(SECRET);
    expectNowhere();
    assertThat(desk().open().getFirst().title()).isEqualTo("[redacted]");
  }

  private void expectNowhere() {
    assertThat(desk().history(1)).noneMatch(one -> one.event().toString().contains(SECRET));
    assertThat(ada.timeline()).noneMatch(line -> line.contains(SECRET));
    String draft = tocsin.get("/incidents/1/postmortem.json").body();
    assertThat(draft).contains("timeline").doesNotContain(SECRET);
  }

  private int newest(Class<? extends IncidentEvent> kind) {
    return desk().history(1).reversed().stream()
        .filter(entry -> kind.isInstance(entry.event()))
        .filter(entry -> entry.event().toString().contains(SECRET) || isShown(entry))
        .findFirst()
        .orElseThrow()
        .seq();
  }

  private static boolean isShown(Recorded entry) {
    return entry.event() instanceof RecordEvent.MessageHighlighted;
  }

  private IncidentDesk desk() {
    return tocsin.context().getBean(IncidentDesk.class);
  }
}
