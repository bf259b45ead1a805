"""Cases by the thousand for measuring: every one is about one tactic and mentions another, as real ones do."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from fanzha.site.search.index import SearchEntry

PLACES = ("海州", "临江", "青原", "石塘", "白河", "柳林", "东屏", "南浦", "平湖", "云岭", "双桥", "金沙", "清泉")
PEOPLE = ("退休教师", "外卖骑手", "宝妈", "大二学生", "会计", "菜农", "护士", "出租车司机", "店主", "装修工人", "家长")
ENDS = ("银行柜员多问了一句", "女儿打来电话", "民警上门劝阻", "他自己想起了社区的宣传单", "同事提醒", "钱已经转走")


def generated_cases(tactics: Sequence[SearchEntry], count: int) -> Iterator[SearchEntry]:
    """So many cases drawn from the tactics' own words; the same ones every time."""
    dice = random.Random(20261122)
    for number in range(count):
        about, beside = dice.sample(list(tactics), 2)
        place, person, name = dice.choice(PLACES), dice.choice(PEOPLE), dice.choice(about.aliases)
        told = dice.sample(about.phrases, 3) + dice.sample(about.signs, min(6, len(about.signs)))
        outcome = dice.choice(ENDS)
        yield SearchEntry(
            url=f"cases/{about.url.split('/')[-2]}-{number}/",
            title=f"{place}{person}遇到“{name}”，{outcome}"[:24],
            kind="case",
            note=f"{dice.randint(2019, 2026)}年 · {place} · {dice.choice(('被骗', '止付', '劝阻成功'))}",
            summary=f"{place}一名{person}遇到{name}，{outcome}。",
            text="。".join(told)
            + f"。{outcome}，损失{dice.randint(1, 900) / 10}万元。民警说，这和{dice.choice(beside.aliases)}是一个路子："
            + f"{dice.choice(beside.phrases)}。案件编号{number}。{about.text[dice.randint(0, 300) :][:300]}",
        )
