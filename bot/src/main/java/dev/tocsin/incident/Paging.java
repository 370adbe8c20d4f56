package dev.tocsin.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom an incident has woken, how far its chain has come, and who said that they take it. */
public final class Paging {
  private @Nullable Chain chain;
  private final List<Acknowledgement> acknowledgements = new ArrayList<>();
  private final Map<String, Who> paged = new LinkedHashMap<>();
  private final Map<String, Who> coming = new LinkedHashMap<>();

  /**
   * The newest escalation.
   *
   * @param step the last step it reached, -1 before the first
   * @param foundersReached whether it has come to its end, where the founders are woken for ever
   */
  public record Chain(int number, String policy, int step, boolean foundersReached) {}

  /** Someone's word that they take it. */
  public record Acknowledgement(Who who, Instant at, String via) {}

  void fold(PagingEvent event, Recorded recorded) {
    switch (event) {
      case PagingEvent.EscalationStarted started -> {
        chain = new Chain(started.chain(), started.policy(), -1, false);
        acknowledgements.clear();
        coming.clear();
      }
      case PagingEvent.StepReached reached -> reach(reached);
      case PagingEvent.PeoplePaged asked -> remember(asked.woken());
      case PagingEvent.PageAttempted _ -> {}
      case PagingEvent.Acknowledged acked ->
          acknowledgements.add(new Acknowledgement(acked.who(), recorded.at(), acked.via()));
      case PagingEvent.AcknowledgementTakenBack back ->
          acknowledgements.removeIf(each -> each.who().is(back.who()));
      case PagingEvent.OnTheWay who -> coming.put(who.who().id(), who.who());
    }
  }

  private void reach(PagingEvent.StepReached reached) {
    remember(reached.woken());
    Chain before = chain;
    if (before != null) {
      boolean founders = before.foundersReached() || reached.founders();
      chain = new Chain(before.number(), before.policy(), reached.step(), founders);
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

  public boolean isAcknowledgedBy(Who who) {
    return acknowledgements.stream().anyMatch(each -> each.who().is(who));
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
