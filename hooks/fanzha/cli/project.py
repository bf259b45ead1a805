"""The project that a command makes something of: where it may write, what is in it, what `--set` changes of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from fanzha import read_and_check
from fanzha.checks import private_mobiles, text_check
from fanzha.cli.parser import SETTINGS, Usage
from fanzha.cli.verdicts import report
from fanzha.content import SHORT_NAME, Issuer, Library, Problem, Registry, Text, offered_name, validate
from fanzha.publish import refuse

# What a shorter text mends, and what leaving out one file gets round.
TOO_LONG = ("text-overflow", "text-limit")
_FIELDS = {"class": "class_name", "issuer": "name", "phone": "contact"}


def opened(root: Path, out: Path, settings: list[str]) -> Library | None:
    """The library of a project without a problem, as --set changes it; None after every problem has been said.

    Raises Refused for an output that must not be, Usage for settings that are not understood.
    """
    refuse(root, out)
    library, problems = read_and_check(root)
    if library is None or problems:
        report(problems)
        return None
    return with_settings(library, settings)


def with_settings(library: Library, settings: list[str]) -> Library:
    """The library with another school, class, date … in place of issuer.yml's. Raises Usage."""
    changes: dict[str, str] = {}
    for setting in settings:
        key, equals, value = setting.partition("=")
        if not equals or key not in SETTINGS:
            raise Usage(f"--set {setting} 看不懂，要写成 项=值，项可以是：{'、'.join(SETTINGS)}")
        changes[_FIELDS.get(key, key)] = value
    if "name" in changes:
        changes.setdefault("short", "")  # the short name on record is another unit's
    issuer = library.vocabulary.issuer
    changed, problems = validate(Issuer, {**_fields(issuer), **changes}, issuer.origin)
    if changed is None:
        raise Usage("；".join(problem.message for problem in problems))
    own = Registry(library.vocabulary).numbers
    if "contact" in changes and (private := private_mobiles(changes["contact"], own)):
        hint = "个人手机号不印；单位的值班手机先登记到 issuer.yml 的 phones"
        raise Usage(f"--set phone 里有手机号 {private[0]}。{hint}")
    refuse_unfit(library, changes)
    return replace(library, vocabulary=replace(library.vocabulary, issuer=changed))


def told_where_set(problems: Iterable[Problem], library: Library, settings: list[str]) -> list[Problem]:
    """Problems of what --set has changed said of --set, not of the line in issuer.yml that was not used.

    A word that is too long is told once, however many files it is too long for. Whoever signs with more than a short
    name's characters is what is too long, whichever field of a text is the longest.
    """
    keys = [setting.partition("=")[0] for setting in settings]
    issuer = library.vocabulary.issuer
    lines = {issuer.origin.line(_FIELDS.get(key, key)): key for key in keys}
    if "issuer" in keys and "short" not in keys:
        lines[issuer.origin.line("short")] = "issuer"
    unsigned = "issuer" in keys and not issuer.short and len(issuer.name) > SHORT_NAME
    of_set: dict[str, list[Problem]] = {}
    others = []
    for problem in problems:
        key = lines.get(problem.line, "") if problem.path == issuer.origin.path else ""
        if key or (unsigned and problem.rule in TOO_LONG):
            of_set.setdefault(key or "issuer", []).append(problem)
        else:
            others.append(problem)
    return [*others, *(_set(key, found, issuer) for key, found in of_set.items())]


def _set(key: str, found: list[Problem], issuer: Issuer) -> Problem:
    """What one word of --set has brought about: the first of all."""
    first = next((each for each in found if each.path == issuer.origin.path), found[0])
    offered = offered_name(issuer.name, "--set short=")
    hint = first.hint.replace(f"{Path(issuer.origin.path).name} 的 short", offered)
    offer = f"，或另写一个简称，例如：{offered}" if key == "issuer" and offered not in hint else ""
    more = f"（另有 {len(found) - 1} 处也放不下）" if len(found) > 1 else ""
    return replace(first, path=f"--set {key}", line=1, message=f"{first.message}{more}", hint=f"{hint}{offer}")


def refuse_unfit(library: Library, changes: dict[str, str]) -> None:
    """What is set on the command line is printed like any source. Raises Usage."""
    check = text_check(library.vocabulary)
    for name, value in changes.items():
        for problem in check(Text("--set", 1, value)):
            written = next((key for key, field in _FIELDS.items() if field == name), name)
            raise Usage(f"--set {written}={value[:20]}：{problem.message}。{problem.hint}")


def _fields(issuer: Issuer) -> dict[str, object]:
    return {name: getattr(issuer, name) for name in Issuer.model_fields if name != "origin"}
