"""A campaign: what to make for whom, what it is called, and the list that lies beside it."""

from fanzha.campaign.listing import LISTING, Listed, listing
from fanzha.campaign.names import file_names, reviewed_of

__all__ = ["LISTING", "Listed", "file_names", "listing", "reviewed_of"]
