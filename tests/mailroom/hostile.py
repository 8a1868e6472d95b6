"""Which mails does somebody write who means harm, and what becomes of each?

All of them are of our own making. The largest are made by `monsters` and read by themselves.
"""

import base64
from collections.abc import Iterator

from tests.mailroom.corpus import (
    ANA,
    APPENDED,
    BEN,
    CREATED,
    DESK,
    HELD,
    KEPT,
    STRANGER,
    Case,
    Scene,
    multipart,
    part,
)

from footpath.requests.message_ids import NOTE, new_message_id


def hostile(it: Scene) -> Iterator[Case]:
    """What is forged, broken or blown up."""
    yield from forged(it)
    yield from loops(it)
    yield from broken(it)
    yield from blown_up(it)


def forged(it: Scene) -> Iterator[Case]:
    """As somebody else."""
    our = new_message_id("request", it.mine.pk)
    reply = {"Subject": f"Re: {it.mine.number}", "To": "footpath@demo.example"}
    to_ana, to_ben = {**reply, "To": it.reply_box("ana", it.mine)}, {**reply, "To": it.reply_box("ben", it.mine)}
    other = {**reply, "To": it.reply_box("ana", it.accepted)}
    note = {**reply, "From": BEN, "In_Reply_To": new_message_id(NOTE, it.mine.pk)}
    passes = "mx.evil.example; dmarc=pass header.from=demo.example"
    acts = {
        "From of an agent, a guessed number": ("done: all there", {"From": BEN, **reply, "To": DESK}),
        "From of an agent, an act, no token": ("promise 2026-12-24", {"From": BEN, "In_Reply_To": our, **reply}),
        "Ana's token, used by a stranger": ("accept", {"From": STRANGER, **to_ana}),
        "Ana's token, used by Ben": ("done: x", {"From": BEN, **to_ana}),
        "a token of another request": ("accept", other),
        "DMARC passes, says the forger": (
            "done",
            {"From": BEN, "Authentication_Results": passes, **reply, "In_Reply_To": our},
        ),
        "answers a note, proven": ("Do not tell.", {**note, "To": to_ben["To"]}),
    }
    for name, (text, facts) in acts.items():
        yield Case(name, it.mail(text, **facts), APPENDED)
    fails = {"From": BEN, "Authentication_Results": "mx.demo.example; dmarc=fail", **reply, "In_Reply_To": our}
    yield Case("DMARC fails", it.mail(**fails), HELD, "forged")
    yield Case("answers a note, unproven", it.mail("Do not tell her.", **note), HELD, "internal")
    yield Case("a number that Ana does not see", it.mail(Subject=f"Re: {it.theirs.number}"), CREATED)
    box = to_ana["To"]
    for name, to in {
        "with another letter": box[:-15] + ("b" if box[-15] == "a" else "a") + box[-14:],
        "made by hand": "footpath+1-1-zz-" + "a" * 20 + "@demo.example",
    }.items():
        yield Case(f"a token {name}", it.mail(To=to, Subject="Re: x"), HELD, "no_address")
    yield from by_strangers(it, our, reply)
    for name, subject in {
        "a header in the subject": "x\rBcc: all@demo.example\r\n\tDear all",
        "a header in an encoded subject": "=?utf-8?q?x=0D=0ABcc:_all?=",
        "words of a template": "{{ settings.SECRET_KEY }} {% debug %} {0.__class__}",
    }.items():
        yield Case(name, it.mail(Subject=subject), CREATED)


