package dev.tocsin.stories;

import dev.tocsin.desk.Postmortems;
import dev.tocsin.desk.Timelines;
import dev.tocsin.fakes.slack.FakeSlack;
import dev.tocsin.postmortem.Statement;
import dev.tocsin.storage.Messages;
import dev.tocsin.storage.Storage;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What people do in Slack, while the practice room's clock and phones tell what they do not see.
 */
final class SlackTalk implements Talk {
  private static final long INCIDENT = 1;

  private final FakeSlack slack;
  private final Supplier<RunningTocsin> tocsin;

  SlackTalk(FakeSlack slack, Supplier<RunningTocsin> tocsin) {
    this.slack = slack;
    this.tocsin = tocsin;
  }

  @Override
  public Talk.Seat seat(String person, String room) {
    return new Seat(slack.person(person).in(slack.room(room)));
  }

  @Override
  public String roomOf(String incident) {
    return slack.room(incident.toLowerCase(Locale.ROOT)).id();
  }

  @Override
  public void fastForward(Duration span) {
    slack.fastForward(span);
    tocsin.get().practice().fastForward(span);
  }

  @Override
  public void expectPage(String page) {
    tocsin.get().practice().expectPage(page);
  }

  /** The timeline of the only incident. */
  List<String> timeline() {
    Timelines timelines = tocsin.get().context().getBean(Timelines.class);
    return timelines.of(INCIDENT, ZoneOffset.UTC).stream().map(line -> line.text()).toList();
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
    private final dev.tocsin.fakes.slack.Seat seat;

    private Seat(dev.tocsin.fakes.slack.Seat seat) {
      this.seat = seat;
    }

    @Override
    public Seat types(String words) {
      seat.types(words);
      return this;
    }

    @Override
    public String says(String text) {
      return seat.says(text).ts();
    }

    @Override
    public Seat expect(String words) {
      seat.expect(words);
      return this;
    }

    @Override
    public List<String> timeline() {
      return SlackTalk.this.timeline();
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
