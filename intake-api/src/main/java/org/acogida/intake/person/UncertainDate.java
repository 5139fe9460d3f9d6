package org.acogida.intake.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date as far as it is remembered: {@code UncertainDate.parse("2025-03~").withWords("por Carnaval")}.
 *
 * <p>Written in EDTF level 1 (ISO 8601-2:2019):
 *
 * <ul>
 *   <li>{@code 2025}, {@code 2025-03}, {@code 2025-03-15}: as much as is known;
 *   <li>{@code 2025-03?} uncertain, {@code 2025-03~} approximate, {@code 2025-03%} both;
 *   <li>{@code 2025-03-XX}, {@code 2025-XX}, {@code 2025-XX-XX}, {@code 202X}, {@code 20XX}: the rest is not known;
 *   <li>{@code 2025-21} to {@code 2025-24}: spring, summer, autumn, winter, on whichever hemisphere, so that summer and
 *       winter reach from December before to March after;
 *   <li>{@code 2025-03/2025-07}: between two; {@code 2025-03/..} and {@code ../2025-07} are open, {@code 2025-03/} and
 *       {@code /2025-07} have an end that nobody knows.
 * </ul>
 *
 * <p>There may be words alone, and no date. How wide “about” is nobody has measured, so {@code ~}, {@code ?} and
 * {@code %} widen nothing; {@link #vague()} tells of them. A constraint reports a text that cannot be read; the methods
 * that count with it then throw {@link IllegalArgumentException}. {@code toString} shows nothing; {@link #edtf()} is the
 * text that {@link #parse} reads. Immutable and thread-safe.
 *
 * @param edtf the date, in the form above; absent where there are only words
 * @param words what the person said, kept as it was said, such as “around Carnival”
 */
@JsonPropertyOrder({"edtf", "words"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UncertainDate(
        @EdtfText @Nullable String edtf, @Nullable String words) {

    /**
     * Reads a date.
     *
     * @param text such as {@code 2025-03~}
     * @throws IllegalArgumentException if it is written otherwise; the message does not show the text
     */
    public static UncertainDate parse(String text) {
        Edtf.parse(text);
        return new UncertainDate(text, null);
    }

    /** Returns a day that is known. */
    public static UncertainDate of(LocalDate day) {
        return parse(day.toString());
    }

    /** Returns a month that is known. */
    public static UncertainDate of(YearMonth month) {
        return parse(month.toString());
    }

    /** Returns a time for which there are only words, such as “when the mangoes were ripe”. */
    public static UncertainDate inWords(String words) {
        return new UncertainDate(null, words);
    }

    /** Returns this date with the words in which it was told; without words where they are null. */
    public UncertainDate withWords(@Nullable String told) {
        return new UncertainDate(edtf, told);
    }

    /** Returns the first day that it may be; nothing where there is no first day. */
    public Optional<LocalDate> earliest() {
        return read().map(date -> date.earliest);
    }

    /** Returns the last day that it may be; nothing where there is no last day. */
    public Optional<LocalDate> latest() {
        return read().map(date -> date.latest);
    }

    /** Returns whether it may be that day. */
    public boolean contains(LocalDate day) {
        return earliest().stream().noneMatch(day::isBefore) && latest().stream().noneMatch(day::isAfter);
    }

    /** Returns whether it is marked as uncertain or approximate, or there are only words. */
    public boolean vague() {
        return read().map(date -> date.softStart || date.softEnd).orElse(true);
    }

    /** The last day that it may be, if that can be relied on. */
    Optional<LocalDate> firmLatest() {
        return read().filter(date -> !date.softEnd).map(date -> date.latest);
    }

    /** The first day that it may be, if that can be relied on. */
    Optional<LocalDate> firmEarliest() {
        return read().filter(date -> !date.softStart).map(date -> date.earliest);
    }

    private Optional<Edtf> read() {
        return Optional.ofNullable(edtf).map(Edtf::parse);
    }

    @Override
    public String toString() {
        return "UncertainDate[hidden]";
    }
}
