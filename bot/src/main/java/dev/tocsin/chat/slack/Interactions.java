package dev.tocsin.chat.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import dev.tocsin.chat.Card;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.Form;
import dev.tocsin.chat.Invocation;
import dev.tocsin.chat.Reply;
import dev.tocsin.chat.slack.Deciding.Decided;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people ask for by typing, pressing and picking. A command is decided and stored before Slack
 * is told that it came in, since Slack sends none twice; what calls Slack comes after that.
 */
final class Interactions {
  static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

  private final Deciding deciding;
  private final Markup markup;
  private final Replies replies;
  private final Later later;
  private final ThreadRooms threads;

  Interactions(Deciding deciding, Markup markup, Mentioned.Ways ways) {
    this.deciding = deciding;
    this.markup = markup;
    this.replies = ways.replies();
    this.later = ways.later();
    this.threads = ways.threads();
  }

  void on(App app) {
    app.command(ANY, (request, context) -> typed(request.getPayload(), context));
    app.blockAction(
        ANY,
        (request, context) -> {
          pressed(request.getPayload());
          return context.ack();
        });
    app.messageShortcut(
        ANY,
        (request, context) -> {
          picked(request.getPayload());
          return context.ack();
        });
    app.globalShortcut(
        ANY,
        (request, context) -> {
          var payload = request.getPayload();
          ChatUser user =
              markup.user(
                  payload.getUser().getId(),
                  payload.getUser().getUsername(),
                  payload.getUser().getTeamId());
          Asker asker = Asker.by(user, null).triggering(payload.getTriggerId());
          Shortcuts.called(payload.getCallbackId())
              .ifPresent(one -> ask(invocation(payload.getTriggerId(), asker, one.words()), asker));
          return context.ack();
        });
  }

  /** The answer to a typed command is the acknowledgement itself. */
  private Response typed(SlashCommandPayload payload, SlashCommandContext context) {
    ChatUser user = markup.user(payload.getUserId(), payload.getUserName(), payload.getTeamId());
    Asker asker =
        Asker.by(user, payload.getChannelId())
            .triggering(payload.getTriggerId())
            .answeredAt(payload.getResponseUrl());
    String text = payload.getText() == null ? "" : markup.words(payload.getText());
    String words = payload.getCommand() + " " + text;
    Decided decided = deciding.decide(invocation(payload.getTriggerId(), asker, words), asker);
    if (!decided.late() && decided.reply() instanceof Reply.Shown shown) {
      return context.ack(ephemeral(shown.card()));
    }
    later.run("a form", () -> replies.give(decided.reply(), decided.waiting().join()));
    return context.ack();
  }

  private void pressed(BlockActionPayload payload) {
    var action = payload.getActions().getFirst();
    if (action.getValue() == null || !action.getActionId().startsWith(Buttons.PREFIX)) {
      return;
    }
    ChatUser user =
        markup.user(
            payload.getUser().getId(),
            payload.getUser().getUsername(),
            payload.getUser().getTeamId());
    boolean atHome = payload.getView() != null && "home".equals(payload.getView().getType());
    String view = payload.getView() == null || atHome ? null : payload.getView().getId();
    String thread = thread(payload);
    String room =
        payload.getChannel() == null
            ? null
            : threads.of(payload.getChannel().getId(), thread).room();
    Asker asker =
        Asker.by(user, room)
            .triggering(payload.getTriggerId())
            .answeredAt(payload.getResponseUrl())
            .inThread(thread)
            .inView(view);
    Invocation invocation = invocation(payload.getTriggerId(), asker, action.getValue());
    if (atHome) {
      Decided decided = deciding.decide(invocation, asker);
      later.run("an answer", () -> replies.before(decided.reply(), decided.waiting().join()));
    } else {
      ask(invocation, asker);
    }
  }

  private static String thread(BlockActionPayload payload) {
    var container = payload.getContainer();
    return container == null || container.getThreadTs() == null ? "" : container.getThreadTs();
  }

  private void picked(MessageShortcutPayload payload) {
    ChatUser user =
        markup.user(
            payload.getUser().getId(), payload.getUser().getName(), payload.getUser().getTeamId());
    String channel = payload.getChannel().getId();
    String thread = payload.getMessage().getThreadTs();
    String room = threads.of(channel, thread == null ? "" : thread).room();
    Asker asker =
        Asker.by(user, room)
            .triggering(payload.getTriggerId())
            .answeredAt(payload.getResponseUrl());
    Shortcuts.called(payload.getCallbackId())
        .ifPresent(
            one -> {
              String said = String.valueOf(payload.getMessage().getText());
              String id = new MessageId(channel, payload.getMessageTs()).toString();
              if (one == Shortcuts.OPEN) {
                prefilled(asker, payload.getTriggerId(), markup.words(said));
              } else {
                Invocation plain =
                    invocation(payload.getTriggerId(), asker, one.on(markup.words(said)));
                ask(
                    new Invocation(plain.request(), user, room, plain.words(), Map.of(), id),
                    asker);
              }
            });
  }

  /** The form of a new incident, with what was said as its title. */
  private void prefilled(Asker asker, String trigger, String said) {
    Decided decided = deciding.decide(invocation(trigger, asker, Shortcuts.OPEN.words()), asker);
    Reply filled =
        decided.reply() instanceof Reply.Asked(Form form)
            ? new Reply.Asked(titled(form, said))
            : decided.reply();
    later.run("a form", () -> replies.give(filled, decided.waiting().join()));
  }

  private static Form titled(Form form, String said) {
    return new Form(
        form.title(),
        form.words(),
        form.submit(),
        form.fields().stream()
            .map(
                field ->
                    field.key().equals("title")
                        ? new Form.Field(
                            field.key(),
                            field.label(),
                            field.kind(),
                            field.required(),
                            said.replaceAll("\\s+", " "),
                            field.choices())
                        : field)
            .toList());
  }

  private void ask(Invocation invocation, Asker asker) {
    Decided decided = deciding.decide(invocation, asker);
    later.run("an answer", () -> replies.give(decided.reply(), decided.waiting().join()));
  }

  private static Invocation invocation(@Nullable String request, Asker asker, String words) {
    return new Invocation("slack/" + request, asker.user(), asker.room(), words, Map.of(), null);
  }

  private static SlashCommandResponse ephemeral(Card card) {
    return SlashCommandResponse.builder()
        .responseType("ephemeral")
        .text(Blocks.fallback(card))
        .blocks(Blocks.of(card))
        .build();
  }
}
