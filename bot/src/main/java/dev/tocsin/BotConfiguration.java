package dev.tocsin;

import dev.tocsin.calendar.CalendarLibrary;
import dev.tocsin.chat.ChatPlatform;
import dev.tocsin.chat.EntryCards;
import dev.tocsin.chat.FrontDesk;
import dev.tocsin.chat.SoleConnections;
import dev.tocsin.delivery.AckLinks;
import dev.tocsin.delivery.ChatPager;
import dev.tocsin.delivery.Delivery;
import dev.tocsin.delivery.FileShelf;
import dev.tocsin.delivery.OutboxWorker;
import dev.tocsin.delivery.Platforms;
import dev.tocsin.delivery.Presence;
import dev.tocsin.delivery.Rounds;
import dev.tocsin.desk.Calendars;
import dev.tocsin.desk.Changes;
import dev.tocsin.desk.Covers;
import dev.tocsin.desk.Feeds;
import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.OnCall;
import dev.tocsin.desk.Postmortems;
import dev.tocsin.desk.Proofs;
import dev.tocsin.desk.PublicText;
import dev.tocsin.desk.Recorder;
import dev.tocsin.desk.Reminders;
import dev.tocsin.desk.Rotations;
import dev.tocsin.desk.RunbookShelf;
import dev.tocsin.desk.Timelines;
import dev.tocsin.desk.Versions;
import dev.tocsin.oncall.Service;
import dev.tocsin.paging.PagerChannel;
import dev.tocsin.practice.PracticeClock;
import dev.tocsin.storage.Storage;
import dev.tocsin.web.operation.MeteredPager;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one place where plain parts become beans. */
@Configuration(proxyBeanMethods = false)
class BotConfiguration {
  /** Everybody goes by the time that jobs go by, which on PostgreSQL all instances agree on. */
  @Bean
  @ConditionalOnProperty(name = "tocsin.practice", havingValue = "false")
  InstantSource clock(Storage storage) {
    return storage.clock();
  }

  /** Of those on PostgreSQL there may be any number. */
  @Bean(destroyMethod = "close")
  @ConditionalOnProperty(name = "tocsin.alone", havingValue = "true")
  OnlyServer onlyServer(Surroundings surroundings) {
    return OnlyServer.in(surroundings.data());
  }

  /** Opened once it is certain that no other server has it. */
  @Bean(destroyMethod = "close")
  Storage storage(
      Surroundings surroundings,
      ObjectProvider<PracticeClock> movable,
      Optional<OnlyServer> onlyServer) {
    @Nullable PracticeClock practice = movable.getIfAvailable();
    return Storage.openToServe(
        practice == null
            ? surroundings.database(SystemTime.source())
            : surroundings.database(practice).byOwnClock());
  }

  @Bean(destroyMethod = "close")
  Presence presence(Storage storage, LiveConfiguration configuration) {
    return new Presence(storage, ThisInstance.of(configuration::fingerprint));
  }

  /** One process alone has every connection to itself. */
  @Bean
  SoleConnections soleConnections(Surroundings surroundings, Presence presence) {
    return surroundings.isAlone() ? connection -> true : presence;
  }

  @Bean(destroyMethod = "close")
  ConfigurationWatch configurationWatch(LiveConfiguration configuration) {
    return new ConfigurationWatch(configuration);
  }

  @Bean
  Changes changes() {
    return new Changes();
  }

  @Bean
  Covers covers(Storage storage) {
    return new Covers(storage);
  }

  @Bean
  Proofs proofs(Storage storage, Changes changes) {
    return new Proofs(storage, changes);
  }

  @Bean
  OnCall onCall(
      LiveConfiguration configuration,
      Covers covers,
      Proofs proofs,
      Calendars calendars,
      Feeds feeds) {
    return new OnCall(configuration::roster, covers, proofs, calendars, feeds);
  }

  @Bean(destroyMethod = "close")
  CalendarWatch calendarWatch(Calendars calendars, LiveConfiguration configuration) {
    return new CalendarWatch(calendars, configuration);
  }

  @Bean
  Calendars calendars(Storage storage) {
    return new Calendars(storage, new CalendarLibrary());
  }

  @Bean
  Reminders.Cadence cadence(LiveConfiguration configuration) {
    return new ConfiguredCadence(configuration::roster);
  }

