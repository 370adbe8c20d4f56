package dev.tocsin.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.chat.Argument;
import dev.tocsin.chat.CommandCatalog;
import dev.tocsin.chat.CommandSpec;
import dev.tocsin.chat.Understood;
import dev.tocsin.fakes.discord.DiscordPerson;
import dev.tocsin.fakes.discord.DiscordRoom;
import dev.tocsin.fakes.discord.FakeDiscord;
import dev.tocsin.fakes.discord.Patience;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From the catalog to what Discord shows, and back from what people pick there. */
@Timeout(240)
class TypingEveryCommandInDiscordTest {
  private static final CommandCatalog CATALOG = new CommandCatalog();
  private static FakeDiscord discord;
  private static Connected tocsin;
  private static DiscordRoom room;
  private static DiscordPerson linus;

  @BeforeAll
  static void connect() {
    discord = FakeDiscord.start();
    discord.person("ada");
    linus = discord.person("linus");
    room = discord.room("general");
    tocsin = new Connected(discord).isUp();
    Patience.untilSo("commands", () -> discord.commandLists() > 0);
  }

  @AfterAll
  static void close() {
    assertThat(discord.refused()).isEmpty();
    tocsin.close();
    discord.close();
  }

  static Stream<CommandSpec> commands() {
    return CATALOG.commands().stream();
  }

  private static List<Argument> shown(CommandSpec spec) {
    return spec.arguments().stream().filter(one -> one.kind() != Argument.Kind.HIDDEN).toList();
  }

  private static String sample(Argument argument) {
    return switch (argument.kind()) {
      case WORD -> "comms";
      case TEXT -> "The \"cache\" is cold: all of it";
      case SEVERITY, NUMBER -> "2";
      case STATUS -> "monitoring";
      case PERSON -> "@ada";
      case TARGET -> "schedule:engineering";
      case TIME -> "2026-11-21 14:05";
      case DATE -> "2026-12-01";
      case INCIDENT -> "INC-7";
      case ENTRY -> "#7";
      case MEASURE -> "T1";
      case ACTION -> "A1";
      case RUNBOOK -> "high-cpu";
      case SERVICE -> "checkout";
      case SCHEDULE -> "engineering";
      case MARK -> "cause";
      case HORIZON -> "future";
      case OUTCOME -> "skip";
      case FOUNDERS -> "founders";
      case YES, ANSWER -> "yes";
      case COMMAND -> "open";
      case SPAN -> "2h";
      case HIDDEN -> "";
    };
  }

  @ParameterizedTest
  @MethodSource("commands")
  void what_is_picked_is_understood_as_it_was_meant(CommandSpec spec) {
    var typed =
        shown(spec).stream()
            .map(one -> " " + one.key() + ":" + sample(one))
            .collect(Collectors.joining());
    int before = tocsin.commands.size();
    linus.types(room, spec.slash() + typed).isAcknowledged();
    var understood = Understood.of(tocsin.isGiven(before).words());
    assertThat(understood.command()).isEqualTo(spec.slash());
    assertThat(understood.values()).containsExactlyInAnyOrderEntriesOf(meant(spec));
  }

  private static Map<String, String> meant(CommandSpec spec) {
    Map<String, String> meant = new TreeMap<>();
    String ada = "<@" + discord.person("ada").id() + "|Ada>";
    shown(spec).forEach(one -> meant.put(one.key(), sample(one).replace("@ada", ada)));
    return meant;
  }

  @Test
  void every_argument_has_an_option_of_its_type_and_there_is_no_other() {
    assertThat(options("incident")).containsExactlyInAnyOrderElementsOf(wanted("incident"));
    assertThat(options("inc")).containsExactlyInAnyOrderElementsOf(wanted("incident"));
    assertThat(options("oncall")).containsExactlyInAnyOrderElementsOf(wanted("oncall"));
  }

  private static List<String> wanted(String root) {
    return commands()
        .filter(spec -> spec.root().equals(root))
        .flatMap(
            spec ->
                Stream.concat(
                    shown(spec).stream().flatMap(one -> wanted(spec, one)),
                    spec.scope() == CommandSpec.Scope.INCIDENT
                        ? Stream.of(spec.name() + " incident offered")
                        : Stream.of()))
        .toList();
  }

  private static Stream<String> wanted(CommandSpec spec, Argument argument) {
    String name = spec.name() + " " + argument.key();
    return switch (argument.kind()) {
      case PERSON -> Stream.of(name + " USER");
      case NUMBER -> Stream.of(name + " INTEGER");
      case YES -> Stream.of(name + " BOOLEAN");
      case TARGET -> Stream.of(name + " offered", name + "-pick MENTIONABLE");
      case SERVICE, SCHEDULE, RUNBOOK, INCIDENT, COMMAND, SPAN -> Stream.of(name + " offered");
      case SEVERITY, STATUS, MARK, HORIZON, OUTCOME, ANSWER, FOUNDERS ->
          Stream.of(name + " chosen");
      default -> Stream.of(name + " STRING");
    };
  }

  private static List<String> options(String root) {
    SlashCommandData command =
        (SlashCommandData)
            CommandTree.of(CATALOG).stream()
                .filter(one -> one.getName().equals(root))
                .findFirst()
                .orElseThrow();
    Stream<String> grouped =
        command.getSubcommandGroups().stream()
            .flatMap(
                group ->
                    group.getSubcommands().stream()
                        .flatMap(sub -> options(group.getName() + " ", sub)));
    return Stream.concat(
            command.getSubcommands().stream().flatMap(sub -> options("", sub)), grouped)
        .toList();
  }

  private static Stream<String> options(String group, SubcommandData command) {
    return command.getOptions().stream()
        .map(option -> group + command.getName() + " " + option.getName() + " " + type(option));
  }

  private static String type(OptionData option) {
    String plain = option.getChoices().isEmpty() ? option.getType().name() : "chosen";
    return option.getType() == OptionType.STRING && option.isAutoComplete() ? "offered" : plain;
  }

  @Test
  void message_menus_are_among_the_commands() {
    assertThat(CommandTree.of(CATALOG)).extracting(CommandData::getName).hasSizeLessThan(20);
    assertThat(discord.commands())
        .contains("Add to timeline", "Mark as impact", "Mark as cause", "Mark as fix")
        .contains("Make it an action item", "Open an incident from this");
  }
}
