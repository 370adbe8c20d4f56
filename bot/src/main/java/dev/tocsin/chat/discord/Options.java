package dev.tocsin.chat.discord;

import dev.tocsin.chat.Argument;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/**
 * A command's arguments as typed options.
 *
 * <p>None is required: what is missing is asked for in a form, or by what Tocsin answers.
 */
final class Options {
  /** The incident that a command is about, where it is not the room's. */
  static final String INCIDENT = "incident";

  /** A target picked from the server's people and roles, where it is not written. */
  private static final String PICKED = "-pick";

  private static final int DESCRIPTION = 100;

  private Options() {}

  static OptionData incident() {
    return new OptionData(
        OptionType.STRING, INCIDENT, "which incident, if not this room's", false, true);
  }

  /** The argument that an option tells. */
  static String argument(String option) {
    return option.endsWith(PICKED)
        ? option.substring(0, option.length() - PICKED.length())
        : option;
  }

  static Stream<OptionData> of(Argument argument) {
    return switch (argument.kind()) {
      case PERSON -> Stream.of(plain(OptionType.USER, argument));
      case NUMBER ->
          Stream.of(plain(OptionType.INTEGER, argument).setMinValue(1).setMaxValue(10_000));
      case YES -> Stream.of(plain(OptionType.BOOLEAN, argument));
      case SEVERITY -> Stream.of(severity(argument));
      case STATUS, MARK, HORIZON, OUTCOME, ANSWER, FOUNDERS -> Stream.of(chosen(argument));
      case TARGET -> Stream.of(offered(argument), picked(argument));
      case SERVICE, SCHEDULE, RUNBOOK, INCIDENT, COMMAND, SPAN -> Stream.of(offered(argument));
      case WORD, TEXT, TIME, DATE, ENTRY, MEASURE, ACTION ->
          Stream.of(plain(OptionType.STRING, argument));
      case HIDDEN -> Stream.of();
    };
  }

  private static OptionData severity(Argument argument) {
    return plain(OptionType.STRING, argument)
        .addChoice("1", "1")
        .addChoice("2", "2")
        .addChoice("3", "3")
        .addChoice("4", "4");
  }

  private static OptionData chosen(Argument argument) {
    OptionData option = plain(OptionType.STRING, argument);
    List.of(argument.kind().hint().split("\\|")).forEach(word -> option.addChoice(word, word));
    return option;
  }

  private static OptionData offered(Argument argument) {
    return plain(OptionType.STRING, argument).setAutoComplete(true);
  }

  private static OptionData picked(Argument argument) {
    String about = "the same, picked from the server's people and roles";
    return new OptionData(OptionType.MENTIONABLE, argument.key() + PICKED, about);
  }

  private static OptionData plain(OptionType type, Argument argument) {
    String hint =
        switch (argument.kind()) {
          case TIME -> " (14:05, -20m, +2h, monday 09:00)";
          case DATE -> " (friday, 2026-12-01)";
          default -> "";
        };
    String about = Controls.cut(argument.about() + hint, DESCRIPTION);
    return new OptionData(type, argument.key(), about.isEmpty() ? argument.key() : about);
  }
}
