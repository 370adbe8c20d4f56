package dev.tocsin.chat;

import dev.tocsin.incident.Incident;
import dev.tocsin.incident.PostmortemState;
import dev.tocsin.postmortem.Certainty;
import dev.tocsin.postmortem.Draft;
import dev.tocsin.postmortem.Section;
import dev.tocsin.postmortem.SectionName;
import dev.tocsin.postmortem.Statement;
import java.util.List;
import java.util.Optional;

/** The card of a draft: it in short, how far it is, and its open questions to answer. */
final class DraftCards {
  private static final int CAUSES = 3;
  private static final int QUESTIONS = 5;
  private static final int LONG = 600;

  private DraftCards() {}

  static Card draft(Incident incident, Draft draft) {
    CardBuilder card = CardBuilder.headed("Draft of the postmortem of " + incident.name());
    SourceLinks links = new SourceLinks(draft);
    for (SectionName name :
        List.of(
            SectionName.SUMMARY,
            SectionName.IMPACT,
            SectionName.ROOT_CAUSE,
            SectionName.RESOLUTION)) {
      Section section = draft.section(name);
      card.part(new Card.Facts(List.of(new Card.Fact(heading(name), told(section)))));
      links.of(section).ifPresent(card::part);
    }
    causes(incident, draft.section(SectionName.ROOT_CAUSE), card);
    List<Statement> questions = draft.section(SectionName.OPEN_QUESTIONS).statements();
    questions.stream()
        .limit(QUESTIONS)
        .forEach(one -> card.part(item(Brief.of(one.text(), LONG), List.of())));
    PostmortemState state = incident.followUp().postmortemState();
    if (!incident.isOpen() && state == PostmortemState.IN_PROGRESS) {
      card.button("Send to review", "/incident postmortem review " + incident.name());
    }
    if (!incident.isOpen() && state != PostmortemState.PUBLISHED) {
      card.button("Publish…", "/incident postmortem publish " + incident.name());
    }
    return card.small(
            "%s · %d lines of timeline · %d open questions"
                .formatted(capital(state.word()), draft.timeline().size(), questions.size()))
        .build("Draft of the postmortem of " + incident.name());
  }

  /** Each cause that is not established yet is a question. */
  private static void causes(Incident incident, Section section, CardBuilder card) {
    String answer = "/incident postmortem answer " + incident.name();
    String other = "/incident note " + incident.name() + " kind:cause";
    if (section.status() == Certainty.CANDIDATE) {
      for (Statement one : section.statements().stream().limit(CAUSES).toList()) {
        Optional<String> source = source(one);
        source.ifPresent(
            id ->
                card.part(
                    item(
                        "Was this the cause? " + Brief.of(one.text(), LONG),
                        List.of(
                            Cards.plain("Yes", answer + " yes about:" + id),
                            Cards.plain("No", answer + " no about:" + id),
                            Cards.plain("Other…", other)))));
      }
    } else if (section.status() == Certainty.UNKNOWN) {
      card.part(item("What was the cause?", List.of(Cards.plain("Say it…", other))));
    }
  }

  /** What the first causes rest on. */
  static List<String> named(Section section) {
    return section.statements().stream()
        .limit(CAUSES)
        .flatMap(one -> source(one).stream())
        .toList();
  }

  /** An id with a blank in it is no message or entry, but somebody's edit. */
  private static Optional<String> source(Statement statement) {
    return statement.sources().stream().filter(id -> id.indexOf(' ') < 0).findFirst();
  }

  private static Card.Item item(String text, List<Card.Button> buttons) {
    return new Card.Item(text, false, buttons);
  }

  private static String heading(SectionName name) {
    return capital(name.wire().replace('_', ' '));
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String told(Section section) {
    List<String> sentences = section.statements().stream().map(Statement::text).toList();
    return sentences.isEmpty() ? "Not established." : Brief.of(String.join(" ", sentences), LONG);
  }
}
