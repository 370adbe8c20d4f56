package dev.tocsin.chat.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.interactive_components.response.BlockSuggestionResponse;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.Form;
import dev.tocsin.chat.Invocation;
import dev.tocsin.chat.Reply;
import dev.tocsin.chat.Suggestion;
import java.util.List;
import java.util.Map;

/** Forms that come back filled in, and what may stand in their fields while somebody types. */
final class Submissions {
  private static final int LONGEST_ERROR = 400;
  private static final int LONGEST_CHOICE = 75;

  private final ChatEvents events;
  private final Markup markup;
  private final Modals modals;
  private final Replies replies;
  private final Later later;

  Submissions(ChatEvents events, Markup markup, Modals modals, Replies replies, Later later) {
    this.events = events;
    this.markup = markup;
    this.modals = modals;
    this.replies = replies;
    this.later = later;
  }

  void on(App app) {
    app.viewSubmission(
        Interactions.ANY,
        (request, context) ->
            Modals.FORM.equals(request.getPayload().getView().getCallbackId())
                ? submitted(request.getPayload(), context)
                : context.ack());
    app.viewClosed(Interactions.ANY, (_, context) -> context.ack());
    app.blockSuggestion(
        Interactions.ANY,
        (request, context) ->
            context.ack(
                BlockSuggestionResponse.builder().options(choices(request.getPayload())).build()));
  }

  /** A form sent twice is one command: its id is the request's. */
  private Response submitted(ViewSubmissionPayload payload, ViewSubmissionContext context) {
    View view = payload.getView();
    Errand errand = Errand.read(view.getPrivateMetadata());
    ChatUser user =
        markup.user(
            payload.getUser().getId(),
            payload.getUser().getUsername(),
            payload.getUser().getTeamId());
    Asker asker = Asker.by(user, errand.room()).answeredAt(errand.answer());
    Invocation invocation =
        new Invocation(
            "slack/view/" + view.getId(),
            user,
            errand.room(),
            errand.words(),
            Fields.values(view.getState()),
            null);
    return switch (events.command(invocation)) {
      case Reply.Asked(Form form) -> context.ackWithUpdate(modals.form(form, asker));
      case Reply.Shown shown when shown.wrong() != null ->
          context.ackWithErrors(Map.of(at(shown.wrong(), view), error(shown)));
      case Reply.Shown shown when errand.answer() == null ->
          context.ackWithUpdate(modals.result(shown.card()));
      case Reply.Shown shown -> {
        later.run("an answer", () -> replies.show(shown.card(), asker));
        yield context.ack();
      }
    };
  }

  /** The field to which the refusal belongs, else the first. */
  private static String at(String key, View view) {
    List<String> fields =
        view.getBlocks().stream()
            .filter(InputBlock.class::isInstance)
            .map(LayoutBlock::getBlockId)
            .toList();
    return fields.contains(key) ? key : fields.getFirst();
  }

  private static String error(Reply.Shown shown) {
    return Escaping.plain(shown.card().fallback().replace("`", ""), LONGEST_ERROR);
  }

  private List<Option> choices(BlockSuggestionPayload payload) {
    Errand errand = Errand.read(payload.getView().getPrivateMetadata());
    ChatUser user = markup.user(payload.getUser().getId(), null, payload.getUser().getTeamId());
    String typed = payload.getValue() == null ? "" : payload.getValue();
    Invocation soFar =
        Modals.soFar(
            Asker.by(user, errand.room()), errand.words(), Map.of(payload.getBlockId(), typed));
    return events.complete(soFar).stream()
        .map(Suggestion::words)
        .filter(word -> word.length() <= LONGEST_CHOICE)
        .map(word -> Fields.choice(word, word))
        .map(choice -> Option.builder().text(choice.getText()).value(choice.getValue()).build())
        .toList();
  }
}
