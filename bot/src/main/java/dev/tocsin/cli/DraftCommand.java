package dev.tocsin.cli;

import dev.tocsin.Surroundings;
import dev.tocsin.history.Histories;
import dev.tocsin.history.History;
import dev.tocsin.history.NotAHistory;
import dev.tocsin.history.Problem;
import dev.tocsin.oncall.Reading;
import dev.tocsin.oncall.Zones;
import dev.tocsin.postmortem.CaseFile;
import dev.tocsin.postmortem.Draft;
import dev.tocsin.postmortem.Drafter;
import dev.tocsin.postmortem.Header;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a postmortem draft from a file of messages; needs no token, no settings, no network. */
@Command(
    name = "draft",
    description = "Write a postmortem draft from a file of messages.",
    customSynopsis = "tocsin draft --history FILE [--format FORMAT] [--out FILE] [--timezone ZONE]",
    usageHelpWidth = 100,
    optionListHeading = "%nOptions:%n",
    sortOptions = false,
    footer = {
      "",
      "Every sentence of the draft names the messages that it comes from; what nobody said is",
      "called not established. Messages that can't be read are named on standard error and"
          + " skipped.",
      "",
      "FILE is one of these, told by its content:",
      "  a Slack export, as ZIP or folder (the folder of a single channel will do)",
      "  a JSON file of DiscordChatExporter, or a folder of them",
      "  one JSON object a line: {\"id\", \"ts\", \"author\", \"text\", \"channel\"?, \"thread\"?,"
          + " \"bot\"?, \"url\"?}",
      "    where ts is like 2026-11-21T14:05:00+01:00 or counts seconds since 1970, and url is"
          + " where",
      "    the message can be seen",
      "",
      "Examples:",
      "  tocsin draft --history export.zip --timezone Europe/Berlin --out incident.html",
      "  tocsin draft --history export/inc-42/ > incident.md",
      "  cat messages.jsonl | tocsin draft --history - --format json",
      "",
      "Exit codes: 0 done, 1 failure, 2 bad usage or a file that is no history."
    })
final class DraftCommand implements Callable<Integer> {
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final String STANDARD_INPUT = "-";
  private static final int PROBLEMS_SHOWN = 20;

  private final Streams streams;

  @Option(
      names = "--history",
      paramLabel = "FILE",
      required = true,
      description = "What people wrote; - reads standard input.")
  private String history = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "md, html, json, pdf or confluence (its storage format); by default what --out ends in,"
              + " else md.")
  private @Nullable String format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where the draft goes; standard output unless given.")
  private @Nullable Path out;

  @Option(
      names = "--timezone",
      paramLabel = "ZONE",
      description = "The draft's time zone, such as Europe/Berlin; UTC unless given.")
  private @Nullable String timezone;

  DraftCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    System.setProperty("logback.configurationFile", "logback-quiet.xml");
    DraftOutput output = DraftOutput.of(format, out, streams);
    ZoneId zone = zone();
    History told = read(output, timezone == null ? null : zone);
    report(told);
    Draft plain = Drafter.draft(new CaseFile(Header.none(), told.messages(), List.of(), zone));
    output.write(Phrased.of(plain, Surroundings.ofThisProcess(), streams));
    return 0;
  }

  private ZoneId zone() {
    if (timezone == null) {
      return UTC;
    }
    return switch (Zones.loosely(timezone)) {
      case Reading.Clear<ZoneId>(ZoneId zone) -> zone.equals(ZoneOffset.UTC) ? UTC : zone;
      case Reading.Unclear<ZoneId>(String why) -> throw Complaint.badUsage(why);
    };
  }

  private History read(DraftOutput output, @Nullable ZoneId known) {
    try {
      if (history.equals(STANDARD_INPUT)) {
        return Histories.read(streams.in(), "standard input", known);
      }
      Path place = Path.of(history);
      if (Files.notExists(place)) {
        throw Complaint.badUsage("there is no file " + history);
      }
      output.mustNotBe(place);
      return Histories.read(place, known);
    } catch (NotAHistory notOne) {
      throw Complaint.badUsage(notOne.reason());
    } catch (InvalidPathException impossible) {
      throw Complaint.badUsage("'" + history + "' can't be the name of a file");
    } catch (IOException unreadable) {
      throw Complaint.failure("can't read " + history + ": " + DraftOutput.reason(unreadable));
    }
  }

  private void report(History told) {
    List<Problem> problems = told.problems();
    problems.stream().limit(PROBLEMS_SHOWN).forEach(streams.err()::println);
    if (problems.size() > PROBLEMS_SHOWN) {
      streams.err().println("and " + (problems.size() - PROBLEMS_SHOWN) + " more");
    }
    if (told.messages().isEmpty()) {
      streams.err().println("tocsin: there is no usable message in it, and the draft says so");
    }
  }
}
