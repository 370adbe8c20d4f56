package dev.tocsin.export.html;

import dev.tocsin.export.Exporter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the format to the server. */
@Configuration(proxyBeanMethods = false)
class HtmlConfiguration {
  @Bean
  Exporter htmlExporter() {
    return new HtmlExporter();
  }
}