  @Bean
  IncidentDesk incidentDesk(Storage storage, Reminders.Cadence cadence, Changes changes) {
    return new IncidentDesk(storage, cadence, changes);
  }

  @Bean
  Recorder recorder(Storage storage, IncidentDesk desk) {
    return new Recorder(storage, desk);
  }

  @Bean
  RunbookShelf runbookShelf(LiveConfiguration configuration, IncidentDesk desk) {
    return new RunbookShelf(
        configuration.runbooks(),
        desk,
        title -> configuration.roster().serviceIn(title),
        name -> configuration.current().helpOf(name));
  }

  @Bean
  Timelines timelines(Storage storage) {
    return new Timelines(storage);
  }

  @Bean
  Postmortems postmortems(
      Storage storage,
      LiveConfiguration configuration,
      PublicText publicText,
      Surroundings surroundings) {
    return new Postmortems(
        storage,
        () -> configuration.current().company().zone(),
        publicText,
        service ->
            Optional.ofNullable(configuration.roster().duties().services().get(service))
                .map(Service::components)
                .orElse(List.of()),
        surroundings.publicUrl());
  }

  @Bean
  FrontDesk.Services services(
      IncidentDesk desk,
      OnCall onCall,
      RunbookShelf runbooks,
      Versions versions,
      Timelines timelines) {
    return new FrontDesk.Services(desk, onCall, runbooks, versions, timelines);
  }

  @Bean
  FrontDesk frontDesk(FrontDesk.Services services, Recorder recorder) {
    return new FrontDesk(services, recorder);
  }

  @Bean
  Platforms platforms(ObjectProvider<ChatPlatform> connected, LiveConfiguration configuration) {
    List<ChatPlatform> all = connected.orderedStream().toList();
    return new Platforms(all, () -> Optional.ofNullable(configuration.current().home()));
  }

  /** Groups that follow rotations are brought up to date at the start and with the file. */
  @Bean
  Rotations rotations(Storage storage, LiveConfiguration configuration) {
    Rotations rotations = new Rotations(storage);
    Runnable follow =
        () -> rotations.followNow(configuration.roster().duties().schedules().keySet());
    follow.run();
    configuration.onChange(follow);
    return rotations;
  }

  @Bean
  PagerChannel chatPager(Platforms platforms, IncidentDesk desk) {
    return new ChatPager(platforms, desk);
  }

  @Bean
  EntryCards entryCards(
      RunbookShelf runbooks, OnCall onCall, PublicText publicText, Postmortems postmortems) {
    return new EntryCards(runbooks, () -> onCall.roster().zone(), publicText)
        .remembering(postmortems::like);
  }

  @Bean
  FileShelf fileShelf(Surroundings surroundings, LiveConfiguration configuration) {
    return new FileShelf(
        surroundings.attachments(), () -> configuration.current().attachmentsUpTo());
  }

  /** The channels, each counted and timed, and what their pages link to. */
  record Channels(List<PagerChannel> all, AckLinks links) {}

  @Bean
  Channels channels(List<PagerChannel> channels, AckLinks links, MeterRegistry meters) {
    return new Channels(
        channels.stream().<PagerChannel>map(one -> new MeteredPager(one, meters)).toList(), links);
  }

  @Bean
  Delivery.Ways ways(
      Platforms platforms,
      Channels channels,
      EntryCards entries,
      WatchConfiguration.Unasked unasked,
      PostmortemConfiguration.Papers papers) {
    return new Delivery.Ways(
        platforms,
        channels.all(),
        channels.links(),
        entries,
        papers.files(),
        unasked.drills(),
        papers.filing(),
        unasked.expiries());
  }

  @Bean
  Delivery delivery(
      Storage storage,
      IncidentDesk desk,
      OnCall onCall,
      Reminders.Cadence cadence,
      Delivery.Ways ways) {
    return new Delivery(storage, desk, onCall, cadence, ways);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  OutboxWorker outboxWorker(
      Storage storage,
      Delivery delivery,
      Changes changes,
      Presence presence,
      ObjectProvider<PracticeClock> movable) {
    OutboxWorker worker = new OutboxWorker(storage, delivery, presence.id());
    worker.onRound(presence::beat);
    Rounds.begin(storage);
    changes.onChange(worker::wake);
    movable.ifAvailable(clock -> clock.onMove(worker::wake));
    return worker;
  }
}
