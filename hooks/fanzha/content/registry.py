"""The contact registry: what may be named, from hotlines.yml, hosts.yml and issuer.yml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from fanzha.content.kept import fingerprint
from fanzha.content.vocabulary import Vocabulary


@dataclass(frozen=True)
class Registry:
    """What may be named, from hotlines.yml, hosts.yml and issuer.yml. Rules see of these lists what stands below."""

    _vocabulary: Vocabulary

    @cached_property
    def digest(self) -> str:
        """Another one for every registry of which a rule could see a difference."""
        shown = [name for name, each in vars(Registry).items() if isinstance(each, cached_property)]
        return fingerprint({name: getattr(self, name) for name in shown if name != "digest"})

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Numbers as bare digits."""
        issuer = self._vocabulary.issuer
        shown = [hotline.display for hotline in self._vocabulary.hotlines if hotline.kind not in ("tool", "site")]
        return frozenset(re.sub(r"\D", "", number) for number in [*shown, *issuer.phones])

    @cached_property
    def regional(self) -> dict[str, frozenset[str]]:
        """Numbers that only work elsewhere, as bare digits, and the regions where they do."""
        found: dict[str, frozenset[str]] = {}
        for region in self._vocabulary.regions:
            for number in (region.police, region.ask):
                digits = re.sub(r"\D", "", number)
                found[digits] = found.get(digits, frozenset()) | {region.title, *region.names}
        return {digits: names for digits, names in found.items() if digits not in self.numbers}

    @cached_property
    def domains(self) -> frozenset[str]:
        """Domains of official sites, of permitted sources and of this very site."""
        sites = [hotline.display for hotline in self._vocabulary.hotlines if hotline.kind == "site"]
        own = re.sub(r"^https?://([^/:]+).*$", r"\1", self._vocabulary.issuer.site)
        return frozenset(name.lower() for name in [*sites, *(host.host for host in self._vocabulary.hosts), own])

    @cached_property
    def lookalikes(self) -> frozenset[str]:
        return frozenset(fake.lower() for hotline in self._vocabulary.hotlines for fake in hotline.lookalikes)

    def knows_domain(self, domain: str) -> bool:
        """Whether a domain, or one above it, is in the registry."""
        return any(domain == known or domain.endswith("." + known) for known in self.domains)
