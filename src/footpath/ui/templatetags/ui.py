"""Which components and words can a template use? `{% load ui %}`; every label comes already translated.

Inline tags (any further name="value" becomes an attribute: hx_post="/x/" is hx-post="/x/")
  {% button label kind="quiet|moss|danger|link" href=None icon="" opens="" slim=False full=False type="submit" %}
      one moss a screen; href makes a link, opens="id" opens that dialog
  {% chip label tone="plain|moss|sun|clay|sky" icon="" %}
  {% icon name label="" %}                            a name from ui/icons.txt; with a label it is read aloud
  {% initials somebody size="small|big" %}            a circle; somebody is a person, a team or a name
  {% person somebody detail="" href="" %}             initials, name and a line about them
  {% stat label value tone="" note="" total=False %}  a row in {% stats %}
  {% chance_bar share %}                              0.54: a thin bar, "54%", and "at risk" when low; None: a dash
  {% field form.room size="short|medium" why="" %}    label, why we ask, box, errors; the value is kept
  {% error_summary form [form …] kept=True %}         at the top of a form: what is wrong, with links to the fields;
                                                      kept=False where a password is typed, which is not sent back
  {% empty_state title text="" icon="" action="" href="" level=3 %}
  {% filter_chips chips label="" %}                   a list of ui.page.FilterChip
  {% pagination page %}                               a django.core.paginator.Page; links keep the other filters
  {% when moment %}                                   <time>: "today 9:12"; relative=True: "5 minutes ago"

Blocks
  {% page_header title eyebrow="" lead="" %} actions on the right {% endpage_header %}      holds the page's h1
  {% card title="" chip_label="" chip_tone="" tone="" id="" level=2 %} … {% endcard %}
  {% stats %} {% stat … %} … {% endstats %}
  {% fold summary open=False %} … {% endfold %}
  {% dialog id title open=False %} … {% enddialog %}
  {% confirm id title action label keep="" %} what follows, further fields {% endconfirm %}  asks before a POST

Drawings are in a second library: `{% load drawings %}`, see there.

Filters
  day "Thu 3 Dec" · moment "today 9:12" · duration:day_seconds "3 h", "1.9 days" · days:day_seconds "0.6 days"
  working_days:day_seconds "4.6 working days" · chances "17 chances in 20" (of a share) · percent "54%"
  chance_tone "moss|sun|clay" · whole: FP-12 in a text stays on one line

Plain classes
  columns (main and aside), stack, split, tight · actions (the last line of a form; in-reach on phones)
  entries > li.entry (initials, text, action) · entry-title · rows: a table; on phones `cards` makes every cell a line
  with its data-label, `brief` one line of all cells and below it those with own-line
  td.long: what has no spaces breaks anywhere
  points: a list of sentences · open-on-paper: the fold in it is open when printed
  muted, small, lead, display, number, nowrap, visually-hidden · box (an input outside a field) · saved (autosave)

What our scripts do for a form or list
  <form data-draft="key">      text is kept in this tab until the server has taken it, restored after any failure
  <form data-autosave="/x/">   posted there after each change (header X-Autosave; answer 2xx); .saved says how it went
  <form data-warn>             asks before leaving with unsaved changes
  <table data-keyboard-list>   (or ul, ol) j and k move through its rows, Enter follows the link, x ticks the box
"""

from collections.abc import Mapping
from typing import Any

from django import template
from django.core.paginator import Page
from django.db.models.fields import BLANK_CHOICE_DASH
from django.forms import BaseForm, BoundField, CheckboxInput
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from footpath.ui import wording
from footpath.ui.numbers import whole
from footpath.ui.page import FilterChip

register = template.Library()

for words in (wording.day, wording.moment, wording.duration, wording.days, wording.working_days, wording.percent):
    register.filter(words.__name__, words)
register.filter("chances", wording.chance_words)
register.filter("chance_tone", wording.chance_tone)
register.filter("whole", whole)


