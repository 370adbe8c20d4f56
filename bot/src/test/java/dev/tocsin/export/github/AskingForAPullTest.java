package dev.tocsin.export.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.export.Archive.Filed;
import dev.tocsin.export.ArchiveFailure;
import dev.tocsin.export.Drafts;
import dev.tocsin.export.markdown.MarkdownExporter;
import dev.tocsin.postmortem.template.TemplateFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class AskingForAPullTest {
  private static final Filed FIRST = new Filed("INC-7", "Bookings answer 502", 1, Drafts.full());
  private static final Optional<String> PULL =
      Optional.of("https://github.example/acme/postmortems/pull/1");

  private FakeGithub github;

  @BeforeEach
  void start() throws IOException {
    github = new FakeGithub();
  }

  @AfterEach
  void stop() {
    github.close();
  }

  private GithubArchive archive(String token) {
    var repository =
        new Github(github.address(), "acme/postmortems", token, JsonMapper.builder().build());
    return new GithubArchive(repository, new MarkdownExporter(TemplateFile.none()));
  }

  @Test
  void a_postmortem_is_on_a_branch_of_its_own_and_asked_to_be_pulled() {
    assertThat(archive("t0ken").file(FIRST)).isEqualTo(PULL);

    assertThat(github.branches).containsEntry("tocsin/inc-7-v1", "sha0");
    assertThat(github.pulls).containsExactly("tocsin/inc-7-v1");
    byte[] content = Base64.getDecoder().decode(github.files.get("tocsin/inc-7-v1"));
    assertThat(new String(content, StandardCharsets.UTF_8))
        .startsWith("# INC-17: Bookings answer 502");
  }

  @Test
  void the_same_version_again_makes_nothing_twice() {
    archive("t0ken").file(FIRST);
    int before = github.asked.size();

    assertThat(archive("t0ken").file(FIRST)).isEqualTo(PULL);
    assertThat(github.asked).hasSize(before + 1);
    assertThat(github.pulls).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void wherever_it_was_cut_off_the_next_try_goes_on(boolean carriedOut) {
    github.carriesOut = carriedOut;
    for (int cut = 1; cut < 8; cut++) {
      github.asked.clear();
      github.changes.clear();
      github.branches.remove("tocsin/inc-7-v1");
      github.files.clear();
      github.pulls.clear();
      github.answers = cut;
      assertThatThrownBy(() -> archive("t0ken").file(FIRST))
          .isInstanceOfSatisfying(
              ArchiveFailure.class, e -> assertThat(e.worthRetrying()).isTrue());
      github.answers = Integer.MAX_VALUE;

      assertThat(archive("t0ken").file(FIRST)).isEqualTo(PULL);
      assertThat(github.changes)
          .containsExactly("POST /git/refs", "PUT /contents/postmortems/inc-7.md", "POST /pulls");
    }
  }

  @Test
  void what_is_refused_for_good_is_said_without_the_token() {
    assertThatThrownBy(() -> archive("s3cret").file(FIRST))
        .hasMessageContaining("401 (Bad credentials)")
        .hasMessageContaining("GITHUB_TOKEN")
        .hasMessageNotContaining("s3cret")
        .isInstanceOfSatisfying(ArchiveFailure.class, e -> assertThat(e.worthRetrying()).isFalse());
  }
}
