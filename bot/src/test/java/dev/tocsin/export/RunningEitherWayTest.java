package dev.tocsin.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.export.Direction.Stretch;
import dev.tocsin.export.html.HtmlExporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunningEitherWayTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          Noor: "it is down"                                       | ltr
          ליאת at 10:57: "השירות לא עובד"; Noor: "rolled back"     | ltr
          ליאת: "השירות לא עובד"                                   | auto
          השירות checkout לא עבד במשך עשר דקות                     | auto
          王小明 at 10:58: "支付服务失败"                            | ltr
          12:04 "502"                                              | auto
          """)
  void a_sentence_runs_as_most_of_its_own_words_do(String sentence, String direction) {
    assertThat(Direction.of(sentence)).isEqualTo(direction);
  }

  @Test
  void a_quotation_that_runs_to_the_left_stands_apart() {
    assertThat(Direction.stretches("ליאת: \"עובד (502)\", Noor: \"no\"."))
        .containsExactly(
            new Stretch("ליאת: ", false),
            new Stretch("\"עובד (502)\"", true),
            new Stretch(", Noor: \"no\".", false));
  }

  @Test
  void the_page_keeps_it_apart_and_text_all_the_same() throws Exception {
    String said = "Liat at 10:57: \"עובד <b>https://ok.example/a</b>\"";

    assertThat(Golden.written(new HtmlExporter(), Drafts.saying(said)))
        .contains("<li dir=\"ltr\">", "Liat at 10:57: <bdi>&quot;עובד &lt;b&gt;<a href=");
  }
}
