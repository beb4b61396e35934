"""Makes a Superset ready for a county: its tables, the dashboards, the roles, the accounts. Run it as often as you like.

    python prepare.py < request.json

The request: {"assets": folder, "questions": folder of *.sql, "trino": {"uri": …, "connect_args": {…}},
"accounts": [{"name": …, "role": "keeper|county|analyst|town", "first_password": …}], "remove_others": true|false}.
A first password is set when an account is made and never again. An account that is not named is switched off when
"remove_others" is true. With "accounts_only": true nothing but the accounts is brought up to date, beside a Superset that
runs, and kept answers are thrown away: a name may speak for another town now. Prints one JSON object: {"made": [names], "dashboards": [slugs]}.
The environment is that of superset_config.py.
"""

import json
import logging
import sys
import uuid
from pathlib import Path

import yaml

logging.disable(logging.WARNING)

DATABASE_FILE = "databases/qingyu_lake.yaml"

# What a role may do, beside reading the dashboards' data sets. A town opens dashboards and nothing else: no SQL, no data
# sets, no export, no exploring.
LOOK = [
    ("can_read", "Dashboard"),
    ("can_read", "Chart"),
    ("can_read", "Dataset"),
    ("can_read", "Theme"),
    ("can_read", "CurrentUserRestApi"),
    ("can_read", "SecurityRestApi"),
    ("can_read", "DashboardFilterStateRestApi"),
    ("can_write", "DashboardFilterStateRestApi"),
    ("can_read", "DashboardPermalinkRestApi"),
    ("can_get", "MenuApi"),
    ("can_time_range", "Api"),
    ("can_dashboard", "Superset"),
    ("can_log", "Superset"),
    ("can_language_pack", "Superset"),
    ("can_recent_activity", "Log"),
    ("can_view_chart_as_table", "Dashboard"),
    ("can_userinfo", "UserDBModelView"),
    ("resetmypassword", "UserDBModelView"),
    ("can_this_form_get", "ResetMyPasswordView"),
    ("can_this_form_post", "ResetMyPasswordView"),
    ("menu_access", "Dashboards"),
    ("menu_access", "Home"),
]
COUNTY = LOOK + [("can_csv", "Superset"), ("can_drill", "Dashboard"), ("can_get_drill_info", "Dataset")]
ROLES = {"town": ("乡镇只读", LOOK), "county": ("县级查看", COUNTY), "analyst": ("分析员", COUNTY)}
ANALYST_ALSO = ["Gamma", "sql_lab"]
KEEPER = "Admin"


def bundle(request):
    """The files of the assets, with this home's Trino in the place of the local one."""
    folder = Path(request["assets"])
    files = {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in folder.rglob("*.yaml")}
    database = yaml.safe_load(files[DATABASE_FILE])
    trino = request["trino"]
    database["sqlalchemy_uri"] = trino["uri"]
    database["extra"]["engine_params"]["connect_args"].update(trino.get("connect_args") or {})
    files[DATABASE_FILE] = yaml.safe_dump(database, allow_unicode=True, sort_keys=False)
    return files


def import_assets(files, importer, reader):
    """Imports in the name of the keeper, who may; the import asks Trino for its catalogs, in the name of one whom it knows."""
    from unittest.mock import patch

    from superset.commands.exceptions import CommandInvalidError
    from superset.commands.importers.v1.assets import ImportAssetsCommand
    from superset.models.core import Database
    from superset.utils.core import override_user

    with override_user(importer), patch.object(Database, "get_effective_user", lambda *_: reader):
        try:
            ImportAssetsCommand(files).run()
        except Exception as problem:  # Superset hides the reason in the cause
            cause = problem.__cause__ or problem.__context__ or problem
            text = cause.normalized_messages() if isinstance(cause, CommandInvalidError) else str(cause)
            raise SystemExit(f"expected the dashboards to be taken, found {type(cause).__name__}: {text}") from problem


def role(manager, name, permissions, database_id):
    """The role with exactly these permissions and the data sets of this database."""
    from superset import db
    from superset.connectors.sqla.models import SqlaTable

    found = manager.find_role(name) or manager.add_role(name)
    wanted = []
    for action, view in permissions:
        permission = manager.find_permission_view_menu(action, view)
        if permission is None:
            raise SystemExit(f"expected Superset to know the permission {action} on {view}, found it does not")
        wanted.append(permission)
    for dataset in db.session.query(SqlaTable).filter_by(database_id=database_id).order_by(SqlaTable.id):
        wanted.append(manager.add_permission_view_menu("datasource_access", dataset.perm))
    found.permissions = wanted
    db.session.commit()
    return found


