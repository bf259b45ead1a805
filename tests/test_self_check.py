"""The self-check: what its data may say, reasons that somebody chose, and answers given in the browser."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from fanzha import read_and_check
from fanzha.content.icons import icons_of
from fanzha.content.library import Library, in_category_order, read_library
from fanzha.content.self_check import SELF_CHECK_FILE, CheckAnswer, read_self_check
from fanzha.site.self_check import URI, matches, self_check_pages, signs

from tests.browser import DESKTOP, PHONE, barriers_in_all_looks, opened
from tests.own_content import own_library
from tests.sample_project import REPOSITORY, write

QUESTION = """- id: who
  title: 谁找的您？
  options:
    - {title: 自称客服, words: 客服}
    - {title: 电话打来的, channels: phone}
"""
SUMS = REPOSITORY / "docs" / "assets" / "js" / "self-check" / "1-conclude.js"

# What people tick → the tactic that must come first.
STORIES = {
    "shuadan-fanli": ["招兼职", "微信群", "先垫钱", "先给了一点好处"],
    "xujia-touzi": ["带大家赚钱", "微信群", "投资、炒股", "赚得特别多"],
    "xujia-gouwu": ["卖家、买家", "网购平台", "离开平台", "便宜得多"],
    "maochong-kefu": ["自称客服", "电话", "共享屏幕", "扣费"],
    "daikuan-zhengxin": ["放贷款的", "电话", "先交一笔钱", "影响征信"],
    "maochong-lingdao-shuren": ["领导、老板", "微信、QQ", "借钱给他", "催得很急"],
    "maochong-gongjianfa": ["自称警察", "电话", "转到他说的账户", "要保密"],
    "xianxia-quxian": ["说不清是谁", "有人找上门", "交现金"],
    "maochong-qinyou": ["亲戚、朋友", "电话", "借钱给他", "要保密"],
    "xujia-daikuan": ["放贷款的", "广告、网站", "先交一笔钱", "取不出来"],
    "wangluo-dubo": ["广告、网站", "充钱下注", "取不出来"],
    "jingwai-laidian": ["电话", "自称警察", "境外"],
    "shazhupan": ["网上认识的对象", "交友软件", "投资、炒股", "取不出来"],
    "hunlian-jiaoyou": ["网上认识的对象", "交友软件", "借钱给他", "不肯见面"],
    "youxi-jiaoyi": ["游戏里的队友", "游戏里", "先交一笔钱", "取不出来"],
    "jipiao-tuigaiqian": ["自称客服", "短信或邮件", "贴在手机背面", "订单、行程"],
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
    "minzu-zichan": ["自称警察", "微信群", "领奖、领补贴", "要保密"],
    "zhuxuejin": ["领导、老板", "电话", "领奖、领补贴"],
    "danwei-caigou": ["自称部队", "电话", "借钱给他"],
}

# What people tick → a tactic that must be among the three that are shown: others are told in nearly the same way.
NEARLY = {
    "kuaidi-yinliu": ["说不清是谁", "快递、传单", "扫码付款", "先给了一点好处"],
    "jifen-qingling": ["说不清是谁", "短信或邮件", "领奖、领补贴", "点开链接"],
    "jiangu-neimu": ["带大家赚钱", "微信群", "投资、炒股", "先交一笔钱"],
    "diaoyu-muma": ["说不清是谁", "短信或邮件", "点开链接", "下载一个陌生"],
    "maochong-laoshi": ["领导、老板", "微信群", "扫码付款"],
    "piaowu-daiqiang": ["卖家、买家", "网购平台", "先交一笔钱", "离开平台"],
    "yibao-etc-duanxin": ["自称警察", "短信或邮件", "点开链接", "停用"],
    "seqing-yinliu": ["网上认识的对象", "小卡片", "先垫钱"],
    "baiwan-baozhang": ["自称客服", "电话", "关掉会员", "共享屏幕"],
    "zhuxiao-xiaoyuandai": ["放贷款的", "电话", "到各个平台借钱", "影响征信"],
    "maochong-laoban": ["领导、老板", "微信群", "转到他说的账户", "催得很急"],
    "xuni-huobi": ["带大家赚钱", "没听过的聊天软件", "投资、炒股", "交现金"],
    "xujia-zhengxin": ["放贷款的", "会议软件", "到各个平台借钱", "影响征信"],
    "zhongjiang": ["快递、传单", "领奖、领补贴", "先交一笔钱"],
    "tuishui-butie": ["短信或邮件", "领奖、领补贴", "扫码付款"],
}

# Stories that no explainer tells: none may be named for them.
NONE_OF_THEM = (
    ["谁:都不是", "怎么:都不是", "要:都不是", "情形:都没有"],
    ["自称客服", "电话", "要:都不是", "情形:都没有"],
    ["自称警察", "有人找上门", "要:都不是", "情形:都没有"],
    ["亲戚、朋友", "微信、QQ", "要:都不是", "情形:都没有"],
    ["卖家、买家", "网购平台", "要:都不是", "情形:都没有"],
    ["招工的", "广告、网站", "要:都不是", "情形:都没有"],
    ["放贷款的", "短信或邮件", "要:都不是"],
    ["谁:都不是", "广告、网站", "先交一笔钱", "情形:都没有"],
    ["谁:都不是", "有人找上门", "扫码付款", "情形:都没有"],
    ["谁:都不是", "怎么:都不是", "扫码付款", "催得很急"],
    ["谁:都不是", "怎么:都不是", "投资、炒股", "便宜得多"],
    ["谁:都不是", "电话", "要:都不是", "催得很急"],
    ["亲戚、朋友", "微信群", "要:都不是", "便宜得多"],
    ["说不清是谁"],
    ["电话"],
    ["自称客服"],
    ["共享屏幕"],
    ["催得很急", "要保密"],
    ["我已经转了钱"],
)
QUESTIONS = {"谁": "who", "怎么": "how", "要": "want", "情形": "signs"}
# All paths of one answer or none a question: how many, which tactics come first, and whatever is wrong with one.
EVERY_PATH = """answers => {
  const found = { paths: 0, named: 0, first: [], wrong: [] };
  const first = {};
  const questions = [...new Set(answers.map(each => each.question))];
  const walk = (left, chosen) => {
    if (left.length) {
      walk(left.slice(1), chosen);
      answers.forEach((each, at) => { if (each.question === left[0]) walk(left.slice(1), [...chosen, at]); });
      return;
    }
    const likely = window.fanzhaSelfCheck.conclude(answers, chosen);
    found.paths += 1;
    if (likely.length) { found.named += 1; first[likely[0].tactic] = true; }
    likely.forEach((each, at) => {
      const entailed = each.reasons.every(reason => chosen.includes(reason) && each.tactic in answers[reason].signs);
      if (!entailed || !each.reasons.length) found.wrong.push(["reason", chosen, each]);
      if (at && likely[at - 1].level < each.level) found.wrong.push(["order", chosen, each]);
    });
  };
  walk(questions, []);
  found.first = Object.keys(first);
  found.wrong = found.wrong.slice(0, 5);
  return found;
}"""


@pytest.fixture(scope="module")
def library() -> Library:
    return own_library()


@pytest.fixture(scope="module")
def answers(library: Library) -> list[dict[str, Any]]:
    """As the page hands them to the script."""
    tactics = list(in_category_order(library))
    return [
        {
            "question": question.id,
            "title": answer.title,
            "none": bool(answer.none),
            "enough": bool(question.enough),
            "signs": {sign.tactic.id: sign.weight for sign in signs(answer, tactics)},
        }
        for question in read_self_check(library)[0]
        for answer in question.options
    ]


def place(answers: list[dict[str, Any]], said: str) -> int:
    """Of the first answer with these words; “谁:都不是” is that of one question."""
    name, _, words = said.rpartition(":")
    asked = QUESTIONS.get(name)
    return next(at for at, each in enumerate(answers) if words in each["title"] and asked in (None, each["question"]))


def concluded(window: Any, answers: list[dict[str, Any]], stories: list[list[str]]) -> list[list[str]]:
    """The tactics that the browser names for each story, likeliest first."""
    window.evaluate(SUMS.read_text(encoding="utf-8"))
    places = [[place(answers, said) for said in story] for story in stories]
    run = "([answers, stories]) => stories.map(each => window.fanzhaSelfCheck.conclude(answers, each))"
    return [[each["tactic"] for each in likely] for likely in window.evaluate(run, [answers, places])]


def test_a_story_leads_to_its_tactic(window: Any, answers: list[dict[str, Any]]) -> None:
    likely = concluded(window, answers, list(STORIES.values()))
    wrong = {tactic: found for tactic, found in zip(STORIES, likely, strict=True) if found[:1] != [tactic]}
    assert wrong == {}


def test_every_tactic_has_a_story_that_shows_it(window: Any, library: Library, answers: list[dict[str, Any]]) -> None:
    likely = concluded(window, answers, list(NEARLY.values()))
    assert {tactic: found for tactic, found in zip(NEARLY, likely, strict=True) if tactic not in found} == {}
    assert {*STORIES} | {*NEARLY} == {*library.tactics}


def test_a_story_that_nobody_tells_is_not_called_anything(window: Any, answers: list[dict[str, Any]]) -> None:
    likely = concluded(window, answers, list(NONE_OF_THEM))
    assert [(story, found) for story, found in zip(NONE_OF_THEM, likely, strict=True) if found] == []


def test_on_every_path_reasons_were_chosen_labels_fall_and_every_tactic_can_come_first(
    window: Any, library: Library, answers: list[dict[str, Any]]
) -> None:
    window.evaluate(SUMS.read_text(encoding="utf-8"))
    found = window.evaluate(EVERY_PATH, answers)
    assert found["wrong"] == []
    assert {*found["first"]} == {*library.tactics}
    assert found["named"] < found["paths"]


def test_many_ticks_at_one_question_are_no_agreement(window: Any, answers: list[dict[str, Any]]) -> None:
    told = [each["title"] for each in answers if each["question"] == "how" and not each["none"]]
    assert concluded(window, answers, [told]) == [[]]


def test_which_tactics_an_answer_speaks_for_does_not_hang_on_their_order(library: Library) -> None:
    tactics = list(in_category_order(library))
    for answer in all_answers(library):
        told, backwards = (signs(answer, order) for order in (tactics, tactics[::-1]))
        assert {sign.tactic.id for sign in told} == {sign.tactic.id for sign in backwards}


def all_answers(library: Library) -> list[CheckAnswer]:
    return [answer for question in read_self_check(library)[0] for answer in question.options]


def test_every_answer_leads_somewhere_and_every_exception_is_needed(library: Library) -> None:
    tactics = list(library.tactics.values())
    for answer in all_answers(library):
        assert signs(answer, tactics) or not (answer.words or answer.channels), f"no explainer has “{answer.title}”"
        for word in answer.unless:
            without = answer.model_copy(update={"unless": tuple(each for each in answer.unless if each != word)})
            assert any(list(matches(without, each)) != list(matches(answer, each)) for each in tactics), word


def test_an_exception_takes_out_its_sentence_and_no_other(library: Library) -> None:
    tactic = library.tactics["bangxin-liangka"]
    said = CheckAnswer(title="警察", words=("公安",), unless=("公安机关找到",))
    assert not list(matches(said, tactic))
    assert list(matches(said, library.tactics["maochong-gongjianfa"]))


def test_an_answer_that_fits_everything_weighs_little(library: Library) -> None:
    tactics = list(library.tactics.values())
    rare = CheckAnswer(title="贴卡", words=("贴在手机背面",))
    common = CheckAnswer(title="谁都", words=("您",))
    assert signs(rare, tactics)[0].weight > 2 * signs(common, tactics)[0].weight


def test_the_page_stays_small(library: Library) -> None:
    page = self_check_pages(library, icons_of(library.root), True)[URI]
    assert len(gzip.compress(page.encode())) <= 16_000


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
    said = first.locator(".fz-check__said li").all_inner_texts()
    assert said == ["把钱转到他说的账户", "自称警察、法院或政府部门", "要保密，不许告诉家人", "电话"]
    labels = page.locator(".fz-check__card .fz-chip").all_inner_texts()
    assert labels == sorted(labels, key=["很像", "比较像", "有一点像"].index)
    assert page.get_by_text("不转账，不共享屏幕").is_visible()
    assert page.locator("main a[href='tel:96110']:visible").count()
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
    assert page.locator(".fz-tick input:visible, .fz-button:visible, .fz-check__jump:visible").count() == 0
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


def step_shown(page: Any) -> str:
    """The heading of the only step that is shown."""
    [heading] = page.locator("[data-question] h2:visible, [data-result] h2:visible").all_inner_texts()
    return str(heading).splitlines()[-1]


def ticked(page: Any) -> list[str]:
    return list(page.locator("tr:has(input:checked) [data-said]").all_text_contents())


def test_back_is_back_and_a_page_loaded_again_still_knows(
    chromium: Any, own_address: str, complaints: list[str]
) -> None:
    page = opened(chromium, own_address + "self-check/", complaints, viewport=PHONE)
    answer_all(page, [["自称警察"], ["电话"], ["转到他说的账户"], ["要保密"]])
    chosen = ticked(page)
    assert len(chosen) == 4
    page.reload()
    assert step_shown(page) == "看看结果"
    assert ticked(page) == chosen
    shown = []
    for _ in range(4):
        page.go_back()
        shown.append(step_shown(page))
        assert page.evaluate("document.activeElement.tagName") == "H2"
    assert shown == ["有没有下面的情形？", "对方要您做什么？", "通过什么找到您的？", "谁找的您？"]
    assert ticked(page) == chosen
    page.go_forward()
    assert step_shown(page) == "通过什么找到您的？"
    page.reload()
    assert ticked(page) == chosen
    assert page.evaluate("Object.keys(localStorage).concat(Object.keys(sessionStorage)).join()") == ""
    assert complaints == []


@pytest.mark.parametrize("hash", ["#step-99/who.1.99/nobody.3", "#step-0", "#step-2/", "#next", "#step-2/who.x.-1"])
def test_an_address_that_somebody_changed_does_no_harm(
    chromium: Any, own_address: str, complaints: list[str], hash: str
) -> None:
    page = opened(chromium, own_address + "self-check/" + hash, complaints, viewport=PHONE)
    assert step_shown(page)
    assert len(ticked(page)) <= 1
    assert complaints == []


def test_none_of_them_goes_with_no_other_answer(chromium: Any, own_address: str, complaints: list[str]) -> None:
    page = opened(chromium, own_address + "self-check/", complaints, viewport=PHONE)
    for said in ("自称警察", "亲戚、朋友", "上面都不是"):
        page.locator(".fz-tick:visible", has_text=said).click()
    assert ticked(page) == ["上面都不是"]
    page.locator(".fz-tick:visible", has_text="自称警察").click()
    assert ticked(page) == ["自称警察、法院或政府部门"]


def test_nothing_fits_is_an_outcome_with_what_to_do(chromium: Any, own_address: str, complaints: list[str]) -> None:
    page = opened(chromium, own_address + "self-check/", complaints, viewport=PHONE)
    answer_all(page, [["上面都不是"], ["电话"], ["上面都不是"], ["催得很急"]])
    unlike = page.locator("[data-unlike]")
    assert page.locator(".fz-check__card").count() == 0
    assert "不等于安全" in unlike.inner_text()
    assert unlike.locator("a[href='tel:96110']").is_visible()
    assert not page.get_by_role("button", name="看了，都不太像").is_visible()
    page.get_by_role("button", name="改一改答案").click()
    for step in (["自称警察"], [], ["转到他说的账户"], ["要保密"]):
        answer_all(page, [step])
    assert not unlike.is_visible()
    page.get_by_role("button", name="看了，都不太像").click()
    assert unlike.is_visible()
    assert page.locator(".fz-check__card").count() == 0
    page.go_back()
    assert page.locator(".fz-check__card").count() > 0
    assert barriers_in_all_looks(page) == []
    assert complaints == []


SHIFTED = """() => new Promise(tell => {
  let sum = 0;
  new PerformanceObserver(list => list.getEntries().forEach(each => { sum += each.hadRecentInput ? 0 : each.value; }))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => tell(sum), 300);
})"""


@pytest.mark.parametrize("hash", ["", "#step-2/who.1", "#step-5/who.1/how.0/want.0"])
def test_nothing_jumps_when_it_starts(chromium: Any, own_address: str, complaints: list[str], hash: str) -> None:
    page = chromium.new_context(viewport=PHONE).new_page()
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 6})
    page.goto(own_address + "self-check/" + hash, wait_until="networkidle")
    assert page.evaluate(SHIFTED) < 0.02


def test_one_answer_alone_accuses_nobody(chromium: Any, own_address: str, complaints: list[str]) -> None:
    page = opened(chromium, own_address + "self-check/", complaints, viewport=PHONE)
    answer_all(page, [[], ["电话"], [], []])
    assert page.locator(".fz-check__card").count() == 0
    assert page.locator("[data-unlike]").is_visible()
    assert page.locator("main a[href='tel:96110']:visible").count()


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
