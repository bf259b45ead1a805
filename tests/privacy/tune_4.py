"""The fourth part of the half that rules may be tuned on: held out once as well, looked at since."""

from __future__ import annotations

from random import Random

from fanzha.checks.privacy.found import words

from tests.privacy.values import (
    Way,
    card,
    circled,
    digits,
    entities,
    formal,
    id15,
    id18,
    landline,
    letters,
    mobile,
    radio,
    scattered,
    split,
    spoken,
    wide,
)

_SURNAMES = (
    "李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
    "余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段漕钱汤尹黎易常武乔贺赖龚文"
    "房解查匡佟丰祖隋花成安滕边鹿车苑"
)
_GIVEN = words(
    "婷婷 建平 雪莲 明远 天佑 金凤 海生 玉梅 文杰 小军 志辉 秋香 振宇 丽君 冬梅 国平 春华 玉珍 大海 明珠 少华 "
    "佩珊 立群 家宝 永康 月英 兰英 桂花 世昌 德明 瑞雪 晓琳 雨薇 子墨 思源 嘉怡 博远 昊天 语桐 若溪 奕辰 钧 涛 "
    "婧 昕 骏 莹 璇 珂 妍 迪 冉 楠 诚 锐"
)
_ROLES = words(
    "受害人 被害人 事主 嫌疑人 被告人 学生 家长 业主 老师 小学生 初中生 报案人 当事人 居民 村民 老人 网友 女儿 "
    "儿子 妻子 丈夫 会计 老板 车主 员工 市民 男子 女子 外婆 表弟 同桌 室友 房东 客户 储户 姑娘 小伙 保安 "
    "退休教师 外卖员"
)


def _name(rng: Random) -> str:
    return rng.choice(_SURNAMES) + rng.choice(_GIVEN)


def _compound(rng: Random) -> str:
    return rng.choice(words("欧阳 上官 司马 夏侯 尉迟 慕容 宇文 闻人 南宫 呼延")) + rng.choice(_GIVEN)


def _minority(rng: Random) -> str:
    first = rng.choice(words("阿依努尔 迪力夏提 艾克拜尔 米热古丽 哈力克 沙塔尔 努尔夏提 再努尔"))
    return first + rng.choice("·・•‧") + rng.choice(words("艾尔肯 吐尔洪 阿不力孜 热合曼 司马义 亚森"))


def _without_dot(rng: Random) -> str:
    return rng.choice(
        words("扎西多吉 卓玛央金 次仁卓嘎 丹增平措 尼玛次仁 米玛顿珠 乌云高娃 萨仁图雅 索朗多吉 贡布扎西")
    )


def _traditional(rng: Random) -> str:
    return rng.choice("陳張黃劉楊吳趙許蘇盧鍾賴謝蔣龔") + rng.choice(
        words("怡君 志豪 淑華 麗珠 國華 冠宇 鳳嬌 曉雯 振興 永慶")
    )


def _latin(rng: Random) -> str:
    return (
        rng.choice(words("Li Liu Chen Sun Deng Peng Su Lu Ding Yao Shi Qian"))
        + rng.choice((" ", ", "))
        + rng.choice(words("Tingting Jianping Mingyuan Haisheng Wenjie Dongmei Tao Rui Chunhua"))
    )


def _stretched(rng: Random) -> str:
    return (
        rng.choice(_SURNAMES[:50])
        + rng.choice(("\u3000", "&nbsp;&nbsp;", " ", "\u2003"))
        + rng.choice(words("钧 涛 婧 昕 骏 莹 璇 楠 诚 锐"))
    )


def _with_role(way: Way, *links: str) -> Way:
    return lambda rng: rng.choice(_ROLES) + rng.choice(links or ("",)) + way(rng)


def _area(form: str) -> Way:
    def way(rng: Random) -> str:
        area, number = landline(rng)
        return form.format(area, number, number[: len(number) - 4], number[-4:], area[1:])

    return way


