package dev.tocsin.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The methods of Slack's Web API that the adapter calls, as its source names them. */
final class CalledMethods {
  static final Path SOURCES = Path.of("src/main/java/dev/tocsin/chat/slack");
  private static final Pattern METHOD =
      Pattern.compile(
          "\"((?:auth|bookmarks|chat|conversations|pins|reactions|users|usergroups(?:\\.users)?|views)"
              + "\\.\\w+)");

  private CalledMethods() {}

  static Set<String> all() throws IOException {
    Set<String> methods = new TreeSet<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.toList()) {
        METHOD.matcher(Files.readString(file)).results().forEach(it -> methods.add(it.group(1)));
      }
    }
    assertThat(methods).contains("chat.postMessage", "conversations.create", "views.open");
    return methods;
  }
}
