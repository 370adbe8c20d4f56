package dev.tocsin.browser;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComingBackTest {
  @TempDir private Path folder;

  @Test
  void a_tab_goes_on_after_the_server_was_restarted() {
    try (var house = new PracticeHouse(folder);
        var chromium = Chromium.start()) {
      var tab = Tab.alone(chromium, house).types("said before").expectsMessage("said before");
      var other = Tab.alone(chromium, house).actsAs("Linus").expectsMessage("said before");
      house.stops();
      tab.expects("#connection", "Reconnecting");
      tab.types("said while it was away");
      house.startsAgain();
      tab.expectsMessage("said before").expectsMessage("said while it was away");
      other.expectsMessage("said before").expectsMessage("said while it was away");
      other.types("said afterwards").expectsMessage("said afterwards");
      tab.expectsMessage("said afterwards").expects("#connection", "");
    }
  }
}
