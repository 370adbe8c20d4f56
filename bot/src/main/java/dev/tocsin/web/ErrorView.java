package dev.tocsin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/** What a browser is shown where no page is, or where one could not be made. */
final class ErrorView implements View {
  @Override
  public String getContentType() {
    return "text/html";
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Answers.page(response, page(status(model)));
  }

  private static HttpStatus status(@Nullable Map<String, ?> model) {
    Object given = model == null ? null : model.get("status");
    HttpStatus known = given instanceof Integer code ? HttpStatus.resolve(code) : null;
    return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
  }

  static WebPage page(HttpStatus status) {
    if (status == HttpStatus.NOT_FOUND) {
      return page(status, "There is no such page", "Its address may have been cut off.");
    }
    return status.is5xxServerError()
        ? page(
            status, "Something went wrong", "It is not your doing: Tocsin’s log says what it is.")
        : page(status, "This can’t be answered", "Go back, and try it another way.");
  }

  private static WebPage page(HttpStatus status, String title, String text) {
    Html main =
        Html.of(
            "<main class=\"card\"><h1>%s</h1><p>%s</p><p><a"
                + " href=\"/incidents\">Incidents</a></p></main>",
            title, text);
    return WebPage.of(status, title, main);
  }
}
