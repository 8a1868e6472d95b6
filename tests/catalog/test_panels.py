"""Does the page of a team say what can be asked of it?"""

from django.urls import reverse


def test_the_page_of_a_team_offers_what_it_does(cast, sign_in):
    page = sign_in(cast.dov).get(reverse("team", args=[cast.facilities.pk])).content.decode()
    assert cast.move.name in page
    assert f'href="{reverse("ask", args=[cast.move.pk])}"' in page


def test_a_team_that_offers_nothing_says_nothing_of_it(cast, sign_in):
    page = sign_in(cast.dov).get(reverse("team", args=[cast.flight_operations.pk])).content.decode()
    assert "What we do" not in page
