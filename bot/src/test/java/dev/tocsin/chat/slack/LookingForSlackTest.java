package dev.tocsin.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.slack.api.Slack;
import dev.tocsin.chat.ChatFailure;
import dev.tocsin.paging.FakeProvider;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;

class LookingForSlackTest {
  private static final String WORDS = "Slack could not make a channel: its host name is unknown.";

  private final Reach reach = new Reach();

  @Test
  void where_its_host_name_is_unknown_that_is_said_and_it_is_tried_again() throws Exception {
    Access access = new Access("xoxb", "xapp", null, FakeProvider.NOWHERE + "/api/", null);
    var clock = InstantSource.fixed(Instant.EPOCH);
    Slack sdk = new SlackConfiguration().slackSdk(access, new StandardEnvironment());
    try {
      var api = new SlackApi(sdk.methods(access.token()), reach, clock);
      var failure = catchThrowableOfType(ChatFailure.class, () -> make(api));
      assertThat(failure).hasMessage(WORDS);
      assertThat(failure.worthRetrying()).isTrue();
    } finally {
      sdk.close();
    }
    assertThat(reach.health().detail()).isEqualTo(WORDS);
  }

  private static void make(SlackApi api) {
    var task = SlackApi.Task.to("make a channel", "conversations.create");
    api.call(task, slack -> slack.conversationsCreate(it -> it.name("inc-1")));
  }
}
