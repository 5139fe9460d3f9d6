package org.acogida.examples.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.scoring.AnswerTable;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Wording;

/** Made-up answers to {@code pcl-5}, the same in every run. */
final class Samples {

    static final int ITEMS = 20;
    static final byte BLANK = -1;

    private static final long SEED = 20_240_501;
    private static final int OPTIONS = 5;
    private static final double BLANK_SHARE = 0.1;

    private Samples() {}

    static Instrument pcl5() {
        return InstrumentLibrary.bundled().instrument("pcl-5");
    }

    /** Names of items as a host spells them: equal to the instrument's, but other objects. */
    static List<String> linkIds() {
        List<String> linkIds = new ArrayList<>();
        for (int item = 1; item <= ITEMS; item++) {
            linkIds.add(Integer.toString(item));
        }
        return linkIds;
    }

    static QuestionnaireResponse[] completeResponses(int count) {
        Random random = new Random(SEED);
        String version = pcl5().version();
        QuestionnaireResponse[] responses = new QuestionnaireResponse[count];
        for (int i = 0; i < count; i++) {
            responses[i] = response(random, version);
        }
        return responses;
    }

    private static QuestionnaireResponse response(Random random, String version) {
        Map<String, List<Answer>> answers = new LinkedHashMap<>();
        for (String linkId : linkIds()) {
            answers.put(linkId, List.of(Answer.coded(Integer.toString(random.nextInt(OPTIONS)))));
        }
        return QuestionnaireResponse.to("pcl-5", version, Wording.OFFICIAL, "es-VE")
                .withAnswers(answers);
    }

    /** Answers by item and row, one in ten blank. */
    static byte[][] columns(int rows) {
        Random random = new Random(SEED);
        byte[][] columns = new byte[ITEMS][rows];
        for (byte[] column : columns) {
            for (int row = 0; row < rows; row++) {
                boolean blank = random.nextDouble() < BLANK_SHARE;
                column[row] = blank ? BLANK : (byte) random.nextInt(OPTIONS);
            }
        }
        return columns;
    }

    /** The same answers as the library holds them. */
    static AnswerTable table(Instrument pcl5, byte[][] columns) {
        AnswerTable.Builder builder = AnswerTable.builder(pcl5);
        List<String> linkIds = linkIds();
        for (int row = 0; row < columns[0].length; row++) {
            builder.row(Integer.toString(row));
            for (int item = 0; item < ITEMS; item++) {
                byte answer = columns[item][row];
                builder.cell(linkIds.get(item), answer == BLANK ? "" : Integer.toString(answer));
            }
        }
        return builder.build();
    }
}
