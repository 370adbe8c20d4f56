package dev.tocsin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server. */
@SpringBootApplication
public class TocsinApplication {
  /** Starts it; the web server's threads keep it running. */
  public static void run() {
    SpringApplication.run(TocsinApplication.class);
  }
}
