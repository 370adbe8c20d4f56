package dev.tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people do in the practice room, in their words, over the wire. */
public final class PracticeTalk implements Talk {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;
  private final String authorization;

  public PracticeTalk(int port) {
    this(port, "none is needed at home");
  }

  PracticeTalk(int port, String token) {
    this.address = "http://127.0.0.1:" + port + "/practice/api";
    this.authorization = "Bearer " + token;
  }

  /** Someone acts in a room. */
  @Override
  public Seat seat(String person, String room) {
    return new Seat(person, room);
  }

  /** The room of an incident, once it is there. */
  @Override
  public String roomOf(String incident) {
    await("the room of " + incident)
        .atMost(PATIENCE)
        .until(() -> incidents().anyMatch(one -> one.path("id").asString().equals(incident)));
    return incidents()
        .filter(one -> one.path("id").asString().equals(incident))
        .findFirst()
        .orElseThrow()
        .path("room")
        .asString();
  }

  /** Lets time pass for the practice clock. */
  @Override
  public void fastForward(Duration span) {
    post("/clock", Map.of("advance", span.toString()));
  }

  /** The practice room's present. */
  public Instant clock() {
    return Instant.parse(get("/clock").path("now").asString());
  }

  /** Every page so far, as {@code person channel}. */
  public List<String> pages() {
    return elements(get("/phones"))
        .map(ring -> ring.path("person").asString() + " " + ring.path("channel").asString())
        .toList();
  }

  @Override
  public void expectPage(String page) {
    await("a page: " + page).atMost(PATIENCE).until(() -> pages().contains(page));
  }

  private Stream<JsonNode> incidents() {
    return elements(get("/incidents?as=ada"));
  }

  /** What someone does in a room, and what they see there. */
  public final class Seat implements Talk.Seat {
    private final String person;
    private final String room;

    private Seat(String person, String room) {
      this.person = person;
      this.room = room;
    }

    @Override
    public Seat types(String words) {
      return gives(UUID.randomUUID().toString(), words);
    }

    /** Types under a request id of its own, as a platform that delivers twice would. */
    public Seat gives(String request, String words) {
      post("/commands", Map.of("as", person, "request", request, "room", room, "words", words));
      return this;
    }

    @Override
    public String says(String text) {
      return says(UUID.randomUUID().toString(), text);
    }

    /** Says it under a request id of its own, so that it is said once however often it is sent. */
    public String says(String request, String text) {
      Map<String, Object> said =
          Map.of("as", person, "request", request, "room", room, "text", text);
      return post("/messages", said).path("id").asString();
    }

    public Seat reacts(String message, String emoji) {
      post(
          "/messages/" + message + "/reactions",
          Map.of("as", person, "emoji", emoji, "added", true));
      return this;
    }

    public Seat edits(String message, String text) {
      post("/messages/" + message + "/edit", Map.of("as", person, "text", text));
      return this;
    }

    public Seat deletes(String message) {
      post("/messages/" + message + "/delete", Map.of("as", person));
      return this;
    }

    /** Waits until the room shows it, in a message or on a card. */
    @Override
    public Seat expect(String words) {
      await("in " + room + ": " + words).atMost(PATIENCE).until(() -> shows(words));
      return this;
    }

    /** Waits until the room shows it nowhere any more. */
    public Seat expectNo(String words) {
      await("not in " + room + ": " + words).atMost(PATIENCE).until(() -> !shows(words));
      return this;
    }

    public Seat expectTopic(String words) {
      await("topic of " + room + ": " + words)
          .atMost(PATIENCE)
          .until(() -> topic().contains(words));
      return this;
    }

    /** What each message of the room says in one line, oldest first. */
    public List<String> messages() {
      return elements(get("/rooms/" + room + "/messages?as=" + person).path("messages"))
          .map(message -> message.path("text").asString())
          .toList();
    }

    private String topic() {
      return elements(get("/start?as=" + person).path("rooms"))
          .filter(one -> one.path("id").asString().equals(room))
          .findFirst()
          .orElseThrow()
          .path("topic")
          .asString();
    }

    @Override
    public List<String> timeline() {
      return elements(beside("incident").path("panel").path("timeline"))
          .map(line -> line.path("text").asString())
          .toList();
    }

    /** The sentences of a section of the draft, by its heading. */
    @Override
    public List<String> draft(String heading) {
      return elements(beside("draft").path("draft").path("sections"))
          .filter(section -> section.path("heading").asString().equals(heading))
          .flatMap(section -> elements(section.path("lines")))
          .map(line -> line.path("text").asString())
          .toList();
    }

    private boolean shows(String words) {
      return elements(get("/rooms/" + room + "/messages?as=" + person).path("messages"))
          .map(JsonNode::toString)
          .anyMatch(text -> text.contains(words));
    }

    private JsonNode beside(String what) {
      return get("/rooms/" + room + "/" + what + "?as=" + person);
    }
  }

  private static Stream<JsonNode> elements(JsonNode list) {
    return list.valueStream();
  }

  private JsonNode get(String path) {
    return send(HttpRequest.newBuilder(URI.create(address + path)));
  }

  private JsonNode post(String path, Map<String, Object> body) {
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/json")
            .header("X-Tocsin-Practice", "1")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  private JsonNode send(HttpRequest.Builder asked) {
    HttpRequest request = asked.header("Authorization", authorization).build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
