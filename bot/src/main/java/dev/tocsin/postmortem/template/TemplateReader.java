package dev.tocsin.postmortem.template;

import dev.tocsin.oncall.Nearest;
import dev.tocsin.postmortem.SectionName;
import dev.tocsin.postmortem.template.Template.Piece;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a template; the first mistake is told with its line and with what would be right. */
public final class TemplateReader {
  private static final Set<String> OTHERS =
      Set.of(
          "title",
          "notice",
          "facts",
          "incident",
          "severity",
          "status",
          "lead",
          "service",
          "opened",
          "resolved",
          "timezone",
          "timeline",
          "evidence",
          "similar",
          "closing");

  /** A mark that stands alone in its line takes the line with it, unless it shows something. */
  private static final Pattern MARK =
      Pattern.compile(
          "(?m)^[ \\t]*\\{\\{([#/] *\\w+|require\\b[^\\n"
              + "}]*)\\}\\}[ \\t]*(?:\\R|\\z)|\\{\\{([^\\n"
              + "}]*)(\\}\\})?");

  private static final Pattern REQUIRE = Pattern.compile("require +(\\w+) +\"([^\"]+)\" *");

  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Question> questions = new ArrayList<>();

  private TemplateReader() {
    open.push(new Open("", 1, new ArrayList<>()));
  }

  /** A block that has begun. */
  private record Open(String variable, int line, List<Piece> pieces) {}

  /** Thrown and caught in here alone. */
  private static final class Mistake extends Exception {
    private static final long serialVersionUID = 1;

    Mistake(String what) {
      super(what);
    }
  }

  public static Parsed read(String text) {
    return new TemplateReader().parse(text);
  }

  /** Every variable that a template may use. */
  public static Set<String> variables() {
    Set<String> all = new TreeSet<>(OTHERS);
    Arrays.stream(SectionName.values()).map(SectionName::wire).forEach(all::add);
    return all;
  }

  private Parsed parse(String text) {
    Matcher mark = MARK.matcher(text);
    int from = 0;
    while (mark.find()) {
      text(text.substring(from, mark.start()));
      int line = line(text, mark.start());
      try {
        mark(mark, line);
      } catch (Mistake mistake) {
        return new Parsed.Bad(line, String.valueOf(mistake.getMessage()));
      }
      from = mark.end();
    }
    text(text.substring(from));
    Open last = open.pop();
    return open.isEmpty()
        ? new Parsed.Good(new Template(last.pieces(), questions))
        : new Parsed.Bad(
            last.line(),
            "{{#%s}} is never ended; write {{/%s}} behind what belongs to it"
                .formatted(last.variable(), last.variable()));
  }

  private void mark(Matcher mark, int line) throws Mistake {
    String alone = mark.group(1);
    String what = alone == null ? mark.group(2).strip() : alone.strip();
    if (alone == null && mark.group(3) == null) {
      throw new Mistake("{{ is never closed; write {{title}}");
    }
    if (what.startsWith("#")) {
      open.push(new Open(known(what.substring(1).strip()), line, new ArrayList<>()));
    } else if (what.startsWith("/")) {
      close(what.substring(1).strip());
    } else if (what.startsWith("require")) {
      require(what);
    } else {
      add(new Piece.Gap(known(what)));
    }
  }

  private void close(String variable) throws Mistake {
    Open block = open.pop();
    if (open.isEmpty()) {
      throw new Mistake("{{/%s}} ends nothing; {{#%s}} comes first".formatted(variable, variable));
    }
    if (!block.variable().equals(variable)) {
      throw new Mistake(
          "{{/%s}} is wrong here; {{/%s}} comes first".formatted(variable, block.variable()));
    }
    add(new Piece.Block(variable, block.pieces()));
  }

  private void require(String what) throws Mistake {
    Matcher parts = REQUIRE.matcher(what);
    if (!parts.matches()) {
      throw new Mistake("write {{require impact \"Whom did it affect?\"}}");
    }
    for (SectionName section : SectionName.values()) {
      if (section.wire().equals(parts.group(1))) {
        questions.add(new Question(section, parts.group(2)));
        return;
      }
    }
    List<String> sections = Arrays.stream(SectionName.values()).map(SectionName::wire).toList();
    throw new Mistake(
        "there is no section " + parts.group(1) + Nearest.hint(parts.group(1), sections));
  }

  private static String known(String variable) throws Mistake {
    if (!variables().contains(variable)) {
      throw new Mistake(
          "there is no variable {{%s}}%s".formatted(variable, Nearest.hint(variable, variables())));
    }
    return variable;
  }

  private void text(String text) {
    if (!text.isEmpty()) {
      add(new Piece.Text(text));
    }
  }

  private void add(Piece piece) {
    open.element().pieces().add(piece);
  }

  private static int line(String text, int at) {
    return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }
}
