"""How do the mails of Northfield airport sound, and since when?"""

from footpath.demo.stage import Stage, Story
from footpath.requests import actions
from footpath.requests.mail_texts import EVERY, editable, words_of, written

GREETING = "Kind regards\nYour coworkers at Northfield airport"
ASK_EVE = f"{GREETING}\nQuestions about Footpath itself: Eve Stone, extension 4100"
CAME = "thank you, your mail has arrived. It is {number} now, and {team} will see to it:\n{title}"


def sounding(stage: Stage) -> Story:
    """Eve gave all mails the airport's closing words in the first week, and said later whom to ask."""
    for key, words, days in (
        (EVERY, {"closing": GREETING}, 210),
        ("mail_created", {"body": CAME}, 120),
        (EVERY, {"closing": ASK_EVE}, 96),
        ("at_risk", {"subject": "Please look today: {about}"}, 40),
    ):
        now = yield stage.ago(days=days)
        kind, seen = editable()[key].kind, 1 if words.get("closing") == ASK_EVE else 0
        whole = words_of(kind, written(key)) | words
        actions.keep_mail_text(kind, words=whole, seen=seen, by=stage.northfield.cast.eve, now=now)


STORIES = [sounding]
