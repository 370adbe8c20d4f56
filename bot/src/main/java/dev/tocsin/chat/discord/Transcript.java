package dev.tocsin.chat.discord;

import static dev.tocsin.chat.discord.Failures.all;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.utils.FileUpload;

/**
 * What was said in a room, as text that outlives the room; what does not fit is said to be left
 * out.
 */
record Transcript(String summary, String name, String text) {
  private static final int MOST = 10_000;
  private static final int LARGEST = 8_000_000;
  private static final String CUT =
      "(What was said before this is left out: it did not fit. Tocsin has it.)\n";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

  static Transcript of(TextChannel room) {
    List<Message> said =
        all("show a channel's messages", MOST, room::getIterableHistory).reversed();
    String text = said.stream().map(Transcript::line).collect(Collectors.joining("\n"));
    return of(room, said.size(), text);
  }

  private static Transcript of(TextChannel room, int messages, String text) {
    String fitting = endOf(text, LARGEST);
    boolean isCut = messages == MOST || fitting.length() < text.length();
    String summary =
        "What was said in \\#"
            + Escaping.of(room.getName())
            + " ("
            + Escaping.of(Topics.key(room.getTopic()).orElse(room.getName()))
            + "): "
            + messages
            + " messages, in the file below. Tocsin has them too, with their files."
            + (isCut ? " What was said first did not fit into the file." : "");
    return new Transcript(summary, room.getName() + ".txt", isCut ? CUT + fitting : fitting);
  }

  /** Whole lines, the last ones: how an incident ended is looked up more than how it began. */
  static String endOf(String text, int largest) {
    byte[] all = text.getBytes(StandardCharsets.UTF_8);
    if (all.length <= largest) {
      return text;
    }
    String end = new String(all, all.length - largest, largest, StandardCharsets.UTF_8);
    return end.substring(end.indexOf('\n') + 1);
  }

  private static String line(Message message) {
    String files =
        message.getAttachments().stream()
            .map(file -> " [" + file.getFileName() + "]")
            .collect(Collectors.joining());
    return TIME.format(message.getTimeCreated())
        + " "
        + message.getAuthor().getEffectiveName()
        + ": "
        + PlainText.of(message)
        + files;
  }

  FileUpload files() {
    return FileUpload.fromData(text.getBytes(StandardCharsets.UTF_8), name);
  }
}
