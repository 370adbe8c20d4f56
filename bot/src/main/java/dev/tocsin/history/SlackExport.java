package dev.tocsin.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a Slack export: lists of people and channels, and a folder a channel with a file a day. */
final class SlackExport {
  private static final String PEOPLE = "users.json";
  private static final List<String> CHANNELS = List.of("channels.json", "groups.json");
  private static final List<String> TALKS = List.of("mpims.json", "dms.json");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}\\.json");

  private final Tree tree;
  private final Gathered gathered;
  private final Names people = new Names();
  private final Map<String, String> channels = new HashMap<>();

  private SlackExport(Tree tree, Gathered gathered) {
    this.tree = tree;
    this.gathered = gathered;
  }

  /** Reads the export that this is, or answers that it isn't one. */
  static boolean read(Tree tree, Gathered gathered) throws IOException {
    List<Path> folders = folders(tree);
    boolean listed =
        tree.has(PEOPLE)
            || CHANNELS.stream().anyMatch(tree::has)
            || TALKS.stream().anyMatch(tree::has);
    if (folders.isEmpty() && !listed) {
      return false;
    }
    new SlackExport(tree, gathered).read(folders);
    return true;
  }

  /** The folders with days in them; the top is one if somebody gave a single channel's folder. */
  private static List<Path> folders(Tree tree) throws IOException {
    if (!days(tree.top()).isEmpty()) {
      return List.of(tree.top());
    }
    List<Path> folders = new ArrayList<>();
    for (Path folder : tree.folders()) {
      if (!days(folder).isEmpty()) {
        folders.add(folder);
      }
    }
    return folders;
  }

  private static List<Path> days(Path folder) throws IOException {
    return Tree.files(folder).stream()
        .filter(file -> DAY.matcher(file.getFileName().toString()).matches())
        .toList();
  }

  private void read(List<Path> folders) throws IOException {
    boolean single = folders.contains(tree.top());
    Path lists = single && tree.top().getParent() != null ? tree.top().getParent() : tree.top();
    list(lists.resolve(PEOPLE), this::person);
    for (String file : CHANNELS) {
      list(lists.resolve(file), this::channel);
    }
    for (Path folder : folders) {
      days(folder, folder.getFileName().toString());
    }
  }

  private interface Entry {
    void take(Node entry, String id);
  }

  private void list(Path file, Entry entry) throws IOException {
    if (!Files.isRegularFile(file)) {
      return;
    }
    JsonFile.Translator taking =
        one -> {
          entry.take(one, one.required("id"));
          return Optional.empty();
        };
    tree.read(file, (in, name) -> new JsonFile(name, gathered).readList(in, taking));
  }

  private void person(Node user, String id) {
    String shown = SlackMessages.name(user.get("profile"));
    String name = shown == null ? SlackMessages.name(user) : shown;
    people.add(id, name == null ? id : name, user.text("name"));
  }

  private void channel(Node channel, String id) {
    String name = channel.text("name");
    if (name != null) {
      channels.put(id, name);
    }
  }

  private void days(Path folder, String channel) throws IOException {
    String shown = isTalk(channel) ? channel : "#" + channel;
    var messages =
        new SlackMessages(
            new SlackMessages.Channel(channel, shown), new SlackText(people, channels));
    for (Path day : days(folder)) {
      tree.read(day, (in, name) -> new JsonFile(name, gathered).readList(in, messages::message));
    }
  }

  /** A talk between people has no name of its own: its folder has the id, or all their names. */
  private static boolean isTalk(String folder) {
    return folder.startsWith("mpdm-") || folder.matches("D[0-9A-Z]{8,}");
  }
}
