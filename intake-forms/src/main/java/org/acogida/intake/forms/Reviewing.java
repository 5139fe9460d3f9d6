package org.acogida.intake.forms;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.acogida.intake.response.AbsentReason;
import org.acogida.intake.response.Answer;

/** Puts into words what a session has been told, as far as it may be seen now. */
final class Reviewing {

    private final StepWords words;
    private final Course course;
    private final SessionState state;

    Reviewing(StepWords words, Course course, SessionState state) {
        this.words = words;
        this.course = course;
        this.state = state;
    }

    FormReview of(List<Course.Stop> open) {
        List<FormReview.Row> rows = new ArrayList<>();
        Map<String, FormReview.Closed> closed = new LinkedHashMap<>();
        for (Course.Stop stop : open) {
            String topic = course.topic(stop);
            if (!course.isGuarded(stop.slot()) || state.pace().begun().contains(topic)) {
                rows.add(row(stop));
            } else if (isTouched(stop)) {
                closed.computeIfAbsent(topic, name -> new FormReview.Closed(name, words.closed(name)));
            }
        }
        return new FormReview(words.instrument(), words.language(), rows, List.copyOf(closed.values()));
    }

    /** What nobody has heard of is opened by its preview alone. What another form asked was not heard of here. */
    private boolean isTouched(Course.Stop stop) {
        String linkId = stop.slot().linkId();
        return state.given().containsKey(linkId) && !state.reused().containsKey(linkId);
    }

    private FormReview.Row row(Course.Stop stop) {
        List<Answer> given = state.given().getOrDefault(stop.slot().linkId(), List.of());
        List<String> said = given.stream().map(answer -> say(stop, answer)).toList();
        return new FormReview.Row(
                stop.slot().linkId(),
                words.question(stop),
                given.stream().anyMatch(answer -> !(answer instanceof Answer.Absent)),
                said.isEmpty() ? List.of(absent(AbsentReason.NOT_ASKED)) : said,
                stop.slot().question().sensitivity());
    }

    private String say(Course.Stop stop, Answer answer) {
        if (answer instanceof Answer.Coded coded) {
            return words.label(stop, coded.code());
        } else if (answer instanceof Answer.Whole whole) {
            return number(whole.value());
        } else if (answer instanceof Answer.Decimal decimal) {
            return number(decimal.value());
        } else if (answer instanceof Answer.Text text) {
            return text.value();
        } else if (answer instanceof Answer.Day day) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(Locale.forLanguageTag(words.language()))
                    .format(day.value());
        } else if (answer instanceof Answer.YesNo yesNo) {
            return words.flow().say(yesNo.value() ? "review.yes" : "review.no");
        }
        return absent(((Answer.Absent) answer).reason());
    }

    private String number(Number value) {
        return words.flow().say("review.number", Map.of("number", value));
    }

    private String absent(AbsentReason reason) {
        return words.flow().say("review." + FlowWords.code(reason.name()));
    }
}
