package dev.tocsin.incident;

import static net.jqwik.api.Combinators.combine;

import dev.tocsin.incident.FollowUpEvent.Horizon;
import dev.tocsin.incident.FollowUpEvent.Nag;
import dev.tocsin.incident.PagingEvent.Outcome;
import dev.tocsin.incident.RecordEvent.Mark;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Commands as they may come: sensible, senseless and late. */
final class SomeCommands {
  private static final Arbitrary<Boolean> YES = Arbitraries.of(true, false);
  private static final Arbitrary<Integer> NUMBER = Arbitraries.of(0, 1, 1, 2, 3);
  private static final Arbitrary<String> TEXT =
      Arbitraries.of("Checkout is down", "Cart", "certificate", "x\ny", "", "x".repeat(5_000));
  private static final Arbitrary<Instant> TIME =
      Arbitraries.of(-60, 0, 5, 10, 600).map(minute -> Scenario.OPENED_AT.plusSeconds(minute * 60));
  private static final Arbitrary<LocalDate> DATE =
      Arbitraries.of("2026-11-01", "2026-12-24").map(LocalDate::parse);
  private static final Arbitrary<Severity> SEVERITY = Arbitraries.of(Severity.class);
  private static final Arbitrary<Who> WHO =
      Arbitraries.of(Sample.ADA, Sample.GRACE, Sample.LINUS).map(Actor::who);
  private static final Arbitrary<PagingCommand.Step> STEP =
      combine(Arbitraries.of(0, 1, 2, 3), Arbitraries.of(1, 1, 2, 3), Arbitraries.of(true, false))
          .as(SomeCommands::step);
  private static final Arbitrary<List<Alert>> ALERTS =
      combine(Arbitraries.of("a", "b"), SEVERITY.injectNull(0.5))
          .as((key, bad) -> new Alert(key, "Disk", bad, Scenario.OPENED_AT, null, null))
          .list()
          .ofMaxSize(3);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Arbitrary<Duration> SPAN =
      Arbitraries.of(0, 1, 5, 30, 90).map(Duration::ofMinutes);

  private SomeCommands() {}

  static Arbitrary<IncidentCommand> any() {
    return Arbitraries.oneOf(life(), people(), paging(), record(), followUp(), room());
  }

  private static PagingCommand.Step step(int index, int acks, boolean founders) {
    List<Wakened> woken = Sample.woken(founders ? Sample.ADA : Sample.LINUS, Sample.GRACE);
    return new PagingCommand.Step(
        index, founders, woken, Duration.ofMinutes(5), List.of(), founders ? 1 : acks);
  }

  private static Arbitrary<IncidentCommand> life() {
    return Arbitraries.oneOf(
        Arbitraries.of(Status.class).map(LifecycleCommand.ChangeStatus::new),
        combine(SEVERITY, TEXT)
            .as((to, why) -> new LifecycleCommand.ChangeSeverity(to, why, "default")),
        TEXT.map(LifecycleCommand.Rename::new),
        TEXT.map(LifecycleCommand.Resolve::new),
        TEXT.map(why -> new LifecycleCommand.Reopen(why, "default")),
        Arbitraries.just(new LifecycleCommand.Close()),
        Arbitraries.of("False alarm", "").map(LifecycleCommand.Cancel::new),
        Arbitraries.of(7L, Scenario.ID).map(LifecycleCommand.MergeInto::new),
        YES.map(secret -> new LifecycleCommand.Absorb(9, "Cart", secret)));
  }

  private static Arbitrary<IncidentCommand> people() {
    return Arbitraries.oneOf(
        combine(Arbitraries.of("lead", "comms"), WHO).as(PeopleCommand.AssignRole::new),
        WHO.map(PeopleCommand.HandOverLead::new));
  }

