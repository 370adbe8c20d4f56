package dev.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.oncall.Reading.Clear;
import dev.tocsin.oncall.Reading.Unclear;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingSpansTest {

  @ParameterizedTest
  @CsvSource({
    "30s, PT30S",
    "5m, PT5M",
    "1h30m, PT1H30M",
    "1 h 30 min, PT1H30M",
    "21d, PT504H",
    "1 week, PT168H",
    "2 Hours, PT2H"
  })
  void a_length_of_time_is_a_number_with_its_unit(String text, Duration expected) {
    assertThat(Spans.read(text)).isEqualTo(new Clear<>(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "m", "-5m", "5x", "1h and 5m", "1 month"})
  void anything_else_is_answered_with_examples(String text) {
    assertThat(Spans.read(text))
        .isEqualTo(
            new Unclear<Duration>(
                "'%s' is not a length of time: write 30s, 5m, 1h30m, 21d or 1 week"
                    .formatted(text)));
  }

  @ParameterizedTest
  @CsvSource({"PT0S, 0 s", "PT90M, 1 h 30 min", "PT24H, 1 day", "PT49H10S, 2 days 1 h 10 s"})
  void a_length_of_time_is_said_in_words(Duration span, String words) {
    assertThat(Spans.say(span)).isEqualTo(words);
  }
}
