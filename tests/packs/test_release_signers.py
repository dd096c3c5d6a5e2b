"""Who may sign programs is read strictly: a slip in the list must not become an open door."""

from __future__ import annotations

from pathlib import Path

import pytest

from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.text import Text
from registrar_app.packs.release_signers import read_release_signers
from registrar_app.services.update_ports import ReleaseSigner

HEAD = 'format = "registrar-release-signers/1"\n'
ONE = f'[[signers]]\nfingerprint = "{"0a" * 32}"\nname = {{ zh = "发布者", en = "maker" }}\n'


def read(folder: Path, text: str) -> tuple[ReleaseSigner, ...]:
    path = folder / "signers.toml"
    path.write_text(text, "utf-8")
    return read_release_signers(path)


def test_those_that_are_named_are_known(tmp_path: Path) -> None:
    assert read(tmp_path, HEAD) == ()
    assert read(tmp_path, HEAD + ONE) == (ReleaseSigner("0a" * 32, Text("发布者", "maker")),)


@pytest.mark.parametrize(
    "text",
    [
        "",
        'format = "x"\n',
        HEAD + ONE + "more = 1\n",
        HEAD + "[[signers]]\n",
        HEAD + ONE.replace("0a" * 32, "0A" * 32),
    ],
)
def test_anything_else_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(InputRefusedError):
        read(tmp_path, text)
