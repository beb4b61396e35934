"""Holds a running Superset to what the dashboards promise. Needs requests, which Superset brings.

    python check.py ADDRESS ACCOUNTS.json WARNINGS.csv BRIEF.html DAY
    python check.py --users ADDRESS ACCOUNTS.json USERS.yaml

ACCOUNTS.json: {"county": {"name", "password"}, "analyst": {…}, "town": {"name", "password", "region"}, "other": {…}} where
town and other are two towns. WARNINGS.csv is what 'qingyu warnings --as-of DAY --format csv' printed, BRIEF.html
what 'qingyu brief --kind county-month --date DAY' wrote. Prints a line a check; exit 1 when
one fails. A component that does not answer is a failure, never a skipped check.
"""

import csv
import datetime
import json
import re
import sys
import time
from pathlib import Path

import requests

LEVELS = {"GREEN": 0, "GREY": 1, "YELLOW": 2, "RED": 3}
BOARDS = ["qingyu-today", "qingyu-trends", "qingyu-town", "qingyu-meeting"]
# Quiet weeks have no rows here; everything else always has.
MAY_BE_EMPTY = {"较前一日的变化", "红色持续一周以上", "今后四周，往年常见的", "今后7日预计件数",
                "连片上升（相邻地方同一类别一起上升）"}
failures = []


def check(sentence, holds, found=""):
    print(("ok    " if holds else "FAIL  ") + sentence + ("" if holds else f": {str(found)[:300]}"))
    if not holds:
        failures.append(sentence)


class Visitor:
    """Somebody logged in over the REST API."""

    def __init__(self, address, name, password):
        self.address = address
        self.name = name
        self.session = requests.Session()
        answer = self.post(
            "/api/v1/security/login", {"username": name, "password": password, "provider": "db", "refresh": True}
        )
        answer.raise_for_status()
        self.session.headers["Authorization"] = "Bearer " + answer.json()["access_token"]
        token = self.get("/api/v1/security/csrf_token/")
        if token.ok:
            self.session.headers.update({"X-CSRFToken": token.json()["result"], "Referer": address})

    def get(self, path, **more):
        return self.session.get(self.address + path, timeout=180, **more)

    def post(self, path, body=None, **more):
        return self.session.post(self.address + path, json=body, timeout=180, **more)

    def put(self, path, body):
        return self.session.put(self.address + path, json=body, timeout=180)

    def charts(self, board):
        answer = self.get(f"/api/v1/dashboard/{board}/charts")
        answer.raise_for_status()
        return answer.json()["result"]

    def datasets(self, board):
        answer = self.get(f"/api/v1/dashboard/{board}/datasets")
        answer.raise_for_status()
        return {one["table_name"]: one["id"] for one in answer.json()["result"]}

    def query(self, dataset, columns=(), metrics=(), filters=(), where="", **more):
        query = {
            "columns": list(columns),
            "metrics": list(metrics),
            "filters": list(filters),
            "row_limit": 10000,
            "extras": {"where": where, "having": ""},
            **more,
        }
        return self.post(
            "/api/v1/chart/data",
            {
                "datasource": {"id": dataset, "type": "table"},
                "force": more.pop("force", False),
                "queries": [query],
                "result_format": "json",
                "result_type": "full",
            },
        )


def rows(answer):
    """The rows of an answer; none where it was refused."""
    if not answer.ok:
        return []
    return [row for result in answer.json().get("result", []) for row in (result.get("data") or [])]


def next_day(day):
    return str(datetime.date.fromisoformat(day) + datetime.timedelta(days=1))


def every_chart_has_rows(county):
    for board in BOARDS:
        for chart in county.charts(board):
            answer = county.get(f"/api/v1/chart/{chart['id']}/data/?force=true")
            result = answer.json()["result"][0] if answer.ok else {"rowcount": 0, "error": answer.text}
            title = chart["slice_name"]
            good = answer.ok and not result["error"] and (result["rowcount"] > 0 or title in MAY_BE_EMPTY)
            check(f"{board}: '{title}' has rows", good, result["error"] or result["rowcount"])


def numbers_equal_warnings(county, file, day):
    units = county.datasets("qingyu-today")["unit_level"]
    answer = county.query(
        units,
        ["region_code", "category_code", "level_rank", "since", "observed"],
        filters=[{"col": "day", "op": "TEMPORAL_RANGE", "val": f"{day} : {next_day(day)}"}],
    )
    shown = {}
    for row in rows(answer):
        shown[row["region_code"], row["category_code"]] = (row["level_rank"], row["observed"])
    with open(file, encoding="utf-8-sig", newline="") as lines:
        said = {
            (row["region_code"], row["category_code"]): (LEVELS[row["level"]], int(row["observed"]))
            for row in csv.DictReader(lines)
        }
    missing = [unit for unit in said if unit not in shown]
    different = [(unit, said[unit], shown[unit]) for unit in said if unit in shown and said[unit] != shown[unit]]
    check(f"{len(said)} levels and counts of {day} are those of warnings", said and not missing and not different,
          f"missing {missing[:3]}, different {different[:3]}")


