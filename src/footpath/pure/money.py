"""How is an amount of money typed and kept? As a whole number of the smallest coins of its currency (ISO 4217)."""

import re
from typing import Final

MOST: Final = 100_000_000  # small rewards: what is more than this was a slip of the finger
# The currencies that can be chosen, with how many digits stand behind the point; ISO 4217, the ones in daily use.
_TWO = (
    "AED ALL AMD ARS AUD AZN BAM BDT BGN BRL BWP CAD CHF CNY COP CRC CZK DKK DOP EGP EUR GBP GEL GHS GTQ HKD HUF IDR "
    "ILS INR KES KZT LKR MAD MDL MKD MXN MYR NAD NGN NOK NPR NZD PEN PHP PKR PLN QAR RON RSD SAR SEK SGD THB TRY TWD "
    "TZS UAH USD UYU UZS ZAR ZMW"
)
_NONE = "CLP ISK JPY KRW PYG RWF UGX VND XAF XOF"
_THREE = "BHD IQD JOD KWD LYD OMR TND"
DIGITS: dict[str, int] = {
    code: digits for codes, digits in ((_TWO, 2), (_NONE, 0), (_THREE, 3)) for code in codes.split()
}
SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "₹": "INR", "₺": "TRY", "zł": "PLN"}
_NUMBER = re.compile(r"^([+-]?)(\d+)(?:[.,](\d+))?$")
_WORD = re.compile(r"[^\d.,+\-−\s'’\u00a0\u202f]+")


class Unreadable(Exception):
    """What was typed is no amount; `code` says why: empty, currency, negative, nothing, digits, huge, number."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def typed(text: str, currency: str, *, most: int = MOST, zero: bool = False) -> int:
    """The smallest coins in what somebody typed, such as "4,50", "EUR 4.50" or "1 200"; Unreadable says why not. With
    `zero` nothing is an amount, too.
    """
    digits, found = DIGITS[currency], text.strip()
    for word in _WORD.findall(found):
        if SIGNS.get(word, word.upper()) != currency and not (word == "$" and currency.endswith("D")):
            raise Unreadable("currency" if SIGNS.get(word, word.upper()) in DIGITS else "number")
    plain = re.sub(r"[\s'’\u00a0\u202f]", "", _WORD.sub("", found)).replace("−", "-")
    if not plain:
        raise Unreadable("empty")
    return _coins(plain, digits, most, zero=zero)


def _coins(plain: str, digits: int, most: int, *, zero: bool) -> int:
    match = _NUMBER.match(plain)
    if match is None:
        raise Unreadable("number")
    sign, whole, part = match[1], match[2], match[3] or ""
    if sign == "-":
        raise Unreadable("negative")
    if len(part) > digits:
        raise Unreadable("digits")
    if len(whole.lstrip("0")) > 12:
        raise Unreadable("huge")
    found: int = int(whole) * 10**digits + int(part.ljust(digits, "0") or 0)
    if found > most:
        raise Unreadable("huge")
    if found == 0 and not zero:
        raise Unreadable("nothing")
    return found


def plain(coins: int, currency: str) -> str:
    """The amount as it can be typed again: "4.50"."""
    digits = DIGITS.get(currency, 2)
    whole, part = divmod(abs(coins), 10**digits)
    minus = "-" if coins < 0 else ""
    return f"{minus}{whole}.{part:0{digits}d}" if digits else f"{minus}{whole}"
