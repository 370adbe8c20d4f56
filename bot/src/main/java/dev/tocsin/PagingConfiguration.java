package dev.tocsin;

import dev.tocsin.delivery.AckLinks;
import dev.tocsin.desk.Feeds;
import dev.tocsin.paging.AckTokens;
import dev.tocsin.paging.MailFrom;
import dev.tocsin.paging.Seal;
import dev.tocsin.paging.Seals;
import dev.tocsin.storage.Storage;
import dev.tocsin.web.AlertToken;
import dev.tocsin.web.Loopback;
import dev.tocsin.web.WebSettings;
import java.util.Base64;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What pages, their links and the web pages need from configuration, environment and storage. */
@Configuration(proxyBeanMethods = false)
class PagingConfiguration {
  private static final String KEY = "signing-key";

  @Bean
  MailFrom mailFrom(LiveConfiguration configuration, Surroundings surroundings) {
    return new MailFrom(
        () -> Optional.ofNullable(configuration.current().mailFrom()).or(surroundings::mailUser));
  }

  /** The key is made once and kept, so that links in sent mail survive a restart. */
  @Bean
  Seals seals(Storage storage) {
    String fresh = Base64.getEncoder().encodeToString(Seals.newKey());
    String kept = storage.write(tx -> tx.keys().getOrPut(KEY, fresh));
    return new Seals(Base64.getDecoder().decode(kept));
  }

  @Bean
  AckTokens ackTokens(Seals seals, Storage storage) {
    return new AckTokens(seals, storage.clock());
  }

  /** Links need an address that phones can reach. */
  @Bean
  AckLinks ackLinks(Surroundings surroundings, AckTokens tokens) {
    Optional<String> url = surroundings.publicUrl();
    return (incident, person) -> url.map(to -> to + "/ack/" + tokens.issue(incident, person));
  }

  /** Calendar programs need an address too. */
  @Bean
  Feeds feeds(Storage storage, Surroundings surroundings, Seals seals) {
    Seal seal = seals.of("feed");
    Optional<String> url = surroundings.publicUrl();
    return new Feeds(
        storage,
        new Feeds.Signer() {
          @Override
          public Optional<String> address(String words) {
            return url.map(to -> to + "/calendar/" + seal.seal(words) + ".ics");
          }

          @Override
          public Optional<String> read(String token) {
            return url.flatMap(_ -> seal.open(token));
          }
        });
  }

  @Bean
  AlertToken alertToken(Surroundings surroundings) {
    return new AlertToken(surroundings.get("TOCSIN_ALERT_TOKEN"));
  }

  @Bean
  WebSettings webSettings(Surroundings surroundings) {
    return new WebSettings(
        surroundings.get("TOCSIN_ADMIN_TOKEN"),
        surroundings.publicUrl(),
        surroundings.practice(),
        new Loopback(surroundings.hostGateway()));
  }
}
