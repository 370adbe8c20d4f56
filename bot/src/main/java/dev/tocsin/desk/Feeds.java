package dev.tocsin.desk;

import dev.tocsin.storage.Storage;
import java.util.Optional;

/**
 * The calendars that people subscribe to: whoever knows the address of one may read it, until it
 * gets a new address.
 */
public final class Feeds {
  private static final String KEPT = "feed/";

  private final Storage storage;
  private final Signer signer;

  public Feeds(Storage storage, Signer signer) {
    this.storage = storage;
    this.signer = signer;
  }

  /** Whose shifts a feed shows. */
  public enum Kind {
    PERSON,
    SCHEDULE
  }

  /**
   * One feed.
   *
   * @param name the key of a person, or the name of a schedule
   */
  public record Feed(Kind kind, String name) {
    private String words() {
      return (kind == Kind.PERSON ? "person/" : "schedule/") + name;
    }
  }

  /** Makes addresses of words that nobody else can make, and reads them. */
  public interface Signer {
    /** Empty where there is no address that calendars can reach. */
    Optional<String> address(String words);

    /** The words, if this really is out of such an address. */
    Optional<String> read(String token);
  }

  /** Where the feed is; empty while feeds are off. */
  public Optional<String> address(Feed feed) {
    return signer.address(generation(feed) + " " + feed.words());
  }

  /** The feed of an address, unless it has got another since. */
  public Optional<Feed> read(String token) {
    return signer
        .read(token)
        .map(words -> words.split(" ", 2))
        .flatMap(
            parts -> {
              Feed feed = feed(parts[1]);
              return parts[0].equals(generation(feed)) ? Optional.of(feed) : Optional.empty();
            });
  }

  /** Gives it another address: the one that is known so far is worth nothing from now on. */
  public void revoke(Feed feed) {
    storage.write(
        tx -> {
          int next = Integer.parseInt(tx.keys().getOrPut(KEPT + feed.words(), "1")) + 1;
          tx.keys().put(KEPT + feed.words(), Integer.toString(next));
          return next;
        });
  }

  private String generation(Feed feed) {
    return storage.read(tx -> tx.keys().get(KEPT + feed.words())).orElse("1");
  }

  private static Feed feed(String words) {
    String[] parts = words.split("/", 2);
    return new Feed(parts[0].equals("person") ? Kind.PERSON : Kind.SCHEDULE, parts[1]);
  }
}
