package dev.tocsin.incident;

import java.time.Duration;
import java.util.List;

/**
 * One person to be woken and the channels to do it by, each after its delay from the start of the
 * step.
 */
public record Wakened(Who who, List<Rung> rungs, String why) {
  /** One channel of a ladder: its name (chat, push, voice, sms, email, …) and its delay. */
  public record Rung(String by, Duration after) {}
}
