package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindingTurningPointsTest {
  private static final String NIGHT =
      """
      22:40 ada: good evening
      22:50 releasebot: !log deployed cart 3.2 to production
      22:58 watch: CRITICAL - cart answers with 502
      23:01 grace: is the cart down for anyone else?
      23:10 grace: rolled cart back to 3.1
      23:12 watch: OK - cart answers
      23:13 ada: works again for me
      23:20 ada: good night
      """;

  private final Story story = Chat.story(NIGHT);

  @Test
  void the_first_sign_is_the_alert_or_the_first_witness() {
    assertThat(story.firstAlert()).isEqualTo(2);
    assertThat(story.firstWitness()).isEqualTo(3);
    assertThat(story.firstSign()).isEqualTo(2);
  }

  @Test
  void the_trigger_is_the_last_change_on_record_before_it() {
    assertThat(story.trigger()).isEqualTo(1);
  }

  @Test
  void the_first_deed_and_the_last_word_on_recovery_are_found() {
    assertThat(story.firstDeed()).isEqualTo(4);
    assertThat(story.lastRecovery()).isEqualTo(6);
  }

  @Test
  void a_change_taken_back_is_a_sign_when_nobody_said_so_before() {
    Story quiet =
        Chat.story(
            """
            09:00 releasebot: !log cart 3.2 is on all servers
            09:30 releasebot: !log reverted cart to 3.1
            09:50 ada: the cart fails with errors for everybody
            """);
    assertThat(quiet.firstSign()).isEqualTo(1);
  }

  @Test
  void a_conversation_about_nothing_has_no_turning_points() {
    Story idle = Chat.story("10:00 ada: good morning\n10:01 grace: hello");
    assertThat(idle.firstSign()).isEqualTo(2);
    assertThat(idle.trigger()).isEqualTo(-1);
    assertThat(idle.lastRecovery()).isEqualTo(-1);
  }

  @Test
  void a_sign_of_another_matter_hours_before_is_none() {
    String printer = "06:10 linus: the label printer is down with errors\n";
    Story story = Chat.story(printer + NIGHT);
    assertThat(story.firstSign()).isEqualTo(3);
    assertThat(story.firstWitness()).isEqualTo(4);
  }

  @Test
  void a_sign_of_the_same_matter_hours_before_is_the_first() {
    assertThat(Chat.story("06:10 linus: the cart is down with errors\n" + NIGHT).firstSign())
        .isZero();
  }

  @Test
  void small_talk_before_it_is_not_its_first_sign() {
    Draft draft =
        Chat.draft(
            """
            18:00 ada: one minute!! deep breaths
            18:01 grace: doors open 🎉
            18:06 linus: players can't log in, login times out with errors
            18:30 ada: logins are back to normal
            """);
    assertThat(Chat.texts(draft, SectionName.DETECTION)).noneMatch(text -> text.contains("ada"));
    assertThat(Chat.texts(draft, SectionName.SUMMARY).getFirst()).contains("linus");
  }

  @Test
  void a_greeting_takes_nothing_from_what_is_reported_with_it() {
    String text = "Good morning, the ward does not get any results, orders are failing";
    assertThat(Chat.line("ada", text).about(Topic.NOISE)).isZero();
    assertThat(Chat.line("ada", "good morning all").about(Topic.NOISE)).isEqualTo(3);
  }

  @Test
  void an_offer_to_take_something_back_shows_no_trouble() {
    Story story = Chat.story("22:04 ada: It only touched the cameras. I can roll it back\n");
    assertThat(story.isSymptom(0)).isFalse();
  }

  @Test
  void a_plan_that_seems_to_work_is_no_recovery() {
    Story story =
        Chat.story(
            """
            10:00 ada: the cart is down with errors
            10:20 grace: the second one seems like it might be what works
            """);
    assertThat(story.lastRecovery()).isEqualTo(-1);
  }

  @Test
  void whether_a_sign_was_taken_up_is_looked_for_only_as_long_as_it_counts() {
    List<Utterance> said =
        IntStream.range(0, 2000)
            .mapToObj(
                i ->
                    Chat.says(
                        i, Chat.at("00:00").plusSeconds(7500L * i), "ada", "cart" + i + " is down"))
            .toList();
    List<Line> lines = Reading.of(said, Lexicon.standard());
    AtomicLong looks = new AtomicLong();
    new Story(
        new AbstractList<>() {
          @Override
          public Line get(int i) {
            looks.incrementAndGet();
            return lines.get(i);
          }

          @Override
          public int size() {
            return lines.size();
          }
        });
    assertThat(looks.get()).isLessThan(200L * lines.size());
  }

  @Test
  void what_somebody_will_do_is_no_deed() {
    assertThat(Telltale.deed(Chat.line("ada", "I added a limit to the queue"))).isTrue();
    assertThat(Telltale.deed(Chat.line("ada", "I'll add a limit to the queue"))).isFalse();
  }

  @Test
  void where_known_words_show_nothing_at_first_a_person_does() {
    Story story =
        Chat.story(
            """
            10:00 ada: pushes to some of the repos take two minutes or more
            10:02 linus: which ones
            10:05 grace: moved the busiest ones to store-1
            10:40 ada: pushes are quick again
            11:00 grace: the alarm on errors would have shown that the store is down
            """);
    assertThat(story.firstSign()).isZero();
    assertThat(story.lastRecovery()).isEqualTo(3);
  }

  @Test
  void what_was_said_before_a_plain_sign_is_not_the_first_report() {
    Story story =
        Chat.story(
            """
            09:15 linus: the cake for grace is in the kitchen of the second floor
            10:00 ada: the shop is down with errors
            """);
    assertThat(story.firstSign()).isEqualTo(1);
  }

  @Test
  void how_long_it_took_counts_from_the_plain_sign() {
    Draft draft =
        Chat.draft(
            """
            09:15 linus: the cake for grace is in the kitchen of the second floor
            09:20 grace: many thanks, there will be coffee with it after lunch
            10:00 ada: login returns 500 for everyone
            10:14 ada: login works again
            """);
    assertThat(Chat.texts(draft, SectionName.SUMMARY))
        .noneMatch(text -> text.contains("cake"))
        .anyMatch(text -> text.contains("14 min after the first sign"));
  }

  @Test
  void what_was_mended_before_a_plain_sign_is_another_matter() {
    Story story =
        Chat.story(
            """
            09:50 linus: the printer of the second floor works again for everybody there
            10:00 ada: the shop is down with errors
            """);
    assertThat(story.firstSign()).isEqualTo(1);
  }
}
