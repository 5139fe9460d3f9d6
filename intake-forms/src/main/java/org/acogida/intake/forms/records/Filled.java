package org.acogida.intake.forms.records;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.acogida.intake.forms.internal.records.RecordField;
import org.acogida.intake.questionnaire.AnswerOption;
import org.acogida.intake.questionnaire.AnswerType;
import org.acogida.intake.questionnaire.EnableBehavior;
import org.acogida.intake.questionnaire.EnableWhen;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.questionnaire.Questionnaire;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.jspecify.annotations.Nullable;

/** What was said to the open questions of a form that fill something, and which of it nobody could place. */
final class Filled {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Questionnaire form;
    private final QuestionnaireResponse response;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Item.Question> silent = new ArrayList<>();
    private final Set<String> open = new HashSet<>();
    private final Set<String> unread = new LinkedHashSet<>();

    /**
     * A question that was answered.
     *
     * @param question the question
     * @param group the innermost group in which it stands; empty for none
     * @param field what it fills
     * @param values the codes, without those that exclude all others from a list of needs, or the words
     */
    record Entry(Item.Question question, String group, RecordField field, List<String> values) {

        String only() {
            return values.get(0);
        }
    }

    private Filled(Questionnaire form, QuestionnaireResponse response) {
        this.form = form;
        this.response = response;
    }

    static Filled of(Questionnaire form, QuestionnaireResponse response) {
        Filled filled = new Filled(form, response);
        filled.walk(form.items(), "");
        return filled;
    }

    /** A condition names an earlier question, so one pass is enough. */
    private void walk(List<Item> items, String group) {
        for (Item item : items) {
            if (!isOpen(item)) {
                continue;
            }
            open.add(item.linkId());
            if (item instanceof Item.Group inner) {
                walk(inner.items(), inner.linkId());
            } else if (item instanceof Item.Question question) {
                field(question).ifPresent(field -> enter(question, group, field));
            }
        }
    }

    private boolean isOpen(Item item) {
        Stream<EnableWhen> conditions = item.enableWhen().stream();
        return item.enableWhen().isEmpty()
                || (item.enableBehavior() == EnableBehavior.ANY
                        ? conditions.anyMatch(this::holds)
                        : conditions.allMatch(this::holds));
    }

    private boolean holds(EnableWhen condition) {
        boolean chosen = open.contains(condition.question())
                && codes(condition.question()).contains(condition.answerCode());
        return chosen == (condition.operator() == EnableWhen.Operator.EQUAL);
    }

    private static Optional<RecordField> field(Item.Question question) {
        return Optional.ofNullable(question.extract()).flatMap(RecordField::of);
    }

    private void enter(Item.Question question, String group, RecordField field) {
        List<String> values = question.answerType() == AnswerType.CHOICE ? codes(question.linkId()) : words(question);
        if (values.isEmpty()) {
            silent.add(question);
        } else {
            entries.add(new Entry(question, group, field, values));
        }
    }

    private List<String> codes(String linkId) {
        return values(linkId, answer -> answer instanceof Answer.Coded coded ? coded.code() : null);
    }

    private List<String> words(Item.Question question) {
        return values(
                question.linkId(),
                answer -> answer instanceof Answer.Text text && !text.value().isBlank() ? text.value() : null);
    }

    private List<String> values(String linkId, Function<Answer, @Nullable String> value) {
        return response.answers().getOrDefault(linkId, List.of()).stream()
                .map(value)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Returns the entries that fill one of these, in the order of the form. */
    List<Entry> entries(RecordField... fields) {
        Set<RecordField> wanted = Set.of(fields);
        return entries.stream().filter(entry -> wanted.contains(entry.field())).toList();
    }

    /** Returns what fills this; of several questions the first that was answered. */
    Optional<Entry> entry(RecordField field) {
        return entries(field).stream().findFirst();
    }

    /** Returns the open questions for this that have no answer: declined, put off, or not reached. */
    List<Item.Question> silent(RecordField wanted) {
        return silent.stream()
                .filter(question -> field(question).filter(wanted::equals).isPresent())
                .toList();
    }

    Optional<String> value(RecordField field) {
        return entry(field).map(Entry::only);
    }

    boolean is(RecordField field, String code) {
        return value(field).filter(code::equals).isPresent();
    }

    /** Returns the constant that was chosen; a code for which there is none is not lost. */
    <E extends Enum<E>> @Nullable E constant(RecordField field, Class<E> type) {
        return entry(field)
                .flatMap(entry -> orUnread(entry, RecordField.constant(type, entry.only())))
                .orElse(null);
    }

    <T> Optional<T> orUnread(Entry entry, Optional<T> read) {
        if (read.isEmpty()) {
            unread(entry);
        }
        return read;
    }

    /** A record takes words such as {@code health-care}; a form may have other codes. */
    static Optional<String> asId(String code) {
        return Optional.of(code).filter(word -> ID.matcher(word).matches());
    }

    void unread(Entry entry) {
        unread.add(form.id() + "/" + entry.question().linkId());
    }

    List<String> unread() {
        return List.copyOf(unread);
    }

    @Nullable
    String name() {
        return value(RecordField.NAME).orElse(null);
    }

    /** Whether the form asks for any part of a record, answered or not. */
    boolean asks(String wanted) {
        return form.questions().stream()
                .flatMap(question -> field(question).stream())
                .anyMatch(field -> field.record().equals(wanted));
    }

    /** Whether it is an answer like “none of these”. */
    boolean isExclusive(Entry entry, String code) {
        return form.options(entry.question()).stream()
                .filter(option -> option.code().equals(code))
                .anyMatch(AnswerOption::exclusive);
    }

    List<String> usedBy(Item.Question question) {
        return form.usedBy(question);
    }

    String language() {
        return response.locale();
    }
}
