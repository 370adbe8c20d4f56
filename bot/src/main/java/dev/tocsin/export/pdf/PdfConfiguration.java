package dev.tocsin.export.pdf;

import dev.tocsin.export.Exporter;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the format to the server. */
@Configuration(proxyBeanMethods = false)
class PdfConfiguration {
  @Bean
  Exporter pdfExporter(
      @Qualifier("htmlExporter") Exporter page, @Value("${tocsin.data:data}") Path data) {
    return PdfExporter.of(page, data);
  }
}
