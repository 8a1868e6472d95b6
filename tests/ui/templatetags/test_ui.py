"""Do the components escape what people write, keep what they typed, and hold to the content security policy?"""

from typing import Any

import pytest
from django import forms
from django.core.paginator import Paginator
from django.template import Context, Template, TemplateSyntaxError
from django.test import RequestFactory

from footpath.people.models import Person
from footpath.ui.page import FilterChip
from footpath.ui.templatetags.ui import letters

EVIL = '"><script>alert(1)</script>'


def render(source: str, **context: Any) -> str:
    return Template("{% load ui drawings %}" + source).render(Context(context))


class Asking(forms.Form):
    room = forms.CharField(label="Which room?", help_text="The one you leave.")
    many = forms.IntegerField(label="How many?", required=False)
    kind = forms.ChoiceField(label="What kind?", choices=[("a", "A"), ("b", "B")], widget=forms.RadioSelect)
    sure = forms.BooleanField(label="Sure?", required=False)

    def clean(self) -> None:
        self.add_error(None, "Rooms are closed today.")


@pytest.mark.parametrize(
    "source",
    [
        "{% button evil %}",
        "{% button 'x' href=evil %}",
        "{% button 'x' hx_post=evil %}",
        "{% chip evil %}",
        "{% icon 'x' label=evil %}",
        "{% initials evil %}",
        "{% person evil detail=evil href=evil %}",
        "{% stat evil evil note=evil %}",
        "{% empty_state evil text=evil action=evil href=evil %}",
        "{% page_header title=evil eyebrow=evil lead=evil %}{{ evil }}{% endpage_header %}",
        "{% card title=evil chip_label=evil id=evil %}{{ evil }}{% endcard %}",
        "{% fold evil %}{{ evil }}{% endfold %}",
        "{% dialog 'x' title=evil %}{{ evil }}{% enddialog %}",
        "{% confirm 'x' title=evil action=evil label=evil keep=evil %}{{ evil }}{% endconfirm %}",
        "{% filter_chips chips label=evil %}",
    ],
)
def test_what_people_write_stays_text(source: str) -> None:
    chips = [FilterChip(EVIL, EVIL)]
    html = render(source, evil=EVIL, chips=chips)
    assert "<script" not in html
    assert "&lt;script&gt;" in html or "&LT;" in html or source.startswith("{% initials")


@pytest.mark.parametrize("attribute", ["style", "onclick", "onload"])
def test_attributes_that_the_policy_forbids_are_refused(attribute: str) -> None:
    with pytest.raises(TemplateSyntaxError, match="content security policy"):
        render(f"{{% button 'x' {attribute}='y' %}}")


def test_buttons() -> None:
    assert render("{% button 'Send' kind='moss' hx_post='/x/' disabled=True name=None %}") == (
        '<button class="button moss" hx-post="/x/" disabled type="submit">Send</button>'
    )
    assert render("{% button 'Look' href='/a/' slim=True %}") == '<a class="button quiet slim" href="/a/">Look</a>'
    opener = render("{% button 'More…' opens='about' %}")
    assert 'type="button" commandfor="about" command="show-modal" aria-haspopup="dialog"' in opener


def test_a_field_keeps_its_value_and_names_its_error() -> None:
    form = Asking({"room": "", "many": "seven"})
    html = render("{% field form.room %}{% field form.many %}", form=form)
    assert 'aria-describedby="id_room_helptext id_room_error"' in html
    assert 'id="id_room_helptext"' in html
    assert 'id="id_room_error"' in html
    assert 'aria-invalid="true"' in html
    assert 'value="seven"' in html
    assert html.count("(optional)") == 1


def test_a_list_in_which_nothing_is_chosen_yet_says_so_in_a_word() -> None:
    class Whose(forms.Form):
        person = forms.ModelChoiceField(Person.objects.none())
        other = forms.ModelChoiceField(Person.objects.none(), required=False, empty_label="Nobody yet")

    html = render("{% field form.person %}{% field form.other %}", form=Whose())
    assert '<option value="" selected>Choose</option>' in html
    assert ">Nobody yet<" in html
    assert "-----" not in html


def test_choices_are_a_group_with_a_name() -> None:
    html = render("{% field form.kind %}", form=Asking())
    assert html.count("<fieldset") == html.count("<legend") == 1
    assert "<label for=" in html


def test_why_can_be_said_on_the_spot() -> None:
    html = render("{% field form.many why='So that we bring enough.' %}", form=Asking())
    assert '<p class="why" id="id_many_helptext">So that we bring enough.</p>' in html
    assert 'aria-describedby="id_many_helptext"' in html


def test_a_summary_leads_to_every_field() -> None:
    form = Asking({"many": "seven"})
    html = render("{% error_summary form %}{% field form.room %}{% field form.many %}{% field form.kind %}", form=form)
    assert "4 things need another look." in html
    assert "<li>Rooms are closed today.</li>" in html
    for target in ("id_room", "id_many", "id_kind_legend"):
        assert f'href="#{target}"' in html
        assert f'id="{target}"' in html
    assert render("{% error_summary form %}", form=Asking()).strip() == ""


def test_a_summary_without_a_field_is_the_sentence_alone() -> None:
    form = forms.Form({})
    form.add_error(None, "Ben was faster.")
    html = render("{% error_summary form %}", form=form)
    assert "<h2>Ben was faster.</h2>" in html
    assert "What you typed" not in html


@pytest.mark.parametrize(
    ("name", "short"), [("Ana Ferreira", "AF"), ("IT", "IT"), ("x", "X"), ("", "?"), ("a b c", "AC")]
)
def test_initials(name: str, short: str) -> None:
    assert letters(name) == short


def test_a_chance_has_a_number_and_when_low_a_word() -> None:
    low, high, none = (render("{% chance_bar share %}", share=share) for share in (0.54, 0.91, None))
    assert "54%" in low
    assert "at risk" in low
    assert 'width="54.0%"' in low
    assert "91%" in high
    assert "at risk" not in high
    assert "no promise yet" in none


def test_pages_keep_the_filters() -> None:
    request = RequestFactory().get("/board/?waits=us&page=2")
    html = render("{% pagination page %}", page=Paginator(range(120), 50).page(2), request=request)
    assert 'href="?waits=us&amp;page=1"' in html
    assert 'href="?waits=us&amp;page=3"' in html
    assert "51–100 of 120" in html
    assert render("{% pagination page %}", page=Paginator(range(3), 50).page(1), request=request).strip() == ""


def test_asking_before_a_post_carries_the_token() -> None:
    html = render("{% confirm 'go' title='Go?' action='/go/' label='Go' %}{% endconfirm %}", csrf_token="token")
    assert '<input type="hidden" name="csrfmiddlewaretoken" value="token">' in html
    assert 'method="post" action="/go/"' in html
    assert "Leave it as it is" in html
