package dev.tocsin.web;

import dev.tocsin.desk.Editing;
import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.Order;
import dev.tocsin.desk.Outcome;
import dev.tocsin.desk.Postmortems;
import dev.tocsin.desk.Versions;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.FollowUpCommand.AskForReview;
import dev.tocsin.incident.FollowUpCommand.JudgeCause;
import dev.tocsin.incident.FollowUpCommand.PublishPostmortem;
import dev.tocsin.incident.IncidentCommand;
import dev.tocsin.incident.Standing;
import dev.tocsin.incident.Who;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page on which people work on a postmortem, by forms alone. */
@RestController
@RequestMapping("/incidents/{name}/postmortem")
final class PostmortemPages {
  private static final String NOBODY = "Someone signed in";
  private static final String CHANGED =
      "The draft has changed meanwhile: look at the sentence again.";

  private final IncidentFiles files;
  private final IncidentDesk desk;
  private final Postmortems postmortems;
  private final Versions versions;
  private final Editing editing;

  PostmortemPages(
      IncidentFiles files,
      IncidentDesk desk,
      Postmortems postmortems,
      Versions versions,
      Editing editing) {
    this.files = files;
    this.desk = desk;
    this.postmortems = postmortems;
    this.versions = versions;
    this.editing = editing;
  }

  @GetMapping
  ResponseEntity<String> page(
      @PathVariable String name,
      @RequestParam(defaultValue = "") String by,
      @RequestParam(defaultValue = "") String said) {
    return files
        .number(name)
        .map(
            id ->
                new PostmortemView(
                        desk.incident(id),
                        postmortems.living(id),
                        postmortems.check(id),
                        editing.comments(id),
                        versions.like(desk.incident(id)),
                        new PostmortemView.Reader(by, said, files.times()))
                    .page())
        .orElseGet(() -> missing(name))
        .answer();
  }

  /** How the draft reads otherwise than a version of it. */
  @GetMapping("/changes")
  ResponseEntity<String> changes(
      @PathVariable String name,
      @RequestParam(defaultValue = "0") int from,
      @RequestParam(defaultValue = "0") int to) {
    return files
        .number(name)
        .map(
            id ->
                new ChangesView(desk.incident(id), from, to, versions.differences(id, from, to))
                    .page())
        .orElseGet(() -> missing(name))
        .answer();
  }

  /** What a form sends; the button pressed says what is to be done. */
  private record Sent(String act, String key, String section, String text, String by) {
    static Sent in(HttpServletRequest request) {
      return new Sent(
          field(request, "act"),
          field(request, "key"),
          field(request, "section"),
          field(request, "text"),
          field(request, "by"));
    }

    private static String field(HttpServletRequest request, String name) {
      String value = request.getParameter(name);
      return value == null ? "" : value.strip();
    }
  }

  @PostMapping
  ResponseEntity<String> act(@PathVariable String name, HttpServletRequest request) {
    Optional<Long> id = files.number(name);
    if (id.isEmpty()) {
      return missing(name).answer();
    }
    Sent sent = Sent.in(request);
    String said = done(id.get(), sent);
    String query = "?by=" + encoded(sent.by()) + "&said=" + encoded(said);
    String spot = said.isEmpty() ? PostmortemView.spot(sent.section()) : "";
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .headers(WebPage::guard)
        .header(HttpHeaders.LOCATION, "/incidents/" + id.get() + "/postmortem" + query + spot)
        .build();
  }

  /** Returns what to tell, nothing when all went as expected. */
  private String done(long id, Sent sent) {
    String by = sent.by().isEmpty() ? NOBODY : sent.by();
    return switch (sent.act()) {
      case "save" -> found(editing.change(id, sent.key(), sent.text(), by));
      case "remove" -> found(editing.change(id, sent.key(), "", by));
      case "accept" -> found(editing.accept(id, sent.key()));
      case "dismiss" -> found(editing.dismiss(id, sent.key()));
      case "add" -> {
        PostmortemView.section(sent.section())
            .ifPresent(name -> editing.add(id, name, sent.text(), by));
        yield "";
      }
      case "comment" -> {
        PostmortemView.section(sent.section())
            .ifPresent(name -> editing.comment(id, name, sent.text(), by));
        yield "";
      }
      case "yes" -> judged(id, sent.key(), by, true);
      case "no" -> judged(id, sent.key(), by, false);
      case "review" -> told(versions.review(order(id, by, new AskForReview())));
      case "publish" -> told(versions.publish(order(id, by, new PublishPostmortem())));
      default -> "There is no such button.";
    };
  }

  private static String found(boolean isThere) {
    return isThere ? "" : CHANGED;
  }

  private String judged(long id, String key, String by, boolean was) {
    return postmortems
        .living(id)
        .find(key)
        .flatMap(PostmortemSection::named)
        .map(named -> told(desk.handle(order(id, by, new JudgeCause(List.of(named), was)))))
        .orElse(CHANGED);
  }

  private static Order order(long id, String by, IncidentCommand command) {
    Actor actor = new Actor(new Who("web", by), Standing.ADMIN);
    return new Order("web/" + UUID.randomUUID(), id, actor, command);
  }

  private static String told(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done _ -> "";
      case Outcome.Refused refused -> refused.reason();
      case Outcome.Unconfirmed unconfirmed -> unconfirmed.question();
    };
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static WebPage missing(String name) {
    Html main =
        Html.of(
            "<main class=\"card\"><h1>There is no incident %s</h1><p><a"
                + " href=\"/incidents\">Incidents</a></p></main>",
            name);
    return WebPage.of(HttpStatus.NOT_FOUND, "There is no incident " + name, main);
  }
}
