"""Attaching papers: kept once by content, limited, handed out again, and gone with the draft they belonged to."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from registrar_app.domain.errors import AnswerNoError, InputRefusedError, UsageError
from registrar_app.domain.examination import Answer, Verdict
from registrar_app.services import attach_paper as papers
from registrar_app.services.desk import Desk
from registrar_app.services.drafts import create_draft, delete_draft
from tests.contract_samples import sound_contract
from tests.examining import answer_one


@pytest.fixture
def uid(desk: Desk) -> str:
    """A draft."""
    return create_draft(desk, sound_contract(desk.today()))


def written(folder: Path, name: str, content: bytes = b"%PDF-1.7") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_the_same_content_is_kept_once_whatever_it_is_called(desk: Desk, uid: str, tmp_path: Path) -> None:
    first = papers.attach_paper(desk, uid, written(tmp_path, "合同扫描件.pdf"))
    second = papers.attach_paper(desk, uid, written(tmp_path, "副本.pdf"))
    assert first == second
    assert [paper.name for paper in desk.store.papers_of(uid)] == ["合同扫描件.pdf"]


def test_a_paper_comes_out_as_it_went_in(desk: Desk, uid: str, tmp_path: Path) -> None:
    content = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40
    paper = papers.attach_paper(desk, uid, written(tmp_path, "证书.png", content))
    out = tmp_path / "out"
    out.mkdir()
    assert papers.export_paper(desk, uid, "证书.png", out).read_bytes() == content
    assert papers.export_paper(desk, uid, paper.sha256[:8], tmp_path / "x.png").read_bytes() == content
    with pytest.raises(AnswerNoError):
        papers.export_paper(desk, uid, "别的.png", out)


def test_limits_are_told_before_anything_is_kept(
    desk: Desk, uid: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(papers, "FILE_LIMIT", 100)
    monkeypatch.setattr(papers, "CASE_LIMIT", 150)
    with pytest.raises(InputRefusedError):
        papers.attach_paper(desk, uid, written(tmp_path, "大.pdf", b"%PDF-" + b"x" * 96))
    papers.attach_paper(desk, uid, written(tmp_path, "一.pdf", b"%PDF-" + b"1" * 95))
    with pytest.raises(AnswerNoError) as caught:
        papers.attach_paper(desk, uid, written(tmp_path, "二.pdf", b"%PDF-" + b"2" * 46))
    assert caught.value.code == "PAPER-CASE-FULL"
    with pytest.raises(InputRefusedError):
        papers.attach_paper(desk, uid, written(tmp_path, "空.pdf", b""))
    with pytest.raises(InputRefusedError):
        papers.attach_paper(desk, uid, tmp_path / "没有.pdf")
    assert len(desk.store.papers_of(uid)) == 1
    papers.attach_paper(desk, uid, written(tmp_path, "又是一.pdf", b"%PDF-" + b"1" * 95))
    assert len(desk.store.papers_of(uid)) == 1, "what is there already needs no room"
    monkeypatch.setattr(papers, "COUNT_LIMIT", 2)
    papers.attach_paper(desk, uid, written(tmp_path, "三.pdf", b"%PDF-3"))
    with pytest.raises(AnswerNoError) as caught:
        papers.attach_paper(desk, uid, written(tmp_path, "四.pdf", b"%PDF-4"))
    assert caught.value.code == "PAPER-CASE-FULL"


def test_a_name_with_hidden_characters_is_refused(desk: Desk, uid: str, tmp_path: Path) -> None:
    with pytest.raises(InputRefusedError) as caught:
        papers.attach_paper(desk, uid, written(tmp_path, "合同\u202efdp.exe"))
    assert caught.value.code == "PAPER-NAME"


def test_papers_go_with_the_draft_and_stay_with_another_case(desk: Desk, uid: str, tmp_path: Path) -> None:
    other = create_draft(desk, sound_contract(desk.today()))
    shared, own = written(tmp_path, "共用.pdf", b"%PDF-shared"), written(tmp_path, "自用.pdf", b"%PDF-own")
    kept = papers.attach_paper(desk, other, shared)
    papers.attach_paper(desk, uid, shared)
    gone = papers.attach_paper(desk, uid, own)
    delete_draft(desk, uid)
    assert desk.store.paper(kept.sha256) == b"%PDF-shared"
    assert desk.store.paper(gone.sha256) is None


def test_the_bureau_attaches_nothing(program, world, uid: str, tmp_path: Path) -> None:
    bureau = world.open(program, "bureau")
    with pytest.raises(UsageError):
        papers.attach_paper(bureau, uid, written(tmp_path, "x.pdf"))
    bureau.store.close()


def test_of_several_files_all_are_attached_or_none(desk: Desk, uid: str, tmp_path: Path) -> None:
    good, missing = written(tmp_path, "好.pdf", b"%PDF-good"), tmp_path / "没有.pdf"
    with pytest.raises(InputRefusedError):
        papers.attach_papers(desk, uid, [good, missing])
    assert desk.store.papers_of(uid) == []
    both = papers.attach_papers(desk, uid, [good, written(tmp_path, "另.pdf", b"%PDF-other")])
    assert [paper.name for paper in both] == ["好.pdf", "另.pdf"]


def test_several_files_count_together(
    desk: Desk, uid: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(papers, "CASE_LIMIT", 150)
    files = [written(tmp_path, f"{n}.pdf", b"%PDF-" + bytes([n]) * 95) for n in (1, 2)]
    with pytest.raises(AnswerNoError):
        papers.attach_papers(desk, uid, files)
    assert desk.store.papers_of(uid) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot hold such a name")
def test_a_name_that_is_a_path_elsewhere_is_refused(desk: Desk, uid: str, tmp_path: Path) -> None:
    with pytest.raises(InputRefusedError):
        papers.attach_paper(desk, uid, written(tmp_path, "..\\合同.pdf"))


def test_a_paper_that_an_answer_links_to_stays(desk: Desk, uid: str, tmp_path: Path) -> None:
    paper = papers.attach_paper(desk, uid, written(tmp_path, "立项报告.pdf"))
    answer_one(desk, uid, "DEV-C1", Answer(verdict=Verdict.MET, attachment=paper.sha256, page=2))
    with pytest.raises(AnswerNoError) as caught:
        papers.remove_paper(desk, uid, paper.sha256)
    assert caught.value.code == "PAPER-LINKED"
    assert "DEV-C1" in caught.value.problem.zh
    answer_one(desk, uid, "DEV-C1", None)
    assert papers.remove_paper(desk, uid, paper.sha256) == paper
