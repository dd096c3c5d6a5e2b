"""Keeps how a page of words is read: a browser dressed by the theme, for Markdown and for the program's own tables."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QApplication, QDialog, QTextBrowser, QWidget

from registrar_app.ui.theme import colours, px

_MARGIN, _INDENT = 18, 20
_LINE_HEIGHT, _IN_TABLES = 118, 105
_FIRST_OF_THREE = 124
_SHARES = (24, 40)
"""Width of the first column of a table of three, for 100 %, so that the longest piece of an error code stays whole;
and the least and the most that it takes of the page, percent."""
_SIZES = {1: 19, 2: 15, 3: 14, 4: 13}


class Reader(QTextBrowser):
    """Shows one page; links are told by ``anchorClicked`` and never followed by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setProperty("role", "reader")
        self._page: QTextDocument | None = None
        self.document().setDocumentMargin(px(_MARGIN))

    def loadResource(self, kind: int, name: QUrl) -> object:
        """Load nothing: the pages have words only."""
        return None

    def show_markdown(self, text: str) -> None:
        """Show a page of the manual."""
        # dressed before it is shown: each change of a shown page lays all of it out anew
        page = QTextDocument(self)
        page.setDefaultFont(self.font())
        page.setMarkdown(text)
        page.setDocumentMargin(px(_MARGIN))
        page.setIndentWidth(px(_INDENT))
        _dress(page, self.viewport().width() - 2 * px(_MARGIN))
        before, self._page = self._page, page
        self.setDocument(page)
        if before is not None:
            before.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width of tables anew: a page is often dressed before the window has its size."""
        super().resizeEvent(event)
        if self._page is not None:
            for table in _tables(self._page):
                _share(table, self.viewport().width() - 2 * px(_MARGIN))

    def show_html(self, text: str) -> None:
        """Show a page that the program has made."""
        c = colours()
        self.document().setDefaultStyleSheet(
            f"h2 {{ font-size: {px(15)}px; }} h3 {{ font-size: {px(14)}px; }} th {{ color: {c.muted}; text-align: left; }}"
            f" td, th {{ font-size: {px(13)}px; }} .muted {{ color: {c.muted}; }} a {{ color: {c.accent}; }}"
            f" .query {{ color: {c.query}; }}"
        )
        self.document().setDocumentMargin(px(_MARGIN))
        self.setHtml(text)


def _blocks(page: QTextDocument) -> Iterator[QTextBlock]:
    block = page.begin()
    while block.isValid():
        yield block
        block = block.next()


def _dress(page: QTextDocument, room: int) -> None:
    """Give headings, lines, keys and tables their sizes and colours, which Markdown knows nothing of."""
    for block in _blocks(page):
        cursor = QTextCursor(block)
        level = block.blockFormat().headingLevel()
        form = QTextBlockFormat()
        in_table = cursor.currentTable() is not None
        height = _IN_TABLES if in_table else _LINE_HEIGHT
        form.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        close = in_table or block.textList() is not None
        form.setTopMargin(px(18 if level > 1 else 2))
        form.setBottomMargin(px(2 if close else 8))
        cursor.mergeBlockFormat(form)
        if level:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            font = QFont(QApplication.font())
            font.setPixelSize(px(_SIZES.get(level, 13)))
            font.setWeight(QFont.Weight.DemiBold)
            head = cursor.charFormat()
            head.clearProperty(QTextCharFormat.Property.FontSizeAdjustment)
            head.setFont(font)
            cursor.setCharFormat(head)
    _dress_keys(page)
    for table in _tables(page):
        _dress_table(table)
        _share(table, room)


def _tables(page: QTextDocument) -> Iterator[QTextTable]:
    for frame in page.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            yield frame


def _dress_keys(page: QTextDocument) -> None:
    """Give keys and codes, set between backticks, the page's own type on a tint."""
    places = [
        (part.position(), part.length())
        for block in _blocks(page)
        for part in _fragments(block)
        if part.charFormat().fontFixedPitch() or "monospace" in (part.charFormat().fontFamilies() or [])
    ]
    for start, length in places:
        cursor = QTextCursor(page)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        form = cursor.charFormat()
        form.setFontFamilies([QApplication.font().family()])
        form.setFontFixedPitch(False)
        form.setFontWeight(QFont.Weight.Medium)
        form.setBackground(QColor(colours().sunken))
        cursor.setCharFormat(form)


def _fragments(block: QTextBlock) -> Iterator[object]:
    parts = block.begin()
    while not parts.atEnd():
        yield parts.fragment()
        parts += 1


def _dress_table(table: QTextTable) -> None:
    form = table.format()
    form.setCellPadding(px(6))
    form.setCellSpacing(0)
    form.setBorder(1)
    form.setBorderCollapse(True)
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderBrush(QColor(colours().line_strong))
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(form)
    heavy = QTextCharFormat()
    heavy.setFontWeight(QFont.Weight.DemiBold)
    for column in range(table.columns()):  # Markdown leaves what stands after a key in a title as it is
        head = table.cellAt(0, column)
        cursor = head.firstCursorPosition()
        cursor.setPosition(head.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(heavy)


def _share(table: QTextTable, room: int) -> None:
    """Give the first of three columns what its codes need of the room, and half of the rest to each other one."""
    if table.columns() != 3:
        return
    first = min(max(round(100 * px(_FIRST_OF_THREE) / max(room, 1)), _SHARES[0]), _SHARES[1])
    wanted = [
        QTextLength(QTextLength.Type.PercentageLength, share)
        for share in (first, (100 - first) / 2, (100 - first) / 2)
    ]
    form = table.format()
    if form.columnWidthConstraints() != wanted:  # each change lays the whole page out anew
        form.setColumnWidthConstraints(wanted)
        table.setFormat(form)


def print_page(reader: QTextBrowser, parent: QWidget) -> None:
    """Print what is shown on a printer of the user's choice."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if QPrintDialog(printer, parent).exec() == QDialog.DialogCode.Accepted:
        print_on(reader, printer)


def print_on(reader: QTextBrowser, printer: object) -> None:
    """Print what is shown, black on white whatever the window's colours are."""
    copy = reader.document().clone()
    cursor = QTextCursor(copy)
    cursor.select(QTextCursor.SelectionType.Document)
    ink = QTextCharFormat()
    ink.setForeground(QColor("#000000"))
    ink.setBackground(QColor("#ffffff"))
    cursor.mergeCharFormat(ink)
    copy.print_(printer)
