package org.acogida.examples.firstvisit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.acogida.intake.consent.ConsentLedger;
import org.acogida.intake.consent.Grant;
import org.acogida.intake.consent.PrivacyCheck;
import org.acogida.intake.consent.Purpose;
import org.acogida.intake.consent.Recipient;
import org.acogida.intake.consent.Scope;
import org.acogida.intake.forms.FormStep;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.Privacy;
import org.acogida.intake.forms.Setting;
import org.acogida.intake.forms.battery.BatteryLibrary;
import org.acogida.intake.forms.battery.BatterySession;
import org.acogida.intake.forms.records.Extraction;
import org.acogida.intake.forms.records.IntakeRecords;
import org.acogida.intake.forms.scoring.Scorer;
import org.acogida.intake.forms.sharing.Release;
import org.acogida.intake.forms.sharing.Sharing;
import org.acogida.intake.person.Need;
import org.acogida.intake.person.SafeTime;
import org.acogida.intake.questionnaire.Role;
import org.acogida.intake.questionnaire.Sensitivity;
import org.acogida.intake.response.AbsentReason;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.safety.SafetyChoice;

/**
 * A first visit after detention, from the first step to what a clinic may read: the questions at the person's pace, what
 * comes first when an answer needs somebody, looking it over, the records, one agreement, and the call by which it ends.
 */
public final class FirstVisit {

    private static final Locale CARACAS = Locale.forLanguageTag("es-VE");
    private static final ZoneId HERE = ZoneId.of("America/Caracas");
    private static final InstrumentLibrary FORMS = InstrumentLibrary.bundled();

    /** What the agreement of this example is about; see its text. */
    private static final List<String> AGREED = List.of("sleep", "gad-7", "phq-9", "asq-5");

    private final PrintStream out;
    private final Screen screen;
    private final Clock clock;

    private FirstVisit(PrintStream out, Clock clock) {
        this.out = out;
        this.screen = new Screen(out);
        this.clock = clock;
    }

    /** Runs the visit with {@code answers.csv}. */
    public static void main(String[] arguments) throws IOException {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8), Clock.systemUTC());
    }

    static void run(PrintStream out, Clock clock) throws IOException {
        new FirstVisit(out, clock).run(Answers.read("/answers.csv"));
    }

    private void run(Answers answers) {
        Setting setting = Setting.in(CARACAS).from("VE").with(clock).with(new OnCall(out));
        BatterySession visit =
                BatterySession.start(BatteryLibrary.bundled().battery("intake-after-detention"), setting);
        while (!(visit.step() instanceof FormStep.Close)) {
            screen.show(visit.step());
            visit = turn(visit, answers);
        }
        screen.show(visit.step());
        lookOver(visit);
        IntakeRecords records = records(visit.responses());
        share(visit.complete().responses(), records);
    }

    /** What a screen sends back at each kind of step. */
    private BatterySession turn(BatterySession visit, Answers answers) {
        FormStep step = visit.step();
        if (step instanceof FormStep.Preview) {
            return visit.begin(Privacy.ALONE);
        } else if (step instanceof FormStep.SafetyFirst) {
            return visit.acknowledgeSafety(SafetyChoice.GO_ON);
        } else if (step instanceof FormStep.Ask ask) {
            String form = visit.form().orElseThrow().instrument().id();
            return answers.to(form, ask)
                    .map(given -> visit.answer(ask.linkId(), given))
                    .orElseGet(() -> visit.decline(ask.linkId()));
        }
        return visit.goOn();
    }

    private void lookOver(BatterySession visit) {
        screen.say("", "== Lo que ha contado, para mirarlo y cambiarlo");
        visit.someoneCame().reviews().stream().limit(3).forEach(screen::show);
    }

    /** Records for the case system: nobody types them again. */
    private IntakeRecords records(List<QuestionnaireResponse> responses) {
        Extraction extraction = Extraction.in(HERE, new SecureRandom())
                .withHours("morning", SafeTime.of(LocalTime.of(8, 0), LocalTime.of(11, 0), DayOfWeek.values()));
        IntakeRecords records = responses.stream()
                .map(response -> extraction.extract(FORMS.instrument(response.questionnaire()), response))
                .reduce(IntakeRecords::and)
                .orElseThrow();
        screen.say("", "== Lo que queda anotado para el equipo");
        records.needs().stream().map(FirstVisit::line).forEach(out::println);
        return records;
    }

    private static String line(Need need) {
        return "   " + need.kind() + ": " + (need.urgency() == null ? "nobody said how soon" : need.urgency());
    }

    /** The limits that the person set, one agreement, one release, and the telephone call by which it ends. */
    private void share(List<QuestionnaireResponse> responses, IntakeRecords records) {
        Instant now = clock.instant();
        Recipient clinic = Recipient.organisation("clinica-del-barrio").as(Role.CLINICIAN);
        ConsentLedger ledger = records.limited(ConsentLedger.of("p-1"), now)
                .grant(agreement(clinic, now), new PrivacyCheck(true, now), now);
        screen.say("", "== Lo que puede leer la clínica");
        List<QuestionnaireResponse> agreed = responses.stream()
                .filter(response -> AGREED.contains(response.questionnaire()))
                .toList();
        for (QuestionnaireResponse response : agreed) {
            Optional<Release> release = release(ledger, clinic, response, now);
            release.ifPresent(given -> out.println("   " + response.questionnaire() + ": " + seen(given)));
            ledger = release.map(Release::ledger).orElse(ledger);
        }
        Instant tomorrow = now.plus(Duration.ofDays(1));
        ConsentLedger after = ledger.stopSharing(Scope.allSharing(), tomorrow);
        boolean nothing = agreed.stream()
                .allMatch(response -> release(after, clinic, response, tomorrow).isEmpty());
        screen.say("", "== Al día siguiente, por teléfono: «ya no quiero que lo lean»");
        screen.say(nothing ? "   La clínica ya no recibe nada." : "   ¡Algo sale todavía!");
        screen.say("   Con copia: " + after.holders(Scope.allSharing()).size() + ". Pedirla de vuelta es otro acto.");
    }

    /** What may not be seen is masked, and nobody can tell whether it was answered. */
    private static String seen(Release release) {
        long visible = release.response().answers().values().stream()
                .filter(given -> !given.contains(Answer.absent(AbsentReason.MASKED)))
                .count();
        return visible + " de " + release.response().answers().size();
    }

    private static Grant agreement(Recipient clinic, Instant now) {
        String text = "La clínica del barrio puede leer lo que usted contó del sueño, de los nervios y del ánimo.";
        Grant.Asking asking = new Grant.Asking(Grant.Form.ORAL, Grant.versionOf(text), "es", null);
        Sensitivity upTo = new Sensitivity(2, List.of("MH", "PSY"));
        return Grant.of("g-1", Purpose.REFERRAL, clinic, upTo, asking, Grant.Elements.ALL, now);
    }

    private static Optional<Release> release(
            ConsentLedger ledger, Recipient clinic, QuestionnaireResponse response, Instant now) {
        Instrument form = FORMS.instrument(response.questionnaire());
        return Sharing.under(ledger, Purpose.REFERRAL, clinic, now).release(Scorer.of(form), response);
    }
}
