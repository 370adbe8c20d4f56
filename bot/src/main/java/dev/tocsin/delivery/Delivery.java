package dev.tocsin.delivery;

import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.Elsewhere;
import dev.tocsin.chat.EntryCards;
import dev.tocsin.chat.Labels;
import dev.tocsin.desk.Drills;
import dev.tocsin.desk.Errand;
import dev.tocsin.desk.Expiries;
import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.OnCall;
import dev.tocsin.desk.Order;
import dev.tocsin.desk.Reminders;
import dev.tocsin.desk.Rotations;
import dev.tocsin.export.ArchiveFailure;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.RoomCommand.ReportGivenUp;
import dev.tocsin.paging.PageFailure;
import dev.tocsin.paging.PagerChannel;
import dev.tocsin.storage.Job;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has each job carried out by whom it concerns, and settles with the outbox what came of it. */
public final class Delivery {
  private static final Logger log = LoggerFactory.getLogger(Delivery.class);
  private static final Duration SOON = Duration.ofMillis(500);

  private final Storage storage;
  private final IncidentDesk desk;
  private final RoomMaker maker;
  private final Carrier rooms;
  private final Carrier posts;
  private final Carrier pages;
  private final Carrier timers;
  private final Carrier covers;
  private final Carrier proofs;
  private final Carrier drills;
  private final Carrier files;
  private final Carrier rotations;
  private final Carrier schedules;
  private final Carrier postmortems;
  private final Carrier expiries;

  /** What pages and posts go out by. */
  public record Ways(
      Platforms platforms,
      List<PagerChannel> channels,
      AckLinks links,
      EntryCards entries,
      FileShelf files,
      Drills drills,
      Filing filing,
      Expiries expiries) {}

  public Delivery(
      Storage storage, IncidentDesk desk, OnCall onCall, Reminders.Cadence cadence, Ways ways) {
    Addresses addresses = new Addresses(onCall::roster);
    this.storage = storage;
    this.desk = desk;
    Invitations invitations = new Invitations(onCall);
    this.maker = new RoomMaker(ways.platforms(), desk, addresses, invitations);
    this.rooms =
        new RoomCarrier(
            ways.platforms(), desk, addresses, new RoomCarrier.Making(maker, invitations));
    PostCarrier inRooms =
        new PostCarrier(
            ways.platforms(),
            desk,
            ways.entries(),
            new KeptPosts(storage),
            new Labels(onCall::roster));
    this.posts = new LateNags(inRooms, desk, ways.platforms(), addresses);
    this.pages = new PageCarrier(storage, desk, addresses, ways);
    this.timers = new TimerCarrier(desk, onCall, cadence);
    this.proofs = new ProofCarrier(onCall, ways, addresses, storage.clock());
    this.drills = new DrillCarrier(ways.drills(), storage.clock());
    this.files = new FileCarrier(storage, ways.platforms(), ways.files());
    this.postmortems = new PostmortemCarrier(desk, ways.filing());
    this.rotations =
        new RotationCarrier(ways.platforms(), onCall, addresses, new Rotations(storage));
    this.covers = new CoverCarrier(ways.platforms(), onCall, addresses);
    this.expiries = new ExpiryCarrier(desk, onCall, ways, addresses);
    this.schedules = new ScheduleCarrier(storage, onCall, ways.platforms(), addresses);
  }

  /** Carries out one claimed job; never throws. */
  void carry(Hold hold) {
    Task task = Task.of(hold);
    Job job = hold.job();
    String owner = hold.owner();
    try {
      hold.confirm();
      carrier(task.errand()).carry(task);
      storage.write(tx -> tx.outbox().done(job.id(), owner));
    } catch (NotYet e) {
      Instant due = storage.clock().instant().plus(e.after());
      storage.write(tx -> tx.outbox().postpone(job.id(), owner, due));
    } catch (LeaseLost lost) {
      log.info("{} is left alone: {}", job.id(), lost.getMessage());
    } catch (Again e) {
      Instant due = storage.clock().instant().plus(e.after());
      storage.write(tx -> tx.outbox().again(job.id(), owner, due));
    } catch (StorageUnavailable e) {
      log.warn("{} waits for the database: {}", job.id(), e.getMessage());
    } catch (Elsewhere e) {
      handOver(hold, e);
    } catch (RuntimeException e) {
      settle(task, owner, maker.moved(task, e));
    }
  }

