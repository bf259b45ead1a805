"""What the gate reads of a file, and what it passes over."""

from __future__ import annotations

from fanzha.publish.gate import readers

CORE = 'fanzhaSearch.take.core({"sayings":[["甲","ikdp8gijqlhq.fr"]],"entries":[["a/","打13800138000"]]})\n'


def test_packed_tables_are_no_addresses_and_what_pages_are_called_is_read() -> None:
    """Postings are written in signs of all kinds; one of them once read like a host and stopped a build."""
    read = readers("assets/search/core.js")
    assert read
    strings = list(read(CORE))
    assert "ikdp8gijqlhq.fr" not in strings
    assert "打13800138000" in strings
    assert readers("assets/search/foreign.js") is None
