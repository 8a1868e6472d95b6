"""Has the program seen the last state of what it changes?"""

from django.http import HttpRequest, HttpResponse

from footpath.people.programs.problems import Problem

HOW = "Send If-Match with the ETag of the thing as you read it."


def etag(state: int | str) -> str:
    """The tag of a thing: how often it was edited, or another word for its state."""
    return f'"{state}"'


def tag(response: HttpResponse, state: int | str) -> None:
    """Say which state is answered."""
    response["ETag"] = etag(state)


def seen_state(request: HttpRequest) -> str:
    """The state that the program says it has seen, from If-Match; a Problem (428) where it does not say so.

    The verb compares: of two who change the same state the slower one is refused (412).
    """
    given = request.headers.get("If-Match", "").strip()
    if not given:
        raise Problem(428, "Say which state you change.", detail=HOW)
    return given.removeprefix("W/").strip('"')


def seen_edits(request: HttpRequest) -> int:
    """As `seen_state`, of a thing that counts its edits; a Problem (412) for what is no count."""
    text = seen_state(request)
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise Problem(412, "This is no state of it.", detail=HOW)
    return int(text)
