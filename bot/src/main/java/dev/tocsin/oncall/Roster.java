package dev.tocsin.oncall;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole on-call model of a company; whatever its duties say, every chain ends with its
 * founders.
 */
public record Roster(ZoneId zone, Staff staff, Duties duties) {

  public Optional<Schedule> schedule(String name) {
    return Optional.ofNullable(duties.schedules().get(name));
  }

  /** The same with the shifts that were read from calendars, by where these are. */
  public Roster with(Map<String, List<Shift>> read) {
    return new Roster(zone, staff, duties.with(read));
  }

  /** Where calendars are that shifts are read from. */
  public List<String> calendars() {
    return duties.schedules().values().stream()
        .flatMap(schedule -> schedule.layers().stream())
        .flatMap(
            layer ->
                layer.turns() instanceof Imported calendar
                    ? Stream.of(calendar.source())
                    : Stream.empty())
        .distinct()
        .toList();
  }

  public SeverityRule severity(int level) {
    SeverityRule rule = duties.severities().get(level);
    return rule == null ? SeverityRule.standard(level) : rule;
  }

  /**
   * The policy that pages for a service and a severity (0 while unrated): the service's comes
   * first.
   */
  public String policyFor(@Nullable String service, int severity) {
    return Stream.of(ofService(service), ofSeverity(severity))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(Policy.DEFAULT);
  }

  /** The one service that words are about, by its name or a keyword of it. */
  public Optional<String> serviceIn(String words) {
    List<String> found =
        duties.services().values().stream()
            .filter(
                service ->
                    Stream.concat(Stream.of(service.name()), service.keywords().stream())
                        .anyMatch(word -> WholeWord.in(words, word)))
            .map(Service::name)
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** A policy by name; one nobody wrote has no steps, so that it goes straight to the founders. */
  public Policy policy(String name) {
    return Optional.ofNullable(duties.policies().get(name))
        .or(() -> duties.founderMode().policy(name, staff, duties))
        .orElseGet(() -> new Policy(name, List.of(), 0));
  }

  /** Whether who was woken last bears on who is woken next. */
  public boolean sharesNights() {
    Stream<Target> ofPolicies =
        Stream.concat(duties.policies().keySet().stream(), Stream.of(Policy.DEFAULT))
            .map(this::policy)
            .flatMap(policy -> policy.steps().stream())
            .flatMap(step -> step.targets().stream());
    Stream<Target> ofSeverities =
        duties.severities().values().stream().flatMap(rule -> rule.page().stream());
    return Stream.concat(ofPolicies, ofSeverities).anyMatch(Target.LongestAgo.class::isInstance);
  }

  /** Reads targets as people write them. */
  public TargetWords targets() {
    return new TargetWords(
        staff.people(), duties.schedules().keySet(), staff.teams().keySet(), policyNames());
  }

  private Optional<String> ofService(@Nullable String name) {
    return Optional.ofNullable(name)
        .map(duties.services()::get)
        .flatMap(service -> Optional.ofNullable(service.policy()));
  }

  private Optional<String> ofSeverity(int level) {
    SeverityRule rule = severity(level == 0 ? SeverityRule.UNRATED : level);
    return Optional.ofNullable(rule.policy());
  }

  private Set<String> policyNames() {
    Map<String, Policy> policies = duties.policies();
    return policies.isEmpty() ? Set.of(Policy.DEFAULT) : policies.keySet();
  }
}
