"""Has the program seen the last state of what it changes?"""

from django.http import HttpRequest, HttpResponse

from footpath.people.programs.problems import Problem


def etag(edits: int) -> str:
    """The tag of a thing that counts its edits."""
    return f'"{edits}"'


def tag(response: HttpResponse, edits: int) -> None:
    """Say which state is answered."""
    response["ETag"] = etag(edits)


def seen_edits(request: HttpRequest) -> int:
    """The state that the program says it has seen, from If-Match; a Problem (428, 400) where it does not say so.

    The verb compares: of two who change the same state the slower one is refused (412).
    """
    given = request.headers.get("If-Match", "").strip()
    if not given:
        raise Problem(
            428, "Say which state you change.", detail="Send If-Match with the ETag of the thing as you read it."
        )
    text = given.removeprefix("W/").strip('"')
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise Problem(412, "This is no state of it.", detail="Send If-Match with the ETag of the thing as you read it.")
    return int(text)
