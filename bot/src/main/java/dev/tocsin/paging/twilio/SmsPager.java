package dev.tocsin.paging.twilio;

import dev.tocsin.paging.Notice;
import dev.tocsin.paging.Page;
import dev.tocsin.paging.PagerChannel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Pages by text message; a reply acknowledges. */
final class SmsPager implements PagerChannel {
  /** With the link and the sentence on how to answer it stays within four segments. */
  private static final int LONGEST_HEADLINE = 140;

  private final TwilioApi twilio;

  SmsPager(TwilioApi twilio) {
    this.twilio = twilio;
  }

  @Override
  public String name() {
    return "sms";
  }

  @Override
  public boolean confirms() {
    return twilio.account().callback() != null;
  }

  @Override
  public String send(Page page) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("To", TwilioApi.number(page.person()));
    form.put("From", twilio.account().from());
    form.put("Body", text(page));
    twilio.account().statusOf(page.key()).ifPresent(to -> form.put("StatusCallback", to));
    return twilio.create("Messages", form);
  }

  @Override
  public String tell(Notice notice) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("To", TwilioApi.number(notice.person()));
    form.put("From", twilio.account().from());
    form.put("Body", Spoken.brief(notice.text(), LONGEST_HEADLINE));
    twilio.account().statusOf(notice.key()).ifPresent(to -> form.put("StatusCallback", to));
    return twilio.create("Messages", form);
  }

  private String text(Page page) {
    StringBuilder text = new StringBuilder(Spoken.brief(page.headline(), LONGEST_HEADLINE));
    if (twilio.account().callback() != null) {
      text.append("\nReply: ack ").append(page.incident());
    }
    page.detour()
        .or(() -> Optional.ofNullable(page.acknowledge()))
        .ifPresent(last -> text.append('\n').append(last));
    return text.toString();
  }
}
