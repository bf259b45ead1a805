"""What is made from what: manifests and records → Sheets, each with the one JSON value its layout works from.

A kind is a folder of posters/. Every reader of kinds, in whatever room, asks a sheet's manifest; none names a kind.
"""

from fanzha.kinds.asked import Names, askable, packed, selected
from fanzha.kinds.brief import Brief
from fanzha.kinds.bulletins import bulletin_sheets
from fanzha.kinds.called import Called
from fanzha.kinds.chosen import Asked, tactics_shown, whatever
from fanzha.kinds.designs import Design, by_kind, kinds_shown, make_designs
from fanzha.kinds.engines import SCREEN, TEMPLATE
from fanzha.kinds.folders import Kinds, filled_kinds, layouts_of, printed_kinds, read_kinds
from fanzha.kinds.limits import Limits
from fanzha.kinds.manifest import Die, Layout, Manifest, ScreenSize, Variant
from fanzha.kinds.measures import Excess, beyond, length, messages, said, seconds, units
from fanzha.kinds.named import unknown_names
from fanzha.kinds.offered import FORMAT_NAMES, ON_PAPER, PREVIEW, SOURCE_NAMES, TIMES
from fanzha.kinds.pack_lists import pack_sheets
from fanzha.kinds.papers import paper_of
from fanzha.kinds.qr import qr_svg
from fanzha.kinds.rosters import counting_sheets, letter_sheet, roster_letters
from fanzha.kinds.sheet import KINDS_URI, Sheet, contact_uri, contact_uris, record_behind
from fanzha.kinds.sheet_data import chinese_day
from fanzha.kinds.sheets import LeftOut, Production, make_sheets, papers_of, plan, published
from fanzha.kinds.tables import FIRST_ROW, Cell, Chart, Column, Formula, Table, TableSheet

__all__ = [
    "FIRST_ROW",
    "FORMAT_NAMES",
    "KINDS_URI",
    "ON_PAPER",
    "PREVIEW",
    "SCREEN",
    "SOURCE_NAMES",
    "TEMPLATE",
    "TIMES",
    "Asked",
    "Brief",
    "Called",
    "Cell",
    "Chart",
    "Column",
    "Design",
    "Die",
    "Excess",
    "Formula",
    "Kinds",
    "Layout",
    "LeftOut",
    "Limits",
    "Manifest",
    "Names",
    "Production",
    "ScreenSize",
    "Sheet",
    "Table",
    "TableSheet",
    "Variant",
    "askable",
    "beyond",
    "bulletin_sheets",
    "by_kind",
    "chinese_day",
    "contact_uri",
    "contact_uris",
    "counting_sheets",
    "filled_kinds",
    "kinds_shown",
    "layouts_of",
    "length",
    "letter_sheet",
    "make_designs",
    "make_sheets",
    "messages",
    "pack_sheets",
    "packed",
    "paper_of",
    "papers_of",
    "plan",
    "printed_kinds",
    "published",
    "qr_svg",
    "read_kinds",
    "record_behind",
    "roster_letters",
    "said",
    "seconds",
    "selected",
    "tactics_shown",
    "units",
    "unknown_names",
    "whatever",
]
