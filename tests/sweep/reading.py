"""What does a page hold for somebody who sees its elements and its texts, and nothing else?"""

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class Control:
    """One box of a form: its name, its kind and what stands in it."""

    name: str
    kind: str
    attributes: dict[str, str]
    value: str = ""
    choices: list[str] = field(default_factory=list)
    ticked: bool = False

    @property
    def sends(self) -> bool:
        """Whether its value goes along when nothing is touched."""
        if self.kind in ("checkbox", "radio"):
            return self.ticked
        return self.kind not in ("submit", "button", "reset", "file", "image") and "disabled" not in self.attributes


@dataclass
class FormOnPage:
    """A form as it stands on a page."""

    action: str
    method: str
    controls: list[Control] = field(default_factory=list)
    sent_by_itself: set[str] = field(default_factory=set)  # addresses to which htmx sends it while one types


class Read(HTMLParser):
    """A page taken apart: its elements, its texts, its forms."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: list[str] = []
        self.forms: list[FormOnPage] = []
        self.by_id: dict[str, FormOnPage] = {}
        self.stray: list[tuple[str, Control]] = []
        self._open: list[FormOnPage] = []
        self._control: Control | None = None
        self.feed(page)
        self.close()
        for form, control in self.stray:
            if form in self.by_id:
                self.by_id[form].controls.append(control)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element opens."""
        said = {name: value or "" for name, value in attrs}
        self.elements.append((tag, said))
        if tag == "form":
            form = FormOnPage(said.get("action", ""), said.get("method", "get").lower())
            self.forms.append(form)
            self.by_id[said.get("id", "")] = form
            self._open.append(form)
        meant = self.by_id.get(said.get("hx-include", "").lstrip("#")) or self._form()
        if meant:
            meant.sent_by_itself |= {said[name] for name in ("hx-post", "data-autosave") if said.get(name)}
        if tag in ("input", "textarea", "select", "button") and said.get("name"):
            self._meet(tag, said)
        elif tag == "option" and self._control is not None:
            value = said.get("value", "")
            self._control.choices.append(value)
            if "selected" in said or (len(self._control.choices) == 1 and not self._control.value):
                self._control.value = value

    def _meet(self, tag: str, said: dict[str, str]) -> None:
        kind = said.get("type", "submit" if tag == "button" else "text") if tag in ("input", "button") else tag
        control = Control(said["name"], kind.lower(), said, said.get("value", ""), ticked="checked" in said)
        if tag in ("textarea", "select"):
            self._control = control
        if said.get("form"):
            self.stray.append((said["form"], control))
        elif form := self._form():
            form.controls.append(control)

    def _form(self) -> FormOnPage | None:
        return self._open[-1] if self._open else None

    def handle_endtag(self, tag: str) -> None:
        """An element closes."""
        if tag == "form" and self._open:
            self._open.pop()
        elif tag in ("textarea", "select"):
            if self._control is not None and tag == "textarea":  # as a browser reads it: the first line end is none
                self._control.value = self._control.value.removeprefix("\n")
            self._control = None

    def handle_data(self, data: str) -> None:
        """A text."""
        self.texts.append(data)
        if self._control is not None and self._control.kind == "textarea":
            self._control.value += data

    @property
    def text(self) -> str:
        """All texts of the page, as they are read."""
        return "".join(self.texts)

    def value_of(self, name: str) -> list[str]:
        """What stands in the boxes with a name."""
        return [one.value for form in self.forms for one in form.controls if one.name == name]

    @property
    def refused(self) -> set[str]:
        """The names of the boxes that are marked as wrong."""
        return {said.get("name", "") for _, said in self.elements if said.get("aria-invalid") == "true"}
