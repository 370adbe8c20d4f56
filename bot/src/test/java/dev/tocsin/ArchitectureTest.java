package dev.tocsin;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The map of packages as rules. In the tables a small name is a package with all below it, but a
 * port without its adapters; {@code chat.*} means the adapters of a port, a capital is a library.
 */
class ArchitectureTest {
  private static final JavaClasses TOCSIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.tocsin");
  private static final String ADAPTERS = "chat.*, paging.*, export.*";
  private static final Pattern ADAPTER =
      Pattern.compile("dev\\.tocsin\\.(chat|paging|export)\\.(\\w+)(\\..*)?");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          incident   | Java
          oncall     | Java
          timeline   | Java, incident, oncall, Jackson
          postmortem | Java, incident, oncall
          history    | Java, postmortem, Jackson
          config     | Java, incident, oncall, watch, Jackson, YAML, Logging
          watch      | Java, oncall
          watch.tls  | Java, TLS, watch
          watch.rdap | Java, watch, Jackson
          runbooks   | Java, Markdown, YAML
          storage    | Java, Databases, Logging
          desk       | Java, incident, oncall, watch, timeline, postmortem, runbooks, storage, Logging
          chat       | Java, incident, oncall, watch, timeline, postmortem, desk, Logging
          paging     | Java, incident, oncall, timeline, postmortem, desk, Logging, Crypto
          export     | Java, incident, oncall, timeline, postmortem, desk, Logging
          practice   | Java, incident, oncall, timeline, postmortem, desk
          calendar   | Java, oncall, desk, Calendars
          """)
  void a_package_uses_only_what_the_map_allows(String place, String allowed) {
    var all = packages(place + ", " + allowed);
    holds(in(place).should().onlyDependOnClassesThat().resideInAnyPackage(all));
  }

  @Test
  void delivery_uses_ports_and_no_adapter() {
    var all =
        packages(
            "delivery, chat, paging, export, desk, storage, incident, oncall, watch, timeline,"
                + " postmortem, Java, Logging, Metrics");
    holds(in("delivery").should().onlyDependOnClassesThat().resideInAnyPackage(all));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          chat.*   | paging, export, storage, delivery, config, history, web, cli, root, Databases
          paging.* | chat, export, storage, delivery, config, history, web, cli, root, Databases
          export.* | chat, paging, storage, delivery, config, history, web, cli, root, Databases
          root     | chat.*, paging.*, export.*
          web      | chat.*, paging.*, export.*, cli
          cli      | chat.*, paging.*, web
          """)
  void a_package_stays_away_from_what_is_not_its_business(String place, String forbidden) {
    holds(
        noClasses()
            .that(resideInAnyPackage(packages(place)))
            .should()
            .dependOnClassesThat(resideInAnyPackage(packages(forbidden))));
  }

  @Test
  void adapters_do_not_know_each_other() {
    holds(slices().assignedFrom(new Adapters()).should().notDependOnEachOther());
  }

  @ParameterizedTest
  @CsvSource({
    "com.slack.api..,            chat.slack",
    "net.dv8tion..,              chat.discord",
    "org.springframework.mail.., paging.email",
    "jakarta.mail..,             paging.email",
    "com.twilio..,               paging.twilio",
    "com.openhtmltopdf..,        export.pdf",
    "org.apache.pdfbox..,        export.pdf",
    "org.apache.fontbox..,       export.pdf",
    "net.fortuna.ical4j..,       calendar"
  })
  void only_adapters_know_outside_products(String product, String adapter) {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackages(packages(adapter))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(product));
  }

  @Test
  void every_class_has_its_place_on_the_map() {
    var map =
        packages(
            "root, incident, oncall, watch, watch.tls, watch.rdap, desk, timeline, postmortem,"
                + " delivery, history, config, web, practice, calendar, cli, storage, runbooks,"
                + " chat, paging, export, "
                + ADAPTERS);
    holds(classes().should().resideInAnyPackage(map));
  }

  private static GivenClassesConjunction in(String place) {
    return classes().that(resideInAnyPackage(packages(place)));
  }

  private static void holds(ArchRule rule) {
    rule.allowEmptyShould(true).check(TOCSIN);
  }

  private static String[] packages(String names) {
    return Stream.of(names.split(", *")).flatMap(ArchitectureTest::named).toArray(String[]::new);
  }

  private static Stream<String> named(String name) {
    return switch (name) {
      case "Java" -> Stream.of("java..", "org.jspecify.annotations");
      case "Jackson" -> Stream.of("tools.jackson..", "com.fasterxml.jackson.annotation");
      case "YAML" -> Stream.of("org.yaml.snakeyaml..");
      case "Markdown" -> Stream.of("org.commonmark..");
      case "Calendars" -> Stream.of("net.fortuna.ical4j..");
      case "TLS" -> Stream.of("javax.net.ssl", "javax.security.auth.x500");
      case "Crypto" -> Stream.of("javax.crypto..");
      case "Logging" -> Stream.of("org.slf4j");
      case "Metrics" -> Stream.of("io.micrometer.core..");
      case "Databases" ->
          Stream.of(
              "javax.sql",
              "org.jooq..",
              "org.flywaydb..",
              "com.zaxxer.hikari..",
              "org.sqlite..",
              "org.postgresql..");
      case "root" -> Stream.of("dev.tocsin");
      case "chat", "paging", "export", "watch" -> Stream.of("dev.tocsin." + name);
      default -> Stream.of("dev.tocsin." + name + "..");
    };
  }

  private static final class Adapters implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      var name = ADAPTER.matcher(type.getPackageName());
      return name.matches()
          ? SliceIdentifier.of(name.group(1), name.group(2))
          : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "adapters";
    }
  }
}
