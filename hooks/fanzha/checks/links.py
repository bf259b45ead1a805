"""Where links lead: out of the site only to registered hosts and numbers; and what is said in a picture's place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from fanzha.checks.contacts import unknown_host, unknown_number
from fanzha.checks.markup_rules import Link
from fanzha.content import Problem, Registry, readable

_WEB = re.compile(r"(?:https?:)?[/\\]{2,}|https?:", re.IGNORECASE)
_CALL = re.compile(r"(?:tel|sms):", re.IGNORECASE)


def link_problems(path: str, line: int, link: Link, registry: Registry) -> Iterator[Problem]:
    """链接只能到登记过的网站和号码；图片要有说明，写给看不见图的人。[picture-alt]

    The address is read as a browser reads it.
    """
    if link.picture and not link.alt.strip():
        message = f"图片“{link.address[:40]}”没有说明"
        yield Problem(path, line, "picture-alt", message, "写成 ![图上是什么](文件名)，说给看不见图的人听")
    address = readable(link.address)
    if _CALL.match(address):
        number = unquote(address.partition(":")[2].partition("?")[0])
        if re.sub(r"\D", "", number) not in registry.numbers:
            yield unknown_number(path, line, number)
    host = host_of(address)
    if host and not registry.knows_domain(host):
        yield unknown_host(path, line, host)


def host_of(address: str) -> str:
    """The host that a browser would ask, "" for an address within the site: https:\\\\a.b, //a.b, https:a.b alike."""
    begins = _WEB.match(address)
    if not begins:
        return ""
    rest = address[begins.end() :].lstrip("/\\")
    named = re.split(r"[/\\?#]", rest, maxsplit=1)[0].rpartition("@")[2]
    return unquote(named).partition(":")[0].lower().rstrip(".")
