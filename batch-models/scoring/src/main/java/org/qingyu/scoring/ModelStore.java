package org.qingyu.scoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.iceberg.Snapshot;
import org.qingyu.judgement.forecast.FittedModel;
import org.qingyu.judgement.forecast.ModelCard;
import org.qingyu.judgement.forecast.ModelFile;
import org.qingyu.lake.Lake;
import org.qingyu.operation.RunLog;
import org.qingyu.table.EventCurrentTable;

/** The fitted models of a home: {@code HOME/models/forecast-COUNTY-DAY}, a folder each, with its cards. */
final class ModelStore {

    private static final String MODEL = "model.json";

    private final Path folder;

    ModelStore(Path home) {
        this.folder = home.resolve("models");
    }

    /** Keeps a model; one of the same county and day gives way. Its name. */
    String keep(FittedModel model, String run, RunLog.Inputs inputs, Lake lake) throws IOException {
        String name = "forecast-" + model.county() + "-" + model.day();
        Path own = Files.createDirectories(folder.resolve(name));
        Snapshot snapshot = lake.icebergTable(EventCurrentTable.TABLE).currentSnapshot();
        var training = new ModelCard.Training(
                run,
                snapshot == null ? 0 : snapshot.snapshotId(),
                inputs.knownLoad(),
                inputs.regionVersion(),
                inputs.mapVersion(),
                inputs.codeVersion());
        write(own.resolve("training.json"), training.json());
        write(own.resolve("card.zh.md"), ModelCard.chinese(model, training));
        write(own.resolve("card.en.md"), ModelCard.english(model, training));
        write(own.resolve(MODEL), ModelFile.textOf(model));
        return name;
    }

    /** Reads a kept model back. */
    FittedModel read(String name) throws IOException {
        return ModelFile.read(Files.readString(folder.resolve(name).resolve(MODEL), StandardCharsets.UTF_8));
    }

    /** A reader finds the old file or the new one. */
    private static void write(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, text, StandardCharsets.UTF_8);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
