package dev.tocsin.stories;

import dev.tocsin.desk.Postmortems;
import dev.tocsin.desk.Timelines;
import dev.tocsin.fakes.discord.DiscordAnswer;
import dev.tocsin.fakes.discord.DiscordPerson;
import dev.tocsin.fakes.discord.DiscordRoom;
import dev.tocsin.fakes.discord.FakeDiscord;
import dev.tocsin.fakes.discord.Patience;
import dev.tocsin.postmortem.Statement;
import dev.tocsin.storage.Messages;
import dev.tocsin.storage.Storage;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What people do in Discord, while the practice room's clock and phones tell what they do not see.
 */
final class DiscordTalk implements Talk {
  private static final long INCIDENT = 1;

  private final AtomicReference<Duration> moved = new AtomicReference<>(Duration.ZERO);
  private final InstantSource clock = InstantSource.system();
  private final FakeDiscord discord = FakeDiscord.start(() -> clock.instant().plus(moved.get()));
  private final Supplier<RunningTocsin> tocsin;

  DiscordTalk(Supplier<RunningTocsin> tocsin) {
    this.tocsin = tocsin;
    discord.interactionsWait(Duration.ofMinutes(5));
  }

  FakeDiscord discord() {
    return discord;
  }

  @Override
  public Talk.Seat seat(String person, String room) {
    return new Seat(discord.person(person), discord.room(room));
  }

  @Override
  public String roomOf(String incident) {
    return discord.room(incident.toLowerCase(Locale.ROOT)).name();
  }

  @Override
  public void fastForward(Duration span) {
    moved.updateAndGet(before -> before.plus(span));
    tocsin.get().practice().fastForward(span);
  }

  @Override
  public void expectPage(String page) {
    tocsin.get().practice().expectPage(page);
  }

  /** What stands on record of what was said in the incident's room, without what was deleted. */
  List<String> record() {
    Storage storage = tocsin.get().context().getBean(Storage.class);
    return storage.read(tx -> tx.messages().of(INCIDENT)).stream()
        .map(Messages.Row::content)
        .filter(content -> content.deletedAt() == null)
        .map(Messages.Content::text)
        .toList();
  }

  private final class Seat implements Talk.Seat {
    private final DiscordPerson person;
    private final DiscordRoom room;
    private final List<DiscordAnswer> answers = new ArrayList<>();

    private Seat(DiscordPerson person, DiscordRoom room) {
      this.person = person;
      this.room = room;
    }

    @Override
    public Seat types(String words) {
      answers.add(person.types(room, words).isAnswered());
      return this;
    }

    @Override
    public String says(String text) {
      return person.says(room, text);
    }

    @Override
    public Seat expect(String words) {
      Patience.untilSo(
          "»" + words + "« in " + room.name(),
          () ->
              Stream.concat(room.texts().stream(), room.labels().stream())
                      .anyMatch(text -> text.contains(words))
                  || answers.stream().anyMatch(answer -> answer.text().contains(words)));
      return this;
    }

    @Override
    public List<String> timeline() {
      Timelines timelines = tocsin.get().context().getBean(Timelines.class);
      return timelines.of(INCIDENT, ZoneOffset.UTC).stream().map(line -> line.text()).toList();
    }

    @Override
    public List<String> draft(String heading) {
      Postmortems postmortems = tocsin.get().context().getBean(Postmortems.class);
      String name = heading.toLowerCase(Locale.ROOT).replace(' ', '_');
      return postmortems.draft(INCIDENT).sections().stream()
          .filter(section -> section.name().wire().equals(name))
          .flatMap(section -> section.statements().stream())
          .map(Statement::text)
          .toList();
    }
  }
}
