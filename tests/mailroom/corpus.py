"""Which mails do people and machines write, and what becomes of each?

All of them are of our own making. What is hostile stands in hostile.py.
"""

import base64
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import NamedTuple

from tests.cast import MONDAY, ask

from footpath.catalog.models import Service
from footpath.demo.cast import Cast
from footpath.mailroom.models import MailAddress, Received
from footpath.requests import actions
from footpath.requests.message_ids import new_message_id, thread_id
from footpath.requests.models import ServiceRequest
from footpath.requests.reply_tokens import token_for

CREATED, APPENDED, DUPLICATE, HELD, KEPT = "created", "appended", "duplicate", "quarantined", "kept"
ANA, BEN, DOV, STRANGER = "ana@demo.example", "ben@demo.example", "dov@demo.example", "vendor@outside.example"
DESK = "desk@demo.example"
FACTS = (
    "Which room do you leave? B 2.14\n- Where to?: C 1.03\nHow many places: 6\nWho signs off the floor plan? Max Adler"
)


class Case(NamedTuple):
    """A mail, and how it has to end."""

    name: str
    raw: bytes
    ends: str
    reason: str = ""


@dataclass
class Scene:
    """What was there before the mails came."""

    cast: Cast
    mine: ServiceRequest  # Ana has asked it; Ben has it
    accepted: ServiceRequest  # Ana has accepted it
    closed: ServiceRequest
    merged: ServiceRequest  # into `mine`
    theirs: ServiceRequest  # Dov has asked it; Ana does not see it
    count: list[int] = field(default_factory=lambda: [0])

    def reply_box(self, who: str, it: ServiceRequest) -> str:
        """Where the answers of somebody to a request go."""
        return f"footpath+{token_for(getattr(self.cast, who), it.pk, MONDAY)}@demo.example"

    def mail(self, body: bytes | str = "It hums.", *, head: str = "", **facts: str) -> bytes:
        """One mail, each with words of its own; `head` are more lines for the headers, and headers by keyword win."""
        self.count[0] += 1
        headers = {
            "From": ANA, "To": DESK, "Subject": f"Printer {self.count[0]}",
            "Message-ID": f"<m{self.count[0]}@x.example>", "Date": "Mon, 23 Nov 2026 09:00:00 +0100",
        }  # fmt: skip
        headers |= {name.replace("_", "-"): value for name, value in facts.items()}
        lines = [f"{name}: {value}" for name, value in headers.items() if value != "-"]
        text = body.encode() if isinstance(body, str) else body
        return "\r\n".join([*lines, *head.splitlines(), "", ""]).encode() + text


def scene(cast: Cast) -> Scene:
    """Requests of Ana and Dov, and two addresses that take mail."""
    anything = Service.objects.create(team=cast.facilities, name="Anything else", state="published", requirements=[])
    MailAddress.objects.create(address=DESK, service=anything)
    MailAddress.objects.create(address="moves@demo.example", service=cast.move)
    later = MONDAY + timedelta(hours=1)
    mine = actions.take(ask(cast, MONDAY, title="Six places"), by=cast.ben, now=MONDAY)
    taken = [actions.take(ask(cast, MONDAY, title=title), by=cast.ben, now=MONDAY) for title in ("A door", "A lamp")]
    accepted, closed = (
        actions.accept(actions.deliver(one, text="Done.", by=cast.ben, now=MONDAY), by=cast.ana, now=later)
        for one in taken
    )
    ServiceRequest.objects.filter(pk=closed.pk).update(state="closed", ended_at=later)
    merged = ask(cast, MONDAY, title="Six places again")
    actions.merge(merged, into=mine, by=cast.ben, now=MONDAY)
    theirs = ask(cast, MONDAY, by=cast.dov, title="A desk for Sales")
    return Scene(cast, mine, accepted, closed, merged, theirs)


def ordinary(it: Scene) -> Iterator[Case]:
    """Mails as people write them."""
    yield from written(it)
    yield from encoded(it)
    yield from in_parts(it)
    yield from answered(it)
    yield from by_machines(it)


