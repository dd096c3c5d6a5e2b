"""Work that one waits for is shown once it takes long, and Esc stops it: everything is as before, and the window goes on."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from registrar_app.domain import interchange
from registrar_app.services.drafts import create_draft
from registrar_app.services.stopping import StoppedError, watched
from registrar_app.ui import operation
from registrar_app.ui.contracts import importing
from registrar_app.ui.exchange import bureau_panel, office_panel
from registrar_app.ui.operation import STOPPED
from registrar_app.ui.waiting import WaitWindow, look_for, wait_for, wait_for_each
from registrar_app.ui.words import say
from tests.contract_samples import sound_contract


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(operation, "SHOWN_AFTER_MS", 0)


class Impatient:
    """Presses Esc as soon as the small window is there; work that is ``held`` does nothing before that."""

    def __init__(self) -> None:
        self.pressed = threading.Event()
        self.said = ""
        self._timer = QTimer(interval=5)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        shown = QApplication.activeModalWidget()
        if isinstance(shown, WaitWindow) and shown.isActiveWindow():
            self._timer.stop()
            self.said = shown.what.text()
            QTest.keyClick(shown, Qt.Key.Key_Escape)
            assert shown.isVisible(), "it goes when the work has ended, not before"
            self.pressed.set()

    def held(self, work: Callable[..., Any]) -> Callable[..., Any]:
        def later(*arguments: Any, **named: Any) -> Any:
            assert self.pressed.wait(20)
            return work(*arguments, **named)

        return later


def test_it_says_how_far_it_is_and_goes_with_its_end(dressed, qtbot) -> None:
    seen: list[tuple[str, int]] = []
    gone = threading.Event()

    def look() -> None:
        shown = QApplication.activeModalWidget()
        if isinstance(shown, WaitWindow) and shown.bar.maximum() == 2:
            seen.append((shown.what.text(), shown.bar.maximum()))
            gone.set()
        else:
            QTimer.singleShot(5, look)

    def work() -> str:
        for _ in watched("ab"):
            assert gone.wait(20)
        return "done"

    look()
    assert wait_for(None, "导入", work) == "done"
    assert seen == [("导入", 2)]
    assert QApplication.activeModalWidget() is None
    with pytest.raises(ZeroDivisionError):
        wait_for(None, "导入", lambda: 1 / 0)


def test_escape_stops_it_and_enter_does_not(dressed) -> None:
    user = Impatient()
    with pytest.raises(StoppedError):
        wait_for(None, "导入", user.held(lambda: [*watched("ab")]))
    shown = WaitWindow(None, "导入")
    shown.begin()
    QTest.keyClick(shown.focusWidget(), Qt.Key.Key_Return)
    assert not shown.progress.is_cancelled, "a key that was still held down stops nothing"
    shown.end()


def test_a_stop_that_comes_too_late_is_kept_for_what_follows(dressed) -> None:
    """Work that looks shows nothing any more, a row of pieces goes no further; only what was done last stays done."""
    done: list[int] = []

    def steps(stopped_at: int) -> Iterator[tuple[str, Callable[[], None]]]:
        for n in range(3):
            work = partial(done.append, n)
            yield str(n), Impatient().held(work) if n == stopped_at else work

    with pytest.raises(StoppedError):
        look_for(None, "导入", Impatient().held(lambda: "seen"))
    assert wait_for(None, "导入", Impatient().held(lambda: "written")) == "written"
    with pytest.raises(StoppedError):
        list(wait_for_each(None, steps(stopped_at=1)))
    assert done == [0, 1]
    list(wait_for_each(None, steps(stopped_at=2)))
    assert done == [0, 1, 0, 1, 2]


def test_an_import_is_stopped_while_its_file_is_opened(open_window, tmp_path, monkeypatch) -> None:
    """The file is opened and tried in two steps: a stop at the end of the first holds for the second."""
    window = open_window()
    content = interchange.write_contract(replace(sound_contract(window.place.desk.today()), uid=None))
    file = tmp_path / "contracts.jsonl"
    file.write_text(json.dumps(content), "utf-8")
    page, files = (
        window.pages.get("contracts") or window._make("contracts"),
        window.place.program.contract_files,
    )
    monkeypatch.setattr(type(files), "open_table", Impatient().held(type(files).open_table))
    window.open_file(file)
    assert page.importing.review is None
    assert window.bars[page].text.text() == say(STOPPED)


def test_an_import_is_stopped_and_begun_again(open_window, tmp_path, monkeypatch) -> None:
    window = open_window()
    desk = window.place.desk
    content = interchange.write_contract(replace(sound_contract(desk.today()), uid=None))
    file = tmp_path / "contracts.jsonl"
    file.write_text("\n".join(json.dumps(content | {"name": f"pump {n}"}) for n in range(3)), "utf-8")
    page, kept = window.pages.get("contracts") or window._make("contracts"), importing.import_contracts
    user = Impatient()
    monkeypatch.setattr(importing, "import_contracts", user.held(kept))
    window.open_file(file)
    assert page.importing.review is None
    assert window.bars[page].text.text() == say(STOPPED)
    monkeypatch.setattr(importing, "import_contracts", kept)
    window.open_file(file)
    user = Impatient()
    monkeypatch.setattr(importing, "import_contracts", user.held(kept))
    page.importing.take()
    assert not any(desk.store.count_states().values())
    assert "contracts.jsonl" in user.said
    monkeypatch.setattr(importing, "import_contracts", kept)
    page.importing.take()
    assert sum(desk.store.count_states().values()) == 3


def test_a_batch_is_stopped_at_the_office_and_at_the_bureau(open_window, tmp_path, monkeypatch) -> None:
    from registrar_app.services import decide
    from registrar_app.services.export_batch import export_batch

    window = open_window()
    desk = window.place.desk
    uid = create_draft(desk, sound_contract(desk.today()))
    decide.accept_contract(desk, uid)
    window.show_page("exchange")
    monkeypatch.setattr(office_panel, "export_batch", Impatient().held(export_batch))
    window.page.panel.export_to(tmp_path)
    assert window.bars[window.page].text.text() == say(STOPPED)
    assert [*tmp_path.glob("*.htb")] == []
    monkeypatch.setattr(office_panel, "export_batch", export_batch)
    window.page.panel.export_to(tmp_path)
    (batch,) = tmp_path.glob("*.htb")
    bureau = open_window("bureau")
    bureau.show_page("exchange")
    panel, try_it, take_it = bureau.page.panel, bureau_panel.try_batch, bureau_panel.take_batch
    monkeypatch.setattr(bureau_panel, "try_batch", Impatient().held(try_it))
    panel.take_files([batch])
    assert panel.lines == []
    monkeypatch.setattr(bureau_panel, "try_batch", try_it)
    panel.take_files([batch])
    monkeypatch.setattr(bureau_panel, "take_batch", Impatient().held(take_it))
    panel.confirm()
    assert [*bureau.place.desk.store.cases()] == []
    assert [line.verdict.name for line in panel.lines] == ["READY"]
    assert bureau.bars[bureau.page].text.text() == say(STOPPED)
    monkeypatch.setattr(bureau_panel, "take_batch", take_it)
    panel.confirm()
    assert len([*bureau.place.desk.store.cases()]) == 1
