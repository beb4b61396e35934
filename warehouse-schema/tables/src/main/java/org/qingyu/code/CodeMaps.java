package org.qingyu.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingyu.resource.ShippedTable;

/**
 * The code lists of every source scheme with the category each code means. The same two digits mean different things in
 * different schemes, so the scheme travels with the code; a code that a scheme holds twice is told apart by its name.
 */
public final class CodeMaps {

    public static final String GB31000_EVENT = "GB31000_EVENT";
    public static final String ZZ17 = "ZZ17";
    public static final String MEDIATION = "MEDIATION";
    public static final String PETITION_L2 = "PETITION_L2";
    public static final String POLICE110 = "POLICE110";
    public static final String POLICE_FEEDBACK = "POLICE_FEEDBACK";
    public static final String TQ19 = "TQ19";

    private static final String FILE = "code-maps.csv";

    private final List<CodeMapping> mappings;
    private final Map<String, SchemeCodes> schemes = new LinkedHashMap<>();
    private final String text;
    private final String version;

    private CodeMaps(ShippedTable<CodeMapping> table) {
        this.text = table.text();
        this.mappings = table.rows();
        this.version = table.version();
        for (var mapping : mappings) {
            schemes.computeIfAbsent(mapping.scheme(), scheme -> new SchemeCodes())
                    .add(mapping);
        }
    }

    private static CodeMapping mapping(ShippedTable.Row row) {
        String category = row.text("category_code");
        if (!category.isEmpty() && !CategoryCatalogue.standard().holds(category)) {
            throw new IllegalStateException("Category " + category + " of " + FILE + " is not in categories.csv");
        }
        return new CodeMapping(
                row.required("scheme"),
                orNull(row.text("code")),
                row.required("name"),
                orNull(row.text("parent")),
                orNull(category),
                CodeMapping.Role.ofCode(row.required("role")),
                row.flag("severe"),
                row.text("note"));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    public static CodeMaps standard() {
        return Standard.MAPS;
    }

    /** Lists as an earlier program had them. */
    public static CodeMaps of(String text) {
        return new CodeMaps(ShippedTable.of(FILE, text, CodeMaps::mapping));
    }

    /** The file the lists were read from, for whoever keeps them. */
    public String text() {
        return text;
    }

    /** Every line of every list, in order. */
    public List<CodeMapping> mappings() {
        return mappings;
    }

    public List<String> schemes() {
        return List.copyOf(schemes.keySet());
    }

    public boolean holds(String scheme) {
        return schemes.containsKey(scheme);
    }

    /** Every line of a code: more than one where the scheme gave it twice. */
    public List<CodeMapping> byCode(String scheme, String code) {
        var codes = schemes.get(scheme);
        return codes == null ? List.of() : codes.byCode(code);
    }

    /**
     * What a source's category means: by its code if it is known, else by its name under its parent. A name that is only
     * a first level, or that stands under several parents and has none, means nothing yet.
     */
    public Optional<CodeMapping> find(
            String scheme, @Nullable String code, @Nullable String name, @Nullable String parent) {
        var codes = schemes.get(scheme);
        return codes == null ? Optional.empty() : Optional.ofNullable(codes.find(code, name, parent));
    }

    /** Hash of the lists. */
    public String version() {
        return version;
    }

    /** The codes of one scheme. */
    private static final class SchemeCodes {

        private final Map<String, List<CodeMapping>> byCode = new HashMap<>();
        private final Map<String, List<CodeMapping>> byName = new HashMap<>();
        private final Map<String, CodeMapping> byNameAndParent = new HashMap<>();
        private final Map<String, Boolean> parents = new HashMap<>();
        private int codeLength;

        void add(CodeMapping mapping) {
            if (mapping.code() != null) {
                byCode.computeIfAbsent(mapping.code(), code -> new ArrayList<>())
                        .add(mapping);
                codeLength = Math.max(codeLength, mapping.code().length());
            }
            String name = SourceName.plain(mapping.name());
            byName.computeIfAbsent(name, key -> new ArrayList<>()).add(mapping);
            if (mapping.parent() != null) {
                String parent = SourceName.plain(mapping.parent());
                parents.put(parent, true);
                byNameAndParent.put(parent + '/' + name, mapping);
            }
        }

        List<CodeMapping> byCode(String given) {
            String code = given.strip();
            var found = byCode.get(code);
            if (found == null && code.length() < codeLength && code.chars().allMatch(Character::isDigit)) {
                // A spreadsheet has eaten the leading zero.
                found = byCode.get("0".repeat(codeLength - code.length()) + code);
            }
            return found == null ? List.of() : found;
        }

        @Nullable
        CodeMapping find(@Nullable String code, @Nullable String name, @Nullable String parent) {
            var candidates = code == null ? List.<CodeMapping>of() : byCode(code);
            if (candidates.size() == 1) {
                return candidates.get(0);
            }
            String plainName = name == null ? "" : SourceName.plain(name);
            if (!candidates.isEmpty()) {
                return candidates.stream()
                        .filter(mapping -> SourceName.plain(mapping.name()).equals(plainName))
                        .findFirst()
                        .orElse(candidates.get(0));
            }
            return plainName.isEmpty() ? null : byName(plainName, parent == null ? "" : SourceName.plain(parent));
        }

        private @Nullable CodeMapping byName(String name, String parent) {
            if (!parent.isEmpty()) {
                var exact = byNameAndParent.get(parent + '/' + name);
                if (exact != null) {
                    return exact;
                }
            } else if (parents.containsKey(name)) {
                return null;
            }
            var candidates = byName.getOrDefault(name, List.of());
            return candidates.size() == 1
                            && (parent.isEmpty() || candidates.get(0).parent() == null)
                    ? candidates.get(0)
                    : null;
        }
    }

    private static final class Standard {
        static final CodeMaps MAPS = new CodeMaps(ShippedTable.read(CodeMaps.class, FILE, CodeMaps::mapping));
    }
}