def numbers_equal_brief(county, file, day):
    """The brief paints a town in its worst level and prints the month's events of each; the dashboards show the same."""
    page = Path(file).read_text(encoding="utf-8")
    painted = dict(re.findall(r'<g data-town="([^"]+)" data-level="([A-Z]+)"', page))
    answer = county.query(
        county.datasets("qingyu-today")["unit_level"],
        ["region_code", "category_code", "level_rank"],
        filters=[{"col": "day", "op": "TEMPORAL_RANGE", "val": f"{day} : {next_day(day)}"},
                 {"col": "region_level", "op": "==", "val": "town"}],
    )
    shown = {}
    for row in rows(answer):
        ranks = shown.setdefault(row["region_code"], {})
        ranks[row["category_code"]] = row["level_rank"]
    worst = {town: max([rank for rank in ranks.values() if rank >= LEVELS["YELLOW"]], default=ranks.get("ALL"))
             for town, ranks in shown.items()}
    said = {town: LEVELS[level] for town, level in painted.items()}
    check(f"{len(said)} towns are painted as in the brief", said and said == worst, [said, worst])
    counted = {name: int(count.replace(",", "")) for name, count in re.findall(
        r'</span></td><td class="w">([^<]*)</td><td>[^<]*</td><td class="n">([\d,]+)</td>', page)}
    answer = county.query(
        county.datasets("qingyu-trends")["region_day"],
        ["town_name"],
        ["events_widest"],
        filters=[{"col": "day", "op": "TEMPORAL_RANGE", "val": f"{day[:8]}01 : {next_day(day)}"},
                 {"col": "region_level", "op": "==", "val": "town"}, {"col": "feed", "op": "==", "val": "ALL"}],
    )
    # One or two events of a town are not shown to the county.
    counts = {row["town_name"]: row["events_widest"] for row in rows(answer)}
    different = [(town, count, counts.get(town)) for town, count in counted.items()
                 if counts.get(town) != (None if count in (1, 2) else count)]
    check(f"the month's events of {len(counted)} towns are those of the brief", counted and not different, different)


def small_counts_are_hidden(county, analyst, day):
    """Nothing the county is shown tells of one or two events of a town, neither by itself nor as what is left of a total."""
    answer = analyst.post("/api/v1/sqllab/execute/", {
        "sql": "SELECT region_code, category_code, events, events_before, events_year_before FROM lake.mart.region_standing"
               f" WHERE region_level = 'town' AND day = DATE '{day}'",
        "database_id": 1, "schema": "mart", "catalog": "lake", "runAsync": False, "queryLimit": 10000,
        "client_id": "standing"})
    truth = {(row["region_code"], row["category_code"]): row for row in answer.json().get("data", [])} if answer.ok else {}
    seen = county.query(
        county.datasets("qingyu-trends")["region_standing"],
        ["region_code", "category_code", "events", "events_before", "events_year_before"],
        filters=[{"col": "day", "op": "TEMPORAL_RANGE", "val": f"{day} : {next_day(day)}"},
                 {"col": "region_level", "op": "==", "val": "town"}])
    shown = {(row["region_code"], row["category_code"]): row for row in rows(seen)}
    check("standings: county and SQL name the same units", truth and shown.keys() == truth.keys(), [len(truth), len(shown)])
    for column in ("events", "events_before", "events_year_before"):
        hidden = [unit for unit, row in truth.items() if row[column] is not None and shown[unit][column] is None]
        open_small = [unit for unit, row in truth.items() if row[column] in (1, 2) and unit not in hidden]
        wrong = [unit for unit, row in truth.items() if unit not in hidden and shown[unit][column] != row[column]]
        check(f"standings: no {column} of one or two is shown to the county", hidden and not open_small, open_small[:3])
        check(f"standings: {column} that are shown are those of SQL", not wrong, wrong[:3])
        for part, name in ((0, "towns"), (1, "categories")):
            alone = [key for key in {unit[part] for unit in hidden} if sum(unit[part] == key for unit in hidden) == 1]
            check(f"standings: no {column} is alone hidden in the totals of {name}", not alone, alone[:3])
    for board, dataset, metric in (("qingyu-trends", "region_day", "events_widest"),
                                   ("qingyu-trends", "window_trend", "window_events")):
        answer = county.query(
            county.datasets(board)[dataset], ["day", "region_code", "category_code"], [metric],
            filters=[{"col": "day", "op": "TEMPORAL_RANGE", "val": f"{day} : {next_day(day)}"},
                     {"col": "town_name", "op": "!=", "val": "全县"}])
        found = rows(answer)
        small = [row for row in found if row[metric] in (1, 2)]
        check(f"{dataset}: no count of one or two is shown to the county", found and not small, small[:2] or answer.text)


