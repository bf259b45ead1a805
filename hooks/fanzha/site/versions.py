"""What tells the files of one build from those of another, so that no cache mixes the two."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

LENGTH = 8  # 4 billion: enough for the builds of one site
# Letters alone: of eight digits a row would look like a number to be dialled, for which the gate stops a build.
_LETTERS = str.maketrans("0123456789abcdef", "abcdefghijklmnop")


def version_of(parts: Iterable[bytes]) -> str:
    """Eight small letters that change whenever one of the parts does."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return digest.hexdigest()[:LENGTH].translate(_LETTERS)
