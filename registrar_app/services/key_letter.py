"""Composes the key letter (签名密钥领取单): one page that goes with the key file of a registrar or supervisor and comes back signed.

The PIN is never on it: file and letter travel together, the PIN by another way.
"""

from __future__ import annotations

from pathlib import Path

from registrar_app.domain.errors import AnswerNoError
from registrar_app.domain.roster import Roster, Signer
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.issue_roster import keys_of, supervisor_keys_of
from registrar_app.services.program import Program
from registrar_app.services.roster_changes import grouped_fingerprint
from registrar_app.services.sheet_model import Fact, Facts, Sheet, Signatures
from registrar_app.services.sheets.words import day_words
from registrar_app.services.whole_file import write_whole

TITLE = Text("签名密钥领取单", "Receipt for a signing key")
_FOOT = Text(
    "本单与密钥文件一并交付，不载口令。{zh}签收后一份交主管部门存档，一份自留。",
    "Handed over with the key file; the PIN is not on it. One signed copy stays with the bureau, one with the {en}.",
)
_REGISTRAR, _SUPERVISOR = Text("登记员", "registrar"), Text("主管人员", "supervisor")
_PIN = Text(
    "口令不在本单上，由主管部门另行当面或电话告知；不要写下来，不要与密钥放在一起。\n"
    "{zh}，并换成只有本人知道的口令，至少 12 个字符。任何人（包括主管部门）都不会再问这个口令。",
    "It is not on this page; the bureau tells it in person or by phone. Never write it on the stick, on this page or on "
    "the PC.\n{en} and choose a PIN of your own, 12 characters or more. Nobody, the bureau "
    "included, will ever ask for it.",
)
_SAME_DAY = Text("领取当日启用", "Take the key in on the same day")
_IN_TIME = Text("按下面所说启用", "Take the key in as told below")
_AT_THE_BUREAU = Text(
    "一、续期换发的，先等各登记机构都导入新名册：此前它们只认得原密钥，报盘也只有原密钥能打开。\n"
    "二、在主管部门电脑“名册”页点“签发名册”→“启用密钥文件”，选 U 盘上的 .p12 文件，输入所告知的口令，再设自己的口令。\n"
    "三、原来是另一把密钥的，留在本库文件夹中的 signer.p12.old，口令不变：遇到只有它能打开的报盘，用“用原密钥打开报盘”。\n"
    "四、启用后删除 U 盘上的密钥文件，在本单上签收。",
    "1. For a renewal, wait until every office has imported the new roster: until then they know the former key alone, and "
    "only that opens their batches.\n"
    "2. On the bureau's PC, page Roster, choose Issue a roster, Take in a key file, then the .p12 file on the stick; type "
    "the PIN you were told, and choose your own.\n"
    "3. Another key that was there stays as signer.p12.old in the store's folder under its own PIN: for a batch that nothing "
    "else opens choose Open batches with a former key.\n"
    "4. Delete the key file from the stick and sign this page.",
)
_TAKING_IN = Text(
    "一、先启用名册：新机用名册文件（.htroster）建库，在用的登记机在“名册”页导入名册。\n"
    "二、名册页上的根证书指纹与本单逐组核对；不一致的停止操作，致电主管部门。\n"
    "三、在“名册”页点“启用密钥文件”，选 U 盘上的 .p12 文件，输入所告知的口令，再设自己的口令。\n"
    "四、启用后删除 U 盘上的密钥文件，在本单上签收。",
    "1. Roster first: a new PC makes its register from the roster file (.htroster), a PC in use imports it on the page "
    "Roster.\n"
    "2. Compare the root fingerprint shown there with this page, group by group; if they differ, stop and ring the "
    "bureau.\n"
    "3. On the page Roster choose Take in a key file, then the .p12 file on the stick; type the PIN you were told, and "
    "choose your own.\n"
    "4. Delete the key file from the stick and sign this page.",
)


def compose_key_letter(desk: Desk, signer_id: str, *, phone: str = "", of_supervisor: bool = False) -> Sheet:
    """Return the letter for somebody's newest key.

    Args:
        desk: The bureau's.
        signer_id: Whose.
        phone: Of the bureau; a line to write it on when not given.
        of_supervisor: The id is a supervisor's, not a registrar's.

    Raises:
        UsageError: the roster has nobody of that id.
        AnswerNoError: the key was revoked.
    """
    roster = desk.require_roster()
    signer = _newest(roster, signer_id, of_supervisor=of_supervisor)
    role = _SUPERVISOR if of_supervisor else _REGISTRAR
    return Sheet(
        title=TITLE,
        number=f"{signer.id}-{signer.fingerprint[:8].upper()}",
        copy=0,
        office=roster.bureau,
        registrar="",
        day=desk.today(),
        blocks=(
            _facts(roster, signer, role),
            _what_to_know(phone, of_supervisor=of_supervisor),
            Signatures(_signature_lines(phone, role)),
        ),
        foot=Text(_FOOT.zh.format(zh=role.zh), _FOOT.en.format(en=role.en)),
        chain_head="",
        practice=roster.practice or desk.store.identity.practice,
        has_seal=False,
    )


