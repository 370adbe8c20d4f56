package dev.tocsin.chat;

import static dev.tocsin.chat.SpecBuilder.onCall;

import dev.tocsin.desk.Drills;
import dev.tocsin.desk.Proofs;
import dev.tocsin.desk.Proofs.Kind;
import dev.tocsin.incident.Standing;
import dev.tocsin.oncall.Person;
import java.util.Collection;
import java.util.List;

/** The commands that prove that people can be reached. */
final class ProofWords {
  private ProofWords() {}

  static CommandSpec test() {
    return onCall("test")
        .does(
            "Pages you now on every channel of yours, as a test.",
            "/oncall test",
            ProofWords::testMine);
  }

  static CommandSpec drill() {
    return onCall("drill")
        .does(
            "Tests every channel of everyone now, silently; admins only.",
            "/oncall drill",
            ProofWords::testAll);
  }

  private static Reply testMine(Call call) {
    Person person =
        call.tools()
            .onCall()
            .roster()
            .staff()
            .person(call.by().who().id())
            .orElseThrow(
                () ->
                    new NotUnderstood(
                        "Tocsin doesn't know you, so it has no channel to reach you by. Ask an"
                            + " admin to add you to `people` in the configuration."));
    return start(call, Kind.TEST, List.of(person));
  }

  private static Reply testAll(Call call) {
    if (!call.by().isAtLeast(Standing.ADMIN)) {
      throw new NotUnderstood(
          "Only admins can run the drill for everyone. `/oncall test` tests your own channels.");
    }
    return start(call, Kind.DRILL, call.tools().onCall().roster().staff().people().values());
  }

  private static Reply start(Call call, Kind kind, Collection<Person> people) {
    List<Proofs.Trial> trials = people.stream().flatMap(Drills::trials).toList();
    String platform = call.invocation().user().platform();
    Proofs.Asked asked = new Proofs.Asked(kind, call.by().who().id(), platform, trials);
    call.tools().onCall().proofs().start(platform + "/" + call.invocation().request(), asked);
    String whose = kind == Kind.DRILL ? people.size() + " people" : "yours";
    return call.answer(
        Card.text(
            "Testing "
                + trials.size()
                + " channels of "
                + whose
                + (platform.equals(ChatUser.WEB)
                    ? "; in a moment the page On call shows what came of it."
                    : "; in a moment you are told what came of it.")));
  }
}
