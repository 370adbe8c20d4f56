package dev.tocsin.export.folder;

import dev.tocsin.export.Archive;
import dev.tocsin.export.Exporter;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A folder, where one is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "tocsin.postmortems.folder")
class FolderConfiguration {
  @Bean
  Archive folderArchive(
      @Value("${tocsin.postmortems.folder}") Path folder, List<Exporter> exporters) {
    return new FolderArchive(folder, exporters);
  }
}
