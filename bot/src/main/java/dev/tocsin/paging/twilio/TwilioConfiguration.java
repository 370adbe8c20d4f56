package dev.tocsin.paging.twilio;

import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.OnCall;
import dev.tocsin.paging.PagerChannel;
import java.net.URI;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** SMS and voice, once a Twilio account is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "tocsin.telephone", havingValue = "true")
class TwilioConfiguration {
  @Bean
  TwilioApi twilioApi(Environment environment, JsonMapper json) {
    String callback = environment.getProperty("tocsin.public-url");
    Account account =
        new Account(
            environment.getRequiredProperty("tocsin.twilio.account-sid"),
            environment.getProperty("tocsin.twilio.auth-token", ""),
            environment.getProperty("tocsin.twilio.phone-number", ""),
            URI.create(environment.getProperty("tocsin.twilio.api-url", "https://api.twilio.com")),
            callback);
    return new TwilioApi(account, json);
  }

  @Bean
  PagerChannel smsPager(TwilioApi twilioApi) {
    return new SmsPager(twilioApi);
  }

  @Bean
  PagerChannel voicePager(TwilioApi twilioApi) {
    return new VoicePager(twilioApi);
  }

  /** A watcher that serves nothing is never called back. */
  @Bean
  @ConditionalOnWebApplication
  Answering twilioAnswering(IncidentDesk desk, OnCall onCall) {
    return new Answering(desk, onCall);
  }
}
