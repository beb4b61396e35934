"""Superset for one county: Chinese, nothing loaded from elsewhere, one look for all.

Read from the environment: QINGYU_SUPERSET_HOME (folder of its database and caches), SUPERSET_SECRET_KEY,
QINGYU_SUPERSET_DATABASE (an SQLAlchemy address; without it a file in the folder), QINGYU_SUPERSET_HTTPS (1 behind TLS).
"""

import os

from superset.config import THEME_DEFAULT as _SHIPPED_THEME

_HOME = os.environ["QINGYU_SUPERSET_HOME"]
_HTTPS = os.environ.get("QINGYU_SUPERSET_HTTPS") == "1"

SECRET_KEY = os.environ["SUPERSET_SECRET_KEY"]
GUEST_TOKEN_JWT_SECRET = SECRET_KEY
SQLALCHEMY_DATABASE_URI = os.environ.get("QINGYU_SUPERSET_DATABASE", f"sqlite:///{_HOME}/superset.db?timeout=30")

# --- language
BABEL_DEFAULT_LOCALE = "zh"
LANGUAGES = {"zh": {"flag": "cn", "name": "简体中文"}}
CSV_EXPORT = {"encoding": "utf-8-sig"}
_WEEKDAYS = "日一二三四五六"
_MONTHS = [f"{month}月" for month in range(1, 13)]
D3_TIME_FORMAT = {
    "dateTime": "%Y年%-m月%-d日 %H:%M:%S",
    "date": "%Y-%m-%d",
    "time": "%H:%M:%S",
    "periods": ["上午", "下午"],
    "days": [f"星期{day}" for day in _WEEKDAYS],
    "shortDays": [f"周{day}" for day in _WEEKDAYS],
    "months": _MONTHS,
    "shortMonths": _MONTHS,
}

# --- the fence: what one person was shown is never another's answer from the cache
FEATURE_FLAGS = {"CACHE_IMPERSONATION": True, "DASHBOARD_RBAC": False, "ENABLE_TEMPLATE_PROCESSING": False}
# Only data are kept in files. A file cache for pages would keep theme and configuration over restarts.
DATA_CACHE_CONFIG = {
    "CACHE_TYPE": "FileSystemCache",
    "CACHE_DIR": f"{_HOME}/cache",
    "CACHE_THRESHOLD": 2000,
    "CACHE_DEFAULT_TIMEOUT": 600,
    "CACHE_KEY_PREFIX": "data_",
}
RATELIMIT_STORAGE_URI = "memory://"
AUTH_RATE_LIMITED = True
ROW_LIMIT = 10000
SUPERSET_WEBSERVER_TIMEOUT = 120
ENABLE_CORS = False
WTF_CSRF_ENABLED = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = _HTTPS

# --- nothing from elsewhere: no tiles, no fonts, no telemetry; 'unsafe-eval' compiles the templates of the maps
TALISMAN_ENABLED = True
TALISMAN_CONFIG = {
    "content_security_policy": {
        "base-uri": ["'self'"],
        "default-src": ["'self'"],
        "img-src": ["'self'", "blob:", "data:"],
        "worker-src": ["'self'", "blob:"],
        "connect-src": ["'self'"],
        "object-src": "'none'",
        "style-src": ["'self'", "'unsafe-inline'"],
        "font-src": ["'self'"],
        "script-src": ["'self'", "'strict-dynamic'", "'unsafe-eval'"],
    },
    "content_security_policy_nonce_in": ["script-src"],
    "force_https": False,
    "session_cookie_secure": _HTTPS,
}

# --- the maps are SVG in a template: the elements and attributes they use, spelt as the sanitiser spells them
HTML_SANITIZATION = True
HTML_SANITIZATION_SCHEMA_EXTENSIONS = {
    "tagNames": ["svg", "defs", "pattern", "g", "path", "rect", "circle", "text", "title"],
    "attributes": {
        "*": ["className", "style"],
        "svg": ["viewBox", "width", "height", "preserveAspectRatio", "role"],
        "pattern": ["id", "width", "height", "patternUnits"],
        "path": ["d", "fill", "fillOpacity", "stroke", "strokeWidth"],
        "rect": ["x", "y", "width", "height", "rx", "fill", "fillOpacity"],
        "circle": ["cx", "cy", "r", "fill"],
        "text": ["x", "y", "fill", "textAnchor", "fontSize", "fontWeight"],
    },
}

# --- look; the shipped theme is extended, because a theme with a few tokens only gives a white page
APP_NAME = "晴雨"
_LOGO = (
    "data:image/svg+xml;utf8,"
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 92 32'>"
    "<circle cx='15' cy='16' r='9' fill='%23F4B400'/>"
    "<path d='M15 27q-6 0-6-5 0-4 4-5 1-5 7-5 5 0 6 5 4 1 4 5 0 5-5 5z' fill='%231F5FA8' fill-opacity='0.9'/>"
    "<text x='38' y='24' font-size='23' font-weight='bold' fill='%231F3F77'>晴雨</text></svg>"
)
THEME_DEFAULT = {
    **_SHIPPED_THEME,
    "token": {
        **_SHIPPED_THEME["token"],
        "brandAppName": APP_NAME,
        "brandLogoAlt": APP_NAME,
        "brandLogoUrl": _LOGO,
        "brandLogoHeight": "32px",
        "colorPrimary": "#1F5FA8",
        "fontFamily": "'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC',sans-serif",
    },
}
THEME_DARK = None


# --- words: the shipped catalogue of Chinese is wrong in places; chinese.json beside this file mends them as it is served
def FLASK_APP_MUTATOR(app):  # noqa: N802 (the name is Superset's)
    import json
    from pathlib import Path

    import superset
    from flask import Response, request

    shipped = Path(superset.__file__).parent / "translations/zh/LC_MESSAGES/messages.json"
    mended = json.loads((Path(__file__).parent / "chinese.json").read_text(encoding="utf-8"))
    catalogue = json.loads(shipped.read_text(encoding="utf-8"))
    catalogue["locale_data"]["superset"].update({english: [chinese] for english, chinese in mended.items()})
    words = json.dumps(catalogue, ensure_ascii=False)

    @app.before_request
    def chinese_words():
        if request.path == "/superset/language_pack/zh/":
            return Response(words, mimetype="application/json")
        return None
