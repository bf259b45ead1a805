"""The self-check: what its data may say, reasons that stand in the explainers, and answers given in the browser."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from fanzha import read_and_check
from fanzha.content.icons import icons_of
from fanzha.content.library import Library, in_category_order, read_library
from fanzha.content.self_check import SELF_CHECK_FILE, CheckAnswer, read_self_check
from fanzha.site.self_check import URI, self_check_pages, signs

from tests.browser import DESKTOP, PHONE, barriers_in_all_looks, opened
from tests.own_content import own_library
from tests.sample_project import write

QUESTION = """- id: who
  title: 谁找的您？
  options:
    - {title: 自称客服, words: 客服}
    - {title: 电话打来的, channels: phone}
"""

# What people tick → the tactic that must come first.
STORIES = {
    "shuadan-fanli": ["招兼职", "微信群", "先垫钱做任务", "先给了一点好处"],
    "xujia-touzi": ["带大家赚钱", "微信群", "投资、炒股", "赚得特别多"],
    "xujia-gouwu": ["卖家、买家", "网购平台", "离开平台", "便宜得多"],
    "maochong-kefu": ["自称客服", "电话", "共享屏幕", "扣费"],
    "daikuan-zhengxin": ["放贷款的", "电话", "先交一笔钱", "影响征信"],
    "maochong-lingdao-shuren": ["领导、老板", "微信、QQ", "借钱给他", "催得很急"],
    "maochong-gongjianfa": ["自称警察", "电话", "转到他说的账户", "要保密"],
    "maochong-gongjianfa ": ["有人找上门", "交现金", "要保密"],
    "xianxia-quxian": ["说不清是谁", "有人找上门", "交现金"],
    "maochong-qinyou": ["亲戚、朋友", "电话", "借钱给他", "要保密"],
    "xujia-daikuan": ["放贷款的", "广告、网站", "先交一笔钱", "取不出来"],
    "wangluo-dubo": ["广告、网站", "充钱下注", "取不出来"],
    "jingwai-laidian": ["电话", "自称警察", "境外"],
    "shazhupan": ["网上认识的对象", "交友软件", "投资、炒股", "取不出来"],
    "hunlian-jiaoyou": ["网上认识的对象", "交友软件", "借钱给他", "不肯见面"],
    "youxi-jiaoyi": ["游戏里的队友", "游戏里", "先交一笔钱", "取不出来"],
    "jipiao-tuigaiqian": ["自称客服", "短信或邮件", "贴在手机背面", "行程"],
    "bangxin-liangka": ["收银行卡", "借卡、借账号"],
    "paofen": ["招兼职", "广告、网站", "借卡、借账号"],
    "erci-zhapian": ["追回被骗钱", "微信、QQ", "先交一笔钱"],
    "weichengnian": ["自称警察", "短视频", "拿家长的手机", "要保密"],
    "yanglao": ["养老项目", "有人找上门", "投资、炒股"],
    "baojianpin": ["卖保健品", "短视频", "便宜得多"],
    "nfc-daoshua": ["说不清是谁", "贴在手机背面"],
    "luoliao-qiaozha": ["网友", "没听过的聊天软件", "下载一个陌生", "私密照片"],
    "ai-huanlian": ["亲戚、朋友", "微信、QQ", "像熟人的脸"],
    "pingmu-gongxiang": ["说不清是谁", "会议软件", "共享屏幕"],
    "xuni-bangjia": ["自称警察", "会议软件", "要保密", "被绑架"],
    "xugou-xianqing": ["说不清是谁", "催得很急", "被绑架"],
    "zhibo-huiyuan": ["短视频、直播间", "关掉会员", "会议软件"],
    "zhaopin": ["招工的", "广告、网站", "先交一笔钱"],
    "zhongjiang": ["快递、传单", "领奖、领补贴", "先交一笔钱"],
    "minzu-zichan": ["自称警察", "微信群", "领奖、领补贴", "要保密"],
    "tuishui-butie": ["短信或邮件", "领奖、领补贴", "扫码付款"],
    "zhuxuejin": ["领导、老板", "电话", "领奖、领补贴"],
    "danwei-caigou": ["自称部队", "电话", "借钱给他"],
}

# What people tick → a tactic that must be among the three that are shown: others are told in nearly the same way.
NEARLY = {
    "kuaidi-yinliu": ["说不清是谁", "快递、传单", "扫码付款", "先给了一点好处"],
    "jifen-qingling": ["说不清是谁", "短信或邮件", "领奖、领补贴", "点链接"],
    "jiangu-neimu": ["带大家赚钱", "微信群", "投资、炒股", "先交一笔钱"],
    "diaoyu-muma": ["说不清是谁", "短信或邮件", "点链接", "下载一个陌生"],
    "maochong-laoshi": ["领导、老板", "微信群", "扫码付款"],
    "piaowu-daiqiang": ["卖家、买家", "网购平台", "先交一笔钱", "离开平台"],
    "yibao-etc-duanxin": ["自称警察", "短信或邮件", "点链接", "停用"],
    "seqing-yinliu": ["网上认识的对象", "小卡片", "先垫钱做任务"],
    "baiwan-baozhang": ["自称客服", "电话", "关掉会员", "共享屏幕"],
    "zhuxiao-xiaoyuandai": ["放贷款的", "电话", "到各个平台借钱", "影响征信"],
    "maochong-laoban": ["领导、老板", "微信群", "转到他说的账户", "催得很急"],
    "xuni-huobi": ["带大家赚钱", "没听过的聊天软件", "投资、炒股", "交现金"],
    "xujia-zhengxin": ["放贷款的", "会议软件", "到各个平台借钱", "影响征信"],
}
SHOWN = 3  # MOST_SHOWN in docs/assets/js/self-check.js


@pytest.fixture(scope="module")
def library() -> Library:
    return own_library()


def all_answers(library: Library) -> list[CheckAnswer]:
    return [answer for question in read_self_check(library)[0] for answer in question.options]


def speaking_for(library: Library, answer: CheckAnswer) -> Counter[str]:
    titles = {channel.id: channel.title for channel in library.vocabulary.channels}
    return Counter({sign.tactic.id: sign.weight for sign in signs(answer, list(in_category_order(library)), titles)})


def likeliest(library: Library, story: list[str]) -> list[str]:
    """The tactics of what was ticked, strongest first, at most as many as are shown."""
    total: Counter[str] = Counter()
    for words in story:
        [answer] = [each for each in all_answers(library) if words in each.title][:1]
        total += speaking_for(library, answer)
    return [tactic for tactic, _ in total.most_common(SHOWN)]


@pytest.mark.parametrize("tactic", STORIES)
def test_a_story_leads_to_its_tactic(library: Library, tactic: str) -> None:
    assert likeliest(library, STORIES[tactic])[0] == tactic.strip()


def test_every_tactic_has_a_story_that_shows_it(library: Library) -> None:
    shown = {tactic: likeliest(library, story) for tactic, story in NEARLY.items()}
    assert {tactic: first for tactic, first in shown.items() if tactic not in first} == {}
    assert {tactic.strip() for tactic in STORIES} | set(NEARLY) == set(library.tactics)


def test_which_tactics_an_answer_speaks_for_does_not_hang_on_their_order(library: Library) -> None:
    tactics, titles = list(in_category_order(library)), {each.id: each.title for each in library.vocabulary.channels}
    for answer in all_answers(library):
        told, backwards = (signs(answer, order, titles) for order in (tactics, tactics[::-1]))
        assert {sign.tactic.id for sign in told} == {sign.tactic.id for sign in backwards}


def test_the_page_stays_small(library: Library) -> None:
    page = self_check_pages(library, icons_of(library.root), True)[URI]
    assert len(gzip.compress(page.encode())) <= 16_000


def test_every_tactic_can_be_arrived_at_and_every_answer_leads_somewhere(library: Library) -> None:
    reached: Counter[str] = Counter()
    for answer in all_answers(library):
        found = speaking_for(library, answer)
        assert found or not (answer.words or answer.channels), f"no explainer has the words of “{answer.title}”"
        reached += found
    assert set(reached) == set(library.tactics)


def test_reasons_are_the_explainers_own_sentences(library: Library) -> None:
    titles = {channel.id: channel.title for channel in library.vocabulary.channels}
    for answer in all_answers(library):
        for sign in signs(answer, list(library.tactics.values()), titles):
            said = sign.reason.partition("：")[2].strip("“”") or sign.reason.partition("“")[2].strip("”")
            own = json.dumps(sign.tactic.model_dump(mode="json"), ensure_ascii=False)
            assert json.dumps(said, ensure_ascii=False)[1:-1] in own or said in titles.values(), sign.reason


def test_an_answer_that_fits_everything_weighs_little(library: Library) -> None:
    rare = CheckAnswer(title="贴卡", words=("贴在手机背面",))
    common = CheckAnswer(title="谁都", words=("您",))
    assert max(speaking_for(library, rare).values()) > 2 * max(speaking_for(library, common).values())


@pytest.mark.parametrize(
    ("before", "after", "line", "rule"),
    [
        ("channels: phone", "channels: telepathy", 5, "reference-unknown"),
        ("title: 谁找的您？", "title: 谁", 2, "text-too-short"),
        ("自称客服", "贪心的客服", 4, "word-respect"),
        ("words: 客服", "word: 客服", 4, "field-unknown"),
        (QUESTION, "id: who", 1, "self-check-form"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(project: Path, before: str, after: str, line: int, rule: str) -> None:
    write(project, SELF_CHECK_FILE, QUESTION.replace(before, after, 1))
    told = [str(problem) for problem in read_and_check(project)[1]]
    assert any(f"{SELF_CHECK_FILE}:{line}:" in each and f"[{rule}]" in each for each in told), told


def made_page(project: Path) -> str:
    library, _ = read_library(project)
    assert library
    return self_check_pages(library, icons_of(project), True)[URI]


def test_the_page_is_there_without_questions_and_the_data_cannot_end_the_script(project: Path) -> None:
    assert "110" in made_page(project)
    source = project / "docs/tactics/kefu-yangli.md"
    text = source.read_text(encoding="utf-8")
    source.write_text(text.replace("red_flags:\n", "red_flags:\n  - 客服</script><b>要共享\n", 1), encoding="utf-8")
    write(project, SELF_CHECK_FILE, QUESTION)
    page = made_page(project)
    assert "</script><b>" not in page
    block = page.split("data-self-check-data>")[1].split("</script>")[0]
    assert "客服</script><b>要共享" in json.dumps(json.loads(block), ensure_ascii=False)


# The browser asks for the icon of a tab whenever it likes.
REQUESTS = "performance.getEntriesByType('resource').filter(each => !each.name.includes('favicon')).length"


def answer_all(page: Any, choices: list[list[str]]) -> None:
    for words in choices:
        for said in words:
            page.locator(".fz-tick:visible", has_text=said).first.click()
        page.locator(".fz-check__question:visible .fz-button").first.click()


def test_answers_lead_to_reasons_and_a_safe_next_step(chromium: Any, own_address: str, complaints: list[str]) -> None:
    page = opened(chromium, own_address + "self-check/", complaints, viewport=PHONE)
    before = page.evaluate(REQUESTS)
    answer_all(page, [["自称警察"], ["电话"], ["转到他说的账户"], ["要保密"]])
    assert page.evaluate("document.activeElement.id") == "check-result"
    first = page.locator(".fz-check__card").first
    assert "冒充公检法" in first.locator("h3").inner_text()
    assert "电话里说您涉案，要您保密" in first.inner_text()
    assert page.get_by_text("不转账，不共享屏幕").is_visible()
    assert page.locator("main a[href='tel:96110']").first.is_visible()
    assert not page.locator("[data-urgent-note]").is_visible()
    message = page.locator("[data-check-tools] [data-copy]").get_attribute("data-copy")
    assert "冒充公检法" in message
    assert len(message) <= 200
    assert page.evaluate(REQUESTS) == before, "something was sent or fetched"
    assert page.evaluate("Object.keys(localStorage).concat(Object.keys(sessionStorage)).join()") == ""
    first.locator("a").click()
    assert "/tactics/maochong-gongjianfa/" in page.url
    assert complaints == []


def top(page: Any, selector: str) -> float:
    """How far below the window's upper edge the first visible match begins, in px."""
    return float(page.locator(f"{selector}:visible").first.bounding_box()["y"])


