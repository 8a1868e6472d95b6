"""Where do those who lead see how thanking is?"""

import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("name", "status"), [("cleo", 200), ("max", 200), ("ana", 403), ("dov", 403)])
def test_it_is_for_those_who_lead_and_for_champions(cast, sign_in, name, status):
    assert sign_in(getattr(cast, name)).get("/thanks/together/").status_code == status
    cast.ana.champions = True
    cast.ana.save(update_fields=["champions"])
    page = sign_in(cast.ana).get("/thanks/together/")
    assert page.status_code == 200
    assert "Nothing can be told yet" in page.content.decode()
