"""Is the machine ready: Python, folders, secret key, static files, address, mail server?"""

import shutil
import smtplib
import ssl
import stat
import sys
import tempfile
from pathlib import Path

from django.conf import settings
from django.http.request import validate_host

from footpath.growth.practice.coach import broken, files
from footpath.site.doctor.contents import known
from footpath.site.doctor.finding import Finding, mend, note, ok
from footpath.site.environment import SmtpServer, text
from footpath.site.prepare import FINGERPRINT, fingerprint

OLDEST, NEWEST = (3, 11), (3, 14)
LEAST_FREE, LITTLE_FREE = 200 * 2**20, 2 * 2**30
LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
PATIENCE = 5.0  # seconds


def python() -> Finding:
    """A Python that Footpath was tried with."""
    version = tuple(sys.version_info[:3])
    said = ".".join(map(str, version))
    if version[:2] < OLDEST:
        return mend("Python", f"{said} is too old: please install 3.11 or newer and run script/setup again.")
    if version[:2] > NEWEST:
        return note("Python", f"{said} is newer than what Footpath was tried with (3.11 to 3.14).")
    return ok("Python", said)


def coach_rules() -> Finding:
    """The coach can read its rules, one's own too."""
    wrong = broken()
    if wrong:
        return mend("rules of the coach", f"It is silent until this is mended: {'; '.join(wrong)}")
    return ok("rules of the coach", ", ".join(sorted(files())))


def data_folder() -> Finding:
    """Everything is kept there."""
    folder = Path(settings.DATA)
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        says = f"{folder} cannot be written to ({error.strerror}): please mend FOOTPATH_DATA or its owner."
        return mend("data folder", says)
    return ok("data folder", str(folder))


def free_space() -> Finding:
    """There is room for what comes."""
    try:
        free = shutil.disk_usage(settings.DATA).free
    except OSError as error:
        return mend("free space", f"The disk of {settings.DATA} does not say ({error.strerror}).")
    says = f"{free / 2**30:.1f} GB"
    if free < LEAST_FREE:
        return mend("free space", f"{says} left: please make room on the disk of {settings.DATA}.")
    return note("free space", f"{says} left.") if free < LITTLE_FREE else ok("free space", says)


def secret_key() -> Finding:
    """Nobody else on the machine can read the key that signs sessions."""
    if text("FOOTPATH_SECRET_KEY", ""):
        if len(settings.SECRET_KEY) < 32:
            return mend("secret key", "FOOTPATH_SECRET_KEY is short: please give at least 50 random characters.")
        return ok("secret key", "from FOOTPATH_SECRET_KEY")
    path = Path(settings.DATA) / "secret_key"
    try:
        mode = stat.S_IMODE(path.stat().st_mode)
    except OSError as error:
        return mend("secret key", f"{path}: {error.strerror}. A new start makes one, and everybody signs in again.")
    if mode & 0o077:
        return mend("secret key", f"Others can read it (mode {mode:04o}): please run `chmod 600 {path}`.")
    return ok("secret key", "in the data folder, for its owner alone")


def static_files() -> Finding:
    """Styles and scripts are collected, and are those of this version."""
    folder = Path(settings.DATA)
    collected = Path(settings.STATIC_ROOT) / "staticfiles.json"
    kept = folder / FINGERPRINT
    if not collected.is_file() or not kept.is_file():
        return mend("static files", "They are not collected: please run `footpath migrate`.")
    if kept.read_text() != fingerprint():
        return mend("static files", "They are those of another version: please run `footpath migrate` and start anew.")
    return ok("static files", "collected, of this version")


def address() -> Finding:
    """People reach Footpath under an address that it answers to, over TLS unless they sit at this machine."""
    scheme, _, place = settings.PUBLIC_URL.partition("://")
    host = place.split("/")[0]
    name = host if host.endswith("]") else host.rpartition(":")[0] or host
    if not validate_host(name.lower(), settings.ALLOWED_HOSTS):
        says = f"Footpath does not answer to {name or 'an empty name'}: FOOTPATH_URL must be like https://desk.example.org."
        return mend("address", says)
    if name in LOOPBACK:
        return note("address", f"{settings.PUBLIC_URL} is for this machine alone; set FOOTPATH_URL when others come.")
    if scheme != "https":
        return mend("address", f"{settings.PUBLIC_URL} sends passwords in the clear: please serve https.")
    if not settings.PROXIES:
        says = f"{settings.PUBLIC_URL}, and FOOTPATH_PROXIES is 0: set it to how many proxies stand in front."
        return note("address", says)
    return ok("address", settings.PUBLIC_URL)


def time_zones() -> Finding:
    """Time zone data is there."""
    missing = [zone for zone in ("UTC", "Europe/Berlin", "America/New_York") if not known(zone)]
    if missing:
        return mend("time zones", f"{', '.join(missing)} is not known here: please install the package tzdata.")
    return ok("time zones", "known")


def mail_server() -> Finding:
    """The mail server answers a greeting; nobody signs in and nothing is sent."""
    at = settings.SMTP
    if at is None:
        return note("mail server", "None: every mail stays in the outbox. Set FOOTPATH_SMTP to send.")
    where = f"{at.host}:{at.port}"
    try:
        offers_tls = _greet(at)
    except (OSError, smtplib.SMTPException) as error:
        said = " ".join(str(error).split())[:200] or type(error).__name__
        return mend("mail server", f"{where} does not answer as a mail server: {said}. Please look at FOOTPATH_SMTP.")
    if at.tls == "start" and not offers_tls:
        return mend("mail server", f"{where} offers no STARTTLS: use tls=ssl, or tls=no on this machine.")
    return ok("mail server", f"{where} answers")


def _greet(at: SmtpServer) -> bool:
    """Say hello and goodbye; whether it offers STARTTLS. OSError or SMTPException when it is no mail server."""
    secret = at.tls == "ssl"
    kind = smtplib.SMTP_SSL(timeout=PATIENCE, context=ssl.create_default_context()) if secret else smtplib.SMTP()
    kind.timeout = PATIENCE
    kind._host = at.host  # type: ignore[attr-defined]  # the name that the certificate must have
    try:
        kind.connect(at.host, at.port)
        kind.ehlo_or_helo_if_needed()
        return kind.has_extn("starttls")
    finally:
        kind.close()
