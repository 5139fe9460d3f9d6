package org.acogida.intake.forms.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.response.AbsentReason;
import org.acogida.intake.score.CriterionResult;
import org.acogida.intake.score.CutOffResult;
import org.acogida.intake.score.Flag;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.PopulationResult;
import org.acogida.intake.score.Score;
import org.acogida.intake.score.ScoreReport;
import org.acogida.intake.score.TraceStep;
import org.jspecify.annotations.Nullable;

/** One step of a trace in words. */
final class StepSentences {

    /** What belongs to the line above or below it. */
    static final String INDENT = "  ";

    private final Instrument instrument;
    private final ScoreReport report;
    private final Sentences sentences;

    StepSentences(Instrument instrument, ScoreReport report, Sentences sentences) {
        this.instrument = instrument;
        this.report = report;
        this.sentences = sentences;
    }

    List<String> say(TraceStep step) {
        if (step instanceof TraceStep.Counted counted) {
            return List.of(INDENT + counted(counted));
        }
        if (step instanceof TraceStep.Gated gated) {
            return List.of(INDENT + gated(gated));
        }
        if (step instanceof TraceStep.Totalled totalled) {
            return totalled(totalled);
        }
        if (step instanceof TraceStep.Compared compared) {
            return compared(compared.result());
        }
        return decided((TraceStep.Decided) step);
    }

    private String counted(TraceStep.Counted step) {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("item", step.linkId());
        arguments.put("code", step.code() == null ? "" : step.code());
        arguments.put("weight", number(step.weight()));
        arguments.put("counted", number(step.counted()));
        AbsentReason absent = step.absent();
        if (absent == null) {
            return sentences.say(answered(step), arguments) + reused(step);
        }
        arguments.put("reason", sentences.say("reason." + word(absent)));
        return sentences.say(unanswered(step, absent), arguments);
    }

    private static String unanswered(TraceStep.Counted step, AbsentReason absent) {
        String rule = step.rule();
        if (rule == null) {
            return "step.absent";
        }
        boolean notApplicable = rule.equals("skip-rule") && absent == AbsentReason.NOT_APPLICABLE;
        return "step." + (notApplicable ? "not-applicable" : rule);
    }

    private static String answered(TraceStep.Counted step) {
        if (step.counted() == null) {
            return "step.unsure";
        }
        return step.reversed() ? "step.reversed" : "step.counted";
    }

    private String reused(TraceStep.Counted step) {
        String source = step.reusedFrom();
        return source == null ? "" : " " + sentences.say("step.reused", Map.of("source", source));
    }

    private String gated(TraceStep.Gated step) {
        AbsentReason absent = step.absent();
        if (absent != null) {
            return sentences.say("step.gate-unknown", Map.of("reason", sentences.say("reason." + word(absent))));
        }
        String code = step.code() == null ? "" : step.code();
        return sentences.say(step.closed() ? "step.gate-closed" : "step.gate-open", Map.of("code", code));
    }

