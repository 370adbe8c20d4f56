package dev.tocsin.desk;

import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Roster;
import dev.tocsin.postmortem.Draft;
import dev.tocsin.postmortem.SectionName;
import dev.tocsin.postmortem.Statement;
import dev.tocsin.postmortem.template.Question;
import dev.tocsin.postmortem.template.TemplateFile;
import dev.tocsin.postmortem.wording.Remark;
import dev.tocsin.postmortem.wording.WordingGuard;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What to look at before a text leaves the company. */
public final class PublicText {
  /** A list of who took part names nobody as a cause, and questions are for those inside. */
  private static final Set<SectionName> UNREAD =
      Set.of(SectionName.PARTICIPANTS, SectionName.OPEN_QUESTIONS);

  private final Supplier<List<String>> names;
  private final TemplateFile template;
  private final Supplier<Optional<String>> page;

  private PublicText(
      Supplier<List<String>> names, TemplateFile template, Supplier<Optional<String>> page) {
    this.names = names;
    this.template = template;
    this.page = page;
  }

  /** For a company whose people may be named. */
  public static PublicText of(Supplier<Roster> roster, TemplateFile template) {
    return new PublicText(
        () -> roster.get().staff().people().values().stream().map(Person::name).toList(),
        template,
        Optional::empty);
  }

  /**
   * The same where updates are shown on a status page, for as long as there is an address of it.
   */
  public PublicText shownAt(Supplier<Optional<String>> statusPage) {
    return new PublicText(names, template, statusPage);
  }

  /** Where those affected read updates, if they can. */
  public Optional<String> statusPage() {
    return page.get();
  }

  /** Where nobody is known and nothing of its own is required. */
  public static PublicText standard() {
    return new PublicText(List::of, TemplateFile.none(), Optional::empty);
  }

  /** What to write otherwise in a text. */
  public List<Remark> remarks(String text) {
    return guard(Optional.empty()).remarks(text);
  }

  /**
   * What is open before a postmortem is published.
   *
   * @param unanswered the questions that the template requires an answer to
   */
  public record Check(List<Question> unanswered, List<Remark> remarks) {
    public boolean isClear() {
      return unanswered.isEmpty() && remarks.isEmpty();
    }
  }

  public Check check(Draft draft) {
    WordingGuard guard = guard(Optional.ofNullable(draft.incident().lead()));
    List<Remark> remarks =
        draft.sections().stream()
            .filter(section -> !UNREAD.contains(section.name()))
            .flatMap(section -> section.statements().stream())
            .map(Statement::text)
            .collect(Collectors.collectingAndThen(Collectors.joining("\n"), guard::remarks));
    List<Question> unanswered =
        template.current().template().questions().stream()
            .filter(question -> !question.isAnsweredIn(draft))
            .toList();
    return new Check(unanswered, remarks);
  }

  private WordingGuard guard(Optional<String> lead) {
    List<String> all = Stream.concat(names.get().stream(), lead.stream()).toList();
    return new WordingGuard(all, text -> SecretMask.mask(text).secrets() > 0);
  }
}
