package org.acogida.intake.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** To take a yes back is no harder than to give it: read off the methods themselves. */
class WithdrawalTest {

    private static Stream<Method> methods(Class<?> type, String... names) {
        return Stream.of(type.getMethods()).filter(method -> List.of(names).contains(method.getName()));
    }

    private static int parts(Class<?> record) {
        return Stream.of(record.getRecordComponents())
                .mapToInt(component -> component.getType().isRecord() ? parts(component.getType()) : 1)
                .sum();
    }

    /** How many things have to be said for a call, those inside records included. */
    private static int steps(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .mapToInt(type -> type.isRecord() ? parts(type) : 1)
                .sum();
    }

    @Test
    void takingBackTakesNoMoreThanGiving() {
        int granting = methods(ConsentLedger.class, "grant")
                .mapToInt(WithdrawalTest::steps)
                .min()
                .orElseThrow();
        List<Method> back = methods(ConsentLedger.class, "withdraw", "stopSharing", "decline", "narrow")
                .toList();

        assertThat(back).hasSize(4).allSatisfy(method -> {
            assertThat(steps(method)).isLessThanOrEqualTo(granting);
            assertThat(method.getParameterCount()).isLessThanOrEqualTo(4);
        });
        assertThat(methods(ConsentLedger.class, "withdraw")).allMatch(method -> method.getParameterCount() == 2);
    }

    @Test
    void theSameGoesForTheMedia() {
        int granting = parts(MediaConsent.class);
        assertThat(methods(MediaConsent.class, "withdraw")).hasSize(1).allMatch(method -> steps(method) == 1);
        assertThat(granting).isGreaterThan(1);
    }

    @Test
    void nobodyHasToProveAnythingToSayNo() {
        assertThat(methods(ConsentLedger.class, "withdraw", "stopSharing", "decline", "defer", "narrow")
                        .flatMap(method -> Stream.of(method.getParameterTypes())))
                .doesNotContain(Proof.class, PrivacyCheck.class);
        assertThat(methods(ConsentLedger.class, "recall", "erase", "ownCopy"))
                .hasSize(4)
                .allMatch(method -> List.of(method.getParameterTypes()).contains(Proof.class));
        assertThat(methods(ConsentLedger.class, "grant", "grantToAuthority"))
                .hasSize(2)
                .allMatch(method -> List.of(method.getParameterTypes()).contains(PrivacyCheck.class));
    }

    @Test
    void thereIsNoPlaceForAReason() {
        assertThat(Stream.of(ConsentAct.class.getPermittedSubclasses())
                        .flatMap(type -> Stream.of(type.getRecordComponents()))
                        .map(RecordComponent::getName))
                .noneMatch(name -> name.matches("(?i).*(reason|why|cause|comment|note)\\b.*"));
        assertThat(ConsentAct.Withdrawn.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .containsExactly("scope", "at");
    }

    @Test
    void aProofIsMadeInTwoWaysOnly() {
        assertThat(Proof.class.getDeclaredConstructors())
                .extracting(Constructor::getModifiers)
                .allMatch(Modifier::isPrivate);
        assertThat(Stream.of(Proof.class.getDeclaredMethods())
                        .filter(method -> Modifier.isStatic(method.getModifiers()))
                        .filter(method ->
                                method.getReturnType() == Proof.class || method.getReturnType() == Optional.class)
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(Method::getName))
                .containsExactlyInAnyOrder("byCodeWord", "inPresence");
        assertThat(Proof.class).isFinal();
        assertThat(Serializable.class.isAssignableFrom(Proof.class)).isFalse();
        assertThat(Proof.class.isRecord()).isFalse();
    }

    @Test
    void aWrongWordIsNoProof() {
        ConsentLedger ledger = ConsentLedger.of("lumeto");
        assertThat(Proof.byCodeWord(ledger, "girasol"::equals, "geranio", Acts.minute(1)))
                .isEmpty();
        assertThat(Proof.byCodeWord(ledger, "girasol"::equals, "girasol", Acts.minute(1)))
                .get()
                .extracting(Proof::kind, Proof::witness)
                .containsExactly(Proof.Kind.CODE_WORD, Optional.empty());
    }

    @Test
    void nobodyIsNoWitness() {
        ConsentLedger ledger = ConsentLedger.of("lumeto");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Proof.inPresence(ledger, " ", Acts.minute(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Proof.inPresence(ledger, "worker-7", Acts.minute(1)).witness())
                .contains("worker-7");
    }
}
