"""A campaign: what to make for whom, what it is called, and the list that lies beside it."""

from fanzha.campaign.archive import archive
from fanzha.campaign.listing import LISTING, Listed, listing
from fanzha.campaign.names import file_names, reviewed_of
from fanzha.campaign.packs import GUIDE_NAME, LIST_NAME, Pack, belonging, guide, list_table, packed_names, packs_of

__all__ = [
    "GUIDE_NAME",
    "LISTING",
    "LIST_NAME",
    "Listed",
    "Pack",
    "archive",
    "belonging",
    "file_names",
    "guide",
    "list_table",
    "listing",
    "packed_names",
    "packs_of",
    "reviewed_of",
]
