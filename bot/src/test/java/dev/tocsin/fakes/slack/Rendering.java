package dev.tocsin.fakes.slack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a person reads where Slack has markup. */
final class Rendering {
  private static final Set<String> READ =
      Set.of("text", "fields", "elements", "accessory", "label");
  private static final Pattern LINK = Pattern.compile("<([^<>|]+)(?:\\|([^<>]*))?>");

  private final Map<String, User> users;

  Rendering(Map<String, User> users) {
    this.users = users;
  }

  /** The blocks' words when there are blocks, since Slack shows the text only without them. */
  String of(JsonNode message) {
    var blocks = message.path("blocks");
    var texts =
        blocks.isEmpty() ? List.of(message.path("text").asString("")) : texts(blocks).toList();
    return texts.stream().map(this::readable).collect(Collectors.joining("\n"));
  }

  private static Stream<String> texts(JsonNode node) {
    if (node.isArray()) {
      return node.valueStream().flatMap(Rendering::texts);
    }
    return node.propertyStream()
        .filter(it -> READ.contains(it.getKey()))
        .map(Map.Entry::getValue)
        .flatMap(it -> it.isString() ? Stream.of(it.asString()) : texts(it));
  }

  private String readable(String markup) {
    var plain = LINK.matcher(markup).replaceAll(found -> Matcher.quoteReplacement(shown(found)));
    return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  private String shown(MatchResult found) {
    var target = found.group(1);
    var user = users.get(target.replaceFirst("^@", ""));
    if (target.startsWith("@") && user != null) {
      return "@" + user.name();
    }
    return found.group(2) == null ? target : found.group(2);
  }
}
