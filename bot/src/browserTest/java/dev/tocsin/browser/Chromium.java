package dev.tocsin.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;

/** The Chromium of this machine, without a window; each page has cookies and storage of its own. */
public final class Chromium implements AutoCloseable {
  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright) {
    this.playwright = playwright;
    this.browser =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(Path.of(System.getProperty("tocsin.chromium")))
                    .setArgs(List.of("--no-sandbox")));
  }

  /** Starts it, which takes a few seconds: once a test class is enough. */
  public static Chromium start() {
    return new Chromium(Playwright.create());
  }

  public Page open(String address) {
    var page = browser.newContext().newPage();
    page.navigate(address);
    return page;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
