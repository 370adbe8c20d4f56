package dev.tocsin.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.export.confluence.ConfluenceExporter;
import java.io.StringReader;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class WritingConfluenceTest {
  private static final Set<String> TAGS =
      Set.of(
          "page",
          "h2",
          "h3",
          "p",
          "em",
          "ul",
          "li",
          "a",
          "sup",
          "hr",
          "table",
          "tbody",
          "tr",
          "th",
          "td",
          "strong",
          "code",
          "blockquote",
          "br",
          "ac:structured-macro",
          "ac:parameter",
          "ac:rich-text-body",
          "ac:link",
          "ac:link-body");

  /** Confluence reads the body as XML with its own prefixes. */
  private static Document parsed(String body) throws Exception {
    String page = "<page xmlns:ac=\"http://atlassian.com/content\">" + body + "</page>";
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(page.replace("&nbsp;", " "))));
  }

  private static Set<String> tags(Document page) {
    Set<String> tags = new TreeSet<>();
    NodeList all = page.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      tags.add(all.item(i).getNodeName());
    }
    return tags;
  }

  @Test
  void a_whole_incident_reads_as_kept() throws Exception {
    Golden.check("draft.confluence.xml", Golden.written(new ConfluenceExporter(), Drafts.full()));
  }

  @Test
  void nothing_reads_as_nothing() throws Exception {
    assertThat(Golden.written(new ConfluenceExporter(), Drafts.empty()))
        .contains("ac:name=\"warning\"", "There was nothing to write from");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "</ac:link-body></ac:link><ac:structured-macro ac:name=\"html\">",
        "]]> <![CDATA[ <!-- -->",
        "\" onclick=\"alert(1)",
        "&nbsp; &unknown; \u0000\uD800\uFFFE",
        "javascript:alert(1)",
      })
  void hostile_text_is_only_ever_text(String text) throws Exception {
    Document page = parsed(Golden.written(new ConfluenceExporter(), Drafts.saying(text)));

    assertThat(TAGS).containsAll(tags(page));
    assertThat(page.getElementsByTagName("a").getLength()).isZero();
    assertThat(page.getElementsByTagName("li").item(0).getTextContent())
        .startsWith(text.replaceAll("[\u0000\uD800\uFFFE]", ""));
  }
}