def _what_to_know(phone: str, *, of_supervisor: bool) -> Facts:
    when, taking_in = (_IN_TIME, _AT_THE_BUREAU) if of_supervisor else (_SAME_DAY, _TAKING_IN)
    pin = Text(_PIN.zh.format(zh=when.zh), _PIN.en.format(en=when.en))
    call = Text("马上致电主管部门", "ring the bureau at once")
    if phone:
        call = Text(f"马上致电主管部门（{phone}）", f"ring the bureau at once ({phone})")
    lost = Text(
        f"密钥文件遗失、被盗，口令泄露，或怀疑他人用过：停止签名，{call.zh}，说明编号和失控之日。"
        "主管部门撤销证书后，自失控之日起的签名不再认可。",
        f"Key file lost or stolen, PIN known to others, or any doubt: sign nothing more, {call.en}, and tell your number "
        "and since when. Once revoked, no signature from that day on is accepted.",
    )
    return Facts(
        (
            (Fact(Text("口令", "PIN"), pin),),
            (Fact(Text("启用", "Taking it in"), taking_in),),
            (Fact(Text("遗失或泄露", "Lost, or known to others"), lost, strong=True),),
        ),
        title=Text("须知", "What to know"),
    )


def print_key_letter(
    program: Program,
    desk: Desk,
    signer_id: str,
    target: Path,
    *,
    phone: str = "",
    language: str = "zh",
    of_supervisor: bool = False,
) -> Path:
    """Write the letter as a PDF and return its path: the target, or in a folder ``ID-key-letter.pdf``.

    Raises:
        UsageError, AnswerNoError: as ``compose_key_letter``, or a character is in no font.
        MachineRefusedError: the file cannot be written.
    """
    sheet = compose_key_letter(desk, signer_id, phone=phone, of_supervisor=of_supervisor)
    path = target if target.suffix.lower() == ".pdf" else target / f"{signer_id}-key-letter.pdf"
    write_whole(path, program.sheets.print_sheet(sheet, language))
    return path


def _newest(roster: Roster, signer_id: str, *, of_supervisor: bool) -> Signer:
    newest = (supervisor_keys_of if of_supervisor else keys_of)(roster, signer_id)[-1]
    if newest.revoked_on is not None:
        raise AnswerNoError(
            "LETTER-REVOKED",
            signer_id,
            Text("这把密钥已撤销，不能再发放", "this key was revoked and is not handed out"),
            Text("先换发密钥再打印领取单", "renew the key first, then print the letter"),
        )
    return newest


def _facts(roster: Roster, signer: Signer, role: Text) -> Facts:
    name, code = roster.office_name(signer.office or ""), signer.office
    place = Fact(Text("登记机构", "Office"), Text(f"{name}（{code}）", f"{name} ({code})"))
    if code is None:
        place = Fact(Text("主管部门", "Bureau"), roster.bureau)
    begins, ends = day_words(signer.term_from), day_words(signer.term_to)
    assert isinstance(begins, Text)
    assert isinstance(ends, Text)
    term = Text(f"{begins.zh}至{ends.zh}（含首末两日）", f"{begins.en} to {ends.en}, both days included")
    return Facts(
        (
            (
                Fact(Text(role.zh, role.en.capitalize()), signer.name, strong=True),
                Fact(Text("编号", "Number"), signer.id),
            ),
            (place,),
            (Fact(Text("任期", "Term"), term),),
            (
                Fact(Text("密钥文件", "Key file"), f"{signer.id}.p12"),
                Fact(Text("名册", "Roster"), Text(f"第 {roster.version} 版", f"version {roster.version}")),
            ),
            (Fact(Text("证书指纹", "Fingerprint of the certificate"), _in_lines(signer.fingerprint)),),
            (Fact(Text("根证书指纹", "Fingerprint of the root"), _in_lines(roster.root_fingerprint)),),
        )
    )


def _in_lines(fingerprint: str) -> str:
    """Return a fingerprint in two lines of eight groups, to be read aloud."""
    half = len(fingerprint) // 2
    return f"{grouped_fingerprint(fingerprint[:half])}\n{grouped_fingerprint(fingerprint[half:])}"


def _signature_lines(phone: str, role: Text) -> tuple[Text, ...]:
    lines = (
        Text(f"{role.zh}签收", f"Received by the {role.en}"),
        Text("签收日期", "On"),
        Text("主管部门经办人", "Handed over by"),
    )
    return lines if phone else (*lines, Text("主管部门电话", "Phone of the bureau"))