@pytest.mark.parametrize("view", ["normal", "large"])
def test_a_phone_shows_the_question_and_the_advice_at_once(
    chromium: Any, own_address: str, complaints: list[str], view: str
) -> None:
    page = opened(chromium, f"{own_address}self-check/?view={view}", complaints, viewport=PHONE)
    bar = top(page, ".fz-bar")
    answer_all(page, [["自称警察"]])
    assert top(page, ".fz-check__question") < 0.3 * PHONE["height"]
    assert not page.locator("[data-check-lead]").is_visible()
    answer_all(page, [["电话"], ["转到他说的账户"], ["要保密"]])
    advice = page.locator(".fz-check__card .fz-check__do").first.bounding_box()
    assert advice["y"] + advice["height"] < bar
    assert advice["y"] < top(page, ".fz-check__card ul")
    assert page.locator(".fz-bar a[href='tel:110']").is_visible()
    page.get_by_role("button", name="改一改答案").click()
    assert page.locator("[data-check-lead]").is_visible()


@pytest.mark.parametrize("scripts", [True, False])
def test_paper_gets_every_question_or_the_result(
    chromium: Any, own_address: str, complaints: list[str], scripts: bool
) -> None:
    page = opened(chromium, own_address + "self-check/", complaints, viewport=DESKTOP, java_script_enabled=scripts)
    page.emulate_media(media="print")
    assert page.locator("tr[data-answer]:visible").count() == page.locator("tr[data-answer]").count() > 30
    assert page.locator(".fz-tick:visible, .fz-button:visible, .fz-check__jump:visible").count() == 0
    if scripts:
        page.emulate_media(media="screen")
        answer_all(page, [["自称警察"], ["电话"], ["转到他说的账户"], []])
        page.emulate_media(media="print")
        assert page.locator("tr[data-answer]:visible, .fz-button:visible").count() == 0
        assert page.locator(".fz-check__do:visible").count() > 0


