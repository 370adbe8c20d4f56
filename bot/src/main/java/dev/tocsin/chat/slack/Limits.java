package dev.tocsin.chat.slack;

/** How much Slack takes, and less than that where its count is not known to the letter. */
final class Limits {
  static final int BLOCKS = 50;
  static final int ALL_TEXT = 11_500;
  static final int SECTION = 3000;
  static final int HEADER = 150;
  static final int FIELDS = 10;
  static final int FIELD = 2000;
  static final int CONTEXT = 2000;
  static final int BUTTON_LABEL = 75;
  static final int BUTTON_VALUE = 2000;
  static final int BUTTONS_IN_A_ROW = 5;
  static final int FALLBACK = 3000;
  static final int TOPIC = 250;
  static final int CHANNEL_NAME = 80;
  static final int INVITED_AT_ONCE = 100;

  private Limits() {}
}
