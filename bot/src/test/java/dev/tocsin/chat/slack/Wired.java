package dev.tocsin.chat.slack;

import dev.tocsin.chat.Accounts;
import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.ChatSettings;
import dev.tocsin.desk.Changes;
import dev.tocsin.fakes.slack.FakeSlack;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The adapter alone, connected to a Slack by Socket Mode. */
final class Wired implements AutoCloseable {
  /** As long as any machine needs for what is there. */
  private static final Duration EVER_SO_LONG = Duration.ofMinutes(1);

  private static final Duration AT_ONCE = Duration.ofMillis(20);
  final FakeSlack slack = FakeSlack.start();
  final Listening tocsin = new Listening();
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  /** The incidents channel's name, or its id. */
  volatile String incidents = "incidents";

  Wired() {
    this(Map.of(), Set.of());
  }

  /** With user groups that follow schedules, and addresses of people who have no id yet. */
  Wired(Map<String, String> groups, Set<String> sought) {
    this(groups, sought, EVER_SO_LONG);
  }

  /** Does not wait for decisions that take their time. */
  static Wired impatient() {
    return new Wired(Map.of(), Set.of(), AT_ONCE);
  }

  private Wired(Map<String, String> groups, Set<String> sought, Duration decided) {
    Map<String, Object> properties =
        Map.of(
            "tocsin.slack.decided-within",
            decided.toMillis(),
            "tocsin.slack.named-within",
            EVER_SO_LONG.toMillis(),
            "tocsin.slack",
            "true",
            "tocsin.slack.token",
            slack.botToken(),
            "tocsin.slack.app-token",
            slack.appToken(),
            "tocsin.slack.api-url",
            slack.apiUrl(),
            "tocsin.slack.between-homes",
            100,
            "tocsin.public-url",
            "https://tocsin.acme.test");
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test", properties));
    context.registerBean(ChatEvents.class, () -> tocsin);
    context.registerBean(ChatSettings.class, () -> new Settings(groups));
    context.registerBean(Accounts.class, () -> new Sought(sought));
    context.registerBean(Changes.class, Changes::new);
    context.registerBean(InstantSource.class, slack::clock);
    context.register(SlackConfiguration.class);
    context.refresh();
    slack.expectConnections(1);
  }

  private final class Settings implements ChatSettings {
    private final Map<String, String> groups;

    private Settings(Map<String, String> groups) {
      this.groups = groups;
    }

    @Override
    public String incidentsChannel(String platform) {
      return incidents;
    }

    @Override
    public String category(String platform) {
      return "Incidents";
    }

    @Override
    public Map<String, String> groups(String platform) {
      return groups;
    }
  }

  private record Sought(Set<String> emails) implements Accounts {
    @Override
    public Set<String> sought(String platform) {
      return emails;
    }

    @Override
    public void found(String platform, String email, @Nullable String id) {}
  }

  SlackPlatform platform() {
    return context.getBean(SlackPlatform.class);
  }

  HeardMoves moves() {
    return context.getBean(HeardMoves.class);
  }

  @Override
  public void close() {
    context.close();
    slack.close();
  }
}
