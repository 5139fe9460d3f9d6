package org.acogida.intake.forms.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.acogida.intake.evidence.EvidenceStatement;
import org.acogida.intake.forms.IntakeJson;
import org.acogida.intake.forms.UnreadableInputException;
import org.acogida.intake.response.Violation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is touched shows, and whoever wants to be gone is gone. */
class EvidenceChainPropertyTest {

    private static final List<String> IDS = List.of("s1", "s2", "s3");

    /**
     * Something that happens to a chain.
     *
     * @param id to which statement
     * @param words what is said; null where it is erased
     */
    private record Step(String id, String words) {

        EvidenceChain onto(EvidenceChain chain) {
            boolean erased = chain.links().stream()
                    .anyMatch(link -> link instanceof Link.Erasure
                            && link.entry().statement().equals(id));
            if (words != null) {
                return erased ? chain : Evidence.with(chain, id, words);
            }
            return chain.versions(id).isEmpty() ? chain : Evidence.erased(chain, id);
        }
    }

    private static Arbitrary<String> words() {
        // All that a keyboard gives, and what JSON has to escape; no half characters, which are refused.
        return Arbitraries.strings()
                .withChars("aáñ\"\\\n\t\u0000\u001f\u007f\u2028 {}«»e\u0301")
                .ofMinLength(1)
                .ofMaxLength(8)
                .map(text -> "Barinas😀" + text);
    }

