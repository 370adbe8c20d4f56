package dev.tocsin.web;

import dev.tocsin.desk.Expiries;
import dev.tocsin.desk.OnCall;
import java.time.InstantSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is on call and how to call them, for when the chat does not help, and what ends soon. */
@RestController
final class OnCallPage {
  private final OnCall onCall;
  private final Expiries expiries;
  private final InstantSource clock;

  OnCallPage(OnCall onCall, Expiries expiries, InstantSource clock) {
    this.onCall = onCall;
    this.expiries = expiries;
    this.clock = clock;
  }

  @GetMapping("/oncall")
  ResponseEntity<String> page() {
    Times times = new Times(onCall.roster().zone(), clock.instant());
    return new OnCallView(onCall, new WatchesView(expiries.standings(), times), times)
        .page()
        .answer();
  }
}
