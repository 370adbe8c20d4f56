import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.jooq.Constants;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Migrates a throw-away SQLite file and writes the jOOQ classes of its tables.
 *
 * <p>Maven runs it as source on the toolchain's JDK, because jOOQ's own Maven plugin would need
 * Maven itself to run on JDK 21.
 */
class GenerateJooq {
  private static final String INSTANTS = ".*_(at|until|since|from|to)|.*\\.(at|since|until)";

  public static void main(String[] args) throws Exception {
    var migrations = Path.of(args[0]);
    var output = Path.of(args[1]);
    var packageName = args[2];
    var stamp = fingerprint(migrations);
    var stampFile = output.resolve(".stamp");
    if (Files.exists(stampFile) && Files.readString(stampFile).equals(stamp)) {
      return;
    }
    Logger.getLogger("").setLevel(Level.SEVERE);
    generate(migrations, output, packageName);
    Files.writeString(stampFile, stamp);
  }

  private static void generate(Path migrations, Path output, String packageName) throws Exception {
    Files.createDirectories(output);
    var file = Files.createTempFile("tocsin-jooq", ".db");
    try {
      var url = "jdbc:sqlite:" + file;
      migrate(migrations, url);
      GenerationTool.generate(configuration(url, output, packageName));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static void migrate(Path migrations, String url) {
    Flyway.configure()
        .dataSource(url, null, null)
        .locations("filesystem:" + migrations.resolve("common"))
        .failOnMissingLocations(false)
        .load()
        .migrate();
  }

  private static Configuration configuration(String url, Path output, String packageName) {
    var database =
        new Database()
            .withName("org.jooq.meta.sqlite.SQLiteDatabase")
            .withExcludes("flyway_.*|sqlite_.*|search_.*")
            .withForcedTypes(
                new ForcedType()
                    .withUserType("java.time.Instant")
                    .withConverter("dev.tocsin.storage.MicrosConverter")
                    .withIncludeExpression(INSTANTS)
                    .withIncludeTypes("(?i:bigint)"),
                new ForcedType()
                    .withUserType("java.lang.String")
                    .withConverter("dev.tocsin.storage.StorableText")
                    .withIncludeTypes("(?i:text)"));
    var generate = new Generate().withJavaTimeTypes(true).withComments(false);
    return new Configuration()
        .withLogging(Logging.WARN)
        .withJdbc(new Jdbc().withDriver("org.sqlite.JDBC").withUrl(url))
        .withGenerator(
            new Generator()
                .withDatabase(database)
                .withGenerate(generate)
                .withTarget(
                    new Target().withPackageName(packageName).withDirectory(output.toString())));
  }

  private static String fingerprint(Path migrations) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    digest.update(Constants.FULL_VERSION.getBytes(StandardCharsets.UTF_8));
    for (var root : List.of(migrations, Path.of(System.getProperty("jdk.launcher.sourcefile")))) {
      try (var files = Files.walk(root)) {
        for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
          digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
          digest.update(Files.readAllBytes(file));
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
