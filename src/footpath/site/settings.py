"""Which parts run, with which settings? Every variable is described in docs/settings.md."""

from pathlib import Path
from urllib.parse import urlsplit

import dj_database_url
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from footpath.site import environment

DATA = Path(environment.text("FOOTPATH_DATA", "data")).resolve()
PORT = environment.number("PORT", default=8000, least=1, most=65535)
PUBLIC_URL = environment.text("FOOTPATH_URL", f"http://127.0.0.1:{PORT}").rstrip("/")
_address = urlsplit(PUBLIC_URL)
_LOOPBACK = _address.hostname in ("127.0.0.1", "localhost", "::1")

SECRET_KEY = environment.secret_key(DATA)
DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"] if _LOOPBACK else [_address.hostname or ""]
CSRF_TRUSTED_ORIGINS = [f"{_address.scheme}://{_address.netloc}"]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_tasks",
    "django_tasks_db",
    "django_htmx",
    "csp",
    "template_partials",
    "footpath.ui",
    "footpath.jobs",
    "footpath.files",
    "footpath.search",
    "footpath.history",
    "footpath.people",
    "footpath.catalog",
    "footpath.requests",
    "footpath.notifications",
    "footpath.insight",
    "footpath.demo",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",  # closed unless a view says otherwise
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "footpath.people.middleware.SignedInPerson",
    "footpath.ui.middleware.FailClearly",
]

ROOT_URLCONF = "footpath.site.urls"
WSGI_APPLICATION = "footpath.site.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "footpath.ui.context.navigation",
            ],
        },
    }
]

DATABASES = {"default": dj_database_url.config(default=f"sqlite:///{DATA / 'footpath.sqlite3'}", conn_max_age=600)}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # Web and worker share one file: writers queue instead of failing, and what was acknowledged survives a crash.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
    }
    # Real files in tests: connections of several threads and processes must meet in one database.
    DATABASES["default"]["TEST"] = {"NAME": str(DATA / "test.sqlite3")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "footpath_cache"}}
SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 14
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}

AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = ["footpath.people.sign_in.EmailBackend"]
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "sign-in"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": str(DATA / "files"), "file_permissions_mode": 0o600},
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
MAX_UPLOAD_MB = environment.number("FOOTPATH_MAX_UPLOAD_MB", default=25, least=1, most=1000)
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_PERMISSIONS = 0o600
WEB_WORKERS = environment.number("FOOTPATH_WEB_WORKERS", default=1, least=1, most=64)

LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English"))]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:", "blob:"],
        "worker-src": [SELF],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "footpath.ui.errors.csrf_failure"
if _address.scheme == "https":
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365

# What follows what, by name: a lower room never imports a higher one (docs/map.md).
EVENT_REACTIONS = [
    "footpath.requests.reactions.refresh_queue",
    "footpath.requests.reactions.index_request",
    "footpath.people.reactions.make_findable",
    "footpath.catalog.reactions.make_findable",
    "footpath.requests.reactions.note_pace",
    "footpath.notifications.reactions.tell_people",
]
NAVIGATION = [
    "footpath.insight.navigation.home",
    "footpath.catalog.navigation.services",
    "footpath.requests.navigation.board",
    "footpath.requests.navigation.words",
    "footpath.people.navigation.people",
    "footpath.notifications.navigation.notices",
    "footpath.insight.navigation.kept",
]
PANELS: dict[str, list[str]] = {
    "home": ["footpath.requests.panels.home"],
    "person": ["footpath.requests.panels.person"],
    "team": ["footpath.catalog.panels.team", "footpath.requests.panels.team"],
    "service": [],
    "request": ["footpath.requests.panels.call_backs", "footpath.requests.around.around"],
    "pair": [],
    "sign_in": ["footpath.demo.panels.sign_in"],
    "kept": ["footpath.people.kept.kept", "footpath.requests.kept.kept", "footpath.notifications.kept.kept"],
}
SCHEDULE = "footpath.site.schedule.SCHEDULE"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": environment.text("FOOTPATH_LOG_LEVEL", "WARNING")},
}
