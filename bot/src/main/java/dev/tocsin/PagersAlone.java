package dev.tocsin;

import dev.tocsin.config.Configuration;
import dev.tocsin.paging.MailFrom;
import dev.tocsin.paging.PagerChannel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.MapPropertySource;

/** The channels that the environment sets up, without a server, a chat or a database. */
@EnableAutoConfiguration
@ComponentScan("dev.tocsin.paging")
public final class PagersAlone implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private PagersAlone(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Connects to nothing yet: each page does.
   *
   * @throws CannotStart if the environment makes no sense
   */
  public static PagersAlone of(Surroundings surroundings, Configuration configuration) {
    Map<String, Object> properties = new HashMap<>(surroundings.asProperties());
    properties.put("tocsin.practice", false);
    properties.put("tocsin.push", true);
    properties.put("logging.level.root", "error");
    properties.put("management.endpoint.health.validate-group-membership", false);
    MailFrom sender =
        new MailFrom(
            () -> Optional.ofNullable(configuration.mailFrom()).or(surroundings::mailUser));
    var application =
        new SpringApplicationBuilder(PagersAlone.class)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .initializers(
                context -> {
                  var sources = context.getEnvironment().getPropertySources();
                  sources.addFirst(new MapPropertySource("surroundings", properties));
                  var beans = context.getBeanFactory();
                  beans.registerSingleton("mailFrom", sender);
                  beans.registerSingleton("clock", SystemTime.source());
                });
    try {
      return new PagersAlone(application.run());
    } catch (RuntimeException e) {
      throw StartTrouble.of(e, properties);
    }
  }

  public List<PagerChannel> channels() {
    return List.copyOf(context.getBeansOfType(PagerChannel.class).values());
  }

  @Override
  public void close() {
    context.close();
  }
}
