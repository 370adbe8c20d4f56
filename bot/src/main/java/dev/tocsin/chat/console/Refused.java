package dev.tocsin.chat.console;

import org.springframework.http.HttpStatus;

/** What a person asked of the room cannot be, said in words for them. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String why;

  private Refused(HttpStatus status, String why) {
    super(why, null, false, false);
    this.status = status;
    this.why = why;
  }

  static Refused wrong(String why) {
    return new Refused(HttpStatus.BAD_REQUEST, why);
  }

  static Refused notYours(String why) {
    return new Refused(HttpStatus.FORBIDDEN, why);
  }

  static Refused unknown(String why) {
    return new Refused(HttpStatus.NOT_FOUND, why);
  }

  static Refused tooLate(String why) {
    return new Refused(HttpStatus.CONFLICT, why);
  }

  static Refused busy(String why) {
    return new Refused(HttpStatus.SERVICE_UNAVAILABLE, why);
  }

  String why() {
    return why;
  }

  HttpStatus status() {
    return status;
  }
}
