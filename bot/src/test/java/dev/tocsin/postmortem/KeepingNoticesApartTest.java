package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepingNoticesApartTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "we texted all 1,200 members",
        "emailed everyone",
        "I've just phoned the shops",
        "vera mailed all parents that school starts late",
        "support has told them",
        "status page updated for all customers",
        "put a notice at the door for the visitors",
        "all passengers have been informed",
        "the teachers and pupils were told"
      })
  void that_people_were_told_is_heard_whoever_told_them(String said) {
    assertThat(Informing.opens(said)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "customers emailed us that nothing loads",
        "about 300 guests called",
        "the job mailed all customers twice",
        "customers get told that their card is declined",
        "the page is down for all customers",
        "phoned the plumber",
        "emailed the members who were hit",
        "Support told us all guests are logged out",
        "sales told me everyone sees an empty cart",
        "drivers are calling all the time",
        "told grace members can't pay",
        "support informed us about 300 members"
      })
  void what_they_say_or_suffered_is_no_notice(String said) {
    assertThat(Informing.opens(said)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Support told us 1,200 guests can't log in",
        "put a banner on the page: 1,200 guests see errors"
      })
  void what_support_tells_and_a_figure_behind_a_notice_is_the_impact(String said) {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: logins are failing
            10:03 vera: %s
            10:10 grace: restarted the login service
            10:20 ada: logins are back to normal
            """
                .formatted(said));
    assertThat(Chat.sources(draft, SectionName.IMPACT)).contains("m1");
    assertThat(Chat.texts(draft, SectionName.IMPACT)).anyMatch(text -> text.contains("1,200"));
  }

  @Test
  void who_was_only_told_stands_neither_under_the_impact_nor_in_the_summary() {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: the lift control is down with errors
            10:04 vera: ok we texted all 1,200 members, the lift is down
            10:06 vera: status page updated for all 40 tenants, errors there
            10:20 ada: the lift is back to normal
            """);
    assertThat(Chat.sources(draft, SectionName.IMPACT)).containsExactly("m0");
    assertThat(Chat.texts(draft, SectionName.SUMMARY))
        .noneMatch(text -> text.contains("1,200") || text.contains("40 tenants"));
  }
}
