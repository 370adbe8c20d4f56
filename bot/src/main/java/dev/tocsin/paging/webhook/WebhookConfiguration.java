package dev.tocsin.paging.webhook;

import dev.tocsin.paging.PagerChannel;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Webhooks, once there is a secret to sign them with. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "tocsin.webhook", havingValue = "true")
class WebhookConfiguration {
  @Bean
  PagerChannel webhookPager(@Value("${tocsin.webhook.secret}") String secret, JsonMapper json) {
    return new WebhookPager(new Signature(secret), json);
  }
}