def attributes(given: Mapping[str, Any]) -> SafeString:
    """Keyword arguments as attributes; nothing that the content security policy forbids."""
    pairs = []
    for key, value in given.items():
        name = key.rstrip("_").replace("_", "-")
        if name == "style" or (name.startswith("on") and "-" not in name):
            raise template.TemplateSyntaxError(f"{name}= is forbidden by the content security policy.")
        if value is True:
            pairs.append((name, format_html(" {}", name)))
        elif value is not None and value is not False:
            pairs.append((name, format_html(' {}="{}"', name, value)))
    return format_html_join("", "{}", ((text,) for _, text in pairs))


@register.simple_tag
def icon(name: str, label: str = "") -> SafeString:
    """An icon of the sprite; without a label it is decoration."""
    spoken = format_html('role="img" aria-label="{}"', label) if label else SafeString('aria-hidden="true"')
    address = static("vendor/icons/icons.svg")
    return format_html('<svg class="icon" {}><use href="{}#{}"></use></svg>', spoken, address, name)


@register.simple_tag
def button(  # the parameters are the component's documentation
    label: str, kind: str = "quiet", href: str | None = None, icon: str = "", opens: str = "", **more: Any
) -> SafeString:
    """A button, or a link that looks like one."""
    look = " ".join(["button", kind, *(size for size in ("slim", "full") if more.pop(size, False))])
    inside = format_html("{}{}", _icon(icon), label)
    if href is not None:
        return format_html('<a class="{}" href="{}"{}>{}</a>', look, href, attributes(more), inside)
    if opens:
        more |= {"type": "button", "commandfor": opens, "command": "show-modal", "aria_haspopup": "dialog"}
    more.setdefault("type", "submit")
    return format_html('<button class="{}"{}>{}</button>', look, attributes(more), inside)


def _icon(name: str) -> SafeString:
    return icon(name) if name else SafeString("")


@register.simple_tag
def chip(label: str, tone: str = "plain", icon: str = "", **more: Any) -> SafeString:
    """A word on a color."""
    return format_html('<span class="chip {}"{}>{}{}</span>', tone, attributes(more), _icon(icon), label)


@register.simple_tag
def initials(somebody: object, size: str = "") -> SafeString:
    """The letters by which somebody is recognized; decoration beside their name."""
    return format_html('<span class="initials {}" aria-hidden="true">{}</span>', size, letters(str(somebody)))


def letters(name: str) -> str:
    """The first letters of the first and the last word, or the first two of a single one."""
    words_of_name = name.split() or ["?"]
    short = words_of_name[0][:2] if len(words_of_name) == 1 else words_of_name[0][0] + words_of_name[-1][0]
    return short.upper()


@register.inclusion_tag("ui/components/person.html")
def person(somebody: object, detail: str = "", href: str = "") -> dict[str, Any]:
    """A person with their initials."""
    return {"name": str(somebody), "detail": detail, "href": href}


@register.inclusion_tag("ui/components/stat.html")
def stat(label: str, value: object, tone: str = "", note: str = "", total: bool = False) -> dict[str, Any]:
    """A label and its value on one line."""
    return {"label": label, "value": value, "tone": tone, "note": note, "total": total}


@register.inclusion_tag("ui/components/chance_bar.html")
def chance_bar(share: float | None) -> dict[str, Any]:
    """How likely something is, as a thin bar, a number and, when low, a word."""
    if share is None:
        return {"share": None}
    tone = wording.chance_tone(share)
    width = f"{min(1.0, max(0.0, share)) * 100:.1f}%"
    return {"share": share, "tone": tone, "width": width, "number": wording.percent(share)}


