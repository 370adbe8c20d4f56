package dev.tocsin.runbooks;

import dev.tocsin.runbooks.Runbook.Scope;
import dev.tocsin.runbooks.Runbook.Vendor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** What the keys at the head of a runbook say. */
record FrontMatter(String title, @Nullable String owner, Scope scope, List<Vendor> vendors) {

  private static final List<String> KEYS =
      List.of("title", "owner", "services", "keywords", "severities", "vendors");
  private static final List<String> VENDOR_KEYS = List.of("name", "link");
  private static final int LONGEST_TITLE = 120;

  private static final FrontMatter NOTHING =
      new FrontMatter("", null, new Scope(List.of(), List.of(), List.of()), List.of());

  static FrontMatter read(Part part, List<Problem> problems) {
    Yaml yaml = new Yaml(part, problems);
    Fields fields = yaml.fields(KEYS);
    return fields == null ? NOTHING : new Reading(yaml, fields).frontMatter();
  }

  private record Reading(Yaml yaml, Fields fields) {

    FrontMatter frontMatter() {
      return new FrontMatter(title(), owner(), scope(), vendors());
    }

    private String title() {
      Node node = fields.get("title");
      if (node == null) {
        yaml.report(fields.start(), "the title is missing; add 'title: …' with a few words");
        return "";
      }
      String title = yaml.text(node, "the title");
      if (title != null && title.length() > LONGEST_TITLE) {
        yaml.report(
            node,
            "the title has %d characters; %d are allowed, and the rest can stand before the steps"
                .formatted(title.length(), LONGEST_TITLE));
      }
      return title == null ? "" : title;
    }

    private @Nullable String owner() {
      Node node = fields.get("owner");
      return node == null ? null : yaml.text(node, "the owner");
    }

    private Scope scope() {
      return new Scope(
          yaml.list(fields.get("services"), "services", "[checkout]").stream()
              .map(node -> yaml.text(node, "a service"))
              .flatMap(Yaml::present)
              .toList(),
          yaml.list(fields.get("keywords"), "keywords", "[certificate, handshake failed]").stream()
              .map(this::keyword)
              .flatMap(Yaml::present)
              .toList(),
          yaml.list(fields.get("severities"), "severities", "[1, 2]").stream()
              .map(this::severity)
              .flatMap(Yaml::present)
              .toList());
    }

    private @Nullable String keyword(Node node) {
      String keyword = yaml.text(node, "a keyword");
      if (keyword == null) {
        return null;
      }
      List<String> words = Words.stemsOf(keyword);
      if (words.isEmpty()) {
        yaml.report(node, "keyword '%s' has no letters or digits".formatted(keyword));
      } else if (words.stream().allMatch(Words::isCommon)) {
        yaml.report(
            node,
            "keyword '%s' is said in almost every incident; add a word that tells them apart"
                .formatted(keyword));
      }
      return keyword;
    }

    private @Nullable Integer severity(Node node) {
      String text = yaml.text(node, "a severity");
      if (text == null || text.matches("[1-4]")) {
        return text == null ? null : Integer.valueOf(text);
      }
      yaml.report(node, "severity '%s' doesn't exist; use 1, 2, 3 or 4".formatted(text));
      return null;
    }

    private List<Vendor> vendors() {
      return yaml.list(fields.get("vendors"), "vendors", "[registrar]").stream()
          .map(this::vendor)
          .flatMap(Yaml::present)
          .toList();
    }

    private @Nullable Vendor vendor(Node node) {
      if (!(node instanceof MappingNode mapping)) {
        String name = yaml.text(node, "a vendor");
        return name == null ? null : new Vendor(name, null);
      }
      Fields vendor = yaml.fields(mapping, VENDOR_KEYS);
      Node name = vendor.get("name");
      if (name == null) {
        yaml.report(node, "this vendor has no name; add 'name: …'");
        return null;
      }
      String said = yaml.text(name, "a vendor's name");
      return said == null ? null : new Vendor(said, link(vendor.get("link")));
    }

    private @Nullable String link(@Nullable Node node) {
      String link = node == null ? null : yaml.text(node, "a vendor's link");
      if (node != null && link != null && !link.matches("https?://\\S+")) {
        yaml.report(node, "'%s' is not a link; begin it with https://".formatted(link));
      }
      return link;
    }
  }
}
