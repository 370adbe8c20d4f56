package dev.tocsin.postmortem.life;

import dev.tocsin.postmortem.SectionName;
import dev.tocsin.postmortem.Statement;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A sentence of a draft with what people did to it.
 *
 * @param written what the drafter says now, if it says anything
 */
public record Line(SectionName section, Optional<Statement> written, Optional<Edit> edit) {

  /** Whether it was taken out. */
  public boolean isRemoved() {
    return edit.filter(one -> one.kind() == Edit.Kind.REMOVED).isPresent();
  }

  public String text() {
    return edit.map(Edit::text).or(() -> written.map(Statement::text)).orElse("");
  }

  /** Whether the drafter says something else by now than when it was edited. */
  public boolean isOutrun() {
    return edit.filter(one -> one.kind() != Edit.Kind.ADDED)
        .filter(one -> !written.map(Statement::text).orElse("").equals(one.base().text()))
        .isPresent();
  }

  /** What a form calls it by: the edit, else the words that it is about. */
  public String key() {
    return edit.map(one -> "e-" + one.id())
        .orElseGet(() -> section.wire() + "-" + HexFormat.of().toHexDigits(text().hashCode()));
  }
}
