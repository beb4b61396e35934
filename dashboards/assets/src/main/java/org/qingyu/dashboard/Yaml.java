package org.qingyu.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Maps as YAML and as JSON, always the same text for the same map. */
final class Yaml {

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
            .build());
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private Yaml() {}

    /** A map whose values may be null, as the one type that the writers take. */
    @SuppressWarnings({"unchecked", "NullAway"})
    static Map<String, Object> of(Map<String, ? extends @Nullable Object> map) {
        return (Map<String, Object>) map;
    }

    static String text(Map<String, Object> map) {
        try {
            return YAML.writeValueAsString(settled(map));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of texts and numbers can always be written", e);
        }
    }

    /** Small constant maps have no order of their own and are sorted; the others keep the order they were made in. */
    private static @Nullable Object settled(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> settled =
                    map instanceof LinkedHashMap ? new LinkedHashMap<>() : new TreeMap<>();
            map.forEach((key, entry) -> settled.put(key, settled(entry)));
            return settled;
        }
        return value instanceof List<?> list ? list.stream().map(Yaml::settled).collect(Collectors.toList()) : value;
    }

    static Map<String, Object> parse(String yaml) {
        try {
            return YAML.readValue(yaml, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Expected YAML", e);
        }
    }

    static String json(Map<String, Object> map) {
        try {
            return JSON.writeValueAsString(map);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of texts and numbers can always be written", e);
        }
    }

    static Map<String, Object> parseJson(String json) {
        try {
            return JSON.readValue(json, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Expected JSON", e);
        }
    }
}
