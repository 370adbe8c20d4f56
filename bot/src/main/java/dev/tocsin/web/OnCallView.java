package dev.tocsin.web;

import dev.tocsin.desk.OnCall;
import dev.tocsin.desk.Proofs;
import dev.tocsin.oncall.Channel;
import dev.tocsin.oncall.Cover;
import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Schedule;
import dev.tocsin.oncall.Shift;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/** How it looks who is on call: whom to call first, then everybody. */
record OnCallView(OnCall onCall, WatchesView watches, Times times) {
  private static final int TESTS = 5;
  private static final Duration MONTH = Duration.ofDays(31);

  WebPage page() {
    Html main =
        Html.of(
            """
            %s
            <main class="oncall">
            <h1>On call</h1>
            <section><h2>Now</h2>%s</section>
            <section><h2>People</h2>%s</section>
            %s
            %s
            </main>\
            """,
            Parts.top(), now(), people(), watches.section(), tests());
    return WebPage.of(HttpStatus.OK, "On call", main);
  }

  private Html now() {
    List<Cover> covers = onCall.facts().covers();
    Stream<Html> schedules =
        onCall.roster().duties().schedules().values().stream()
            .map(schedule -> row(schedule.with(covers)));
    List<Html> founders = onCall.roster().staff().founders().stream().map(this::called).toList();
    Html last = Html.of("<tr><td>founders</td><td>%s</td><td>always</td></tr>", Html.all(founders));
    return Parts.table(
        "Times in " + times.zone(),
        "Schedule, Who, Until",
        Stream.concat(schedules, Stream.of(last)).toList());
  }

  private Html row(Schedule schedule) {
    Shift shift = schedule.shifts(times.now(), times.now().plus(MONTH)).getFirst();
    String next =
        schedule
            .nextAfter(times.now())
            .flatMap(Shift::who)
            .map(who -> ", then " + who.name())
            .orElse("");
    return Html.of(
        "<tr><td>%s</td><td>%s</td><td>%s</td></tr>",
        schedule.name(),
        shift.who().map(this::called).orElse(Html.of("<div>%s</div>", "nobody")),
        times.at(shift.to()) + next);
  }

  /** With a number to tap. */
  private Html called(Person person) {
    String phone = person.contact().phone();
    return phone == null
        ? Html.of("<div>%s</div>", person.name())
        : Html.of("<div>%s <a href=\"tel:%s\">%s</a></div>", person.name(), phone, phone);
  }

  private Html people() {
    Set<Person> all = new LinkedHashSet<>(onCall.roster().staff().people().values());
    return Parts.table(
        "When each channel was last proven to reach them",
        "Who, Channels",
        all.stream().map(this::row).toList());
  }

  /** What came of the last tests, for those who asked on the web too. */
  private Html tests() {
    List<Html> runs =
        onCall.proofs().latest(TESTS, run -> run.asked().kind().isAskedFor()).stream()
            .map(this::row)
            .toList();
    return runs.isEmpty()
        ? Html.NOTHING
        : Html.of(
            "<section><h2>Tests</h2>%s</section>",
            Parts.table("The newest first", "When, Asked by, What came of it", runs));
  }

  private Html row(Proofs.Run run) {
    List<Html> results = onCall.proofs().results(run).stream().map(this::result).toList();
    return Html.of(
        "<tr><td>%s</td><td>%s</td><td>%s</td></tr>",
        times.ago(run.at()), name(run.asked().asker()), Html.all(results));
  }

  private Html result(Proofs.Result result) {
    String settled = result.proven() ? "✓" : "✗";
    return Html.of(
        "<div>%s %s %s <span class=\"quiet\">%s</span></div>",
        name(result.trial().person()),
        result.trial().channel(),
        result.at() == null ? "…" : settled,
        result.detail());
  }

  private String name(String key) {
    return onCall.roster().staff().person(key).map(Person::name).orElse(key);
  }

  private Html row(Person person) {
    List<Html> channels =
        Stream.of(Channel.values())
            .filter(person.contact()::reaches)
            .map(channel -> proof(person, channel))
            .toList();
    return Html.of(
        "<tr><td>%s</td><td>%s</td></tr>",
        called(person), channels.isEmpty() ? Html.of("%s", "none") : Html.all(channels));
  }

  private Html proof(Person person, Channel channel) {
    Optional<Instant> proven = onCall.proofs().lastProven(channel, person);
    return Html.of(
        "<div>%s <span class=\"quiet\">%s</span></div>",
        channel.word(), proven.map(at -> "proven " + times.ago(at)).orElse("never proven"));
  }
}
