package dev.tocsin.cli;

import dev.tocsin.Surroundings;
import dev.tocsin.desk.SecretMask;
import dev.tocsin.export.Phraser;
import dev.tocsin.export.model.Phrasing;
import dev.tocsin.postmortem.Draft;
import java.net.URI;
import java.util.Optional;

/** Has a draft put better by a language model, where one is named; off unless somebody asks. */
final class Phrased {
  private Phrased() {}

  static Draft of(Draft plain, Surroundings surroundings, Streams streams) {
    Optional<Phrasing.Model> model = model(surroundings);
    if (model.isEmpty()) {
      return plain;
    }
    Phraser.Phrased phrased =
        new Phrasing(model.get(), text -> SecretMask.mask(text).text()).of(plain);
    streams.err().println("tocsin: " + phrased.said());
    return phrased.draft();
  }

  /** What is private stays here. */
  static Draft withheld(Draft plain, Surroundings surroundings, Streams streams) {
    if (model(surroundings).isPresent()) {
      streams
          .err()
          .println(
              "tocsin: the incident is private, so no model is shown it; this is the draft"
                  + " without it");
    }
    return plain;
  }

  private static Optional<Phrasing.Model> model(Surroundings surroundings) {
    return surroundings
        .get("TOCSIN_MODEL")
        .map(
            name ->
                new Phrasing.Model(
                    address(surroundings.get("OPENAI_BASE_URL").orElse(Phrasing.Model.USUAL)),
                    name,
                    surroundings.get("OPENAI_API_KEY").orElse(""),
                    Phrasing.Model.PATIENCE));
  }

  private static URI address(String text) {
    if (!text.matches("https?://[^\\s]+")) {
      throw Complaint.badUsage(
          "OPENAI_BASE_URL is no web address: write it as http://localhost:11434/v1");
    }
    return URI.create(text);
  }
}