def analysts_have_the_questions(analyst):
    """Every question of dashboards/questions is a saved query that runs in SQL Lab."""
    wanted = len(list((Path(__file__).parent.parent / "questions").glob("*.sql")))
    answer = analyst.get("/api/v1/saved_query/?q=(page_size:100)")
    saved = answer.json()["result"] if answer.ok else []
    check(f"analyst: {wanted} saved questions", wanted > 0 and len(saved) == wanted, answer.text)
    for number, query in enumerate(sorted(saved, key=lambda one: one["label"])):
        answer = analyst.post("/api/v1/sqllab/execute/", {
            "sql": query["sql"], "database_id": query["database"]["id"], "schema": query["schema"],
            "catalog": query["catalog"], "runAsync": False, "queryLimit": 1000, "client_id": f"question{number}"})
        good = answer.ok and answer.json().get("status") == "success" and answer.json().get("columns")
        check(f"analyst: '{query['label']}' is answered", good, answer.text)


def fence_holds(county, town, other, region, other_region):
    """Each way a town might try to see another; whatever comes back must hold nothing of another place."""
    boards = {name: number for board in BOARDS for name, number in county.datasets(board).items()}
    own = region[:9]

    def foreign(answer):
        return [row for row in rows(answer) if not str(row.get("region_code", own)).startswith(own)]

    def closed(sentence, answer):
        check(f"town: {sentence} is refused", answer.status_code in (401, 403, 404, 405) or
              (answer.status_code == 400), f"{answer.status_code} {answer.text[:200]}")

    units = boards["unit_level"]
    for name, number in sorted(boards.items()):
        if name == "feed_state":
            continue
        seen = town.query(number, ["region_code"])
        check(f"town: data set {name} gives its own rows only", seen.ok and not foreign(seen), foreign(seen)[:2] or seen.text)
    seen = town.query(units, ["region_code"], filters=[{"col": "region_code", "op": "==", "val": other_region}])
    check("town: a filter on another town gives nothing", not rows(seen), rows(seen)[:2])
    for trick in ("1=1) OR (1=1", "region_code IS NOT NULL OR 1=1", "true) UNION SELECT region_code FROM lake.mart.warning --"):
        seen = town.query(units, ["region_code"], where=trick)
        check(f"town: the condition {trick!r} gives no other town", not foreign(seen), foreign(seen)[:2])
    for text in ("(SELECT count(*) FROM lake.mart.warning)", "(SELECT max(region_name) FROM lake.mart.region_shape)",
                 '(SELECT max("$path") FROM lake.mart.warning_issued)',
                 '(SELECT max(file_path) FROM lake.mart."warning_issued$files")'):
        seen = town.query(units, metrics=[{"expressionType": "SQL", "sqlExpression": text, "label": "x"}])
        check(f"town: the figure {text} is refused", not rows(seen), rows(seen)[:1])
        seen = town.query(units, [{"expressionType": "SQL", "sqlExpression": text, "label": "x"}])
        check(f"town: the column {text} is refused", not rows(seen), rows(seen)[:1])
    # Somebody else's answers in the cache: the county and the other town ask first, the town asks the same.
    for chart in [one for board in BOARDS for one in county.charts(board)]:
        path = f"/api/v1/chart/{chart['id']}/data/"
        county.get(path)
        mine = town.get(path)
        names = {row.get("town_name") for row in rows(mine)} - {None}
        check(f"town: '{chart['slice_name']}' after the county asked names no other town", len(names) <= 1, names)
    other.query(units, ["region_code"])
    check("town: the same question after another town asked it", not foreign(town.query(units, ["region_code"])))
    sql = {"sql": "SELECT DISTINCT region_code FROM lake.mart.warning", "database_id": 1, "schema": "mart",
           "catalog": "lake", "runAsync": False, "client_id": "fence1"}
    closed("SQL Lab", town.post("/api/v1/sqllab/execute/", sql))
    closed("estimating SQL", town.post("/api/v1/sqllab/estimate/", {"database_id": 1, "sql": "SELECT 1"}))
    closed("the list of databases", town.get("/api/v1/database/"))
    closed("the tables of the database", town.get("/api/v1/database/1/tables/?q=(schema_name:mart)"))
    closed("table metadata", town.get("/api/v1/database/1/table_metadata/?name=warning&schema=mart"))
    closed("exporting charts", town.get("/api/v1/chart/export/?q=!(1,2)"))
    closed("exporting dashboards", town.get("/api/v1/dashboard/export/?q=!(1)"))
    closed("exporting data sets", town.get("/api/v1/dataset/export/?q=!(1)"))
    closed("exporting everything", town.get("/api/v1/assets/export/"))
    closed("a chart as CSV", town.get("/api/v1/chart/1/data/?format=csv"))
    closed("exploring a chart", town.get("/api/v1/explore/?slice_id=1"))
    closed("changing a data set's query", town.put(f"/api/v1/dataset/{units}", {"sql": "SELECT 1 AS day"}))
    closed("changing a dashboard", town.put("/api/v1/dashboard/1", {"dashboard_title": "x"}))
    closed("making a chart", town.post("/api/v1/chart/", {"slice_name": "x", "datasource_id": units, "datasource_type": "table"}))
    closed("importing", town.post("/api/v1/assets/import/"))
    closed("the list of accounts", town.get("/api/v1/security/users/"))
    closed("the audit log", town.get("/api/v1/log/"))
    closed("saved queries", town.get("/api/v1/saved_query/"))
    closed("row level rules", town.get("/api/v1/rowlevelsecurity/"))
    closed("making an account", town.post("/api/v1/security/users/", {"username": "county2", "roles": [1]}))
    for account in ("admin", "superset", "owner", "nobody"):
        answer = requests.post(county.address + "/api/v1/security/login", timeout=60,
                               json={"username": account, "password": account, "provider": "db"})
        check(f"nobody logs in as {account}", not answer.ok, answer.status_code)
    answer = requests.get(county.address + "/api/v1/dashboard/", timeout=60)
    check("without an account nothing is listed", answer.status_code in (401, 403), answer.status_code)


