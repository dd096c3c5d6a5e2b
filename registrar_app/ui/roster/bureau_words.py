"""Keeps the words with which the bureau issues its next roster."""

from __future__ import annotations

from registrar_app.domain.text import Text

MANAGE = Text("签发名册", "Issue a roster")
ADD_REGISTRAR = Text("新增登记员…", "Add a registrar…")
RENEW_REGISTRAR = Text("登记员续期换发密钥…", "Renew the key of a registrar…")
REVOKE_REGISTRAR = Text("撤销登记员证书…", "Revoke a registrar…")
ADD_OFFICE = Text("新增或更改登记机构…", "Add or change an office…")
ADD_BLOCK = Text("新增登记机或加拨号段…", "Add a device or a block of numbers…")
PROLONG = Text("名册续期…", "Prolong the roster…")

SIGN = Text("签发第 {version} 版", "Sign version {version}")
LEAD = Text(
    "将签发名册第 {version} 版，本库随即启用；名册文件须分送各登记机构导入",
    "Version {version} of the roster will be signed and taken in here; its file must be imported at every office",
)
REVOKE_LEAD = Text(
    "自撤销日起，该登记员的签名不再被认可；密钥失控的，自失控之日起的签名一并不认可。撤销后不能恢复",
    "From that day the signatures of the registrar are not accepted; if the key was in foreign hands, from then on. "
    "It cannot be undone",
)
KEY_LEAD = Text(
    "密钥文件与名册存到同一文件夹；密钥以根密钥口令保护，请登记员领取后立即更换口令",
    "The key file is put beside the roster; it is protected by the password of the root until the registrar changes it",
)
ID, PERSON = Text("登记员编号", "Number of the registrar"), Text("姓名", "Name")
OFFICE = Text("登记机构", "Office")
REGISTRAR = Text("登记员", "Registrar")
FIRST_DAY, LAST_DAY = Text("任期首日", "First day"), Text("任期末日", "Last day")
REVOKED_ON = Text("撤销日", "Revoked on")
COMPROMISED = Text("密钥失控之日（未失控留空）", "Key in foreign hands since (empty if not)")
CODE = Text("机构代码（六位区划代码）", "Code of the office (six digits)")
NAME = Text("机构名称", "Name of the office")
AREAS = Text("受理区域代码（六位，逗号分隔）", "Codes of the areas it serves (commas between)")
DEVICE = Text("登记机编号（机构代码-两位序号）", "Device (office code, hyphen, two digits)")
DEVICE_HINT = Text(
    "已有 {blocks}，余号在该机上查看", "Has {blocks} already; what is left shows on the device"
)
NEW_DEVICE = Text(
    "名册中还没有这台登记机，将新增", "The roster does not know this device yet; it will be added"
)
FIRST, LAST = Text("号段起", "First number"), Text("号段止", "Last number")
PASSWORD = Text("根密钥口令", "Password of the root key")
ROOT = Text("根密钥文件", "Root key file")
FOLDER = Text("名册文件存到", "Folder for the roster file")
ISSUED = Text(
    "已签发名册第 {version} 版：{path}。请分送各登记机构导入",
    "Roster version {version} is signed: {path}. Let every office import it",
)
ISSUED_KEY = Text(
    "已签发名册第 {version} 版：{path}。{id} 的密钥在同一文件夹，请当面交付本人",
    "Roster version {version} is signed: {path}. The key of {id} lies beside it; hand it over in person",
)
