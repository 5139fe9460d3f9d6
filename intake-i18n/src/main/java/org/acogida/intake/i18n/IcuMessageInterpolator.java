package org.acogida.intake.i18n;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts violations into plain words in the person's language, without an expression language:
 *
 * <pre>{@code
 * Validation.byProvider(HibernateValidator.class)
 *         .configure()
 *         .messageInterpolator(new IcuMessageInterpolator(session::locale))
 *         .buildValidatorFactory();
 * }</pre>
 *
 * <p>A template that is exactly one key in braces, and one of ours, is answered from our own texts: all constraints of
 * Jakarta Validation, and those of this library. Anything else goes to the fallback, if there is one. A text sees the
 * constraint's attributes and nothing else: a rejected value is never at hand, so it cannot be shown. Immutable and
 * thread-safe, if supplier and fallback are.
 */
public final class IcuMessageInterpolator implements MessageInterpolator {

    private static final Pattern KEY = Pattern.compile("\\{([^{}]+)}");

    // An escaped character, an expression that stays as it is, or a parameter.
    private static final Pattern PARAMETER = Pattern.compile("\\\\([{}$\\\\])|\\$\\{[^}]*}|\\{([^{}]+)}");

    private final TextCatalog messages = messages();
    private final Supplier<Locale> locale;
    private final @Nullable MessageInterpolator fallback;

    /**
     * Makes an interpolator that answers for itself. In templates that are not ours, {@code {max}} is replaced by the
     * attribute of that name and {@code ${…}} is left as it stands.
     *
     * @param locale asked at each violation for the locale of the person who reads it
     */
    public IcuMessageInterpolator(Supplier<Locale> locale) {
        this.locale = Objects.requireNonNull(locale, "locale");
        this.fallback = null;
    }

    /**
     * Makes an interpolator that hands templates which are not ours to another. What that one shows is its own affair.
     *
     * @param locale asked at each violation for the locale of the person who reads it
     * @param fallback such as Hibernate Validator's {@code ParameterMessageInterpolator}
     */
    public IcuMessageInterpolator(Supplier<Locale> locale, MessageInterpolator fallback) {
        this.locale = Objects.requireNonNull(locale, "locale");
        this.fallback = Objects.requireNonNull(fallback, "fallback");
    }

    @Override
    public String interpolate(String template, Context context) {
        return interpolate(template, context, locale.get());
    }

    /** As {@link #interpolate(String, Context)}, in this locale; the supplier is not asked. */
    @Override
    public String interpolate(String template, Context context, Locale locale) {
        return ours(template, context, locale).orElseGet(() -> theirs(template, context, locale));
    }

    private Optional<String> ours(String template, Context context, Locale locale) {
        Matcher key = KEY.matcher(template);
        Texts texts = messages.in(locale);
        if (!key.matches() || !texts.has(key.group(1))) {
            return Optional.empty();
        }
        try {
            return Optional.of(texts.text(key.group(1), arguments(context.getConstraintDescriptor())));
        } catch (IllegalArgumentException e) {
            // A host's constraint may borrow a key and have other attributes; validation goes on.
            return Optional.empty();
        }
    }

    private String theirs(String template, Context context, Locale locale) {
        return fallback == null
                ? replaced(template, context.getConstraintDescriptor().getAttributes())
                : fallback.interpolate(template, context, locale);
    }

    private static Map<String, Object> arguments(ConstraintDescriptor<?> constraint) {
        Object annotation = constraint.getAnnotation();
        Map<String, Object> attributes = constraint.getAttributes();
        if (!(annotation instanceof DecimalMax || annotation instanceof DecimalMin)) {
            return attributes;
        }
        // Their bound is a string to Java and a number to the reader: 0,5 in es-VE.
        Map<String, Object> readable = new LinkedHashMap<>(attributes);
        readable.computeIfPresent("value", (name, bound) -> new BigDecimal(bound.toString()));
        return readable;
    }

    private static String replaced(String template, Map<String, Object> attributes) {
        return PARAMETER
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) != null
                                ? found.group(1)
                                : attribute(found.group(2), found.group(), attributes)));
    }

    private static String attribute(@Nullable String name, String asWritten, Map<String, Object> attributes) {
        Object value = name == null ? null : attributes.get(name);
        return value == null || value.getClass().isArray() ? asWritten : value.toString();
    }

    private static TextCatalog messages() {
        Map<Locale, Map<String, String>> texts = new LinkedHashMap<>();
        texts.put(Locale.ENGLISH, read("messages/en.properties"));
        texts.put(Locale.forLanguageTag("es"), read("messages/es.properties"));
        return TextCatalog.of(texts);
    }

    private static Map<String, String> read(String file) {
        try (InputStream in = IcuMessageInterpolator.class.getResourceAsStream(file)) {
            return TextFile.read(Objects.requireNonNull(in, file).readAllBytes())
                    .texts();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
