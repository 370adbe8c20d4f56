package dev.tocsin;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Measures every source file of all modules; {@code -Dsize.skip} looks away. */
@DisabledIfSystemProperty(named = "size.skip", matches = ".*")
class SizeRulesTest {
  private static final String TEXT_BLOCK = "\"{3}(?s:.*?)\"{3}";
  private static final String STRING = "\"(?:[^\"\\\\\n]|\\\\.)*\"";
  private static final String CHARACTER = "'(?:[^'\\\\]|\\\\.[^']*)'";
  private static final String COMMENT = "(?<comment>//[^\n]*|/\\*(?s:.*?)\\*/)";
  private static final Pattern LITERAL_OR_COMMENT =
      Pattern.compile(String.join("|", TEXT_BLOCK, STRING, CHARACTER, COMMENT));

  private record Measured(String what, int codeLines, int parameters) {}

  private static final List<Measured> FILES = new ArrayList<>();
  private static final List<Measured> METHODS = new ArrayList<>();

  @BeforeAll
  static void measure() throws IOException {
    var root = Path.of("").toAbsolutePath().getParent();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var sources = files.getJavaFileObjectsFromPaths(sources(root));
      var task = (JavacTask) compiler.getTask(null, files, null, null, null, sources);
      var positions = Trees.instance(task).getSourcePositions();
      for (var unit : task.parse()) {
        var name = root.relativize(Path.of(unit.getSourceFile().toUri())).toString();
        var code = withoutComments(unit.getSourceFile().getCharContent(true).toString());
        FILES.add(new Measured(name, codeLines(code), 0));
        new Methods(name, code, positions).scan(unit, unit);
      }
    }
  }

  @Test
  void a_source_file_has_at_most_250_lines_of_code() {
    assertThat(FILES).filteredOn(file -> file.codeLines() > 250).isEmpty();
  }

  @Test
  void a_method_has_at_most_40_lines() {
    assertThat(METHODS).filteredOn(method -> method.codeLines() > 40).isEmpty();
  }

  @Test
  void a_method_takes_at_most_5_parameters() {
    assertThat(METHODS).filteredOn(method -> method.parameters() > 5).isEmpty();
  }

  @Test
  void the_rules_measure_all_modules() {
    assertThat(FILES)
        .extracting(Measured::what)
        .anyMatch(name -> name.startsWith("storage/src/main"))
        .anyMatch(name -> name.startsWith("runbooks/src/main"))
        .anyMatch(name -> name.startsWith("bot/src/test"));
    assertThat(METHODS).hasSizeGreaterThan(100);
  }

  private static List<Path> sources(Path root) throws IOException {
    var sources = new ArrayList<Path>();
    for (var module : List.of("storage", "runbooks", "bot")) {
      try (var files = Files.walk(root.resolve(module).resolve("src"))) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    return sources;
  }

  /** Comments become spaces, so that positions in the file stay what they are. */
  private static String withoutComments(String source) {
    return LITERAL_OR_COMMENT
        .matcher(source)
        .replaceAll(found -> Matcher.quoteReplacement(blankIfComment(found)));
  }

  private static String blankIfComment(MatchResult found) {
    var text = found.group();
    return found.group("comment") == null ? text : text.replaceAll("[^\n]", " ");
  }

  private static int codeLines(String code) {
    return (int) code.lines().filter(line -> !line.isBlank()).count();
  }

  /** Looks at methods and constructors; a record may have as many components as it needs. */
  private static final class Methods extends TreeScanner<Void, CompilationUnitTree> {
    private final String file;
    private final String code;
    private final SourcePositions positions;
    private boolean inRecord;

    Methods(String file, String code, SourcePositions positions) {
      this.file = file;
      this.code = code;
      this.positions = positions;
    }

    @Override
    public Void visitClass(ClassTree type, CompilationUnitTree unit) {
      var outer = inRecord;
      inRecord = type.getKind() == Tree.Kind.RECORD;
      super.visitClass(type, unit);
      inRecord = outer;
      return null;
    }

    @Override
    public Void visitMethod(MethodTree method, CompilationUnitTree unit) {
      var what = file + " " + method.getName();
      var canonical = inRecord && method.getReturnType() == null;
      var parameters = canonical ? 0 : method.getParameters().size();
      METHODS.add(new Measured(what, bodyLines(method, unit), parameters));
      return super.visitMethod(method, unit);
    }

    private int bodyLines(MethodTree method, CompilationUnitTree unit) {
      if (method.getBody() == null) {
        return 0;
      }
      var start = (int) positions.getStartPosition(unit, method.getBody());
      var end = (int) positions.getEndPosition(unit, method.getBody());
      return codeLines(code.substring(start, end));
    }
  }
}