    @Provide
    Arbitrary<EvidenceChain> chains() {
        Arbitrary<Step> said = Combinators.combine(Arbitraries.of(IDS), words()).as(Step::new);
        Arbitrary<Step> erased = Arbitraries.of(IDS).map(id -> new Step(id, null));
        return Arbitraries.frequencyOf(Tuple.of(4, said), Tuple.of(1, erased))
                .list()
                .ofMinSize(1)
                .ofMaxSize(7)
                .map(steps -> {
                    EvidenceChain chain = Evidence.with(EvidenceChain.EMPTY, "s0", "Barinas, al principio");
                    for (Step step : steps) {
                        chain = step.onto(chain);
                    }
                    return chain;
                });
    }

    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.of("s0", "s1", "s2", "s3");
    }

    @Property(tries = 200)
    void whatNobodyTouchedHoldsAndComesBackAsItWas(@ForAll("chains") EvidenceChain chain) {
        assertThat(chain.verify()).isEmpty();
        EvidenceChain back = IntakeJson.readChain(IntakeJson.write(chain));
        assertThat(back).isEqualTo(chain);
        assertThat(back.verify()).isEmpty();
        for (Link link : chain.links()) {
            assertThat(back.verify(link.hash())).isEmpty();
        }
    }

    /** Returns what a chain says that was read from these bytes: refused, or what was touched. */
    private static Optional<EvidenceChain> read(byte[] utf8) {
        try {
            return Optional.of(IntakeJson.readChain(utf8));
        } catch (UnreadableInputException refused) {
            return Optional.empty();
        }
    }

    @Property(tries = 1000)
    void anyFlippedBitShows(@ForAll("chains") EvidenceChain chain, @ForAll Random random) {
        byte[] utf8 = IntakeJson.write(chain);
        utf8[random.nextInt(utf8.length)] ^= (byte) (1 << random.nextInt(8));

        // A “t” or “z” in place of the capital in a date is read as the same date.
        read(utf8)
                .filter(touched -> !touched.equals(chain))
                .ifPresent(touched -> assertThat(touched.verify()).isNotEmpty());
    }

    /** Every text and every number, one at a time, each with the place that has to be named. */
    @Property(tries = 40)
    void anyChangedFieldShowsAtItsPlace(@ForAll("chains") EvidenceChain chain, @ForAll Random random) {
        JsonNode tree = JsonMapper.shared().readTree(IntakeJson.write(chain));
        int leaves = leaves(tree).size();
        assertThat(leaves).isGreaterThan(10);
        for (int leaf = 0; leaf < leaves; leaf++) {
            JsonNode copy = tree.deepCopy();
            Leaf changed = leaves(copy).get(leaf);
            changed.change(random);
            read(bytes(copy))
                    .filter(touched -> !touched.equals(chain))
                    .ifPresent(touched -> assertThat(touched.verify())
                            .as(changed.path)
                            .extracting(Violation::path)
                            .anyMatch(path -> changed.path.startsWith(path + ".") || changed.path.equals(path)));
        }
    }

    /**
     * One text or number.
     *
     * @param path where, such as {@code links.2.content.words}
     */
    private record Leaf(String path, JsonNode parent, String name, int index) {

        void change(Random random) {
            JsonNode value = parent instanceof ObjectNode object ? object.get(name) : parent.get(index);
            if (value.isNumber()) {
                ((ObjectNode) parent).put(name, value.intValue() + (random.nextBoolean() ? 1 : -1));
                return;
            }
            StringBuilder text = new StringBuilder(value.asString());
            int at = random.nextInt(text.length());
            text.setCharAt(at, (char) (text.charAt(at) ^ 1 << random.nextInt(7)));
            if (parent instanceof ObjectNode object) {
                object.put(name, text.toString());
            } else {
                ((ArrayNode) parent).set(index, text.toString());
            }
        }
    }

    private static List<Leaf> leaves(JsonNode tree) {
        List<Leaf> leaves = new ArrayList<>();
        walk(tree, "", leaves);
        return leaves;
    }

    private static void walk(JsonNode node, String path, List<Leaf> leaves) {
        for (String name : node.propertyNames()) {
            visit(node, name, 0, (path + "." + name).replaceFirst("^\\.", ""), leaves);
        }
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            visit(node, "", index, path + "." + index, leaves);
        }
    }

    private static void visit(JsonNode parent, String name, int index, String path, List<Leaf> leaves) {
        JsonNode value = parent.isArray() ? parent.get(index) : parent.get(name);
        if (value.isContainer()) {
            walk(value, path, leaves);
        } else {
            leaves.add(new Leaf(path, parent, name, index));
        }
    }

    private static byte[] bytes(JsonNode tree) {
        return JsonMapper.shared().writeValueAsBytes(tree);
    }

    @Property(tries = 300)
    void aDroppedOrDoubledOrMovedLinkShows(@ForAll("chains") EvidenceChain chain, @ForAll Random random) {
        for (int index = 0; index < chain.links().size(); index++) {
            List<Link> dropped = new ArrayList<>(chain.links());
            Link link = dropped.remove(index);
            assertThat(new EvidenceChain(dropped, chain.head()).verify()).isNotEmpty();
            List<Link> doubled = new ArrayList<>(chain.links());
            doubled.add(random.nextInt(doubled.size() + 1), link);
            assertThat(new EvidenceChain(doubled, chain.head()).verify()).isNotEmpty();
            List<Link> moved = new ArrayList<>(chain.links());
            Collections.swap(moved, index, random.nextInt(moved.size()));
            assertThat(moved.equals(chain.links())
                            || !new EvidenceChain(moved, chain.head()).verify().isEmpty())
                    .isTrue();
        }
    }

    @Property(tries = 200)
    void aContentThatIsTakenAwayInSilenceShows(@ForAll("chains") EvidenceChain chain) {
        for (int index = 0; index < chain.links().size(); index++) {
            if (chain.links().get(index) instanceof Link.Kept kept) {
                List<Link> links = new ArrayList<>(chain.links());
                links.set(index, kept.erased());
                assertThat(new EvidenceChain(links, chain.head()).verify())
                        .containsExactly(Violation.of("erasure-missing", "links." + index));
            }
        }
    }

    @Property(tries = 200)
    void whatIsErasedIsGoneAndTheChainHolds(
            @ForAll("chains") EvidenceChain chain, @ForAll Set<@From("ids") String> chosen) {
        List<String> gone = Stream.of("s0", "s1", "s2", "s3")
                .filter(chosen::contains)
                .filter(id -> !chain.versions(id).isEmpty())
                .toList();
        EvidenceChain left = chain;
        for (String id : gone) {
            left = Evidence.erased(left, id);
        }

        assertThat(left.verify()).isEmpty();
        assertThat(left.verify(chain.head())).isEmpty();
        String json = new String(IntakeJson.write(left), StandardCharsets.UTF_8);
        assertThat(IntakeJson.readChain(IntakeJson.write(left)).verify()).isEmpty();
        for (Link link : chain.links()) {
            if (link instanceof Link.Kept kept) {
                boolean erased = gone.contains(kept.entry().statement());
                assertThat(json.contains(kept.salt())).isEqualTo(!erased);
                assertThat(left.versions(kept.entry().statement()).contains(kept.content()))
                        .isEqualTo(!erased);
            }
        }
        assertThat(json.contains("Barinas")).isEqualTo(left.links().stream().anyMatch(Link.Kept.class::isInstance));
    }

    /** Who knows every word, and everything but the salt, cannot say whether it was this. */
    @Property(tries = 200)
    void aRightGuessCannotBeConfirmed(@ForAll("chains") EvidenceChain chain, @ForAll Random random) {
        Link.Kept kept = (Link.Kept) chain.links().get(0);
        EvidenceStatement content = kept.content();
        EvidenceChain left = chain.versions("s0").isEmpty() ? chain : Evidence.erased(chain, "s0");
        Link.Tombstone tombstone = (Link.Tombstone) left.links().get(0);

        // It is the salt that is missing: with it, the guess would be confirmed.
        assertThat(Seal.digest(content, kept.salt())).contains(tombstone.digest());
        List<String> salts = new ArrayList<>(List.of("", "0".repeat(64), tombstone.hash(), left.head()));
        left.links().forEach(link -> {
            if (link instanceof Link.Kept other) {
                salts.add(other.salt());
            }
        });
        random.longs(100).forEach(guess -> salts.add(String.format("%064x", guess)));
        assertThat(salts)
                .allSatisfy(salt ->
                        assertThat(Seal.digest(content, salt).orElseThrow()).isNotEqualTo(tombstone.digest()));
    }

    @Property(tries = 100)
    void theSameWordsNeverLookTheSame(@ForAll("chains") EvidenceChain chain) {
        EvidenceChain once = Evidence.with(EvidenceChain.EMPTY, "s1", "Barinas");
        EvidenceChain again = Evidence.with(EvidenceChain.EMPTY, "s1", "Barinas");
        assertThat(once.links().get(0).hash()).isNotEqualTo(again.links().get(0).hash());
        assertThat(chain.links().stream().filter(Link.Kept.class::isInstance).map(link -> ((Link.Kept) link).salt()))
                .doesNotHaveDuplicates();
    }
}
