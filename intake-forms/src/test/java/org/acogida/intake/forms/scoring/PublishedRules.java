package org.acogida.intake.forms.scoring;

/** The published rules, written a second time and without the definitions, over answers valued 0, 1, 2 … */
final class PublishedRules {

    private PublishedRules() {}

    /** At least one of B, one of C, two of D, two of E, each at 2 or more. */
    static boolean provisionalDsm5(int[] answers) {
        return endorsed(answers, 1, 5) >= 1
                && endorsed(answers, 6, 7) >= 1
                && endorsed(answers, 8, 14) >= 2
                && endorsed(answers, 15, 20) >= 2;
    }

    /** Item 1 or 2 at 2 or more, and five symptoms in all, of which item 9 counts from 1 on. */
    static boolean majorDepressive(int[] answers) {
        return core(answers) && symptoms(answers) >= 5;
    }

    /** The same with two, three or four symptoms. */
    static boolean otherDepressive(int[] answers) {
        return core(answers) && symptoms(answers) >= 2 && symptoms(answers) <= 4;
    }

    private static boolean core(int[] answers) {
        return answers[0] >= 2 || answers[1] >= 2;
    }

    private static int symptoms(int[] answers) {
        return endorsed(answers, 1, 8) + (answers[8] >= 1 ? 1 : 0);
    }

    private static int endorsed(int[] answers, int from, int to) {
        int endorsed = 0;
        for (int item = from; item <= to; item++) {
            endorsed += answers[item - 1] >= 2 ? 1 : 0;
        }
        return endorsed;
    }
}
