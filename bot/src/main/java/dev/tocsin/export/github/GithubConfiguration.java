package dev.tocsin.export.github;

import dev.tocsin.export.Archive;
import dev.tocsin.export.Exporter;
import java.net.URI;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Pull requests, where a repository and a token are set. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = {"tocsin.github.token", "tocsin.github.repository"})
class GithubConfiguration {
  @Bean
  Archive githubArchive(
      @Value("${tocsin.github.api-url:https://api.github.com}") URI server,
      @Value("${tocsin.github.repository}") String repository,
      @Value("${tocsin.github.token}") String token,
      @Qualifier("markdownExporter") Exporter markdown,
      JsonMapper json) {
    return new GithubArchive(new Github(server, repository, token, json), markdown);
  }
}
