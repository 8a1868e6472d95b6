"""What comes to Northfield airport by mail these days?"""

from datetime import datetime

from footpath.demo.posted import HOST, posted
from footpath.demo.stage import Stage, Story
from footpath.mailroom import actions as mailroom
from footpath.mailroom.models import Received
from footpath.notifications.models import Mail, MailState
from footpath.requests import actions
from footpath.requests.message_ids import thread_id
from footpath.requests.models import ServiceRequest
from footpath.requests.reply_tokens import token_for

ADDRESSES = {"desk": "anything", "repairs": "repair", "devices": "device"}  # which service each leads to

PROJECTOR = """Hello,

the projector in the briefing room flickers since this morning, at 5:40 we brief 14 people there. A loan device is fine.

Best
Paul
"""
BRIEFING = """<p>Hello,</p><p>it is the <b>small white one</b> on the ceiling:</p>
<table border="1"><tr><th>Room</th><th>Device</th><th>Since</th></tr>
<tr><td>Briefing</td><td>NEC P525</td><td>this morning</td></tr></table><p>Paul</p>
<img src="https://tracker.example/p.gif" width="1" height="1"><script>alert("hello")</script>
<blockquote>On Monday the desk wrote:<br>Which projector is it?</blockquote>"""

ANSWER = """It is the small white one on the ceiling, NEC P525.

On Monday the desk wrote:
> Which projector is it?
"""


def addresses(stage: Stage) -> Story:
    """Three services can be asked for by mail."""
    now = yield stage.ago(days=9, hours=5)
    for box, service in ADDRESSES.items():
        mailroom.open_address(
            f"{box}@{HOST}", service=stage.northfield.services[service], by=stage.who("eve"), now=now
        )  # fmt: skip


def projector(stage: Stage) -> Story:
    """Paul asks by mail, IT asks back, Paul answers by mail with a table, his machine says that he is away."""
    now = yield stage.ago(days=1, hours=3)
    came = _comes(
        posted("Paul Richter", f"paul@{HOST}", f"desk@{HOST}", "Projector in the briefing room", PROJECTOR, at=now,
               key="projector-1"), now=now,
    )  # fmt: skip
    request = _of(came)
    now = yield stage.ago(days=1, hours=2)
    actions.take(request, by=stage.who("jonas"), now=now)
    actions.write(request, text="Which projector is it, the one on the ceiling?", by=stage.who("jonas"), now=now)
    now = yield stage.ago(days=1, hours=1)
    _comes(
        posted("Paul Richter", f"paul@{HOST}", _answer_address(stage, "paul", request, now),
               f"Re: {request.number} · {request.title}",
               ANSWER,
               at=now, key="projector-2", html=BRIEFING, file=("device.txt", b"NEC P525, serial 7719-03\n"),
               In_Reply_To=thread_id("request", request.pk)), now=now,
    )  # fmt: skip
    now = yield stage.ago(hours=7)
    _comes(
        posted("Paul Richter", f"paul@{HOST}", f"footpath@{HOST}", f"Out of office: {request.number}",
               "I am on the apron until Wednesday and read mail in the evening.", at=now, key="projector-3",
               In_Reply_To=thread_id("request", request.pk), Auto_Submitted="auto-replied"), now=now,
    )  # fmt: skip
    now = yield stage.ago(hours=6)
    _comes(
        posted("Hanna Berg", "hanna.berg@posteo.example", f"desk@{HOST}", f"Re: {request.number} · {request.title}",
               "I have a projector in crew planning that nobody needs before Thursday. Come and get it.", at=now,
               key="projector-4", In_Reply_To=thread_id("request", request.pk)), now=now,
    )  # fmt: skip


def device(stage: Stage) -> Story:
    """Asked by mail, and what the team has to know is still missing."""
    now = yield stage.ago(hours=5)
    _comes(
        posted("Clara Winter", f"clara@{HOST}", f"devices@{HOST}", "A second screen for gate control",
               "We look at two systems all day on one small screen.", at=now, key="screen-1"), now=now,
    )  # fmt: skip


def without_a_place(stage: Stage) -> Story:
    """Two that wait for their teams, one for whoever says which team it is for."""
    now = yield stage.ago(hours=4)
    _comes(
        posted("Ana Ferreira", "ana.ferreira@posteo.example", f"repairs@{HOST}", "Door at B 2.14 does not close",
               "It is me, from my own phone: the fire door at B 2.14 stays open by a hand. Nobody is in danger.",
               at=now, key="door-1"), now=now,
    )  # fmt: skip
    now = yield stage.ago(hours=3)
    _comes(
        posted("Nils Aune, NordMed", "ops@nordmed.example", f"repairs@{HOST}", "Lamp at stand 21",
               "Your crew told us to write here. The flood light at stand 21 was out when we loaded the patient on "
               "Friday. We come again on Wednesday night and would like to see where we walk.", at=now, key="lamp-1"),
        now=now,
    )  # fmt: skip
    now = yield stage.ago(hours=2)
    _comes(
        posted("Bakery Krumm", "orders@krumm.example", f"kitchen@{HOST}", "Order for Thursday",
               "40 rolls and 12 pretzels, as always?", at=now, key="rolls-1"), now=now,
    )  # fmt: skip


def _answer_address(stage: Stage, who: str, request: ServiceRequest, now: datetime) -> str:
    return f"footpath+{token_for(stage.who(who), request.pk, now)}@{HOST}"


def _comes(raw: bytes, *, now: datetime) -> Received:
    """Take a mail in at its moment of the past; what was answered by itself went out then."""
    came = mailroom.take_in(raw, now=now)
    answered = Mail.objects.filter(state=MailState.WAITING, notice=None, digest=None, created_at__gt=now)
    answered.update(state=MailState.SENT, created_at=now, not_before=now, sent_at=now)
    return came


def _of(came: Received) -> ServiceRequest:
    request = came.request
    assert request is not None, came.reason  # Paul works here, and the desk takes everything
    return ServiceRequest.objects.with_names().get(pk=request.pk)


STORIES = [addresses, projector, device, without_a_place]
