package dev.tocsin.postmortem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a line shows: by its words, by who speaks, where it stands and what comes before or next.
 */
final class Signals {
  private static final double LEAST = -3;
  private static final double MOST = 8;
  private static final double SCALE = 4;
  private static final Topic[] TOPICS = Topic.values();
  private static final Trait[] TRAITS = Trait.values();

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
    Arrays.stream(TOPICS).map(topic -> low(topic.name())).forEach(names::add);
    Arrays.stream(TRAITS).map(trait -> low(trait.name())).forEach(names::add);
    names.addAll(Standing.NAMES);
    names.addAll(Form.NAMES);
    Rule.NAMES.forEach(name -> names.add("rule_" + name));
    return names;
  }

  double[] of(int i) {
    Line line = story.line(i);
    return together(
        topics(line), traits(line), standing.of(i), Form.of(line), Rule.of(relevance, i));
  }

  /** Loops and arrays here, since it is done for each line of a history of many thousands. */
  static double[] together(double[]... parts) {
    int length = 0;
    for (double[] part : parts) {
      length += part.length;
    }
    double[] all = new double[length];
    int at = 0;
    for (double[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  private static double[] topics(Line line) {
    double[] shown = new double[TOPICS.length];
    for (int i = 0; i < TOPICS.length; i++) {
      shown[i] = Math.clamp(line.about(TOPICS[i]), LEAST, MOST) / SCALE;
    }
    return shown;
  }

  private static double[] traits(Line line) {
    double[] shown = new double[TRAITS.length];
    for (int i = 0; i < TRAITS.length; i++) {
      shown[i] = line.is(TRAITS[i]) ? 1 : 0;
    }
    return shown;
  }

  private static String low(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
