"""How is a mail shown and handed out as it came, without what it could do to a browser?"""

from base64 import b64encode
from hashlib import sha256

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.html import escape
from django.views.decorators.http import require_safe

from footpath.mailroom.stored import for_reading, letter_of, raw_of
from footpath.mailroom.views.mail import visible
from footpath.people.middleware import reader

_LOOK = """body{margin:0;padding:1rem;background:#fff;color:#1d1d1b;font:16px/1.5 system-ui,sans-serif;
overflow-wrap:anywhere}table{border-collapse:collapse}td,th{padding:.25rem .5rem;vertical-align:top}
blockquote{margin:0 0 0 .5rem;padding-left:.75rem;border-left:3px solid #ccc}pre{white-space:pre-wrap}"""
# No script, picture, form, frame or font, and no way out: whatever the sanitizer may once let through does nothing.
_POLICY = (
    f"default-src 'none'; style-src 'sha256-{b64encode(sha256(_LOOK.encode()).digest()).decode()}'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Frame-Options": "SAMEORIGIN",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "private, no-store",
}


@require_safe
def as_it_came(request: HttpRequest, pk: int) -> HttpResponse:
    """The mail as it was laid out, for the sandboxed frame on its page; what was only text, as text."""
    letter = letter_of(visible(reader(request), pk, timezone.now()))
    body = letter.html or f"<pre>{escape(letter.text)}</pre>"
    page = f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(letter.subject[:200])}</title>'
    return HttpResponse(f"{page}<style>{_LOOK}</style></head><body>{body}</body></html>", headers=_HEADERS)


@require_safe
def raw(request: HttpRequest, pk: int) -> HttpResponse:
    """The whole mail as text, to download: without the tokens with which others could answer as its reader."""
    found = visible(reader(request), pk, timezone.now())
    text = for_reading(raw_of(found))
    headers = {**_HEADERS, "Content-Disposition": f'attachment; filename="mail-{found.pk}.txt"'}
    return HttpResponse(text, content_type="text/plain; charset=utf-8", headers=headers)
