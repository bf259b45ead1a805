"""What a PDF page puts on paper, read from its own instructions: text, areas and lines with colour and size."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import pikepdf

Matrix = tuple[float, float, float, float, float, float]
Colour = tuple[float, ...]  # 1 grey, 3 RGB or 4 CMYK components, 0 to 1

_UNIT: Matrix = (1, 0, 0, 1, 0, 0)
_FILLS = ("f", "F", "f*", "B", "B*", "b", "b*")
_STROKES = ("S", "s", "B", "B*", "b", "b*")
_SHOWS = ("Tj", "TJ", "'", '"')
_DEVICE = {"g": "G", "rg": "RG", "k": "K"}
_DEEPEST = 8  # forms in forms


@dataclass(frozen=True)
class Mark:
    """One thing on the page. kind: text, fill, stroke or image; size: of type or the line's width, in pt on paper.

    spot: the separation it is on, "" for the printing inks; layer: the optional content it belongs to, "" for none.
    """

    kind: str
    colour: Colour
    size: float = 0.0
    spot: str = ""
    layer: str = ""


@dataclass(frozen=True)
class _State:
    matrix: Matrix = _UNIT
    fill: Colour = (0.0,)
    stroke: Colour = (0.0,)
    fill_spot: str = ""
    stroke_spot: str = ""
    width: float = 1.0
    font_size: float = 1.0
    invisible: bool = False

    @property
    def scale(self) -> float:
        a, b, c, d, _, _ = self.matrix
        return float(abs(a * d - b * c) ** 0.5)


def marks_of(page: pikepdf.Page) -> Iterator[Mark]:
    """Everything a page draws, forms included, in order."""
    yield from _Reader(page.obj.get("/Resources", pikepdf.Dictionary())).read(page, _State(), 0)


@dataclass
class _Reader:
    resources: Any
    stack: list[_State] = field(default_factory=list)
    layers: list[str] = field(default_factory=list)  # of the marked content that is open, "" where it is no layer

    def read(self, content: Any, state: _State, depth: int) -> Iterator[Mark]:
        text = _UNIT
        for instruction in pikepdf.parse_content_stream(content):
            operands, name = instruction.operands, str(instruction.operator)
            if name == "q":
                self.stack.append(state)
            elif name == "Q":
                state = self.stack.pop() if self.stack else state
            elif name == "Tm":
                text = tuple(float(value) for value in operands)  # type: ignore[assignment]
            elif name in _SHOWS:
                if not state.invisible:
                    height = (text[2] ** 2 + text[3] ** 2) ** 0.5
                    yield self._mark("text", state, state.font_size * height * state.scale)
            elif name in ("BDC", "BMC"):
                self.layers.append(self._layer(operands))
            elif name == "EMC":
                self.layers = self.layers[:-1]
            elif name == "Do":
                yield from self._drawn(str(operands[0]), state, depth)
            else:
                state = self._changed(state, name, list(operands))
            if name in _FILLS:
                yield self._mark("fill", state)
            if name in _STROKES:
                yield self._mark("stroke", state, state.width * state.scale)

    def _mark(self, kind: str, state: _State, size: float = 0.0) -> Mark:
        stroked = kind == "stroke"
        colour, spot = (state.stroke, state.stroke_spot) if stroked else (state.fill, state.fill_spot)
        return Mark(kind, colour, size, spot, next((layer for layer in reversed(self.layers) if layer), ""))

    def _layer(self, operands: Any) -> str:
        """The name of the optional content that begins here, "" where something else is marked."""
        if len(operands) < 2 or str(operands[0]) != "/OC":
            return ""
        group = self.resources.get("/Properties", {}).get(str(operands[1]))
        return str(group.get("/Name", "")) if group is not None else ""

    def _changed(self, state: _State, name: str, operands: list[Any]) -> _State:
        """The state after an operator that draws nothing."""
        if name == "cm":
            return replace(state, matrix=_times(tuple(float(value) for value in operands), state.matrix))  # type: ignore[arg-type]
        if name == "w":
            return replace(state, width=float(operands[0]))
        if name == "Tf":
            return replace(state, font_size=float(operands[1]))
        if name == "Tr":
            return replace(state, invisible=int(operands[0]) == 3)
        if name in _DEVICE or name in ("sc", "scn"):
            spot = "" if name in _DEVICE else state.fill_spot
            return replace(state, fill=_colour(operands, state.fill), fill_spot=spot)
        if name in _DEVICE.values() or name in ("SC", "SCN"):
            spot = "" if name in _DEVICE.values() else state.stroke_spot
            return replace(state, stroke=_colour(operands, state.stroke), stroke_spot=spot)
        if name in ("cs", "CS"):
            start, spot = self._first_colour(str(operands[0])), self._spot(str(operands[0]))
            filling = name == "cs"
            return (
                replace(state, fill=start, fill_spot=spot)
                if filling
                else replace(state, stroke=start, stroke_spot=spot)
            )
        return state

    def _spot(self, name: str) -> str:
        """The separation that a colour space is, "" for any other."""
        space = self.resources.get("/ColorSpace", {}).get(name)
        is_spot = isinstance(space, pikepdf.Array) and str(space[0]) == "/Separation"
        return str(space[1]).removeprefix("/") if is_spot else ""

    def _first_colour(self, name: str) -> Colour:
        """Black of a colour space, by how many components it has."""
        known = {"/DeviceGray": 1, "/DeviceRGB": 3, "/DeviceCMYK": 4}
        if name in known:
            return _black(known[name])
        space = self.resources.get("/ColorSpace", {}).get(name)
        if isinstance(space, pikepdf.Array) and str(space[0]) == "/ICCBased":
            return _black(int(space[1].get("/N", 3)))
        return _black(1 if "Gray" in str(space) else 3)

    def _drawn(self, name: str, state: _State, depth: int) -> Iterator[Mark]:
        drawn = self.resources.get("/XObject", {}).get(name)
        if drawn is None or depth >= _DEEPEST:
            return
        if str(drawn.get("/Subtype")) == "/Image":
            yield Mark("image", _black({"/DeviceGray": 1, "/DeviceCMYK": 4}.get(str(drawn.get("/ColorSpace")), 3)))
            return
        matrix = tuple(float(value) for value in drawn.get("/Matrix", _UNIT))
        inside = replace(state, matrix=_times(matrix, state.matrix))  # type: ignore[arg-type]
        inner = _Reader(drawn.get("/Resources", self.resources), layers=[*self.layers])
        yield from inner.read(drawn, inside, depth + 1)


def _times(one: Matrix, two: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = two
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def _colour(operands: list[Any], before: Colour) -> Colour:
    found = tuple(float(value) for value in operands if not isinstance(value, pikepdf.Name))
    return found if len(found) in (1, 3, 4) else before


def _black(components: int) -> Colour:
    return (0.0, 0.0, 0.0, 1.0) if components == 4 else (0.0,) * components


def ink_of(colour: Colour) -> float:
    """How much ink lies there, 1 for one full ink: 0 white, 1 black, up to 4 in CMYK."""
    if len(colour) == 4:
        return sum(colour)
    return 1 - sum(colour) / len(colour)
