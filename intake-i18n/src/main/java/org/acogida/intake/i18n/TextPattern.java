package org.acogida.intake.i18n;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One text with named arguments, such as {@code Le quedan {count, plural, one {una pregunta} other {# preguntas}}.}
 *
 * <p>The syntax is ICU's MessageFormat. An apostrophe is an apostrophe, unless it stands before a brace:
 * <code>'&#123;'</code> prints a brace. Immutable and thread-safe.
 */
public final class TextPattern {

    // Locales come from hosts, and so perhaps from a request's header: what is kept has an end.
    private static final int COMPILED_LOCALES = 64;

    private final String text;
    private final @Nullable PatternSyntax syntax;
    private final Map<Locale, MessageFormat> compiled = new ConcurrentHashMap<>();

    private TextPattern(String text, @Nullable PatternSyntax syntax) {
        this.text = text;
        this.syntax = syntax;
    }

    /**
     * Reads a pattern, such as {@code parse("Hola, {name}.")}.
     *
     * @param text a pattern; a text without braces is the simplest one
     * @throws IllegalArgumentException if it does not parse, or numbers its arguments as in {@code {0}}
     */
    public static TextPattern parse(String text) {
        return PatternSyntax.isPlain(text) ? literal(text) : new TextPattern(text, PatternSyntax.of(text));
    }

    /**
     * Takes a text as it stands, such as {@code literal("{name}")}, which prints {@code {name}}: for wordings that are not
     * ours to interpret.
     */
    public static TextPattern literal(String text) {
        return new TextPattern(text, null);
    }

    /** Returns the names of all arguments, such as {@code [count]}; also of those that only some branches show. */
    public SortedSet<String> arguments() {
        return syntax == null ? Collections.unmodifiableSortedSet(new TreeSet<>()) : syntax.arguments();
    }

    /**
     * Returns the text with its arguments put in, such as {@code Le quedan 3 preguntas.} for a count of 3.
     *
     * <p>Numbers and dates follow the locale's region: {@code 1.234,5} in {@code es-VE}, {@code 1,234.5} in
     * {@code es-MX}. A {@link LocalDate} or {@link LocalDateTime} is printed as it stands, in no time zone; its place in
     * the pattern names a type, as in {@code {day, date, long}}. What the pattern does not name is ignored.
     *
     * @param locale the person's locale
     * @param arguments a value for each of {@link #arguments()}
     * @throws IllegalArgumentException if a value is absent or null, or does not fit its type; the message names the
     *     argument and never shows a value
     */
    public String format(Locale locale, Map<String, ?> arguments) {
        if (syntax == null) {
            return text;
        }
        Map<String, Object> values = new HashMap<>();
        for (String name : syntax.arguments()) {
            values.put(name, value(syntax, name, arguments.get(name)));
        }
        return format(compiled(locale), values);
    }

    /** Returns the text as it was given, before any argument. */
    @Override
    public String toString() {
        return text;
    }

    private String format(MessageFormat format, Map<String, Object> values) {
        // ICU's format is not thread-safe, and a clone would build its number formats anew each time.
        synchronized (format) {
            try {
                return format.format(values);
            } catch (IllegalArgumentException e) {
                throw misfit(values); // without its cause: ICU prints the value
            }
        }
    }

    private IllegalArgumentException misfit(Map<String, Object> values) {
        return new IllegalArgumentException("A value does not fit the pattern \"" + text + "\". Maybe one of "
                + new TreeSet<>(values.keySet()) + " is a text where a number or a date was expected.");
    }

    private MessageFormat compiled(Locale locale) {
        if (compiled.size() < COMPILED_LOCALES) {
            return compiled.computeIfAbsent(locale, wanted -> PatternSyntax.compile(text, wanted));
        }
        MessageFormat known = compiled.get(locale);
        return known == null ? PatternSyntax.compile(text, locale) : known;
    }

    private Object value(PatternSyntax syntax, String name, @Nullable Object given) {
        if (given == null) {
            throw new IllegalArgumentException("No value for {" + name + "} of the pattern \"" + text + "\".");
        }
        if (given instanceof LocalDate day) {
            return calendar(syntax, name, day.atStartOfDay());
        }
        return given instanceof LocalDateTime time ? calendar(syntax, name, time) : given;
    }

    private Calendar calendar(PatternSyntax syntax, String name, LocalDateTime time) {
        if (syntax.untyped().contains(name)) {
            throw new IllegalArgumentException("{" + name + "} of the pattern \"" + text
                    + "\" is given a date. Maybe write {" + name + ", date, long}.");
        }
        // The calendar brings its own zone into ICU's format, so that the JVM's zone cannot move the day.
        Calendar calendar = new GregorianCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
        calendar.setTimeInMillis(time.toInstant(ZoneOffset.UTC).toEpochMilli());
        return calendar;
    }
}
