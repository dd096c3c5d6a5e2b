"""Keeps the words of the roster page."""

from __future__ import annotations

from registrar_app.domain.text import Text

TITLE = Text("名册", "Roster")
IMPORT = Text("导入名册…", "Import roster…")
IMPORT_KEY = Text("导入名册…  Ctrl+O", "Import roster…  Ctrl+O")
IMPORT_CONFIRM = Text("启用第 {version} 版", "Take version {version}")
FILE_KIND = Text("名册文件 (*.htroster)", "Roster files (*.htroster)")
SUBTITLE = Text("{bureau} · 第 {version} 版", "{bureau} · version {version}")
NO_ROSTER = Text("尚未导入名册", "No roster yet")
NO_ROSTER_HINT = Text(
    "名册由主管部门签发，写明哪些登记机构、登记机和登记员可以办理登记。导入主管部门发来的 .htroster 文件后即可办理",
    "The bureau signs the roster. It says which offices, devices and registrars may register. "
    "Import the .htroster file the bureau sent to begin",
)
IN_FORCE = Text("有效", "In force")
EXPIRES_SOON = Text("即将到期", "Expires soon")
EXPIRED = Text("已过期", "Expired")
PRACTICE = Text("练习名册", "Practice roster")
TILE_VERSION = Text("名册版本", "Roster version")
TILE_EXPIRES = Text("剩余有效期", "Time left")
TILE_NUMBERS = Text("本机号段剩余", "Numbers left here")
TILE_REGISTRARS = Text("在册登记员", "Registrars in force")
DAYS = Text("天", "days")
NUMBERS = Text("个", "numbers")
PEOPLE = Text("人", "people")
EXPIRES_ON = Text("{day} 到期", "expires {day}")
EXPIRED_ON = Text("{day} 已过期，请向主管部门索取新名册", "expired {day}; ask the bureau for a new one")
ISSUED_ON = Text("{day} 签发", "issued {day}")
DEVICE_HERE = Text("本机 {device}", "device {device}")
NO_BLOCK = Text("本机没有号段，请向主管部门申领", "no block here; ask the bureau for one")
FEW_NUMBERS = Text("快用完，请申领新号段", "running low; ask for a new block")
OF_ALL = Text("共 {count} 人", "of {count}")
STALE = Text(
    "{day} 已过期，不能报盘；请导入新名册",
    "expired {day}; no batch can be exported until a newer one is imported",
)
SOON_LINE = Text(
    "名册 {day} 到期，请向主管部门索取新名册，在名册页导入",
    "The roster expires {day}; ask the bureau for a new one and import it on the page Roster",
)
EXPIRED_LINE = Text(
    "名册已于 {day} 到期，逾期超过 {most} 天不能报盘；请向主管部门索取新名册，在名册页导入",
    "The roster expired {day}; after {most} days no batch can be exported. Ask the bureau for a new one and import it",
)
STALE_LINE = Text(
    "名册已于 {day} 到期，现在不能报盘；请向主管部门索取新名册，在名册页导入",
    "The roster expired {day} and no batch can be exported; ask the bureau for a new one and import it",
)
OWN_LINE = Text(
    "名册有效期至 {day}，请在名册页签发新一版，发给各登记机构",
    "The roster’s term ends {day}; issue the next version on the page Roster and send it to the offices",
)
KEY_SOON = Text("密钥即将到期", "Key expires soon")
NO_SUPERVISOR = Text("无人在任", "Nobody in force")
SUPERVISOR_SOON_LINE = Text(
    "主管人员{who}的密钥 {day} 到期，此后这把密钥不能收盘、答复和裁定；请在名册页续期换发",
    "The key of supervisor {who} expires {day} and cannot take batches in or answer them after that; renew it on the page Roster",
)
NO_SUPERVISOR_LINE = Text(
    "没有在任的主管人员，现在不能收盘、答复和裁定；请在名册页续期换发密钥，再启用新密钥",
    "No supervisor is in force, so no batch can be taken in or answered; renew a key on the page Roster and take it in",
)
NO_SUPERVISOR_OFFICE_LINE = Text(
    "名册中没有在任的主管人员，现在不能报盘；请向主管部门索取新名册，在名册页导入",
    "No supervisor on the roster is in force and no batch can be exported; ask the bureau for a new roster and import it",
)
TILE_LOW = Text("号段快用完的登记机", "Devices low on numbers")
MACHINES = Text("台", "devices")
NONE_LOW = Text("各机余号充足", "every device has enough")
SEVERAL_ROOTS = Text(
    "名册须由 {count} 把根密钥中的 {required} 把签名；根证书指纹（SHA-256），与主管部门公布的逐组核对",
    "{required} of {count} root keys sign a roster; fingerprint of the roots (SHA-256): compare group by group",
)
ROOT = Text(
    "根证书指纹（SHA-256），与主管部门公布的逐组核对",
    "Root fingerprint (SHA-256); compare group by group with the bureau's",
)

