package org.acogida.intake.forms.battery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.acogida.intake.forms.DraftChoice;
import org.acogida.intake.forms.FormSession;
import org.acogida.intake.forms.FormStep;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.Privacy;
import org.acogida.intake.forms.Setting;
import org.acogida.intake.forms.Watch;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.Mode;
import org.acogida.intake.safety.CrisisPack;
import org.acogida.intake.safety.SafetyChoice;
import org.acogida.intake.safety.SafetyPolicy;
import org.acogida.intake.safety.SafetyProtocol;
import org.acogida.intake.safety.SafetySignal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever fails in the program of a host, and in whatever way: the person meets no failure, and no answer is lost. */
class FailingPolicyTest {

    /** What a policy of a host is asked. */
    enum Method {
        MONITORED,
        HANDLE,
        CHOSEN,
        READERS,
        OUTLIVES_DRAFT,
        PROTOCOL,
        CRISIS
    }

    private static final Locale SPANISH = Locale.forLanguageTag("es");

    static Stream<Arguments> failures() {
        List<Supplier<@Nullable Throwable>> ways = List.of(
                IllegalStateException::new,
                () -> new NoClassDefFoundError("a crisis pack that does not load"),
                () -> new AssertionError("an assertion of the host"),
                () -> null);
        return Arrays.stream(Method.values())
                .flatMap(method -> ways.stream().map(way -> Arguments.of(method, way.get())));
    }

    /** Fails in one method, or says nothing there. */
    private static SafetyPolicy failing(Method failing, @Nullable Throwable failure) {
        return new Watch() {
            private <T> T or(Method method, T otherwise) {
                if (method != failing) {
                    return otherwise;
                }
                if (failure instanceof Error error) {
                    throw error;
                }
                if (failure instanceof RuntimeException exception) {
                    throw exception;
                }
                return Objects.requireNonNull(method == Method.READERS ? null : otherwise);
            }

            @Override
            public boolean monitored() {
                return or(Method.MONITORED, true);
            }

            @Override
            public void handle(SafetySignal signal) {
                or(Method.HANDLE, true);
            }

            @Override
            public void chosen(SafetySignal signal, SafetyChoice choice) {
                or(Method.CHOSEN, true);
            }

            @Override
            public boolean outlivesDraft() {
                return or(Method.OUTLIVES_DRAFT, true);
            }

            @Override
            @SuppressWarnings("NullAway") // It is what a host in another language might do.
            public String readers(Locale language) {
                return failing == Method.READERS && failure == null ? null : or(Method.READERS, "READERS");
            }

            @Override
            @SuppressWarnings("NullAway")
            public SafetyProtocol protocol(Locale language) {
                return failing == Method.PROTOCOL && failure == null
                        ? null
                        : or(Method.PROTOCOL, super.protocol(language));
            }

            @Override
            @SuppressWarnings("NullAway")
            public CrisisPack crisis() {
                return failing == Method.CRISIS && failure == null ? null : or(Method.CRISIS, super.crisis());
            }
        };
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFormGoesItsWay(Method method, @Nullable Throwable failure) {
        Setting setting = Setting.in(SPANISH)
                .with(Mode.INTERVIEWER)
                .with(failing(method, failure))
                .with(DraftChoice.DESTROY);
        FormSession session = FormSession.start(InstrumentLibrary.bundled().instrument("phq-9"), setting);
        assertThat(session.step())
                .isInstanceOfSatisfying(
                        FormStep.Preview.class,
                        preview -> assertThat(preview.safety()).hasSize(2).allMatch(line -> !line.isBlank()));
        session = session.begin(Privacy.ALONE).answer("9", Answer.coded("1"));
        assertThat(session.response().signals()).hasSize(1);
        assertThat(session.step()).isInstanceOf(FormStep.SafetyFirst.class);
        assertThat(session.script().say()).isNotEmpty();
        assertThat(session.script().observe()).isNotEmpty();
        session = session.acknowledgeSafety(SafetyChoice.GO_ON);
        assertThat(session.step()).isInstanceOf(FormStep.Ask.class);
        assertThat(session.exit().step()).isInstanceOf(FormStep.Close.class);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aVisitGoesItsWay(Method method, @Nullable Throwable failure) {
        Setting setting = Setting.in(SPANISH).with(failing(method, failure));
        BatterySession session = BatterySession.start(
                        BatteryLibrary.bundled().battery("self-harm-follow-up-asq"), setting)
                .begin(Privacy.ALONE)
                .answer("9", Answer.coded("1"));
        assertThat(session.step()).isInstanceOf(FormStep.SafetyFirst.class);
        assertThat(session.responses())
                .singleElement()
                .satisfies(response -> assertThat(response.signals()).hasSize(1));
        assertThat(session.acknowledgeSafety(SafetyChoice.CALL_ME).step()).isInstanceOf(FormStep.Ask.class);
    }
}
