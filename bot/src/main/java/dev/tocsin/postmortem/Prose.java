package dev.tocsin.postmortem;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is left of a message when markup, pasted output and decoration are taken away. */
final class Prose {
  /** Beyond this many characters a message is a paste, whatever it looks like. */
  static final int LONGEST = 4_000;

  private static final int LONGEST_LINK = 48;
  private static final Pattern FENCE = Pattern.compile("```.*?(?:```|\\z)", Pattern.DOTALL);
  private static final Pattern LABELLED =
      Pattern.compile("!?\\[([^\\]\\n]{1,200})\\]\\([^)\\s]*\\)");
  private static final Pattern PIPED = Pattern.compile("<[^<>|\\s]{1,300}\\|([^<>|\\n]{1,200})>");
  private static final Pattern ANGLED = Pattern.compile("<((?:https?://|[@#!])[^<>\\s]{1,400})>");
  private static final Pattern LINK =
      Pattern.compile("(?<![^\\s(\\[\"'])https?://([^\\s/<>|\"]+)([^\\s<>|\"]*)");
  private static final Pattern EMOJI = Pattern.compile(":(?<=^:|[\\s\\p{P}]:)[a-z0-9_+-]{2,40}:");
  private static final Pattern STRESS =
      Pattern.compile("(?<![\\w*_])([*_~]{1,2})(\\S(?:[^*_~\\n]{0,200}\\S)?)\\1(?!\\w)");
  private static final Pattern QUOTED = Pattern.compile("(?m)^\\s*(?:>|&gt;).*$");
  private static final Pattern EDITED = Pattern.compile("\\s*\\(edited\\)\\s*");
  private static final Pattern COPIED =
      Pattern.compile(
          "(?m)^\\s*(?:\\[?\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[AaPp][Mm])?\\]?\\s*<[^<>\\n"
              + "]{1,40}>|replied to a thread:)|View (?:newer replies|thread)\\s*$");
  private static final Pattern BULLET =
      Pattern.compile("(?m)^\\s*(?:[-*•·]|\\d{1,2}[.)])\\s+(?=\\S)");
  private static final Pattern SPACES = Pattern.compile("[ \\t\\u00a0]+");

  private Prose() {}

  /** The sentences' raw material: lines of plain text, empty when the message was all paste. */
  static String of(String raw) {
    String text = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
    text = replaced(text, FENCE, "\n", "```");
    text = withoutQuotes(text);
    text = replaced(text, COPIED, "", "<", "replied", "View");
    text = hasBullets(text) ? BULLET.matcher(text).replaceAll("") : text;
    text = replaced(text, LABELLED, "$1", "](");
    text = replaced(text, PIPED, "$1", "<");
    text = replaced(text, ANGLED, "$1", "<");
    text = text.contains("://") ? shortLinks(text) : text;
    text = text.indexOf(':') < text.lastIndexOf(':') ? EMOJI.matcher(text).replaceAll("") : text;
    text = replaced(text, STRESS, "$2", "*", "_", "~");
    text = replaced(text, EDITED, " ", "(edited)").replace("`", "");
    text = text.replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&");
    return replaced(text, SPACES, " ", "  ", "\t", "\u00a0").strip();
  }

  /** Looks for a pattern only where one of its marks stands: most messages are plain words. */
  private static String replaced(
      String text, Pattern pattern, String replacement, String... marks) {
    for (String mark : marks) {
      if (text.contains(mark)) {
        return pattern.matcher(text).replaceAll(replacement);
      }
    }
    return text;
  }

  private static boolean hasBullets(String text) {
    boolean marked = !text.isEmpty() && !Character.isLetter(text.charAt(0));
    return marked || text.indexOf('\n') >= 0;
  }

  /** The text between code fences, for a message that has nothing else. */
  static String pasted(String raw) {
    String text = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
    return SPACES.matcher(text.replace("```", "\n")).replaceAll(" ").strip();
  }

  private static String withoutQuotes(String text) {
    String rest = replaced(text, QUOTED, "", ">", "&gt;");
    return rest.isBlank() ? text : rest;
  }

  private static String shortLinks(String text) {
    return LINK.matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(shortened(match.group(1), match.group(2))));
  }

  /** Host and last part of a long address: enough to know it by, and found in the original. */
  private static String shortened(String host, String path) {
    String end = path.replaceAll("^.*?([),.:;!]*)$", "$1");
    if (host.length() + path.length() <= LONGEST_LINK) {
      return host + path;
    }
    String plain = path.split("[?]", 2)[0].replaceAll("[/#),.:;!]+$", "");
    String last = plain.substring(plain.lastIndexOf('/') + 1);
    return (last.isEmpty() || last.length() > LONGEST_LINK ? host : host + "/…/" + last) + end;
  }
}
