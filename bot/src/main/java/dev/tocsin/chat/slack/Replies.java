package dev.tocsin.chat.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.model.view.View;
import com.slack.api.webhook.WebhookResponse;
import dev.tocsin.chat.Card;
import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.Form;
import dev.tocsin.chat.Reply;
import dev.tocsin.chat.slack.SlackApi.Task;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings a reply to the one who asked, and to nobody else. */
final class Replies {
  private static final Task OPEN = Task.to("open a form", "views.open");
  private static final Task UPDATE = Task.to("change a form", "views.update");
  private static final Task TELL =
      Task.to(
          "answer somebody",
          "chat.postEphemeral",
          "user_not_in_channel",
          "not_in_channel",
          "channel_not_found");
  private static final Task TELL_ALONE = Task.to("answer somebody", "chat.postMessage");

  private final SlackApi api;
  private final ActionResponseSender sender;
  private final Modals modals;

  Replies(SlackApi api, Slack sdk, Modals modals) {
    this.api = api;
    this.sender = new ActionResponseSender(sdk);
    this.modals = modals;
  }

  void give(Reply reply, Asker asker) {
    switch (reply) {
      case Reply.Shown shown -> show(shown.card(), asker);
      case Reply.Asked(Form form) -> ask(form, asker);
    }
  }

  /** A window that says that it takes a moment; where none opens, the answer comes without. */
  Asker keepWaiting(Asker asker) {
    String trigger = asker.trigger();
    if (trigger == null || asker.view() != null) {
      return asker;
    }
    try {
      View view = modals.loading();
      var opened = api.call(OPEN, slack -> slack.viewsOpen(it -> it.triggerId(trigger).view(view)));
      return asker.triggering(null).inView(opened.getView().getId());
    } catch (ChatFailure e) {
      return asker.triggering(null);
    }
  }

  /** In a window before the asker, who is where nothing can be said to them. */
  void before(Reply reply, Asker asker) {
    String trigger = asker.trigger();
    if (trigger != null && reply instanceof Reply.Shown shown) {
      open(modals.result(shown.card()), shown.card(), asker, trigger);
    } else {
      give(reply, asker);
    }
  }

  void show(Card card, Asker asker) {
    if (asker.view() != null) {
      update(asker.view(), modals.result(card));
    } else if (!isShownInThread(asker, card) && !isTaken(asker.responseUrl(), card)) {
      showDirectly(asker, card);
    }
  }

  private boolean isShownInThread(Asker asker, Card card) {
    return asker.thread() != null && !asker.isAlone() && showInRoom(asker, card);
  }

  private void showDirectly(Asker asker, Card card) {
    String room = asker.room();
    if (room != null && asker.isAlone()) {
      showAlone(room, card, asker.thread());
    } else if (!showInRoom(asker, card)) {
      showAlone(asker.user().id(), card, null);
    }
  }

  private void showAlone(String channel, Card card, @Nullable String thread) {
    api.call(
        TELL_ALONE,
        slack ->
            slack.chatPostMessage(
                it ->
                    it.channel(channel)
                        .threadTs(thread)
                        .text(Blocks.fallback(card))
                        .blocks(Blocks.of(card))));
  }

  /** Where nothing can open a form, a button does. */
  private void ask(Form form, Asker asker) {
    String trigger = asker.trigger();
    if (asker.view() != null) {
      update(asker.view(), modals.form(form, asker));
    } else if (trigger == null) {
      show(fillIn(form), asker);
    } else {
      open(modals.form(form, asker), fillIn(form), asker, trigger);
    }
  }

  private void open(View view, Card otherwise, Asker asker, String trigger) {
    try {
      api.call(OPEN, slack -> slack.viewsOpen(it -> it.triggerId(trigger).view(view)));
    } catch (ChatFailure e) {
      show(otherwise, asker);
    }
  }

  private void update(String id, View view) {
    api.call(UPDATE, slack -> slack.viewsUpdate(it -> it.viewId(id).view(view)));
  }

  private boolean showInRoom(Asker asker, Card card) {
    String room = asker.room();
    return room != null && showIn(Place.of(room).channel(), card, asker);
  }

  private boolean showIn(String channel, Card card, Asker asker) {
    return api.call(
            TELL,
            slack ->
                slack.chatPostEphemeral(
                    it ->
                        it.channel(channel)
                            .user(asker.user().id())
                            .threadTs(asker.thread())
                            .text(Blocks.fallback(card))
                            .blocks(Blocks.of(card))))
        .isOk();
  }

  /** An address takes five answers within half an hour, and then no more. */
  private boolean isTaken(@Nullable String url, Card card) {
    if (url == null) {
      return false;
    }
    WebhookResponse answer = respond(url, card);
    if (answer.getCode() == 429 || answer.getCode() >= 500) {
      throw ChatFailure.forNow(
          "Slack did not answer somebody: it answers " + answer.getCode() + ".", Duration.ZERO);
    }
    return answer.getCode() / 100 == 2;
  }

  private WebhookResponse respond(String url, Card card) {
    ActionResponse answer =
        ActionResponse.builder()
            .responseType("ephemeral")
            .replaceOriginal(false)
            .text(Blocks.fallback(card))
            .blocks(Blocks.of(card))
            .build();
    try {
      return sender.send(url, answer);
    } catch (IOException e) {
      throw Failures.of("answer somebody", e);
    }
  }

  private static Card fillIn(Form form) {
    String words = form.title() + " Some of it is still to be filled in.";
    Card.Button button = new Card.Button("Fill in", form.words(), Card.Style.PRIMARY);
    return new Card(words, null, List.of(new Card.Text(words)), List.of(button));
  }
}
