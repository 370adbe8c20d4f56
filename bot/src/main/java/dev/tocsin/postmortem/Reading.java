package dev.tocsin.postmortem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** First stage: messages in the order of time, without markup, each with its traits. */
final class Reading {
  private static final double PUBLIC_ENOUGH = 7;
  private static final double OVER = 4;
  private static final int OPENING = 3;
  private static final Set<String> DID = Vocabulary.of("<did>");
  private static final Set<String> DO = Vocabulary.of("<do>");

  private final Speakers speakers;
  private final Terms terms;

  private Reading(Speakers speakers, Terms terms) {
    this.speakers = speakers;
    this.terms = terms;
  }

  static List<Line> of(List<Utterance> said, Lexicon lexicon) {
    Reading reading = new Reading(new Speakers(said), new Terms(lexicon));
    List<Utterance> ordered = said.stream().sorted(Comparator.comparing(Utterance::at)).toList();
    return Each.of(ordered.size()).mapToObj(i -> reading.line(ordered.get(i))).toList();
  }

  private Line line(Utterance utterance) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    String prose = Prose.of(utterance.text());
    if (prose.isBlank() && !utterance.text().isBlank()) {
      traits.add(Trait.PASTE);
      prose = Prose.pasted(utterance.text());
    }
    mark(traits, utterance, prose);
    String plain = speakers.withoutAddress(Shape.withoutCommand(prose));
    List<Sentence> sentences = sentences(plain);
    if (!sentences.isEmpty() && sentences.stream().allMatch(Sentence::asks)) {
      traits.add(Trait.QUESTION);
    }
    if (isPublic(sentences)) {
      traits.add(Trait.PUBLIC);
    }
    if (reportsTrouble(Line.of(utterance, sentences, traits))) {
      traits.add(Trait.ALERT);
    }
    return Line.of(utterance, sentences, traits);
  }

  /** Whatever form a program gives it: one sentence that says that something is wrong. */
  private static boolean reportsTrouble(Line line) {
    return !line.isHuman()
        && line.sentences().size() == 1
        && !line.is(Trait.LOGGED)
        && !line.is(Trait.PUBLIC)
        && line.about(Topic.IMPACT) > line.about(Topic.ACTION)
        && Telltale.symptom(line);
  }

  /** Behind the heading of a list of tasks all is still to be done. */
  private List<Sentence> sentences(String plain) {
    List<Sentence> sentences = new ArrayList<>();
    boolean tasks = false;
    boolean proposed = false;
    for (String text : Words.sentences(plain)) {
      Sentence sentence = Sentence.of(text, terms);
      tasks = Tasks.heads(text) || (tasks && !Tasks.end(text));
      if (!sentences.isEmpty() && sentence.pointsBack()) {
        sentences.add(sentences.removeLast().explaining(sentence));
      }
      boolean over = sentence.about(Topic.RECOVERY) >= OVER;
      proposed = Tasks.proposes(text) || (proposed && !over && !tells(sentence));
      Sentence read = proposed ? sentence.proposed() : sentence;
      sentences.add(tasks && !over ? sentence.toBeDone() : read);
    }
    if (sentences.size() > 1 && sentences.getFirst().isAnswer()) {
      sentences.set(0, sentences.getFirst().silent());
    }
    return List.copyOf(sentences);
  }

  /** What is done or known by now is no part of a plan in the sentence before it. */
  private static boolean tells(Sentence sentence) {
    return Tasks.end(sentence.text())
        || sentence.about(Topic.CAUSE) >= OVER
        || sentence.words().stream().limit(OPENING).anyMatch(Reading::isDone);
  }

  private static boolean isDone(String word) {
    return "done".equals(word) || (DID.contains(word) && !DO.contains(word));
  }

  private void mark(Set<Trait> traits, Utterance utterance, String prose) {
    if (speakers.isMachine(utterance.author())) {
      traits.add(Trait.MACHINE);
    }
    if (Shape.isLogged(prose)) {
      traits.add(Trait.LOGGED);
    } else if (isAlert(utterance.text(), prose)
        || (traits.contains(Trait.MACHINE) && Shape.opensBadly(prose))) {
      traits.add(Trait.ALERT);
    } else if (Shape.clears(prose) || (traits.contains(Trait.MACHINE) && Shape.opensWell(prose))) {
      traits.add(Trait.CLEAR);
    }
  }

  private static boolean isAlert(String text, String prose) {
    return Shape.alerts(prose) || (!text.equals(prose) && Shape.alerts(text));
  }

  private static boolean isPublic(List<Sentence> sentences) {
    return sentences.stream().mapToDouble(sentence -> sentence.about(Topic.PUBLIC)).sum()
        >= PUBLIC_ENOUGH;
  }
}
