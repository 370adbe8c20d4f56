package dev.tocsin.paging.twilio;

import dev.tocsin.paging.Notice;
import dev.tocsin.paging.Page;
import dev.tocsin.paging.PagerChannel;
import java.util.LinkedHashMap;
import java.util.Map;

/** Pages by telephone call; a pressed key acknowledges. */
final class VoicePager implements PagerChannel {
  /** About twenty seconds of speech. */
  private static final int LONGEST_HEADLINE = 240;

  private final TwilioApi twilio;

  VoicePager(TwilioApi twilio) {
    this.twilio = twilio;
  }

  @Override
  public String name() {
    return "voice";
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
    form.put("Twiml", script(page));
    twilio.account().statusOf(page.key()).ifPresent(to -> form.put("StatusCallback", to));
    return twilio.create("Calls", form);
  }

  @Override
  public String tell(Notice notice) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("To", TwilioApi.number(notice.person()));
    form.put("From", twilio.account().from());
    String said = Spoken.escaped(Spoken.brief(notice.text(), LONGEST_HEADLINE));
    form.put("Twiml", "<Response><Say loop=\"2\">" + said + "</Say></Response>");
    twilio.account().statusOf(notice.key()).ifPresent(to -> form.put("StatusCallback", to));
    return twilio.create("Calls", form);
  }

  /** It is said twice, since nobody listens in the first seconds of being woken. */
  private String script(Page page) {
    String news =
        Spoken.escaped(
            "This is Tocsin. "
                + Spoken.brief(page.headline(), LONGEST_HEADLINE)
                + ". "
                + away(page));
    return twilio
        .account()
        .keysOf(page.key())
        .map(
            keys ->
                """
                <Response><Gather numDigits="1" timeout="10" action="%s" method="POST">\
                <Say loop="2">%sPress 1 to acknowledge, 2 to wake the next.</Say>\
                </Gather><Say>Nothing was pressed. Goodbye.</Say></Response>\
                """
                    .formatted(Spoken.escaped(keys), news))
        .orElseGet(() -> "<Response><Say loop=\"2\">" + news + inChat(page) + "</Say></Response>");
  }

  private static String away(Page page) {
    return page.away() == null ? "" : page.away() + " is not reachable. ";
  }

  private static String inChat(Page page) {
    return page.away() == null ? "Acknowledge in the chat." : "";
  }
}
