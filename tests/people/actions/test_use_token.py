"""Is the use of a token written down, and not more often than anybody needs?"""

from datetime import timedelta

from tests.cast import MONDAY

from footpath.people.actions import make_token, use_token
from footpath.people.models import Token


def test_once_an_hour(cast, count_queries):
    make_token(cast.ana, name="A script", by=cast.ana, now=MONDAY)
    written = []
    for minutes in (0, 1, 59, 61, 90, 122):
        token, now = Token.objects.get(), MONDAY + timedelta(minutes=minutes)
        written.append(count_queries(lambda token=token, now=now: use_token(token, now=now)))
    assert written == [1, 0, 0, 1, 0, 1]
    assert Token.objects.get().used_at == MONDAY + timedelta(minutes=122)
