package org.acogida.intake.i18n;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ApostropheMode;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a pattern says about its arguments. Reading it loads none of ICU's locale data, which costs a quarter of a second
 * at first use.
 *
 * @param arguments the names of all arguments, also of those in branches
 * @param untyped the names that stand somewhere as a bare {@code {name}}
 */
record PatternSyntax(SortedSet<String> arguments, Set<String> untyped) {

    // A host may change ICU's default by a system property; a text must not change its meaning with it.
    private static final ApostropheMode APOSTROPHES = ApostropheMode.DOUBLE_OPTIONAL;

    private static final Set<String> EVERYDAY =
            Set.of("number", "date", "time", "integer", "percent", "short", "medium", "long", "full");

    /** Returns whether ICU would print the text just as it stands. */
    static boolean isPlain(String text) {
        return !text.contains("{") && !text.contains("''") && !text.contains("'}");
    }

    static PatternSyntax of(String text) {
        try {
            MessagePattern parsed = new MessagePattern(APOSTROPHES).parse(text);
            PatternSyntax syntax = new PatternSyntax(new TreeSet<>(), new TreeSet<>());
            if (!syntax.takeAll(parsed)) {
                compile(text, Locale.ROOT);
            }
            return new PatternSyntax(Collections.unmodifiableSortedSet(syntax.arguments), Set.copyOf(syntax.untyped));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException(
                    "The text \"" + text + "\" is not a pattern: " + e.getMessage()
                            + ". Maybe a brace is meant as a brace: then write '{' in apostrophes.",
                    e);
        }
    }

    static MessageFormat compile(String text, Locale locale) {
        MessageFormat format = new MessageFormat("", locale);
        format.applyPattern(text, APOSTROPHES);
        return format;
    }

    /** Returns false when the pattern has a type or style that only compiling it can judge. */
    private boolean takeAll(MessagePattern parsed) {
        boolean everyday = true;
        for (int i = 0; i < parsed.countParts(); i++) {
            everyday &= take(parsed, i);
        }
        return everyday;
    }

    private boolean take(MessagePattern parsed, int index) {
        Part part = parsed.getPart(index);
        String said = parsed.getSubstring(part).strip();
        return switch (part.getType()) {
            case ARG_NUMBER ->
                throw new IllegalArgumentException(
                        "argument {" + said + "} has a number where a name was expected, such as {count}");
            case ARG_NAME -> take(said, parsed.getPart(index - 1).getArgType());
            case ARG_TYPE, ARG_STYLE -> EVERYDAY.contains(said);
            default -> true;
        };
    }

    private boolean take(String name, ArgType type) {
        arguments.add(name);
        if (type == ArgType.NONE) {
            untyped.add(name);
        }
        return true;
    }
}