def account(manager, wanted, roles):
    """Makes the account, or brings its roles up to date; says whether it was made."""
    from superset import db

    user = manager.find_user(wanted["name"])
    made = user is None
    if made:
        user = manager.add_user(
            wanted["name"], wanted["name"], "晴雨", f"{wanted['name']}@qingyu.invalid", roles,
            password=wanted["first_password"]
        )
        if not user:
            raise SystemExit(f"expected to make the account {wanted['name']}, found that Superset refused it")
    else:
        user.roles = roles
        user.active = True
    db.session.commit()
    return made


def questions(folder):
    """The saved questions: name of the file, title, grain, SQL without its two header lines."""
    for path in sorted(Path(folder).glob("*.sql")):
        title, grain, sql = path.read_text(encoding="utf-8").split("\n", 2)
        yield path.stem, title.removeprefix("-- 标题: "), grain.removeprefix("-- 粒度: "), sql.strip()


def save_questions(folder, user, database_id):
    """Gives an analyst the questions as saved queries of their own, which is all that Superset lists. A query whose text an
    analyst changed is set back to the file's; one of another name is theirs."""
    from superset import db
    from superset.models.sql_lab import SavedQuery

    for name, title, grain, sql in questions(folder):
        key = uuid.uuid5(uuid.NAMESPACE_URL, f"qingyu/question/{name}/{user.username}")
        saved = db.session.query(SavedQuery).filter_by(uuid=key).one_or_none()
        if saved is None:
            saved = SavedQuery(uuid=key, user_id=user.id, created_by_fk=user.id, changed_by_fk=user.id)
            db.session.add(saved)
        saved.db_id, saved.catalog, saved.schema = database_id, "lake", "mart"
        saved.label, saved.description, saved.sql = title, grain, sql
    db.session.commit()


def keeper_and_assets(manager, request, made):
    """The account that may change Superset, and in its name the dashboards."""
    from superset import db

    people = request["accounts"]
    keepers = [one for one in people if one["role"] == "keeper"]
    for keeper in keepers:
        if account(manager, keeper, [manager.find_role(KEEPER)]):
            made.append(keeper["name"])
    readers = [one["name"] for one in people if one["role"] in ("county", "analyst")]
    if not readers:
        raise SystemExit("expected an account of the role county or analyst, found none; add one to users.yaml")
    keeper = manager.find_user(keepers[0]["name"])
    try:
        import_assets(bundle(request), keeper, readers[0])
    except SystemExit:
        if made:  # its password would be lost with this answer
            db.session.delete(keeper)
            db.session.commit()
        raise


def main():
    request = json.load(sys.stdin)
    from superset.app import create_app

    app = create_app()
    with app.app_context():
        from flask_migrate import upgrade
        from superset import appbuilder, db, security_manager
        from superset.extensions import cache_manager
        from superset.models.core import Database
        from superset.models.dashboard import Dashboard

        people = request["accounts"]
        made = []
        if request.get("accounts_only"):
            named = {key: security_manager.find_role(title) for key, (title, _) in ROLES.items()}
        else:
            upgrade(directory=str(Path(sys.modules["superset"].__file__).parent / "migrations"))
            appbuilder.add_permissions(update_perms=True)
            security_manager.sync_role_definitions()
            keeper_and_assets(security_manager, request, made)
        database = db.session.query(Database).filter_by(database_name="qingyu_lake").one()
        if not request.get("accounts_only"):
            named = {
                key: role(security_manager, title, permissions, database.id)
                for key, (title, permissions) in ROLES.items()
            }
        for person in people:
            if person["role"] == "keeper":
                continue
            roles = [named[person["role"]]]
            if person["role"] == "analyst":
                roles += [security_manager.find_role(name) for name in ANALYST_ALSO]
                access = security_manager.add_permission_view_menu("database_access", database.perm)
                security_manager.add_permission_role(named["analyst"], access)
            if account(security_manager, person, roles):
                made.append(person["name"])
            if person["role"] == "analyst" and "questions" in request:
                save_questions(request["questions"], security_manager.find_user(person["name"]), database.id)
        if request.get("remove_others"):
            names = {person["name"] for person in people}
            for user in security_manager.get_all_users():
                if user.username not in names:
                    user.active = False
        db.session.commit()
        if request.get("accounts_only"):
            cache_manager.data_cache.clear()
        slugs = [slug for (slug,) in db.session.query(Dashboard.slug).order_by(Dashboard.slug)]
    print(json.dumps({"made": made, "dashboards": slugs}, ensure_ascii=False))


if __name__ == "__main__":
    main()
