package org.qingyu.serve.fence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qingyu.serve.account.Account;
import org.qingyu.serve.companion.ServedTrino;
import org.qingyu.serve.gate.GateRole;
import org.qingyu.table.Column;

/**
 * Trino's file of access rules. In each section the first rule that matches decides, and a last one refuses everybody
 * else; a section that were left out would allow. Nobody writes.
 */
public final class AccessRules {

    /** The schema that only accounts with the right of that name read. */
    static final String RESTRICTED = "restricted";

    private static final String LAKE = "lake";
    private static final String NOBODY = "(?!)";

    /** Iceberg's columns that no table declares: they tell of files and of rows of other places. */
    private static final List<String> UNDECLARED =
            List.of("$path", "$partition", "$file_modified_time", "$row_id", "$last_updated_sequence_number");

    private final List<Account> accounts;
    private final TownRegions regions;

    public AccessRules(List<Account> accounts, TownRegions regions) {
        this.accounts = List.copyOf(accounts);
        this.regions = regions;
    }

    /** The file's text, JSON. */
    public String json() {
        var text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            write(json, sections());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text + "\n";
    }

    private Map<String, Object> sections() {
        String readers = readers(account -> account.role() != GateRole.TOWN);
        String operators = readers(account -> account.role() == GateRole.OPERATOR);
        String towns = names(account -> account.role() == GateRole.TOWN);
        String everyone = readers(account -> true) + "|" + ServedTrino.DASHBOARDS_USER;
        var sections = new LinkedHashMap<String, Object>();
        sections.put(
                "catalogs",
                List.of(
                        rule("user", everyone, "catalog", LAKE, "allow", "read-only"),
                        rule("user", readers, "catalog", "system", "allow", "read-only"),
                        rule("allow", "none")));
        sections.put("schemas", List.of(rule("owner", false)));
        sections.put("tables", tables(readers, operators, towns));
        // Table functions such as table_changes read past the row filters.
        sections.put(
                "functions",
                List.of(
                        rule("catalog", "system", "schema", "builtin", "privileges", List.of("EXECUTE")),
                        rule("privileges", List.of())));
        sections.put("procedures", List.of(rule("privileges", List.of())));
        sections.put(
                "queries",
                List.of(
                        rule("user", operators, "allow", List.of("execute", "kill", "view")),
                        rule("user", everyone, "allow", List.of("execute")),
                        rule("allow", List.of())));
        sections.put("impersonation", impersonation());
        sections.put("system_information", List.of(rule("user", operators, "allow", List.of("read"))));
        sections.put("system_session_properties", List.of(rule("user", readers, "allow", true), rule("allow", false)));
        sections.put("catalog_session_properties", List.of(rule("user", readers, "allow", true), rule("allow", false)));
        return sections;
    }

    private List<Map<String, Object>> impersonation() {
        String seenOnDashboards = names(account -> account.role() != GateRole.OPERATOR);
        String known = names(account -> true);
        return List.of(
                rule("original_user", ServedTrino.DASHBOARDS_USER, "new_user", seenOnDashboards, "allow", true),
                rule("original_user", ServedTrino.OWNER_USER, "new_user", known, "allow", true),
                rule("original_user", ".*", "new_user", ".*", "allow", false));
    }

    private List<Map<String, Object>> tables(String readers, String operators, String towns) {
        var rules = new ArrayList<Map<String, Object>>();
        rules.add(rule(
                "user",
                names(Account::restricted),
                "catalog",
                LAKE,
                "schema",
                RESTRICTED,
                "privileges",
                List.of("SELECT")));
        rules.add(rule("catalog", LAKE, "schema", RESTRICTED, "privileges", List.of()));
        for (Map.Entry<String, List<String>> town : namesByTown().entrySet()) {
            for (TownSight sight : TownSight.all()) {
                rules.add(townRule(oneOf(town.getValue()), town.getKey(), sight));
            }
        }
        rules.add(rule("user", readers, "catalog", LAKE, "privileges", List.of("SELECT")));
        rules.add(rule(
                "user",
                readers,
                "catalog",
                "system",
                "schema",
                "information_schema|jdbc|metadata",
                "privileges",
                List.of("SELECT")));
        rules.add(rule("user", operators, "catalog", "system", "schema", "runtime", "privileges", List.of("SELECT")));
        rules.add(
                rule("user", towns, "catalog", LAKE, "schema", "information_schema", "privileges", List.of("SELECT")));
        rules.add(rule("privileges", List.of()));
        return rules;
    }

    private Map<String, Object> townRule(String users, String town, TownSight sight) {
        String[] parts = sight.name().split("\\.", 2);
        var columns = new ArrayList<Map<String, Object>>();
        UNDECLARED.forEach(name -> columns.add(rule("name", name, "allow", false)));
        for (TownSight.Mask mask : sight.masks()) {
            columns.add(rule("name", mask.column().name(), "mask", mask.expression()));
        }
        Map<String, Object> rule = rule(
                "user", users, "catalog", LAKE, "schema", parts[0], "table", parts[1], "privileges", List.of("SELECT"));
        Column<?> place = sight.place();
        if (place != null) {
            rule.put("filter", filter(place.name(), regions.codesOf(town)));
        }
        rule.put("columns", columns);
        return rule;
    }

    /** Equal to one of the codes; a town without any sees nothing. */
    private static String filter(String column, List<String> codes) {
        if (codes.isEmpty()) {
            return "false";
        }
        return codes.stream()
                .map(code -> "'" + code.replace("'", "''") + "'")
                .collect(Collectors.joining(", ", column + " IN (", ")"));
    }

    private Map<String, List<String>> namesByTown() {
        var byTown = new TreeMap<String, List<String>>();
        for (Account account : accounts) {
            String region = account.region();
            if (account.role() == GateRole.TOWN && region != null) {
                byTown.computeIfAbsent(region, code -> new ArrayList<>()).add(account.name());
            }
        }
        return byTown;
    }

    /** Accounts that meet the condition, as a pattern; with them whoever owns the home. */
    private String readers(Predicate<Account> condition) {
        return oneOf(Stream.concat(
                        Stream.of(ServedTrino.OWNER_USER),
                        accounts.stream().filter(condition).map(Account::name))
                .toList());
    }

    private String names(Predicate<Account> condition) {
        return oneOf(accounts.stream().filter(condition).map(Account::name).toList());
    }

    private static String oneOf(List<String> names) {
        return names.isEmpty()
                ? NOBODY
                : names.stream().map(AccessRules::exactly).collect(Collectors.joining("|"));
    }

    /** Of what names may hold only the dot means something in a pattern; a backslash would be lost in rules of impersonation. */
    private static String exactly(String name) {
        return name.replace(".", "[.]");
    }

    private static Map<String, Object> rule(Object... keysAndValues) {
        var rule = new LinkedHashMap<String, Object>();
        for (int i = 0; i + 1 < keysAndValues.length; i += 2) {
            rule.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return rule;
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName((String) entry.getKey());
                write(json, entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                write(json, element);
            }
            json.writeEndArray();
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else {
            json.writeString((String) value);
        }
    }
}
