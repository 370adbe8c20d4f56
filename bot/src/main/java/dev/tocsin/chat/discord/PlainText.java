package dev.tocsin.chat.discord;

import java.time.Instant;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Mentions;
import net.dv8tion.jda.api.entities.Message;

/** What a message says, with names in place of ids, and times that can be read later. */
final class PlainText {
  private static final Pattern TIME = Pattern.compile("<t:(-?\\d{1,12})(:[a-zA-Z])?>");
  private static final Pattern EMOJI = Pattern.compile("<a?(:\\w+:)\\d+>");

  private PlainText() {}

  static String of(Message message) {
    Mentions mentions = message.getMentions();
    String own = message.getContentRaw();
    String text = own.isBlank() ? Wordless.of(message) : own;
    for (Member member : mentions.getMembers()) {
      text = named(text, member.getId(), member.getEffectiveName());
    }
    for (var user : mentions.getUsers()) {
      text = named(text, user.getId(), user.getEffectiveName());
    }
    for (var role : mentions.getRoles()) {
      text = text.replace(role.getAsMention(), "@" + role.getName());
    }
    for (var channel : mentions.getChannels()) {
      text = text.replace(channel.getAsMention(), "#" + channel.getName());
    }
    String timed = TIME.matcher(text).replaceAll(found -> time(found.group(1)));
    return EMOJI.matcher(timed).replaceAll("$1");
  }

  private static String named(String text, String id, String name) {
    return text.replace("<@" + id + ">", "@" + name).replace("<@!" + id + ">", "@" + name);
  }

  private static String time(String seconds) {
    return Instant.ofEpochSecond(Long.parseLong(seconds)).toString();
  }
}
