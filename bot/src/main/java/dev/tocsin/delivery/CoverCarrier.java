package dev.tocsin.delivery;

import dev.tocsin.chat.ChatPlatform;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.CoverCards;
import dev.tocsin.chat.Post;
import dev.tocsin.chat.PostKey;
import dev.tocsin.desk.Covers.Asked;
import dev.tocsin.desk.Errand;
import dev.tocsin.desk.OnCall;
import dev.tocsin.incident.Who;
import java.util.List;

/**
 * Asks people to take over shifts, in the room that everyone sees, and tells the asker the answer.
 */
final class CoverCarrier implements Carrier {
  private final Platforms platforms;
  private final OnCall onCall;
  private final Addresses addresses;

  CoverCarrier(Platforms platforms, OnCall onCall, Addresses addresses) {
    this.platforms = platforms;
    this.onCall = onCall;
    this.addresses = addresses;
  }

  @Override
  public void carry(Task task) {
    platforms
        .home()
        .ifPresent(
            platform ->
                onCall
                    .covers()
                    .find(task.number())
                    .ifPresent(asked -> carry(asked, task, platform)));
  }

  private void carry(Asked asked, Task task, ChatPlatform platform) {
    CoverCards cards = new CoverCards(onCall.roster());
    String key = PostKey.of(task.job().id(), asked.span().from());
    if (task.errand() == Errand.ASK_COVER) {
      List<ChatUser> called = user(asked.person(), platform);
      platform.post(platform.incidentsRoom(), new Post(key, cards.asking(asked), called));
    } else {
      Post post = new Post(key, cards.answered(asked, onCall.covers().state(asked.number())));
      user(asked.asker(), platform).forEach(asker -> platform.whisper(asker, post));
    }
  }

  private List<ChatUser> user(String key, ChatPlatform platform) {
    return addresses.person(key).stream()
        .map(person -> new Who(person.key(), person.name()))
        .flatMap(who -> addresses.of(List.of(who), platform.name()).stream())
        .toList();
  }
}
