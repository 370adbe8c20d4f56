package dev.tocsin.chat.slack;

import com.google.gson.JsonObject;
import dev.tocsin.chat.Known;
import dev.tocsin.chat.MissedMarks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reactions and pins that came or went while nobody listened. */
final class FoundMarks {
  private final MissedMarks missed;
  private final Names names;
  private final Workspace workspace;

  FoundMarks(MissedMarks missed, Names names, Workspace workspace) {
    this.missed = missed;
    this.names = names;
    this.workspace = workspace;
  }

  /**
   * @param pins who pinned which messages of the channel, by their timestamps
   */
  void tell(
      Place place, FoundRoom.Found found, Map<String, String> pins, Known.@Nullable Message known) {
    String ts = Json.text(found.message(), "ts");
    Map<Known.Reaction, String> there = new HashMap<>();
    for (JsonObject reaction : Json.objects(found.message(), "reactions")) {
      String emoji = HeardMarks.plain(Json.text(reaction, "name"));
      List<String> people = Json.texts(reaction, "users");
      people.forEach(person -> note(emoji, person, there));
      if (people.size() < Json.number(reaction, "count") && known != null) {
        keep(emoji, known, there);
      }
    }
    String pinnedBy = pins.get(ts);
    if (pinnedBy != null) {
      note(HeardMarks.PIN, pinnedBy, there);
    }
    String message = new MessageId(place.channel(), ts).toString();
    missed.tell(new MissedMarks.Found(place.room(), message, there, found.asOf()), known);
  }

  private void note(String emoji, String person, Map<Known.Reaction, String> there) {
    if (!workspace.isSelf(person)) {
      there.put(new Known.Reaction(emoji, person), names.of(person).name());
    }
  }

  /** Of many people with one reaction Slack names only some. */
  private static void keep(String emoji, Known.Message known, Map<Known.Reaction, String> there) {
    known.reactions().stream()
        .filter(one -> one.emoji().equals(emoji))
        .forEach(one -> there.putIfAbsent(one, one.person()));
  }
}
