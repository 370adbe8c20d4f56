package dev.tocsin.export;

import dev.tocsin.postmortem.Draft;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A draft laid out for reading, with every word chosen: what is left is to write it down. */
public record Document(
    String title,
    @Nullable String notice,
    List<Fact> facts,
    List<Part> parts,
    List<String> closing) {

  /** The draft, laid out. */
  public static Document of(Draft draft) {
    return new Layout(draft).document();
  }

  /** What the part with this anchor is called. */
  public static String heading(String anchor) {
    return Wording.heading(anchor);
  }

  /** One entry of the head; a wide one takes a line of its own. */
  public record Fact(String label, String value, Cited cited, boolean wide) {}

  /** A section with its heading; the anchor names it in links. */
  public sealed interface Part {
    String anchor();

    String heading();

    /** What stands before anything else: how sure it is, or that nobody told. */
    @Nullable String note();

    /** Whether the note is all there is. */
    boolean isEmpty();
  }

  /** Sentences. */
  public record Prose(String anchor, String heading, @Nullable String note, List<Line> lines)
      implements Part {
    @Override
    public boolean isEmpty() {
      return lines.isEmpty();
    }
  }

  /** What happened, day by day. */
  public record Timeline(String anchor, String heading, @Nullable String note, List<Day> days)
      implements Part {
    @Override
    public boolean isEmpty() {
      return days.isEmpty();
    }
  }

  /** The messages and events that the rest cites, by number. */
  public record Sources(String anchor, String heading, @Nullable String note, List<Source> sources)
      implements Part {
    @Override
    public boolean isEmpty() {
      return sources.isEmpty();
    }
  }

  /** What the numbers of the citations point to. */
  public Map<Integer, Source> sources() {
    return parts.stream()
        .flatMap(part -> part instanceof Sources all ? all.sources().stream() : Stream.empty())
        .collect(Collectors.toMap(Source::number, source -> source));
  }

  /** A sentence and the numbers of what it rests on. */
  public record Line(String text, Cited cited) {}

  /** The rows of one day, all in one offset from UTC. */
  public record Day(String heading, List<Entry> entries) {}

  /** One row; the kind is empty for an ordinary message. */
  public record Entry(String time, String kind, String text, Cited cited) {}

  /**
   * A message or an event as it stood.
   *
   * @param clock the time of day alone
   * @param link under which it can be seen where it was written, if that is known
   */
  public record Source(
      int number,
      String id,
      String when,
      String clock,
      String who,
      String text,
      @Nullable String link) {
    /** What the link says. */
    public String go() {
      boolean isEntry = link != null && id.startsWith("#") && link.endsWith("#t" + id.substring(1));
      return isEntry ? "Go to the entry" : "Go to the message";
    }
  }

  /** Numbers of sources: the first few of them, and how many more there are. */
  public record Cited(List<Integer> numbers, int more) {
    static final Cited NOTHING = new Cited(List.of(), 0);
  }
}
