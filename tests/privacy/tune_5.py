"""The fifth part of the half that rules may be tuned on: held out once as well, looked at since."""

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
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪"
    "范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安"
)
_GIVEN = words(
    "佳琪 子豪 文彬 玉芳 建伟 秀云 志华 海峰 雪芹 丽霞 宝珠 国富 金生 美凤 庆丰 立军 晓丹 雅琴 思琪 浩宇 语嫣 "
    "可心 天佑 正义 春燕 秋月 冬生 夏荷 "
    "桂香 德福 有才 长顺 兰香 银花 铁柱 小龙 大鹏 文娟 雨辰 一凡 俊熙 皓轩 沁怡 诗琪 敏 峰 静 倩 斌 莉 波 辉 娜 "
    "凯 琼 薇 畅 珊 祥"
)
_ROLES = words(
    "受害人 受骗者 被害人 当事人 失主 嫌疑人 犯罪嫌疑人 被告人 主犯 同伙 学生 大学生 中学生 研究生 女生 男生 家长 "
    "学生家长 班主任 教师 业主 "
    "居民 村民 市民 网友 老人 大爷 阿姨 女子 男子 青年 会计 出纳 财务 店主 司机 储户 客户 顾客 患者 妹妹 姐姐 "
    "爷爷 奶奶 孙子 女婿 邻居 同事 朋友 房东"
)


def _name(rng: Random) -> str:
    return rng.choice(_SURNAMES) + rng.choice(_GIVEN)


def _compound(rng: Random) -> str:
    return rng.choice(words("欧阳 诸葛 司徒 令狐 皇甫 公孙 端木 东方 轩辕 上官")) + rng.choice(_GIVEN)


def _minority(rng: Random) -> str:
    first = rng.choice(words("古丽巴哈尔 艾合买提江 布威海丽其 伊力亚斯 阿布来提 娜迪热 别克波拉提 约麦尔"))
    return first + rng.choice("·•・‧") + rng.choice(words("吐尔地 艾尼瓦尔 买买提明 库尔班江 赛买提 叶尔兰"))


def _without_dot(rng: Random) -> str:
    return rng.choice(
        words("央金卓玛 扎西平措 洛桑次仁 达娃卓玛 边巴扎西 仁青多吉 娜仁高娃 乌云其木格 旦增卓嘎 德吉央金")
    )


def _traditional(rng: Random) -> str:
    return rng.choice("張陳劉黃吳楊鄭許謝葉馮鄧羅趙") + rng.choice(
        words("佳玲 俊宏 淑娟 惠美 宗翰 雅惠 榮華 麗雲 國棟 寶鳳")
    )


def _latin(rng: Random) -> str:
    return (
        rng.choice(words("Wang Zhang Xu Han Tang Feng Cai Jia Fang Jin"))
        + " "
        + rng.choice(words("Jiaqi Zihao Yufang Jianwei Haifeng Min Qian Bin Kai Chunyan"))
    )


