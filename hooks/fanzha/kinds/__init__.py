"""What is made from what: manifests and records → Sheets, each with the one JSON value its layout works from."""

from fanzha.kinds import designs
from fanzha.kinds.designs import Offer, SheetLike, by_kind, kinds_shown, make_offers
from fanzha.kinds.qr import qr_svg
from fanzha.kinds.sheet_data import SheetData
from fanzha.kinds.sheets import (
    FOLDS,
    KINDS,
    KINDS_URI,
    PAPERS,
    SHARE_SHAPES,
    Production,
    Sheet,
    contact_uris,
    letter_sheet,
    make_sheets,
    published,
    record_behind,
    selected,
)

__all__ = [
    "FOLDS",
    "KINDS",
    "KINDS_URI",
    "PAPERS",
    "SHARE_SHAPES",
    "Offer",
    "Production",
    "Sheet",
    "SheetData",
    "SheetLike",
    "by_kind",
    "contact_uris",
    "designs",
    "kinds_shown",
    "letter_sheet",
    "make_offers",
    "make_sheets",
    "published",
    "qr_svg",
    "record_behind",
    "selected",
]