def test_money_gone_comes_first_and_nothing_ticked_is_said(
    chromium: Any, own_address: str, complaints: list[str]
) -> None:
    page = opened(chromium, own_address + "self-check/", complaints, viewport=DESKTOP)
    answer_all(page, [[], [], [], ["我已经转了钱"]])
    assert page.locator("[data-urgent-note] a[href='tel:110']").is_visible()
    page.get_by_role("button", name="改一改答案").click()
    answer_all(page, [[], [], []])
    page.locator(".fz-tick:visible", has_text="我已经转了钱").click()
    page.locator(".fz-check__question:visible .fz-button").first.click()
    assert "您还没有选" in page.locator("[data-verdict]").inner_text()


def test_it_works_with_the_keyboard_alone(chromium: Any, own_address: str, complaints: list[str]) -> None:
    page = opened(chromium, own_address + "self-check/", complaints, viewport=DESKTOP)
    for ticked in ("自称客服", "", "共享屏幕", ""):
        page.locator(".fz-tick:visible", has_text=ticked).first.locator("input").focus()
        if ticked:
            page.keyboard.press("Space")
        page.locator(".fz-check__question:visible .fz-button").first.focus()
        page.keyboard.press("Enter")
    assert "冒充电商物流客服" in page.locator(".fz-check__card").first.inner_text()


