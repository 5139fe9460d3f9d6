package org.acogida.intake.person;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Words in place of numbers for people, such as “lumeto”: {@code PersonCodes.from(new SecureRandom()).next(taken)}.
 *
 * <p>People who were called by a number in detention get none here. A code is chance alone: it follows from no name and
 * no date, and its order says nothing. It is made of a few open syllables that sound alike in Spanish and English, and
 * it differs from every code in use by two letters at least, so that one misheard letter never leads to somebody else.
 * Three syllables are enough for two thousand people and more; beyond that, words grow by themselves. As thread-safe as
 * its source of chance.
 */
public final class PersonCodes {

    /** How a code is written: open syllables in lower case. */
    public static final String PATTERN = "(?:[b-df-hj-np-tv-z]?[aeiou]){2,20}";

    private static final String CONSONANTS = "dflmnst";
    private static final String VOWELS = "aeiou";
    private static final int SYLLABLES = 3;
    private static final int DRAWS = 100;

    /** Parts of words that could hurt in Spanish or English. People from the region have yet to read this list. */
    private static final List<String> AVOIDED = List.of(
            "asesi", "delit", "demo", "deten", "dolo", "fat", "fusil", "leta", "luto", "mala", "malo", "mamad", "mata",
            "mato", "milit", "muda", "mudo", "nude", "nulo", "sado", "satan", "sida", "sumis", "temo", "teta", "tit");

    private final RandomGenerator random;

    private PersonCodes(RandomGenerator random) {
        this.random = random;
    }

    /** Returns codes from a source of chance, such as {@link java.security.SecureRandom}. */
    public static PersonCodes from(RandomGenerator random) {
        return new PersonCodes(random);
    }

    /**
     * Returns a code that nobody has.
     *
     * @param taken all codes in use, and any other words to keep away from, such as names of people known here
     * @return a new code; the caller keeps it
     */
    public String next(Collection<String> taken) {
        List<String> others =
                taken.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        for (int draw = 0; ; draw++) {
            String word = word(SYLLABLES + draw / DRAWS);
            if (AVOIDED.stream().noneMatch(word::contains) && others.stream().noneMatch(other -> near(word, other))) {
                return word;
            }
        }
    }

    private String word(int syllables) {
        StringBuilder word = new StringBuilder();
        for (int count = 0; count < syllables; count++) {
            word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
            word.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
        }
        return word.toString();
    }

    private static boolean near(String one, String other) {
        return one.length() == other.length()
                && IntStream.range(0, one.length())
                                .filter(place -> one.charAt(place) != other.charAt(place))
                                .count()
                        < 2;
    }
}
