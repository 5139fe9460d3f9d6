package org.acogida.examples.workbench;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.acogida.intake.forms.explain.Card;
import org.acogida.intake.i18n.TextCatalog;
import org.acogida.intake.i18n.TextFile;

/** A card as a page for the screen and for paper. The template escapes whatever is put into it. */
final class CardPage {

    private static final TemplateEngine PAGES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, CardPage.class.getClassLoader(), CardPage.class.getPackageName());
    private static final TextCatalog LABELS = labels();

    private final Card card;

    CardPage(Card card) {
        this.card = card;
    }

    /**
     * Sentences about one result, read as one.
     *
     * @param text the sentences
     * @param language their language, nothing where it is that of the page
     * @param result what they are about, nothing where it is none or many
     */
    record Paragraph(String text, String language, String result) {}

    Card card() {
        return card;
    }

    String language() {
        return card.language().toLanguageTag();
    }

    String label(String key) {
        return LABELS.in(card.language()).text(key);
    }

    /** Nothing where the words are in the language of the page: the template then leaves the attribute out. */
    String lang(Card.Phrase phrase) {
        boolean same = phrase.language().getLanguage().equals(card.language().getLanguage());
        return same || phrase.text().isEmpty() ? null : phrase.language().toLanguageTag();
    }

    List<Paragraph> paragraphs(Card.Section section) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Card.Phrase phrase : section.phrases()) {
            int last = paragraphs.size() - 1;
            Paragraph next = new Paragraph(phrase.text(), lang(phrase), phrase.result());
            if (last >= 0 && goesOn(paragraphs.get(last), next)) {
                next = new Paragraph(
                        paragraphs.remove(last).text() + " " + next.text(), next.language(), next.result());
            }
            paragraphs.add(next);
        }
        return paragraphs;
    }

    private static boolean goesOn(Paragraph one, Paragraph next) {
        return Objects.equals(one.result(), next.result()) && Objects.equals(one.language(), next.language());
    }

    void writeTo(OutputStream out) {
        try {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            PAGES.render("card.jte", this, new WriterOutput(writer));
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TextCatalog labels() {
        Map<Locale, Map<String, String>> texts = new LinkedHashMap<>();
        for (String language : List.of("en", "es")) {
            String file = "card/" + language + ".properties";
            try (InputStream in = Objects.requireNonNull(CardPage.class.getResourceAsStream(file), file)) {
                Map<String, String> read = TextFile.read(in.readAllBytes()).texts();
                texts.put(Locale.forLanguageTag(language), read);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return TextCatalog.of(texts);
    }
}
