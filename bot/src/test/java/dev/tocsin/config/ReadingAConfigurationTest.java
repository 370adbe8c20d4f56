package dev.tocsin.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.oncall.Channel;
import dev.tocsin.oncall.Facts;
import dev.tocsin.oncall.Ladder;
import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Roster;
import dev.tocsin.oncall.Rung;
import dev.tocsin.oncall.Schedule;
import dev.tocsin.oncall.SeverityRule;
import dev.tocsin.oncall.Situation;
import dev.tocsin.oncall.Target;
import dev.tocsin.oncall.WhoIsWoken;
import dev.tocsin.oncall.Woken;
import dev.tocsin.watch.Watch;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadingAConfigurationTest {

  private final Configuration example = ConfigFiles.good(ConfigFiles.EXAMPLE);
  private final Roster roster = example.roster();

  @Test
  void the_company_names_the_zone_for_all_who_name_none() {
    assertThat(example.company()).isEqualTo(new Company("Acme", ZoneId.of("Europe/Berlin")));
    assertThat(person("linus").zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(person("ada").zone()).isEqualTo(ZoneId.of("Europe/London"));
  }

  @Test
  void a_person_has_ids_and_addresses() {
    assertThat(person("ada").name()).isEqualTo("Ada L.");
    assertThat(person("ada").contact().ids())
        .isEqualTo(Map.of("slack", "U01ADA", "discord", "181000000000000001"));
    assertThat(person("ada").contact().email()).isEqualTo("ada@acme.test");
    assertThat(person("ada").contact().phone()).isEqualTo("+15550100");
    assertThat(person("ada").contact().ntfy()).isEqualTo("ada-9f2");
  }

  @Test
  void a_ladder_is_named_or_the_standard_one() {
    assertThat(person("ada").ladder()).isEqualTo(Ladder.STANDARD);
    assertThat(person("grace").ladder().rungs())
        .contains(new Rung(Channel.SMS, Duration.ofMinutes(2)));
  }

  @Test
  void a_ladder_may_stand_with_its_person() {
    Configuration configuration =
        ConfigFiles.good(ConfigFiles.MINIMAL.replace("}", ", ladder: [{ by: sms }] }"));
    assertThat(configuration.roster().staff().founders().getFirst().ladder().rungs())
        .containsExactly(new Rung(Channel.SMS, Duration.ZERO));
  }

  @Test
  void schedules_have_layers_hours_and_overrides() {
    Schedule engineering = roster.schedule("engineering").orElseThrow();
    assertThat(on(engineering, "2026-11-18T10:00:00Z")).isEqualTo("linus");
    assertThat(on(engineering, "2026-11-28T10:00:00Z")).isEqualTo("dennis");
    assertThat(on(engineering, "2026-11-28T18:00:00Z")).isEqualTo("margaret");
    assertThat(on(engineering, "2026-12-24T12:00:00Z")).isEqualTo("margaret");
  }

  @Test
  void severities_say_what_they_ask_for_and_keep_the_rest_of_the_standard() {
    SeverityRule critical = roster.severity(1);
    assertThat(critical.invite()).containsExactly(new Target.OnSchedule("customer-success"));
    assertThat(critical.ackExpires()).isEqualTo(Duration.ofMinutes(30));
    assertThat(roster.severity(3).ackExpires()).isNull();
    assertThat(roster.severity(4).policy()).isEqualTo("quiet");
    Configuration named = ConfigFiles.good(ConfigFiles.MINIMAL + "severities: {1: {name: Red}}\n");
    assertThat(named.roster().severity(1).name()).isEqualTo("Red");
    assertThat(named.roster().severity(1).updateEvery()).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void the_chain_follows_the_policies() {
    WhoIsWoken who = new WhoIsWoken(roster);
    Situation night =
        new Situation("checkout", 1, Instant.parse("2026-11-18T02:00:00Z"), Facts.NONE);
    assertThat(who.step(night, 0).woken())
        .extracting(Woken::person)
        .containsExactly(person("linus"));
    assertThat(who.step(night, 3).waitFor()).isEqualTo(Duration.ofMinutes(10));
    assertThat(who.step(night, 4).founders()).isTrue();
  }

  @Test
  void platforms_mail_and_capture_have_their_settings() {
    assertThat(example.home()).isEqualTo("slack");
    assertThat(example.slack().userGroups()).isEqualTo(Map.of("engineering", "oncall-eng"));
    assertThat(example.discord())
        .isEqualTo(
            new DiscordSettings(
                "Incidents", "incidents", "", Map.of("oncall-platform", "platform")));
    assertThat(example.mailFrom()).isEqualTo("Tocsin <tocsin@acme.test>");
    assertThat(example.attachmentsUpTo()).isEqualTo(25L * 1024 * 1024);
    assertThat(example.runbooks()).isNull();
    assertThat(ConfigFiles.good(ConfigFiles.MINIMAL + "runbooks: books\n").runbooks())
        .isEqualTo(Path.of("/etc/tocsin/books"));
  }

  @Test
  void how_help_is_had_of_a_vendor_is_one_line() {
    assertThat(example.helpOf("registrar"))
        .hasValue("https://registrar.example/support · account ACME-1 · access: Ada L., Grace H.");
    assertThat(example.helpOf("hosting")).isEmpty();
  }

  @Test
  void there_is_a_status_page_only_if_it_is_asked_for() {
    assertThat(example.statusPage()).isNull();
    assertThat(ConfigurationFile.sample().statusPage()).isEqualTo(new StatusPage("Acme status"));
  }

  @Test
  void vendors_and_watches_are_known() {
    assertThat(example.vendors())
        .containsExactly(
            new Vendor(
                "registrar",
                URI.create("https://registrar.example/support"),
                "ACME-1",
                List.of(person("ada"), person("grace"))));
    assertThat(example.watches())
        .containsExactly(
            new Watch.Certificate("shop.acme.test", 443, Duration.ofDays(21), null, 0),
            new Watch.Domain("acme.test", Duration.ofDays(30), person("ada"), 0),
            new Watch.Day(
                LocalDate.parse("2027-02-01"),
                "The registrar's card expires",
                Duration.ofDays(30),
                person("ada"),
                3));
  }

  @Test
  void the_founders_are_a_team_and_the_admins_unless_said_otherwise() {
    Configuration minimal = ConfigFiles.good(ConfigFiles.MINIMAL);
    assertThat(minimal.roster().staff().admins()).isEqualTo(minimal.roster().staff().founders());
    assertThat(minimal.roster().staff().teams()).containsOnlyKeys("founders", "everyone");
  }

  @Test
  void a_company_a_person_and_a_founder_are_enough() {
    Configuration minimal = ConfigFiles.good(ConfigFiles.MINIMAL);
    Situation any = new Situation(null, 0, Instant.EPOCH, Facts.NONE);
    assertThat(new WhoIsWoken(minimal.roster()).step(any, 0).founders()).isTrue();
    assertThat(minimal.home()).isNull();
    assertThat(minimal.slack()).isEqualTo(new SlackSettings("incidents", Map.of(), Set.of()));
    assertThat(minimal.runbooks()).isNull();
  }

  @Test
  void the_practice_room_has_a_company_too() {
    Configuration sample = ConfigurationFile.sample();
    assertThat(sample.company().name()).isEqualTo("Acme");
    assertThat(sample.roster().staff().people())
        .containsOnlyKeys("ada", "grace", "linus", "margaret", "dennis");
    assertThat(sample.roster().staff().founders())
        .extracting(Person::key)
        .containsExactly("ada", "grace");
    assertThat(sample.roster().duties().services()).containsOnlyKeys("checkout", "api", "website");
    assertThat(sample.home()).isEqualTo("console");
  }

  private Person person(String key) {
    return roster.staff().person(key).orElseThrow();
  }

  private static String on(Schedule schedule, String at) {
    return schedule.onCallAt(Instant.parse(at)).orElseThrow().key();
  }
}
