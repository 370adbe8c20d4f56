package dev.tocsin.delivery;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.EntryCards;
import dev.tocsin.chat.PageCards;
import dev.tocsin.incident.FollowUpEvent;
import dev.tocsin.incident.FollowUpEvent.Nag;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.IncidentEvent;
import dev.tocsin.incident.LifecycleEvent;
import dev.tocsin.incident.PagingEvent;
import dev.tocsin.incident.RecordEvent;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.RoomEvent.Posted;
import dev.tocsin.incident.RoomEvent.RoomOpened;
import dev.tocsin.incident.Who;
import dev.tocsin.timeline.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Finds the posts that an entry made out of date, and how they read now. */
final class OlderPosts {
  /** A long night posts many pages; the newest are the ones that people still see. */
  private static final int MOST_PAGES = 60;

  private final EntryCards entries;
  private final KeptPosts kept;

  OlderPosts(EntryCards entries, KeptPosts kept) {
    this.entries = entries;
    this.kept = kept;
  }

  /** The posts to edit, each with its new card. */
  Map<Posted, Card> changedBy(Moment cause) {
    return cause.entry().event() instanceof Posted posted
        ? overtaken(posted, cause)
        : changedByEntry(cause);
  }

  /** What happened while it was being posted has not found it. */
  private Map<Posted, Card> overtaken(Posted posted, Moment cause) {
    Map<Posted, Card> changed = new LinkedHashMap<>();
    List<Recorded> history = cause.history().subList(0, cause.seq() - 1);
    PagePost.of(posted)
        .flatMap(page -> overtaken(page, history, cause))
        .ifPresent(card -> changed.put(posted, card));
    for (Recorded entry : history) {
      if (posted.what().equals(Posted.entry(entry.seq())) && isOvertaken(entry, history)) {
        changed.put(posted, entries.of(entry, cause.now()));
      }
    }
    return changed;
  }

  private Optional<Card> overtaken(PagePost page, List<Recorded> history, Moment cause) {
    List<Recorded> since = history.stream().filter(one -> one.seq() > page.order()).toList();
    return since.stream()
        .filter(entry -> settles(entry, page, cause))
        .findFirst()
        .map(entry -> card(page, cause.now(), entries.settled(entry)))
        .or(
            () ->
                since.stream()
                    .filter(OlderPosts::isRedaction)
                    .findFirst()
                    .map(_ -> page.calling(cause.now(), cause.history())));
  }

  private static boolean isRedaction(Recorded entry) {
    return entry.event() instanceof RecordEvent.EntryRedacted;
  }

  private static boolean isOvertaken(Recorded entry, List<Recorded> history) {
    return history.stream()
        .anyMatch(later -> later.seq() > entry.seq() && concerns(later.event(), entry));
  }

  private Map<Posted, Card> changedByEntry(Moment cause) {
    Map<Posted, Card> changed = new LinkedHashMap<>();
    for (Recorded earlier : cause.history().subList(0, cause.seq() - 1)) {
      if (concerns(cause.entry().event(), earlier)) {
        post(cause.now(), Posted.entry(earlier.seq()))
            .ifPresent(post -> changed.put(post, entries.of(earlier, cause.now())));
      }
    }
    if (settlesPages(cause.entry().event())) {
      changed.putAll(pages(cause));
    }
    if (isRedaction(cause.entry())) {
      changed.putAll(callingPages(cause));
    }
    return changed;
  }

  private Optional<Posted> post(Incident incident, String what) {
    Optional<String> room = incident.place().room().map(RoomOpened::room);
    return incident
        .place()
        .posted(what)
        .or(() -> kept.find(incident.id(), what))
        .filter(post -> room.filter(post.room()::equals).isPresent());
  }

  private static boolean concerns(IncidentEvent cause, Recorded earlier) {
    IncidentEvent event = earlier.event();
    return switch (cause) {
      case RecordEvent.UpdateStopped c -> isUpdate(event, c.number());
      case RecordEvent.UpdatePublished c -> isUpdate(event, c.number());
      case FollowUpEvent.MeasureReverted c -> isMeasure(event, c.number());
      case FollowUpEvent.ActionDone c -> isAction(event, c.number());
      case FollowUpEvent.RunbookStepped c -> isRunbook(event, c.runbook());
      case RecordEvent.EntryRedacted _ -> Wording.isRedacted(earlier);
      case PagingEvent.AcknowledgementTakenBack c -> isAcknowledgement(event, List.of(c.who()));
      case PagingEvent.AcknowledgementEnded c -> isAcknowledgement(event, c.whose());
      default -> settlesPages(cause) && isAnswer(event);
    };
  }

