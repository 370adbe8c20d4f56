package dev.tocsin;

import dev.tocsin.chat.Accounts;
import dev.tocsin.config.KnownAccounts;
import dev.tocsin.oncall.Person;
import dev.tocsin.storage.Storage;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps which accounts are configured people's, so that they are known again after a restart. */
final class FoundAccounts implements Accounts {
  private static final String KEY = "accounts";

  private final Storage storage;
  private final LiveConfiguration live;

  FoundAccounts(Storage storage, LiveConfiguration live) {
    this.storage = storage;
    this.live = live;
    storage.read(tx -> tx.keys().get(KEY)).ifPresent(this::remember);
  }

  private void remember(String kept) {
    live.accounts().read(kept);
    live.refreshPeople();
  }

  @Override
  public Set<String> sought(String platform) {
    return live.roster().staff().people().values().stream()
        .filter(person -> isSought(person, platform))
        .map(person -> String.valueOf(person.contact().email()))
        .collect(Collectors.toSet());
  }

  private boolean isSought(Person person, String platform) {
    String email = person.contact().email();
    String id = person.contact().ids().get(platform);
    return email != null
        && (id == null || live.accounts().id(platform, email).filter(id::equals).isPresent());
  }

  @Override
  public void found(String platform, String email, @Nullable String id) {
    KnownAccounts accounts = live.accounts();
    if (accounts.know(platform, email, id)) {
      storage.<@Nullable Void>write(
          tx -> {
            tx.keys().put(KEY, accounts.written());
            return null;
          });
      live.refreshPeople();
    }
  }
}
