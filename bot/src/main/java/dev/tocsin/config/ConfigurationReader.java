package dev.tocsin.config;

import dev.tocsin.oncall.Drill;
import dev.tocsin.oncall.Roster;
import dev.tocsin.oncall.Zones;
import dev.tocsin.watch.Watch;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads all sections, also those behind a mistake, so that every problem is found in one go. */
record ConfigurationReader(Problems problems, Path folder, Presence presence) {

  private static final long USUAL_ATTACHMENTS = 25L * 1024 * 1024;
  private static final Map<String, String> HOMES =
      Map.of("slack", "slack", "discord", "discord", "console", "console");
  private static final String[] SECTIONS = {
    "company",
    "people",
    "founders",
    "ladders",
    "schedules",
    "hours",
    "policies",
    "founder-mode",
    "severities",
    "services",
    "teams",
    "admins",
    "home",
    "slack",
    "discord",
    "mail",
    "drill",
    "capture",
    "vendors",
    "watches",
    "status-page",
    "runbooks"
  };

  Loaded read(Node node) {
    Table file = new Place(node, "", problems).table(SECTIONS);
    Company company = company(file);
    RosterReader onCall = new RosterReader(file, company.zone(), folder, presence);
    Optional<Roster> roster = onCall.read();
    SettingsReader settings = new SettingsReader(onCall.people());
    @Nullable String home = file.get("home", Values.known("platform", HOMES)).orElse(null);
    SlackSettings slack =
        file.get("slack")
            .map(place -> settings.slack(place, onCall.schedules()))
            .orElse(SlackSettings.STANDARD);
    DiscordSettings discord =
        file.get("discord").map(new DiscordReader(roster)::read).orElse(DiscordSettings.STANDARD);
    @Nullable String sender = sender(file);
    @Nullable Drill drill = file.get("drill").map(DrillReader::read).orElse(null);
    long attachments = attachments(file);
    List<Vendor> vendors = file.get("vendors").map(settings::vendors).orElse(List.of());
    List<Watch> watches = file.get("watches").map(settings::watches).orElse(List.of());
    @Nullable StatusPage statusPage = statusPage(file);
    @Nullable Path runbooks = file.text("runbooks").map(folder::resolve).orElse(null);
    return problems.isEmpty()
        ? new Loaded.Good(
            new Configuration(
                company,
                roster.orElseThrow(),
                home,
                slack,
                discord,
                sender,
                drill,
                attachments,
                vendors,
                watches,
                statusPage,
                runbooks))
        : new Loaded.Broken(problems.inOrder());
  }

  private static Company company(Table file) {
    Optional<Table> about = file.need("company").map(place -> place.table("name", "timezone"));
    return new Company(
        about.flatMap(table -> table.need("name")).flatMap(Place::text).orElse(""),
        about.flatMap(table -> table.need("timezone", Zones::named)).orElse(ZoneOffset.UTC));
  }

  private static @Nullable String sender(Table file) {
    return file.get("mail")
        .flatMap(place -> place.table("from").need("from", Values::sender))
        .orElse(null);
  }

  private static @Nullable StatusPage statusPage(Table file) {
    return file.get("status-page")
        .flatMap(place -> place.table("title").need("title"))
        .flatMap(Place::text)
        .map(StatusPage::new)
        .orElse(null);
  }

  private static long attachments(Table file) {
    return file.get("capture")
        .flatMap(place -> place.table("attachments-up-to").get("attachments-up-to", Values::size))
        .orElse(USUAL_ATTACHMENTS);
  }
}