def written(it: Scene) -> Iterator[Case]:
    yield Case("plain text", it.mail(), CREATED)
    yield Case("name in front", it.mail(From='"Ferreira, Ana" <Ana@Demo.Example>'), CREATED)
    yield Case("address twice", it.mail(From="ana@demo.example <ana@demo.example>"), CREATED)
    yield Case("no subject", it.mail("The lift stands still.", Subject="-"), CREATED)
    yield Case("neither subject nor text", it.mail("", Subject=""), CREATED)
    yield Case("subject alone", it.mail("", Subject="Please call me"), CREATED)
    yield Case("long subject", it.mail(Subject="A very long subject " * 40), CREATED)
    yield Case("folded subject", it.mail(Subject="A subject that\r\n goes on\r\n\tand on"), CREATED)
    yield Case("long text", it.mail("All of it matters. " * 2000), CREATED)
    yield Case("cc", it.mail(To="somebody@elsewhere.example", Cc=f"x@y.example, {DESK}"), CREATED)
    yield Case("delivered-to alone", it.mail(To="team@lists.example", Delivered_To=DESK), CREATED)
    yield Case("capital letters in the address", it.mail(To="Desk@DEMO.example"), CREATED)
    yield Case("groups of recipients", it.mail(To=f"Friends: a@b.example, {DESK};"), CREATED)
    yield Case("no date", it.mail(Date="-"), CREATED)
    yield Case("no message id", it.mail(Message_ID="-"), CREATED)
    yield Case("malformed message id", it.mail(Message_ID="no brackets here"), CREATED)
    yield Case("no recipient, delivered", it.mail(To="-", X_Original_To=DESK), CREATED)
    yield Case("lines that end in LF", it.mail("One.\nTwo.").replace(b"\r\n", b"\n"), CREATED)
    yield Case("from a file of mails", b"From ana@demo.example Mon Nov 23 09:00:00 2026\n" + it.mail(), CREATED)
    yield Case("byte order mark", b"\xef\xbb\xbf" + it.mail(), CREATED)
    yield Case("Reply-To differs", it.mail(Reply_To="other@elsewhere.example"), CREATED)
    yield Case("Sender differs", it.mail(Sender="office@elsewhere.example"), CREATED)
    yield Case("a form that is incomplete", it.mail("We move.", To="moves@demo.example"), CREATED)
    yield Case("a form that is complete", it.mail(FACTS, To="moves@demo.example"), CREATED)
    yield Case("urgent", it.mail(Subject="URGENT!!!", head="X-Priority: 1\r\nImportance: high"), CREATED)
    yield Case("forwarded", it.mail("See below.\n\n---------- Forwarded message ---------\nFrom: x@y\n\nHi"), CREATED)
    yield Case("signature", it.mail("The tap drips.\n\n-- \nAna Ferreira\nDuty manager"), CREATED)
    yield Case("Auto-Submitted: no", it.mail(Auto_Submitted="no"), CREATED)
    yield Case("Precedence: normal", it.mail(Precedence="normal"), CREATED)
    yield Case("a number that is none", it.mail(Subject="Flight FP-99999999 is late"), CREATED)
    yield Case("a stranger", it.mail(From=STRANGER), HELD, "unknown_sender")
    yield Case("an address that leads nowhere", it.mail(To="nobody@demo.example"), HELD, "no_address")


def encoded(it: Scene) -> Iterator[Case]:
    plain = "Content-Type: text/plain; charset="
    words = {
        "utf-8": "Stühle für Łódź", "iso-8859-1": "Stühle", "iso-8859-15": "5 € für Stühle", "windows-1252": "„Stühle“",
        "koi8-r": "Принтер", "windows-1251": "Принтер", "iso-2022-jp": "プリンター", "shift_jis": "プリンター",
        "euc-kr": "프린터", "gb2312": "打印机", "big5": "印表機", "utf-16": "Stühle", "utf-7": "Stühle",
    }  # fmt: skip
    for charset, text in words.items():
        yield Case(charset, it.mail(text.encode(charset), head=plain + charset), CREATED)
    word = base64.b64encode("Stühle".encode()).decode()
    yield Case("base64", it.mail(word, head=f"{plain}utf-8\r\nContent-Transfer-Encoding: base64"), CREATED)
    quoted = "St=C3=BChle f=\r\n=C3=BCr alle"
    yield Case(
        "quoted-printable",
        it.mail(quoted, head=f"{plain}utf-8\r\nContent-Transfer-Encoding: QUOTED-PRINTABLE"),
        CREATED,
    )
    yield Case("eight bits, no charset", it.mail("Stühle".encode("cp1252")), CREATED)
    yield Case("charset that lies", it.mail("Stühle".encode("cp1252"), head=f"{plain}us-ascii"), CREATED)
    yield Case("encoded subject", it.mail(Subject=f"=?utf-8?b?{word}?= =?iso-8859-1?q?f=FCr_alle?="), CREATED)
    yield Case("raw eight bits in the subject", it.mail(Subject="Stühle"), CREATED)
    yield Case("emoji", it.mail("👩🏽‍🔧 bitte", Subject="🛠️ kaputt"), CREATED)
    yield Case("from right to left", it.mail("الطابعة لا تعمل", Subject="طابعة"), CREATED)


