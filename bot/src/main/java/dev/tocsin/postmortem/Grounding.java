package dev.tocsin.postmortem;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one gate between drafter and reader: a sentence passes when every number, time, version,
 * host, identifier, name and quoted word in it stands in what it cites or is computed from it.
 */
final class Grounding {
  /** Of more times than this only the whole span counts, not each between two of them. */
  private static final int MOST_ENDS = 60;

  private static final Pattern APART = Pattern.compile("[\\s…\"]+");
  private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
  private static final Pattern CODE = Pattern.compile("\\p{N}|\\w_\\w|\\w\\.\\w+\\.\\w");
  private static final Pattern MARKS = Pattern.compile("[\"“”‘’]");
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  private final Function<String, @Nullable Source> sources;
  private final Set<String> people;
  private final ZoneId zone;

  /**
   * @param people the names of everybody known to the case, in lower case
   */
  Grounding(Function<String, @Nullable Source> sources, Set<String> people, ZoneId zone) {
    this.sources = sources;
    this.people = people;
    this.zone = zone;
  }

  /** Whether the sources bear the text. */
  boolean holds(String text, List<String> ids) {
    List<Source> cited = ids.stream().map(sources).filter(Objects::nonNull).toList();
    if (ids.isEmpty() || cited.size() < ids.size()) {
      return false;
    }
    String told = told(cited);
    return quotesHold(text, told) && namesHold(text, told, cited) && codesHold(text, told, cited);
  }

  private static String told(List<Source> cited) {
    return cited.stream().map(Source::bearing).collect(Collectors.joining("\n"));
  }

  private static boolean quotesHold(String text, String told) {
    Matcher quote = QUOTED.matcher(text);
    Set<String> words = new HashSet<>();
    while (quote.find()) {
      if (words.isEmpty()) {
        words.addAll(Words.apart(told));
        words.addAll(Words.apart(Prose.of(told)));
      }
      if (!words.containsAll(Words.apart(quote.group(1)))) {
        return false;
      }
    }
    return true;
  }

  private boolean namesHold(String text, String told, List<Source> cited) {
    Set<String> missing = new HashSet<>(Words.apart(QUOTED.matcher(text).replaceAll(" ")));
    missing.retainAll(people);
    cited.forEach(source -> missing.remove(source.evidence().who().toLowerCase(Locale.ROOT)));
    if (missing.isEmpty()) {
      return true;
    }
    String low = told.toLowerCase(Locale.ROOT);
    return missing.stream().allMatch(low::contains);
  }

  private boolean codesHold(String text, String told, List<Source> cited) {
    String count = Integer.toString(cited.size());
    Set<String> derived = null;
    for (String word : APART.split(text, -1)) {
      String token = EDGES.matcher(word).replaceAll("");
      boolean counts = token.equals(count);
      if (counts || !CODE.matcher(token).find() || isTold(told, token)) {
        continue;
      }
      derived = derived == null ? derived(cited) : derived;
      if (!derived.contains(token)) {
        return false;
      }
    }
    return true;
  }

  /** Quotation marks and apostrophes of all kinds are written as one kind within a draft. */
  private static boolean isTold(String told, String token) {
    boolean marked = token.indexOf('\'') >= 0;
    return standsIn(told, token)
        || (marked && standsIn(MARKS.matcher(told).replaceAll("'"), token));
  }

  /** As a whole, not as a part of a longer word, number, version or time. */
  private static boolean standsIn(String told, String token) {
    for (int at = told.indexOf(token); at >= 0; at = told.indexOf(token, at + 1)) {
      if (!goesOn(told, at - 1, -1) && !goesOn(told, at + token.length(), 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean goesOn(String told, int at, int step) {
    if (at < 0 || at >= told.length()) {
      return false;
    }
    int beyond = at + step;
    boolean more =
        beyond >= 0 && beyond < told.length() && Character.isLetterOrDigit(told.charAt(beyond));
    return isWordPart(told.charAt(at)) || (more && ".:-".indexOf(told.charAt(at)) >= 0);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  /** What may be computed besides the number of sources: their times, and the spans between. */
  private Set<String> derived(List<Source> cited) {
    Set<String> derived = new HashSet<>();
    List<Instant> ends =
        cited.stream().flatMap(source -> source.times().stream()).distinct().sorted().toList();
    for (Instant end : ends) {
      addTime(derived, end.atZone(zone));
      addTime(derived, end.atZone(ZoneOffset.UTC));
    }
    List<Instant> apart = ends.size() > MOST_ENDS ? List.of(ends.getFirst(), ends.getLast()) : ends;
    for (Instant from : apart) {
      apart.forEach(to -> addSpan(derived, Duration.between(from, to).abs()));
    }
    return derived;
  }

  private static void addTime(Set<String> derived, ZonedDateTime time) {
    String clock = CLOCK.format(time);
    derived.add(clock);
    derived.add(clock.substring(0, clock.lastIndexOf(':')));
    derived.add(time.toLocalDate().toString());
  }

  private static void addSpan(Set<String> derived, Duration span) {
    for (long part :
        List.of(
            span.toSeconds(),
            span.toMinutes(),
            span.toHours(),
            span.toDays(),
            (long) span.toMinutesPart(),
            (long) span.toHoursPart(),
            (long) span.toSecondsPart())) {
      derived.add(Long.toString(part));
    }
  }
}
