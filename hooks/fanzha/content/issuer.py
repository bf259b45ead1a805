"""Who publishes (cases/_vocabulary/issuer.yml): the one record that every unit writes anew."""

from __future__ import annotations

from pydantic import Field

from fanzha.content.model import Origin, WhenIt
from fanzha.content.strict import Strict, Words


class Logo(Strict):
    """A mark that is printed beside the issuer; never a police badge without the approval on record."""

    file: str = Field(title="文件", description="posters/art/ 里的 svg 图的文件名")
    authorised_by: str = Field(title="批准", description="谁批准使用的，文号或日期", min_length=4)


class IssuerName(Strict):
    """How the issuer is called in another language."""

    language: str = Field(title="语言", description="languages.yml 里的编号，如 en")
    name: str = Field(title="名称", description="外文全称", min_length=2, max_length=80)


class Issuer(Strict):
    """Who publishes: printed on every page and sheet. Every unit edits this one file."""

    origin: Origin = Field(exclude=True, repr=False)
    name: str = Field(title="发布单位", description="落款全称", min_length=2, max_length=40)
    short: str = Field("", title="简称", description="海报页脚用", max_length=16)
    names: tuple[IssuerName, ...] = Field(
        (), title="外文名称", description="译文和外文信上用；每种语言写 language 和 name"
    )
    co_issuer: str = Field("", title="联合单位", description="第二落款，如教体局", max_length=30)
    region: str = Field("", title="地区", description="县（市、区）名", max_length=16)
    school: str = Field("", title="学校", description="家长信上的学校名，通常由命令行给", max_length=40)
    class_name: str = Field("", title="班级", description="家长信上的班级，通常由命令行给", max_length=20)
    community: str = Field("", title="社区、村", description="通知上的社区或村名，通常由命令行给", max_length=40)
    places: Words = Field(
        (),
        title="地点",
        description="登记表、统计表上的楼栋、村组，如“1号楼、2号楼”；不写人名",
        max_length=60,
    )
    contact: str = Field("", title="联系人和电话", description="本单位对外电话，如“值班室 0000-0000000”", max_length=40)
    phones: Words = Field((), title="本单位电话", description="允许出现在内容里的本单位号码")
    site: str = Field(
        title="网址",
        description="网站地址，如 https://fanzha.example.org/",
        pattern=r"^https?://[^\s]+/$",
        max_length=100,
    )
    date: WhenIt | None = Field(None, title="落款日期", description="信上的日期；不写就用信的核对日期")
    logo: Logo | None = Field(None, title="标志", description="file 和 authorised_by")

    def called(self, language: str) -> str:
        """Its name in a language; the Chinese one where it has no other."""
        return next((each.name for each in self.names if each.language == language), self.name)
