package dev.tocsin.stories.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Plays the worst night, again and again, until the process was killed as often as is asked. */
public final class CrashingNights {
  private final Client client;
  private int incidents;

  private CrashingNights(Client client) {
    this.client = client;
  }

  /**
   * Fails when anything is lost, or comes twice too often.
   *
   * @param seed draws the instants of the kills
   * @param folder for the database, empty
   */
  public static Tally play(long seed, int kills, Path folder) throws IOException {
    Killer killer = new Killer(seed, kills);
    try (Client client = new Client(folder, killer)) {
      CrashingNights nights = new CrashingNights(client);
      while (!killer.isDone()) {
        nights.incidents++;
        killer.expectPages(true);
        String room = nights.wakeTheFounders();
        killer.expectPages(false);
        nights.work(room);
        nights.close(room);
      }
      return client.end(seed, nights.incidents);
    }
  }

  private String wakeTheFounders() {
    String incident = "INC-" + incidents;
    types("margaret", "general", "open The domain has expired sev:1 service:checkout");
    client.expectMail(incident, "linus");
    String room = client.roomOf(incident);
    client.fastForward(Duration.ofMinutes(5));
    client.expectMail(incident, "dennis");
    client.fastForward(Duration.ofMinutes(5));
    client.expectMail(incident, "ada");
    client.expectMail(incident, "grace");
    types("grace", room, "ack");
    return room;
  }

  private void work(String room) {
    types("grace", room, "lead");
    String told = says("margaret", room, "Every customer sees the registrar's page.");
    types("grace", room, "note The renewal payment failed kind:cause");
    says("ada", room, "I pay it by hand.");
    client.edits("margaret", room, told, "Every customer sees the registrar's page since 03:39.");
    types("grace", room, "temp add Workers moved to the old domain revert-by:+2h");
    types("grace", room, "update We have found the cause.");
    client.fastForward(Duration.ofSeconds(31));
    client.expect("margaret", room, "We have found the cause");
    says("grace", room, "It answers again.");
  }

  private void close(String room) {
    types("grace", room, "resolve The domain was renewed and answers again.");
    client.asks("grace", room, request("too early"), "/incident close");
    client.expect("grace", room, "T1");
    types("grace", room, "temp reverted T1");
    types("grace", room, "postmortem waive a rehearsal");
    types("grace", room, "close");
  }

  private void types(String person, String room, String words) {
    client.types(person, room, request(words), "/incident " + words);
  }

  private String says(String person, String room, String text) {
    return client.says(person, room, request(text), text);
  }

  /** The same for the same step of the same night, however often it is sent. */
  private String request(String words) {
    return incidents + "-" + words.replaceAll("[^A-Za-z0-9]+", "-");
  }
}
