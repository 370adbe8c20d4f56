package dev.tocsin.delivery;

import dev.tocsin.chat.FrontDesk;
import dev.tocsin.chat.Said;
import dev.tocsin.desk.Errand;
import dev.tocsin.incident.Incident;
import dev.tocsin.storage.Messages;
import dev.tocsin.storage.Messages.Attachment;
import dev.tocsin.storage.Storage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Copies the files that came with messages, unless they are too large, and destroys copies. */
final class FileCarrier implements Carrier {
  private final Storage storage;
  private final Platforms platforms;
  private final FileShelf shelf;

  FileCarrier(Storage storage, Platforms platforms, FileShelf shelf) {
    this.storage = storage;
    this.platforms = platforms;
    this.shelf = shelf;
  }

  @Override
  public void carry(Task task) {
    if (task.errand() == Errand.DROP_FILE) {
      shelf.drop(task.argument());
    } else {
      copy(task);
    }
  }

  private void copy(Task task) {
    String incident = Incident.name(task.incident());
    storage.read(tx -> tx.messages().attachments(task.incident())).stream()
        .filter(file -> file.id().equals(task.argument()))
        .findFirst()
        .ifPresentOrElse(
            file -> copy(file, incident), () -> shelf.forget(incident, task.argument()));
  }

  private void copy(Attachment file, String incident) {
    if (file.storedAs() != null || !shelf.takes(file.bytes())) {
      return;
    }
    Optional<Messages.Row> message = storage.read(tx -> tx.messages().find(file.message()));
    String platform = message.orElseThrow().place().platform();
    String id = FrontDesk.messageOn(platform, file.id()).orElseThrow();
    Said.Attachment asked =
        new Said.Attachment(id, file.name(), file.mediaType(), file.bytes(), file.link());
    try (InputStream content = platforms.named(platform).open(asked)) {
      shelf.keep(incident, file.id(), file.name(), content).ifPresent(copy -> know(file, copy));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its message may have been redacted while it was on its way. */
  private void know(Attachment file, String copy) {
    boolean isWanted = storage.write(tx -> tx.messages().stored(file.id(), copy));
    if (!isWanted) {
      shelf.drop(copy);
    }
  }
}
