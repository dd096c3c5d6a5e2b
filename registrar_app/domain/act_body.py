"""Judges whether an act's body holds what its kind needs, in a form that everything that later reads acts can read.

``registration.apply`` looks at what moves a case; here is the rest, which is listed, printed and followed up years
later. Our own acts are right as they are composed; asked are those that come in a batch, whoever signed them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from registrar_app.domain.act import Act, ActKind
from registrar_app.domain.conclusion import ConclusionKind
from registrar_app.domain.evidence import is_file_name, papers_named
from registrar_app.domain.examination import Decided, MalformedExaminationError
from registrar_app.domain.field_readers import NOTE_LIMIT
from registrar_app.domain.reexamination import Outcome, RequestedBy
from registrar_app.domain.registration import BODY_TEXTS
from registrar_app.domain.signed_examination import SignedExamination, read_examination
from registrar_app.domain.technology_income import MalformedIncomeError, read_income
from registrar_app.domain.text import Text

_DIGEST = re.compile("[0-9a-f]{64}")

NEEDED = {
    ActKind.ACCEPT: ("contract",),
    ActKind.REQUEST_SUPPLEMENT: ("wanted",),
    ActKind.RECEIVE_SUPPLEMENT: ("received", "contract"),
    ActKind.REVIEW: ("reviewed",),
    ActKind.REGISTER: ("contract", "slip_no", "rulebook"),
    ActKind.REFUSE: ("contract", "reason", "note", "rulebook"),
    ActKind.AMEND: ("contract", "reason", "rulebook"),
    ActKind.CANCEL: ("reason",),
    ActKind.REVOKE: ("ground", "note"),
    ActKind.REEXAMINE: ("requested_by", "letter_no", "outcome", "note", "rulebook"),
    ActKind.NOTE_PAYMENT: ("payment",),
    ActKind.NOTE_INCOME: ("income",),
    ActKind.NOTE_OFFICIAL_NO: ("official_no",),
    ActKind.ISSUE_SLIP: ("sha256",),
    ActKind.ISSUE_SHEET: ("sheet", "of", "sha256"),
    ActKind.RECORD_REGISTRATION: ("contract",),
}
"""The keys without which an act says too little; what else a body may hold is told by ``registration.apply``."""

_RECOGNISED = (ActKind.REGISTER, ActKind.AMEND, ActKind.REEXAMINE)
_CONCLUDES = {
    **dict.fromkeys(_RECOGNISED, ConclusionKind.RECOGNISE),
    ActKind.REQUEST_SUPPLEMENT: ConclusionKind.SUPPLEMENT,
    ActKind.REFUSE: ConclusionKind.REFUSE,
}


class MalformedBodyError(ValueError):
    """The body cannot be kept; ``path`` names the place inside the act."""

    def __init__(self, path: str, problem: Text) -> None:
        """Keep the place and the sentence about it."""
        super().__init__(f"{path}: {problem.en}")
        self.path = path
        self.problem = problem


def require_sound_body(act: Act) -> None:
    """Raise MalformedBodyError unless the body is one that can be kept.

    The contract and the payment that it carries are read by ``registration.apply``.
    """
    for key in NEEDED[act.kind]:
        if key not in act.body:
            raise MalformedBodyError(f"body.{key}", Text("缺少该项", "it is missing"))
    _require_texts(act.body)
    _require_explanations(act.body.get("explanations"))
    _require_papers(act)
    _require_digests(act.body)
    if act.kind is ActKind.REEXAMINE:
        _require_outcome(act.body)
    if "income" in act.body:
        _require_income(act.body["income"])
    if "examination" in act.body:
        _require_examination(act)


def _require_texts(body: Mapping[str, object]) -> None:
    for key in sorted(BODY_TEXTS & body.keys()):
        value = body[key]
        if not isinstance(value, str):
            raise MalformedBodyError(f"body.{key}", Text("此处应为文字", "a text is expected here"))
        if len(value) > NOTE_LIMIT:
            raise MalformedBodyError(
                f"body.{key}", Text(f"超过 {NOTE_LIMIT} 个字符", f"longer than {NOTE_LIMIT} characters")
            )


def _require_explanations(value: object) -> None:
    """What an office said to a query: a list of code, path and reason."""
    if not value:
        return
    rows = value if isinstance(value, list) else [None]
    if not all(isinstance(row, Mapping) and isinstance(row.get("reason"), str) for row in rows):
        raise MalformedBodyError("body.explanations", Text("核实说明读不出", "the reasons cannot be read"))


def _require_papers(act: Act) -> None:
    for digest, name in papers_named(act).items():
        if not _DIGEST.fullmatch(digest) or (name and not is_file_name(name)):
            problem = Text("材料的名称或哈希不合规定", "a paper's name or hash is not one that can be kept")
            raise MalformedBodyError("body.papers", problem)


def _require_digests(body: Mapping[str, object]) -> None:
    for key in ("review", "reviewed"):
        if key in body and not _DIGEST.fullmatch(str(body[key])):
            raise MalformedBodyError(f"body.{key}", Text("不是 SHA-256", "it is no SHA-256"))


def _require_outcome(body: Mapping[str, object]) -> None:
    if body["requested_by"] not in set(RequestedBy):
        raise MalformedBodyError("body.requested_by", Text("没有这样的提请单位", "nobody of that name asks"))
    changes = "contract" in body
    if body["outcome"] != (Outcome.CHANGED if changes else Outcome.UPHELD):
        problem = Text("结果与是否改变登记内容不符", "it is not what the act does to the registered content")
        raise MalformedBodyError("body.outcome", problem)


def _require_income(value: object) -> None:
    try:
        read_income(value, "body.income")
    except MalformedIncomeError as error:
        raise MalformedBodyError(error.problem.path, error.problem.problem) from error


def _require_examination(act: Act) -> None:
    try:
        examination = read_examination(act.body["examination"])
    except MalformedExaminationError as error:
        problem = Text("审查表读不出", "the examination cannot be read")
        raise MalformedBodyError("body.examination", problem) from error
    if act.body.get("rulebook", examination.rulebook) != examination.rulebook:
        problem = Text("审查所依的规则与决定不同", "it was examined by another rulebook than decided by")
        raise MalformedBodyError("body.examination.rulebook", problem)
    known = {paper.sha256 for paper in examination.papers}
    for condition, answer in examination.answers.items():
        if answer.attachment is not None and answer.attachment not in known:
            problem = Text("引用的材料不在所附材料之中", "the paper is not one of those attached")
            raise MalformedBodyError(f"body.examination.answers.{condition[:40]}", problem)
    if not _is_dealt_with(act, examination):
        problem = Text("对审查结论的处理与结论不符", "it does not fit the conclusion of the sheet")
        raise MalformedBodyError("body.examination.decided", problem)


def _is_dealt_with(act: Act, examination: SignedExamination) -> bool:
    """Whether "confirmed" is said only of the conclusion that was drawn, and "decided otherwise" only with a reason."""
    if examination.decided is Decided.OVERRIDDEN:
        return bool(examination.override.strip())
    confirms = examination.conclusion.kind is _CONCLUDES.get(act.kind)
    return confirms or examination.decided is Decided.UNEXAMINED
