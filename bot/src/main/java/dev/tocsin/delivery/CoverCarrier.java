package dev.tocsin.delivery;

import dev.tocsin.chat.OnCallCards;
import dev.tocsin.chat.Post;
import dev.tocsin.desk.OnCall;

/** Asks people to take over shifts, in the room that everyone sees. */
final class CoverCarrier implements Carrier {
  private final Platforms platforms;
  private final OnCall onCall;

  CoverCarrier(Platforms platforms, OnCall onCall) {
    this.platforms = platforms;
    this.onCall = onCall;
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
                    .map(
                        asked ->
                            new Post(task.job().id(), OnCallCards.cover(asked, onCall.roster())))
                    .ifPresent(post -> platform.post(platform.incidentsRoom(), post)));
  }
}
