package dev.tocsin.chat;

import dev.tocsin.desk.PublicText;
import dev.tocsin.incident.Incident;
import dev.tocsin.postmortem.template.Question;
import dev.tocsin.postmortem.wording.Remark;
import java.util.List;

/** The cards that show what to look at before a text leaves the company; they never forbid it. */
final class PublicCards {
  private static final int MOST = 12;

  private PublicCards() {}

  /** An update that was not sent yet. */
  static Card update(Incident incident, String text, List<Remark> remarks) {
    String question = "Look at the wording before this is told:";
    CardBuilder card = CardBuilder.plain().text(question).part(new Card.Quote(text));
    remarks(card, remarks);
    String command = "/incident update " + incident.name() + " " + text + " confirmed:yes";
    return card.danger("Tell it as it is", command)
        .small("Or write it anew: /incident update <text>")
        .build(question);
  }

  /** A postmortem that was not published yet. */
  static Card publish(Incident incident, PublicText.Check check) {
    String question = "Before the postmortem of " + incident.name() + " is published:";
    CardBuilder card = CardBuilder.plain().text(question);
    for (Question unanswered : check.unanswered()) {
      card.part(item("Not answered: " + unanswered.text()));
    }
    remarks(card, check.remarks());
    return card.danger(
            "Publish it as it is",
            "/incident postmortem publish " + incident.name() + " confirmed:yes")
        .build(question);
  }

  static void remarks(CardBuilder card, List<Remark> remarks) {
    remarks.stream().limit(MOST).forEach(remark -> card.part(item(remark.inWords())));
    if (remarks.size() > MOST) {
      card.small("And " + (remarks.size() - MOST) + " more.");
    }
  }

  private static Card.Item item(String text) {
    return new Card.Item(text, false, List.of());
  }
}
