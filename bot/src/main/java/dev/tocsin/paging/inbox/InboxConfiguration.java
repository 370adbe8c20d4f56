package dev.tocsin.paging.inbox;

import dev.tocsin.oncall.Channel;
import dev.tocsin.paging.PagerChannel;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The channels of the practice room. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "tocsin.practice", havingValue = "true")
class InboxConfiguration {
  @Bean
  PagerChannel practicePush() {
    return new PracticePhone(Channel.PUSH);
  }

  @Bean
  PagerChannel practiceVoice() {
    return new PracticePhone(Channel.VOICE);
  }

  @Bean
  PagerChannel practiceSms() {
    return new PracticePhone(Channel.SMS);
  }

  /** Mail goes to the page too, unless a mail server was named. */
  @Bean
  @ConditionalOnProperty(name = "tocsin.mail", havingValue = "false")
  PagerChannel practiceEmail() {
    return new PracticePhone(Channel.EMAIL);
  }
}
