package dev.tocsin.paging.ntfy;

import dev.tocsin.paging.PagerChannel;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Push, wherever people have a topic. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "tocsin.push", havingValue = "true")
class NtfyConfiguration {
  @Bean
  PagerChannel ntfyPager(
      @Value("${tocsin.ntfy.url:https://ntfy.sh}") URI server,
      @Value("${tocsin.ntfy.token:}") String token,
      JsonMapper json) {
    return new NtfyPager(server, token, json);
  }
}
