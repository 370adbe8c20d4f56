package dev.tocsin.export.github;

import dev.tocsin.export.Archive;
import dev.tocsin.export.ArchiveFailure;
import dev.tocsin.export.Exporter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Puts a postmortem on a branch of its own and asks for it to be pulled; each step looks first
 * whether it was done, so that the same version may come again.
 */
final class GithubArchive implements Archive {
  private final Github github;
  private final Exporter markdown;

  GithubArchive(Github github, Exporter markdown) {
    this.github = github;
    this.markdown = markdown;
  }

  @Override
  public String name() {
    return "github";
  }

  @Override
  public Optional<String> file(Filed postmortem) {
    String branch = "tocsin/%s-v%d".formatted(postmortem.fileName(), postmortem.version());
    Optional<String> open = request(branch);
    if (open.isPresent()) {
      return open;
    }
    String trunk =
        github.need(github.get(""), "the repository").path("default_branch").asString("main");
    branch(branch, trunk);
    commit(branch, postmortem);
    return Optional.of(pull(branch, trunk, postmortem));
  }

  /** The request that was made for this branch, whatever became of it. */
  private Optional<String> request(String branch) {
    String query = "/pulls?state=all&head=" + github.owner() + ":" + branch;
    JsonNode found = github.need(github.get(query), "its pull requests");
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(found.get(0).path("html_url").asString(""));
  }

  private void branch(String branch, String trunk) {
    if (github.get("/git/ref/heads/" + branch).isFine()) {
      return;
    }
    String at =
        github
            .need(github.get("/git/ref/heads/" + trunk), "the branch " + trunk)
            .path("object")
            .path("sha")
            .asString("");
    github.need(
        github.post("/git/refs", Map.of("ref", "refs/heads/" + branch, "sha", at)), "a new branch");
  }

  private void commit(String branch, Filed postmortem) {
    String path = "/contents/postmortems/" + postmortem.fileName() + ".md";
    String content = Base64.getEncoder().encodeToString(written(postmortem));
    Github.Answer before = github.get(path + "?ref=" + branch);
    boolean isThere = before.isFine();
    String held = before.body().path("content").asString("").replaceAll("\\s", "");
    if (isThere && held.equals(content)) {
      return;
    }
    Map<String, String> body = new LinkedHashMap<>();
    body.put("message", "Postmortem of " + postmortem.incident());
    body.put("branch", branch);
    body.put("content", content);
    if (isThere) {
      body.put("sha", before.body().path("sha").asString(""));
    }
    github.need(github.put(path, body), "a commit");
  }

  private String pull(String branch, String trunk, Filed postmortem) {
    Map<String, String> body =
        Map.of(
            "title",
            "Postmortem of " + postmortem.incident() + ": " + postmortem.title(),
            "head",
            branch,
            "base",
            trunk,
            "body",
            "Version " + postmortem.version() + ", as it was published in Tocsin.");
    return github.need(github.post("/pulls", body), "a pull request").path("html_url").asString("");
  }

  private byte[] written(Filed postmortem) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      markdown.write(postmortem.draft(), out);
      return out.toByteArray();
    } catch (IOException e) {
      throw ArchiveFailure.forGood("it could not be written as Markdown");
    }
  }
}
