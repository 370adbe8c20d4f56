package dev.tocsin.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom an incident has woken, how far its chain has come, and who said that they take it. */
public final class Paging {
  private @Nullable Chain chain;
  private final List<Acknowledgement> acknowledgements = new ArrayList<>();
  private final Map<String, Who> paged = new LinkedHashMap<>();
  private final Map<String, Who> coming = new LinkedHashMap<>();
  private final Set<String> before = new HashSet<>();
  private int asked = 1;
  private int needed = 1;
  private int settledAt;

  /**
   * The newest escalation.
   *
   * @param step the last step it reached, -1 before the first
   * @param foundersReached whether it has come to its end, where the founders are woken for ever
   */
  public record Chain(int number, String policy, int step, boolean foundersReached) {}

  /**
   * Someone's word that they take it.
   *
   * @param until when they are to be woken again, null if they are not
   */
  public record Acknowledgement(Who who, Instant at, String via, @Nullable Instant until) {}

  void fold(PagingEvent event, Recorded recorded) {
    switch (event) {
      case PagingEvent.EscalationStarted started -> start(started);
      case PagingEvent.StepReached reached -> reach(reached);
      case PagingEvent.PeoplePaged asked -> remember(asked.woken());
      case PagingEvent.PageAttempted _ -> {}
      case PagingEvent.Acknowledged acked ->
          take(new Acknowledgement(acked.who(), recorded.at(), acked.via(), null));
      case PagingEvent.Snoozed snoozed ->
          take(new Acknowledgement(snoozed.who(), recorded.at(), snoozed.via(), snoozed.until()));
      case PagingEvent.AcknowledgementTakenBack back -> leave(back.who());
      case PagingEvent.AcknowledgementEnded ended -> ended.whose().forEach(this::leave);
      case PagingEvent.OnTheWay who -> coming.put(who.who().id(), who.who());
    }
    if (isSettled()) {
      settledAt = recorded.seq();
    }
  }

  private void start(PagingEvent.EscalationStarted started) {
    chain = new Chain(started.chain(), started.policy(), -1, false);
    coming.clear();
    before.clear();
    if (started.seeksOneMore()) {
      holders().forEach(who -> before.add(who.id()));
    } else {
      acknowledgements.clear();
    }
    asked = 1;
    needed = before.size() + 1;
  }

  private void reach(PagingEvent.StepReached reached) {
    remember(reached.woken());
    Chain last = chain;
    boolean founders = reached.founders() || (last != null && last.foundersReached());
    if (last != null) {
      chain = new Chain(last.number(), last.policy(), reached.step(), founders);
    }
    if (founders) {
      boolean allHaveIt =
          reached.woken().stream().map(Wakened::who).allMatch(this::isAcknowledgedBy);
      foundersWillDo(allHaveIt ? 0 : 1);
    } else {
      asked = Math.max(asked, reached.needed());
      needed = Math.max(needed, asked);
    }
  }

  /** Once the founders are woken, the next one's word is enough. */
  private void foundersWillDo(int more) {
    needed = Math.max(1, Math.min(needed, acknowledgements.size() + more));
  }

  private void take(Acknowledgement acknowledgement) {
    acknowledgements.removeIf(each -> each.who().is(acknowledgement.who()));
    acknowledgements.add(acknowledgement);
  }

  private void leave(Who who) {
    needed = neededWithout(who);
    before.remove(who.id());
    acknowledgements.removeIf(each -> each.who().is(who));
    if (chain != null && chain.foundersReached()) {
      foundersWillDo(1);
    }
  }

  private void remember(List<Wakened> woken) {
    woken.forEach(each -> paged.put(each.who().id(), each.who()));
  }

  /** Empty only before the incident is opened. */
  public Optional<Chain> chain() {
    return Optional.ofNullable(chain);
  }

  /** The first of those who take it. */
  public Optional<Acknowledgement> acknowledgement() {
    return acknowledgements.stream().findFirst();
  }

  /** Everyone who takes it. */
  public List<Acknowledgement> acknowledgements() {
    return Collections.unmodifiableList(acknowledgements);
  }

  /** Those who take it. */
  public List<Who> holders() {
    return acknowledgements.stream().map(Acknowledgement::who).toList();
  }

  public Optional<Acknowledgement> acknowledgementOf(Who who) {
    return acknowledgements.stream().filter(each -> each.who().is(who)).findFirst();
  }

  public boolean isAcknowledgedBy(Who who) {
    return acknowledgementOf(who).isPresent();
  }

  /** Whether as many have it as the chain asks for, so that nobody else is woken. */
  public boolean isSettled() {
    return acknowledgements.size() >= needed;
  }

  /** Whether it would still be settled if this one did not have it. */
  boolean isSettledWithout(Who who) {
    long others = holders().stream().filter(each -> !each.is(who)).count();
    return others >= neededWithout(who);
  }

  /** Nobody is sought beside one who left. */
  private int neededWithout(Who who) {
    int beside = Math.max(asked, before.size());
    return before.contains(who.id()) ? Math.max(1, Math.min(needed, beside)) : needed;
  }

  /** How many more must acknowledge. */
  public int missing() {
    return Math.max(0, needed - acknowledgements.size());
  }

  /** Whether it was settled at any time after an entry. */
  public boolean wasSettledSince(int entry) {
    return settledAt > entry;
  }

  /** Those who said since the chain began that they are coming. */
  public Collection<Who> coming() {
    return Collections.unmodifiableCollection(coming.values());
  }

  /** Everyone who was paged for it, by the chain or by name. */
  public Collection<Who> paged() {
    return Collections.unmodifiableCollection(paged.values());
  }

  public boolean wasPaged(Who who) {
    return paged.containsKey(who.id());
  }
}
