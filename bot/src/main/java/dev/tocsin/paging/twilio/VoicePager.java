package dev.tocsin.paging.twilio;

import dev.tocsin.paging.Notice;
import dev.tocsin.paging.Page;
import dev.tocsin.paging.PagerChannel;
import dev.tocsin.paging.twilio.TwilioApi.Resource;

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
    return twilio.send(Resource.CALL, page.person(), page.key(), script(page));
  }

  @Override
  public String tell(Notice notice) {
    String said = Spoken.escaped(Spoken.brief(notice.text(), LONGEST_HEADLINE));
    String script = "<Response><Say loop=\"2\">" + said + "</Say></Response>";
    return twilio.send(Resource.CALL, notice.person(), notice.key(), script);
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
