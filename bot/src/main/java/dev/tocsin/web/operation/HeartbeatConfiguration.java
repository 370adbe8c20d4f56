package dev.tocsin.web.operation;

import dev.tocsin.Surroundings;
import dev.tocsin.delivery.OutboxWorker;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The heartbeat, once somebody listens for it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "tocsin.heartbeat", havingValue = "true")
class HeartbeatConfiguration {
  @Bean
  Heartbeat heartbeat(Surroundings surroundings, OutboxWorker worker, InstantSource clock) {
    Heartbeat heartbeat =
        new Heartbeat(surroundings.heartbeat().orElseThrow(), worker::progresses, clock);
    heartbeat.start(Heartbeat.EVERY);
    return heartbeat;
  }

  @Bean
  HealthIndicator heartbeatHealthIndicator(Heartbeat heartbeat) {
    return new HeartbeatHealth(heartbeat);
  }
}
