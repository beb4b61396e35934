"""Which Parquet files make up a table right now, from the home's catalog and Iceberg's own metadata; nothing is guessed
from the folders, which also hold files of the past and of loads that were killed. Views are those of the catalog."""

from __future__ import annotations

import gzip
import json
import re
import sqlite3
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import fastavro

#: Iceberg's types of this lake in DuckDB's words.
TYPES = {
    "string": "VARCHAR",
    "long": "BIGINT",
    "double": "DOUBLE",
    "boolean": "BOOLEAN",
    "date": "DATE",
    "timestamptz": "TIMESTAMPTZ",
    "fixed[16]": "BLOB",
}

DATA, DELETED = 0, 2


class LakeError(Exception):
    """Something a person can mend: what was expected, what was found."""


class FilesOfHome:
    """A home on this disk. Only read."""

    def __init__(self, home: Path):
        self.home = home.resolve()
        if not (self.home / "catalog.db").is_file():
            raise LakeError(f"expected a home with loaded data, found none in {self.home}; set QINGYU_HOME")

    @cached_property
    def zone(self) -> str:
        """The operating zone of qingyu.yaml."""
        text = (self.home / "qingyu.yaml").read_text(encoding="utf-8")
        found = re.search(r"^zone:\s*['\"]?([\w/+-]+)", text, flags=re.M)
        return found.group(1) if found else "Asia/Shanghai"

    def tables(self) -> list["TableFiles"]:
        """Every table, by name."""
        return list(self._tables.values())

    def table(self, name: str) -> "TableFiles":
        if name not in self._tables:
            raise LakeError(f"expected one of {', '.join(self._tables)}, found {name}")
        return self._tables[name]

    def views(self) -> dict[str, str]:
        """The views of the catalog with their queries; these name tables with the catalog's name in front."""
        found = {}
        for schema, name, location in self._entries("VIEW"):
            view = self.json(location)
            version = next(one for one in view["versions"] if one["version-id"] == view["current-version-id"])
            found[f"{schema}.{name}"] = version["representations"][0]["sql"]
        return found

    @cached_property
    def _tables(self) -> dict[str, "TableFiles"]:
        entries = self._entries("TABLE")
        return {f"{schema}.{name}": TableFiles(self, schema, f"{schema}.{name}", at) for schema, name, at in entries}

    def _entries(self, kind: str) -> list[tuple[str, str, str]]:
        catalog = sqlite3.connect(f"{(self.home / 'catalog.db').as_uri()}?mode=ro", uri=True, timeout=30)
        try:
            return catalog.execute(
                "SELECT table_namespace, table_name, metadata_location FROM iceberg_tables"
                " WHERE metadata_location IS NOT NULL AND coalesce(iceberg_type, 'TABLE') = ? ORDER BY 1, 2",
                (kind,),
            ).fetchall()
        finally:
            catalog.close()

    def json(self, location: str) -> dict:
        """A metadata file, compressed or not."""
        content = self.path(location).read_bytes()
        return json.loads(gzip.decompress(content) if content.startswith(b"\x1f\x8b") else content)

    def path(self, location: str) -> Path:
        """The file of a location such as local:///event/history/…, which never says where the home is."""
        if not location.startswith("local:"):
            raise LakeError(f"expected a location within the home, found {location}; read this lake through Trino")
        lake = self.home / "lake"
        path = (lake / location.removeprefix("local:").lstrip("/")).resolve()
        if not path.is_relative_to(lake.resolve()):
            raise LakeError(f"expected a location within the home, found {location}")
        return path


@dataclass(frozen=True)
class TableFiles:
    """One table as its newest metadata describes it."""

    home: FilesOfHome
    schema: str
    name: str
    metadata_location: str

    @cached_property
    def metadata(self) -> dict:
        return self.home.json(self.metadata_location)

    @property
    def fields(self) -> list[dict]:
        wanted = self.metadata["current-schema-id"]
        return next(schema["fields"] for schema in self.metadata["schemas"] if schema["schema-id"] == wanted)

    @property
    def snapshots(self) -> list[dict]:
        return sorted(self.metadata.get("snapshots", []), key=lambda snapshot: snapshot["timestamp-ms"])

    def data_files(self, snapshot: int | None = None) -> list[Path]:
        """The data files of a snapshot, of the current one if none is named."""
        wanted = self.metadata.get("current-snapshot-id") if snapshot is None else snapshot
        found = [one for one in self.snapshots if one["snapshot-id"] == wanted]
        if not found:
            if snapshot is None:
                return []
            raise LakeError(f"expected a snapshot of {self.name} that is still kept, found none with the id {snapshot}")
        files = []
        for manifest in self._avro(found[0]["manifest-list"]):
            if manifest.get("content", DATA) != DATA:
                raise LakeError(f"expected {self.name} without single deleted rows, found some; read it through Trino")
            for entry in self._avro(manifest["manifest_path"]):
                if entry["status"] != DELETED:
                    files.append(self.home.path(entry["data_file"]["file_path"]))
        return files

    def _avro(self, location: str) -> list[dict]:
        with self.home.path(location).open("rb") as file:
            return list(fastavro.reader(file))

    def select(self, snapshot: int | None = None) -> str:
        """A query in DuckDB's words that gives the table's rows. A column that no file has yet reads as empty."""
        files = self.data_files(snapshot)
        empty = ", ".join(f'CAST(NULL AS {TYPES[field["type"]]}) AS "{field["name"]}"' for field in self.fields)
        columns = ", ".join(f'"{field["name"]}"' for field in self.fields)
        nothing = f"SELECT {empty} WHERE false"
        if not files:
            return nothing
        paths = ", ".join("'" + str(path).replace("'", "''") + "'" for path in files)
        rows = f"SELECT * FROM read_parquet([{paths}], union_by_name = true)"
        return f"SELECT {columns} FROM ({nothing} UNION ALL BY NAME {rows})"
