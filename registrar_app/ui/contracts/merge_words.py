"""Keeps the words of the window in which drafts that came back are laid beside the file, field by field."""

from __future__ import annotations

from registrar_app.domain.text import Text

TITLE = Text("交回的草稿：逐栏核对", "Drafts that came back, field by field")
OPEN = Text("逐栏核对…  Ctrl+D", "Field by field…  Ctrl+D")
LEAD = Text(
    "只有一边改过的栏取改过的一边；两边都改过的，先取较新的，可逐栏改选。取入后在该草稿中按 Ctrl+Z 一步撤销",
    "What one side alone changed is taken from it. Where both did, the newer one is taken unless you choose. In the draft,"
    " Ctrl+Z takes all of it back in one step",
)
NEWER_FILE = Text("文件改得较晚", "The file was changed later")
NEWER_HERE = Text(
    "本库改得较晚，或文件没有记下修改时间", "The draft was changed later, or the file does not tell its time"
)
CONFLICTS = Text("{count} 栏两边都改过", "Changed on both sides: {count}")
NO_CONFLICT = Text("没有两边都改过的栏", "No field was changed on both sides")
BASE, BASE_UNKNOWN = Text("发出时", "Handed out"), Text("发出时（不详）", "Handed out (unknown)")
HERE, FILE, TAKE = Text("本库现在", "Here now"), Text("文件里", "In the file"), Text("取用", "Take")
TAKE_HERE, TAKE_FILE = Text("本库", "Here"), Text("文件", "File")
TAKE_OF = Text("{field}：取{side}", "{field}: take {side}")
BOTH, BY_HERE, BY_FILE = (
    Text("两边都改过", "Both changed"),
    Text("本库改过", "Changed here"),
    Text("文件改过", "Changed in file"),
)
ALL = Text("两边都改过的，全部取", "All that both changed:")
ALL_HERE = Text("本库  Alt+1", "Here  Alt+1")
ALL_FILE = Text("文件  Alt+2", "File  Alt+2")
ALL_NEWER = Text("较新的  Alt+3", "Newer  Alt+3")
PLACE = Text("第 {number} / {count} 份", "{number} of {count}")
EARLIER, LATER = Text("上一份  Alt+←", "Previous  Alt+←"), Text("下一份  Alt+→", "Next  Alt+→")
ADOPT = Text("照此取用  Ctrl+Enter", "Take it so  Ctrl+Enter")
REVIEW = Text("交回的草稿有 {count} 份与本库不同", "Drafts that came back different: {count}")
REVIEW_CONFLICTS = Text(
    "交回的草稿有 {count} 份与本库不同，其中 {fields} 栏两边都改过，先取较新的，请逐栏核对",
    "Drafts that came back different: {count}. Fields changed on both sides: {fields}, taken from the newer one: "
    "please look at them",
)
