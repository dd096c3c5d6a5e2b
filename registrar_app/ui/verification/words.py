"""Keeps the words of the page that verifies slips."""

from __future__ import annotations

from registrar_app.domain.text import Text

TITLE = Text("核验凭单", "Verify slips")
SUBTITLE = Text(
    "本机离线核验，依据{bureau}名册第 {version} 版",
    "Verified offline on this PC by the roster of {bureau}, version {version}",
)
NO_ROSTER = Text("本机还没有名册，不能核验", "There is no roster here yet; nothing can be verified")
CHOOSE = Text("选择凭单文件…  Ctrl+O", "Choose a slip…  Ctrl+O")
CHOOSE_TITLE = Text("选择要核验的凭单", "Choose the slip to verify")
FILE_KIND = Text("登记凭单 (*.pdf)", "Slips (*.pdf)")
CODE = Text("二维码文本", "Text of the QR code")
CODE_HINT = Text(
    "光标放在此栏，用扫码枪扫描凭单二维码；扫出的文本以 HT1/ 开头",
    "Keep the cursor here and scan the QR code of the slip; the text begins with HT1/",
)
VERIFY_CODE = Text("核验  Enter", "Verify  Enter")
EMPTY_TITLE = Text("把凭单 PDF 拖到这里", "Drop the PDF of a slip here")
EMPTY_HINT = Text(
    "打印件用扫码枪扫描二维码。只核验，不改动任何数据",
    "For a slip on paper, scan its QR code. Verifying changes nothing",
)
ADVICE = {
    "valid": Text("签名、登记行为与名册均相符", "Signature, registering act and roster all agree"),
    "not_valid": Text(
        "不要据此办理；请持件人提供原始 PDF，或向签发机构核实",
        "Do not rely on it; ask for the original PDF, or check with the office that issued it",
    ),
    "indeterminate": Text(
        "先导入最新名册再核验；仍不能判定的，向主管部门核实",
        "Import the newest roster and verify again; if it still cannot be judged, ask the bureau",
    ),
}
PRACTICE_ADVICE = Text(
    "签名、登记行为与练习名册相符；练习凭单没有任何效力，不要据此办理",
    "Signature, registering act and the practice roster agree; a practice slip has no effect, do not rely on it",
)
UNCHANGED = Text("这个文件自签发后未改动", "This file has not changed since it was issued")
NOT_ORIGINAL = Text(
    "文件不完整，或在签发后被改动、追加过内容，不是签发的原件",
    "the file is incomplete, or was changed or added to after it was issued; it is not the original",
)
FROM_FILE = Text("文件 {name}", "File {name}")
FROM_CODE = Text(
    "二维码（只核验码内内容，请与纸面逐项核对）", "QR code (compare the paper with what the code says)"
)
REASONS, NOTICES = Text("原因", "Reasons"), Text("提示", "Notes")
SLIP_NO = Text("凭单号", "Slip number")
REGISTERED_ON = Text("登记日期", "Registered on")
ISSUED_ON = Text("签发日期", "Issued on")
CONTRACT = Text("合同名称", "Contract")
SELLER, BUYER = Text("卖方", "Seller"), Text("买方", "Buyer")
VALUE = Text("合同成交额", "Contract value")
AMOUNT = Text("技术交易额", "Transaction amount")
YUAN = Text("{amount} 元", "{amount} yuan")
OFFICE = Text("登记机构", "Office")
SIGNER = Text("签发人", "Issued by")
VERIFYING = Text("正在核验", "Verifying")
