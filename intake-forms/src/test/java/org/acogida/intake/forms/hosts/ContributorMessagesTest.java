package org.acogida.intake.forms.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.acogida.intake.i18n.IcuMessageInterpolator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentences for hosts with an interpolator of their own, and those of ours, are the same. */
class ContributorMessagesTest {

    @ParameterizedTest
    @CsvSource({"es,_es", "en,''"})
    void bothSourcesSayTheSame(Locale locale, String suffix) throws IOException {
        String folder = "/org/acogida/intake/i18n/messages/";
        Properties ours = utf8(folder + locale + ".properties");
        Properties contributed = latin1("/ContributorValidationMessages" + suffix + ".properties");
        ours.keySet().removeIf(key -> !key.toString().startsWith("org.acogida."));
        assertThat(contributed).isEqualTo(ours).hasSizeGreaterThan(5);
    }

    private static Properties latin1(String file) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = open(file)) {
            texts.load(in);
        }
        return texts;
    }

    private static Properties utf8(String file) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = open(file)) {
            texts.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(IcuMessageInterpolator.class.getResourceAsStream(file), file);
    }
}
