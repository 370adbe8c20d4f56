package dev.tocsin.chat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as a platform delivers it.
 *
 * @param id the message's id, unique on the platform
 * @param thread the id of the message that started its thread
 * @param link under which the platform shows it, where it has such links
 */
public record Said(
    String id,
    String room,
    @Nullable String thread,
    ChatUser author,
    boolean bot,
    Instant at,
    String text,
    @Nullable String link,
    List<Attachment> attachments) {

  /**
   * @param link where the platform keeps the file
   */
  public record Attachment(String id, String name, String type, long size, String link) {}
}
