"""What all models of sources have in common, and how a list may be written."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict


def split_list(written: object) -> object:
    """A list of ids or short words may be written in one line, parted by , ， 、 or spaces."""
    if isinstance(written, str):
        return [part for part in re.split(r"[,，、;；\s]+", written) if part]
    return [part for item in written for part in _as_list(split_list(item))] if isinstance(written, list) else written


def _as_list(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


Words = Annotated[tuple[str, ...], BeforeValidator(split_list)]


class Strict(BaseModel):
    """Nothing may be added and nothing changed: a field an author invents is an error."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, arbitrary_types_allowed=True, defer_build=True
    )
