package dev.tocsin;

import dev.tocsin.storage.Storage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is cleared away while a server runs. */
@Configuration(proxyBeanMethods = false)
class TidyingConfiguration {
  @Bean
  Forgetting forgetting(Storage storage) {
    return new Forgetting(storage);
  }
}
