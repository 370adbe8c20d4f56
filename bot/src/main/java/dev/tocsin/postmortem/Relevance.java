package dev.tocsin.postmortem;

/** How much a line says to each section: its words, and where it stands in the story. */
final class Relevance {
  private final Story story;

  Relevance(Story story) {
    this.story = story;
  }

  double detection(int i) {
    Line line = story.line(i);
    double score = line.about(Topic.DETECTION) + 0.5 * line.about(Topic.IMPACT);
    score += i == story.firstAlert() ? 6 : 0;
    score += i == story.firstWitness() ? 6 : 0;
    score -= line.is(Trait.ALERT) && i != story.firstAlert() ? 4 : 0;
    score -= 5 * story.progress(i) + (i > story.firstDeed() ? 2 : 0);
    score -= line.about(Topic.RECOVERY) + 0.5 * line.about(Topic.ACTION) + line.about(Topic.NOISE);
    return line.is(Trait.LOGGED) || line.is(Trait.CLEAR) ? score - 6 : score;
  }

  double impact(int i) {
    Line line = story.line(i);
    double score = line.about(Topic.IMPACT);
    score += i == story.firstSign() ? 1 : 0;
    score -= 0.6 * line.about(Topic.RECOVERY) + 0.3 * line.about(Topic.HEDGE);
    score -= 0.5 * line.about(Topic.INTENT) + line.about(Topic.NOISE);
    score -= line.is(Trait.QUESTION) ? 2 : 0;
    score -= line.is(Trait.LOGGED) ? 2 : 0;
    return line.is(Trait.CLEAR) ? score - 6 : score;
  }

  double cause(int i) {
    Line line = story.line(i);
    double score = line.about(Topic.CAUSE) + 0.4 * line.about(Topic.CONFIRM);
    score -= 0.5 * line.about(Topic.DOUBT) + 0.5 * line.about(Topic.RECOVERY);
    score -= 0.3 * line.about(Topic.INTENT) + line.about(Topic.NOISE);
    score -= line.is(Trait.QUESTION) ? 4 : 0;
    score -= line.is(Trait.PUBLIC) ? 3 : 0.4 * line.about(Topic.PUBLIC);
    return line.is(Trait.CLEAR) || line.is(Trait.ALERT) ? score - 5 : score;
  }

  double contributing(int i) {
    Line line = story.line(i);
    double score = line.about(Topic.CONTRIBUTING) + 0.2 * line.about(Topic.CAUSE);
    score += 0.4 * line.about(Topic.PERSISTS) - 0.2 * line.about(Topic.ACTION);
    score -= 0.5 * line.about(Topic.RECOVERY) + line.about(Topic.NOISE);
    score -= line.is(Trait.QUESTION) ? 2 : 0;
    return line.is(Trait.CLEAR) ? score - 6 : score;
  }

  double resolution(int i) {
    Line line = story.line(i);
    double deed = line.about(Topic.ACTION);
    double over = line.about(Topic.RECOVERY);
    double score = Math.max(deed, over) + 0.3 * Math.min(deed, over);
    score += 0.5 * line.about(Topic.PERSISTS);
    score += line.is(Trait.LOGGED) ? 2 : 0;
    score += 3 * story.progress(i) - (i <= story.firstSign() ? 5 : 0);
    score -=
        0.5 * line.about(Topic.INTENT) + line.about(Topic.NOISE) + 0.3 * line.about(Topic.HEDGE);
    score -= line.is(Trait.QUESTION) ? 6 : 0;
    score -= line.is(Trait.ALERT) ? 6 : 0;
    return line.is(Trait.CLEAR) ? score - 3 : score;
  }

  double badly(int i) {
    Line line = story.line(i);
    double score = line.about(Topic.BADLY) + 0.4 * line.about(Topic.PERSISTS);
    return line.is(Trait.MACHINE) && !line.is(Trait.LOGGED) ? score - 4 : score;
  }

  double well(int i) {
    Line line = story.line(i);
    return line.about(Topic.WELL) - (line.is(Trait.MACHINE) ? 4 : 0);
  }

  double followUp(int i) {
    Line line = story.line(i);
    double score = line.about(Topic.FOLLOW_UP) + 3 * story.progress(i) - line.about(Topic.NOISE);
    score -= line.is(Trait.QUESTION) ? 2 : 0;
    return line.is(Trait.MACHINE) ? score - 5 : score;
  }

  double unknown(int i) {
    Line line = story.line(i);
    return line.about(Topic.UNKNOWN) + (line.is(Trait.QUESTION) ? 1 : 0) - line.about(Topic.NOISE);
  }

  double lucky(int i) {
    return story.line(i).about(Topic.LUCKY) - (story.line(i).is(Trait.MACHINE) ? 4 : 0);
  }

  double temporary(int i) {
    Line line = story.line(i);
    double score = line.about(Topic.TEMPORARY) + 0.3 * line.about(Topic.ACTION);
    return line.is(Trait.QUESTION) || line.is(Trait.ALERT) ? score - 4 : score;
  }

  double announced(int i) {
    Line line = story.line(i);
    return line.about(Topic.PUBLIC) + (line.is(Trait.PUBLIC) ? 4 : 0);
  }
}
