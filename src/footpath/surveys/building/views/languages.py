"""Which pages translate an instrument?"""

from dataclasses import dataclass, replace

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from footpath.people.refusals import SomebodyWasFaster
from footpath.surveys.building.checks import LANGUAGE, NotUsable, longest_of
from footpath.surveys.building.forms import language_names
from footpath.surveys.building.questionnaire import Questionnaire, texts_of
from footpath.surveys.building.stored import draft_of, questionnaire_of
from footpath.surveys.building.views.seen import NO, instrument_of, save, shown_version
from footpath.surveys.models import Version
from footpath.ui.page import render_page


@dataclass(frozen=True)
class Text:
    """One text with its translation."""

    place: str
    what: str
    original: str
    translated: str
    longest: int
    error: str = ""
    is_stale: bool = False  # the text was changed since the version before, and its translation was not

    @property
    def is_long(self) -> bool:
        """Whether it needs several lines."""
        return self.longest > 300 or len(self.original) > 90


@require_http_methods(["GET", "HEAD", "POST"])
def languages(request: HttpRequest, key: str) -> HttpResponse:
    """The languages there are, and one more."""
    instrument = instrument_of(request, key)
    version = shown_version(instrument)
    if version is None:
        raise Http404
    whole, names = questionnaire_of(version), language_names()
    said, status = "", 200
    if request.method == "POST":
        code = request.POST.get("code", "").strip().lower()
        if code in names and code != whole.language and LANGUAGE.fullmatch(code):
            return redirect("survey-build-language", key=key, code=code)
        said, status = _("Choose a language."), 422
    count = len(texts_of(whole))
    rows = [(code, names.get(code, code), _done(whole, code), count) for code in sorted(whole.wordings)]
    left = {code: name for code, name in names.items() if code not in whole.wordings and code != whole.language}
    facts = {
        "instrument": instrument, "version": version, "rows": rows, "left": left, "said": said,
        "own": names.get(whole.language, whole.language), "is_draft": version.fixed_at is None,
    }  # fmt: skip
    return render_page(request, "surveys/build_languages.html", facts, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def language(request: HttpRequest, key: str, code: str) -> HttpResponse:
    """Every text beside its translation; an empty one stays as it was written."""
    instrument = instrument_of(request, key)
    version = draft_of(instrument)
    names = language_names()
    if version is None or code not in names or not LANGUAGE.fullmatch(code):
        raise Http404
    whole = questionnaire_of(version)
    if code == whole.language:
        raise Http404
    said, status = "", 200
    wrong: dict[str, str] = {}
    sent = {place: request.POST.get(place, "").replace("\r\n", "\n").strip() for place in texts_of(whole)}
    if request.method == "POST":
        said, status, wrong = _kept(request, version, whole, code, sent)
        if status == 200:
            messages.success(request, _("Kept. Try it in the preview."))
            return redirect("survey-build-languages", key=key)
    shown = sent if request.method == "POST" else whole.wordings.get(code, {})
    facts = {
        "instrument": instrument, "version": version, "code": code, "name": names[code], "said": said,
        "edits": version.edits, "own": names.get(whole.language, whole.language),
        "texts": _texts(whole, shown, wrong, _stale(version, whole, code)),
    }  # fmt: skip
    return render_page(request, "surveys/build_language.html", facts, status=status)


def _kept(
    request: HttpRequest, version: Version, whole: Questionnaire, code: str, sent: dict[str, str]
) -> tuple[str, int, dict[str, str]]:
    """Keep the translation, or say why not: a sentence, the status, and what is wrong by its place."""
    wrong = {place: _("Too long: %(most)s signs at most.") % {"most": longest_of(place)} for place in sent}
    wrong = {place: text for place, text in wrong.items() if len(sent[place]) > longest_of(place)}
    if wrong:
        return _("Some texts are too long. Nothing is lost."), 422, wrong
    if "drop" in request.POST:
        wordings = {one: texts for one, texts in whole.wordings.items() if one != code}
    else:
        wordings = {**whole.wordings, code: {place: text for place, text in sent.items() if text}}
    try:
        if request.POST.get("edits") != str(version.edits):
            raise SomebodyWasFaster(
                _("Somebody changed this survey meanwhile. Your translation is still here; save once more.")
            )
        save(request, version, replace(whole, wordings=wordings))
    except NotUsable as error:
        return str(error), 422, {}
    except NO as error:
        return str(error), 409, {}
    return "", 200, {}


def _done(whole: Questionnaire, code: str) -> int:
    return sum(bool(whole.wordings[code].get(place)) for place in texts_of(whole))


def _stale(version: Version, whole: Questionnaire, code: str) -> set[str]:
    """The places whose translation is older than their text: the first version that had this translation, of the
    first one ever and the one before, said something else there.
    """
    earlier = Version.objects.filter(instrument=version.instrument_id, number__lt=version.number)
    rows = earlier.select_related("instrument").order_by("number")
    ends = {one.pk: one for one in (rows.first(), rows.last()) if one is not None}
    texts, now, stale = texts_of(whole), whole.wordings.get(code, {}), set()
    found = [(texts_of(then), then.wordings.get(code, {})) for then in map(questionnaire_of, ends.values())]
    for place in (place for place in texts if now.get(place)):
        was = next((said[place] for said, told in found if place in said and told.get(place) == now[place]), None)
        if was is not None and was != texts[place]:
            stale.add(place)
    return stale


def _texts(whole: Questionnaire, shown: dict[str, str], wrong: dict[str, str], stale: set[str]) -> list[Text]:
    kinds = {"title": _("Title"), "about": _("What it is for"), "block": _("Heading"), "item": _("Question"),
             "option": _("Answer")}  # fmt: skip
    more = {"block": _("Above the questions"), "item": _("Help")}
    found = []
    for place, original in texts_of(whole).items():
        kind, _colon, rest = place.partition(":")
        is_more = kind in more and rest.endswith((":text", ":help"))
        what = more[kind] if is_more else kinds[kind]
        translated, longest = shown.get(place, ""), longest_of(place)
        found.append(Text(place, what, original, translated, longest, wrong.get(place, ""), place in stale))
    return found
