package dev.tocsin.web;

import dev.tocsin.incident.Incident;
import dev.tocsin.incident.Paging.Acknowledgement;
import dev.tocsin.incident.RoomEvent;
import dev.tocsin.oncall.Person;
import dev.tocsin.web.Acknowledging.Link;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** How the page behind an acknowledge link looks; it is read at night, on a phone. */
record AckView(Instant now) {

  WebPage of(Link link) {
    return switch (link) {
      case Link.Unknown _ -> unknown();
      case Link.Expired(String incident) -> expired(incident);
      case Link.Stranger(String incident) -> stranger(incident);
      case Link.Over(Incident incident, Person person) -> over(incident, person);
      case Link.Waiting(Incident incident, Person person) -> waiting(incident, person);
      case Link.Taken(Incident incident, Person person) -> taken(incident, person);
      case Link.Yours yours -> yours(yours, "You have ");
    };
  }

  /** What another tap is answered with. */
  WebPage again(Link.Yours yours) {
    return yours(yours, "You already have ");
  }

  /** The order was refused, which a look before the tap did not foretell. */
  WebPage refused(String reason, String hint) {
    return message(
        HttpStatus.CONFLICT, "Not acknowledged", Html.of("<p>%s</p><p>%s</p>", reason, hint));
  }

  static WebPage tooMany() {
    return message(
        HttpStatus.TOO_MANY_REQUESTS,
        "Too many wrong links",
        new Html("<p>Wait a few minutes, and then open the link from the page you got.</p>"));
  }

  static WebPage noDatabase() {
    return message(
        HttpStatus.SERVICE_UNAVAILABLE,
        "Not acknowledged",
        new Html(
            "<p>Tocsin can’t reach its database, so nothing was recorded. Try again in a"
                + " minute.</p>"));
  }

  private static WebPage unknown() {
    return message(
        HttpStatus.NOT_FOUND,
        "This link is not valid",
        new Html(
            "<p>It may have been cut off on its way. Open the whole link from the page you got, or"
                + " say <code>/incident ack</code> in the chat.</p>"));
  }

  private static WebPage expired(String incident) {
    return message(
        HttpStatus.GONE,
        "This link has expired",
        Html.of(
            "<p>Links last for a week. If %s is still open, say <code>/incident ack %s</code> in"
                + " the chat.</p>",
            incident, incident));
  }

  private static WebPage stranger(String incident) {
    return message(
        HttpStatus.GONE,
        "This link is no longer yours",
        Html.of(
            "<p>Whoever it was made for is not among Tocsin’s people any more. Who works on %s"
                + " can be asked in the chat: <code>/incident status %s</code>.</p>",
            incident, incident));
  }

  private WebPage over(Incident incident, Person person) {
    String title = incident.name() + " is " + incident.status().word();
    return page(HttpStatus.GONE, title, head(incident, person), overText(incident));
  }

  private static Html overText(Incident incident) {
    Html next =
        incident
            .lifecycle()
            .mergedInto()
            .map(other -> Html.of("It goes on as <b>%s</b>.", Incident.name(other)))
            .orElse(new Html("There is nothing left to acknowledge."));
    Html summary =
        incident.lifecycle().summary().map(text -> Html.of("<p>%s</p>", text)).orElse(Html.NOTHING);
    return Html.of(
        "<h2>%s is %s</h2>%s<p>%s</p>", incident.name(), incident.status().word(), summary, next);
  }

  private WebPage waiting(Incident incident, Person person) {
    Html form =
        Html.of(
            """
            <p>%s</p>
            <form method="post"><button class="big">Acknowledge</button></form>
            <p class="quiet">You take it. %s</p>
            <form method="post"><button class="big second" name="snooze" value="yes">Snooze 20 min</button></form>
            <p class="quiet">You have seen it, and are woken again if it is open then.</p>\
            """,
            call(incident, person), once(incident));
    return page(HttpStatus.OK, "Acknowledge " + incident.name(), head(incident, person), form);
  }

