package dev.tocsin.chat.discord;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.Form;
import dev.tocsin.chat.Invocation;
import dev.tocsin.chat.Reply;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers within Discord's three seconds: with the answer itself, which may be a form, or with a
 * placeholder that the answer takes the place of.
 */
final class Answering {
  private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

  private final ChatEvents tocsin;
  private final Faces faces;
  private final OutsideAnswers outside;
  private final Presses presses;
  private final Executor pool;
  private final Duration soon;

  /**
   * @param soon how long the answer itself is waited for
   */
  Answering(ChatEvents tocsin, Presses presses, Executor pool, Duration soon) {
    this.tocsin = tocsin;
    this.presses = presses;
    this.faces = new Faces(presses);
    this.outside = new OutsideAnswers(faces);
    this.pool = pool;
    this.soon = soon;
  }

  void answer(IReplyCallback event, Invocation invocation) {
    CompletableFuture<Reply> reply =
        CompletableFuture.supplyAsync(() -> tocsin.command(invocation), pool)
            .exceptionally(Answering::broken);
    try {
      first(event, invocation, reply.get(soon.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      event
          .deferReply(true)
          .queue(_ -> answerLate(event, reply), why -> lostLate(event, reply, why));
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Reply broken(Throwable why) {
    LOG.error("A command failed", why);
    return new Reply.Shown(Card.text("Tocsin could not do that; its log says why."));
  }

  private void first(IReplyCallback event, Invocation invocation, Reply reply) {
    switch (reply) {
      case Reply.Shown shown -> show(event, shown.card());
      case Reply.Asked asked when event instanceof IModalCallback opener ->
          opener
              .replyModal(Forms.of(asked.form(), formId(invocation, asked.form())))
              .queue(_ -> {}, why -> lost(event, asked, why));
      case Reply.Asked asked -> show(event, opening(asked.form()));
    }
  }

  private String formId(Invocation invocation, Form form) {
    String message = invocation.message() == null ? "" : invocation.message();
    return presses.id(0, message + " " + form.words());
  }

  void show(IReplyCallback event, Card card) {
    event
        .replyComponents(faces.of(card))
        .useComponentsV2()
        .setEphemeral(true)
        .setAllowedMentions(EnumSet.noneOf(Message.MentionType.class))
        .queue(_ -> {}, why -> lost(event, new Reply.Shown(card), why));
  }

  private void answerLate(IReplyCallback event, CompletableFuture<Reply> reply) {
    var _ = reply.thenAccept(late -> late(event, late));
  }

  private void lostLate(IReplyCallback event, CompletableFuture<Reply> reply, Throwable why) {
    var _ = reply.thenAccept(late -> lost(event, late, why));
  }

  private void late(IReplyCallback event, Reply reply) {
    if (event.getHook().isExpired()) {
      outside.tell(event, card(reply));
    } else {
      event
          .getHook()
          .editOriginalComponents(faces.of(card(reply)))
          .useComponentsV2()
          .queue(_ -> {}, why -> lost(event, reply, why));
    }
  }

  private static Card card(Reply reply) {
    return switch (reply) {
      case Reply.Shown shown -> shown.card();
      case Reply.Asked asked -> opening(asked.form());
    };
  }

  /** What was done is told in any case; Discord may have stopped waiting for it. */
  private void lost(IReplyCallback event, Reply reply, Throwable why) {
    LOG.warn("Discord did not take an answer: {}", why.getMessage());
    outside.tell(event, card(reply));
  }

  /** A form can only be the first answer: where it is too late for that, a button opens it. */
  static Card opening(Form form) {
    String text = form.title();
    Card.Button open = new Card.Button("Fill in…", form.words(), Card.Style.PRIMARY);
    return new Card(text, null, List.of(new Card.Text(text)), List.of(open));
  }
}
