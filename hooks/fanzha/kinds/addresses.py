"""Where a sheet says that more is to be read: the one place where printed addresses and codes are made."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from fanzha.content import Library, ShortAddresses, short_addresses
from fanzha.kinds.qr import qr_svg


@dataclass(frozen=True)
class Addresses:
    """The addresses of a project's pages, as all that is handed out says them."""

    library: Library

    @cached_property
    def _short(self) -> ShortAddresses:
        return short_addresses(self.library)

    def read(self, page: str, purpose: str) -> dict[str, str]:
        """A page's address: short and for good, where the registry has a number for it. page: as in tactics/x/."""
        number = self._short.printed.get(page.rstrip("/"), "")
        url = self.library.vocabulary.issuer.site + (f"{number}/" if number else page)
        return {"url": url, "readable": url.split("://", 1)[1].rstrip("/"), "purpose": purpose}

    def scanned(self, page: str, purpose: str) -> dict[str, str]:
        """The same with its code, which says what stands beside it: its modules are a sixth larger than those of the
        whole address, and what is printed outlives every name that the page may get.
        """
        address = self.read(page, purpose)
        return {**address, "qr": qr_svg(address["url"])}