def by_strangers(it: Scene, our: str, reply: dict[str, str]) -> Iterator[Case]:
    """As nobody who works here."""
    guess = {**reply, "To": DESK, "From": STRANGER}
    ways = {
        "an id with a wrong hash": {**guess, "In_Reply_To": our.replace(our[-40:-35], "00000")},
        "an id without a hash": {**guess, "In_Reply_To": f"<request.{it.mine.pk}.thread@127.0.0.1>"},
        "a stranger guesses a number": guess,
        "control headers of our own": {"From": STRANGER, "X_Footpath_Person": "1", "X_Footpath_State": "closed"},
        "Reply-To is somebody here": {"From": STRANGER, "Reply_To": BEN},
        "Sender is somebody here": {"From": STRANGER, "Sender": BEN},
        "the name is an address": {"From": f'"{BEN}" <{STRANGER}>'},
        "an encoded address in the name": {"From": f"=?utf-8?q?ben=40demo.example=3E?= <{STRANGER}>"},
        "a look-alike": {"From": "\u0430na@demo.example"},
    }
    for name, facts in ways.items():
        yield Case(name, it.mail(**facts), HELD, "unknown_sender")
    yield Case("two in From", it.mail(From=f"{ANA}, {STRANGER}"), HELD, "many_senders")
    yield Case("two From", it.mail(head=f"From: {STRANGER}"), HELD, "many_senders")
    yield Case("a comment in the address", it.mail(From="ana(@evil.example)@demo.example"), CREATED)


def loops(it: Scene) -> Iterator[Case]:
    yield Case("from ourselves", it.mail(From="Footpath <footpath@demo.example>"), HELD, "own")
    yield Case("from our desk", it.mail(From=DESK), HELD, "own")
    yield Case("from our reply box", it.mail(From=it.reply_box("ana", it.mine)), HELD, "own")
    our = {"Auto_Submitted": "auto-replied", "Precedence": "auto_reply", "X_Auto_Response_Suppress": "All"}
    yield Case("another Footpath answers", it.mail(From="footpath@other.example", **our), HELD, "automatic")
    back = {"In_Reply_To": new_message_id("request", it.mine.pk), "Subject": f"Re: {it.mine.number}"}
    yield Case("another Footpath answers us", it.mail(From="footpath@other.example", **our, **back), KEPT)
    yield Case("our own mail comes back", it.mail(From="footpath@demo.example", **back), KEPT)


def broken(it: Scene) -> Iterator[Case]:
    yield Case("nothing", b"", HELD, "no_sender")
    yield Case("a line end", b"\r\n", HELD, "no_sender")
    yield Case("no headers", b"\r\n\r\nHello?", HELD, "no_sender")
    yield Case("zeros", bytes(5000), HELD, "no_sender")
    yield Case("noise", bytes(range(256)) * 40, HELD, "no_sender")
    yield Case("headers without an end", it.mail("").rstrip(b"\r\n"), CREATED)
    yield Case("no From", it.mail(From="-"), HELD, "no_sender")
    yield Case("empty From", it.mail(From="<>"), HELD, "no_sender")
    yield Case("From without an address", it.mail(From="Ana"), HELD, "no_sender")
    yield Case("brackets in From", it.mail(From="(" * 1500), HELD, "no_sender")
    yield Case("a line that is no header", it.mail(head="this is no header"), CREATED)
    yield Case("zeros in the text", it.mail("a\x00b", Subject="x\x00y"), CREATED)
    plain = "Content-Type: text/plain; charset="
    yield Case("unknown charset", it.mail("Hi", head=f"{plain}klingon"), CREATED)
    yield Case("a codec that is no charset", it.mail("Hi", head=f"{plain}zlib_codec"), CREATED)
    yield Case("punycode", it.mail("a" * 50_000, head=f"{plain}punycode"), CREATED)
    broken64 = f"{plain}utf-8\r\nContent-Transfer-Encoding: base64"
    yield Case("broken base64", it.mail("SGVsbG8*!=SGVsb", head=broken64), CREATED)
    yield Case("unknown encoding", it.mail("Hi", head="Content-Transfer-Encoding: rot13"), CREATED)
    yield Case("no boundary", it.mail("--x\r\n\r\nHi\r\n--x--", head="Content-Type: multipart/mixed"), CREATED)
    yield Case("another boundary", it.mail("--x\r\n\r\nHi", head="Content-Type: multipart/mixed; boundary=y"), CREATED)
    yield Case(
        "an empty boundary", it.mail("----\r\n\r\nHi", head='Content-Type: multipart/mixed; boundary=""'), CREATED
    )
    yield Case("content type of nonsense", it.mail("Hi", head="Content-Type: ;;=/;*0*=''"), CREATED)
    yield Case(
        "a section that no number counts", it.mail("Hi", head=f"Content-Type: a/b; name*{'9' * 3900}=x"), CREATED
    )
    yield Case("year 9999", it.mail(Date="Fri, 31 Dec 9999 23:59:59 -1200"), CREATED)
    yield Case("no such day", it.mail(Date="Mon, 99 Foo 2026 99:99:99 +9999"), CREATED)
    yield Case("a date of nonsense", it.mail(Date="\x00" * 300), CREATED)
    names = "../../etc/passwd", "CON", "a\\b.exe", "x" * 400, "\u202egpj.exe", "", "a\r\n b"
    for name in names:
        file = part("application/octet-stream", "QUJD", name or "''", "base64")
        yield Case(f"file named {name[:8]!r}", multipart(it, "mixed", part("text/plain", "x") + file), CREATED)