def in_parts(it: Scene) -> Iterator[Case]:
    yield Case("HTML alone", it.mail("<p>The <b>lift</b></p>", head="Content-Type: text/html; charset=utf-8"), CREATED)
    both = part("text/plain", "Plain.") + part("text/html", "<p>Plain.</p>")
    yield Case("text and HTML", multipart(it, "alternative", both), CREATED)
    yield Case(
        "empty text, full HTML",
        multipart(it, "alternative", part("text/plain", " ") + part("text/html", "<p>x")),
        CREATED,
    )
    photo = part("image/png", base64.b64encode(b"\x89PNG" + bytes(3000)).decode(), "photo.png", "base64")
    yield Case("a photo", multipart(it, "mixed", part("text/plain", "See.") + photo), CREATED)
    yield Case("a photo alone", multipart(it, "mixed", photo), CREATED)
    yield Case("five files", multipart(it, "mixed", part("text/plain", "See.") + photo * 5), CREATED)
    yield Case(
        "text, photo, text", multipart(it, "mixed", part("text/plain", "A") + photo + part("text/plain", "B")), CREATED
    )
    yield Case("a mail in a mail", multipart(it, "mixed", part("message/rfc822", it.mail().decode())), CREATED)
    invited = part("text/plain", "Join") + part("text/calendar", "BEGIN:VCALENDAR\r\nEND:VCALENDAR")
    yield Case("an invitation", multipart(it, "mixed", invited), CREATED)
    name = "Content-Type: application/pdf; name*0*=utf-8''pl%C3%A4n; name*1*=%20B.pdf"
    yield Case("a name in pieces", multipart(it, "mixed", f"--b\r\n{name}\r\n\r\n%PDF-1\r\n"), CREATED)
    yield Case(
        "preamble and epilogue", multipart(it, "mixed", part("text/plain", "x"), "Ignored\r\n", "Ignored"), CREATED
    )
    yield Case("the end is missing", multipart(it, "mixed", part("text/plain", "x"), end=False), CREATED)
    yield Case(
        "winmail.dat", multipart(it, "mixed", part("application/ms-tnef", "eJ8+", "winmail.dat", "base64")), CREATED
    )
    signed = part("text/plain", "Signed.") + part("application/pgp-signature", "-----BEGIN PGP-----", "signature.asc")
    yield Case("signed", multipart(it, "signed", signed), CREATED)
    yield Case("encrypted", multipart(it, "encrypted", part("application/octet-stream", "x", "encrypted.asc")), CREATED)


def answered(it: Scene) -> Iterator[Case]:
    mine, our = it.mine, new_message_id("request", it.mine.pk)
    about = {"Subject": f"Re: {mine.number} · {mine.title}", "To": "footpath@demo.example"}
    yield Case("answer by an id of ours", it.mail(In_Reply_To=our, **about), APPENDED)
    yield Case("answer by References", it.mail(References=f"<a@b> {our} <c@d>", **about), APPENDED)
    yield Case("answer to the thread", it.mail(In_Reply_To=thread_id("request", mine.pk), **about), APPENDED)
    yield Case("answer, number in the subject alone", it.mail(Subject=f"AW: [{mine.number}] Möbel"), APPENDED)
    yield Case("number in small letters", it.mail(Subject=f"about {mine.number.lower()}, please"), APPENDED)
    box = it.reply_box("ana", mine)
    yield Case("answer to the reply address", it.mail("Six it is.", To=box, Subject="Re: Six places"), APPENDED)
    yield Case("all at once", it.mail("Yes.", **about | {"To": box}, In_Reply_To=our, References=our), APPENDED)
    quoted = "Yes.\r\n\r\nOn Mon, 23 Nov 2026 at 08:00, Footpath <f@x.example> wrote:\r\n> Which?\r\n"
    yield Case("with a quote", it.mail(quoted, In_Reply_To=our, **about), APPENDED)
    yield Case("between the lines", it.mail("> Which?\r\nB2\r\n> When?\r\nToday", In_Reply_To=our, **about), APPENDED)
    yield Case(
        "of Ben, with his token", it.mail("On it.", From=BEN, **about | {"To": it.reply_box("ben", mine)}), APPENDED
    )
    yield Case("of Ben, without", it.mail("On it.", From=BEN, In_Reply_To=our, **about), APPENDED)
    yield Case("somebody else answers", it.mail(From=STRANGER, In_Reply_To=our, **about), APPENDED)
    yield Case(
        "to one that was merged", it.mail(In_Reply_To=new_message_id("request", it.merged.pk), **about), APPENDED
    )
    yield Case("old mail, new subject", it.mail(References=our, Subject="New chairs"), CREATED)
    yield Case("reply, new subject", it.mail(In_Reply_To=our, Subject="New chairs for gate 4"), CREATED)
    closed = {"In_Reply_To": new_message_id("request", it.closed.pk), "Subject": "Re: A lamp"}
    yield Case("to a closed one", it.mail("Dark again.", **closed), CREATED)
    yield Case("a stranger to a closed one", it.mail(From=STRANGER, **closed), HELD, "closed")
    again = {"In_Reply_To": new_message_id("request", it.accepted.pk), "Subject": "Re: A door"}
    yield Case("not content any more", it.mail("It squeaks.", To=it.reply_box("ana", it.accepted), **again), APPENDED)
    first = it.mail(Message_ID="<thread@x.example>", Subject="Blinds", Cc=DOV)
    yield Case("a mail with a copy to Dov", first, CREATED)
    yield Case("Dov answers all", it.mail(From=DOV, In_Reply_To="<thread@x.example>", Subject="Re: Blinds"), APPENDED)
    yield Case("the same once more", first, DUPLICATE)
    yield Case("the same by another way", b"Received: from a by b\r\n" + first, DUPLICATE)
    yield Case("the same id, another mail", it.mail("Other words.", Message_ID="<thread@x.example>"), CREATED)
    yield Case("answer to a digest", it.mail(In_Reply_To=new_message_id(), Subject="Re: Your day"), HELD, "about_other")


