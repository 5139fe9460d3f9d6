package org.acogida.intake.forms.internal.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.definition.DefinitionProblem.Severity;
import org.acogida.intake.forms.internal.compiler.NamedTexts;
import org.acogida.intake.forms.internal.compiler.TextKeys;
import org.acogida.intake.i18n.TextCatalog;
import org.acogida.intake.i18n.Texts;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.score.Flag;

/** Whether a person can know what comes, and why, before a topic that is sensitive or watched for safety. */
final class PreviewLint {

    private final Instrument instrument;
    private final TextCatalog texts;
    private final List<DefinitionProblem> problems = new ArrayList<>();

    PreviewLint(Instrument instrument) {
        this.instrument = instrument;
        this.texts = instrument.texts();
    }

    List<DefinitionProblem> find() {
        // Words of a pack are not ours to add to.
        if (instrument.packs().isEmpty() && texts.keys().contains(TextKeys.INSTRUCTIONS)) {
            said(TextKeys.TOPIC, "topic-missing", "a sentence on what the questions are about, without fear words.");
            said(TextKeys.WHY, "why-missing", "a sentence on what the answers are needed for.");
        }
        return problems;
    }

    /** A group at the top that has the text says it for what is inside. */
    private void said(String key, String code, String maybe) {
        for (Locale language : texts.locales()) {
            Texts said = texts.in(language);
            if (isInFolder(language) && !said.has(key)) {
                instrument.questionnaire().items().stream()
                        .filter(item -> !said.has(key + "." + item.linkId()))
                        .flatMap(item -> guarded(item).stream())
                        .findFirst()
                        .ifPresent(question -> add(code, language, key, question, maybe));
            }
        }
    }

    private boolean isInFolder(Locale language) {
        return instrument.file(NamedTexts.inFolder(language.toLanguageTag())).isPresent();
    }

    private Optional<Item.Question> guarded(Item item) {
        if (item instanceof Item.Group group) {
            return group.items().stream()
                    .flatMap(inner -> guarded(inner).stream())
                    .findFirst();
        }
        return item instanceof Item.Question question && (isSensitive(question) || isWatched())
                ? Optional.of(question)
                : Optional.empty();
    }

    private static boolean isSensitive(Item.Question question) {
        return question.sensitivity().level() >= QuestionLint.SENSITIVE;
    }

    private boolean isWatched() {
        return instrument.scoring().flags().stream().anyMatch(flag -> flag.kind() == Flag.Kind.SAFETY);
    }

    private void add(String code, Locale language, String key, Item.Question question, String maybe) {
        problems.add(new DefinitionProblem(
                Severity.UNPUBLISHABLE,
                code,
                NamedTexts.inFolder(language.toLanguageTag()),
                key,
                0,
                List.of(question.linkId()),
                "Maybe " + maybe));
    }
}