def blown_up(it: Scene) -> Iterator[Case]:
    deep = "".join(f"--b{n}\r\nContent-Type: multipart/mixed; boundary=b{n + 1}\r\n\r\n" for n in range(1000))
    yield Case("1,000 levels", it.mail(deep, head="Content-Type: multipart/mixed; boundary=b0"), CREATED)
    same = "--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" * 1000
    yield Case("1,000 levels, one boundary", it.mail(same, head="Content-Type: multipart/mixed; boundary=b"), CREATED)
    yield Case("5,000 parts", multipart(it, "mixed", part("text/plain", "x") * 5000), CREATED)
    yield Case(
        "10,000 parameters",
        it.mail("x", head="Content-Type: a/b" + "".join(f"; n*{n}*=%41" for n in range(10_000))),
        CREATED,
    )
    yield Case("a bomb of encoded words", it.mail(Subject="=?utf-8?q?a?= " * 20_000), CREATED)
    yield Case("10,000 headers", it.mail(head="\r\n".join(f"X-{n}: y" for n in range(10_000))), CREATED)
    yield Case("10,000 recipients", it.mail(Cc=", ".join(f"p{n}@x.example" for n in range(10_000))), CREATED)
    yield Case("10,000 references", it.mail(References=" ".join(f"<{n}@x>" for n in range(10_000))), CREATED)
    yield Case("a line of 1 MB", it.mail("x" * 1_000_000), CREATED)
    yield Case("a million quotes", it.mail(">" * 1_000_000), CREATED)
    yield Case("headers to quote", it.mail("From:\n" * 30_000 + "On a wrote:\n" * 10_000), CREATED)
    html = "Content-Type: text/html"
    pages = {
        "deep HTML": "<div>" * 40_000, "open tags": "<b><a href=x>" * 15_000, "entities": "&" * 150_000,
        "comments": "<!--" * 40_000, "scripts": "<script>alert(1)</script>" * 8000, "half a tag": "<" * 200_000,
    }  # fmt: skip
    for name, page in pages.items():
        yield Case(name, it.mail(page, head=html), CREATED)
    yield Case("5,000 acts of charset", it.mail(Subject=" ".join(f"=?x{n}?b?QQ==?=" for n in range(5000))), CREATED)


def monsters(it: Scene) -> Iterator[Case]:
    """Too large for every day."""
    file = base64.encodebytes(bytes(29_000_000)).decode()
    yield Case("40 MB", multipart(it, "mixed", part("text/plain", "x") + part("a/b", file, "a.bin", "base64")), CREATED)
    yield Case("40 MB of text", it.mail("All of it matters.\r\n" * 2_000_000), CREATED)
    yield Case("40 MB of boundaries", multipart(it, "mixed", "--bx\r\n" * 6_600_000), CREATED)
    yield Case("40 MB of headers", it.mail(head="X: y\r\n" * 6_600_000), CREATED)
