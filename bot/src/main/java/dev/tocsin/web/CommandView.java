package dev.tocsin.web;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.Form;
import dev.tocsin.chat.Reply;
import dev.tocsin.oncall.Person;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/**
 * How the page looks on which commands are given without a chat.
 *
 * @param by the key of the one who gives them
 */
record CommandView(Collection<Person> people, String by) {

  /** The page before anything was said. */
  WebPage empty(String words) {
    return page(HttpStatus.OK, Html.NOTHING, words);
  }

  WebPage answered(Reply reply, String words) {
    return switch (reply) {
      case Reply.Shown(Card card, var wrong, var state) ->
          page(status(state), card(card), wrong == null ? "" : words);
      case Reply.Asked(Form form) ->
          page(
              HttpStatus.CONFLICT,
              Html.of("<p>%s</p>", Html.said(missing(form))),
              form.words() + " ");
    };
  }

  WebPage refused(String why, String words) {
    return page(HttpStatus.BAD_REQUEST, Html.of("<p>%s</p>", Html.said(why)), words);
  }

  /** By which a program knows whether to give the command again. */
  static HttpStatus status(Reply.State state) {
    return switch (state) {
      case DONE -> HttpStatus.OK;
      case WAITING, REFUSED -> HttpStatus.CONFLICT;
      case FAILED -> HttpStatus.SERVICE_UNAVAILABLE;
    };
  }

  /** What a form would ask for, as it can be typed. */
  static String missing(Form form) {
    String fields =
        form.fields().stream()
            .filter(Form.Field::required)
            .map(field -> field.key() + ":\"…\"")
            .collect(Collectors.joining(" "));
    return "There is more to say: " + form.words() + " " + fields;
  }

  private Html card(Card card) {
    List<Html> parts = card.parts().stream().map(this::part).toList();
    return Html.of(
        "<div class=\"card\" dir=\"auto\">%s%s</div>", Html.all(parts), buttons(card.buttons()));
  }

  private Html part(Card.Part part) {
    return switch (part) {
      case Card.Text(String text) -> lines(text);
      case Card.Small(String text) -> Html.of("<p class=\"quiet\">%s</p>", Html.said(text));
      case Card.Quote(String text) -> Html.of("<blockquote>%s</blockquote>", text);
      case Card.Code(String text) -> Html.of("<p><code>%s</code></p>", text);
      case Card.Item item -> item(item);
      case Card.Link link -> Html.of("<p>%s</p>", link.text());
      case Card.Links(String label, List<Card.Link> links) ->
          Html.of(
              "<p class=\"quiet\">%s %s</p>",
              label, Html.all(links.stream().map(CommandView::link).toList()));
      case Card.Facts(List<Card.Fact> facts) -> Html.all(facts.stream().map(this::fact).toList());
    };
  }

  private static Html link(Card.Link link) {
    return Html.of(
        "<a href=\"%s\" rel=\"noopener noreferrer\">%s</a>", link.address(), link.text());
  }

  private Html item(Card.Item item) {
    String template = item.done() ? "<p><s>%s</s></p>%s" : "<p>%s</p>%s";
    return Html.of(template, Html.said(item.text()), buttons(item.buttons()));
  }

  private static Html lines(String text) {
    return Html.all(text.lines().map(line -> Html.of("<p>%s</p>", Html.said(line))).toList());
  }

  private Html fact(Card.Fact fact) {
    return Html.of("<p><b>%s</b> %s</p>", fact.name(), Html.said(fact.value()));
  }

  private Html buttons(List<Card.Button> buttons) {
    return Html.all(buttons.stream().map(this::button).toList());
  }

  private Html button(Card.Button button) {
    return Html.of(
        """
        <form method="post" action="/commands">%s<input type="hidden" name="words" value="%s">\
        <input type="hidden" name="by" value="%s"><button>%s</button></form>\
        """,
        request(), button.command(), by, button.label());
  }

  /** A form that is sent twice is one command. */
  private static Html request() {
    return Html.of("<input type=\"hidden\" name=\"request\" value=\"%s\">", UUID.randomUUID());
  }

  private WebPage page(HttpStatus status, Html answer, String words) {
    Html main =
        Html.of(
            """
            %s
            <main class="command">
            <h1>Give a command</h1>
            <p class="quiet">The words of the chat, such as <code>open Checkout is down sev:1</code>, <code>note INC-42 It is the cache</code> or <code>help</code>.</p>
            %s
            <form method="post" action="/commands">%s
            <p><label>You are <select name="by">%s</select></label></p>
            <p><label>Command <input name="words" value="%s" maxlength="4000" required autofocus></label></p>
            <button class="big">Give it</button></form>
            </main>\
            """,
            Parts.top(), answer, request(), options(), words);
    return WebPage.of(status, "Give a command", main);
  }

  private Html options() {
    List<Html> known = people.stream().map(one -> option(one.key(), one.name())).toList();
    return Html.of("%s%s", option("", "somebody else"), Html.all(known));
  }

  private Html option(String key, String name) {
    Html chosen = new Html(key.equals(by) ? " selected" : "");
    return Html.of("<option value=\"%s\"%s>%s</option>", key, chosen, name);
  }
}
