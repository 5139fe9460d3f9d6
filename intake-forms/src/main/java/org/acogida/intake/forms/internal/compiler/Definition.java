package org.acogida.intake.forms.internal.compiler;

import java.util.List;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.definition.References;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.i18n.TextCatalog;
import org.acogida.intake.questionnaire.Questionnaire;

/**
 * A folder that can be used.
 *
 * @param questionnaire the structure
 * @param scoring the rules
 * @param references the sources
 * @param texts the words
 * @param origins where the folder's own words come from
 * @param fingerprint SHA-256 over the canonical structure and scoring
 * @param problems what keeps it from being published
 */
public record Definition(
        Questionnaire questionnaire,
        Scoring scoring,
        References references,
        TextCatalog texts,
        TextOrigins origins,
        String fingerprint,
        List<DefinitionProblem> problems) {}
