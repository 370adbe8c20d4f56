package dev.tocsin;

import dev.tocsin.chat.Accounts;
import dev.tocsin.chat.ChatSettings;
import dev.tocsin.config.Configuration;
import dev.tocsin.storage.Storage;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;

/** What the configuration file says of the chats, for their adapters. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class ChatConfiguration {
  @Bean
  ChatSettings chatSettings(LiveConfiguration live) {
    return new FromFile(live);
  }

  @Bean
  Accounts accounts(Storage storage, LiveConfiguration live) {
    return new FoundAccounts(storage, live);
  }

  private record FromFile(LiveConfiguration live) implements ChatSettings {
    @Override
    public String incidentsChannel(String platform) {
      Configuration now = live.current();
      return platform.equals("discord")
          ? now.discord().incidentsChannel()
          : now.slack().incidentsChannel();
    }

    @Override
    public String category(String platform) {
      return platform.equals("discord") ? live.current().discord().category() : "";
    }

    @Override
    public String forum(String platform) {
      return platform.equals("discord") ? live.current().discord().forum() : "";
    }

    @Override
    public Map<String, String> roles(String platform) {
      return platform.equals("discord") ? live.current().discord().roles() : Map.of();
    }

    @Override
    public Map<String, String> groups(String platform) {
      return platform.equals("slack") ? live.current().slack().userGroups() : Map.of();
    }

    @Override
    public Set<String> partners(String platform) {
      return platform.equals("slack") ? live.current().slack().partners() : Set.of();
    }
  }
}
