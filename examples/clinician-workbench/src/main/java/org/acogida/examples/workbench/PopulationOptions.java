package org.acogida.examples.workbench;

import java.util.Locale;
import java.util.Set;
import org.acogida.intake.score.Population;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Whom all rows of a table are about, where cut-offs differ by that. Whatever is left out stays unknown. */
final class PopulationOptions {

    @Option(
            names = "--sex",
            paramLabel = "female|male",
            converter = SexName.class,
            description = "The sex group of everybody in the table, where cut-offs differ by it.")
    private Population.Sex sex;

    @Option(
            names = "--country",
            paramLabel = "XX",
            converter = CountryCode.class,
            description = "The country of everybody in the table, two letters such as CL, where cut-offs differ by it.")
    private String country;

    @Option(
            names = "--setting",
            paramLabel = "NAME",
            converter = SettingName.class,
            description = "The place of care, such as primary-care, where cut-offs differ by it.")
    private String setting;

    Population population() {
        return new Population(sex, country, setting);
    }

    /** As it is typed. */
    static final class SexName implements ITypeConverter<Population.Sex> {
        @Override
        public Population.Sex convert(String name) {
            return switch (name) {
                case "female" -> Population.Sex.FEMALE;
                case "male" -> Population.Sex.MALE;
                default ->
                    throw new TypeConversionException("'" + name + "' is neither female nor male. Maybe leave it out: "
                            + "then what holds for everybody is said.");
            };
        }
    }

    /** Two letters of ISO 3166, in any case. */
    static final class CountryCode implements ITypeConverter<String> {

        private static final Set<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

        @Override
        public String convert(String code) {
            String upper = code.toUpperCase(Locale.ROOT);
            if (!CODES.contains(upper)) {
                throw new TypeConversionException("'" + code + "' is no country. Maybe two letters, such as CL or VE.");
            }
            return upper;
        }
    }

    /** As definitions write it. */
    static final class SettingName implements ITypeConverter<String> {
        @Override
        public String convert(String name) {
            if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
                throw new TypeConversionException(
                        "'" + name + "' is no place of care. Maybe small letters and hyphens, such as primary-care.");
            }
            return name;
        }
    }
}