  private static String once(Incident incident) {
    int more = incident.paging().missing() - 1;
    return more > 0
        ? "Others are woken until " + more + " more of them take it."
        : "Nobody else is woken then.";
  }

  private static String call(Incident incident, Person person) {
    String paged = person.name() + ", you are paged. ";
    return incident.paging().acknowledgement().isEmpty()
        ? paged + "Nobody has it yet."
        : paged + owners(incident) + ", and " + incident.paging().missing() + " more must take it.";
  }

  private WebPage taken(Incident incident, Person person) {
    Acknowledgement first = incident.paging().acknowledgement().orElseThrow();
    Html form =
        Html.of(
            """
            <h2>%s</h2>
            <p>Since %s, %s. You can leave it to them, or help.</p>
            <form method="post"><button class="big second">Join</button></form>
            <p class="quiet">You are then on it together.</p>\
            """,
            owners(incident), times(person).at(first.at()), times(person).ago(first.at()));
    return page(HttpStatus.OK, owners(incident), head(incident, person), form);
  }

  private WebPage yours(Link.Yours yours, String begin) {
    Incident incident = yours.incident();
    Person person = yours.person();
    String title = begin + incident.name();
    Acknowledgement own = yours.own();
    if (own.until() != null) {
      return snoozed(yours, own.until());
    }
    Html text =
        Html.of(
            """
            <h2 class="done">%s</h2>
            <p>Since %s, %s. %s</p>
            %s
            <p class="quiet">Tapped by mistake? <code>/incident ack back:yes</code> in the chat wakes the others again.</p>\
            """,
            title,
            times(person).at(own.at()),
            times(person).ago(own.at()),
            others(incident),
            room(incident));
    return page(HttpStatus.OK, title, head(incident, person), text);
  }

  private static String others(Incident incident) {
    int missing = incident.paging().missing();
    return missing == 0
        ? "Nobody else is woken."
        : "Others are woken until " + missing + " more of them take it.";
  }

  private WebPage snoozed(Link.Yours yours, Instant until) {
    String title = "You snoozed " + yours.incident().name();
    Html text =
        Html.of(
            """
            <h2 class="done">%s</h2>
            <p>You are woken again at %s if it is open then.</p>
            <form method="post"><button class="big">I am on it</button></form>\
            """,
            title, times(yours.person()).at(until));
    return page(HttpStatus.OK, title, head(yours.incident(), yours.person()), text);
  }

  private static String owners(Incident incident) {
    List<Acknowledgement> all = incident.paging().acknowledgements();
    String names = all.stream().map(one -> one.who().name()).collect(Collectors.joining(" and "));
    return names + (all.size() == 1 ? " has it" : " have it");
  }

  /** Only what is a web address can be followed. */
  private static Html room(Incident incident) {
    return incident
        .place()
        .room()
        .map(RoomEvent.RoomOpened::link)
        .filter(link -> link.startsWith("https://"))
        .map(link -> Html.of("<p><a class=\"big second\" href=\"%s\">Go to the room</a></p>", link))
        .orElse(Html.NOTHING);
  }

  private Html head(Incident incident, Person person) {
    Instant opened = incident.lifecycle().openedAt();
    return Html.of(
        """
        <p>%s</p>
        <h1 dir="auto"><small>%s</small> %s</h1>
        <p class="quiet">Opened %s, %s</p>\
        """,
        Parts.badges(incident),
        incident.name(),
        incident.title(),
        times(person).at(opened),
        times(person).ago(opened));
  }

  private Times times(Person person) {
    return new Times(person.zone(), now);
  }

  private static WebPage message(HttpStatus status, String title, Html text) {
    return page(status, title, Html.of("<h1>%s</h1>", title), text);
  }

  private static WebPage page(HttpStatus status, String title, Html head, Html text) {
    Html main = Html.of("<main class=\"card\">\n<header>\n%s\n</header>\n%s\n</main>", head, text);
    return WebPage.of(status, title, main);
  }
}
