"""The second part of the half that rules may be tuned on: held out once, looked at since."""

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
    "王李张刘陈赵周徐朱胡郭何高林罗郑宋唐许冯韩曹曾彭蔡潘田袁余叶杜苏程丁沈姚卢姜谭廖汪陆夏方侯熊秦阎尹黎"
    "史陶贺龚钱赖洪施牛葛邢岳齐梅庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位"
    "覃霍翁隋植甘景薄单包柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚"
    "木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗"
    "匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺"
)
_GIVEN = words(
    "鹏飞 玉梅 丽娟 嘉欣 少华 文军 世杰 晓燕 秋菊 金凤 明辉 振华 亚楠 诗涵 梦琪 宇轩 俊豪 若曦 佳慧 长青 福生 "
    "桂芝 素芬 月娥 国庆 光明 兆祥 丹 琳 倩 婷 凯 斌 峰 宁 萍 莉 辉 鑫 波 龙 博 晨 悦 昊 瑶 颖 璐 雯 志 翠花 "
    "爱民 大勇 天宇 可馨"
)
_ROLES = words(
    "受骗人 报警人 失主 小学生 初中生 女学生 男生 女生 住户 户主 市民 网民 店主 老板 会计 出纳 女子 男子 大妈 "
    "老伯 患者 被害者 犯罪嫌疑人 主犯 同案犯 儿子 母亲 父亲 妻子 丈夫 孙女 邻居 任课老师 车主 用户 客户 员工 "
    "学员"
)


def _name(rng: Random) -> str:
    return rng.choice(_SURNAMES[:60]) + rng.choice(_GIVEN)


def _rare(rng: Random) -> str:
    return rng.choice(_SURNAMES[60:110]) + rng.choice(_GIVEN)


def _compound(rng: Random) -> str:
    return rng.choice(words("夏侯 尉迟 公孙 东方 宇文 长孙 端木 呼延 南宫 西门 独孤 轩辕")) + rng.choice(_GIVEN)


def _minority(rng: Random) -> str:
    first = rng.choice(words("阿不都热依木 麦麦提 帕提古丽 吐尔逊江 艾尼瓦尔 玛依拉 阿迪力 苏比努尔"))
    return first + rng.choice("·‧・•．") + rng.choice(words("麦麦提 阿布力孜 肉孜 依明 沙吾提 木合塔尔"))


def _tibetan_mongol(rng: Random) -> str:
    return rng.choice(
        words("白玛央金 仁青卓嘎 达娃扎西 边巴次仁 德吉卓玛 巴特尔 苏日娜 其其格 乌云其木格 萨仁高娃 才让多杰 格日勒图")
    )


def _traditional(rng: Random) -> str:
    return rng.choice("張劉陳蔣鄒蘇龔賴萬錢莊龍湯陸紀關") + rng.choice(
        words("寶珠 慶華 鳳英 學文 傑 靜 麗 鵬 淑惠 榮輝")
    )


def _pinyin(rng: Random) -> str:
    given = rng.choice(words("Pengfei Yumei Lijuan Hua Na Shijie Ting Kai Bin"))
    return f"{rng.choice(words('Xu Sun Zheng Song Tang Guo Lin He Ma Gao'))} {given}"


def _hyphen_pinyin(rng: Random) -> str:
    return (
        rng.choice(words("Chen Wang Xie Luo Deng"))
        + " "
        + rng.choice(["Xiao-ming", "Jia-hui", "Guo-qiang", "Mei-ling"])
    )


def _spaced_name(rng: Random) -> str:
    name = _name(rng)
    return rng.choice(("\u2003", "  ", " ")).join(name)


def _with_role(way: Way, *links: str) -> Way:
    return lambda rng: rng.choice(_ROLES) + rng.choice(links or ("",)) + way(rng)


def _area(form: str) -> Way:
    def way(rng: Random) -> str:
        area, number = landline(rng)
        return form.format(area, number, number[: len(number) - 4], number[-4:], area[1:])

    return way


