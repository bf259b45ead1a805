"""What is made from what: manifests and records → Sheets, each with the one JSON value its layout works from.

A kind is a folder of posters/. Every reader of kinds, in whatever room, asks a sheet's manifest; none names a kind.
"""

from fanzha.kinds.designs import Design, by_kind, kinds_shown, make_designs
from fanzha.kinds.folders import Kinds, layouts_of, read_kinds
from fanzha.kinds.manifest import FORMAT_NAMES, SOURCE_NAMES, Layout, Limits, Manifest, ScreenSize, Variant
from fanzha.kinds.qr import qr_svg
from fanzha.kinds.rosters import counting_sheets, letter_sheet, roster_letters
from fanzha.kinds.sheet import KINDS_URI, Sheet, contact_uri, contact_uris, record_behind
from fanzha.kinds.sheets import LeftOut, Production, make_sheets, papers_of, plan, published, selected

__all__ = [
    "FORMAT_NAMES",
    "KINDS_URI",
    "SOURCE_NAMES",
    "Design",
    "Kinds",
    "Layout",
    "LeftOut",
    "Limits",
    "Manifest",
    "Production",
    "ScreenSize",
    "Sheet",
    "Variant",
    "by_kind",
    "contact_uri",
    "contact_uris",
    "counting_sheets",
    "kinds_shown",
    "layouts_of",
    "letter_sheet",
    "make_designs",
    "make_sheets",
    "papers_of",
    "plan",
    "published",
    "qr_svg",
    "read_kinds",
    "record_behind",
    "roster_letters",
    "selected",
]
