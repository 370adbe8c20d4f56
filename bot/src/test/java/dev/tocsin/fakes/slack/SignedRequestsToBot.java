package dev.tocsin.fakes.slack;

import java.time.Duration;

/** How the requests to the bot are signed. */
public final class SignedRequestsToBot {
  private final SignedRequests requests;

  SignedRequestsToBot(SignedRequests requests) {
    this.requests = requests;
  }

  /** As somebody would who does not know the secret. */
  public void signWrongly() {
    requests.signWith(new SignedRequests.Signature("a guess", Duration.ZERO));
  }

  /** As a recorded request would be that is sent again later. */
  public void signLongAgo(Duration age) {
    requests.signWith(new SignedRequests.Signature(SignedRequests.SECRET, age));
  }

  public void signRightly() {
    requests.signWith(new SignedRequests.Signature(SignedRequests.SECRET, Duration.ZERO));
  }

  /** Asks the bot to repeat a word, as Slack does before it takes an address; tells its answer. */
  public String challenge(String word) {
    var question = Json.object().put("type", "url_verification").put("challenge", word);
    return Json.write(requests.bring(Parcel.of(Parcel.Kind.EVENTS_API, question)).join().body());
  }

  /** The bot's HTTP status to the last request. */
  public int lastStatus() {
    return requests.lastStatus();
  }
}