def test_one_answer_alone_accuses_nobody(chromium: Any, own_address: str, complaints: list[str]) -> None:
    page = opened(chromium, own_address + "self-check/", complaints, viewport=PHONE)
    answer_all(page, [[], ["电话"], [], []])
    assert page.locator(".fz-check__card").count() == 0
    assert "还看不出来" in page.locator("[data-verdict]").inner_text()
    assert page.locator("main a[href='tel:96110']").first.is_visible()


def test_it_works_from_a_file(chromium: Any, own_site: Path, complaints: list[str]) -> None:
    page = opened(chromium, (own_site / "self-check/index.html").as_uri(), complaints)
    answer_all(page, [["招兼职"], [], ["先垫钱"], []])
    assert "刷单返利" in page.locator(".fz-check__card").first.inner_text()


def test_without_javascript_answers_link_to_tactics(chromium: Any, own_address: str, complaints: list[str]) -> None:
    page = opened(chromium, own_address + "self-check/", complaints, java_script_enabled=False)
    row = page.locator("[data-answer]", has_text="自称警察")
    assert row.locator("a").first.inner_text() == "冒充公检法及政府机关"
    assert not page.locator("[data-result]").is_visible()


def test_axe_finds_nothing(chromium: Any, own_address: str, complaints: list[str]) -> None:
    page = opened(chromium, own_address + "self-check/", complaints, viewport=PHONE)
    assert barriers_in_all_looks(page) == []
    answer_all(page, [["自称客服"], ["电话"], ["共享屏幕"], ["我已经转了钱"]])
    assert barriers_in_all_looks(page) == []
    assert complaints == []
