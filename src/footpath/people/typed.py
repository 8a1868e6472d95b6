"""May this be kept as it was typed, and if not, how is that said?"""

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from footpath.pure import names

FURTHEST = timedelta(days=730)


def one_line(field: str, text: str, *, longest: int, needed: bool = False) -> str:
    """The text as it is kept: one line, composed, blanks folded; "" where nothing was typed and nothing is `needed`.

    Raises ValidationError naming the field, with a sentence for the person.
    """
    return _checked(field, text, longest, needed=needed, lines=False)


def many_lines(field: str, text: str, *, longest: int, needed: bool = False) -> str:
    """As `one_line`, for a text of several lines; these are kept, blanks at both ends are not."""
    return _checked(field, text, longest, needed=needed, lines=True)


def words(field: str, typed: str | list[str], *, most: int = 20, longest: int = 40) -> list[str]:
    """A few words each, parted by commas or lines, each of them once.

    Raises ValidationError naming the field.
    """
    parts = typed.replace("\r", "\n").replace("\n", ",").split(",") if isinstance(typed, str) else typed
    kept: dict[str, str] = {}
    for part in parts:
        word = one_line(field, str(part), longest=longest)
        if word:
            kept.setdefault(word.casefold(), word)
    if len(kept) > most:
        raise ValidationError({field: _("Name at most %(most)s.") % {"most": most}})
    return list(kept.values())


def day_ahead(field: str, day: date | None, today: date) -> date:
    """A day from `today` on (where whoever says it lives: `Person.today`), within two years.

    Raises ValidationError naming the field.
    """
    if day is None or not today <= day <= today + FURTHEST:
        raise ValidationError({field: _("Choose a day from today on, within two years.")})
    return day


def _checked(field: str, text: str, longest: int, *, needed: bool, lines: bool) -> str:
    code = names.problem(text, longest, lines=lines)
    if code == "empty" and not needed and not text.strip():
        return ""
    if code:
        raise ValidationError({field: ValidationError(_sentence(code, longest), code=code)})
    return text.replace("\r\n", "\n").strip() if lines else names.cleaned(text)


def _sentence(code: str, longest: int) -> str:
    """What is said of each code of pure.names."""
    sentences = {
        "half_sign": _("This has a broken sign in it. Type it again instead of pasting it."),
        "control": _("This has an invisible control sign in it. Type it again instead of pasting it."),
        "line_break": _("This has to fit on one line."),
        "turned": _("This has a sign in it that turns the writing around. Type it again instead of pasting it."),
        "marks": _("This has too many accents on one letter."),
        "too_long": _("This is too long: %(longest)s signs at most.") % {"longest": longest},
        "empty": _("Something that can be read has to stand here."),
    }
    return sentences[code]
