"""With whom is a talk prepared?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY

from footpath.growth import actions

pytestmark = pytest.mark.django_db
WHO = {"now": MONDAY}


@pytest.mark.parametrize("whom", ["cleo", "max", "dov", "ana"])
def test_a_sheet_is_for_people_in_ones_care(cast, whom):
    with pytest.raises(PermissionDenied):
        actions.prepare_coaching(getattr(cast, whom), by=cast.cleo, **WHO)
    with pytest.raises(PermissionDenied):
        actions.prepare_coaching(cast.ben, by=cast.max, **WHO)