def _plate(form: str) -> Way:
    def way(rng: Random) -> str:
        tail = rng.choice("ABCDEFGHJKLMNPQRSTUVWXYZ") + "".join(rng.choice("0123456789") for _ in range(4))
        return form.format(
            rng.choice("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"),
            rng.choice("ABCDEFGHJKL"),
            tail,
        )

    return way


def _covered(number: str, start: int, end: int, sign: str) -> str:
    return number[:start] + sign * (end - start) + number[end:]


PLANTED: dict[str, tuple[tuple[str, ...], tuple[Way, ...]]] = {
    "resident-id": (
        (
            "附：{}",
            "（证件 {}）",
            "她在网页上输入了{}并提交",
            "* {}",
            "{}、卡号和密码都填了",
            "民警查询{}后发现异常",
            "身份信息{}外泄",
            "问：{}对吗？",
        ),
        (
            id18,
            id18,
            id15,
            lambda rng: split(id18(rng), 6, 8, by=" "),
            lambda rng: split(id18(rng), 6, 8, 3),
            lambda rng: split(id18(rng), 6, 8, by="/"),
            lambda rng: split(id18(rng), 3, 3, 8, by="-"),
            lambda rng: split(id18(rng), 6, 8, by="\u2011"),
            lambda rng: split(id18(rng), 9, by=" "),
            lambda rng: split(id15(rng), 6, 6, by=" "),
            lambda rng: wide(id15(rng)),
            lambda rng: formal(id18(rng)),
            lambda rng: split(radio(id18(rng)), 6, 8, by="-"),
            lambda rng: scattered(spoken(id18(rng)), " "),
            lambda rng: circled(split(id18(rng), 6, 8)),
            lambda rng: scattered(id18(rng), "."),
            lambda rng: scattered(id18(rng), "\ufeff"),
            lambda rng: split(id18(rng), 6, 4, by="\u200b"),
            lambda rng: split(id18(rng), 5, 9, by="**"),
            lambda rng: split(id18(rng), 6, 11, by="<u></u>"),
            lambda rng: split(id18(rng), 6, 8, by="<br>"),
            lambda rng: split(id18(rng), 6, 8, by="&ensp;"),
            lambda rng: entities(split(id18(rng), 6, 8)),
            lambda rng: split(id18(rng), 6, 8, by="&zwnj;"),
            lambda rng: id18(rng).replace("0", "o"),
            lambda rng: _covered(id18(rng), 6, 14, "X"),
            lambda rng: _covered(id18(rng), 10, 16, "*"),
            lambda rng: _covered(id18(rng), 4, 14, "□"),
            lambda rng: _covered(id15(rng), 6, 12, "*"),
        ),
    ),
    "mobile": (
        (
            "留言板上有{}",
            "* {}",
            "（{}，随时可打）",
            "“客服{}为您服务”",
            "对方让她存下{}",
            "见附图：{}",
            "问：{}是谁的",
            "挂失请找{}办理",
        ),
        (
            mobile,
            mobile,
            lambda rng: split(mobile(rng), 3, 4, by="\u2012"),
            lambda rng: split(mobile(rng), 3, 4, by="\u3000"),
            lambda rng: split(mobile(rng), 4, 4, by=" "),
            lambda rng: split(mobile(rng), 3, 3, by="-"),
            lambda rng: split(mobile(rng), 1, 3, 3, by=" "),
            lambda rng: split(mobile(rng), 3, 4, by="―"),
            lambda rng: split(mobile(rng), 3, 4, by="…"),
            lambda rng: split(mobile(rng), 3, 4, by=":"),
            lambda rng: "+86." + mobile(rng),
            lambda rng: "86 " + split(mobile(rng), 3, 4),
            lambda rng: "+(86)" + mobile(rng),
            lambda rng: "0086-" + split(mobile(rng), 3, 4, by="-"),
            lambda rng: "手机" + mobile(rng) + "（微信同号）",
            lambda rng: mobile(rng) + "王女士",
            lambda rng: "TEL:" + mobile(rng),
            lambda rng: "☎" + mobile(rng),
            lambda rng: spoken(mobile(rng)).replace("一", "幺"),
            lambda rng: formal(mobile(rng)),
            lambda rng: scattered(radio(mobile(rng)), " "),
            lambda rng: wide(split(mobile(rng), 3, 4)),
            lambda rng: scattered(mobile(rng), "\u200c"),
            lambda rng: split(mobile(rng), 3, 4, by="&nbsp;"),
            lambda rng: split(mobile(rng), 3, 4, by="<i></i>"),
            lambda rng: entities(mobile(rng)),
            lambda rng: split(mobile(rng), 5, by="**"),
            lambda rng: circled(mobile(rng)),
            lambda rng: _covered(mobile(rng), 3, 7, "*"),
            lambda rng: _covered(mobile(rng), 3, 7, "X"),
            lambda rng: _covered(mobile(rng), 8, 11, "*"),
            lambda rng: _covered(mobile(rng), 5, 9, "●"),
            lambda rng: split(_covered(mobile(rng), 3, 7, "*"), 3, 4, by="-"),
            lambda rng: mobile(rng).replace("0", "O"),
            lambda rng: "+852" + rng.choice("569") + digits(rng, 7),
            lambda rng: "+81 90-" + digits(rng, 4) + "-" + digits(rng, 4),
            lambda rng: "00853 6" + digits(rng, 7),
            lambda rng: "+44 7" + digits(rng, 3) + " " + digits(rng, 6),
        ),
    ),
    "landline": (
        ("附：{}", "* {}", "（宅电{}）", "名片背面是{}", "问：{}打得通吗"),
        (
            _area("{0}-{1}"),
            _area("{0}‑{1}"),
            _area("({0})-{1}"),
            _area("（{0}）{1}"),
            _area("{0}{1}"),
            _area("{0} {2}-{3}"),
            _area("+86({4}){1}"),
            _area("86-{4}-{1}"),
            _area("{0}—{2}—{3}"),
            _area("Tel:{0}-{1}"),
            lambda rng: radio(" ".join(landline(rng))),
            lambda rng: wide("".join(landline(rng))),
            lambda rng: entities("-".join(landline(rng))),
            lambda rng: "**".join(landline(rng)),
            lambda rng: "&nbsp;".join(landline(rng)),
        ),
    ),
    "bank-card": (
        ("附：{}", "* {}", "（卡 {}）", "转入{}，随即被取走", "问：{}是您的卡吗"),
        (
            card,
            card,
            lambda rng: split(card(rng), 4, 4, 4),
            lambda rng: split(card(rng), 6, 4, 4),
            lambda rng: split(card(rng), 4, 4, 4, by="/"),
            lambda rng: split(card(rng), 4, 4, 4, by="•"),
            lambda rng: spoken(card(rng)),
            lambda rng: scattered(card(rng), "\u200b"),
            lambda rng: split(card(rng), 8, by="<wbr>"),
            lambda rng: split(card(rng), 4, 4, 4, by="&#8203;"),
            lambda rng: wide(split(card(rng), 4, 4, 4, by="-")),
            lambda rng: _covered(card(rng), 6, 13, "*"),
            lambda rng: _covered(card(rng), 4, 12, "●"),
            lambda rng: split(_covered(card(rng), 8, 12, "*"), 4, 4, 4),
            lambda rng: "对公账号" + digits(rng, 17).replace("0", "3"),
            lambda rng: "卡号是" + card(rng),
        ),
    ),
    "name": (
        (
            "{}扫了二维码",
            "据警方通报，{}损失8万元",
            "{}、李某某等人落网",
            "{}对民警说",
            "* {}",
            "这是{}第二次被骗",
            "{}一听就慌了",
            "{}：当时没多想",
            "冻结了{}名下的账户",
            "{}很快反应过来",
        ),
        (
            _with_role(_name),
            _with_role(_name),
            _with_role(_name),
            _with_role(_name),
            _with_role(_name, "：", "（", "叫", "是", "名叫", "“"),
            _with_role(_compound),
            _with_role(_minority),
            _with_role(_without_dot),
            _with_role(_traditional),
            _with_role(_latin, " ", "：", ""),
            _with_role(_stretched, "", "："),
            lambda rng: "姓名：" + _name(rng),
            lambda rng: "我叫" + _name(rng),
            lambda rng: "户名为" + _name(rng),
            lambda rng: _name(rng) + "同学",
            lambda rng: _name(rng) + rng.choice(("（男，", "，女，", "，男，汉族，")) + "27岁",
            lambda rng: "付款人：" + _name(rng),
            lambda rng: "法定代表人" + _name(rng),
            lambda rng: rng.choice(("學生", "業主", "網友", "受害人")) + _traditional(rng),
            lambda rng: rng.choice(_ROLES) + "**" + _name(rng) + "**",
            lambda rng: _name(rng) + "（现住城关镇）",
        ),
    ),
    "account": (
        ("附：{}", "* {}", "（{}）", "短信末尾有{}，", "“{}，秒回”"),
        (
            lambda rng: "微信号" + letters(rng, 6, 9) + digits(rng, 2),
            lambda rng: "微信: " + letters(rng, 6, 9) + digits(rng, 3),
            lambda rng: "微信昵称：" + letters(rng, 6, 9) + digits(rng, 2),
            lambda rng: "微信wxid_" + letters(rng, 6, 9) + digits(rng, 2),
            lambda rng: "VX" + letters(rng, 5, 8) + digits(rng, 4),
            lambda rng: "加V：" + letters(rng, 5, 8) + digits(rng, 4),
            lambda rng: "微信同号" + mobile(rng),
            lambda rng: "QQ" + rng.choice("123456789") + digits(rng, 8),
            lambda rng: "QQ：" + rng.choice("123456789") + digits(rng, 7),
            lambda rng: "扣扣号" + rng.choice("123456789") + digits(rng, 8),
            lambda rng: "QQ群：" + rng.choice("123456789") + digits(rng, 8),
            lambda rng: "群号为" + rng.choice("123456789") + digits(rng, 8),
            lambda rng: "企鹅号" + rng.choice("123456789") + digits(rng, 8),
            lambda rng: "支付宝账号：" + mobile(rng),
            lambda rng: "支付宝账户" + letters(rng, 6, 9) + digits(rng, 3),
            lambda rng: "抖音号 " + rng.choice("123456789") + digits(rng, 8),
            lambda rng: "快手ID" + letters(rng, 6, 9) + digits(rng, 3),
            lambda rng: "会议号" + rng.choice("123456789") + digits(rng, 8),
            lambda rng: "陌陌号：" + rng.choice("123456789") + digits(rng, 7),
            lambda rng: (
                "钱包地址：T"
                + "".join(rng.choice("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz123456789") for _ in range(33))
            ),
        ),
    ),
    "e-mail": (
        ("附：{}", "* {}", "（{}）", "回信请寄{}"),
        (
            lambda rng: letters(rng, 5, 9) + "@188.com",
            lambda rng: letters(rng, 3, 5) + "." + digits(rng, 4) + "@qq.com",
            lambda rng: letters(rng, 5, 9) + "@icloud.com",
            lambda rng: letters(rng, 5, 9) + "@ 163.com",
            lambda rng: letters(rng, 5, 9) + "[@]163.com",
            lambda rng: letters(rng, 5, 9) + "#163.com",
            lambda rng: letters(rng, 5, 9) + "@gmail。com",
            lambda rng: letters(rng, 5, 9) + "（at）qq.com",
            lambda rng: letters(rng, 5, 9) + "<b>@</b>126.com",
        ),
    ),
    "plate": (
        ("附：{}", "* {}", "（{}）", "租来的{}不见了", "跟着{}走了一路"),
        (
            _plate("{0}{1}{2}"),
            _plate("{0}{1}·{2}"),
            _plate("{0}{1}–{2}"),
            _plate("{0}{1} {2}"),
            _plate("{0}-{1}{2}"),
            lambda rng: _plate("{0}{1}")(rng) + "A" + digits(rng, 5),
            lambda rng: _plate("{0}{1}·")(rng) + "D" + digits(rng, 5),
            lambda rng: _plate("{0}{1}")(rng) + digits(rng, 4) + "警",
            lambda rng: wide(_plate("{0}{1} {2}")(rng)),
            lambda rng: _plate("{0}{1}\u200b{2}")(rng),
        ),
    ),
    "address": (
        ("她独自住在{}", "住址是{}", "（家住{}）", "住{}的老人", "上门地点：家里，{}"),
        (
            lambda rng: f"金色家园{rng.randint(1, 40)}栋{rng.randint(2, 30)}0{rng.randint(1, 4)}室",
            lambda rng: f"胜利路{rng.randint(1, 400)}弄{rng.randint(1, 60)}号{rng.randint(101, 604)}室",
            lambda rng: f"西苑小区{rng.randint(1, 30)}号楼{rng.randint(1, 5)}单元",
            lambda rng: f"文化巷{rng.randint(1, 90)}号院{rng.randint(1, 9)}栋",
            lambda rng: f"阳光里{rng.randint(1, 20)}幢{rng.randint(1, 4)}单元{rng.randint(101, 1104)}室",
            lambda rng: f"周家村{rng.randint(1, 9)}组{rng.randint(1, 80)}号",
            lambda rng: f"星河公寓{rng.randint(1, 9)}座{rng.randint(101, 2204)}室",
            lambda rng: f"安居苑{rng.choice('一二三四五六七八')}栋{rng.choice('一二三四')}单元{rng.randint(101, 604)}",
            lambda rng: f"紫金城{rng.randint(1, 12)}号楼{rng.randint(2, 30)}层{rng.randint(1, 4)}户",
        ),
    ),
    "document": (
        ("附：{}", "* {}", "（{}）", "复印件上{}清晰可见"),
        (
            lambda rng: "护照号E" + digits(rng, 8),
            lambda rng: "护照号码是EB" + digits(rng, 7),
            lambda rng: "港澳通行证：C" + digits(rng, 8),
            lambda rng: "台胞证号码" + digits(rng, 8),
            lambda rng: "学籍号为G" + id18(rng),
            lambda rng: "学号：" + digits(rng, 10).replace("0", "2"),
            lambda rng: "准考证号" + digits(rng, 10).replace("0", "2"),
            lambda rng: "考生号：" + digits(rng, 14).replace("0", "2"),
            lambda rng: "户口簿编号：" + digits(rng, 9),
            lambda rng: "社保卡号：" + digits(rng, 10),
            lambda rng: "医保卡号" + digits(rng, 10),
            lambda rng: "士兵证号：" + digits(rng, 8),
            lambda rng: "驾驶证号：" + id18(rng),
            lambda rng: "残疾人证" + id18(rng) + "43",
            lambda rng: "住院号：" + digits(rng, 8),
            lambda rng: "香港身份证号" + letters(rng, 1, 1).upper() + digits(rng, 6) + "（" + digits(rng, 1) + "）",
        ),
    ),
}


