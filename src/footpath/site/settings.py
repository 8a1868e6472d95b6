"""Which parts run, with which settings? Every variable is described in docs/settings.md."""

from pathlib import Path
from urllib.parse import urlsplit

import dj_database_url
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from footpath.site import environment
from footpath.site.panel_seams import PANELS  # noqa: F401  read by name
from footpath.site.seams import (  # noqa: F401  read by name
    AGENDA,
    ERASERS,
    EVENT_REACTIONS,
    EXITS,
    HIDES_PRESENCE,
    MAILS,
    MARKS,
    MEASURES,
    MEETINGS,
    NAVIGATION,
    SCHEDULE,
    UNREMEMBERED,
    WORD_FOR_WORD,
    WORTH_PRAISE,
)

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
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "footpath.ui",
    "footpath.jobs",
    "footpath.files",
    "footpath.search",
    "footpath.history",
    "footpath.people",
    "footpath.catalog",
    "footpath.requests",
    "footpath.surveys",
    "footpath.conversations",
    "footpath.recovery",
    "footpath.appraisals",
    "footpath.growth",
    "footpath.recognition",
    "footpath.bids",
    "footpath.notifications",
    "footpath.mailroom",
    "footpath.insight",
    "footpath.demo",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "footpath.ui.middleware.PackPages",
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
    "allauth.account.middleware.AccountMiddleware",
    "footpath.people.sign_in.middleware.Sessions",
    "footpath.people.middleware.SignedInPerson",
    "footpath.people.sent_once.SentOnce",
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

DATABASE = environment.text("DATABASE_URL", f"sqlite:///{DATA / 'footpath.sqlite3'}")
DATABASES = {"default": dj_database_url.parse(DATABASE, conn_max_age=600)}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # Web and worker share one file: writers queue instead of failing, and what was acknowledged survives a crash.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        # What is deleted is overwritten: a reminder that was sent, an answer, a private text.
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
        "PRAGMA secure_delete=ON;",
    }
    # Real files in tests: connections of several threads and processes must meet in one database.
    DATABASES["default"]["TEST"] = {"NAME": str(DATA / "test.sqlite3")}
elif DATABASES["default"]["ENGINE"] == "django.db.backends.postgresql":
    # Planning took ten times as long as answering: much is asked with many joins. Those of the address win.
    of_address = DATABASES["default"].setdefault("OPTIONS", {})
    of_address["options"] = f"-c jit=off -c join_collapse_limit=4 {of_address.get('options', '')}".rstrip()
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# What is remembered for a while is not crowded out by what others do: from 300 entries on the default forgets some.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "footpath_cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}
SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 14
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}

AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = ["footpath.people.sign_in.backend.EmailBackend"]
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "sign-in"
PASSWORD_RESET_TIMEOUT = 60 * 60 * 24 * 7  # the longest that a link for a password can hold (people/sign_in/links.py)
# allauth does second factors and the steps of signing in; what is off, and why: docs/decisions/2026-11-22-sign-in.md
ACCOUNT_ADAPTER = "footpath.people.sign_in.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_RATE_LIMITS = False  # people/sign_in/tries.py counts instead
ACCOUNT_REAUTHENTICATION_TIMEOUT = 60 * 10
ACCOUNT_FORMS = {"reauthenticate": "footpath.people.sign_in.forms.SurePasswordForm"}
MFA_ADAPTER = "footpath.people.sign_in.adapter.FactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True  # addresses come from administrators, never from those who sign in
MFA_TOTP_TOLERANCE = 1  # the code before and the one after hold, too: clocks differ, fingers are slow
MFA_RATE_LIMITS = {"webauthn_login": "120/m/ip"}  # nothing to guess there, and a whole office may share an address
MFA_FORMS = {
    kind: f"footpath.people.sign_in.forms.{form}"
    for kind, form in {
        "authenticate": "CodeForm",
        "reauthenticate": "SureCodeForm",
        "activate_totp": "AppForm",
        "login_webauthn": "PasskeySignInForm",
        "authenticate_webauthn": "PasskeyFactorForm",
        "reauthenticate_webauthn": "SurePasskeyForm",
        "add_webauthn": "NewPasskeyForm",
        "edit_webauthn": "PasskeyNameForm",
    }.items()
}
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
PROXIES = environment.number("FOOTPATH_PROXIES", default=0, least=0, most=9)
DEMO = False  # True in a process that was started with --demo alone (site/web.py)
WEB_WORKERS = environment.number("FOOTPATH_WEB_WORKERS", default=1, least=1, most=64)
METRICS_TOKEN = environment.secret("FOOTPATH_METRICS_TOKEN", least=16)

EMAIL_BACKEND = "footpath.notifications.backend.Outbox"  # every mail, those of libraries too, goes this way
SMTP = environment.smtp("FOOTPATH_SMTP")  # none: mails stay in the outbox
MAIL_FROM = environment.mail_from("FOOTPATH_MAIL_FROM", default=f"Footpath <footpath@{_address.hostname}>")
DEFAULT_FROM_EMAIL = MAIL_FROM
WEBHOOK_HOSTS = environment.hosts("FOOTPATH_WEBHOOK_HOSTS")  # inside the house; all others inside are never called
IMAP = environment.imap("FOOTPATH_IMAP")  # none: mail comes in by `footpath ingest-mail` alone
MAIL_CHECKED_BY = environment.text("FOOTPATH_MAIL_CHECKED_BY", "")  # whose word on senders counts; none: nobody's
MAIL_IN = environment.mailbox_address("FOOTPATH_MAIL_IN")  # where answers go; none: to whom mails come from

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
if PROXIES:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
if _address.scheme == "https":
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "plain": {"()": "footpath.site.logged.Formatter", "fmt": "%(asctime)s %(levelname)s %(name)s: %(message)s"}
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": environment.text("FOOTPATH_LOG_LEVEL", "WARNING")},
}
