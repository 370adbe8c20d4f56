package dev.tocsin.chat.console;

import dev.tocsin.chat.ChatFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns what goes wrong into a status and one sentence. */
@RestControllerAdvice(assignableTypes = {ChatApi.class, CommandApi.class, BesideApi.class})
@PracticeOnly
final class PracticeErrors {
  private static final Logger LOG = LoggerFactory.getLogger(PracticeErrors.class);

  record Problem(String error) {}

  @ExceptionHandler
  ResponseEntity<Problem> refused(Refused refused) {
    return answer(refused.status(), refused.why());
  }

  @ExceptionHandler
  ResponseEntity<Problem> failed(ChatFailure failure) {
    return answer(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(failure.getMessage()));
  }

  @ExceptionHandler
  ResponseEntity<Problem> unreadable(HttpMessageNotReadableException e) {
    return answer(HttpStatus.BAD_REQUEST, "The body is not the JSON that is expected here.");
  }

  @ExceptionHandler
  ResponseEntity<Problem> missing(MissingServletRequestParameterException e) {
    return answer(HttpStatus.BAD_REQUEST, "\"" + e.getParameterName() + "\" must be given.");
  }

  @ExceptionHandler
  ResponseEntity<Problem> mistyped(MethodArgumentTypeMismatchException e) {
    return answer(HttpStatus.BAD_REQUEST, "\"" + e.getName() + "\" has the wrong form.");
  }

  /** The browser has left; nobody is there to answer. */
  @ExceptionHandler
  void left(AsyncRequestNotUsableException e) {}

  @ExceptionHandler
  ResponseEntity<Problem> broken(Exception e) {
    LOG.error("The practice room failed", e);
    return answer(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "Something went wrong inside Tocsin; its log says what. Try again.");
  }

  private static ResponseEntity<Problem> answer(HttpStatus status, String why) {
    return ResponseEntity.status(status).body(new Problem(why));
  }
}
