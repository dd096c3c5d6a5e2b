"""A field that is added to the list of fields is in the form, in the template and among the columns that are read."""

from __future__ import annotations

from openpyxl import load_workbook

from registrar_app.domain import form_fields
from registrar_app.domain.field_labels import CONTRACT_LABELS
from registrar_app.domain.form_fields import FieldSpec
from registrar_app.domain.text import Text
from registrar_app.exchange.template_layout import HEAD_ROW
from tests.exchange.template_files import FILES, template


def test_a_field_that_is_added_to_the_list_is_everywhere(open_window, tmp_path, monkeypatch):
    label = Text("技术水平", "Technology level")
    added = FieldSpec("uid", label, codes="industries", kind="code")
    monkeypatch.setitem(CONTRACT_LABELS, "uid", label)
    monkeypatch.setattr(form_fields, "TECHNOLOGY_FIELDS", (*form_fields.TECHNOLOGY_FIELDS, added))
    monkeypatch.setattr(form_fields, "RECORD_FIELDS", form_fields.RECORD_FIELDS[1:])

    window = open_window()
    window.new_contract()
    assert window.form.body.fields["uid"].editor.isEnabled()

    made = template(tmp_path / "more.xlsx")
    book = load_workbook(made)
    heads = [cell.value for cell in book["合同"][HEAD_ROW]]
    assert "技术水平" in heads
    book["合同"].cell(HEAD_ROW + 1, heads.index("技术水平") + 1).value = "不是编号"
    book.save(made)
    (row,) = FILES.read(made)
    assert row.problems[0].path.endswith("技术水平")