def accounts_follow_the_file(address, people, file):
    """Whoever is taken out of users.yaml while Superset runs is let in no more, and is again once put back."""
    name, password = people["other"]["name"], people["other"]["password"]
    visitor = Visitor(address, name, password)
    units = visitor.datasets("qingyu-today")["unit_level"]
    check(f"{name} is let in", bool(rows(visitor.query(units, ["region_code"]))))
    before = file.read_text(encoding="utf-8")
    file.write_text("".join(line for line in before.splitlines(True) if not line.startswith(f"  {name}:")), encoding="utf-8")

    def wait_until(done):
        for _ in range(90):
            if done():
                return
            time.sleep(2)

    def may_log_in():
        return requests.post(address + "/api/v1/security/login", timeout=60,
                             json={"username": name, "password": password, "provider": "db"}).ok

    wait_until(lambda: not may_log_in())
    check(f"{name}, taken out of users.yaml, cannot log in", not may_log_in())
    seen = visitor.query(units, ["region_code"])
    check(f"{name}, taken out, sees nothing in an open session", not rows(seen), seen.status_code)
    file.write_text(before, encoding="utf-8")
    wait_until(may_log_in)
    check(f"{name}, put back, logs in with the old password", may_log_in())


def main():
    if sys.argv[1] == "--users":
        address, accounts, users = sys.argv[2:5]
        accounts_follow_the_file(address, json.loads(Path(accounts).read_text(encoding="utf-8")), Path(users))
    else:
        everything()
    print(f"{len(failures)} failed")
    sys.exit(1 if failures else 0)


def everything():
    address, accounts, warnings, brief, day = sys.argv[1:6]
    with open(accounts, encoding="utf-8") as text:
        people = json.load(text)
    county = Visitor(address, people["county"]["name"], people["county"]["password"])
    town = Visitor(address, people["town"]["name"], people["town"]["password"])
    other = Visitor(address, people["other"]["name"], people["other"]["password"])
    every_chart_has_rows(county)
    numbers_equal_warnings(county, warnings, day)
    numbers_equal_brief(county, brief, day)
    analyst = Visitor(address, people["analyst"]["name"], people["analyst"]["password"])
    small_counts_are_hidden(county, analyst, day)
    analysts_have_the_questions(analyst)
    fence_holds(county, town, other, people["town"]["region"], people["other"]["region"])


if __name__ == "__main__":
    main()
