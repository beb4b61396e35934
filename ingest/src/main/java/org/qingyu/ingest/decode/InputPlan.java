package org.qingyu.ingest.decode;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.ingest.profile.FeedProfile;
import org.qingyu.ingest.profile.ProfileMatch;
import org.qingyu.ingest.source.RecordReader;
import org.qingyu.ingest.source.SourceFiles;
import org.qingyu.ingest.source.SourceFormat;

/**
 * Which files a load reads, in their order, each with its profile. Made before anything is written: whatever is wrong with
 * a file that was named is found here, all of it at once.
 *
 * @param files sorted by path
 * @param passedOver one sentence for each file of a folder that is not read
 */
public record InputPlan(List<PlannedFile> files, List<String> passedOver) {

    /** A file and how to read it. */
    public record PlannedFile(Path path, FeedProfile profile) {}

    private static final Set<String> EXTENSIONS = Set.of("jsonl", "ndjson", "json", "csv", "tsv", "txt");
    private static final Set<String> NOT_EVENTS = Set.of("regions.csv", "truth.csv");

    public InputPlan {
        files = List.copyOf(files);
        passedOver = List.copyOf(passedOver);
    }

    /**
     * Expands files, folders and globs.
     *
     * @param forced the profile of every file, or null to find each file's own among {@code known}
     * @throws QingyuError exit 3 when a path that was named cannot be used
     */
    public static InputPlan of(List<String> paths, @Nullable FeedProfile forced, List<FeedProfile> known) {
        return new Maker(forced, known).make(paths);
    }

    private static final class Maker {

        private final @Nullable FeedProfile forced;
        private final List<FeedProfile> known;
        private final Set<Path> named = new LinkedHashSet<>();
        private final Set<Path> found = new LinkedHashSet<>();
        private final List<PlannedFile> files = new ArrayList<>();
        private final List<String> passedOver = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();

        Maker(@Nullable FeedProfile forced, List<FeedProfile> known) {
            this.forced = forced;
            this.known = known;
        }

        InputPlan make(List<String> paths) {
            for (String path : paths) {
                expand(path);
            }
            for (Path file : named) {
                plan(file, problems);
            }
            found.removeAll(named);
            for (Path file : found) {
                plan(file, passedOver);
            }
            if (problems.isEmpty() && files.isEmpty()) {
                problems.add("expected files with events, found none in " + String.join(", ", paths)
                        + "; name the files, or their profile with --profile");
            }
            if (!problems.isEmpty()) {
                throw QingyuError.of(ExitCode.NO_INPUT, "input cannot be used", problems);
            }
            files.sort(Comparator.comparing(file -> file.path().toString()));
            return new InputPlan(files, passedOver);
        }

        private void expand(String text) {
            Path path;
            try {
                path = Path.of(text);
            } catch (InvalidPathException noPath) {
                problems.add("expected a path, found '" + text + "'");
                return;
            }
            if (Files.isDirectory(path)) {
                list(path);
            } else if (Files.exists(path)) {
                named.add(path.toAbsolutePath().normalize());
            } else if (text.matches(".*[*?\\[{].*")) {
                glob(text);
            } else {
                problems.add("expected a file or a folder, found none called " + text);
            }
        }

        private void list(Path folder) {
            try (Stream<Path> entries = Files.list(folder)) {
                entries.sorted().forEach(entry -> {
                    String reason = reasonToPass(entry);
                    if (reason == null) {
                        found.add(entry.toAbsolutePath().normalize());
                    } else {
                        passedOver.add("passed over " + entry + ": " + reason);
                    }
                });
            } catch (IOException broken) {
                problems.add("expected a folder that can be listed, found "
                        + broken.getClass().getSimpleName() + ", " + folder);
            }
        }

        private static @Nullable String reasonToPass(Path entry) {
            String name = SourceFiles.plainName(entry);
            if (name.startsWith(".")) {
                return "its name begins with a dot";
            }
            if (Files.isDirectory(entry)) {
                return "a folder inside a folder; name it to load it";
            }
            if (NOT_EVENTS.contains(name)) {
                return "it holds no events";
            }
            return EXTENSIONS.contains(extension(name)) ? null : "unknown extension";
        }

        private static String extension(String name) {
            return name.substring(name.lastIndexOf('.') + 1);
        }

        private void glob(String pattern) {
            int firstWildcard = pattern.replaceAll("[*?\\[{].*", "").length();
            int slash = pattern.lastIndexOf('/', firstWildcard);
            Path base = slash < 0 ? Path.of("") : Path.of(pattern.substring(0, slash + 1));
            try {
                String whole = (slash < 0 ? "" : base.toString().equals("/") ? "/" : escaped(base) + "/")
                        + pattern.substring(slash + 1);
                PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + whole);
                int before = named.size();
                walk(base, matcher);
                if (named.size() == before) {
                    problems.add("expected files that match " + pattern + ", found none");
                }
            } catch (IOException | IllegalArgumentException broken) {
                problems.add("expected a pattern of files, found '" + pattern + "'");
            }
        }

        private static String escaped(Path base) {
            return base.toString().replaceAll("([\\\\*?\\[\\]{}])", "\\\\$1");
        }

        private void walk(Path folder, PathMatcher matcher) throws IOException {
            if (!Files.isDirectory(folder)) {
                return;
            }
            try (DirectoryStream<Path> entries =
                    Files.newDirectoryStream(folder.toString().isEmpty() ? Path.of(".") : folder)) {
                for (Path entry : entries) {
                    Path shown = folder.toString().isEmpty() ? entry.getFileName() : entry;
                    if (shown == null) {
                        continue;
                    }
                    if (matcher.matches(shown)) {
                        if (Files.isDirectory(entry)) {
                            list(entry);
                        } else {
                            named.add(entry.toAbsolutePath().normalize());
                        }
                    }
                    if (Files.isDirectory(entry) && !Files.isSymbolicLink(entry)) {
                        walk(shown, matcher);
                    }
                }
            }
        }

        private void plan(Path file, List<String> complaints) {
            try {
                SourceFiles.requireWhole(file);
                if (forced != null) {
                    IntakeProbe.requireReadable(file, forced);
                    files.add(new PlannedFile(file, forced));
                    return;
                }
                ProfileMatch match = match(file);
                if (match instanceof ProfileMatch.Found fits) {
                    files.add(new PlannedFile(file, fits.profile()));
                } else if (match instanceof ProfileMatch.Ambiguous several) {
                    complaints.add("expected one profile that fits, found " + String.join(" and ", several.profiles())
                            + ", " + file + "; name one with --profile");
                } else if (match instanceof ProfileMatch.None none) {
                    complaints.add("expected a file of a known profile, found " + none.found() + ", " + file
                            + "; name its profile with --profile, see 'qingyu profiles'");
                }
            } catch (QingyuError unreadable) {
                // A file that lies in a folder is named by the folder: one that is damaged stops the load as well.
                problems.add(unreadable.sentence());
            } catch (IOException broken) {
                problems.add("expected a file that can be read, found "
                        + broken.getClass().getSimpleName() + ", " + file);
            }
        }

        private ProfileMatch match(Path file) throws IOException {
            SourceFormat format = IntakeProbe.formatOf(file);
            List<FeedProfile> candidates =
                    known.stream().filter(profile -> profile.format() == format).toList();
            var form = new RecordReader.Form(format, null, null, RecordReader.Form.DEFAULT_MAX_LINE_BYTES);
            try (RecordReader reader = RecordReader.open(SourceFiles.open(file), SourceFiles.fileName(file), form)) {
                return ProfileMatch.of(reader, candidates);
            }
        }
    }
}
