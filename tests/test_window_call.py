"""A window that does not open says why where the user looks: on the stream, or in a box where nobody reads that."""

from __future__ import annotations

import builtins
import io
import sys
from pathlib import Path

import pytest

from registrar_app import app, message_box, paths, window_call
from registrar_app.domain.errors import MachineRefusedError
from registrar_app.services.unforeseen import word_unforeseen


@pytest.fixture
def boxes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[tuple[str, bool]]:
    """The packaged, windowed program on Windows: no streams, and a box of the system, noted here."""
    shown: list[tuple[str, bool]] = []

    def show(title: str, text: str, *, is_fault: bool = True) -> bool:
        shown.append((text, is_fault))
        return True

    monkeypatch.setenv("REGISTRAR_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(message_box, "show", show)
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    return shown


def start(monkeypatch: pytest.MonkeyPatch, error: BaseException, *call: str) -> int:
    def fail(*arguments: object) -> None:
        raise error

    monkeypatch.setattr(app, "_open_window", fail)
    return app.run_window(list(call))


def test_a_refusal_is_told_with_what_to_do_in_both_languages_or_the_one_chosen(boxes, monkeypatch) -> None:
    text = app.Text
    error = MachineRefusedError(
        "DISK", "D:", text("磁盘已满", "the disk is full"), text("清理后重试", "free some space")
    )
    assert start(monkeypatch, error) == 4
    told = boxes[0][0]
    assert told.startswith("窗口没有打开。\n\n磁盘已满；没有丢失任何数据。\n清理后重试。\n\n（DISK D:）")
    assert told.endswith(
        "The window did not open.\n\nThe disk is full; nothing was lost.\nFree some space.\n\n(DISK D:)"
    )
    assert start(monkeypatch, error, "--lang", "en") == 4
    assert "磁盘" not in boxes[1][0]


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (ImportError("DLL load failed", name="QtWidgets"), 4, "程序的文件不全（QtWidgets）"),
        (PermissionError(13, "拒绝访问", "D:\\数据"), 4, "系统拒绝操作（没有权限）"),
        (MemoryError(), 4, "内存不足"),
        (RuntimeError("a bug"), 70, "程序内部错误，已写入日志"),
    ],
)
def test_whatever_ends_the_start_has_its_words_and_exit_code(boxes, monkeypatch, error, code, words) -> None:
    assert start(monkeypatch, error, "--lang", "zh") == code
    ((told, is_fault),) = boxes
    assert words in told
    assert is_fault
    assert paths.log_file().exists() is (code == 70)


@pytest.mark.parametrize(
    ("call", "code", "words"), [(["--wrong"], 2, "命令写法不对"), (["--help"], 0, "--store DIR")]
)
def test_a_wrong_call_and_the_help_are_shown_too(boxes, call, code, words) -> None:
    with pytest.raises(SystemExit) as ended:
        app.run_window(call)
    ((told, is_fault),) = boxes
    assert (ended.value.code, is_fault) == (code, code != 0)
    assert words in told


def test_a_program_that_is_not_whole_says_so_on_the_command_line_too(monkeypatch, capsys) -> None:
    real = builtins.__import__

    def lost(name: str, *rest: object, **more: object) -> object:
        if name == "registrar_app.exchange.answers_file":
            raise ModuleNotFoundError("gone", name=name)
        return real(name, *rest, **more)

    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(builtins, "__import__", lost)
    assert app.run_command_line(["about"]) == 4
    assert capsys.readouterr().err.startswith(
        "PROGRAM registrar: 程序的文件不全（registrar_app.exchange.answers_file）"
    )


def test_a_module_that_does_not_load_is_a_bug_in_a_checkout() -> None:
    assert word_unforeseen(ImportError("x", name="x")).is_bug


def test_a_box_comes_only_where_nobody_reads_the_stream(monkeypatch, tmp_path: Path) -> None:
    with (tmp_path / "log").open("w") as log:
        monkeypatch.setattr(sys, "stderr", log)
        assert not message_box.is_wanted(), "a checkout is started from a terminal"
        monkeypatch.setattr(sys, "frozen", True, raising=False)
        assert message_box.is_wanted() is (sys.platform != "win32")
    monkeypatch.setattr(sys, "stderr", None)
    assert message_box.is_wanted()


def test_the_file_of_a_call_does_not_hang_on_the_working_folder(monkeypatch, tmp_path: Path) -> None:
    (tmp_path / "报盘 一.htb").touch()
    monkeypatch.chdir(tmp_path)
    call = window_call.read_call(["--store", "登记库", "报盘 一.htb"])
    monkeypatch.chdir("/")
    assert call.file.is_file()
    assert call.store == tmp_path / "登记库"


def test_the_practice_register_is_made_in_chinese_whatever_the_code_page_of_the_stream(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="cp1252"))
    monkeypatch.setattr(app, "_open_window", lambda call: print("演示", flush=True) or 0)
    assert app.run_window(["--demo"]) == 0
    assert written.getvalue().decode("utf-8").strip() == "演示"
