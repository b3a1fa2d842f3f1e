package org.indicatorwatch.web.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class KeptFormTest {

    private static final Pattern TAG = Pattern.compile("<input\\b[^>]*>|\\{#field\\b.*");
    private static final Pattern PASSWORD = Pattern.compile("\\btype=['\"]password['\"]");
    private static final Pattern NAME = Pattern.compile("\\bname=['\"]([^'\"]+)['\"]");
    private static final Pattern FIELD = Pattern.compile("Field\\.password\\(\"([^\"]+)\"\\)");

    @Test
    void no_page_takes_a_secret_that_would_be_kept() throws IOException {
        Set<String> taken = Stream.concat(
                        texts("src/main/resources/templates").stream().flatMap(KeptFormTest::ofTemplate),
                        texts("src/main/java").stream().flatMap(KeptFormTest::ofClass))
                .collect(Collectors.toSet());
        assertThat(taken).isEqualTo(KeptForm.SECRET_FIELDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<input type=\"password\" id=\"a\" name=\"found\">",
                "{#field form=form name='found' type='password' label=m:text('x') /}"
            })
    void the_search_finds_fields_however_they_are_written(String template) {
        assertThat(ofTemplate(template)).containsExactly("found");
    }

    private static Stream<String> ofTemplate(String text) {
        return TAG.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(tag -> PASSWORD.matcher(tag).find())
                .flatMap(tag -> NAME.matcher(tag).results().limit(1).map(name -> name.group(1)));
    }

    private static Stream<String> ofClass(String text) {
        return FIELD.matcher(text).results().map(found -> found.group(1));
    }

    private static List<String> texts(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile).map(KeptFormTest::text).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
