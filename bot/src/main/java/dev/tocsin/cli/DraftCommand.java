package dev.tocsin.cli;

import dev.tocsin.history.Histories;
import dev.tocsin.history.History;
import dev.tocsin.history.NotAHistory;
import dev.tocsin.history.Problem;
import dev.tocsin.oncall.Reading;
import dev.tocsin.oncall.Zones;
import dev.tocsin.postmortem.CaseFile;
import dev.tocsin.postmortem.Drafter;
import dev.tocsin.postmortem.Header;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
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
    mixinStandardHelpOptions = true)
final class DraftCommand implements Callable<Integer> {
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final int PROBLEMS_SHOWN = 20;

  @Option(names = "--history", paramLabel = "FILE", required = true)
  private String history = "";

  @Option(names = "--format", paramLabel = "FORMAT")
  private @Nullable String format;

  @Option(names = "--out", paramLabel = "FILE")
  private @Nullable Path out;

  @Option(names = "--timezone", paramLabel = "ZONE")
  private @Nullable String timezone;

  private final Streams streams;

  DraftCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    DraftOutput output = DraftOutput.of(format, out, streams);
    ZoneId zone = zone();
    History told = read();
    report(told.problems());
    output.write(Drafter.draft(new CaseFile(Header.none(), told.messages(), List.of(), zone)));
    return 0;
  }

  private History read() throws IOException {
    try {
      return history.equals("-")
          ? Histories.read(streams.in(), "standard input")
          : Histories.read(Path.of(history));
    } catch (NotAHistory notOne) {
      throw Complaint.badUsage(notOne.reason());
    } catch (NoSuchFileException missing) {
      throw Complaint.badUsage("there is no file " + history);
    }
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

  private void report(List<Problem> problems) {
    problems.stream().limit(PROBLEMS_SHOWN).forEach(streams.err()::println);
    if (problems.size() > PROBLEMS_SHOWN) {
      streams.err().println("and " + (problems.size() - PROBLEMS_SHOWN) + " more");
    }
  }
}
