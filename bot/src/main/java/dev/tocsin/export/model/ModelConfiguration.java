package dev.tocsin.export.model;

import dev.tocsin.desk.SecretMask;
import dev.tocsin.export.Phraser;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Asks a language model, where one is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "tocsin.model.name")
class ModelConfiguration {
  @Bean
  Phraser phraser(
      @Value("${tocsin.model.name}") String name,
      @Value("${tocsin.model.url:" + Phrasing.Model.USUAL + "}") URI base,
      @Value("${tocsin.model.key:}") String key) {
    var model = new Phrasing.Model(base, name, key, Phrasing.Model.PATIENCE);
    return new Phrasing(model, text -> SecretMask.mask(text).text());
  }
}
