"""Reading the conditions of a rulebook: everything strict, every fault told with file and key."""

from __future__ import annotations

from pathlib import Path

import pytest

from registrar_app.domain.condition import ConditionGroup, Effect, Remedy
from registrar_app.domain.contract import ContractType
from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.legal_reference import Evidence, LegalReference
from registrar_app.domain.text import Text
from registrar_app.packs.rulebooks import read_rulebook

SOUND = """
id = "small"
title = { zh = "小规则", en = "small rules" }
reference = { instrument = "规则", evidence = "unverified" }

[decision_limit]
days = 30
day_kind = "calendar"
reference = { instrument = "规则", place = "第一条", evidence = "unverified" }

[supplement]
moves_acceptance = true
reference = { instrument = "规则", place = "第二条", evidence = "memory" }

[delegated_limit]
amount = "10000000.00"
reference = { instrument = "规则", place = "第三条", evidence = "unverified" }

[[refusal_reasons]]
id = "unclear"
text = { zh = "不明确", en = "unclear" }
reference = { instrument = "规则", place = "第四条", evidence = "draft" }

[[revocation_grounds]]
id = "false"
text = { zh = "虚假", en = "false" }
reference = { instrument = "规则", place = "第五条", evidence = "draft" }

[[applicants]]
id = "seller"
text = { zh = "卖方", en = "the seller" }
reference = { instrument = "规则", place = "第六条", evidence = "draft" }

[[documents]]
id = "text"
text = { zh = "合同文本", en = "the text" }
reference = { instrument = "规则", place = "第七条", evidence = "draft" }

[[conditions]]
id = "A-1"
group = "general"
effect = "required"
text = { zh = "主体明确", en = "the parties are clear" }
reference = { instrument = "规则", place = "第八条", evidence = "draft" }
papers = { zh = "首页", en = "the cover" }
proved_by = "parties_named"
may_not_apply = true
[conditions.otherwise]
remedy = "supplement"
reason = "unclear"
wanted = { zh = "请写明", en = "please state them" }

[[conditions]]
id = "A-2"
group = "development"
effect = "excluding"
applies_to = ["development"]
text = { zh = "已经掌握", en = "mastered already" }
reference = { instrument = "规则", place = "第九条", evidence = "memory" }
[conditions.otherwise]
remedy = "other_type"
reason = "unclear"
consider = ["transfer", "service"]

[[conditions]]
id = "A-3"
group = "amount"
effect = "note"
text = { zh = "总额", en = "the total" }
reference = { instrument = "规则", place = "第十条", evidence = "draft" }
items = [{ zh = "设备", en = "equipment" }, { zh = "材料", en = "material" }]
"""

NOTE = """[conditions.otherwise]
remedy = "refuse"
reason = "unclear"
"""
REQUIRED = NOTE.replace("refuse", "supplement") + 'wanted = { zh = "请写明", en = "please state them" }\n'

