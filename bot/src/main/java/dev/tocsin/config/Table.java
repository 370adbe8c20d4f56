package dev.tocsin.config;

import dev.tocsin.config.Place.Named;
import dev.tocsin.oncall.Nearest;
import dev.tocsin.oncall.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;

/** A part of the file whose keys are ours. */
record Table(Place place, Map<String, Named> cells) {

  static Table of(Place place, List<String> known) {
    Map<String, Named> cells = place.pairs();
    cells.values().stream()
        .filter(cell -> !known.contains(cell.name()))
        .forEach(
            cell ->
                cell.key()
                    .wrong("unknown key '" + cell.name() + "'" + Nearest.hint(cell.name(), known)));
    return new Table(place, cells);
  }

  Optional<Place> get(String key) {
    return Optional.ofNullable(cells.get(key)).map(Named::value);
  }

  /** What must be there; where there are no keys at all, that has been said already. */
  Optional<Place> need(String key) {
    if (!cells.containsKey(key) && place.node() instanceof MappingNode) {
      place.wrong("'" + key + "' is missing");
    }
    return get(key);
  }

  <T> Optional<T> get(String key, Function<String, Reading<T>> reader) {
    return get(key).flatMap(place -> place.read(reader));
  }

  <T> Optional<T> need(String key, Function<String, Reading<T>> reader) {
    return need(key).flatMap(place -> place.read(reader));
  }

  Optional<String> text(String key) {
    return get(key).flatMap(Place::text);
  }

  List<String> texts(String key) {
    return get(key).map(list -> list.each(Reading.Clear::new)).orElse(List.of());
  }
}
