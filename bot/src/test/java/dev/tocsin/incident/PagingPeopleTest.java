package dev.tocsin.incident;

import static dev.tocsin.incident.Sample.GRACE;
import static dev.tocsin.incident.Scenario.givenOpen;

import dev.tocsin.incident.PagingCommand.PagePeople;
import dev.tocsin.incident.PagingEvent.PeoplePaged;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagingPeopleTest {
  @Test
  void anyone_of_the_company_may_page_people_by_name() {
    givenOpen()
        .when(new PagePeople("@grace", Sample.woken(GRACE), "knows the cart"))
        .by(GRACE)
        .then(new PeoplePaged("@grace", Sample.woken(GRACE), "knows the cart"));
  }

  @Test
  void a_page_that_would_reach_nobody_is_refused() {
    givenOpen()
        .when(new PagePeople("schedule:night", List.of(), null))
        .thenRejected("Nobody would be reached as schedule:night", "/oncall now", "escalate");
  }

  @Test
  void whoever_was_paged_by_name_takes_it_without_being_asked_twice() {
    givenOpen(new PeoplePaged("@grace", Sample.woken(GRACE), null))
        .when(new PagingCommand.Acknowledge("link", false))
        .by(GRACE)
        .then(new PagingEvent.Acknowledged(GRACE.who(), "link"));
  }
}