OFFICES = Text("登记机构", "Offices")
DEVICES = Text("登记机", "Devices")
REGISTRARS = Text("登记员", "Registrars")
SUPERVISORS = Text("主管人员", "Supervisors")
NONE_YET = Text("名册中还没有{what}", "The roster names no {what} yet")
NONE_BUREAU = Text(
    "按 Ctrl+M，选“{act}”，填好后签发新一版名册",
    "Press Ctrl+M, choose “{act}”, and issue the next version of the roster",
)
NONE_BUREAU_LATER = Text(
    "按 Ctrl+M，先用“{office}”加入登记机构，再选“{act}”；每一步签发新一版名册",
    "Press Ctrl+M: first “{office}”, then “{act}”; each step issues the next version of the roster",
)
NONE_OFFICE = Text(
    "请主管部门加入并签发新名册，再按 Ctrl+O 导入",
    "Ask the bureau to add them and issue a new roster, then import it with Ctrl+O",
)
TAB = Text("{title} {count}", "{title} {count}")
CODE = Text("代码", "Code")
NAME = Text("名称", "Name")
PERSON = Text("姓名", "Name")
AREAS = Text("受理区域", "Areas served")
DEVICE = Text("登记机", "Device")
OFFICE = Text("登记机构", "Office")
BLOCKS = Text("凭单号段", "Number blocks")
USED, LEFT = Text("已用（个）", "Used"), Text("剩余（个）", "Left")
BLOCK_STATE = Text("号段", "Numbers")
ENOUGH, LOW = Text("充足", "Enough"), Text("快用完", "Running low")
NOT_TOLD = Text("该机自知", "On the device")
SIGNER_ID = Text("编号", "Id")
TERM_FROM = Text("任期自", "From")
TERM_TO = Text("至", "To")
TODAY = Text("今日", "Today")
HERE = Text("{device}（本机）", "{device} (here)")

STANDING = {
    "in_force": Text("有效", "In force"),
    "not_yet": Text("未到任", "Not yet"),
    "ends_soon": Text("即将到期", "Ends soon"),
    "expired": Text("任期已满", "Term ended"),
    "revoked": Text("已撤销", "Revoked"),
    "unknown": Text("不在册", "Unknown"),
    "wrong_office": Text("非本机构", "Other office"),
}

CHANGES_TITLE = Text("第 {version} 版名册", "Roster version {version}")
CHANGES_FROM = Text("与现用第 {old} 版相比", "Compared with version {old} in force")
HALF_WARNING = Text(
    "已有 {signed} 人签名，须 {required} 人；签名齐全前不生效",
    "Signed by {signed} of the {required} who must; until then it counts for nothing",
)
CHANGES_FIRST = Text("本机的第一份名册", "The first roster of this device")
TAKEN = Text(
    "已启用名册第 {version} 版，有效至 {expires}", "Roster version {version} is in force until {expires}"
)
KNOWN = Text(
    "名册第 {version} 版已在使用，有效至 {expires}",
    "Roster version {version} is already in force, until {expires}",
)
NOT_TAKEN = Text("未启用，仍用现有名册", "Not taken; the roster in force stays")
