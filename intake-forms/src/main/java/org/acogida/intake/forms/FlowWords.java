package org.acogida.intake.forms;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.intake.i18n.Texts;
import org.acogida.intake.questionnaire.Role;
import org.acogida.intake.safety.CrisisResource;
import org.acogida.intake.safety.SafetyChoice;
import org.acogida.intake.safety.SafetyPolicy;
import org.acogida.intake.safety.SafetySignal;

/** The words around the questions, as steps. What a policy cannot say is never made up. */
final class FlowWords {

    private static final List<String> GROUNDING = List.of("senses", "feet", "counting");
    private static final List<String> AFTER_BREAK = List.of("go-on", "other-topic", "stop");
    private static final int LINES = 4;

    private final Texts texts;
    private final Setting setting;

    FlowWords(Texts texts, Setting setting) {
        this.texts = texts;
        this.setting = setting;
    }

    String say(String key) {
        return texts.text(key);
    }

    String say(String key, Map<String, ?> arguments) {
        return texts.text(key, arguments);
    }

    private String language() {
        return texts.language().toLanguageTag();
    }

    List<FormStep.Choice> choices(String key, List<String> codes) {
        return codes.stream()
                .map(code -> new FormStep.Choice(code, say(key + "." + code)))
                .toList();
    }

    /** Computed from the very rule that decides who sees an answer, so that it cannot lie. */
    String whoSees(Collection<Role> viewers) {
        List<String> people = Stream.concat(
                        Stream.of(say("who-sees.you")),
                        viewers.stream()
                                .filter(role -> role != Role.SUPERVISOR)
                                .map(role -> say("role." + code(role.name()))))
                .toList();
        return people.size() == 1
                ? say("who-sees.nobody")
                : texts.text("who-sees", Map.of("people", texts.list(people)));
    }

    static String code(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What to know before a question on self-harm: who reads the answer and when, and what becomes of a signal. */
    List<String> beforeSafety(Locale language) {
        String readers = ask(policy -> policy.readers(language), () -> say(presence()));
        boolean outlives = ask(SafetyPolicy::outlivesDraft, () -> true);
        return List.of(readers, say(outlives ? "safety.signal-stays" : "safety.signal-goes"));
    }

    private String presence() {
        return ask(SafetyPolicy::monitored, () -> false) ? "safety.who.monitored" : "safety.who.unmonitored";
    }

    /** A policy that fails must not stop the person. */
    private <T> T ask(Function<SafetyPolicy, T> question, Supplier<T> otherwise) {
        SafetyPolicy policy = setting.policy();
        try {
            return policy == null ? otherwise.get() : question.apply(policy);
        } catch (RuntimeException e) {
            return otherwise.get();
        }
    }

    FormStep.SafetyFirst safetyFirst(List<SafetySignal> signals, boolean monitored, FormStep.Progress progress) {
        List<FormStep.Help> help = help();
        Stream<String> keys = Stream.of(
                "safety.acknowledge",
                monitored ? "safety.who.monitored" : "safety.who.unmonitored",
                help.isEmpty() ? "safety.nobody-open" : "safety.first",
                "safety.trusted",
                "safety.near",
                "safety.same-help",
                "safety.choose");
        return new FormStep.SafetyFirst(
                signals,
                monitored,
                language(),
                keys.map(this::line).toList(),
                help,
                grounding(),
                choices("safety.choice", SafetyChoice.codes()),
                progress);
    }

    private FormStep.Line line(String key) {
        return new FormStep.Line(key, say(key));
    }

    private List<FormStep.Help> help() {
        String country = setting.locale().getCountry();
        return ask(
                        policy -> policy.crisis()
                                .openAt(setting.clock().instant(), country.length() == 2 ? country : null),
                        List::<CrisisResource>of)
                .stream()
                .map(resource -> new FormStep.Help(resource, about(resource), hours(resource)))
                .toList();
    }

    private String about(CrisisResource resource) {
        List<String> languages = resource.languages().stream()
                .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(texts.language()))
                .toList();
        return texts.text(
                "help.about",
                Map.of(
                        "operator", code(resource.operator().name()),
                        "cost",
                                resource.cost() == CrisisResource.Cost.USUAL_RATE
                                        ? "usual"
                                        : code(resource.cost().name()),
                        "languages", texts.list(languages)));
    }

    private String hours(CrisisResource resource) {
        return resource.answersAlways()
                ? say("help.always")
                : resource.hours().stream().map(this::hours).collect(Collectors.joining(" "));
    }

    private String hours(CrisisResource.Hours hours) {
        List<String> days = hours.days().stream()
                .map(day -> day.getDisplayName(TextStyle.FULL, texts.language()))
                .toList();
        return texts.text(
                "help.hours", Map.of("days", texts.list(days), "from", clock(hours.from()), "to", clock(hours.to())));
    }

    private static String clock(LocalTime time) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(time);
    }

    private List<FormStep.Grounding> grounding() {
        return GROUNDING.stream().map(this::grounding).toList();
    }

    private FormStep.Grounding grounding(String id) {
        List<FormStep.Line> lines = Stream.iterate(1, number -> number <= LINES, number -> number + 1)
                .map(number -> line("grounding." + id + "." + number))
                .toList();
        return new FormStep.Grounding(id, say("grounding." + id), lines);
    }

    /** How to say how hard it is: the same before a topic and after it. */
    String rating() {
        return say("break.rating");
    }

    FormStep.Break rest(FormStep.Break.Cause cause, FormStep.Progress progress) {
        String key = "break." + code(cause.name());
        return new FormStep.Break(
                cause,
                language(),
                say(key),
                cause == FormStep.Break.Cause.AFTER_TOPIC ? rating() : null,
                grounding(),
                choices("break.choice", AFTER_BREAK),
                progress);
    }

    /** Who left at once may have somebody beside them: nothing is said. */
    FormStep.Close close(FormStep.Close.Reason reason, FormStep.Progress progress) {
        if (reason == FormStep.Close.Reason.LEFT) {
            return new FormStep.Close(reason, language(), List.of(), List.of(), progress);
        }
        Stream<String> keys =
                Stream.of("close.thanks", "close.next", "close.reach", "close.change", "close.days", "close.helps");
        return new FormStep.Close(reason, language(), keys.map(this::line).toList(), grounding(), progress);
    }
}
