"""The sixth part of the half that rules may be tuned on: only its names have been looked at."""

from __future__ import annotations

from random import Random

from fanzha.checks.privacy.found import words

from tests.privacy.values import Way

_SURNAMES = words(
    "王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 高 林 罗 郑 梁 谢 宋 唐 许 韩 冯 "
    "邓 曹 彭 曾 肖 田 董 袁 潘 于 蒋 蔡 余 杜 叶 程 苏 魏 吕 丁 任 沈 姚 卢 姜 崔 钟 谭 "
    "陆 汪 范 金 石 廖 贾 夏 韦 付 方 白 邹 孟 熊 秦 邱 江 尹 薛 闫 侯 龙 史 陶 黎 贺 顾 "
    "郝 龚 邵 万 钱 严 覃 武 戴 莫 孔 汤 温 康 施 葛 樊 霍 柳 祝 岳 耿 关 焦 卓 凌 裴 柯"
)
_GIVEN = words(
    "雅婷 梦瑶 子轩 浩然 志鹏 玉洁 秀娟 桂荣 学明 大军 永刚 春兰 喜凤 银花 文斌 立国 宝华 "
    "双喜 淑贞 丽娜 海霞 晓东 卫东 红军 跃进 爱国 翠兰 菊香 水生 土根 芷若 景行 乐怡 安琪 "
    "亦凡 予安 慕白 星河 清扬 书瑶 伟 军 娟 霞 涛 丹 慧 欢 艳 坤 彤 莎 雯 翔 锋"
)
_ROLES = words(
    "受害人 被害人 事主 当事人 报案人 嫌疑人 犯罪嫌疑人 被告人 同案犯 小学生 中学生 "
    "高中生 大学生 学生 家长 老师 班主任 业主 住户 租客 居民 村民 市民 网友 老人 老伯 "
    "大妈 女孩 男孩 小伙子 姑娘 母亲 父亲 儿媳 侄子 丈夫 妻子 会计 店员 员工 工人 保姆 "
    "快递员 用户 储户 患者 群主 证人"
)


def _name(rng: Random) -> str:
    return rng.choice(_SURNAMES) + rng.choice(_GIVEN)


def _compound(rng: Random) -> str:
    return rng.choice(words("欧阳 司马 上官 诸葛 慕容 司徒 夏侯 令狐 皇甫 南宫")) + rng.choice(_GIVEN)


def _minority(rng: Random) -> str:
    first = rng.choice(words("阿依夏木 吾买尔江 古丽米热 艾尼江 玛依努尔 托合提 热依拉 沙拉木"))
    return first + rng.choice("·•・‧") + rng.choice(words("阿不都 肉孜 吾斯曼 尼亚孜 艾则孜 莫明"))


def _without_dot(rng: Random) -> str:
    return rng.choice(
        words("格桑卓玛 多吉次仁 平措旺堆 拉姆央金 尼玛扎西 米玛次仁 乌云图雅 斯琴高娃 仁青卓玛 洛桑多吉")
    )


def _traditional(rng: Random) -> str:
    return rng.choice("張陳劉黃吳楊鄭許謝蘇韓趙蔣孫") + rng.choice(
        words("宜蓁 柏翰 淑芳 麗娟 國雄 振華 美鳳 彥廷 慧君 榮輝")
    )


def _latin(rng: Random) -> str:
    return (
        rng.choice(words("Wang Li Zhang Zhou Guo Song Luo Xiao Pan Du Wei Shen"))
        + " "
        + rng.choice(words("Yating Haoran Zhipeng Yujie Xiaodong Weidong Juan Tao Dan Xiang"))
    )


def _stretched(rng: Random) -> str:
    return (
        rng.choice(_SURNAMES[:50])
        + rng.choice(("\u3000", "&nbsp;", " ", "\u2003"))
        + rng.choice(words("伟 军 娟 霞 涛 丹 慧 艳 坤 翔"))
    )


def _with_role(way: Way, *links: str) -> Way:
    return lambda rng: rng.choice(_ROLES) + rng.choice(links or ("",)) + way(rng)


