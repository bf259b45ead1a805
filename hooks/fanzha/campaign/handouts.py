"""What the site has for an audience: sorted by how much time there is, a kind at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from fanzha.campaign.packs import Pack, by_time
from fanzha.kinds import Manifest, Sheet


@dataclass(frozen=True)
class Handouts:
    """sheets: all that belongs to the pack; zip: where all of it is in one file, "" for nowhere; size: of it, bytes."""

    pack: Pack
    sheets: tuple[Sheet, ...]
    zip: str = ""
    size: int = 0

    @property
    def times(self) -> Iterator[tuple[str, list[tuple[Manifest, list[Sheet]]]]]:
        """How much time there is, with the kinds for it and what there is of each; texts come first."""
        for time, kinds in by_time(self.sheets):
            in_order = sorted(kinds, key=lambda same: not same[0].manifest.filled)
            yield time, [(same[0].manifest, same) for same in in_order]


@dataclass(frozen=True)
class AllHandouts:
    """What the site hands out. texts: what is sent or said, by the uri of its sheet."""

    each: tuple[Handouts, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)


def zip_uri(pack: Pack) -> str:
    """Where the site has a pack."""
    return f"kit/{pack.id}.zip"
