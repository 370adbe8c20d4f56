package dev.tocsin;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RestController;

class HouseRulesTest {
  private static final JavaClasses SHIPPED = classes(new ImportOption.DoNotIncludeTests());
  private static final JavaClasses TESTS = classes(new ImportOption.OnlyIncludeTests());
  private static final Set<String> CLOCK_WIRING =
      Set.of("dev.tocsin.SystemTime", "dev.tocsin.storage.DatabaseTime");
  private static final Set<String> CLOCKS =
      Set.of(
          "system", "systemUTC", "systemDefaultZone", "tickMillis", "tickSeconds", "tickMinutes");

  @Test
  void nobody_reads_the_wall_clock() {
    noClasses()
        .that(describe("wire no clock", type -> !CLOCK_WIRING.contains(topLevel(type))))
        .should()
        .accessTargetWhere(describe("it reads the wall clock", HouseRulesTest::readsTheWallClock))
        .check(SHIPPED);
  }

  @Test
  void no_insert_asks_back_what_it_wrote() {
    noClasses()
        .should()
        .accessTargetWhere(
            describe("INSERT … RETURNING is wrong on SQLite", HouseRulesTest::insertsReturning))
        .check(SHIPPED);
  }

  @Test
  void every_package_says_that_nothing_in_it_is_null() {
    var packages = new HashSet<JavaPackage>();
    SHIPPED.forEach(type -> packages.add(type.getPackage()));
    assertThat(packages)
        .filteredOn(one -> !one.getName().startsWith("dev.tocsin.storage.jooq"))
        .allMatch(one -> one.isAnnotatedWith(NullMarked.class));
  }

  @Test
  void no_test_sleeps() {
    noClasses()
        .should()
        .accessTargetWhere(
            describe("a test waits for what it tests", access -> targetIs(access, "sleep")))
        .check(TESTS);
  }

  /** Every story starts the whole application, with whatever Spring finds beside it. */
  @Test
  void what_spring_would_find_among_the_tests_keeps_to_its_own() {
    ArchRuleDefinition.classes()
        .that()
        .areAnnotatedWith(RestController.class)
        .or()
        .areAnnotatedWith(Component.class)
        .should()
        .beAnnotatedWith(Profile.class)
        .check(TESTS);
  }

  private static JavaClasses classes(ImportOption option) {
    return new ClassFileImporter().withImportOption(option).importPackages("dev.tocsin");
  }

  private static boolean readsTheWallClock(JavaAccess<?> access) {
    var noArguments = access.getTarget().getFullName().endsWith("()");
    return switch (access.getTargetOwner().getName()) {
      case "java.lang.System" ->
          targetIs(access, "currentTimeMillis") || targetIs(access, "nanoTime");
      case "java.time.Clock", "java.time.InstantSource" ->
          CLOCKS.contains(access.getTarget().getName());
      case "java.util.Date" -> noArguments && targetIs(access, "<init>");
      case "java.util.Calendar" -> targetIs(access, "getInstance");
      default ->
          targetIs(access, "now")
              && access.getTargetOwner().getPackageName().startsWith("java.time");
    };
  }

  private static String topLevel(JavaClass type) {
    return type.getName().replaceFirst("\\$.*", "");
  }

  private static boolean insertsReturning(JavaAccess<?> access) {
    return access.getTargetOwner().getName().startsWith("org.jooq.Insert")
        && access.getTarget().getName().startsWith("returning");
  }

  private static boolean targetIs(JavaAccess<?> access, String name) {
    return access.getTarget().getName().equals(name);
  }
}
