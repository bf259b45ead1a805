"""Addresses that a reader could open or write to, read as a browser reads them; what is not in the registry is named.

A browser takes \\ for /, 。 for a dot, what stands before @ for a name, and gov.cn for gоv.cn with a Cyrillic о only if
its owner is a thief. The host that is left after all this is compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from fanzha.checks.as_seen import Seen
from fanzha.content import Registry

Finding = tuple[str, str, str]

_ENDINGS = (
    "com|cn|net|org|cc|top|xyz|vip|info|gov|edu|io|me|club|site|shop|app|ltd|ink|pw|tk|cloud|online|store|icu|link"
    "|fun|biz|tv|co|mobi|hk|mo|tw|work|live|life|pro|asia|wang|xin|ren|win|bid|loan|men|kim|red|group|press|website|space|tech"
    "|today|world|zone|plus|center|email|social|sbs|cfd|cyou|buzz|rest|bond|quest|monster|click|fit|beauty|lol|mom|ru|us|uk"
    "|jp|kr|sg|my|la|im|ws|gg|ml|ga|cf|gq|dev|page|so|sh|ly|su|in|eu|de|fr|ca|au|th|vn|ph|id|mm|kh"
)
_CHINESE_ENDINGS = "中国|公司|网络|网址|商城|在线|集团|网店|政务|公益|手机|商标"
_LETTER = r"[a-z0-9\u00df-\u024f\u0250-\u1fff\uac00-\ud7a3-]"  # of any alphabet
_DOT = r"[.。](?=[a-z\u0400-\u04ff0-9\u4e00-\u9fff])"

# All patterns read lower case. A quick look: without one of these there is nothing to open or to write to.
_ANY = re.compile(
    r"//|\\\\|https?|hxxp|@|[\w\u4e00-\u9fff][.](?=[^\s\d_])|[a-z0-9]。[a-z]|[a-z0-9]\s?(?:点|\[\.|\(\.|【\.|dot\s|\.\s?[a-z]|\s\.[a-z])"
    r"|[a-z0-9]\s?(?:[#]|艾特|[(\[【]at)|\d\.\d+\.\d",
)
_ADDRESS = re.compile(
    r"(?:h\s?t\s?t\s?ps?|hxxps?|ftp|wss?)\s?:[\s/\\]{0,6}(\[[0-9a-f:.]+\]|[^\s/\\?#\"'<>，。、,;!()\[\]）》】”]+(?:。[a-z][^\s/\\?#\"'<>，。、,;!()\[\]）]*)*)"
)
_RELATIVE = re.compile(
    rf"(?<=\]\()<?[/\\]{{2}}([^\s/\\?#\"'<>)]+)|(?<![:\w/\\.])[/\\]{{2}}((?:{_LETTER}{{1,63}}\.){{1,6}}(?:{_ENDINGS}))(?![\w-])"
)
_DOMAIN = re.compile(
    rf"(?<![a-z0-9_@.-])((?:{_LETTER}{{1,63}}{_DOT}){{1,6}}(?:{_ENDINGS}))(:\d{{2,5}})?(?![\w-]*[a-z0-9_-])"
)
_PUNYCODE = re.compile(r"(?<![\w.-])((?:[\w-]+\.)*xn--[\w-]+(?:\.[\w-]+)*)", re.ASCII)
_CHINESE = re.compile(
    rf"([\u4e00-\u9fff][\u4e00-\u9fffa-z0-9-]{{0,19}}[\u4e00-\u9fff](?<![以是为用如像即叫和或的名有]))\.((?:com|net|org|cn|cc|top|vip|xyz)(?![a-z.])|(?:{_CHINESE_ENDINGS})(?![\u4e00-\u9fff]))"
    rf"|(?<![\w.])([a-z0-9-]{{2,63}}\.(?:{_CHINESE_ENDINGS}))(?![\u4e00-\u9fff])"
)
_SPOKEN = re.compile(
    r"(?<![a-z0-9.-])([a-z0-9][a-z0-9-]{1,62})\s?(?:\[\.\]|\(\.\)|\(dot\)|\[dot\]|【\.】|\{\.\}|点|\bdot\b|\s\.|\(点\))\s?(com|cn|net|org|top|xyz|vip|cc|icu|club)(?![a-z])",
)
_NUMERIC = re.compile(r"(?<![\d.v版])(\d{1,3}(?:\.\d{1,3}){3})(?![\d.]*\d|\s?版)(:\d{2,5})?")
_MAILBOX = re.compile(r"[\w.+-]{1,64}\s?@\s?[\w-]{1,63}(?:[.。][\w-]{1,63})+", re.ASCII)
_SPOKEN_MAILBOX = re.compile(
    r"[\w.+-]{2,64}\s?(?:#|艾特|[(\[【]\s?at\s?[)\]】]|\sat\s)\s?[a-z0-9-]{2,63}\s?(?:[.。点]|\sdot\s|[(\[【]dot[)\]】])\s?(?:com|cn|net|org)(?![a-z])",
    re.ASCII,
)
_IN_ADDRESS = re.compile(r"[/\\]{2}\S*$")
_NAMED_LINK = re.compile(r"\[\s*((?:https?://)?[\w-]+(?:\.[\w-]+)+)[^\]]*\]\(\s*<?(https?:[^\s)>]+)", re.ASCII)

_FOREIGN = str.maketrans("аеорсухіѕјӏԁһԛԝοαεικνρτυχ", "aeopcyxisjldhqwoaeiknptux")
REGISTER = "官方网站登记到 hotlines.yml，来源网站登记到 hosts.yml"
_USUAL_PORTS = ("", "80", "443")


def strange_addresses(seen: Seen, registry: Registry, named: str) -> Iterator[Finding]:
    """Mailboxes, and hosts that are in no register. named: what has been reported as a fake."""
    text = seen.text.lower()
    if not _ANY.search(text):
        return
    for pattern in (_MAILBOX, _SPOKEN_MAILBOX):
        for match in pattern.finditer(text):
            if not _IN_ADDRESS.search(text[: match.start()]):
                yield "contact-mailbox", f"出现了邮箱“{match[0]}”", "不公布邮箱；冒充官方的邮箱很常见"
    rest = _SPOKEN_MAILBOX.sub(
        "", _MAILBOX.sub(lambda match: match[0] if _IN_ADDRESS.search(text[: match.start()]) else "", text)
    )
    for host, port in dict.fromkeys(_hosts(rest)):
        if host not in named:
            yield from _about(host, port, registry)
    for match in _NAMED_LINK.finditer(text):
        said, target = (
            _host_of(re.split(r"[/?#\\]", re.sub(r"^https?:[/\\]*", "", part))[0])[0] for part in match.groups()
        )
        if registry.knows_domain(target) and said.removeprefix("www.") != target.removeprefix("www."):
            yield "contact-link", f"链接写的是“{said}”，点下去打开的却是“{target}”", "请把两处写成同一个网址"


def _about(host: str, port: str, registry: Registry) -> Iterator[Finding]:
    plain = host.translate(_FOREIGN)
    if not host.isascii() and plain != host and registry.knows_domain(plain):
        yield "contact-lookalike", f"“{host}”里混进了像英文字母的别国字母", f"请写成 {plain}"
    elif not registry.knows_domain(host):
        yield "domain-unknown", f"网址“{host}”没有登记", REGISTER
    elif port not in _USUAL_PORTS:
        yield "domain-unknown", f"网址“{host}”后面带着端口号 {port}，打开的不是登记过的网站", f"请写成 {host}"


def _hosts(text: str) -> Iterator[tuple[str, str]]:
    """Hosts with their ports, as a browser or a mistrustful reader finds them."""
    for match in _ADDRESS.finditer(text):
        yield _host_of(match[1])
    for match in _RELATIVE.finditer(text):
        yield _host_of(match[1] or match[2])
    for match in _DOMAIN.finditer(text):
        yield match[1].lower().replace("。", "."), (match[2] or "")[1:]
    for match in _PUNYCODE.finditer(text):
        yield match[1].lower(), ""
    for match in _CHINESE.finditer(text):
        yield (match[3] or f"{match[1]}.{match[2]}").lower(), ""
    for match in _SPOKEN.finditer(text):
        yield f"{match[1]}.{match[2]}".lower(), ""
    for match in _NUMERIC.finditer(text):
        parts = [int(part) for part in match[1].split(".")]
        version = re.search(r"(?:v|版本|第|ver\.?)\s?$", text[: match.start()])
        if max(parts) <= 255 and not version and (max(parts) > 30 or match[2]):
            yield match[1], (match[2] or "")[1:]


def _host_of(authority: str) -> tuple[str, str]:
    """Host and port of what stands between // and the next /."""
    authority = unquote(authority).rpartition("@")[2].replace("。", ".").lower()
    host, _, port = authority.partition(":") if not authority.startswith("[") else (authority, "", "")
    ascii_host = re.match(rf"[a-z0-9.-]+\.(?:{_ENDINGS})(?=[\u4e00-\u9fff])", host)
    return (ascii_host[0] if ascii_host else host).strip(".*_`"), re.match(r"\d*", port)[0]  # type: ignore[index]
