"""Keeps the one way to asn1crypto's CMS structures, in the one order that works.

pyHanko teaches asn1crypto the CAdES attributes when ``pyhanko.sign`` is imported. If ``asn1crypto.cms`` is used before
that, certificates included, signing and verifying fail with "invalid literal for int(): 'signing_certificate_v2'".
"""

from __future__ import annotations

from importlib import import_module
from typing import Any


def load_cms() -> Any:
    """Return the module ``asn1crypto.cms``, after ``pyhanko.sign`` has been imported."""
    import_module("pyhanko.sign")
    return import_module("asn1crypto.cms")
