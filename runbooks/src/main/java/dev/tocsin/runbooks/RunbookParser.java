package dev.tocsin.runbooks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the text of a file into a runbook. */
final class RunbookParser {

  private static final Pattern FENCE = Pattern.compile("(?m)^---[ \\t]*$");
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final String EXAMPLE =
      "begin the file with a line '---', then 'title: …', then another line '---'";

  private final Source source;
  private final List<Problem> problems = new ArrayList<>();

  private RunbookParser(Source source) {
    this.source = source;
  }

  static Parsed parse(String name, Source source) {
    return new RunbookParser(source).parse(name);
  }

  private Parsed parse(String name) {
    String text = source.text();
    if (text.isBlank()) {
      return source.failedAt(0, "the file is empty; " + EXAMPLE);
    }
    Matcher fence = FENCE.matcher(text);
    if (!fence.find() || fence.start() != 0) {
      return source.failedAt(0, "there is no front matter; " + EXAMPLE);
    }
    int start = Math.min(fence.end() + 1, text.length());
    if (!fence.find()) {
      return source.failedAt(0, "the front matter never ends; put a line '---' after its last key");
    }
    return parse(name, new Part(source, start, fence.start()), fence.end());
  }

  private Parsed parse(String name, Part head, int bodyStart) {
    if (!NAME.matcher(name).matches()) {
      problems.add(
          source.problemAt(
              0,
              "'%s' can't be typed as a runbook's name; name the file in lower-case letters,"
                      .formatted(name)
                  + " digits and hyphens, such as expired-certificate.md"));
    }
    FrontMatter front = FrontMatter.read(head, problems);
    Body body = Body.read(new Part(source, bodyStart, source.text().length()), problems);
    if (!problems.isEmpty()) {
      return new Parsed(null, List.copyOf(problems));
    }
    return new Parsed(
        new Runbook(
            name,
            front.title(),
            front.owner(),
            front.scope(),
            front.vendors(),
            body.introduction(),
            body.steps()),
        List.of());
  }
}
