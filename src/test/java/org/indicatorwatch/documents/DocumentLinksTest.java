package org.indicatorwatch.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Links between documents, and the files that they name, lead somewhere. */
class DocumentLinksTest {

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]*)(?:#([^)]+))?\\)");
    private static final Pattern NAMED_FILE = Pattern.compile("`((?:src|deploy|grafana|\\.ci|\\.github)/[^`…*<> ]*)`");
    private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);

    private static List<Path> documents() throws IOException {
        try (Stream<Path> documents =
                Stream.of("src/docs", ".github", "deploy").flatMap(folder -> walk(Path.of(folder)))) {
            return Stream.concat(Stream.of(Path.of("README.md")), documents)
                    .filter(path -> path.toString().endsWith(".md"))
                    .toList();
        }
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.toList().stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void there_are_documents() throws IOException {
        assertThat(documents())
                .contains(
                        Path.of("README.md"),
                        Path.of("src/docs/method.md"),
                        Path.of("src/docs/glossary.md"),
                        Path.of(".github/CONTRIBUTING.md"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void links_lead_somewhere(Path document) throws IOException {
        assertThat(LINK.matcher(Files.readString(document)).results()).allSatisfy(link -> {
            Path target = link.group(1).isEmpty()
                    ? document
                    : document.resolveSibling(link.group(1)).normalize();
            assertThat(target).exists();
            if (link.group(2) != null) {
                assertThat(anchors(target)).contains(link.group(2));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("documents")
    void files_that_are_named_exist(Path document) throws IOException {
        assertThat(NAMED_FILE.matcher(Files.readString(document)).results())
                .allSatisfy(named -> assertThat(Path.of(named.group(1))).exists());
    }

    private static Set<String> anchors(Path document) {
        try {
            return HEADING.matcher(Files.readString(document))
                    .results()
                    .map(heading -> heading.group(1)
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[^\\p{L}\\p{N} _-]", "")
                            .replace(' ', '-'))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
