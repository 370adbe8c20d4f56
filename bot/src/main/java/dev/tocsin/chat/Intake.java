package dev.tocsin.chat;

import dev.tocsin.desk.SecretMask;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A command as it is taken in: under an id that no other platform, person or part of Tocsin uses,
 * and without the secrets that someone typed into it.
 */
record Intake(Invocation invocation, int secrets) {
  private static final String CHAT = "chat";
  private static final String MASKED =
      "What looked like a secret in it was masked. Change it, if others could see it.";

  static Intake of(Invocation raw) {
    SecretMask.Masked words = SecretMask.mask(raw.words());
    int secrets = words.secrets();
    Map<String, String> values = new HashMap<>();
    for (Map.Entry<String, String> field : raw.values().entrySet()) {
      SecretMask.Masked value = SecretMask.mask(field.getValue());
      values.put(field.getKey(), value.text());
      secrets += value.secrets();
    }
    return new Intake(
        new Invocation(
            request(raw.user(), raw.request()),
            raw.user(),
            raw.room(),
            words.text(),
            Map.copyOf(values),
            raw.message()),
        secrets);
  }

  /** The id by which a request of someone is known, whatever ids others use. */
  static String request(ChatUser user, String id) {
    return String.join("/", CHAT, user.platform(), user.id(), id);
  }

  static Optional<String> platformOf(String request) {
    String[] parts = request.split("/", 3);
    return parts.length == 3 && parts[0].equals(CHAT) ? Optional.of(parts[1]) : Optional.empty();
  }

  /** Tells the asker of what was masked. */
  Reply answered(Reply reply) {
    return secrets > 0 && reply instanceof Reply.Shown(Card card, var field, var state)
        ? new Reply.Shown(card.with(new Card.Small(MASKED)), field, state)
        : reply;
  }
}
