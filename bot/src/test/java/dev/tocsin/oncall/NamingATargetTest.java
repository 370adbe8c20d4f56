package dev.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingATargetTest {

  private static final Person NAMESAKE =
      new Person("ada2", "Ada", Acme.BERLIN, Contact.NONE, Ladder.STANDARD);

  private final TargetWords words =
      new TargetWords(
          Map.of("ada", Acme.ADA, "ada2", NAMESAKE, "linus", Acme.LINUS, "web", person("web")),
          Set.of("engineering", "web"),
          Set.of("platform"),
          Set.of("default", "web"));

  @ParameterizedTest
  @CsvSource({
    "@linus, @linus",
    "@Linus, @linus",
    "@LINUS, @linus",
    "@WEB, @web",
    "@ADA2, @ada2",
    "person:ada, @ada",
    "linus, @linus",
    "ada, @ada",
    "schedule:engineering, schedule:engineering",
    "schedule: engineering, schedule:engineering",
    "engineering, schedule:engineering",
    "team:platform, team:platform",
    "platform, team:platform",
    "policy:default, policy:default",
    "default, policy:default",
    "role:lead, role:lead"
  })
  void a_target_is_a_kind_and_a_name_or_a_name_that_is_unique(String text, String target) {
    assertThat(Acme.clear(words.read(text)).word()).isEqualTo(target);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "@linsu | unknown person 'linsu'; did you mean linus?",
        "schedule:enginering | unknown schedule 'enginering'; did you mean engineering?",
        "team:x | unknown team 'x'; known: platform",
        "policy:defualt | unknown policy 'defualt'; did you mean default?",
        "platfrom | unknown target 'platfrom'; did you mean platform?",
        "shcedule:engineering | 'shcedule' is not a kind of target; did you mean schedule?",
        "web | which one: @web or schedule:web or policy:web?",
        "@Ada | which one: @ada or @ada2?"
      })
  void what_is_no_target_is_answered_with_what_may_be_meant(String text, String why) {
    String sorted = Acme.why(words.read(text)).replace("@ada2 or @ada?", "@ada or @ada2?");
    assertThat(sorted).isEqualTo(why);
  }

  @Test
  void a_bare_name_offers_everything_it_may_mean() {
    assertThat(words.candidates("web"))
        .extracting(Target::word)
        .containsExactly("@web", "schedule:web", "policy:web");
    assertThat(words.candidates("nothing")).isEmpty();
  }

  @Test
  void a_roster_knows_its_own_targets() {
    Roster bare = Acme.roster(Acme.engineering());
    assertThat(Acme.clear(bare.targets().read("default")).word()).isEqualTo("policy:default");
    Roster with = Acme.roster(Acme.engineering(), Acme.policy("quiet", 0));
    assertThat(with.targets().policies()).containsExactly("quiet");
  }

  private static Person person(String key) {
    return Acme.person(key);
  }
}
