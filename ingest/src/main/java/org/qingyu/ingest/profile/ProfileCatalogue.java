package org.qingyu.ingest.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.home.YamlMapping;

/** The profiles known by name, in the order they are listed. */
public final class ProfileCatalogue {

    private static final List<String> SHIPPED = List.of(
            "standard",
            "sheqing-csv",
            "fangqing-csv",
            "jingqing-csv",
            "yuqing-csv",
            "rejects",
            "cn-petitions",
            "se-police-events",
            "se-police-revisions",
            "montgomery-911");

    private final Map<String, FeedProfile> byName = new LinkedHashMap<>();

    private ProfileCatalogue() {}

    /** What comes with the program. */
    public static ProfileCatalogue shipped() {
        var catalogue = new ProfileCatalogue();
        for (String name : SHIPPED) {
            catalogue.byName.put(name, read(name + ".yaml", resource(name + ".yaml")));
        }
        return catalogue;
    }

    /** Reads one profile from a text; {@code name} is what problems call it. */
    public static FeedProfile read(String name, String yaml) {
        return ProfileReader.read(YamlMapping.parse(name, yaml));
    }

    private static String resource(String file) {
        try (InputStream in = ProfileCatalogue.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("Expected the resource " + file + ", found none");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public List<FeedProfile> all() {
        return List.copyOf(byName.values());
    }

    /** The profile of that name, or null. */
    public @Nullable FeedProfile find(String name) {
        return byName.get(name);
    }

    /** What {@code --profile} names: a profile or a file that holds one. */
    public FeedProfile require(String nameOrFile) {
        FeedProfile known = find(nameOrFile);
        if (known != null) {
            return known;
        }
        Path file = Path.of(nameOrFile);
        if (Files.isRegularFile(file)) {
            return ProfileReader.read(YamlMapping.read(file));
        }
        throw QingyuError.of(
                ExitCode.USAGE,
                "a profile or a file that holds one",
                "'" + nameOrFile + "'",
                "--profile",
                "known are " + String.join(", ", byName.keySet()));
    }
}
