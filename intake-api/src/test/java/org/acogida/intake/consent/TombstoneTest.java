package org.acogida.intake.consent;

import static org.acogida.intake.consent.Acts.minute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.acogida.intake.consent.Tombstone.Receipt;
import org.acogida.intake.questionnaire.Sensitivity;
import org.junit.jupiter.api.Test;

/** What is left of something that was erased tells nothing but to the person who has the receipt. */
class TombstoneTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Four answers of four options: few enough to try them all. */
    private static final List<byte[]> ALL = IntStream.range(0, 256)
            .mapToObj(number -> "{\"1\":%d,\"2\":%d,\"3\":%d,\"4\":%d}"
                    .formatted(number & 3, number >> 2 & 3, number >> 4 & 3, number >> 6))
            .map(TombstoneTest::utf8)
            .toList();

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Worked out with {@code sha256sum} over the 32 bytes and the text. */
    @Test
    void theDigestIsThatOfTheSaltAndTheBytes() {
        Receipt receipt = new Receipt("0123456789abcdef".repeat(4));
        assertThat(receipt.tombstoneOf(utf8("{\"1\":\"no\"}")).digest())
                .isEqualTo("d6a5fcd600e8e0a05f32c41184f0248eb4259413a51e8300c2f741987dd95bc8");
    }

    @Property(tries = 50)
    void whoHasTheReceiptCanShowWhatWasThereAndNothingElse(@ForAll @IntRange(max = 255) int number) {
        Receipt receipt = Receipt.from(RANDOM);
        Tombstone tombstone = receipt.tombstoneOf(ALL.get(number));

        assertThat(IntStream.range(0, 256).filter(guess -> receipt.fits(tombstone, ALL.get(guess))))
                .containsExactly(number);
    }

    /** Whoever tries all there is, with everything that the ledger holds and with receipts of other things. */
    @Property(tries = 20)
    void whoHasNoReceiptFindsNothing(@ForAll @IntRange(max = 255) int number) {
        Tombstone tombstone = Receipt.from(RANDOM).tombstoneOf(ALL.get(number));
        List<Receipt> tried = new ArrayList<>(
                List.of(new Receipt("0".repeat(64)), new Receipt(tombstone.digest()), Receipt.from(RANDOM)));
        Receipt ofAnother = Receipt.from(RANDOM);
        tried.add(ofAnother);
        tried.add(new Receipt(ofAnother.tombstoneOf(ALL.get(number)).digest()));

        for (byte[] guess : ALL) {
            assertThat(tombstone.digest()).isNotEqualTo(Sha256.of(guess));
            assertThat(tried).noneMatch(receipt -> receipt.fits(tombstone, guess));
        }
    }

    @Property(tries = 50)
    void theSameThingErasedTwiceLooksLikeTwo(@ForAll byte[] kept) {
        Receipt one = Receipt.from(RANDOM);
        Receipt other = Receipt.from(RANDOM);
        assertThat(one.tombstoneOf(kept)).isNotEqualTo(other.tombstoneOf(kept)).isEqualTo(one.tombstoneOf(kept));
        assertThat(one.fits(other.tombstoneOf(kept), kept)).isFalse();
    }

    @Property(tries = 100)
    void anyFlippedBitIsAnotherThing(@ForAll byte[] kept, @ForAll Random random) {
        Receipt receipt = Receipt.from(RANDOM);
        Tombstone tombstone = receipt.tombstoneOf(kept);
        byte[] longer = java.util.Arrays.copyOf(kept, kept.length + 1);
        assertThat(receipt.fits(tombstone, longer)).isFalse();
        if (kept.length > 0) {
            byte[] bent = kept.clone();
            bent[random.nextInt(bent.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(receipt.fits(tombstone, bent)).isFalse();
        }
    }

    @Test
    void halfAReceiptFitsNothing() {
        Tombstone tombstone = Receipt.from(RANDOM).tombstoneOf(ALL.get(0));
        for (String salt : new String[] {null, "", "girasol", "AB".repeat(32), "0".repeat(63)}) {
            Receipt half = new Receipt(salt);
            assertThat(half.fits(tombstone, ALL.get(0))).isFalse();
            assertThatThrownBy(() -> half.tombstoneOf(ALL.get(0))).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Receipt.from(RANDOM).fits(new Tombstone(null), ALL.get(0))).isFalse();
    }

    @Test
    void theLedgerKeepsTheTombstonesAndNoSalt() {
        ConsentLedger ledger = ConsentLedger.of("lumeto");
        Proof proof = Proof.inPresence(ledger, "worker-7", minute(9));
        Sensitivity sensitive = new Sensitivity(2, List.of());
        List<Receipt> receipts =
                Stream.generate(() -> Receipt.from(RANDOM)).limit(2).toList();
        List<Tombstone> tombstones =
                receipts.stream().map(each -> each.tombstoneOf(ALL.get(7))).toList();

        ConsentLedger erased = ledger.erase(sensitive, proof, minute(1), tombstones);

        assertThat(erased.acts())
                .hasSize(1)
                .first()
                .isInstanceOfSatisfying(
                        ConsentAct.Erased.class,
                        act -> assertThat(act.tombstones()).isEqualTo(tombstones));
        assertThat(erased.erased(sensitive, minute(0)))
                .isEqualTo(ledger.erase(sensitive, proof, minute(1)).erased(sensitive, minute(0)))
                .isTrue();
        assertThat(ConsentLedger.replay("lumeto", erased.acts()).acts()).isEqualTo(erased.acts());
    }
}
