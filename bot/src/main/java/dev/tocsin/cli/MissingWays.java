package dev.tocsin.cli;

import dev.tocsin.Surroundings;
import dev.tocsin.config.Configuration;
import dev.tocsin.oncall.Channel;
import dev.tocsin.oncall.Contact;
import dev.tocsin.oncall.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says which ways in and out the environment leaves closed, and whom nobody reaches because of
 * that.
 */
record MissingWays(Surroundings surroundings, Configuration configuration) {
  private static final String WEBHOOK = "TOCSIN_WEBHOOK_SECRET";
  private static final String ALERTS = "TOCSIN_ALERT_TOKEN";

  List<String> said() {
    List<String> said = new ArrayList<>(mail());
    Optional<String> trouble = surroundings.telephoneTrouble();
    trouble.ifPresent(why -> said.add(why + ": the server does not start"));
    if (trouble.isEmpty() && !surroundings.telephones() && anyoneHas(Channel.VOICE)) {
      said.add("TWILIO_ACCOUNT_SID is not set: nobody is called, and no page goes out by SMS");
    }
    if (!has(WEBHOOK) && anyoneHas(Channel.WEBHOOK)) {
      said.add(WEBHOOK + " is not set: no page goes out by webhook");
    }
    if (!has(ALERTS)) {
      said.add(ALERTS + " is not set: alerts of monitoring programs can't come in");
    }
    said.addAll(cutOff());
    return said;
  }

  private List<String> mail() {
    if (!surroundings.mails()) {
      return List.of("SPRING_MAIL_HOST is not set: no page goes out by e-mail");
    }
    return configuration.mailFrom() == null && surroundings.mailUser().isEmpty()
        ? List.of("mail has no sender, so none goes out: write `mail: { from: tocsin@… }`")
        : List.of();
  }

  /** In the practice room everyone is reached, as if by all of their ways. */
  private List<String> cutOff() {
    String names =
        people().stream()
            .filter(person -> person.isReachable() && !surroundings.practice())
            .filter(person -> !isReached(person.contact()))
            .map(Person::name)
            .collect(Collectors.joining(", "));
    return names.isEmpty()
        ? List.of()
        : List.of(names + ": cannot be reached here, since none of their channels is set up");
  }

  /** A ladder that leads nowhere gives way to every other channel. */
  private boolean isReached(Contact contact) {
    return isConnected(contact)
        || Stream.of(Channel.values()).filter(contact::reaches).anyMatch(this::isOpen);
  }

  private boolean isOpen(Channel channel) {
    return switch (channel) {
      case CHAT -> false;
      case PUSH -> true;
      case VOICE, SMS -> surroundings.telephones();
      case EMAIL -> surroundings.mails();
      case WEBHOOK -> has(WEBHOOK);
    };
  }

  /** Slack finds people by their addresses, too. */
  private boolean isConnected(Contact contact) {
    boolean inSlack = contact.ids().containsKey("slack") || contact.email() != null;
    return (inSlack && has("SLACK_BOT_TOKEN"))
        || (contact.ids().containsKey("discord") && has("DISCORD_TOKEN"));
  }

  private boolean anyoneHas(Channel channel) {
    return people().stream().anyMatch(person -> person.contact().reaches(channel));
  }

  private Collection<Person> people() {
    return configuration.roster().staff().people().values();
  }

  private boolean has(String variable) {
    return surroundings.get(variable).isPresent();
  }
}
