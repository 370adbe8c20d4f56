package dev.tocsin.chat;

import static dev.tocsin.chat.Argument.hidden;
import static dev.tocsin.chat.Argument.option;
import static dev.tocsin.chat.Argument.required;
import static dev.tocsin.chat.SpecBuilder.change;

import dev.tocsin.chat.Argument.Kind;
import dev.tocsin.desk.PublicText;
import dev.tocsin.incident.FollowUpCommand.AskForReview;
import dev.tocsin.incident.FollowUpCommand.JudgeCause;
import dev.tocsin.incident.FollowUpCommand.PublishPostmortem;
import dev.tocsin.incident.FollowUpCommand.RecordDraft;
import dev.tocsin.incident.FollowUpCommand.WaivePostmortem;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.Standing;
import dev.tocsin.postmortem.Draft;
import dev.tocsin.postmortem.SectionName;
import java.util.List;

/** The commands on an incident's postmortem. */
final class PostmortemWords {
  private PostmortemWords() {}

  static List<CommandSpec> commands() {
    return List.of(draft(), answer(), review(), publish(), waive());
  }

  private static CommandSpec draft() {
    return change("postmortem draft")
        .does(
            "Shows the draft of the postmortem as it stands; the first one is recorded.",
            "/incident postmortem draft",
            PostmortemWords::showDraft);
  }

  /** Anyone may read it; the first that a member asks for after the end can be published. */
  private static Reply showDraft(Call call) {
    Incident incident = call.incident();
    if (!incident.isOpen() && incident.followUp().draftVersion() == 0) {
      call.have(new RecordDraft(), call.tools().versions()::write);
    }
    Draft draft = call.tools().postmortems().draft(incident.id());
    Incident now = call.tools().desk().incident(incident.id());
    return call.answer(LikenessCards.with(DraftCards.draft(now, draft), draft.like()));
  }

  private static CommandSpec answer() {
    return change("postmortem answer")
        .takes(
            required("was", Kind.ANSWER, 0, "whether what is named as the cause was the cause"),
            option("about", Kind.WORD, "what named it, such as #7; left out, the first"))
        .does(
            "Answers whether what the draft names as the cause was the cause.",
            "/incident postmortem answer yes",
            PostmortemWords::answer);
  }

  private static Reply answer(Call call) {
    boolean was = call.told().yes("was");
    List<String> about =
        call.told()
            .value("about")
            .map(List::of)
            .orElseGet(
                () ->
                    DraftCards.named(
                            call.tools()
                                .postmortems()
                                .draft(call.incident().id())
                                .section(SectionName.ROOT_CAUSE))
                        .stream()
                        .limit(1)
                        .toList());
    return call.order(new JudgeCause(about, was));
  }

  private static CommandSpec review() {
    return change("postmortem review")
        .does(
            "Gives the draft as it is now to others to review.",
            "/incident postmortem review",
            call -> call.have(new AskForReview(), call.tools().versions()::review));
  }

  private static CommandSpec publish() {
    return change("postmortem publish")
        .takes(hidden("confirmed"))
        .does(
            "Says that the postmortem is published.",
            "/incident postmortem publish",
            PostmortemWords::publish);
  }

  /** What is open is shown first, to those who could publish it at all. */
  private static Reply publish(Call call) {
    Incident incident = call.incident();
    boolean couldBe =
        !incident.isOpen()
            && incident.followUp().draftVersion() > 0
            && call.by().standing() == Standing.ADMIN;
    if (couldBe && !call.told().yes("confirmed")) {
      PublicText.Check check = call.tools().postmortems().check(incident.id());
      if (!check.isClear()) {
        return call.answer(PublicCards.publish(incident, check));
      }
    }
    return couldBe
        ? call.have(new PublishPostmortem(), call.tools().versions()::publish)
        : call.order(new PublishPostmortem());
  }

  private static CommandSpec waive() {
    return change("postmortem waive")
        .takes(required("why", Kind.TEXT, 0, "why none is needed"))
        .does(
            "Goes without a postmortem.",
            "/incident postmortem waive The same as INC-7",
            call -> call.order(new WaivePostmortem(call.told().text("why"))));
  }
}
