package dev.tocsin;

import dev.tocsin.desk.Drills;
import dev.tocsin.desk.Expiries;
import dev.tocsin.desk.OnCall;
import dev.tocsin.oncall.Drill;
import dev.tocsin.storage.Storage;
import dev.tocsin.watch.EndReader;
import dev.tocsin.watch.Ends;
import dev.tocsin.watch.Unreadable;
import dev.tocsin.watch.Watch;
import dev.tocsin.watch.rdap.DomainReader;
import dev.tocsin.watch.tls.CertificateReader;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What Tocsin looks after unasked: people's channels, and what ends on a day. */
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {
  record Unasked(Drills drills, Expiries expiries) {}

  @Bean
  Unasked unasked(Drills drills, Expiries expiries) {
    return new Unasked(drills, expiries);
  }

  /** In the practice room only if asked for: there nobody needs to be found reachable. */
  @Bean
  Drills drills(
      Storage storage, OnCall onCall, LiveConfiguration configuration, Surroundings surroundings) {
    Drill usual = surroundings.practice() ? Drill.OFF : Drill.STANDARD;
    Drills drills =
        new Drills(
            storage,
            onCall,
            () -> Objects.requireNonNullElse(configuration.current().drill(), usual));
    drills.plan();
    configuration.onChange(drills::plan);
    return drills;
  }

  @Bean
  Expiries expiries(Storage storage, LiveConfiguration configuration, Surroundings surroundings) {
    return new Expiries(
        storage,
        () -> configuration.current().watches(),
        () -> configuration.current().company().zone(),
        new Ends(new CertificateReader(), domains(surroundings)));
  }

  private static EndReader<Watch.Domain> domains(Surroundings surroundings) {
    return surroundings
        .registries()
        .<EndReader<Watch.Domain>>map(DomainReader::new)
        .orElse(
            domain -> {
              throw new Unreadable("in practice no registry is asked, unless RDAP_URL is set");
            });
  }
}