def by_machines(it: Scene) -> Iterator[Case]:
    about = {"In_Reply_To": new_message_id("request", it.mine.pk), "Subject": f"Out of office: {it.mine.number}"}
    signs = {
        "auto-replied": {"Auto_Submitted": "auto-replied"}, "auto-generated": {"Auto_Submitted": "auto-generated; x=y"},
        "bulk": {"Precedence": "bulk"}, "junk": {"Precedence": "Junk"}, "auto_reply": {"Precedence": "auto_reply"},
        "list": {"List_Id": "<all.demo.example>"}, "no return path": {"Return_Path": "<>"},
        "daemon": {"From": "MAILER-DAEMON@mx.example"}, "X-Autoreply": {"X_Autoreply": "yes"},
    }  # fmt: skip
    for name, sign in signs.items():
        yield Case(f"machine: {name}", it.mail("I am away.", **about | sign), KEPT)
    report = part("text/plain", "Not delivered.") + part("message/delivery-status", "Action: failed")
    bounce = {**about, "From": "postmaster@mx.example", "Subject": "Undelivered"}
    yield Case("bounce", multipart(it, "report; report-type=delivery-status", report, **bounce), KEPT)
    returned = report + part("text/rfc822-headers", f"Subject: x\r\nMessage-ID: {about['In_Reply_To']}\r\n")
    bounce |= {"In_Reply_To": "-", "From": "mailer-daemon@mx.example"}
    yield Case("bounce that returns our headers", multipart(it, "report", returned, **bounce), KEPT)
    yield Case("bounce of something else", multipart(it, "report", report, **bounce), HELD, "automatic")
    yield Case("newsletter", it.mail(From="news@outside.example", List_Id="<news>"), HELD, "automatic")
    yield Case("machine that names it", it.mail(**about | {"Auto_Submitted": "auto-replied", "In_Reply_To": "-"}), KEPT)
    closed = {"In_Reply_To": new_message_id("request", it.closed.pk), "Subject": "Automatic reply: A lamp"}
    yield Case("machine to a closed one", it.mail(Auto_Submitted="auto-replied", **closed), KEPT)


def part(kind: str, body: str, name: str = "", encoding: str = "") -> str:
    """One part of a mail."""
    named = f'\r\nContent-Disposition: attachment; filename="{name}"' if name else ""
    coded = f"\r\nContent-Transfer-Encoding: {encoding}" if encoding else ""
    return f"--b\r\nContent-Type: {kind}{coded}{named}\r\n\r\n{body}\r\n"


def multipart(
    it: Scene, kind: str, parts: str, before: str = "", after: str = "", *, end: bool = True, **facts: str
) -> bytes:
    """A mail in parts."""
    last = f"--b--\r\n{after}" if end else ""
    return it.mail(
        f"{before}{parts}{last}", head=f"MIME-Version: 1.0\r\nContent-Type: multipart/{kind}; boundary=b", **facts
    )


def figures(mails: list[Received]) -> dict[str, int]:
    """How many ended in which way."""
    ends = [mail.outcome for mail in mails]
    return {"in": len(ends)} | {end: ends.count(end) for end in (CREATED, APPENDED, DUPLICATE, HELD, KEPT)}
