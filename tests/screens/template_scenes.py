"""The scenes of the template: what the list offers, and a template that came back with faults."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from registrar_app.services.ports import CaseQuery
from registrar_app.services.template import export_template
from tests.exchange.template_files import Filling
from tests.screens import languages
from tests.screens.stage import Stage

FILE = "报盘模板-2026-11-23.xlsx"
HEAD_NAME, HEAD_TYPE, HEAD_VALUE = "合同名称", "合同类别", "合同成交额（元）"


def show_template(stage: Stage) -> None:
    """The menu of templates, then the dry run of one that came back."""
    window = stage.window()
    window.show_page("contracts")
    page = window.page
    menu = page.templates.button.menu()  # type: ignore[attr-defined]
    menu.aboutToShow.emit()
    stage.see("template-menu", menu)
    place = window.place
    draft = next(row.uid for row in place.desk.store.find_cases(CaseQuery()) if row.state.value == "draft")
    with TemporaryDirectory() as folder:
        path = Path(folder) / FILE
        export_template(place.program, place.desk, path, [draft], language="zh")
        filling = Filling(path).put("合同", 4, **{HEAD_NAME: "社区医院影像质控技术服务（二期）"})
        filling.put("合同", 5, **{HEAD_NAME: "海洋牧场监测", HEAD_TYPE: "买卖", HEAD_VALUE: "五十万"})
        filling.put("付款", 6, 合同序号=9, 付款日期="2026-04-01")
        languages.typed.append(
            f"{FILE} 买卖 五十万 合同 付款 {HEAD_TYPE} {HEAD_VALUE} 合同序号 金额（元，退款为负）"
        )
        filling.book.save(path)
        page.importing.take_file(path)  # type: ignore[attr-defined]
        stage.see("template-review", window)
        page.importing.leave()  # type: ignore[attr-defined]


SCENES = {"template": show_template}
