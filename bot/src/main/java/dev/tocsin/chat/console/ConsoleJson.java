package dev.tocsin.chat.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.tocsin.chat.Card;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Cards as JSON, in the file and in the browser, without the port knowing of it. */
final class ConsoleJson extends SimpleModule {
  private static final long serialVersionUID = 1L;

  ConsoleJson() {
    super("console");
    setMixInAnnotation(Card.Part.class, PartOfCard.class);
  }

  static JsonMapper mapper() {
    return JsonMapper.builder()
        .addModule(new ConsoleJson())
        .changeDefaultPropertyInclusion(
            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
        .build();
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({
    @JsonSubTypes.Type(name = "text", value = Card.Text.class),
    @JsonSubTypes.Type(name = "small", value = Card.Small.class),
    @JsonSubTypes.Type(name = "quote", value = Card.Quote.class),
    @JsonSubTypes.Type(name = "code", value = Card.Code.class),
    @JsonSubTypes.Type(name = "facts", value = Card.Facts.class),
    @JsonSubTypes.Type(name = "item", value = Card.Item.class),
    @JsonSubTypes.Type(name = "link", value = Card.Link.class),
    @JsonSubTypes.Type(name = "links", value = Card.Links.class)
  })
  private interface PartOfCard {}
}
