package dev.tocsin.stories.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.stories.PracticeTalk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Talks to a Tocsin that dies time and again: what got no answer is sent once more, as chat
 * platforms do, and what got one must outlive every kill.
 */
final class Client implements AutoCloseable {
  private static final Duration NEXT_PAGE = Duration.ofSeconds(10);

  private final Path folder;
  private final Killer killer;
  private final FakeMailProvider provider;
  private final Set<String> answered = new HashSet<>();
  private final Map<String, String> said = new HashMap<>();
  private final Map<String, Integer> settledIn = new HashMap<>();
  private Evidence last = Evidence.NONE;
  private int life;
  private ServedTocsin tocsin;
  private PracticeTalk talk;
  private long ready;
  private Duration slowest = Duration.ZERO;
  private int halfWritten;

  Client(Path folder, Killer killer) throws IOException {
    this.folder = folder;
    this.killer = killer;
    this.provider = new FakeMailProvider(killer::mailing);
    this.tocsin = ServedTocsin.start(folder, provider.port());
    this.talk = meet();
  }

  /** Types a command that changes something. */
  void types(String person, String room, String request, String words) {
    asks(person, room, request, words);
    answered.add(String.join("/", "chat", "console", person, request));
  }

  /** Types a command that is to be refused. */
  void asks(String person, String room, String request, String words) {
    insist(to -> to.seat(person, room).gives(request, words));
  }

  String says(String person, String room, String request, String text) {
    String message = insist(to -> to.seat(person, room).says(request, text));
    said.put("console/" + message, text);
    return message;
  }

  void edits(String person, String room, String message, String text) {
    said.remove("console/" + message);
    insist(to -> to.seat(person, room).edits(message, text));
    said.put("console/" + message, text);
  }

  String roomOf(String incident) {
    return insist(to -> to.roomOf(incident));
  }

  void expect(String person, String room, String words) {
    insist(to -> to.seat(person, room).expect(words));
  }

  /** A clock that was moved before the kill is not moved again. */
  void fastForward(Duration span) {
    Instant then = insist(PracticeTalk::clock).plus(span);
    insist(
        to -> {
          Duration left = Duration.between(to.clock(), then);
          if (left.isPositive()) {
            to.fastForward(left);
          }
          return left;
        });
  }

  /** The person's page of the incident goes out soon, in this life or in a next one. */
  void expectMail(String incident, String person) {
    long since = System.nanoTime();
    while (!arrives(List.of(incident + "/", "/" + person + "/"), 0, since)) {
      revive();
    }
  }

  /** Kills it for good, and counts. */
  Tally end(long seed, int incidents) {
    tocsin.kill();
    examine();
    Set<String> taken =
        provider.mails().stream().map(FakeMailProvider.Mail::page).collect(Collectors.toSet());
    assertThat(taken).containsAll(last.pages(false));
    int mails = provider.mails().size();
    Map<String, Integer> kills =
        killer.struck().entrySet().stream()
            .collect(
                Collectors.toMap(
                    one -> one.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    Map.Entry::getValue));
    int due = Set.copyOf(last.pages(true)).size();
    var pages = new Tally.Pages(due, mails, mails - taken.size(), slowest);
    return new Tally(seed, kills, halfWritten, incidents, pages);
  }

  @Override
  public void close() throws IOException {
    tocsin.kill();
    provider.close();
  }

  private <T> T insist(Function<PracticeTalk, T> request) {
    while (true) {
      try {
        killer.requested();
        return request.apply(talk);
      } catch (UncheckedIOException noAnswer) {
        revive();
      }
    }
  }

  /** Starts it again, as often as it is killed while it catches up. */
  private void revive() {
    try {
      do {
        tocsin.expectKilled();
        examine();
        tocsin = ServedTocsin.start(folder, provider.port());
        talk = meet();
      } while (!catchesUp());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private PracticeTalk meet() {
    provider.serves(++life);
    killer.started(tocsin);
    PracticeTalk met = tocsin.ready();
    ready = System.nanoTime();
    killer.ready();
    return met;
  }

  /** Every page that the process before this one owed goes out now. */
  private boolean catchesUp() {
    return last.owed().stream().allMatch(page -> arrives(List.of(page), life, ready));
  }

  /** False when it was killed before. */
  private boolean arrives(List<String> page, int notBefore, long since) {
    long from = Math.max(since, ready);
    await("the page " + page)
        .atMost(NEXT_PAGE)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> arrival(page, notBefore) != 0 || !tocsin.isAlive());
    long arrival = arrival(page, notBefore);
    if (arrival == 0) {
      return false;
    }
    Duration waited = Duration.ofNanos(Math.max(0, arrival - from));
    slowest = waited.compareTo(slowest) > 0 ? waited : slowest;
    return true;
  }

  private long arrival(List<String> page, int notBefore) {
    return provider.mails().stream()
        .filter(mail -> mail.life() >= notBefore)
        .filter(mail -> mail.page().startsWith(page.getFirst()))
        .filter(mail -> mail.page().contains(page.getLast()))
        .mapToLong(FakeMailProvider.Mail::nanos)
        .findFirst()
        .orElse(0);
  }

  /** Nothing that was answered is missing, and nobody was paged twice without need. */
  private void examine() {
    try {
      if (tocsin.commits().endsInsideCommit()) {
        halfWritten++;
      }
      Evidence found = Evidence.in(folder);
      found.expectWhole(last);
      assertThat(found.requests()).containsAll(answered);
      assertThat(found.messages()).containsAllEntriesOf(said);
      expectFewDuplicates();
      found.settled().forEach(page -> settledIn.putIfAbsent(page, life));
      last = found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A life sends a page once, and never one that an earlier life put on record as sent. */
  private void expectFewDuplicates() {
    List<FakeMailProvider.Mail> mails = provider.mails();
    assertThat(mails.stream().map(mail -> mail.life() + " " + mail.page())).doesNotHaveDuplicates();
    assertThat(mails)
        .allMatch(mail -> mail.life() <= settledIn.getOrDefault(mail.page(), Integer.MAX_VALUE));
  }
}
