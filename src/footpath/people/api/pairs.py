"""How do programs learn, and say, who serves whom?"""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Router

from footpath.people.api.pair_shapes import (
    Forgotten,
    PairRead,
    Pairs,
    Preferred,
    Stated,
    forgotten,
    pairs_of,
    preferred,
    stated,
)
from footpath.people.middleware import reader
from footpath.people.models import Person, Team
from footpath.people.permissions import visible_people, visible_teams

router = Router()
FIRST = {200: PairRead, 204: None}


def _team(request: HttpRequest, pk: int) -> Team:
    return get_object_or_404(visible_teams(reader(request)), pk=pk)


def _person(request: HttpRequest, pk: int) -> Person:
    return get_object_or_404(visible_people(reader(request)), pk=pk)


@router.get(
    "/teams/{int:id}/pairs", response=Pairs, operation_id="list_pairs", summary="Read who serves whom", tags=["Teams"]
)
def list_pairs(request: HttpRequest, id: int) -> object:
    """Whom a team serves and who serves it, as it was said by hand. What real requests show besides is on its page."""
    return pairs_of(request, _team(request, id))


@router.post(
    "/teams/{int:id}/state-pair",
    response=PairRead,
    operation_id="state_pair",
    summary="Say who serves whom",
    tags=["Teams"],
)
def state_pair(request: HttpRequest, id: int, body: Stated) -> object:
    """Say that the team serves somebody, or is served, or that this does not hold although requests show it.

    Its lead may, those above, and administrators. Each side writes its own goal.
    """
    return stated(request, _team(request, id), body)


@router.post(
    "/teams/{int:id}/forget-pair",
    response={204: None},
    operation_id="forget_pair",
    summary="Take it back",
    tags=["Teams"],
)
def forget_pair(request: HttpRequest, id: int, body: Forgotten) -> object:
    """Take back what was said by hand; what real requests show counts again. Who may say it may take it back."""
    return forgotten(request, _team(request, id), body)


@router.post(
    "/teams/{int:id}/prefer-customer",
    response=FIRST,
    operation_id="prefer_customer",
    summary="Say who comes first",
    tags=["Teams"],
)
def prefer_customer(request: HttpRequest, id: int, body: Preferred) -> object:
    """Say which customer of the team comes first when not all can; its lead may, those above, and administrators.

    Refused when another one was chosen since you looked.
    """
    return preferred(request, _team(request, id), body)


@router.get(
    "/people/{int:id}/pairs",
    response=Pairs,
    operation_id="list_person_pairs",
    summary="Read whom somebody serves",
    tags=["People"],
)
def list_person_pairs(request: HttpRequest, id: int) -> object:
    """Whom somebody serves and who serves them, as it was said by hand; of what names people, what names you."""
    return pairs_of(request, _person(request, id))


@router.post(
    "/people/{int:id}/state-pair",
    response=PairRead,
    operation_id="state_person_pair",
    summary="Say whom somebody serves",
    tags=["People"],
)
def state_person_pair(request: HttpRequest, id: int, body: Stated) -> object:
    """Say that somebody serves another, or is served, or that it does not hold; they alone may."""
    return stated(request, _person(request, id), body)


@router.post(
    "/people/{int:id}/forget-pair",
    response={204: None},
    operation_id="forget_person_pair",
    summary="Take it back",
    tags=["People"],
)
def forget_person_pair(request: HttpRequest, id: int, body: Forgotten) -> object:
    """Take back what was said by hand; who may say it may take it back."""
    return forgotten(request, _person(request, id), body)


@router.post(
    "/people/{int:id}/prefer-customer",
    response=FIRST,
    operation_id="prefer_person_customer",
    summary="Say who comes first",
    tags=["People"],
)
def prefer_person_customer(request: HttpRequest, id: int, body: Preferred) -> object:
    """Say which customer of somebody comes first when not all can; they alone may."""
    return preferred(request, _person(request, id), body)
