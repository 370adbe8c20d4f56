package dev.tocsin.web;

import dev.tocsin.chat.Reply;
import dev.tocsin.oncall.Reading;
import dev.tocsin.storage.StorageUnavailable;
import dev.tocsin.web.Commanding.Order;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where incidents are opened and worked without a chat: by a form, or by a program. */
@RestController
final class CommandPages {
  private static final String KEY = "Idempotency-Key";

  private final Commanding commanding;

  CommandPages(Commanding commanding) {
    this.commanding = commanding;
  }

  /** A command as a program gives it; {@code by} is a person's key. */
  record Given(@Nullable String by, @Nullable String words) {}

  /**
   * @param done false when nothing was done, and the words say why
   */
  record Told(boolean done, String said) {}

  @GetMapping("/commands")
  ResponseEntity<String> page(
      @RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String by) {
    return view(by).empty(words).answer();
  }

  @PostMapping("/commands")
  ResponseEntity<String> give(
      @RequestParam String words,
      @RequestParam(defaultValue = "") String by,
      @RequestParam(defaultValue = "") String request,
      HttpServletRequest sent) {
    if (PostmortemPages.isFromElsewhere(sent)) {
      return view("").refused("This form is not from this page.").answer();
    }
    String id = request.isBlank() ? UUID.randomUUID().toString() : request;
    return switch (commanding.give(new Order(id, by, words))) {
      case Reading.Clear<Reply>(Reply reply) -> view(by).answered(reply).answer();
      case Reading.Unclear<Reply>(String why) -> view("").refused(why).answer();
    };
  }

  @PostMapping(path = "/api/commands", produces = "application/json")
  ResponseEntity<Told> order(@RequestBody Given given, HttpServletRequest sent) {
    if (PostmortemPages.isFromElsewhere(sent)) {
      return told(HttpStatus.FORBIDDEN, "This is for programs of your own.");
    }
    String id = Optional.ofNullable(sent.getHeader(KEY)).orElseGet(UUID.randomUUID()::toString);
    Order order = new Order(id, text(given.by()), text(given.words()));
    return switch (commanding.give(order)) {
      case Reading.Clear<Reply>(Reply reply) -> told(reply);
      case Reading.Unclear<Reply>(String why) -> told(HttpStatus.BAD_REQUEST, why);
    };
  }

  @ExceptionHandler
  ResponseEntity<Told> withoutDatabase(StorageUnavailable unavailable) {
    return told(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(unavailable.getMessage()));
  }

  private static ResponseEntity<Told> told(Reply reply) {
    return switch (reply) {
      case Reply.Shown(var card, var wrong) ->
          wrong == null
              ? ResponseEntity.ok(new Told(true, card.words()))
              : told(HttpStatus.CONFLICT, card.words());
      case Reply.Asked(var form) -> told(HttpStatus.CONFLICT, CommandView.missing(form));
    };
  }

  private static ResponseEntity<Told> told(HttpStatus status, String why) {
    return ResponseEntity.status(status).body(new Told(false, why));
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given.strip();
  }

  private CommandView view(String by) {
    return new CommandView(commanding.people(), by);
  }
}
