"""How the slides of a deck look in PowerPoint: places for title and text, fields of colour behind them, as XML.

Where everything stands on a finished slide, its design says (posters/shared/slides); the places here are for slides
that somebody adds.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pptx.oxml import parse_xml

FACE = "微软雅黑"
WIDTH, HEIGHT = 960, 540  # pt, 16:9
LEAST = 24  # pt, the smallest type

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_P = "http://schemas.openxmlformats.org/presentationml/2006/main"
PARTED = {"a": A, "p": _P, "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships"}
_NAMES = " ".join(f'xmlns:{short}="{long}"' for short, long in PARTED.items())
_FACES = f'<a:latin typeface="{FACE}"/><a:ea typeface="{FACE}"/>'
_EMPTY = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
    '<a:off x="0" y="0"/>'
    '<a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
Box = tuple[float, float, float, float]  # x, y, width, height in pt


@dataclass(frozen=True)
class _Place:
    """A placeholder. type, idx: as PowerPoint calls it; size: pt; colour: of the scheme."""

    type: str
    idx: int
    name: str
    prompt: str
    box: Box
    size: int
    colour: str = "tx1"
    bold: bool = False


@dataclass(frozen=True)
class _Layout:
    """fields: rectangles of a colour behind everything, first the ground."""

    name: str
    type: str
    fields: tuple[tuple[str, Box], ...]
    places: tuple[_Place, ...]


_WHOLE = (0, 0, WIDTH, HEIGHT)
_SPINE = ("accent1", (0, 0, 18, HEIGHT))
_NUMBER = _Place("sldNum", 12, "编号", "", (72, 494, 80, 36), LEAST, "accent1", True)


def _title(box: Box, size: int, colour: str = "tx1", type: str = "title") -> _Place:
    return _Place(type, 0, "标题", "标题", box, size, colour, True)


# By the names of looks in posters/shared/slides/lib.typ.
LAYOUTS = {
    "first": _Layout(
        "封面",
        "title",
        (("accent1", _WHOLE),),
        (
            _title((72, 72, 500, 230), 72, "bg1", "ctrTitle"),
            _Place("subTitle", 1, "副标题", "副标题", (72, 334, 500, 166), 30, "bg1"),
        ),
    ),
    "question": _Layout("一个问题", "titleOnly", (("bg2", _WHOLE), _SPINE), (_title((72, 60, 832, 400), 72), _NUMBER)),
    "example": _Layout(
        "手机示例",
        "tx",
        (_SPINE, ("bg2", (588, 0, WIDTH - 588, HEIGHT))),
        (
            _title((72, 48, 480, 130), 46, "accent1"),
            _Place("body", 1, "正文", "正文", (72, 200, 480, 282), 32),
            _NUMBER,
        ),
    ),
    "content": _Layout(
        "标题和正文",
        "tx",
        (_SPINE,),
        (
            _title((72, 48, 832, 104), 46, "accent1"),
            _Place("body", 1, "正文", "正文", (72, 170, 832, 312), 36),
            _NUMBER,
        ),
    ),
}


def _ground(colour: str) -> str:
    fill = f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'
    return f"<p:bg><p:bgPr>{fill}<a:effectLst/></p:bgPr></p:bg>"


def layout_xml(layout: _Layout) -> Any:
    colours = [colour for colour, box in layout.fields if box == _WHOLE]
    fields = [each for each in layout.fields if each[1] != _WHOLE]
    shapes = [_field(at, *each) for at, each in enumerate(fields, 20)]
    shapes += [_placeholder(at, place) for at, place in enumerate(layout.places, 2)]
    ground = _ground(colours[0]) if colours else ""
    return parse_xml(
        f'<p:sldLayout {_NAMES}><p:cSld name="{layout.name}">{ground}<p:spTree>{_EMPTY}{"".join(shapes)}</p:spTree>'
        "</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def master_tree() -> Any:
    """What every layout rests on: the places of the plainest."""
    places = "".join(_placeholder(at, place) for at, place in enumerate(LAYOUTS["content"].places, 2))
    return parse_xml(f"<p:cSld {_NAMES}>{_ground('bg1')}<p:spTree>{_EMPTY}{places}</p:spTree></p:cSld>")


def master_styles() -> Any:
    """How titles, texts and everything else are set where nobody says more."""
    return parse_xml(f"<p:txStyles {_NAMES}>{_STYLES}</p:txStyles>")


def _geometry(box: Box) -> str:
    x, y, w, h = (round(part * 12700) for part in box)
    place = f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></a:xfrm>'
    return f'{place}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'


def _field(number: int, colour: str, box: Box) -> str:
    fill = f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill><a:ln><a:noFill/></a:ln>'
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="色块{number}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f"<p:spPr>{_geometry(box)}{fill}</p:spPr>"
        '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="zh-CN"/></a:p></p:txBody></p:sp>'
    )


def _placeholder(number: int, place: _Place) -> str:
    bold = ' b="1"' if place.bold else ""
    index = f' idx="{place.idx}"' if place.idx else ""
    style = (
        f'<a:lvl1pPr marL="0" indent="0" algn="l"><a:buNone/><a:defRPr lang="zh-CN" sz="{place.size * 100}"{bold}>'
        f'<a:solidFill><a:schemeClr val="{place.colour}"/></a:solidFill>{_FACES}</a:defRPr></a:lvl1pPr>'
    )
    said = (
        '<a:fld id="{C1FF6DA9-008F-4B48-92A6-B652298478BF}" type="slidenum"><a:rPr lang="zh-CN"/><a:t>‹#›</a:t></a:fld>'
        if place.type == "sldNum"
        else f'<a:r><a:rPr lang="zh-CN"/><a:t>{place.prompt}</a:t></a:r>'
    )
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{place.name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{place.type}"{index}/></p:nvPr></p:nvSpPr>'
        f"<p:spPr>{_geometry(place.box)}</p:spPr><p:txBody>"
        '<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></a:bodyPr>'
        f"<a:lstStyle>{style}</a:lstStyle><a:p>{said}</a:p></p:txBody></p:sp>"
    )


def _style(size: int, bold: str = "", spaced: str = "") -> str:
    return (
        f'<a:lvl1pPr marL="0" indent="0" algn="l" rtl="0" eaLnBrk="1" hangingPunct="1">{spaced}<a:buNone/>'
        f'<a:defRPr lang="zh-CN" sz="{size * 100}"{bold}><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>{_FACES}'
        "</a:defRPr></a:lvl1pPr>"
    )


_STYLES = (
    "<p:titleStyle>"
    + _style(48, ' b="1"')
    + "</p:titleStyle><p:bodyStyle>"
    + _style(36, "", '<a:spcBef><a:spcPts val="1800"/></a:spcBef>')
    + "</p:bodyStyle><p:otherStyle>"
    + _style(24)
    + "</p:otherStyle>"
)
