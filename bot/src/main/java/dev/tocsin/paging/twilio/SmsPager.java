package dev.tocsin.paging.twilio;

import dev.tocsin.paging.Notice;
import dev.tocsin.paging.Page;
import dev.tocsin.paging.PagerChannel;
import dev.tocsin.paging.twilio.TwilioApi.Resource;
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
    return twilio.send(Resource.MESSAGE, page.person(), page.key(), text(page));
  }

  @Override
  public String tell(Notice notice) {
    String text = Spoken.brief(notice.text(), LONGEST_HEADLINE);
    return twilio.send(Resource.MESSAGE, notice.person(), notice.key(), text);
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
