package dev.tocsin.paging.inbox;

import dev.tocsin.oncall.Channel;
import dev.tocsin.paging.PagerChannel;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The channels of the practice room, but for those that a provider carries. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "tocsin.practice", havingValue = "true")
class InboxConfiguration {
  @Bean
  @ConditionalOnProperty(name = "tocsin.push", havingValue = "false")
  PagerChannel practicePush() {
    return new PracticePhone(Channel.PUSH);
  }

  @Bean
  @ConditionalOnProperty(name = "tocsin.telephone", havingValue = "false")
  PagerChannel practiceVoice() {
    return new PracticePhone(Channel.VOICE);
  }

  @Bean
  @ConditionalOnProperty(name = "tocsin.telephone", havingValue = "false")
  PagerChannel practiceSms() {
    return new PracticePhone(Channel.SMS);
  }

  @Bean
  @ConditionalOnProperty(name = "tocsin.mail", havingValue = "false")
  PagerChannel practiceEmail() {
    return new PracticePhone(Channel.EMAIL);
  }
}
