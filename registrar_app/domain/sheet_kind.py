"""Names the sheets (文书) that an office prints, each on one act of a case; what stands on them is composed elsewhere."""

from __future__ import annotations

from enum import StrEnum

from registrar_app.domain.act import ActKind
from registrar_app.domain.text import Text


class SheetKind(StrEnum):
    """One kind of sheet, in the order of a case's life."""

    REGISTRATION_FORM = "registration-form"
    EXAMINATION = "examination"
    ACCEPTANCE = "acceptance"
    SUPPLEMENT = "supplement"
    REFUSAL = "refusal"
    AMENDMENT = "amendment"
    CANCELLATION = "cancellation"
    REVOCATION = "revocation"
    REEXAMINATION = "reexamination"
    INCOME = "income"
    PAYMENT = "payment"
    OFFICIAL_NUMBER = "official-number"

    @property
    def label(self) -> Text:
        """The title of the sheet."""
        return SHEET_LABELS[self]

    @property
    def acts(self) -> tuple[ActKind, ...]:
        """The acts on which the sheet is printed."""
        return SHEET_ACTS[self]


SHEET_LABELS = {
    SheetKind.REGISTRATION_FORM: Text("技术合同登记表", "Registration form of a technology contract"),
    SheetKind.EXAMINATION: Text("技术合同认定审查表", "Recognition sheet of a technology contract"),
    SheetKind.ACCEPTANCE: Text("受理通知书", "Notice of acceptance"),
    SheetKind.SUPPLEMENT: Text("补正通知书", "Request for a supplement"),
    SheetKind.REFUSAL: Text("不予登记通知书", "Notice of refusal"),
    SheetKind.AMENDMENT: Text("变更登记记录", "Record of an amendment"),
    SheetKind.CANCELLATION: Text("注销登记记录", "Record of a cancellation"),
    SheetKind.REVOCATION: Text("撤销登记决定书", "Decision to revoke a registration"),
    SheetKind.REEXAMINATION: Text("重新认定记录", "Record of a re-examination"),
    SheetKind.INCOME: Text("技术性收入核定表", "Determination of technology income"),
    SheetKind.PAYMENT: Text("付款记录", "Record of a payment"),
    SheetKind.OFFICIAL_NUMBER: Text("全国登记编号记录", "Record of the official number"),
}
SHEET_ACTS = {
    SheetKind.REGISTRATION_FORM: (
        ActKind.ACCEPT, ActKind.RECEIVE_SUPPLEMENT, ActKind.REGISTER, ActKind.REFUSE, ActKind.AMEND, ActKind.REEXAMINE,
    ),
    SheetKind.EXAMINATION: (
        ActKind.REQUEST_SUPPLEMENT, ActKind.REGISTER, ActKind.REFUSE, ActKind.AMEND, ActKind.REEXAMINE,
    ),
    SheetKind.ACCEPTANCE: (ActKind.ACCEPT,),
    SheetKind.SUPPLEMENT: (ActKind.REQUEST_SUPPLEMENT,),
    SheetKind.REFUSAL: (ActKind.REFUSE,),
    SheetKind.AMENDMENT: (ActKind.AMEND,),
    SheetKind.CANCELLATION: (ActKind.CANCEL,),
    SheetKind.REVOCATION: (ActKind.REVOKE,),
    SheetKind.REEXAMINATION: (ActKind.REEXAMINE,),
    SheetKind.INCOME: (ActKind.NOTE_INCOME,),
    SheetKind.PAYMENT: (ActKind.NOTE_PAYMENT,),
    SheetKind.OFFICIAL_NUMBER: (ActKind.NOTE_OFFICIAL_NO,),
}  # fmt: skip
"""The registration form is printed as the contract stood with the act; the recognition sheet where an act signed one."""
