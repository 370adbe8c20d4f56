package dev.tocsin.export.json;

import dev.tocsin.export.TextExporter;
import dev.tocsin.incident.Incident;
import dev.tocsin.postmortem.Draft;
import dev.tocsin.postmortem.Evidence;
import dev.tocsin.postmortem.Header;
import dev.tocsin.postmortem.Row;
import dev.tocsin.postmortem.Section;
import dev.tocsin.postmortem.Span;
import dev.tocsin.postmortem.Statement;
import dev.tocsin.postmortem.likeness.Likeness;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes the form that product and scripts agree on; the ids in it are the input's own. */
public final class JsonExporter implements TextExporter {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  @Override
  public String format() {
    return "json";
  }

  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public void write(Draft draft, Writer out) {
    try (JsonGenerator json = FACTORY.createGenerator(new Pretty(), out)) {
      new Document(json, draft.zone()).write(draft);
      json.writeRaw('\n');
    }
  }

  private static final class Pretty extends ObjectWriteContext.Base {
    @Override
    public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter();
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }

  private record Document(JsonGenerator json, ZoneId zone) {
    void write(Draft draft) {
      json.writeStartObject();
      json.writeName("incident");
      incident(draft.incident());
      json.writeStringProperty("timezone", zone.getId());
      list("durations", draft.durations(), this::span);
      list("sections", draft.sections(), this::section);
      list("timeline", draft.timeline(), this::row);
      json.writeNumberProperty("dropped", draft.dropped());
      list("evidence", draft.evidence(), this::evidence);
      if (!draft.like().isEmpty()) {
        list("similar", draft.like(), this::like);
      }
      json.writeEndObject();
    }

    private void incident(Header header) {
      json.writeStartObject();
      text("id", header.id());
      text("title", header.title());
      if (header.severity() != null) {
        json.writeNumberProperty("severity", header.severity());
      }
      text("status", header.status());
      text("lead", header.lead());
      text("service", header.service());
      time("opened_at", header.openedAt());
      time("resolved_at", header.resolvedAt());
      json.writeBooleanProperty("drill", header.drill());
      json.writeEndObject();
    }

    private void span(Span span) {
      text("name", span.name());
      text("state", span.state().wire());
      if (span.seconds() != null) {
        json.writeNumberProperty("seconds", span.seconds());
      }
      sources(span.sources());
    }

    private void section(Section section) {
      text("name", section.name().wire());
      if (section.status() != null) {
        text("status", section.status().wire());
      }
      list("statements", section.statements(), this::statement);
    }

    private void statement(Statement statement) {
      text("text", statement.text());
      sources(statement.sources());
    }

    private void row(Row row) {
      time("at", row.at());
      text("text", row.text());
      text("kind", row.kind().wire());
      sources(row.sources());
    }

    private void like(Likeness like) {
      text("incident", Incident.name(like.incident()));
      text("title", like.title());
      text("why", like.why());
    }

    private void evidence(Evidence evidence) {
      text("id", evidence.id());
      time("at", evidence.at());
      text("author", evidence.who());
      text("text", evidence.text());
      text("url", evidence.link());
    }

    private <T> void list(String name, List<T> items, java.util.function.Consumer<T> inside) {
      json.writeArrayPropertyStart(name);
      for (T item : items) {
        json.writeStartObject();
        inside.accept(item);
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void sources(List<String> ids) {
      json.writeArrayPropertyStart("sources");
      ids.forEach(json::writeString);
      json.writeEndArray();
    }

    private void text(String name, @Nullable String value) {
      if (value != null) {
        json.writeStringProperty(name, value);
      }
    }

    private void time(String name, @Nullable Instant at) {
      if (at != null) {
        text(name, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone)));
      }
    }
  }
}
