package dev.tocsin.oncall;

import java.util.Locale;
import java.util.stream.Stream;

/** A way to reach a person. */
public enum Channel {
  CHAT,
  PUSH,
  VOICE,
  SMS,
  EMAIL,
  WEBHOOK;

  /** The name by which configuration and records know it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Reading<Channel> read(String word) {
    return Stream.of(values())
        .filter(channel -> channel.word().equals(word))
        .findFirst()
        .<Reading<Channel>>map(Reading.Clear::new)
        .orElseGet(() -> unknown(word));
  }

  private static Reading<Channel> unknown(String word) {
    var words = Stream.of(values()).map(Channel::word).toList();
    return new Reading.Unclear<>("unknown channel '" + word + "'" + Nearest.hint(word, words));
  }

  /** Whether it rings or buzzes a phone, as a message in a chat or a mailbox may not. */
  public boolean isPhoneLike() {
    return switch (this) {
      case PUSH, VOICE, SMS -> true;
      case CHAT, EMAIL, WEBHOOK -> false;
    };
  }
}
