package dev.tocsin.fakes.slack;

import java.util.Collection;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Slack makes of the words that people type. */
record Typing(Collection<User> users) {
  private static final Pattern MARKUP = Pattern.compile("<(?:[@#!]|https?:)[^<>]*>");
  private static final Pattern NAME = Pattern.compile("(?<![\\w<])@(\\w+)");

  /** A message: people by id, and the three characters of markup escaped. */
  String message(String typed) {
    var named = NAME.matcher(typed).replaceAll(found -> quoted(mention(found, false)));
    var text = new StringBuilder();
    var from = 0;
    var markup = MARKUP.matcher(named);
    while (markup.find()) {
      text.append(escaped(named.substring(from, markup.start()))).append(markup.group());
      from = markup.end();
    }
    return text.append(escaped(named.substring(from))).toString();
  }

  /** A command's words, in which people keep their names beside the ids. */
  String command(String typed) {
    return NAME.matcher(typed).replaceAll(found -> quoted(mention(found, true)));
  }

  private String mention(MatchResult found, boolean withName) {
    return users.stream()
        .filter(user -> user.name().equals(found.group(1)))
        .map(user -> "<@" + user.id() + (withName ? "|" + user.name() : "") + ">")
        .findFirst()
        .orElse(found.group());
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
