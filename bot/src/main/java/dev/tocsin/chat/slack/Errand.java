package dev.tocsin.chat.slack;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import org.jspecify.annotations.Nullable;

/** What a form is for; it travels with the form and comes back with what was filled in. */
record Errand(String words, @Nullable String room, @Nullable String answer) {
  private static final Gson GSON = new Gson();

  String written() {
    return GSON.toJson(this);
  }

  static Errand read(String text) {
    try {
      Errand errand = GSON.fromJson(text, Errand.class);
      if (errand != null && errand.words() != null) {
        return errand;
      }
    } catch (JsonSyntaxException e) {
      throw new IllegalArgumentException("a form came back without its errand", e);
    }
    throw new IllegalArgumentException("a form came back without its errand");
  }
}
