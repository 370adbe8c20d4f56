package dev.tocsin.export.json;

import dev.tocsin.export.Exporter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the format to the server. */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {
  @Bean
  Exporter jsonExporter() {
    return new JsonExporter();
  }
}
