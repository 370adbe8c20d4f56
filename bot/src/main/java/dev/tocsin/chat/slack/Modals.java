package dev.tocsin.chat.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.tocsin.chat.Card;
import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.Form;
import dev.tocsin.chat.Invocation;
import java.util.List;
import java.util.Map;

/** Forms, and what came of them, as Slack's modals. */
final class Modals {
  static final String FORM = "form";

  private static final int TITLE = 24;

  private final ChatEvents events;

  Modals(ChatEvents events) {
    this.events = events;
  }

  View form(Form form, Asker asker) {
    List<LayoutBlock> fields =
        form.fields().stream()
            .<LayoutBlock>map(field -> Fields.of(field, isHelped(form, field, asker)))
            .toList();
    return View.builder()
        .type("modal")
        .callbackId(FORM)
        .title(title(form.submit()))
        .submit(
            ViewSubmit.builder()
                .type("plain_text")
                .text(Escaping.plain(form.submit(), TITLE))
                .build())
        .close(close("Cancel"))
        .privateMetadata(new Errand(form.words(), asker.room(), asker.responseUrl()).written())
        .blocks(fields)
        .build();
  }

  /** While what it is to hold isn't known yet. */
  View loading() {
    return result(Card.text("One moment…"));
  }

  /** In place of the form that was sent. */
  View result(Card card) {
    return View.builder()
        .type("modal")
        .callbackId("result")
        .title(title("Tocsin"))
        .close(close("Close"))
        .blocks(Blocks.of(card))
        .build();
  }

  /** Whether Tocsin knows what may stand in a line. */
  private boolean isHelped(Form form, Form.Field field, Asker asker) {
    return field.kind() == Form.Kind.LINE
        && !events.complete(soFar(asker, form.words(), Map.of(field.key(), ""))).isEmpty();
  }

  static Invocation soFar(Asker asker, String words, Map<String, String> values) {
    return new Invocation("slack/completion", asker.user(), asker.room(), words, values, null);
  }

  private static ViewTitle title(String text) {
    return ViewTitle.builder().type("plain_text").text(Escaping.plain(text, TITLE)).build();
  }

  private static ViewClose close(String text) {
    return ViewClose.builder().type("plain_text").text(text).build();
  }
}
