package dev.tocsin.paging.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.oncall.Contact;
import dev.tocsin.paging.FakeProvider;
import dev.tocsin.paging.Notice;
import dev.tocsin.paging.Page;
import dev.tocsin.paging.PagerChannel;
import dev.tocsin.paging.PagerChannelContract;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhookPagerTest extends PagerChannelContract {
  private final FakeProvider receiver = new FakeProvider();

  @AfterEach
  void close() {
    receiver.close();
  }

  /** Wherever the page says that it goes, it goes to the fake. */
  @Override
  protected PagerChannel channel() {
    WebhookPager pager = new WebhookPager(new Signature("a secret of both"), JsonMapper.shared());
    return new PagerChannel() {
      @Override
      public String name() {
        return pager.name();
      }

      @Override
      public String send(Page page) {
        return pager.send(page.person().contact().webhook() == null ? page : to(page));
      }

      @Override
      public String tell(Notice notice) {
        var person =
            notice.person().contact().webhook() == null ? notice.person() : to(PAGE).person();
        return pager.tell(Notice.test(notice.key(), person, "Ada runs a drill", notice.at()));
      }
    };
  }

  private Page to(Page page) {
    var here = new Contact(Map.of(), null, null, null, receiver.address() + "/hook");
    var person = person(page.person().name(), here);
    return new Page(
        page.key(),
        42,
        person,
        page.headline(),
        page.why(),
        page.at(),
        page.acknowledge(),
        page.away());
  }

  @Test
  void it_tells_the_whole_page() {
    channel().send(PAGE);
    JsonNode body = JsonMapper.shared().readTree(receiver.last().body());
    assertThat(receiver.last().path()).isEqualTo("/hook");
    assertThat(body.path("event").asString()).isEqualTo("page");
    assertThat(body.path("incident").asString()).isEqualTo("INC-42");
    assertThat(body.path("person").asString()).isEqualTo("ada");
    assertThat(body.path("acknowledge").asString()).isEqualTo(LINK);
  }

  @Test
  void it_tells_which_chat_is_away() {
    channel().send(pageWithoutSlack(LINK));
    JsonNode body = JsonMapper.shared().readTree(receiver.last().body());
    assertThat(body.path("away").asString()).isEqualTo("Slack");
  }

  @Test
  void a_page_that_is_tried_again_can_be_known_again() {
    channel().send(PAGE);
    assertThat(receiver.last().header("Idempotency-Key")).isEqualTo(PAGE.key());
  }

  /** The expected code was made with openssl: {@code dgst -sha256 -hmac}. */
  @Test
  void the_signature_is_over_time_and_body() {
    assertThat(new Signature("a secret of both").of(PAGE.at(), "{\"event\":\"page\"}"))
        .isEqualTo(
            "t=1795230720,v1=9bbf5786e863a625be3d0a212eaf387c40b35bb455236508991123684428369f");
  }

  @Test
  void the_signature_goes_with_the_body() {
    channel().send(PAGE);
    String body = receiver.last().body();
    assertThat(receiver.last().header("X-Tocsin-Signature"))
        .isEqualTo(new Signature("a secret of both").of(PAGE.at(), body));
  }
}
