"""Keeps the words by which people head the columns of their own tables, and which field such a head means.

A head is compared without white space, width, case, marks and what stands in brackets; units are
told elsewhere. The two parties go by many names: 甲方 is the buyer and 乙方 the seller in the ministry's model contracts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from unicodedata import normalize

from registrar_app.domain.field_labels import CONTRACT_LABELS, PARTY_LABELS, ROLE_LABELS
from registrar_app.exchange.contract_table import COLUMNS, head_of
from registrar_app.exchange.list_columns import path_of_list_head
from registrar_app.services.table_ports import has_unit

_BRACKETS = re.compile(r"[(\[【〔{][^)\]】〕}]*[)\]】〕}]")
_MARKS = re.compile(r"[\s*:：＊※#_\-—/、.·\"'“”]+")
_UNIT_AT_END = re.compile(r"(?:单位)?(万元?|元)$")
_NO_GROUP = re.compile(
    "(?:合同|项目|技术|交易)?(?:当事人|双方|双方当事人|当事双方|各方)(?:信息|情况|名称)?|(?:合同|项目)?(?:基本)?(?:信息|情况)"
)
_HARMLESS = re.compile(
    "(?:金额|单位|以|按)*[十百千万亿]*(?:人民币|rmb|cny|￥|¥)?元?(?:人民币|计|整)?"
    "|必填|选填|含税|大写|小写|数字|[0-9]+|[一二三四五六七八九十]"
)
"""What brackets after an amount's name may hold without changing what it is."""

_ROLES: Mapping[str, tuple[str, ...]] = {
    "seller": (
        "卖方", "乙方", "受托方", "受托人", "让与方", "让与人", "转让方", "转让人", "出让方", "许可方", "许可人", "服务方",
        "供方", "技术提供方", "技术输出方", "输出方", "研究开发方", "研发方", "承接方", "技术卖方",
        "承担单位", "承接单位", "受托单位", "研发单位", "供货商", "供应商", "seller",
    ),
    "buyer": (
        "买方", "甲方", "委托方", "委托人", "受让方", "受让人", "被许可方", "被许可人", "需方", "购买方", "技术吸纳方", "吸纳方",
        "技术需求方", "技术买方", "委托单位", "采购单位", "采购方", "需求单位", "buyer",
    ),
    "intermediary": ("中介方", "丙方", "中介机构", "居间方", "技术转移机构", "服务机构", "促成的服务机构", "intermediary"),
}  # fmt: skip
_PARTY: Mapping[str, tuple[str, ...]] = {
    "name": ("", "名称", "单位", "单位名称", "单位全称", "全称", "企业名称", "机构名称", "公司名称", "name"),
    "credit_code": (
        "信用代码", "社会信用代码", "统一信用代码", "统一社会信用代码", "信用代码证号", "税号", "纳税人识别号", "代码",
    ),
    "kind": ("性质", "单位性质", "机构性质", "企业性质", "法人性质", "类型", "类别"),
    "country": ("国别", "国家", "国别地区", "国家地区"),
    "region_code": ("行政区划", "行政区划代码", "区划代码", "地区代码", "所在地", "所在地区", "所属地区", "所在区划", "地区"),
    "management_area": ("管理区域", "功能区"),
    "address": ("地址", "通讯地址", "通信地址", "住所", "注册地址", "联系地址"),
    "legal_representative": ("法定代表人", "法人代表", "法人", "负责人"),
    "contact": ("联系人", "经办人", "项目联系人"),
    "phone": ("电话", "联系电话", "手机", "手机号", "手机号码", "联系方式", "电话号码"),
    "is_service_institution": ("是否技术转移服务机构", "技术转移服务机构"),
}  # fmt: skip
_CONTRACT: Mapping[str, tuple[str, ...]] = {
    "name": ("合同名称", "项目名称", "合同项目名称", "技术合同名称", "技术项目名称", "合同标题"),
    "contract_no": ("合同编号", "合同号", "合同文号", "编号"),
    "type": ("合同类别", "合同类型", "技术合同类型", "技术合同类别", "合同种类"),
    "subtype": ("合同子类", "子类", "合同小类", "技术合同子类"),
    "signed_on": ("签订日期", "签订时间", "签约日期", "签约时间", "签署日期", "签署时间", "签定日期", "签定时间", "合同签订日期", "合同签订时间", "订立日期"),
    "effective_from": ("有效期起", "开始日期", "起始日期", "履行期限起", "合同开始日期", "合同起始日期", "起始时间", "开始时间", "生效日期"),
    "effective_to": ("有效期止", "结束日期", "终止日期", "截止日期", "履行期限止", "合同结束日期", "合同终止日期", "合同截止日期", "截止时间", "结束时间"),
    "contract_value": (
        "合同成交额", "成交额", "成交金额", "合同金额", "合同额", "合同总额", "合同总金额", "合同价款", "合同总价款",
        "合同成交金额", "总金额", "合同总价", "金额",
    ),
    "transaction_amount": ("技术交易额", "技术交易金额", "交易额", "技术合同交易额", "其中技术交易额", "技术额"),
    "payment_mode": ("支付方式", "付款方式", "价款支付方式"),
    "technology_field": ("技术领域", "所属技术领域"),
    "objective": ("社会经济目标", "社经目标"),
    "ip_kinds": ("知识产权", "知识产权类型", "知识产权类别", "知识产权种类"),
    "plan_source": ("计划来源", "项目计划来源"),
    "industry": ("国民经济行业", "服务的国民经济行业", "所属行业", "行业"),
    "related_parties": ("是否关联交易", "关联交易"),
    "achievement.id": ("成果编号",),
    "achievement.name": ("成果名称", "科技成果名称"),
    "implemented_in": ("转化地行政区划代码", "成果转化地", "转化地"),
    "confidential": ("是否保密", "是否涉密", "涉密", "保密"),
    "remarks": ("备注", "说明"),
}  # fmt: skip


