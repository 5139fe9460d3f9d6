package org.acogida.intake.i18n;

/**
 * The published formulas over plain counts, each more than zero, unrounded. Where a printed formula is known to be wrong,
 * the corrected one.
 */
final class Formulas {

    private Formulas() {}

    /** Szigriszt Pazos 1993, also called Flesch-Szigriszt; the value that the INFLESZ scale is read on. */
    static double szigrisztPazos(double syllables, double words, double sentences) {
        return 206.835 - 62.3 * syllables / words - words / sentences;
    }

    /**
     * Fernández Huerta 1959, corrected. As printed, the last term took sentences per 100 words, and made shorter sentences
     * count as harder; words per sentence are meant (Law 2011, Linguist List 22.2332).
     */
    static double fernandezHuerta(double syllables, double words, double sentences) {
        return 206.84 - 60 * syllables / words - 1.02 * words / sentences;
    }

    /** Gutiérrez de Polini 1972, the one that was made for Spanish from the start. */
    static double gutierrezDePolini(double letters, double words, double sentences) {
        return 95.2 - 9.7 * letters / words - 0.35 * words / sentences;
    }

    /** Crawford 1989. */
    static double crawford(double syllables, double words, double sentences) {
        return -0.205 * (100 * sentences / words) + 0.049 * (100 * syllables / words) - 3.407;
    }

    /** Flesch 1948. */
    static double fleschReadingEase(double syllables, double words, double sentences) {
        return 206.835 - 1.015 * words / sentences - 84.6 * syllables / words;
    }

    /** Kincaid and others 1975. */
    static double fleschKincaid(double syllables, double words, double sentences) {
        return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    }

    /** McLaughlin 1969; long words are those of three syllables and more. */
    static double smog(double longWords, double sentences) {
        return 1.0430 * Math.sqrt(30 * longWords / sentences) + 3.1291;
    }
}
