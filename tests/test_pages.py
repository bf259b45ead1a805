"""Generated pages: what stands on them, that editors' text cannot become markup, that every link leads somewhere."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from posixpath import normpath
from typing import Any

import markdown
import pytest
import yaml
from fanzha.content.frontmatter import Document
from fanzha.content.home import Home, read_home
from fanzha.content.issuer import Issuer
from fanzha.content.library import Library
from fanzha.content.model import Case, Letter, Tactic
from fanzha.content.origin import Origin
from fanzha.content.sources import read_sources
from fanzha.content.vocabulary import LISTS, Audience, Category, Channel, Hotline, Mnemonic, Terms, Vocabulary
from fanzha.kinds.folders import read_kinds
from fanzha.kinds.sheet import Sheet
from fanzha.site.pages import CASES_A_PAGE, make_pages
from fanzha.site.rendering import page_url
from fanzha.site.wording import MOST_SHARED, case_message, tactic_message

from tests.sample_project import REPOSITORY

EXTENSIONS = ["toc", "tables", "attr_list", "admonition", "md_in_html"]
# Made by others: tests/test_site.py
ELSEWHERE = ("help/index.md", "search.md", "self-check.md", "message.md", "figures.md")
NASTY = '<script>alert(1)</script> & "引号" *星* _线_ [链](javascript:x) `码` {: #x }'
AT = Origin("cases/_vocabulary/x.yml")
ISSUER = Issuer(name="示例县反诈中心", site="https://fanzha.example.org/", origin=AT)
WORDS: dict[str, Any] = {
    "categories": Terms({"shuadan": Category(id="shuadan", title="刷单返利", list_year=2025, order=1, origin=AT)}),
    "audiences": Terms({"student": Audience(id="student", title="大学生", origin=AT)}),
    "channels": Terms({id_: Channel(id=id_, title=id_.upper(), origin=AT) for id_ in ("sms", "qq")}),
    "mnemonics": Terms({"fanshi": Mnemonic(id="fanshi", title="凡是", lines=("凡是垫钱的", "都是诈骗"), origin=AT)}),
    "hotlines": Terms(
        {
            "12381": Hotline.model_validate(
                {
                    "id": "12381",
                    "title": "短信",
                    "kind": "sms",
                    "display": "12381",
                    "purpose": "预警",
                    "checked": "2026-11-22",
                    "origin": AT,
                }
            )
        }
    ),
}


KINDS, _ = read_kinds(REPOSITORY)


def sheet(kind: str, source: str, id_: str, title: str, paper: str) -> Sheet:
    """A sheet of which a page is told: what is printed on it is nobody's affair here."""
    return Sheet(KINDS[kind], source, id_, title, paper, id_, {}, {})


def tactic(id_: str = "shuadan-fanli", **changes: Any) -> Tactic:
    fields: dict[str, Any] = {
        "title": "刷单返利",
        "category": "shuadan",
        "channels": ["sms"],
        "audiences": ["student"],
        "summary": "先返小钱，再让您垫大钱，最后取不出来。",
        "slogan": "要垫钱的兼职，一分也别垫",
        "formula": "刷单+小额返利=诈骗",
        "lines": [{"say": "点赞关注就返钱", "tell": "先给小钱"}, "最后三单一起返"],
        "steps": ["先返小钱", "再要垫钱", "最后拉黑"],
        "red_flags": ["先垫钱", "换软件", "取不出", "要凑单"],
        "do": ["马上停手", "问问家人"],
        "never": ["真工作不让您垫钱"],
        "mnemonic": "fanshi",
        "sources": [{"title": "宣传手册", "issuer": "公安部", "date": "2025-06-18", "mark": "official"}],
        "reviewed": "2026-11-22",
    }
    return Tactic.model_validate({**fields, **changes, "id": id_, "origin": Origin(f"docs/tactics/{id_}.md")})


def case(id_: str = "yi-jian", **changes: Any) -> Case:
    fields: dict[str, Any] = {
        "title": "一通电话保住钱",
        "summary": "他做任务垫了钱，警方打来电话劝住了他。",
        "date": "2025-10-15",
        "region": "福建",
        "tactic": "shuadan-fanli",
        "audiences": ["student"],
        "loss": "40万元",
        "outcome": "止付",
        "kind": "reported",
        "timeline": [{"when": "第1天", "what": "加了群"}],
        "turning_point": "接到反诈民警的电话",
        "lesson": "要垫钱就停",
        "sources": [{"title": "报道", "url": "https://news.example.cn/1"}],
        "reviewed": "2026-11-22",
    }
    return Case.model_validate({**fields, **changes, "id": id_, "origin": Origin(f"cases/{id_}.md")})


