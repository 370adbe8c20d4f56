package dev.tocsin.export.markdown;

import dev.tocsin.export.Exporter;
import dev.tocsin.postmortem.template.TemplateFile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the format to the server. */
@Configuration(proxyBeanMethods = false)
class MarkdownConfiguration {
  @Bean
  Exporter markdownExporter(TemplateFile template) {
    return new MarkdownExporter(template);
  }
}
