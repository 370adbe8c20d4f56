package dev.tocsin.postmortem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads public incidents from JSON files outside of the repository: corpus/ and reference/. */
final class PublicSamples {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private PublicSamples() {}

  static List<Sample> in(Path folder) throws IOException {
    if (!Files.isDirectory(folder.resolve("corpus"))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.resolve("corpus"))) {
      return files
          .sorted()
          .map(file -> read(file, folder.resolve("reference").resolve(file.getFileName())))
          .filter(sample -> !sample.file().said().isEmpty())
          .toList();
    }
  }

  private static Sample read(Path file, Path reference) {
    JsonNode json = json(file);
    List<Utterance> said = new ArrayList<>();
    for (JsonNode message : json.get("messages")) {
      said.add(
          new Utterance(
              "m" + said.size(),
              OffsetDateTime.parse(message.get("ts").asString()).toInstant(),
              message.get("author").asString(),
              message.get("text").asString(),
              message.path("channel").asString(""),
              null,
              false));
    }
    List<Sample.Fact> facts = stream(json.get("facts")).map(PublicSamples::fact).toList();
    CaseFile caseFile = new CaseFile(Header.none(), said, List.of(), ZoneOffset.UTC);
    Map<String, Set<String>> reader = Files.exists(reference) ? reader(json(reference)) : Map.of();
    String name = file.getFileName().toString();
    return new Sample(name, Sample.Origin.PUBLIC, caseFile, facts, reader);
  }

  private static Sample.Fact fact(JsonNode fact) {
    Set<String> evidence =
        stream(fact.path("evidence")).map(i -> "m" + i.asInt()).collect(Collectors.toSet());
    boolean whole =
        fact.get("evidence_in_messages").asBoolean()
            && fact.path("evidence_strength").asString("full").equals("full");
    return new Sample.Fact(fact.get("kind").asString(), evidence, whole);
  }

  private static Map<String, Set<String>> reader(JsonNode draft) {
    Map<String, Set<String>> cited = new HashMap<>();
    for (JsonNode section : draft.path("sections")) {
      for (JsonNode statement : section.path("statements")) {
        cited
            .computeIfAbsent(section.get("name").asString(), key -> new HashSet<>())
            .addAll(sources(statement));
      }
    }
    for (JsonNode row : draft.path("timeline")) {
      cited.computeIfAbsent(Places.TIMELINE, key -> new HashSet<>()).addAll(sources(row));
    }
    return cited;
  }

  private static List<String> sources(JsonNode node) {
    return stream(node.path("sources")).map(JsonNode::asString).toList();
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static JsonNode json(Path file) {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
