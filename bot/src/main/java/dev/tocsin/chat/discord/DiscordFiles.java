package dev.tocsin.chat.discord;

import static dev.tocsin.chat.discord.Failures.ask;

import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.Said;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import net.dv8tion.jda.api.entities.Message;

/**
 * Fetches files that came with messages. Their links are signed and run out within a day: then the
 * message is read again, which brings a fresh one.
 */
final class DiscordFiles {
  private static final String WHAT = "hand out a file";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Set<String> HOSTS = Set.of("cdn.discordapp.com", "media.discordapp.net");
  private static final int OK = 200;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;

  private final Places places;
  private final URI api;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  DiscordFiles(Places places, String api) {
    this.places = places;
    this.api = URI.create(api);
  }

  InputStream open(Said.Attachment file) {
    HttpResponse<InputStream> answer = get(file, file.link());
    return isWorthAsking(answer.statusCode())
        ? content(file, get(file, freshLink(file)))
        : content(file, answer);
  }

  private static boolean isWorthAsking(int status) {
    return status != OK && status != TOO_MANY && status < SERVER_ERROR;
  }

  private String freshLink(Said.Attachment file) {
    FileId id = FileId.of(file.id());
    Message message =
        ask(
            "show a message with a file",
            () -> places.anyChannel(id.channel()).retrieveMessageById(id.message()));
    return message.getAttachments().stream()
        .filter(one -> one.getId().equals(id.file()))
        .map(Message.Attachment::getUrl)
        .findFirst()
        .orElseThrow(
            () -> ChatFailure.forGood("The file " + file.name() + " is no longer on Discord."));
  }

  private HttpResponse<InputStream> get(Said.Attachment file, String link) {
    URI address = address(file, link);
    try {
      return http.send(
          HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
          HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw Failures.of(WHAT, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ChatFailure.forNow("Tocsin stops before Discord could " + WHAT + ".", Duration.ZERO);
    }
  }

  private static InputStream content(Said.Attachment file, HttpResponse<InputStream> answer) {
    int status = answer.statusCode();
    if (status == OK) {
      return answer.body();
    }
    close(answer.body());
    String why = "Discord did not hand out the file " + file.name() + ": it answers " + status;
    throw status == TOO_MANY || status >= SERVER_ERROR
        ? ChatFailure.forNow(why + ".", Duration.ZERO)
        : ChatFailure.forGood(why + ".");
  }

  private static void close(InputStream body) {
    try (body) {
      body.skip(0);
    } catch (IOException _) {
      // an answer that nobody wants may break off
    }
  }

  /** Nothing but Discord is asked, whatever a message says. */
  private URI address(Said.Attachment file, String link) {
    try {
      URI address = URI.create(link);
      boolean own =
          String.valueOf(address.getHost()).equals(api.getHost())
              && address.getPort() == api.getPort();
      boolean known =
          HOSTS.contains(String.valueOf(address.getHost())) && "https".equals(address.getScheme());
      if (own || known) {
        return address;
      }
    } catch (IllegalArgumentException _) {
      // said below
    }
    throw ChatFailure.forGood("The file " + file.name() + " is not kept by Discord.");
  }
}
