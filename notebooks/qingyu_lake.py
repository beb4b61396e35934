"""The lake of a home for notebooks: through Trino where one answers, else with DuckDB straight on the files.

    import qingyu_lake
    lake = qingyu_lake.connect()             # QINGYU_HOME, else ./qingyu-home
    lake.ask("01")                           # a question of dashboards/questions, as a DataFrame
    lake.sql("SELECT count(*) FROM event.current")

Tables have the same names either way: event.history, mart.warning_issued. QINGYU_TRINO=https://name@host:8443 names a
Trino and who asks it, with the password of QINGYU_TRINO_PASSWORD; without it the one that 'qingyu serve' runs over the home
is asked as the home's owner. Nothing of it is kept or printed.
"""

from __future__ import annotations

import datetime as dt
import os
import re
import socket
from abc import ABC, abstractmethod
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pandas as pd

from iceberg_files import FilesOfHome

QUESTIONS = Path(__file__).resolve().parent.parent / "dashboards" / "questions"


def connect(home: str | Path | None = None) -> "Lake":
    """Opens the lake: Trino where one is named or runs over the home, else the files of the home."""
    folder = Path(home or os.environ.get("QINGYU_HOME") or "qingyu-home")
    return trino_of(folder) or DuckLake(folder)


def trino_of(home: Path) -> "TrinoLake | None":
    """The Trino of QINGYU_TRINO, or that which serves the home; None where there is neither."""
    address = os.environ.get("QINGYU_TRINO", "")
    if address:
        parts = urlsplit(address)
        port = parts.port or (8443 if parts.scheme == "https" else 8080)
        user = unquote(parts.username or os.environ.get("USER", "analyst"))
        password, trust = os.environ.get("QINGYU_TRINO_PASSWORD", ""), os.environ.get("QINGYU_TRINO_CA") or True
        return TrinoLake(parts.scheme, parts.hostname or "", port, user, password, trust)
    served = home / "serve"
    try:
        lines = (served / "server.properties").read_text(encoding="utf-8").splitlines()
        facts = dict(line.split("=", 1) for line in lines if "=" in line and not line.startswith("#"))
        host, port = facts["host"], int(facts["port"])
        password = (served / "owner.password").read_text(encoding="utf-8").strip()
        socket.create_connection((host, port), timeout=2).close()
    except OSError:
        return None
    return TrinoLake("https", host, port, "owner", password, str(served / "ca.pem"))


def questions() -> pd.DataFrame:
    """The saved questions: number, what each asks, what one row is."""
    rows = []
    for path in sorted(QUESTIONS.glob("*.sql")):
        title, grain = _header(path.read_text(encoding="utf-8"))
        rows.append({"编号": path.name[:2], "问题": title, "粒度": grain, "文件": path.name})
    return pd.DataFrame(rows)


def question(number: str, **asked: object) -> str:
    """The SQL of a question; a keyword replaces what its first part, asked, says of that name."""
    found = sorted(QUESTIONS.glob(f"{number}*.sql"))
    if len(found) != 1:
        raise ValueError(f"expected one question that begins with {number}, found {len(found)} in {QUESTIONS}")
    text = found[0].read_text(encoding="utf-8")
    for name, value in asked.items():
        text, replaced = re.subn(
            rf"^( +)\S.* AS {re.escape(name)}(,?)$", rf"\g<1>{_literal(value)} AS {name}\g<2>", text, count=1, flags=re.M
        )
        if not replaced:
            raise ValueError(f"{found[0].name} asks for no {name}")
    return text


