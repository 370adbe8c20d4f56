package dev.tocsin.desk;

import dev.tocsin.incident.Incident;
import dev.tocsin.incident.IncidentCommand;
import dev.tocsin.incident.Paging;
import dev.tocsin.incident.PagingCommand;
import dev.tocsin.incident.RoomCommand;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Wakened;
import dev.tocsin.incident.Who;
import dev.tocsin.oncall.Facts;
import dev.tocsin.oncall.Party;
import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Reading;
import dev.tocsin.oncall.Roster;
import dev.tocsin.oncall.Simulation;
import dev.tocsin.oncall.Situation;
import dev.tocsin.oncall.Target;
import dev.tocsin.oncall.Wake;
import dev.tocsin.oncall.WhoIsWoken;
import dev.tocsin.oncall.Woken;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the on-call model's questions for an incident as it stands. */
public final class OnCall {
  private final Supplier<Roster> roster;
  private final Covers covers;
  private final Proofs proofs;
  private final @Nullable Calendars calendars;
  private final @Nullable Feeds feeds;

  /** Without calendars of any kind. */
  public OnCall(Supplier<Roster> roster, Covers covers, Proofs proofs) {
    this(roster, covers, proofs, null, null);
  }

  public OnCall(
      Supplier<Roster> roster,
      Covers covers,
      Proofs proofs,
      @Nullable Calendars calendars,
      @Nullable Feeds feeds) {
    this.proofs = proofs;
    this.roster = roster;
    this.covers = covers;
    this.calendars = calendars;
    this.feeds = feeds;
  }

  /** The configuration's, with the shifts of the calendars that it names. */
  public Roster roster() {
    Roster configured = roster.get();
    return calendars == null ? configured : calendars.complete(configured);
  }

  /** The calendars that shifts are read from. */
  public Optional<Calendars> calendars() {
    return Optional.ofNullable(calendars);
  }

  /** The calendars that people can subscribe to. */
  public Optional<Feeds> feeds() {
    return Optional.ofNullable(feeds);
  }

  /** The name of the policy that pages for a service and a severity, rated or not. */
  public String policyFor(Optional<String> service, Optional<Severity> severity) {
    return roster().policyFor(service.orElse(null), severity.map(Severity::number).orElse(0));
  }

  /**
   * Whom a step of the incident's chain wakes at an instant, passing over steps that reach nobody.
   */
  public PagingCommand.Step step(Incident incident, int index, Instant at) {
    String policy = incident.paging().chain().orElseThrow().policy();
    return step(who().step(policy, situation(incident, at), index));
  }

  /** The step after the one that was reached, or the founders at once. */
  public PagingCommand.Step next(Incident incident, boolean toFounders, Instant at) {
    Paging.Chain chain = incident.paging().chain().orElseThrow();
    Situation anew = situation(incident, at).unanswered();
    Wake wake = who().nextThatWakes(chain.policy(), anew, chain.step() + 1);
    while (toFounders && !wake.founders()) {
      wake = who().nextThatWakes(chain.policy(), anew, wake.index() + 1);
    }
    return step(wake);
  }

  /** Whom a target as people write it means right now. */
  public Reading<List<Wakened>> woken(String target, Incident incident, Instant at) {
    return roster().targets().read(target).then(read -> woken(read, incident, at));
  }

  /** Whom the incident's severity brings into its room; into a private one nobody unasked. */
  public List<Who> invited(Incident incident, Instant at) {
    if (incident.lifecycle().isPrivate()) {
      return List.of();
    }
    return roster().severity(incident.pagedSeverity().number()).invite().stream()
        .flatMap(target -> who().page(target, situation(incident, at)).woken().stream())
        .map(woken -> new Who(woken.person().key(), woken.person().name()))
        .distinct()
        .toList();
  }

  /** What the model needs to know of an incident at an instant. */
  public Situation situation(Incident incident, Instant at) {
    return situation(incident, at, lastWoken());
  }

  private Situation situation(Incident incident, Instant at, Map<String, Instant> lastWoken) {
    int severity = incident.severity().map(Severity::number).orElse(0);
    Set<String> acknowledged =
        incident.paging().acknowledgements().stream()
            .map(one -> one.who().id())
            .collect(Collectors.toSet());
    Facts facts = new Facts(covers.all(roster()), holders(incident), lastWoken, acknowledged);
    return new Situation(incident.lifecycle().service().orElse(null), severity, at, facts);
  }

  /** What is known beyond the configuration when there is no incident. */
  public Facts facts() {
    return new Facts(covers.all(roster()), Map.of(), lastWoken(), Set.of());
  }

  /**
   * Who would be woken for an incident that opened at an instant.
   *
   * @param severity 0 while nobody has rated it
   */
  public Simulation simulate(@Nullable String service, int severity, Instant at) {
    return Simulation.of(who(), new Situation(service, severity, at, facts()));
  }

  private Map<String, Instant> lastWoken() {
    return roster().sharesNights() ? covers.nights().lastWoken() : Map.of();
  }

  /** The covers that people agreed on in chat. */
  public Covers covers() {
    return covers;
  }

  /** The tests of people's channels. */
  public Proofs proofs() {
    return proofs;
  }

  /** Pages those whom a severity wants beside the chain, or tells why there are none. */
  public IncidentCommand beside(Target target, Incident incident, Instant at) {
    Party party = who().page(target, situation(incident, at));
    List<Wakened> woken =
        party.woken().stream()
            .map(OnCall::wakened)
            .filter(one -> !incident.paging().wasPaged(one.who()))
            .toList();
    return party.woken().isEmpty()
        ? new RoomCommand.ReportGivenUp(
            "paging " + target.word(), String.join("; ", party.notices()))
        : new PagingCommand.PagePeople(target.word(), woken, "the severity asks for it");
  }

  private Reading<List<Wakened>> woken(Target target, Incident incident, Instant at) {
    boolean inTurns = target instanceof Target.LongestAgo;
    Map<String, Instant> lastWoken = inTurns ? covers.nights().lastWoken() : lastWoken();
    var party = who().page(target, situation(incident, at, lastWoken));
    return party.woken().isEmpty()
        ? new Reading.Unclear<>(String.join("; ", party.notices()) + ": page someone else")
        : new Reading.Clear<>(party.woken().stream().map(OnCall::wakened).toList());
  }

  private Map<String, Person> holders(Incident incident) {
    Map<String, Person> holders = new HashMap<>();
    incident
        .people()
        .roles()
        .forEach(
            (role, who) ->
                roster().staff().person(who.id()).ifPresent(person -> holders.put(role, person)));
    return holders;
  }

  private WhoIsWoken who() {
    return new WhoIsWoken(roster());
  }

  private static PagingCommand.Step step(Wake wake) {
    return new PagingCommand.Step(
        wake.index(),
        wake.founders(),
        wake.woken().stream().map(OnCall::wakened).toList(),
        wake.waitFor(),
        wake.notices(),
        wake.acks());
  }

  private static Wakened wakened(Woken woken) {
    return new Wakened(
        new Who(woken.person().key(), woken.person().name()),
        woken.rungs().stream()
            .map(rung -> new Wakened.Rung(rung.by().word(), rung.after()))
            .toList(),
        woken.why());
  }
}
