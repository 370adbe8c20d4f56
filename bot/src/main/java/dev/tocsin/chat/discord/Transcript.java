package dev.tocsin.chat.discord;

import static dev.tocsin.chat.discord.Failures.all;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.utils.FileUpload;

/** What was said in a room, as text that outlives the room. */
record Transcript(String summary, String name, String text) {
  private static final int MOST = 10_000;
  private static final int LARGEST = 8_000_000;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

  static Transcript of(TextChannel room) {
    List<Message> said =
        all("show a channel's messages", MOST, room::getIterableHistory).reversed();
    String text = said.stream().map(Transcript::line).collect(Collectors.joining("\n"));
    String summary =
        "What was said in \\#"
            + Escaping.of(room.getName())
            + " ("
            + Escaping.of(Topics.key(room.getTopic()).orElse(room.getName()))
            + "): "
            + said.size()
            + " messages, in the file below. Tocsin has them too, with their files.";
    return new Transcript(summary, room.getName() + ".txt", text);
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
    byte[] all = text.getBytes(StandardCharsets.UTF_8);
    return FileUpload.fromData(Arrays.copyOf(all, Math.min(all.length, LARGEST)), name);
  }
}
