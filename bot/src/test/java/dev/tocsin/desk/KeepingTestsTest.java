package dev.tocsin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.desk.Proofs.Asked;
import dev.tocsin.desk.Proofs.Kind;
import dev.tocsin.desk.Proofs.Trial;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageSettings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Channels are tested every week for years. */
class KeepingTestsTest {
  private static final Trial CHAT = new Trial("chat", "ada", "1");
  private static final Asked ASKED = new Asked(Kind.TEST, "ada", "slack", List.of(CHAT));

  @TempDir Path folder;

  @Test
  void old_tests_are_forgotten_and_not_when_a_channel_was_proven() {
    String url = "jdbc:sqlite:" + folder.resolve("tocsin.db");
    try (var storage = Storage.open(new StorageSettings(url, null, null, InstantSource.system()))) {
      Proofs proofs = new Proofs(storage, new Changes());
      Proofs.Run first = proofs.start("r1", ASKED);
      proofs.report(first, CHAT, true, "arrived");
      proofs.start("r2", ASKED);
      proofs.start("r3", ASKED);
      pretendThatSoManyWere(storage, 201);
      Proofs.Run fresh = proofs.start("r4", ASKED);

      assertThat(proofs.find(1)).isEmpty();
      assertThat(kept(storage, "proof-run/1/chat/ada")).isFalse();
      assertThat(proofs.find(2)).isEmpty();
      assertThat(proofs.find(3)).isPresent();
      assertThat(proofs.find(fresh.number())).isPresent();
      assertThat(kept(storage, "proven/chat/ada")).isTrue();
    }
  }

  @Test
  void after_years_they_are_forgotten_some_at_a_time_and_past_a_gap() {
    String url = "jdbc:sqlite:" + folder.resolve("tocsin.db");
    try (var storage = Storage.open(new StorageSettings(url, null, null, InstantSource.system()))) {
      Proofs proofs = new Proofs(storage, new Changes());
      IntStream.range(0, 23).forEach(n -> proofs.start("r" + n, ASKED));
      pretendThatSoManyWere(storage, 300);

      proofs.start("one more", ASKED);
      assertThat(proofs.find(20)).isEmpty();
      assertThat(proofs.find(21)).isPresent();
      proofs.start("another", ASKED);
      assertThat(proofs.find(21)).isEmpty();
      assertThat(proofs.find(301)).isPresent();
      IntStream.range(302, 502).forEach(n -> proofs.start("r" + n, ASKED));
      assertThat(proofs.find(301)).isEmpty();
      assertThat(proofs.find(303)).isPresent();
    }
  }

  private static void pretendThatSoManyWere(Storage storage, int number) {
    storage.<Integer>write(
        tx -> {
          tx.keys().put("proof-runs", number + "");
          return number;
        });
  }

  private static boolean kept(Storage storage, String name) {
    return storage.read(tx -> tx.keys().get(name)).isPresent();
  }
}
