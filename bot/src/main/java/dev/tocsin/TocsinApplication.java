package dev.tocsin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.MapPropertySource;

/** The server. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan
public class TocsinApplication {
  /** Starts it as the process's environment says; the web server's threads keep it running. */
  public static void run() {
    start(Surroundings.ofThisProcess(), Map.of());
  }

  /**
   * Starts it in the given surroundings.
   *
   * @param properties Spring's, over those of application.yaml
   */
  public static ConfigurableApplicationContext start(
      Surroundings surroundings, Map<String, Object> properties) {
    LiveConfiguration configuration = LiveConfiguration.of(surroundings);
    makeDataFolder(surroundings.data());
    Map<String, Object> all = new HashMap<>(surroundings.asProperties());
    all.putAll(properties);
    var application =
        new SpringApplicationBuilder(TocsinApplication.class)
            .initializers(
                context -> {
                  var beans = context.getBeanFactory();
                  beans.registerSingleton("surroundings", surroundings);
                  beans.registerSingleton("liveConfiguration", configuration);
                  var sources = context.getEnvironment().getPropertySources();
                  sources.addFirst(new MapPropertySource("surroundings", all));
                });
    try {
      return application.run();
    } catch (RuntimeException e) {
      throw StartTrouble.of(e, all);
    }
  }

  private static void makeDataFolder(Path folder) {
    try {
      boolean isNew = Files.notExists(folder);
      Files.createDirectories(folder);
      if (isNew && folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        // The key that signs links is in there.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
    } catch (IOException e) {
      throw new CannotStart(
          "The data folder "
              + folder
              + " can't be made. Set TOCSIN_DATA to a folder that can be written to.");
    }
  }
}
