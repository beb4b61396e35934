"""Asks every saved question on a home. Where a Trino is named or serves the home, it and the home's files must answer alike.

    python check.py HOME
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pandas as pd

import qingyu_lake

#: Questions that a home without corrections, or without notices, rightly answers with nothing.
MAY_BE_EMPTY = {"08", "12"}


def main(home: str) -> int:
    files = qingyu_lake.DuckLake(Path(home))
    trino = qingyu_lake.trino_of(Path(home))
    failed = 0
    for number in qingyu_lake.questions()["编号"]:
        start = time.monotonic()
        answer = files.ask(number)
        verdict = "" if len(answer) or number in MAY_BE_EMPTY else "expected rows, found none"
        if trino:
            verdict = verdict or difference(answer, trino.ask(number))
        failed += bool(verdict)
        print(f"{number} {len(answer):6d} rows {time.monotonic() - start:5.1f} s  {verdict or 'ok'}")
    print(f"done: questions={len(qingyu_lake.questions())} failed={failed} trino={'yes' if trino else 'no'}")
    return 1 if failed else 0


def difference(one: pd.DataFrame, other: pd.DataFrame) -> str:
    """How Trino's answer differs; empty where it does not."""
    if list(one.columns) != list(other.columns):
        return f"expected the columns {list(one.columns)}, found {list(other.columns)}"
    if len(one) != len(other):
        return f"expected {len(one)} rows, found {len(other)} in Trino"
    for column in one.columns:
        for row, (left, right) in enumerate(zip(one[column], other[column])):
            if not same(left, right):
                return f"row {row + 1}, {column}: expected {left}, found {right} in Trino"
    return ""


def same(left: object, right: object) -> bool:
    if pd.isna(left) or pd.isna(right):
        return bool(pd.isna(left) and pd.isna(right))
    if isinstance(left, float) or isinstance(right, float):
        # The last digit shown may fall either way.
        return abs(float(left) - float(right)) <= 0.1
    return left == right


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
