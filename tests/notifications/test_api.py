"""Do programs read what their people were told, and nothing that is not theirs?"""

from functools import partial

import pytest
from tests.notifications.views.test_notices import told
from tests.people.api.test_people import post
from tests.programs import program
from tests.requests.stages import questioned

from footpath.notifications.models import Notice
from footpath.people.models import Membership

pytestmark = pytest.mark.usefixtures("tuesday")
NOTICES = "/api/v1/notices"


def items(client, **query):
    return client.get(NOTICES, query).json()["items"]


def test_a_notice_says_who_did_what_and_where_it_leads(cast):
    request = questioned(cast).request
    told()
    newest = items(program(cast.ana))[0]
    assert newest["who"] == "Ben Okafor"
    assert "asked you" in newest["sentence"]
    assert (newest["url"], newest["read_at"]) == (request.get_absolute_url(), None)


def test_what_was_read_is_not_new_any_more(cast):
    questioned(cast)
    told()
    client = program(cast.ana)
    first, second = items(client)[:2]
    assert post(client, f"{NOTICES}/{first['id']}/read").status_code == 204
    assert first["id"] not in {one["id"] for one in items(client)}
    assert items(client, show="all")[0]["read_at"] is not None
    Notice.objects.update(read_at=None)
    assert post(client, f"{NOTICES}/read", {"newest": second["id"]}).status_code == 204
    assert [one["id"] for one in items(client)] == [first["id"]]
    assert post(client, f"{NOTICES}/read").status_code == 204
    assert items(client) == []
    assert Notice.objects.filter(recipient=cast.ben, read_at=None).exists()


def test_notices_of_others_do_not_exist(cast):
    questioned(cast)
    told()
    notice = Notice.objects.filter(recipient=cast.ana).latest("id")
    assert post(program(cast.ben), f"{NOTICES}/{notice.pk}/read").status_code == 404
    Notice.objects.update(recipient=cast.dov)  # who may not see the request any more
    assert (items(program(cast.dov)), Membership.objects.filter(person=cast.dov).count()) == ([], 1)


@pytest.mark.parametrize(("newest", "status"), [(0, 422), ("1", 422), (2**64, 422), (None, 204)])
def test_what_is_no_notice_is_refused(cast, newest, status):
    assert post(program(cast.ana), f"{NOTICES}/read", {"newest": newest}).status_code == status


def test_more_notices_ask_no_more(cast, count_queries):
    questioned(cast)
    told()
    client = program(cast.ana)
    before = len(items(client))
    few = count_queries(partial(client.get, NOTICES))
    for _more in range(4):
        questioned(cast)
    told()
    assert len(items(client)) == 5 * before
    assert count_queries(partial(client.get, NOTICES)) == few <= 9