@lru_cache(maxsize=1)
def known_heads() -> Mapping[str, str]:
    """Return the path of every head that is known, as ``plain_head`` gives it."""
    found: dict[str, str] = {}
    for role, names in _ROLES.items():
        for name in (*names, ROLE_LABELS[role].en):
            for field, words in _PARTY.items():
                for word in (*words, PARTY_LABELS[field].en):
                    found.setdefault(plain_head(name + word), f"{role}.{field}")
    for path, words in _CONTRACT.items():
        for word in (*words, CONTRACT_LABELS[path].en, CONTRACT_LABELS[path].zh):
            found[plain_head(word)] = path
    for path in COLUMNS:
        found[plain_head(path)] = path
        found.update(dict.fromkeys((plain_head(head_of(path).zh), plain_head(head_of(path).en)), path))
    return found


def path_of(head: str) -> str | None:
    """Return the path of the field that a head means, if its words are known."""
    known = known_heads()
    plain = plain_head(head)
    return path_of_list_head(head) or known.get(plain) or known.get(_UNIT_AT_END.sub("", plain))


def role_of(head: str) -> str | None:
    """Return the party that a head speaks of: ``seller``, ``buyer`` or ``intermediary``."""
    plain = plain_head(head)
    fitting = [
        (len(name), role) for role, names in _ROLES.items() for name in names if plain.startswith(name)
    ]
    return max(fitting)[1] if fitting else None


def is_another_amount(head: str, path: str) -> bool:
    """Whether the brackets of an amount's head may make another one of it: 合同金额（到账）."""
    # a kind of costs, the number of a payment stand in brackets too
    is_field = has_unit(path) and "[" not in path
    return is_field and not all(_HARMLESS.fullmatch(words) for words in _in_brackets(head))


def is_no_group(words: str) -> bool:
    """Whether words over several heads change none of them: 当事人, 基本信息."""
    return bool(_NO_GROUP.fullmatch(plain_head(words)))


def names_both_parties(head: str, path: str) -> bool:
    """Whether the brackets of a head name another party than its words do: 甲方（卖方）."""
    role = path.partition(".")[0]
    return role in _ROLES and any(role_of(words) not in (None, role) for words in _in_brackets(head))


def _in_brackets(head: str) -> list[str]:
    return [plain_head(words[1:-1]) for words in _BRACKETS.findall(normalize("NFKC", head))]


def plain_head(head: str) -> str:
    """Return what of a head is compared."""
    text = _BRACKETS.sub("", normalize("NFKC", head))
    return _MARKS.sub("", text).casefold()
