package dev.tocsin.chat.slack;

import dev.tocsin.chat.ChatSettings;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where incidents live in Slack, and what is posted there. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "tocsin.slack", havingValue = "true")
class SlackPlacesConfiguration {
  @Bean
  Announcements slackAnnouncements(
      SlackApi api, Workspace workspace, ThreadRooms threads, ChatSettings settings) {
    return new Announcements(
        api, workspace, threads, () -> settings.incidentsChannel(SlackPlatform.NAME));
  }

  @Bean
  Threads slackThreadRooms(
      SlackPosts posts, Announcements announcements, ThreadRooms rooms, Workspace workspace) {
    return new Threads(posts, announcements, rooms, workspace);
  }

  @Bean
  Topics slackTopics(SlackApi api, Access access) {
    return new Topics(api, access.publicUrl());
  }

  @Bean
  Guests slackGuests(SlackApi api) {
    return new Guests(api);
  }

  @Bean
  SlackRooms slackRooms(
      SlackApi api, Workspace workspace, Topics topics, Threads threads, InstantSource clock) {
    return new SlackRooms(api, workspace, topics, threads, clock);
  }

  @Bean
  SlackPlatform.Making slackMaking(
      SlackRooms rooms, Topics topics, Guests guests, Announcements incidents, CatchUp catchUp) {
    return new SlackPlatform.Making(rooms, topics, guests, incidents, catchUp);
  }

  @Bean
  SlackPosts slackPosts(SlackApi api, History history, InstantSource clock) {
    return new SlackPosts(api, new PostedBefore(api, history, clock));
  }
}
