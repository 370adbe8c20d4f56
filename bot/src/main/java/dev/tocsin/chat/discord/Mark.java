package dev.tocsin.chat.discord;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.entities.Message;

/**
 * What a message carries so that it is known again: the ids of its card and of the card's first
 * part, made of the key that it was posted under. Discord keeps them with the message, and nobody
 * sees them.
 */
record Mark(int card, int part, String nonce) {
  private static final int LONGEST_NONCE = 25;

  static Mark of(String key) {
    ByteBuffer hash = ByteBuffer.wrap(hash(key));
    String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(hash.array());
    return new Mark(id(hash.getInt()), id(hash.getInt()), nonce.substring(0, LONGEST_NONCE));
  }

  /** Of a message that is there; one without is none of Tocsin's cards. */
  static Optional<Mark> on(Message message) {
    return message.getComponents().stream()
        .filter(Container.class::isInstance)
        .map(Container.class::cast)
        .findFirst()
        .map(card -> new Mark(card.getUniqueId(), first(card.getComponents()), ""));
  }

  private static int first(List<? extends Component> parts) {
    return parts.getFirst().getUniqueId();
  }

  boolean isSameAs(Mark other) {
    return card == other.card && part == other.part;
  }

  /** Large, so that it is none of those that Discord gives itself. */
  private static int id(int random) {
    return (random & 0x3fffffff) | 0x40000000;
  }

  private static byte[] hash(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
