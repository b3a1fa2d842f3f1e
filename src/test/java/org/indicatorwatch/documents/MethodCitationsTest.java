package org.indicatorwatch.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The code cites method.md by section; a section that is renamed takes its citations with it. */
class MethodCitationsTest {

    private static final Path METHOD = Path.of("src", "docs", "method.md");
    private static final Pattern SECTION = Pattern.compile("^## (.+)$|\\*\\*(.+?)\\*\\*", Pattern.MULTILINE);
    private static final Pattern CITATION = Pattern.compile("method\\.md, ((?:\"[^\"]+\"(?:, | and | with )?)+)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    /** A comment goes on in the next line after an asterisk or two slashes. */
    private static final Pattern LINE_OF_COMMENT = Pattern.compile("\\s*\\R\\s*(?:\\*|//) ");

    @Test
    void every_section_that_the_code_cites_exists() throws IOException {
        Map<String, Set<Path>> citations = citations(Path.of("src", "main", "java"));
        assertThat(citations.keySet()).hasSizeGreaterThan(10);
        assertThat(sections()).containsAll(citations.keySet());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            textBlock =
                    """
            '/** R of method.md, "Required path": how fast. */',      Required path
            '(method.md, "Any of" with "Every year"): they may',      Any of|Every year
            '(method.md, "All of" and "Any of").',                    All of|Any of
            '(method.md, "Status", hold).',                           Status
            '(method.md, "Projection to the\n * goal date"): least',  Projection to the goal date
            """)
    void citations_are_read_in_every_form_they_take(String comment, String sections) {
        assertThat(cited(comment.replace("\\n", "\n"))).containsExactlyInAnyOrder(sections.split("\\|"));
    }

    private static Set<String> sections() throws IOException {
        return SECTION.matcher(Files.readString(METHOD))
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .collect(Collectors.toSet());
    }

    /** Cited sections, each with the files that cite it. */
    private static Map<String, Set<Path>> citations(Path root) throws IOException {
        Map<String, Set<Path>> citations = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                cited(Files.readString(file)).forEach(section -> citations
                        .computeIfAbsent(section, key -> new TreeSet<>())
                        .add(file));
            }
        }
        return citations;
    }

    private static Set<String> cited(String source) {
        return CITATION.matcher(LINE_OF_COMMENT.matcher(source).replaceAll(" "))
                .results()
                .flatMap(citation -> QUOTED.matcher(citation.group(1)).results())
                .map((MatchResult quoted) -> quoted.group(1))
                .collect(Collectors.toSet());
    }
}
