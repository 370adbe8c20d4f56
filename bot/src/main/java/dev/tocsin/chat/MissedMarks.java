package dev.tocsin.chat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells of the reactions to a message that came or went while nobody listened. */
public record MissedMarks(ChatEvents tocsin, String platform) {
  /**
   * A message as it was found.
   *
   * @param marks the reactions that it has, with the names of those whose they are
   * @param asOf when it was looked at
   */
  public record Found(
      String room, String message, Map<Known.Reaction, String> marks, Instant asOf) {}

  public void tell(Found found, Known.@Nullable Message known) {
    Set<Known.Reaction> before = known == null ? Set.of() : known.reactions();
    found
        .marks()
        .forEach(
            (reaction, name) -> {
              if (!before.contains(reaction)) {
                tell(found, reaction, name, true);
              }
            });
    Set<Known.Reaction> gone = new HashSet<>(before);
    gone.removeAll(found.marks().keySet());
    gone.forEach(reaction -> tell(found, reaction, reaction.person(), false));
  }

  private void tell(Found found, Known.Reaction reaction, String name, boolean added) {
    String request =
        String.join(
            "/", found.message(), reaction.person(), reaction.emoji(), found.asOf().toString());
    tocsin.reacted(
        new ChatEvents.Reaction(
            request,
            found.room(),
            found.message(),
            new ChatUser(platform, reaction.person(), name),
            reaction.emoji(),
            found.asOf()),
        added);
  }
}
