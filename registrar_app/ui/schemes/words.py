"""Keeps the words of the schemes page."""

from __future__ import annotations

from registrar_app.domain.assessment import Eligibility
from registrar_app.domain.text import Text

TITLE = Text("奖补政策", "Schemes")
YEAR = Text("{year} 年度", "Year {year}")
SCHEME = Text("政策", "Scheme")
EXPORT = Text("导出台账…", "Export the ledger…")
EXPORTED = Text("台账已导出：{file}", "Ledger exported: {file}")
FILES = Text("Excel 工作簿 (*.xlsx);;PDF (*.pdf);;CSV (*.csv)", "Excel workbook (*.xlsx);;PDF (*.pdf);;CSV (*.csv)")
SUBTITLE = Text("{count} 家单位，确定金额合计 {amount} 元，资料补齐后最多 {confirmed} 元 · 截至 {day} · {clause}",
                "{count} beneficiaries, {amount} yuan certain, up to {confirmed} once confirmed · as of {day} · {clause}")  # fmt: skip
EMPTY = Text("这一年没有合同涉及这项政策。", "No contract names a beneficiary of this scheme in this register.")
NAME = Text("单位名称", "Beneficiary")
CODE = Text("统一社会信用代码", "Credit code")
OUTCOME = Text("结论", "Outcome")
COUNT = Text("项数", "Count")
BASE = Text("计算基数（元）", "Base (yuan)")
COMPUTED = Text("测算（元）", "Computed (yuan)")
AMOUNT = Text("金额（元）", "Amount (yuan)")
CONFIRMED = Text("补齐后（元）", "If confirmed (yuan)")
CAPPED = Text("{amount} 封顶", "{amount} capped")
CRITERIA = Text("条件与依据", "Criteria and clauses")
CONTRACTS = Text("合同", "Contracts")
CONTRACT = Text("合同名称", "Contract")
CONTRIBUTION = Text("计入（元）", "Contribution (yuan)")
REASON = Text("说明", "Reason")
MISSING = Text("{reason}；缺：{fields}", "{reason}; missing: {fields}")
QUERIED = Text("{reason}；核实：{queries}", "{reason}; query: {queries}")
VALUES = Text("{value}（要求 {required}）", "{value} (asked: {required})")
SHORT_OUTCOME = {
    Eligibility.ELIGIBLE: Text("符合", "Eligible"),
    Eligibility.NOT_ELIGIBLE: Text("不符合", "Not eligible"),
    Eligibility.UNDETERMINED: Text("资料不全", "Undetermined"),
}
TONES = {
    Eligibility.ELIGIBLE: ("good", "good"),
    Eligibility.NOT_ELIGIBLE: ("note", "notice"),
    Eligibility.UNDETERMINED: ("query", "unknown"),
}
