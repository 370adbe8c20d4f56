package dev.tocsin.paging.email;

import dev.tocsin.paging.PageFailure;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Says what went wrong between Tocsin and a mail server, and whether trying again may help. */
record MailTrouble(String server) {
  private static final int PERMANENT = 500;
  private static final int LONGEST = 200;
  private static final Pattern REPLY = Pattern.compile("([45][0-9]{2})[ -]");

  PageFailure failure(MailException thrown) {
    List<Exception> causes = causes(thrown);
    if (causes.stream().anyMatch(AuthenticationFailedException.class::isInstance)) {
      return PageFailure.forGood(server + " refuses Tocsin's user name or password");
    }
    Optional<Refusal> refusal =
        causes.stream().map(MailTrouble::refusal).flatMap(Optional::stream).findFirst();
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    return causes.stream().anyMatch(SendFailedException.class::isInstance)
        ? PageFailure.forGood(server + " takes no mail for this address")
        : PageFailure.forNow(server + unheard(causes), Duration.ZERO);
  }

  private static String unheard(List<Exception> causes) {
    if (causes.stream().anyMatch(UnknownHostException.class::isInstance)) {
      return " can't be found: its host name is unknown";
    }
    return causes.stream().anyMatch(SocketTimeoutException.class::isInstance)
        ? " did not answer in time"
        : " can't be reached";
  }

  private PageFailure refused(Refusal refusal) {
    String why = server + " refused the mail: " + refusal.reply();
    return refusal.code() < PERMANENT
        ? PageFailure.forNow(why, Duration.ZERO)
        : PageFailure.forGood(why);
  }

  /** A mail server's no, in its own words. */
  private record Refusal(int code, String reply) {}

  /** A message that repeats the server's reply begins with its code. */
  private static Optional<Refusal> refusal(Exception cause) {
    String text = String.valueOf(cause.getMessage()).replaceAll("[\\p{Cc}\\s]+", " ").strip();
    Matcher reply = REPLY.matcher(text);
    if (!reply.lookingAt()) {
      return Optional.empty();
    }
    String brief = text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    return Optional.of(new Refusal(Integer.parseInt(reply.group(1)), brief));
  }

  /** The innermost first: it knows best. */
  private static List<Exception> causes(MailException thrown) {
    List<Exception> causes = new ArrayList<>();
    if (thrown instanceof MailSendException send) {
      for (Exception one : send.getMessageExceptions()) {
        addWithNext(one, causes);
      }
    }
    if (thrown.getCause() instanceof Exception cause) {
      addWithNext(cause, causes);
    }
    return causes.reversed();
  }

  private static void addWithNext(Exception first, List<Exception> causes) {
    Exception next = first;
    while (next != null && !causes.contains(next)) {
      causes.add(next);
      next = next instanceof MessagingException messaging ? messaging.getNextException() : null;
    }
  }
}
