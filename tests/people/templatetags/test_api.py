"""Do descriptions of operations read well?"""

from footpath.people.templatetags.api import coded


def test_names_are_set_as_code_and_nothing_else_is_markup() -> None:
    assert coded("With `submit` false, `a` or <b>: it's a draft") == (
        "With <code>submit</code> false, <code>a</code> or &lt;b&gt;: it&#x27;s a draft"
    )
    assert coded("one ` alone") == "one ` alone"
