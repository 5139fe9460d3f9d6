package org.acogida.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;

/** A mapper as some host has set it up, of either line. */
interface HostMapper {

    String write(Object value);

    /**
     * Reads a value.
     *
     * @throws Refused if the mapper itself refuses it
     */
    <T> T read(String json, Class<T> type);

    /** A mapper of the host did not take the text. */
    final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(Throwable cause) {
            super(cause);
        }
    }

    /** Both lines as they come out of the box; only the module for dates is added to the older one. */
    static List<HostMapper> defaults() {
        return List.of(jackson2("Jackson 2", mapper -> mapper), jackson3("Jackson 3", mapper -> mapper));
    }

    /** Settings that hosts like to make. */
    static List<HostMapper> tuned() {
        return List.of(
                jackson2(
                        "Jackson 2, snake case",
                        mapper -> mapper.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)),
                jackson2(
                        "Jackson 2, without nulls",
                        mapper -> mapper.serializationInclusion(JsonInclude.Include.NON_NULL)),
                jackson2("Jackson 2, sorted", mapper -> mapper.enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)),
                jackson3(
                        "Jackson 3, snake case",
                        mapper -> mapper.propertyNamingStrategy(
                                tools.jackson.databind.PropertyNamingStrategies.SNAKE_CASE)),
                jackson3(
                        "Jackson 3, without nulls",
                        mapper -> mapper.changeDefaultPropertyInclusion(
                                inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))),
                jackson3(
                        "Jackson 3, unsorted",
                        mapper -> mapper.disable(tools.jackson.databind.MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)));
    }

    private static HostMapper jackson2(String name, UnaryOperator<JsonMapper.Builder> settings) {
        return new Jackson2(
                name,
                settings.apply(JsonMapper.builder().addModule(new JavaTimeModule()))
                        .build());
    }

    private static HostMapper jackson3(
            String name, UnaryOperator<tools.jackson.databind.json.JsonMapper.Builder> settings) {
        return new Jackson3(
                name,
                settings.apply(tools.jackson.databind.json.JsonMapper.builder()).build());
    }

    /** The older line. */
    record Jackson2(String name, ObjectMapper mapper) implements HostMapper {

        @Override
        public String write(Object value) {
            try {
                return new String(mapper.writeValueAsBytes(value), StandardCharsets.UTF_8);
            } catch (JsonProcessingException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public <T> T read(String json, Class<T> type) {
            try {
                return mapper.readValue(json.getBytes(StandardCharsets.UTF_8), type);
            } catch (JsonProcessingException e) {
                throw new Refused(e);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** The newer line. */
    record Jackson3(String name, tools.jackson.databind.ObjectMapper mapper) implements HostMapper {

        @Override
        public String write(Object value) {
            return new String(mapper.writeValueAsBytes(value), StandardCharsets.UTF_8);
        }

        @Override
        public <T> T read(String json, Class<T> type) {
            try {
                return mapper.readValue(json.getBytes(StandardCharsets.UTF_8), type);
            } catch (JacksonException e) {
                throw new Refused(e);
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
