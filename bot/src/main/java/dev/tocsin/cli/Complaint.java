package dev.tocsin.cli;

/** Ends a command with a sentence for people and an exit code; nobody sees a stack trace of it. */
public final class Complaint extends RuntimeException {
  private static final int FAILURE = 1;
  private static final int BAD_USAGE = 2;

  private final String reason;
  private final int exitCode;

  private Complaint(int exitCode, String reason) {
    super(reason);
    this.exitCode = exitCode;
    this.reason = reason;
  }

  /** What was asked for makes no sense; the reason says what would. */
  public static Complaint badUsage(String reason) {
    return new Complaint(BAD_USAGE, reason);
  }

  /** It was asked rightly, and failed. */
  public static Complaint failure(String reason) {
    return new Complaint(FAILURE, reason);
  }

  String reason() {
    return reason;
  }

  int exitCode() {
    return exitCode;
  }
}
