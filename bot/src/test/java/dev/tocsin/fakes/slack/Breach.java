package dev.tocsin.fakes.slack;

import java.util.Set;

/** Errors that no state of a workspace explains: the caller wrote a call that Slack never takes. */
final class Breach {
  private static final Set<String> CODES =
      Set.of(
          "bad_timestamp",
          "invalid_arguments",
          "invalid_attachments",
          "invalid_blocks",
          "invalid_blocks_format",
          "invalid_link",
          "invalid_metadata_format",
          "invalid_name",
          "invalid_name_maxlength",
          "invalid_name_punctuation",
          "invalid_name_required",
          "invalid_name_specials",
          "invalid_trigger_id",
          "markdown_text_conflict",
          "metadata_too_large",
          "msg_blocks_too_long",
          "msg_too_long",
          "no_text",
          "not_allowed_token_type",
          "push_limit_reached",
          "too_long",
          "too_many_attachments",
          "unknown_method",
          "view_too_large");

  private Breach() {}

  static boolean is(Refusal refusal) {
    return CODES.contains(refusal.code());
  }
}
