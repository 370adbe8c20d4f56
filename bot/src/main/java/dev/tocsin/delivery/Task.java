package dev.tocsin.delivery;

import dev.tocsin.desk.Errand;
import dev.tocsin.storage.Job;

/** A job as those who carry it out see it. */
record Task(Hold hold, Errand errand) {
  static Task of(Hold hold) {
    return new Task(hold, Errand.of(hold.job().kind()));
  }

  Job job() {
    return hold.job();
  }

  long incident() {
    return job().incident();
  }

  String argument() {
    return job().body();
  }

  int number() {
    return Integer.parseInt(job().body());
  }

  /** The number of the entry that caused it. */
  int cause() {
    return Integer.parseInt(job().id().split("/", 3)[1]);
  }

  /** The id under which the outcome is reported, so that it is recorded once. */
  String request() {
    return "job/" + job().id();
  }
}
