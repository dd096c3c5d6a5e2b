"""Keeps how one contract is judged under a scheme's criteria: three values, reasons in words, what is missing.

Holds the criteria common to all formulas (registered, counted once, in the validity); the others are in the formulas.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from registrar_app.domain.assessment import CriterionResult, MissingField, Outcome
from registrar_app.domain.contract import RegistrationStatus
from registrar_app.domain.scheme import Scheme
from registrar_app.domain.schemes.history import Entry, History
from registrar_app.domain.text import Text

FIELD_LABELS = {
    "seller.kind": Text("卖方单位性质", "the seller's kind"),
    "seller.credit_code": Text("卖方统一社会信用代码", "the seller's credit code"),
    "buyer.kind": Text("买方单位性质", "the buyer's kind"),
    "buyer.credit_code": Text("买方统一社会信用代码", "the buyer's credit code"),
    "buyer.region_code": Text("买方行政区划代码", "the buyer's region code"),
    "intermediary.credit_code": Text("服务机构统一社会信用代码", "the intermediary's credit code"),
    "intermediary.is_service_institution": Text(
        "中介方是否技术转移服务机构", "whether the intermediary is a service institution"
    ),
    "implemented_in": Text("成果实施地", "the place of implementation"),
    "achievement.id": Text("科技成果编号", "the result's id"),
    "contract_value": Text("技术合同成交额", "the contract value"),
    "transaction_amount": Text("技术交易额", "the transaction amount"),
    "payments": Text("付款记录", "the payments"),
}


@dataclass(frozen=True, slots=True)
class Judgement:
    """One entry judged by every criterion of a contract; ``outcome`` is all of them together."""

    entry: Entry
    criteria: tuple[CriterionResult, ...]
    outcome: Outcome

    @property
    def is_excluded(self) -> bool:
        """Whether some criterion is certainly not met."""
        return self.outcome is Outcome.NOT_MET

    @property
    def is_held(self) -> bool:
        """Whether it waits for facts: nothing fails, something is unknown."""
        return self.outcome is Outcome.UNKNOWN

    @property
    def is_certain(self) -> bool:
        """Whether every criterion is met."""
        return self.outcome is Outcome.MET

    @property
    def failed(self) -> CriterionResult | None:
        """The first criterion that is not met."""
        return next((c for c in self.criteria if c.outcome is Outcome.NOT_MET), None)

    @property
    def missing(self) -> tuple[MissingField, ...]:
        """The fields that would decide a held contract; none when it is excluded anyway."""
        if self.is_excluded:
            return ()
        return tuple(dict.fromkeys(field for criterion in self.criteria for field in criterion.missing))


def judge(entry: Entry, criteria: tuple[CriterionResult, ...]) -> Judgement:
    """Return the judgement that the criteria make together."""
    return Judgement(entry, criteria, all_of(*(result.outcome for result in criteria)))


def missing_fields(*paths: str) -> tuple[MissingField, ...]:
    """Return the named fields with their labels."""
    return tuple(MissingField(path, FIELD_LABELS[path]) for path in paths)


def list_fields(fields: Iterable[MissingField]) -> Text:
    """Return the fields' names in one list."""
    labels = [field.label for field in fields]
    return Text("、".join(label.zh for label in labels), ", ".join(label.en for label in labels))


def begins_with(code: str | None, beginnings: tuple[str, ...]) -> Outcome:
    """Judge whether a code begins with one of the beginnings; an absent or empty code is unknown."""
    if not code:
        return Outcome.UNKNOWN
    return Outcome.MET if code.startswith(beginnings) else Outcome.NOT_MET


def all_of(*outcomes: Outcome) -> Outcome:
    """Join outcomes: any not met decides, otherwise any unknown."""
    if Outcome.NOT_MET in outcomes:
        return Outcome.NOT_MET
    return Outcome.UNKNOWN if Outcome.UNKNOWN in outcomes else Outcome.MET


def criterion(
    scheme: Scheme,
    role: str,
    outcome: Outcome,
    explanation: Text,
    *,
    value: str | None = None,
    required: str | None = None,
    missing: tuple[MissingField, ...] = (),
) -> CriterionResult:
    """Return the result of the criterion that plays ``role`` in the scheme."""
    stated = scheme.criteria[role]
    return CriterionResult(
        id=stated.id,
        title=stated.title,
        outcome=outcome,
        reference=stated.reference,
        explanation=explanation,
        value=value,
        required=required,
        missing=missing,
    )


def unknown(scheme: Scheme, role: str, *paths: str) -> CriterionResult:
    """Return the result for a criterion that waits for the named fields."""
    missing = missing_fields(*paths)
    fields = list_fields(missing)
    return criterion(
        scheme,
        role,
        Outcome.UNKNOWN,
        Text(f"缺少{fields.zh}，暂不能判断", f"cannot be judged without {fields.en}"),
        missing=missing,
    )


def common_criteria(scheme: Scheme, entry: Entry, history: History) -> tuple[CriterionResult, ...]:
    """Judge what every scheme asks of a contract: registered, counted once, registered in the validity."""
    registered = _registered(scheme, entry, history)
    if entry.registration is None:
        return (registered,)
    return registered, _once(scheme, entry, history), _validity(scheme, entry)


def _registered(scheme: Scheme, entry: Entry, history: History) -> CriterionResult:
    registration = entry.registration
    if registration is None:
        dated = entry.contract.registration
        reason = (
            Text("尚未认定登记", "not registered")
            if dated is None
            else Text(
                f"登记日 {dated.registered_on} 晚于截止日 {history.as_of}",
                f"registered on {dated.registered_on}, after the as-of date {history.as_of}",
            )
        )
        return criterion(scheme, "registered", Outcome.NOT_MET, reason)
    day = registration.registered_on
    if entry.is_live:
        return criterion(
            scheme, "registered", Outcome.MET, Text(f"已于 {day} 认定登记", f"registered on {day}")
        )
    cancelled = registration.status is RegistrationStatus.CANCELLED
    return criterion(
        scheme,
        "registered",
        Outcome.NOT_MET,
        Text("登记已注销", "the registration was cancelled")
        if cancelled
        else Text("登记已撤销", "the registration was revoked"),
    )


def _once(scheme: Scheme, entry: Entry, history: History) -> CriterionResult:
    if not entry.is_repeated:
        return criterion(scheme, "once", Outcome.MET, Text("没有重复计算", "not counted elsewhere"))
    assert entry.counted_copy is not None
    counted = history.entry_at(entry.counted_copy).registration
    assert counted is not None
    number = counted.official_no or counted.slip_no
    day = counted.registered_on
    reason = (
        Text(
            f"与 {day} 登记的 {number} 为同一合同，只计一次",
            f"the same contract as {number} of {day}, which is counted",
        )
        if number
        else Text(
            f"与 {day} 登记的为同一合同，只计一次",
            f"the same contract as one registered on {day}, which is counted",
        )
    )
    return criterion(scheme, "once", Outcome.NOT_MET, reason)


def _validity(scheme: Scheme, entry: Entry) -> CriterionResult:
    assert entry.registration is not None
    day = entry.registration.registered_on
    first, last = scheme.valid_from, scheme.valid_to
    if scheme.holds_on(day):
        reason = Text(f"登记日 {day} 在有效期内", f"registered on {day}, within the validity")
        return criterion(scheme, "validity", Outcome.MET, reason)
    return criterion(
        scheme,
        "validity",
        Outcome.NOT_MET,
        Text(
            f"登记日 {day} 不在有效期 {first} 至 {last} 内", f"registered on {day}, outside {first} to {last}"
        ),
    )
