package dev.tocsin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.chat.ChatPlatform;
import dev.tocsin.desk.Order;
import dev.tocsin.desk.Outcome;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.IncidentCommand;
import dev.tocsin.incident.LifecycleCommand.Rename;
import dev.tocsin.incident.LifecycleEvent;
import dev.tocsin.incident.PagingCommand.Acknowledge;
import dev.tocsin.incident.RecordCommand.RedactEntry;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Standing;
import dev.tocsin.incident.Who;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page shows the title of the time when it was written. */
class RedactingATitleThatCallsTest {
  private static final String SECRET = "hunter2";
  private static final String COMPANY =
      """
      company: { name: Night, timezone: UTC }
      people:
        linus: { name: Linus, console: linus, ladder: [{ by: chat }] }
      founders: [linus]
      policies: { default: { steps: [{ page: [linus], wait: 60m }] } }
      """;

  @TempDir Path folder;
  private final NotedChat chat = new NotedChat(true);
  private NightShift night;
  private Runnable whilePosting = () -> {};

  @BeforeEach
  void open() {
    night = new NightShift(folder, COMPANY).in(chat);
    var pager =
        new ChatPager(new Platforms(List.<ChatPlatform>of(chat), Optional::empty), night.desk());
    night.with(
        "chat",
        page -> {
          whilePosting.run();
          return pager.send(page);
        });
    night.declares(null, Severity.SEV1);
    handles(new Rename("the word is " + SECRET));
  }

  @AfterEach
  void close() {
    night.close();
  }

  private void redacts() {
    int entry =
        night.desk().history(1).stream()
            .filter(one -> one.event() instanceof LifecycleEvent.Renamed)
            .findFirst()
            .orElseThrow()
            .seq();
    handles(new RedactEntry(entry));
  }

  private void handles(IncidentCommand command) {
    var grace = new Actor(new Who("grace", "Grace"), Standing.ADMIN);
    var outcome = night.desk().handle(new Order(command.toString(), 1, grace, command));
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
  }

  private List<String> pages() {
    return chat.shown().values().stream()
        .map(Object::toString)
        .filter(card -> card.contains("Linus") && card.contains("paged"))
        .toList();
  }

  @Test
  void the_page_that_stands_there_calls_on_without_it() {
    night.works();
    assertThat(pages()).isNotEmpty().allMatch(card -> card.contains(SECRET));
    redacts();
    night.works();
    assertThat(pages()).isNotEmpty().noneMatch(card -> card.contains(SECRET));
    assertThat(pages()).anyMatch(card -> card.contains("/incident ack INC-1 via:button"));
  }

  @Test
  void so_does_one_that_was_being_posted_meanwhile() {
    whilePosting = this::redacts;
    night.works();
    assertThat(pages()).isNotEmpty().noneMatch(card -> card.contains(SECRET));
  }

  @Test
  void one_that_was_answered_stays_so() {
    night.works();
    night.gives("linus", new Acknowledge("button", true));
    redacts();
    night.works();
    assertThat(pages()).noneMatch(card -> card.contains("/incident ack INC-1 via:button"));
  }
}
