package dev.tocsin.desk;

import java.util.Locale;

/** The kinds of work that an event can cause; their names are what the outbox holds. */
public enum Errand {
  /** Make the incident's room. */
  OPEN_ROOM,
  /** Bring people into the room; argument: the entry that names them. */
  INVITE,
  /** Post the summary card, or bring the posted one up to date. */
  REFRESH_CARD,
  /** Say in the room what an entry says; argument: the entry. */
  POST_ENTRY,
  /** Say in the room's topic how the incident stands; argument: the entry that changed it. */
  DESCRIBE_ROOM,
  /** Take from earlier posts the buttons that an entry made pointless; argument: the entry. */
  REFRESH_POSTS,
  /** Announce the incident, or bring the announcement up to date. */
  ANNOUNCE,
  /** Show on a message that it is on the timeline or no longer is; argument: the entry. */
  MARK_MESSAGE,
  /** Copy a file that came with a message; argument: its id. */
  COPY_FILE,
  /** Destroy the copy of a file whose message was redacted; argument: its name there. */
  DROP_FILE,
  /** End the use of the room. */
  ARCHIVE_ROOM,
  /** Reach one person by one channel; argument: entry, channel, person. */
  SEND_PAGE,
  /** Use the channel after one that failed, without waiting for its time; argument as above. */
  NEXT_RUNG,
  /** Take a page for failed that its provider never confirmed; argument as above. */
  CONFIRM_PAGE,
  /** Go to a step of the chain; argument: chain, step. */
  REACH_STEP,
  /** Start the chain again if nothing is written after an entry; argument: the entry. */
  EXPIRE_ACK,
  /** Start the chain again when a snooze is over; argument: the entry. */
  END_SNOOZE,
  /** Page whom a severity wants beside the chain; argument: the severity. */
  PAGE_BESIDE,
  /** Ask for what is missing; argument: the nag. */
  REMIND,
  /** Publish an update whose hold ran out; argument: the update's number. */
  PUBLISH_UPDATE,
  /** Write the first draft of the postmortem. */
  WRITE_DRAFT,
  /** Have a language model put a draft better, if there is one; argument: the draft's version. */
  PHRASE_DRAFT,
  /** File a published postmortem elsewhere too; argument: its version. */
  FILE_POSTMORTEM,
  /** Ask someone to take over shifts; argument: the request's number. It belongs to no incident. */
  ASK_COVER,
  /** Bring the groups that follow a schedule up to date; argument: its name. Of no incident. */
  FOLLOW_ROTATION,
  /** Tell the asker what was answered; argument: the request's number. */
  ANSWER_COVER,
  /** Test one channel of one person; argument: run, channel, person. It belongs to no incident. */
  PROVE_CHANNEL,
  /** Tell what came of a test; argument: run. It belongs to no incident. */
  REPORT_PROOFS,
  /** Test an address for the first time; argument: channel, person. It belongs to no incident. */
  VERIFY_CONTACT,
  /** Test all of a person's channels; argument: the person. It belongs to no incident. */
  WEEKLY_DRILL,
  /** See whether a schedule was handed on; done again and again. */
  WATCH_HANDOFFS,
  /** Tell someone of a handoff; argument: schedule, second, whom. It belongs to no incident. */
  TELL_HANDOFF,
  /** Fetch the calendars that shifts are read from; done again and again. */
  FETCH_CALENDARS,
  /** See whether something ends soon; done again and again. */
  WATCH_EXPIRIES,
  /** Tell of something that ends; argument: what, second of the end, watch. Of no incident. */
  TELL_EXPIRY;

  /** The stored name. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public boolean isPage() {
    return this == SEND_PAGE || this == NEXT_RUNG || this == CONFIRM_PAGE;
  }

  /** Whether it is never over, and so begun once and for all. */
  public boolean isRound() {
    return this == WATCH_HANDOFFS || this == FETCH_CALENDARS || this == WATCH_EXPIRIES;
  }

  /** Whether it needs a room in which something can be written. */
  public boolean isInRoom() {
    return switch (this) {
      case INVITE, REFRESH_CARD, POST_ENTRY, DESCRIBE_ROOM -> true;
      default -> false;
    };
  }

  /** Whether the way to the founders hangs on it, so that it is never given up. */
  public boolean isOfTheChain() {
    return this == REACH_STEP || this == EXPIRE_ACK || this == END_SNOOZE;
  }

  /** What it is, as the timeline says when it could not be done. */
  public String inWords() {
    return switch (this) {
      case OPEN_ROOM -> "the room";
      case INVITE -> "an invitation to the room";
      case REFRESH_CARD -> "the summary card";
      case POST_ENTRY -> "a post in the room";
      case DESCRIBE_ROOM -> "the room's topic";
      case REFRESH_POSTS -> "the buttons of earlier posts";
      case ANNOUNCE -> "the announcement";
      case MARK_MESSAGE -> "the mark on a message";
      case COPY_FILE -> "the copy of a file";
      case DROP_FILE -> "the removal of a file";
      case ARCHIVE_ROOM -> "the end of the room";
      case SEND_PAGE, NEXT_RUNG, CONFIRM_PAGE -> "a page";
      case REACH_STEP -> "a step of the escalation";
      case EXPIRE_ACK -> "the doubt in an acknowledgement";
      case END_SNOOZE -> "the end of a snooze";
      case PAGE_BESIDE -> "a page that the severity asks for";
      case REMIND -> "a reminder";
      case PUBLISH_UPDATE -> "an update";
      case WRITE_DRAFT -> "the draft";
      case PHRASE_DRAFT -> "a better wording of the draft";
      case FILE_POSTMORTEM -> "the filing of the postmortem";
      case PROVE_CHANNEL -> "the test of a channel";
      case REPORT_PROOFS -> "the report of a test";
      case VERIFY_CONTACT -> "the first test of an address";
      case WEEKLY_DRILL -> "the weekly test of someone's channels";
      case ASK_COVER -> "a request for cover";
      case FOLLOW_ROTATION -> "a group that follows a rotation";
      case ANSWER_COVER -> "the answer to a request for cover";
      case WATCH_HANDOFFS -> "the watch for handoffs";
      case TELL_HANDOFF -> "the notice of a handoff";
      case FETCH_CALENDARS -> "the calendars of shifts";
      case WATCH_EXPIRIES -> "the watch for what ends";
      case TELL_EXPIRY -> "the notice of an end";
    };
  }

  /** The kind of a stored name. */
  public static Errand of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
