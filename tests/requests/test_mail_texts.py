"""Which words does a mail have?"""

from tests.requests.mail_words import SECRETS, keep, kind

from footpath.requests.mail_texts import EVERY, editable, said, unknown_fields


def test_a_line_without_anything_to_say_is_left_out_and_a_subject_is_never_empty(cast):
    keep(cast, subject="{promised}", opening="Hello {name},\nfor {promised}.\nOf {team}.")
    words = said(kind(), {"name": "Ana", "about": "FP-12", "team": "Facilities"})
    assert words["opening"] == "Hello Ana,\nOf Facilities."
    assert words["subject"] == "FP-12"


def test_no_value_adds_a_line(cast):
    keep(cast, subject="{name}: {about}")
    words = said(kind(), {"name": "Ana\r\nBcc: all@demo.example", "about": "a\nb"})
    assert words["subject"] == "Ana Bcc: all@demo.example: a b"
    assert words["opening"] == "Hello Ana Bcc: all@demo.example,"


def test_what_nobody_fills_in_is_named_and_stays(cast):
    keep(cast, opening=SECRETS)
    assert said(kind(), {"name": "Ana"})["opening"] == SECRETS
    found = unknown_fields(kind(), {"opening": f"{{name}} {SECRETS}", "subject": "{about} {day}"})
    assert found == (
        "{day}", "{{ settings.SECRET_KEY }}", "{% debug %}", "{0.__class__}", "{name.__class__}", "{nobody}",
    )  # fmt: skip


def test_every_mail_has_its_words_within_what_is_allowed(cast):
    mails = editable()
    assert next(iter(mails)) == EVERY
    assert len(mails) == 12
    for one in mails.values():
        assert not unknown_fields(one.kind, one.kind.original)