def _plate(form: str) -> Way:
    def way(rng: Random) -> str:
        tail = (
            rng.choice("0123456789")
            + "".join(rng.choice("ABCDEFGHJKLMNPQRSTUVWXYZ0123456789") for _ in range(3))
            + rng.choice("0123456789")
        )
        return form.format(
            rng.choice("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"),
            rng.choice("ABCDEFGHJKLMN"),
            tail,
        )

    return way


PLANTED: dict[str, tuple[tuple[str, ...], tuple[Way, ...]]] = {
    "resident-id": (
        (
            "办案人员核对了{}",
            "登记表里填的是{}，",
            "|王女士|{}|",
            "- 证件：{}",
            "截图上看得见{}！",
            "系统提示{}已被冒用",
            "冒用他人的{}开户",
        ),
        (
            id18,
            id18,
            id15,
            lambda rng: split(id18(rng), 3, 3, 4, 4),
            lambda rng: split(id18(rng), 6, 4, 2, 2, by="-"),
            lambda rng: split(id18(rng), 6, 8, by="—"),
            lambda rng: split(id18(rng), 6, 8, by="·"),
            lambda rng: split(id15(rng), 6, 6, by="-"),
            lambda rng: wide(split(id18(rng), 6, 8, by="-")),
            lambda rng: spoken(id18(rng)).replace("X", "x"),
            lambda rng: radio(id18(rng)),
            lambda rng: formal(id15(rng)),
            lambda rng: scattered(id18(rng), " "),
            lambda rng: split(id18(rng), 6, 8, by="*"),
            lambda rng: split(id18(rng), 4, 6, by="__"),
            lambda rng: split(id18(rng), 10, by="<wbr>"),
            lambda rng: split(id18(rng), 8, by='<span class="a"></span>'),
            lambda rng: entities(id18(rng), hexadecimal=True),
            lambda rng: scattered(id18(rng), "\u2060"),
            lambda rng: split(id18(rng), 6, 8, by="\ufeff"),
            lambda rng: split(id18(rng), 6, 8, by="&nbsp;"),
            lambda rng: split(id18(rng), 6, 8, by="&#8203;"),
            lambda rng: id18(rng)[:14] + "****",
            lambda rng: (number := id18(rng))[:6] + "××××××××" + number[14:],
            lambda rng: (number := id18(rng))[:3] + "***********" + number[14:],
            lambda rng: id18(rng).replace("0", "O"),
        ),
    ),
    "mobile": (
        (
            "事后她用{}回拨",
            "- 联系方式 {}",
            "可以加{}了解",
            "客服热线{}是假的",
            "[点这里](tel:{})",
            "短信来自{}，",
            "机主{}已停机",
            "![打{}](a.png)",
        ),
        (
            mobile,
            mobile,
            lambda rng: split(mobile(rng), 3, 3, 2, by=" "),
            lambda rng: split(mobile(rng), 3, 4, by="–"),
            lambda rng: split(mobile(rng), 3, 4, by="‑"),
            lambda rng: split(mobile(rng), 3, 4, by="·"),
            lambda rng: split(mobile(rng), 3, 4, by="_"),
            lambda rng: "+86-" + split(mobile(rng), 3, 4, by="-"),
            lambda rng: "（+86）" + mobile(rng),
            lambda rng: "+86" + split(mobile(rng), 3, 4, by=" "),
            lambda rng: "0086 " + mobile(rng),
            lambda rng: split(mobile(rng), 3, 4, by="/"),
            lambda rng: split(mobile(rng), 3, 4, by="――"),
            lambda rng: split(mobile(rng), 3, 4, by=","),
            lambda rng: formal(mobile(rng)),
            lambda rng: split(radio(mobile(rng)), 3, 4, by=" "),
            lambda rng: scattered(mobile(rng), "-"),
            lambda rng: scattered(mobile(rng), "、"),
            lambda rng: wide(split(mobile(rng), 3, 4, by="-")),
            lambda rng: scattered(mobile(rng), "\u200d"),
            lambda rng: entities(mobile(rng), hexadecimal=True),
            lambda rng: split(mobile(rng), 3, 4, by="`"),
            lambda rng: split(mobile(rng), 3, 4, by="<b></b>"),
            lambda rng: "".join(sign + "\ufe0f\u20e3" for sign in mobile(rng)),
            lambda rng: (number := mobile(rng))[:3] + rng.choice(("●●●●", "····", "□□□□", "____", "????")) + number[7:],
            lambda rng: mobile(rng)[:9] + "**",
            lambda rng: mobile(rng)[:7] + "****",
            lambda rng: mobile(rng).replace("0", "o").replace("1", "I"),
            lambda rng: "+853 6" + digits(rng, 7),
            lambda rng: "+886 9" + digits(rng, 2) + " " + digits(rng, 3) + " " + digits(rng, 3),
            lambda rng: "+1 415 555 " + digits(rng, 4),
            lambda rng: "00852 " + rng.choice("569") + digits(rng, 7),
        ),
    ),
    "landline": (
        ("他留的固话是{}，", "- 家里{}", "单位总机{}转3", "晚上可拨{}", "[拨号](tel:{})"),
        (
            _area("{0}-{1}"),
            _area("{0}–{1}"),
            _area("({0}) {1}"),
            _area("[{0}]{1}"),
            _area("{0}{1}"),
            _area("{0} {2} {3}"),
            _area("+86 {4} {1}"),
            _area("0086-{4}-{1}"),
            _area("{0}_{1}"),
            _area("{0}/{1}"),
            lambda rng: radio("".join(landline(rng))),
            lambda rng: circled("".join(landline(rng))),
            lambda rng: "\u200b".join(landline(rng)),
            lambda rng: scattered("".join(landline(rng)), " "),
        ),
    ),
    "bank-card": (
        ("钱打进了{}", "- 收款卡 {}", "她报出{}之后", "绑定的{}被盗刷", "回执上写着{}，"),
        (
            card,
            card,
            lambda rng: split(card(rng), 4, 4, 4, 4),
            lambda rng: split(card(rng), 4, 4, 4, by="—"),
            lambda rng: split(card(rng), 4, 4, 4, by="."),
            lambda rng: split(wide(card(rng)), 4, 4, 4),
            lambda rng: formal(card(rng)),
            lambda rng: scattered(card(rng), " "),
            lambda rng: entities(card(rng)),
            lambda rng: split(card(rng), 4, 4, 4, by="\u2009"),
            lambda rng: split(card(rng), 6, 6, by="<br>"),
            lambda rng: (number := card(rng))[:4] + "********" + number[-4:],
            lambda rng: (number := card(rng))[:6] + "XXXXXX" + number[-4:],
            lambda rng: "开户行工商银行，账户" + card(rng),
        ),
    ),
    "name": (
        (
            "{}刷到一条广告",
            "经查，{}等3人作案",
            "{}的账户被冻结",
            "{}于3月5日到派出所",
            "通报点名了{}。",
            "| {} | 已止付 |",
            "{}在家接到视频电话",
            "{}和她的家人",
        ),
        (
            _with_role(_name),
            _with_role(_name),
            _with_role(_name),
            _with_role(_rare),
            _with_role(_name, "为", "系", "名叫", "（", "“", ":"),
            _with_role(_compound),
            _with_role(_minority),
            _with_role(_tibetan_mongol),
            _with_role(_traditional),
            _with_role(_pinyin, " ", ""),
            _with_role(_hyphen_pinyin, " "),
            _with_role(_spaced_name, "", "："),
            lambda rng: "姓名 " + _name(rng),
            lambda rng: "名字叫" + _name(rng),
            lambda rng: _name(rng) + rng.choice(("老人", "大爷", "同学")),
            lambda rng: _name(rng) + rng.choice((" 女 ", "，女，汉族，", "（男，汉族）", "，男，今年")) + "36岁",
            lambda rng: rng.choice(("持卡人", "机主", "法定代表人", "监护人", "收件人")) + "：" + _name(rng),
            lambda rng: _name(rng) + "（身份证住址为",
            lambda rng: rng.choice(("學生", "家長", "受害者", "業主")) + _traditional(rng),
            lambda rng: rng.choice(_ROLES) + "<b>" + _name(rng) + "</b>",
        ),
    ),
    "account": (
        ("广告页留了{}", "- {}", "让他搜{}进群", "名片上印着{}，", "改用{}联系"),
        (
            lambda rng: "微信号 " + letters(rng, 6, 9) + "-" + digits(rng, 2),
            lambda rng: "微信ID：" + letters(rng, 5, 8) + digits(rng, 4),
            lambda rng: "薇信" + letters(rng, 5, 8) + digits(rng, 3),
            lambda rng: "V信：" + letters(rng, 5, 8) + digits(rng, 3),
            lambda rng: "加V " + letters(rng, 5, 7) + digits(rng, 4),
            lambda rng: "WeChat ID: " + letters(rng, 6, 9) + digits(rng, 2),
            lambda rng: "扣扣" + rng.choice("123456789") + digits(rng, 8),
            lambda rng: "QQ号码为" + rng.choice("123456789") + digits(rng, 8),
            lambda rng: "q群：" + rng.choice("123456789") + digits(rng, 8),
            lambda rng: "微信群号" + digits(rng, 9).replace("0", "3"),
            lambda rng: "QQ:" + rng.choice("123456789") + digits(rng, 5),
            lambda rng: "QQ" + rng.choice("123456789") + digits(rng, 9),
            lambda rng: "支付宝账户：" + letters(rng, 6, 9) + digits(rng, 3),
            lambda rng: "支付宝 " + mobile(rng),
            lambda rng: "快手号" + letters(rng, 6, 9) + digits(rng, 3),
            lambda rng: "小红书号：" + rng.choice("123456789") + digits(rng, 9),
            lambda rng: "Telegram：@" + letters(rng, 6, 9) + digits(rng, 2),
            lambda rng: (
                "USDT钱包地址T"
                + "".join(rng.choice("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz123456789") for _ in range(33))
            ),
        ),
    ),
    "e-mail": (
        ("写信给{}，", "- 投诉邮箱 {}", "简历发{}", "联系{}退款"),
        (
            lambda rng: letters(rng, 5, 9) + "_" + digits(rng, 2) + "@139.com",
            lambda rng: letters(rng, 5, 9) + "@vip.qq.com",
            lambda rng: letters(rng, 5, 9) + "@outlook.com",
            lambda rng: letters(rng, 5, 9) + " @ 163.com",
            lambda rng: letters(rng, 5, 9) + "[at]qq.com",
            lambda rng: letters(rng, 5, 9) + " at gmail dot com",
            lambda rng: letters(rng, 5, 9) + "@163。com",
            lambda rng: letters(rng, 5, 9) + "&commat;yeah.net",
            lambda rng: letters(rng, 5, 9) + "\u200b@foxmail.com",
            lambda rng: letters(rng, 5, 9) + "艾特qq.com",
        ),
    ),
    "plate": (
        ("开着{}逃走", "- 车号 {}", "监控拍到{}，", "把{}抵押给对方", "一台{}轿车"),
        (
            _plate("{0}{1}{2}"),
            _plate("{0}{1}•{2}"),
            _plate("{0}{1}—{2}"),
            _plate("{0} {1} {2}"),
            _plate("{0}·{1}{2}"),
            lambda rng: _plate("{0}{1}")(rng) + "F" + digits(rng, 5),
            lambda rng: _plate("{0}{1}")(rng) + digits(rng, 4) + rng.choice("学警挂"),
            lambda rng: _plate("{0}{1}")(rng) + digits(rng, 5) + "D",
            lambda rng: _plate("**{0}{1}**{2}")(rng),
        ),
    ),
    "address": (
        ("张女士的家在{}", "收货地址：{}", "搬到{}以后", "他租住在{}，", "户籍地为{}"),
        (
            lambda rng: f"碧桂园{rng.randint(1, 40)}栋{rng.randint(2, 30)}0{rng.randint(1, 6)}房",
            lambda rng: f"中山北路{rng.randint(10, 999)}弄{rng.randint(1, 90)}号{rng.randint(101, 604)}室",
            lambda rng: f"万科城市花园{rng.randint(1, 20)}座{rng.randint(1, 20)}楼",
            lambda rng: f"育才巷{rng.randint(1, 60)}号{rng.randint(1, 6)}单元{rng.randint(101, 604)}",
            lambda rng: f"王庄镇大刘村{rng.randint(1, 300)}号",
            lambda rng: f"东风新村{rng.randint(1, 60)}幢{rng.randint(1, 4)}单元",
            lambda rng: f"学府公寓{rng.choice('ABCD')}座{rng.randint(101, 2809)}",
            lambda rng: f"兴盛家属院{rng.randint(1, 9)}号楼{rng.randint(1, 4)}门{rng.randint(101, 604)}",
            lambda rng: f"西环路{rng.randint(1, 300)}号附{rng.randint(1, 20)}号",
            lambda rng: f"滨江一号{rng.randint(1, 9)}#{rng.randint(101, 3204)}",
        ),
    ),
    "document": (
        ("填写了{}", "- {}", "照片里能看清{}，", "档案显示{}"),
        (
            lambda rng: "护照编号为ED" + digits(rng, 7),
            lambda rng: "护照（PE" + digits(rng, 7) + "）",
            lambda rng: "往来港澳通行证号：CA" + digits(rng, 7),
            lambda rng: "台湾通行证T" + digits(rng, 8),
            lambda rng: "台湾居民来往大陆通行证" + digits(rng, 8),
            lambda rng: "全国学籍号L" + digits(rng, 18),
            lambda rng: "考生号" + digits(rng, 14).replace("0", "2"),
            lambda rng: "户号" + digits(rng, 10),
            lambda rng: "社会保障号码" + id18(rng),
            lambda rng: "医保卡号：" + letters(rng, 1, 1).upper() + digits(rng, 8),
            lambda rng: "出生医学证明编号" + letters(rng, 1, 1).upper() + digits(rng, 9),
            lambda rng: "香港身份证" + letters(rng, 1, 1).upper() + digits(rng, 6) + "(" + digits(rng, 1) + ")",
            lambda rng: "驾驶证档案编号" + digits(rng, 12),
            lambda rng: "居住证号码：" + letters(rng, 3, 3).upper() + digits(rng, 12),
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
        ("判决书编号：{}", "- {}", "封底有{}", "请记下{}，以后查询用"),
        (
            lambda rng: f"（2024）粤03民初{digits(rng, 4)}号",
            lambda rng: "业务流水号2024" + f"{rng.randint(1, 12):02}{rng.randint(1, 28):02}" + digits(rng, 10),
            lambda rng: "信用代码12330000" + digits(rng, 9) + "K",
            lambda rng: f"京公刑立字〔2025〕{digits(rng, 5)}号",
            lambda rng: "YT" + digits(rng, 13),
            lambda rng: "978-7-5" + digits(rng, 3) + "-" + digits(rng, 4) + "-X",
            lambda rng: "批次20250" + digits(rng, 9),
            lambda rng: "证件号码一律写成******************",
            lambda rng: "身份证前6位是地区代码",
            lambda rng: "15位老身份证早已停用",
            lambda rng: "设备IMEI 86" + digits(rng, 13),
            lambda rng: "0.110105194912310021",
        ),
    ),
    "mobile": (
        ("共{}", "- {}", "其中{}，比上年多", "累计{}"),
        (
            _number(13000000, 19999999, "{}次点击"),
            lambda rng: f"涉案1{rng.randint(3, 9)}亿{digits(rng, 4)}万元",
            lambda rng: f"1{rng.randint(30, 99)}.{digits(rng, 2)}万人",
            lambda rng: "13800000000元" if rng.random() < 0.3 else f"1{rng.randint(3, 9)}{digits(rng, 9)}元",
            lambda rng: "199开头的陌生来电",
            lambda rng: "130至139号段",
            lambda rng: "机型V" + digits(rng, 4),
            lambda rng: "尾号为" + digits(rng, 4) + "的手机",
            lambda rng: "手机号11位",
            lambda rng: "1390***",
            lambda rng: "1" + rng.choice("35789") + "*********",
            lambda rng: f"公告第1{digits(rng, 6)}号",
            lambda rng: f"17{digits(rng, 2)}年至18{digits(rng, 2)}年",
            lambda rng: "+852、+853开头的电话",
            lambda rng: "170、171号段",
        ),
    ),
    "hotline": (
        ("立即打{}", "记住{}。", "以{}名义打来的", "存好{}这个号码", "屏幕上写着{}"),
        (
            _words(
                "110",
                "96110",
                "12377",
                "12321",
                "12381短信",
                "0551-96110",
                "（021）96110",
                "12345和12366",
                "95533",
                "110、12110",
                "0000-0000",
                "000-0000000",
            ),
        ),
    ),
    "bank-card": (
        ("详单：{}", "- {}", "凭{}查询", "发票上{}，"),
        (
            lambda rng: "支付订单号2024" + digits(rng, 14),
            lambda rng: "转账单号10000" + digits(rng, 14),
            lambda rng: "发票号码2432" + digits(rng, 16),
            lambda rng: "卡号打了星号****",
            lambda rng: "末四位" + digits(rng, 4),
            lambda rng: "以62开头的借记卡",
            lambda rng: "取件码" + digits(rng, 6),
            lambda rng: "商品码692" + digits(rng, 10),
            lambda rng: f"{rng.randint(10, 99)},{digits(rng, 3)},{digits(rng, 3)},{digits(rng, 3)},{digits(rng, 3)}元",
            lambda rng: "验证码" + digits(rng, 6) + "不能说",
        ),
    ),
    "name": (
        ("{}。", "- {}", "有时候，{}", "{}，先别急"),
        (
            _role_word(
                "高兴得太早",
                "金钱受损",
                "方才明白",
                "向单位核实",
                "常说的一句话",
                "时刻记住",
                "任由对方指挥",
                "余款没有收回",
                "周围的人",
                "江西口音",
                "陈旧的手机",
                "张口就要验证码",
                "何必理会",
                "黄牛票",
                "钱没了",
                "于事后报警",
                "连夜赶到",
                "安装软件",
                "许诺高收益",
                "马虎大意",
                "成员较多",
                "计划转账",
                "毛巾",
                "温和地劝",
                "万一被骗",
                "严防死守",
                "平安回家",
                "王某",
                "张某某",
                "李大姐",
                "陈先生",
                "赵**",
                "刘女士一家",
                "小林",
                "老李头",
                "孙某的儿子",
                "林大妈",
                "徐师傅",
                "吴姓男子",
                "白天在家",
                "石油公司",
                "花了三千元",
                "水电费",
                "牛肉",
                "谢绝推销",
                "沈阳口音",
                "洪水灾区",
                "程序员",
                "雷同的案例",
                "龙头企业",
                "史上最大",
                "夏天",
                "秋天",
                "田间干活",
                "宋代古董",
                "元旦前",
                "童年",
                "游戏充值",
                "包裹里",
                "关注公众号",
                "单独在家",
                "车辆信息",
                "边境线",
                "查询账单",
                "管理员",
                "全家人",
                "商量后",
                "明白过来",
                "乐意帮忙",
                "祝福短信",
                "左右为难",
                "席间",
                "简单核实",
            ),
            _role_word(
                "和客服联系",
                "把钱转走",
                "是受害者",
                "也要学会",
                "名下的银行卡",
                "信息泄露",
                "没有上当",
                "群",
                "账户",
                "证明",
            ),
            _words(
                "派出所所长张建军说",
                "反诈民警李娜劝阻",
                "教育局副局长陈光明强调",
                "检察长王志刚通报",
                "本报记者刘洋",
                "通讯员赵静",
                "主任医师周华",
                "发言人孙伟",
                "律师徐凯认为",
                "网格员朱敏入户",
                "书记高明到会",
                "总理",
                "作家鲁迅",
            ),
            _words(
                "沈阳一名女子",
                "广州市民",
                "温州老板",
                "金华用户",
                "安阳户主",
                "常州员工",
                "汤阴男子",
                "马鞍山住户",
                "连云港车主",
                "贺州客户",
                "鲁山学员",
                "桂林患者",
                "石狮店主",
                "宁波会计",
            ),
            _words(
                "曾经的同学",
                "高三同学",
                "小学同学",
                "男同学",
                "新同学",
                "高龄老人",
                "于是老人",
                "何姓老人",
                "孤寡老人",
                "邱大爷",
                "丁奶奶",
                "马大爷",
            ),
            _words(
                "姓名不详",
                "姓名栏空着",
                "名字叫什么",
                "持卡人：本人",
                "监护人签字：",
                "收件人：您本人",
                "机主：本人",
                "女，36岁左右",
                "姓名、电话都不要填",
                "法定代表人：见执照",
            ),
        ),
    ),
    "account": (
        ("{}！", "- {}", "先点{}", "对方发来{}，"),
        (
            _words(
                "QQ会员",
                "QQ空间",
                "QQ飞车",
                "微信小程序",
                "微信视频号",
                "微信红包200元",
                "支付宝收款码",
                "支付宝2025年账单",
                "抖音直播间",
                "快手小店",
                "小红书种草",
                "群号和群主",
                "账号异常",
                "账号被封30天",
                "用户名和密码",
                "WeChat Pay",
                "QQ音乐 12.0",
                "微信 iOS 版",
                "加微信群领红包",
                "微信号、QQ号",
                "钱包地址",
                "telegram群",
                "企业微信",
                "QQ10个群",
                "微信步数10000步",
                "V字手势",
            ),
        ),
    ),
    "e-mail": (
        ("{}！", "- {}", "看到{}"),
        (
            _words(
                "@所有人",
                "@客服",
                "www.12377.cn",
                "https://fuwu.nhsa.gov.cn/",
                "flk.npc.gov.cn",
                "邮箱地址",
                "电子邮件",
                "163邮箱",
                "#国家反诈中心#",
                "发件人",
                "附件.doc",
                "gov.cn 结尾",
            ),
        ),
    ),
    "plate": (
        ("{}！", "- {}", "参照{}"),
        (
            lambda rng: "沪ICP备" + digits(rng, 8) + "号-" + digits(rng, 1),
            lambda rng: "浙B2-" + digits(rng, 8),
            lambda rng: "粤公网安备" + digits(rng, 14) + "号",
            lambda rng: f"苏政发〔2025〕{rng.randint(1, 99)}号",
            lambda rng: "鲁A开头的车牌",
            lambda rng: f"吉C{rng.randint(1, 9)}",
            lambda rng: f"京沪高铁G{rng.randint(1, 400)}",
            lambda rng: f"川渝{digits(rng, 4)}起",
            lambda rng: f"湘菜A餐{rng.randint(1, 99)}元",
            lambda rng: f"H{digits(rng, 6)}",
            lambda rng: f"新GB{digits(rng, 5)}标准",
        ),
    ),
    "address": (
        ("{}！", "- {}", "在{}见面", "{}贴了海报"),
        (
            _words(
                "城关派出所",
                "居民楼一层大厅",
                "第五单元复习",
                "县政务服务中心3号窗口",
                "某街道某社区",
                "××路××号",
                "某花园小区",
                "广东省深圳市",
                "教学楼A座报告厅",
                "体育馆2号门",
                "地铁4号线",
                "南京路步行街",
                "育红小学三楼",
                "1栋宿舍楼下",
                "2号会议室",
                "村委会",
                "社区服务站",
                "7号机位",
                "图书馆二层",
                "某县某村",
            ),
            lambda rng: f"租住在{rng.choice(words('外地 城中村 某公寓 学校附近 亲戚家 同一小区'))}",
            lambda rng: f"第{rng.randint(1, 12)}单元第{rng.randint(1, 9)}课",
            lambda rng: f"每月{rng.randint(1, 28)}号",
            lambda rng: f"{rng.randint(2, 9)}号文件",
            lambda rng: f"第{rng.randint(1, 20)}号展板",
            lambda rng: f"{rng.randint(1, 20)}楼电梯口",
        ),
    ),
    "document": (
        ("{}！", "- {}", "凡是索要{}的"),
        (
            _words(
                "护照复印件",
                "护照2份",
                "台湾通行证",
                "户口本首页",
                "学生证、学号",
                "考生号和密码",
                "社保卡",
                "出生医学证明",
                "居住证",
                "驾驶证12分",
                "医保卡号和密码",
                "通行证有效期5年",
            ),
            lambda rng: f"D{rng.randint(1, 7000)}次动车",
            lambda rng: f"C{digits(rng, 4)}教室",
            lambda rng: f"H{digits(rng, 2)}N{digits(rng, 1)}",
            lambda rng: f"型号EA{digits(rng, 3)}",
            lambda rng: f"文号{digits(rng, 3)}号",
            lambda rng: f"T{rng.randint(1, 99)}航站楼",
            lambda rng: f"驾驶证扣{rng.randint(1, 12)}分",
        ),
    ),
    "figure": (
        ("{}！", "- {}", "去年，{}", "公安部通报，{}"),
        (
            lambda rng: f"抓获{rng.randint(10, 99999)}名",
            lambda rng: f"涉案{rng.randint(1, 9999)}余万元",
            lambda rng: f"{rng.randint(1, 12)}月{rng.randint(1, 28)}日{rng.randint(0, 23)}时{rng.randint(10, 59)}分",
            lambda rng: f"第二百{rng.choice('六七八九')}十{rng.choice('一二三四五六七八九')}条之一",
            lambda rng: f"封堵{rng.randint(1, 9)}{digits(rng, 6)}个网址",
            lambda rng: f"上升{rng.randint(1, 99)}.{digits(rng, 1)}个百分点",
            lambda rng: f"人民币{rng.randint(1000, 99999)}元整",
            lambda rng: f"{rng.randint(2015, 2026)}/{rng.randint(1, 12)}/{rng.randint(1, 28)}",
            lambda rng: f"{rng.randint(100, 999)}万条短信",
            lambda rng: f"二〇一{rng.choice('五六七八九')}年十二月三十一日",
            lambda rng: f"{rng.randint(1, 99)}比{rng.randint(1, 99)}",
            lambda rng: f"预警{rng.randint(1, 9)},{digits(rng, 3)},{digits(rng, 3)}人次",
            lambda rng: f"主席令第{digits(rng, 2)}号",
            lambda rng: f"ISO {digits(rng, 4)}-{digits(rng, 1)}:20{rng.randint(10, 25)}",
        ),
    ),
}
