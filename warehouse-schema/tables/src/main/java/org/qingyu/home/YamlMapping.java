package org.qingyu.home;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A YAML mapping read by asking for its keys. What is missing, of the wrong form or never asked for becomes a problem with
 * its line; {@link #finish} throws them all at once. Asking goes on after a problem, with the default as the answer.
 *
 * <pre>{@code
 * var yaml = YamlMapping.read(file);
 * var zone = yaml.value("zone", "a time zone", ZoneId::of).orElse(SHANGHAI);
 * var red = yaml.mapping("budgets").value("red", "a number", Double::valueOf).orElse(4.0);
 * yaml.finish();
 * }</pre>
 */
public final class YamlMapping {

    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();
    private final List<YamlMapping> children = new ArrayList<>();
    private final String path;
    private final int line;
    private final List<String> problems;
    private final String file;
    private boolean open;

    private YamlMapping(String file, String path, int line, List<String> problems) {
        this.file = file;
        this.path = path;
        this.line = line;
        this.problems = problems;
    }

    /** Reads a file; one that cannot be read or is no YAML mapping is a problem too. */
    public static YamlMapping read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw QingyuError.of(
                            ExitCode.USAGE,
                            "a YAML file in UTF-8",
                            failure.getClass().getSimpleName(),
                            file.toString(),
                            "check its rights and its encoding")
                    .causedBy(failure);
        }
    }

    /** Reads a text; {@code name} is what problems call it. */
    public static YamlMapping parse(String name, String text) {
        var root = new YamlMapping(name, "", 1, new ArrayList<>());
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            Node node = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            if (node != null) {
                root.fill(node);
            }
        } catch (MarkedYAMLException failure) {
            var mark = failure.getProblemMark();
            root.problem(mark == null ? 1 : mark.getLine() + 1, "expected YAML, found: " + failure.getProblem());
        }
        return root;
    }

    /** Throws every problem found in this file so far, unknown keys included; does nothing if there is none. */
    public void finish() {
        reportUnknown();
        if (!problems.isEmpty()) {
            throw QingyuError.of(ExitCode.USAGE, file, problems);
        }
    }

    /** The line of this mapping in the file, from 1. */
    public int line() {
        return line;
    }

    /** Adds a problem of the caller's own, at the line of {@code key}. */
    public void reject(String key, String sentence) {
        problem(lines.getOrDefault(key, line), where(key) + ": " + sentence);
    }

    /** The keys in the order of the file, for mappings whose keys are names people choose. */
    public List<String> keys() {
        return List.copyOf(values.keySet());
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** Whether the value is keys and values itself. */
    public boolean isMapping(String key) {
        return values.get(key) instanceof MappingNode;
    }

    /** A text; numbers and dates count as the text they are written as. An empty value is absent. */
    public Optional<String> text(String key) {
        return scalar(key).map(ScalarNode::getValue);
    }

    /** A value made from the text by {@code reader}, whose exception means: not {@code expected}. */
    public <T> Optional<T> value(String key, String expected, Function<String, T> reader) {
        Optional<ScalarNode> node = scalar(key);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        String text = node.get().getValue();
        try {
            return Optional.of(reader.apply(text));
        } catch (RuntimeException notOne) {
            reject(key, "expected " + expected + ", found '" + text + "'");
            return Optional.empty();
        }
    }

    /** A value that must be there; its absence is a problem and {@code stand-in} the answer. */
    public String required(String key, String standIn) {
        if (!values.containsKey(key)) {
            asked.add(key);
            problem(line, "expected the key '" + where(key) + "', found none");
            return standIn;
        }
        return text(key).orElse(standIn);
    }

    /** A list of texts; one text counts as a list of one. */
    public List<String> texts(String key) {
        asked.add(key);
        Node node = values.get(key);
        if (node == null || isEmpty(node)) {
            return List.of();
        }
        if (node instanceof ScalarNode one) {
            return List.of(one.getValue());
        }
        var found = new ArrayList<String>();
        if (node instanceof SequenceNode sequence) {
            for (Node entry : sequence.getValue()) {
                if (entry instanceof ScalarNode scalar) {
                    found.add(scalar.getValue());
                } else {
                    problem(lineOf(entry), where(key) + ": expected a text, found " + kind(entry));
                }
            }
        } else {
            problem(lineOf(node), where(key) + ": expected a list, found " + kind(node));
        }
        return List.copyOf(found);
    }

    /** A mapping; an empty one if the key is absent. */
    public YamlMapping mapping(String key) {
        asked.add(key);
        Node node = values.get(key);
        var child = new YamlMapping(file, where(key), node == null ? line : lineOf(node), problems);
        children.add(child);
        if (node != null && !isEmpty(node)) {
            child.fill(node);
        }
        return child;
    }

    /** A list of mappings. */
    public List<YamlMapping> mappings(String key) {
        asked.add(key);
        Node node = values.get(key);
        if (node == null || isEmpty(node)) {
            return List.of();
        }
        var found = new ArrayList<YamlMapping>();
        if (node instanceof SequenceNode sequence) {
            for (Node entry : sequence.getValue()) {
                var child = new YamlMapping(file, where(key) + "[" + found.size() + "]", lineOf(entry), problems);
                child.fill(entry);
                children.add(child);
                found.add(child);
            }
        } else {
            problem(lineOf(node), where(key) + ": expected a list, found " + kind(node));
        }
        return List.copyOf(found);
    }

    /** A mapping of texts to texts, whose keys are the caller's business. */
    public Map<String, String> textMap(String key) {
        YamlMapping child = mapping(key);
        var found = new LinkedHashMap<String, String>();
        for (String name : child.keys()) {
            child.text(name).ifPresent(value -> found.put(name, value));
        }
        return found;
    }

    private Optional<ScalarNode> scalar(String key) {
        asked.add(key);
        Node node = values.get(key);
        if (node == null || isEmpty(node)) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar);
        }
        problem(lineOf(node), where(key) + ": expected one value, found " + kind(node));
        return Optional.empty();
    }

    private void fill(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            open = true;
            problem(
                    lineOf(node),
                    (path.isEmpty() ? "" : path + ": ") + "expected keys and values, found " + kind(node));
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (values.put(key, tuple.getValueNode()) != null) {
                problem(lineOf(tuple.getKeyNode()), where(key) + ": expected each key once, found it again");
            }
            lines.put(key, lineOf(tuple.getKeyNode()));
        }
    }

    private void reportUnknown() {
        for (String key : values.keySet()) {
            if (!open && !asked.contains(key)) {
                problem(
                        lines.getOrDefault(key, line),
                        "expected one of the keys " + String.join(", ", asked) + ", found '" + where(key) + "'");
            }
        }
        children.forEach(YamlMapping::reportUnknown);
    }

    private void problem(int at, String sentence) {
        problems.add("line " + at + ": " + sentence);
    }

    private String where(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static boolean isEmpty(Node node) {
        return node instanceof ScalarNode && node.getTag().equals(Tag.NULL);
    }

    private static String kind(Node node) {
        if (node instanceof MappingNode) {
            return "keys and values";
        }
        return node instanceof SequenceNode ? "a list" : "one value";
    }
}
