package dev.tocsin.web.operation;

import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.Invocation;
import dev.tocsin.chat.PassingOn;
import dev.tocsin.chat.Reply;
import dev.tocsin.chat.Said;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** What comes in from the chats, with commands counted and timed, and messages counted. */
final class MeteredEvents extends PassingOn {
  private final MeterRegistry registry;

  MeteredEvents(ChatEvents events, MeterRegistry registry) {
    super(events);
    this.registry = registry;
  }

  @Override
  public Reply command(Invocation invocation) {
    Timer.Sample sample = Timer.start(registry);
    String outcome = "error";
    try {
      Reply reply = super.command(invocation);
      outcome = "answered";
      return reply;
    } finally {
      String platform = invocation.user().platform();
      sample.stop(registry.timer("tocsin.commands", "platform", platform, "outcome", outcome));
    }
  }

  @Override
  public void said(Said message) {
    super.said(message);
    registry.counter("tocsin.messages", "platform", message.author().platform()).increment();
  }
}
