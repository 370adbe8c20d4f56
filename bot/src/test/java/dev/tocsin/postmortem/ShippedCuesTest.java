package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedCuesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          IMPACT       | Nobody can log in, the login page times out
          IMPACT       | roughly 40 percent of uploads are failing
          DETECTION    | is anyone else seeing blank invoices?
          CAUSE        | turns out the nightly import was caused by a bad index
          CAUSE        | the volume is full
          CAUSE        | the import cleared the table at 9:55, that's why every sale fails
          CONTRIBUTING | we had no alert for the backlog
          ACTION       | restarted the mail workers
          ACTION       | rolled the release back to the previous one
          RECOVERY     | orders are flowing again, all green
          WELL         | that was really fast, great catch
          BADLY        | nobody was paged for an hour
          LUCKY        | luckily it was a holiday
          TEMPORARY    | switched the check off as a workaround for now
          TEMPORARY    | turned the check of the signatures off for now
          TEMPORARY    | the nightly import stays paused until tomorrow
          FOLLOW_UP    | we should add an alert for this
          UNKNOWN      | no idea why it stopped
          PUBLIC       | We are sorry for the inconvenience, some customers may see delays
          HEDGE        | I suspect the proxy, but it might be something else
          DOUBT        | no, it isn't that, we ruled it out
          PERSISTS     | the restart didn't help, still seeing errors
          CONFIRM      | yes, I can confirm
          INTENT       | I'm going to restart it
          NOISE        | haha, thanks
          """)
  void each_topic_is_heard_in_ordinary_words(Topic topic, String text) {
    assertThat(Chat.line("ada", text).about(topic)).isGreaterThanOrEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RECOVERY | it is not back to normal yet
          RECOVERY | still not working
          ACTION   | nothing was rolled back
          CAUSE    | no idea what the cause is
          LUCKY    | good luck
          IMPACT   | everything works again, no more errors
          """)
  void the_opposite_is_not_heard(Topic topic, String text) {
    assertThat(Chat.line("ada", text).about(topic)).isLessThan(3);
  }

  @Test
  void every_phrase_can_be_met() {
    Pattern word = Pattern.compile("[\\p{L}0-9'%]+");
    assertThat(Lexicon.shipped())
        .hasSizeGreaterThan(400)
        .flatExtracting(Cue::elements)
        .allSatisfy(
            element -> {
              assertThat(element.words()).allMatch(word.asMatchPredicate());
              assertThat(element.stems()).allMatch(stem -> stem.length() > 1);
              boolean wordless = element.words().isEmpty() && element.stems().isEmpty();
              assertThat(wordless && element.shapes().isEmpty())
                  .isEqualTo(element.mark() != Element.Mark.NONE);
            });
  }
}
