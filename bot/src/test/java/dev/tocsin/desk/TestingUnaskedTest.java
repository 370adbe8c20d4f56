package dev.tocsin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.desk.Proofs.Kind;
import dev.tocsin.oncall.Channel;
import dev.tocsin.oncall.Contact;
import dev.tocsin.oncall.Drill;
import dev.tocsin.oncall.Duties;
import dev.tocsin.oncall.Ladder;
import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Roster;
import dev.tocsin.oncall.Staff;
import dev.tocsin.storage.Outbox;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageSettings;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestingUnaskedTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant MONDAY_NOON = Instant.parse("2026-11-23T11:00:00Z");
  private static final Instant TUESDAY_TEN = Instant.parse("2026-11-24T09:00:00Z");

  @TempDir Path folder;
  private Instant now = MONDAY_NOON;
  private Drill drill = Drill.STANDARD;
  private Person ada = ada("+15550100");
  private Storage storage;
  private Proofs proofs;
  private Drills drills;

  @BeforeEach
  void open() {
    String url = "jdbc:sqlite:" + folder.resolve("tocsin.db");
    storage = Storage.open(new StorageSettings(url, null, null, () -> now));
    proofs = new Proofs(storage, new Changes());
    OnCall onCall = new OnCall(this::roster, new Covers(storage), proofs);
    drills = new Drills(storage, onCall, () -> drill);
  }

  @AfterEach
  void close() {
    storage.close();
  }

  private static Person ada(String phone) {
    Contact contact = new Contact(Map.of(), "ada@acme.test", phone, null, null);
    return new Person("ada", "Ada", BERLIN, contact, Ladder.STANDARD);
  }

  private Roster roster() {
    Staff staff = new Staff(Map.of("ada", ada), List.of(ada), List.of(), Map.of());
    return new Roster(BERLIN, staff, Duties.NONE);
  }

  private List<String> due() {
    var all = new Outbox.Claim("w", now, Duration.ofSeconds(4), 100);
    return storage.write(tx -> tx.outbox().claim(all)).stream()
        .map(claimed -> claimed.job().kind() + " " + claimed.job().body())
        .sorted()
        .toList();
  }

  private List<String> runs() {
    return proofs.latest(10, _ -> true).stream()
        .map(run -> run.asked().kind() + " " + run.asked().trials().size())
        .toList();
  }

  @Test
  void new_addresses_are_tried_once_however_often_it_starts() {
    drills.plan();
    drills.plan();
    assertThat(due())
        .containsExactly(
            "verify-contact email/ada", "verify-contact sms/ada", "verify-contact voice/ada");
    assertThat(drills.verify("sms", "ada")).isEmpty();
    assertThat(drills.verify("sms", "ada")).isEmpty();
    assertThat(runs()).containsExactly("FIRST 1");
  }

  @Test
  void what_was_tried_is_new_again_when_the_address_changes() {
    drills.verify("sms", "ada");
    ada = ada("+15550199");
    drills.plan();
    assertThat(due()).contains("verify-contact sms/ada");
    drills.verify("sms", "ada");
    assertThat(runs()).containsExactly("FIRST 1", "FIRST 1");
  }

  @Test
  void a_proof_of_the_old_number_proves_nothing_of_the_new() {
    drills.verify("sms", "ada");
    Proofs.Run run = proofs.latest(1, _ -> true).getFirst();
    proofs.report(run, run.asked().trials().getFirst(), true, "delivered");
    assertThat(proofs.lastProven(Channel.SMS, ada)).contains(MONDAY_NOON);
    assertThat(proofs.lastProven(Channel.SMS, ada("+15550199"))).isEmpty();
  }

  @Test
  void at_night_a_new_address_waits_for_the_morning() {
    now = Instant.parse("2026-11-23T02:00:00Z");
    assertThat(drills.verify("sms", "ada")).contains(Instant.parse("2026-11-23T08:00:00Z"));
    assertThat(runs()).isEmpty();
  }

  @Test
  void every_week_all_channels_are_tested() {
    drills.plan();
    now = TUESDAY_TEN;
    assertThat(due()).contains("weekly-drill ada");
    drills.weekly("ada", TUESDAY_TEN);
    assertThat(runs()).containsExactly("WEEKLY 3");
    now = TUESDAY_TEN.plus(Duration.ofDays(7));
    assertThat(due()).contains("weekly-drill ada");
  }

  @Test
  void a_test_that_comes_twice_is_one() {
    now = TUESDAY_TEN;
    drills.weekly("ada", TUESDAY_TEN);
    drills.weekly("ada", TUESDAY_TEN);
    assertThat(runs()).containsExactly("WEEKLY 3");
  }

  @Test
  void one_that_was_missed_by_hours_is_left_out_and_the_next_comes() {
    now = TUESDAY_TEN.plus(Duration.ofHours(4));
    drills.weekly("ada", TUESDAY_TEN);
    assertThat(runs()).isEmpty();
    now = TUESDAY_TEN.plus(Duration.ofDays(7));
    assertThat(due()).contains("weekly-drill ada");
  }

  @Test
  void one_that_the_configuration_has_moved_is_left_to_the_new_time() {
    drill = new Drill(true, DayOfWeek.THURSDAY, LocalTime.of(10, 0));
    now = TUESDAY_TEN;
    drills.weekly("ada", TUESDAY_TEN);
    assertThat(runs()).isEmpty();
    drills.plan();
    now = TUESDAY_TEN.plus(Duration.ofDays(2));
    assertThat(due()).contains("weekly-drill ada");
  }

  @Test
  void switched_off_nothing_is_tested_unasked() {
    drill = Drill.OFF;
    drills.plan();
    assertThat(due()).isEmpty();
    now = TUESDAY_TEN;
    drills.weekly("ada", TUESDAY_TEN);
    assertThat(drills.verify("sms", "ada")).isEmpty();
    assertThat(runs()).isEmpty();
  }

  @Test
  void whoever_left_the_company_is_left_alone() {
    now = TUESDAY_TEN;
    drills.weekly("robin", TUESDAY_TEN);
    assertThat(drills.verify("sms", "robin")).isEmpty();
    assertThat(runs()).isEmpty();
  }

  @Test
  void those_who_asked_wait_for_an_answer_and_nobody_else() {
    assertThat(Kind.values()).filteredOn(Kind::isAskedFor).containsExactly(Kind.TEST, Kind.DRILL);
  }
}