PLANTED: dict[str, tuple[tuple[str, ...], tuple[Way, ...]]] = {
    "name": (
        (
            "{}收到一条短信",
            "骗子冒充客服，{}信以为真",
            "{}及时止损",
            "看守所里，{}很后悔",
            "经查实，{}系无业人员",
            "（2）{}",
            "{}把房子抵押了",
            "记者采访了{}。",
            "{}，你被骗了！",
            "{}听说可以贷款",
        ),
        (
            _with_role(_name),
            _with_role(_name),
            _with_role(_name),
            _with_role(_name),
            _with_role(_name, "：", "叫", "是", "（", "名叫", "“"),
            _with_role(_compound),
            _with_role(_minority),
            _with_role(_without_dot),
            _with_role(_traditional),
            _with_role(_latin, " ", "：", ""),
            _with_role(_stretched, "", "："),
            lambda rng: "姓名：" + _name(rng),
            lambda rng: "名字叫" + _name(rng),
            lambda rng: _name(rng) + "同学",
            lambda rng: _name(rng) + rng.choice(("，女，", "（男，", "，女，汉族，")) + "41岁",
            lambda rng: "户名" + _name(rng),
            lambda rng: "收件人：" + _name(rng),
            lambda rng: "我叫" + _name(rng),
            lambda rng: rng.choice(words("學生 家長 被害人 網友")) + _traditional(rng),
            lambda rng: rng.choice(_ROLES) + "**" + _name(rng) + "**",
            lambda rng: _name(rng) + "，现住江苏",
        ),
    ),
}


def _words(*choices: str) -> Way:
    return lambda rng: rng.choice(choices)


def _role_word(written: str) -> Way:
    return lambda rng: rng.choice(_ROLES) + rng.choice(words(written))


LOOK_ALIKES: dict[str, tuple[tuple[str, ...], tuple[Way, ...]]] = {
    "name": (
        ("（2）{}", "{}。", "结果，{}", "“{}”"),
        (
            _role_word(
                "高兴坏了 金条被骗 方便转账 向银行求助 常见疑问 时有发生 任务单 余款未付 周围同事 "
                "江苏口音 陈述事实 张嘴要钱 何必着急 黄金首饰 钱财受损 于当天报案 连夜报警 安装插件 "
                "许以高利 马上挂断 成年后 计划存钱 毛利率 温馨提醒 万分后悔 严重受骗 白忙一场 "
                "王某（女） 李大妈 陈某某 赵老师 刘叔 小马 老胡 孙某之子 林女士 徐伯伯 吴先生 石材厂 "
                "花样多 水费单 牛奶卡 谢过警察 沈某 洪流 程序漏洞 雷声 龙舟赛 史书 夏粮 秋游 田园 "
                "宋体字 元旦 童话 游客 包装 关系 单据 车间 边远地区 查看 管道 全部积蓄 商品 明显感觉 "
                "乐器 祝贺 左边 席上 简报 叶子 段长 顾家 章法 范例 杜鹃花 严寒 康乃馨 武功 葛布 安静"
            ),
            _role_word("和民警说了 把软件删了 也说 没转账 不放心 共5人 占两成 登记表 签到 意见"),
            _words(
                "民警吴志鹏介绍",
                "派出所所长郑卫东",
                "记者林雅婷",
                "主持人白雪",
                "公安局局长许立国表示",
                "检察官沈丽娜",
                "法官孙永刚",
                "社区书记方春兰",
                "校长谭学明",
                "医生汪海霞",
            ),
            _words(
                "唐县村民",
                "徐州市民",
                "张家界网友",
                "石家庄学生",
                "黄山住户",
                "江门家长",
                "高邮老人",
                "周口业主",
                "郑州员工",
                "林芝用户",
                "罗定居民",
                "鲁山老伯",
                "苏州租客",
                "温州储户",
            ),
            _words(
                "高中同学",
                "初中同学",
                "有位同学",
                "各班同学",
                "孙同学",
                "高龄老人",
                "那些老人",
                "三位老人",
                "何姓老人",
                "赵奶奶",
                "男女同学",
                "外地同学",
            ),
            _words(
                "户名和金额",
                "姓名、年龄",
                "名字叫法",
                "收件人信息",
                "户名：某公司",
                "女，41岁左右",
                "姓名：王*",
                "我叫他们别信",
                "收件人：本人",
                "签名：",
                "户名：陈某",
                "姓名打星号",
            ),
        ),
    ),
}
