"""How are answers typed on the pages of this room? The boxes themselves are those of the catalog."""

from footpath.catalog.boxes import AnswerField, FilesField, Question, file_name, name_of

__all__ = ["AnswerField", "FilesField", "Question", "file_name", "name_of", "sent_at_once"]


def sent_at_once(address: str, number: int) -> dict[str, str]:
    """What makes a box for files send them as soon as they are chosen."""
    return {
        "hx-post": address,
        "hx-encoding": "multipart/form-data",
        "hx-trigger": "change",
        "hx-target": f"#files-{number}",
        "hx-swap": "outerHTML",
    }
