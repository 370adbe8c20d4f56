package dev.tocsin.web;

import dev.tocsin.export.Direction;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/** A piece of HTML; what goes into it is escaped unless it is HTML itself. */
record Html(String source) {
  private static final Pattern TYPED = Pattern.compile("`([^`\n]+)`");

  static final Html NOTHING = new Html("");

  /** Fills the gaps of a template, which are all {@code %s}; several pieces stand in a row. */
  static Html of(String template, Object... parts) {
    return new Html(template.formatted(Stream.of(parts).map(Html::escaped).toArray()));
  }

  /** A sentence, in which quotations may run the other way. */
  static Html sentence(String text) {
    return new Html(
        Direction.stretches(text).stream()
            .map(one -> of(one.apart() ? "<bdi>%s</bdi>" : "%s", one.text()).source())
            .collect(Collectors.joining()));
  }

  /** What Tocsin says in the chat, where what can be typed stands between backticks. */
  static Html said(String text) {
    return new Html(TYPED.matcher(of("%s", text).source()).replaceAll("<code>$1</code>"));
  }

  static Html all(Collection<Html> pieces) {
    return new Html(pieces.stream().map(Html::source).collect(Collectors.joining("\n")));
  }

  private static String escaped(Object part) {
    return part instanceof Html html ? html.source : HtmlUtils.htmlEscape(part.toString(), "UTF-8");
  }
}
