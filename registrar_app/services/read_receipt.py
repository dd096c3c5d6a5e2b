"""Opens a receipt (回盘): container, signature, form; whether its signer is a supervisor is judged by who reads it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from registrar_app.domain.batch import MalformedHeaderError, Receipt, read_receipt
from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.text import Text
from registrar_app.services.exact_json import read_exact
from registrar_app.services.program import Program

MEMBER = "receipt.json"
FILE_LIMIT = 50_000_000


@dataclass(frozen=True, slots=True)
class OpenedReceipt:
    """A receipt whose signature holds; ``hash`` is that of its text, ``signer`` a certificate's fingerprint, both hex."""

    receipt: Receipt
    hash: str
    signer: str
    made_on: date


def open_receipt(program: Program, container: bytes, where: str) -> OpenedReceipt:
    """Return what a receipt's file says.

    Raises:
        InputRefusedError: it is not whole, or its signature does not hold.
    """
    try:
        opened = program.containers.unpack(container, program.keys.verify_detached, (MEMBER,))
        receipt = read_receipt(read_exact(opened.members[MEMBER]))
        made_on = datetime.fromisoformat(receipt.made_at).date()
    except (InputRefusedError, MalformedHeaderError, ValueError) as error:
        problem = Text(
            "回盘不完整、被改动或签名不成立", "the receipt is incomplete, changed, or not properly signed"
        )
        raise receipt_refused("RECEIPT-REFUSED", where, problem) from error
    text_hash = sha256(opened.members[MEMBER]).hexdigest()
    return OpenedReceipt(receipt, text_hash, sha256(opened.signer).hexdigest(), made_on)


def receipt_refused(code: str, where: str, problem: Text) -> InputRefusedError:
    """Return the refusal of a receipt."""
    remedy = Text("请主管部门重新发送回盘", "ask the bureau to send the receipt again")
    return InputRefusedError(code, where, problem, remedy)
