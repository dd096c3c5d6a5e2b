"""Keeps the words of what concerns this PC as a whole."""

from __future__ import annotations

from registrar_app.domain.text import Text

THIS_PC = Text("本机  F9", "This PC  F9")
LOCK = Text("锁定", "Lock")
