"""How is one page set? (A process of its own; Footpath is not loaded here.)

typst keeps what it has set, to set it faster again: a web process would hold some hundred megabytes more for the rest
of its life. What is asked for comes in as JSON, the page goes out.
"""

import json
import sys

CANNOT_SHOW = ("could not be displayed", "disallowed codepoint")


def main() -> int:
    """Read what to set, and write the PDF; what is wrong with it is said in one text."""
    from typst import TypstError

    wanted = json.load(sys.stdin.buffer)
    try:
        page = press(wanted)
    except TypstError as error:
        sys.stderr.write(str(error))
        return 1
    sys.stdout.buffer.write(page)
    return 0


def press(wanted: dict[str, str]) -> bytes:
    """In our fonts, as PDF/UA-1; where they do not know a sign, with those of the machine.

    A sign that no font knows becomes an empty box, which the standard does not allow: then without its mark.
    """
    from typst import Compiler, TypstError

    for ours_alone, standard in ((True, "ua-1"), (False, "ua-1"), (False, None)):
        page = Compiler(
            wanted["template"],
            root=wanted["root"],
            font_paths=[wanted["fonts"]],
            ignore_system_fonts=ours_alone,
            sys_inputs={"data": wanted["data"], "colors": wanted["colors"]},
        )
        try:
            made = page.compile(format="pdf", pdf_standards=standard)  # type: ignore[arg-type]  # one of two literals
        except TypstError as error:
            if standard is None or not any(reason in str(error) for reason in CANNOT_SHOW):
                raise
        else:
            assert isinstance(made, bytes)  # one file; several are made of pictures alone
            return made
    raise AssertionError("unreachable: the last way raises")


if __name__ == "__main__":
    sys.exit(main())
