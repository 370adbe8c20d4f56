package dev.tocsin.chat.discord;

import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.ChatSettings;
import dev.tocsin.chat.SoleConnections;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Discord, once there is a bot's token. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "tocsin.discord", havingValue = "true")
class DiscordConfiguration {
  @Bean
  Access discordAccess(Environment environment) {
    return new Access(
        environment.getRequiredProperty("tocsin.discord.token"),
        environment.getProperty("tocsin.discord.guild", ""),
        environment.getProperty("tocsin.discord.api-url", "https://discord.com/api/v10/"),
        environment.getProperty("tocsin.discord.gateway-url", "wss://gateway.discord.gg/"),
        Access.Patience.USUAL);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  Adapter discordAdapter(
      Access access,
      ChatEvents tocsin,
      ChatSettings settings,
      InstantSource clock,
      SoleConnections soleConnections) {
    return Adapter.of(access, tocsin, settings, clock, soleConnections);
  }

  @Bean
  DiscordPlatform discordPlatform(Adapter adapter) {
    return adapter.platform();
  }
}