def library(tactics: list[Tactic], cases: list[Case]) -> Library:
    empty: dict[str, Any] = {name: Terms({}) for name in LISTS}
    words = Vocabulary(**{**empty, **WORDS}, issuer=ISSUER)
    documents = {
        r.origin.path: Document(r.origin.path, {}, {}, "## 这是什么\n\n正文。\n", 9) for r in [*tactics, *cases]
    }
    return Library(Path(), {t.id: t for t in tactics}, {c.id: c for c in cases}, {}, words, documents)


POSTER = sheet("poster", "tactic", "shuadan-fanli", "刷单返利海报", "A3")


def front(page: str) -> dict[str, Any]:
    return yaml.safe_load(page.split("---\n")[1])


def html(page: str, *more: Any) -> str:
    return markdown.markdown(page.split("---\n", 2)[2], extensions=[*EXTENSIONS, *more])


class Links(HTMLParser):
    """All addresses that a page refers to, and every element's name."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.found += [value or "" for name, value in attrs if name in ("href", "src", "action")]


def read(page: str) -> Links:
    links = Links()
    links.feed(html(page))
    return links


def test_a_tactic_page_says_the_urgent_things_first() -> None:
    page = make_pages(library([tactic()], [case()]), [POSTER])["tactics/shuadan-fanli.md"]
    assert front(page)["title"] == "刷单返利"
    wanted = [
        "一分钟看懂",
        "看到就停",
        "tel:110",
        "对方常这样说",
        "真的单位绝不会",
        "凡是垫钱的",
        "这是什么",
        "print/poster/shuadan-fanli.pdf",
        "官方发布",
    ]
    places = [page.index(words) for words in wanted]
    assert places == sorted(places)


def test_only_three_red_flags_stand_in_the_minute() -> None:
    page = make_pages(library([tactic()], []), [])["tactics/shuadan-fanli.md"]
    minute = page[page.index('id="minute"') : page.index("</section>")]
    assert "取不出" in minute
    assert "要凑单" not in minute


def test_a_composite_case_says_so_before_anything_else() -> None:
    page = make_pages(library([tactic()], [case(kind="composite")]), [])["cases/yi-jian.md"]
    assert page.index("不是某一个人的经历") < page.index("fz-minute__summary")
    assert front(page)["description"].startswith("典型情形")
    assert "不是某一个人的经历" not in make_pages(library([tactic()], [case()]), [])["cases/yi-jian.md"]


def test_a_case_offers_its_tactics_sheets_where_it_has_none() -> None:
    assert "print/poster/shuadan-fanli.pdf" in make_pages(library([tactic()], [case()]), [POSTER])["cases/yi-jian.md"]


@pytest.mark.parametrize("directory_urls", [True, False])
def test_every_link_leads_to_a_page_or_a_sheet(directory_urls: bool) -> None:
    pages = make_pages(
        library([tactic()], [case(), case("er-jian", date=None)]), [POSTER], directory_urls=directory_urls
    )
    known = {normpath(page_url(uri, directory_urls)) for uri in pages} | {POSTER.uri, POSTER.preview_uri}
    known |= {normpath(page_url(uri, directory_urls)) for uri in ELSEWHERE}
    for uri, page in pages.items():
        base = page_url(uri, directory_urls).rpartition("/")[0]
        for target in read(page).found:
            if not target.startswith(("tel:", "sms:", "https:", "#")) and "/assets/" not in target:
                page_asked = re.split("[?#]", target)[0]
                assert normpath(f"{base}/{page_asked}".lstrip("/")) in known, (uri, target)


def test_text_of_editors_stays_text() -> None:
    nasty = {"summary": NASTY[:80], "lines": ["<b>一</b>", "<i>二</i>"], "red_flags": ["<img src=x>", "二二", "三三"]}
    pages = make_pages(
        library([tactic(title="<b>*刷*</b>[x](y){: #z}", **nasty)], [case(title="<s>_案_</s>#1", summary=NASTY[:80])]),
        [],
    )
    for uri, page in pages.items():
        links = read(page)
        assert not links.tags & {"s", "img", "em"}, uri
        assert "<script>" not in html(page), uri
        assert not [target for target in links.found if "javascript" in target], uri
    assert "&lt;b&gt;*刷*&lt;/b&gt;[x](y){: #z}</h1>" in html(pages["tactics/shuadan-fanli.md"])


def test_lists_of_cases_are_cut_into_pages() -> None:
    many = [case(f"an-{number}") for number in range(CASES_A_PAGE * 2 + 1)]
    pages = make_pages(library([tactic()], many), [])
    assert pages["cases/index.md"].count('class="fz-case"') == CASES_A_PAGE
    assert "cases/year/2025-3.md" in pages
    assert "cases/year/2025-4.md" not in pages
    assert pages["cases/year/2025-3.md"].count('class="fz-case"') == 1


def test_terms_that_nothing_belongs_to_get_no_page() -> None:
    pages = make_pages(library([tactic()], []), [])
    assert "channels/sms.md" in pages
    assert "channels/qq.md" not in pages
    assert "QQ" not in pages["channels/index.md"]


def test_an_audience_page_offers_its_letters() -> None:
    shelf = library([tactic()], [])
    letter = {"title": "一封信", "summary": "开学时发给学生", "sources": [{"title": "手册"}], "reviewed": "2026-11-22"}
    made = Letter.model_validate(
        {**letter, "audiences": "student", "id": "xin", "origin": Origin("posters/letter/xin.md")}
    )
    shelf.letters["letter"] = {"xin": made}
    assert (
        "print/letter/xin.pdf"
        in make_pages(shelf, [sheet("letter", "letter", "xin", "一封信", "A4")])["audiences/student.md"]
    )


def test_a_warning_message_cannot_be_called_back() -> None:
    page = make_pages(library([tactic()], []), [])["hotlines.md"]
    assert "12381" in page
    assert "tel:12381" not in page
    assert "sms:12381" not in page


def test_messages_for_chat_groups_fit() -> None:
    long = tactic(summary="长" * 80, red_flags=["红" * 30] * 6)
    address = "https://fanzha.example.org/tactics/" + "x" * 30
    message = tactic_message(long, address)
    assert len(message) <= MOST_SHARED
    assert message.endswith(address)
    assert "110" in message
    assert "典型情形" in case_message(case(kind="composite"), address)


def test_home_shows_the_season_and_the_newest_cases() -> None:
    home = Home(season=("er",), asks=("老师在群里收资料费",))
    page = make_pages(library([tactic(), tactic("er", title="假客服")], [case()]), [], home=home)["index.md"]
    assert page.index("home-search") < page.index("我已经转账了") < page.index("假客服") < page.index("一通电话")
    assert 'href="tactics/shuadan-fanli/"' not in page


def test_home_source_names_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text(
        "---\ntitle: 首页\nseason:\n  - shuadan\nhue: 红\n---\n\n欢迎。\n", "utf-8"
    )
    home, problems = read_home(read_sources(tmp_path), ["shuadan-fanli"])
    assert (home.title, home.intro) == ("首页", "欢迎。")
    assert [(problem.rule, problem.line) for problem in problems] == [("field-unknown", 5), ("reference-unknown", 3)]


def test_a_case_shows_its_pictures_as_they_are_published() -> None:
    page = make_pages(library([tactic()], [case(pictures=[{"file": "a.jpg", "alt": "假的付款页面"}])]), [])[
        "cases/yi-jian.md"
    ]
    assert '<img src="../../cases/yi-jian/a.jpg.webp" alt="假的付款页面"' in page


def test_an_entry_of_a_list_is_drawn_once_for_all_pages_of_one_depth() -> None:
    """What keeps five thousand cases cheap: `make bench` has the numbers."""
    asked: list[str] = []
    many = library([tactic(icon="bank")], [case(f"an-{number}") for number in range(60)])
    make_pages(many, [], icon=lambda name: asked.append(name) or "")  # type: ignore[func-returns-value]
    assert asked
    assert len(asked) == len(set(asked))


def test_the_first_door_leads_somewhere_without_a_self_check() -> None:
    door = 'fz-door--ask" href="{}"'
    shelf = library([tactic()], [])
    assert door.format("tactics/") in make_pages(shelf, [])["index.md"]
    assert door.format("self-check/") in make_pages(shelf, [], others=("self-check.md",))["index.md"]
