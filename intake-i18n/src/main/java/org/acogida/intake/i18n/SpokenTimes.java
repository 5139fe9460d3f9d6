package org.acogida.intake.i18n;

import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/** Times of the day as words, such as {@code cinco de la tarde} for {@code 17:00}; ICU knows the parts of a day. */
final class SpokenTimes {

    private static final int NOON = 12;
    private static final int HOURS = 24;
    private static final int MINUTES = 60;

    /** Where the text says by itself which part of the day is meant. */
    private static final Pattern SAID = Pattern.compile("^\\h?(?:de la|del|[ap]\\.?\\h?m|in the|at night)\\b");

    private final boolean english;
    private final IntFunction<String> hours;
    private final IntFunction<String> minutes;
    private final SimpleDateFormat part;

    SpokenTimes(Locale locale, IntFunction<String> hours, IntFunction<String> minutes) {
        this.english = locale.equals(Locale.ENGLISH);
        this.hours = hours;
        this.minutes = minutes;
        // With minutes, ICU calls noon only what is noon to the minute.
        this.part = new SimpleDateFormat("mmB", locale);
        part.setTimeZone(TimeZone.GMT_ZONE);
    }

    /** Says a time such as {@code 08:30}; nothing where there is none. {@code 8:30} may be in the morning or not. */
    Optional<String> say(String time, String after) {
        int hour = Integer.parseInt(time.substring(0, time.indexOf(':')));
        int minute = Integer.parseInt(time.substring(time.indexOf(':') + 1));
        if (hour >= HOURS || minute >= MINUTES) {
            return Optional.empty();
        }
        if (hour + minute == 0) {
            return Optional.of(english ? "midnight" : "medianoche");
        }
        boolean named = hour > NOON
                || (time.length() == "00:00".length() && !SAID.matcher(after).find());
        String clock = hours.apply(hour % NOON == 0 ? NOON : hour % NOON) + minutes(minute);
        return Optional.of(named ? clock + " " + part(hour, minute) : clock);
    }

    private String minutes(int minute) {
        if (minute == 0) {
            return "";
        }
        String said = minutes.apply(minute);
        return english ? (minute < 10 ? " oh " : " ") + said : " y " + said;
    }

    private String part(int hour, int minute) {
        Long moment = Duration.ofHours(hour).plusMinutes(minute).toMillis();
        // ICU's format is not thread-safe.
        synchronized (part) {
            return part.format(moment).substring("mm".length()).strip();
        }
    }
}
