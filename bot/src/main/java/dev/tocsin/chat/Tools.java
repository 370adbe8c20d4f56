package dev.tocsin.chat;

import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.OnCall;
import dev.tocsin.desk.Postmortems;
import dev.tocsin.desk.RunbookShelf;

/** What commands are carried out with. */
record Tools(
    CommandCatalog catalog,
    People people,
    IncidentDesk desk,
    OnCall onCall,
    RunbookShelf runbooks,
    Postmortems postmortems) {}