def _stretched(rng: Random) -> str:
    return (
        rng.choice(_SURNAMES[:50])
        + rng.choice(("\u3000", "&emsp;", "  ", "\u2002"))
        + rng.choice(words("敏 峰 静 倩 斌 莉 波 辉 娜 凯"))
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
        tail = (
            "".join(rng.choice("0123456789") for _ in range(2))
            + rng.choice("ABCDEFGHJKLMNPQRSTUVWXYZ")
            + digits(rng, 2)
        )
        province = rng.choice("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼")
        return form.format(province, rng.choice("ABCDEFGHJKL"), tail)

    return way


def _covered(number: str, start: int, end: int, sign: str) -> str:
    return number[:start] + sign * (end - start) + number[end:]


PLANTED: dict[str, tuple[tuple[str, ...], tuple[Way, ...]]] = {
    "resident-id": (
        (
            "骗子准确说出了{}",
            "实名认证填的是{}，",
            "4、{}",
            "身份证（{}）",
            "银行柜员输入{}后，系统报警",
            "快递单上写着{}。",
            "请核实{}是否本人",
            "用{}注册了三家公司",
        ),
        (
            id18,
            id18,
            id15,
            lambda rng: split(id18(rng), 6, 8),
            lambda rng: split(id18(rng), 6, 4, 4, by="-"),
            lambda rng: split(id18(rng), 4, 4, 4, 4, by=" "),
            lambda rng: split(id18(rng), 6, 8, by="·"),
            lambda rng: split(id18(rng), 6, 8, by="——"),
            lambda rng: split(id18(rng), 10, 4, by="."),
            lambda rng: split(id15(rng), 6, 6, by="."),
            lambda rng: wide(id18(rng)),
            lambda rng: spoken(id18(rng)),
            lambda rng: formal(id15(rng)),
            lambda rng: split(spoken(id18(rng)), 6, 8, by=" "),
            lambda rng: circled(id18(rng)),
            lambda rng: scattered(id18(rng), "·"),
            lambda rng: scattered(id18(rng), "\u200d"),
            lambda rng: split(id18(rng), 8, by="\u2063"),
            lambda rng: split(id18(rng), 6, 8, by="__"),
            lambda rng: split(id18(rng), 12, by="**"),
            lambda rng: split(id18(rng), 7, by="<strong></strong>"),
            lambda rng: split(id18(rng), 6, 8, by="<sub></sub>"),
            lambda rng: entities(id18(rng)),
            lambda rng: split(id18(rng), 6, 8, by="&thinsp;"),
            lambda rng: split(id18(rng), 6, 8, by="&#x200B;"),
            lambda rng: _covered(id18(rng), 6, 14, "*"),
            lambda rng: _covered(id18(rng), 10, 14, "●"),
            lambda rng: _covered(id18(rng), 6, 17, "*"),
            lambda rng: id18(rng).replace("1", "I"),
            lambda rng: id18(rng) + "（已核验）",
        ),
    ),
    "mobile": (
        (
            "卖家留的是{}",
            "拨通{}后没人说话",
            "4、{}",
            "宣传单印着{}！",
            "转账备注里写了{}，",
            "（电话{}）",
            "{}这个号码被标记为诈骗",
            "让她打给{}办退费",
        ),
        (
            mobile,
            mobile,
            lambda rng: split(mobile(rng), 3, 4, by="-"),
            lambda rng: split(mobile(rng), 3, 4),
            lambda rng: split(mobile(rng), 3, 4, by="."),
            lambda rng: split(mobile(rng), 3, 4, by="—"),
            lambda rng: split(mobile(rng), 3, 5, by="-"),
            lambda rng: split(mobile(rng), 4, 4, by="-"),
            lambda rng: split(mobile(rng), 2, 3, 3),
            lambda rng: split(mobile(rng), 3, 4, by="－"),
            lambda rng: split(mobile(rng), 3, 4, by="\u2009"),
            lambda rng: "+86" + mobile(rng),
            lambda rng: "+86 " + split(mobile(rng), 3, 4, by="-"),
            lambda rng: "(0086)" + mobile(rng),
            lambda rng: "86" + split(mobile(rng), 3, 4, by=" "),
            lambda rng: "手机号：" + wide(mobile(rng)),
            lambda rng: "Phone: " + mobile(rng),
            lambda rng: radio(mobile(rng)),
            lambda rng: spoken(mobile(rng)),
            lambda rng: split(spoken(mobile(rng)), 3, 4, by="-"),
            lambda rng: formal(mobile(rng)),
            lambda rng: scattered(mobile(rng), "\u2009"),
            lambda rng: scattered(mobile(rng), "\u200b"),
            lambda rng: scattered(mobile(rng), " - "),
            lambda rng: circled(split(mobile(rng), 3, 4, by="-")),
            lambda rng: split(mobile(rng), 3, 4, by="<span></span>"),
            lambda rng: split(mobile(rng), 3, 4, by="&ensp;"),
            lambda rng: entities(mobile(rng)),
            lambda rng: split(mobile(rng), 7, by="**"),
            lambda rng: split(mobile(rng), 3, 4, by="&middot;"),
            lambda rng: _covered(mobile(rng), 3, 7, "*"),
            lambda rng: _covered(mobile(rng), 3, 7, "●"),
            lambda rng: _covered(mobile(rng), 7, 11, "X"),
            lambda rng: _covered(mobile(rng), 6, 10, "*"),
            lambda rng: mobile(rng).replace("0", "O"),
            lambda rng: "+852 " + rng.choice("569") + digits(rng, 7),
            lambda rng: "+66 8" + digits(rng, 8),
            lambda rng: "+855 12 " + digits(rng, 3) + " " + digits(rng, 3),
            lambda rng: "0085298" + digits(rng, 6),
        ),
    ),
    "landline": (
        ("对方自称在{}上班", "4、{}", "挂在墙上的{}", "要打{}转人工", "（座机{}）"),
        (
            _area("{0}-{1}"),
            _area("{0}－{1}"),
            _area("（{0}）{1}"),
            _area("({0}) {2}-{3}"),
            _area("{0}{1}"),
            _area("{0}\u3000{1}"),
            _area("+86 {4} {2} {3}"),
            _area("0086 {4} {1}"),
            _area("{0}–{2}–{3}"),
            _area("电话{0}.{1}"),
            lambda rng: spoken("".join(landline(rng))),
            lambda rng: wide("-".join(landline(rng))),
            lambda rng: "\u200b".join(landline(rng)),
            lambda rng: "~".join(landline(rng)),
            lambda rng: "&ndash;".join(landline(rng)),
        ),
    ),
    "bank-card": (
        ("汇到{}之后就被拉黑", "4、{}", "取款人持{}取现", "收款方{}已冻结", "手写的{}"),
        (
            card,
            card,
            lambda rng: split(card(rng), 4, 4, 4),
            lambda rng: split(card(rng), 4, 4, 4, by="-"),
            lambda rng: split(card(rng), 4, 4, 4, by="\u3000"),
            lambda rng: split(card(rng), 6, 6),
            lambda rng: formal(card(rng)),
            lambda rng: split(spoken(card(rng)), 4, 4, 4, by="-"),
            lambda rng: scattered(card(rng), "\u200b"),
            lambda rng: entities(card(rng)),
            lambda rng: split(card(rng), 4, 4, 4, by="&thinsp;"),
            lambda rng: split(card(rng), 4, 4, 4, by="<wbr>"),
            lambda rng: _covered(card(rng), 6, 12, "*"),
            lambda rng: _covered(card(rng), 4, 12, "*"),
            lambda rng: split(_covered(card(rng), 4, 12, "X"), 4, 4, 4),
            lambda rng: "账户号" + digits(rng, 14).replace("0", "5"),
            lambda rng: "银行卡号为" + card(rng),
            lambda rng: circled(card(rng)),
        ),
    ),
    "name": (
        (
            "{}在直播间下了单",
            "民警劝住了{}",
            "{}今年刚退休",
            "{}赶紧挂断电话",
            "涉案的{}已被移送起诉",
            "4、{}",
            "{}借了8万元",
            "感谢{}提供线索",
            "{}，请到派出所领取返还款",
            "{}发现对方是骗子",
        ),
        (
            _with_role(_name),
            _with_role(_name),
            _with_role(_name),
            _with_role(_name),
            _with_role(_name, "：", "叫", "是", "（", "名叫", " "),
            _with_role(_compound),
            _with_role(_minority),
            _with_role(_without_dot),
            _with_role(_traditional),
            _with_role(_latin, " ", "：", ""),
            _with_role(_stretched, "", "："),
            lambda rng: "姓名：" + _name(rng),
            lambda rng: "名叫" + _name(rng),
            lambda rng: _name(rng) + "同学",
            lambda rng: _name(rng) + rng.choice(("，女，", "（男，", "，男，汉族，")) + "33岁",
            lambda rng: "户名：" + _name(rng),
            lambda rng: "收款人：" + _name(rng),
            lambda rng: "联系人：" + _name(rng),
            lambda rng: rng.choice(words("學生 家長 受害人 業主")) + _traditional(rng),
            lambda rng: rng.choice(_ROLES) + "**" + _name(rng) + "**",
            lambda rng: _name(rng) + "，家住某县",
        ),
    ),
    "account": (
        ("骗子用{}行骗", "4、{}", "置顶写着{}。", "有人推荐了{}", "（{}）"),
        (
            lambda rng: "微信号：" + letters(rng, 6, 9) + digits(rng, 2),
            lambda rng: "微信" + letters(rng, 5, 7) + digits(rng, 4),
            lambda rng: "微信账号" + letters(rng, 6, 8) + "_" + digits(rng, 2),
            lambda rng: "微信号是" + letters(rng, 7, 9) + digits(rng, 2),
            lambda rng: "WX号" + letters(rng, 5, 8) + digits(rng, 4),
            lambda rng: "v信" + letters(rng, 5, 8) + digits(rng, 3),
            lambda rng: "QQ号：" + rng.choice("123456789") + digits(rng, 9),
            lambda rng: "QQ " + rng.choice("123456789") + digits(rng, 8),
            lambda rng: "Q群" + rng.choice("123456789") + digits(rng, 8),
            lambda rng: "QQ群号为" + rng.choice("123456789") + digits(rng, 8),
            lambda rng: "扣扣 " + rng.choice("123456789") + digits(rng, 8),
            lambda rng: "群号" + rng.choice("123456789") + digits(rng, 8),
            lambda rng: "支付宝：" + mobile(rng),
            lambda rng: "支付宝账号" + letters(rng, 6, 9) + digits(rng, 3),
            lambda rng: "抖音号" + letters(rng, 6, 9) + digits(rng, 3),
            lambda rng: "小红书号" + rng.choice("123456789") + digits(rng, 8),
            lambda rng: "快手号：" + letters(rng, 6, 9) + digits(rng, 3),
            lambda rng: "Telegram @" + letters(rng, 6, 9) + digits(rng, 2),
            lambda rng: "用户名" + letters(rng, 6, 9) + digits(rng, 3),
        ),
    ),
    "e-mail": (
        ("骗子的邮箱是{}", "4、{}", "投稿{}", "（{}）"),
        (
            lambda rng: letters(rng, 5, 9) + "@qq.com",
            lambda rng: letters(rng, 5, 9) + digits(rng, 3) + "@163.com",
            lambda rng: letters(rng, 5, 9) + "＠sina．cn",
            lambda rng: letters(rng, 5, 9) + "@tom。com",
            lambda rng: letters(rng, 5, 9) + "@foxmail.com",
            lambda rng: letters(rng, 5, 9) + "#126.com",
            lambda rng: letters(rng, 5, 9) + "[AT]qq.com",
            lambda rng: letters(rng, 5, 9) + " AT 163 DOT com",
            lambda rng: letters(rng, 5, 9) + "&#64;qq.com",
        ),
    ),
    "plate": (
        ("乘{}离开", "4、{}", "车号是{}", "一辆黑色{}", "扣押了{}"),
        (
            _plate("{0}{1}{2}"),
            _plate("{0}{1}·{2}"),
            _plate("{0}{1}-{2}"),
            _plate("{0}{1}\u3000{2}"),
            _plate("{0}{1}•{2}"),
            lambda rng: _plate("{0}{1}")(rng) + "D" + digits(rng, 5),
            lambda rng: _plate("{0}{1}")(rng) + digits(rng, 5) + "F",
            lambda rng: _plate("{0}{1}")(rng) + digits(rng, 4) + "学",
            lambda rng: wide(_plate("{0}{1}·{2}")(rng)),
            lambda rng: entities(_plate("{0}{1}{2}")(rng)),
        ),
    ),
    "address": (
        ("送到{}的包裹", "家住{}。", "现住址：{}", "住在{}的独居老人", "户籍地址{}"),
        (
            lambda rng: f"龙湖花园{rng.randint(1, 40)}栋{rng.randint(1, 4)}单元{rng.randint(101, 1804)}",
            lambda rng: f"长江路{rng.randint(1, 400)}号{rng.randint(1, 20)}栋{rng.randint(101, 604)}室",
            lambda rng: f"明珠小区{rng.randint(1, 30)}号楼{rng.randint(1, 5)}单元{rng.randint(101, 604)}室",
            lambda rng: f"和平里{rng.randint(1, 30)}号楼{rng.randint(1, 6)}门{rng.randint(101, 604)}号",
            lambda rng: f"东湖公寓{rng.randint(1, 9)}幢{rng.randint(101, 2204)}室",
            lambda rng: f"张家庄村{rng.randint(1, 9)}组{rng.randint(1, 80)}号",
            lambda rng: f"北苑家园{rng.randint(1, 12)}-{rng.randint(1, 4)}-{rng.randint(101, 604)}",
            lambda rng: f"新华里{rng.choice('一二三四五六七八')}号楼{rng.choice('一二三四')}单元",
            lambda rng: f"滨河西路{rng.randint(1, 300)}弄{rng.randint(1, 60)}号{rng.randint(101, 604)}室",
        ),
    ),
    "document": (
        ("骗子要走了{}", "4、{}", "登记了{}。", "（{}）"),
        (
            lambda rng: "护照号码E" + digits(rng, 8),
            lambda rng: "护照：EC" + digits(rng, 7),
            lambda rng: "往来港澳通行证C" + digits(rng, 8),
            lambda rng: "台湾居民来往大陆通行证号" + digits(rng, 8),
            lambda rng: "学籍号G" + id18(rng),
            lambda rng: "学号" + digits(rng, 12).replace("0", "2"),
            lambda rng: "准考证号是" + digits(rng, 12).replace("0", "2"),
            lambda rng: "户口簿户号" + digits(rng, 9),
            lambda rng: "社保卡号为" + digits(rng, 9),
            lambda rng: "医保卡：" + digits(rng, 10),
            lambda rng: "军官证军字第" + digits(rng, 7) + "号",
            lambda rng: "出生医学证明：" + letters(rng, 1, 1).upper() + digits(rng, 9),
            lambda rng: "驾驶证档案编号：" + digits(rng, 12),
            lambda rng: "居住证号" + digits(rng, 12),
            lambda rng: "考生号" + digits(rng, 14).replace("0", "2"),
        ),
    ),
}


def _number(low: int, high: int, form: str = "{}") -> Way:
    return lambda rng: form.format(rng.randint(low, high))


def _words(*choices: str) -> Way:
    return lambda rng: rng.choice(choices)


def _role_word(*choices: str) -> Way:
    return lambda rng: rng.choice(_ROLES) + rng.choice(choices)


LOOK_ALIKES: dict[str, tuple[tuple[str, ...], tuple[Way, ...]]] = {
    "resident-id": (
        ("4、{}", "见{}。", "卷宗{}", "（{}）附后"),
        (
            lambda rng: f"（2025）沪0115刑初{digits(rng, 4)}号",
            lambda rng: "报案编号2025" + f"{rng.randint(1, 12):02}{rng.randint(1, 28):02}" + digits(rng, 7),
            lambda rng: "信用代码91440300" + digits(rng, 9) + "P",
            lambda rng: f"公（刑）诉字〔2025〕{digits(rng, 4)}号",
            lambda rng: "STO" + digits(rng, 12),
            lambda rng: "ISBN978-7-101-" + digits(rng, 5) + "-" + digits(rng, 1),
            lambda rng: "日志2025112213" + digits(rng, 6),
            lambda rng: "身份证号：******",
            lambda rng: "身份证号都是18位",
            lambda rng: "身份证后6位不要告诉别人",
            lambda rng: "IMEI 86" + digits(rng, 13),
            lambda rng: f"约{rng.randint(1, 9)}.{digits(rng, 15)}",
        ),
    ),
    "mobile": (
        ("4、{}", "全年{}", "不少于{}", "（{}）"),
        (
            _number(13000000000, 19999999999, "{}条"),
            _number(1500000, 1899999, "{}元"),
            lambda rng: f"1{rng.randint(3, 9)}.{digits(rng, 3)}亿次",
            lambda rng: f"1{rng.randint(30, 99)}多万户",
            lambda rng: f"1{rng.randint(30, 99)}开头的手机号",
            lambda rng: "170、171、162号段",
            lambda rng: "Mate" + digits(rng, 2),
            lambda rng: "尾号" + digits(rng, 4) + "的号码",
            lambda rng: "手机号写作1XXXXXXXXXX",
            lambda rng: "+、00开头的来电",
            lambda rng: "10690开头的短信",
            lambda rng: "400、800开头",
            lambda rng: f"{rng.randint(13, 19)}点{rng.randint(10, 59)}分",
            lambda rng: f"运单18{digits(rng, 9)}",
            lambda rng: f"第1{digits(rng, 4)}期",
            lambda rng: f"1{rng.randint(30, 99)}至1{rng.randint(30, 99)}号",
        ),
    ),
    "hotline": (
        ("4、{}", "先打{}问问", "正确的是{}", "（{}）"),
        (
            _words(
                "110",
                "96110",
                "12377",
                "12321",
                "12381",
                "020-96110",
                "(0551)96110",
                "12345、12308",
                "95588、95533",
                "110、96110、12321",
                "0000-00000000",
                "000-0000000",
                "12366",
                "12110",
            ),
        ),
    ),
    "bank-card": (
        ("4、{}", "凭证{}", "查到{}", "（{}）"),
        (
            lambda rng: "订单2024" + digits(rng, 14),
            lambda rng: "商户单号2024" + digits(rng, 13),
            lambda rng: "快递单号JT" + digits(rng, 13),
            lambda rng: "卡号用****代替",
            lambda rng: "银行卡尾号" + digits(rng, 4),
            lambda rng: "16位或19位卡号",
            lambda rng: "发票号2544" + digits(rng, 16),
            lambda rng: "条形码694" + digits(rng, 10),
            lambda rng: f"{rng.randint(1, 9)},{digits(rng, 3)},{digits(rng, 3)},{digits(rng, 3)},{digits(rng, 3)}.00元",
            lambda rng: "短信验证码" + digits(rng, 6),
            lambda rng: "批次号10" + digits(rng, 14),
        ),
    ),
    "name": (
        ("4、{}", "{}！", "那天，{}", "（{}）"),
        (
            _role_word(
                "高估了收益",
                "金融知识少",
                "方案",
                "向客服询问",
                "常犯的错",
                "时刻警惕",
                "任凭对方说",
                "余波未平",
                "周日报警",
                "江水",
                "陈旧观念",
                "张望",
                "何等着急",
                "黄豆",
                "钱不见了",
                "于夜里报警",
                "连续三次",
                "安装屏幕共享",
                "许下承诺",
                "马上停止",
                "成功追回",
                "计较",
                "毛巾厂",
                "温水",
                "万不得已",
                "严格核实",
                "白费力气",
                "王某某（化名）",
                "李女士",
                "陈大姐",
                "赵某",
                "刘先生家",
                "小黄",
                "老吴",
                "孙阿姨",
                "林师傅",
                "徐小姐",
                "吴总",
                "石油卡",
                "花卉",
                "水表",
                "牛皮癣广告",
                "谢意",
                "沈姓男子",
                "洪亮",
                "程度不同",
                "雷区",
                "龙卷风",
                "史无前例",
                "夏夜",
                "秋收",
                "田径队",
                "宋庄",
                "元气",
                "童年阴影",
                "游览",
                "包月",
                "关键时刻",
                "单程票",
                "车险",
                "边检",
                "查验",
                "管控",
                "全额返还",
                "商场",
                "明确拒绝",
                "乐意",
                "祝愿",
                "左右邻居",
                "席子",
                "简介",
                "叶绿素",
                "段子",
                "顾虑",
                "章鱼",
                "范文",
                "杜绝",
                "严谨",
                "康复",
                "武装",
                "葛根",
                "安全",
            ),
            _role_word(
                "和家里商量", "把手机放下", "也来学", "没理睬", "安心了", "共8人", "占一半", "登记", "到场", "心得"
            ),
            _words(
                "民警何志强发现",
                "派出所副所长邓海峰说",
                "记者马文娟",
                "反诈专班组长袁建伟",
                "副县长曹立军表示",
                "检察官韩雪芹",
                "法官许正义",
                "辅警田小龙",
                "校长彭国富",
                "主任潘丽霞",
            ),
            _words(
                "徐水县居民",
                "唐山市民",
                "张北村民",
                "石狮业主",
                "黄石学生",
                "江阴家长",
                "高密老人",
                "周口女子",
                "许昌男子",
                "林州客户",
                "罗山青年",
                "鲁山会计",
                "孟州储户",
                "苏州司机",
                "温州店主",
            ),
            _words(
                "初二同学",
                "有的同学",
                "其他班同学",
                "女同学",
                "钱同学",
                "高龄老人",
                "身边老人",
                "一位老人",
                "郑老人",
                "李奶奶",
                "全班同学",
                "许多同学",
            ),
            _words(
                "户名和卡号",
                "姓名（必填）",
                "名叫什么",
                "收款人不明",
                "联系人和电话",
                "姓名：陈某",
                "女，33岁",
                "户名：陈*",
                "我叫不醒他",
                "签字：",
                "收款人：",
                "监护人陪同",
            ),
        ),
    ),
    "account": (
        ("4、{}", "{}！", "关于{}", "（{}）"),
        (
            _words(
                "QQ同步助手",
                "QQ堂",
                "微信转账记录",
                "微信红包50元",
                "支付宝账单2025",
                "支付宝蚂蚁",
                "抖音短视频",
                "快手小店",
                "小红书博主",
                "群号不对",
                "账号被封7天",
                "账号借用",
                "用户名写昵称",
                "WeChat",
                "QQ 2012版",
                "微信for Android",
                "微信好友1000人",
                "微信号要改",
                "群里30人",
                "微博账号",
                "telegram类软件",
                "企业微信",
                "QQ50人群",
                "微信运动20000步",
                "账户只剩300元",
                "会议号随机",
            ),
        ),
    ),
    "e-mail": (
        ("4、{}", "{}！", "（{}）"),
        (
            _words(
                "@学生家长",
                "@物业",
                "www.12377.cn",
                "https://flk.npc.gov.cn/",
                "nhsa.gov.cn",
                "邮箱名",
                "垃圾邮件",
                "163邮箱里",
                "#全民反诈#",
                "转发",
                "表格.xlsx",
                "域名gov.cn",
            ),
        ),
    ),
    "plate": (
        ("4、{}", "{}！", "（{}）"),
        (
            lambda rng: "苏ICP备" + digits(rng, 8) + "号-1",
            lambda rng: "川B2-" + digits(rng, 8),
            lambda rng: "浙公网安备" + digits(rng, 14) + "号",
            lambda rng: f"鲁公通〔2025〕{rng.randint(1, 99)}号",
            lambda rng: "沪C牌",
            lambda rng: f"渝A{rng.randint(1, 9)}站台",
            lambda rng: f"沪昆线G{rng.randint(1, 400)}",
            lambda rng: f"辽吉黑{digits(rng, 3)}件",
            lambda rng: f"湘A类{rng.randint(1, 99)}户",
            lambda rng: f"D{digits(rng, 5)}",
            lambda rng: f"青B{rng.randint(10, 99)}号桌",
        ),
    ),
    "address": (
        ("4、{}", "{}！", "在{}集合", "（{}）"),
        (
            _words(
                "西关派出所",
                "主楼三层",
                "第二单元作业",
                "税务大厅6号窗口",
                "某区某街道",
                "某某小区",
                "××家园2栋",
                "浙江省宁波市",
                "教学楼D座",
                "南站1号口",
                "地铁8号线",
                "人民公园东门",
                "第一小学四楼",
                "女生宿舍2栋",
                "11号会议室",
                "居委会门口",
                "福利院",
                "3号展板",
                "食堂一层",
                "某村",
            ),
            lambda rng: f"家住{rng.choice(['外省', '乡镇', '某小区', '县城', '城西', '农村'])}",
            lambda rng: f"第{rng.randint(1, 12)}单元第{rng.randint(1, 9)}页",
            lambda rng: f"上月{rng.randint(1, 28)}号",
            lambda rng: f"{rng.randint(2, 9)}号令",
            lambda rng: f"第{rng.randint(1, 20)}组代表",
            lambda rng: f"{rng.randint(2, 20)}楼平台",
        ),
    ),
    "document": (
        ("4、{}", "{}！", "（{}）"),
        (
            _words(
                "护照过期",
                "护照4本",
                "通行证类型",
                "户口簿原件",
                "学籍档案",
                "准考证领取",
                "社保卡补办",
                "居住证期满",
                "驾驶证到期",
                "医保卡外借",
                "军官证",
                "学号、班级",
                "考生号查询",
            ),
            lambda rng: f"Z{rng.randint(1, 7000)}次",
            lambda rng: f"B{digits(rng, 3)}教室",
            lambda rng: f"F{digits(rng, 2)}接口",
            lambda rng: f"型号EB{digits(rng, 4)}",
            lambda rng: f"通告第{digits(rng, 3)}号",
            lambda rng: f"B{rng.randint(1, 9)}层车库",
            lambda rng: f"驾驶证计{rng.randint(1, 12)}分",
        ),
    ),
    "figure": (
        ("4、{}", "{}！", "（{}）", "约{}"),
        (
            lambda rng: f"起诉{rng.randint(10, 99999)}人",
            lambda rng: f"挽损{rng.randint(1, 9999)}多万元",
            lambda rng: f"{rng.randint(1, 12)}月{rng.randint(1, 28)}日凌晨",
            lambda rng: f"第三百{rng.choice('六七八九')}十{rng.choice('一二三四五六七八九')}条",
            lambda rng: f"下架{rng.randint(1, 9)}{digits(rng, 5)}款",
            lambda rng: f"减少{rng.randint(1, 99)}.{digits(rng, 2)}%",
            lambda rng: f"罚款{rng.randint(10000, 99999)}元",
            lambda rng: f"{rng.randint(2015, 2026)}学年",
            lambda rng: f"{rng.randint(1000, 9999)}万名",
            lambda rng: f"二〇二{rng.choice('一二三四五')}年九月三日",
            lambda rng: f"{rng.randint(1, 9)}成{rng.randint(1, 9)}",
            lambda rng: f"{rng.randint(1, 9)},{digits(rng, 3)},{digits(rng, 3)}件",
            lambda rng: f"第{digits(rng, 2)}场",
            lambda rng: f"{rng.randint(10, 23)}时{rng.randint(10, 59)}分{rng.randint(10, 59)}秒",
        ),
    ),
}
