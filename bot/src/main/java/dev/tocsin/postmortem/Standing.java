package dev.tocsin.postmortem;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/** Where a line stands: among the turning points, its neighbours and the other speakers. */
final class Standing {
  static final List<String> NAMES =
      List.of(
          "progress",
          "opening",
          "closing",
          "first",
          "last",
          "before_sign",
          "first_sign",
          "first_alert",
          "first_witness",
          "soon_after_sign",
          "before_deed",
          "after_recovery",
          "last_recovery",
          "trigger",
          "deed",
          "symptom",
          "recovered",
          "deed_follows",
          "recovery_follows",
          "claim_precedes",
          "deed_precedes",
          "recovery_precedes",
          "echo",
          "flood",
          "debut",
          "reporter",
          "doer",
          "same_speaker",
          "share",
          "answers",
          "after_pause",
          "before_pause");

  private static final int NEAR = 4;
  private static final int SOON = 5;
  private static final double CLAIMS = 4;
  private static final Duration PAUSE = Duration.ofMinutes(5);

  private final Story story;
  private final boolean[] deeds;
  private final boolean[] recoveries;
  private final boolean[] claims;
  private final Map<String, Integer> spoken = new HashMap<>();
  private final Map<String, Integer> done = new HashMap<>();
  private final Set<Integer> debuts = new HashSet<>();
  private final int busiest;

  Standing(Story story) {
    this.story = story;
    this.deeds = flags(story::isDeed);
    this.recoveries = flags(story::isRecovery);
    this.claims = flags(i -> story.line(i).about(Topic.CAUSE) >= CLAIMS);
    for (int i = 0; i < story.size(); i++) {
      Line line = story.line(i);
      if (spoken.merge(line.who(), 1, Integer::sum) == 1 && line.isHuman()) {
        debuts.add(i);
      }
      if (deeds[i]) {
        done.merge(line.who(), 1, Integer::sum);
      }
    }
    this.busiest = done.values().stream().mapToInt(Integer::intValue).max().orElse(1);
  }

  private boolean[] flags(IntPredicate holds) {
    boolean[] flags = new boolean[story.size()];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = holds.test(i);
    }
    return flags;
  }

  double[] of(int i) {
    return Signals.together(inTime(i), turns(i), near(i), among(i));
  }

  private double[] inTime(int i) {
    double progress = story.progress(i);
    return new double[] {
      progress,
      Math.max(0, 1 - 4 * progress),
      Math.max(0, 4 * progress - 3),
      one(i == 0),
      one(i == story.size() - 1)
    };
  }

  private double[] turns(int i) {
    int sign = story.firstSign();
    int over = story.lastRecovery();
    return new double[] {
      one(i < sign && sign < story.size()),
      one(i == sign),
      one(i == story.firstAlert()),
      one(i == story.firstWitness()),
      one(i > sign && i <= sign + SOON),
      one(i >= sign && i < story.firstDeed()),
      one(over >= 0 && i > over),
      one(i == over),
      one(i == story.trigger()),
      one(deeds[i]),
      one(story.isSymptom(i)),
      one(recoveries[i])
    };
  }

  private double[] near(int i) {
    return new double[] {
      any(deeds, i + 1, i + NEAR),
      any(recoveries, i + 1, i + NEAR),
      any(claims, i - NEAR, i - 1),
      any(deeds, i - NEAR, i - 1),
      any(recoveries, i - NEAR, i - 1),
      one(story.floods().isEcho(i)),
      one(!story.floods().echoes(i).isEmpty())
    };
  }

  private double[] among(int i) {
    Line line = story.line(i);
    int sign = story.firstSign();
    Line before = i == 0 ? null : story.line(i - 1);
    return new double[] {
      one(debuts.contains(i)),
      one(sign < story.size() && line.who().equals(story.line(sign).who())),
      (double) done.getOrDefault(line.who(), 0) / busiest,
      one(before != null && before.who().equals(line.who())),
      (double) spoken.getOrDefault(line.who(), 0) / story.size(),
      one(before != null && before.is(Trait.QUESTION)),
      one(before != null && pauses(before, line)),
      one(i + 1 < story.size() && pauses(line, story.line(i + 1)))
    };
  }

  private static boolean pauses(Line line, Line next) {
    return next.at().isAfter(line.at().plus(PAUSE));
  }

  private static int any(boolean[] flags, int from, int to) {
    for (int i = Math.max(0, from); i <= Math.min(flags.length - 1, to); i++) {
      if (flags[i]) {
        return 1;
      }
    }
    return 0;
  }

  private static int one(boolean holds) {
    return holds ? 1 : 0;
  }
}
