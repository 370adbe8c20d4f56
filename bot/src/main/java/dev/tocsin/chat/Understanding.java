package dev.tocsin.chat;

import dev.tocsin.desk.Recorder;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.Incident;
import dev.tocsin.oncall.TimeWords;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From what came in to a command that is carried out: its words, its incident, and who gave it. */
final class Understanding {
  private final Tools tools;
  private final Recorder recorder;
  private final Words words;

  Understanding(Tools tools, Recorder recorder) {
    this.tools = tools;
    this.recorder = recorder;
    this.words = new Words(tools.catalog());
  }

  Reply answer(Invocation invocation) {
    Parsed parsed = words.parse(invocation.words());
    Sight sight = Sight.of(tools, invocation);
    Optional<Incident> incident = named(parsed, sight).or(sight::here);
    boolean inRoom =
        incident
            .filter(meant -> sight.isMember(meant) || isElsewhere(meant, invocation.user()))
            .isPresent();
    Actor by = tools.people().actor(invocation.user(), inRoom);
    if (parsed.spec().scope() == CommandSpec.Scope.INCIDENT && incident.isEmpty()) {
      return Reply.Shown.question(
          IncidentCards.choose(parsed.spec().slash(), parsed.behind(), sight.open()));
    }
    Map<String, String> values = values(parsed, invocation);
    if (!isComplete(parsed.spec(), values, invocation)) {
      return new Reply.Asked(form(parsed.spec(), incident, values));
    }
    Arguments told = arguments(invocation, values);
    try {
      Call call = new Call(tools, invocation, told, by, incident.orElse(null));
      return parsed.spec().handler().answer(call);
    } catch (NotUnderstood e) {
      throw e.about(told.latest());
    }
  }

  /**
   * Nobody can come into a room that is not there, be it that it comes in this very moment; nor
   * into one on a platform that they are not on: they work it from theirs.
   */
  private static boolean isElsewhere(Incident incident, ChatUser user) {
    return !incident.lifecycle().isPrivate()
        && incident
            .place()
            .room()
            .filter(room -> room.platform().equals(user.platform()))
            .isEmpty();
  }

  /** Says the same of an incident that the asker must not know of and of one that is not there. */
  private Optional<Incident> named(Parsed parsed, Sight sight) {
    Long id = parsed.incident();
    if (id == null) {
      return Optional.empty();
    }
    Incident incident = tools.desk().incident(id);
    if (!incident.exists() || !sight.sees(incident)) {
      throw new NotUnderstood(
          "There is no " + incident.name() + ". `/incident list` lists the incidents.");
    }
    return Optional.of(incident);
  }

  /** What was typed, what was filled in, and the text of the message that a menu was used on. */
  private Map<String, String> values(Parsed parsed, Invocation invocation) {
    Map<String, String> values = new HashMap<>(parsed.values());
    values.putAll(invocation.values());
    String message = invocation.message();
    if (message != null) {
      String key = FrontDesk.key(invocation.user().platform(), message);
      Optional<String> text = recorder.textOf(key);
      parsed.spec().positional().stream()
          .filter(Argument::takesTheRest)
          .findFirst()
          .ifPresent(argument -> text.ifPresent(said -> values.putIfAbsent(argument.key(), said)));
    }
    return values;
  }

  private static boolean isComplete(
      CommandSpec spec, Map<String, String> values, Invocation invocation) {
    boolean byButton =
        spec.arguments().stream().anyMatch(a -> !a.isShown() && values.containsKey(a.key()));
    List<String> missing =
        spec.arguments().stream()
            .filter(Argument::required)
            .map(Argument::key)
            .filter(key -> values.getOrDefault(key, "").isBlank())
            .toList();
    if (!missing.isEmpty() && !byButton && !invocation.values().isEmpty()) {
      String what = "Fill in " + String.join(" and ", missing) + ".";
      throw new NotUnderstood(what).about(missing.getFirst());
    }
    return missing.isEmpty() || byButton || invocation.message() != null;
  }

  private Form form(CommandSpec spec, Optional<Incident> incident, Map<String, String> known) {
    String slash = spec.slash() + incident.map(found -> " " + found.name()).orElse("");
    return Forms.of(spec, slash, known, services());
  }

  private Arguments arguments(Invocation invocation, Map<String, String> values) {
    ChatUser user = invocation.user();
    TimeWords times = new TimeWords(tools.desk().now(), tools.people().zone(user));
    return new Arguments(values, times, word -> tools.people().find(word, user), services());
  }

  private Collection<String> services() {
    return tools.onCall().roster().duties().services().keySet();
  }
}
