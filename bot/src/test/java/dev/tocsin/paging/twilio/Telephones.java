package dev.tocsin.paging.twilio;

import dev.tocsin.paging.FakeProvider;
import dev.tocsin.paging.PagerChannel;
import java.net.URI;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** A fake Twilio, and accounts at it. */
public final class Telephones {
  static final String CREATED = "{\"sid\":\"SM0042\",\"status\":\"queued\"}";

  /** What Twilio's reference allows for a message and for a call, as far as pages use it. */
  static final Set<String> MESSAGE = Set.of("To", "From", "Body", "StatusCallback");

  static final Set<String> CALL = Set.of("To", "From", "Twiml", "StatusCallback");

  private Telephones() {}

  static FakeProvider twilio() {
    FakeProvider fake = new FakeProvider();
    fake.answers(201, CREATED);
    return fake;
  }

  /** Text messages and calls by way of a fake. */
  public static List<PagerChannel> channels(URI at) {
    Account account = new Account("AC42", "token", "+15550199", at, null);
    TwilioApi api = new TwilioApi(account, JsonMapper.shared());
    return List.of(new SmsPager(api), new VoicePager(api));
  }

  static TwilioApi api(FakeProvider at, String callback) {
    Account account = new Account("AC42", "token", "+15550199", at.address(), callback);
    return new TwilioApi(account, JsonMapper.shared());
  }
}
