package dev.tocsin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

class StartingTocsinTest {
  @Test
  void it_listens_on_loopback() {
    try (var context = SpringApplication.run(TocsinApplication.class, "--server.port=0")) {
      var environment = context.getEnvironment();
      assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
      assertThat(((WebServerApplicationContext) context).getWebServer().getPort()).isPositive();
    }
  }
}
