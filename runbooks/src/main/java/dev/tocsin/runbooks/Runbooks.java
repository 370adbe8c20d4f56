package dev.tocsin.runbooks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All runbooks there are: the shipped ones, and over them those of a team's folder. */
public final class Runbooks {

  private final @Nullable Path folder;
  private final boolean needed;
  private volatile State state;

  private Runbooks(@Nullable Path folder, boolean needed) {
    this.folder = folder;
    this.needed = needed;
    String stamp = Stamp.of(folder);
    this.state = new State(read(Library.EMPTY), stamp);
  }

  /** Only the shipped runbooks. */
  public static Runbooks shipped() {
    return new Runbooks(null, false);
  }

  /** The shipped runbooks and a team's; a team's file replaces the shipped one of its name. */
  public static Runbooks in(Path folder) {
    return new Runbooks(folder, true);
  }

  /** The same from a folder that need not be there, or not yet. */
  public static Runbooks usuallyIn(Path folder) {
    return new Runbooks(folder, false);
  }

  private Library read(Library before) {
    @Nullable Path place = folder;
    boolean absent = place == null || (!needed && Files.notExists(place));
    return Library.read(absent ? null : place, before);
  }

  /** Whether a file was added, changed or taken away since everything was read. */
  public boolean isStale() {
    return !state.stamp().equals(Stamp.of(folder));
  }

  /** Reads everything again; a file that has gone bad stays as it last was. */
  public synchronized List<Problem> reload() {
    // stamped before it is read: a change in between shows at the next look
    String stamp = Stamp.of(folder);
    state = new State(read(state.library()), stamp);
    return problems();
  }

  /** What is wrong with the files, all at once. */
  public List<Problem> problems() {
    return state.library().problems();
  }

  /** Every runbook, by name. */
  public List<Runbook> all() {
    return List.copyOf(state.library().runbooks());
  }

  /** The runbook of a name, in any case and with spaces or hyphens. */
  public Optional<Runbook> find(String name) {
    String key = name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    return Optional.ofNullable(state.library().byName().get(key));
  }

  /** The runbooks that fit an incident, best first. */
  public List<Match> matching(Facts facts) {
    return state.fitting().matches(facts);
  }

  private record State(Library library, Fitting fitting, String stamp) {

    State(Library library, String stamp) {
      this(library, new Fitting(library.runbooks()), stamp);
    }
  }
}
