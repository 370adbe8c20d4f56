package dev.tocsin.chat;

import java.util.List;

/**
 * A message to be posted, once per key.
 *
 * @param calls whom it is to notify: the platform must name them by their ids, since the card names
 *     them in plain text only
 */
public record Post(String key, Card card, List<ChatUser> calls) {
  public Post(String key, Card card) {
    this(key, card, List.of());
  }
}
