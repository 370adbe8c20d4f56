package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CollapsingFloodsTest {
  @Test
  void alerts_that_differ_in_numbers_only_are_one_flood() {
    Floods floods =
        new Floods(
            Chat.lines(
                """
                10:00 watch: CRITICAL - web-1 answers with 502
                10:01 watch: CRITICAL - web-2 answers with 503
                10:02 watch: CRITICAL - the queue is long
                10:09 watch: CRITICAL - web-17 answers with 502
                """));
    assertThat(floods.echoes(0)).containsExactly(1, 3);
    assertThat(floods.isEcho(3)).isTrue();
    assertThat(floods.isEcho(2)).isFalse();
  }

  @Test
  void after_a_lull_it_is_news_again() {
    Floods floods = new Floods(Chat.lines("10:00 watch: DOWN: web-1\n10:40 watch: DOWN: web-1"));
    assertThat(floods.isEcho(1)).isFalse();
  }

  @Test
  void people_may_repeat_themselves() {
    Floods floods = new Floods(Chat.lines("10:00 ada: it is slow\n10:01 ada: it is slow"));
    assertThat(floods.isEcho(1)).isFalse();
  }

  @Test
  void seventy_five_alerts_are_one_row() {
    List<Utterance> said = new ArrayList<>();
    for (int i = 0; i < 75; i++) {
      said.add(
          Chat.says(
              i,
              Chat.at("10:00").plusSeconds(20L * i),
              "alertbot",
              "PROBLEM - web-" + i + " is down"));
    }
    List<Row> rows = Drafter.draft(Chat.file(said)).timeline();
    assertThat(rows).singleElement().satisfies(row -> assertThat(row.sources()).hasSize(75));
    assertThat(rows.getFirst().text()).endsWith("(75 like it until 10:24)");
  }
}
