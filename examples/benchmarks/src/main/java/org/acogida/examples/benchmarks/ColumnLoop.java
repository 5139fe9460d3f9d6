package org.acogida.examples.benchmarks;

/**
 * PCL-5 over arrays by hand: the four clusters, the total and the DSM-5 rule, for each row what is certain and what is
 * still possible.
 */
final class ColumnLoop {

    static final byte NOT_MET = 0;
    static final byte INDETERMINATE = 1;
    static final byte MET = 2;

    private static final int HIGHEST = 4;
    private static final int BOTHERED = 2;

    /** The first item of each cluster, and where the last one ends. */
    private static final int[] CLUSTERS = {0, 5, 7, 14, 20};
    /** How many items of each cluster the rule needs. */
    private static final int[] NEEDED = {1, 1, 2, 2};

    private static final int TOTAL = 0;

    /**
     * What was found, a column each: scores in the order total, B, C, D, E.
     *
     * @param low the lowest score still possible
     * @param high the highest score still possible
     * @param rule not met, indeterminate or met
     */
    record Columns(int[][] low, int[][] high, byte[] rule) {}

    Columns score(byte[][] answers) {
        int rows = answers[0].length;
        Columns columns = new Columns(new int[5][rows], new int[5][rows], new byte[rows]);
        for (int row = 0; row < rows; row++) {
            score(answers, row, columns);
        }
        return columns;
    }

    private static void score(byte[][] answers, int row, Columns columns) {
        boolean met = true;
        boolean open = true;
        for (int cluster = 0; cluster < NEEDED.length; cluster++) {
            int low = 0;
            int high = 0;
            int sure = 0;
            int possible = 0;
            for (int item = CLUSTERS[cluster]; item < CLUSTERS[cluster + 1]; item++) {
                int answer = answers[item][row];
                int least = Math.max(answer, 0);
                int most = answer < 0 ? HIGHEST : answer;
                low += least;
                high += most;
                sure += least >= BOTHERED ? 1 : 0;
                possible += most >= BOTHERED ? 1 : 0;
            }
            columns.low[cluster + 1][row] = low;
            columns.high[cluster + 1][row] = high;
            columns.low[TOTAL][row] += low;
            columns.high[TOTAL][row] += high;
            met &= sure >= NEEDED[cluster];
            open &= possible >= NEEDED[cluster];
        }
        columns.rule[row] = met ? MET : open ? INDETERMINATE : NOT_MET;
    }
}
