package dev.tocsin.runbooks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** What stands below a runbook's front matter. */
record Body(String introduction, List<Step> steps) {

  private static final Parser PARSER =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

  static Body read(Part part, List<Problem> problems) {
    Reading reading = new Reading(part, problems);
    children(PARSER.parse(part.text())).forEach(reading::block);
    return reading.body();
  }

  private static List<Node> children(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }

  private static final class Reading {

    private static final Pattern BOX = Pattern.compile("\\[[ xX]] +(?=\\S)");
    private static final Pattern EMPTY_BOX = Pattern.compile("\\[[ xX]] *");
    private static final Pattern CROOKED_BOX = Pattern.compile("\\[ *[xX]? *](?![(:]).*");

    private static final Pattern SOFT_LINE_END = Pattern.compile("(?<! {2}|\\\\)\n");

    private final Part part;
    private final String text;
    private final List<Problem> problems;
    private final List<String> introduction = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private boolean crooked;

    Reading(Part part, List<Problem> problems) {
      this.part = part;
      this.text = part.text();
      this.problems = problems;
    }

    Body body() {
      if (steps.isEmpty() && !crooked) {
        problems.add(part.problemAt(text.length(), "there are no steps; write each as '- [ ] …'"));
      }
      return new Body(String.join("\n\n", introduction), steps);
    }

    void block(Node node) {
      if (node instanceof ListBlock list && children(list).stream().anyMatch(this::looksLikeStep)) {
        children(list).forEach(this::step);
      } else if (!(node instanceof Heading || node instanceof ThematicBreak)) {
        outsideSteps(node);
      }
    }

    /** Text between two steps is most likely a detail that someone forgot to indent. */
    private void outsideSteps(Node node) {
      List<Step.Detail> details = details(List.of(node));
      if (steps.isEmpty()) {
        details.forEach(detail -> introduction.add(detail.markdown()));
      } else {
        Step last = steps.removeLast();
        List<Step.Detail> all = new ArrayList<>(last.details());
        all.addAll(details);
        steps.add(new Step(last.text(), all));
      }
    }

    private boolean looksLikeStep(Node item) {
      return CROOKED_BOX.matcher(firstLine(item)).matches();
    }

    private String firstLine(Node item) {
      return item.getFirstChild() instanceof Paragraph p ? lines(p).getFirst() : "";
    }

    private void step(Node item) {
      String first = firstLine(item);
      if (BOX.matcher(first).lookingAt()) {
        List<Node> parts = children(item);
        steps.add(
            new Step(
                BOX.matcher(oneLine(parts.getFirst())).replaceFirst(""),
                details(parts.subList(1, parts.size()))));
      } else if (EMPTY_BOX.matcher(first).matches()) {
        report(item, "this step says nothing; write what to do behind '[ ]'");
      } else if (looksLikeStep(item)) {
        report(item, "this box is not well formed; write '- [ ] …' with a space inside and behind");
      } else {
        report(item, "this item has no box; write '- [ ] …' to make it a step, or indent it");
      }
    }

    private String oneLine(Node paragraph) {
      return lines(paragraph).stream().map(String::strip).collect(Collectors.joining(" "));
    }

    private List<Step.Detail> details(List<Node> blocks) {
      return blocks.stream()
          .filter(block -> !(block instanceof HtmlBlock))
          .map(this::detail)
          .toList();
    }

    private Step.Detail detail(Node block) {
      return switch (block) {
        case FencedCodeBlock code -> code(code.getInfo(), code.getLiteral());
        case IndentedCodeBlock code -> code("", code.getLiteral());
        case Paragraph paragraph -> new Step.Prose(flowing(lines(paragraph)));
        default -> new Step.Prose(String.join("\n", lines(block)));
      };
    }

    private static Step.Code code(String info, String literal) {
      return new Step.Code(info.strip().split("\\s", 2)[0], literal.stripTrailing());
    }

    /** Chat platforms keep every line end, so those that only wrap the file's text have to go. */
    private static String flowing(List<String> lines) {
      return SOFT_LINE_END.matcher(String.join("\n", lines)).replaceAll(" ");
    }

    private List<String> lines(Node block) {
      return block.getSourceSpans().stream()
          .map(
              span -> text.substring(span.getInputIndex(), span.getInputIndex() + span.getLength()))
          .collect(Collectors.toList());
    }

    private void report(Node node, String message) {
      crooked = true;
      problems.add(part.problemAt(node.getSourceSpans().getFirst().getInputIndex(), message));
    }
  }
}
