package dev.tocsin.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.export.html.HtmlExporter;
import dev.tocsin.postmortem.CaseFile;
import dev.tocsin.postmortem.Draft;
import dev.tocsin.postmortem.Drafter;
import dev.tocsin.postmortem.Header;
import dev.tocsin.postmortem.SectionName;
import dev.tocsin.postmortem.Utterance;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class WritingHtmlTest {
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "class",
          "charset",
          "content",
          "dir",
          "href",
          "http-equiv",
          "id",
          "lang",
          "name",
          "rel",
          "scope",
          "value");

  private static String written(Draft draft) throws Exception {
    return Golden.written(new HtmlExporter(), draft);
  }

  /** The page is well-formed XML too, so that a test can look at all of it. */
  private static List<Element> elements(String page) throws Exception {
    NodeList all =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(page)))
            .getElementsByTagName("*");
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      elements.add((Element) all.item(i));
    }
    return elements;
  }

  private static Set<String> attributes(List<Element> elements) {
    Set<String> names = new TreeSet<>();
    for (Element element : elements) {
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        names.add(element.getAttributes().item(i).getNodeName());
      }
    }
    return names;
  }

  @Test
  void a_whole_incident_reads_as_kept() throws Exception {
    String page = written(Drafts.full()).replaceFirst("(?s)<style>.*</style>", "<style></style>");

    Golden.check("draft.html", page);
  }

  @Test
  void nothing_reads_as_nothing() throws Exception {
    assertThat(written(Drafts.empty()))
        .contains("<h1 dir=\"auto\">Untitled incident</h1>")
        .contains("There was nothing to write from")
        .contains("Not established: nobody named a cause.");
  }

  @Test
  void the_contents_name_the_sections_that_say_something() throws Exception {
    assertThat(written(Drafts.full()))
        .contains("<a href=\"#root_cause\">Root cause</a>", "<section id=\"went_well\">")
        .doesNotContain("href=\"#went_well\"");
    assertThat(written(Drafts.empty())).doesNotContain("<nav>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "restart `api-7` now|restart <code>api-7</code> now",
        "```<b> & \"x\"``` next|<pre>&lt;b&gt; &amp; &quot;x&quot;</pre> next",
        "one ` alone|one ` alone",
        "a ``` left open|a ``` left open"
      })
  void what_a_message_shows_as_code_is_code(String text, String shown) throws Exception {
    assertThat(written(Drafts.saying(text)))
        .contains("<blockquote dir=\"auto\">" + shown + "</blockquote>");
  }

  @Test
  void every_citation_leads_to_its_evidence() throws Exception {
    List<Element> elements = elements(written(Drafts.full()));
    List<String> ids = elements.stream().map(element -> "#" + element.getAttribute("id")).toList();

    assertThat(elements)
        .filteredOn(element -> element.getAttribute("href").startsWith("#"))
        .hasSizeGreaterThan(15)
        .allSatisfy(link -> assertThat(ids).contains(link.getAttribute("href")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "\" onmouseover=\"alert(1)",
        "' onfocus='alert(1)' autofocus='",
        "</li></ol></section><iframe src=//evil.example>",
        "</title><script>alert(1)</script>",
        "https://ok.example/\"onclick=alert(1)",
        "javascript:alert(1)",
        "]]> <!-- -->",
        "&lt;script&gt; &#60;script>",
        "\u0000\u0008\u001B[31m\u202E",
      })
  void hostile_text_is_only_ever_text(String text) throws Exception {
    List<Element> elements = elements(written(Drafts.saying(text)));
    List<Element> harmless = elements(written(Drafts.saying("https://ok.example/")));

    assertThat(elements).extracting(Element::getTagName).isSubsetOf(tags(harmless));
    assertThat(ATTRIBUTES).containsAll(attributes(elements));
    assertThat(elements)
        .extracting(element -> element.getAttribute("href"))
        .allMatch(
            address -> address.matches("|#(e1|summary|timeline|evidence)|https://ok\\.example/.*"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the shop is down with errors <script>alert(1)</script>",
        "<img src=x onerror=alert(1)> orders are failing with errors for all customers",
        "customers see errors in [the shop](javascript:alert(1)) since 9:40",
        "orders are failing with errors \" onmouseover=\"alert(1)",
      })
  void what_hostile_talk_says_is_told_as_text(String text) throws Exception {
    Draft draft =
        Drafter.draft(
            new CaseFile(
                Header.none(),
                List.of(new Utterance("m1", Instant.EPOCH, "ada", text, null, null, false)),
                List.of(),
                ZoneId.of("UTC")));
    List<Element> elements = elements(written(draft));

    assertThat(draft.section(SectionName.SUMMARY).statements()).isNotEmpty();
    assertThat(draft.dropped()).isZero();
    assertThat(elements).extracting(Element::getTagName).doesNotContain("script", "img", "iframe");
    assertThat(ATTRIBUTES).containsAll(attributes(elements));
    assertThat(elements)
        .extracting(element -> element.getAttribute("href"))
        .noneMatch(address -> address.contains("javascript:"));
  }

  private static Set<String> tags(List<Element> elements) {
    Set<String> tags = new TreeSet<>();
    elements.forEach(element -> tags.add(element.getTagName()));
    return tags;
  }

  @Test
  void the_page_needs_nothing_from_elsewhere() throws Exception {
    assertThat(written(Drafts.full()))
        .contains("default-src 'none'")
        .doesNotContain("<script", "src=", "url(", "@import");
  }
}
