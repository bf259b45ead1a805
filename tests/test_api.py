"""The data interface: valid by its own schema, complete, and nothing in it that is not published."""

from __future__ import annotations

import json
from typing import Any

import pytest
from fanzha.content.library import Library
from fanzha.site.api import api_files, parts

jsonschema = pytest.importorskip("jsonschema")


def data(files: dict[str, bytes], name: str) -> Any:
    return json.loads(files[f"api/{name}.json"])


def test_every_file_is_valid_by_its_own_schema(library: Library) -> None:
    files = api_files(library)
    for uri, content in files.items():
        if "/schema/" in uri:
            jsonschema.Draft202012Validator.check_schema(json.loads(content))
            continue
        written = json.loads(content)
        schema = json.loads(files["api/" + written["$schema"]])
        jsonschema.Draft202012Validator(schema).validate(written)
        assert written["count"] == len(written["items"])


def test_a_schema_rejects_what_the_models_forbid(library: Library) -> None:
    files = api_files(library)
    cases = data(files, "cases")
    cases["items"][0]["outcome"] = "大获全胜"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(data(files, "schema/cases")).validate(cases)


def test_the_index_lists_every_file(library: Library) -> None:
    files = api_files(library)
    listed = {f"api/{item['url']}" for item in data(files, "index")["items"]}
    assert listed == {uri for uri in files if "/schema/" not in uri} - {"api/index.json"}
    assert listed == {f"api/{name}.json" for name in parts()}


def test_money_and_dates_can_be_calculated_with(library: Library) -> None:
    case = next(each for each in library.newest_cases() if each.loss and each.date)
    item = next(each for each in data(api_files(library), "cases")["items"] if each["id"] == case.id)
    assert case.loss is not None
    assert item["loss"] == {"yuan": case.loss.yuan, "text": case.loss.text}
    assert item["date"] == str(case.date)
    assert item["url"] == f"{library.vocabulary.issuer.site}cases/{case.id}/"
    assert "##" in item["text"]


def test_what_is_not_published_is_not_handed_on(library: Library) -> None:
    files = api_files(library)
    for name in ("tactics", "cases"):
        for item in data(files, name)["items"]:
            assert {"origin", "poster", "pictures"}.isdisjoint(item)
    assert all("lookalikes" not in item for item in data(files, "hotlines")["items"])
    for name in parts():
        assert all(item.get("mark") != "unverified" for item in data(files, name)["items"])


def test_the_same_sources_give_the_same_bytes(library: Library) -> None:
    assert api_files(library) == api_files(library)
