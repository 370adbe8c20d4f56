package dev.tocsin.export.markdown;

import dev.tocsin.export.Exporter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the format to the server. */
@Configuration(proxyBeanMethods = false)
class MarkdownConfiguration {
  @Bean
  Exporter markdownExporter() {
    return new MarkdownExporter();
  }
}