FAULTS = {
    "unknown group": ('group = "general"', 'group = "odd"', "conditions[0].group"),
    "unknown effect": ('effect = "excluding"', 'effect = "forbidden"', "conditions[1].effect"),
    "unknown proof": (
        'proved_by = "parties_named"',
        'proved_by = "parties_liked"',
        "conditions[0].proved_by",
    ),
    "unknown kind of contract": (
        'applies_to = ["development"]',
        'applies_to = ["development", "sale"]',
        "conditions[1].applies_to[1]",
    ),
    "no consequence": (REQUIRED, "", "conditions[0].otherwise"),
    "a consequence of a note": (
        'evidence = "draft" }\nitems',
        'evidence = "draft" }\notherwise = { remedy = "refuse", reason = "unclear" }\nitems',
        "conditions[2].otherwise",
    ),
    "unknown remedy": ('remedy = "other_type"', 'remedy = "forgive"', "conditions[1].otherwise.remedy"),
    "unknown reason": (
        'reason = "unclear"\nwanted',
        'reason = "unkind"\nwanted',
        "conditions[0].otherwise.reason",
    ),
    "a supplement that asks for nothing": (
        'wanted = { zh = "请写明", en = "please state them" }\n',
        "",
        "conditions[0].otherwise.wanted",
    ),
    "a request without a supplement": (
        'consider = ["transfer", "service"]',
        'consider = ["transfer"]\nwanted = { zh = "请写明", en = "please" }',
        "conditions[1].otherwise.wanted",
    ),
    "another type that is not named": (
        'consider = ["transfer", "service"]\n',
        "",
        "conditions[1].otherwise.consider",
    ),
    "types without the remedy": (
        'wanted = { zh = "请写明", en = "please state them" }',
        'wanted = { zh = "请写明", en = "please state them" }\nconsider = ["service"]',
        "conditions[0].otherwise.consider",
    ),
    "unknown type to consider": (
        '"transfer", "service"',
        '"training"',
        "conditions[1].otherwise.consider[0]",
    ),
    "one id twice": ('id = "A-2"', 'id = "A-1"', "conditions[1].id"),
    "a text without English": (
        'text = { zh = "主体明确", en = "the parties are clear" }',
        'text = { zh = "主体明确" }',
        "conditions[0].text.en",
    ),
    "papers in one language": (
        'papers = { zh = "首页", en',
        'papers = { zh = " ", en',
        "conditions[0].papers.zh",
    ),
    "an empty list member": ('{ zh = "材料", en', '{ zh = "", en', "conditions[2].items[1].zh"),
    "an evidence nobody knows": (
        'place = "第九条", evidence = "memory"',
        'place = "第九条", evidence = "rumour"',
        "conditions[1].reference.evidence",
    ),
    "a source without evidence": (
        'place = "第九条", evidence = "memory"',
        'place = "第九条"',
        "conditions[1].reference.evidence",
    ),
    "a misspelt key": ("may_not_apply = true", "may_not_aply = true", "conditions[0].may_not_aply"),
    "a text where yes or no belongs": (
        "may_not_apply = true",
        'may_not_apply = "true"',
        "conditions[0].may_not_apply",
    ),
    "no supplement rule": (
        '[supplement]\nmoves_acceptance = true\nreference = { instrument = "规则", place = "第二条", evidence = "memory" }\n',
        "",
        "supplement",
    ),
    "a supplement rule that the program cannot follow": (
        "moves_acceptance = true",
        "moves_acceptance = false",
        "supplement.moves_acceptance",
    ),
    "no ground of revocation": ("[[revocation_grounds]]", "[[revocation_ground]]", "revocation_grounds"),
    "documents for an unknown kind": (
        'text = { zh = "合同文本", en = "the text" }',
        'text = { zh = "合同文本", en = "the text" }\napplies_to = ["sale"]',
        "documents[0].applies_to[0]",
    ),
}


def read(tmp_path: Path, text: str) -> None:
    (tmp_path / "small.toml").write_text(text, "utf-8")
    read_rulebook(tmp_path / "small.toml")


def test_every_key_of_a_condition_is_read(tmp_path: Path) -> None:
    (tmp_path / "small.toml").write_text(SOUND, "utf-8")
    first, second, third = read_rulebook(tmp_path / "small.toml").conditions
    assert (first.id, first.group, first.effect) == ("A-1", ConditionGroup.GENERAL, Effect.REQUIRED)
    assert first.text == Text("主体明确", "the parties are clear")
    assert first.reference == LegalReference("规则", "第八条", Evidence.DRAFT)
    assert (first.papers, first.proved_by) == (Text("首页", "the cover"), "parties_named")
    assert first.may_not_apply
    assert first.otherwise is not None
    assert (first.otherwise.remedy, first.otherwise.reason) == (Remedy.SUPPLEMENT, "unclear")
    assert first.otherwise.wanted == Text("请写明", "please state them")
    assert second.applies_to == ("development",)
    assert second.otherwise is not None
    assert second.otherwise.consider == (ContractType.TRANSFER, ContractType.SERVICE)
    assert (second.papers, second.proved_by, second.may_not_apply) == (None, "", False)
    assert third.items == (Text("设备", "equipment"), Text("材料", "material"))
    assert third.otherwise is None


@pytest.mark.parametrize(("right", "wrong", "key"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_told_with_file_and_key(tmp_path: Path, right: str, wrong: str, key: str) -> None:
    assert right in SOUND
    with pytest.raises(InputRefusedError) as refused:
        read(tmp_path, SOUND.replace(right, wrong, 1))
    assert refused.value.where == f"small.toml: {key}"
    assert refused.value.remedy.zh
    assert refused.value.remedy.en


def test_a_rulebook_without_conditions_is_refused(tmp_path: Path) -> None:
    head, _, rest = SOUND.partition("[[conditions]]")
    assert rest
    with pytest.raises(InputRefusedError, match=r"small\.toml: conditions"):
        read(tmp_path, head)
    with pytest.raises(InputRefusedError, match=r"small\.toml: conditions"):
        read(tmp_path, head.replace('id = "small"', 'id = "small"\nconditions = []'))
