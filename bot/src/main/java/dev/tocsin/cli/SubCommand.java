package dev.tocsin.cli;

import dev.tocsin.Surroundings;
import dev.tocsin.SystemTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The sub-commands, each made only when asked for: start-up pays for one, not for all. */
enum SubCommand {
  SERVE(Group.RUNNING),
  WATCH(Group.RUNNING),
  DRAFT(Group.WITHOUT_A_SERVER),
  CHECK(Group.WITHOUT_A_SERVER),
  SIMULATE(Group.WITHOUT_A_SERVER),
  ONCALL(Group.WITHOUT_A_SERVER),
  EXPORT(Group.WITHOUT_A_SERVER),
  MANIFEST(Group.WITHOUT_A_SERVER),
  MIGRATE(Group.DATA),
  BACKUP(Group.DATA),
  REBUILD_BOARD(Group.DATA),
  VERSION(Group.MORE);

  /** What a sub-command is for, as the help sorts them. */
  enum Group {
    RUNNING("Run it"),
    WITHOUT_A_SERVER("Without a running server"),
    DATA("Its data, beside the server or without"),
    MORE("More");

    private final String heading;

    Group(String heading) {
      this.heading = heading;
    }

    String heading() {
      return heading;
    }
  }

  private final Group group;

  SubCommand(Group group) {
    this.group = group;
  }

  static Optional<SubCommand> named(String word) {
    return Arrays.stream(values()).filter(command -> command.word().equals(word)).findFirst();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Group group() {
    return group;
  }

  Callable<Integer> make(Streams streams) {
    return switch (this) {
      case SERVE -> new ServeCommand();
      case DRAFT -> new DraftCommand(streams);
      case CHECK -> new CheckCommand(streams, SystemTime.source(), System.getenv());
      case SIMULATE -> new SimulateCommand(streams, SystemTime.source(), System.getenv());
      case ONCALL -> new OnCallCommand(streams, SystemTime.source(), System.getenv());
      case EXPORT -> new ExportCommand(streams, Surroundings.ofThisProcess());
      case MANIFEST -> new ManifestCommand(streams, System.getenv());
      case MIGRATE -> new MigrateCommand(streams, Surroundings.ofThisProcess());
      case BACKUP -> new BackupCommand(streams, Surroundings.ofThisProcess());
      case REBUILD_BOARD -> new RebuildBoardCommand(streams, Surroundings.ofThisProcess());
      case WATCH -> new WatchCommand(streams, SystemTime.source(), System.getenv());
      case VERSION -> new VersionCommand(streams);
    };
  }
}