def chinese_figures() -> None:
    """Makes figures show Chinese with a font that is there."""
    import matplotlib
    from matplotlib import font_manager

    there = {font.name for font in font_manager.fontManager.ttflist}
    wanted = ["Noto Sans CJK SC", "Noto Sans CJK JP", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", "SimHei"]
    fonts = [font for font in wanted if font in there]
    matplotlib.rcParams.update(
        {"font.family": fonts[:1] + ["DejaVu Sans"], "axes.unicode_minus": False, "figure.dpi": 110}
    )


class Lake(ABC):
    """What both ways have in common."""

    engine = ""
    zone = "Asia/Shanghai"

    def sql(self, text: str) -> pd.DataFrame:
        """Runs one query; instants come back in the home's zone."""
        frame = self._run(text.strip().rstrip(";"))
        for name in frame.columns:
            if isinstance(frame[name].dtype, pd.DatetimeTZDtype):
                frame[name] = frame[name].dt.tz_convert(self.zone)
        return frame

    def ask(self, number: str, **asked: object) -> pd.DataFrame:
        """Asks a saved question."""
        return self.sql(question(number, **asked))

    @abstractmethod
    def _run(self, text: str) -> pd.DataFrame:
        """Runs one query as the engine answers it."""

    @abstractmethod
    def dictionary(self) -> pd.DataFrame:
        """Every column of every table with its type and meaning."""

    @abstractmethod
    def snapshots(self, table: str) -> pd.DataFrame:
        """The states of a table that can still be read."""

    @abstractmethod
    def at(self, table: str, snapshot: int) -> str:
        """What to write after FROM to read a table as it was at a snapshot."""


class DuckLake(Lake):
    """A home's files, read by DuckDB within this process. It reads what a person may read who can open the folder."""

    engine = "DuckDB"

    def __init__(self, home: Path):
        import duckdb

        self.files = FilesOfHome(home)
        self.zone = self.files.zone
        self.connection = duckdb.connect()
        self.connection.execute(f"SET TimeZone = '{self.zone}'")
        self.connection.execute("CREATE MACRO from_iso8601_timestamp(text) AS CAST(text AS TIMESTAMPTZ)")
        for table in self.files.tables():
            self.connection.execute(f"CREATE SCHEMA IF NOT EXISTS {table.schema}")
            self.connection.execute(f"CREATE VIEW {table.name} AS {table.select()}")
        for name, query in self.files.views().items():
            self.connection.execute(f"CREATE VIEW {name} AS {query.replace('lake.', '')}")

    def _run(self, text: str) -> pd.DataFrame:
        return self.connection.execute(text).df()

    def dictionary(self) -> pd.DataFrame:
        rows = [
            {"表": table.name, "栏目": field["name"], "类型": str(field["type"]), "含义": field.get("doc", "")}
            for table in self.files.tables()
            for field in table.fields
        ]
        return pd.DataFrame(rows)

    def snapshots(self, table: str) -> pd.DataFrame:
        rows = [
            {
                "snapshot_id": snapshot["snapshot-id"],
                "committed_at": pd.Timestamp(snapshot["timestamp-ms"], unit="ms", tz="UTC").tz_convert(self.zone),
                "operation": snapshot["summary"]["operation"],
                "total_records": int(snapshot["summary"].get("total-records", 0)),
            }
            for snapshot in self.files.table(table).snapshots
        ]
        return pd.DataFrame(rows, columns=["snapshot_id", "committed_at", "operation", "total_records"])

    def at(self, table: str, snapshot: int) -> str:
        return f"({self.files.table(table).select(snapshot)})"


class TrinoLake(Lake):
    """Trino, which decides what the person who asks may read."""

    engine = "Trino"

    def __init__(self, scheme: str, host: str, port: int, user: str, password: str, trust: str | bool):
        import requests
        import trino

        self.zone = os.environ.get("QINGYU_ZONE", self.zone)
        session = requests.Session()
        # A certificate that is named counts, whatever bundle or proxy the environment has for the rest of the world.
        session.trust_env = trust is True
        session.verify = trust
        self.connection = trino.dbapi.connect(
            host=host,
            port=port,
            http_scheme=scheme,
            user=user,
            auth=trino.auth.BasicAuthentication(user, password) if password else None,
            http_session=session,
            catalog="lake",
            timezone=self.zone,
            source="notebook",
        )

    def _run(self, text: str) -> pd.DataFrame:
        cursor = self.connection.cursor()
        cursor.execute(text)
        rows = cursor.fetchall()
        frame = pd.DataFrame(rows, columns=[column[0] for column in cursor.description])
        for column in cursor.description:
            if "timestamp" in column[1]:
                frame[column[0]] = pd.to_datetime(frame[column[0]], utc="zone" in column[1])
            elif column[1] == "date":
                frame[column[0]] = pd.to_datetime(frame[column[0]])
        return frame

    def dictionary(self) -> pd.DataFrame:
        return self.sql(
            """
            SELECT table_schem || '.' || table_name AS "表", column_name AS "栏目", type_name AS "类型", remarks AS "含义"
            FROM system.jdbc.columns
            WHERE table_cat = 'lake' AND table_schem IN ('event', 'ref', 'score', 'mart')
            ORDER BY table_schem, table_name, ordinal_position
            """
        )

    def snapshots(self, table: str) -> pd.DataFrame:
        schema, name = table.split(".")
        return self.sql(
            f"""
            SELECT snapshot_id, committed_at, operation, CAST(summary['total-records'] AS bigint) AS total_records
            FROM {schema}."{name}$snapshots"
            ORDER BY committed_at
            """
        )

    def at(self, table: str, snapshot: int) -> str:
        return f"{table} FOR VERSION AS OF {snapshot}"


def _header(text: str) -> tuple[str, str]:
    lines = text.splitlines()
    if len(lines) < 2 or not lines[0].startswith("-- 标题: ") or not lines[1].startswith("-- 粒度: "):
        raise ValueError("a question begins with the lines '-- 标题: …' and '-- 粒度: …'")
    return lines[0].removeprefix("-- 标题: "), lines[1].removeprefix("-- 粒度: ")


def _literal(value: object) -> str:
    if isinstance(value, dt.datetime):
        if value.tzinfo is None:
            raise ValueError("expected an instant with its zone")
        return f"from_iso8601_timestamp('{value.isoformat()}')"
    if isinstance(value, dt.date):
        return f"DATE '{value.isoformat()}'"
    if isinstance(value, int):
        return str(value)
    return "'" + str(value).replace("'", "''") + "'"
