package dev.tocsin.web.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.oncall.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.springframework.util.FileSystemUtils;

/** Whatever is sent is taken or refused in words. */
class AnyBodyTest {
  private static final Arbitrary<String> NAME =
      Arbitraries.of(
          "title",
          "status",
          "severity",
          "service",
          "key",
          "text",
          "link",
          "source",
          "alerts",
          "labels",
          "annotations",
          "commonLabels",
          "groupKey",
          "startsAt",
          "endsAt",
          "summary",
          "alertname",
          "fingerprint",
          "instance",
          "orgId");
  private static final Arbitrary<String> SCALAR =
      Arbitraries.of(
          "null",
          "true",
          "-1",
          "1e400",
          "123456789012345678901234567890",
          "\"\"",
          "\"firing\"",
          "\"resolved\"",
          "\"1\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"https://a.test/\"",
          "\" \\n\"",
          "\"2026-11-21T13:58:11Z\"",
          "\"+1000000000-12-31T23:59:59Z\"",
          "\"cart\"",
          "\"DB_PASSWORD=hunter22x\"",
          "[]",
          "{}",
          "\"" + "ü".repeat(2_000) + "\"");

  private static Path folder;
  private static Watchtower tower;

  @BeforeContainer
  static void open() throws IOException {
    folder = Files.createTempDirectory("alerts");
    tower = new Watchtower(folder);
  }

  @AfterContainer
  static void close() throws IOException {
    tower.close();
    FileSystemUtils.deleteRecursively(folder);
  }

  @Provide
  Arbitrary<String> alerts() {
    return Combinators.combine(SCALAR, fields(SCALAR)).as("{\"title\":%s,%s}"::formatted);
  }

  @Provide
  Arbitrary<String> groups() {
    Arbitrary<String> inner = fields(SCALAR).map("{%s}"::formatted);
    Arbitrary<String> alert = fields(Arbitraries.oneOf(SCALAR, inner)).map("{%s}"::formatted);
    Arbitrary<String> all = alert.list().ofMaxSize(3).map(list -> String.join(",", list));
    return Combinators.combine(all, inner, SCALAR)
        .as("{\"alerts\":[%s],\"commonLabels\":%s,\"groupKey\":%s}"::formatted);
  }

  private static Arbitrary<String> fields(Arbitrary<String> values) {
    return Combinators.combine(NAME, values)
        .as("\"%s\":%s"::formatted)
        .list()
        .ofMinSize(1)
        .ofMaxSize(10)
        .map(all -> String.join(",", all));
  }

  private static void isReadOrRefused(byte[] body) {
    switch (AlertBody.read(body, Watchtower.NOW)) {
      case Reading.Clear<Notification>(Notification told) ->
          assertThat(told.alerts().firing().size() + told.alerts().ended().size()).isPositive();
      case Reading.Unclear<Notification>(String why) -> assertThat(why).endsWith(".");
    }
  }

  @Property(tries = 500)
  void is_read_or_refused_in_words(@ForAll("alerts") String alert, @ForAll("groups") String group) {
    isReadOrRefused(alert.getBytes(UTF_8));
    isReadOrRefused(group.getBytes(UTF_8));
  }

  @Property(tries = 200)
  void and_so_is_what_is_no_json(@ForAll byte[] bytes) {
    isReadOrRefused(bytes);
  }

  @Property(tries = 40)
  void what_is_read_is_on_record(@ForAll("alerts") String alert, @ForAll("groups") String group) {
    assertThat(tower.hears(alert).getResponse().getStatus()).isIn(200, 400);
    assertThat(tower.hears(group).getResponse().getStatus()).isIn(200, 400);
  }

  @Example
  void what_is_too_deep_is_refused() {
    isReadOrRefused("{\"title\":".repeat(50_000).getBytes(UTF_8));
    isReadOrRefused("[".repeat(900_000).getBytes(UTF_8));
  }
}
