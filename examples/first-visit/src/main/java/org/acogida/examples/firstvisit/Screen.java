package org.acogida.examples.firstvisit;

import java.io.PrintStream;
import java.util.List;
import org.acogida.intake.forms.FormReview;
import org.acogida.intake.forms.FormStep;

/** Draws steps as text. Yours draws them with buttons; the words are all in the step. */
final class Screen {

    private final PrintStream out;

    Screen(PrintStream out) {
        this.out = out;
    }

    void show(FormStep step) {
        if (step instanceof FormStep.Preview preview) {
            say("", "— " + preview.title(), preview.why(), preview.whoSees());
            preview.safety().forEach(out::println);
            if (preview.rating() != null) {
                out.println(preview.rating());
            }
            choices(preview.choices());
        } else if (step instanceof FormStep.Ask ask) {
            say("", ask.text());
            choices(ask.choices());
        } else if (step instanceof FormStep.SafetyFirst first) {
            say("");
            first.lines().forEach(line -> out.println(line.text()));
            first.help()
                    .forEach(help -> out.println("   " + help.resource().name() + ": "
                            + help.resource().address() + ". " + help.hours()));
            choices(first.choices());
        } else if (step instanceof FormStep.Break rest) {
            say("", rest.text());
        } else if (step instanceof FormStep.Close close) {
            say("");
            close.lines().forEach(line -> out.println(line.text()));
        }
    }

    void show(FormReview review) {
        for (FormReview.Row row : review.rows()) {
            out.println("   " + row.text() + " → " + String.join(" · ", row.said()));
        }
        review.closed().forEach(closed -> out.println("   (cerrado) " + closed.title()));
    }

    void say(String... lines) {
        List.of(lines).forEach(out::println);
    }

    private void choices(List<FormStep.Choice> choices) {
        choices.forEach(choice -> out.println("   · " + choice.label()));
    }
}
