package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a model answers, the draft is never worse than the one without it. */
class LyingModelsTest {
  private static final List<Draft> DRAFTS =
      Stream.concat(Incident.all().stream(), Incident.kept().stream())
          .map(Incident::draft)
          .toList();

  private static final Pattern SAID_AT = Pattern.compile(" at (\\d+:\\d+)(?=[,)])");

  /** Ways to make a sentence tell something else with words that stand in the draft. */
  enum Lie {
    ORDER {
      @Override
      void in(List<String> words, List<String> others, Random random) {
        Collections.swap(words, random.nextInt(words.size()), random.nextInt(words.size()));
      }
    },
    OMISSION {
      @Override
      void in(List<String> words, List<String> others, Random random) {
        words.remove(random.nextInt(words.size()));
      }
    },
    DENIAL {
      @Override
      void in(List<String> words, List<String> others, Random random) {
        words.add(random.nextInt(words.size()), "not");
      }
    },
    CAUSE {
      @Override
      void in(List<String> words, List<String> others, Random random) {
        words.add(random.nextInt(words.size()), random.nextBoolean() ? "so" : "because");
      }
    },
    BORROWED_WORD {
      @Override
      void in(List<String> words, List<String> others, Random random) {
        words.set(random.nextInt(words.size()), others.get(random.nextInt(others.size())));
      }
    },
    OTHER_SENTENCE {
      @Override
      void in(List<String> words, List<String> others, Random random) {
        words.clear();
        words.addAll(others);
      }
    },
    MARKUP {
      @Override
      void in(List<String> words, List<String> others, Random random) {
        words.set(0, "<script>" + words.getFirst() + "</script>");
      }
    };

    abstract void in(List<String> words, List<String> others, Random random);

    String of(String plain, String other, Random random) {
      List<String> words = new ArrayList<>(Arrays.asList(plain.split(" ")));
      in(words, Arrays.asList(other.split(" ")), random);
      return String.join(" ", words);
    }
  }

  /** Without what a sentence may lose or gain. */
  private static String core(String text) {
    return text.toLowerCase(java.util.Locale.ROOT)
        .replaceAll("[,.]", " ")
        .replaceAll("\\b(?:a|an|the|that|it|and|so|then|oh|ok|okay|yeah|actually)\\b", " ")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static List<String> taken(Draft plain, Map<String, String> lies) {
    return Rephrasing.lines(Rephrasing.applied(plain, lies).draft()).stream()
        .filter(line -> line.text().equals(lies.get(line.id())))
        .map(Rephrasing.Line::text)
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void no_lie_is_taken(Lie lie) {
    Random random = new Random(7);
    int told = 0;
    for (Draft plain : DRAFTS) {
      List<Rephrasing.Line> lines = Rephrasing.lines(plain);
      Map<String, String> lies = new HashMap<>();
      for (Rephrasing.Line line : lines) {
        String other = lines.get(random.nextInt(lines.size())).text();
        String lied = lie.of(line.text(), other, random);
        if (!core(lied).equals(core(line.text()))) {
          lies.put(line.id(), lied);
        }
      }
      assertThat(taken(plain, lies)).isEmpty();
      told += lies.size();
    }
    assertThat(told).isGreaterThan(100);
  }

  /** Moves what was said when to when it was done. */
  @Test
  void no_time_of_saying_becomes_that_of_a_deed() {
    for (Draft plain : DRAFTS) {
      Map<String, String> lies = new HashMap<>();
      for (Rephrasing.Line line : Rephrasing.lines(plain)) {
        Matcher said = SAID_AT.matcher(line.text());
        if (said.find()) {
          lies.put(line.id(), "At " + said.group(1) + " " + said.replaceFirst(""));
        }
      }
      assertThat(taken(plain, lies)).isEmpty();
    }
  }

  @Test
  void a_figure_and_a_time_of_another_sentence_are_refused() {
    for (Draft plain : DRAFTS) {
      Map<String, String> lies = new HashMap<>();
      for (Rephrasing.Line line : Rephrasing.lines(plain)) {
        lies.put(line.id(), line.text().replaceAll("\\d", "8") + " 8");
      }
      assertThat(taken(plain, lies)).isEmpty();
    }
  }

  @Test
  void an_echo_is_neither_taken_nor_refused() {
    Draft plain = DRAFTS.getFirst();
    Map<String, String> echoes = new HashMap<>();
    Rephrasing.lines(plain).forEach(line -> echoes.put(line.id(), line.text()));
    Rephrasing.Result result = Rephrasing.applied(plain, echoes);
    assertThat(result.taken() + result.refused()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ok so the queue is full and basically stuck | The queue is full and stuck.",
        "ada restarted queue at 10:40 | At 10:40, ada restarted the queue.",
        "it's down, don't deploy | It is down, do not deploy",
        "cache was cold and it missed | The cache was cold, it missed"
      })
  void what_says_the_same_is_faithful(String plain, String otherwise) {
    assertThat(Faithful.isFaithful(otherwise, plain)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "maybe the cache is cold | the cache is cold",
        "the pool went from 50 to 5 | the pool went from 5 to 50",
        "restarted at 10:40, failed at 10:45 | restarted at 10:45, failed at 10:40",
        "we turned the flag on | we turned the flag off",
        "is it fixed? | it is fixed.",
        "ada reran the jobs (eve at 10:26). | At 10:26 ada reran the jobs (eve).",
        "ada reran the jobs, eve said at 10:26 | at 10:26 ada reran the jobs, eve said",
        "down; it went on since 9:40 | since 9:40 down; it went on",
        "no errors since noon | no. Errors since noon",
        "the book lacks it, fixing it: now | it: book lacks it, fixing the now",
        "ada restarted it | \"ada restarted it\"",
        "ada said \"it is the cache\" | ada said \"it is the cache, not dns\"",
        "the disk was full | the disk will be full",
        "the disk was full | the disk was full 🎉"
      })
  void what_says_something_else_is_not(String plain, String otherwise) {
    assertThat(Faithful.isFaithful(otherwise, plain)).isFalse();
  }
}
