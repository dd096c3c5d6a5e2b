"""The scenes of filling the form from a contract file: the review with findings and with what is typed, the form after it."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.prefill.corpus import samples
from tests.prefill.makers import make_docx
from tests.screens import languages
from tests.screens.stage import Stage


def show_prefill(stage: Stage) -> None:
    """A contract with mismatching sums, one with very long names over a form that is begun, nothing read, the form filled."""
    window = stage.window()
    with TemporaryDirectory() as folder:
        for name, shown in (("d24", "findings"), ("d21", "long-names"), ("d15", "order")):
            sample = next(each for each in samples("development") if each.name.startswith(name))
            languages.typed.append("\n".join(sample.lines).replace("|", " "))
            languages.typed += [str(value) for value in sample.fields.values()]
            file = Path(folder) / f"{sample.fields['contract_no']} 技术合同（双方盖章前定稿）.docx"
            languages.typed.append(file.name)
            file.write_bytes(make_docx(sample))
            window.new_contract()
            if name == "d21":
                window.form.model.put("seller.name", "北京星链导航技术公司")
                window.form.model.put("remarks", "须加急")
                languages.typed += ["北京星链导航技术公司", "须加急"]
            desk = window.form.prefill
            assert desk is not None
            desk.take_file(file)
            review = desk.window
            assert review is not None
            languages.typed += [
                str(line.proposal.value) for line in review.lines
            ]  # goes into the record as it is
            stage.see(f"prefill-{shown}", review)
            review.confirm_all()
            stage.see(f"prefill-{shown}-confirmed", review)
            review.fill()
            stage.see(f"form-prefilled-{shown}", window)
        window.form.go_to_field("contract_value")
        window.form._explain_field("contract_value")
        stage.see("form-prefilled-help", window)
