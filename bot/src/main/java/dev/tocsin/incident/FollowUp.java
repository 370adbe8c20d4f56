package dev.tocsin.incident;

import dev.tocsin.incident.FollowUpEvent.PostmortemPromised;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an incident leaves to be done: measures to revert, actions to finish, a postmortem to
 * publish.
 */
public final class FollowUp {
  private final Map<Integer, Measure> measures = new TreeMap<>();
  private final Map<Integer, ActionItem> actions = new TreeMap<>();
  private final Map<String, RunbookProgress> runbooks = new LinkedHashMap<>();
  private final Map<List<String>, Boolean> judgements = new HashMap<>();
  private int draftVersion;
  private int reviewVersion;
  private int publishedVersion;
  private @Nullable String waiver;
  private @Nullable PostmortemPromised promised;
  private Instant urgentFrom = Instant.EPOCH;

  void fold(FollowUpEvent event, Recorded recorded) {
    switch (event) {
      case FollowUpEvent.MeasureAdded added -> measures.put(added.number(), Measure.of(added));
      case FollowUpEvent.MeasureReverted reverted ->
          measures.computeIfPresent(reverted.number(), (_, measure) -> measure.reverted());
      case FollowUpEvent.ActionAdded added -> {
        actions.put(added.number(), ActionItem.of(added));
        measures.computeIfPresent(added.measure(), (_, measure) -> measure.carriedOver());
      }
      case FollowUpEvent.ActionDone done ->
          actions.computeIfPresent(done.number(), (_, action) -> action.finished());
      case FollowUpEvent.RunbookShown shown ->
          runbooks.put(shown.runbook(), RunbookProgress.of(shown));
      case FollowUpEvent.RunbookStepped stepped ->
          runbooks.computeIfPresent(stepped.runbook(), (_, progress) -> progress.after(stepped));
      case FollowUpEvent.DraftWritten draft -> draftVersion = draft.version();
      case FollowUpEvent.ReviewAsked review -> reviewVersion = review.version();
      case FollowUpEvent.CauseJudged judged -> judgements.put(judged.sources(), judged.was());
      case FollowUpEvent.PostmortemFiled _ -> {}
      case FollowUpEvent.PostmortemPublished published -> publishedVersion = published.version();
      case PostmortemPromised last -> {
        promised = last;
        urgentFrom = last.urgentFrom(recorded.at());
      }
      case FollowUpEvent.PostmortemWaived waived -> waiver = waived.why();
      case FollowUpEvent.Nagged _ -> {}
      case FollowUpEvent.NagSnoozed _ -> {}
    }
  }

  /** The postmortem that those affected were last promised, while it is owed. */
  public Optional<PostmortemPromised> promise() {
    return Optional.ofNullable(promised).filter(_ -> !isPostmortemSettled());
  }

  /** Whether most of the time that it was promised for is over. */
  boolean isPromiseUrgent(Instant now) {
    return !now.isBefore(urgentFrom);
  }

  public Collection<Measure> measures() {
    return Collections.unmodifiableCollection(measures.values());
  }

  public Optional<Measure> measure(int number) {
    return Optional.ofNullable(measures.get(number));
  }

  /** The temporary measures that are still in place and nobody's task yet. */
  public List<Measure> openMeasures() {
    return measures.values().stream().filter(Measure::isOpen).toList();
  }

  public Collection<ActionItem> actions() {
    return Collections.unmodifiableCollection(actions.values());
  }

  public Optional<ActionItem> action(int number) {
    return Optional.ofNullable(actions.get(number));
  }

  public List<ActionItem> openActions() {
    return actions.values().stream().filter(action -> !action.done()).toList();
  }

  public Collection<RunbookProgress> runbooks() {
    return Collections.unmodifiableCollection(runbooks.values());
  }

  public Optional<RunbookProgress> runbook(String name) {
    return Optional.ofNullable(runbooks.get(name));
  }

  /** The version of the newest draft, 0 before the first. */
  public int draftVersion() {
    return draftVersion;
  }

  /** The version that was last given to others to read, 0 before the first. */
  public int reviewVersion() {
    return reviewVersion;
  }

  /** How far the postmortem is, by its newest draft. */
  public PostmortemState postmortemState() {
    if (publishedVersion > 0 && publishedVersion == draftVersion) {
      return PostmortemState.PUBLISHED;
    }
    return reviewVersion > publishedVersion
        ? PostmortemState.IN_REVIEW
        : PostmortemState.IN_PROGRESS;
  }

  /** Whether what these sources name was the cause, where someone said so. */
  public Optional<Boolean> judgement(List<String> sources) {
    return Optional.ofNullable(judgements.get(sources));
  }

  /** The version that was published last, 0 before the first. */
  public int publishedVersion() {
    return publishedVersion;
  }

  /** Why there needs to be no postmortem. */
  public Optional<String> waiver() {
    return Optional.ofNullable(waiver);
  }

  public boolean isPostmortemSettled() {
    return publishedVersion > 0 || waiver != null;
  }
}
