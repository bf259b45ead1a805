"""The project that a command makes something of: where it may write, what is in it, what `--set` changes of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from fanzha import read_and_check
from fanzha.checks import private_mobiles, text_check
from fanzha.cli.parser import SETTINGS, Usage
from fanzha.cli.verdicts import report
from fanzha.content import Issuer, Library, Registry, Text, validate
from fanzha.publish import refuse

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
        raise Usage(f"--set contact 里有手机号 {private[0]}。{hint}")
    refuse_unfit(library, changes)
    return replace(library, vocabulary=replace(library.vocabulary, issuer=changed))


def refuse_unfit(library: Library, changes: dict[str, str]) -> None:
    """What is set on the command line is printed like any source. Raises Usage."""
    check = text_check(library.vocabulary)
    for name, value in changes.items():
        for problem in check(Text("--set", 1, value)):
            raise Usage(f"--set {name}={value[:20]}：{problem.message}。{problem.hint}")


def _fields(issuer: Issuer) -> dict[str, object]:
    return {name: getattr(issuer, name) for name in Issuer.model_fields if name != "origin"}
