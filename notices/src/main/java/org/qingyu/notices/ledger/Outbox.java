package org.qingyu.notices.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.qingyu.code.WarningLevel;
import org.qingyu.notices.message.Notice;
import org.qingyu.notices.message.NoticeId;

/**
 * The file channel: a text for people and a JSON object for programs, in one folder a day. A file's name is made of the
 * notice's id and it appears whole or not at all, the text last; writing it again writes the same file again.
 */
public final class Outbox implements Channel {

    public static final String NAME = "file";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    public Outbox(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String deliver(Notice notice) throws IOException {
        Files.createDirectories(folder.resolve(notice.id().day().toString()));
        String json = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(fieldsOf(notice)) + "\n";
        write(fileOf(notice.id(), "json"), json);
        write(fileOf(notice.id(), "txt"), notice.text());
        return fileOf(notice.id(), "txt").getFileName().toString();
    }

    @Override
    public boolean hasDelivered(NoticeId id) {
        return Files.isRegularFile(fileOf(id, "txt"));
    }

    private Path fileOf(NoticeId id, String ending) {
        String audience = id.audience().replaceAll("[^A-Za-z0-9._-]", "_");
        String kind = id.kind().code().toLowerCase(Locale.ROOT);
        String name = "%s-%s-%d.%s".formatted(audience, kind, id.revision(), ending);
        return folder.resolve(id.day().toString()).resolve(name);
    }

    private static void write(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling("." + file.getFileName() + ".part");
        Files.writeString(fresh, text, StandardCharsets.UTF_8);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Map<String, Object> fieldsOf(Notice notice) {
        NoticeId id = notice.id();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("key", id.key());
        fields.put("day", id.day().toString());
        fields.put("audience", id.audience());
        fields.put("audience_name", notice.audienceName());
        fields.put("channel", id.channel());
        fields.put("kind", id.kind().code());
        fields.put("revision", id.revision());
        WarningLevel level = notice.level();
        if (level != null) {
            fields.put("level", level.code());
        }
        fields.put("title", notice.title());
        fields.put("changes", notice.changes());
        fields.put("reasons", notice.reasons());
        if (notice.action() != null) {
            fields.put("action", notice.action());
        }
        if (notice.due() != null) {
            fields.put("due", notice.due().toString());
        }
        fields.put("text", notice.text());
        return fields;
    }
}
