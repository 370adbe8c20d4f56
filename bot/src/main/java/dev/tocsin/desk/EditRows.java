package dev.tocsin.desk;

import dev.tocsin.postmortem.SectionName;
import dev.tocsin.postmortem.Statement;
import dev.tocsin.postmortem.life.Edit;
import dev.tocsin.storage.Documents;
import java.util.Locale;

/** Translates edits to and from the rows that storage holds. */
final class EditRows {
  private EditRows() {}

  static Edit edit(Documents.Edit row) {
    return new Edit(
        row.id(),
        section(row.section()),
        Edit.Kind.valueOf(row.kind().toUpperCase(Locale.ROOT)),
        new Statement(row.base(), row.sources()),
        row.text(),
        row.author(),
        row.at());
  }

  static Documents.Edit row(long incident, Edit edit) {
    return new Documents.Edit(
        incident,
        edit.id(),
        edit.section().wire(),
        edit.kind().name().toLowerCase(Locale.ROOT),
        edit.base().text(),
        edit.base().sources(),
        edit.text(),
        edit.by(),
        edit.at());
  }

  static SectionName section(String wire) {
    return SectionName.valueOf(wire.toUpperCase(Locale.ROOT));
  }
}
