package dev.tocsin.paging.email;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** No mail server is named: that is a choice, and health says what it costs. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "tocsin.mail", havingValue = "false")
class NoEmailConfiguration {
  static final String WHY = "SPRING_MAIL_HOST is not set: no page goes out by e-mail";

  @Bean
  HealthIndicator mailHealthContributor() {
    return () -> Health.up().withDetail("mail", WHY).build();
  }
}
