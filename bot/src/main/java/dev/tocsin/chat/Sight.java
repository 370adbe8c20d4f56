package dev.tocsin.chat;

import dev.tocsin.desk.Listed;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.Incident;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which incidents someone may know of; of the others they are told that there are none such.
 *
 * @param user who asks, as their platform names them
 * @param asker with the standing that they have outside of any room
 * @param here the incident whose room they ask in, which they see by being there
 */
record Sight(Tools tools, ChatUser user, Actor asker, Optional<Incident> here) {
  private static final int LISTED = 20;

  /** How far back a private incident is looked for. */
  private static final int LOOKED_THROUGH = 500;

  static Sight of(Tools tools, Invocation invocation) {
    ChatUser user = invocation.user();
    Optional<Incident> here =
        Optional.ofNullable(invocation.room())
            .flatMap(room -> tools.desk().inRoom(user.platform(), room));
    return new Sight(tools, user, tools.people().actor(user, false), here);
  }

  /** What someone may know who asks outside of any room. */
  static Sight outside(Tools tools, ChatUser user) {
    return new Sight(tools, user, tools.people().actor(user, false), Optional.empty());
  }

  boolean sees(Incident incident) {
    return isHere(incident.id()) || incident.isVisibleTo(asker) || isMember(incident);
  }

  /** Whether they are in the incident's room, whether or not they ask there. */
  boolean isMember(Incident incident) {
    return isHere(incident.id())
        || incident.place().room().filter(room -> isIn(incident, room.platform())).isPresent();
  }

  private boolean isIn(Incident incident, String platform) {
    return tools
        .people()
        .idOn(platform, user)
        .filter(id -> tools.desk().attendance().isIn(incident, platform, id))
        .isPresent();
  }

  boolean isHere(long incident) {
    return here.filter(there -> there.id() == incident).isPresent();
  }

  /** The incidents without an end, oldest first. */
  List<Listed> open() {
    return tools.desk().open().stream().filter(this::sees).toList();
  }

  /** Those that were opened last, newest first. */
  List<Listed> latest() {
    Stream<Listed> secret =
        tools.desk().latest(LOOKED_THROUGH, true).stream()
            .filter(Listed::isPrivate)
            .filter(this::sees);
    return Stream.concat(tools.desk().latest(LISTED, false).stream(), secret)
        .sorted(Comparator.comparingLong(Listed::incident).reversed())
        .limit(LISTED)
        .toList();
  }

  private boolean sees(Listed listed) {
    return !listed.isPrivate() || sees(tools.desk().incident(listed.incident()));
  }
}