  /** While nobody holds the connection, everybody looks again in a moment. */
  private void handOver(Hold hold, Elsewhere elsewhere) {
    String job = hold.job().id();
    try {
      storage.write(
          tx ->
              tx.leases()
                  .holder(elsewhere.connection())
                  .map(holder -> tx.outbox().handOver(job, hold.owner(), holder))
                  .orElseGet(() -> tx.outbox().postpone(job, hold.owner(), tx.now().plus(SOON))));
    } catch (StorageUnavailable e) {
      log.warn("{} waits for the database: {}", job, e.getMessage());
    }
  }

  private Carrier carrier(Errand errand) {
    return switch (errand) {
      case OPEN_ROOM, INVITE, DESCRIBE_ROOM, MARK_MESSAGE, ARCHIVE_ROOM -> rooms;
      case REFRESH_CARD, POST_ENTRY, ANNOUNCE, REFRESH_POSTS -> posts;
      case SEND_PAGE, NEXT_RUNG, CONFIRM_PAGE -> pages;
      case REACH_STEP, EXPIRE_ACK, END_SNOOZE, PAGE_BESIDE, REMIND, PUBLISH_UPDATE -> timers;
      case WRITE_DRAFT, PHRASE_DRAFT, FILE_POSTMORTEM -> postmortems;
      case ASK_COVER, ANSWER_COVER -> covers;
      case WATCH_HANDOFFS, TELL_HANDOFF, FETCH_CALENDARS -> schedules;
      case WATCH_EXPIRIES, TELL_EXPIRY -> expiries;
      case COPY_FILE, DROP_FILE -> files;
      case FOLLOW_ROTATION -> rotations;
      case PROVE_CHANNEL, REPORT_PROOFS -> proofs;
      case VERIFY_CONTACT, WEEKLY_DRILL -> drills;
    };
  }

  private void settle(Task task, String owner, RuntimeException failure) {
    String why = String.valueOf(failure.getMessage());
    Optional<Duration> wait = Retry.after(task.job(), failure);
    try {
      if (wait.isPresent()) {
        log.info("{} failed, next try in {}: {}", task.job().id(), wait.get(), why);
        Instant due = storage.clock().instant().plus(wait.get());
        storage.write(tx -> tx.outbox().retry(task.job().id(), owner, due, why));
      } else {
        logGivenUp(task, why, failure);
        giveUp(task, owner, why);
      }
    } catch (StorageUnavailable e) {
      log.warn("{} waits for the database: {}", task.job().id(), e.getMessage());
    }
  }

  /** Where somebody else refused, its words tell all; where we did, only the trace does. */
  private static void logGivenUp(Task task, String why, RuntimeException failure) {
    if (failure instanceof PageFailure
        || failure instanceof ChatFailure
        || failure instanceof ArchiveFailure) {
      log.error("{} is given up: {}", task.job().id(), why);
    } else {
      log.error("{} is given up: {}", task.job().id(), why, failure);
    }
  }

  /**
   * What was given up stands on the timeline, before the job is let go, so that a crash in between
   * leaves nothing untold; a page's attempts stand there already.
   */
  private void giveUp(Task task, String owner, String why) {
    if (task.incident() > 0 && !task.errand().isPage()) {
      ReportGivenUp report = new ReportGivenUp(task.errand().inWords(), why);
      desk.handle(new Order(task.request() + "/given-up", task.incident(), Actor.TOCSIN, report));
    }
    storage.write(tx -> tx.outbox().giveUp(task.job().id(), owner, why));
  }
}
