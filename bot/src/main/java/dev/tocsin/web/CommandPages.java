package dev.tocsin.web;

import dev.tocsin.chat.Reply;
import dev.tocsin.oncall.Reading;
import dev.tocsin.storage.StorageUnavailable;
import dev.tocsin.web.Commanding.Order;
import jakarta.servlet.http.HttpServletRequest;
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

  private static final String WORN_OUT =
      "This command was given with this "
          + KEY
          + " more than a day ago, and is not given again. If you mean it anew, send a new key.";

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
      @RequestParam(defaultValue = "") String request) {
    return switch (commanding.give(new Order(id(request), by, words))) {
      case Reading.Clear<Reply>(Reply reply) -> view(by).answered(reply, words).answer();
      case Reading.Unclear<Reply>(String why) -> view(by).refused(why, words).answer();
    };
  }

  @PostMapping(path = "/api/commands", produces = "application/json")
  ResponseEntity<Told> order(@RequestBody Given given, HttpServletRequest sent) {
    String words = text(given.words());
    if (words.isEmpty()) {
      return told(HttpStatus.BAD_REQUEST, "Say the command in \"words\".");
    }
    Order order = new Order(id(sent.getHeader(KEY)), text(given.by()), words);
    if (!commanding.isKeyGood(order)) {
      return told(HttpStatus.CONFLICT, WORN_OUT);
    }
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
      case Reply.Shown shown -> {
        Told told = new Told(shown.state() == Reply.State.DONE, shown.card().words());
        yield ResponseEntity.status(CommandView.status(shown.state())).body(told);
      }
      case Reply.Asked(var form) -> told(HttpStatus.CONFLICT, CommandView.missing(form));
    };
  }

  private static ResponseEntity<Told> told(HttpStatus status, String why) {
    return ResponseEntity.status(status).body(new Told(false, why));
  }

  private static String id(@Nullable String given) {
    return given == null || given.isBlank() ? UUID.randomUUID().toString() : given;
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given.strip();
  }

  private CommandView view(String by) {
    return new CommandView(commanding.people(), by);
  }
}