def _number(low: int, high: int, form: str = "{}") -> Way:
    return lambda rng: form.format(rng.randint(low, high))


def _words(*words: str) -> Way:
    return lambda rng: rng.choice(words)


def _role_word(*words: str) -> Way:
    return lambda rng: rng.choice(_ROLES) + rng.choice(words)


LOOK_ALIKES: dict[str, tuple[tuple[str, ...], tuple[Way, ...]]] = {
    "resident-id": (
        ("附：{}", "* {}", "（{}）", "抄下{}备查"),
        (
            lambda rng: f"（2022）京0105民初{digits(rng, 5)}号",
            lambda rng: "受理编号2022" + f"{rng.randint(1, 12):02}{rng.randint(1, 28):02}" + digits(rng, 8),
            lambda rng: "统一社会信用代码：52110000" + digits(rng, 9) + "L",
            lambda rng: f"公诈字〔2024〕第{digits(rng, 5)}号",
            lambda rng: "ZTO" + digits(rng, 12),
            lambda rng: "书号7-5" + digits(rng, 3) + "-" + digits(rng, 4) + "-" + digits(rng, 1),
            lambda rng: "时间戳20240517" + digits(rng, 6),
            lambda rng: "证件号：××××××",
            lambda rng: "18位的身份证号",
            lambda rng: "身份证末位是X的",
            lambda rng: "串号86" + digits(rng, 13),
            lambda rng: f"共{digits(rng, 3)},{digits(rng, 3)},{digits(rng, 3)}次",
        ),
    ),
    "mobile": (
        ("合计{}", "* {}", "（{}）", "每月{}"),
        (
            _number(13000000000, 19999999999, "{}次"),
            _number(13000000, 19999999, "{}元"),
            lambda rng: f"1{rng.randint(3, 9)}{digits(rng, 2)}.{digits(rng, 2)}亿元",
            lambda rng: f"1{rng.randint(30, 99)}余万人",
            lambda rng: f"以1{rng.randint(30, 99)}开头",
            lambda rng: "192号段",
            lambda rng: "A" + digits(rng, 4) + "型",
            lambda rng: "手机尾数" + digits(rng, 4),
            lambda rng: "手机号打成1**********",
            lambda rng: "+86、00开头",
            lambda rng: "106开头的短信",
            lambda rng: "4008开头的号码",
            lambda rng: f"{rng.randint(13, 19)}:{rng.randint(10, 59)}:{rng.randint(10, 59)}",
            lambda rng: f"单号18{digits(rng, 9)}",
            lambda rng: f"第13{digits(rng, 3)}号文件",
            lambda rng: f"第1{rng.randint(30, 99)}至1{rng.randint(30, 99)}页",
        ),
    ),
    "hotline": (
        ("忘了就拨{}", "* {}", "（{}）", "官方只有{}"),
        (
            _words(
                "110",
                "96110",
                "12377",
                "12321",
                "12381",
                "0755-96110",
                "（0371）96110",
                "12345；12366",
                "95533",
                "95588",
                "110 / 96110",
                "000000000",
                "0000—0000000",
                "12308",
                "12110",
            ),
        ),
    ),
    "bank-card": (
        ("附：{}", "* {}", "（{}）", "核对{}"),
        (
            lambda rng: "订单号：2022" + digits(rng, 15),
            lambda rng: "商家订单号10001" + digits(rng, 14),
            lambda rng: "运单号：SF" + digits(rng, 13),
            lambda rng: "卡号：**** **** **** ****",
            lambda rng: "卡号后四位" + digits(rng, 4),
            lambda rng: "19位卡号",
            lambda rng: "发票号码：2511" + digits(rng, 16),
            lambda rng: "商品条码693" + digits(rng, 10),
            lambda rng: f"{digits(rng, 3)},{digits(rng, 3)},{digits(rng, 3)},{digits(rng, 3)},{digits(rng, 3)}元",
            lambda rng: "动态码" + digits(rng, 6),
            lambda rng: "流水1234" + digits(rng, 13),
        ),
    ),
    "name": (
        ("{}。", "* {}", "后来，{}", "（{}）"),
        (
            _role_word(
                "高声呼救",
                "金价上涨",
                "方便时再来",
                "向亲友借钱",
                "常用手机",
                "时间不够",
                "任职单位",
                "余下的钱",
                "周边商户",
                "江北区",
                "陈述",
                "张罗着汇款",
                "何时到账",
                "黄昏时分",
                "钱财两空",
                "于是报警",
                "连声道谢",
                "安静下来",
                "许久才说",
                "马路对面",
                "成交后",
                "计算机",
                "毛衣",
                "温度",
                "万元红包",
                "严格审核",
                "平静下来",
                "王某强",
                "张姓业主",
                "李阿姨",
                "陈先生",
                "赵*明",
                "刘伯伯",
                "小邓",
                "老梁",
                "孙女士",
                "林伯母",
                "徐医生",
                "吴某和张某",
                "石碑",
                "花园",
                "水果",
                "牛津",
                "谢过民警",
                "沈某某",
                "洪灾",
                "程序",
                "雷雨",
                "龙年",
                "史料",
                "夏装",
                "秋装",
                "田地",
                "宋词",
                "元月",
                "童谣",
                "游戏",
                "包子",
                "关心",
                "单元楼",
                "车站",
                "边界",
                "查询",
                "管家",
                "全天",
                "商家",
                "明天",
                "乐园",
                "祝福",
                "左右",
                "席位",
                "简单",
                "叶片",
                "孔子学院",
                "段落",
                "顾及",
                "章节",
                "盛装",
                "解释了半天",
                "成年人",
                "时候",
                "文化程度",
                "武术",
                "白天",
                "金额",
                "高价",
                "曾经",
                "易怒",
                "常去",
                "房产",
                "丰富",
                "祖辈",
                "花费",
            ),
            _role_word(
                "跟警察说", "在家里", "也会上当", "把卡寄出", "放下心来", "共12名", "占多数", "报名", "签字", "代表"
            ),
            _words(
                "民警李建平提示",
                "所长王德明介绍",
                "记者陈晓琳",
                "反诈大队长周明远",
                "局长吴国平表示",
                "检察官丁雪莲",
                "法官任立群",
                "社区民警夏冬梅",
                "校长贺春华",
                "书记郝文杰",
            ),
            _words(
                "贺兰县居民",
                "唐河村民",
                "徐汇区业主",
                "张店学生",
                "石景山家长",
                "黄埔区男子",
                "江都女子",
                "高安老人",
                "周至网友",
                "林甸客户",
                "罗湖员工",
                "鲁甸小学生",
                "孟州储户",
                "苏州房东",
            ),
            _words(
                "高二同学",
                "某同学",
                "同班同学",
                "其他同学",
                "周同学",
                "高龄的老人",
                "空巢老人",
                "两位老人",
                "吴老人",
                "王奶奶",
                "低年级同学",
                "多数同学",
            ),
            _words(
                "户名栏",
                "学生姓名",
                "名字写错",
                "收款人和卡号",
                "付款人本人",
                "法定代表人签章",
                "女，27岁上下",
                "姓名：某某",
                "我叫他别转",
                "收款人：李*",
                "真名",
                "户名：王**",
            ),
        ),
    ),
    "account": (
        ("{}、", "* {}", "（{}）", "更新{}"),
        (
            _words(
                "QQ音乐",
                "QQ农场",
                "微信视频",
                "微信零钱50元",
                "支付宝余额",
                "支付宝5月账单",
                "抖音月付",
                "快手直播",
                "小红书笔记",
                "群号",
                "账号安全",
                "账号冻结3天",
                "用户名",
                "Wechat",
                "QQ 9.1.20",
                "微信Mac版",
                "微信好友200个",
                "微信号码",
                "群里100人",
                "微博",
                "telegram软件",
                "企业微信",
                "QQ30人群",
                "微信步数",
                "账户里有30000元",
                "会议号和密码",
            ),
        ),
    ),
    "e-mail": (
        ("{}、", "* {}", "（{}）"),
        (
            _words(
                "@我",
                "@老师",
                "www.12377.cn",
                "https://www.gov.cn/",
                "fuwu.nhsa.gov.cn",
                "邮箱里",
                "邮件标题",
                "qq邮箱",
                "#反诈宣传#",
                "抄送",
                "说明.docx",
                "结尾是gov.cn",
            ),
        ),
    ),
    "plate": (
        ("{}、", "* {}", "（{}）"),
        (
            lambda rng: "粤ICP备" + digits(rng, 8) + "号",
            lambda rng: "沪B2-" + digits(rng, 8),
            lambda rng: "京公网安备 " + digits(rng, 14) + "号",
            lambda rng: f"皖教〔2025〕{rng.randint(1, 99)}号",
            lambda rng: "京A号牌",
            lambda rng: f"鲁B{rng.randint(1, 9)}展区",
            lambda rng: f"京哈线T{rng.randint(1, 400)}",
            lambda rng: f"桂黔{digits(rng, 3)}起",
            lambda rng: f"晋A组{rng.randint(1, 99)}队",
            lambda rng: f"C{digits(rng, 5)}",
            lambda rng: f"甘B{rng.randint(10, 99)}页",
        ),
    ),
    "address": (
        ("{}、", "* {}", "（{}）", "{}对面"),
        (
            _words(
                "城南派出所",
                "综合楼二层",
                "第八单元练习",
                "政务大厅1号窗口",
                "某乡某村",
                "某小区",
                "××花园3栋",
                "陕西省西安市",
                "图书馆C座",
                "火车站2号口",
                "地铁10号线",
                "中山路步行街",
                "光明小学一楼",
                "宿舍楼5栋",
                "6号会议室",
                "村委会",
                "敬老院",
                "9号展区",
                "食堂二层",
                "某街道",
            ),
            lambda rng: f"住{rng.choice(words('外地 乡下 某小区 学校 亲戚家 城里'))}",
            lambda rng: f"第{rng.randint(1, 12)}讲第{rng.randint(1, 9)}节",
            lambda rng: f"本月{rng.randint(1, 28)}号",
            lambda rng: f"{rng.randint(2, 9)}号通知",
            lambda rng: f"第{rng.randint(1, 20)}组同学",
            lambda rng: f"{rng.randint(2, 20)}层电梯间",
        ),
    ),
    "document": (
        ("{}、", "* {}", "（{}）"),
        (
            _words(
                "护照原件",
                "护照1本",
                "通行证续签",
                "户口簿首页",
                "学籍信息",
                "准考证照片",
                "社保卡密码",
                "居住证办理",
                "驾驶证换证",
                "医保卡",
                "士兵证",
                "学号和班级",
                "考生号",
            ),
            lambda rng: f"K{rng.randint(1, 7000)}次列车",
            lambda rng: f"D{digits(rng, 3)}展位",
            lambda rng: f"M{digits(rng, 2)}螺丝",
            lambda rng: f"款号EA{digits(rng, 4)}",
            lambda rng: f"令第{digits(rng, 3)}号",
            lambda rng: f"P{rng.randint(1, 9)}停车场",
            lambda rng: f"驾驶证满{rng.randint(1, 12)}分",
        ),
    ),
    "figure": (
        ("{}、", "* {}", "（{}）", "其中{}"),
        (
            lambda rng: f"立案{rng.randint(10, 99999)}件",
            lambda rng: f"返还{rng.randint(1, 9999)}余万元",
            lambda rng: f"{rng.randint(1, 12)}月{rng.randint(1, 28)}日上午",
            lambda rng: f"第二百{rng.choice('六七八九')}十{rng.choice('一二三四五六七八九')}条",
            lambda rng: f"拦截{rng.randint(1, 9)}{digits(rng, 7)}个",
            lambda rng: f"增长{rng.randint(1, 99)}.{digits(rng, 1)}%",
            lambda rng: f"转账{rng.randint(10000, 99999)}元",
            lambda rng: f"{rng.randint(2015, 2026)}年度",
            lambda rng: f"{rng.randint(1000, 9999)}万次",
            lambda rng: f"一九九{rng.choice('一二三四五')}年",
            lambda rng: f"{rng.randint(1, 99)}:{rng.randint(1, 99)}的比例",
            lambda rng: f"{rng.randint(1, 9)},{digits(rng, 3)},{digits(rng, 3)}名",
            lambda rng: f"第{digits(rng, 3)}次",
            lambda rng: f"{rng.randint(10, 23)}点{rng.randint(10, 59)}分",
        ),
    ),
}
