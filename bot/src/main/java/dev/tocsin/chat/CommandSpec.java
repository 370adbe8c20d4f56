package dev.tocsin.chat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One entry of the catalog: how a command is typed, what it does, and who sees that it was done.
 *
 * @param root {@code incident} or {@code oncall}
 * @param path the words after the root, one or two
 * @param scope whether it acts on one incident
 */
public record CommandSpec(
    String root,
    List<String> path,
    List<List<String>> aliases,
    Scope scope,
    Visibility visibility,
    List<Argument> arguments,
    Text text,
    Handler handler) {

  /** What a command is about. */
  public enum Scope {
    INCIDENT,
    COMPANY
  }

  /** Who sees what a command did; the asker is always told. */
  public enum Visibility {
    ROOM,
    ASKER
  }

  /** What help says. */
  public record Text(String does, String example) {}

  /** What a command does when its words are understood. */
  @FunctionalInterface
  public interface Handler {
    Reply answer(Call call);
  }

  /** The words by which a person types it, without the root: {@code temp add}. */
  public String name() {
    return String.join(" ", path);
  }

  /** As it begins when typed, such as {@code /incident temp add}. */
  public String slash() {
    return "/" + root + " " + name();
  }

  /** The whole form of the command, such as {@code /incident severity <1-4> [why]}. */
  public String usage() {
    return Stream.concat(
            Stream.of(slash()), arguments.stream().filter(Argument::isShown).map(Argument::usage))
        .collect(Collectors.joining(" "));
  }

  /** Every way to say it: its path and its aliases. */
  Stream<List<String>> paths() {
    return Stream.concat(Stream.of(path), aliases.stream());
  }

  Optional<Argument> argument(String key) {
    return arguments.stream().filter(argument -> argument.key().equals(key)).findFirst();
  }

  List<Argument> positional() {
    return arguments.stream()
        .filter(Argument::isPositional)
        .sorted(Comparator.comparingInt(Argument::position))
        .toList();
  }
}
