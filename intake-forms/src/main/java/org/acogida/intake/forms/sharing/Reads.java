package org.acogida.intake.forms.sharing;

import java.util.stream.Stream;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.definition.Scoring.Rule;
import org.acogida.intake.questionnaire.Item;

/** Which answers a result is built on, those included that decide what a question counts that nobody had to be asked. */
final class Reads {

    private final Instrument instrument;
    private final Scoring scoring;

    Reads(Instrument instrument) {
        this.instrument = instrument;
        this.scoring = instrument.scoring();
    }

    Stream<String> ofScore(String id) {
        return score(id).flatMap(this::withFilling);
    }

    Stream<String> ofCriterion(String id) {
        return criterion(id).flatMap(this::withFilling);
    }

    Stream<String> ofFlag(String id) {
        return scoring.flags().stream()
                .filter(flag -> flag.id().equals(id))
                .flatMap(flag -> rule(flag.rule()))
                .flatMap(this::withFilling);
    }

    private Stream<String> withFilling(String item) {
        Stream<String> filling = scoring.skipRules().stream()
                .filter(skip -> skip.items().contains(item))
                .flatMap(skip -> Stream.ofNullable(skip.when()))
                .flatMap(this::rule);
        return Stream.concat(Stream.of(item), filling);
    }

    private Stream<String> score(String id) {
        return scoring.scale(id).stream()
                .flatMap(scale -> Stream.concat(
                        scale.items().stream(), Stream.ofNullable(scale.gate()).map(Scoring.Gate::item)));
    }

    private Stream<String> criterion(String id) {
        return scoring.criterion(id).stream().flatMap(criterion -> rule(criterion.rule()));
    }

    private Stream<String> rule(Rule rule) {
        if (rule instanceof Rule.All all) {
            return all.parts().stream().flatMap(this::rule);
        }
        if (rule instanceof Rule.Any any) {
            return any.parts().stream().flatMap(this::rule);
        }
        if (rule instanceof Rule.Not not) {
            return rule(not.part());
        }
        if (rule instanceof Rule.Named named) {
            return criterion(named.criterion());
        }
        return rule instanceof Rule.ScoreAtLeast least ? score(least.score()) : answers(rule);
    }

    private Stream<String> answers(Rule rule) {
        if (rule instanceof Rule.Answer answer) {
            return Stream.of(answer.item());
        }
        if (rule instanceof Rule.CountOf count) {
            return count.thresholds().stream().flatMap(threshold -> threshold.items().stream());
        }
        if (rule instanceof Rule.Declined declined) {
            return declined.items().stream();
        }
        if (rule instanceof Rule.Chosen chosen) {
            return chosen.items().stream();
        }
        // Only a wording pack knows which item is meant, so it may be any.
        return instrument.questionnaire().questions().stream().map(Item.Question::linkId);
    }
}
