package dev.tocsin.chat.discord;

import dev.tocsin.chat.Argument;
import java.util.List;
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

  private static final int DESCRIPTION = 100;

  private Options() {}

  static OptionData incident() {
    return new OptionData(
        OptionType.STRING, INCIDENT, "which incident, if not this room's", false, true);
  }

  static OptionData of(Argument argument) {
    return switch (argument.kind()) {
      case PERSON -> plain(OptionType.USER, argument);
      case NUMBER -> plain(OptionType.INTEGER, argument).setMinValue(1).setMaxValue(10_000);
      case YES -> plain(OptionType.BOOLEAN, argument);
      case SEVERITY ->
          plain(OptionType.STRING, argument)
              .addChoice("1", "1")
              .addChoice("2", "2")
              .addChoice("3", "3")
              .addChoice("4", "4");
      case STATUS, MARK, HORIZON, OUTCOME, FOUNDERS -> chosen(argument);
      case TARGET, SERVICE, SCHEDULE, RUNBOOK, INCIDENT, COMMAND, SPAN ->
          plain(OptionType.STRING, argument).setAutoComplete(true);
      case WORD, TEXT, TIME, DATE, ENTRY, MEASURE, ACTION, HIDDEN ->
          plain(OptionType.STRING, argument);
    };
  }

  private static OptionData chosen(Argument argument) {
    OptionData option = plain(OptionType.STRING, argument);
    List.of(argument.kind().hint().split("\\|")).forEach(word -> option.addChoice(word, word));
    return option;
  }

  private static OptionData plain(OptionType type, Argument argument) {
    String about = Controls.cut(argument.about(), DESCRIPTION);
    return new OptionData(type, argument.key(), about.isEmpty() ? argument.key() : about);
  }
}
