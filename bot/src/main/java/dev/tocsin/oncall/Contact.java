package dev.tocsin.oncall;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a person can be reached.
 *
 * @param ids the person's id on each chat platform, by the platform's name
 * @param ntfy the topic of their push notifications
 */
public record Contact(
    Map<String, String> ids,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String ntfy,
    @Nullable String webhook) {

  public static final Contact NONE = new Contact(Map.of(), null, null, null, null);

  public Contact {
    ids = Map.copyOf(ids);
  }

  /** The same person, known to one more platform. */
  public Contact withId(String platform, String id) {
    Map<String, String> all = new HashMap<>(ids);
    all.put(platform, id);
    return new Contact(all, email, phone, ntfy, webhook);
  }

  public boolean reaches(Channel channel) {
    return address(channel) != null;
  }

  /** What the person is found by on a channel, null if they are not; all ids on all chats. */
  public @Nullable String address(Channel channel) {
    return switch (channel) {
      case CHAT -> ids.isEmpty() ? null : new TreeMap<>(ids).toString();
      case PUSH -> ntfy;
      case VOICE, SMS -> phone;
      case EMAIL -> email;
      case WEBHOOK -> webhook;
    };
  }
}
