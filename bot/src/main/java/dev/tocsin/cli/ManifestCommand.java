package dev.tocsin.cli;

import dev.tocsin.chat.AppManifest;
import dev.tocsin.config.Configuration;
import dev.tocsin.oncall.Person;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what a platform has to be told so that Tocsin can be installed there. */
@Command(
    name = "manifest",
    description = "Print what a platform has to be told so that Tocsin can be installed there.")
final class ManifestCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "PLATFORM", description = "slack or discord")
  private String platform = "";

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Slack calls Tocsin at this address; else Tocsin calls, by Socket Mode.")
  private @Nullable String url;

  @Option(names = "--user-groups", description = "User groups are to follow rotations.")
  private boolean groups;

  @Option(names = "--by-email", description = "People are to be found by their e-mail addresses.")
  private boolean emails;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Ask for no more than this configuration needs; else $TOCSIN_CONFIG, if set.")
  private @Nullable String file;

  @Option(
      names = "--application",
      paramLabel = "ID",
      description = "Discord's id of the application, for the link that invites it.")
  private @Nullable String application;

  private final Streams streams;
  private final Map<String, String> environment;

  ManifestCommand(Streams streams, Map<String, String> environment) {
    this.streams = streams;
    this.environment = environment;
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
                        "there is no manifest for '" + platform + "', only for slack and discord"));
    streams.out().println(manifest.written(wishes()));
    return 0;
  }

  private AppManifest.Wishes wishes() {
    if (file == null && !environment.containsKey("TOCSIN_CONFIG")) {
      return new AppManifest.Wishes(address(), groups, emails, application());
    }
    Configuration configuration = CheckedFile.of(file, environment, streams).read();
    boolean byEmail =
        configuration.roster().staff().people().values().stream()
            .map(Person::contact)
            .anyMatch(one -> one.email() != null && !one.ids().containsKey(platform));
    boolean follow = !configuration.slack().userGroups().isEmpty();
    return new AppManifest.Wishes(address(), groups || follow, emails || byEmail, application());
  }

  private @Nullable String application() {
    String given = application;
    if (given != null && !given.matches("\\d{15,20}")) {
      throw Complaint.badUsage("'" + given + "' is no id of an application: those are numbers");
    }
    return given;
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
