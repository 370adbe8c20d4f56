package dev.tocsin.export.confluence;

import dev.tocsin.export.Exporter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the format to the server. */
@Configuration(proxyBeanMethods = false)
class ConfluenceConfiguration {
  @Bean
  Exporter confluenceExporter() {
    return new ConfluenceExporter();
  }
}
