package dev.tocsin.chat.discord;

import dev.tocsin.chat.ChatFailure;
import net.dv8tion.jda.api.entities.Message;

/** A file's id with the way to the message that it came with. */
record FileId(String channel, String message, String file) {
  static FileId of(Message message, Message.Attachment file) {
    return new FileId(message.getChannelId(), message.getId(), file.getId());
  }

  static FileId of(String written) {
    String[] parts = written.split("\\.", -1);
    if (parts.length != 3) {
      throw ChatFailure.forGood("There is no file " + written + " on Discord.");
    }
    return new FileId(parts[0], parts[1], parts[2]);
  }

  @Override
  public String toString() {
    return String.join(".", channel, message, file);
  }
}
