"""Keeps the one way to the library that speaks PKCS#11, and the words for a PC where it does not load."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from registrar_app.domain.errors import MachineRefusedError
from registrar_app.domain.text import Text


def load_pkcs11() -> Any:
    """Return the module ``pkcs11``.

    Raises:
        MachineRefusedError: it is not installed, or does not load on this PC.
    """
    try:
        return import_module("pkcs11")
    except ImportError as error:
        raise MachineRefusedError(
            "TOKEN-LIBRARY",
            "python-pkcs11",
            Text("程序的 USB 密钥组件缺失或损坏", "the program's part for USB keys is missing or damaged"),
            Text(
                "重新安装本程序；急用时请主管部门发放 .p12 密钥文件",
                "install the program again; if it is urgent ask the bureau for a key in a .p12 file",
            ),
        ) from error