@register.inclusion_tag("ui/components/field.html")
def field(bound: BoundField, size: str = "", why: str = "", optional: bool = True) -> dict[str, Any]:
    """One form field with everything around it."""
    if why:
        bound.help_text = why
    if getattr(bound.field, "empty_label", None) == BLANK_CHOICE_DASH[0][1]:
        bound.field.empty_label = _("Choose")  # type: ignore[attr-defined]
    return {
        "field": bound,
        "size": size,
        "check": isinstance(bound.field.widget, CheckboxInput),
        "optional": optional and not bound.field.required,
    }


@register.inclusion_tag("ui/components/error_summary.html")
def error_summary(*forms: BaseForm, kept: bool = True) -> dict[str, Any]:
    """What is wrong with a form, with links to the fields."""
    general = [text for form in forms if form.is_bound for text in form.non_field_errors()]
    fields = [bound for form in forms if form.is_bound for bound in form if bound.errors]
    return {"general": general, "fields": fields, "count": len(general) + len(fields), "kept": kept}


@register.inclusion_tag("ui/components/empty_state.html")
def empty_state(
    title: str, text: str = "", icon: str = "circle-check", action: str = "", href: str = "", *, level: int = 3
) -> dict[str, Any]:
    """What to say where there is nothing to show, and what to do next; outside of a card at level 2."""
    return {"title": title, "text": text, "icon": icon, "action": action, "href": href, "level": level}


@register.inclusion_tag("ui/components/filter_chips.html")
def filter_chips(chips: list[FilterChip], label: str = "") -> dict[str, Any]:
    """Filters above a list."""
    return {"chips": chips, "label": label}


@register.inclusion_tag("ui/components/pagination.html", takes_context=True)
def pagination(context: template.Context, page: "Page[Any]") -> dict[str, Any]:
    """Earlier and later pages of a list."""
    return {"page": page, "request": context["request"]}


@register.inclusion_tag("ui/components/when.html")
def when(moment: Any, relative: bool = False) -> dict[str, Any]:
    """A moment in the reader's zone, with the exact one for machines."""
    return {"moment": moment, "relative": relative}


@register.simple_block_tag
def page_header(content: str, title: str, eyebrow: str = "", lead: str = "", up: str = "") -> str:
    """The head of a page: its h1, what it belongs to (and the address `up` of that), one line, its actions."""
    facts = {"title": title, "eyebrow": eyebrow, "lead": lead, "up": up, "content": SafeString(content.strip())}
    return render_to_string("ui/components/page_header.html", facts)


@register.simple_block_tag
def card(content: str, title: str = "", level: int = 2, tone: str = "", **more: Any) -> str:
    """White paper with a heading; a chip may stand beside it."""
    chip_label, chip_tone = more.pop("chip_label", ""), more.pop("chip_tone", "plain")
    facts = {"title": title, "heading": f"h{level}", "chip_label": chip_label, "chip_tone": chip_tone}
    return render_to_string(
        "ui/components/card.html", {**facts, "tone": tone, "attributes": attributes(more), "content": content}
    )


@register.simple_block_tag
def stats(content: str) -> str:
    """Holds rows of {% stat %}."""
    return format_html('<dl class="stats">{}</dl>', content)


@register.simple_block_tag
def fold(content: str, summary: str, open: bool = False) -> str:
    """Something that opens when asked for."""
    return render_to_string("ui/components/fold.html", {"content": content, "summary": summary, "open": open})


@register.simple_block_tag
def dialog(content: str, id: str, title: str, open: bool = False) -> str:
    """A dialog that a button with opens="id" opens."""
    return render_to_string("ui/components/dialog.html", {"content": content, "id": id, "title": title, "open": open})


@register.simple_block_tag(takes_context=True)
def confirm(
    context: template.Context, content: str, id: str, *, title: str, action: str, label: str, keep: str = ""
) -> str:
    """Asks before something that is hard to take back; `label` names the act, `keep` the way out."""
    facts = {"content": content, "id": id, "title": title, "action": action, "label": label, "keep": keep}
    return render_to_string("ui/components/confirm.html", {**facts, "csrf_token": context.get("csrf_token")})
