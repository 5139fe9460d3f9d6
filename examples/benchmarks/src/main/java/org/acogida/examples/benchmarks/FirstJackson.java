package org.acogida.examples.benchmarks;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A fresh JVM that only uses what the library stands on: a report read and written, and one text with a plural. */
final class FirstJackson {

    private static final String PATTERN = "{answered, plural, one {# respuesta} other {# respuestas}} de {expected}";

    private FirstJackson() {}

    /**
     * Reads a report, puts one text together, and prints the report.
     *
     * @param arguments the file of a report
     */
    public static void main(String[] arguments) throws IOException {
        byte[] report = rewritten(Files.readAllBytes(Path.of(arguments[0])));
        System.out.write(report, 0, report.length);
        System.out.println(text());
    }

    static byte[] rewritten(byte[] report) {
        PlainJackson jackson = new PlainJackson();
        return jackson.write(jackson.readReport(report));
    }

    static String text() {
        return new MessageFormat(PATTERN, ULocale.forLanguageTag("es-VE"))
                .format(Map.of("answered", 20, "expected", 20));
    }
}
