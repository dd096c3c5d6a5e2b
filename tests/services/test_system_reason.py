"""Why the system refused is said in the language that is shown, never in the system's own words."""

from __future__ import annotations

import errno
import os

import pytest

from registrar_app.services.system_reason import why_refused


@pytest.mark.parametrize("number", sorted(errno.errorcode))
def test_no_reason_has_words_of_the_other_language(number: int) -> None:
    said = why_refused(OSError(number, os.strerror(number)))
    assert os.strerror(number) not in (said.zh, said.en)
    assert not any(part.isascii() and part.isalpha() for part in said.zh.split() if part != "U")
    assert said.en.isascii()


def test_the_usual_ones_are_named() -> None:
    assert why_refused(OSError(errno.ENOSPC, "No space left on device")).zh == "磁盘已满"
    assert why_refused(PermissionError(errno.EACCES, "Permission denied")).zh == "没有权限"
    assert why_refused(OSError(errno.ENOTTY, "?")).zh == f"系统错误 {errno.ENOTTY}"


def test_windows_own_number_says_more() -> None:
    used = PermissionError(errno.EACCES, "Zugriff")
    used.winerror = 32
    assert why_refused(used).zh == "正被另一程序使用"
