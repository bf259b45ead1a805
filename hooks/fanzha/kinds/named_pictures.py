"""The pictures that a template may ask for by name: all small drawings, and those of a brief's own tactics."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from fanzha.content import Tactic
from fanzha.kinds.sheet_data import SheetData
from fanzha.kinds.sources import Material

SIGN = "标志"  # behind a tactic's name: its sign


def pictured(data: SheetData, material: Material) -> Material:
    """A brief with its pictures: drawings by id and title; a tactic's example by the tactic's id and title, its further
    frames with their number behind that, its sign with 标志 behind it."""
    found = {**dict(_drawings(data)), **dict(_of_tactics(data, material))}
    return replace(material, value={**material.value, "pictures": found})


def _drawings(data: SheetData) -> Iterator[tuple[str, dict[str, Any]]]:
    for each in data.drawings():
        drawing = {"kind": "drawing", "svg": each["svg"], "alt": each["alt"]}
        yield each["id"], drawing
        yield each["title"], drawing


def _of_tactics(data: SheetData, material: Material) -> Iterator[tuple[str, dict[str, Any]]]:
    for told in material.value["tactics"]:
        tactic = data.library.tactics[told["id"]]
        for name in (tactic.id, tactic.title):
            yield from ((name + called, picture) for called, picture in _of(data, tactic))


def _of(data: SheetData, tactic: Tactic) -> Iterator[tuple[str, dict[str, Any]]]:
    sign = data.sign(tactic)
    if sign:
        yield SIGN, {"kind": "sign", **sign}
    for number, frame in enumerate(tactic.screen, 1):
        yield str(number) if number > 1 else "", {"kind": "frame", "frame": data.frame(frame)}
