package dev.tocsin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/** Says on the terminal where Tocsin is and what to do first. */
@Component
final class Greeting implements ApplicationListener<ApplicationReadyEvent> {
  private static final Logger log = LoggerFactory.getLogger(Greeting.class);

  private final Surroundings surroundings;

  Greeting(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null) {
      greet("http://localhost:" + web.getWebServer().getPort());
    }
  }

  /** Who reads logs by machine has every line as an object. */
  private void greet(String address) {
    if (surroundings.logsForMachines()) {
      log.info("Tocsin is on watch at {}", address);
    } else {
      System.out.println(words(address));
    }
  }

  private String words(String address) {
    return surroundings.practice()
        ? """

        Tocsin's practice room is open: %s
          Take the tour there, or type:  /incident open Checkout answers 502 sev:1 service:checkout
          %s
          Stop with Ctrl-C.
        """
            .formatted(address, whoIsThere())
        : "\nTocsin is on watch. Health: " + address + "/actuator/health\n";
  }

  private String whoIsThere() {
    String people =
        surroundings
            .configuration()
            .map(file -> "The people are those of " + file)
            .orElse("The people are made up");
    return surroundings.reachesOutside()
        ? people + "; what is set up for real, such as mail, really goes out."
        : people + " and the phones are on the page: nothing leaves this machine.";
  }
}
