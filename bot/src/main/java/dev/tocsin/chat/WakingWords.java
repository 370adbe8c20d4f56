package dev.tocsin.chat;

import dev.tocsin.desk.Foretelling;
import dev.tocsin.desk.Outcome;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.LifecycleCommand.ChangeSeverity;
import dev.tocsin.incident.LifecycleCommand.Reopen;
import dev.tocsin.incident.PagingEvent.EscalationStarted;
import dev.tocsin.incident.Who;
import dev.tocsin.oncall.Party;
import dev.tocsin.oncall.Woken;
import java.util.List;
import java.util.stream.Stream;

/** Changes what people are woken for, and tells whoever did whom that wakes. */
final class WakingWords {
  private WakingWords() {}

  static Reply reopen(Call call, Reopen command) {
    Party first = foretelling(call).reopened(command.policy());
    return call.order(command, done -> begun(done) ? paged(names(first), first.notices()) : "");
  }

  static Reply rate(Call call, ChangeSeverity command) {
    Foretelling foretelling = foretelling(call);
    Party first = foretelling.rated(command.to(), command.policy());
    List<String> beside = names(foretelling.beside(command.to(), first.woken()));
    List<String> alone = names(foretelling.beside(command.to(), List.of()));
    return call.order(
        command,
        done ->
            begun(done)
                ? paged(together(names(first), beside), first.notices()) + held(done.incident())
                : withoutChain(call.incident(), command, done, alone));
  }

  private static String withoutChain(
      Incident before, ChangeSeverity command, Outcome.Done done, List<String> beside) {
    if (before.isOpen() && !done.events().isEmpty() && !beside.isEmpty()) {
      return paged(beside, List.of());
    }
    if (!command.to().isWorseThan(before.pagedSeverity())) {
      return "";
    }
    return before.isOpen()
        ? "The founders are being paged already."
        : "Nobody is paged, since it is " + before.status().word() + ".";
  }

  private static Foretelling foretelling(Call call) {
    return new Foretelling(call.tools().onCall(), call.incident(), call.now());
  }

  private static boolean begun(Outcome.Done done) {
    return done.events().stream().anyMatch(one -> one.event() instanceof EscalationStarted);
  }

  private static List<String> names(Party party) {
    return party.woken().stream().map(Woken::person).map(person -> person.name()).toList();
  }

  private static String paged(List<String> names, List<String> notices) {
    return names.isEmpty()
        ? "Nobody is paged yet: " + String.join("; ", notices) + "."
        : "Paged now: " + all(names) + ".";
  }

  private static String held(Incident incident) {
    List<String> names = incident.paging().holders().stream().map(Who::name).toList();
    return names.isEmpty()
        ? ""
        : " "
            + all(names)
            + (names.size() == 1 ? " has it and is" : " have it and are")
            + " not paged again.";
  }

  private static List<String> together(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private static String all(List<String> names) {
    return String.join(" and ", names);
  }
}
