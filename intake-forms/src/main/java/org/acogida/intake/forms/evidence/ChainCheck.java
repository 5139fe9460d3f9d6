package org.acogida.intake.forms.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acogida.intake.evidence.EvidenceStatement;
import org.acogida.intake.response.Violation;

/** Holds every link of a chain against the others and against what it holds. */
final class ChainCheck {

    private final EvidenceChain chain;
    private final List<Violation> violations = new ArrayList<>();

    ChainCheck(EvidenceChain chain) {
        this.chain = chain;
    }

    List<Violation> violations() {
        String previous = EvidenceChain.EMPTY.head();
        for (int index = 0; index < chain.links().size(); index++) {
            Link link = chain.links().get(index);
            reportUnless(link.entry().number() == index + 1, "number-differs", index);
            reportUnless(link.previous().equals(previous), "previous-differs", index);
            reportUnless(Seal.of(link).equals(Optional.of(link.hash())), "hash-differs", index);
            content(link, index);
            previous = link.hash();
        }
        if (!chain.head().equals(previous)) {
            violations.add(Violation.of("head-differs", "head"));
        }
        return List.copyOf(violations);
    }

    private void content(Link link, int index) {
        if (link instanceof Link.Kept kept) {
            Optional<String> digest = Seal.digest(kept.content(), kept.salt());
            reportUnless(digest.equals(Optional.of(kept.digest())), "content-differs", index);
            reportUnless(isOf(kept.content(), kept.entry()), "entry-differs", index);
            reportUnless(!isErasedAfter(index), "not-erased", index);
        } else if (link instanceof Link.Tombstone) {
            reportUnless(isErasedAfter(index), "erasure-missing", index);
        }
    }

    private static boolean isOf(EvidenceStatement content, Link.Entry entry) {
        return entry.statement().equals(content.id()) && entry.version() == content.version();
    }

    private boolean isErasedAfter(int index) {
        String statement = chain.links().get(index).entry().statement();
        return chain.links().stream()
                .skip(index + 1L)
                .anyMatch(link ->
                        link instanceof Link.Erasure && link.entry().statement().equals(statement));
    }

    private void reportUnless(boolean so, String code, int index) {
        if (!so) {
            violations.add(Violation.of(code, "links." + index));
        }
    }
}
