package dev.tocsin.chat.discord;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.Invocation;
import dev.tocsin.chat.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.Command;
import org.jspecify.annotations.Nullable;

/** Commands, buttons, choices, forms and menus: all of them are commands, typed some way. */
final class Interactions implements EventListener {
  private static final int CHOICES = 25;
  private static final int LONGEST = 100;
  private static final String TOO_OLD =
      "This button is from before Tocsin was started. Give the command anew.";

  private final ChatEvents tocsin;
  private final Answering answering;
  private final Presses presses;
  private final TypedWords typedWords;

  Interactions(ChatEvents tocsin, Answering answering, Presses presses, Roles roles) {
    this.tocsin = tocsin;
    this.answering = answering;
    this.presses = presses;
    this.typedWords = new TypedWords(roles);
  }

  @Override
  public void onEvent(GenericEvent event) {
    switch (event) {
      case SlashCommandInteractionEvent typed -> give(typed, typedWords.of(typed), Map.of(), null);
      case ButtonInteractionEvent pressed -> press(pressed, pressed.getComponentId());
      case StringSelectInteractionEvent chosen -> press(chosen, chosen.getValues().getFirst());
      case ModalInteractionEvent filled -> submit(filled);
      case MessageContextInteractionEvent picked -> pick(picked);
      case CommandAutoCompleteInteractionEvent half -> complete(half);
      default -> {}
    }
  }

  private void press(IReplyCallback event, String id) {
    presses
        .command(id)
        .ifPresentOrElse(
            command -> give(event, command, Map.of(), null),
            () -> answering.show(event, Card.text(TOO_OLD)));
  }

  private void submit(ModalInteractionEvent filled) {
    Optional<String> command = presses.command(filled.getModalId());
    if (command.isEmpty()) {
      answering.show(filled, Card.text(TOO_OLD));
      return;
    }
    String[] parts = command.get().split(" ", 2);
    give(filled, parts[1], Forms.values(filled), parts[0].isEmpty() ? null : parts[0]);
  }

  private void pick(MessageContextInteractionEvent picked) {
    String words = Menus.LABELS.get(picked.getName());
    if (words == null) {
      return;
    }
    boolean opens = words.endsWith("open");
    String title = Controls.cut(picked.getTarget().getContentDisplay().strip(), LONGEST);
    String whole = opens && !title.isEmpty() ? words + " title:" + TypedWords.quoted(title) : words;
    give(picked, whole, Map.of(), picked.getTarget().getId());
  }

  private void give(
      IReplyCallback event, String words, Map<String, String> values, @Nullable String message) {
    answering.answer(
        event, new Invocation(event.getId(), user(event), room(event), words, values, message));
  }

  private void complete(CommandAutoCompleteInteractionEvent half) {
    String option = half.getFocusedOption().getName();
    Map<String, String> begun =
        Map.of(Options.argument(option), half.getFocusedOption().getValue());
    List<Suggestion> offered =
        tocsin.complete(
            new Invocation(
                half.getId(), user(half), room(half), TypedWords.slash(half), begun, null));
    List<Command.Choice> choices =
        offered.stream()
            .filter(one -> !one.words().isEmpty() && one.words().length() <= LONGEST)
            .limit(CHOICES)
            .map(one -> choice(one, option))
            .toList();
    half.replyChoices(choices).queue(_ -> {}, _ -> {});
  }

  /** An id says little: incidents are shown with their titles. */
  private static Command.Choice choice(Suggestion one, String option) {
    boolean told = option.equals(Options.INCIDENT) || one.words().startsWith("INC-");
    String shown = told ? one.words() + " " + one.explanation() : one.words();
    return new Command.Choice(Controls.cut(shown.strip(), LONGEST), one.words());
  }

  private static ChatUser user(Interaction event) {
    Member member = event.getMember();
    String name = member == null ? event.getUser().getEffectiveName() : member.getEffectiveName();
    return new ChatUser(DiscordPlatform.NAME, event.getUser().getId(), name);
  }

  /** A thread's room is the channel that it is in. */
  private static @Nullable String room(Interaction event) {
    return event.getChannel() == null ? null : Heard.room(event.getChannel());
  }
}
