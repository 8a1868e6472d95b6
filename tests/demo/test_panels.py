"""Does only the demonstration tell strangers how to come in?"""

import pytest
from tests.cast import MONDAY, PASSWORD

from footpath.demo.models import Demonstration

pytestmark = pytest.mark.django_db


def test_the_demonstration_says_who_can_be_tried(client):
    Demonstration.objects.create(seed=1, filled_at=MONDAY)
    page = client.get("/sign-in/").content.decode()
    assert "ana@demo.example" in page
    assert PASSWORD in page


def test_nobody_else_says_anything(client, cast):
    page = client.get("/sign-in/").content.decode()
    assert "demo.example" not in page
    assert PASSWORD not in page
