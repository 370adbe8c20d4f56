package dev.tocsin.chat;

/** Shortens words to what fits, at the end of a word where there is one. */
final class Brief {
  private Brief() {}

  static String of(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int space = text.lastIndexOf(' ', most - 1);
    int end = space > most / 2 ? space : most - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
