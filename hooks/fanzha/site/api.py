"""The public content as data: api/<name>.json for other programs, and api/schema/<name>.json that says what is in it.

The models here are the editors' own, with what an outsider needs added (address, text) and what only the press needs
left out. The schema is made from the same models that write the data, so the two cannot disagree.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from fanzha.content import (
    Alert,
    Audience,
    Case,
    Category,
    Channel,
    Hotline,
    Issuer,
    Law,
    Letter,
    Library,
    Mnemonic,
    Statistic,
    Step,
    Tactic,
    Term,
    newest_alerts,
)
from fanzha.site.rendering import page_url

FOLDER = "api/"
LICENCE = "CC BY 4.0"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"


class TacticItem(Tactic):
    """A scam tactic as published."""

    id: str = Field(title="编号", description="网页地址里的名称，不会改；改了会写进 redirect_from")
    url: str = Field(title="网页", description="完整网址")
    text: str = Field(title="正文", description="Markdown")
    poster: Any = Field(None, exclude=True)


class CaseItem(Case):
    """A case study as published."""

    id: str = Field(title="编号", description="网页地址里的名称，不会改；改了会写进 redirect_from")
    url: str = Field(title="网页", description="完整网址")
    text: str = Field(title="正文", description="Markdown")
    poster: Any = Field(None, exclude=True)
    pictures: Any = Field((), exclude=True)


class AlertItem(Alert):
    """An alert as published."""

    id: str = Field(title="编号", description="网页地址里的名称，不会改；改了会写进 redirect_from")
    url: str = Field(title="网页", description="完整网址")
    text: str = Field(title="正文", description="Markdown，可能为空")


class LetterItem(Letter):
    """A letter or notice as published."""

    id: str = Field(title="编号", description="PDF 地址里的名称")
    text: str = Field(title="正文", description="Markdown")


class HotlineItem(Hotline):
    """A number or tool as published; imitations are not repeated."""

    lookalikes: tuple[str, ...] = Field((), exclude=True)


T = TypeVar("T", bound=BaseModel)


class Listing(BaseModel, Generic[T]):
    """One file of the interface."""

    model_config = ConfigDict(frozen=True, populate_by_name=True)

    schema_: str = Field(alias="$schema", title="说明", description="这个文件的 JSON Schema")
    title: str = Field(title="名称")
    publisher: str = Field(title="发布单位")
    license: str = Field(title="许可")
    license_url: str = Field(title="许可全文")
    count: int = Field(title="条数")
    items: tuple[T, ...] = Field(title="内容")


class FileItem(BaseModel):
    """One file of the interface, as its index lists it. Addresses are relative to the index."""

    name: str = Field(title="名称")
    title: str = Field(title="内容")
    url: str = Field(title="地址")
    schema_url: str = Field(title="JSON Schema 地址")
    count: int = Field(title="条数")


@dataclass(frozen=True)
class Part:
    """What one file holds. make: the library → its items."""

    title: str
    model: type[BaseModel]
    make: Callable[[Library], Iterable[BaseModel]]


def api_files(library: Library) -> dict[str, bytes]:
    """Every file of the interface and its schema: uri → bytes."""
    issuer = library.vocabulary.issuer
    files: dict[str, bytes] = {}
    index = []
    for name, part in parts().items():
        items = tuple(part.make(library))
        files |= _listing(name, part.title, part.model, items, issuer)
        places = {"url": f"{name}.json", "schema_url": f"schema/{name}.json"}
        index.append(FileItem(name=name, title=part.title, count=len(items), **places))
    return {**_listing("index", "全部文件", FileItem, tuple(index), issuer), **files}


def parts() -> dict[str, Part]:
    """The files of the interface by name."""

    def tactics(library: Library) -> Iterable[BaseModel]:
        for each in library.tactics.values():
            yield _as(TacticItem, each, url=address(library, f"tactics/{each.id}.md"), text=library.body(each).strip())

    def cases(library: Library) -> Iterable[BaseModel]:
        for each in library.newest_cases():
            yield _as(CaseItem, each, url=address(library, f"cases/{each.id}.md"), text=library.body(each).strip())

    def alerts(library: Library) -> Iterable[BaseModel]:
        for each in newest_alerts(library.alerts.values()):
            yield _as(AlertItem, each, url=address(library, f"alerts/{each.id}.md"), text=library.body(each).strip())

    def address(library: Library, page: str) -> str:
        return library.vocabulary.issuer.site + page_url(page, True)

    def terms(name: str, model: type[Term]) -> Callable[[Library], Iterable[BaseModel]]:
        """The records of a vocabulary; what nobody has confirmed is not handed on."""
        return lambda library: (
            _as(model, term) for term in getattr(library.vocabulary, name) if term.mark != "unverified"
        )

    def letters(library: Library) -> Iterable[BaseModel]:
        for found in library.letters.values():
            yield from (_as(LetterItem, letter, text=library.body(letter).strip()) for letter in found.values())

    return {
        "tactics": Part("骗局手法", TacticItem, tactics),
        "cases": Part("案例", CaseItem, cases),
        "alerts": Part("预警", AlertItem, alerts),
        "letters": Part("信", LetterItem, letters),
        "hotlines": Part("求助电话和官方工具", HotlineItem, terms("hotlines", HotlineItem)),
        "categories": Part("类别", Category, terms("categories", Category)),
        "audiences": Part("人群", Audience, terms("audiences", Audience)),
        "channels": Part("渠道", Channel, terms("channels", Channel)),
        "mnemonics": Part("口诀", Mnemonic, terms("mnemonics", Mnemonic)),
        "laws": Part("法律条文", Law, terms("laws", Law)),
        "statistics": Part("公布过的统计数字", Statistic, terms("statistics", Statistic)),
        "after": Part("被骗以后的步骤", Step, terms("after", Step)),
    }


def _as(model: type[BaseModel], item: BaseModel, **added: Any) -> BaseModel:
    """An item in its published form; it has been validated already."""
    values = {name: getattr(item, name) for name in type(item).model_fields}
    return model.model_construct(**values, **added)


@cache
def _schema(model: type[BaseModel]) -> dict[str, Any]:
    """What a file of these items looks like; whoever asks changes nothing in it."""
    schema = Listing[model].model_json_schema(mode="serialization")  # type: ignore[valid-type]
    for part in (schema, *schema["$defs"].values()):
        part.pop("description", None)  # of a class: for programmers, in English; the fields have their own
    return schema


def _listing(
    name: str, title: str, model: type[BaseModel], items: tuple[BaseModel, ...], issuer: Issuer
) -> dict[str, bytes]:
    listing = Listing[model]  # type: ignore[valid-type]
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{issuer.site}{FOLDER}schema/{name}.json",
        **_schema(model),
        "title": title,
    }
    content = listing.model_construct(
        schema_=f"schema/{name}.json",
        title=title,
        publisher=issuer.name,
        license=LICENCE,
        license_url=LICENCE_URL,
        count=len(items),
        items=items,
    )
    return {
        f"{FOLDER}{name}.json": _json(content.model_dump(mode="json", by_alias=True)),
        f"{FOLDER}schema/{name}.json": _json(schema),
    }


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
