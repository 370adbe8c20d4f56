package dev.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckingAConfigurationTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-21T02:00:00Z"));

  private static final String LEAST =
      """
      company: { name: Acme, timezone: UTC }
      people: { ada: { name: Ada, phone: "+15550100" } }
      founders: [ada]
      """;

  @TempDir Path folder;
  private final SimulatedTerminal terminal = new SimulatedTerminal();

  @Test
  void a_good_file_is_summed_up_with_who_is_on_call_now() throws IOException {
    String file = file(example());
    assertThat(check(Map.of("TOCSIN_PUBLIC_URL", "https://tocsin.acme.test"), file)).isZero();
    assertThat(terminal.out())
        .startsWith(file + " is fine: 5 people (founders: Ada L., Grace H.), 2 schedules, ")
        .contains("2 policies, 2 services")
        .contains("  engineering: Linus, then Margaret from Mon 23 Nov 09:00 CET\n")
        .contains("  customer-success: Grace H., then Margaret from Mon 23 Nov 09:00 CET\n")
        .doesNotContain("TOCSIN_PUBLIC_URL");
    assertThat(terminal.err()).isEmpty();
  }

  @Test
  void the_example_can_be_printed_and_is_accepted() throws IOException {
    String example = example();
    assertThat(example).startsWith("# Tocsin's configuration.");
    assertThat(check(Map.of(), file(example))).isZero();
  }

  @Test
  void what_is_off_without_a_public_address_is_said() throws IOException {
    check(Map.of(), file(example()));
    assertThat(terminal.out())
        .contains("Worth knowing:\n  TOCSIN_PUBLIC_URL is not set: links to acknowledge, ");
  }

  @Test
  void what_is_watched_is_listed_without_asking_anybody() throws IOException {
    String watches =
        """
        watches:
          - { certificate: "shop.acme.test:8443", warn: 36h, owner: ada }
          - { domain: acme.test, warn: 30d }
          - { date: 2026-11-22, what: Card expires, warn: 1d }
          - { date: 2026-11-20, what: Lease ends }
        """;
    check(Map.of(), file(LEAST + watches));
    assertThat(terminal.out())
        .contains(
            """
            Watched until they end:
              The certificate of shop.acme.test:8443: its end is read from the server every hour; \
            Ada is told 36 h before
              The domain acme.test: its end is asked of the registry twice a day; the incidents \
            channel is told 30 days before
              Card expires: 2026-11-22, in 1 day; the incidents channel is told 1 day before
              Lease ends: 2026-11-20, 1 day ago; the incidents channel is told 21 days before
            """)
        .contains("Lease ends: its day, 2026-11-20, is over");
  }

  @Test
  void every_mistake_is_listed_with_its_place() throws IOException {
    String file =
        file(
            """
            company: { name: Acme, timezone: Europe/Londn }
            people: { ada: { name: Ada, phone: "+15550100" } }
            founders: [adda]
            """);
    assertThat(check(Map.of(), file)).isEqualTo(2);
    assertThat(terminal.err())
        .isEqualTo(
            """
            %1$s:1:34: company.timezone: unknown zone 'Europe/Londn'; did you mean Europe/London?
            %1$s:3:12: founders[0]: unknown person 'adda'; did you mean ada?
            2 mistakes to put right in %1$s
            """
                .formatted(file));
    assertThat(terminal.out()).doesNotContain("is fine");
  }

  @Test
  void the_environment_names_the_file_when_nobody_else_does() throws IOException {
    String file = file("company: Acme");
    assertThat(check(Map.of("TOCSIN_CONFIG", file))).isEqualTo(2);
    assertThat(terminal.err()).contains(file + ":1:10: company: expected 'key: value' lines here");
  }

  @Test
  void a_missing_file_is_one_mistake() {
    assertThat(check(Map.of(), folder.resolve("no.yaml").toString())).isEqualTo(2);
    assertThat(terminal.err())
        .contains("no.yaml:1:1: there is no such file: 'tocsin check --example' prints one")
        .contains("1 mistake to put right");
  }

  @Test
  void the_next_52_weeks_are_proved_and_who_is_there_twice_is_said() throws IOException {
    check(Map.of(), file(example()));
    assertThat(terminal.out())
        .contains("The next 52 weeks, until Sat 20 Nov 2027:\n")
        .contains("  at every instant each policy wakes someone before it comes to the founders\n")
        .contains("  Margaret is on call for engineering and customer-success at once from ");
  }

  @Test
  void a_calendar_is_fetched_and_whom_nobody_knows_in_it_is_said() throws IOException {
    Files.writeString(
        folder.resolve("rota.ics"),
        """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        DTSTART:20261122T080000Z
        DTEND:20261123T080000Z
        SUMMARY:Zoe on call
        END:VEVENT
        END:VCALENDAR
        """);
    String calendars =
        "schedules: { night: { layers: [{ ical: rota.ics }, { ical: none.ics }] } }\n";
    assertThat(check(Map.of(), file(LEAST + calendars))).isZero();
    assertThat(terminal.out())
        .contains("  the calendar rota.ics: 'Zoe on call' names nobody known\n")
        .contains("  the calendar none.ics: there is no such file\n")
        .contains("  schedule night: nobody is on call from Sat 21 Nov 2026 02:00 UTC to ");
  }

  @Test
  void a_public_address_that_is_none_is_said() throws IOException {
    assertThat(check(Map.of("TOCSIN_PUBLIC_URL", "tocsin.acme.test"), file(LEAST))).isEqualTo(2);
    assertThat(terminal.err())
        .isEqualTo("TOCSIN_PUBLIC_URL is no web address. Set it to one, such as https://….\n");
  }

  @Test
  void a_company_without_any_schedule_has_nobody_on_call() throws IOException {
    assertThat(check(Map.of(), file(LEAST))).isZero();
    assertThat(terminal.out())
        .contains("1 person (founders: Ada), 0 schedules, 0 policies, 0 services")
        .contains("there is one founder only")
        .doesNotContain("On call now");
  }

  @Test
  void runbooks_are_checked_with_it() throws IOException {
    Path own = Files.createDirectories(folder.resolve("data/runbooks"));
    Files.writeString(
        own.resolve("printer.md"), "---\ntitle: Printer\nkeyword: [toner]\n---\n- [ ] Stop it\n");
    Map<String, String> data = Map.of("TOCSIN_DATA", folder.resolve("data").toString());
    assertThat(check(data, file(LEAST))).isEqualTo(2);
    assertThat(terminal.out()).contains(" is fine: 1 person");
    assertThat(terminal.err())
        .isEqualTo(
            own.resolve("printer.md")
                + ":3:1: there is no key 'keyword'; did you mean 'keywords'?\n"
                + "1 mistake to put right in the runbooks\n");
  }

  @Test
  void the_teams_own_template_is_checked_with_it() throws IOException {
    Path own = Files.createDirectories(folder.resolve("data/templates"));
    Files.writeString(own.resolve("postmortem.md"), "# {{title}}\n{{sumary}}\n");
    Map<String, String> data = Map.of("TOCSIN_DATA", folder.resolve("data").toString());
    assertThat(check(data, file(LEAST))).isEqualTo(2);
    assertThat(terminal.err())
        .contains("postmortem.md, line 2: there is no variable {{sumary}}; did you mean summary?");
  }

  @Test
  void a_folder_of_runbooks_that_is_configured_has_to_be_there() throws IOException {
    assertThat(check(Map.of(), file(LEAST + "runbooks: books\n"))).isEqualTo(2);
    assertThat(terminal.err())
        .contains("books:1:1: this folder doesn't exist; create it or correct its path");
  }

  @Test
  void what_mail_lacks_is_said() throws IOException {
    String file = file(LEAST);
    check(Map.of(), file);
    assertThat(terminal.out())
        .contains(
            "  SPRING_MAIL_HOST is not set: no page goes out by e-mail",
            "  TOCSIN_ALERT_TOKEN is not set: alerts of monitoring programs can't come in");
    check(Map.of("SPRING_MAIL_HOST", "mail.acme.test"), file);
    assertThat(terminal.out()).contains("  mail has no sender, so none goes out: ");
  }

  @Test
  void ways_that_are_not_set_up_are_said_and_whom_they_leave_out() throws IOException {
    String hooked =
        LEAST.replace("people: {", "people: { zoe: { name: Zoe, webhook: \"https://a.test\" },");
    check(Map.of("TOCSIN_PRACTICE", "false"), file(hooked));
    assertThat(terminal.out())
        .contains("  TWILIO_ACCOUNT_SID is not set: nobody is called, and no page goes out by SMS")
        .contains("  TOCSIN_WEBHOOK_SECRET is not set: no page goes out by webhook")
        .contains("  Zoe, Ada: cannot be reached here, since none of their channels is set up");
  }

  @Test
  void ways_that_are_set_up_leave_nobody_out() throws IOException {
    Map<String, String> telephone =
        Map.of(
            "TWILIO_ACCOUNT_SID", "AC1",
            "TWILIO_AUTH_TOKEN", "token",
            "TWILIO_PHONE_NUMBER", "+15550199",
            "TOCSIN_PRACTICE", "false");
    check(telephone, file(LEAST));
    assertThat(terminal.out()).doesNotContain("TWILIO", "WEBHOOK", "cannot be reached here");
  }

  @Test
  void a_telephone_that_is_set_up_by_halves_is_said() throws IOException {
    Map<String, String> half = Map.of("TWILIO_ACCOUNT_SID", "AC1", "TOCSIN_PRACTICE", "false");
    check(half, file(LEAST));
    assertThat(terminal.out())
        .contains(
            "  TWILIO_AUTH_TOKEN and TWILIO_PHONE_NUMBER are not set, without which Twilio carries"
                + " neither SMS nor calls: the server does not start")
        .contains("cannot be reached here");
  }

  private String example() {
    SimulatedTerminal printer = new SimulatedTerminal();
    printer.run(new CheckCommand(printer.streams(), CLOCK, Map.of()), "--example");
    return printer.out();
  }

  private int check(Map<String, String> environment, String... args) {
    return terminal.run(new CheckCommand(terminal.streams(), CLOCK, environment), args);
  }

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("tocsin.yaml"), text).toString();
  }
}
