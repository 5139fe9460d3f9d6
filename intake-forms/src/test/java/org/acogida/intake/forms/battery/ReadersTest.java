package org.acogida.intake.forms.battery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.acogida.intake.forms.FormSession;
import org.acogida.intake.forms.FormStep;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentSource;
import org.acogida.intake.forms.IntakeJson;
import org.acogida.intake.forms.OnCall;
import org.acogida.intake.forms.Privacy;
import org.acogida.intake.forms.Refusals;
import org.acogida.intake.forms.Setting;
import org.acogida.intake.questionnaire.Role;
import org.acogida.intake.response.Answer;
import org.junit.jupiter.api.Test;

/** What was said to some people is not handed on to others, and the person knows why less is asked. */
class ReadersTest {

    private static final Setting SPANISH = Walk.setting().with(new OnCall());
    private static final List<String> PEOPLE = List.of("case-worker", "clinician", "lawyer");

    private static FormSession start(String id, String viewers, int level, String tags) {
        try {
            Path folder = Files.createTempDirectory("readers").resolve(id);
            Files.createDirectories(folder.resolve("texts"));
            Files.writeString(folder.resolve("questionnaire.json"), """
                    { "id": "%s", "version": "1.0.0", "answerValueSets": {},
                      "items": [ { "type": "question", "linkId": "q", "answerType": "text", "viewers": [%s],
                        "sensitivity": { "class": %d, "tags": [%s] },
                        "codes": [ { "system": "http://example.org/codes", "code": "q" } ] } ] }""".formatted(id, viewers, level, tags));
            Files.writeString(folder.resolve("texts/es.properties"), """
                    title = Lo de hoy
                    instructions = Puede dejarlo.
                    about.purpose = Para pruebas.
                    item.q = ¿Qué quiere contar?
                    """);
            return FormSession.start(Instrument.load(InstrumentSource.directory(folder)), SPANISH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(Set<Integer> people) {
        return people.stream().map(each -> '"' + PEOPLE.get(each) + '"').collect(Collectors.joining(", "));
    }

    private static boolean takesOver(FormSession here, FormSession there) {
        List<FormSession.Other> others = List.of(new FormSession.Other(there, Sharing.between(here, there)));
        assertThat(others.get(0).questions()).as("the same question").hasSize(1);
        return here.reuse(others).response().reused().containsKey("q");
    }

    private static Set<Role> readers(FormSession session) {
        return session.instrument()
                .questionnaire()
                .viewers(session.instrument().questionnaire().questions().get(0));
    }

    /** Whoever reads it, whatever the classes are; nobody named is those of the class. */
    @Property(tries = 100)
    void nobodyReadsMoreThanWasSaidToThem(
            @ForAll Set<@IntRange(max = 2) Integer> here,
            @ForAll Set<@IntRange(max = 2) Integer> there,
            @ForAll @IntRange(max = 3) int level,
            @ForAll @IntRange(max = 3) int before) {
        FormSession next = start("next", quoted(here), level, "\"MH\"");
        FormSession first = start("first", quoted(there), before, "\"MH\"").answer("q", Answer.text("palabras"));

        assertThat(takesOver(next, first)).isEqualTo(readers(first).containsAll(readers(next)) && level >= before);
    }

    @Test
    void aTagThatGuardsAnAnswerIsNotLost() {
        String team = "\"clinician\"";
        FormSession guarded = start("first", team, 2, "\"MH\", \"HIV\"").answer("q", Answer.text("palabras"));
        FormSession open = start("first", team, 2, "\"MH\"").answer("q", Answer.text("palabras"));

        assertThat(takesOver(start("next", team, 2, "\"MH\""), guarded)).isFalse();
        assertThat(takesOver(start("next", team, 2, "\"MH\", \"HIV\""), open)).isTrue();
    }

    /** Nobody is asked again what they would rather not say, whoever would have read it. */
    @Test
    void aRefusalHoldsForWhoeverWouldRead() {
        FormSession wide = start("next", "\"clinician\", \"case-worker\"", 2, "\"MH\"");
        FormSession narrow = start("first", "\"clinician\"", 2, "\"MH\"");

        assertThat(takesOver(wide, narrow.decline("q"))).isTrue();
        assertThat(takesOver(wide, narrow.dontKnow("q"))).isFalse();
        assertThat(takesOver(wide, narrow.answer("q", Answer.text("palabras")))).isFalse();
    }

    private static FormSession after(String there, String here, Answer... answers) {
        FormSession first = FormSession.start(TestBatteries.instrument(there), SPANISH);
        for (int i = 0; i < answers.length; i++) {
            first = first.answer(String.valueOf(i + 1), answers[i]);
        }
        FormSession next = FormSession.start(TestBatteries.instrument(here), SPANISH);
        return next.reuse(List.of(new FormSession.Other(first, Sharing.between(next, first))));
    }

    @Test
    void thePreviewSaysThatNothingIsAskedAgain() {
        FormSession longer = after("gad-2", "gad-7", Answer.coded("2"), Answer.coded("3"));

        FormStep.Preview preview = (FormStep.Preview) longer.step();
        // Of seven, two are known; the eighth is asked where something troubles the person.
        assertThat(preview.questions()).isEqualTo(7 - 2 + 1);
        assertThat(preview.reused()).contains("ya nos contó");
        FormStep.Ask third = (FormStep.Ask) longer.begin(Privacy.ALONE).step();
        assertThat(third.linkId()).isEqualTo("3");
        assertThat(third.introductions()).isEmpty();
        // The eighth is not guarded, and comes before what was put off.
        FormStep.Preview again = (FormStep.Preview)
                longer.putOffTopic().answer("8", Answer.coded("1")).step();
        assertThat(again.reused()).as("once is enough").isNull();
    }

    @Test
    void whereNothingWasTakenOverNothingIsSaid() {
        FormSession fresh = FormSession.start(TestBatteries.instrument("gad-7"), SPANISH);

        assertThat(((FormStep.Preview) fresh.step()).reused()).isNull();
        assertThat(new String(IntakeJson.write(fresh.step()), StandardCharsets.UTF_8))
                .doesNotContain("reused");
    }

    /** A form without a preview says it before its first question, and not before the next. */
    @Test
    void aFormWithoutAPreviewSaysItFirst() {
        FormSession longer = after("low-days", "low-days-long", Answer.coded("2"), Answer.declined());

        FormStep.Ask third = (FormStep.Ask) longer.step();
        assertThat(third.introductions())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("prefirió no decir"));
        FormSession further = longer.answer(third.linkId(), Answer.coded("1"));
        assertThat(further.step() instanceof FormStep.Preview preview ? preview.reused() : null)
                .isNull();
    }

    /** What was declined another day is passed over without a word. */
    @Test
    void anEarlierVisitIsNotSpokenOf() {
        Instrument gad7 = TestBatteries.instrument("gad-7");
        Clock later = Clock.fixed(Instant.parse("2026-04-01T12:00:00Z"), ZoneOffset.UTC);
        Refusals earlier = Refusals.lasting(Period.ofMonths(6))
                .with(gad7, FormSession.start(gad7, SPANISH).decline("1").response());
        FormSession session = FormSession.start(gad7, SPANISH.with(later)).honour(earlier);

        assertThat(session.response().reused()).containsOnlyKeys("1");
        assertThat(((FormStep.Preview) session.step()).reused()).isNull();
        assertThat(session.texts().language()).isEqualTo(Locale.forLanguageTag("es"));
    }
}
