"""Every type of page, in both editions and all its states and looks: nobody is kept out, nothing is cut off."""

from __future__ import annotations

import os
import re
import sys
from typing import Any

import pytest

from tests.browser import AXE, barriers
from tests.page_types import FOR_EDITORS, TRANSLATED, TYPES
from tests.page_visit import EDITIONS, Visit, faults_of

PAGES = (
    [(edition, name) for edition in EDITIONS for name in TYPES] + [("", name) for name in FOR_EDITORS] + [*TRANSLATED]
)


def visited(page: Any, address: str, edition: str, name: str) -> Visit:
    kind = TRANSLATED.get((edition, name)) or {**TYPES, **FOR_EDITORS}[name]
    page.goto(address + edition + kind.path, wait_until="load")
    kind.prepare(page)
    return Visit(page, edition, name, kind)


@pytest.mark.parametrize(("edition", "name"), PAGES)
def test_a_page_has_no_faults(window: Any, address: str, complaints: list[str], edition: str, name: str) -> None:
    """The page's own security policy is in force throughout; what it blocks is among the complaints."""
    visit = visited(window, address, edition, name)
    found = [*faults_of(visit), *complaints]
    assert not found, f"{edition}{visit.kind.path} ({name}):\n" + "\n".join(dict.fromkeys(found))


@pytest.mark.skipif(sys.platform != "linux", reason="only fontconfig can be told which fonts there are")
@pytest.mark.skipif(os.environ.get("FANZHA_FONTS") == "system", reason="this machine's fonts were asked for")
@pytest.mark.parametrize("edition", EDITIONS)
def test_the_browser_has_the_fonts_of_this_project_only(window: Any, address: str, edition: str) -> None:
    """What letters are drawn with, a made-up family and the general ones included."""
    visit = visited(window, address, edition, "tactic")
    visit.page.evaluate(ALL_FAMILIES)
    asked = visit.page.context.new_cdp_session(visit.page)
    asked.send("DOM.enable")
    asked.send("CSS.enable")
    root = asked.send("DOM.getDocument")["root"]["nodeId"]
    nodes = asked.send("DOM.querySelectorAll", {"nodeId": root, "selector": "h1, p, li, code, .drawn"})["nodeIds"]
    used = [asked.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"] for node in nodes]
    asked.detach()
    names = {font["familyName"] for fonts in used for font in fonts}
    assert names
    assert {name for name in names if not re.match(r"Noto (Sans|Serif)( CJK)? (SC|TC|HK|JP|KR)$", name)} == set()


ALL_FAMILIES = """() => {
  for (const family of ["system-ui", "sans-serif", "serif", "monospace", "Arial", "DejaVu Sans", "no such family"]) {
    const line = document.body.appendChild(document.createElement("p"));
    line.textContent = "字 Latin 123";
    line.className = "drawn";
    line.style.fontFamily = family;
  }
}"""
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


# Texts that cannot be read, each for another reason, among many that look like them.
PALE = """() => {
  const article = document.querySelector("article");
  article.innerHTML = "";
  const add = (within, name, style, words = "字字字字") => {
    const element = within.appendChild(document.createElement(name));
    Object.assign(element.style, style);
    if (words) element.textContent = words;
    return element;
  };
  const usual = { color: "#111", background: "#fff", margin: "0", fontSize: "16px" };
  const alike = (within, style = {}) => { for (let at = 0; at < 5; at++) add(within, "p", { ...usual, ...style }); };
  alike(article);
  add(article, "p", { ...usual, color: "#bbb" }).id = "ink";
  const onBed = { color: "#111", background: "none", margin: "0" };
  const bed = add(article, "div", { background: "#333" }, "");
  add(bed, "p", onBed).id = "bed";
  const plain = add(article, "div", { background: "#fff" }, "");
  for (let at = 0; at < 5; at++) add(plain, "p", onBed);
  const thin = add(article, "div", { opacity: "0.3", background: "#fff" }, "");
  add(thin, "p", usual).id = "thin";
  add(article, "p", { ...usual, color: "#888" }).id = "small";
  add(article, "p", { ...usual, color: "#888", fontSize: "32px" });
  const frame = add(article, "div", { position: "relative", background: "#fff" }, "");
  alike(frame, { background: "none" });
  add(frame, "p", { ...onBed, position: "relative" }).id = "covered";
  const stain = { position: "absolute", bottom: "0", left: "0", right: "0", height: "30px", background: "#222" };
  add(frame, "div", { ...stain, zIndex: "0" }, "");
  document.getElementById("covered").style.zIndex = 1;
  alike(article);
}"""


def test_contrast_is_judged_for_every_look_of_a_text(window: Any, address: str) -> None:
    """One text of each look stands for the others (axe_run.js); what is pale is named as by axe on the whole page."""
    visit = visited(window, address, "", "about")
    visit.page.evaluate(PALE)
    barriers(visit.page)  # loads axe
    assert ids(visit.page.evaluate(WHOLE)) == PALE_ONES
    assert ids(visit.page.evaluate(AXE, {"rules": {"runOnly": ["color-contrast"]}, "contrast": True})) == PALE_ONES


PALE_ONES = {"ink", "bed", "thin", "small", "covered"}
WHOLE = """() => axe.run(document, { runOnly: ["color-contrast"], resultTypes: ["violations"], preload: false })
  .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => [id, html])))"""


def ids(found: list[list[str]]) -> set[str]:
    return {
        match[1] for _, html in found if (match := re.match(r'<p id="(\w+)"', html) or re.search(r' id="(\w+)"', html))
    }
