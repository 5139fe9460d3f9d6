package org.acogida.intake.forms.internal.wording;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words that have no place before people who come out of detention and torture, with what to write instead.
 *
 * <p>Each list is as narrow as it can be: a word that is only sometimes wrong is left to the reader.
 */
enum Lexicon {
    /** Whether an accusation is true is no business of an intake: it asks what was done to people, and what they need. */
    ACCUSES(
            "wording-accuses",
            "pandill\\p{L}+|marer\\p{L}+|maras?|delincuen\\p{L}+|criminal\\p{L}*|terrorist\\p{L}*|colabor\\p{L}+"
                    + "|soplon\\p{L}*|traidor\\p{L}*|tatu\\p{L}+",
            "gangs?|gangsters?|criminals?|delinquen\\p{L}+|terrorist\\p{L}*|collaborat\\p{L}+|informants?|snitch\\p{L}*"
                    + "|traitors?|tattoo\\p{L}*",
            "ask what an accusation did to the person and what protection is wanted, never whether it is true."),

    /** Usted is respect; tú may be too close, and vos was the speech of the guards. */
    MIXES_REGISTER(
            "wording-register",
            "tú|tus?|tuy[oa]s?|te|ti|contigo|vos|vosotr[oa]s|os|vuestr[oa]s?|has|eres|tienes|puedes|quieres|sientes|sabes"
                    + "|haces|vas|ves|debes|crees|piensas|duermes|vives|necesitas|prefieres|deseas|recuerdas|dime"
                    + "|cuéntame|escríbenos|sos|contá|marcá|mirá|andá|pará|dejá|esperá|tomá|pensá"
                    + "|(?!(?:más|además|demás|jamás|quizás|atrás|detrás|compás|tras|después|través|revés|interés|estrés"
                    + "|inglés|francés|portugués|cortés|dieciséis|veintiséis|veintitrés|país|anís)\\b)\\p{L}+(?:[áé]i?s|ís)",
            null,
            "usted, or a sentence without a form of address."),

    /** A reader is not split in two, and a screen reader can say what stands there. */
    FORCES_GENDER(
            "wording-gender",
            "\\p{L}+@s?|\\p{L}*[bcdfghjklmnñpqrstvz]xs?|\\p{L}+\\((?:a|as|o|os)\\)|\\p{L}{2,}/-?(?:a|as|o|os)"
                    + "|(?:tod|nosotr|vosotr|ell|amigu|niñ|chiqu|compañer|bienvenid)es",
            "\\(s\\)he|s/he|he/she|she/he|his/her|her/his|him/her|\\p{L}+[@x]s?/\\p{L}+|latin[x@]s?",
            "persona, quien, or a sentence that needs no gender."),

    /** What a person says of themselves, or reads of themselves, takes no side: “me cuesta”, not “estoy cansado”. */
    ASSUMES_GENDER(
            "wording-gender-assumed",
            "(?:(?:estoy|estuve|he estado|soy|fui|me (?:siento|sentí|he sentido|noto|quedo|quedé|pongo|puse|veo)|ando|sigo"
                    + "|seguí|se (?:siente|sintió|ha sentido|encuentra)|usted (?:está|estuvo|es|fue))"
                    + "(?: (?:muy|más|menos|tan|bien|bastante|algo|casi|siempre|todavía|totalmente|un poco)){0,2}"
                    + " (?!(?:nada|cada|todavía)\\b)(?:\\p{L}+(?:[aií]d|[oi]s|iv)[oa]|content[oa]|enferm[oa]|tranquil[oa]"
                    + "|segur[oa]|list[oa]|lent[oa]|vací[oa]|quiet[oa]|inquiet[oa]|tens[oa]|despiert[oa]|loc[oa])"
                    + "|(?:estoy|estuve|ando|usted está|(?:me|se) (?:siento|siente|sentí|sintió|quedé)) sol[oa])(?![(/])",
            null,
            "a verb or a noun: me cuesta, siento cansancio, sin compañía."),

