"""Words of mails as tests write them."""

from tests.cast import MONDAY

from footpath.requests import actions
from footpath.requests.mail_texts import MailKind, editable, versions_in_use, words_of, written

SECRETS = "{{ settings.SECRET_KEY }} {% debug %} {0.__class__} {name.__class__} {nobody}"


def kind(key: str = "waits_for_me") -> MailKind:
    return editable()[key].kind


def keep(cast, key="waits_for_me", *, by=None, now=MONDAY, seen=None, **words):
    it, newest = kind(key), versions_in_use().filter(mail=key).first()
    words = words_of(it, written(key)) | words
    seen = (newest.number if newest else 0) if seen is None else seen
    return actions.keep_mail_text(it, words=words, seen=seen, by=by or cast.eve, now=now)
