package dev.tocsin.chat.slack;

import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.MissedMarks;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What hears in Slack, and finds what it missed. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "tocsin.slack", havingValue = "true")
class SlackEarsConfiguration {
  @Bean
  ThreadRooms slackThreads() {
    return new ThreadRooms();
  }

  @Bean
  HeardMessages slackMessages(
      Insiders insiders,
      Directory directory,
      Names names,
      Workspace workspace,
      ThreadRooms threads) {
    return new HeardMessages(insiders.events(), names, new Markup(directory), workspace, threads);
  }

  @Bean
  Hearing.Listeners slackListeners(
      HeardMessages messages,
      HeardMarks marks,
      Mentioned mentioned,
      Hearing.Beside beside,
      CatchUp catchUp) {
    return new Hearing.Listeners(messages, marks, mentioned, beside, catchUp);
  }

  @Bean
  Hearing.Beside slackBeside(HomeTab home, HeardMoves moves, ChatEvents events, InRooms rooms) {
    return new Hearing.Beside(home, moves, new HeardShares(events, rooms));
  }

  @Bean
  HeardMarks slackMarks(Insiders insiders, Names names, Workspace workspace) {
    return new HeardMarks(insiders.events(), names, workspace);
  }

  @Bean
  Mentioned slackMentioned(
      Insiders insiders, Directory directory, Names names, Mentioned.Ways ways) {
    return new Mentioned(insiders.events(), new Markup(directory), names, ways);
  }

  @Bean
  Mentioned.Ways slackWays(Replies replies, Later later, ThreadRooms threads) {
    return new Mentioned.Ways(replies, later, threads);
  }

  @Bean(destroyMethod = "close")
  History slackHistory(SlackApi api, InstantSource clock) {
    return new History(api, clock);
  }

  @Bean
  CatchUp.Tellers slackTellers(
      Insiders insiders, HeardMessages messages, Names names, Workspace workspace) {
    MissedMarks missed = new MissedMarks(insiders.events(), SlackPlatform.NAME);
    return new CatchUp.Tellers(messages, new FoundMarks(missed, names, workspace));
  }

  @Bean
  CatchUp.Rooms slackCatchUpRooms(
      ThreadRooms threads, Announcements announcements, HeardMoves moves) {
    return new CatchUp.Rooms(threads, announcements, moves);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  CatchUp slackCatchUp(
      ChatEvents events,
      CatchUp.Tellers tellers,
      History history,
      CatchUp.Rooms rooms,
      InstantSource clock) {
    return new CatchUp(events, tellers, history, rooms, clock);
  }
}
