package dev.tocsin.chat.console;

import dev.tocsin.chat.console.PracticePeople.Person;
import dev.tocsin.desk.OnCall;
import dev.tocsin.oncall.Roster;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The configuration's people, to be acted as in the practice room. */
@Configuration(proxyBeanMethods = false)
@PracticeOnly
class PeopleConfiguration {
  @Bean
  PracticePeople practicePeople(OnCall onCall, InstantSource clock) {
    return new PracticePeople(
        () -> {
          var roster = onCall.roster();
          var now = clock.instant();
          return roster.staff().people().values().stream()
              .map(person -> new Person(id(person), person.name(), note(roster, person, now)))
              .toList();
        });
  }

  private static String id(dev.tocsin.oncall.Person person) {
    return person.contact().ids().getOrDefault(ConsolePlatform.NAME, person.key());
  }

  private static String note(Roster roster, dev.tocsin.oncall.Person person, Instant now) {
    if (roster.staff().founders().contains(person)) {
      return "founder";
    }
    var isOnCall =
        roster.duties().schedules().values().stream()
            .anyMatch(schedule -> schedule.onCallAt(now).filter(person::equals).isPresent());
    return isOnCall ? "on call" : "";
  }
}
