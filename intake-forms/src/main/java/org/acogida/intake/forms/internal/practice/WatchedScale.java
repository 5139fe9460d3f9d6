package org.acogida.intake.forms.internal.practice;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.internal.compiler.RiskItems;
import org.acogida.intake.questionnaire.Coding;

/**
 * A bundled scale that asks about self-harm.
 *
 * @param id its id
 * @param watched the linkIds of those questions
 * @param watchedCodes their public codes
 * @param otherCodes the public codes of all others
 */
record WatchedScale(String id, Set<String> watched, Set<Coding> watchedCodes, Set<Coding> otherCodes) {

    /** All of them; read when the first form is verified. */
    static final List<WatchedScale> BUNDLED = bundled();

    private static final Pattern COUNTED = Pattern.compile("(.+)-(\\d{1,3})");

    private static List<WatchedScale> bundled() {
        InstrumentLibrary library = InstrumentLibrary.bundled();
        return library.ids().stream()
                .map(library::instrument)
                .filter(form -> !RiskItems.of(form.scoring()).isEmpty())
                .map(WatchedScale::of)
                .toList();
    }

    private static WatchedScale of(Instrument form) {
        Set<String> watched = new TreeSet<>(RiskItems.of(form.scoring()).keySet());
        return new WatchedScale(form.id(), watched, codes(form, watched, true), codes(form, watched, false));
    }

    private static Set<Coding> codes(Instrument form, Set<String> watched, boolean among) {
        return form.questionnaire().questions().stream()
                .filter(question -> watched.contains(question.linkId()) == among)
                .flatMap(question -> question.codes().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a public code is that of a question on self-harm. */
    static boolean watches(Coding code) {
        return BUNDLED.stream().anyMatch(scale -> scale.watchedCodes().contains(code));
    }

    /** Whether a form is this scale without its questions on self-harm: half of the others, or fewer by name. */
    boolean isAllBut(String form, Set<Coding> asked) {
        long shared = otherCodes.stream().filter(asked::contains).count();
        boolean most = shared > 1 && 2 * shared >= otherCodes.size();
        return (most && watchedCodes.stream().noneMatch(asked::contains)) || countsFewer(form);
    }

    private boolean countsFewer(String form) {
        Matcher whole = COUNTED.matcher(id);
        Matcher part = COUNTED.matcher(form);
        return whole.matches()
                && part.matches()
                && whole.group(1).equals(part.group(1))
                && Integer.parseInt(whole.group(2)) - watched.size() == Integer.parseInt(part.group(2));
    }
}
