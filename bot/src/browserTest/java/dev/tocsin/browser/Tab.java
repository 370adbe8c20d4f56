package dev.tocsin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/** A browser tab in the practice room, and what a person does in it. */
final class Tab {
  private static final double PATIENCE = 30_000;

  static {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
  }

  private final Page page;

  Tab(Page page) {
    this.page = page;
    page.setDefaultTimeout(PATIENCE);
  }

  /** A tab whose owner wants no tour. */
  static Tab alone(Chromium chromium, PracticeHouse house) {
    var tab = new Tab(chromium.open(house.address()));
    tab.presses("Look around by myself");
    return tab;
  }

  Tab actsAs(String name) {
    page.locator(".person").filter(new Locator.FilterOptions().setHasText(name)).click();
    assertThat(box()).hasAttribute("placeholder", Pattern.compile("as " + name));
    return this;
  }

  Tab types(String words) {
    freeBox().fill(words);
    box().press("Enter");
    return this;
  }

  /** Keys on whatever has the focus, such as {@code Tab} or {@code ArrowDown}. */
  Tab keys(String... keys) {
    for (var key : keys) {
      page.keyboard().press(key);
    }
    return this;
  }

  Tab begins(String words) {
    freeBox().focus();
    page.keyboard().type(words);
    return this;
  }

  Tab presses(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
    return this;
  }

  /** Uses what shows beside a message while it has the focus. */
  Tab onMessage(String words, String action) {
    var message = message(words).first();
    message.focus();
    message.getByRole(AriaRole.BUTTON, named(action)).click();
    return this;
  }

  Tab picks(String item) {
    page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item)).click();
    return this;
  }

  Tab fills(String label, String words) {
    dialog().getByLabel(label).fill(words);
    return this;
  }

  Tab expectsFilled(String label, String words) {
    assertThat(dialog().getByLabel(label)).hasValue(words);
    return this;
  }

  Tab chooses(String label) {
    dialog().getByLabel(label).check();
    return this;
  }

  Tab submits(String label) {
    dialog().getByRole(AriaRole.BUTTON, named(label)).click();
    return this;
  }

  void closes() {
    page.context().close();
  }

  Tab reloads() {
    page.reload();
    return this;
  }

  /** A message of the open room shows the words, just once. */
  Tab expectsMessage(String words) {
    assertThat(message(words)).hasCount(1);
    return this;
  }

  Tab expectsNoMessage(String words) {
    assertThat(message(words)).hasCount(0);
    return this;
  }

  Tab expects(String part, String words) {
    assertThat(page.locator(part)).containsText(words);
    return this;
  }

  Tab expectsNot(String part, String words) {
    assertThat(page.locator(part)).not().containsText(words);
    return this;
  }

  /** Reloads the page while a screen reader remembers all that it is told. */
  Tab reloadsWithAScreenReader() {
    page.addInitScript(
        """
        window.told = [];
        document.addEventListener('DOMContentLoaded', () => {
          const announcer = document.getElementById('announcer');
          new MutationObserver(() => window.told.push(announcer.textContent))
            .observe(announcer, { childList: true });
        });
        """);
    return reloads();
  }

  Tab expectsTold(String words) {
    page.waitForFunction("words => window.told.some(told => told.includes(words))", words);
    return this;
  }

  /** The answer that tells a room's messages comes when it is let, and tells of none. */
  Runnable holdsMessagesBack() {
    var held = new AtomicReference<Route>();
    page.route("**/rooms/*/messages?*", held::set);
    return () -> {
      page.waitForCondition(() -> held.get() != null);
      held.get().fulfill(new Route.FulfillOptions().setBody("{\"messages\":[],\"more\":false}"));
    };
  }

  Tab expectsFieldError(String words) {
    assertThat(dialog().locator(".field-error:visible")).containsText(words);
    return this;
  }

  Tab expectsSuggestion(String words) {
    var options = page.getByRole(AriaRole.OPTION);
    assertThat(options.filter(new Locator.FilterOptions().setHasText(words)).first()).isVisible();
    return this;
  }

  Tab expectsTyped(String words) {
    assertThat(box()).hasValue(words);
    return this;
  }

  Locator box() {
    return page.getByLabel("Message", new Page.GetByLabelOptions().setExact(true));
  }

  /** A dialog keeps all keys to itself until it is closed, whatever shows behind it already. */
  private Locator freeBox() {
    assertThat(page.locator("dialog[open]")).hasCount(0);
    return box();
  }

  Locator find(String part) {
    return page.locator(part);
  }

  private Locator message(String words) {
    return page.locator(".messages .message").filter(new Locator.FilterOptions().setHasText(words));
  }

  private Locator dialog() {
    return page.getByRole(AriaRole.DIALOG);
  }

  private static Locator.GetByRoleOptions named(String label) {
    return new Locator.GetByRoleOptions().setName(label).setExact(true);
  }
}
