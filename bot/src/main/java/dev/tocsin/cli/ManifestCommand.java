package dev.tocsin.cli;

import dev.tocsin.chat.AppManifest;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what a platform has to be told so that Tocsin can be installed there. */
@Command(name = "manifest", description = "Print the manifest of the app, to be pasted in Slack.")
final class ManifestCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "PLATFORM", description = "slack")
  private String platform = "";

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Slack calls Tocsin at this address; else Tocsin calls, by Socket Mode.")
  private @Nullable String url;

  @Option(names = "--user-groups", description = "User groups are to follow rotations.")
  private boolean groups;

  private final Streams streams;

  ManifestCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    List<AppManifest> all =
        ServiceLoader.load(AppManifest.class).stream().map(ServiceLoader.Provider::get).toList();
    AppManifest manifest =
        all.stream()
            .filter(one -> one.platform().equals(platform))
            .findFirst()
            .orElseThrow(
                () ->
                    Complaint.badUsage(
                        "there is no manifest for '" + platform + "', only for slack"));
    streams.out().println(manifest.written(new AppManifest.Wishes(address(), groups)));
    return 0;
  }

  private @Nullable String address() {
    String given = url;
    if (given == null) {
      return null;
    }
    if (!given.matches("https?://\\S+")) {
      throw Complaint.badUsage("'" + given + "' is no address, such as https://tocsin.acme.test");
    }
    return given.replaceAll("/+$", "") + "/slack/events";
  }
}
