package dev.tocsin.web.operation;

import dev.tocsin.chat.ChatPlatform;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether every connected chat answers. */
record ChatHealth(List<ChatPlatform> platforms) implements HealthIndicator {
  @Override
  public Health health() {
    Health.Builder health = Health.up();
    for (ChatPlatform platform : platforms) {
      ChatPlatform.Health answer = platform.health();
      health.withDetail(platform.name(), answer.detail());
      if (!answer.up()) {
        health.down();
      }
    }
    if (platforms.isEmpty()) {
      health.withDetail("chat", "none is connected: set SLACK_BOT_TOKEN or DISCORD_TOKEN");
    }
    return health.build();
  }
}
