package dev.tocsin.paging.ntfy;

import dev.tocsin.paging.PagerChannel;
import java.net.URI;
import tools.jackson.databind.json.JsonMapper;

/** Push by way of a server on this machine. */
public final class Pushing {
  private Pushing() {}

  public static PagerChannel channel(URI server) {
    return new NtfyPager(server, "", JsonMapper.shared());
  }
}
