package dev.tocsin.chat.console;

import dev.tocsin.chat.ChatEvents;
import dev.tocsin.practice.ClockControl;
import dev.tocsin.practice.Inbox;
import dev.tocsin.practice.IncidentView;
import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JacksonModule;

/** The practice room; what it needs from the rest of Tocsin comes as beans. */
@Configuration(proxyBeanMethods = false)
@PracticeOnly
class ConsoleConfiguration {
  private final Path folder;

  ConsoleConfiguration(@Value("${tocsin.data:data}") Path data) {
    this.folder = data.resolve("practice");
  }

  @Bean
  ConsolePlatform consolePlatform(InstantSource clock, PracticePeople people) {
    return new ConsolePlatform(folder.resolve("chat.jsonl"), clock, people);
  }

  @Bean
  Courier courier(ConsolePlatform platform, ChatEvents events, PracticePeople people) {
    return new Courier(platform.chat(), events, people, folder.resolve("told"));
  }

  @Bean
  CourierRounds courierRounds(Courier courier) {
    return new CourierRounds(courier);
  }

  @Bean
  Commands consoleCommands(ConsolePlatform platform, ChatEvents events, Courier courier) {
    return new Commands(platform, events, courier);
  }

  @Bean
  Live live(ConsolePlatform platform) {
    return new Live(platform.chat());
  }

  @Bean
  Beside beside(IncidentView incidents, Inbox inbox, ClockControl clock) {
    return new Beside(incidents, inbox, clock);
  }

  @Bean
  PracticePages practicePages() {
    return new PracticePages();
  }

  @Bean
  JacksonModule consoleJson() {
    return new ConsoleJson();
  }

  @Bean
  FilterRegistrationBean<PracticeGuard> practiceGuard() {
    var guard = new FilterRegistrationBean<>(new PracticeGuard());
    guard.addUrlPatterns("/", "/practice/*");
    return guard;
  }
}
