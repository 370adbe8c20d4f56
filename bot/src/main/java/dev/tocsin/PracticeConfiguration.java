package dev.tocsin;

import dev.tocsin.desk.Changes;
import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.OnCall;
import dev.tocsin.desk.Postmortems;
import dev.tocsin.desk.Timelines;
import dev.tocsin.practice.Phones;
import dev.tocsin.practice.PracticeClock;
import dev.tocsin.practice.PracticeIncidents;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the practice room needs beside its chat: a clock to move, phones, and a view of incidents.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "tocsin.practice", havingValue = "true")
class PracticeConfiguration {
  @Bean
  PracticeClock practiceClock(Surroundings surroundings, LiveConfiguration configuration) {
    return new PracticeClock(
        SystemTime.source(),
        surroundings.data().resolve("practice").resolve("clock"),
        () -> configuration.roster().zone());
  }

  @Bean
  Phones phones(IncidentDesk desk, OnCall onCall, Changes changes) {
    return new Phones(desk, onCall, changes);
  }

  @Bean
  PracticeIncidents practiceIncidents(
      IncidentDesk desk,
      Timelines timelines,
      Postmortems postmortems,
      Changes changes,
      OnCall onCall) {
    return new PracticeIncidents(
        desk, timelines, postmortems, changes, () -> onCall.roster().zone());
  }
}
