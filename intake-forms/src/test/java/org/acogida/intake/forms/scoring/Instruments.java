package org.acogida.intake.forms.scoring;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.InstrumentSource;

/** The instruments that the scoring tests run: bundled ones, and made-up ones for what no bundled one does. */
final class Instruments {

    private static final InstrumentLibrary LIBRARY = InstrumentLibrary.bundled();

    static final Instrument PCL_5 = LIBRARY.instrument("pcl-5");
    static final Instrument PC_PTSD_5 = LIBRARY.instrument("pc-ptsd-5");
    static final Instrument PHQ_9 = LIBRARY.instrument("phq-9");
    static final Instrument PHQ_2 = LIBRARY.instrument("phq-2");
    static final Instrument GAD_7 = LIBRARY.instrument("gad-7");
    static final Instrument GAD_2 = LIBRARY.instrument("gad-2");
    static final Instrument ITQ_18 = LIBRARY.instrument("itq-18");
    static final Instrument WG_SS = LIBRARY.instrument("wg-ss");
    static final Instrument HFIAS_9 = LIBRARY.instrument("hfias-9");
    static final Instrument FIES_8 = LIBRARY.instrument("fies-8");
    static final Instrument R_CSI = LIBRARY.instrument("r-csi");

    /** Ten lines 0–3, of which 1, 2 and 4 count the other way round; also prorated from eight answers on. */
    static final Instrument TEN_LINES = madeUp("ten-lines");
    /** Means and prorated sums over three lines, and rules that ask for few as well as for many. */
    static final Instrument THREE_MEANS = madeUp("three-means");
    /** Lines valued from 1, one valued 0, 2, 4, behind a gate with two closing answers. */
    static final Instrument VALUED_FROM_ONE = madeUp("valued-from-one");
    /** Points by the thousand: more than one word of counters, more results than are kept. */
    static final Instrument WIDE_WEIGHTS = madeUp("wide-weights");
    /** Every type of answer, nothing scored. */
    static final Instrument PLAIN_FORM = madeUp("plain-form");

    static final List<Instrument> SCORED = List.of(
            PCL_5,
            PC_PTSD_5,
            PHQ_9,
            PHQ_2,
            GAD_7,
            GAD_2,
            ITQ_18,
            WG_SS,
            HFIAS_9,
            FIES_8,
            R_CSI,
            TEN_LINES,
            THREE_MEANS,
            VALUED_FROM_ONE,
            WIDE_WEIGHTS);

    private Instruments() {}

    static Stream<Instrument> scored() {
        return SCORED.stream();
    }

    private static Instrument madeUp(String id) {
        return Instrument.load(InstrumentSource.directory(folder(id)));
    }

    static Path folder(String id) {
        URL folder = Objects.requireNonNull(Instruments.class.getResource("/instruments-under-test/" + id));
        try {
            return Path.of(folder.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
