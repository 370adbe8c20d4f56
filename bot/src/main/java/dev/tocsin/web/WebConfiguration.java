package dev.tocsin.web;

import dev.tocsin.LiveConfiguration;
import dev.tocsin.chat.FrontDesk;
import dev.tocsin.desk.Changes;
import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.OnCall;
import dev.tocsin.desk.PublicStatus;
import dev.tocsin.desk.Repeats;
import dev.tocsin.desk.Reports;
import dev.tocsin.desk.Timelines;
import dev.tocsin.paging.AckTokens;
import dev.tocsin.paging.Seals;
import dev.tocsin.storage.Storage;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The parts of the pages, and who may see them. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {
  @Bean
  Acknowledging acknowledging(IncidentDesk desk, AckTokens tokens, OnCall onCall) {
    return new Acknowledging(desk, tokens, onCall::roster);
  }

  @Bean
  IncidentFiles incidentFiles(IncidentDesk desk, Timelines timelines, OnCall onCall) {
    return new IncidentFiles(desk, timelines, () -> onCall.roster().zone());
  }

  @Bean
  Commanding commanding(FrontDesk chat, OnCall onCall, Storage storage) {
    return new Commanding(chat, onCall::roster, new Repeats(storage));
  }

  @Bean
  Reports reports(Storage storage, IncidentDesk desk, OnCall onCall, Changes changes) {
    return new Reports(storage, desk, onCall, changes);
  }

  @Bean
  LatestStatus latestStatus(Storage storage, LiveConfiguration configuration, InstantSource clock) {
    PublicStatus status =
        new PublicStatus(storage, () -> configuration.roster().duties().services().values());
    return new LatestStatus(status::now, configuration::current, clock);
  }

  @Bean
  Mistakes mistakes(LiveConfiguration configuration) {
    return new Mistakes(configuration::problems);
  }

  @Bean
  Sessions sessions(Seals seals, WebSettings settings, InstantSource clock) {
    return new Sessions(seals, settings.soundToken(), clock);
  }

  @Bean
  Entrance entrance(WebSettings settings, Sessions sessions, Attempts wrongTokens) {
    return new Entrance(settings, sessions, wrongTokens);
  }

  @Bean
  AlertDoor alertDoor(AlertToken token, WebSettings settings, Attempts wrongAlertTokens) {
    return new AlertDoor(token, settings, wrongAlertTokens);
  }

  @Bean
  WebMvcConfigurer guarded(
      WebSettings settings, Sessions sessions, Entrance entrance, AlertDoor alertDoor) {
    return new WebMvcConfigurer() {
      @Override
      public void addViewControllers(ViewControllerRegistry pages) {
        if (!settings.practice()) {
          pages.addRedirectViewController("/", "/incidents");
        }
      }

      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
            .addInterceptor(new OwnForms(settings))
            .excludePathPatterns(OwnForms.OPEN_TO_ALL);
        interceptors
            .addInterceptor(new Door(settings, sessions, entrance))
            .addPathPatterns(Door.PATHS);
        interceptors.addInterceptor(alertDoor).addPathPatterns(AlertDoor.PATHS);
      }
    };
  }

  /** Spring looks for it by this name. */
  @Bean
  View error() {
    return new ErrorView();
  }

  @Bean
  FilterRegistrationBean<PracticeAtHome> practiceAtHome(WebSettings settings, Entrance entrance) {
    var filter = new FilterRegistrationBean<>(new PracticeAtHome(entrance));
    filter.addUrlPatterns("/", "/practice/*");
    filter.setEnabled(settings.practice());
    return filter;
  }

  @Bean
  Attempts forgedLinks(InstantSource clock) {
    return new Attempts(clock, 30, Duration.ofMinutes(10));
  }

  @Bean
  Attempts wrongTokens(InstantSource clock) {
    return new Attempts(clock, 5, Duration.ofMinutes(1));
  }

  @Bean
  Attempts wrongAlertTokens(InstantSource clock) {
    return new Attempts(clock, 5, Duration.ofMinutes(1));
  }
}
