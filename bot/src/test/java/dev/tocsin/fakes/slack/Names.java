package dev.tocsin.fakes.slack;

import java.util.Set;

/** What a channel's name may look like, and how many people are named at once. */
final class Names {
  private static final Set<String> NAMING = Set.of("conversations.create", "conversations.rename");
  private static final int LONGEST = 80;
  private static final int MOST_INVITED = 100;

  private Names() {}

  static void check(Call call) {
    if (NAMING.contains(call.method())) {
      checkName(call.text("name"));
    }
    if (call.method().equals("conversations.invite") && call.list("users").size() > MOST_INVITED) {
      throw new Refusal("invalid_arguments").saying("at most 100 users at once");
    }
  }

  private static void checkName(String name) {
    if (name.isBlank()) {
      throw new Refusal("invalid_name_required");
    }
    if (name.length() > LONGEST) {
      throw new Refusal("invalid_name_maxlength");
    }
    if (!name.matches("[a-z0-9_-]+")) {
      throw new Refusal("invalid_name_specials");
    }
    if (name.matches("[_-]+")) {
      throw new Refusal("invalid_name_punctuation");
    }
  }
}
