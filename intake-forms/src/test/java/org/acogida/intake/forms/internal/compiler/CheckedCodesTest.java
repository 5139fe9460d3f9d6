package org.acogida.intake.forms.internal.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acogida.intake.forms.battery.BatteryLibraryTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A check without a test is a check that somebody can break in silence. */
class CheckedCodesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/acogida/intake/forms");
    private static final Pattern REPORTED =
            Pattern.compile("(?:\\bunsafe|\\bunpublishable|\\bproblem)\\(\\s*\"([a-z0-9-]+)\""
                    + "|Severity\\.[A-Z]+,\\s*(?:\\w+ \\? )?\"([a-z0-9-]+)\"(?:\\s*:\\s*\"([a-z0-9-]+)\")?"
                    + "|\\b(?:add|said|ofForm)\\(\\s*(?:TextKeys\\.[A-Z]+,\\s*)?\"([a-z0-9-]+)\""
                    + "|String code = [^;]*\\? \"([a-z0-9-]+)\" : \"([a-z0-9-]+)\"");

    @Test
    void everyCodeHasABrokenFolderOrATestThatNamesIt() throws IOException {
        Set<String> missing = new TreeSet<>(reported());
        missing.removeAll(tested());
        assertThat(missing)
                .as("codes that no folder under broken/ and no @Tag shows")
                .isEmpty();
    }

    @Test
    void everyBrokenFolderIsAboutACodeThatExists() throws IOException {
        assertThat(reported()).containsAll(tested());
    }

    @Test
    void theSourcesAreRead() throws IOException {
        assertThat(reported())
                .contains("unknown-key", "text-empty", "text-missing", "vectors-incomplete", "vector-cells")
                .contains("fingerprint-changed", "index-outdated", "duplicate-instrument")
                .hasSizeGreaterThan(50);
    }

    private static Set<String> reported() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : (Iterable<Path>) files.filter(CheckedCodesTest::reports)::iterator) {
                REPORTED.matcher(Files.readString(file))
                        .results()
                        .flatMap(CheckedCodesTest::codes)
                        .forEach(codes::add);
            }
        }
        return codes;
    }

    /** Other classes have problems of tables and answers, which are violations and have tests of their own. */
    private static boolean reports(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.contains("/internal/compiler/")
                || path.contains("/internal/practice/")
                || path.matches(".*/(VectorGaps|Vectors|Verification|InstrumentLibrary|InstrumentSource)\\.java");
    }

    private static Stream<String> codes(MatchResult match) {
        return IntStream.rangeClosed(1, match.groupCount())
                .mapToObj(match::group)
                .filter(Objects::nonNull);
    }

    private static Set<String> tested() {
        Set<String> codes = new TreeSet<>();
        BrokenFolder.all().map(BrokenFolder::code).forEach(codes::add);
        Stream.of(InstrumentIndexTest.class, TextFilesTest.class, WordingPackTest.class, BatteryLibraryTest.class)
                .flatMap(tests -> Stream.of(tests.getDeclaredMethods()))
                .flatMap(method -> Stream.of(method.getAnnotationsByType(Tag.class)))
                .map(Tag::value)
                .forEach(codes::add);
        return codes;
    }
}
