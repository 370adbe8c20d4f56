package dev.tocsin.chat.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.practice.ClockControl;
import dev.tocsin.practice.Inbox;
import dev.tocsin.practice.IncidentView;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The practice room over HTTP, with {@link ScriptedTocsin} behind it. */
final class PracticeServer implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final ConfigurableApplicationContext context;

  PracticeServer(Path folder, int port) {
    context =
        new SpringApplicationBuilder(Application.class)
            .run(
                "--tocsin.practice=true",
                "--tocsin.data=" + folder,
                "--server.port=" + port,
                "--management.endpoint.health.validate-group-membership=false");
  }

  @EnableAutoConfiguration
  @Import({
    ConsoleConfiguration.class,
    ChatApi.class,
    CommandApi.class,
    BesideApi.class,
    PracticeErrors.class
  })
  static class Application {
    @Bean
    ScriptedTocsin tocsin() {
      return new ScriptedTocsin();
    }

    @Bean
    InstantSource clock() {
      return InstantSource.fixed(Instant.parse("2026-11-21T02:14:00Z"));
    }

    @Bean
    PracticePeople people() {
      return Cast.people();
    }

    @Bean
    ClockControl control(InstantSource clock) {
      return new ClockControl() {
        @Override
        public Instant now() {
          return clock.instant();
        }

        @Override
        public void advance(Duration span) {}

        @Override
        public ZoneId zone() {
          return ZoneId.of("Europe/Berlin");
        }
      };
    }

    @Bean
    Inbox inbox() {
      return new Inbox() {
        @Override
        public List<Ring> rings() {
          return List.of();
        }

        @Override
        public void onChange(Runnable listener) {}
      };
    }

    @Bean
    IncidentView incidents() {
      return new IncidentView() {
        @Override
        public List<Brief> all() {
          return List.of();
        }

        @Override
        public Optional<DraftView> draftOf(String room) {
          return Optional.empty();
        }

        @Override
        public Optional<Panel> ofRoom(String room) {
          return Optional.empty();
        }

        @Override
        public void onChange(Runnable listener) {}
      };
    }
  }

  ScriptedTocsin tocsin() {
    return context.getBean(ScriptedTocsin.class);
  }

  ConsolePlatform platform() {
    return context.getBean(ConsolePlatform.class);
  }

  int port() {
    return ((WebServerApplicationContext) context).getWebServer().getPort();
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET().build());
  }

  /** Posts as the room's own page does. */
  HttpResponse<String> post(String path, String json) {
    return send(
        request("/practice/api" + path)
            .header("Content-Type", "application/json")
            .header("X-Tocsin-Practice", "1")
            .POST(BodyPublishers.ofString(json.replace('\'', '"')))
            .build());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
        .timeout(Duration.ofSeconds(20));
  }

  HttpResponse<String> send(HttpRequest request) {
    return send(request, BodyHandlers.ofString());
  }

  /** The stream of what happens, as a tab reads it. */
  InputStream watch(String cursor) {
    var request = request("/practice/api/events?as=ada&after=" + cursor).GET().build();
    return send(request, BodyHandlers.ofInputStream()).body();
  }

  /** The first so many events of the stream, each as its name and, behind it, its data. */
  List<String> events(String cursor, int count) {
    try (var reader = new BufferedReader(new InputStreamReader(watch(cursor), UTF_8))) {
      return reader
          .lines()
          .filter(line -> line.startsWith("event:") || line.startsWith("data:"))
          .map(line -> line.substring(line.indexOf(':') + 1))
          .limit(2L * count)
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) {
    try {
      return client.send(request, body);
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  String cursor() {
    var start = get("/practice/api/start?as=ada").body();
    var cursor = start.replaceFirst("(?s).*\"cursor\":\"([^\"]+)\".*", "$1");
    assertThat(cursor).contains("-");
    return cursor;
  }

  @Override
  public void close() {
    context.close();
  }
}
