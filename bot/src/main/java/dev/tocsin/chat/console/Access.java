package dev.tocsin.chat.console;

import dev.tocsin.chat.console.PracticePeople.Person;

/** Who may read, write and change what in the practice room. */
final class Access {
  private Access() {}

  static Place readable(ChatState state, Person person, String room) {
    return state
        .room(room)
        .filter(place -> place.isOpenTo(person.id()))
        .orElseThrow(() -> Refused.unknown("There is no such room for " + person.name() + "."));
  }

  static Place writable(ChatState state, Person person, String room) {
    var place = readable(state, person, room);
    if (place.archived()) {
      throw Refused.tooLate("#" + place.name() + " is archived: it can be read, not written to.");
    }
    return place;
  }

  static Message reactable(ChatState state, Person person, String id) {
    var message =
        state
            .message(id)
            .filter(there -> there.onlyTo() == null && !there.deleted())
            .orElseThrow(() -> Refused.unknown("That message is not there any more."));
    writable(state, person, message.room());
    return message;
  }

  static Message own(ChatState state, Person person, String id) {
    var message = reactable(state, person, id);
    if (!message.author().id().equals(person.id())) {
      throw Refused.notYours(
          "This is " + message.author().name() + "'s message: only they can change it.");
    }
    return message;
  }
}
