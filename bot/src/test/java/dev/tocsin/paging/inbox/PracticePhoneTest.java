package dev.tocsin.paging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.oncall.Channel;
import dev.tocsin.paging.PagerChannel;
import dev.tocsin.paging.PagerChannelContract;
import org.junit.jupiter.api.Test;

class PracticePhoneTest extends PagerChannelContract {
  @Override
  protected PagerChannel channel() {
    return new PracticePhone(Channel.PUSH);
  }

  @Test
  void it_says_that_no_real_phone_rang() {
    assertThat(channel().send(PAGE)).isEqualTo("arrived on the practice phone");
  }
}
