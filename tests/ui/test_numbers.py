"""Does a number that people speak of stay on one line?"""

import pytest
from django.utils.safestring import mark_safe

from footpath.ui.numbers import whole


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Ben moved FP-12.", 'Ben moved <span class="nowrap">FP-12</span>.'),
        ("E-3 · IT", '<span class="nowrap">E-3</span> · IT'),
        ("<b>FP-1</b>", '&lt;b&gt;<span class="nowrap">FP-1</span>&lt;/b&gt;'),
        ("MFP-12a and X-FP-12-3", "MFP-12a and X-FP-12-3"),
    ],
)
def test_numbers_alone_are_kept_in_one_piece_and_all_else_is_escaped(text, html):
    assert whole(text) == html


def test_what_is_safe_already_is_not_escaped_twice():
    assert whole(mark_safe("Ana &amp; Ben: FP-7")) == 'Ana &amp; Ben: <span class="nowrap">FP-7</span>'
