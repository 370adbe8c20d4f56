package dev.tocsin.delivery;

import dev.tocsin.chat.ChatPlatform;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.desk.OnCall;
import dev.tocsin.desk.Rotations;
import dev.tocsin.incident.Who;
import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Makes groups of the platforms consist of who is on call: at each handoff and cover, and hourly
 * lest somebody changed them by hand.
 */
final class RotationCarrier implements Carrier {
  private static final Duration HOUR = Duration.ofHours(1);

  private final Platforms platforms;
  private final OnCall onCall;
  private final Addresses addresses;
  private final Rotations rotations;
  private final InstantSource clock;

  RotationCarrier(Platforms platforms, OnCall onCall, Addresses addresses, Rotations rotations) {
    this.platforms = platforms;
    this.onCall = onCall;
    this.addresses = addresses;
    this.rotations = rotations;
    this.clock = rotations.storage().clock();
  }

  /** What comes next is promised first, so that a failure now ends nothing. */
  @Override
  public void carry(Task task) {
    String name = task.argument();
    List<ChatPlatform> followers =
        platforms.connected().stream().filter(platform -> platform.follows(name)).toList();
    Optional<Schedule> schedule =
        onCall.roster().schedule(name).map(it -> it.with(onCall.facts().covers()));
    if (!followers.isEmpty() && schedule.isPresent()) {
      rotations.followAt(name, nextLook(schedule.get()));
      followers.forEach(platform -> platform.follow(name, onDuty(schedule.get(), platform)));
    }
  }

  private Instant nextLook(Schedule schedule) {
    Instant now = clock.instant();
    Instant hour = now.truncatedTo(ChronoUnit.HOURS).plus(HOUR);
    return schedule.shifts(now, hour).getFirst().to();
  }

  /** Where nobody on call is on the platform, the founders are, as at the end of every chain. */
  private List<ChatUser> onDuty(Schedule schedule, ChatPlatform platform) {
    List<ChatUser> now =
        users(schedule.onCallAt(clock.instant()).stream().toList(), platform.name());
    return now.isEmpty() ? users(onCall.roster().staff().founders(), platform.name()) : now;
  }

  private List<ChatUser> users(List<Person> people, String platform) {
    return addresses.of(
        people.stream().map(person -> new Who(person.key(), person.name())).toList(), platform);
  }
}
