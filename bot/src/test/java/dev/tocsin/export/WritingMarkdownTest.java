package dev.tocsin.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.export.markdown.MarkdownExporter;
import dev.tocsin.postmortem.template.TemplateFile;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritingMarkdownTest {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  private static Node parsed(String text) throws Exception {
    return PARSER.parse(
        Golden.written(new MarkdownExporter(TemplateFile.none()), Drafts.saying(text)));
  }

  /** Counts what text may not bring about. */
  private static final class Census extends AbstractVisitor {
    private final List<String> dangers = new ArrayList<>();
    private final List<Integer> columns = new ArrayList<>();
    private int headings;

    @Override
    public void visit(HtmlInline html) {
      dangers.add(html.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
      dangers.add(html.getLiteral());
    }

    @Override
    public void visit(Image image) {
      dangers.add(image.getDestination());
    }

    @Override
    public void visit(Link link) {
      if (!link.getDestination().startsWith("https://")) {
        dangers.add(link.getDestination());
      }
    }

    @Override
    public void visit(Heading heading) {
      headings++;
      visitChildren(heading);
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof TableRow) {
        columns.add(cells(node));
      }
      visitChildren(node);
    }

    private static int cells(Node row) {
      int cells = 0;
      for (Node cell = row.getFirstChild(); cell instanceof TableCell; cell = cell.getNext()) {
        cells++;
      }
      return cells;
    }
  }

  private static Census census(String text) throws Exception {
    var census = new Census();
    parsed(text).accept(census);
    return census;
  }

  @Test
  void a_whole_incident_reads_as_kept() throws Exception {
    Golden.check(
        "draft.md", Golden.written(new MarkdownExporter(TemplateFile.none()), Drafts.full()));
  }

  @Test
  void nothing_reads_as_nothing() throws Exception {
    Golden.check(
        "empty.md", Golden.written(new MarkdownExporter(TemplateFile.none()), Drafts.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "![x](https://evil.example/pixel.png)",
        "[click](javascript:alert(1))",
        "[ref]: javascript:alert(1)",
        "<javascript:alert(1)>",
        "a | b | c \\| d",
        "# heading\n## another",
        "--- \n===",
        "- list\n1. list\n> quote",
        "```\ncode\n```",
        "~~~\n</details>",
        "\\[x](javascript:alert(1))",
        "`<b>` | `|`",
        "https://ok.example/a|b https://ok.example/<script>",
        "&lt;script&gt; &#60;script>",
        "\u202Egnp.exe",
      })
  void hostile_text_breaks_no_table_and_makes_no_markup(String text) throws Exception {
    var plain = census("harmless");
    var hostile = census(text);

    assertThat(hostile.dangers).isEmpty();
    assertThat(hostile.columns).isEqualTo(plain.columns);
    assertThat(hostile.headings).isEqualTo(plain.headings);
  }

  @Test
  void a_link_stays_one_that_can_be_followed() throws Exception {
    String document =
        Golden.written(
            new MarkdownExporter(TemplateFile.none()),
            Drafts.saying("see https://grafana.example/d/a_b?x=1."));

    assertThat(document).contains("- see <https://grafana.example/d/a_b?x=1>.");
  }
}
