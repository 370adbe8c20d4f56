package dev.tocsin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ShowingErrorsTest {
  private static MockHttpServletResponse shown(Map<String, ?> model) throws Exception {
    var answer = new MockHttpServletResponse();
    new ErrorView().render(model, new MockHttpServletRequest(), answer);
    return answer;
  }

  @ParameterizedTest
  @CsvSource({
    "404, There is no such page",
    "405, This can’t be answered",
    "500, Something went wrong",
    "503, Something went wrong"
  })
  void each_kind_of_error_has_its_words(int status, String title) throws Exception {
    var answer = shown(Map.of("status", status, "message", "secret", "trace", "at dev.tocsin"));

    assertThat(answer.getStatus()).isEqualTo(status);
    assertThat(answer.getContentAsString())
        .contains("<h1>" + title, "href=\"/incidents\"")
        .doesNotContain("secret", "at dev.tocsin", "Whitelabel");
  }

  @Test
  void an_error_that_says_nothing_of_itself_is_ours() throws Exception {
    assertThat(shown(Map.of()).getStatus()).isEqualTo(500);
    assertThat(shown(Map.of("status", 999)).getStatus()).isEqualTo(500);
  }
}
