package org.acogida.intake.forms.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.acogida.intake.forms.Feedback;
import org.acogida.intake.forms.FormStep;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentSource;
import org.acogida.intake.forms.IntakeJson;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.definition.Scoring.Rule;
import org.acogida.intake.forms.explain.Explainer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Wording;
import org.acogida.intake.score.Flag;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.Score;
import org.acogida.intake.score.ScoreReport;

/** Whatever was answered to any bundled instrument: the page for the person says no number, no label and no flag. */
class FeedbackPropertiesTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("es-VE"), Locale.ENGLISH);

    /** Written down here, not taken from the lint. */
    private static final Pattern NEVER = Pattern.compile(
            "\\d|%|\\b(?:trastorno|disorder|depresi|depress|ansiedad|anxiety|trauma|PTSD|TEPT|síndrome|syndrome"
                    + "|positiv|negativ|severo|severa|severe|grave|leve|moderad|mild|moderate|alarm|urgent"
                    + "|puntaje|puntuación|score|cut-off|rojo|red\\b|verde|green|amarillo|yellow)\\p{L}*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern SELF_HARM = Pattern.compile(
            "\\b(?:morir|muerte|suicid|matar|quitarse|hacerse daño|daño|die\\b|dying|death|kill|ending one|harm)\\p{L}*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Map<String, Map<Boolean, Scorer>> SCORERS = Noise.CATALOGUE.stream()
            .collect(Collectors.toMap(
                    Instrument::id,
                    instrument -> Map.of(
                            false,
                            Scorer.of(instrument),
                            true,
                            Scorer.of(instrument).withCutOffsUnderOwnWording())));

    /** One form, filled in, in some words, scored with or without cut-offs under own wording. */
    private record Visit(AnswerSheet sheet, Wording wording, boolean optedIn) {

        Instrument instrument() {
            return sheet.instrument();
        }

        ScoreReport report() {
            return SCORERS.get(instrument().id()).get(optedIn).score(response());
        }

        QuestionnaireResponse response() {
            return sheet.response(wording, "es");
        }

        Visit with(AnswerSheet other) {
            return new Visit(other, wording, optedIn);
        }

        Stream<Feedback> pages() {
            return LANGUAGES.stream().map(this::page);
        }

        Feedback page(Locale language) {
            return Explainer.of(instrument(), language).forPerson(response(), report());
        }
    }

    @Provide
    Arbitrary<Visit> visits() {
        Arbitrary<AnswerSheet> partial = Arbitraries.of(Noise.CATALOGUE).flatMap(FormStates::partial);
        Arbitrary<AnswerSheet> complete = Arbitraries.of(Noise.CATALOGUE).flatMap(FormStates::complete);
        return visits(Arbitraries.oneOf(partial, complete));
    }

    private static Arbitrary<Visit> visits(Arbitrary<AnswerSheet> sheets) {
        return Combinators.combine(sheets, Arbitraries.of(Noise.wordings()), Arbitraries.of(true, false))
                .as(Visit::new);
    }

    @Provide
    Arbitrary<Visit> watched() {
        List<Instrument> watched = Noise.CATALOGUE.stream()
                .filter(instrument -> !safetyItems(instrument).isEmpty())
                .toList();
        return visits(Arbitraries.oneOf(
                Arbitraries.of(watched).flatMap(FormStates::partial),
                Arbitraries.of(watched).flatMap(FormStates::complete)));
    }

    @Provide
    Arbitrary<Noise> noise() {
        return Noise.responses();
    }

    @Provide
    Arbitrary<Tuple2<Visit, Visit>> withoutBands() {
        List<Instrument> withoutBands = Noise.CATALOGUE.stream()
                .filter(instrument -> instrument.scoring().scores().stream()
                        .allMatch(scale -> scale.bands().isEmpty()))
                .toList();
        return Arbitraries.of(withoutBands)
                .flatMap(instrument -> Combinators.combine(
                                visits(FormStates.complete(instrument)), FormStates.complete(instrument))
                        .as((visit, sheet) -> Tuple.of(visit, visit.with(sheet))));
    }

    private static Set<String> safetyItems(Instrument instrument) {
        Set<String> items = new HashSet<>();
        instrument.scoring().flags().stream()
                .filter(flag -> flag.kind() == Flag.Kind.SAFETY)
                .forEach(flag -> read(flag.rule(), items));
        return items;
    }

    private static void read(Rule rule, Set<String> items) {
        if (rule instanceof Rule.Answer answer) {
            items.add(answer.item());
        } else if (rule instanceof Rule.Any any) {
            any.parts().forEach(part -> read(part, items));
        } else if (rule instanceof Rule.CountOf count) {
            count.thresholds().forEach(threshold -> items.addAll(threshold.items()));
        }
    }

    @Property(tries = 1000)
    void aPageSaysNoNumberAndNoLabel(@ForAll("visits") Visit visit) {
        visit.pages()
                .forEach(page -> assertThat(page.lines()).allSatisfy(line -> {
                    assertThat(line.text())
                            .isNotBlank()
                            .doesNotContainPattern(NEVER)
                            .doesNotContain("{", "}");
                    if (!line.id().equals("person.screening")) {
                        assertThat(line.text()).doesNotContainPattern("(?i)diagn[oó]s");
                    }
                }));
    }

    @Property(tries = 500)
    void aPageNamesNoBand(@ForAll("visits") Visit visit) {
        for (Scoring.Scale scale : visit.instrument().scoring().scores()) {
            for (Scoring.Band band : scale.bands()) {
                visit.pages()
                        .forEach(page -> assertThat(String.join(" ", page.texts()))
                                .doesNotContainPattern("\\b" + Pattern.quote(band.id()) + "\\b"));
            }
        }
    }

    @Property(tries = 500)
    void aPageNeverSpeaksOfSelfHarm(@ForAll("watched") Visit visit) {
        Set<String> asked = new HashSet<>();
        for (Locale language : LANGUAGES) {
            safetyItems(visit.instrument())
                    .forEach(item -> visit.instrument()
                            .texts()
                            .in(language)
                            .find("item." + item)
                            .ifPresent(asked::add));
        }
        visit.pages()
                .forEach(page -> assertThat(page.texts())
                        .noneMatch(text -> asked.stream().anyMatch(text::contains))
                        .allSatisfy(text -> assertThat(text).doesNotContainPattern(SELF_HARM)));
    }

    /** Every flag of the report is turned round, and taken away: no word changes. */
    @Property(tries = 500)
    void aPageDependsOnNoFlag(@ForAll("visits") Visit visit) {
        ScoreReport report = visit.report();
        List<List<Flag>> others = new ArrayList<>(List.of(List.of()));
        for (Outcome outcome : Outcome.values()) {
            others.add(report.flags().stream()
                    .map(flag -> new Flag(flag.id(), flag.kind(), outcome, flag.decidedBy(), flag.notes()))
                    .toList());
        }
        for (Locale language : LANGUAGES) {
            Explainer explainer = Explainer.of(visit.instrument(), language);
            assertThat(others)
                    .allSatisfy(flags -> assertThat(explainer.forPerson(visit.response(), withFlags(report, flags)))
                            .isEqualTo(visit.page(language)));
        }
    }

    private static ScoreReport withFlags(ScoreReport report, List<Flag> flags) {
        return new ScoreReport(
                report.instrument(),
                report.version(),
                report.fingerprint(),
                report.wording(),
                report.locale(),
                report.textStatus(),
                report.cutOffsUnderOwnWording(),
                report.population(),
                report.indexEvent(),
                report.scores(),
                report.criteria(),
                report.cutOffs(),
                report.byPopulation(),
                flags,
                report.problems(),
                report.caveats());
    }

    @Property(tries = 1000)
    void whoEndorsedAnItemOnSelfHarmReadsWhatOthersRead(@ForAll("watched") Visit visit, @ForAll boolean every) {
        AnswerSheet no = visit.sheet();
        AnswerSheet yes = visit.sheet();
        boolean first = true;
        for (int question = 0; question < no.cells().size(); question++) {
            if (safetyItems(visit.instrument()).contains(no.linkId(question))) {
                List<String> codes = AnswerSheet.codes(visit.instrument(), question);
                no = no.with(question, codes.get(0));
                yes = yes.with(question, codes.get(every || first ? codes.size() - 1 : 0));
                first = false;
            }
        }
        Visit endorsed = visit.with(yes);
        Visit denied = visit.with(no);
        Assume.that(bands(endorsed).equals(bands(denied)));

        assertThat(endorsed.pages()).containsExactlyElementsOf(denied.pages().toList());
    }

    private static Map<String, String> bands(Visit visit) {
        Map<String, String> bands = new LinkedHashMap<>();
        visit.report().scores().forEach(score -> bands.put(score.id(), score.band() + " " + (score.value() == null)));
        return bands;
    }

    /** ASQ, C-SSRS, ITQ, PCL-5 and all others without bands: nothing of what was answered shows. */
    @Property(tries = 500)
    void withoutABandAPageSaysNothingOfTheAnswers(@ForAll("withoutBands") Tuple2<Visit, Visit> two) {
        Assume.that(bands(two.get1()).equals(bands(two.get2())));

        assertThat(two.get1().pages())
                .containsExactlyElementsOf(two.get2().pages().toList());
    }

    @Property(tries = 1000)
    void aPageComesWhateverWasSentAndRepeatsNothing(@ForAll("noise") Noise noise) {
        ScoreReport report = SCORERS.get(noise.instrument().id()).get(true).score(noise.response());
        for (Locale language : LANGUAGES) {
            Feedback page = Explainer.of(noise.instrument(), language).forPerson(noise.response(), report);
            assertThat(page.lines()).hasSizeGreaterThan(8);
            assertThat(page.lines()).extracting(FormStep.Line::id).doesNotHaveDuplicates();
            assertThat(page.lines().get(0).id()).isEqualTo("person.thanks");
            assertThat(page.lines().get(page.lines().size() - 1).id()).isEqualTo("person.now");
            assertThat(Noise.SECRETS)
                    .noneMatch(secret -> String.join(" ", page.texts()).contains(secret));
            assertThat(new String(IntakeJson.write(page), StandardCharsets.UTF_8))
                    .startsWith(
                            "{\"language\":\"" + language.getLanguage() + "\",\"lines\":[{\"id\":\"person.thanks\"");
        }
    }

    /** A general level, too, is said only where the report has a band, and no estimate. */
    @Property(tries = 1000)
    void aLevelIsToldOnlyWhereTheReportHasABand(@ForAll("visits") Visit visit) {
        boolean banded = visit.report().scores().stream().anyMatch(score -> score.band() != null);
        boolean may =
                visit.wording().equals(Wording.OFFICIAL) || (visit.wording().equals(Wording.OWN) && visit.optedIn());
        visit.pages().forEach(page -> {
            List<String> levels = page.lines().stream()
                    .map(FormStep.Line::id)
                    .filter(id -> id.matches("person\\.(heavier|better)\\..*"))
                    .toList();
            assertThat(levels).hasSizeLessThanOrEqualTo(banded && may ? 1 : 0);
            assertThat(page.lines())
                    .extracting(FormStep.Line::id)
                    .satisfies(ids -> assertThat(ids.contains("person.talk") || ids.contains("person.none-answered"))
                            .isEqualTo(levels.isEmpty()));
        });
    }

    private static final Instrument WORDED = Instrument.load(InstrumentSource.classPath("phq-9")
            .withTexts(Locale.forLanguageTag("es"), bandTexts("hoy"))
            .withTexts(Locale.ENGLISH, bandTexts("today")));

    private static byte[] bandTexts(String word) {
        return Instrument.load(InstrumentSource.classPath("phq-9")).scoring().scores().get(0).bands().stream()
                .map(band -> "person.total." + band.id() + " = " + word + " " + letters(band.id()) + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A word of its own for each band. */
    private static String letters(String band) {
        return new StringBuilder(band.replace("-", "")).reverse().toString();
    }

    @Provide
    Arbitrary<AnswerSheet> worded() {
        return Arbitraries.oneOf(FormStates.complete(WORDED), FormStates.withUnknown(WORDED, 2));
    }

    @Property(tries = 500)
    void theFoldersOwnWordsOfABandWinAndAreSaidOnlyOfThatBand(
            @ForAll("worded") AnswerSheet sheet, @ForAll boolean optedIn) {
        Scorer scorer = Scorer.of(WORDED);
        QuestionnaireResponse response = sheet.response(Wording.OWN, "es");
        ScoreReport report = (optedIn ? scorer.withCutOffsUnderOwnWording() : scorer).score(response);
        Feedback page = Explainer.of(WORDED, Locale.ENGLISH).forPerson(response, report);
        List<String> expected = report.score("total").map(Score::band).stream()
                .map(band -> "today " + letters(band))
                .toList();

        assertThat(WORDED.problems()).isEmpty();
        assertThat(page.texts().stream().filter(text -> text.startsWith("today")))
                .containsExactlyElementsOf(expected);
        assertThat(page.lines()).extracting(FormStep.Line::id).noneMatch(id -> id.startsWith("person.heavier"));
    }
}
