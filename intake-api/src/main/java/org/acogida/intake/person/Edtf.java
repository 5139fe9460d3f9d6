package org.acogida.intake.person;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Level 1 of EDTF (ISO 8601-2:2019), without times of day and without years of more than four digits. */
final class Edtf {

    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?([?~%])?");
    private static final Pattern SEASON = Pattern.compile("(\\d{4})-2([1-4])");
    private static final Pattern DECADE = Pattern.compile("\\d\\d(?:\\dX|XX)");
    private static final Pattern MASKED = Pattern.compile("(\\d{4})-(?:XX(?:-XX)?|(\\d\\d)-XX)");

    final @Nullable LocalDate earliest;
    final @Nullable LocalDate latest;

    /** Whether an edge is marked as uncertain or approximate: then nothing can be concluded from it. */
    final boolean softStart;

    final boolean softEnd;

    private Edtf(@Nullable LocalDate earliest, @Nullable LocalDate latest, boolean softStart, boolean softEnd) {
        this.earliest = earliest;
        this.latest = latest;
        this.softStart = softStart;
        this.softEnd = softEnd;
    }

    static Edtf parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0 ? single(text) : interval(text.substring(0, slash), text.substring(slash + 1));
    }

    static boolean fits(String text) {
        try {
            parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Edtf single(String text) {
        Matcher season = SEASON.matcher(text);
        if (season.matches()) {
            return season(Year.parse(season.group(1)), season.group(2));
        }
        if (DECADE.matcher(text).matches()) {
            return years(text.replace('X', '0'), text.replace('X', '9'));
        }
        Matcher masked = MASKED.matcher(text);
        return masked.matches() ? days(masked.group(1), masked.group(2), null, false) : date(text);
    }

    private static Edtf interval(String start, String end) {
        Edtf from = open(start) ? null : date(start);
        Edtf to = open(end) ? null : date(end);
        if ((from == null && to == null) || disordered(from, to)) {
            throw unreadable();
        }
        return new Edtf(
                from == null ? null : from.earliest,
                to == null ? null : to.latest,
                from != null && from.softStart,
                to != null && to.softEnd);
    }

    private static boolean open(String end) {
        return end.isEmpty() || end.equals("..");
    }

    private static boolean disordered(@Nullable Edtf from, @Nullable Edtf to) {
        LocalDate first = from == null ? null : from.earliest;
        LocalDate last = to == null ? null : to.latest;
        return first != null && last != null && first.isAfter(last);
    }

    private static Edtf date(String text) {
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            throw unreadable();
        }
        return days(date.group(1), date.group(2), date.group(3), date.group(4) != null);
    }

    private static Edtf days(String year, @Nullable String month, @Nullable String day, boolean soft) {
        if (month == null) {
            Year whole = Year.parse(year);
            return new Edtf(whole.atDay(1), whole.atMonth(Month.DECEMBER).atEndOfMonth(), soft, soft);
        }
        int number = Integer.parseInt(month);
        if (number < 1 || number > 12) {
            throw unreadable();
        }
        return days(YearMonth.of(Integer.parseInt(year), number), day, soft);
    }

    private static Edtf days(YearMonth month, @Nullable String day, boolean soft) {
        if (day == null) {
            return new Edtf(month.atDay(1), month.atEndOfMonth(), soft, soft);
        }
        if (!month.isValidDay(Integer.parseInt(day))) {
            throw unreadable();
        }
        LocalDate known = month.atDay(Integer.parseInt(day));
        return new Edtf(known, known, soft, soft);
    }

    private static Edtf years(String first, String last) {
        return new Edtf(
                Year.parse(first).atDay(1),
                Year.parse(last).atMonth(Month.DECEMBER).atEndOfMonth(),
                false,
                false);
    }

    /**
     * The four codes say neither hemisphere nor dry or rainy months. Spring and autumn lie within the year everywhere;
     * summer and winter reach into a neighbouring year, into which one depends on the place.
     */
    private static Edtf season(Year year, String code) {
        LocalDate first = year.atDay(1);
        LocalDate last = year.atMonth(Month.DECEMBER).atEndOfMonth();
        boolean reachesOver = code.equals("2") || code.equals("4");
        return new Edtf(
                reachesOver ? first.minusMonths(1) : first, reachesOver ? last.plusMonths(3) : last, false, false);
    }

    private static IllegalArgumentException unreadable() {
        return new IllegalArgumentException("Not a date of EDTF level 1." + System.lineSeparator()
                + "Maybe it is written as 2025, 2025-03~, 2025-03-XX or 2025-03/2025-07.");
    }
}
