"""Made-up values with the inner structure of real ones, and the disguises that both halves of the corpus share.

Nobody's data: numbers are drawn at random, check digits are then computed, names are put together from two lists.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from fanzha.checks.privacy.found import words

Way = Callable[[Random], str]

_COUNTIES = words(
    "110105 120104 130102 140105 152201 210102 220104 230102 310115 320102 330106 341221 350203 360102 370102 "
    "411702 420106 430102 440305 450103 469001 500112 510104 522401 530102 540102 610113 620102 630102 640104 "
    "650102"
)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_WIDE = {at: at + 0xFEE0 for at in range(0x30, 0x5B)}
_SPOKEN = str.maketrans("0123456789", "零一二三四五六七八九")
_FORMAL = str.maketrans("0123456789", "零壹贰叁肆伍陆柒捌玖")
_RADIO = str.maketrans("0123456789", "〇幺二三四五六七八九")
_CIRCLED = str.maketrans("0123456789", "⓪①②③④⑤⑥⑦⑧⑨")


def digits(rng: Random, count: int) -> str:
    return "".join(rng.choice("0123456789") for _ in range(count))


def id18(rng: Random) -> str:
    """A resident identity number with its check digit (GB 11643)."""
    born = f"{rng.randint(1938, 2018)}{rng.randint(1, 12):02}{rng.randint(1, 28):02}"
    body = rng.choice(_COUNTIES) + born + digits(rng, 3)
    return body + "10X98765432"[sum(int(sign) * weight for sign, weight in zip(body, _WEIGHTS, strict=True)) % 11]


def id15(rng: Random) -> str:
    """As issued until 1999: two digits of the year, no check digit."""
    born = f"{rng.randint(40, 85):02}{rng.randint(1, 12):02}{rng.randint(1, 28):02}"
    return rng.choice(_COUNTIES[:-1]) + born + digits(rng, 3)


def mobile(rng: Random) -> str:
    prefix = rng.choice(
        words("130 131 135 136 137 138 139 147 150 152 158 159 166 173 176 177 180 185 186 187 188 189 191 198")
    )
    return prefix + digits(rng, 8)


def landline(rng: Random) -> tuple[str, str]:
    """Area code and number."""
    area, length = rng.choice(
        (
            ("010", 8),
            ("021", 8),
            ("028", 8),
            ("0371", 8),
            ("0755", 8),
            ("0551", 8),
            ("0316", 7),
            ("0793", 7),
            ("0931", 7),
        )
    )
    return area, rng.choice("2345678") + digits(rng, length - 1)


def card(rng: Random) -> str:
    """A bank card with its check digit (Luhn), 16 or 19 digits."""
    start, length = rng.choice(
        (
            ("622202", 19),
            ("622848", 19),
            ("621700", 19),
            ("955880", 19),
            ("436742", 16),
            ("625965", 16),
            ("518710", 16),
            ("601382", 19),
        )
    )
    body = start + digits(rng, length - 7)
    total = 0
    for at, sign in enumerate(reversed(body)):
        value = int(sign) * (2 - at % 2)
        total += value - 9 if value > 9 else value
    return body + str(-total % 10)


def split(number: str, *lengths: int, by: str = " ") -> str:
    """In groups of these lengths; what is left is the last group."""
    parts, at = [], 0
    for length in lengths:
        parts.append(number[at : at + length])
        at += length
    return by.join([*parts, number[at:]] if number[at:] else parts)


def scattered(number: str, sign: str) -> str:
    """With a sign between all digits."""
    return sign.join(number)


def wide(number: str) -> str:
    return number.translate(_WIDE)


def spoken(number: str) -> str:
    return number.translate(_SPOKEN)


def formal(number: str) -> str:
    return number.translate(_FORMAL)


def radio(number: str) -> str:
    return number.translate(_RADIO)


def circled(number: str) -> str:
    return number.translate(_CIRCLED)


def entities(number: str, hexadecimal: bool = False) -> str:
    """Every second digit as an HTML entity."""
    shown = "&#x{:x};" if hexadecimal else "&#{};"
    return "".join(shown.format(ord(sign)) if at % 2 else sign for at, sign in enumerate(number))


def letters(rng: Random, least: int, most: int) -> str:
    return "".join(rng.choice("abcdefghijkmnopqrstuvwxyz") for _ in range(rng.randint(least, most)))
