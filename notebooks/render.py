"""Runs every notebook from top to bottom on a home and writes what it shows as an HTML page; fails where a cell fails.

    python render.py HOME OUTPUT
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbconvert import HTMLExporter
from traitlets.config import Config

HERE = Path(__file__).resolve().parent
CELL_SECONDS = 120

# What a reader needs: the pages are read without a network and printed in Chinese.
STYLE = """<style>
body { font-family: "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; max-width: 1180px; margin: 0 auto; }
table { font-size: 13px; border-collapse: collapse; }
th, td:not(:last-child) { white-space: nowrap; }
th, td { padding: 3px 9px !important; text-align: left !important; }
td { font-variant-numeric: tabular-nums; }
tbody tr:nth-child(odd) { background: #f5f6f8; }
.jp-OutputArea-output { overflow-x: auto; }
@media print { .jp-InputArea { display: none; } }
</style>
</head>"""


def main(home: str, output: str) -> int:
    os.environ["QINGYU_HOME"] = str(Path(home).resolve())
    os.environ["PYTHONPATH"] = str(HERE)
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    folder = Path(output)
    folder.mkdir(parents=True, exist_ok=True)
    exporter = HTMLExporter(template_name="lab")
    for path in sorted(HERE.glob("*.ipynb")):
        notebook = nbformat.read(path, as_version=4)
        leftovers = [cell for cell in notebook.cells if cell.cell_type == "code" and cell.outputs]
        if leftovers:
            print(f"error: expected {path.name} without outputs, found {len(leftovers)} cells with them", file=sys.stderr)
            return 1
        with tempfile.TemporaryDirectory() as sockets:
            # Socket files of this user and no ports: what a kernel shows stays with whoever started it.
            private = Config({"KernelManager": {"transport": "ipc", "ip": f"{sockets}/kernel"}})
            NotebookClient(
                notebook, config=private, timeout=CELL_SECONDS, resources={"metadata": {"path": folder}}
            ).execute()
        page, _ = exporter.from_notebook_node(notebook, resources={"metadata": {"name": path.stem}})
        target = folder / f"{path.stem}.html"
        # A page needs no script, and none may be fetched from the network.
        page = re.sub(r"<script\b.*?</script>", "", page, flags=re.S)
        target.write_text(page.replace("</head>", STYLE, 1), encoding="utf-8")
        print(target)
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
