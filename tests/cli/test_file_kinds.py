"""A file of another kind is called that on the command line, as in the window, whatever its name says."""

from __future__ import annotations

from tests.cli.exchange_world import Call, Places


def test_every_reader_names_the_kind_of_a_wrong_file(at: Places, call: Call) -> None:
    call("batch", "export", "--store", at.office, "--out", at.out)
    batch, receipt = at.out / "371002-01-000001.htb", at.out / "371002-01-000001.htr"
    assert call("batch", "import", batch, "--store", at.bureau).code == 0
    roster = at.out / "roster-2.htroster"
    files = {batch: "报盘文件", receipt: "回盘文件", roster: "名册文件"}
    readers = {
        ("batch", "verify", "--store", at.bureau): "报盘文件",
        ("batch", "import", "--store", at.bureau): "报盘文件",
        ("receipt", "import", "--store", at.office): "回盘文件",
        ("roster", "import", "--store", at.office): "名册文件",
        ("slip", "verify", "--store", at.office): "PDF 文件",
    }
    for reader, wanted in readers.items():
        for file, is_it in files.items():
            renamed = file.with_name("一份文件")
            renamed.write_bytes(file.read_bytes())
            for path in (file, renamed):
                told = call(*reader, path)
                if is_it == wanted:
                    assert told.code == 0, (reader, told.err)
                else:
                    assert (told.code, "FILE-OTHER-KIND" in told.err, f"这是{is_it}" in told.err) == (
                        3,
                        True,
                        True,
                    )
