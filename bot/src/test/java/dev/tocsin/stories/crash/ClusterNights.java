package dev.tocsin.stories.crash;

import dev.tocsin.chat.AppManifest.Wishes;
import dev.tocsin.chat.slack.SlackManifest;
import dev.tocsin.fakes.slack.FakeSlack;
import dev.tocsin.incident.FollowUpEvent;
import dev.tocsin.incident.IncidentEvent;
import dev.tocsin.incident.LifecycleEvent;
import dev.tocsin.incident.PagingEvent;
import dev.tocsin.incident.PeopleEvent;
import dev.tocsin.incident.RecordEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The night in Slack, again and again, before several instances on one PostgreSQL of which now one,
 * now another is killed or cut off.
 */
public final class ClusterNights {
  private static final List<String> PEOPLE = List.of("ada", "grace", "linus", "dennis", "margaret");
  private static final Duration STEP = Duration.ofSeconds(2);
  private static final List<Duration> SKEWS =
      List.of(Duration.ofMinutes(2), Duration.ofMinutes(-2), Duration.ZERO);

  private final ClusterClient client;
  private final FakeSlack slack;
  private int nights;

  private ClusterNights(ClusterClient client, FakeSlack slack) {
    this.client = client;
    this.slack = slack;
  }

  /**
   * Fails when anything is lost, comes late, or comes twice without a reason.
   *
   * @param seed draws what is done to whom and when
   * @param times how often something is done
   * @param folder for the instances' own, empty
   */
  public static ClusterTally play(long seed, int instances, int times, Path folder)
      throws Exception {
    try (FakeSlack slack = FakeSlack.start().punctual();
        Postgres database = Postgres.start();
        Cluster cluster =
            new Cluster(seed, company(database, folder, prepared(slack)), SKEWS, instances);
        ClusterClient client = new ClusterClient(cluster, slack, database)) {
      ClusterNights played = new ClusterNights(client, slack);
      played.playWhile(cluster.disturb(times));
      return client.end(new ClusterTally.Plan(seed, instances, played.nights));
    }
  }

  private static FakeSlack prepared(FakeSlack slack) {
    slack.install(new SlackManifest().written(new Wishes(null, false)));
    PEOPLE.forEach(slack::person);
    slack.faults().withoutRateLimits();
    return slack;
  }

  private static Instance.Company company(Postgres database, Path folder, FakeSlack slack) {
    Map<String, String> environment = new HashMap<>();
    environment.put("TOCSIN_PRACTICE", "false");
    environment.put("TOCSIN_CONFIG", Path.of("src/test/resources/cluster.yaml").toString());
    environment.put("SLACK_BOT_TOKEN", slack.botToken());
    environment.put("SLACK_APP_TOKEN", slack.appToken());
    environment.put("SLACK_API_URL", slack.apiUrl());
    return new Instance.Company(database, folder, environment);
  }

  private void playWhile(CompletableFuture<Void> disturbed) {
    do {
      nights++;
      night("The domain has expired, night " + nights);
    } while (!disturbed.isDone());
    disturbed.join();
  }

  private void night(String title) {
    String open = "/incident open " + title + " sev:1 service:checkout";
    client.types("margaret", "incidents", open, () -> client.incidentNamed(title).isPresent());
    long incident = client.incidentNamed(title).orElseThrow();
    client.expectMail(incident, "linus", Duration.ZERO);
    client.expectMail(incident, "dennis", STEP);
    client.expectMail(incident, "ada", STEP);
    client.expectMail(incident, "grace", Duration.ZERO);
    String room = slack.room("inc-" + incident).id();
    grace(incident, room, "ack", PagingEvent.Acknowledged.class);
    grace(incident, room, "lead", PeopleEvent.RoleAssigned.class);
    client.says("margaret", room, "Every customer sees the registrar's page: night " + nights);
    grace(incident, room, "note The renewal failed kind:cause", RecordEvent.Noted.class);
    grace(incident, room, "temp add Workers moved", FollowUpEvent.MeasureAdded.class);
    client.says("ada", room, "I pay it by hand: night " + nights);
    grace(incident, room, "resolve The domain was renewed.", LifecycleEvent.Resolved.class);
    grace(incident, room, "temp reverted T1", FollowUpEvent.MeasureReverted.class);
    grace(incident, room, "postmortem waive a rehearsal", FollowUpEvent.PostmortemWaived.class);
    grace(incident, room, "close", LifecycleEvent.Closed.class);
  }

  private void grace(
      long incident, String room, String words, Class<? extends IncidentEvent> event) {
    client.types("grace", room, "/incident " + words, () -> client.has(incident, event));
  }
}
