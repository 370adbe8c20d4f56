package dev.tocsin.postmortem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Light rewording of what somebody said, so that it can stand in a report without quotation marks:
 * "orders are failing" becomes "orders were failing", "I'm seeing errors" becomes "ada was seeing
 * errors". Only sentences of plain form are reworded; any other stays a quotation.
 */
final class Reworded {
  private static final int FEWEST_WORDS = 4;
  private static final Set<String> MODALS =
      words("may might could would will can must to should never");
  private static final Set<String> WE = words("we we're we've we'll");
  private static final Set<String> ME = words("i i'm i've i'll");

  /** What only opens a sentence in conversation. */
  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:(?:same"
              + " here|ok|okay|so|and|but|well|also|yeah|yep|yes|right|alright|hm+|oh|ah|uh+m*|um+|fwiw|btw|fyi|heads"
              + " up|however|actually|plus|anyways?)\\b[,:.]?\\s+)+",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TO_ME = Pattern.compile("\\b(for|to) me\\b");
  private static final Pattern ENDING =
      Pattern.compile("(?:\\s*(?:[.!…:;,]+|[:;]-?[)(/DPp]|\\((right )?now\\)|(?<!for|til) now))+$");
  private static final Pattern MEANWHILE =
      Pattern.compile(
          " (?:currently|right now|at the moment|at this time)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern ODD =
      Pattern.compile(
          "(?i:\\b(?:los(?:e|es|ing|t)|let) us\\b|^(?:no,? (?:it|they|that|i|we)|(?:i|we)"
              + " could(?! not| see)|let us|hold on|hang on|wait|i will|we"
              + " will)\\b)|^\\W*\\d{1,2}:\\d{2}\\b|[\\p{So}\\p{Cs}\\n"
              + "\"@{}|<>\\[\\]\\\\]|\\.\\.\\.|\\?|!|…$|\\$ ");

  /** An address behind a sentence that is whole without it. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![,:;(-])(?<!\\b(?:at|on|to|see|in|from|for|of|is|was|via|with))"
              + " [\\w-]+(?:\\.[\\w-]+)+/\\S*$");

  private static final Pattern WORD = Pattern.compile("([^\\p{L}\\p{N}]*)(.*?)([^\\p{L}\\p{N}]*)");

  /** It speaks to somebody, jokes, or tells of a day that the reader doesn't share. */
  private static final Set<String> UNFIT =
      words(
          "i i'm i've i'll i'd me my mine you your you're you've you'll let's lol haha heh wtf omg"
              + " ugh meh nope nah yep yeah yup gonna wanna gotta prolly probs sry thx pls plz imo"
              + " imho ours idk tbh btw fwiw afaik afaict hmm hm shit damn crap fuck hell argh man"
              + " dude please thanks thank sorry cheers tomorrow yesterday tonight ago should must"
              + " ought if unless whether glad hope remember he she he's she's");

  /** What they stand for was said before, in another sentence. */
  private static final Set<String> POINTING =
      words(
          "it it's its this that that's these those they they're there's which what why how when"
              + " where who whose because then than or nor not none maybe perhaps probably until"
              + " while with as like from to just still now also");

  private static final Map<String, String> PAST =
      pairs(
          "is was are were isn't was_not aren't were_not wasn't was_not weren't were_not has had"
              + " have had hasn't had_not haven't had_not hadn't had_not does did doesn't did_not"
              + " don't did_not didn't did_not can could can't could_not cannot could_not couldn't"
              + " could_not will would won't would_not may might seems seemed appears appeared"
              + " looks looked keeps kept fails failed returns returned writes wrote throws threw"
              + " gets got goes went comes came takes took says said needs needed means meant"
              + " exceeds exceeded expects expected accepts accepted responds responded works"
              + " worked breaks broke happens happened contains contained lacks lacked depends"
              + " depended rejects rejected refuses refused ignores ignored sends sent sees saw"
              + " expires expired remains remained continues continued stays stayed hangs hung uses"
              + " used runs ran shows showed removes removed suggests suggested brings brought"
              + " makes made asks asked exists existed helps helped fills filled tells told gives"
              + " gave finds found leaves left stands stood holds held loses lost becomes became"
              + " begins began lets let hits hit matches matched reads read points pointed waits"
              + " waited it's it_was that's that_was there's there_was they're they_were he's"
              + " he_was she's she_was");
  private static final Map<String, String> SAW =
      pairs(
          "seeing saw getting got having had noticing noticed hitting hit experiencing experienced"
              + " note noted notice noticed decide decided conclude concluded suspect suspected"
              + " noticed noticed noted noted decided decided found found identified identified"
              + " observed observed confirmed confirmed spotted spotted discovered discovered"
              + " concluded concluded think thought believe believed see saw get got know knew need"
              + " needed want wanted have had expect expected saw saw got got had had suspected"
              + " suspected thought thought tried tried checked checked are was were was");
  private static final Set<String> COMMANDS =
      words("see get know need want have are were think had believe expect");

  /** They are nouns as well: only what follows tells. */
  private static final Set<String> EITHER =
      words("writes works runs uses looks needs makes matches reads points waits hits helps");

  private static final Set<String> BEHIND_VERB =
      words("to into the a an at like from with as fine more no for");

  private static final Set<String> FINITE =
      words(
          "was were had did went got came broke took began saw lost ran kept became died hung froze"
              + " stopped started failed dropped crashed expired lapsed exceeded filled caused"
              + " triggered could would might");

  private final String who;
  private final List<String> told = new ArrayList<>();
  private boolean hasVerb;
  private boolean isPlain = true;

  private Reworded(String who) {
    this.who = who;
  }

  /** The sentence told of the past, without its full stop. */
  static Optional<String> of(String sentence, String who) {
    String plain = sentence.strip().replace('’', '\'');
    plain = TO_ME.matcher(plain).replaceAll("$1 " + Matcher.quoteReplacement(who));
    plain = ENDING.matcher(MEANWHILE.matcher(plain).replaceAll("")).replaceFirst("");
    plain = ADDRESS.matcher(OPENING.matcher(plain).replaceFirst("")).replaceFirst("");
    plain = Verbs.simple(plain);
    return Verbs.leavesOne(plain, PAST.keySet())
            || ODD.matcher(plain).find()
            || isOutput(plain)
            || Ahead.comes(plain, PAST.keySet())
        ? Optional.empty()
        : new Reworded(who).told(plain);
  }

  /** What a program printed is full of figures. */
  static boolean isOutput(String plain) {
    String[] words = plain.split("\\s+");
    long figures = Arrays.stream(words).filter(word -> word.matches(".*\\p{N}.*")).count();
    return figures > 2 && 3 * figures >= words.length;
  }

  private Optional<String> told(String plain) {
    List<String> all = Arrays.asList(plain.split("\\s+"));
    List<String> low = all.stream().map(Reworded::core).toList();
    boolean listed = all.getFirst().endsWith(",") && isDeed(low.getFirst());
    listed |= all.getFirst().endsWith("'s") || all.getFirst().endsWith(":");
    if (all.size() < FEWEST_WORDS || listed || opensOddly(low.getFirst())) {
      return Optional.empty();
    }
    int start = subject(low);
    for (int i = start; i < all.size(); i++) {
      if (UNFIT.contains(low.get(i))) {
        return Optional.empty();
      }
      add(all, low, i);
    }
    return hasVerb && isPlain ? Optional.of(String.join(" ", told)) : Optional.empty();
  }

  /** With a word that points back, a command, or a verb whose subject is anybody's guess. */
  private static boolean opensOddly(String first) {
    boolean deed = isDeed(first) || SAW.containsKey(first);
    boolean dangling = first.endsWith("ing") || first.endsWith("ed") || PAST.containsKey(first);
    boolean command = Vocabulary.of("<do>").contains(first);
    boolean unsaid = COMMANDS.contains(first);
    return POINTING.contains(first) || unsaid || (!deed && (dangling || command));
  }

  /** Who acts, where the sentence speaks of its own speaker; returns where the rest begins. */
  private int subject(List<String> low) {
    String first = low.getFirst();
    int verb = ME.contains(first) ? 1 : 0;
    boolean unsaid = verb == 0;
    while (verb < low.size() - 1 && Set.of("first", "just", "now").contains(low.get(verb))) {
      verb++;
    }
    String seen = SAW.get(low.get(verb));
    if (unsaid && isDeed(low.get(verb))) {
      isPlain = !Verbs.isSubject(low, verb, PAST.keySet());
      told.add(who);
      if (Vocabulary.of("<doing>").contains(low.get(verb))) {
        told.add("was");
      }
      told.add(low.get(verb));
      hasVerb = true;
      return verb + 1;
    }
    if (unsaid && (seen == null || COMMANDS.contains(low.get(verb)))) {
      return 0;
    }
    told.add(who);
    hasVerb = true;
    if (!unsaid && !first.equals("i")) {
      told.add(first.equals("i'm") ? "was" : first.equals("i've") ? "had" : "would");
      return 1;
    }
    if (!unsaid && low.get(1).equals("am")) {
      told.add("was");
      return 2;
    }
    if (seen == null) {
      isPlain = isPast(low.get(verb)) || PAST.containsKey(low.get(verb));
      return verb;
    }
    told.addAll(low.subList(unsaid ? 0 : 1, verb));
    told.add(seen);
    return verb + 1;
  }

  private static boolean isPast(String word) {
    return FINITE.contains(word) || word.endsWith("ed") || Vocabulary.of("<did>").contains(word);
  }

  private static boolean isDeed(String word) {
    return Vocabulary.of("<did>").contains(word) || Vocabulary.of("<doing>").contains(word);
  }

  private void add(List<String> all, List<String> low, int i) {
    String word = low.get(i);
    String before = i == 0 || Naming.isName(all, i - 1) ? "" : low.get(i - 1);
    if (Naming.isName(all, i) || Naming.isMonth(low, i)) {
      told.add(all.get(i));
    } else if (WE.contains(word)) {
      told.add("the team");
      hasVerb = true;
      String tail = word.substring(2);
      if (!tail.isEmpty()) {
        told.add(tail.equals("'re") ? "was" : tail.equals("'ve") ? "had" : "would");
      }
    } else if (before.equals("we")) {
      String past = SAW.getOrDefault(word, PAST.getOrDefault(word, word));
      isPlain &= !past.equals(word) || isPast(word) || low.get(i).endsWith("ly");
      told.add(past.replace('_', ' '));
    } else {
      boolean noun = EITHER.contains(word) && !isVerb(before, after(low, i));
      noun |= word.equals("us") && all.get(i).contains("US");
      told.add(noun ? all.get(i) : marked(all.get(i), other(word, before, after(low, i), i)));
    }
  }

  private static boolean isVerb(String before, String after) {
    return BEHIND_VERB.contains(after) || Verbs.BEFORE_VERB.contains(before);
  }

  private static String after(List<String> low, int i) {
    return i + 1 < low.size() ? low.get(i + 1) : "";
  }

  private String other(String word, String before, String after, int i) {
    if (word.equals("our")) {
      return after.equals("own") ? "their" : "the";
    }
    if (word.equals("us")) {
      return "the team";
    }
    if (i > 0 && FINITE.contains(word)) {
      hasVerb = true;
    }
    boolean many = i > 0 && Verbs.isOfMany(before);
    String past = many ? Verbs.OF_MANY.getOrDefault(word, PAST.get(word)) : PAST.get(word);
    boolean infinite = MODALS.contains(before);
    if (past == null || i == 0 || infinite) {
      return "";
    }
    hasVerb = true;
    return past.replace('_', ' ');
  }

  /** The word with the marks around it, or what stands for it. */
  private static String marked(String raw, String instead) {
    Matcher parts = WORD.matcher(raw);
    return instead.isEmpty() || !parts.matches() ? raw : parts.group(1) + instead + parts.group(3);
  }

  private static String core(String raw) {
    Matcher parts = WORD.matcher(raw);
    return (parts.matches() ? parts.group(2) : raw).toLowerCase(Locale.ROOT);
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" ", -1));
  }

  static Map<String, String> pairs(String list) {
    String[] words = list.split(" ", -1);
    return IntStream.range(0, words.length / 2)
        .boxed()
        .collect(Collectors.toMap(i -> words[2 * i], i -> words[2 * i + 1]));
  }
}
