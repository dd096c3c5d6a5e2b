"""LibreOffice as the office of an applicant: opens a workbook, types into its cells and saves it again, all by itself.

A macro in its Basic, put into a profile of its own, opens the blank template, types every cell of a list (texts as texts,
amounts as numbers, days as a person types them) and saves with LibreOffice's own filter for ``.xlsx``.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

SOFFICE = shutil.which("soffice")
needs_soffice = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) is not installed")
Cell = tuple[int, int, int, str, str]
"""Sheet, column and row, counted from 0; kind (``s`` text, ``n`` number, ``d`` day); value."""

_MACRO = """
Sub Fill(book As String, list As String, target As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(ConvertToURL(book), "_blank", 0, hidden())
  files = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  text = createUnoService("com.sun.star.io.TextInputStream")
  text.setInputStream(files.openFileRead(ConvertToURL(list)))
  text.setEncoding("UTF-8")
  Do While Not text.isEOF()
    parts = Split(text.readLine(), Chr(9))
    If UBound(parts) = 4 Then
      cell = document.Sheets.getByIndex(CLng(parts(0))).getCellByPosition(CLng(parts(1)), CLng(parts(2)))
      given = Replace(Replace(Replace(parts(4), "%0A", Chr(10)), "%09", Chr(9)), "%25", "%")
      If parts(3) = "s" Then
        cell.setString(given)
      ElseIf parts(3) = "n" Then
        cell.setValue(Val(given))
      Else
        cell.setFormula(given)
      End If
    End If
  Loop
  text.closeInput()
  Dim saving(0) As New com.sun.star.beans.PropertyValue
  saving(0).Name = "FilterName"
  saving(0).Value = "Calc MS Excel 2007 XML"
  document.storeToURL(ConvertToURL(target), saving())
  document.close(True)
End Sub
"""
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def fill(book: Path, cells: Iterable[Cell], target: Path, folder: Path) -> None:
    """Let LibreOffice type the cells into a workbook and save it as another; ``folder`` is for its profile."""
    typed = folder / "cells.tsv"
    lines = ("\t".join((*map(str, cell[:4]), _plain(cell[4]))) for cell in cells)
    typed.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    _run(folder, f'macro:///Standard.Filling.Fill("{book}","{typed}","{target}")')
    assert target.is_file(), "LibreOffice saved nothing"


def convert(book: Path, ending: str, folder: Path) -> Path:
    """Let LibreOffice open a workbook and save it in another form, beside it."""
    _call(folder / "profile", "--convert-to", ending, "--outdir", str(book.parent), str(book))
    return book.with_suffix(f".{ending}")


def _plain(value: str) -> str:
    return value.replace("%", "%25").replace("\n", "%0A").replace("\t", "%09")


def _run(folder: Path, *arguments: str) -> None:
    profile = folder / "profile"
    basic = profile / "user" / "basic"
    if not basic.is_dir():
        _call(profile, "--terminate_after_init")  # its first start would write its own over the macro
    library = 'xmlns:library="http://openoffice.org/2000/library"'
    (basic / "Standard" / "Filling.xba").write_text(
        f'{_HEAD}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Filling" '
        f'script:language="StarBasic">{escape(_MACRO)}</script:module>',
        encoding="utf-8",
    )
    (basic / "Standard" / "script.xlb").write_text(
        f'{_HEAD}<library:library {library} library:name="Standard" library:readonly="false" '
        f'library:passwordprotected="false"><library:element library:name="Filling"/></library:library>',
        encoding="utf-8",
    )
    (basic / "script.xlc").write_text(
        f'{_HEAD}<library:libraries {library} xmlns:xlink="http://www.w3.org/1999/xlink">'
        '<library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" '
        'xlink:type="simple" library:link="false"/></library:libraries>',
        encoding="utf-8",
    )
    _call(profile, *arguments)


def _call(profile: Path, *arguments: str) -> None:
    assert SOFFICE is not None
    subprocess.run(
        [SOFFICE, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", *arguments],
        check=True,
        timeout=500,
        capture_output=True,
    )
