"""Every type of page, in both editions and all its states and looks: nobody is kept out, nothing is cut off."""

from __future__ import annotations

from typing import Any

import pytest

from tests.page_types import FOR_EDITORS, TYPES
from tests.page_visit import EDITIONS, Visit, faults_of

PAGES = [(edition, name) for edition in EDITIONS for name in TYPES] + [("", name) for name in FOR_EDITORS]


def visited(page: Any, address: str, edition: str, name: str) -> Visit:
    kind = {**TYPES, **FOR_EDITORS}[name]
    page.goto(address + edition + kind.path, wait_until="load")
    kind.prepare(page)
    return Visit(page, edition, name, kind)


@pytest.mark.parametrize(("edition", "name"), PAGES)
def test_a_page_has_no_faults(window: Any, address: str, complaints: list[str], edition: str, name: str) -> None:
    """The page's own security policy is in force throughout; what it blocks is among the complaints."""
    visit = visited(window, address, edition, name)
    found = [*faults_of(visit), *complaints]
    assert not found, f"{edition}{visit.kind.path} ({name}):\n" + "\n".join(dict.fromkeys(found))


BREAK = """() => {
  document.documentElement.lang = "en";
  const article = document.querySelector("article");
  const add = (name, words, style) => {
    const element = article.insertBefore(document.createElement(name), article.children[1]);
    element.textContent = words;
    Object.assign(element.style, style);
  };
  add("h1", "第二个", {});
  add("button", "小", { width: "10px", height: "10px", padding: "0" });
  add("button", "没有框", {});
  add("p", "很小的字", { fontSize: "8px" });
  add("p", "别的字体", { fontFamily: "fantasy" });
  add("p", "看不清", { color: "#eee", background: "#fff" });
  add("div", "太宽", { width: "900px" });
  article.children[1].parentElement.querySelectorAll("button").forEach(each => {
    each.style.setProperty("outline", "none", "important");
  });
  document.head.append(Object.assign(document.createElement("script"), { textContent: "window.ran = true" }));
}"""


def test_every_check_can_fail(window: Any, address: str, complaints: list[str]) -> None:
    """A page that is wrong in every way: each check names it, so none has been lost on the way."""
    visit = visited(window, address, "", "tactic")
    visit.page.evaluate(BREAK)
    found = {fault.split(": ")[0].split(" · ")[1] for fault in faults_of(visit)}
    assert found == {"language", "outline", "family", "axe", "cut", "target", "large target", "type", "print", "focus"}
    assert any("Content Security Policy" in each for each in complaints), complaints
