"""Keeps the words with which the bureau issues its next roster."""

from __future__ import annotations

from registrar_app.domain.text import Text

MANAGE = Text("签发名册", "Issue a roster")
ADD_REGISTRAR = Text("新增登记员…", "Add a registrar…")
RENEW_REGISTRAR = Text("登记员续期换发密钥…", "Renew the key of a registrar…")
REVOKE_REGISTRAR = Text("撤销登记员证书…", "Revoke a registrar…")
ADD_SUPERVISOR = Text("新增主管人员…", "Add a supervisor…")
RENEW_SUPERVISOR = Text("主管人员续期换发密钥…", "Renew the key of a supervisor…")
REVOKE_SUPERVISOR = Text("撤销主管人员证书…", "Revoke a supervisor…")
ADD_OFFICE = Text("新增或更改登记机构…", "Add or change an office…")
ADD_BLOCK = Text("新增登记机或加拨号段…", "Add a device or a block of numbers…")
PROLONG = Text("名册续期…", "Prolong the roster…")

SIGN = Text("签发第 {version} 版", "Sign version {version}")
LEAD = Text(
    "将签发名册第 {version} 版，本库随即启用；名册文件须分送各登记机构导入",
    "Version {version} of the roster will be signed and taken in here; its file must be imported at every office",
)
REVOKE_LEAD = Text(
    "自撤销日起，该登记员的签名不再被认可；密钥失控的，自失控之日起不认可。撤销后不能恢复",
    "From that day the signatures of the registrar are not accepted, or, where the key got out of control, from the day it did. "
    "It cannot be undone",
)
SUPERVISOR_LEAD = Text(
    "主管人员的密钥用于打开报盘，签署回盘和裁定。密钥文件与名册存到同一文件夹；首个口令另途告知本人，启用时由其换成自己的",
    "A supervisor’s key opens batches and signs receipts and rulings. Its file is put beside the roster; tell the first PIN "
    "to its owner by another way; it is replaced when the key is taken in",
)
REVOKE_SUPERVISOR_LEAD = Text(
    "自撤销日起，该主管人员签署的回盘和裁定不再被认可；密钥失控的，自失控之日起的一并不认可，由此了结的警报重新打开。撤销后不能恢复",
    "From that day receipts and rulings signed by the supervisor are not accepted; if its key got out of control, from "
    "the day it did, and alarms that were settled by it open again. It cannot be undone",
)
KEY_LEAD = Text(
    "密钥文件与名册存到同一文件夹；首个口令另途告知登记员，启用时由其换成自己的",
    "The key file is put beside the roster; tell the first PIN to the registrar by another way; it is replaced when the key "
    "is taken in",
)
FIRST_PIN = Text("密钥首个口令（至少 12 个字符）", "First PIN (12 or more)")
CHANGE_ROOT = Text("更换根密钥…", "Change the root keys…")
CHANGE_ROOT_LEAD = Text(
    "由旧根和新根共同签名，各登记机构导入下一版名册即跟随；登记员、主管人员和恢复密钥照常使用。"
    "旧根密钥遗失则不能更换，请先备份新根密钥",
    "The old and the new root sign together and every office follows with the next roster; all other keys stay as they "
    "are. A lost root cannot be changed: keep a copy of the new one",
)
OLD_ROOT, OLD_PASSWORD = Text("现用根密钥", "Present root key"), Text("现用根密钥口令", "Its password")
NEW_ROOT, NEW_PASSWORD = (
    Text("新根密钥存到", "Put the new root key into"),
    Text("新根密钥口令", "Its password"),
)
AGAIN = Text("再输一次", "Once more")
SECOND_ROOT = Text(
    "第二名保管人的根密钥存到（一人签名的留空）", "Root key of a second officer (empty if one signs alone)"
)
SECOND_PASSWORD = Text("第二名保管人的口令", "Password of the second officer")
ROOT_CHANGED = Text(
    "已更换根密钥并签发名册第 {version} 版：{path}。新根证书指纹 {fingerprint}，请告知各登记机构",
    "The root is changed and roster version {version} signed: {path}. New root fingerprint {fingerprint}; tell every office",
)
COUNTERSIGN = Text("会签第 {version} 版", "Countersign version {version}")
COUNTERSIGN_LEAD = Text(
    "核对上一页的变化后，用本人的根密钥签名；签名齐全后本库随即启用",
    "Sign with your own root key once you have checked the changes; with the last signature the roster is taken in here",
)
OWN_ROOT = Text("本人的根密钥文件", "Your own root key file")
HALF_ISSUED = Text(
    "名册第 {version} 版已签一半：{path}。请另一名保管人在此导入并会签，会签前不生效",
    "Version {version} is half-signed: {path}. Another officer must import it here and countersign; until then it counts "
    "for nothing",
)
LETTER = Text("打印密钥领取单…", "Print a key letter…")
SHOW_LETTER = Text("预览", "Preview")
LETTER_LEAD = Text(
    "随密钥文件交给本人，签收后存档；单上没有口令",
    "Goes with the key file and comes back signed; the PIN is not on it",
)
PHONE = Text("主管部门电话（印在单上，可留空手写）", "Phone of the bureau (printed; empty leaves a line)")
LETTER_NOTE = Text(
    "一式两份，本人签收；口令另途告知", "Two copies, signed by whose key it is; tell the PIN by another way"
)
HOLDER = Text("领取人", "Whose key")
LETTER_SAVED = Text("已保存，所见即所存的文件", "Saved; this is the file itself")
SAVE_LETTER = Text("保存为 PDF  Ctrl+Enter", "Save as PDF  Ctrl+Enter")
FINISH_LETTER = Text("保存并打印  Ctrl+Enter", "Save and print  Ctrl+Enter")
TAKE_KEY, TAKE = Text("启用密钥文件…", "Take in a key file…"), Text("启用", "Take in")
TAKE_KEY_LEAD = Text(
    "启用主管部门发来的密钥并换成只有本人知道的签名口令；原来是另一把密钥的，留在本库文件夹中的 signer.p12.old，"
    "新密钥可用后即可删除。只换口令的，选本机的 signer.p12",
    "Takes the key from the bureau in under a PIN that only you know; another key that was there stays as signer.p12.old "
    "in the store's folder until you delete it. To change the PIN alone, choose signer.p12 of this PC",
)
FORMER_KEY, USE_FORMER = (
    Text("用原密钥打开报盘…", "Open batches with a former key…"),
    Text("启用到锁定前", "Use until locked"),
)
FORMER_LEAD = Text(
    "换发、到期或撤销之前报送的盘，只有当时的密钥能打开。原密钥只用于打开，回盘仍由现用密钥签署；锁定后须重新选",
    "A batch from before a renewal, an expiry or a revocation opens only with the key of that time. It opens batches and "
    "no more: receipts are signed by the present key. After locking it must be chosen again",
)
FORMER_FILE = Text(
    "原密钥文件（多为本库文件夹中的 signer.p12.old）", "Former key file (mostly signer.p12.old of this store)"
)
FORMER_PIN = Text("原密钥的口令", "Its PIN")
FORMER_USED = Text(
    "可以打开发给 {name}（{id}）原密钥的报盘了，锁定前有效",
    "Batches sealed to the former key of {name} ({id}) can be opened until the key is locked",
)
KEY_FILE = Text("密钥文件（.p12）", "Key file (.p12)")
TOLD_PIN = Text("现用口令（主管部门告知的）", "Its present PIN (as the bureau told it)")
OWN_PIN = Text("自己的新签名口令（至少 12 个字符）", "Your own new PIN (12 or more)")
KEY_TAKEN = Text(
    "已启用 {name}（{id}）的密钥，今后用新签名口令；请删除 U 盘上的密钥文件",
    "The key of {name} ({id}) is in use under the new PIN; delete the file from the stick",
)
ID, PERSON = Text("登记员编号", "Number of the registrar"), Text("姓名", "Name")
SUPERVISOR_ID = Text("主管人员编号", "Number of the supervisor")
SUPERVISOR = Text("主管人员", "Supervisor")
OFFICE = Text("登记机构", "Office")
REGISTRAR = Text("登记员", "Registrar")
FIRST_DAY, LAST_DAY = Text("任期首日", "First day"), Text("任期末日", "Last day")
REVOKED_ON = Text("撤销日", "Revoked on")
COMPROMISED = Text("密钥失控之日（未失控留空）", "Key out of control since (empty if not)")
CODE = Text("机构代码（六位区划代码）", "Code of the office (six digits)")
NAME = Text("机构名称", "Name of the office")
OFFICE_HINT = Text(
    "名册中已有：{name}，受理 {areas}。将改为以下所填",
    "On the roster today: {name}, serving {areas}. What is filled in below takes its place",
)
OFFICE_AREAS = Text("{codes}（{names}）", "{codes} ({names})")
NEW_OFFICE = Text(
    "名册中还没有这个机构，将新增", "The roster does not know this office yet; it will be added"
)
AREAS = Text("受理区域代码（六位，逗号分隔）", "Codes of the areas it serves (commas between)")
DEVICE = Text("登记机编号（机构代码-两位序号）", "Device (office code, hyphen, two digits)")
DEVICE_HINT = Text("已有 {blocks}，剩 {left} 个", "Has {blocks} already; {left} left")
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
ISSUED_SUPERVISOR = Text(
    "已签发名册第 {version} 版：{path}。{id} 的密钥在同一文件夹；各登记机构都导入新名册后再启用，此前的报盘和回盘仍用原密钥",
    "Roster version {version} is signed: {path}. The key of {id} lies beside it; take it in once every office has imported "
    "the roster, until then batches and receipts go by the former key",
)
