package org.acogida.intake.forms;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.Comparator;
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
import org.jspecify.annotations.Nullable;

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
    FormStep.Line whoSees(Collection<Role> viewers) {
        return whoSees("who-sees", viewers);
    }

    /** As before a topic, with what may happen when life is at stake: that is said beforehand or never. */
    FormStep.Line whoSeesTopic(Collection<Role> viewers) {
        return whoSees("who-sees.topic", viewers);
    }

    private FormStep.Line whoSees(String key, Collection<Role> viewers) {
        List<String> others = Stream.concat(
                        present(),
                        viewers.stream()
                                .filter(role -> role != Role.SUPERVISOR)
                                .map(role -> "role." + code(role.name())))
                .toList();
        List<String> people = Stream.concat(Stream.of("who-sees.you"), others.stream())
                .map(this::say)
                .toList();
        String text = texts.text(key, Map.of("people", texts.list(people), "count", people.size()));
        return new FormStep.Line(String.join("/", id(key), String.join("/", others)), text);
    }

    /** Who hears the answer because they ask, interpret or speak for the person. */
    private Stream<String> present() {
        Stream<String> asking = switch (setting.mode()) {
            case INTERVIEWER, PHONE -> Stream.of("present.interviewer");
            case PROXY -> Stream.of("present.proxy");
            default -> Stream.of();
        };
        return setting.interpreter() == null ? asking : Stream.concat(asking, Stream.of("present.interpreter"));
    }

    /** Returns under which key it is asked who is near: beside whoever asks, interprets or answers for the person. */
    String privacy() {
        return present().findAny().isPresent() ? "privacy.accompanied" : "privacy";
    }

    /** Returns how many questions are to come, for somebody who cannot see it. */
    FormStep.Line count(int questions) {
        String text = texts.text("preview.count", Map.of("count", questions));
        return new FormStep.Line(id("preview.count") + "/" + questions, text);
    }

    /** Returns a text under the name of its recording. */
    FormStep.Line named(String key) {
        return new FormStep.Line(id(key), say(key));
    }

    String id(String key) {
        return "flow/" + language() + "/" + key;
    }

    static String code(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What to know before a question on self-harm: who reads the answer and when, and what becomes of a signal. */
    List<FormStep.Line> beforeSafety(Locale language) {
        FormStep.Line readers = ask(policy -> readers(policy.readers(language)), () -> named(presence()));
        boolean outlives = ask(SafetyPolicy::outlivesDraft, () -> true);
        return List.of(readers, named(outlives ? "safety.signal-stays" : "safety.signal-goes"));
    }

    /** What the team of the host does then, for whoever asks; nothing where the policy fails. */
    List<FormStep.Line> protocol() {
        return ask(policy -> new ProtocolLines(texts).of(policy.protocol(texts.language())), List::of);
    }

    private FormStep.@Nullable Line readers(@Nullable String said) {
        return said == null || said.isBlank() ? null : new FormStep.Line(id("safety.readers"), said);
    }

    private String presence() {
        return setting.isMonitored() ? "safety.who.monitored" : "safety.who.unmonitored";
    }

    private <T> T ask(Function<SafetyPolicy, @Nullable T> question, Supplier<T> otherwise) {
        return setting.hearing().ask(question, otherwise);
    }

    FormStep.SafetyFirst safetyFirst(List<SafetySignal> signals, boolean monitored, FormStep.Progress progress) {
        List<FormStep.Help> help = help();
        Stream<String> keys = Stream.of(
                "safety.acknowledge",
                monitored ? "safety.who.monitored" : "safety.who.unmonitored",
                answers(help) ? "safety.first" : "safety.nobody-open",
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

    /** Where nothing answers, a place for emergencies is named with its hours, and nobody is told that it is open. */
    private boolean answers(List<FormStep.Help> help) {
        return help.stream()
                .anyMatch(each -> each.resource().openAt(setting.clock().instant()));
    }

    private FormStep.Line line(String key) {
        return new FormStep.Line(key, say(key));
    }

    private List<FormStep.Help> help() {
        return ask(
                        policy -> policy.crisis().openAt(setting.clock().instant(), setting.country()),
                        List::<CrisisResource>of)
                .stream()
                .sorted(Comparator.comparing(this::isAuthority).thenComparing(this::isElsewhere))
                .map(resource -> new FormStep.Help(resource, about(resource), hours(resource)))
                .toList();
    }

    private boolean isAuthority(CrisisResource resource) {
        return resource.operator().isAuthority();
    }

    /** A language tag says little about where somebody is: enough to put one line before another, not to hide any. */
    private boolean isElsewhere(CrisisResource resource) {
        return setting.country() == null
                && resource.country() != null
                && !resource.country().equals(setting.locale().getCountry());
    }

    private String about(CrisisResource resource) {
        String country = resource.country();
        return setting.country() != null || country == null
                ? offer(resource)
                : offer(resource) + " " + say("help.from", Map.of("country", country(country)));
    }

    /** Its code, where a host wrote one that no language has a name for. */
    private String country(String code) {
        String name = Locale.forLanguageTag("und-" + code).getDisplayCountry(texts.language());
        return name.isEmpty() ? code : name;
    }

    private String offer(CrisisResource resource) {
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
