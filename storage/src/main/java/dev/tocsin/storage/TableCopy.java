package dev.tocsin.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** One table on its way: what of it has arrived is known by a fingerprint of each row. */
final class TableCopy<R extends Record> {
  private static final int BATCH = 500;

  private final Table<R> table;
  private final DSLContext here;
  private final DSLContext there;
  private final List<Field<?>> key;
  private final Map<List<Object>, Long> arrived = new HashMap<>();

  TableCopy(Table<R> table, DSLContext here, DSLContext there) {
    this.table = table;
    this.here = here;
    this.there = there;
    var primary = table.getPrimaryKey();
    this.key = List.copyOf(primary == null ? List.of(table.fields()) : primary.getFields());
  }

  /** Finds out what has arrived before. */
  void look() {
    arrived.clear();
    each(there, row -> arrived.put(keyOf(row), fingerprint(row)));
  }

  /** Brings what is new or different, and takes away what is gone; says how many rows that were. */
  int bring(Connection target) throws SQLException {
    Set<List<Object>> gone = new HashSet<>(arrived.keySet());
    List<R> different = new ArrayList<>();
    int changed = 0;
    try (var rows = here.selectFrom(table).fetchSize(BATCH).fetchLazy()) {
      for (R row : rows) {
        List<Object> itsKey = keyOf(row);
        gone.remove(itsKey);
        if (!Long.valueOf(fingerprint(row)).equals(arrived.get(itsKey))) {
          different.add(row);
        }
        if (different.size() == BATCH) {
          changed += put(different, target);
        }
      }
    }
    changed += put(different, target);
    return changed + remove(List.copyOf(gone), target);
  }

  private int put(List<R> rows, Connection target) throws SQLException {
    int number = rows.size();
    if (number > 0) {
      delete(rows.stream().map(this::keyOf).filter(arrived::containsKey).toList());
      var insert = there.insertInto(table, table.fields());
      for (R row : rows) {
        insert = insert.values(row.intoArray());
      }
      insert.execute();
      target.commit();
      rows.forEach(row -> arrived.put(keyOf(row), fingerprint(row)));
      rows.clear();
    }
    return number;
  }

  private int remove(List<List<Object>> keys, Connection target) throws SQLException {
    delete(keys);
    target.commit();
    keys.forEach(arrived::remove);
    return keys.size();
  }

  private void delete(List<List<Object>> keys) {
    for (int from = 0; from < keys.size(); from += BATCH) {
      var some = keys.subList(from, Math.min(keys.size(), from + BATCH));
      there.deleteFrom(table).where(DSL.or(some.stream().map(this::isThis).toList())).execute();
    }
  }

  private Condition isThis(List<Object> values) {
    List<Condition> all = new ArrayList<>();
    for (int at = 0; at < key.size(); at++) {
      all.add(equal(key.get(at), values.get(at)));
    }
    return DSL.and(all);
  }

  @SuppressWarnings("unchecked")
  private static Condition equal(Field<?> field, Object value) {
    return ((Field<Object>) field).eq(value);
  }

  /** Reads both sides anew; throws when they are not the same. */
  Move.Sum compare() {
    Move.Sum left = sum(here);
    Move.Sum right = sum(there);
    if (!left.equals(right)) {
      throw new MoveRefused(
          "%s differs after the copy (%s, %s): nothing was switched over; run the move again"
              .formatted(left.table(), left, right));
    }
    return left;
  }

  private Move.Sum sum(DSLContext db) {
    long[] found = new long[2];
    each(
        db,
        row -> {
          found[0]++;
          found[1] += fingerprint(row);
        });
    return new Move.Sum(table.getName(), found[0], "%016x".formatted(found[1]));
  }

  private void each(DSLContext db, Consumer<R> work) {
    try (var rows = db.selectFrom(table).fetchSize(BATCH).fetchLazy()) {
      rows.forEach(work);
    }
  }

  private List<Object> keyOf(Record row) {
    List<Object> values = new ArrayList<>();
    key.forEach(field -> values.add(row.get(field)));
    return values;
  }

  private long fingerprint(Record row) {
    MessageDigest digest = sha256();
    for (Field<?> field : table.fields()) {
      Object value = row.get(field);
      byte[] text = (value == null ? "-" : "+" + value).getBytes(StandardCharsets.UTF_8);
      digest.update((text.length + ":").getBytes(StandardCharsets.UTF_8));
      digest.update(text);
    }
    return ByteBuffer.wrap(digest.digest()).getLong();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
