package dev.tocsin.chat;

/** A room to be made: asked for again under the same key it is the same room. */
public record RoomRequest(String key, String name, String topic, boolean isPrivate) {
  /**
   * The key of the post that announces the incident to everyone, if it is not private; on a second
   * platform its name stands behind it.
   */
  public String announcement() {
    return key + "/announcement";
  }
}
