package dev.tocsin.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What is answered before any page is reached. */
final class Answers {
  private Answers() {}

  /**
   * @param error without quotation marks
   */
  static void json(HttpServletResponse response, HttpStatus status, String error)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType("application/json");
    response.getWriter().write("{\"error\":\"" + error + "\"}");
  }

  static void page(HttpServletResponse response, WebPage page) throws IOException {
    ResponseEntity<String> answer = page.answer();
    response.setStatus(answer.getStatusCode().value());
    answer.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
    response
        .getOutputStream()
        .write(String.valueOf(answer.getBody()).getBytes(StandardCharsets.UTF_8));
  }
}
