package dev.tocsin.chat.discord;

import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.ChatSettings;
import dev.tocsin.chat.SoleConnections;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Discord, once there is a bot's token. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "tocsin.discord", havingValue = "true")
class DiscordConfiguration {
  private static final Duration SOON = Duration.ofMillis(1500);

  @Bean
  Access discordAccess(Environment environment) {
    return new Access(
        environment.getRequiredProperty("tocsin.discord.token"),
        environment.getProperty("tocsin.discord.guild", ""),
        environment.getProperty("tocsin.discord.api-url", "https://discord.com/api/v10/"),
        environment.getProperty("tocsin.discord.gateway-url", "wss://gateway.discord.gg/"),
        Access.Patience.USUAL);
  }

  @Bean
  Presses discordPresses() {
    return new Presses();
  }

  @Bean
  Login discordLogin(Access access, ChatEvents tocsin, Presses presses, InstantSource clock) {
    var pool = Executors.newVirtualThreadPerTaskExecutor();
    var answering = new Answering(tocsin, presses, pool, SOON);
    var hearing = new Hearing(tocsin, new Mentioned(tocsin, new Faces(presses)), clock);
    var catchUp = new CatchUp(tocsin, access, clock);
    var interactions = new Interactions(tocsin, answering, presses);
    return new Login(
        access, List.of(new Commands(access.guild()), catchUp, hearing, interactions), clock);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  Connection discordConnection(Login login, Access access, SoleConnections sole) {
    return new Connection(login, access, sole);
  }

  @Bean
  DiscordPlatform discordPlatform(
      Connection connection, ChatSettings settings, Presses presses, InstantSource clock) {
    var places = new Places(connection::guild);
    var names =
        new Rooms.Names(
            () -> settings.category(DiscordPlatform.NAME),
            () -> settings.incidentsChannel(DiscordPlatform.NAME));
    return new DiscordPlatform(
        new Rooms(places, new Topics(clock), names),
        new Posts(places, new Faces(presses)),
        new Guests(places),
        connection::health);
  }
}
