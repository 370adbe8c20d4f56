package dev.tocsin.chat.slack;

import com.slack.api.methods.response.users.UsersLookupByEmailResponse;
import com.slack.api.model.User;
import dev.tocsin.chat.Accounts;
import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.slack.SlackApi.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the accounts of configured people by their e-mail addresses. Only an account of the
 * workspace itself counts: what others call themselves elsewhere proves nothing.
 */
final class ByEmail {
  private static final String NO_SCOPE = "missing_scope";
  private static final Task LOOK_UP =
      Task.to("find somebody by e-mail", "users.lookupByEmail", "users_not_found", NO_SCOPE);
  private static final String ABOUT = "People by e-mail";

  /** People come, go and change their addresses. */
  private static final Duration GOOD_FOR = Duration.ofHours(1);

  private final Map<String, Instant> asked = new ConcurrentHashMap<>();
  private final SlackApi api;
  private final Accounts accounts;
  private final Borders borders;
  private final Notices notices;
  private final InstantSource clock;

  /** Who knows the people, and whose they are. */
  record Knowing(Accounts accounts, Borders borders, Notices notices) {}

  ByEmail(SlackApi api, Knowing knowing, InstantSource clock) {
    this.api = api;
    this.accounts = knowing.accounts();
    this.borders = knowing.borders();
    this.notices = knowing.notices();
    this.clock = clock;
  }

  /** Asks for everyone who was not asked for lately; where Slack wants a rest, the others wait. */
  void look() {
    try {
      accounts.sought(SlackPlatform.NAME).stream().filter(this::isDue).sorted().forEach(this::look);
    } catch (ChatFailure e) {
      notices.holds(ABOUT, String.valueOf(e.getMessage()));
    }
  }

  /** Something about this person changed. */
  void changed(User user) {
    if (user.getProfile() != null && user.getProfile().getEmail() != null) {
      asked.remove(user.getProfile().getEmail().toLowerCase(Locale.ROOT));
    }
  }

  private boolean isDue(String email) {
    Instant last = asked.get(email.toLowerCase(Locale.ROOT));
    return last == null || !clock.instant().isBefore(last.plus(GOOD_FOR));
  }

  private void look(String email) {
    UsersLookupByEmailResponse answer =
        api.call(LOOK_UP, slack -> slack.usersLookupByEmail(it -> it.email(email)));
    asked.put(email.toLowerCase(Locale.ROOT), clock.instant());
    if (NO_SCOPE.equals(answer.getError())) {
      notices.holds(ABOUT, String.valueOf(Failures.of(LOOK_UP.what(), answer).getMessage()));
      return;
    }
    notices.isOver(ABOUT);
    boolean isTheirs = answer.isOk() && isAccount(answer.getUser());
    accounts.found(SlackPlatform.NAME, email, isTheirs ? answer.getUser().getId() : null);
  }

  private boolean isAccount(User user) {
    return !user.isDeleted()
        && !user.isBot()
        && !user.isStranger()
        && borders.isOurs(Borders.Origin.of(user));
  }
}
