"""Attaches papers (材料) to a case, and hands them out again; an act that names one makes it evidence for ever."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path

from registrar_app.domain.errors import ASK_IT, AnswerNoError, InputRefusedError, UsageError
from registrar_app.domain.evidence import file_name, is_file_name
from registrar_app.domain.field_readers import FaultError, read_name
from registrar_app.domain.journal import EntryKind
from registrar_app.domain.registration import OPEN_STATES, Case
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.drafts import load_case
from registrar_app.services.examine import examine_case
from registrar_app.services.keep_journal import noted
from registrar_app.services.paper_kinds import require_paper
from registrar_app.services.ports import Paper
from registrar_app.services.whole_file import read_whole, write_whole

FILE_LIMIT = 20_000_000
"""Bytes of one paper: some 200 scanned pages; a batch, which carries the papers its acts name, holds 50 MB."""

CASE_LIMIT = 40_000_000
"""Bytes of all papers of a case, so that any one act fits into a batch with them."""

COUNT_LIMIT = 1_000
"""Papers of a case, for the same reason: the bureau takes no batch of more than 2,000 members."""


def attach_paper(desk: Desk, uid: str, file: Path) -> Paper:
    """Attach one file to a case; see ``attach_papers``."""
    return attach_papers(desk, uid, [file])[0]


def attach_papers(desk: Desk, uid: str, files: Sequence[Path]) -> list[Paper]:
    """Attach files to a case, all or none; the same content again changes nothing.

    Raises:
        UsageError: the store is the bureau's.
        AnswerNoError: there is no such case, or its papers would be too large in all.
        InputRefusedError: a file is empty, too large, of no kind that is taken, or has a name that cannot be kept.
        MachineRefusedError: it cannot be read.
    """
    _require_office(desk)
    case = load_case(desk, uid)
    return _attach(desk, case, ((_name(file.name), read_whole(file, FILE_LIMIT)) for file in files))


def attach_content(desk: Desk, uid: str, name: str, content: bytes) -> Paper:
    """Attach what lies in memory, as a picture that was pasted, under a file name; see ``attach_papers``."""
    _require_office(desk)
    if len(content) > FILE_LIMIT:
        raise InputRefusedError(
            "PAPER-TOO-LARGE",
            name,
            Text("粘贴的图片超过 20 MB，没有添加", "the pasted picture is over 20 MB and was not attached"),
            Text("截取较小的一块后再粘贴", "take a smaller part of it, then paste again"),
            ASK_IT,
        )
    return _attach(desk, load_case(desk, uid), [(_name(name), content)])[0]


def _attach(desk: Desk, case: Case, files: Iterable[tuple[str, bytes]]) -> list[Paper]:
    sizes = {paper.sha256: paper.size for paper in desk.store.papers_of(case.uid)}
    named: list[tuple[str, str, bytes]] = []
    for name, content in files:
        require_paper(name, content)
        digest = sha256(content).hexdigest()
        sizes[digest] = len(content)
        _require_room(case.uid, sum(sizes.values()), len(sizes))
        named.append((digest, name, content))
    with desk.store.writing() as writer:
        for _, name, content in named:
            writer.add_paper(case.uid, name, content)
    kept = {paper.sha256: paper for paper in desk.store.papers_of(case.uid)}
    return [kept[digest] for digest, _, _ in named]


def remove_paper(desk: Desk, uid: str, paper: str) -> Paper:
    """Take a paper off a case.

    Raises:
        AnswerNoError: the case has no such paper, an answer on its sheet links to it, or a signed act names it.
    """
    case = load_case(desk, uid)
    found = find_paper(desk, case.uid, paper)
    linked = _links_to(desk, case, found.sha256)
    if linked:
        ids = ", ".join(linked)
        raise AnswerNoError(
            "PAPER-LINKED",
            found.sha256[:16],
            Text(f"审查表 {ids} 引用了这份材料", f"the sheet links to it: {ids}"),
            Text("先在审查表中改用别的材料", "take the link off the sheet first"),
        )
    with desk.store.writing() as writer:
        writer.remove_paper(case.uid, found.sha256)
    return found


def find_paper(desk: Desk, uid: str, wanted: str) -> Paper:
    """Return the paper of a case by its file name or the beginning of its SHA-256 (8 digits or more).

    Raises:
        AnswerNoError: there is none, or more than one.
    """
    papers = desk.store.papers_of(uid)
    found = [
        p for p in papers if p.name == wanted or (len(wanted) >= 8 and p.sha256.startswith(wanted.lower()))
    ]
    if len(found) != 1:
        raise AnswerNoError(
            "PAPER-UNKNOWN-HERE",
            wanted,
            Text("该合同没有这份材料，或有几份同名", "the case has no such paper, or several of that name"),
            Text("用 contract papers 查看材料及其编号", "see the papers with contract papers"),
        )
    return found[0]


def export_paper(desk: Desk, uid: str, paper: str, target: Path) -> Path:
    """Write a paper's bytes to a file, or under its own name into a folder, and return the place.

    Raises:
        AnswerNoError: the case has no such paper.
        MachineRefusedError: it cannot be written.
    """
    case = load_case(desk, uid)
    found = find_paper(desk, case.uid, paper)
    content = desk.store.paper(found.sha256)
    assert content is not None
    path = target / file_name(found.name, found.sha256) if target.is_dir() else target
    with noted(desk, EntryKind.PAPER_EXPORTED, case.uid, {"file": path.name, "sha256": found.sha256}):
        write_whole(path, content)
    return path


def _links_to(desk: Desk, case: Case, digest: str) -> list[str]:
    """Return the conditions on the sheet of an open case whose answers link to a paper."""
    lines = examine_case(desk, case.uid).lines if case.state in OPEN_STATES else ()
    answers = [(line.condition.id, line.answer) for line in lines if line.answer is not None]
    return [condition for condition, answer in answers if answer.attachment == digest]


def _name(written: str) -> str:
    try:
        name = read_name(written)
    except FaultError as fault:
        raise InputRefusedError(
            "PAPER-NAME", repr(written)[:80], fault.problem, fault.remedy, ASK_IT
        ) from fault
    if not is_file_name(name):
        raise InputRefusedError(
            "PAPER-NAME",
            repr(written)[:80],
            Text("文件名不能用于材料", "it is no name for a paper"),
            Text("改名后再添加", "rename the file first"),
            ASK_IT,
        )
    return str(name)


def _require_room(uid: str, size: int, count: int) -> None:
    if count > COUNT_LIMIT:
        raise AnswerNoError(
            "PAPER-CASE-FULL",
            uid,
            Text(f"一份合同的材料不超过 {COUNT_LIMIT} 份", f"one contract has {COUNT_LIMIT} papers at most"),
            Text("把几份并成一个文件后再添加", "put several into one file first"),
        )
    if size > CASE_LIMIT:
        raise AnswerNoError(
            "PAPER-CASE-FULL",
            uid,
            Text("一份合同的材料合计不超过 40 MB", "the papers of one contract are 40 MB at most"),
            Text("压缩扫描件后再添加", "attach a smaller scan"),
        )


def _require_office(desk: Desk) -> None:
    if desk.store.identity.is_bureau:
        raise UsageError(
            "PAPER-BUREAU",
            str(desk.directory),
            Text("材料由登记机构添加", "papers are attached by the office"),
            Text("在登记机构的数据库中添加", "attach it in the office's store"),
        )