    static Object number(@Nullable Integer number) {
        return number == null ? "" : number;
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** ICU's “select” takes no hyphen. */
    private static String selector(@Nullable Outcome outcome) {
        return outcome == null ? "other" : outcome.name().toLowerCase(Locale.ROOT);
    }

    private List<String> totalled(TraceStep.Totalled step) {
        Score score = step.result();
        List<String> lines = new ArrayList<>();
        lines.add(sentences.say(form(score), arguments(step)));
        String band = score.band();
        if (band != null) {
            String name = sentences.name("band." + score.id(), band);
            lines.add(sentences.say("score.band", Map.of("band", name)));
        }
        lines.addAll(notes(score.notes()));
        return lines;
    }

    private static String form(Score score) {
        if (score.value() == null) {
            return "score.open";
        }
        return score.prorated() > 0 ? "score.prorated" : "score.valued";
    }

    private Map<String, Object> arguments(TraceStep.Totalled step) {
        Score score = step.result();
        Scoring.Scale scale = scale(score.id());
        BigDecimal value = score.value();
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("name", sentences.name("score", score.id()));
        arguments.put("value", value == null ? "" : value);
        arguments.put("lowest", score.lowest());
        arguments.put("highest", score.highest());
        arguments.put("least", scale.lowest());
        arguments.put("most", scale.highest());
        arguments.put("answered", score.answered());
        arguments.put("expected", score.expected());
        arguments.put("filled", score.prorated());
        arguments.put("kind", step.kind());
        return arguments;
    }

    private Scoring.Scale scale(String id) {
        return instrument.scoring().scores().stream()
                .filter(scale -> scale.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A trace of another instrument: no scale " + id));
    }

    /** What holds for the whole report is said once, at its end. */
    private List<String> notes(List<String> notes) {
        return notes.stream()
                .filter(note -> !note.startsWith("wording-") && !note.equals("prorated"))
                .map(note -> sentences.say("note." + note))
                .toList();
    }

    private List<String> compared(CutOffResult result) {
        List<String> lines = new ArrayList<>();
        Map<String, Object> arguments = Map.of(
                "name", sentences.name("score", result.score()),
                "operator", RuleWords.operator(result.operator()),
                "value", result.value(),
                "population", sentences.name("population", result.population()),
                "references", RuleSentences.citations(instrument, result.references()),
                "outcome", selector(result.outcome()));
        if (result.outcome() == null) {
            return List.of(sentences.say("cutoff.withheld", arguments));
        }
        lines.add(sentences.say("cutoff", arguments));
        notes(result.notes()).forEach(note -> lines.add(INDENT + note));
        return lines;
    }

    /** A score held against the numbers that may apply to this person. */
    List<String> say(PopulationResult result) {
        List<String> lines = new ArrayList<>();
        lines.add(sentences.say(
                result.outcome() == null ? "by-population.withheld" : "by-population",
                Map.of(
                        "name", sentences.name("score", result.score()),
                        "cutOffs", String.join(", ", result.cutOffs()),
                        "outcome", selector(result.outcome()))));
        notes(result.notes()).forEach(note -> lines.add(INDENT + note));
        return lines;
    }

    private List<String> decided(TraceStep.Decided step) {
        List<String> lines = new ArrayList<>();
        if (step.outcome() == null) {
            String name = sentences.name(step.kind(), step.id());
            return List.of(sentences.say("criterion.withheld", Map.of("name", name)));
        }
        lines.add(sentences.say(
                step.kind().equals("flag") ? "flag." + word(kind(step.id())) : "criterion",
                Map.of("name", sentences.name(step.kind(), step.id()), "outcome", selector(step.outcome()))));
        lines.addAll(PartSentences.of(rule(step), step.parts(), sentences));
        notes(notes(step)).forEach(note -> lines.add(INDENT + note));
        if (!step.decidedBy().isEmpty()) {
            String key = step.outcome() == Outcome.INDETERMINATE ? "decided.open" : "decided.settled";
            lines.add(INDENT
                    + sentences.say(
                            key,
                            Map.of(
                                    "items", sentences.items(step.decidedBy()),
                                    "count", step.decidedBy().size())));
        }
        return lines;
    }

    private Scoring.Rule rule(TraceStep.Decided step) {
        Optional<Scoring.Rule> rule = step.kind().equals("flag")
                ? flag(step.id()).map(Scoring.FlagRule::rule)
                : instrument.scoring().criterion(step.id()).map(Scoring.Criterion::rule);
        return rule.orElseThrow(
                () -> new IllegalArgumentException("A trace of another instrument: no rule " + step.id()));
    }

    /** What a criterion says of itself beside its outcome, such as that it cannot wait. */
    private List<String> notes(TraceStep.Decided step) {
        return step.kind().equals("criterion")
                ? report.criterion(step.id()).map(CriterionResult::notes).orElse(List.of())
                : List.of();
    }

    private Flag.Kind kind(String id) {
        return flag(id).map(Scoring.FlagRule::kind).orElse(Flag.Kind.SAFETY);
    }

    private Optional<Scoring.FlagRule> flag(String id) {
        return instrument.scoring().flags().stream()
                .filter(flag -> flag.id().equals(id))
                .findFirst();
    }
}