  private static boolean isMeasure(IncidentEvent event, int number) {
    return switch (event) {
      case FollowUpEvent.MeasureAdded e -> e.number() == number;
      case FollowUpEvent.Nagged e -> e.nag() == Nag.MEASURE && e.number() == number;
      default -> false;
    };
  }

  private static boolean isAction(IncidentEvent event, int number) {
    return switch (event) {
      case FollowUpEvent.ActionAdded e -> e.number() == number;
      case FollowUpEvent.Nagged e -> e.nag() == Nag.ACTION && e.number() == number;
      default -> false;
    };
  }

  private static boolean isAcknowledgement(IncidentEvent event, List<Who> whose) {
    return switch (event) {
      case PagingEvent.Acknowledged e -> whose.stream().anyMatch(e.who()::is);
      case PagingEvent.Snoozed e -> whose.stream().anyMatch(e.who()::is);
      default -> false;
    };
  }

  private static boolean isAnswer(IncidentEvent event) {
    return switch (event) {
      case PagingEvent.Acknowledged _ -> true;
      case PagingEvent.Snoozed _ -> true;
      case PagingEvent.OnTheWay _ -> true;
      default -> false;
    };
  }

  private static boolean isUpdate(IncidentEvent event, int number) {
    return event instanceof RecordEvent.UpdatePrepared prepared && prepared.number() == number;
  }

  private static boolean isRunbook(IncidentEvent event, String runbook) {
    return switch (event) {
      case FollowUpEvent.RunbookShown shown -> shown.runbook().equals(runbook);
      case FollowUpEvent.RunbookStepped stepped -> stepped.runbook().equals(runbook);
      default -> false;
    };
  }

  private static boolean settlesPages(IncidentEvent cause) {
    return switch (cause) {
      case PagingEvent.Acknowledged _ -> true;
      case PagingEvent.Snoozed _ -> true;
      case LifecycleEvent.Resolved _ -> true;
      case LifecycleEvent.Closed _ -> true;
      case LifecycleEvent.Cancelled _ -> true;
      case LifecycleEvent.MergedInto _ -> true;
      default -> false;
    };
  }

  /** Where more than one must acknowledge, one of them settles their own page only. */
  private static boolean settles(Recorded entry, PagePost page, Moment cause) {
    return settlesPages(entry.event())
        && (page.person().equals(entry.by().name()) || settlesAll(entry, cause));
  }

  private static boolean settlesAll(Recorded entry, Moment cause) {
    return settlesPages(entry.event()) && !cause.after(entry.seq()).isEscalating();
  }

  /** The pages since the last time that pages were settled: those before read so already. */
  private Map<Posted, Card> pages(Moment cause) {
    int since =
        cause.history().subList(0, cause.seq() - 1).stream()
            .filter(entry -> settlesAll(entry, cause))
            .mapToInt(Recorded::seq)
            .max()
            .orElse(0);
    String words = entries.settled(cause.entry());
    return newest(
        cause,
        page -> page.order() > since && settles(cause.entry(), page, cause),
        page -> card(page, cause.now(), words));
  }

  /** The title stands in pages, and so does why somebody is called. */
  private Map<Posted, Card> callingPages(Moment cause) {
    List<Recorded> answers =
        cause.history().stream().filter(entry -> settlesPages(entry.event())).toList();
    return newest(
        cause,
        page ->
            answers.stream()
                .noneMatch(entry -> entry.seq() > page.order() && settles(entry, page, cause)),
        page -> page.calling(cause.now(), cause.history()));
  }

  private static Map<Posted, Card> newest(
      Moment cause, Predicate<PagePost> which, Function<PagePost, Card> how) {
    List<PagePost> pages =
        cause.now().place().posts().stream()
            .map(PagePost::of)
            .flatMap(Optional::stream)
            .filter(which)
            .toList();
    Map<Posted, Card> changed = new LinkedHashMap<>();
    pages
        .subList(Math.max(0, pages.size() - MOST_PAGES), pages.size())
        .forEach(page -> changed.put(page.post(), how.apply(page)));
    return changed;
  }

  private static Card card(PagePost page, Incident incident, String words) {
    return PageCards.settled(page.person(), incident, words);
  }
}
