package dev.tocsin;

import dev.tocsin.delivery.FileShelf;
import dev.tocsin.delivery.Filing;
import dev.tocsin.delivery.SecondDraft;
import dev.tocsin.desk.Editing;
import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.Postmortems;
import dev.tocsin.desk.PublicText;
import dev.tocsin.desk.Versions;
import dev.tocsin.export.Archive;
import dev.tocsin.export.Phraser;
import dev.tocsin.postmortem.template.TemplateFile;
import dev.tocsin.storage.Storage;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts that postmortems go through until they are filed. */
@Configuration(proxyBeanMethods = false)
class PostmortemConfiguration {
  @Bean
  TemplateFile postmortemTemplate(Surroundings surroundings) {
    return TemplateFile.in(surroundings.data());
  }

  @Bean
  PublicText publicText(
      LiveConfiguration configuration, TemplateFile template, Surroundings surroundings) {
    String address = surroundings.publicUrl().orElse("") + "/status";
    return PublicText.of(configuration::roster, template)
        .shownAt(() -> Optional.ofNullable(configuration.current().statusPage()).map(_ -> address));
  }

  @Bean
  Versions versions(Storage storage, IncidentDesk desk, Postmortems postmortems) {
    return new Versions(storage, desk, postmortems);
  }

  @Bean
  Editing editing(Storage storage, Postmortems postmortems) {
    return new Editing(storage, postmortems, () -> UUID.randomUUID().toString().substring(0, 8));
  }

  /** What is kept on disk and filed elsewhere. */
  record Papers(FileShelf files, Filing filing) {}

  @Bean
  Papers papers(
      FileShelf files,
      Versions versions,
      ObjectProvider<Archive> archives,
      Optional<SecondDraft> second) {
    return new Papers(
        files, new Filing(versions, archives.orderedStream().toList(), second.orElse(null)));
  }

  @Bean
  @ConditionalOnProperty(name = "tocsin.model.name")
  SecondDraft secondDraft(IncidentDesk desk, Versions versions, Editing editing, Phraser phraser) {
    return new SecondDraft(desk, versions, editing, phraser);
  }
}
