package org.acogida.intake.forms.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Two files have one fingerprint exactly when they mean the same. */
class CanonicalJsonPropertyTest {

    @Property(tries = 300)
    void layoutOrderAndSpellingDoNotMatter(@ForAll("trees") Object tree, @ForAll Random random) throws MalformedJson {
        String one = new Pen(new Random(random.nextLong())).write(tree);
        String other = new Pen(new Random(random.nextLong())).write(tree);
        assertThat(fingerprint(one)).isEqualTo(fingerprint(other));
    }

    @Property(tries = 300)
    void anyChangeOfMeaningMatters(@ForAll("trees") Object tree, @ForAll Random random) throws MalformedJson {
        Object changed = changed(tree, random);
        boolean same = meaning(tree).equals(meaning(changed));
        assertThat(fingerprint(new Pen(random).write(tree)).equals(fingerprint(new Pen(random).write(changed))))
                .isEqualTo(same);
    }

    @Property(tries = 300)
    void theFingerprintsOfTwoTreesAgreeExactlyWhenTheirMeaningsDo(
            @ForAll("smallTrees") Object one, @ForAll("smallTrees") Object other, @ForAll Random random)
            throws MalformedJson {
        assertThat(fingerprint(new Pen(random).write(one)).equals(fingerprint(new Pen(random).write(other))))
                .isEqualTo(meaning(one).equals(meaning(other)));
    }

    @Property(tries = 300)
    void whatIsCanonicalStaysAsItIs(@ForAll("trees") Object tree, @ForAll Random random) throws MalformedJson {
        String canonical = canonical(new Pen(random).write(tree));
        assertThat(canonical(canonical)).isEqualTo(canonical);
    }

    @Provide
    Arbitrary<Object> trees() {
        return trees(leaves(
                Arbitraries.strings().ofMaxLength(6),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal(-1000), new BigDecimal(1000))
                        .ofScale(3)));
    }

    /** So few values that two trees often mean the same. */
    @Provide
    Arbitrary<Object> smallTrees() {
        return trees(
                leaves(Arbitraries.of("", "1"), Arbitraries.of("1", "1.0", "0").map(BigDecimal::new)));
    }

    private static Arbitrary<Object> leaves(Arbitrary<String> texts, Arbitrary<BigDecimal> numbers) {
        return Arbitraries.oneOf(List.of(
                texts.asGeneric(),
                numbers.asGeneric(),
                Arbitraries.of(true, false).asGeneric(),
                Arbitraries.just((Object) None.NULL).asGeneric()));
    }

    private static Arbitrary<Object> trees(Arbitrary<Object> leaves) {
        return Arbitraries.recursive(
                () -> leaves,
                inner -> Arbitraries.oneOf(List.of(
                        leaves,
                        inner.list().ofMaxSize(3).asGeneric(),
                        Arbitraries.maps(Arbitraries.of("a", "b", "ñ", "a b", "\""), inner)
                                .ofMaxSize(3)
                                .asGeneric())),
                0,
                3);
    }

    private enum None {
        NULL
    }

    /** Writes one tree in one of the many ways in which it may be written. */
    private record Pen(Random random) {

        String write(Object tree) {
            return blank() + value(tree) + blank();
        }

        private String value(Object tree) {
            if (tree instanceof Map<?, ?> map) {
                List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
                Collections.shuffle(entries, random);
                return entries.stream()
                        .map(entry -> text((String) entry.getKey()) + blank() + ":" + write(entry.getValue()))
                        .collect(Collectors.joining("," + blank(), "{" + blank(), "}"));
            } else if (tree instanceof List<?> list) {
                return list.stream().map(this::write).collect(Collectors.joining(",", "[" + blank(), "]"));
            } else if (tree instanceof BigDecimal number) {
                return number(number);
            }
            return tree instanceof String text ? text(text) : tree == None.NULL ? "null" : tree.toString();
        }

        private String blank() {
            return List.of("", " ", "\n", "\t", "\r\n  ").get(random.nextInt(5));
        }

        private String number(BigDecimal number) {
            return switch (random.nextInt(3)) {
                case 0 -> number.toPlainString();
                case 1 -> number.unscaledValue() + "e" + -number.scale();
                default -> number.setScale(number.scale() + 2).toPlainString();
            };
        }

        private String text(String text) {
            return text.chars()
                    .mapToObj(c -> c < ' ' || c > '~' || c == '"' || c == '\\' || random.nextInt(4) == 0
                            ? String.format("\\u%04x", c)
                            : String.valueOf((char) c))
                    .collect(Collectors.joining("", "\"", "\""));
        }
    }

    /** What a tree means, by other means than those of the class under test: typed, and without a spelling. */
    private static Object meaning(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            Map<Object, Object> meanings = new LinkedHashMap<>();
            map.forEach((key, value) -> meanings.put(key, meaning(value)));
            return meanings;
        } else if (tree instanceof List<?> list) {
            return list.stream().map(CanonicalJsonPropertyTest::meaning).toList();
        }
        return tree instanceof BigDecimal number ? number.movePointRight(6).toBigIntegerExact() : tree;
    }

    /** One thing changed somewhere in the tree: a leaf, a key, an element more or less, two of them exchanged. */
    private static Object changed(Object tree, Random random) {
        if (tree instanceof Map<?, ?> map && !map.isEmpty()) {
            return changed(new LinkedHashMap<>(map), random);
        } else if (tree instanceof List<?> list && !list.isEmpty()) {
            return changed(new ArrayList<>(list), random);
        } else if (tree instanceof BigDecimal number) {
            return random.nextBoolean() ? number.add(new BigDecimal("0.001")) : number.toPlainString();
        } else if (tree instanceof Boolean truth) {
            return !truth;
        }
        return tree instanceof String text ? text + "x" : tree == None.NULL ? "null" : List.of(tree);
    }

    private static Object changed(LinkedHashMap<Object, Object> map, Random random) {
        Object key = new ArrayList<>(map.keySet()).get(random.nextInt(map.size()));
        Object value = map.remove(key);
        switch (random.nextInt(3)) {
            case 0 -> map.put(key, changed(value, random));
            case 1 -> map.put(key + "x", value);
            default -> map.size();
        }
        return map;
    }

    private static Object changed(ArrayList<Object> list, Random random) {
        int at = random.nextInt(list.size());
        switch (random.nextInt(4)) {
            case 0 -> list.set(at, changed(list.get(at), random));
            case 1 -> list.remove(at);
            case 2 -> list.add(at, true);
            default -> Collections.swap(list, 0, at);
        }
        return list;
    }

    private static String fingerprint(String text) throws MalformedJson {
        return CanonicalJson.fingerprint(canonical(text));
    }

    private static String canonical(String text) throws MalformedJson {
        return CanonicalJson.write(
                LocatedReader.read(text.getBytes(StandardCharsets.UTF_8)).root());
    }
}
