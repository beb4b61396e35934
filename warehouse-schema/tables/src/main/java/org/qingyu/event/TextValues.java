package org.qingyu.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads cells that hold one text or a JSON array of texts. */
public final class TextValues {

    private static final ObjectMapper JSON = new ObjectMapper();

    private TextValues() {}

    /** The texts of a cell in order; an empty cell has none. */
    public static List<String> listOf(@Nullable String cell) {
        if (cell == null || cell.isEmpty() || cell.equals("[]")) {
            return List.of();
        }
        if (!cell.startsWith("[")) {
            return List.of(cell);
        }
        try {
            return Arrays.stream(JSON.readValue(cell, String[].class))
                    .filter(text -> text != null && !text.isBlank())
                    .toList();
        } catch (JsonProcessingException notAnArray) {
            return List.of(cell);
        }
    }
}
