package dev.tocsin.delivery;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.ChatPlatform;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.Post;
import dev.tocsin.chat.Room;
import dev.tocsin.chat.RoomRequest;
import java.util.List;
import java.util.Optional;

/** A chat that does nothing of what it is asked. */
record DeafChat(ChatFailure failure, boolean isUp) implements ChatPlatform {
  @Override
  public String name() {
    return "slack";
  }

  @Override
  public Optional<Alone> sayAlone(ChatUser user, Post post) {
    throw failure;
  }

  @Override
  public Room openRoom(RoomRequest request) {
    throw failure;
  }

  @Override
  public void describe(String room, String topic) {
    throw failure;
  }

  @Override
  public void invite(String room, List<ChatUser> people) {
    throw failure;
  }

  @Override
  public String post(String room, Post post) {
    throw failure;
  }

  @Override
  public void edit(String room, String message, Card card) {
    throw failure;
  }

  @Override
  public void pin(String room, String message) {
    throw failure;
  }

  @Override
  public void mark(String room, String message, boolean highlighted) {
    throw failure;
  }

  @Override
  public void archive(String room) {
    throw failure;
  }

  @Override
  public String incidentsRoom() {
    throw failure;
  }

  @Override
  public Health health() {
    return new Health(isUp, failure.getMessage());
  }
}
