package dev.tocsin.postmortem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What a line shows: by its words, by who speaks, where it stands and what comes before or next.
 */
final class Signals {
  private static final double LEAST = -3;
  private static final double MOST = 8;
  private static final double SCALE = 4;

  private final Story story;
  private final Relevance relevance;
  private final Standing standing;

  Signals(Story story, Relevance relevance) {
    this.story = story;
    this.relevance = relevance;
    this.standing = new Standing(story);
  }

  static List<String> names() {
    List<String> names = new ArrayList<>();
    Arrays.stream(Topic.values()).map(topic -> low(topic.name())).forEach(names::add);
    Arrays.stream(Trait.values()).map(trait -> low(trait.name())).forEach(names::add);
    names.addAll(Standing.NAMES);
    names.addAll(Form.NAMES);
    Rule.NAMES.forEach(name -> names.add("rule_" + name));
    return names;
  }

  double[] of(int i) {
    Line line = story.line(i);
    DoubleStream topics =
        Arrays.stream(Topic.values())
            .mapToDouble(topic -> Math.clamp(line.about(topic), LEAST, MOST) / SCALE);
    DoubleStream traits =
        Arrays.stream(Trait.values()).mapToDouble(trait -> line.is(trait) ? 1 : 0);
    return Stream.of(topics, traits, standing.of(i), Form.of(line), Rule.of(relevance, i))
        .flatMapToDouble(part -> part)
        .toArray();
  }

  private static String low(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
