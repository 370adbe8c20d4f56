package dev.tocsin.chat.console;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * A room as it stands.
 *
 * @param last the number of its newest message, 0 before the first
 */
record Place(
    String id,
    String key,
    String name,
    String topic,
    boolean isPrivate,
    boolean archived,
    SequencedSet<String> members,
    long last) {

  static Place of(Entry.RoomMade made) {
    return new Place(
        made.room(),
        made.key(),
        made.name(),
        made.topic(),
        made.isPrivate(),
        false,
        new LinkedHashSet<>(),
        0);
  }

  boolean isOpenTo(String person) {
    return !isPrivate || members.contains(person);
  }

  List<String> without(List<String> people) {
    return people.stream().distinct().filter(person -> !members.contains(person)).toList();
  }

  Place described(String newTopic) {
    return new Place(id, key, name, newTopic, isPrivate, archived, members, last);
  }

  Place archived(boolean now) {
    return new Place(id, key, name, topic, isPrivate, now, members, last);
  }

  Place joined(List<String> people) {
    var all = new LinkedHashSet<>(members);
    all.addAll(people);
    return new Place(id, key, name, topic, isPrivate, archived, all, last);
  }

  Place heard(long message) {
    return new Place(id, key, name, topic, isPrivate, archived, members, message);
  }
}