    /** Nobody is hurried, obliged or blamed. */
    PRESSES(
            "wording-presses",
            "deben?|deberán?|debería[ns]?|(?<!\\bno )tienen? que(?! ver\\b)|(?<!\\bno )hay que|obligatori\\p{L}+|inválid\\p{L}+"
                    + "|incorrect\\p{L}+|error(?:es)?|(?<!\\bme |\\bhacen? )faltan?(?! de\\b)|es urgente que|urgentemente|inmediat\\p{L}+"
                    + "|lo antes posible|cuanto antes|tiempo (?:agotado|límite)|por su culpa",
            "must|you (?:have|need) to|required|mandatory|compulsory|invalid|incorrect|(?<!\\bno )wrong answers?|errors?"
                    + "|it is urgent|urgently|immediate(?:ly)?|(?<!\\bno |\\bwithout )hurry|as soon as possible|time is up|your fault|you forgot",
            "an offer: what the person can do, and how to go on."),

    /** Nothing sounds like the questions that were asked in detention. */
    INTERROGATES(
            "wording-interrogates",
            "declar\\p{L}+|confies\\p{L}+|confes\\p{L}+|respond(?:a|an|er)|interrog\\p{L}+|fichas?|fichad[oa]s?|reseñ\\p{L}+"
                    + "|sujetos?|sospechos[oa]s?|por qué no",
            "declar(?:e[ds]?|ations?)|confess\\p{L}*|interrogat\\p{L}*|suspects?|testif\\p{L}*"
                    + "|why (?:did|do|have|were|are) you not|why (?:didn|don|haven|weren|aren)[’']t",
            "plain words of care: contar, elegir, contestar si quiere."),

    /** Of two things in one question, an answer tells neither. */
    ASKS_TWO_THINGS("wording-two-in-one", "y/o", "and/or", "one thing at a time, or one word for both."),

    /** Who reads what comes chooses, and is not warned: a word of horror only makes the wait worse. */
    FRIGHTENS(
            "preview-frightens",
            "tortur\\p{L}*|horror(?:es)?|horribl\\p{L}+|horroros\\p{L}+|terror|terrorífic\\p{L}+|aterrador\\p{L}*"
                    + "|espantos\\p{L}+|atroz|atroces|atrocidad\\p{L}*|golpizas?|palizas?|brutal\\p{L}*|cruel\\p{L}*"
                    + "|violad[oa]s?|violaci(?:ón|ones) sexual(?:es)?|asesin\\p{L}+",
            "tortur\\p{L}*|horrors?|horribl[ey]|horrif\\p{L}+|terror|terrif\\p{L}+|atroc\\p{L}+|brutal\\p{L}*|cruel\\p{L}*"
                    + "|rape[ds]?|beatings?|gruesome|murder\\p{L}*",
            "calm words for what it is about, such as how somebody was treated.");

    /** What is read before the questions. */
    private static final Pattern PREVIEW = Pattern.compile("title|topic(?:\\..+)?");

    /** Who says it: not the person, and not we. */
    private static final Map<String, Pattern> OTHERS_SAY = Map.of(
            "es", Pattern.compile("\\b(?:dicen|acusan|señalan|llaman)\\b", Lexicon.FLAGS),
            "en", Pattern.compile("\\b(?:say|says|accuse|accuses|call|calls)\\b", Lexicon.FLAGS));

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private final String code;
    private final String maybe;
    private final @Nullable Pattern spanish;
    private final @Nullable Pattern english;

    Lexicon(String code, @Nullable String spanish, @Nullable String english, String maybe) {
        this.code = code;
        this.maybe = maybe;
        this.spanish = whole(spanish);
        this.english = whole(english);
    }

    /** Whole words only. Word boundaries alone would part what stands around @ and /. */
    private static @Nullable Pattern whole(@Nullable String words) {
        return words == null
                ? null
                : Pattern.compile("(?<![\\p{L}\\p{M}@/])(?:" + words + ")(?![\\p{L}\\p{M}@])", FLAGS);
    }

    /** Whether a question asks what others say of the person, such as “what do they say of you?”. */
    static boolean isAboutOthers(Locale language, String question) {
        Pattern others = OTHERS_SAY.get(language.getLanguage());
        return others != null && others.matcher(question).find();
    }

    /** Whether it is about what stands under a key; some words have no place in a preview alone. */
    boolean isAbout(String key) {
        return this != FRIGHTENS || PREVIEW.matcher(key).matches();
    }

    String code() {
        return code;
    }

    String maybe() {
        return maybe;
    }

    /** Returns the words of a language; nothing where there are none. */
    Optional<Pattern> in(Locale language) {
        return switch (language.getLanguage()) {
            case "es" -> Optional.ofNullable(spanish);
            case "en" -> Optional.ofNullable(english);
            default -> Optional.empty();
        };
    }
}
