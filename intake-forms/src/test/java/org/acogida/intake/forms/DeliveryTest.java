package org.acogida.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.acogida.intake.response.Answer;
import org.acogida.intake.safety.SafetySignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When somebody hears of an answer that needs a person: within the act, or when the host has stored it. */
class DeliveryTest {

    private static final Instrument PHQ_9 = InstrumentLibrary.bundled().instrument("phq-9");

    private final List<SafetySignal> heard = new ArrayList<>();
    private final Setting atOnce = Setting.in(Locale.forLanguageTag("es")).with(new Watch() {
        @Override
        public void handle(SafetySignal signal) {
            heard.add(signal);
        }
    });
    private final Setting afterStoring = atOnce.deliveringAfterStoring();

    private static FormSession endorsed(Setting setting) {
        return FormSession.start(PHQ_9, setting).begin(Privacy.ALONE).answer("9", Answer.coded("1"));
    }

    private FormSession stored(FormSession session) {
        return IntakeJson.readSession(IntakeJson.write(session), PHQ_9, afterStoring);
    }

    /** The pager answers only after the session was written: a session that waited for it would never be there. */
    @Test
    @Timeout(60)
    void aHandlerThatBlocksKeepsNobodyFromStoringAndShowingWhatComesFirst() {
        CountDownLatch written = new CountDownLatch(1);
        Setting setting = Setting.in(Locale.forLanguageTag("es"))
                .deliveringAfterStoring()
                .with(new Watch() {
                    @Override
                    public void handle(SafetySignal signal) {
                        try {
                            written.await();
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                        heard.add(signal);
                    }
                });
        FormSession session = endorsed(setting);
        CompletableFuture<FormSession> delivery = CompletableFuture.supplyAsync(session::deliver);
        byte[] draft = IntakeJson.write(session);
        assertThat(delivery).isNotDone();
        assertThat(session.step()).isInstanceOf(FormStep.SafetyFirst.class);
        assertThat(session.undelivered()).isTrue();
        written.countDown();
        assertThat(delivery.join().undelivered()).isFalse();
        assertThat(heard).isEqualTo(session.response().signals()).hasSize(1);
        assertThat(new String(draft, StandardCharsets.UTF_8))
                .contains(heard.get(0).id());
    }

    @Test
    void asTheSettingIsAtFirstItIsHeardWithinTheAct() {
        assertThat(endorsed(atOnce).undelivered()).isFalse();
        assertThat(heard).hasSize(1);
    }

    @Test
    void theNextActHandsOnWhatWasForgottenAndNothingOfItsOwn() {
        FormSession first = endorsed(afterStoring);
        assertThat(heard).isEmpty();
        FormSession second = first.acknowledgeSafety();
        assertThat(heard).hasSize(1);
        assertThat(second.undelivered()).isFalse();
        FormSession third = second.answer("9", Answer.coded("0")).answer("9", Answer.coded("2"));
        assertThat(heard).hasSize(1);
        assertThat(third.undelivered()).isTrue();
        FormSession rests = third.pause();
        assertThat(heard).isEqualTo(rests.response().signals()).hasSize(2);
    }

    @Test
    void readingTheDraftHandsOnWhatNobodyHadHeard() {
        FormSession read = stored(endorsed(afterStoring));
        assertThat(heard).hasSize(1);
        assertThat(stored(read).undelivered()).isFalse();
        assertThat(heard).hasSize(1);
    }

    @Test
    void leavingAtOnceWaitsForNobodyAndLosesNothing() {
        FormSession gone = endorsed(afterStoring).exit();
        assertThat(heard).isEmpty();
        assertThat(gone.undelivered()).isTrue();
        stored(gone);
        assertThat(heard).hasSize(1);
    }
}
