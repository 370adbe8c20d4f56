package dev.tocsin.web;

import dev.tocsin.desk.Outcome;
import dev.tocsin.storage.StorageUnavailable;
import dev.tocsin.web.Acknowledging.Link;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The link in a page. Opening it changes nothing, for mail scanners open links; the button does.
 */
@RestController
final class AckController {
  private final Acknowledging acknowledging;
  private final InstantSource clock;
  private final Attempts forged;

  AckController(Acknowledging acknowledging, InstantSource clock, Attempts forgedLinks) {
    this.acknowledging = acknowledging;
    this.clock = clock;
    this.forged = forgedLinks;
  }

  @GetMapping("/ack/{token}")
  ResponseEntity<String> look(@PathVariable String token, HttpServletRequest request) {
    return answer(acknowledging.look(token), request);
  }

  @PostMapping("/ack/{token}")
  ResponseEntity<String> acknowledge(@PathVariable String token, HttpServletRequest request) {
    Link link = acknowledging.look(token);
    boolean snooze = request.getParameter("snooze") != null;
    if (link instanceof Link.Yours yours && !snooze && !yours.isSnoozed()) {
      return view().again(yours).answer();
    }
    Optional<Outcome.Refused> refused =
        snooze ? acknowledging.snooze(link) : acknowledging.acknowledge(link);
    Link after = acknowledging.look(token);
    return refused.isPresent() && !(after instanceof Link.Over)
        ? view().refused(refused.get().reason(), refused.get().hint()).answer()
        : answer(after, request);
  }

  /** True links are never slowed, whoever else guesses from the same address. */
  private ResponseEntity<String> answer(Link link, HttpServletRequest request) {
    if (!(link instanceof Link.Unknown)) {
      return view().of(link).answer();
    }
    String from = request.getRemoteAddr();
    boolean tooMany = forged.areTooMany(from);
    forged.wrong(from);
    return tooMany ? AckView.tooMany().answer() : view().of(link).answer();
  }

  @ExceptionHandler
  ResponseEntity<String> withoutDatabase(StorageUnavailable unavailable) {
    return AckView.noDatabase().answer();
  }

  private AckView view() {
    return new AckView(clock.instant());
  }
}
