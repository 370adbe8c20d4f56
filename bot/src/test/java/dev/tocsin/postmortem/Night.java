package dev.tocsin.postmortem;

import dev.tocsin.postmortem.Happening.Details;
import dev.tocsin.postmortem.Happening.Kind;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The worst night as a live incident: two steps sleep, the founders wake, a check is switched off.
 */
final class Night {
  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final List<Happening> events = new ArrayList<>();

  private Night() {}

  static CaseFile whole() {
    Night night = new Night();
    night.calls();
    night.work();
    night.ends();
    return night.file();
  }

  static CaseFile stillOpen() {
    Night night = new Night();
    night.calls();
    night.work();
    return night.file();
  }

  private void calls() {
    on("02:00", Kind.OPENED, "margaret", "Checkout answers with errors");
    on("02:00", Kind.PAGE, "Tocsin", "Linus is paged by phone");
    on("02:05", Kind.UNANSWERED, "Tocsin", "Linus did not answer");
    on("02:05", Kind.PAGE, "Tocsin", "Dennis is paged by phone");
    on("02:15", Kind.UNANSWERED, "Tocsin", "Dennis did not answer");
    on("02:15", Kind.ESCALATED, "Tocsin", "the founders are woken");
    on("02:15", Kind.PAGE, "Tocsin", "Ada is paged by phone");
    on("02:15", Kind.PAGE, "Tocsin", "Grace is paged by phone");
    on("02:18", Kind.ACK, "ada", "ada acknowledged");
  }

  private void work() {
    on("02:22", Kind.IMPACT, "ada", "No card payments in Europe");
    on("02:30", Kind.CAUSE, "grace", "The certificate of the payment gateway had expired");
    on("02:33", Kind.TEMP_ADDED, "ada", "Certificate check switched off", details("T1", "ada"));
    on("02:40", Kind.UPDATE, "grace", "Card payments fail at the moment, we are on it.");
  }

  private void ends() {
    on("02:50", Kind.FIX, "grace", "New certificate installed");
    on("02:55", Kind.TEMP_REVERTED, "ada", "", details("T1", null));
    Details window = new Details(null, null, null, Chat.at("01:52"), Chat.at("02:50"));
    on("02:56", Kind.DOWNTIME, "ada", "Downtime recorded by ada", window);
    on(
        "03:00",
        Kind.ACTION_ADDED,
        "ada",
        "Watch the expiry of all certificates",
        details("A1", null));
    on("03:05", Kind.RESOLVED, "ada", "Certificate renewed, payments work");
    on("09:05", Kind.CLOSED, "ada", "");
  }

  private CaseFile file() {
    List<Utterance> said =
        Chat.of(
            """
            02:01 margaret: customers report that checkout fails with a 502
            02:29 grace: found it, the gateway certificate had expired
            02:52 grace: payments are working again
            02:58 margaret: luckily this was at night, it could have been much worse
            """);
    Header header =
        new Header("INC-1", "Checkout", 1, "closed", "ada", null, Chat.at("02:00"), null, false);
    return new CaseFile(header, said, events, BERLIN);
  }

  private static Details details(String ref, @Nullable String owner) {
    return new Details(ref, owner, null, null, null);
  }

  private void on(String clock, Kind kind, String actor, String text) {
    on(clock, kind, actor, text, Details.NONE);
  }

  private void on(String clock, Kind kind, String actor, String text, Details details) {
    events.add(
        new Happening("#" + (events.size() + 1), Chat.at(clock), kind, actor, text, details));
  }
}
