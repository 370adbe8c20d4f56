package dev.tocsin.chat;

import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.OnCall;
import dev.tocsin.desk.Postmortems;
import dev.tocsin.desk.RunbookShelf;
import dev.tocsin.desk.Timelines;
import dev.tocsin.desk.Versions;

/** What commands are carried out with. */
record Tools(CommandCatalog catalog, People people, FrontDesk.Services services) {
  IncidentDesk desk() {
    return services.desk();
  }

  OnCall onCall() {
    return services.onCall();
  }

  RunbookShelf runbooks() {
    return services.runbooks();
  }

  Postmortems postmortems() {
    return services.versions().postmortems();
  }

  Versions versions() {
    return services.versions();
  }

  Timelines timelines() {
    return services.timelines();
  }
}
