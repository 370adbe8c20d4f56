package dev.tocsin.web.operation;

import dev.tocsin.LiveConfiguration;
import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.FrontDesk;
import dev.tocsin.delivery.OutboxWorker;
import dev.tocsin.delivery.Platforms;
import dev.tocsin.delivery.Presence;
import dev.tocsin.desk.Calendars;
import dev.tocsin.desk.Expiries;
import dev.tocsin.storage.Storage;
import dev.tocsin.web.Entrance;
import dev.tocsin.web.WebSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** What an operator sees of a running Tocsin. */
@Configuration(proxyBeanMethods = false)
class OperationConfiguration {
  @Bean
  HealthIndicator databaseHealthIndicator(Storage storage) {
    return new DatabaseHealth(storage);
  }

  @Bean
  HealthIndicator workerHealthIndicator(OutboxWorker worker, Storage storage) {
    return new WorkerHealth(worker, storage);
  }

  @Bean
  HealthIndicator chatHealthIndicator(Platforms platforms) {
    return new ChatHealth(platforms.connected());
  }

  @Bean
  HealthIndicator instancesHealthIndicator(Presence presence) {
    return new InstancesHealth(presence);
  }

  @Bean
  HealthIndicator linksHealthIndicator(WebSettings settings) {
    return new LinksHealth(settings.publicUrl());
  }

  @Bean
  HealthIndicator configurationHealthIndicator(LiveConfiguration configuration) {
    return new ConfigurationHealth(configuration::problems);
  }

  @Bean
  HealthIndicator calendarsHealthIndicator(Calendars calendars, LiveConfiguration configuration) {
    return new CalendarHealth(calendars, configuration::roster);
  }

  @Bean
  HealthIndicator watchesHealthIndicator(Expiries expiries) {
    return new WatchHealth(expiries);
  }

  @Bean
  MeterBinder outboxMeters(Storage storage, OutboxWorker worker) {
    return new OutboxMeters(storage, worker::lastCycle);
  }

  @Bean
  MeterBinder incidentMeters(Storage storage) {
    return new IncidentMeters(storage);
  }

  @Bean
  @Primary
  ChatEvents meteredEvents(FrontDesk frontDesk, MeterRegistry registry) {
    return new MeteredEvents(frontDesk, registry);
  }

  @Bean
  FilterRegistrationBean<LocalOperator> localOperator(Entrance entrance) {
    var filter = new FilterRegistrationBean<>(new LocalOperator(entrance));
    filter.addUrlPatterns("/actuator/*");
    return filter;
  }
}