  private static Arbitrary<IncidentCommand> paging() {
    return Arbitraries.oneOf(
        YES.map(empty -> empty ? List.<Wakened>of() : Sample.woken(Sample.GRACE))
            .map(woken -> new PagingCommand.PagePeople("@grace", woken, null)),
        YES.map(sure -> new PagingCommand.Acknowledge("button", sure)),
        Arbitraries.just(new PagingCommand.TakeBackAcknowledgement()),
        combine(YES, SPAN).as((sure, span) -> new PagingCommand.Snooze("link", sure, span, HOUR)),
        combine(WHO, TIME).as(PagingCommand.EndSnooze::new),
        combine(TIME.injectNull(0.5), SPAN).as(PagingCommand.ExpireAcknowledgements::new),
        combine(STEP, TEXT).as(PagingCommand.Escalate::new),
        combine(NUMBER, STEP).as(PagingCommand.ReachStep::new),
        combine(NUMBER, WHO, Arbitraries.of(Outcome.class))
            .as((order, who, how) -> new PagingCommand.ReportAttempt(order, who, "sms", how, "")));
  }

  private static Arbitrary<IncidentCommand> record() {
    return Arbitraries.oneOf(
        combine(Arbitraries.of(Mark.class), TEXT, TIME.injectNull(0.3)).as(RecordCommand.Note::new),
        combine(TIME, TIME.injectNull(0.3), YES).as(RecordCommand.RecordDowntime::new),
        combine(TEXT, YES).as(RecordCommand.PrepareUpdate::new),
        NUMBER.map(RecordCommand.StopUpdate::new),
        NUMBER.map(RecordCommand.PublishUpdate::new),
        combine(NUMBER, TEXT.injectNull(0.3), TIME.injectNull(0.3))
            .as(RecordCommand.CorrectEntry::new),
        NUMBER.map(RecordCommand.HideEntry::new),
        NUMBER.map(RecordCommand.RedactEntry::new),
        Arbitraries.of(Mark.class).map(mark -> new RecordCommand.Highlight("C42/17", mark)),
        Arbitraries.just(new RecordCommand.Unhighlight("C42/17")),
        combine(ALERTS, ALERTS).as(RecordCommand.ReportAlerts::new));
  }

  private static Arbitrary<IncidentCommand> followUp() {
    return Arbitraries.oneOf(
        combine(TEXT, TIME.injectNull(0.3), WHO.injectNull(0.3))
            .as(FollowUpCommand.AddMeasure::new),
        NUMBER.map(FollowUpCommand.RevertMeasure::new),
        combine(TEXT, WHO.injectNull(0.3), DATE.injectNull(0.3), NUMBER)
            .as((what, who, due, of) -> action(what, who, due, of)),
        NUMBER.map(FollowUpCommand.FinishAction::new),
        NUMBER.map(steps -> new FollowUpCommand.ShowRunbook("domain", steps, "")),
        combine(NUMBER, YES)
            .as((n, skip) -> new FollowUpCommand.StepRunbook("domain", n, "", skip, "")),
        Arbitraries.just(new FollowUpCommand.RecordDraft()),
        Arbitraries.just(new FollowUpCommand.AskForReview()),
        Arbitraries.just(new FollowUpCommand.JudgeCause(List.of("m1"), true)),
        Arbitraries.just(new FollowUpCommand.ReportFiled(1, "folder", null)),
        Arbitraries.just(new FollowUpCommand.PublishPostmortem()),
        TEXT.map(FollowUpCommand.WaivePostmortem::new),
        Arbitraries.of(Nag.class).map(nag -> new FollowUpCommand.Remind(nag, Duration.ZERO)),
        combine(Arbitraries.of(Nag.class), TIME, NUMBER).as(FollowUpCommand.SnoozeNag::new));
  }

  private static FollowUpCommand action(String what, Who who, LocalDate due, int measure) {
    return new FollowUpCommand.AddAction(what, who, due, Horizon.FUTURE, measure);
  }

  private static Arbitrary<IncidentCommand> room() {
    return Arbitraries.of(
        new RoomCommand.ReportRoom("console", "C42", "inc-42", null),
        new RoomCommand.ReportPosted("card", "console", "C42", "17"),
        new RoomCommand.ReportGivenUp("card", "no room"));
  }
}
