package dev.tocsin.paging.email;

import dev.tocsin.paging.MailFrom;
import dev.tocsin.paging.PagerChannel;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** E-mail, once a mail server is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "tocsin.mail", havingValue = "true")
class EmailConfiguration {
  @Bean
  PagerChannel emailPager(JavaMailSenderImpl sender, MailFrom from) {
    return new EmailPager(sender, from, "the mail server " + sender.getHost());
  }

  /** In place of Spring's, which asks the server whenever somebody looks. */
  @Bean
  HealthIndicator mailHealthContributor(
      JavaMailSenderImpl sender, MailFrom from, InstantSource clock) {
    return new MailHealth(sender, from, clock);
  }
}
