"""What do people, programs and enemies send where something else was meant?"""

import json
from pathlib import Path

from footpath.pure.names import problem

NAUGHTY: list[str] = json.loads((Path(__file__).parents[1] / "data/blns.json").read_text())
OURS = [  # what that list has not
    "e\u0301" + "\u0301" * 1000,
    "caf\u00e9",
    "cafe\u0301",  # the same, in two signs
    "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466",
    "\u05e9\u05dc\u05d5\u05dd \u0627\u0644\u0639\u0631\u0628\u064a\u0629",
    "a\u202eb\u202c",
    "\ufeffmarked",
    "a\x0bb",
    "</textarea><b>bold</b>",
    "' onfocus='alert(1)",
    "{% now %}{{ request.user }}",
]
TEXTS = [text for text in NAUGHTY + OURS if text.strip()]
PLAIN = [text for text in TEXTS if problem(text, 250) is None and "\x00" not in text]  # a name can be like that
ODD = [text for text in TEXTS if text not in set(PLAIN)]
NUL = ["\x00", "half\x00way"]

NO_NUMBERS = ["1e309", "NaN", "Infinity", "9223372036854775808", "9" * 5000, "1,5,0", "0x10", "\u216b"]
NUMBERS = [*NO_NUMBERS, "-1", "0", "2147483648", "-9223372036854775809", "\uff10\uff11", "1_000", "true", "1.5"]
NO_DAYS = ["2027-02-29", "2027-13-01", "0000-00-00", "10000-01-01", "2027-1", "tomorrow", "9" * 5000, "\uff12" * 4]
DAYS = [*NO_DAYS, "2028-02-29", "0001-01-01", "9999-12-31", "-2027-01-01", "2027-02-03T04:05"]
NO_MOMENTS = ["2027-02-29T10:00", "2027-01-01T24:01", "2027-01-01T23:59:61", "10000-01-01T00:00", "now", "9" * 5000]
MOMENTS = [
    *NO_MOMENTS,
    *("2027-01-01T23:59:60", "2028-02-29T10:00", "0001-01-01T00:00", "9999-12-31T23:59", "2027-01-01T10:00Z"),
    *("2027-01-01T10:00+25:00", "2027-03-28T02:30", "2027-10-31T02:30", "9999-12-31T23:59-14:00"),
]
NO_TIMES = ["24:01", "23:59:61", "-1:00", "noon", "9" * 5000]
TIMES = [*NO_TIMES, "00:00", "24:00", "23:59:60", "\uff10\uff18:00"]
CHOICES = ["no such choice", "-1", "0", "9" * 30, "null", "1,2", "[]"]
VALUES = {
    "number": NUMBERS,
    "date": DAYS,
    "datetime-local": MOMENTS,
    "time": TIMES,
    "select": CHOICES,
    "radio": CHOICES,
    "checkbox": CHOICES,
    "hidden": [*CHOICES, *NO_NUMBERS[:4], *NO_MOMENTS[:2], "9999-12-31T23:59-14:00", "0", "\x00"],
    "submit": CHOICES,
    "email": [
        "@",
        "a@",
        "a b@c.de",
        "a" * 300 + "@demo.example",
        "a@" + "b." * 100 + "c",
        "\u0430na@demo.example",
        "\x00",
    ],
}
IMPOSSIBLE = {"number": NO_NUMBERS, "date": NO_DAYS, "datetime-local": NO_MOMENTS, "time": NO_TIMES}
