package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RewordingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          orders are failing with errors                 | orders were failing with errors
          well, the disk of db-3 isn't mounted           | the disk of db-3 was not mounted
          Some customers can't pay at the moment.        | Some customers could not pay
          we're seeing timeouts on our gateway           | the team was seeing timeouts on the gateway
          I'm getting a 502 for every basket             | ada was getting a 502 for every basket
          seeing timeouts on the gateway :(              | ada saw timeouts on the gateway
          Noticed that the queue keeps growing           | ada noticed that the queue kept growing
          release 5 writes to the wrong bucket           | release 5 wrote to the wrong bucket
          the shop has been down for me                  | the shop was down for ada
          the pages have gone blank for some              | the pages went blank for some
          the shop has been down since Monday            | the shop had been down since Monday
          the shop is down for me shop.example/basket    | the shop was down for ada
          the page shows no prices                       | the page showed no prices
          the shop is closed for now                     | the shop was closed for now
          heads up, the mail queue is growing            | the mail queue was growing
          customers report that pages may be empty       | customers reported that pages might be empty
          orders are failing since 7 May for all of them | orders were failing since 7 May for all of them
          the shop is as slow as in may 2025             | the shop was as slow as in may 2025
          the queue is full and Will sees failed orders  | the queue was full and Will saw failed orders
          orders of the Can Company are failing          | orders of the Can Company were failing
          customers may see failed orders                | customers might see failed orders
          restarting the workers, they're stuck          | ada was restarting the workers, they were stuck
          people can't renew, they get a blank page      | people could not renew, they got a blank page
          the filter is wrong, so nothing matches it     | the filter was wrong, so nothing matched it
          the app asks for a session and gets nothing    | the app asked for a session and got nothing
          users report that they get logged out          | users reported that they got logged out
          the posts of our own users are missing         | the posts of their own users were missing
          login and checkout are failing for all         | login and checkout were failing for all
          """)
  void a_plain_sentence_is_told_of_the_past(String said, String told) {
    assertThat(Reworded.of(said, "ada")).hasValue(told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it is the disk of db-3",
        "this was the wrong release",
        "is anybody else seeing that?",
        "you have to restart the queue",
        "the queue should have a limit",
        "if the disk is full it stops",
        "my change is the cause",
        "lol the queue is gone again",
        "restart the workers of the queue",
        "the queue, again",
        "HTTP 502 at 10.1.2.3:80 in 4.2 s was 99% of 1000",
        "ran into `[x] == {y}` and it was odd",
        "the shop was up yesterday",
        "we run the job before it is on",
        "the host boots slowly and isn't checked",
        "the probe reads a file which lies on the wrong disk",
        "we have moved over and see normal rates",
        "let us not blame the release of the shop",
        "hold on, half the orders are missing",
        "I will take that one to the shop",
        "04:38 orders are not leaving the queue",
        "the workers are lagging and drop connections",
        "customers see an old price and pay the new one",
        "time service got dropped, hosts boot 4 minutes slow",
        "the disk is full and the api times out",
        "jobs are late and never finish",
        "the upgrade lost us the table of prices",
        "flushing the caches that let us",
        "no it doesn't, the shop is still down",
        "I could serve the files from the other host",
        "the contacts are welded and the relay never starts up",
        "ordered a belt, the line is back in an hour",
        "the boxes stay in the cellar until morning",
        "the new filter arrives on Friday",
        "we are online again by noon",
        "phoned all shops that rolls are late",
        "I phoned all nine shops, rolls come late today",
        "hookd was not restarted, so it still compares with the old one",
        "restarting the node helps for ten minutes",
        "routing timers to be checked by the network team"
      })
  void what_needs_its_speaker_stays_a_quotation(String said) {
    assertThat(Reworded.of(said, "ada")).isEmpty();
  }

  @Test
  void a_noun_that_looks_like_a_verb_is_left_alone() {
    assertThat(Reworded.of("road works are the reason", "ada"))
        .hasValue("road works were the reason");
  }

  @Test
  void an_entry_of_a_log_is_told_of_the_one_it_names() {
    assertThat(Retold.logged("ada@deploy-1 Synchronized shop.conf: new limits (duration: 01m 02s)"))
        .hasValue("ada synchronized shop.conf: new limits");
    assertThat(Retold.logged("deploy-1 is at release 5")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void what_was_seen_stands_under_impact_alone_and_who_saw_it_under_detection(Incident incident) {
    Draft draft = incident.draft();
    assertThat(Chat.texts(draft, SectionName.DETECTION))
        .doesNotContainAnyElementsOf(Chat.texts(draft, SectionName.IMPACT));
  }

  static List<Incident> all() {
    return Incident.all();
  }

  @Test
  void the_summary_tells_what_was_seen_first_and_by_whom() {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: orders are failing with errors for some customers
            10:20 ada: the shop is back to normal
            """);
    assertThat(Chat.texts(draft, SectionName.SUMMARY).getFirst())
        .isEqualTo(
            "Orders were failing with errors for some customers (ada at 10:00, the first report of"
                + " it).");
  }

  @Test
  void outcries_are_left_out_of_what_is_quoted() {
    Line line = Chat.line("ada", "Oh no! wrong order of the files");
    assertThat(Quote.of(line, sentence -> sentence.about(Topic.CAUSE)))
        .isEqualTo("\"wrong order of the files\"");
  }
}
