"""The exchange page on both sides: a batch out, tried and taken at the bureau, its receipt back."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent

from registrar_app.domain.batch import ActOutcome
from registrar_app.services import decide
from registrar_app.services.drafts import save_draft
from registrar_app.services.export_batch import export_batch
from registrar_app.services.import_batch import import_batch
from registrar_app.services.import_receipt import import_receipt
from registrar_app.ui.exchange.batch_lines import Verdict
from registrar_app.ui.exchange.page import ExchangePage
from tests.contract_samples import sound_contract
from tests.ui.contract_form.asking_help import when_asked
from tests.ui.schemes.page_checks import LOOKS, clipped, shown, told


@pytest.fixture
def office(program, world):
    desk = world.open(program, "office-1")
    yield desk
    desk.store.close()


@pytest.fixture
def bureau(program, world):
    desk = world.open(program, "bureau")
    yield desk
    desk.store.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def register(desk, uid: str) -> None:
    save_draft(desk, uid, sound_contract(desk.today() - timedelta(days=1)), {})
    decide.accept_contract(desk, uid)


UIDS = ("11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222")


def verdicts(page) -> list[Verdict]:
    return [line.verdict for line in page.panel.lines]


def test_an_office_with_nothing_new_has_nothing_to_send(qtbot, program, office):
    page = shown(qtbot, lambda: ExchangePage(program, office))
    assert page.panel.acts.figure.text() == "0"
    assert not page.panel.export_button.isEnabled()


def test_what_waits_is_counted_and_gone_after_the_export(qtbot, program, office, stick):
    register(office, UIDS[0])
    page = shown(qtbot, lambda: ExchangePage(program, office))
    assert (page.panel.acts.figure.text(), page.panel.contracts.figure.text()) == ("1", "1")
    heard = told(page)
    page.panel.export_to(stick)
    written = [path.name for path in stick.iterdir()]
    assert written == ["371002-01-000001.htb"]
    assert heard[0][0] == "good"
    assert written[0] in page.panel.result.text()
    assert "可以拔出 U 盘" in page.panel.result.text()
    assert page.panel.acts.figure.text() == "0"


def test_a_folder_that_cannot_be_written_is_told(qtbot, program, office, tmp_path):
    register(office, UIDS[0])
    page = shown(qtbot, lambda: ExchangePage(program, office))
    heard = told(page)
    (tmp_path / "file").write_text("x")
    page.panel.export_to(tmp_path / "file" / "below")
    assert heard[0][0] == "error"


def test_batches_are_tried_first_taken_when_confirmed_and_answered(qtbot, program, office, bureau, stick):
    out = shown(qtbot, lambda: ExchangePage(program, office))
    for uid in UIDS:
        register(office, uid)
        out.panel.export_to(stick)
    page = shown(qtbot, lambda: ExchangePage(program, bureau))
    page.take_files(sorted(stick.glob("*.htb"), reverse=True))
    assert verdicts(page) == [Verdict.READY, Verdict.WAITING]
    assert bureau.store.load_case(UIDS[0]) is None
    heard = told(page)
    page.primary()
    assert verdicts(page) == [Verdict.TAKEN, Verdict.TAKEN]
    assert heard[-1][0] == "good"
    assert bureau.store.load_case(UIDS[1]) is not None
    assert not page.panel.confirm_button.isEnabled()
    for receipt in sorted(stick.glob("*.htr")):
        out.take_file(receipt)
    assert out.panel.receipt.accepted.figure.text() == "1"
    assert [note.outcome for note in office.store.answers_of(UIDS[1])] == ["accepted"]


def test_a_contract_is_returned_in_the_supervisors_own_words(qtbot, program, office, bureau, stick):
    out = shown(qtbot, lambda: ExchangePage(program, office))
    register(office, UIDS[0])
    register(office, UIDS[1])
    out.panel.export_to(stick)
    page = shown(qtbot, lambda: ExchangePage(program, bureau))
    page.panel.return_contract()
    page.take_files(sorted(stick.glob("*.htb")))
    page.panel.grid.setCurrentIndex(page.panel.grid.model().index(0, 0))

    def give(asked) -> None:
        asked.type(case=UIDS[1][:8], reason="see article 3")
        asked.agree()

    troubles = when_asked(qtbot, give)
    qtbot.keyClick(page.panel.grid, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert troubles == []
    assert "see article 3" in page.panel.remark.text()
    assert bureau.store.load_case(UIDS[0]) is None, "nothing is written before it is confirmed"
    page.primary()
    assert verdicts(page) == [Verdict.TAKEN], page.panel.lines
    assert bureau.store.load_case(UIDS[0]) is not None
    assert bureau.store.load_case(UIDS[1]) is None
    (receipt,) = stick.glob("*.htr")
    out.take_file(receipt)
    (note,) = office.store.answers_of(UIDS[1])
    assert (note.outcome, note.reason) == ("returned", "see article 3")


def test_a_batch_taken_before_changes_nothing_and_gives_its_receipt_again(
    qtbot, program, office, bureau, stick
):
    register(office, UIDS[0])
    shown(qtbot, lambda: ExchangePage(program, office)).panel.export_to(stick)
    page = shown(qtbot, lambda: ExchangePage(program, bureau))
    batch = stick / "371002-01-000001.htb"
    page.take_file(batch)
    page.primary()
    (stick / "371002-01-000001.htr").unlink()
    page.panel.clear_list()
    page.take_file(batch)
    assert verdicts(page) == [Verdict.ALREADY]
    page.primary()
    assert (stick / "371002-01-000001.htr").exists()


def test_a_batch_too_early_is_kept_when_confirmed_and_goes_in_by_itself(
    qtbot, program, office, bureau, stick
):
    out = shown(qtbot, lambda: ExchangePage(program, office))
    for uid in UIDS:
        register(office, uid)
        out.panel.export_to(stick)
    first, second = sorted(stick.glob("*.htb"))
    page = shown(qtbot, lambda: ExchangePage(program, bureau))
    heard = told(page)
    page.take_file(second)
    assert verdicts(page) == [Verdict.WAITING]
    assert "缺少登记机 371002-01 的第 1 号报盘" in page.panel.lines[0].remark
    assert "确认：留存 1  Ctrl+Enter" in page.panel.confirm_button.text()
    page.primary()
    assert verdicts(page) == [Verdict.KEPT]
    assert heard[-1] == ("query", "1 份缺前盘，已留存，补到后自动导入")
    assert not page.panel.confirm_button.isEnabled()
    page.take_file(first)
    page.primary()
    assert verdicts(page) == [Verdict.TAKEN, Verdict.ALREADY]
    assert "先前留存的 1 份随之导入" in heard[-1][1]
    assert (stick / second.with_suffix(".htr").name).exists()
    assert bureau.store.load_case(UIDS[1]) is not None


def test_a_batch_in_conflict_raises_its_alarm_when_confirmed(qtbot, program, world, office, bureau, stick):
    shutil.copytree(office.directory, world.store("copied"))
    register(office, UIDS[0])
    batch = export_batch(program, office, stick).path
    import_batch(program, bureau, batch, dry_run=False)
    twin = world.open(program, "copied")
    register(twin, UIDS[1])
    batch.unlink()
    export_batch(program, twin, batch)
    twin.store.close()
    page = shown(qtbot, lambda: ExchangePage(program, bureau))
    heard = told(page)
    page.take_file(batch)
    assert verdicts(page) == [Verdict.FORKED]
    assert "新的登记机号" in page.panel.lines[0].remark
    assert bureau.store.alarms() == []
    page.primary()
    assert verdicts(page) == [Verdict.ALARMED]
    assert heard[-1][0] == "error"
    assert "两个版本都已留存" in heard[-1][1]
    assert len(bureau.store.alarms()) == 1
    assert bureau.store.load_case(UIDS[1]) is None
    assert not page.panel.confirm_button.isEnabled()
    assert clipped(page) == []


@pytest.mark.parametrize("spoil", ["a byte", "cut", "empty", "text", "missing"])
def test_a_refused_file_is_one_line_and_nothing_is_changed(qtbot, program, office, bureau, stick, spoil):
    register(office, UIDS[0])
    shown(qtbot, lambda: ExchangePage(program, office)).panel.export_to(stick)
    batch = stick / "371002-01-000001.htb"
    content = batch.read_bytes()
    half = len(content) // 2
    changed = {
        "a byte": content[:half] + bytes([content[half] ^ 1]) + content[half + 1 :],
        "cut": content[:half],
        "empty": b"",
        "text": "合同".encode(),
    }
    batch.write_bytes(changed[spoil]) if spoil in changed else batch.unlink()
    page = shown(qtbot, lambda: ExchangePage(program, bureau))
    page.take_file(batch)
    assert verdicts(page) == [Verdict.REFUSED]
    words = page.panel.grid.words()[0]
    assert words[0] == batch.name
    assert words[1] == "拒收"
    assert len(words[-1]) > 5
    assert "\n" not in words[-1]
    assert not page.panel.confirm_button.isEnabled()
    page.primary()
    assert bureau.store.load_case(UIDS[0]) is None
    assert list(stick.glob("*.htr")) == []


def test_an_office_refuses_a_receipt_that_is_none(qtbot, program, office, stick):
    page = shown(qtbot, lambda: ExchangePage(program, office))
    (stick / "x.htr").write_bytes(b"nothing")
    heard = told(page)
    page.take_file(stick / "x.htr")
    assert heard[0][0] == "error"
    assert not page.panel.receipt.accepted.isVisible()


def answered(program, office, bureau, stick, change):
    """Return the office's act and the bureau's real receipt on it, with its answer changed."""
    register(office, UIDS[0])
    batch = export_batch(program, office, stick).path
    receipt = import_batch(program, bureau, batch, dry_run=False, receipt_target=stick).receipt
    summary = import_receipt(program, office, receipt)
    answers = tuple(replace(answer, **change) for answer in summary.receipt.answers)
    return replace(
        summary, receipt=replace(summary.receipt, answers=answers), accepted=0, returned=len(answers)
    )


def test_a_returned_act_is_listed_with_its_field_and_reason(qtbot, program, office, bureau, stick, tmp_path):
    change = {
        "outcome": ActOutcome.RETURNED,
        "path": "buyer.credit_code",
        "reason": "买方信用代码与营业执照不符",
    }
    summary = answered(program, office, bureau, stick, change)
    page = shown(qtbot, lambda: ExchangePage(program, office))
    kind, text = page.panel.receipt.show_outcome(summary)
    assert (kind, "退回 1" in text) == ("query", True)
    assert page.panel.receipt.grid.words() == [
        ["受理", "海洋牧场智能投饵装备关键技术开发", "buyer.credit_code", "买方信用代码与营业执照不符"]
    ]
    assert page.panel.receipt.reason.text() == "1. buyer.credit_code：买方信用代码与营业执照不符"
    assert page.panel.receipt.returned.figure.text() == "1"
    table = page.panel.receipt.table()
    page.panel.export.save(table, tmp_path / "退回.xlsx")
    cells = [[cell.value for cell in row] for row in load_workbook(tmp_path / "退回.xlsx").active]
    assert any("买方信用代码与营业执照不符" in row for row in cells)
    assert clipped(page) == []


def test_only_files_of_this_side_may_be_dropped(qtbot, program, office, bureau, stick):
    def drop(page, name: str) -> bool:
        mime, file = QMimeData(), stick / name
        file.touch()
        mime.setUrls([QUrl.fromLocalFile(str(file))])
        event = QDragEnterEvent(
            QPoint(5, 5),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        event.ignore()
        page.dragEnterEvent(event)
        return event.isAccepted()

    out = shown(qtbot, lambda: ExchangePage(program, office))
    into = shown(qtbot, lambda: ExchangePage(program, bureau))
    assert [drop(out, "a.htr"), drop(out, "a.htb"), drop(into, "a.HTB"), drop(into, "a.htr")] == [
        True,
        False,
        True,
        False,
    ]


@pytest.mark.parametrize(("language", "scale"), LOOKS)
def test_nothing_is_clipped(qtbot, program, office, bureau, stick, language, scale):
    register(office, UIDS[0])
    page = shown(qtbot, lambda: ExchangePage(program, office), language, scale)
    assert clipped(page) == []
    page.panel.export_to(stick)
    assert clipped(page) == []
    page = shown(qtbot, lambda: ExchangePage(program, bureau), language, scale)
    assert clipped(page) == []
    page.take_files(list(stick.glob("*.htb")))
    assert clipped(page) == []


def test_a_batch_is_written_again_when_the_stick_was_lost(qtbot, program, office, stick, monkeypatch):
    register(office, UIDS[0])
    page = shown(qtbot, lambda: ExchangePage(program, office))
    assert not page.panel.again_button.isVisible()
    page.panel.export_to(stick)
    [lost] = stick.iterdir()
    content = lost.read_bytes()
    lost.unlink()
    heard = told(page)
    monkeypatch.setattr(
        "registrar_app.ui.exchange.office_panel.ask_and_do",
        lambda *words, lead: words[4]({"seq": 1, "folder": str(stick)}),
    )
    page.panel.again_button.click()
    assert lost.read_bytes() == content
    assert heard[-1][0] == "good"
    assert "可以拔出 U 盘" in page.panel.result.text()


def test_a_batch_whose_copy_is_gone_is_made_anew_with_the_signing_password(
    qtbot, program, office, bureau, stick, monkeypatch
):
    register(office, UIDS[0])
    page = shown(qtbot, lambda: ExchangePage(program, office))
    page.panel.export_to(stick)
    for file in (*stick.iterdir(), *(office.directory / "batches").iterdir()):
        file.unlink()
    monkeypatch.setattr(
        "registrar_app.ui.exchange.office_panel.ask_and_do",
        lambda *words, lead: words[4]({"seq": 1, "folder": str(stick), "pin": "签名口令"}),
    )
    page.panel.again_button.click()
    [anew] = stick.iterdir()
    assert import_batch(program, bureau, anew, dry_run=False).is_taken
