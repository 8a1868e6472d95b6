"""Is the library what it says it is?"""

from footpath.pure.names import problem
from footpath.surveys.behaviors import as_they_came, library, themes
from footpath.surveys.building.checks import KEY


def test_there_are_about_thirty_and_each_has_all_its_words(db):
    found = library()
    assert 25 <= len(found) <= 40
    assert len({one.key for one in found}) == len(found)
    for one in found:
        assert KEY.fullmatch(one.key)
        assert not any(problem(text, 200) for text in (one.name, one.asking, one.asked, one.praise))
    assert list(dict.fromkeys(one.theme for one in found)) == list(themes())


def test_each_is_one_act_that_goes_on_from_its_beginning():
    for one in as_they_came():
        for text in (one.asking, one.asked):
            assert text[0].islower(), one.key
            assert " and " not in text, one.key
