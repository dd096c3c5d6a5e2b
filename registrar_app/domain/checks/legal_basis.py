"""Keeps the places of law and standard that the checks cite, each with how sure the source is; values are in the packs.

The 2000 measures and 2001 rules were read in reprints only, their successors of 2026 as a draft only, and both are
marked so. Which of the two a finding cites follows the day of acceptance.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from registrar_app.domain.legal_reference import Evidence, LegalReference

NEW_MEASURES_FROM = date(2026, 3, 1)
"""The day from which the measures issued on 2026-01-23 are in force (secondary sources)."""

_MEASURES_2000 = "技术合同认定登记管理办法（国科发政字〔2000〕063号）"
_RULES_2001 = "技术合同认定规则（国科发政字〔2001〕253号）"
_MEASURES_DRAFT = "技术合同认定登记管理办法（2024年征求意见稿）"
_RULES_DRAFT = "技术合同认定登记规则（2024年征求意见稿）"
_TORCH_ANSWERS = "科技部火炬中心问答（2021-01-13）"
_FORM = "《技术合同登记表》填写说明"
_NATIONAL_SYSTEM = "全国技术合同登记系统卖方登记表（2021）"
_CITY_PLAN = "威科字〔2018〕58号"


def _unverified(instrument: str, place: str) -> LegalReference:
    return LegalReference(instrument, place, Evidence.UNVERIFIED)


def _draft(instrument: str, place: str) -> LegalReference:
    return LegalReference(instrument, place, Evidence.DRAFT)


@dataclass(frozen=True, slots=True)
class DatedBasis:
    """One rule in the old and in the new measures."""

    before: LegalReference
    since: LegalReference

    def on(self, day: date) -> LegalReference:
        """Return the place that holds for a contract accepted on ``day``."""
        return self.before if day < NEW_MEASURES_FROM else self.since


PARTIES_CLEAR = DatedBasis(
    _unverified(_RULES_2001, "第十五条（一）"), _draft(_RULES_DRAFT, "第三十九条（一）")
)
SUBJECT_CLEAR = DatedBasis(
    _unverified(_RULES_2001, "第十五条（二）"), _draft(_RULES_DRAFT, "第三十九条（二）")
)
AMOUNTS_STATED = DatedBasis(_unverified(_RULES_2001, "第五十一条"), _draft(_MEASURES_DRAFT, "第十五条"))
DEDUCTION = DatedBasis(_unverified(_RULES_2001, "第五十二条"), _draft(_MEASURES_DRAFT, "第三条、第十五条"))
SUBTYPES = DatedBasis(_unverified(_RULES_2001, "第四条"), _draft(_RULES_DRAFT, "第八条"))
RIGHTS_AGREED = DatedBasis(_unverified(_RULES_2001, "第二十六条（三）"), _draft(_RULES_DRAFT, "第九条（三）"))
WITHIN_TERM = DatedBasis(
    _unverified("科技部门办事指南（转载）", "申请登记的合同应在有效期内；2001年规则无此条"),
    _draft(_MEASURES_DRAFT, "第十二条"),
)
SEAL_MATCHES_NAME = DatedBasis(
    _unverified(_TORCH_ANSWERS, "不予登记情形"), _draft(_RULES_DRAFT, "第三十九条（六）")
)
NAME_MATCHES_CONTENT = DatedBasis(
    _unverified(_TORCH_ANSWERS, "不予登记情形"), _unverified(_RULES_2001, "第十七条，新规则是否沿用待核")
)
SELLERS_PLACE = DatedBasis(_unverified(_MEASURES_2000, "第八条"), _draft(_MEASURES_DRAFT, "第十一条"))
ONE_REGISTRATION = SELLERS_PLACE
"""The same article says both: at the seller's place, and once."""

CONTRACT_DEFINITION = LegalReference("民法典", "第八百四十三条")
LICENSING_APART = LegalReference("民法典", "第八百六十二条")
CREDIT_CODE = LegalReference("GB 32100-2015 法人和其他组织统一社会信用代码编码规则")
ORGANISATION_CODE = LegalReference("GB 11714 全国组织机构代码编制规则")
BUYER_REWARD = LegalReference(_CITY_PLAN, "二（三）2")
INSTITUTION_SUBSIDY = LegalReference(_CITY_PLAN, "二（二）2")

RESIDENT_ID = _unverified("GB 11643-1999 公民身份号码", "")
CAPITAL_AMOUNTS = _unverified("支付结算办法", "附一《正确填写票据和结算凭证的基本规定》")
FORM_ENTRIES = _unverified(_FORM, "第2至5项")
FORM_OFFICIAL_NO = _unverified(_FORM, "第1项（十六位数字）")
FORM_COUNTRY = _unverified(_FORM, "第6项")
FORM_REGION = _unverified(_FORM, "第7项（GB/T 2260）")
FORM_PARTY_KIND = _unverified(_FORM, "第8项")
SYSTEM_ENTRIES = _unverified(_NATIONAL_SYSTEM, "")
SYSTEM_VALUE_IN_YUAN = _unverified(_NATIONAL_SYSTEM, "合同成交总额（单位：元）")
SYSTEM_RELATED_PARTIES = _unverified(_NATIONAL_SYSTEM, "是否关联交易")
