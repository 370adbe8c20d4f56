package dev.tocsin.paging.webhook;

import dev.tocsin.paging.PagerChannel;
import tools.jackson.databind.json.JsonMapper;

/** Webhooks to wherever people's are. */
public final class Hooking {
  private Hooking() {}

  public static PagerChannel channel() {
    return new WebhookPager(new Signature("a secret of both"), JsonMapper.shared());
  }
}
