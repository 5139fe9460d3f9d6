package org.acogida.intake.forms.scoring;

import java.util.ArrayList;
import java.util.List;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.response.Wording;
import org.jspecify.annotations.Nullable;

/** What a result may say, given the words in which the questions were put. It never changes a number. */
enum Voice {
    /** Published words: everything as published. */
    OFFICIAL(null, true),
    /** Nobody said which words: everything, with a caveat on every result. */
    UNKNOWN("wording-unknown", true),
    /** Own words: no cut-off and no band is claimed for them. */
    OWN("wording-not-validated", false),
    /** Own words, and the host asked for the published numbers all the same. */
    OWN_OPTED_IN("wording-not-validated", true);

    static final String UNPUBLISHABLE = "definition-unpublishable";
    static final String SAFETY_ITEM_OMITTED = "safety-item-omitted";
    static final String OPTED_IN = "cut-offs-under-own-wording";
    static final String NOT_VERIFIED = "not-verified";
    static final String POLARITY_AS_BUNDLED = "polarity-as-bundled";

    private final @Nullable String caveat;
    private final boolean speaksOfCutOffs;

    Voice(@Nullable String caveat, boolean speaksOfCutOffs) {
        this.caveat = caveat;
        this.speaksOfCutOffs = speaksOfCutOffs;
    }

    static Voice of(Wording wording, boolean optedIn) {
        return switch (wording.status()) {
            case OFFICIAL -> OFFICIAL;
            case UNKNOWN -> UNKNOWN;
            case OWN -> optedIn ? OWN_OPTED_IN : OWN;
        };
    }

    /** Whether the words may be other than those that the bundled definition was written for. */
    boolean others() {
        return this == OFFICIAL || this == UNKNOWN;
    }

    boolean speaksOfCutOffs() {
        return speaksOfCutOffs;
    }

    /** Returns the notes of one result. */
    List<String> notes(String... further) {
        List<String> notes = new ArrayList<>(List.of(further));
        if (caveat != null) {
            notes.add(caveat);
        }
        return List.copyOf(notes);
    }

    /** Returns the notes of a flag: it is the same in any words, unless nobody knows which they were. */
    List<String> flagNotes() {
        return this == UNKNOWN ? notes() : List.of();
    }

    /** Returns what holds for the whole report. */
    List<String> caveats(Instrument instrument) {
        List<String> caveats = new ArrayList<>(notes());
        if (this == OWN_OPTED_IN) {
            caveats.add(OPTED_IN);
        }
        if (instrument.scoring().variant() != null) {
            caveats.add(SAFETY_ITEM_OMITTED);
        }
        if (!instrument.problems().isEmpty()) {
            caveats.add(UNPUBLISHABLE);
        }
        return List.copyOf(caveats);
    }
}
