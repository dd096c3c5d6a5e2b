<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
  <context>
    <name />
    <message>
      <source>核对该字；确系生僻字的，安装含该字的字体（如花园明朝）后重新运行设置</source>
      <comment>check the character; if it is right, install a font that has it (such as HanaMin) and set up again</comment>
      <translation>check the character; if it is right, install a font that has it (such as HanaMin) and set up again</translation>
    </message>
    <message>
      <source>没有可用于打印的中文字体</source>
      <comment>there is no Chinese font to print with</comment>
      <translation>there is no Chinese font to print with</translation>
    </message>
    <message>
      <source>重新运行设置，或安装一种 TrueType 宋体</source>
      <comment>set up again, or install a TrueType Song typeface</comment>
      <translation>set up again, or install a TrueType Song typeface</translation>
    </message>
    <message>
      <source>技术合同认定登记工作台</source>
      <comment>Technology Contract Registrar</comment>
      <translation>Technology Contract Registrar</translation>
    </message>
    <message>
      <source>适用于第 {version} 版</source>
      <comment>for version {version}</comment>
      <translation>for version {version}</translation>
    </message>
    <message>
      <source>目录</source>
      <comment>Contents</comment>
      <translation>Contents</translation>
    </message>
    <message>
      <source>{words}（{book}）</source>
      <comment>{words} ({book})</comment>
      <translation>{words} ({book})</translation>
    </message>
    <message>
      <source>第 {page} 页  共 {pages} 页</source>
      <comment>Page {page} of {pages}</comment>
      <translation>Page {page} of {pages}</translation>
    </message>
    <message>
      <source>演练</source>
      <comment>PRACTICE</comment>
      <translation>PRACTICE</translation>
    </message>
    <message>
      <source>预览</source>
      <comment>PREVIEW</comment>
      <translation>PREVIEW</translation>
    </message>
    <message>
      <source>演练用，无任何效力</source>
      <comment>for practice, without any effect</comment>
      <translation>for practice, without any effect</translation>
    </message>
    <message>
      <source>链首</source>
      <comment>Chain head</comment>
      <translation>Chain head</translation>
    </message>
    <message>
      <source>（登记专用章）</source>
      <comment>(registration seal)</comment>
      <translation>(registration seal)</translation>
    </message>
    <message>
      <source>首次打印</source>
      <comment>first print</comment>
      <translation>first print</translation>
    </message>
    <message>
      <source>补打第 {n} 次</source>
      <comment>reprint no. {n}</comment>
      <translation>reprint no. {n}</translation>
    </message>
    <message>
      <source>（无）</source>
      <comment>(none)</comment>
      <translation>(none)</translation>
    </message>
    <message>
      <source>编号</source>
      <comment>No.</comment>
      <translation>No.</translation>
    </message>
    <message>
      <source>预览，未签发</source>
      <comment>preview, not issued</comment>
      <translation>preview, not issued</translation>
    </message>
    <message>
      <source />
      <translation />
    </message>
    <message>
      <source>登记员</source>
      <comment>Registrar</comment>
      <translation>Registrar</translation>
    </message>
    <message>
      <source>规则版本</source>
      <comment>Rulebook edition</comment>
      <translation>Rulebook edition</translation>
    </message>
    <message>
      <source>内容过长，一页凭单放不下</source>
      <comment>the texts are too long for one page</comment>
      <translation>the texts are too long for one page</translation>
    </message>
    <message>
      <source>核对并缩短合同名称、当事人名称或编号</source>
      <comment>check and shorten the names and numbers</comment>
      <translation>check and shorten the names and numbers</translation>
    </message>
    <message>
      <source>登记员（签字）：{name}</source>
      <comment>Registrar (signature): {name}</comment>
      <translation>Registrar (signature): {name}</translation>
    </message>
    <message>
      <source>{title}（元）</source>
      <comment>{title} (yuan)</comment>
      <translation>{title} (yuan)</translation>
    </message>
    <message>
      <source>受理</source>
      <comment>Accept</comment>
      <translation>Accept</translation>
    </message>
    <message>
      <source>通知补正</source>
      <comment>Request supplement</comment>
      <translation>Request supplement</translation>
    </message>
    <message>
      <source>收到补正</source>
      <comment>Receive supplement</comment>
      <translation>Receive supplement</translation>
    </message>
    <message>
      <source>复核</source>
      <comment>Review</comment>
      <translation>Review</translation>
    </message>
    <message>
      <source>予以登记</source>
      <comment>Register</comment>
      <translation>Register</translation>
    </message>
    <message>
      <source>不予登记</source>
      <comment>Refuse</comment>
      <translation>Refuse</translation>
    </message>
    <message>
      <source>变更登记</source>
      <comment>Amend</comment>
      <translation>Amend</translation>
    </message>
    <message>
      <source>注销登记</source>
      <comment>Cancel</comment>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>撤销登记</source>
      <comment>Revoke</comment>
      <translation>Revoke</translation>
    </message>
    <message>
      <source>重新认定</source>
      <comment>Re-examine</comment>
      <translation>Re-examine</translation>
    </message>
    <message>
      <source>记录付款</source>
      <comment>Note payment</comment>
      <translation>Note payment</translation>
    </message>
    <message>
      <source>核定技术性收入</source>
      <comment>Determine technology income</comment>
      <translation>Determine technology income</translation>
    </message>
    <message>
      <source>记录全国登记编号</source>
      <comment>Note official number</comment>
      <translation>Note official number</translation>
    </message>
    <message>
      <source>签发凭单</source>
      <comment>Issue slip</comment>
      <translation>Issue slip</translation>
    </message>
    <message>
      <source>出具文书</source>
      <comment>Issue sheet</comment>
      <translation>Issue sheet</translation>
    </message>
    <message>
      <source>录入外地或历史登记</source>
      <comment>Record outside or historic registration</comment>
      <translation>Record outside or historic registration</translation>
    </message>
    <message>
      <source>缺少该项</source>
      <comment>it is missing</comment>
      <translation>it is missing</translation>
    </message>
    <message>
      <source>此处应为文字</source>
      <comment>a text is expected here</comment>
      <translation>a text is expected here</translation>
    </message>
    <message>
      <source>核实说明读不出</source>
      <comment>the reasons cannot be read</comment>
      <translation>the reasons cannot be read</translation>
    </message>
    <message>
      <source>材料的名称或哈希不合规定</source>
      <comment>a paper's name or hash is not one that can be kept</comment>
      <translation>a paper's name or hash is not one that can be kept</translation>
    </message>
    <message>
      <source>不是 SHA-256</source>
      <comment>it is no SHA-256</comment>
      <translation>it is no SHA-256</translation>
    </message>
    <message>
      <source>没有这样的提请单位</source>
      <comment>nobody of that name asks</comment>
      <translation>nobody of that name asks</translation>
    </message>
    <message>
      <source>结果与是否改变登记内容不符</source>
      <comment>it is not what the act does to the registered content</comment>
      <translation>it is not what the act does to the registered content</translation>
    </message>
    <message>
      <source>审查表读不出</source>
      <comment>the examination cannot be read</comment>
      <translation>the examination cannot be read</translation>
    </message>
    <message>
      <source>审查所依的规则与决定不同</source>
      <comment>it was examined by another rulebook than decided by</comment>
      <translation>it was examined by another rulebook than decided by</translation>
    </message>
    <message>
      <source>引用的材料不在所附材料之中</source>
      <comment>the paper is not one of those attached</comment>
      <translation>the paper is not one of those attached</translation>
    </message>
    <message>
      <source>对审查结论的处理与结论不符</source>
      <comment>it does not fit the conclusion of the sheet</comment>
      <translation>it does not fit the conclusion of the sheet</translation>
    </message>
    <message>
      <source>记录链分叉</source>
      <comment>forked chain</comment>
      <translation>forked chain</translation>
    </message>
    <message>
      <source>退回旧状态</source>
      <comment>went back to an older state</comment>
      <translation>went back to an older state</translation>
    </message>
    <message>
      <source>登记行为缺失</source>
      <comment>acts missing</comment>
      <translation>acts missing</translation>
    </message>
    <message>
      <source>凭单号重号</source>
      <comment>slip number used twice</comment>
      <translation>slip number used twice</translation>
    </message>
    <message>
      <source>另起记录链</source>
      <comment>new chain</comment>
      <translation>new chain</translation>
    </message>
    <message>
      <source>名册不再认可</source>
      <comment>no longer on the roster</comment>
      <translation>no longer on the roster</translation>
    </message>
    <message>
      <source>两条记录链并行</source>
      <comment>two chains go on side by side</comment>
      <translation>two chains go on side by side</translation>
    </message>
    <message>
      <source>该机缺少已报送的登记</source>
      <comment>the device lacks acts it had sent</comment>
      <translation>the device lacks acts it had sent</translation>
    </message>
    <message>
      <source>时间倒退</source>
      <comment>times go backwards</comment>
      <translation>times go backwards</translation>
    </message>
    <message>
      <source>名册过旧或本库没有</source>
      <comment>roster too old, or not known here</comment>
      <translation>roster too old, or not known here</translation>
    </message>
    <message>
      <source>同一合同两处办理</source>
      <comment>one contract at two places</comment>
      <translation>one contract at two places</translation>
    </message>
    <message>
      <source>同一台登记机出现了两条记录链：它的数据库有两份在同时使用，或把旧副本拷回后又继续办理</source>
      <comment>one device has two chains: a copy of its store is used as well, or an old copy was put back and worked on</comment>
      <translation>one device has two chains: a copy of its store is used as well, or an old copy was put back and worked on</translation>
    </message>
    <message>
      <source>该机又报来早已收过的序号，内容却不同：它的数据库退回了较早的状态（拷回了旧副本）</source>
      <comment>the device sent a number again that was taken long before, with other content: its store went back to an older state (an old copy was put back)</comment>
      <translation>the device sent a number again that was taken long before, with other content: its store went back to an older state (an old copy was put back)</translation>
    </message>
    <message>
      <source>报盘序号相接，但其间的登记行为缺失，任何一份报盘都补不上</source>
      <comment>the batch's number is the next, but acts between are missing and no other batch can bring them</comment>
      <translation>the batch's number is the next, but acts between are missing and no other batch can bring them</translation>
    </message>
    <message>
      <source>同一个凭单号用在了两份合同上。先收到的作数，后收到的已退回；没有改号，两张凭单都查得到</source>
      <comment>one slip number stands on two contracts. The one that came first stands, the other was returned; neither was renumbered and both slips can be found</comment>
      <translation>one slip number stands on two contracts. The one that came first stands, the other was returned; neither was renumbered and both slips can be found</translation>
    </message>
    <message>
      <source>该机另起了一条记录链：它的数据库是重新建立的或从备份恢复的，或另一台电脑用了同一登记机号。报盘已照常导入</source>
      <comment>the device begins another chain: its store was made anew or restored, or a second PC uses its number. The batch was taken as usual</comment>
      <translation>the device begins another chain: its store was made anew or restored, or a second PC uses its number. The batch was taken as usual</translation>
    </message>
    <message>
      <source>轮到导入的报盘，其签名人（或其中登记行为的签名人）在签名时已被撤销、未到期或已过期，或其登记机不在名册中。报盘已留存，未导入</source>
      <comment>when the batch's turn came, the roster did not accept one of its signers (revoked, or out of term, when they signed) or its device. The batch is kept and was not taken</comment>
      <translation>when the batch's turn came, the roster did not accept one of its signers (revoked, or out of term, when they signed) or its device. The batch is kept and was not taken</translation>
    </message>
    <message>
      <source>该机另起记录链之后，原记录链又有新的登记行为报来：有两台电脑（或两份数据库）在以同一登记机号办理，或恢复之前报出的盘迟到。报盘已照常导入</source>
      <comment>after the device began another chain, its former chain goes on as well: two PCs, or two copies of one store, work under one device number, or a batch made before the restore comes late. The batch was taken as usual</comment>
      <translation>after the device began another chain, its former chain goes on as well: two PCs, or two copies of one store, work under one device number, or a batch made before the restore comes late. The batch was taken as usual</translation>
    </message>
    <message>
      <source>该机新记录链接续的不是原记录链的最后一项：恢复所用的备份较旧，主管部门已收到的、其后的登记行为，该机的数据库里没有。报盘已照常导入</source>
      <comment>the device's new chain does not go on from the last act of the former one: the backup was an older one, and its store lacks the later acts that the bureau has. The batch was taken as usual</comment>
      <translation>the device's new chain does not go on from the last act of the former one: the backup was an older one, and its store lacks the later acts that the bureau has. The batch was taken as usual</translation>
    </message>
    <message>
      <source>报盘或其中登记行为的时间，早于同一记录链上在它之前的时间，且没有写明原因：可能调慢过时钟，也可能是倒签。报盘已照常导入</source>
      <comment>the batch or an act in it claims a time before that of what comes before it in its chain, and gives no reason: a clock was set back, or a date was made up. The batch was taken as usual</comment>
      <translation>the batch or an act in it claims a time before that of what comes before it in its chain, and gives no reason: a clock was set back, or a date was made up. The batch was taken as usual</translation>
    </message>
    <message>
      <source>报盘所用的名册当时早已逾期，或其版本本库没有（本库恢复后跳过了这一版）：该机构可能长期收不到新名册和其中的撤销。报盘已留存，经主管人员处置后可以导入</source>
      <comment>the batch was made under a roster that had long expired, or of a version that this store lacks (it was restored and skipped one): newer ones and their revocations may not reach the office. The batch is kept, and can be taken once a supervisor has settled this</comment>
      <translation>the batch was made under a roster that had long expired, or of a version that this store lacks (it was restored and skipped one): newer ones and their revocations may not reach the office. The batch is kept, and can be taken once a supervisor has settled this</translation>
    </message>
    <message>
      <source>两台登记机办理了标识相同的同一份合同。先收到的作数，后收到的登记已退回；两份都留存</source>
      <comment>two devices handled one contract under the same identifier. The one that came first stands, the other registration was returned; both are kept</comment>
      <translation>two devices handled one contract under the same identifier. The one that came first stands, the other registration was returned; both are kept</translation>
    </message>
    <message>
      <source>请该机构查明是否有两台电脑（或两份数据库）在用，只留一台继续办理；另一台停用，或在名册中领一个新的登记机号、新建数据库后再用。留用的一台如是这份报盘的一方：有分叉之前的备份的，从备份恢复后继续；没有的，在名册中给该机构一个新的登记机号，用它新建数据库。未导入的事项重新录入</source>
      <comment>let the office find out whether two PCs, or two copies of the store, are in use, and let only one go on; the other stops, or gets a new device number on the roster and a new store under it. Where the one that goes on is the one that made this batch, it restores a backup from before the split (store restore), or without one makes a new store under a new device number. What was not taken is entered again</comment>
      <translation>let the office find out whether two PCs, or two copies of the store, are in use, and let only one go on; the other stops, or gets a new device number on the roster and a new store under it. Where the one that goes on is the one that made this batch, it restores a backup from before the split (store restore), or without one makes a new store under a new device number. What was not taken is entered again</translation>
    </message>
    <message>
      <source>请该机构停止用这台电脑报盘，并在其上核验数据库（store verify）；在名册中给该机构一个新的登记机号，用新号继续办理，并重新录入未报到的事项</source>
      <comment>let the office stop exporting from that PC and verify its store; put a new device number on the roster, let the office go on under it and enter again what has not arrived</comment>
      <translation>let the office stop exporting from that PC and verify its store; put a new device number on the roster, let the office go on under it and enter again what has not arrived</translation>
    </message>
    <message>
      <source>与办理双方核对两张凭单各交给了谁；请被退回的一方导入回盘（其登记随之退回、不再有效），收回已交出的凭单，用新号重新登记；并查明两台电脑是否用了同一号段</source>
      <comment>ask both sides who holds which slip; let the returned side take the receipt in (its registration falls with it), take the printed slip back and register again under another number; find out whether two PCs use one block</comment>
      <translation>ask both sides who holds which slip; let the returned side take the receipt in (its registration falls with it), take the printed slip back and register again under another number; find out whether two PCs use one block</translation>
    </message>
    <message>
      <source>向该机构核实为何另起，原记录链是否已全部报送；如有两台电脑共用一个登记机号，请其停用一台并申请新的登记机号</source>
      <comment>ask the office why, and whether all of the former chain has been sent; where two PCs share the number, one must stop and get a number of its own</comment>
      <translation>ask the office why, and whether all of the former chain has been sent; where two PCs share the number, one must stop and get a number of its own</translation>
    </message>
    <message>
      <source>与该机构核对这份报盘：名册有误的，更正名册后重新导入该文件；名册无误的（密钥失窃、人员已撤销），这条记录链不再收得进：在名册中给该机构一个新的登记机号，由在任登记员用新号重新办理其中的事项</source>
      <comment>check the batch with the office: if the roster is wrong, correct it and import the file again; if it is right (a key stolen, a person gone), this chain can go on no more: put a new device number on the roster, and let a registrar in force do its work again under it</comment>
      <translation>check the batch with the office: if the roster is wrong, correct it and import the file again; if it is right (a key stolen, a person gone), this chain can go on no more: put a new device number on the roster, and let a registrar in force do its work again under it</translation>
    </message>
    <message>
      <source>请该机构查明哪两台电脑在用同一登记机号：只留一台继续办理，另一台停用，或在名册中领一个新的登记机号、新建数据库；并核对两边是否用了相同的凭单号</source>
      <comment>let the office find out which two PCs use one device number: only one goes on; the other stops, or gets a new device number on the roster and a new store under it; check whether both gave the same slip numbers</comment>
      <translation>let the office find out which two PCs use one device number: only one goes on; the other stops, or gets a new device number on the roster and a new store under it; check whether both gave the same slip numbers</translation>
    </message>
    <message>
      <source>告知该机构其数据库缺少哪些登记，新凭单号须接在其后；这些合同以主管部门所存为准，后续事项由主管部门协助办理。找得到较新备份的，请先问明再处置</source>
      <comment>tell the office which registrations its store lacks, and that its slip numbers must go on after them; what the bureau has of those contracts stands, and what follows on them is settled with the bureau. Where a newer backup turns up, ask before it is used</comment>
      <translation>tell the office which registrations its store lacks, and that its slip numbers must go on after them; what the bureau has of those contracts stands, and what follows on them is settled with the bureau. Where a newer backup turns up, ask before it is used</translation>
    </message>
    <message>
      <source>请该机构说明当时的时钟情况，并与纸质材料核对日期；说不清的，按泄密处理：在名册中撤销该签名人，自可疑之日起不再认可</source>
      <comment>let the office say what its clock did and compare the days with the papers; where it cannot, treat the key as stolen: revoke the signer on the roster from the day in doubt</comment>
      <translation>let the office say what its clock did and compare the days with the papers; where it cannot, treat the key as stolen: revoke the signer on the roster from the day in doubt</translation>
    </message>
    <message>
      <source>与两处核对以哪一份为准：被退回的一方导入回盘（其登记随之退回、不再有效），收回已交出的凭单；作数的一份内容有误的，由登记它的机构变更或注销</source>
      <comment>settle with both which one is right: the returned side takes the receipt in (its registration falls with it) and takes the printed slip back; where the one that stands is wrong, its own office amends or cancels it</comment>
      <translation>settle with both which one is right: the returned side takes the receipt in (its registration falls with it) and takes the printed slip back; where the one that stands is wrong, its own office amends or cancels it</translation>
    </message>
    <message>
      <source>请该机构导入最新名册，并与其核对这份报盘；核对无误的，由主管人员写明理由，处置其警报，再导入该文件，即按现行名册审核收进；有疑问的，先不处置</source>
      <comment>let the office take the newest roster, and check the batch with it; if it is right, a supervisor settles its alarm with the reason and imports the file again, which is then judged by the roster now in force; while in doubt, leave the alarm open</comment>
      <translation>let the office take the newest roster, and check the batch with it; if it is right, a supervisor settles its alarm with the reason and imports the file again, which is then judged by the roster now in force; while in doubt, leave the alarm open</translation>
    </message>
    <message>
      <source>支付方式未填</source>
      <comment>payment mode not filled in</comment>
      <translation>payment mode not filled in</translation>
    </message>
    <message>
      <source>成交额未填</source>
      <comment>the contract value is missing</comment>
      <translation>the contract value is missing</translation>
    </message>
    <message>
      <source>技术交易额未填</source>
      <comment>the transaction amount is missing</comment>
      <translation>the transaction amount is missing</translation>
    </message>
    <message>
      <source>不扣除的部分没有对应的费用</source>
      <comment>a part is kept in of a cost that is not listed</comment>
      <translation>a part is kept in of a cost that is not listed</translation>
    </message>
    <message>
      <source>扣除合计大于成交额</source>
      <comment>the deductions are more than the value</comment>
      <translation>the deductions are more than the value</translation>
    </message>
    <message>
      <source>技术部分的价款不小于合同全价</source>
      <comment>the technical part is not less than the price of the whole contract</comment>
      <translation>the technical part is not less than the price of the whole contract</translation>
    </message>
    <message>
      <source>符合</source>
      <comment>met</comment>
      <translation>met</translation>
    </message>
    <message>
      <source>不符合</source>
      <comment>not met</comment>
      <translation>not met</translation>
    </message>
    <message>
      <source>待核</source>
      <comment>unknown</comment>
      <translation>unknown</translation>
    </message>
    <message>
      <source>符合条件</source>
      <comment>eligible</comment>
      <translation>eligible</translation>
    </message>
    <message>
      <source>不符合条件</source>
      <comment>not eligible</comment>
      <translation>not eligible</translation>
    </message>
    <message>
      <source>资料不全，尚不能确定</source>
      <comment>undetermined, facts are missing</comment>
      <translation>undetermined, facts are missing</translation>
    </message>
    <message>
      <source>已导入</source>
      <comment>imported</comment>
      <translation>imported</translation>
    </message>
    <message>
      <source>可以导入</source>
      <comment>ready to import</comment>
      <translation>ready to import</translation>
    </message>
    <message>
      <source>此前已导入，内容相同</source>
      <comment>already imported, same content</comment>
      <translation>already imported, same content</translation>
    </message>
    <message>
      <source>缺少前面的报盘</source>
      <comment>an earlier batch is missing</comment>
      <translation>an earlier batch is missing</translation>
    </message>
    <message>
      <source>与已导入的报盘冲突（同一台登记机出现两条记录链）</source>
      <comment>conflicts with an imported batch (two chains of one device)</comment>
      <translation>conflicts with an imported batch (two chains of one device)</translation>
    </message>
    <message>
      <source>退回旧状态：与早已导入的同号报盘内容不同</source>
      <comment>went back to an older state: another batch of this older number was imported</comment>
      <translation>went back to an older state: another batch of this older number was imported</translation>
    </message>
    <message>
      <source>前面的登记行为缺失</source>
      <comment>acts before it are missing</comment>
      <translation>acts before it are missing</translation>
    </message>
    <message>
      <source>签订日期</source>
      <comment>signed</comment>
      <translation>signed</translation>
    </message>
    <message>
      <source>受理日期</source>
      <comment>accepted</comment>
      <translation>accepted</translation>
    </message>
    <message>
      <source>登记日期</source>
      <comment>registered</comment>
      <translation>registered</translation>
    </message>
    <message>
      <source>最近改动</source>
      <comment>last changed</comment>
      <translation>last changed</translation>
    </message>
    <message>
      <source>未报盘</source>
      <comment>not sent yet</comment>
      <translation>not sent yet</translation>
    </message>
    <message>
      <source>已报待回</source>
      <comment>sent, no answer yet</comment>
      <translation>sent, no answer yet</translation>
    </message>
    <message>
      <source>已接收</source>
      <comment>accepted</comment>
      <translation>accepted</translation>
    </message>
    <message>
      <source>被退回</source>
      <comment>returned</comment>
      <translation>returned</translation>
    </message>
    <message>
      <source>缺合同名称</source>
      <comment>no name</comment>
      <translation>no name</translation>
    </message>
    <message>
      <source>缺合同类别</source>
      <comment>no type</comment>
      <translation>no type</translation>
    </message>
    <message>
      <source>缺卖方</source>
      <comment>no seller</comment>
      <translation>no seller</translation>
    </message>
    <message>
      <source>缺买方</source>
      <comment>no buyer</comment>
      <translation>no buyer</translation>
    </message>
    <message>
      <source>缺信用代码</source>
      <comment>no credit code</comment>
      <translation>no credit code</translation>
    </message>
    <message>
      <source>缺签订日期</source>
      <comment>no day of signing</comment>
      <translation>no day of signing</translation>
    </message>
    <message>
      <source>缺成交额</source>
      <comment>no value</comment>
      <translation>no value</translation>
    </message>
    <message>
      <source>缺技术交易额</source>
      <comment>no technology amount</comment>
      <translation>no technology amount</translation>
    </message>
    <message>
      <source>无材料附件</source>
      <comment>no papers</comment>
      <translation>no papers</translation>
    </message>
    <message>
      <source>有缺项</source>
      <comment>anything missing</comment>
      <translation>anything missing</translation>
    </message>
    <message>
      <source>改正费用或成交额</source>
      <comment>Correct the costs or the contract value</comment>
      <translation>Correct the costs or the contract value</translation>
    </message>
    <message>
      <source>改正技术交易额或合同成交额</source>
      <comment>Correct the transaction amount or the contract value</comment>
      <translation>Correct the transaction amount or the contract value</translation>
    </message>
    <message>
      <source>逐项列出非技术性费用，或说明理由</source>
      <comment>List the non-technical costs, or state the reason</comment>
      <translation>List the non-technical costs, or state the reason</translation>
    </message>
    <message>
      <source>改正金额；计入合理数量标的物直接成本等情形的说明理由</source>
      <comment>Correct the amounts, or state the reason, such as direct costs of a reasonable quantity of carriers</comment>
      <translation>Correct the amounts, or state the reason, such as direct costs of a reasonable quantity of carriers</translation>
    </message>
    <message>
      <source>对照合同文本改正金额；大小写本身不一致的请当事人更正</source>
      <comment>Correct it by the contract; let the parties settle a contract that differs</comment>
      <translation>Correct it by the contract; let the parties settle a contract that differs</translation>
    </message>
    <message>
      <source>从代码表中选择；表中确无的写明理由</source>
      <comment>Choose from the list, or state why there is no entry</comment>
      <translation>Choose from the list, or state why there is no entry</translation>
    </message>
    <message>
      <source>填写 18 位代码；确无代码的写明理由（如旧证照、境外单位）</source>
      <comment>Enter the 18 characters, or state why there is none (an old licence, a party abroad)</comment>
      <translation>Enter the 18 characters, or state why there is none (an old licence, a party abroad)</translation>
    </message>
    <message>
      <source>对照营业执照或法人证书改正；证照即如此的写明理由</source>
      <comment>Correct it by the licence, or state that the licence says so</comment>
      <translation>Correct it by the licence, or state that the licence says so</translation>
    </message>
    <message>
      <source>对照证照再核一遍</source>
      <comment>Compare it with the licence once more</comment>
      <translation>Compare it with the licence once more</translation>
    </message>
    <message>
      <source>对照合同文本改正日期</source>
      <comment>Correct the dates by the contract</comment>
      <translation>Correct the dates by the contract</translation>
    </message>
    <message>
      <source>对照合同文本改正日期，或说明理由</source>
      <comment>Correct the dates by the contract, or state the reason</comment>
      <translation>Correct the dates by the contract, or state the reason</translation>
    </message>
    <message>
      <source>转报省级主管部门登记；金额有误的改正</source>
      <comment>Route it to the province; correct the amount if it is wrong</comment>
      <translation>Route it to the province; correct the amount if it is wrong</translation>
    </message>
    <message>
      <source>买方与卖方是同一单位：合同须由不同的当事人订立</source>
      <comment>Buyer and seller are one party: a contract is made between different parties</comment>
      <translation>Buyer and seller are one party: a contract is made between different parties</translation>
    </message>
    <message>
      <source>核对合同首页，改正买方或卖方</source>
      <comment>Compare with the contract and correct buyer or seller</comment>
      <translation>Compare with the contract and correct buyer or seller</translation>
    </message>
    <message>
      <source>买方与卖方名称相同而信用代码不同，可能填错一方</source>
      <comment>Buyer and seller have one name and different credit codes; one of them may be mistaken</comment>
      <translation>Buyer and seller have one name and different credit codes; one of them may be mistaken</translation>
    </message>
    <message>
      <source>核对双方名称与代码，或说明理由</source>
      <comment>Compare names and codes, or state the reason</comment>
      <translation>Compare names and codes, or state the reason</translation>
    </message>
    <message>
      <source>核对中介方；没有中介方则清空</source>
      <comment>Correct the intermediary, or clear it if there is none</comment>
      <translation>Correct the intermediary, or clear it if there is none</translation>
    </message>
    <message>
      <source>并排核对；确为不同合同的说明区别</source>
      <comment>Compare them side by side; state what makes this one another contract</comment>
      <translation>Compare them side by side; state what makes this one another contract</translation>
    </message>
    <message>
      <source>中介方不是技术转移服务机构</source>
      <comment>The intermediary is no service institution</comment>
      <translation>The intermediary is no service institution</translation>
    </message>
    <message>
      <source>没有填写中介方是否技术转移服务机构：奖补无法判断</source>
      <comment>It is not stated whether the intermediary is a service institution: the scheme cannot be judged</comment>
      <translation>It is not stated whether the intermediary is a service institution: the scheme cannot be judged</translation>
    </message>
    <message>
      <source>核实中介方资格；不是服务机构的说明理由或清空</source>
      <comment>Verify its standing; state the reason or clear it if it is none</comment>
      <translation>Verify its standing; state the reason or clear it if it is none</translation>
    </message>
    <message>
      <source>技术转让、技术许可合同没有填写知识产权：转让或许可的标的须是知识产权成果</source>
      <comment>A transfer or licence names no intellectual property: that is what it transfers or licenses</comment>
      <translation>A transfer or licence names no intellectual property: that is what it transfers or licenses</translation>
    </message>
    <message>
      <source>填写标的的知识产权种类；确不涉及的改为咨询或服务</source>
      <comment>Enter the kind of intellectual property; if there is none, the contract is consulting or service</comment>
      <translation>Enter the kind of intellectual property; if there is none, the contract is consulting or service</translation>
    </message>
    <message>
      <source>对照权利证书改正其中一项，或说明理由</source>
      <comment>Correct one of them by the proof of right, or state the reason</comment>
      <translation>Correct one of them by the proof of right, or state the reason</translation>
    </message>
    <message>
      <source>名称含多余空格、不可见字符或半角括号，不便查重</source>
      <comment>The name holds stray spaces, invisible characters or half-width brackets, which hides duplicates</comment>
      <translation>The name holds stray spaces, invisible characters or half-width brackets, which hides duplicates</translation>
    </message>
    <message>
      <source>对照全国系统改正；编号即如此的说明理由</source>
      <comment>Correct it by the national system, or state that it reads so</comment>
      <translation>Correct it by the national system, or state that it reads so</translation>
    </message>
    <message>
      <source>卖方</source>
      <comment>seller</comment>
      <translation>seller</translation>
    </message>
    <message>
      <source>买方</source>
      <comment>buyer</comment>
      <translation>buyer</translation>
    </message>
    <message>
      <source>中介方</source>
      <comment>intermediary</comment>
      <translation>intermediary</translation>
    </message>
    <message>
      <source>从代码表中选择具体一项；表中确无的写明理由</source>
      <comment>Choose an entry of the list, or state why there is none</comment>
      <translation>Choose an entry of the list, or state why there is none</translation>
    </message>
    <message>
      <source>对照付款凭证改正日期，或说明理由</source>
      <comment>Correct the date by the voucher, or state the reason</comment>
      <translation>Correct the date by the voucher, or state the reason</translation>
    </message>
    <message>
      <source>退款超过此前已付的金额</source>
      <comment>A refund is more than had been paid before</comment>
      <translation>A refund is more than had been paid before</translation>
    </message>
    <message>
      <source>对照付款凭证改正；合同金额已变更的办理变更登记，提成等情形说明理由</source>
      <comment>Correct it by the vouchers; amend the registration if the price changed; state the reason for royalties</comment>
      <translation>Correct it by the vouchers; amend the registration if the price changed; state the reason for royalties</translation>
    </message>
    <message>
      <source>凭证号</source>
      <comment>voucher number</comment>
      <translation>voucher number</translation>
    </message>
    <message>
      <source>发票号</source>
      <comment>invoice number</comment>
      <translation>invoice number</translation>
    </message>
    <message>
      <source>删去重复的付款；一票多付的说明理由</source>
      <comment>Delete the repeated payment, or state why one number covers both</comment>
      <translation>Delete the repeated payment, or state why one number covers both</translation>
    </message>
    <message>
      <source>合同成交额</source>
      <comment>contract value</comment>
      <translation>contract value</translation>
    </message>
    <message>
      <source>技术交易额</source>
      <comment>technology transaction amount</comment>
      <translation>technology transaction amount</translation>
    </message>
    <message>
      <source>非技术性费用</source>
      <comment>non-technical cost</comment>
      <translation>non-technical cost</translation>
    </message>
    <message>
      <source>填写不小于 0 的金额；退款写入付款</source>
      <comment>Enter 0 or more; a refund is entered as a payment</comment>
      <translation>Enter 0 or more; a refund is entered as a payment</translation>
    </message>
    <message>
      <source>填写合同约定的金额；确为 0 的说明理由</source>
      <comment>Enter the agreed amount, or state why it is 0</comment>
      <translation>Enter the agreed amount, or state why it is 0</translation>
    </message>
    <message>
      <source>成果转化地</source>
      <comment>place of implementation</comment>
      <translation>place of implementation</translation>
    </message>
    <message>
      <source>代码表中没有它</source>
      <comment>the list does not know it</comment>
      <translation>the list does not know it</translation>
    </message>
    <message>
      <source>从代码表中选择；沿用旧代码的写明理由</source>
      <comment>Choose from the list, or state why an old code is kept</comment>
      <translation>Choose from the list, or state why an old code is kept</translation>
    </message>
    <message>
      <source>选择下一级的区、县、市</source>
      <comment>Choose the district, county or city below it</comment>
      <translation>Choose the district, county or city below it</translation>
    </message>
    <message>
      <source>法定代表人</source>
      <comment>legal representative</comment>
      <translation>legal representative</translation>
    </message>
    <message>
      <source>电话</source>
      <comment>telephone</comment>
      <translation>telephone</translation>
    </message>
    <message>
      <source>地址</source>
      <comment>address</comment>
      <translation>address</translation>
    </message>
    <message>
      <source>核实后改为关联交易，或说明理由</source>
      <comment>Declare them related, or state the reason</comment>
      <translation>Declare them related, or state the reason</translation>
    </message>
    <message>
      <source>没有申报是否关联交易：登记表要求填写</source>
      <comment>It is not declared whether the parties are related: the form asks for it</comment>
      <translation>It is not declared whether the parties are related: the form asks for it</translation>
    </message>
    <message>
      <source>向当事人核实后选择是或否</source>
      <comment>Ask the parties and choose yes or no</comment>
      <translation>Ask the parties and choose yes or no</translation>
    </message>
    <message>
      <source>合同名称</source>
      <comment>name</comment>
      <translation>name</translation>
    </message>
    <message>
      <source>合同类别</source>
      <comment>contract type</comment>
      <translation>contract type</translation>
    </message>
    <message>
      <source>卖方名称</source>
      <comment>seller's name</comment>
      <translation>seller's name</translation>
    </message>
    <message>
      <source>买方名称</source>
      <comment>buyer's name</comment>
      <translation>buyer's name</translation>
    </message>
    <message>
      <source>签订日期</source>
      <comment>signing date</comment>
      <translation>signing date</translation>
    </message>
    <message>
      <source>合同子类</source>
      <comment>subtype</comment>
      <translation>subtype</translation>
    </message>
    <message>
      <source>卖方所在地</source>
      <comment>seller's region code</comment>
      <translation>seller's region code</translation>
    </message>
    <message>
      <source>卖方性质</source>
      <comment>seller's kind</comment>
      <translation>seller's kind</translation>
    </message>
    <message>
      <source>买方所在地</source>
      <comment>buyer's region code</comment>
      <translation>buyer's region code</translation>
    </message>
    <message>
      <source>买方性质</source>
      <comment>buyer's kind</comment>
      <translation>buyer's kind</translation>
    </message>
    <message>
      <source>履行期限起</source>
      <comment>first day of the term</comment>
      <translation>first day of the term</translation>
    </message>
    <message>
      <source>履行期限止</source>
      <comment>last day of the term</comment>
      <translation>last day of the term</translation>
    </message>
    <message>
      <source>支付方式</source>
      <comment>payment mode</comment>
      <translation>payment mode</translation>
    </message>
    <message>
      <source>技术领域</source>
      <comment>technology field</comment>
      <translation>technology field</translation>
    </message>
    <message>
      <source>社会经济目标</source>
      <comment>socio-economic objective</comment>
      <translation>socio-economic objective</translation>
    </message>
    <message>
      <source>计划来源</source>
      <comment>plan source</comment>
      <translation>plan source</translation>
    </message>
    <message>
      <source>国民经济行业</source>
      <comment>industry</comment>
      <translation>industry</translation>
    </message>
    <message>
      <source>知识产权</source>
      <comment>intellectual property</comment>
      <translation>intellectual property</translation>
    </message>
    <message>
      <source>联系人</source>
      <comment>contact</comment>
      <translation>contact</translation>
    </message>
    <message>
      <source>对照身份证件改正；持护照等其他证件的写明理由</source>
      <comment>Correct it by the document; state the reason for a passport or another document</comment>
      <translation>Correct it by the document; state the reason for a passport or another document</translation>
    </message>
    <message>
      <source>对照身份证件再核一遍</source>
      <comment>Compare it with the document once more</comment>
      <translation>Compare it with the document once more</translation>
    </message>
    <message>
      <source>单位填统一社会信用代码；个人将性质改为自然人</source>
      <comment>Enter the social credit code of a body, or set the kind to natural person</comment>
      <translation>Enter the social credit code of a body, or set the kind to natural person</translation>
    </message>
    <message>
      <source>删去该号码</source>
      <comment>Delete the number</comment>
      <translation>Delete the number</translation>
    </message>
    <message>
      <source>以元为单位填写；金额无误的说明理由</source>
      <comment>Enter yuan; state the reason if the amount is right</comment>
      <translation>Enter yuan; state the reason if the amount is right</translation>
    </message>
    <message>
      <source>两处都以元为单位填写；金额无误的说明理由</source>
      <comment>Enter yuan in both; state the reason if the amounts are right</comment>
      <translation>Enter yuan in both; state the reason if the amounts are right</translation>
    </message>
    <message>
      <source>核对有效期；合同已延期的，按延期协议填写</source>
      <comment>Check the term; if it was extended, enter the term of the extension</comment>
      <translation>Check the term; if it was extended, enter the term of the extension</translation>
    </message>
    <message>
      <source>核对生效条件；已生效的说明理由</source>
      <comment>Check when it takes effect; state the reason if it is in force</comment>
      <translation>Check when it takes effect; state the reason if it is in force</translation>
    </message>
    <message>
      <source>2021 年起专利实施许可属于技术许可合同，不再列入技术转让</source>
      <comment>Since 2021 a patent licence is a licensing contract, no longer a transfer</comment>
      <translation>Since 2021 a patent licence is a licensing contract, no longer a transfer</translation>
    </message>
    <message>
      <source>考虑将类别改为技术许可</source>
      <comment>Consider the type technology licensing</comment>
      <translation>Consider the type technology licensing</translation>
    </message>
    <message>
      <source>按合同内容改正类别，或请当事人更正名称，或说明理由</source>
      <comment>Correct the type, have the name corrected, or state the reason</comment>
      <translation>Correct the type, have the name corrected, or state the reason</translation>
    </message>
    <message>
      <source>符合认定条件</source>
      <comment>the conditions are met</comment>
      <translation>the conditions are met</translation>
    </message>
    <message>
      <source>不符合本类别，考虑改按其他类别认定</source>
      <comment>not of this type; consider another</comment>
      <translation>not of this type; consider another</translation>
    </message>
    <message>
      <source>需要补正</source>
      <comment>a supplement is needed</comment>
      <translation>a supplement is needed</translation>
    </message>
    <message>
      <source>不予登记</source>
      <comment>refuse</comment>
      <translation>refuse</translation>
    </message>
    <message>
      <source>审查未完成</source>
      <comment>not examined to the end</comment>
      <translation>not examined to the end</translation>
    </message>
    <message>
      <source>一般规定</source>
      <comment>General</comment>
      <translation>General</translation>
    </message>
    <message>
      <source>技术开发合同</source>
      <comment>Development</comment>
      <translation>Development</translation>
    </message>
    <message>
      <source>技术转让、技术许可合同</source>
      <comment>Transfer and licensing</comment>
      <translation>Transfer and licensing</translation>
    </message>
    <message>
      <source>技术咨询合同</source>
      <comment>Consulting</comment>
      <translation>Consulting</translation>
    </message>
    <message>
      <source>技术服务合同</source>
      <comment>Service</comment>
      <translation>Service</translation>
    </message>
    <message>
      <source>技术培训合同</source>
      <comment>Training</comment>
      <translation>Training</translation>
    </message>
    <message>
      <source>技术中介合同</source>
      <comment>Brokerage</comment>
      <translation>Brokerage</translation>
    </message>
    <message>
      <source>核定技术交易额</source>
      <comment>Technology transaction amount</comment>
      <translation>Technology transaction amount</translation>
    </message>
    <message>
      <source>应当具备</source>
      <comment>required</comment>
      <translation>required</translation>
    </message>
    <message>
      <source>排除情形</source>
      <comment>excluding</comment>
      <translation>excluding</translation>
    </message>
    <message>
      <source>典型项目</source>
      <comment>typical subjects</comment>
      <translation>typical subjects</translation>
    </message>
    <message>
      <source>提示</source>
      <comment>note</comment>
      <translation>note</translation>
    </message>
    <message>
      <source>技术开发</source>
      <comment>Technology development</comment>
      <translation>Technology development</translation>
    </message>
    <message>
      <source>技术转让</source>
      <comment>Technology transfer</comment>
      <translation>Technology transfer</translation>
    </message>
    <message>
      <source>技术许可</source>
      <comment>Technology licensing</comment>
      <translation>Technology licensing</translation>
    </message>
    <message>
      <source>技术咨询</source>
      <comment>Technology consulting</comment>
      <translation>Technology consulting</translation>
    </message>
    <message>
      <source>技术服务</source>
      <comment>Technology service</comment>
      <translation>Technology service</translation>
    </message>
    <message>
      <source>委托开发</source>
      <comment>Commissioned development</comment>
      <translation>Commissioned development</translation>
    </message>
    <message>
      <source>合作开发</source>
      <comment>Cooperative development</comment>
      <translation>Cooperative development</translation>
    </message>
    <message>
      <source>专利权</source>
      <comment>Patent right</comment>
      <translation>Patent right</translation>
    </message>
    <message>
      <source>专利申请权</source>
      <comment>Right to apply for a patent</comment>
      <translation>Right to apply for a patent</translation>
    </message>
    <message>
      <source>专利实施许可</source>
      <comment>Patent licence</comment>
      <translation>Patent licence</translation>
    </message>
    <message>
      <source>技术秘密</source>
      <comment>Know-how</comment>
      <translation>Know-how</translation>
    </message>
    <message>
      <source>计算机软件著作权</source>
      <comment>Software copyright</comment>
      <translation>Software copyright</translation>
    </message>
    <message>
      <source>集成电路布图设计专有权</source>
      <comment>IC layout design</comment>
      <translation>IC layout design</translation>
    </message>
    <message>
      <source>植物新品种权</source>
      <comment>Plant variety</comment>
      <translation>Plant variety</translation>
    </message>
    <message>
      <source>生物、医药新品种</source>
      <comment>Biomedical variety</comment>
      <translation>Biomedical variety</translation>
    </message>
    <message>
      <source>其他</source>
      <comment>Other</comment>
      <translation>Other</translation>
    </message>
    <message>
      <source>技术咨询</source>
      <comment>Consulting</comment>
      <translation>Consulting</translation>
    </message>
    <message>
      <source>一般技术服务</source>
      <comment>General technology service</comment>
      <translation>General technology service</translation>
    </message>
    <message>
      <source>技术培训</source>
      <comment>Technology training</comment>
      <translation>Technology training</translation>
    </message>
    <message>
      <source>技术中介</source>
      <comment>Technology brokerage</comment>
      <translation>Technology brokerage</translation>
    </message>
    <message>
      <source>一次支付</source>
      <comment>Lump sum</comment>
      <translation>Lump sum</translation>
    </message>
    <message>
      <source>分期支付</source>
      <comment>Instalments</comment>
      <translation>Instalments</translation>
    </message>
    <message>
      <source>提成支付</source>
      <comment>Royalty</comment>
      <translation>Royalty</translation>
    </message>
    <message>
      <source>入门费加提成</source>
      <comment>Entry fee and royalty</comment>
      <translation>Entry fee and royalty</translation>
    </message>
    <message>
      <source>设备</source>
      <comment>Equipment</comment>
      <translation>Equipment</translation>
    </message>
    <message>
      <source>仪器</source>
      <comment>Instrument</comment>
      <translation>Instrument</translation>
    </message>
    <message>
      <source>零部件</source>
      <comment>Part</comment>
      <translation>Part</translation>
    </message>
    <message>
      <source>原材料</source>
      <comment>Material</comment>
      <translation>Material</translation>
    </message>
    <message>
      <source>已登记</source>
      <comment>Registered</comment>
      <translation>Registered</translation>
    </message>
    <message>
      <source>已注销</source>
      <comment>Cancelled</comment>
      <translation>Cancelled</translation>
    </message>
    <message>
      <source>已撤销</source>
      <comment>Revoked</comment>
      <translation>Revoked</translation>
    </message>
    <message>
      <source>弄不清的，请问提供文件的人</source>
      <comment>if that is not clear, ask whoever gave you the file</comment>
      <translation>if that is not clear, ask whoever gave you the file</translation>
    </message>
    <message>
      <source>仍不行的，请找信息人员</source>
      <comment>if that does not help, ask your IT person</comment>
      <translation>if that does not help, ask your IT person</translation>
    </message>
    <message>
      <source>登记数据未作任何改动</source>
      <comment>nothing was changed in the register</comment>
      <translation>nothing was changed in the register</translation>
    </message>
    <message>
      <source>没有丢失任何数据</source>
      <comment>nothing was lost</comment>
      <translation>nothing was lost</translation>
    </message>
    <message>
      <source>满足</source>
      <comment>met</comment>
      <translation>met</translation>
    </message>
    <message>
      <source>不满足</source>
      <comment>not met</comment>
      <translation>not met</translation>
    </message>
    <message>
      <source>不适用</source>
      <comment>not applicable</comment>
      <translation>not applicable</translation>
    </message>
    <message>
      <source>属于</source>
      <comment>is the case</comment>
      <translation>is the case</translation>
    </message>
    <message>
      <source>不属于</source>
      <comment>is not the case</comment>
      <translation>is not the case</translation>
    </message>
    <message>
      <source>登记员确认审查结论</source>
      <comment>the registrar confirmed the conclusion</comment>
      <translation>the registrar confirmed the conclusion</translation>
    </message>
    <message>
      <source>登记员作出与审查结论不同的决定</source>
      <comment>the registrar decided otherwise</comment>
      <translation>the registrar decided otherwise</translation>
    </message>
    <message>
      <source>未逐条审查</source>
      <comment>not examined point by point</comment>
      <translation>not examined point by point</translation>
    </message>
    <message>
      <source>卖方</source>
      <comment>Seller</comment>
      <translation>Seller</translation>
    </message>
    <message>
      <source>买方</source>
      <comment>Buyer</comment>
      <translation>Buyer</translation>
    </message>
    <message>
      <source>中介方</source>
      <comment>Intermediary</comment>
      <translation>Intermediary</translation>
    </message>
    <message>
      <source>名称</source>
      <comment>Name</comment>
      <translation>Name</translation>
    </message>
    <message>
      <source>统一社会信用代码</source>
      <comment>Social credit code</comment>
      <translation>Social credit code</translation>
    </message>
    <message>
      <source>性质</source>
      <comment>Kind</comment>
      <translation>Kind</translation>
    </message>
    <message>
      <source>国别</source>
      <comment>Country</comment>
      <translation>Country</translation>
    </message>
    <message>
      <source>所在地</source>
      <comment>Region</comment>
      <translation>Region</translation>
    </message>
    <message>
      <source>功能区</source>
      <comment>Functional area</comment>
      <translation>Functional area</translation>
    </message>
    <message>
      <source>地址</source>
      <comment>Address</comment>
      <translation>Address</translation>
    </message>
    <message>
      <source>法定代表人</source>
      <comment>Legal representative</comment>
      <translation>Legal representative</translation>
    </message>
    <message>
      <source>联系人</source>
      <comment>Contact</comment>
      <translation>Contact</translation>
    </message>
    <message>
      <source>电话</source>
      <comment>Phone</comment>
      <translation>Phone</translation>
    </message>
    <message>
      <source>技术转移服务机构</source>
      <comment>Is a service institution</comment>
      <translation>Is a service institution</translation>
    </message>
    <message>
      <source>合同名称</source>
      <comment>Contract name</comment>
      <translation>Contract name</translation>
    </message>
    <message>
      <source>合同编号</source>
      <comment>Contract number</comment>
      <translation>Contract number</translation>
    </message>
    <message>
      <source>签订日期</source>
      <comment>Signed on</comment>
      <translation>Signed on</translation>
    </message>
    <message>
      <source>合同类别</source>
      <comment>Contract type</comment>
      <translation>Contract type</translation>
    </message>
    <message>
      <source>子类</source>
      <comment>Subtype</comment>
      <translation>Subtype</translation>
    </message>
    <message>
      <source>履行期限 起</source>
      <comment>Term from</comment>
      <translation>Term from</translation>
    </message>
    <message>
      <source>履行期限 止</source>
      <comment>Term to</comment>
      <translation>Term to</translation>
    </message>
    <message>
      <source>合同成交额</source>
      <comment>Contract value</comment>
      <translation>Contract value</translation>
    </message>
    <message>
      <source>非技术性费用</source>
      <comment>Non-technical costs</comment>
      <translation>Non-technical costs</translation>
    </message>
    <message>
      <source>技术交易额</source>
      <comment>Technology amount</comment>
      <translation>Technology amount</translation>
    </message>
    <message>
      <source>支付方式</source>
      <comment>Payment mode</comment>
      <translation>Payment mode</translation>
    </message>
    <message>
      <source>付款</source>
      <comment>Payments</comment>
      <translation>Payments</translation>
    </message>
    <message>
      <source>技术领域</source>
      <comment>Technology field</comment>
      <translation>Technology field</translation>
    </message>
    <message>
      <source>社会经济目标</source>
      <comment>Socio-economic objective</comment>
      <translation>Socio-economic objective</translation>
    </message>
    <message>
      <source>知识产权</source>
      <comment>Intellectual property</comment>
      <translation>Intellectual property</translation>
    </message>
    <message>
      <source>计划来源</source>
      <comment>Plan source</comment>
      <translation>Plan source</translation>
    </message>
    <message>
      <source>服务的国民经济行业</source>
      <comment>Industry served</comment>
      <translation>Industry served</translation>
    </message>
    <message>
      <source>成果转化地</source>
      <comment>Implemented in</comment>
      <translation>Implemented in</translation>
    </message>
    <message>
      <source>成果编号</source>
      <comment>Result id</comment>
      <translation>Result id</translation>
    </message>
    <message>
      <source>成果名称</source>
      <comment>Result name</comment>
      <translation>Result name</translation>
    </message>
    <message>
      <source>关联交易</source>
      <comment>Related party</comment>
      <translation>Related party</translation>
    </message>
    <message>
      <source>涉密</source>
      <comment>Confidential</comment>
      <translation>Confidential</translation>
    </message>
    <message>
      <source>备注</source>
      <comment>Remarks</comment>
      <translation>Remarks</translation>
    </message>
    <message>
      <source>种类</source>
      <comment>Kind</comment>
      <translation>Kind</translation>
    </message>
    <message>
      <source>金额</source>
      <comment>Amount</comment>
      <translation>Amount</translation>
    </message>
    <message>
      <source>说明</source>
      <comment>Note</comment>
      <translation>Note</translation>
    </message>
    <message>
      <source>付款日期</source>
      <comment>Paid on</comment>
      <translation>Paid on</translation>
    </message>
    <message>
      <source>其中技术部分</source>
      <comment>Technology part</comment>
      <translation>Technology part</translation>
    </message>
    <message>
      <source>凭证号</source>
      <comment>Voucher</comment>
      <translation>Voucher</translation>
    </message>
    <message>
      <source>发票号</source>
      <comment>Invoice</comment>
      <translation>Invoice</translation>
    </message>
    <message>
      <source>办理事项</source>
      <comment>What is done</comment>
      <translation>What is done</translation>
    </message>
    <message>
      <source>合同标识</source>
      <comment>Contract id</comment>
      <translation>Contract id</translation>
    </message>
    <message>
      <source>前一步办理</source>
      <comment>The step before</comment>
      <translation>The step before</translation>
    </message>
    <message>
      <source>办理内容</source>
      <comment>Content</comment>
      <translation>Content</translation>
    </message>
    <message>
      <source>合同内容</source>
      <comment>Contract</comment>
      <translation>Contract</translation>
    </message>
    <message>
      <source>凭单号</source>
      <comment>Slip number</comment>
      <translation>Slip number</translation>
    </message>
    <message>
      <source>全国登记编号</source>
      <comment>Official number</comment>
      <translation>Official number</translation>
    </message>
    <message>
      <source>认定规则</source>
      <comment>Rulebook</comment>
      <translation>Rulebook</translation>
    </message>
    <message>
      <source>核实说明</source>
      <comment>Reasons for queries</comment>
      <translation>Reasons for queries</translation>
    </message>
    <message>
      <source>认定审查</source>
      <comment>Examination</comment>
      <translation>Examination</translation>
    </message>
    <message>
      <source>材料</source>
      <comment>Papers</comment>
      <translation>Papers</translation>
    </message>
    <message>
      <source>需补正的内容</source>
      <comment>What is requested</comment>
      <translation>What is requested</translation>
    </message>
    <message>
      <source>补正期限</source>
      <comment>Time for the supplement</comment>
      <translation>Time for the supplement</translation>
    </message>
    <message>
      <source>收到的补正</source>
      <comment>What was received</comment>
      <translation>What was received</translation>
    </message>
    <message>
      <source>理由</source>
      <comment>Reason</comment>
      <translation>Reason</translation>
    </message>
    <message>
      <source>撤销事由</source>
      <comment>Ground</comment>
      <translation>Ground</translation>
    </message>
    <message>
      <source>提请单位</source>
      <comment>Who asks</comment>
      <translation>Who asks</translation>
    </message>
    <message>
      <source>来文文号</source>
      <comment>Letter</comment>
      <translation>Letter</translation>
    </message>
    <message>
      <source>结果</source>
      <comment>Outcome</comment>
      <translation>Outcome</translation>
    </message>
    <message>
      <source>凭证材料</source>
      <comment>Evidence</comment>
      <translation>Evidence</translation>
    </message>
    <message>
      <source>付款</source>
      <comment>Payment</comment>
      <translation>Payment</translation>
    </message>
    <message>
      <source>核定技术性收入</source>
      <comment>Technology income</comment>
      <translation>Technology income</translation>
    </message>
    <message>
      <source>技术性收入</source>
      <comment>Technology income</comment>
      <translation>Technology income</translation>
    </message>
    <message>
      <source>第 {n} 项非技术性费用</source>
      <comment>Non-technical cost {n}</comment>
      <translation>Non-technical cost {n}</translation>
    </message>
    <message>
      <source>第 {n} 笔付款</source>
      <comment>Payment {n}</comment>
      <translation>Payment {n}</translation>
    </message>
    <message>
      <source>不是列表</source>
      <comment>not a list</comment>
      <translation>not a list</translation>
    </message>
    <message>
      <source>改为 [ … ]</source>
      <comment>write [ … ]</comment>
      <translation>write [ … ]</translation>
    </message>
    <message>
      <source>分次提交</source>
      <comment>split it</comment>
      <translation>split it</translation>
    </message>
    <message>
      <source>不是对象</source>
      <comment>not an object</comment>
      <translation>not an object</translation>
    </message>
    <message>
      <source>改为 { … }</source>
      <comment>write { … }</comment>
      <translation>write { … }</translation>
    </message>
    <message>
      <source>未知的键</source>
      <comment>unknown key</comment>
      <translation>unknown key</translation>
    </message>
    <message>
      <source>改正或删去该键</source>
      <comment>correct or remove the key</comment>
      <translation>correct or remove the key</translation>
    </message>
    <message>
      <source>必填项缺失</source>
      <comment>missing</comment>
      <translation>missing</translation>
    </message>
    <message>
      <source>补填该项</source>
      <comment>supply it</comment>
      <translation>supply it</translation>
    </message>
    <message>
      <source>全部合同</source>
      <comment>all contracts</comment>
      <translation>all contracts</translation>
    </message>
    <message>
      <source>{first} 至 {last}</source>
      <comment>{first} to {last}</comment>
      <translation>{first} to {last}</translation>
    </message>
    <message>
      <source>错误</source>
      <comment>Error</comment>
      <translation>Error</translation>
    </message>
    <message>
      <source>核实</source>
      <comment>Query</comment>
      <translation>Query</translation>
    </message>
    <message>
      <source>提示</source>
      <comment>Notice</comment>
      <translation>Notice</translation>
    </message>
    <message>
      <source>卖方（受托、让与、许可方）</source>
      <comment>Seller</comment>
      <translation>Seller</translation>
    </message>
    <message>
      <source>买方（委托、受让、被许可方）</source>
      <comment>Buyer</comment>
      <translation>Buyer</translation>
    </message>
    <message>
      <source>促成的服务机构</source>
      <comment>Intermediary</comment>
      <translation>Intermediary</translation>
    </message>
    <message>
      <source>添加费用  F7</source>
      <comment>Add a cost  F7</comment>
      <translation>Add a cost  F7</translation>
    </message>
    <message>
      <source>金额（元）</source>
      <comment>Amount (yuan)</comment>
      <translation>Amount (yuan)</translation>
    </message>
    <message>
      <source>添加付款  F6</source>
      <comment>Add a payment  F6</comment>
      <translation>Add a payment  F6</translation>
    </message>
    <message>
      <source>金额（元，退款为负）</source>
      <comment>Amount (yuan, refund −)</comment>
      <translation>Amount (yuan, refund −)</translation>
    </message>
    <message>
      <source>其中技术部分（元）</source>
      <comment>Technology part (yuan)</comment>
      <translation>Technology part (yuan)</translation>
    </message>
    <message>
      <source>合同</source>
      <comment>Contract</comment>
      <translation>Contract</translation>
    </message>
    <message>
      <source>金额</source>
      <comment>Amounts</comment>
      <translation>Amounts</translation>
    </message>
    <message>
      <source>技术与统计</source>
      <comment>Technology and statistics</comment>
      <translation>Technology and statistics</translation>
    </message>
    <message>
      <source>登记（登记机构填写）</source>
      <comment>Registration, for the office</comment>
      <translation>Registration, for the office</translation>
    </message>
    <message>
      <source>第 3–8 位应为数字，其余各位不得用 I、O、S、V、Z 等字符</source>
      <comment>places 3 to 8 are digits, and the others never use letters such as I, O, S, V and Z</comment>
      <translation>places 3 to 8 are digits, and the others never use letters such as I, O, S, V and Z</translation>
    </message>
    <message>
      <source>第 18 位校验码不符</source>
      <comment>the check character at place 18 does not agree</comment>
      <translation>the check character at place 18 does not agree</translation>
    </message>
    <message>
      <source>应全为数字</source>
      <comment>only digits are used</comment>
      <translation>only digits are used</translation>
    </message>
    <message>
      <source>应全为数字且首位不为 0</source>
      <comment>only digits, the first of them not 0, are used</comment>
      <translation>only digits, the first of them not 0, are used</translation>
    </message>
    <message>
      <source>前 17 位应为数字，末位为数字或 X</source>
      <comment>17 digits are followed by a digit or X</comment>
      <translation>17 digits are followed by a digit or X</translation>
    </message>
    <message>
      <source>第 7–14 位不是真实的日期</source>
      <comment>places 7 to 14 are not a real date</comment>
      <translation>places 7 to 14 are not a real date</translation>
    </message>
    <message>
      <source>登记机编号应形如 371002-01</source>
      <comment>a device id looks like 371002-01</comment>
      <translation>a device id looks like 371002-01</translation>
    </message>
    <message>
      <source>凭单号应形如 371002-01-2026-000123</source>
      <comment>a slip number looks like 371002-01-2026-000123</comment>
      <translation>a slip number looks like 371002-01-2026-000123</translation>
    </message>
    <message>
      <source>前 6 位不是机构代码</source>
      <comment>the first six digits are no office code</comment>
      <translation>the first six digits are no office code</translation>
    </message>
    <message>
      <source>年份应在 2000 至 9999 之间</source>
      <comment>the year lies between 2000 and 9999</comment>
      <translation>the year lies between 2000 and 9999</translation>
    </message>
    <message>
      <source>顺序号应在 1 至 999999 之间</source>
      <comment>the serial lies between 1 and 999999</comment>
      <translation>the serial lies between 1 and 999999</translation>
    </message>
    <message>
      <source>付款不是退款，技术部分却为负</source>
      <comment>negative, though the payment is no refund</comment>
      <translation>negative, though the payment is no refund</translation>
    </message>
    <message>
      <source>填写不小于 0 的金额</source>
      <comment>write 0 or more</comment>
      <translation>write 0 or more</translation>
    </message>
    <message>
      <source>用本程序支持的格式导出后再导入</source>
      <comment>export it again in a form this program reads</comment>
      <translation>export it again in a form this program reads</translation>
    </message>
    <message>
      <source>日志开始</source>
      <comment>Journal begun</comment>
      <translation>Journal begun</translation>
    </message>
    <message>
      <source>打开数据库</source>
      <comment>Store opened</comment>
      <translation>Store opened</translation>
    </message>
    <message>
      <source>解锁签名密钥</source>
      <comment>Signing key unlocked</comment>
      <translation>Signing key unlocked</translation>
    </message>
    <message>
      <source>导出报盘</source>
      <comment>Batch exported</comment>
      <translation>Batch exported</translation>
    </message>
    <message>
      <source>报盘再存一份</source>
      <comment>Batch written again</comment>
      <translation>Batch written again</translation>
    </message>
    <message>
      <source>导入报盘</source>
      <comment>Batch imported</comment>
      <translation>Batch imported</translation>
    </message>
    <message>
      <source>报盘缺前盘，已留存</source>
      <comment>Batch kept waiting</comment>
      <translation>Batch kept waiting</translation>
    </message>
    <message>
      <source>报盘拒收</source>
      <comment>Batch refused</comment>
      <translation>Batch refused</translation>
    </message>
    <message>
      <source>另存警报原件</source>
      <comment>Versions of an alarm saved</comment>
      <translation>Versions of an alarm saved</translation>
    </message>
    <message>
      <source>再次写出回盘</source>
      <comment>Receipt written again</comment>
      <translation>Receipt written again</translation>
    </message>
    <message>
      <source>导入回盘</source>
      <comment>Receipt imported</comment>
      <translation>Receipt imported</translation>
    </message>
    <message>
      <source>导入名册</source>
      <comment>Roster imported</comment>
      <translation>Roster imported</translation>
    </message>
    <message>
      <source>签发名册</source>
      <comment>Roster issued</comment>
      <translation>Roster issued</translation>
    </message>
    <message>
      <source>保存凭单文件</source>
      <comment>Slip saved</comment>
      <translation>Slip saved</translation>
    </message>
    <message>
      <source>保存文书文件</source>
      <comment>Sheet saved</comment>
      <translation>Sheet saved</translation>
    </message>
    <message>
      <source>保存文书预览</source>
      <comment>Preview saved</comment>
      <translation>Preview saved</translation>
    </message>
    <message>
      <source>打印</source>
      <comment>Printed</comment>
      <translation>Printed</translation>
    </message>
    <message>
      <source>导出报表或台账</source>
      <comment>Report exported</comment>
      <translation>Report exported</translation>
    </message>
    <message>
      <source>导出合同</source>
      <comment>Contracts exported</comment>
      <translation>Contracts exported</translation>
    </message>
    <message>
      <source>导入合同</source>
      <comment>Contracts imported</comment>
      <translation>Contracts imported</translation>
    </message>
    <message>
      <source>导出材料</source>
      <comment>Paper exported</comment>
      <translation>Paper exported</translation>
    </message>
    <message>
      <source>导出审查答复</source>
      <comment>Answers exported</comment>
      <translation>Answers exported</translation>
    </message>
    <message>
      <source>备份</source>
      <comment>Backup made</comment>
      <translation>Backup made</translation>
    </message>
    <message>
      <source>从备份恢复</source>
      <comment>Restored from a backup</comment>
      <translation>Restored from a backup</translation>
    </message>
    <message>
      <source>重建列表与检索</source>
      <comment>Lists rebuilt</comment>
      <translation>Lists rebuilt</translation>
    </message>
    <message>
      <source>更换口令</source>
      <comment>Password changed</comment>
      <translation>Password changed</translation>
    </message>
    <message>
      <source>用恢复密钥重设口令</source>
      <comment>Password recovered</comment>
      <translation>Password recovered</translation>
    </message>
    <message>
      <source>更换签名密钥</source>
      <comment>Signing key changed</comment>
      <translation>Signing key changed</translation>
    </message>
    <message>
      <source>更改复核限额</source>
      <comment>Limit for a review changed</comment>
      <translation>Limit for a review changed</translation>
    </message>
    <message>
      <source>设置只读口令</source>
      <comment>Reader's password set</comment>
      <translation>Reader's password set</translation>
    </message>
    <message>
      <source>停用只读口令</source>
      <comment>Reader's password removed</comment>
      <translation>Reader's password removed</translation>
    </message>
    <message>
      <source>导出日志</source>
      <comment>Journal exported</comment>
      <translation>Journal exported</translation>
    </message>
    <message>
      <source>裁定</source>
      <comment>Ruling</comment>
      <translation>Ruling</translation>
    </message>
    <message>
      <source>数据库升级</source>
      <comment>Store upgraded</comment>
      <translation>Store upgraded</translation>
    </message>
    <message>
      <source>安装更新</source>
      <comment>Update installed</comment>
      <translation>Update installed</translation>
    </message>
    <message>
      <source>签发规则包</source>
      <comment>Packs signed</comment>
      <translation>Packs signed</translation>
    </message>
    <message>
      <source>一并退回的行为不再办理</source>
      <comment>Fallen act not done again</comment>
      <translation>Fallen act not done again</translation>
    </message>
    <message>
      <source>上述事项未完成</source>
      <comment>Not done after all</comment>
      <translation>Not done after all</translation>
    </message>
    <message>
      <source>已核</source>
      <comment>verified</comment>
      <translation>verified</translation>
    </message>
    <message>
      <source>征求意见稿，待核</source>
      <comment>consultation draft, to be checked</comment>
      <translation>consultation draft, to be checked</translation>
    </message>
    <message>
      <source>出处待核</source>
      <comment>source to be checked</comment>
      <translation>source to be checked</translation>
    </message>
    <message>
      <source>凭记忆录入，待核</source>
      <comment>from memory, to be checked</comment>
      <translation>from memory, to be checked</translation>
    </message>
    <message>
      <source>境内买方</source>
      <comment>domestic buyer</comment>
      <translation>domestic buyer</translation>
    </message>
    <message>
      <source>没有“项目名称”栏，取自条文</source>
      <comment>there is no labelled name; taken from a clause</comment>
      <translation>there is no labelled name; taken from a clause</translation>
    </message>
    <message>
      <source>没有“项目名称”栏，取自标的技术的名称</source>
      <comment>there is no project's name; this is the name of the technology</comment>
      <translation>there is no project's name; this is the name of the technology</translation>
    </message>
    <message>
      <source>2021年以前签订，许可归入技术转让</source>
      <comment>signed before 2021, when licensing stood under transfer</comment>
      <translation>signed before 2021, when licensing stood under transfer</translation>
    </message>
    <message>
      <source>民法典把许可与转让分开</source>
      <comment>the Civil Code sets licensing apart from transfer</comment>
      <translation>the Civil Code sets licensing apart from transfer</translation>
    </message>
    <message>
      <source>没有“项目名称”栏，取自标题</source>
      <comment>there is no labelled name; taken from the title</comment>
      <translation>there is no labelled name; taken from the title</translation>
    </message>
    <message>
      <source>这是合作开发，双方都承担研究开发，条文本身不说明哪一方是卖方；已按付款方向或甲乙方次序暂定</source>
      <comment>both parties develop; the text does not say who sells, which is set for now by who pays or by the letters</comment>
      <translation>both parties develop; the text does not say who sells, which is set for now by who pays or by the letters</translation>
    </message>
    <message>
      <source>按名称写为卖方的一方在条文中付款，与其身份不符</source>
      <comment>the party called the seller pays in the clauses</comment>
      <translation>the party called the seller pays in the clauses</translation>
    </message>
    <message>
      <source>合同只写甲方、乙方，条文是乙方付款，已把甲方作为卖方，与示范文本（乙方为卖方）相反</source>
      <comment>only letters are used and party B pays, so party A was taken as the seller, contrary to the model texts</comment>
      <translation>only letters are used and party B pays, so party A was taken as the seller, contrary to the model texts</translation>
    </message>
    <message>
      <source>合同只写甲方、乙方，条文看不出谁付款，已按示范文本把乙方作为卖方</source>
      <comment>only letters are used and no clause tells who pays; party B was taken as the seller as in the model texts</comment>
      <translation>only letters are used and no clause tells who pays; party B was taken as the seller as in the model texts</translation>
    </message>
    <message>
      <source>校验不符</source>
      <comment>the check character does not agree</comment>
      <translation>the check character does not agree</translation>
    </message>
    <message>
      <source>以印章为准核对；确属笔误的请当事人更正</source>
      <comment>compare with the seal; the parties correct a slip</comment>
      <translation>compare with the seal; the parties correct a slip</translation>
    </message>
    <message>
      <source>对照营业执照改正</source>
      <comment>correct it by the licence</comment>
      <translation>correct it by the licence</translation>
    </message>
    <message>
      <source>确认哪一方是卖方（技术提供方）后再采用</source>
      <comment>settle who sells before taking the parties</comment>
      <translation>settle who sells before taking the parties</translation>
    </message>
    <message>
      <source>各期付款比例合计不是 100%</source>
      <comment>the shares do not add up to 100 %</comment>
      <translation>the shares do not add up to 100 %</translation>
    </message>
    <message>
      <source>核对合同的付款条款，看是否漏读一期</source>
      <comment>look at the clause; a payment may have been missed</comment>
      <translation>look at the clause; a payment may have been missed</translation>
    </message>
    <message>
      <source>对照合同原件；合同本身不一致的请当事人更正后再登记</source>
      <comment>look at the original; let the parties settle a contract that differs before it is registered</comment>
      <translation>look at the original; let the parties settle a contract that differs before it is registered</translation>
    </message>
    <message>
      <source>合同自己写的数，须由登记人员核定，不会随其他项一起采用</source>
      <comment>the contract's own figure; the registrar determines it, so it is never taken with the others</comment>
      <translation>the contract's own figure; the registrar determines it, so it is never taken with the others</translation>
    </message>
    <message>
      <source>合同写明</source>
      <comment>Stated</comment>
      <translation>Stated</translation>
    </message>
    <message>
      <source>从条文读出</source>
      <comment>Read from a clause</comment>
      <translation>Read from a clause</translation>
    </message>
    <message>
      <source>推算</source>
      <comment>Computed</comment>
      <translation>Computed</translation>
    </message>
    <message>
      <source>存疑</source>
      <comment>Doubtful</comment>
      <translation>Doubtful</translation>
    </message>
    <message>
      <source>没有读到的部分可能有金额、期限或签章；请照原件核对，或只取合同正文再读</source>
      <comment>sums, terms or seals may stand in what was not read: check the original, or read the contract itself alone</comment>
      <translation>sums, terms or seals may stand in what was not read: check the original, or read the contract itself alone</translation>
    </message>
    <message>
      <source>约定的付款写入备注；“付款”栏只记实际付款</source>
      <comment>agreed payments go into the remarks; only payments made are recorded as such</comment>
      <translation>agreed payments go into the remarks; only payments made are recorded as such</translation>
    </message>
    <message>
      <source>由合同类别得出</source>
      <comment>follows from the kind of contract</comment>
      <translation>follows from the kind of contract</translation>
    </message>
    <message>
      <source>第 {n} 段</source>
      <comment>paragraph {n}</comment>
      <translation>paragraph {n}</translation>
    </message>
    <message>
      <source>表格第 {n} 行</source>
      <comment>table row {n}</comment>
      <translation>table row {n}</translation>
    </message>
    <message>
      <source>文本框 {n}</source>
      <comment>text box {n}</comment>
      <translation>text box {n}</translation>
    </message>
    <message>
      <source>页眉或页脚</source>
      <comment>header or footer</comment>
      <translation>header or footer</translation>
    </message>
    <message>
      <source>脚注 {n}</source>
      <comment>footnote {n}</comment>
      <translation>footnote {n}</translation>
    </message>
    <message>
      <source>第 {page} 页第 {n} 行</source>
      <comment>page {page}, line {n}</comment>
      <translation>page {page}, line {n}</translation>
    </message>
    <message>
      <source>按民法典第201、202条推算：起算当日不计，到期月的对应日为最后一日；请核对</source>
      <comment>computed by articles 201 and 202 of the Civil Code: the first day does not count, the day of the same number is the last; check it</comment>
      <translation>computed by articles 201 and 202 of the Civil Code: the first day does not count, the day of the same number is the last; check it</translation>
    </message>
    <message>
      <source>合同写明自签订之日起</source>
      <comment>the contract says: from the day of signing</comment>
      <translation>the contract says: from the day of signing</translation>
    </message>
    <message>
      <source>取自签章处的日期</source>
      <comment>the date beside the seals</comment>
      <translation>the date beside the seals</translation>
    </message>
    <message>
      <source>税务机关</source>
      <comment>tax authority</comment>
      <translation>tax authority</translation>
    </message>
    <message>
      <source>财政部门</source>
      <comment>finance authority</comment>
      <translation>finance authority</translation>
    </message>
    <message>
      <source>申请人（异议）</source>
      <comment>applicant (objection)</comment>
      <translation>applicant (objection)</translation>
    </message>
    <message>
      <source>维持原认定</source>
      <comment>upheld</comment>
      <translation>upheld</translation>
    </message>
    <message>
      <source>改变原认定</source>
      <comment>changed</comment>
      <translation>changed</translation>
    </message>
    <message>
      <source>草稿</source>
      <comment>Draft</comment>
      <translation>Draft</translation>
    </message>
    <message>
      <source>已受理</source>
      <comment>Accepted</comment>
      <translation>Accepted</translation>
    </message>
    <message>
      <source>待补正</source>
      <comment>Awaiting supplement</comment>
      <translation>Awaiting supplement</translation>
    </message>
    <message>
      <source>不予登记</source>
      <comment>Refused</comment>
      <translation>Refused</translation>
    </message>
    <message>
      <source>先完成前一步，或核对所选合同</source>
      <comment>finish the step before, or check which contract you chose</comment>
      <translation>finish the step before, or check which contract you chose</translation>
    </message>
    <message>
      <source>所称的复核不在此前，或复核的不是这份内容</source>
      <comment>the review that it names does not stand before it, or was of another content</comment>
      <translation>the review that it names does not stand before it, or was of another content</translation>
    </message>
    <message>
      <source>复核人与办理人是同一人</source>
      <comment>it was reviewed by the one who decided</comment>
      <translation>it was reviewed by the one who decided</translation>
    </message>
    <message>
      <source>未设复核限额</source>
      <comment>no limit above which a second registrar reviews</comment>
      <translation>no limit above which a second registrar reviews</translation>
    </message>
    <message>
      <source>名册在册、有效</source>
      <comment>on the roster and in force</comment>
      <translation>on the roster and in force</translation>
    </message>
    <message>
      <source>名册中没有该签名证书</source>
      <comment>the signing certificate is not on the roster</comment>
      <translation>the signing certificate is not on the roster</translation>
    </message>
    <message>
      <source>签名人尚未到任</source>
      <comment>the signer's term had not begun</comment>
      <translation>the signer's term had not begun</translation>
    </message>
    <message>
      <source>签名人任期已满</source>
      <comment>the signer's term had ended</comment>
      <translation>the signer's term had ended</translation>
    </message>
    <message>
      <source>签名证书已被撤销</source>
      <comment>the signing certificate was revoked</comment>
      <translation>the signing certificate was revoked</translation>
    </message>
    <message>
      <source>签名人不属于该登记机构</source>
      <comment>the signer does not belong to that office</comment>
      <translation>the signer does not belong to that office</translation>
    </message>
    <message>
      <source>警报</source>
      <comment>Alarm</comment>
      <translation>Alarm</translation>
    </message>
    <message>
      <source>疑似重复登记</source>
      <comment>Looks registered twice</comment>
      <translation>Looks registered twice</translation>
    </message>
    <message>
      <source>已了结</source>
      <comment>Settled</comment>
      <translation>Settled</translation>
    </message>
    <message>
      <source>同一合同</source>
      <comment>The same contract</comment>
      <translation>The same contract</translation>
    </message>
    <message>
      <source>不同合同</source>
      <comment>Different contracts</comment>
      <translation>Different contracts</translation>
    </message>
    <message>
      <source>本年度没有可评估的合同</source>
      <comment>no contract of the year to judge</comment>
      <translation>no contract of the year to judge</translation>
    </message>
    <message>
      <source>尚无付款</source>
      <comment>nothing was paid</comment>
      <translation>nothing was paid</translation>
    </message>
    <message>
      <source>付款及其技术性部分已知</source>
      <comment>payments and their technology parts are known</comment>
      <translation>payments and their technology parts are known</translation>
    </message>
    <message>
      <source>本年付款的技术性部分合计为 0，或已超过技术交易额</source>
      <comment>the year's technology parts come to 0, or lie above the transaction amount</comment>
      <translation>the year's technology parts come to 0, or lie above the transaction amount</translation>
    </message>
    <message>
      <source>成果实施地</source>
      <comment>place of implementation</comment>
      <translation>place of implementation</translation>
    </message>
    <message>
      <source>买方所在地（未填成果实施地）</source>
      <comment>buyer's region (no place of implementation given)</comment>
      <translation>buyer's region (no place of implementation given)</translation>
    </message>
    <message>
      <source>中介方不是技术转移服务机构</source>
      <comment>the intermediary is not a service institution</comment>
      <translation>the intermediary is not a service institution</translation>
    </message>
    <message>
      <source>中介方是技术转移服务机构</source>
      <comment>the intermediary is a service institution</comment>
      <translation>the intermediary is a service institution</translation>
    </message>
    <message>
      <source>服务机构自己就是买方或卖方</source>
      <comment>the institution is itself the seller or the buyer</comment>
      <translation>the institution is itself the seller or the buyer</translation>
    </message>
    <message>
      <source>服务机构既非买方也非卖方</source>
      <comment>the institution is neither the seller nor the buyer</comment>
      <translation>the institution is neither the seller nor the buyer</translation>
    </message>
    <message>
      <source>计入；同一成果此前有成交额未知的待核合同，暂按无增值计</source>
      <comment>counts; an earlier held price of the result is unknown, so no gain yet</comment>
      <translation>counts; an earlier held price of the result is unknown, so no gain yet</translation>
    </message>
    <message>
      <source>卖方单位性质</source>
      <comment>the seller's kind</comment>
      <translation>the seller's kind</translation>
    </message>
    <message>
      <source>卖方统一社会信用代码</source>
      <comment>the seller's credit code</comment>
      <translation>the seller's credit code</translation>
    </message>
    <message>
      <source>买方单位性质</source>
      <comment>the buyer's kind</comment>
      <translation>the buyer's kind</translation>
    </message>
    <message>
      <source>买方统一社会信用代码</source>
      <comment>the buyer's credit code</comment>
      <translation>the buyer's credit code</translation>
    </message>
    <message>
      <source>买方行政区划代码</source>
      <comment>the buyer's region code</comment>
      <translation>the buyer's region code</translation>
    </message>
    <message>
      <source>服务机构统一社会信用代码</source>
      <comment>the intermediary's credit code</comment>
      <translation>the intermediary's credit code</translation>
    </message>
    <message>
      <source>中介方是否技术转移服务机构</source>
      <comment>whether the intermediary is a service institution</comment>
      <translation>whether the intermediary is a service institution</translation>
    </message>
    <message>
      <source>成果实施地</source>
      <comment>the place of implementation</comment>
      <translation>the place of implementation</translation>
    </message>
    <message>
      <source>科技成果编号</source>
      <comment>the result's id</comment>
      <translation>the result's id</translation>
    </message>
    <message>
      <source>技术合同成交额</source>
      <comment>the contract value</comment>
      <translation>the contract value</translation>
    </message>
    <message>
      <source>技术交易额</source>
      <comment>the transaction amount</comment>
      <translation>the transaction amount</translation>
    </message>
    <message>
      <source>付款记录</source>
      <comment>the payments</comment>
      <translation>the payments</translation>
    </message>
    <message>
      <source>尚未认定登记</source>
      <comment>not registered</comment>
      <translation>not registered</translation>
    </message>
    <message>
      <source>登记已注销</source>
      <comment>the registration was cancelled</comment>
      <translation>the registration was cancelled</translation>
    </message>
    <message>
      <source>登记已撤销</source>
      <comment>the registration was revoked</comment>
      <translation>the registration was revoked</translation>
    </message>
    <message>
      <source>没有重复计算</source>
      <comment>not counted elsewhere</comment>
      <translation>not counted elsewhere</translation>
    </message>
    <message>
      <source>凭证号</source>
      <comment>Voucher number</comment>
      <translation>Voucher number</translation>
    </message>
    <message>
      <source>发票号</source>
      <comment>Invoice number</comment>
      <translation>Invoice number</translation>
    </message>
    <message>
      <source>合同登记编号</source>
      <comment>Official number</comment>
      <translation>Official number</translation>
    </message>
    <message>
      <source>名称</source>
      <comment>name</comment>
      <translation>name</translation>
    </message>
    <message>
      <source>单位性质</source>
      <comment>kind</comment>
      <translation>kind</translation>
    </message>
    <message>
      <source>国别</source>
      <comment>country</comment>
      <translation>country</translation>
    </message>
    <message>
      <source>行政区划代码</source>
      <comment>region code</comment>
      <translation>region code</translation>
    </message>
    <message>
      <source>是否技术转移服务机构</source>
      <comment>service institution or not</comment>
      <translation>service institution or not</translation>
    </message>
    <message>
      <source>买卖双方为关联方，请核实交易是否真实、公允</source>
      <comment>The parties are related: check that the deal is real and fair</comment>
      <translation>The parties are related: check that the deal is real and fair</translation>
    </message>
    <message>
      <source>技术合同成交额为 0，请核实</source>
      <comment>The contract value is 0: check it</comment>
      <translation>The contract value is 0: check it</translation>
    </message>
    <message>
      <source>同一合同的几份登记内容不一致，请核实以哪一份为准</source>
      <comment>The copies of this contract differ: check which one is right</comment>
      <translation>The copies of this contract differ: check which one is right</translation>
    </message>
    <message>
      <source>技术合同登记表</source>
      <comment>Registration form of a technology contract</comment>
      <translation>Registration form of a technology contract</translation>
    </message>
    <message>
      <source>技术合同认定审查表</source>
      <comment>Recognition sheet of a technology contract</comment>
      <translation>Recognition sheet of a technology contract</translation>
    </message>
    <message>
      <source>受理通知书</source>
      <comment>Notice of acceptance</comment>
      <translation>Notice of acceptance</translation>
    </message>
    <message>
      <source>补正通知书</source>
      <comment>Request for a supplement</comment>
      <translation>Request for a supplement</translation>
    </message>
    <message>
      <source>不予登记通知书</source>
      <comment>Notice of refusal</comment>
      <translation>Notice of refusal</translation>
    </message>
    <message>
      <source>变更登记记录</source>
      <comment>Record of an amendment</comment>
      <translation>Record of an amendment</translation>
    </message>
    <message>
      <source>注销登记记录</source>
      <comment>Record of a cancellation</comment>
      <translation>Record of a cancellation</translation>
    </message>
    <message>
      <source>撤销登记决定书</source>
      <comment>Decision to revoke a registration</comment>
      <translation>Decision to revoke a registration</translation>
    </message>
    <message>
      <source>重新认定记录</source>
      <comment>Record of a re-examination</comment>
      <translation>Record of a re-examination</translation>
    </message>
    <message>
      <source>技术性收入核定表</source>
      <comment>Determination of technology income</comment>
      <translation>Determination of technology income</translation>
    </message>
    <message>
      <source>付款记录</source>
      <comment>Record of a payment</comment>
      <translation>Record of a payment</translation>
    </message>
    <message>
      <source>全国登记编号记录</source>
      <comment>Record of the official number</comment>
      <translation>Record of the official number</translation>
    </message>
    <message>
      <source>凭单有效</source>
      <comment>the slip is valid</comment>
      <translation>the slip is valid</translation>
    </message>
    <message>
      <source>凭单无效</source>
      <comment>the slip is not valid</comment>
      <translation>the slip is not valid</translation>
    </message>
    <message>
      <source>凭单暂不能判定</source>
      <comment>the slip cannot be judged here</comment>
      <translation>the slip cannot be judged here</translation>
    </message>
    <message>
      <source>练习凭单，签名相符</source>
      <comment>a practice slip; its signatures agree</comment>
      <translation>a practice slip; its signatures agree</translation>
    </message>
    <message>
      <source>技术性收入大于到账金额</source>
      <comment>more than what was received</comment>
      <translation>more than what was received</translation>
    </message>
    <message>
      <source>填写不大于到账金额的数</source>
      <comment>write at most what was received</comment>
      <translation>write at most what was received</translation>
    </message>
    <message>
      <source>64 位 Windows</source>
      <comment>64-bit Windows</comment>
      <translation>64-bit Windows</translation>
    </message>
    <message>
      <source>64 位 x86 Linux</source>
      <comment>64-bit x86 Linux</comment>
      <translation>64-bit x86 Linux</translation>
    </message>
    <message>
      <source>答复写法不对</source>
      <comment>not in the right form</comment>
      <translation>not in the right form</translation>
    </message>
    <message>
      <source>这些答复出自演练数据，正式登记不能导入</source>
      <comment>these answers come from a practice register; a real one does not take them</comment>
      <translation>these answers come from a practice register; a real one does not take them</translation>
    </message>
    <message>
      <source>在认定审查中逐条作答</source>
      <comment>answer the sheet of this contract itself</comment>
      <translation>answer the sheet of this contract itself</translation>
    </message>
    <message>
      <source>用 contract examine --export 导出后修改</source>
      <comment>export it with contract examine --export and change that</comment>
      <translation>export it with contract examine --export and change that</translation>
    </message>
    <message>
      <source>单元格是公式</source>
      <comment>the cell is a formula</comment>
      <translation>the cell is a formula</translation>
    </message>
    <message>
      <source>把公式换成它的结果（选择性粘贴为数值）</source>
      <comment>replace it by its result (paste as value)</comment>
      <translation>replace it by its result (paste as value)</translation>
    </message>
    <message>
      <source>改正该单元格，或清空它</source>
      <comment>correct the cell, or clear it</comment>
      <translation>correct the cell, or clear it</translation>
    </message>
    <message>
      <source>万元</source>
      <comment>ten thousand yuan</comment>
      <translation>ten thousand yuan</translation>
    </message>
    <message>
      <source>元</source>
      <comment>yuan</comment>
      <translation>yuan</translation>
    </message>
    <message>
      <source>整列用同一单位：改正该单元格，或在对应列时声明单位</source>
      <comment>use one unit in the column: correct the cell, or declare the unit of the column</comment>
      <translation>use one unit in the column: correct the cell, or declare the unit of the column</translation>
    </message>
    <message>
      <source>在原表中把该列设为文本，重新填写后再保存或另存为 CSV</source>
      <comment>set the column to text in the spreadsheet, type it again, then save it or write the CSV anew</comment>
      <translation>set the column to text in the spreadsheet, type it again, then save it or write the CSV anew</translation>
    </message>
    <message>
      <source>数字超过 15 位，表格软件已把它改动</source>
      <comment>a number of more than 15 digits, already damaged by the spreadsheet</comment>
      <translation>a number of more than 15 digits, already damaged by the spreadsheet</translation>
    </message>
    <message>
      <source>把单元格设为文本后重新填写</source>
      <comment>set the cell to text and type it again</comment>
      <translation>set the cell to text and type it again</translation>
    </message>
    <message>
      <source>没有代码叫这个名称</source>
      <comment>no code is called so</comment>
      <translation>no code is called so</translation>
    </message>
    <message>
      <source>填代码，或填代码表中的名称（表单中按 F2 查）</source>
      <comment>write the code, or its name from the code list (F2 in the form)</comment>
      <translation>write the code, or its name from the code list (F2 in the form)</translation>
    </message>
    <message>
      <source>只留代码，或只留名称</source>
      <comment>keep the code only, or the name only</comment>
      <translation>keep the code only, or the name only</translation>
    </message>
    <message>
      <source>表格是空的</source>
      <comment>the table is empty</comment>
      <translation>the table is empty</translation>
    </message>
    <message>
      <source>表头中没有“合同名称”</source>
      <comment>no column is headed as the contract's name</comment>
      <translation>no column is headed as the contract's name</translation>
    </message>
    <message>
      <source>指定各列的含义（--map，或在窗口中对应）</source>
      <comment>say what the columns are (--map, or in the window)</comment>
      <translation>say what the columns are (--map, or in the window)</translation>
    </message>
    <message>
      <source>这是隐藏的工作表</source>
      <comment>this sheet is hidden</comment>
      <translation>this sheet is hidden</translation>
    </message>
    <message>
      <source>有纵向合并的单元格：只有第一行有内容，其余行按空白读取</source>
      <comment>cells are merged over several rows: only the first row has the content, the others are read as blank</comment>
      <translation>cells are merged over several rows: only the first row has the content, the others are read as blank</translation>
    </message>
    <message>
      <source>每行一笔付款：合同编号相同的行并作一份合同</source>
      <comment>one payment a row: rows with the same contract number are one contract</comment>
      <translation>one payment a row: rows with the same contract number are one contract</translation>
    </message>
    <message>
      <source>文件不完整、被改动或签名不成立</source>
      <comment>the file is incomplete, was changed, or its signature does not hold</comment>
      <translation>the file is incomplete, was changed, or its signature does not hold</translation>
    </message>
    <message>
      <source>请对方重新导出并重新发送</source>
      <comment>ask the sender to export and send it again</comment>
      <translation>ask the sender to export and send it again</translation>
    </message>
    <message>
      <source>不是列表：一格写不下逐笔的付款和费用</source>
      <comment>not a list: one cell cannot hold payments or costs one by one</comment>
      <translation>not a list: one cell cannot hold payments or costs one by one</translation>
    </message>
    <message>
      <source>分成“付款日期1、付款金额1、付款日期2…”各列，或每笔一行并写合同编号，或用报盘模板的“付款”“费用”页</source>
      <comment>make columns like Payment date 1, Payment amount 1, Payment date 2 …, or one row a payment under the contract's number, or use the sheets of the template</comment>
      <translation>make columns like Payment date 1, Payment amount 1, Payment date 2 …, or one row a payment under the contract's number, or use the sheets of the template</translation>
    </message>
    <message>
      <source>按 [{"paid_on": "2020-05-01", "amount": "1.00"}] 的形式填写</source>
      <comment>write it like [{"paid_on": "2020-05-01", "amount": "1.00"}]</comment>
      <translation>write it like [{"paid_on": "2020-05-01", "amount": "1.00"}]</translation>
    </message>
    <message>
      <source>填“是”或“否”；不清楚的空着</source>
      <comment>write yes or no; leave it empty when it is not known</comment>
      <translation>write yes or no; leave it empty when it is not known</translation>
    </message>
    <message>
      <source>格式</source>
      <comment>Format</comment>
      <translation>Format</translation>
    </message>
    <message>
      <source>没有表头</source>
      <comment>there is no head row</comment>
      <translation>there is no head row</translation>
    </message>
    <message>
      <source>首行用 seller.name 这样的名称或“卖方名称”这样的表头，删去其他列</source>
      <comment>name the columns like seller.name in the first row and remove others</comment>
      <translation>name the columns like seller.name in the first row and remove others</translation>
    </message>
    <message>
      <source>这是照片或扫描图片，本程序不识别图上的文字</source>
      <comment>this is a picture; its words are not recognised</comment>
      <translation>this is a picture; its words are not recognised</translation>
    </message>
    <message>
      <source>请用合同的 .docx 或文字版 PDF；没有的，照原件填写</source>
      <comment>use the .docx or a PDF with text, or type the fields</comment>
      <translation>use the .docx or a PDF with text, or type the fields</translation>
    </message>
    <message>
      <source>不是 Word 文件（.docx），也不是 PDF</source>
      <comment>this is neither a Word file (.docx) nor a PDF</comment>
      <translation>this is neither a Word file (.docx) nor a PDF</translation>
    </message>
    <message>
      <source>用 Word 或 WPS 打开后另存为 .docx，再试</source>
      <comment>open it in Word or WPS, save it as .docx, then try again</comment>
      <translation>open it in Word or WPS, save it as .docx, then try again</translation>
    </message>
    <message>
      <source>这个 Word 文件设有打开口令</source>
      <comment>this Word file is protected by a password</comment>
      <translation>this Word file is protected by a password</translation>
    </message>
    <message>
      <source>用 Word 或 WPS 打开，取消口令后另存为 .docx</source>
      <comment>open it, take the password off and save it as .docx</comment>
      <translation>open it, take the password off and save it as .docx</translation>
    </message>
    <message>
      <source>用 Word 或 WPS 打开，“另存为”选 .docx，再试</source>
      <comment>open it in Word or WPS, save it as .docx, then try again</comment>
      <translation>open it in Word or WPS, save it as .docx, then try again</translation>
    </message>
    <message>
      <source>不是文本文件</source>
      <comment>not a text file</comment>
      <translation>not a text file</translation>
    </message>
    <message>
      <source>这个 Word 文件已损坏或不是文档</source>
      <comment>this Word file is damaged or is no document</comment>
      <translation>this Word file is damaged or is no document</translation>
    </message>
    <message>
      <source>用 Word 或 WPS 打开，另存为新的 .docx 后再试</source>
      <comment>open it in Word or WPS, save it as a new .docx, then try again</comment>
      <translation>open it in Word or WPS, save it as a new .docx, then try again</translation>
    </message>
    <message>
      <source>这个 Word 文件里没有文字，可能只贴了扫描图片</source>
      <comment>this Word file holds no text, perhaps only pictures</comment>
      <translation>this Word file holds no text, perhaps only pictures</translation>
    </message>
    <message>
      <source>请用有文字的 .docx；没有的，照原件填写</source>
      <comment>use a .docx with text, or type the fields from the original</comment>
      <translation>use a .docx with text, or type the fields from the original</translation>
    </message>
    <message>
      <source>这个文件不是 Word 文档</source>
      <comment>this file is no Word document</comment>
      <translation>this file is no Word document</translation>
    </message>
    <message>
      <source>请选合同的 .docx 或 PDF</source>
      <comment>choose the contract's .docx or PDF</comment>
      <translation>choose the contract's .docx or PDF</translation>
    </message>
    <message>
      <source>这个 Word 文件展开后过大</source>
      <comment>this Word file is too large when unpacked</comment>
      <translation>this Word file is too large when unpacked</translation>
    </message>
    <message>
      <source>删去图片后另存，或直接填写登记表</source>
      <comment>save it without its pictures, or type the fields</comment>
      <translation>save it without its pictures, or type the fields</translation>
    </message>
    <message>
      <source>没有合同</source>
      <comment>it holds no contract</comment>
      <translation>it holds no contract</translation>
    </message>
    <message>
      <source>不认识的文件类型</source>
      <comment>an unknown kind of file</comment>
      <translation>an unknown kind of file</translation>
    </message>
    <message>
      <source>用 .jsonl、.json、.xlsx、.xls、.ods 或 .csv 文件</source>
      <comment>use a .jsonl, .json, .xlsx, .xls, .ods or .csv file</comment>
      <translation>use a .jsonl, .json, .xlsx, .xls, .ods or .csv file</translation>
    </message>
    <message>
      <source>模板只能存为 .xlsx</source>
      <comment>a template is saved as .xlsx</comment>
      <translation>a template is saved as .xlsx</translation>
    </message>
    <message>
      <source>把文件名的后缀改为 .xlsx</source>
      <comment>give the file the ending .xlsx</comment>
      <translation>give the file the ending .xlsx</translation>
    </message>
    <message>
      <source>分成几个文件</source>
      <comment>split it into several files</comment>
      <translation>split it into several files</translation>
    </message>
    <message>
      <source>检查是否选错文件，或重新导出</source>
      <comment>check that it is the right file, or export it again</comment>
      <translation>check that it is the right file, or export it again</translation>
    </message>
    <message>
      <source>没有一行是 JSON</source>
      <comment>no line of it is JSON</comment>
      <translation>no line of it is JSON</translation>
    </message>
    <message>
      <source>另存为 UTF-8 后再试</source>
      <comment>save it as UTF-8 and try again</comment>
      <translation>save it as UTF-8 and try again</translation>
    </message>
    <message>
      <source>改正该行后再导入</source>
      <comment>correct the line and import it again</comment>
      <translation>correct the line and import it again</translation>
    </message>
    <message>
      <source>不是本程序的报盘模板</source>
      <comment>not a template of this program</comment>
      <translation>not a template of this program</translation>
    </message>
    <message>
      <source>检查是否选错文件；其他表格用“导入合同”</source>
      <comment>check that it is the right file; other tables are taken in with contract import</comment>
      <translation>check that it is the right file; other tables are taken in with contract import</translation>
    </message>
    <message>
      <source>只取合同正文的几页再试</source>
      <comment>take the pages of the contract itself</comment>
      <translation>take the pages of the contract itself</translation>
    </message>
    <message>
      <source>这个 PDF 已损坏，读不出</source>
      <comment>this PDF is damaged and cannot be read</comment>
      <translation>this PDF is damaged and cannot be read</translation>
    </message>
    <message>
      <source>请发送方重新导出 PDF，或用 .docx</source>
      <comment>let the sender export it again, or use the .docx</comment>
      <translation>let the sender export it again, or use the .docx</translation>
    </message>
    <message>
      <source>这个 PDF 是扫描件，里面没有文字，只有图像</source>
      <comment>this PDF is a scan: it holds pictures of the pages and no text</comment>
      <translation>this PDF is a scan: it holds pictures of the pages and no text</translation>
    </message>
    <message>
      <source>向申请人要合同的 .docx 或文字版 PDF；没有的，添加为材料，对照着填写登记表</source>
      <comment>ask the applicant for the .docx or a PDF with text; else attach the scan as a paper and type beside it</comment>
      <translation>ask the applicant for the .docx or a PDF with text; else attach the scan as a paper and type beside it</translation>
    </message>
    <message>
      <source>这个 PDF 展开后过大</source>
      <comment>this PDF is too large when unpacked</comment>
      <translation>this PDF is too large when unpacked</translation>
    </message>
    <message>
      <source>这个 PDF 内容过多，读不完</source>
      <comment>this PDF holds too much to be read</comment>
      <translation>this PDF holds too much to be read</translation>
    </message>
    <message>
      <source>这个 PDF 设有打开口令</source>
      <comment>this PDF is protected by a password</comment>
      <translation>this PDF is protected by a password</translation>
    </message>
    <message>
      <source>请发送方取消口令后再发</source>
      <comment>let the sender take the password off</comment>
      <translation>let the sender take the password off</translation>
    </message>
    <message>
      <source>导入结果</source>
      <comment>Import result</comment>
      <translation>Import result</translation>
    </message>
    <message>
      <source>公式已改为文字</source>
      <comment>formulas were made text</comment>
      <translation>formulas were made text</translation>
    </message>
    <message>
      <source>原模板过大或样式有误，退回的工作簿内容相同，没有样式和下拉列表；改正后可照常导入</source>
      <comment>the template is too large or its styles are faulty: the copy has the same cells without looks and lists; correct it and import it as usual</comment>
      <translation>the template is too large or its styles are faulty: the copy has the same cells without looks and lists; correct it and import it as usual</translation>
    </message>
    <message>
      <source>退回的工作簿只能是 .xlsx</source>
      <comment>a workbook is given back as .xlsx only</comment>
      <translation>a workbook is given back as .xlsx only</translation>
    </message>
    <message>
      <source>用 .xlsx 结尾的文件名</source>
      <comment>give it a name that ends in .xlsx</comment>
      <translation>give it a name that ends in .xlsx</translation>
    </message>
    <message>
      <source>不会导入；可删去该行</source>
      <comment>it is not taken; the row may be deleted</comment>
      <translation>it is not taken; the row may be deleted</translation>
    </message>
    <message>
      <source>这是合计行，不是合同</source>
      <comment>this row is a total, not a contract</comment>
      <translation>this row is a total, not a contract</translation>
    </message>
    <message>
      <source>这是表头，不是合同</source>
      <comment>this row is a head, not a contract</comment>
      <translation>this row is a head, not a contract</translation>
    </message>
    <message>
      <source>这看来是注或签署，不是合同</source>
      <comment>this seems to be a note or a signature, not a contract</comment>
      <translation>this seems to be a note or a signature, not a contract</translation>
    </message>
    <message>
      <source>这是填写示例，不是合同</source>
      <comment>this row is a sample, not a contract</comment>
      <translation>this row is a sample, not a contract</translation>
    </message>
    <message>
      <source>上面另起了一个表，列的顺序与第一个表不同</source>
      <comment>another table begins above, with its columns in another order than the first</comment>
      <translation>another table begins above, with its columns in another order than the first</translation>
    </message>
    <message>
      <source>把另一个表放到另一个文件，再导入</source>
      <comment>put the other table into a file of its own and import that</comment>
      <translation>put the other table into a file of its own and import that</translation>
    </message>
    <message>
      <source>只有金额，看来是合计，不是合同</source>
      <comment>only amounts are filled: it seems to be a total, not a contract</comment>
      <translation>only amounts are filled: it seems to be a total, not a contract</translation>
    </message>
    <message>
      <source>只有一格有内容，看来是标题或注，不是合同</source>
      <comment>only one cell is filled: it seems to be a heading or a note, not a contract</comment>
      <translation>only one cell is filled: it seems to be a heading or a note, not a contract</translation>
    </message>
    <message>
      <source>是合同的，至少再填一项（如卖方名称）；不是的，可删去该行</source>
      <comment>if it is a contract, fill at least one more cell, such as the seller; else the row may be deleted</comment>
      <translation>if it is a contract, fill at least one more cell, such as the seller; else the row may be deleted</translation>
    </message>
    <message>
      <source>工作簿超过 20 MB</source>
      <comment>the workbook is larger than 20 MB</comment>
      <translation>the workbook is larger than 20 MB</translation>
    </message>
    <message>
      <source>这是网页或 XML，不是工作簿</source>
      <comment>this is a web page or XML, not a workbook</comment>
      <translation>this is a web page or XML, not a workbook</translation>
    </message>
    <message>
      <source>不是表格</source>
      <comment>not a table</comment>
      <translation>not a table</translation>
    </message>
    <message>
      <source>不是 .xlsx 或 .ods 工作簿</source>
      <comment>not an .xlsx or .ods workbook</comment>
      <translation>not an .xlsx or .ods workbook</translation>
    </message>
    <message>
      <source>不是 UTF-8 文本</source>
      <comment>not UTF-8 text</comment>
      <translation>not UTF-8 text</translation>
    </message>
    <message>
      <source>数字过长</source>
      <comment>a number is too long</comment>
      <translation>a number is too long</translation>
    </message>
    <message>
      <source>内容不完整（被截断）</source>
      <comment>it is cut off</comment>
      <translation>it is cut off</translation>
    </message>
    <message>
      <source>含半个代理字符</source>
      <comment>it holds half a character (a lone surrogate)</comment>
      <translation>it holds half a character (a lone surrogate)</translation>
    </message>
    <message>
      <source>数字过大</source>
      <comment>a number is too large</comment>
      <translation>a number is too large</translation>
    </message>
    <message>
      <source>嵌套层数过多</source>
      <comment>too many levels inside each other</comment>
      <translation>too many levels inside each other</translation>
    </message>
    <message>
      <source>用表格软件重新另存后再试</source>
      <comment>save it again with a spreadsheet program</comment>
      <translation>save it again with a spreadsheet program</translation>
    </message>
    <message>
      <source>用 WPS 或 Excel 打开，另存为 .xlsx 后再试</source>
      <comment>open it with WPS or Excel, save it as .xlsx and try again</comment>
      <translation>open it with WPS or Excel, save it as .xlsx and try again</translation>
    </message>
    <message>
      <source>工作簿内容过多</source>
      <comment>the workbook holds too much</comment>
      <translation>the workbook holds too much</translation>
    </message>
    <message>
      <source>工作簿设有打开密码</source>
      <comment>the workbook needs a password to be opened</comment>
      <translation>the workbook needs a password to be opened</translation>
    </message>
    <message>
      <source>在表格软件中取消打开密码，保存后再试</source>
      <comment>take the password off in the spreadsheet program and save it</comment>
      <translation>take the password off in the spreadsheet program and save it</translation>
    </message>
    <message>
      <source>不是工作簿，或者已损坏</source>
      <comment>not a workbook, or damaged</comment>
      <translation>not a workbook, or damaged</translation>
    </message>
    <message>
      <source>同一份合同的各行除付款外写得一样或空着；不是同一份的改正编号</source>
      <comment>let the rows of one contract say the same or nothing beside the payment; give another contract its own number</comment>
      <translation>let the rows of one contract say the same or nothing beside the payment; give another contract its own number</translation>
    </message>
    <message>
      <source>给同一份合同的各行写上相同的合同编号，或用报盘模板的“付款”页</source>
      <comment>write the same contract number in the rows of one contract, or use the sheet of payments of the template</comment>
      <translation>write the same contract number in the rows of one contract, or use the sheet of payments of the template</translation>
    </message>
    <message>
      <source>只留代码，或从下拉列表重新选</source>
      <comment>keep the code only, or choose again from the list</comment>
      <translation>keep the code only, or choose again from the list</translation>
    </message>
    <message>
      <source>只填数字，单位是元，最多两位小数，如 500000</source>
      <comment>write a number of yuan with at most two decimals, like 500000</comment>
      <translation>write a number of yuan with at most two decimals, like 500000</translation>
    </message>
    <message>
      <source>序号</source>
      <comment>No.</comment>
      <translation>No.</translation>
    </message>
    <message>
      <source>合同序号</source>
      <comment>Contract No.</comment>
      <translation>Contract No.</translation>
    </message>
    <message>
      <source>有无非技术性费用</source>
      <comment>Any non-technical costs</comment>
      <translation>Any non-technical costs</translation>
    </message>
    <message>
      <source>有无付款</source>
      <comment>Any payments</comment>
      <translation>Any payments</translation>
    </message>
    <message>
      <source>合同</source>
      <comment>Contracts</comment>
      <translation>Contracts</translation>
    </message>
    <message>
      <source>非技术性费用</source>
      <comment>Costs</comment>
      <translation>Costs</translation>
    </message>
    <message>
      <source>所属合同</source>
      <comment>Contract</comment>
      <translation>Contract</translation>
    </message>
    <message>
      <source>模板缺少“合同”页</source>
      <comment>the template has no sheet of contracts</comment>
      <translation>the template has no sheet of contracts</translation>
    </message>
    <message>
      <source>给每份合同一个不同的序号</source>
      <comment>give every contract a number of its own</comment>
      <translation>give every contract a number of its own</translation>
    </message>
    <message>
      <source>改为“有”，或删去那一笔</source>
      <comment>write yes here, or delete the other row</comment>
      <translation>write yes here, or delete the other row</translation>
    </message>
    <message>
      <source>这里填“有”，却没有一行写着这份合同的序号</source>
      <comment>it says yes, but no row bears this contract's number</comment>
      <translation>it says yes, but no row bears this contract's number</translation>
    </message>
    <message>
      <source>逐笔填写并写明合同序号，或改为“无”</source>
      <comment>enter the rows with the contract's number, or write no</comment>
      <translation>enter the rows with the contract's number, or write no</translation>
    </message>
    <message>
      <source>没有填合同序号</source>
      <comment>the contract's number is missing</comment>
      <translation>the contract's number is missing</translation>
    </message>
    <message>
      <source>填“合同”页第一列的序号</source>
      <comment>write the number from the first column of the contracts</comment>
      <translation>write the number from the first column of the contracts</translation>
    </message>
    <message>
      <source>填这份合同的序号，与付款、费用各行的合同序号一致</source>
      <comment>write this contract's number, the one that its payments and costs bear</comment>
      <translation>write this contract's number, the one that its payments and costs bear</translation>
    </message>
    <message>
      <source>删去多出的一页</source>
      <comment>delete one of the two</comment>
      <translation>delete one of the two</translation>
    </message>
    <message>
      <source>把内容抄到新的空白模板</source>
      <comment>copy the content into a new blank template</comment>
      <translation>copy the content into a new blank template</translation>
    </message>
    <message>
      <source>升级本程序，或用本程序保存的空白模板重新填写</source>
      <comment>update this program, or fill in a blank template that this program saved</comment>
      <translation>update this program, or fill in a blank template that this program saved</translation>
    </message>
    <message>
      <source>这一格所在的列没有表头，不能读取</source>
      <comment>the column of this cell has no head, so it cannot be read</comment>
      <translation>the column of this cell has no head, so it cannot be read</translation>
    </message>
    <message>
      <source>补上模板原来的表头；不属于模板的内容请清空</source>
      <comment>put the template's own head back, or clear what is not of the template</comment>
      <translation>put the template's own head back, or clear what is not of the template</translation>
    </message>
    <message>
      <source>删去这一列，或把内容抄到新的空白模板</source>
      <comment>delete the column, or copy the content into a new blank template</comment>
      <translation>delete the column, or copy the content into a new blank template</translation>
    </message>
    <message>
      <source>技术合同报盘模板</source>
      <comment>Contract template</comment>
      <translation>Contract template</translation>
    </message>
    <message>
      <source>填写说明</source>
      <comment>Guide</comment>
      <translation>Guide</translation>
    </message>
    <message>
      <source>代码表</source>
      <comment>Codes</comment>
      <translation>Codes</translation>
    </message>
    <message>
      <source>怎样填写</source>
      <comment>How to fill it in</comment>
      <translation>How to fill it in</translation>
    </message>
    <message>
      <source>1. 在“合同”页每份合同填一行。第一列的序号已经填好，不要改动。</source>
      <comment>1. On the sheet Contracts, one row a contract. The number in the first column is there already; leave it.</comment>
      <translation>1. On the sheet Contracts, one row a contract. The number in the first column is there already; leave it.</translation>
    </message>
    <message>
      <source>2. 蓝底白字、带“＊”的栏目登记时必须有；其余的知道就填，不知道就空着。空着表示“不清楚”。</source>
      <comment>2. Heads in white on blue with “＊” are needed for registration. Fill in the others as far as you know; empty means not known.</comment>
      <translation>2. Heads in white on blue with “＊” are needed for registration. Fill in the others as far as you know; empty means not known.</translation>
    </message>
    <message>
      <source>3. 有付款或非技术性费用的，到“付款”“非技术性费用”页逐笔填写，并在“合同序号”栏写上该合同的序号。</source>
      <comment>3. Enter payments and non-technical costs one a row on their own sheets, with the number of the contract in the column Contract No.</comment>
      <translation>3. Enter payments and non-technical costs one a row on their own sheets, with the number of the contract in the column Contract No.</translation>
    </message>
    <message>
      <source>4. 没有付款（或费用）的，在“合同”页的“有无付款”（“有无非技术性费用”）选“无”。</source>
      <comment>4. Where there is no payment (or cost), choose No under Any payments (Any non-technical costs).</comment>
      <translation>4. Where there is no payment (or cost), choose No under Any payments (Any non-technical costs).</translation>
    </message>
    <message>
      <source>5. 填好后保存为 .xlsx，交给登记机构。最右边灰色的“登记”一组由登记机构填写。</source>
      <comment>5. Save it as .xlsx and hand it to the registration office. The grey group Registration at the far right is the office's.</comment>
      <translation>5. Save it as .xlsx and hand it to the registration office. The grey group Registration at the far right is the office's.</translation>
    </message>
    <message>
      <source>填什么</source>
      <comment>What goes into a cell</comment>
      <translation>What goes into a cell</translation>
    </message>
    <message>
      <source>金额一律以元为单位，最多两位小数；合同上写“50 万元”的，填 500000。退款在“付款”页填负数。</source>
      <comment>Amounts are in yuan with at most two decimals: 500000 for half a million. A refund is a negative payment.</comment>
      <translation>Amounts are in yuan with at most two decimals: 500000 for half a million. A refund is a negative payment.</translation>
    </message>
    <message>
      <source>日期填成 2026-03-01 的样子。</source>
      <comment>Write a day like 2026-03-01.</comment>
      <translation>Write a day like 2026-03-01.</translation>
    </message>
    <message>
      <source>有下拉箭头的栏目从列表里选；代码栏也可以直接键入代码（0221）、名称（高等院校（事业法人））或两者。</source>
      <comment>Choose from the list where there is an arrow. Where the list holds codes you may also type the code (0221), the name, or both.</comment>
      <translation>Choose from the list where there is an arrow. Where the list holds codes you may also type the code (0221), the name, or both.</translation>
    </message>
    <message>
      <source>知识产权有几项的，用分号隔开：发明专利；技术秘密。</source>
      <comment>Separate several kinds of intellectual property by semicolons: Invention patent; Know-how.</comment>
      <translation>Separate several kinds of intellectual property by semicolons: Invention patent; Know-how.</translation>
    </message>
    <message>
      <source>信用代码、电话、编号都是文本，前面的 0 不会丢。不要写公式：粘贴时选“只粘贴数值”。</source>
      <comment>Codes, phone numbers and other numbers are texts, so that no leading 0 is lost. Write no formulas; paste values only.</comment>
      <translation>Codes, phone numbers and other numbers are texts, so that no leading 0 is lost. Write no formulas; paste values only.</translation>
    </message>
    <message>
      <source>每栏的说明、依据和例子写在表头的批注里，鼠标停在表头上就看得见。</source>
      <comment>What belongs into a column, on what it rests and an example stand in the comment on its head; point at it.</comment>
      <translation>What belongs into a column, on what it rests and an example stand in the comment on its head; point at it.</translation>
    </message>
    <message>
      <source>排序、加行和保护</source>
      <comment>Sorting, more rows, protection</comment>
      <translation>Sorting, more rows, protection</translation>
    </message>
    <message>
      <source>可以排序和筛选：付款和费用凭序号找到合同，不凭位置。行不够时继续往下填即可，序号接着写。</source>
      <comment>You may sort and filter: payments and costs find their contract by its number. If the rows do not suffice, go on below.</comment>
      <translation>You may sort and filter: payments and costs find their contract by its number. If the rows do not suffice, go on below.</translation>
    </message>
    <message>
      <source>表头受保护，没有密码；确需改动的，在“审阅”里撤销工作表保护。不要改表头的文字，也不要增加列。</source>
      <comment>Heads are protected without a password (Review, Unprotect Sheet). Do not change their words and add no columns.</comment>
      <translation>Heads are protected without a password (Review, Unprotect Sheet). Do not change their words and add no columns.</translation>
    </message>
    <message>
      <source>英文双引号里的内容按原样读取："" 是空白文字。一般用不到。</source>
      <comment>What stands in double quotes is read as it is: "" is an empty text. You will hardly need it.</comment>
      <translation>What stands in double quotes is read as it is: "" is an empty text. You will hardly need it.</translation>
    </message>
    <message>
      <source>已填好，不要改动：付款和费用凭它找到合同。</source>
      <comment>Filled in already; payments and costs find the contract by it.</comment>
      <translation>Filled in already; payments and costs find the contract by it.</translation>
    </message>
    <message>
      <source>这一笔属于哪份合同：填“合同”页第一列的序号。</source>
      <comment>To which contract it belongs: its number in the first column of Contracts.</comment>
      <translation>To which contract it belongs: its number in the first column of Contracts.</translation>
    </message>
    <message>
      <source>有付款选“有”并到“付款”页逐笔填写；没有选“无”；不清楚的空着。</source>
      <comment>Yes, with the rows on Payments; No where there is none; empty where it is not known.</comment>
      <translation>Yes, with the rows on Payments; No where there is none; empty where it is not known.</translation>
    </message>
    <message>
      <source>有非技术性费用选“有”并到该页逐笔填写；没有选“无”；不清楚的空着。</source>
      <comment>Yes, with the rows on Costs; No where there is none; empty where it is not known.</comment>
      <translation>Yes, with the rows on Costs; No where there is none; empty where it is not known.</translation>
    </message>
    <message>
      <source>由程序填写；新合同空着。登记机构退回修改的合同，请勿改动。</source>
      <comment>Filled in by the program; empty for a new contract. Leave it where an office handed the contract back.</comment>
      <translation>Filled in by the program; empty for a new contract. Leave it where an office handed the contract back.</translation>
    </message>
    <message>
      <source>例：</source>
      <comment>Example: </comment>
      <translation>Example: </translation>
    </message>
    <message>
      <source>依据：</source>
      <comment>Source: </comment>
      <translation>Source: </translation>
    </message>
    <message>
      <source>请填不小于 0 的数字，单位是元，不写“万”“元”。50 万元填 500000。</source>
      <comment>Write a number of 0 or more, in yuan, without words: 500000 for half a million.</comment>
      <translation>Write a number of 0 or more, in yuan, without words: 500000 for half a million.</translation>
    </message>
    <message>
      <source>请填数字，单位是元，退款填负数，不写“万”“元”。</source>
      <comment>Write a number in yuan, negative for a refund, without words.</comment>
      <translation>Write a number in yuan, negative for a refund, without words.</translation>
    </message>
    <message>
      <source>这里应是日期，例如 2026-03-01。确认无误可以保留。</source>
      <comment>This should be a day like 2026-03-01. Keep it if you are sure.</comment>
      <translation>This should be a day like 2026-03-01. Keep it if you are sure.</translation>
    </message>
    <message>
      <source>统一社会信用代码是 18 位。自然人和境外机构没有的可以空着；确认无误可以保留。</source>
      <comment>A social credit code has 18 characters; leave it empty where there is none. Keep it if you are sure.</comment>
      <translation>A social credit code has 18 characters; leave it empty where there is none. Keep it if you are sure.</translation>
    </message>
    <message>
      <source>请填“合同”页第一列的序号。</source>
      <comment>Write the number from the first column of Contracts.</comment>
      <translation>Write the number from the first column of Contracts.</translation>
    </message>
    <message>
      <source>请从下拉列表里选一项，或者空着。</source>
      <comment>Choose from the list, or leave it empty.</comment>
      <translation>Choose from the list, or leave it empty.</translation>
    </message>
    <message>
      <source>列表里没有这一项。只填代码或只填名称也可以；拿不准的，请从列表里选。</source>
      <comment>This is not in the list. The code alone or the name alone will do; choose from the list when in doubt.</comment>
      <translation>This is not in the list. The code alone or the name alone will do; choose from the list when in doubt.</translation>
    </message>
    <message>
      <source>升级包不完整、被改动或签名不成立</source>
      <comment>the update is incomplete, was changed, or its signature does not hold</comment>
      <translation>the update is incomplete, was changed, or its signature does not hold</translation>
    </message>
    <message>
      <source>重新拷贝一份；不要安装这一份</source>
      <comment>have it copied again, and do not install this one</comment>
      <translation>have it copied again, and do not install this one</translation>
    </message>
    <message>
      <source>检查文件夹权限和磁盘空间后重试</source>
      <comment>check permissions and free space, then try again</comment>
      <translation>check permissions and free space, then try again</translation>
    </message>
    <message>
      <source>第 &amp;P 页，共 &amp;N 页</source>
      <comment>page &amp;P of &amp;N</comment>
      <translation>page &amp;P of &amp;N</translation>
    </message>
    <message>
      <source>用 .xlsx 或 .csv</source>
      <comment>use .xlsx or .csv</comment>
      <translation>use .xlsx or .csv</translation>
    </message>
    <message>
      <source>导入问题清单</source>
      <comment>Problems of an import</comment>
      <translation>Problems of an import</translation>
    </message>
    <message>
      <source>位置</source>
      <comment>Place</comment>
      <translation>Place</translation>
    </message>
    <message>
      <source>问题</source>
      <comment>Problem, in Chinese</comment>
      <translation>Problem, in Chinese</translation>
    </message>
    <message>
      <source>处理办法</source>
      <comment>Remedy, in Chinese</comment>
      <translation>Remedy, in Chinese</translation>
    </message>
    <message>
      <source>Problem</source>
      <comment>Problem</comment>
      <translation>Problem</translation>
    </message>
    <message>
      <source>Remedy</source>
      <comment>Remedy</comment>
      <translation>Remedy</translation>
    </message>
    <message>
      <source>工作簿解开后过大</source>
      <comment>the workbook is too large when unpacked</comment>
      <translation>the workbook is too large when unpacked</translation>
    </message>
    <message>
      <source>工作簿已加密</source>
      <comment>the workbook is encrypted</comment>
      <translation>the workbook is encrypted</translation>
    </message>
    <message>
      <source>工作簿含不允许的 XML 声明</source>
      <comment>the workbook holds forbidden XML declarations</comment>
      <translation>the workbook holds forbidden XML declarations</translation>
    </message>
    <message>
      <source>只列与平常周末不同的日子</source>
      <comment>list only the days that differ from the ordinary week</comment>
      <translation>list only the days that differ from the ordinary week</translation>
    </message>
    <message>
      <source>补上缺少的年份或改正起止日期</source>
      <comment>add the missing years or correct the two dates</comment>
      <translation>add the missing years or correct the two dates</translation>
    </message>
    <message>
      <source>填本表已有的区划代码，并注明 functional_area = true</source>
      <comment>give the code of an area of this list, beside functional_area = true</comment>
      <translation>give the code of an area of this list, beside functional_area = true</translation>
    </message>
    <message>
      <source>只用字母、数字和下划线，最多 40 个</source>
      <comment>use up to 40 letters, digits and underscores</comment>
      <translation>use up to 40 letters, digits and underscores</translation>
    </message>
    <message>
      <source>应当具备和排除情形须写明后果，其他不得写</source>
      <comment>only what is required or excluding has a consequence</comment>
      <translation>only what is required or excluding has a consequence</translation>
    </message>
    <message>
      <source>补上或删去 otherwise</source>
      <comment>add or remove otherwise</comment>
      <translation>add or remove otherwise</translation>
    </message>
    <message>
      <source>补正须写明要补什么，其他后果不写</source>
      <comment>a supplement, and nothing else, says what is wanted</comment>
      <translation>a supplement, and nothing else, says what is wanted</translation>
    </message>
    <message>
      <source>补上或删去 wanted</source>
      <comment>add or remove wanted</comment>
      <translation>add or remove wanted</translation>
    </message>
    <message>
      <source>改按其他类别须写明类别，其他后果不写</source>
      <comment>another type, and nothing else, names the types</comment>
      <translation>another type, and nothing else, names the types</translation>
    </message>
    <message>
      <source>补上或删去 consider</source>
      <comment>add or remove consider</comment>
      <translation>add or remove consider</translation>
    </message>
    <message>
      <source>没有这个文件夹</source>
      <comment>there is no such folder</comment>
      <translation>there is no such folder</translation>
    </message>
    <message>
      <source>给出放有规则包的文件夹</source>
      <comment>give a folder that holds packs</comment>
      <translation>give a folder that holds packs</translation>
    </message>
    <message>
      <source>这一天没有可用的认定规则</source>
      <comment>no rulebook is in force on that day</comment>
      <translation>no rulebook is in force on that day</translation>
    </message>
    <message>
      <source>核对日期，或安装相应的规则包</source>
      <comment>check the date, or install the rulebook's pack</comment>
      <translation>check the date, or install the rulebook's pack</translation>
    </message>
    <message>
      <source>改正该键</source>
      <comment>correct it</comment>
      <translation>correct it</translation>
    </message>
    <message>
      <source>不是 64 位十六进制数</source>
      <comment>is not 64 hexadecimal digits</comment>
      <translation>is not 64 hexadecimal digits</translation>
    </message>
    <message>
      <source>填证书的 SHA-256，小写，不带冒号</source>
      <comment>write the certificate's SHA-256, small letters, no colons</comment>
      <translation>write the certificate's SHA-256, small letters, no colons</translation>
    </message>
    <message>
      <source>天数不在 1 至 3650 之间</source>
      <comment>not between 1 and 3650 days</comment>
      <translation>not between 1 and 3650 days</translation>
    </message>
    <message>
      <source>填写合理的天数</source>
      <comment>write a plausible number of days</comment>
      <translation>write a plausible number of days</translation>
    </message>
    <message>
      <source>本程序只会把收到补正之日作为新的受理日</source>
      <comment>this program takes the day of the supplement as the day of acceptance</comment>
      <translation>this program takes the day of the supplement as the day of acceptance</translation>
    </message>
    <message>
      <source>写 true，或等待支持其他办法的版本</source>
      <comment>write true, or wait for a version that can do otherwise</comment>
      <translation>write true, or wait for a version that can do otherwise</translation>
    </message>
    <message>
      <source>早于 in_force_from</source>
      <comment>is before in_force_from</comment>
      <translation>is before in_force_from</translation>
    </message>
    <message>
      <source>改正施行的起止日期</source>
      <comment>correct the days in force</comment>
      <translation>correct the days in force</translation>
    </message>
    <message>
      <source>该政策编号已在另一个文件中</source>
      <comment>another file holds a scheme of this id</comment>
      <translation>another file holds a scheme of this id</translation>
    </message>
    <message>
      <source>删去其中一个</source>
      <comment>remove one of them</comment>
      <translation>remove one of them</translation>
    </message>
    <message>
      <source>没有这个文件夹，或其中没有政策包</source>
      <comment>no such folder, or no scheme pack in it</comment>
      <translation>no such folder, or no scheme pack in it</translation>
    </message>
    <message>
      <source>给出放有政策包（.toml）的文件夹</source>
      <comment>give a folder that holds scheme packs (.toml)</comment>
      <translation>give a folder that holds scheme packs (.toml)</translation>
    </message>
    <message>
      <source>使用本程序支持的政策包</source>
      <comment>use a pack this program reads</comment>
      <translation>use a pack this program reads</translation>
    </message>
    <message>
      <source>早于 valid_from</source>
      <comment>is before valid_from</comment>
      <translation>is before valid_from</translation>
    </message>
    <message>
      <source>改正有效期</source>
      <comment>correct the validity</comment>
      <translation>correct the validity</translation>
    </message>
    <message>
      <source>没有条目</source>
      <comment>has no entries</comment>
      <translation>has no entries</translation>
    </message>
    <message>
      <source>补上条目</source>
      <comment>add the entries</comment>
      <translation>add the entries</translation>
    </message>
    <message>
      <source>填写 2 至 6 位数字</source>
      <comment>write 2 to 6 digits</comment>
      <translation>write 2 to 6 digits</translation>
    </message>
    <message>
      <source>按“policy-year/name”的形式另取编号</source>
      <comment>write another one like policy-year/name</comment>
      <translation>write another one like policy-year/name</translation>
    </message>
    <message>
      <source>为负数</source>
      <comment>is negative</comment>
      <translation>is negative</translation>
    </message>
    <message>
      <source>填写 0 或正整数</source>
      <comment>write 0 or more</comment>
      <translation>write 0 or more</translation>
    </message>
    <message>
      <source>按 "3" 或 "0.5" 的形式填写</source>
      <comment>write it like "3" or "0.5"</comment>
      <translation>write it like "3" or "0.5"</translation>
    </message>
    <message>
      <source>应为单位性质代码的开头</source>
      <comment>must be beginnings of party-nature codes</comment>
      <translation>must be beginnings of party-nature codes</translation>
    </message>
    <message>
      <source>填写如 ["021", "022"]</source>
      <comment>write them like ["021", "022"]</comment>
      <translation>write them like ["021", "022"]</translation>
    </message>
    <message>
      <source>未知或重复</source>
      <comment>unknown or used twice</comment>
      <translation>unknown or used twice</translation>
    </message>
    <message>
      <source>改正该键</source>
      <comment>correct the key</comment>
      <translation>correct the key</translation>
    </message>
    <message>
      <source>重复</source>
      <comment>used twice</comment>
      <translation>used twice</translation>
    </message>
    <message>
      <source>改用另一个编号</source>
      <comment>use another id</comment>
      <translation>use another id</translation>
    </message>
    <message>
      <source>为每个 role 补一条</source>
      <comment>add one for every role</comment>
      <translation>add one for every role</translation>
    </message>
    <message>
      <source>看不出是哪一种规则包</source>
      <comment>it is no known kind of pack</comment>
      <translation>it is no known kind of pack</translation>
    </message>
    <message>
      <source>文件夹里没有规则包</source>
      <comment>the folder holds no pack</comment>
      <translation>the folder holds no pack</translation>
    </message>
    <message>
      <source>给出放有 .toml 文件的文件夹</source>
      <comment>give a folder that holds .toml files</comment>
      <translation>give a folder that holds .toml files</translation>
    </message>
    <message>
      <source>id 只用字母、数字和连字符</source>
      <comment>use letters, digits and hyphens in the id</comment>
      <translation>use letters, digits and hyphens in the id</translation>
    </message>
    <message>
      <source>文字</source>
      <comment>a text</comment>
      <translation>a text</translation>
    </message>
    <message>
      <source>内容为空</source>
      <comment>is blank</comment>
      <translation>is blank</translation>
    </message>
    <message>
      <source>填写内容</source>
      <comment>fill it in</comment>
      <translation>fill it in</translation>
    </message>
    <message>
      <source>日期（不加引号，如 2018-11-11）</source>
      <comment>a date without quotes like 2018-11-11</comment>
      <translation>a date without quotes like 2018-11-11</translation>
    </message>
    <message>
      <source>整数</source>
      <comment>a whole number</comment>
      <translation>a whole number</translation>
    </message>
    <message>
      <source>true 或 false</source>
      <comment>true or false</comment>
      <translation>true or false</translation>
    </message>
    <message>
      <source>按 "10000000.00" 的形式填写（元，加引号）</source>
      <comment>write yuan in quotes like "10000000.00"</comment>
      <translation>write yuan in quotes like "10000000.00"</translation>
    </message>
    <message>
      <source>日期</source>
      <comment>a date</comment>
      <translation>a date</translation>
    </message>
    <message>
      <source>表</source>
      <comment>a table</comment>
      <translation>a table</translation>
    </message>
    <message>
      <source>删去其中一个，或改用另一个编号</source>
      <comment>remove one of the two, or use another id</comment>
      <translation>remove one of the two, or use another id</translation>
    </message>
    <message>
      <source>缺少该键</source>
      <comment>key is missing</comment>
      <translation>key is missing</translation>
    </message>
    <message>
      <source>列表</source>
      <comment>a list</comment>
      <translation>a list</translation>
    </message>
    <message>
      <source>改正该键的取值</source>
      <comment>correct the value of the key</comment>
      <translation>correct the value of the key</translation>
    </message>
    <message>
      <source>文件过大</source>
      <comment>the file is too large</comment>
      <translation>the file is too large</translation>
    </message>
    <message>
      <source>文件不存在或读不出</source>
      <comment>the file is missing or cannot be read</comment>
      <translation>the file is missing or cannot be read</translation>
    </message>
    <message>
      <source>按提示的行列改正</source>
      <comment>correct the line and column named</comment>
      <translation>correct the line and column named</translation>
    </message>
    <message>
      <source>给出一个 UTF-8 的 .toml 文件</source>
      <comment>give a UTF-8 .toml file</comment>
      <translation>give a UTF-8 .toml file</translation>
    </message>
    <message>
      <source>认定规则</source>
      <comment>Rulebooks</comment>
      <translation>Rulebooks</translation>
    </message>
    <message>
      <source>奖补政策</source>
      <comment>Schemes</comment>
      <translation>Schemes</translation>
    </message>
    <message>
      <source>日历</source>
      <comment>Calendars</comment>
      <translation>Calendars</translation>
    </message>
    <message>
      <source>代码表</source>
      <comment>Code lists</comment>
      <translation>Code lists</translation>
    </message>
    <message>
      <source>技术合同登记</source>
      <comment>Technology contract registrar</comment>
      <translation>Technology contract registrar</translation>
    </message>
    <message>
      <source>版本</source>
      <comment>Versions</comment>
      <translation>Versions</translation>
    </message>
    <message>
      <source>第三方组件与许可</source>
      <comment>Parts by others and their licences</comment>
      <translation>Parts by others and their licences</translation>
    </message>
    <message>
      <source>随程序</source>
      <comment>shipped</comment>
      <translation>shipped</translation>
    </message>
    <message>
      <source>用户装入</source>
      <comment>installed</comment>
      <translation>installed</translation>
    </message>
    <message>
      <source>未定</source>
      <comment>open</comment>
      <translation>open</translation>
    </message>
    <message>
      <source>数据文件夹</source>
      <comment>Data folder</comment>
      <translation>Data folder</translation>
    </message>
    <message>
      <source>{folder}（便携版：一切都在程序旁边）</source>
      <comment>{folder} (portable: everything is beside the program)</comment>
      <translation>{folder} (portable: everything is beside the program)</translation>
    </message>
    <message>
      <source>{title}（{id}，版本 {edition}）</source>
      <comment>{title} ({id}, edition {edition})</comment>
      <translation>{title} ({id}, edition {edition})</translation>
    </message>
    <message>
      <source>{licence}，在 {inside} 内</source>
      <comment>{licence}, inside {inside}</comment>
      <translation>{licence}, inside {inside}</translation>
    </message>
    <message>
      <source>由其他机构登记的合同在原登记机构办理</source>
      <comment>what another office registered is dealt with there</comment>
      <translation>what another office registered is dealt with there</translation>
    </message>
    <message>
      <source>取得办理后的登记证明再录入</source>
      <comment>record the registration as it is issued then</comment>
      <translation>record the registration as it is issued then</translation>
    </message>
    <message>
      <source>在登记表中改正该栏</source>
      <comment>correct the field in the form</comment>
      <translation>correct the field in the form</translation>
    </message>
    <message>
      <source>填写核实说明后再登记</source>
      <comment>type a reason for it and register again</comment>
      <translation>type a reason for it and register again</translation>
    </message>
    <message>
      <source>不能为空</source>
      <comment>is empty</comment>
      <translation>is empty</translation>
    </message>
    <message>
      <source>填写说明</source>
      <comment>write it down in words</comment>
      <translation>write it down in words</translation>
    </message>
    <message>
      <source>不是该认定规则列举的事由</source>
      <comment>not one of those that the rulebook enumerates</comment>
      <translation>not one of those that the rulebook enumerates</translation>
    </message>
    <message>
      <source>其间该合同有了新的办理记录</source>
      <comment>the contract was dealt with meanwhile</comment>
      <translation>the contract was dealt with meanwhile</translation>
    </message>
    <message>
      <source>查看后重新办理</source>
      <comment>look at it again, then decide</comment>
      <translation>look at it again, then decide</translation>
    </message>
    <message>
      <source>办理日期在今天之后</source>
      <comment>the day lies in the future</comment>
      <translation>the day lies in the future</translation>
    </message>
    <message>
      <source>办理日期早于上一步的日期</source>
      <comment>the day is before that of the step before</comment>
      <translation>the day is before that of the step before</translation>
    </message>
    <message>
      <source>改正日期，或检查本机时钟</source>
      <comment>correct it, or check this PC's clock</comment>
      <translation>correct it, or check this PC's clock</translation>
    </message>
    <message>
      <source>已收</source>
      <comment>taken</comment>
      <translation>taken</translation>
    </message>
    <message>
      <source>留存，缺前盘</source>
      <comment>kept for a gap</comment>
      <translation>kept for a gap</translation>
    </message>
    <message>
      <source>拒收</source>
      <comment>refused</comment>
      <translation>refused</translation>
    </message>
    <message>
      <source>没有这项政策</source>
      <comment>there is no such scheme</comment>
      <translation>there is no such scheme</translation>
    </message>
    <message>
      <source>粘贴的图片超过 20 MB，没有添加</source>
      <comment>the pasted picture is over 20 MB and was not attached</comment>
      <translation>the pasted picture is over 20 MB and was not attached</translation>
    </message>
    <message>
      <source>截取较小的一块后再粘贴</source>
      <comment>take a smaller part of it, then paste again</comment>
      <translation>take a smaller part of it, then paste again</translation>
    </message>
    <message>
      <source>先在审查表中改用别的材料</source>
      <comment>take the link off the sheet first</comment>
      <translation>take the link off the sheet first</translation>
    </message>
    <message>
      <source>该合同没有这份材料，或有几份同名</source>
      <comment>the case has no such paper, or several of that name</comment>
      <translation>the case has no such paper, or several of that name</translation>
    </message>
    <message>
      <source>用 contract papers 查看材料及其编号</source>
      <comment>see the papers with contract papers</comment>
      <translation>see the papers with contract papers</translation>
    </message>
    <message>
      <source>文件名不能用于材料</source>
      <comment>it is no name for a paper</comment>
      <translation>it is no name for a paper</translation>
    </message>
    <message>
      <source>改名后再添加</source>
      <comment>rename the file first</comment>
      <translation>rename the file first</translation>
    </message>
    <message>
      <source>把几份并成一个文件后再添加</source>
      <comment>put several into one file first</comment>
      <translation>put several into one file first</translation>
    </message>
    <message>
      <source>一份合同的材料合计不超过 40 MB</source>
      <comment>the papers of one contract are 40 MB at most</comment>
      <translation>the papers of one contract are 40 MB at most</translation>
    </message>
    <message>
      <source>压缩扫描件后再添加</source>
      <comment>attach a smaller scan</comment>
      <translation>attach a smaller scan</translation>
    </message>
    <message>
      <source>材料由登记机构添加</source>
      <comment>papers are attached by the office</comment>
      <translation>papers are attached by the office</translation>
    </message>
    <message>
      <source>在登记机构的数据库中添加</source>
      <comment>attach it in the office's store</comment>
      <translation>attach it in the office's store</translation>
    </message>
    <message>
      <source>已有同名的文件或文件夹</source>
      <comment>there is a file or folder of that name already</comment>
      <translation>there is a file or folder of that name already</translation>
    </message>
    <message>
      <source>换一个文件名；没有备份</source>
      <comment>choose another name; nothing was backed up</comment>
      <translation>choose another name; nothing was backed up</translation>
    </message>
    <message>
      <source>备份之后签发的名册、导入的报盘和作出的裁定不在其中：先导入最新一版名册文件（roster import），不要另签同一版；再请各登记机构把备份之后的报盘再存一份（batch export --again）重新导入；裁定重新作出</source>
      <comment>rosters issued, batches imported and rulings made after the backup are not in it: import the newest roster file first (roster import) and do not sign that version anew; then ask every office to write its batches since the backup again (batch export --again), import them, and rule again</comment>
      <translation>rosters issued, batches imported and rulings made after the backup are not in it: import the newest roster file first (roster import) and do not sign that version anew; then ask every office to write its batches since the backup again (batch export --again), import them, and rule again</translation>
    </message>
    <message>
      <source>照最后一张凭单上的编号填写；未恢复任何内容</source>
      <comment>give the number as printed on the last slip; nothing was restored</comment>
      <translation>give the number as printed on the last slip; nothing was restored</translation>
    </message>
    <message>
      <source>换一份更早的备份</source>
      <comment>take an earlier backup</comment>
      <translation>take an earlier backup</translation>
    </message>
    <message>
      <source>没有选定备份文件夹</source>
      <comment>no folder for the backups was chosen</comment>
      <translation>no folder for the backups was chosen</translation>
    </message>
    <message>
      <source>选一个文件夹，最好在另一块磁盘上</source>
      <comment>choose one, on another disk if possible</comment>
      <translation>choose one, on another disk if possible</translation>
    </message>
    <message>
      <source>备份不能放在登记数据库自己的文件夹里</source>
      <comment>backups cannot lie in the register's own folder</comment>
      <translation>backups cannot lie in the register's own folder</translation>
    </message>
    <message>
      <source>换一个文件夹，最好在另一块磁盘或 U 盘上</source>
      <comment>choose another, best on another disk or a stick</comment>
      <translation>choose another, best on another disk or a stick</translation>
    </message>
    <message>
      <source>改正后重试</source>
      <comment>correct it and try again</comment>
      <translation>correct it and try again</translation>
    </message>
    <message>
      <source>缩小筛选范围后分几次修改</source>
      <comment>narrow the filter and change them in several goes</comment>
      <translation>narrow the filter and change them in several goes</translation>
    </message>
    <message>
      <source>所选合同没有一份可以这样修改</source>
      <comment>none of the chosen contracts can be changed so</comment>
      <translation>none of the chosen contracts can be changed so</translation>
    </message>
    <message>
      <source>看预览中各份的原因；只有草稿可以批量修改</source>
      <comment>see the reasons; only drafts are changed in bulk</comment>
      <translation>see the reasons; only drafts are changed in bulk</translation>
    </message>
    <message>
      <source>没有可以撤销的批量修改</source>
      <comment>there is no bulk edit to take back</comment>
      <translation>there is no bulk edit to take back</translation>
    </message>
    <message>
      <source>单份合同的修改在合同中撤销（Ctrl+Z）</source>
      <comment>what was typed in one contract is undone there (Ctrl+Z)</comment>
      <translation>what was typed in one contract is undone there (Ctrl+Z)</translation>
    </message>
    <message>
      <source>是</source>
      <comment>true</comment>
      <translation>true</translation>
    </message>
    <message>
      <source>否</source>
      <comment>false</comment>
      <translation>false</translation>
    </message>
    <message>
      <source>已有办理记录</source>
      <comment>it has acts</comment>
      <translation>it has acts</translation>
    </message>
    <message>
      <source>草稿已删除</source>
      <comment>the draft was thrown away</comment>
      <translation>the draft was thrown away</translation>
    </message>
    <message>
      <source>已是此值</source>
      <comment>it says so already</comment>
      <translation>it says so already</translation>
    </message>
    <message>
      <source>此后又改过，保留现值</source>
      <comment>it was changed since; what it says now stays</comment>
      <translation>it was changed since; what it says now stays</translation>
    </message>
    <message>
      <source>这一栏不能批量修改</source>
      <comment>this field cannot be changed in bulk</comment>
      <translation>this field cannot be changed in bulk</translation>
    </message>
    <message>
      <source>重新预览后再确认</source>
      <comment>look at it again, then confirm</comment>
      <translation>look at it again, then confirm</translation>
    </message>
    <message>
      <source>状态</source>
      <comment>State</comment>
      <translation>State</translation>
    </message>
    <message>
      <source>合同名称</source>
      <comment>Contract</comment>
      <translation>Contract</translation>
    </message>
    <message>
      <source>类别</source>
      <comment>Type</comment>
      <translation>Type</translation>
    </message>
    <message>
      <source>成交额（元）</source>
      <comment>Value (yuan)</comment>
      <translation>Value (yuan)</translation>
    </message>
    <message>
      <source>技术交易额（元）</source>
      <comment>Technology (yuan)</comment>
      <translation>Technology (yuan)</translation>
    </message>
    <message>
      <source>签订</source>
      <comment>Signed</comment>
      <translation>Signed</translation>
    </message>
    <message>
      <source>受理</source>
      <comment>Accepted</comment>
      <translation>Accepted</translation>
    </message>
    <message>
      <source>登记</source>
      <comment>Registered</comment>
      <translation>Registered</translation>
    </message>
    <message>
      <source>报盘</source>
      <comment>Batch</comment>
      <translation>Batch</translation>
    </message>
    <message>
      <source>登记机构</source>
      <comment>Office</comment>
      <translation>Office</translation>
    </message>
    <message>
      <source>最近改动</source>
      <comment>Last changed</comment>
      <translation>Last changed</translation>
    </message>
    <message>
      <source>登记</source>
      <comment>Registering</comment>
      <translation>Registering</translation>
    </message>
    <message>
      <source>审核</source>
      <comment>Examining</comment>
      <translation>Examining</translation>
    </message>
    <message>
      <source>统计</source>
      <comment>Statistics</comment>
      <translation>Statistics</translation>
    </message>
    <message>
      <source>已报</source>
      <comment>sent</comment>
      <translation>sent</translation>
    </message>
    <message>
      <source>退回</source>
      <comment>returned</comment>
      <translation>returned</translation>
    </message>
    <message>
      <source>本合同的审查表没有这一条</source>
      <comment>this contract's sheet has no such condition</comment>
      <translation>this contract's sheet has no such condition</translation>
    </message>
    <message>
      <source>程序的判定不能由文件给出</source>
      <comment>a file cannot speak for the program</comment>
      <translation>a file cannot speak for the program</translation>
    </message>
    <message>
      <source>没有这一项</source>
      <comment>there is no such item</comment>
      <translation>there is no such item</translation>
    </message>
    <message>
      <source>有几份材料同名，须写 SHA-256</source>
      <comment>several papers have that name: give the SHA-256</comment>
      <translation>several papers have that name: give the SHA-256</translation>
    </message>
    <message>
      <source>该合同没有这份材料</source>
      <comment>the case has no such paper</comment>
      <translation>the case has no such paper</translation>
    </message>
    <message>
      <source>用 contract examine 查看审查表后改正</source>
      <comment>see the sheet with contract examine and correct it</comment>
      <translation>see the sheet with contract examine and correct it</translation>
    </message>
    <message>
      <source>是另一份合同的，清空这一行的“导入结果”再导入；是同一份的，在登记表中修改</source>
      <comment>if it is another contract, clear its import result and import again; if it is the same, correct it in the form</comment>
      <translation>if it is another contract, clear its import result and import again; if it is the same, correct it in the form</translation>
    </message>
    <message>
      <source>把电脑的日期、时间和时区调准后重试；确认无误的，写明原因再办理（命令行加 --clock-reason）</source>
      <comment>set this PC's date, time and zone and try again; if they are right, give the reason (--clock-reason on the command line)</comment>
      <translation>set this PC's date, time and zone and try again; if they are right, give the reason (--clock-reason on the command line)</translation>
    </message>
    <message>
      <source>上年同期为零的，不计同比</source>
      <comment>Where the year before had nothing, no change is given</comment>
      <translation>Where the year before had nothing, no change is given</translation>
    </message>
    <message>
      <source>合同数（项）</source>
      <comment>Contracts</comment>
      <translation>Contracts</translation>
    </message>
    <message>
      <source>成交额（元）</source>
      <comment>Contract value (yuan)</comment>
      <translation>Contract value (yuan)</translation>
    </message>
    <message>
      <source>技术交易额（元）</source>
      <comment>Technology amount (yuan)</comment>
      <translation>Technology amount (yuan)</translation>
    </message>
    <message>
      <source>同比</source>
      <comment>Change</comment>
      <translation>Change</translation>
    </message>
    <message>
      <source>缩短合同中的说明或审查意见</source>
      <comment>shorten the notes of the contract or of its examination</comment>
      <translation>shorten the notes of the contract or of its examination</translation>
    </message>
    <message>
      <source>请主管部门更新名册后重试</source>
      <comment>ask the bureau for a newer roster and try again</comment>
      <translation>ask the bureau for a newer roster and try again</translation>
    </message>
    <message>
      <source>技术合同登记：程序错误报告</source>
      <comment>Technology contract registrar: report of an unexpected error</comment>
      <translation>Technology contract registrar: report of an unexpected error</translation>
    </message>
    <message>
      <source>本报告只含程序自身的文件名、行号和版本；合同内容、姓名、路径、号码均已去除。报告不会自动发送。</source>
      <comment>It holds only files, lines and versions of the program; contracts, names, paths and numbers are left out. Nothing is sent by itself.</comment>
      <translation>It holds only files, lines and versions of the program; contracts, names, paths and numbers are left out. Nothing is sent by itself.</translation>
    </message>
    <message>
      <source>时间</source>
      <comment>Made</comment>
      <translation>Made</translation>
    </message>
    <message>
      <source>程序</source>
      <comment>Program</comment>
      <translation>Program</translation>
    </message>
    <message>
      <source>系统</source>
      <comment>System</comment>
      <translation>System</translation>
    </message>
    <message>
      <source>便携版</source>
      <comment>portable</comment>
      <translation>portable</translation>
    </message>
    <message>
      <source>起因</source>
      <comment>Because of</comment>
      <translation>Because of</translation>
    </message>
    <message>
      <source>此前的日志</source>
      <comment>Log before it</comment>
      <translation>Log before it</translation>
    </message>
    <message>
      <source>{name}：{value}</source>
      <comment>{name}: {value}</comment>
      <translation>{name}: {value}</translation>
    </message>
    <message>
      <source>改正后重试；未生成任何密钥</source>
      <comment>correct it and try again; no key was made</comment>
      <translation>correct it and try again; no key was made</translation>
    </message>
    <message>
      <source>该文件夹已有密钥或数据库</source>
      <comment>there are keys or a store in this folder already</comment>
      <translation>there are keys or a store in this folder already</translation>
    </message>
    <message>
      <source>换一个空文件夹</source>
      <comment>choose an empty folder</comment>
      <translation>choose an empty folder</translation>
    </message>
    <message>
      <source>周一</source>
      <comment>Monday</comment>
      <translation>Monday</translation>
    </message>
    <message>
      <source>周二</source>
      <comment>Tuesday</comment>
      <translation>Tuesday</translation>
    </message>
    <message>
      <source>周三</source>
      <comment>Wednesday</comment>
      <translation>Wednesday</translation>
    </message>
    <message>
      <source>周四</source>
      <comment>Thursday</comment>
      <translation>Thursday</translation>
    </message>
    <message>
      <source>周五</source>
      <comment>Friday</comment>
      <translation>Friday</translation>
    </message>
    <message>
      <source>周六</source>
      <comment>Saturday</comment>
      <translation>Saturday</translation>
    </message>
    <message>
      <source>周日</source>
      <comment>Sunday</comment>
      <translation>Sunday</translation>
    </message>
    <message>
      <source>放假安排未公布，按周末推算</source>
      <comment>holidays not published yet, guessed by weekends</comment>
      <translation>holidays not published yet, guessed by weekends</translation>
    </message>
    <message>
      <source>约</source>
      <comment>about </comment>
      <translation>about </translation>
    </message>
    <message>
      <source>（推算）</source>
      <comment> (estimate)</comment>
      <translation> (estimate)</translation>
    </message>
    <message>
      <source>待补正，未定期限</source>
      <comment>supplement wanted, no day named</comment>
      <translation>supplement wanted, no day named</translation>
    </message>
    <message>
      <source>补正今日到期</source>
      <comment>supplement due today</comment>
      <translation>supplement due today</translation>
    </message>
    <message>
      <source>没有适用的认定规则</source>
      <comment>no rulebook applies</comment>
      <translation>no rulebook applies</translation>
    </message>
    <message>
      <source>（连同周末）</source>
      <comment> (weekend included)</comment>
      <translation> (weekend included)</translation>
    </message>
    <message>
      <source>休息日计入</source>
      <comment>days off included</comment>
      <translation>days off included</translation>
    </message>
    <message>
      <source>个工作日</source>
      <comment>working day</comment>
      <translation>working day</translation>
    </message>
    <message>
      <source>日</source>
      <comment>calendar day</comment>
      <translation>calendar day</translation>
    </message>
    <message>
      <source>推算为</source>
      <comment>is, by estimate,</comment>
      <translation>is, by estimate,</translation>
    </message>
    <message>
      <source>为</source>
      <comment>is</comment>
      <translation>is</translation>
    </message>
    <message>
      <source>至少要有合同名称和卖方名称才能受理</source>
      <comment>a contract needs at least its name and its seller to be accepted</comment>
      <translation>a contract needs at least its name and its seller to be accepted</translation>
    </message>
    <message>
      <source>补填后再受理</source>
      <comment>fill them in and accept again</comment>
      <translation>fill them in and accept again</translation>
    </message>
    <message>
      <source>补正期限早于通知日期</source>
      <comment>it is wanted before it is asked for</comment>
      <translation>it is wanted before it is asked for</translation>
    </message>
    <message>
      <source>改正补正期限</source>
      <comment>correct the day</comment>
      <translation>correct the day</translation>
    </message>
    <message>
      <source>请把演示文件夹交给信息人员</source>
      <comment>give the demo folder to your IT person</comment>
      <translation>give the demo folder to your IT person</translation>
    </message>
    <message>
      <source>四、报盘、汇总与回盘</source>
      <comment>4. Batches to the bureau and receipts back</comment>
      <translation>4. Batches to the bureau and receipts back</translation>
    </message>
    <message>
      <source>同一报盘再导入一次不起作用</source>
      <comment>importing the batch again changes nothing</comment>
      <translation>importing the batch again changes nothing</translation>
    </message>
    <message>
      <source>改动一个字节的报盘被拒收</source>
      <comment>a batch with one changed byte is refused</comment>
      <translation>a batch with one changed byte is refused</translation>
    </message>
    <message>
      <source>五、两项奖补政策年度台账</source>
      <comment>5. Yearly ledgers of both schemes</comment>
      <translation>5. Yearly ledgers of both schemes</translation>
    </message>
    <message>
      <source>由数据库与由导出文件测算的结果逐项相同</source>
      <comment>the store and the exported file give the same assessments</comment>
      <translation>the store and the exported file give the same assessments</translation>
    </message>
    <message>
      <source>六、统计</source>
      <comment>6. Statistics</comment>
      <translation>6. Statistics</translation>
    </message>
    <message>
      <source>任一维度的合计都相同</source>
      <comment>every dimension adds up to the same total</comment>
      <translation>every dimension adds up to the same total</translation>
    </message>
    <message>
      <source>每份样例都能读入</source>
      <comment>every sample can be read</comment>
      <translation>every sample can be read</translation>
    </message>
    <message>
      <source>同一文件再导入一次不会重复</source>
      <comment>importing the file again adds nothing</comment>
      <translation>importing the file again adds nothing</translation>
    </message>
    <message>
      <source>不是空文件夹</source>
      <comment>is not an empty folder</comment>
      <translation>is not an empty folder</translation>
    </message>
    <message>
      <source>换一个新文件夹</source>
      <comment>name a new folder</comment>
      <translation>name a new folder</translation>
    </message>
    <message>
      <source>七、核验三个数据库</source>
      <comment>7. Verify the three stores</comment>
      <translation>7. Verify the three stores</translation>
    </message>
    <message>
      <source>一、主管部门建立根证书与名册</source>
      <comment>1. The bureau makes its root and the roster</comment>
      <translation>1. The bureau makes its root and the roster</translation>
    </message>
    <message>
      <source>签名密钥未解锁</source>
      <comment>the signing key is locked</comment>
      <translation>the signing key is locked</translation>
    </message>
    <message>
      <source>用签名口令解锁后再办理</source>
      <comment>unlock it with its PIN and try again</comment>
      <translation>unlock it with its PIN and try again</translation>
    </message>
    <message>
      <source>尚未导入名册</source>
      <comment>no roster has been imported</comment>
      <translation>no roster has been imported</translation>
    </message>
    <message>
      <source>先导入主管部门发来的名册文件</source>
      <comment>import the roster file sent by the bureau first</comment>
      <translation>import the roster file sent by the bureau first</translation>
    </message>
    <message>
      <source>合计</source>
      <comment>Total</comment>
      <translation>Total</translation>
    </message>
    <message>
      <source>演练数据，无任何效力</source>
      <comment>practice figures, without any effect</comment>
      <translation>practice figures, without any effect</translation>
    </message>
    <message>
      <source>该合同已在库中</source>
      <comment>this contract is in the register already</comment>
      <translation>this contract is in the register already</translation>
    </message>
    <message>
      <source>打开已有的记录</source>
      <comment>open the existing one</comment>
      <translation>open the existing one</translation>
    </message>
    <message>
      <source>这份草稿已在另一个窗口或命令行里改动；这里新录入的没有写入，没有盖掉那边的内容</source>
      <comment>this draft was changed in another window or by a command; what was typed here is not written, nothing there is lost</comment>
      <translation>this draft was changed in another window or by a command; what was typed here is not written, nothing there is lost</translation>
    </message>
    <message>
      <source>离开登记表时另存副本，再打开这份合同，把副本里的内容补录进去</source>
      <comment>leave the form and save a copy, open the contract again and enter what the copy has</comment>
      <translation>leave the form and save a copy, open the contract again and enter what the copy has</translation>
    </message>
    <message>
      <source>这份合同没有填这一方</source>
      <comment>this contract does not name that party</comment>
      <translation>this contract does not name that party</translation>
    </message>
    <message>
      <source>换一份合同，或复制另一方</source>
      <comment>choose another contract or the other party</comment>
      <translation>choose another contract or the other party</translation>
    </message>
    <message>
      <source>该号所指的合同已全部退回，草稿已删除，原凭单作废；办理记录仍在库中</source>
      <comment>all acts of this contract were returned and its draft was thrown away; the slip is void, the acts are kept</comment>
      <translation>all acts of this contract were returned and its draft was thrown away; the slip is void, the acts are kept</translation>
    </message>
    <message>
      <source>查看办理经过用 store journal；仍需登记的，重新录入合同</source>
      <comment>store journal tells what was done; enter the contract again if it is still to be registered</comment>
      <translation>store journal tells what was done; enter the contract again if it is still to be registered</translation>
    </message>
    <message>
      <source>库中没有这份合同</source>
      <comment>there is no such contract</comment>
      <translation>there is no such contract</translation>
    </message>
    <message>
      <source>用 contract list 查看编号</source>
      <comment>look its number up with contract list</comment>
      <translation>look its number up with contract list</translation>
    </message>
    <message>
      <source>这一行导入以后又改过，没有再导入</source>
      <comment>this row was edited after it had been imported; it was not imported again</comment>
      <translation>this row was edited after it had been imported; it was not imported again</translation>
    </message>
    <message>
      <source>在登记表中修改原合同；是另一份合同的，清空这一行的“导入结果”再导入</source>
      <comment>change the contract in the form; if this is another contract, clear its import result and import again</comment>
      <translation>change the contract in the form; if this is another contract, clear its import result and import again</translation>
    </message>
    <message>
      <source>警告</source>
      <comment>Warning</comment>
      <translation>Warning</translation>
    </message>
    <message>
      <source>日志文件读不出</source>
      <comment>the log cannot be read</comment>
      <translation>the log cannot be read</translation>
    </message>
    <message>
      <source>关闭正在使用它的程序后重试</source>
      <comment>close the program that uses it and try again</comment>
      <translation>close the program that uses it and try again</translation>
    </message>
    <message>
      <source>用“变更登记”或“重新认定”办理</source>
      <comment>amend or re-examine it instead</comment>
      <translation>amend or re-examine it instead</translation>
    </message>
    <message>
      <source>所引用的材料不在该合同的材料中</source>
      <comment>the paper that it links to is not with the case</comment>
      <translation>the paper that it links to is not with the case</translation>
    </message>
    <message>
      <source>重新添加材料，或改用别的材料</source>
      <comment>attach it again, or link to another one</comment>
      <translation>attach it again, or link to another one</translation>
    </message>
    <message>
      <source>完成审查表；确需作出不同决定的，写明理由</source>
      <comment>answer the sheet to its end, or give the reason for deciding otherwise</comment>
      <translation>answer the sheet to its end, or give the reason for deciding otherwise</translation>
    </message>
    <message>
      <source>登记表没有这一栏</source>
      <comment>the form has no such field</comment>
      <translation>the form has no such field</translation>
    </message>
    <message>
      <source>不带栏目名可列出全部栏目</source>
      <comment>without a field the command lists them all</comment>
      <translation>without a field the command lists them all</translation>
    </message>
    <message>
      <source>本机没有这份报盘</source>
      <comment>this PC made no such batch</comment>
      <translation>this PC made no such batch</translation>
    </message>
    <message>
      <source>核对报盘编号；尚未报盘的，先导出</source>
      <comment>check its number; if nothing was sent yet, export first</comment>
      <translation>check its number; if nothing was sent yet, export first</translation>
    </message>
    <message>
      <source>这份报盘做过，但本机没有它的留存副本，不能再存</source>
      <comment>this batch was made, but its copy is not on this PC, so it cannot be written again</comment>
      <translation>this batch was made, but its copy is not on this PC, so it cannot be written again</translation>
    </message>
    <message>
      <source>按库中内容把同一份报盘重做一份：填上签名口令再存（命令行加 --anew）；内容和编号不变，仍不行的，请问主管部门</source>
      <comment>make the same batch anew from the register: give the signing password and write it again (--anew on the command line); its content and number stay; else ask the bureau</comment>
      <translation>make the same batch anew from the register: give the signing password and write it again (--anew on the command line); its content and number stay; else ask the bureau</translation>
    </message>
    <message>
      <source>没有新的登记行为需要报送</source>
      <comment>there is nothing new to send</comment>
      <translation>there is nothing new to send</translation>
    </message>
    <message>
      <source>办理后再导出；U 盘丢失的，点“U 盘丢了？再存一份…”（--again）</source>
      <comment>export when something is new; if the stick was lost, “Stick lost? Write it again…” (--again)</comment>
      <translation>export when something is new; if the stick was lost, “Stick lost? Write it again…” (--again)</translation>
    </message>
    <message>
      <source>向主管部门索取最新名册，导入后再报盘</source>
      <comment>ask the bureau for the newest roster and import it first</comment>
      <translation>ask the bureau for the newest roster and import it first</translation>
    </message>
    <message>
      <source>只有登记机构的数据库才能导出报盘</source>
      <comment>only an office's store exports batches</comment>
      <translation>only an office's store exports batches</translation>
    </message>
    <message>
      <source>用 --store 指明登记机构的数据库</source>
      <comment>give the office's store with --store</comment>
      <translation>give the office's store with --store</translation>
    </message>
    <message>
      <source>名册中没有在任的主管人员</source>
      <comment>no supervisor on the roster is in force</comment>
      <translation>no supervisor on the roster is in force</translation>
    </message>
    <message>
      <source>导入主管部门的最新名册</source>
      <comment>import the bureau's newest roster</comment>
      <translation>import the bureau's newest roster</translation>
    </message>
    <message>
      <source>登记行为引用的材料不在库中</source>
      <comment>a paper that an act names is not in the store</comment>
      <translation>a paper that an act names is not in the store</translation>
    </message>
    <message>
      <source>运行 store verify，并从备份恢复</source>
      <comment>run store verify and restore a backup</comment>
      <translation>run store verify and restore a backup</translation>
    </message>
    <message>
      <source>合同清单</source>
      <comment>List of contracts</comment>
      <translation>List of contracts</translation>
    </message>
    <message>
      <source>没有这一列，或列重复、未选列</source>
      <comment>there is no such column, or none or one twice was chosen</comment>
      <translation>there is no such column, or none or one twice was chosen</translation>
    </message>
    <message>
      <source>报盘文件 (.htb)</source>
      <comment>a batch (.htb)</comment>
      <translation>a batch (.htb)</translation>
    </message>
    <message>
      <source>回盘文件 (.htr)</source>
      <comment>a receipt (.htr)</comment>
      <translation>a receipt (.htr)</translation>
    </message>
    <message>
      <source>名册文件 (.htroster)</source>
      <comment>a roster (.htroster)</comment>
      <translation>a roster (.htroster)</translation>
    </message>
    <message>
      <source>一份 PDF 文件</source>
      <comment>a PDF</comment>
      <translation>a PDF</translation>
    </message>
    <message>
      <source>请另选文件</source>
      <comment>choose another file</comment>
      <translation>choose another file</translation>
    </message>
    <message>
      <source>没有这个代码表</source>
      <comment>there is no such code list</comment>
      <translation>there is no such code list</translation>
    </message>
    <message>
      <source>库中的合同没有这个当事人</source>
      <comment>no contract here has such a party</comment>
      <translation>no contract here has such a party</translation>
    </message>
    <message>
      <source>用 party find 按名称的一部分查找</source>
      <comment>look it up by a part of its name with party find</comment>
      <translation>look it up by a part of its name with party find</translation>
    </message>
    <message>
      <source>写明信用代码</source>
      <comment>give the credit code</comment>
      <translation>give the credit code</translation>
    </message>
    <message>
      <source>两份合同不是疑似重复的有效登记，未作任何改动</source>
      <comment>they are not two registrations in force that look like one contract; nothing was changed</comment>
      <translation>they are not two registrations in force that look like one contract; nothing was changed</translation>
    </message>
    <message>
      <source>用 contract repeats --all 查看全部疑似重复登记</source>
      <comment>see all such pairs with contract repeats --all</comment>
      <translation>see all such pairs with contract repeats --all</translation>
    </message>
    <message>
      <source>这个密钥文件不是任何一版名册中主管人员的</source>
      <comment>no roster kept here names this key as a supervisor's</comment>
      <translation>no roster kept here names this key as a supervisor's</translation>
    </message>
    <message>
      <source>选主管人员换发之前的密钥文件，多为本库文件夹中的 signer.p12.old；找不到的，问管理名册的人员</source>
      <comment>choose the key file from before the renewal, mostly signer.p12.old in the store's folder; if it cannot be found, ask whoever keeps the roster</comment>
      <translation>choose the key file from before the renewal, mostly signer.p12.old in the store's folder; if it cannot be found, ask whoever keeps the roster</translation>
    </message>
    <message>
      <source>已有同名的另一个文件，没有覆盖</source>
      <comment>another file has this name; it was not overwritten</comment>
      <translation>another file has this name; it was not overwritten</translation>
    </message>
    <message>
      <source>换一个文件名，或改选文件夹</source>
      <comment>choose another name, or a folder</comment>
      <translation>choose another name, or a folder</translation>
    </message>
    <message>
      <source>将到期</source>
      <comment>Due soon</comment>
      <translation>Due soon</translation>
    </message>
    <message>
      <source>在办</source>
      <comment>Accepted</comment>
      <translation>Accepted</translation>
    </message>
    <message>
      <source>被退回</source>
      <comment>Returned</comment>
      <translation>Returned</translation>
    </message>
    <message>
      <source>待受理</source>
      <comment>Drafts</comment>
      <translation>Drafts</translation>
    </message>
    <message>
      <source>未报盘</source>
      <comment>Not sent yet</comment>
      <translation>Not sent yet</translation>
    </message>
    <message>
      <source>未了结警报</source>
      <comment>Open alarms</comment>
      <translation>Open alarms</translation>
    </message>
    <message>
      <source>号段将尽的登记机</source>
      <comment>Devices low on numbers</comment>
      <translation>Devices low on numbers</translation>
    </message>
    <message>
      <source>名册已过期（天）</source>
      <comment>Days since the roster expired</comment>
      <translation>Days since the roster expired</translation>
    </message>
    <message>
      <source>名册还有效（天）</source>
      <comment>Days the roster is in force</comment>
      <translation>Days the roster is in force</translation>
    </message>
    <message>
      <source>名册将到期（剩余天数）</source>
      <comment>Roster expires soon (days)</comment>
      <translation>Roster expires soon (days)</translation>
    </message>
    <message>
      <source>号段余量</source>
      <comment>Slip numbers left</comment>
      <translation>Slip numbers left</translation>
    </message>
    <message>
      <source>登记数据未作任何改动，这份报盘已留存备查，并发出了警报</source>
      <comment>nothing was changed in the register; this batch is kept as evidence, and an alarm was raised</comment>
      <translation>nothing was changed in the register; this batch is kept as evidence, and an alarm was raised</translation>
    </message>
    <message>
      <source>这个程序编号（uid）已在库中，内容不同</source>
      <comment>this program id (uid) is in the register with other content</comment>
      <translation>this program id (uid) is in the register with other content</translation>
    </message>
    <message>
      <source>删去程序编号作为新合同导入，或在登记表中修改原合同</source>
      <comment>leave the id out to import it as new, or edit the existing one</comment>
      <translation>leave the id out to import it as new, or edit the existing one</translation>
    </message>
    <message>
      <source>请主管部门把这份报盘再导入一次，回盘即由在任主管人员重新签发</source>
      <comment>ask the bureau to import the batch once more: a supervisor in force then signs the receipt anew</comment>
      <translation>ask the bureau to import the batch once more: a supervisor in force then signs the receipt anew</translation>
    </message>
    <message>
      <source>先导入主管部门的最新名册，再导入这份回盘；仍不行的，向主管部门核实</source>
      <comment>import the bureau's newest roster first, then this receipt; if it is still refused, check with the bureau</comment>
      <translation>import the bureau's newest roster first, then this receipt; if it is still refused, check with the bureau</translation>
    </message>
    <message>
      <source>回盘所答复的不是本机的报盘</source>
      <comment>the receipt does not answer a batch of this device</comment>
      <translation>the receipt does not answer a batch of this device</translation>
    </message>
    <message>
      <source>回盘所答复的报盘是数据库恢复之前报送的，恢复所用的备份里没有它</source>
      <comment>the receipt answers a batch sent before the store was put back, and the backup did not hold it</comment>
      <translation>the receipt answers a batch sent before the store was put back, and the backup did not hold it</translation>
    </message>
    <message>
      <source>无需导入；其中的登记由主管部门告知</source>
      <comment>it need not be taken; ask the bureau what it held</comment>
      <translation>it need not be taken; ask the bureau what it held</translation>
    </message>
    <message>
      <source>回盘提到本库没有的记录</source>
      <comment>the receipt names acts that this store does not have</comment>
      <translation>the receipt names acts that this store does not have</translation>
    </message>
    <message>
      <source>先停止办理和报盘，找出最新的一份数据库；找不到时联系主管部门</source>
      <comment>register and export nothing more, find the newest copy of the store; if there is none, ask the bureau</comment>
      <translation>register and export nothing more, find the newest copy of the store; if there is none, ask the bureau</translation>
    </message>
    <message>
      <source>这是演练用的名册，本库是正式库；未启用</source>
      <comment>this roster is for practice and the register is a real one; it was not taken</comment>
      <translation>this roster is for practice and the register is a real one; it was not taken</translation>
    </message>
    <message>
      <source>这是正式名册，本库是演练库；未启用</source>
      <comment>this roster is for real work and the register is for practice; it was not taken</comment>
      <translation>this roster is for real work and the register is for practice; it was not taken</translation>
    </message>
    <message>
      <source>向主管部门索取本库所用的名册；演练请另用演练库</source>
      <comment>ask the bureau for the roster of this register; practise in a register of its own</comment>
      <translation>ask the bureau for the roster of this register; practise in a register of its own</translation>
    </message>
    <message>
      <source>把电脑日期调准后重试；日期无误的，请主管部门按正确日期重新签发</source>
      <comment>set this PC's date and try again; if it is right, ask the bureau to issue the roster again</comment>
      <translation>set this PC's date and try again; if it is right, ask the bureau to issue the roster again</translation>
    </message>
    <message>
      <source>向主管部门核实并索取最新名册</source>
      <comment>check with the bureau and ask for the newest roster</comment>
      <translation>check with the bureau and ask for the newest roster</translation>
    </message>
    <message>
      <source>该处已有登记数据库，或不是文件夹</source>
      <comment>there is a register there already, or it is not a folder</comment>
      <translation>there is a register there already, or it is not a folder</translation>
    </message>
    <message>
      <source>文件夹不是空的</source>
      <comment>the folder is not empty</comment>
      <translation>the folder is not empty</translation>
    </message>
    <message>
      <source>换一个新的或空的文件夹</source>
      <comment>choose a new or an empty folder</comment>
      <translation>choose a new or an empty folder</translation>
    </message>
    <message>
      <source>密钥文件</source>
      <comment>key file</comment>
      <translation>key file</translation>
    </message>
    <message>
      <source>名册中没有这台登记机</source>
      <comment>the roster does not know this device</comment>
      <translation>the roster does not know this device</translation>
    </message>
    <message>
      <source>更新前要先备份，而备份文件夹建不了；没有安装任何内容</source>
      <comment>the register is backed up first, and the folder for it cannot be made; nothing was installed</comment>
      <translation>the register is backed up first, and the folder for it cannot be made; nothing was installed</translation>
    </message>
    <message>
      <source>在备份窗口另选一个文件夹</source>
      <comment>choose another folder in the backup window</comment>
      <translation>choose another folder in the backup window</translation>
    </message>
    <message>
      <source>没有可安装的内容：规则包都已是这一版</source>
      <comment>there is nothing to install: all packs are here already</comment>
      <translation>there is nothing to install: all packs are here already</translation>
    </message>
    <message>
      <source>没有备份，也没有改动</source>
      <comment>nothing was backed up or changed</comment>
      <translation>nothing was backed up or changed</translation>
    </message>
    <message>
      <source>另取一个编号；给本人换发的，姓名和机构照名册填写</source>
      <comment>choose another id; to give the same person a new key, write name and office as on the roster</comment>
      <translation>choose another id; to give the same person a new key, write name and office as on the roster</translation>
    </message>
    <message>
      <source>主管人员</source>
      <comment>a supervisor</comment>
      <translation>a supervisor</translation>
    </message>
    <message>
      <source>填写看得见的名称</source>
      <comment>write a name that can be seen</comment>
      <translation>write a name that can be seen</translation>
    </message>
    <message>
      <source>区划代码表中没有该代码</source>
      <comment>the list of regions has no such code</comment>
      <translation>the list of regions has no such code</translation>
    </message>
    <message>
      <source>用 code find 查区划代码</source>
      <comment>look regions up with code find</comment>
      <translation>look regions up with code find</translation>
    </message>
    <message>
      <source>任期末日早于首日</source>
      <comment>the term ends before it begins</comment>
      <translation>the term ends before it begins</translation>
    </message>
    <message>
      <source>任期在今天之前已满</source>
      <comment>the term is over already</comment>
      <translation>the term is over already</translation>
    </message>
    <message>
      <source>任期超过 20 年</source>
      <comment>the term is longer than 20 years</comment>
      <translation>the term is longer than 20 years</translation>
    </message>
    <message>
      <source>改正任期</source>
      <comment>correct the term</comment>
      <translation>correct the term</translation>
    </message>
    <message>
      <source>失控之日晚于撤销日或今天</source>
      <comment>the key was lost after it was revoked, or after today</comment>
      <translation>the key was lost after it was revoked, or after today</translation>
    </message>
    <message>
      <source>改正日期</source>
      <comment>correct the day</comment>
      <translation>correct the day</translation>
    </message>
    <message>
      <source>先新增一名主管人员（另取编号，可以是同一人），再撤销这一名</source>
      <comment>add another supervisor first (under another id; it may be the same person), then revoke this one</comment>
      <translation>add another supervisor first (under another id; it may be the same person), then revoke this one</translation>
    </message>
    <message>
      <source>名册中没有该编号的登记员</source>
      <comment>the roster has no registrar of that id</comment>
      <translation>the roster has no registrar of that id</translation>
    </message>
    <message>
      <source>用 roster show 查看编号；主管人员的加 --supervisor</source>
      <comment>see the ids with roster show; for a supervisor add --supervisor</comment>
      <translation>see the ids with roster show; for a supervisor add --supervisor</translation>
    </message>
    <message>
      <source>名册中没有该编号的主管人员</source>
      <comment>the roster has no supervisor of that id</comment>
      <translation>the roster has no supervisor of that id</translation>
    </message>
    <message>
      <source>用 roster show 查看编号</source>
      <comment>see the ids with roster show</comment>
      <translation>see the ids with roster show</translation>
    </message>
    <message>
      <source>号段的止号小于起号</source>
      <comment>the last number is below the first</comment>
      <translation>the last number is below the first</translation>
    </message>
    <message>
      <source>改用未拨出的号码；未签发任何名册</source>
      <comment>choose numbers that are free; no roster was signed</comment>
      <translation>choose numbers that are free; no roster was signed</translation>
    </message>
    <message>
      <source>名册中没有该登记机构</source>
      <comment>the roster has no such office</comment>
      <translation>the roster has no such office</translation>
    </message>
    <message>
      <source>同时用 --office 加上该机构</source>
      <comment>add the office with --office in the same call</comment>
      <translation>add the office with --office in the same call</translation>
    </message>
    <message>
      <source>先办理相应事项；用 sheet list 查看已有文书</source>
      <comment>do what it is about first; see sheet list</comment>
      <translation>do what it is about first; see sheet list</translation>
    </message>
    <message>
      <source>该合同不是本机构登记的</source>
      <comment>this contract was not registered by this office</comment>
      <translation>this contract was not registered by this office</translation>
    </message>
    <message>
      <source>先办理登记；其他机构登记的，请其签发</source>
      <comment>register it first; another office issues its own</comment>
      <translation>register it first; another office issues its own</translation>
    </message>
    <message>
      <source>合同成交额或技术交易额未填</source>
      <comment>contract value or transaction amount is not known</comment>
      <translation>contract value or transaction amount is not known</translation>
    </message>
    <message>
      <source>用“变更登记”补填后再签发</source>
      <comment>amend the contract, then issue the slip</comment>
      <translation>amend the contract, then issue the slip</translation>
    </message>
    <message>
      <source>多份凭单要存到文件夹</source>
      <comment>several slips go into a folder</comment>
      <translation>several slips go into a folder</translation>
    </message>
    <message>
      <source>给出一个文件夹</source>
      <comment>name a folder</comment>
      <translation>name a folder</translation>
    </message>
    <message>
      <source>已有同名的升级包，没有另存</source>
      <comment>there is such an update already; none was written</comment>
      <translation>there is such an update already; none was written</translation>
    </message>
    <message>
      <source>换一个文件夹</source>
      <comment>choose another folder</comment>
      <translation>choose another folder</translation>
    </message>
    <message>
      <source>升级包做不成：有同名或相同的规则包、id 含大写字母，或说明过长</source>
      <comment>no update can be made: packs of one name, the same pack twice, capitals in an id, or notes that are too long</comment>
      <translation>no update can be made: packs of one name, the same pack twice, capitals in an id, or notes that are too long</translation>
    </message>
    <message>
      <source>改正后重做；没有写出文件</source>
      <comment>correct it and try again; no file was written</comment>
      <translation>correct it and try again; no file was written</translation>
    </message>
    <message>
      <source>写日期，如 2026-12-01；同一天的第二版写 2026-12-01.2</source>
      <comment>write a day such as 2026-12-01; a second one of that day is 2026-12-01.2</comment>
      <translation>write a day such as 2026-12-01; a second one of that day is 2026-12-01.2</translation>
    </message>
    <message>
      <source>凭单号不在该登记机的号段内</source>
      <comment>the slip number is not of the device's block</comment>
      <translation>the slip number is not of the device's block</translation>
    </message>
    <message>
      <source>凭单号的年份不是登记年份</source>
      <comment>the slip number's year is not that of the registration</comment>
      <translation>the slip number's year is not that of the registration</translation>
    </message>
    <message>
      <source>凭单号已用于另一份合同</source>
      <comment>the slip number belongs to another contract already</comment>
      <translation>the slip number belongs to another contract already</translation>
    </message>
    <message>
      <source>该合同的前一条记录未被接收</source>
      <comment>the case's previous act was not accepted</comment>
      <translation>the case's previous act was not accepted</translation>
    </message>
    <message>
      <source>合同标识不是 UUID</source>
      <comment>the case is not named by a UUID</comment>
      <translation>the case is not named by a UUID</translation>
    </message>
    <message>
      <source>累计技术性收入超过核定的技术交易额</source>
      <comment>more technology income in all than was recognised</comment>
      <translation>more technology income in all than was recognised</translation>
    </message>
    <message>
      <source>记录内容不全</source>
      <comment>the act's content is incomplete</comment>
      <translation>the act's content is incomplete</translation>
    </message>
    <message>
      <source>该登记此后已注销</source>
      <comment>the registration has been cancelled since</comment>
      <translation>the registration has been cancelled since</translation>
    </message>
    <message>
      <source>该登记此后已撤销</source>
      <comment>the registration has been revoked since</comment>
      <translation>the registration has been revoked since</translation>
    </message>
    <message>
      <source>本登记簿没有这项登记</source>
      <comment>this register does not know the registration</comment>
      <translation>this register does not know the registration</translation>
    </message>
    <message>
      <source>登记簿中没有这份凭单的签发记录</source>
      <comment>the register has no record of issuing this slip</comment>
      <translation>the register has no record of issuing this slip</translation>
    </message>
    <message>
      <source>本登记簿收到过这项登记，但已退回，未列入登记；请向登记机构核实</source>
      <comment>this register received the registration but returned it, so it does not stand here; ask the office</comment>
      <translation>this register received the registration but returned it, so it does not stand here; ask the office</translation>
    </message>
    <message>
      <source>这项登记已被主管部门退回，未列入登记；以更正后重新出具的凭单为准</source>
      <comment>the bureau returned this registration, so it does not stand; ask for the slip of the corrected one</comment>
      <translation>the bureau returned this registration, so it does not stand; ask for the slip of the corrected one</translation>
    </message>
    <message>
      <source>名册是演练用的，凭单没有任何效力</source>
      <comment>the roster is for practice; the slip has no effect</comment>
      <translation>the roster is for practice; the slip has no effect</translation>
    </message>
    <message>
      <source>名册在凭单签发前已过期，请用最新名册核验</source>
      <comment>the roster expired before the slip was issued; use a newer one</comment>
      <translation>the roster expired before the slip was issued; use a newer one</translation>
    </message>
    <message>
      <source>登记内容此后已变更，请以最新凭单为准</source>
      <comment>the content has been amended since; ask for the latest slip</comment>
      <translation>the content has been amended since; ask for the latest slip</translation>
    </message>
    <message>
      <source>签名密钥领取单</source>
      <comment>Receipt for a signing key</comment>
      <translation>Receipt for a signing key</translation>
    </message>
    <message>
      <source>本单与密钥文件一并交付，不载口令。{zh}签收后一份交主管部门存档，一份自留。</source>
      <comment>Handed over with the key file; the PIN is not on it. One signed copy stays with the bureau, one with the {en}.</comment>
      <translation>Handed over with the key file; the PIN is not on it. One signed copy stays with the bureau, one with the {en}.</translation>
    </message>
    <message>
      <source>登记员</source>
      <comment>registrar</comment>
      <translation>registrar</translation>
    </message>
    <message>
      <source>主管人员</source>
      <comment>supervisor</comment>
      <translation>supervisor</translation>
    </message>
    <message>
      <source>口令不在本单上，由主管部门另行当面或电话告知；不要写下来，不要与密钥放在一起。
{zh}，并换成只有本人知道的口令，至少 12 个字符。任何人（包括主管部门）都不会再问这个口令。</source>
      <comment>It is not on this page; the bureau tells it in person or by phone. Never write it on the stick, on this page or on the PC.
{en} and choose a PIN of your own, 12 characters or more. Nobody, the bureau included, will ever ask for it.</comment>
      <translation>It is not on this page; the bureau tells it in person or by phone. Never write it on the stick, on this page or on the PC.
{en} and choose a PIN of your own, 12 characters or more. Nobody, the bureau included, will ever ask for it.</translation>
    </message>
    <message>
      <source>领取当日启用</source>
      <comment>Take the key in on the same day</comment>
      <translation>Take the key in on the same day</translation>
    </message>
    <message>
      <source>按下面所说启用</source>
      <comment>Take the key in as told below</comment>
      <translation>Take the key in as told below</translation>
    </message>
    <message>
      <source>一、续期换发的，先等各登记机构都导入新名册：此前它们只认得原密钥，报盘也只有原密钥能打开。
二、在主管部门电脑“名册”页点“签发名册”→“启用密钥文件”，选 U 盘上的 .p12 文件，输入所告知的口令，再设自己的口令。
三、原来是另一把密钥的，留在本库文件夹中的 signer.p12.old，口令不变：遇到只有它能打开的报盘，用“用原密钥打开报盘”。
四、启用后删除 U 盘上的密钥文件，在本单上签收。</source>
      <comment>1. For a renewal, wait until every office has imported the new roster: until then they know the former key alone, and only that opens their batches.
2. On the bureau's PC, page Roster, choose Issue a roster, Take in a key file, then the .p12 file on the stick; type the PIN you were told, and choose your own.
3. Another key that was there stays as signer.p12.old in the store's folder under its own PIN: for a batch that nothing else opens choose Open batches with a former key.
4. Delete the key file from the stick and sign this page.</comment>
      <translation>1. For a renewal, wait until every office has imported the new roster: until then they know the former key alone, and only that opens their batches.
2. On the bureau's PC, page Roster, choose Issue a roster, Take in a key file, then the .p12 file on the stick; type the PIN you were told, and choose your own.
3. Another key that was there stays as signer.p12.old in the store's folder under its own PIN: for a batch that nothing else opens choose Open batches with a former key.
4. Delete the key file from the stick and sign this page.</translation>
    </message>
    <message>
      <source>一、先启用名册：新机用名册文件（.htroster）建库，在用的登记机在“名册”页导入名册。
二、名册页上的根证书指纹与本单逐组核对；不一致的停止操作，致电主管部门。
三、在“名册”页点“启用密钥文件”，选 U 盘上的 .p12 文件，输入所告知的口令，再设自己的口令。
四、启用后删除 U 盘上的密钥文件，在本单上签收。</source>
      <comment>1. Roster first: a new PC makes its register from the roster file (.htroster), a PC in use imports it on the page Roster.
2. Compare the root fingerprint shown there with this page, group by group; if they differ, stop and ring the bureau.
3. On the page Roster choose Take in a key file, then the .p12 file on the stick; type the PIN you were told, and choose your own.
4. Delete the key file from the stick and sign this page.</comment>
      <translation>1. Roster first: a new PC makes its register from the roster file (.htroster), a PC in use imports it on the page Roster.
2. Compare the root fingerprint shown there with this page, group by group; if they differ, stop and ring the bureau.
3. On the page Roster choose Take in a key file, then the .p12 file on the stick; type the PIN you were told, and choose your own.
4. Delete the key file from the stick and sign this page.</translation>
    </message>
    <message>
      <source>马上致电主管部门</source>
      <comment>ring the bureau at once</comment>
      <translation>ring the bureau at once</translation>
    </message>
    <message>
      <source>口令</source>
      <comment>PIN</comment>
      <translation>PIN</translation>
    </message>
    <message>
      <source>启用</source>
      <comment>Taking it in</comment>
      <translation>Taking it in</translation>
    </message>
    <message>
      <source>遗失或泄露</source>
      <comment>Lost, or known to others</comment>
      <translation>Lost, or known to others</translation>
    </message>
    <message>
      <source>须知</source>
      <comment>What to know</comment>
      <translation>What to know</translation>
    </message>
    <message>
      <source>这把密钥已撤销，不能再发放</source>
      <comment>this key was revoked and is not handed out</comment>
      <translation>this key was revoked and is not handed out</translation>
    </message>
    <message>
      <source>先换发密钥再打印领取单</source>
      <comment>renew the key first, then print the letter</comment>
      <translation>renew the key first, then print the letter</translation>
    </message>
    <message>
      <source>主管部门</source>
      <comment>Bureau</comment>
      <translation>Bureau</translation>
    </message>
    <message>
      <source>编号</source>
      <comment>Number</comment>
      <translation>Number</translation>
    </message>
    <message>
      <source>任期</source>
      <comment>Term</comment>
      <translation>Term</translation>
    </message>
    <message>
      <source>密钥文件</source>
      <comment>Key file</comment>
      <translation>Key file</translation>
    </message>
    <message>
      <source>名册</source>
      <comment>Roster</comment>
      <translation>Roster</translation>
    </message>
    <message>
      <source>证书指纹</source>
      <comment>Fingerprint of the certificate</comment>
      <translation>Fingerprint of the certificate</translation>
    </message>
    <message>
      <source>根证书指纹</source>
      <comment>Fingerprint of the root</comment>
      <translation>Fingerprint of the root</translation>
    </message>
    <message>
      <source>签收日期</source>
      <comment>On</comment>
      <translation>On</translation>
    </message>
    <message>
      <source>主管部门经办人</source>
      <comment>Handed over by</comment>
      <translation>Handed over by</translation>
    </message>
    <message>
      <source>主管部门电话</source>
      <comment>Phone of the bureau</comment>
      <translation>Phone of the bureau</translation>
    </message>
    <message>
      <source>新内容与现登记内容相同，没有变更</source>
      <comment>the new version is the registered one: nothing changes</comment>
      <translation>the new version is the registered one: nothing changes</translation>
    </message>
    <message>
      <source>改正内容后再提交；只核对的用“重新认定”</source>
      <comment>change it first, or re-examine it</comment>
      <translation>change it first, or re-examine it</translation>
    </message>
    <message>
      <source>到账日期在今天之后</source>
      <comment>it came after today</comment>
      <translation>it came after today</translation>
    </message>
    <message>
      <source>改正到账日期</source>
      <comment>correct the day</comment>
      <translation>correct the day</translation>
    </message>
    <message>
      <source>先添加材料，再引用</source>
      <comment>attach the paper first</comment>
      <translation>attach the paper first</translation>
    </message>
    <message>
      <source>金额已变化的，先办理变更登记</source>
      <comment>where the amount has changed, amend the registration first</comment>
      <translation>where the amount has changed, amend the registration first</translation>
    </message>
    <message>
      <source>该机没有的凭单号</source>
      <comment>Slip numbers that it lacks</comment>
      <translation>Slip numbers that it lacks</translation>
    </message>
    <message>
      <source>其中与库中另一份合同重号的凭单（号码和这份报盘中的合同）</source>
      <comment>Slip numbers in it that the register has for another contract, with the contract in this batch</comment>
      <translation>Slip numbers in it that the register has for another contract, with the contract in this batch</translation>
    </message>
    <message>
      <source>没有这部认定规则</source>
      <comment>there is no such rulebook</comment>
      <translation>there is no such rulebook</translation>
    </message>
    <message>
      <source>已复核，无意见</source>
      <comment>reviewed, nothing to add</comment>
      <translation>reviewed, nothing to add</translation>
    </message>
    <message>
      <source>认定审查结论</source>
      <comment>Conclusion of the examination</comment>
      <translation>Conclusion of the examination</translation>
    </message>
    <message>
      <source>日期</source>
      <comment>Day</comment>
      <translation>Day</translation>
    </message>
    <message>
      <source>办理事项</source>
      <comment>Act</comment>
      <translation>Act</translation>
    </message>
    <message>
      <source>放行的是</source>
      <comment>Let through</comment>
      <translation>Let through</translation>
    </message>
    <message>
      <source>审核代码</source>
      <comment>Check</comment>
      <translation>Check</translation>
    </message>
    <message>
      <source>核实放行理由</source>
      <comment>Reasons for what was let through</comment>
      <translation>Reasons for what was let through</translation>
    </message>
    <message>
      <source>（演练）</source>
      <comment> (practice)</comment>
      <translation> (practice)</translation>
    </message>
    <message>
      <source>还没有合同</source>
      <comment>no contract yet</comment>
      <translation>no contract yet</translation>
    </message>
    <message>
      <source>手册里没有这一页</source>
      <comment>the manual has no such page</comment>
      <translation>the manual has no such page</translation>
    </message>
    <message>
      <source>没有一列是“合同名称”</source>
      <comment>no column is the contract's name</comment>
      <translation>no column is the contract's name</translation>
    </message>
    <message>
      <source>用 --show-mapping 查看，再用 --map 列=name 指定；或在窗口中对应</source>
      <comment>look with --show-mapping and say --map COLUMN=name, or do it in the window</comment>
      <translation>look with --show-mapping and say --map COLUMN=name, or do it in the window</translation>
    </message>
    <message>
      <source>用 --show-mapping 查看各列和栏目</source>
      <comment>see the columns and fields with --show-mapping</comment>
      <translation>see the columns and fields with --show-mapping</translation>
    </message>
    <message>
      <source>这份草稿刚刚改过或办理过</source>
      <comment>this draft was changed or decided just now</comment>
      <translation>this draft was changed or decided just now</translation>
    </message>
    <message>
      <source>重新导入；没有导入任何内容</source>
      <comment>import again; nothing was taken</comment>
      <translation>import again; nothing was taken</translation>
    </message>
    <message>
      <source>在窗口导入时逐栏选择，或用 --on-conflict ours、theirs、newer 指定取哪一边</source>
      <comment>choose field by field when importing in the window, or say --on-conflict ours, theirs or newer</comment>
      <translation>choose field by field when importing in the window, or say --on-conflict ours, theirs or newer</translation>
    </message>
    <message>
      <source>不详</source>
      <comment>unknown</comment>
      <translation>unknown</translation>
    </message>
    <message>
      <source>演练数据，无任何效力：不要填进全国系统</source>
      <comment>Practice data, without any effect: do not enter it in the national system</comment>
      <translation>Practice data, without any effect: do not enter it in the national system</translation>
    </message>
    <message>
      <source>是</source>
      <comment>yes</comment>
      <translation>yes</translation>
    </message>
    <message>
      <source>否</source>
      <comment>no</comment>
      <translation>no</translation>
    </message>
    <message>
      <source>密钥文件不是本库的，已被调换</source>
      <comment>the key file is not this register's; it was exchanged</comment>
      <translation>the key file is not this register's; it was exchanged</translation>
    </message>
    <message>
      <source>把原来的密钥文件放回去；不知道是谁换的，请报告主管部门</source>
      <comment>put the former key file back; if you do not know who exchanged it, tell the bureau</comment>
      <translation>put the former key file back; if you do not know who exchanged it, tell the bureau</translation>
    </message>
    <message>
      <source>没有给出 USB 密钥的签名口令</source>
      <comment>the USB key's PIN was not given</comment>
      <translation>the USB key's PIN was not given</translation>
    </message>
    <message>
      <source>输入 USB 密钥的签名口令（命令行用 --pin-file）；不代之以数据库口令，因为输错多次会锁住；忘记的，请问主管部门</source>
      <comment>give the USB key's PIN (--pin-file on the command line); the password is not tried in its place, since too many wrong ones lock it; if it is forgotten ask the bureau</comment>
      <translation>give the USB key's PIN (--pin-file on the command line); the password is not tried in its place, since too many wrong ones lock it; if it is forgotten ask the bureau</translation>
    </message>
    <message>
      <source>该文件夹中没有登记数据库</source>
      <comment>there is no register in this folder</comment>
      <translation>there is no register in this folder</translation>
    </message>
    <message>
      <source>检查文件夹，或用 store init 新建</source>
      <comment>check the folder, or make one with store init</comment>
      <translation>check the folder, or make one with store init</translation>
    </message>
    <message>
      <source>只有轮到导入、还没有回盘的报盘才能退回其中的合同；什么都没有改变</source>
      <comment>contracts are returned only of a batch that is in its turn and not answered yet; nothing was changed</comment>
      <translation>contracts are returned only of a batch that is in its turn and not answered yet; nothing was changed</translation>
    </message>
    <message>
      <source>已导入的请机构另报变更或注销；缺前盘的先导入前盘</source>
      <comment>of one that was imported, have the office amend or cancel; of one that came too early, import those before it</comment>
      <translation>of one that was imported, have the office amend or cancel; of one that came too early, import those before it</translation>
    </message>
    <message>
      <source>报盘中没有这份合同，什么都没有改变</source>
      <comment>the batch has no such contract; nothing was changed</comment>
      <translation>the batch has no such contract; nothing was changed</translation>
    </message>
    <message>
      <source>按凭单号或合同标识指明</source>
      <comment>name it by its slip number or its uid</comment>
      <translation>name it by its slip number or its uid</translation>
    </message>
    <message>
      <source>写一句话说明要改什么</source>
      <comment>say in a sentence what is to be changed</comment>
      <translation>say in a sentence what is to be changed</translation>
    </message>
    <message>
      <source>先导入主管部门的最新名册；仍没有的，请主管部门列入</source>
      <comment>import the bureau's newest roster first; if it still does not, ask the bureau to list it</comment>
      <translation>import the bureau's newest roster first; if it still does not, ask the bureau to list it</translation>
    </message>
    <message>
      <source>换用本机构在任人员的密钥，或请主管部门更新名册</source>
      <comment>use the key of somebody in force here, or ask the bureau</comment>
      <translation>use the key of somebody in force here, or ask the bureau</translation>
    </message>
    <message>
      <source>PDF</source>
      <comment>PDF</comment>
      <translation>PDF</translation>
    </message>
    <message>
      <source>OFD</source>
      <comment>OFD</comment>
      <translation>OFD</translation>
    </message>
    <message>
      <source>图片（JPG、PNG、TIFF、BMP）</source>
      <comment>a picture (JPG, PNG, TIFF, BMP)</comment>
      <translation>a picture (JPG, PNG, TIFF, BMP)</translation>
    </message>
    <message>
      <source>Word 或 Excel 文件（含 WPS）</source>
      <comment>a Word or Excel file (WPS too)</comment>
      <translation>a Word or Excel file (WPS too)</translation>
    </message>
    <message>
      <source>这个文件的内容不是可以作为材料的种类，没有添加</source>
      <comment>its content is no kind of paper; nothing was attached</comment>
      <translation>its content is no kind of paper; nothing was attached</translation>
    </message>
    <message>
      <source>恢复之前那条记录链的最后一份报盘</source>
      <comment>the last batch of the chain before the restore</comment>
      <translation>the last batch of the chain before the restore</translation>
    </message>
    <message>
      <source>坚果云|百度网盘|百度云|wps云盘|wps 云盘|微云|阿里云盘|同步盘</source>
      <comment>onedrive|dropbox|google drive|googledrive|icloud|nutstore|baidunetdisk|baidusyncdisk|wpsdrive|weiyun|alidrive|nextcloud|owncloud|syncthing|seafile|megasync</comment>
      <translation>onedrive|dropbox|google drive|googledrive|icloud|nutstore|baidunetdisk|baidusyncdisk|wpsdrive|weiyun|alidrive|nextcloud|owncloud|syncthing|seafile|megasync</translation>
    </message>
    <message>
      <source>这是网络位置：断网或两台电脑同时写入会损坏登记数据库。请选本机硬盘上的文件夹，另一台电脑用备份和恢复</source>
      <comment>This is on the network: a lost connection, or two PCs that write at once, damages the register. Choose a folder on this PC's own disk; another PC gets it by backup and restore</comment>
      <translation>This is on the network: a lost connection, or two PCs that write at once, damages the register. Choose a folder on this PC's own disk; another PC gets it by backup and restore</translation>
    </message>
    <message>
      <source>这是可移动磁盘（U 盘）：中途拔出会损坏登记数据库，丢失也就丢了全部数据。请选本机硬盘，U 盘只放备份</source>
      <comment>This is a removable disk (USB stick): pulled out early it damages the register, and lost it takes everything along. Choose this PC's own disk; keep backups on the stick</comment>
      <translation>This is a removable disk (USB stick): pulled out early it damages the register, and lost it takes everything along. Choose this PC's own disk; keep backups on the stick</translation>
    </message>
    <message>
      <source>该文件夹由网盘同步：同步程序会复制写到一半的文件、放回旧版本，并把数据传出本机。请选不同步的文件夹</source>
      <comment>A program synchronises this folder: it copies files half written, puts older ones back and sends them away from this PC. Choose a folder that is not synchronised</comment>
      <translation>A program synchronises this folder: it copies files half written, puts older ones back and sends them away from this PC. Choose a folder that is not synchronised</translation>
    </message>
    <message>
      <source>程序</source>
      <comment>the program</comment>
      <translation>the program</translation>
    </message>
    <message>
      <source>已是这一版</source>
      <comment>it is this version already</comment>
      <translation>it is this version already</translation>
    </message>
    <message>
      <source>本程序从源代码运行，只能装规则包</source>
      <comment>this program runs from its source, where only packs are installed</comment>
      <translation>this program runs from its source, where only packs are installed</translation>
    </message>
    <message>
      <source>请提供者给出最新的升级包</source>
      <comment>ask for the newest update</comment>
      <translation>ask for the newest update</translation>
    </message>
    <message>
      <source>向主管部门核实哪一份是真的；没有安装任何内容</source>
      <comment>ask the bureau which one is genuine; nothing was installed</comment>
      <translation>ask the bureau which one is genuine; nothing was installed</translation>
    </message>
    <message>
      <source>换用本机系统的升级包</source>
      <comment>take the update for this PC's system</comment>
      <translation>take the update for this PC's system</translation>
    </message>
    <message>
      <source>把电脑日期调准后重试</source>
      <comment>set this PC's date and try again</comment>
      <translation>set this PC's date and try again</translation>
    </message>
    <message>
      <source>这是便携版，一切数据保存在程序旁边，而这里不能写入（光盘、写保护或已满的 U 盘、没有权限的文件夹）</source>
      <comment>this is the portable program, which keeps everything beside itself, and nothing can be written there (a DVD, a stick that is locked or full, a folder without permission)</comment>
      <translation>this is the portable program, which keeps everything beside itself, and nothing can be written there (a DVD, a stick that is locked or full, a folder without permission)</translation>
    </message>
    <message>
      <source>关掉写保护，或把整个程序文件夹复制到本机硬盘或可写的 U 盘，再从那里启动</source>
      <comment>take the write protection off, or copy the whole folder of the program to this PC's disk or to a stick that can be written, and start it there</comment>
      <translation>take the write protection off, or copy the whole folder of the program to this PC's disk or to a stick that can be written, and start it there</translation>
    </message>
    <message>
      <source>这是演练数据，其登记无任何效力，未导入</source>
      <comment>a practice contract: its registration is of no effect; not taken</comment>
      <translation>a practice contract: its registration is of no effect; not taken</translation>
    </message>
    <message>
      <source>向来件人索取正式数据</source>
      <comment>ask the sender for real data</comment>
      <translation>ask the sender for real data</translation>
    </message>
    <message>
      <source>没有确认任何一项，草稿没有写出</source>
      <comment>no field was accepted and no draft was written</comment>
      <translation>no field was accepted and no draft was written</translation>
    </message>
    <message>
      <source>用 --accept 栏目 逐项确认，或用 --accept-all</source>
      <comment>name fields with --accept, or use --accept-all</comment>
      <translation>name fields with --accept, or use --accept-all</translation>
    </message>
    <message>
      <source>合同文件里没有读到这一栏</source>
      <comment>nothing was read for this field</comment>
      <translation>nothing was read for this field</translation>
    </message>
    <message>
      <source>先不加 --accept 看有哪些栏目</source>
      <comment>see without --accept which fields there are</comment>
      <translation>see without --accept which fields there are</translation>
    </message>
    <message>
      <source>请报送机构核对，并把这份报盘再存一份送来（主管人员已换人的，重做一份：--anew）</source>
      <comment>ask the sending office to check, and to write this batch again (made anew where the supervisor has changed: --anew)</comment>
      <translation>ask the sending office to check, and to write this batch again (made anew where the supervisor has changed: --anew)</translation>
    </message>
    <message>
      <source>报盘打不开、不完整、被改动，或不是发给本主管人员这把密钥的</source>
      <comment>the batch does not open, is incomplete, was changed, or is addressed to another key</comment>
      <translation>the batch does not open, is incomplete, was changed, or is addressed to another key</translation>
    </message>
    <message>
      <source>换发过密钥的，先在名册页选“用原密钥打开报盘”（命令行加 --former-key）再导入；仍不行的，请报送机构核对并重做一份（--anew）</source>
      <comment>if the key was renewed, choose Open batches with a former key on the page Roster first (--former-key on the command line); else ask the sending office to check, and to make this batch anew (--anew)</comment>
      <translation>if the key was renewed, choose Open batches with a former key on the page Roster first (--former-key on the command line); else ask the sending office to check, and to make this batch anew (--anew)</translation>
    </message>
    <message>
      <source>名册中该机构没有这台登记机</source>
      <comment>the roster has no such device at that office</comment>
      <translation>the roster has no such device at that office</translation>
    </message>
    <message>
      <source>成员文件与清单不符</source>
      <comment>the members are not those that the header names</comment>
      <translation>the members are not those that the header names</translation>
    </message>
    <message>
      <source>附件与登记行为所引用的不符</source>
      <comment>the papers are not those that the acts name</comment>
      <translation>the papers are not those that the acts name</translation>
    </message>
    <message>
      <source>日志</source>
      <comment>Entry</comment>
      <translation>Entry</translation>
    </message>
    <message>
      <source>登记行为</source>
      <comment>Act</comment>
      <translation>Act</translation>
    </message>
    <message>
      <source>{kind} #{seq}</source>
      <comment>{kind} #{seq}</comment>
      <translation>{kind} #{seq}</translation>
    </message>
    <message>
      <source>读不出的条目（请核验数据库）</source>
      <comment>An entry that cannot be read (verify the store)</comment>
      <translation>An entry that cannot be read (verify the store)</translation>
    </message>
    <message>
      <source>本程序</source>
      <comment>the program</comment>
      <translation>the program</translation>
    </message>
    <message>
      <source>文件 {}</source>
      <comment>file {}</comment>
      <translation>file {}</translation>
    </message>
    <message>
      <source>{}</source>
      <comment>{}</comment>
      <translation>{}</translation>
    </message>
    <message>
      <source>第 {} 份</source>
      <comment>copy {}</comment>
      <translation>copy {}</translation>
    </message>
    <message>
      <source>打印机 {}</source>
      <comment>printer {}</comment>
      <translation>printer {}</translation>
    </message>
    <message>
      <source>文书 {}</source>
      <comment>sheet {}</comment>
      <translation>sheet {}</translation>
    </message>
    <message>
      <source>哈希 {}</source>
      <comment>hash {}</comment>
      <translation>hash {}</translation>
    </message>
    <message>
      <source>证书 {}</source>
      <comment>certificate {}</comment>
      <translation>certificate {}</translation>
    </message>
    <message>
      <source>USB 密钥 {}</source>
      <comment>USB key {}</comment>
      <translation>USB key {}</translation>
    </message>
    <message>
      <source>报盘号 {}</source>
      <comment>batch {}</comment>
      <translation>batch {}</translation>
    </message>
    <message>
      <source>警报 {}</source>
      <comment>alarm {}</comment>
      <translation>alarm {}</translation>
    </message>
    <message>
      <source>时钟存疑的原因：{}</source>
      <comment>the clock: {}</comment>
      <translation>the clock: {}</translation>
    </message>
    <message>
      <source>登记行为 {} 项</source>
      <comment>acts: {}</comment>
      <translation>acts: {}</translation>
    </message>
    <message>
      <source>合同 {} 份</source>
      <comment>contracts: {}</comment>
      <translation>contracts: {}</translation>
    </message>
    <message>
      <source>{} 行</source>
      <comment>lines: {}</comment>
      <translation>lines: {}</translation>
    </message>
    <message>
      <source>草稿 {} 份</source>
      <comment>drafts: {}</comment>
      <translation>drafts: {}</translation>
    </message>
    <message>
      <source>登记 {} 份</source>
      <comment>registrations: {}</comment>
      <translation>registrations: {}</translation>
    </message>
    <message>
      <source>此前已导出报盘 {} 份</source>
      <comment>batches before: {}</comment>
      <translation>batches before: {}</translation>
    </message>
    <message>
      <source>原版本 {}</source>
      <comment>version before: {}</comment>
      <translation>version before: {}</translation>
    </message>
    <message>
      <source>现版本 {}</source>
      <comment>version now: {}</comment>
      <translation>version now: {}</translation>
    </message>
    <message>
      <source>退回而不再作数 {} 项</source>
      <comment>acts that no longer stand: {}</comment>
      <translation>acts that no longer stand: {}</translation>
    </message>
    <message>
      <source>凭单号已用至 {}</source>
      <comment>slip numbers used up to {}</comment>
      <translation>slip numbers used up to {}</translation>
    </message>
    <message>
      <source>此前口令错误 {} 次</source>
      <comment>wrong passwords before: {}</comment>
      <translation>wrong passwords before: {}</translation>
    </message>
    <message>
      <source>记录链 {}</source>
      <comment>chain {}</comment>
      <translation>chain {}</translation>
    </message>
    <message>
      <source>限额（元）{}</source>
      <comment>limit (yuan) {}</comment>
      <translation>limit (yuan) {}</translation>
    </message>
    <message>
      <source>日志 #{}</source>
      <comment>entry #{}</comment>
      <translation>entry #{}</translation>
    </message>
    <message>
      <source>窗口</source>
      <comment>window</comment>
      <translation>window</translation>
    </message>
    <message>
      <source>命令行</source>
      <comment>command line</comment>
      <translation>command line</translation>
    </message>
    <message>
      <source>不设</source>
      <comment>none</comment>
      <translation>none</translation>
    </message>
    <message>
      <source>合同 {}</source>
      <comment>contracts {}</comment>
      <translation>contracts {}</translation>
    </message>
    <message>
      <source>登记库日志</source>
      <comment>Journal of the register</comment>
      <translation>Journal of the register</translation>
    </message>
    <message>
      <source>时间</source>
      <comment>Time</comment>
      <translation>Time</translation>
    </message>
    <message>
      <source>人员</source>
      <comment>Who</comment>
      <translation>Who</translation>
    </message>
    <message>
      <source>事项</source>
      <comment>What</comment>
      <translation>What</translation>
    </message>
    <message>
      <source>对象</source>
      <comment>Subject</comment>
      <translation>Subject</translation>
    </message>
    <message>
      <source>说明</source>
      <comment>Details</comment>
      <translation>Details</translation>
    </message>
    <message>
      <source>来源</source>
      <comment>Source</comment>
      <translation>Source</translation>
    </message>
    <message>
      <source>本次用只读口令打开，只能查看，不能办理、导出和打印</source>
      <comment>it was opened with the reader's password, only to be read: nothing is decided, exported or printed</comment>
      <translation>it was opened with the reader's password, only to be read: nothing is decided, exported or printed</translation>
    </message>
    <message>
      <source>需要时请本登记机构的登记员用数据库口令打开</source>
      <comment>where it is needed let a registrar of the office open it with the register's password</comment>
      <translation>where it is needed let a registrar of the office open it with the register's password</translation>
    </message>
    <message>
      <source>回盘不完整、被改动或签名不成立</source>
      <comment>the receipt is incomplete, changed, or not properly signed</comment>
      <translation>the receipt is incomplete, changed, or not properly signed</translation>
    </message>
    <message>
      <source>请主管部门重新发送回盘</source>
      <comment>ask the bureau to send the receipt again</comment>
      <translation>ask the bureau to send the receipt again</translation>
    </message>
    <message>
      <source>升级包内容不合规或自相矛盾</source>
      <comment>the update is malformed or contradicts itself</comment>
      <translation>the update is malformed or contradicts itself</translation>
    </message>
    <message>
      <source>请提供者重新制作；没有安装任何内容</source>
      <comment>have it made again; nothing was installed</comment>
      <translation>have it made again; nothing was installed</translation>
    </message>
    <message>
      <source>签名人出自演练用的名册，不能更新规则包</source>
      <comment>the signer is of a roster for practice, which cannot vouch for packs</comment>
      <translation>the signer is of a roster for practice, which cannot vouch for packs</translation>
    </message>
    <message>
      <source>不要安装；向主管部门核实这个文件的来历</source>
      <comment>do not install it; ask the bureau where the file comes from</comment>
      <translation>do not install it; ask the bureau where the file comes from</translation>
    </message>
    <message>
      <source>没有设置只读口令</source>
      <comment>no reader's password is set</comment>
      <translation>no reader's password is set</translation>
    </message>
    <message>
      <source>不必取消</source>
      <comment>there is nothing to remove</comment>
      <translation>there is nothing to remove</translation>
    </message>
    <message>
      <source>数据库口令与只读口令不能相同，什么都没有改变</source>
      <comment>the two passwords may not be the same; nothing was changed</comment>
      <translation>the two passwords may not be the same; nothing was changed</translation>
    </message>
    <message>
      <source>换一个口令</source>
      <comment>choose another</comment>
      <translation>choose another</translation>
    </message>
    <message>
      <source>技术合同登记清单</source>
      <comment>List of registered technology contracts</comment>
      <translation>List of registered technology contracts</translation>
    </message>
    <message>
      <source>本清单不是登记凭单，不单独证明登记；每份合同以其登记凭单为准</source>
      <comment>This list is no slip and by itself proves no registration; each contract's slip does</comment>
      <translation>This list is no slip and by itself proves no registration; each contract's slip does</translation>
    </message>
    <message>
      <source>登记日期</source>
      <comment>Registered</comment>
      <translation>Registered</translation>
    </message>
    <message>
      <source>现状</source>
      <comment>State</comment>
      <translation>State</translation>
    </message>
    <message>
      <source>所选合同都没有登记</source>
      <comment>none of the chosen contracts is registered</comment>
      <translation>none of the chosen contracts is registered</translation>
    </message>
    <message>
      <source>选择已登记的合同</source>
      <comment>choose registered ones</comment>
      <translation>choose registered ones</translation>
    </message>
    <message>
      <source>分几次选择，或导出为工作簿</source>
      <comment>choose fewer, or export the list as a workbook</comment>
      <translation>choose fewer, or export the list as a workbook</translation>
    </message>
    <message>
      <source>库中内容与当时的报盘对不上，没有重做</source>
      <comment>the register does not have what the batch held; it was not made</comment>
      <translation>the register does not have what the batch held; it was not made</translation>
    </message>
    <message>
      <source>未填</source>
      <comment>not given</comment>
      <translation>not given</translation>
    </message>
    <message>
      <source>没有这个统计维度</source>
      <comment>there is no such dimension</comment>
      <translation>there is no such dimension</translation>
    </message>
    <message>
      <source>其后注销或撤销（项）</source>
      <comment>Ended later</comment>
      <translation>Ended later</translation>
    </message>
    <message>
      <source>其后注销或撤销成交额（元）</source>
      <comment>Value ended later (yuan)</comment>
      <translation>Value ended later (yuan)</translation>
    </message>
    <message>
      <source>境外</source>
      <comment>abroad</comment>
      <translation>abroad</translation>
    </message>
    <message>
      <source>本市</source>
      <comment>Weihai</comment>
      <translation>Weihai</translation>
    </message>
    <message>
      <source>省内</source>
      <comment>Shandong</comment>
      <translation>Shandong</translation>
    </message>
    <message>
      <source>省外</source>
      <comment>other provinces</comment>
      <translation>other provinces</translation>
    </message>
    <message>
      <source>吸纳（外地 → 本市）只含已录入的外地登记，全量以全国系统为准</source>
      <comment>inflow counts only registrations recorded here; the national system has them all</comment>
      <translation>inflow counts only registrations recorded here; the national system has them all</translation>
    </message>
    <message>
      <source>社会经济目标</source>
      <comment>Objective</comment>
      <translation>Objective</translation>
    </message>
    <message>
      <source>卖方性质</source>
      <comment>Kind of seller</comment>
      <translation>Kind of seller</translation>
    </message>
    <message>
      <source>买方性质</source>
      <comment>Kind of buyer</comment>
      <translation>Kind of buyer</translation>
    </message>
    <message>
      <source>流向</source>
      <comment>Flow</comment>
      <translation>Flow</translation>
    </message>
    <message>
      <source>登记机构</source>
      <comment>Registration office</comment>
      <translation>Registration office</translation>
    </message>
    <message>
      <source>登记月份</source>
      <comment>Month</comment>
      <translation>Month</translation>
    </message>
    <message>
      <source>【未录成值】{field}：{typed}</source>
      <comment>[not a value yet] {field}: {typed}</comment>
      <translation>[not a value yet] {field}: {typed}</translation>
    </message>
    <message>
      <source>没有这一项一并退回、待重新办理的行为</source>
      <comment>no act that fell with a returned one and waits is named so</comment>
      <translation>no act that fell with a returned one and waits is named so</translation>
    </message>
    <message>
      <source>用 contract show 查看其编号</source>
      <comment>contract show tells its number</comment>
      <translation>contract show tells its number</translation>
    </message>
    <message>
      <source>待复核</source>
      <comment>Awaiting review</comment>
      <translation>Awaiting review</translation>
    </message>
    <message>
      <source>复核限额由登记机构设置</source>
      <comment>an office sets it, not the bureau</comment>
      <translation>an office sets it, not the bureau</translation>
    </message>
    <message>
      <source>限额须大于 0 元</source>
      <comment>the limit must be above 0 yuan</comment>
      <translation>the limit must be above 0 yuan</translation>
    </message>
    <message>
      <source>名册上本机构只有一名在任登记员，没有第二人可以复核</source>
      <comment>the roster has one registrar in force here, and so nobody who could review</comment>
      <translation>the roster has one registrar in force here, and so nobody who could review</translation>
    </message>
    <message>
      <source>请主管部门增列登记员后再设</source>
      <comment>ask the bureau for a second registrar first</comment>
      <translation>ask the bureau for a second registrar first</translation>
    </message>
    <message>
      <source>改正后再设</source>
      <comment>correct it and try again</comment>
      <translation>correct it and try again</translation>
    </message>
    <message>
      <source>复核人就是本次办理人</source>
      <comment>the one who decides reviewed it</comment>
      <translation>the one who decides reviewed it</translation>
    </message>
    <message>
      <source>这份内容还没有人复核</source>
      <comment>nobody has reviewed this content</comment>
      <translation>nobody has reviewed this content</translation>
    </message>
    <message>
      <source>请另一位登记员用自己的密钥复核（登记表 Ctrl+Shift+R；命令行 contract review）；复核后改动内容须再复核</source>
      <comment>let another registrar review it with a key of their own (Ctrl+Shift+R in the form; contract review on the command line); content that is changed afterwards is reviewed again</comment>
      <translation>let another registrar review it with a key of their own (Ctrl+Shift+R in the form; contract review on the command line); content that is changed afterwards is reviewed again</translation>
    </message>
    <message>
      <source>名册内容均无变化，只更新版本号、签发日和末日</source>
      <comment>Nothing in the roster changes but its version, its day of issue and its last day</comment>
      <translation>Nothing in the roster changes but its version, its day of issue and its last day</translation>
    </message>
    <message>
      <source>其他内容有变化（未能逐项列出），启用前请与主管部门核对</source>
      <comment>Other content differs that cannot be listed here; ask the bureau about it before taking this roster</comment>
      <translation>Other content differs that cannot be listed here; ask the bureau about it before taking this roster</translation>
    </message>
    <message>
      <source>名册版本只升不降，启用后不能退回旧版</source>
      <comment>Versions only rise: an older roster cannot be taken back</comment>
      <translation>Versions only rise: an older roster cannot be taken back</translation>
    </message>
    <message>
      <source>名册改为练习用途</source>
      <comment>The roster is now one for practice</comment>
      <translation>The roster is now one for practice</translation>
    </message>
    <message>
      <source>名册改为正式用途</source>
      <comment>The roster is now one for real work</comment>
      <translation>The roster is now one for real work</translation>
    </message>
    <message>
      <source>全部区域</source>
      <comment>every area</comment>
      <translation>every area</translation>
    </message>
    <message>
      <source>撤销</source>
      <comment>revocation</comment>
      <translation>revocation</translation>
    </message>
    <message>
      <source>密钥失控的记载</source>
      <comment>note of a lost key</comment>
      <translation>note of a lost key</translation>
    </message>
    <message>
      <source>请各保管人带上根密钥，一次给齐</source>
      <comment>bring the root keys of all officers and give them all in one call</comment>
      <translation>bring the root keys of all officers and give them all in one call</translation>
    </message>
    <message>
      <source>找不到旧根密钥；没有旧根签名，各登记机构不会接受新根</source>
      <comment>the old root key is not there; without its signature no office accepts a new root</comment>
      <translation>the old root key is not there; without its signature no office accepts a new root</translation>
    </message>
    <message>
      <source>先找备份介质；确已遗失的：备份各库，用 bureau init 另建主管部门，各登记机构用新名册 store init 建新库，电话逐组核对根证书指纹，再以 contract export、contract import 迁入合同，旧库封存备查</source>
      <comment>look for its copy first; if it is lost: back up every store, make a new bureau with bureau init, let every office make a new store from its roster with store init and compare the root fingerprint by phone, carry the contracts over with contract export and contract import, and keep the old stores sealed</comment>
      <translation>look for its copy first; if it is lost: back up every store, make a new bureau with bureau init, let every office make a new store from its roster with store init and compare the root fingerprint by phone, carry the contracts over with contract export and contract import, and keep the old stores sealed</translation>
    </message>
    <message>
      <source>只有裁定为同一合同时，才能指明两份中应注销的一份</source>
      <comment>only of two that are the same contract can one be named to be cancelled</comment>
      <translation>only of two that are the same contract can one be named to be cancelled</translation>
    </message>
    <message>
      <source>指明其中一份，或不指明</source>
      <comment>name one of the two, or none</comment>
      <translation>name one of the two, or none</translation>
    </message>
    <message>
      <source>没有任何筛选条件，无从保存</source>
      <comment>nothing is filtered, so there is nothing to save</comment>
      <translation>nothing is filtered, so there is nothing to save</translation>
    </message>
    <message>
      <source>先设筛选条件</source>
      <comment>choose what to filter by first</comment>
      <translation>choose what to filter by first</translation>
    </message>
    <message>
      <source>起一个简短的名称</source>
      <comment>give it a short name</comment>
      <translation>give it a short name</translation>
    </message>
    <message>
      <source>换一个名称，或先删除原来的</source>
      <comment>take another name, or delete the other first</comment>
      <translation>take another name, or delete the other first</translation>
    </message>
    <message>
      <source>已存的筛选见 contract filters list</source>
      <comment>contract filters list shows those that are saved</comment>
      <translation>contract filters list shows those that are saved</translation>
    </message>
    <message>
      <source>签名人不在名册中（名册过旧的，请用最新名册核验）</source>
      <comment>the signer is not on the roster (if the roster is old, use a newer one)</comment>
      <translation>the signer is not on the roster (if the roster is old, use a newer one)</translation>
    </message>
    <message>
      <source>签名不成立，二维码内容不是该登记员签发的</source>
      <comment>the signature does not hold; the registrar did not issue this code</comment>
      <translation>the signature does not hold; the registrar did not issue this code</translation>
    </message>
    <message>
      <source>不是登记凭单的二维码文本</source>
      <comment>this is not the text of a slip's QR code</comment>
      <translation>this is not the text of a slip's QR code</translation>
    </message>
    <message>
      <source>重新扫描，文本应以 HT1/ 开头且完整；仍不行的，请登记机构提供凭单文件</source>
      <comment>scan again, the text begins with HT1/ and must be complete; if that does not help, ask the office for the file</comment>
      <translation>scan again, the text begins with HT1/ and must be complete; if that does not help, ask the office for the file</translation>
    </message>
    <message>
      <source>登记簿中这项登记的凭单号不同</source>
      <comment>the register has another slip number for this registration</comment>
      <translation>the register has another slip number for this registration</translation>
    </message>
    <message>
      <source>登记簿中这项登记的日期或金额从来不是这样</source>
      <comment>the register never had this day or these amounts for this registration</comment>
      <translation>the register never had this day or these amounts for this registration</translation>
    </message>
    <message>
      <source>单位名称</source>
      <comment>Beneficiary</comment>
      <translation>Beneficiary</translation>
    </message>
    <message>
      <source>统一社会信用代码</source>
      <comment>Credit code</comment>
      <translation>Credit code</translation>
    </message>
    <message>
      <source>结论</source>
      <comment>Outcome</comment>
      <translation>Outcome</translation>
    </message>
    <message>
      <source>项数</source>
      <comment>Count</comment>
      <translation>Count</translation>
    </message>
    <message>
      <source>门槛合计（元）</source>
      <comment>Threshold sum (yuan)</comment>
      <translation>Threshold sum (yuan)</translation>
    </message>
    <message>
      <source>计算基数（元）</source>
      <comment>Base (yuan)</comment>
      <translation>Base (yuan)</translation>
    </message>
    <message>
      <source>测算金额（元）</source>
      <comment>Computed (yuan)</comment>
      <translation>Computed (yuan)</translation>
    </message>
    <message>
      <source>核定金额（元）</source>
      <comment>Amount (yuan)</comment>
      <translation>Amount (yuan)</translation>
    </message>
    <message>
      <source>全部确认后（元）</source>
      <comment>If confirmed (yuan)</comment>
      <translation>If confirmed (yuan)</translation>
    </message>
    <message>
      <source>本台账依登记库数据测算，是工作底稿；拨付以主管部门审定为准</source>
      <comment>computed from the register as a working paper; the bureau decides what is paid</comment>
      <translation>computed from the register as a working paper; the bureau decides what is paid</translation>
    </message>
    <message>
      <source>合同尚未认定登记，以上按今日登记测算</source>
      <comment>not registered yet; reckoned as if registered today</comment>
      <translation>not registered yet; reckoned as if registered today</translation>
    </message>
    <message>
      <source>合同尚未填写买方</source>
      <comment>the contract names no buyer yet</comment>
      <translation>the contract names no buyer yet</translation>
    </message>
    <message>
      <source>合同没有中介方，不涉及服务机构</source>
      <comment>the contract names no intermediary</comment>
      <translation>the contract names no intermediary</translation>
    </message>
    <message>
      <source>页面是此前某日或由另一把密钥签的</source>
      <comment>the page was signed on another day or by another key</comment>
      <translation>the page was signed on another day or by another key</translation>
    </message>
    <message>
      <source>重新生成页面，查看后再签发</source>
      <comment>make the page anew, look at it, then issue it</comment>
      <translation>make the page anew, look at it, then issue it</translation>
    </message>
    <message>
      <source>密钥</source>
      <comment>key</comment>
      <translation>key</translation>
    </message>
    <message>
      <source>没有指明密钥</source>
      <comment>no key was named</comment>
      <translation>no key was named</translation>
    </message>
    <message>
      <source>由另一位登记员给出自己的密钥</source>
      <comment>let another registrar give a key of their own</comment>
      <translation>let another registrar give a key of their own</translation>
    </message>
    <message>
      <source>没有这项警报，未作任何改动</source>
      <comment>there is no such alarm; nothing was changed</comment>
      <translation>there is no such alarm; nothing was changed</translation>
    </message>
    <message>
      <source>用 batch alarms --all 查看编号</source>
      <comment>look its number up with batch alarms --all</comment>
      <translation>look its number up with batch alarms --all</translation>
    </message>
    <message>
      <source>申请人签收</source>
      <comment>Received by the applicant</comment>
      <translation>Received by the applicant</translation>
    </message>
    <message>
      <source>签收日期</source>
      <comment>Received on</comment>
      <translation>Received on</translation>
    </message>
    <message>
      <source>自然人</source>
      <comment>natural person</comment>
      <translation>natural person</translation>
    </message>
    <message>
      <source>合同类别</source>
      <comment>Type</comment>
      <translation>Type</translation>
    </message>
    <message>
      <source>合同编号</source>
      <comment>Contract no.</comment>
      <translation>Contract no.</translation>
    </message>
    <message>
      <source>信用代码</source>
      <comment>Credit code</comment>
      <translation>Credit code</translation>
    </message>
    <message>
      <source>受理日期</source>
      <comment>Accepted on</comment>
      <translation>Accepted on</translation>
    </message>
    <message>
      <source>凭单号</source>
      <comment>Slip no.</comment>
      <translation>Slip no.</translation>
    </message>
    <message>
      <source>登记日期</source>
      <comment>Registered on</comment>
      <translation>Registered on</translation>
    </message>
    <message>
      <source>全国登记编号</source>
      <comment>Official no.</comment>
      <translation>Official no.</translation>
    </message>
    <message>
      <source>你</source>
      <comment>you</comment>
      <translation>you</translation>
    </message>
    <message>
      <source>你单位</source>
      <comment>you</comment>
      <translation>you</translation>
    </message>
    <message>
      <source>（空白）</source>
      <comment>(blank)</comment>
      <translation>(blank)</translation>
    </message>
    <message>
      <source>（删去）</source>
      <comment>(removed)</comment>
      <translation>(removed)</translation>
    </message>
    <message>
      <source>本文书由登记员电子签名，内容取自登记簿中的签名登记行为；不代替全国技术合同登记系统出具的登记证明。</source>
      <comment>Signed by the registrar and taken from the signed acts of the register; it does not replace the proof of registration that the national system issues.</comment>
      <translation>Signed by the registrar and taken from the signed acts of the register; it does not replace the proof of registration that the national system issues.</translation>
    </message>
    <message>
      <source>未答</source>
      <comment>not answered</comment>
      <translation>not answered</translation>
    </message>
    <message>
      <source>认定条件</source>
      <comment>Condition</comment>
      <translation>Condition</translation>
    </message>
    <message>
      <source>审查</source>
      <comment>Answer</comment>
      <translation>Answer</translation>
    </message>
    <message>
      <source>说明与证明</source>
      <comment>Remarks and proof</comment>
      <translation>Remarks and proof</translation>
    </message>
    <message>
      <source>审查人</source>
      <comment>Examined by</comment>
      <translation>Examined by</translation>
    </message>
    <message>
      <source>复核人</source>
      <comment>Reviewed by</comment>
      <translation>Reviewed by</translation>
    </message>
    <message>
      <source>审查结论</source>
      <comment>Conclusion</comment>
      <translation>Conclusion</translation>
    </message>
    <message>
      <source>决定</source>
      <comment>Decision</comment>
      <translation>Decision</translation>
    </message>
    <message>
      <source>对结论</source>
      <comment>Registrar</comment>
      <translation>Registrar</translation>
    </message>
    <message>
      <source>决定性条件</source>
      <comment>Deciding</comment>
      <translation>Deciding</translation>
    </message>
    <message>
      <source>补正内容</source>
      <comment>Wanted</comment>
      <translation>Wanted</translation>
    </message>
    <message>
      <source>登记员理由</source>
      <comment>Reason given</comment>
      <translation>Reason given</translation>
    </message>
    <message>
      <source>条文待核</source>
      <comment>To be checked</comment>
      <translation>To be checked</translation>
    </message>
    <message>
      <source>专家评审</source>
      <comment>Experts</comment>
      <translation>Experts</translation>
    </message>
    <message>
      <source>有争议，已送专家评审</source>
      <comment>disputed, handed to experts</comment>
      <translation>disputed, handed to experts</translation>
    </message>
    <message>
      <source>逐条审查</source>
      <comment>Point by point</comment>
      <translation>Point by point</translation>
    </message>
    <message>
      <source>推算结果</source>
      <comment>Derived</comment>
      <translation>Derived</translation>
    </message>
    <message>
      <source>大写</source>
      <comment>In capitals</comment>
      <translation>In capitals</translation>
    </message>
    <message>
      <source>混合合同</source>
      <comment>Mixed contract</comment>
      <translation>Mixed contract</translation>
    </message>
    <message>
      <source>合同全价</source>
      <comment>Whole price</comment>
      <translation>Whole price</translation>
    </message>
    <message>
      <source>技术部分价款</source>
      <comment>Its amount at</comment>
      <translation>Its amount at</translation>
    </message>
    <message>
      <source>待处理</source>
      <comment>Open</comment>
      <translation>Open</translation>
    </message>
    <message>
      <source>填写的技术交易额</source>
      <comment>Stated</comment>
      <translation>Stated</translation>
    </message>
    <message>
      <source>核定技术交易额</source>
      <comment>Recognised</comment>
      <translation>Recognised</translation>
    </message>
    <message>
      <source>扣除合计</source>
      <comment>Deducted in all</comment>
      <translation>Deducted in all</translation>
    </message>
    <message>
      <source>项目</source>
      <comment>Entry</comment>
      <translation>Entry</translation>
    </message>
    <message>
      <source>依据</source>
      <comment>Ground</comment>
      <translation>Ground</translation>
    </message>
    <message>
      <source>不扣除（元）</source>
      <comment>Kept in (yuan)</comment>
      <translation>Kept in (yuan)</translation>
    </message>
    <message>
      <source>扣除（元）</source>
      <comment>Deducted (yuan)</comment>
      <translation>Deducted (yuan)</translation>
    </message>
    <message>
      <source>所附材料</source>
      <comment>Papers attached</comment>
      <translation>Papers attached</translation>
    </message>
    <message>
      <source>材料</source>
      <comment>Paper</comment>
      <translation>Paper</translation>
    </message>
    <message>
      <source>字节</source>
      <comment>Bytes</comment>
      <translation>Bytes</translation>
    </message>
    <message>
      <source>SHA-256（前 16 位）</source>
      <comment>SHA-256 (first 16)</comment>
      <translation>SHA-256 (first 16)</translation>
    </message>
    <message>
      <source>变更日期</source>
      <comment>Amended on</comment>
      <translation>Amended on</translation>
    </message>
    <message>
      <source>变更原因</source>
      <comment>Reason</comment>
      <translation>Reason</translation>
    </message>
    <message>
      <source>注销日期</source>
      <comment>Cancelled on</comment>
      <translation>Cancelled on</translation>
    </message>
    <message>
      <source>注销原因</source>
      <comment>Reason</comment>
      <translation>Reason</translation>
    </message>
    <message>
      <source>撤销日期</source>
      <comment>Revoked on</comment>
      <translation>Revoked on</translation>
    </message>
    <message>
      <source>事由分类</source>
      <comment>Classed after</comment>
      <translation>Classed after</translation>
    </message>
    <message>
      <source>查明情况</source>
      <comment>Found</comment>
      <translation>Found</translation>
    </message>
    <message>
      <source>提请单位</source>
      <comment>Requested by</comment>
      <translation>Requested by</translation>
    </message>
    <message>
      <source>来文文号</source>
      <comment>Letter no.</comment>
      <translation>Letter no.</translation>
    </message>
    <message>
      <source>重新认定日期</source>
      <comment>Decided on</comment>
      <translation>Decided on</translation>
    </message>
    <message>
      <source>认定意见</source>
      <comment>Found</comment>
      <translation>Found</translation>
    </message>
    <message>
      <source>到账日期</source>
      <comment>Received on</comment>
      <translation>Received on</translation>
    </message>
    <message>
      <source>到账金额</source>
      <comment>Received</comment>
      <translation>Received</translation>
    </message>
    <message>
      <source>凭证号、发票号</source>
      <comment>Voucher, invoice</comment>
      <translation>Voucher, invoice</translation>
    </message>
    <message>
      <source>说明</source>
      <comment>Remarks</comment>
      <translation>Remarks</translation>
    </message>
    <message>
      <source>核定技术交易额</source>
      <comment>Recognised amount</comment>
      <translation>Recognised amount</translation>
    </message>
    <message>
      <source>累计技术性收入</source>
      <comment>Determined in all</comment>
      <translation>Determined in all</translation>
    </message>
    <message>
      <source>尚可核定</source>
      <comment>Still open</comment>
      <translation>Still open</translation>
    </message>
    <message>
      <source>到账凭证</source>
      <comment>Evidence</comment>
      <translation>Evidence</translation>
    </message>
    <message>
      <source>逐笔核定</source>
      <comment>Receipts determined</comment>
      <translation>Receipts determined</translation>
    </message>
    <message>
      <source>已付款合计</source>
      <comment>Paid so far</comment>
      <translation>Paid so far</translation>
    </message>
    <message>
      <source>付款凭证</source>
      <comment>Evidence</comment>
      <translation>Evidence</translation>
    </message>
    <message>
      <source>记录日期</source>
      <comment>Noted on</comment>
      <translation>Noted on</translation>
    </message>
    <message>
      <source>登记内容没有变化。</source>
      <comment>The registered content did not change.</comment>
      <translation>The registered content did not change.</translation>
    </message>
    <message>
      <source>变更内容</source>
      <comment>What changed</comment>
      <translation>What changed</translation>
    </message>
    <message>
      <source>栏目</source>
      <comment>Field</comment>
      <translation>Field</translation>
    </message>
    <message>
      <source>变更前</source>
      <comment>Before</comment>
      <translation>Before</translation>
    </message>
    <message>
      <source>变更后</source>
      <comment>After</comment>
      <translation>After</translation>
    </message>
    <message>
      <source>核定技术交易额</source>
      <comment>Technology amount</comment>
      <translation>Technology amount</translation>
    </message>
    <message>
      <source>重新核定金额</source>
      <comment>Amounts examined again</comment>
      <translation>Amounts examined again</translation>
    </message>
    <message>
      <source>仅作参考</source>
      <comment>for reference only</comment>
      <translation>for reference only</translation>
    </message>
    <message>
      <source>时限依据</source>
      <comment>Its basis</comment>
      <translation>Its basis</translation>
    </message>
    <message>
      <source>通知日期</source>
      <comment>Requested on</comment>
      <translation>Requested on</translation>
    </message>
    <message>
      <source>补正期限</source>
      <comment>Wanted until</comment>
      <translation>Wanted until</translation>
    </message>
    <message>
      <source>不予登记理由</source>
      <comment>Reason</comment>
      <translation>Reason</translation>
    </message>
    <message>
      <source>依据</source>
      <comment>Basis</comment>
      <translation>Basis</translation>
    </message>
    <message>
      <source>说明</source>
      <comment>In particular</comment>
      <translation>In particular</translation>
    </message>
    <message>
      <source>个工作日</source>
      <comment>working days</comment>
      <translation>working days</translation>
    </message>
    <message>
      <source>日</source>
      <comment>days</comment>
      <translation>days</translation>
    </message>
    <message>
      <source>办理时限</source>
      <comment>Time limit</comment>
      <translation>Time limit</translation>
    </message>
    <message>
      <source>延长情形</source>
      <comment>Longer when</comment>
      <translation>Longer when</translation>
    </message>
    <message>
      <source>应交</source>
      <comment>required</comment>
      <translation>required</translation>
    </message>
    <message>
      <source>视情形</source>
      <comment>if it applies</comment>
      <translation>if it applies</translation>
    </message>
    <message>
      <source>申请认定登记须交的材料</source>
      <comment>Papers that an application needs</comment>
      <translation>Papers that an application needs</translation>
    </message>
    <message>
      <source>要求</source>
      <comment>Need</comment>
      <translation>Need</translation>
    </message>
    <message>
      <source>审查</source>
      <comment>Found</comment>
      <translation>Found</translation>
    </message>
    <message>
      <source>所涉认定条件</source>
      <comment>Conditions concerned</comment>
      <translation>Conditions concerned</translation>
    </message>
    <message>
      <source>收到补正材料之日为受理日期，办理时限自该日重新计算</source>
      <comment>The day on which the supplement comes is the day of acceptance, and the time limit runs from it</comment>
      <translation>The day on which the supplement comes is the day of acceptance, and the time limit runs from it</translation>
    </message>
    <message>
      <source>时限起算</source>
      <comment>Time runs</comment>
      <translation>Time runs</translation>
    </message>
    <message>
      <source>异议</source>
      <comment>Objection</comment>
      <translation>Objection</translation>
    </message>
    <message>
      <source>小写</source>
      <comment>In figures</comment>
      <translation>In figures</translation>
    </message>
    <message>
      <source>（未填）</source>
      <comment>(not filled in)</comment>
      <translation>(not filled in)</translation>
    </message>
    <message>
      <source>凭单号</source>
      <comment>Slip</comment>
      <translation>Slip</translation>
    </message>
    <message>
      <source>外地登记</source>
      <comment>Registered elsewhere</comment>
      <translation>Registered elsewhere</translation>
    </message>
    <message>
      <source>认定依据</source>
      <comment>Basis</comment>
      <translation>Basis</translation>
    </message>
    <message>
      <source>合同金额</source>
      <comment>Amounts of the contract</comment>
      <translation>Amounts of the contract</translation>
    </message>
    <message>
      <source>无</source>
      <comment>none</comment>
      <translation>none</translation>
    </message>
    <message>
      <source>这把根密钥已经签过这份名册</source>
      <comment>this root key has signed this roster already</comment>
      <translation>this root key has signed this roster already</translation>
    </message>
    <message>
      <source>请另一名保管人用自己的根密钥会签</source>
      <comment>another officer must countersign with their own root key</comment>
      <translation>another officer must countersign with their own root key</translation>
    </message>
    <message>
      <source>这份名册签名已齐，无须会签</source>
      <comment>this roster has all its signatures</comment>
      <translation>this roster has all its signatures</translation>
    </message>
    <message>
      <source>直接导入（roster import）</source>
      <comment>import it (roster import)</comment>
      <translation>import it (roster import)</translation>
    </message>
    <message>
      <source>这个密钥文件不是主管部门现用的根密钥</source>
      <comment>this key file is no root key of the bureau today</comment>
      <translation>this key file is no root key of the bureau today</translation>
    </message>
    <message>
      <source>换用现用的根密钥文件，命令行用 --root 指明；不在手边的，请管理名册的人员取来</source>
      <comment>use the root key file of today, named with --root; ask whoever keeps the roster for it</comment>
      <translation>use the root key file of today, named with --root; ask whoever keeps the roster for it</translation>
    </message>
    <message>
      <source>重新安装更新</source>
      <comment>install the update again</comment>
      <translation>install the update again</translation>
    </message>
    <message>
      <source>同名文件夹已存在的，先移走；没有权限的，换到可写的文件夹运行后重试</source>
      <comment>move a folder of that name away; where you may not write, run the program from a folder where you may</comment>
      <translation>move a folder of that name away; where you may not write, run the program from a folder where you may</translation>
    </message>
    <message>
      <source>这不是主管部门的数据库，未作任何改动</source>
      <comment>this is not the bureau's store; nothing was changed</comment>
      <translation>this is not the bureau's store; nothing was changed</translation>
    </message>
    <message>
      <source>用 --store 指明主管部门的数据库</source>
      <comment>give the bureau's store with --store</comment>
      <translation>give the bureau's store with --store</translation>
    </message>
    <message>
      <source>换用在任主管人员的密钥；任期已满的，请管理名册的人员续期换发</source>
      <comment>use the key of a supervisor in force; if the term has ended, whoever keeps the roster issues a new key</comment>
      <translation>use the key of a supervisor in force; if the term has ended, whoever keeps the roster issues a new key</translation>
    </message>
    <message>
      <source>磁盘已满</source>
      <comment>the disk is full</comment>
      <translation>the disk is full</translation>
    </message>
    <message>
      <source>没有权限</source>
      <comment>permission is denied</comment>
      <translation>permission is denied</translation>
    </message>
    <message>
      <source>磁盘有写保护，只能读</source>
      <comment>the disk is write-protected</comment>
      <translation>the disk is write-protected</translation>
    </message>
    <message>
      <source>正被另一程序使用</source>
      <comment>another program is using it</comment>
      <translation>another program is using it</translation>
    </message>
    <message>
      <source>没有这个文件或文件夹</source>
      <comment>there is no such file or folder</comment>
      <translation>there is no such file or folder</translation>
    </message>
    <message>
      <source>设备已拔出或没有响应</source>
      <comment>the device was taken out or does not answer</comment>
      <translation>the device was taken out or does not answer</translation>
    </message>
    <message>
      <source>读写出错，磁盘或 U 盘可能已坏</source>
      <comment>reading or writing fails; the disk or stick may be broken</comment>
      <translation>reading or writing fails; the disk or stick may be broken</translation>
    </message>
    <message>
      <source>内容已不是原来的</source>
      <comment>its content is not what it was</comment>
      <translation>its content is not what it was</translation>
    </message>
    <message>
      <source>名称过长或含不能用的字符</source>
      <comment>the name is too long or has characters that may not be used</comment>
      <translation>the name is too long or has characters that may not be used</translation>
    </message>
    <message>
      <source>路径中有一段不是文件夹</source>
      <comment>a part of the path is no folder</comment>
      <translation>a part of the path is no folder</translation>
    </message>
    <message>
      <source>这是文件夹</source>
      <comment>it is a folder</comment>
      <translation>it is a folder</translation>
    </message>
    <message>
      <source>已有同名的文件</source>
      <comment>there is a file of that name already</comment>
      <translation>there is a file of that name already</translation>
    </message>
    <message>
      <source>这种磁盘格式放不下这么大的文件</source>
      <comment>the file is too large for the format of this disk</comment>
      <translation>the file is too large for the format of this disk</translation>
    </message>
    <message>
      <source>打开的文件太多</source>
      <comment>too many files are open</comment>
      <translation>too many files are open</translation>
    </message>
    <message>
      <source>系统不支持</source>
      <comment>the system does not support it</comment>
      <translation>the system does not support it</translation>
    </message>
    <message>
      <source>原因不明</source>
      <comment>for an unknown reason</comment>
      <translation>for an unknown reason</translation>
    </message>
    <message>
      <source>万元</source>
      <comment>10,000 yuan</comment>
      <translation>10,000 yuan</translation>
    </message>
    <message>
      <source>按表头</source>
      <comment>by its head</comment>
      <translation>by its head</translation>
    </message>
    <message>
      <source>上次的对应</source>
      <comment>as last time</comment>
      <translation>as last time</translation>
    </message>
    <message>
      <source>猜测，请核对</source>
      <comment>a guess, please check</comment>
      <translation>a guess, please check</translation>
    </message>
    <message>
      <source>未对应</source>
      <comment>not used</comment>
      <translation>not used</translation>
    </message>
    <message>
      <source>待办合同清单</source>
      <comment>Contracts that wait</comment>
      <translation>Contracts that wait</translation>
    </message>
    <message>
      <source>受理日期</source>
      <comment>Accepted</comment>
      <translation>Accepted</translation>
    </message>
    <message>
      <source>办理期限</source>
      <comment>Due</comment>
      <translation>Due</translation>
    </message>
    <message>
      <source>剩余天数</source>
      <comment>Days left</comment>
      <translation>Days left</translation>
    </message>
    <message>
      <source>超期</source>
      <comment>Overdue</comment>
      <translation>Overdue</translation>
    </message>
    <message>
      <source>超期</source>
      <comment>overdue</comment>
      <translation>overdue</translation>
    </message>
    <message>
      <source>对</source>
      <comment>Pair</comment>
      <translation>Pair</translation>
    </message>
    <message>
      <source>与另一份不同之处</source>
      <comment>Differs from the other in</comment>
      <translation>Differs from the other in</translation>
    </message>
    <message>
      <source>疑似重复登记清单</source>
      <comment>Contracts that look registered twice</comment>
      <translation>Contracts that look registered twice</translation>
    </message>
    <message>
      <source>技术合同认定审查明细</source>
      <comment>Recognition sheet point by point</comment>
      <translation>Recognition sheet point by point</translation>
    </message>
    <message>
      <source>类别</source>
      <comment>Group</comment>
      <translation>Group</translation>
    </message>
    <message>
      <source>条件</source>
      <comment>Condition</comment>
      <translation>Condition</translation>
    </message>
    <message>
      <source>依据</source>
      <comment>Reference</comment>
      <translation>Reference</translation>
    </message>
    <message>
      <source>答复</source>
      <comment>Answer</comment>
      <translation>Answer</translation>
    </message>
    <message>
      <source>由谁答复</source>
      <comment>Answered by</comment>
      <translation>Answered by</translation>
    </message>
    <message>
      <source>理由与说明</source>
      <comment>Grounds and remarks</comment>
      <translation>Grounds and remarks</translation>
    </message>
    <message>
      <source>程序</source>
      <comment>program</comment>
      <translation>program</translation>
    </message>
    <message>
      <source>未答复</source>
      <comment>not answered</comment>
      <translation>not answered</translation>
    </message>
    <message>
      <source>登记机</source>
      <comment>Device</comment>
      <translation>Device</translation>
    </message>
    <message>
      <source>报盘序号</source>
      <comment>Batch</comment>
      <translation>Batch</translation>
    </message>
    <message>
      <source>警报编号</source>
      <comment>Alarm</comment>
      <translation>Alarm</translation>
    </message>
    <message>
      <source>事项</source>
      <comment>Matter</comment>
      <translation>Matter</translation>
    </message>
    <message>
      <source>时间</source>
      <comment>When</comment>
      <translation>When</translation>
    </message>
    <message>
      <source>签名人</source>
      <comment>Signed by</comment>
      <translation>Signed by</translation>
    </message>
    <message>
      <source>登记成交额（元）</source>
      <comment>Registered value (yuan)</comment>
      <translation>Registered value (yuan)</translation>
    </message>
    <message>
      <source>说明</source>
      <comment>What happened</comment>
      <translation>What happened</translation>
    </message>
    <message>
      <source>处理</source>
      <comment>What was done, or is to be done</comment>
      <translation>What was done, or is to be done</translation>
    </message>
    <message>
      <source>报盘警报清单</source>
      <comment>Alarms of the exchange</comment>
      <translation>Alarms of the exchange</translation>
    </message>
    <message>
      <source>向该机构索取所缺的报盘</source>
      <comment>ask the office for what is missing</comment>
      <translation>ask the office for what is missing</translation>
    </message>
    <message>
      <source>留存</source>
      <comment>kept</comment>
      <translation>kept</translation>
    </message>
    <message>
      <source>缺前盘</source>
      <comment>too early</comment>
      <translation>too early</translation>
    </message>
    <message>
      <source>未了结</source>
      <comment>open</comment>
      <translation>open</translation>
    </message>
    <message>
      <source>已了结</source>
      <comment>settled</comment>
      <translation>settled</translation>
    </message>
    <message>
      <source>原因</source>
      <comment>Reason</comment>
      <translation>Reason</translation>
    </message>
    <message>
      <source>报盘未接收清单</source>
      <comment>Acts of a batch that were not accepted</comment>
      <translation>Acts of a batch that were not accepted</translation>
    </message>
    <message>
      <source>回盘退回清单</source>
      <comment>Acts that a receipt returned</comment>
      <translation>Acts that a receipt returned</translation>
    </message>
    <message>
      <source>接收</source>
      <comment>accepted</comment>
      <translation>accepted</translation>
    </message>
    <message>
      <source>重复</source>
      <comment>duplicate</comment>
      <translation>duplicate</translation>
    </message>
    <message>
      <source>曾用名</source>
      <comment>Former names</comment>
      <translation>Former names</translation>
    </message>
    <message>
      <source>曾用代码</source>
      <comment>Former codes</comment>
      <translation>Former codes</translation>
    </message>
    <message>
      <source>最近一份合同</source>
      <comment>Newest contract</comment>
      <translation>Newest contract</translation>
    </message>
    <message>
      <source>当事人清单</source>
      <comment>Parties</comment>
      <translation>Parties</translation>
    </message>
    <message>
      <source>身份</source>
      <comment>Role</comment>
      <translation>Role</translation>
    </message>
    <message>
      <source>当时写作</source>
      <comment>Written as</comment>
      <translation>Written as</translation>
    </message>
    <message>
      <source>当事人历次合同</source>
      <comment>Contracts of a party</comment>
      <translation>Contracts of a party</translation>
    </message>
    <message>
      <source>代码表</source>
      <comment>codes</comment>
      <translation>codes</translation>
    </message>
    <message>
      <source>认定规则</source>
      <comment>rulebook</comment>
      <translation>rulebook</translation>
    </message>
    <message>
      <source>日历</source>
      <comment>calendar</comment>
      <translation>calendar</translation>
    </message>
    <message>
      <source>奖补政策</source>
      <comment>scheme</comment>
      <translation>scheme</translation>
    </message>
    <message>
      <source>版本</source>
      <comment>Version</comment>
      <translation>Version</translation>
    </message>
    <message>
      <source>级别</source>
      <comment>Level</comment>
      <translation>Level</translation>
    </message>
    <message>
      <source>错误</source>
      <comment>What</comment>
      <translation>What</translation>
    </message>
    <message>
      <source>位置</source>
      <comment>Where</comment>
      <translation>Where</translation>
    </message>
    <message>
      <source>程序错误日志</source>
      <comment>Log of errors</comment>
      <translation>Log of errors</translation>
    </message>
    <message>
      <source>代码</source>
      <comment>Code</comment>
      <translation>Code</translation>
    </message>
    <message>
      <source>所在区划</source>
      <comment>In</comment>
      <translation>In</translation>
    </message>
    <message>
      <source>可选</source>
      <comment>Can be chosen</comment>
      <translation>Can be chosen</translation>
    </message>
    <message>
      <source>说明</source>
      <comment>Meaning</comment>
      <translation>Meaning</translation>
    </message>
    <message>
      <source>否（标题）</source>
      <comment>no (heading)</comment>
      <translation>no (heading)</translation>
    </message>
    <message>
      <source>编号</source>
      <comment>Id</comment>
      <translation>Id</translation>
    </message>
    <message>
      <source>名称</source>
      <comment>Title</comment>
      <translation>Title</translation>
    </message>
    <message>
      <source>起</source>
      <comment>From</comment>
      <translation>From</translation>
    </message>
    <message>
      <source>止</source>
      <comment>To</comment>
      <translation>To</translation>
    </message>
    <message>
      <source>来源</source>
      <comment>Origin</comment>
      <translation>Origin</translation>
    </message>
    <message>
      <source>使用中的规则包</source>
      <comment>Packs in use</comment>
      <translation>Packs in use</translation>
    </message>
    <message>
      <source>登记员名册</source>
      <comment>Registrars</comment>
      <translation>Registrars</translation>
    </message>
    <message>
      <source>登记机构名册</source>
      <comment>Registration offices</comment>
      <translation>Registration offices</translation>
    </message>
    <message>
      <source>登记机与号段</source>
      <comment>Devices and their numbers</comment>
      <translation>Devices and their numbers</translation>
    </message>
    <message>
      <source>主管人员名册</source>
      <comment>Supervisors</comment>
      <translation>Supervisors</translation>
    </message>
    <message>
      <source>机构编号</source>
      <comment>Code</comment>
      <translation>Code</translation>
    </message>
    <message>
      <source>服务区域</source>
      <comment>Areas</comment>
      <translation>Areas</translation>
    </message>
    <message>
      <source>号段</source>
      <comment>Numbers</comment>
      <translation>Numbers</translation>
    </message>
    <message>
      <source>已用</source>
      <comment>Used</comment>
      <translation>Used</translation>
    </message>
    <message>
      <source>剩余</source>
      <comment>Left</comment>
      <translation>Left</translation>
    </message>
    <message>
      <source>姓名</source>
      <comment>Name</comment>
      <translation>Name</translation>
    </message>
    <message>
      <source>任期自</source>
      <comment>From</comment>
      <translation>From</translation>
    </message>
    <message>
      <source>任期至</source>
      <comment>To</comment>
      <translation>To</translation>
    </message>
    <message>
      <source>撤销日期</source>
      <comment>Revoked</comment>
      <translation>Revoked</translation>
    </message>
    <message>
      <source>现状</source>
      <comment>Today</comment>
      <translation>Today</translation>
    </message>
    <message>
      <source>证书指纹</source>
      <comment>Certificate</comment>
      <translation>Certificate</translation>
    </message>
    <message>
      <source>项目</source>
      <comment>Item</comment>
      <translation>Item</translation>
    </message>
    <message>
      <source>计入金额（元）</source>
      <comment>Counted (yuan)</comment>
      <translation>Counted (yuan)</translation>
    </message>
    <message>
      <source>缺少</source>
      <comment>Missing</comment>
      <translation>Missing</translation>
    </message>
    <message>
      <source>计入</source>
      <comment>counted</comment>
      <translation>counted</translation>
    </message>
    <message>
      <source>不计入</source>
      <comment>not counted</comment>
      <translation>not counted</translation>
    </message>
    <message>
      <source>新签名口令与原口令相同</source>
      <comment>the new PIN is the old one</comment>
      <translation>the new PIN is the old one</translation>
    </message>
    <message>
      <source>换一个只有本人知道的口令</source>
      <comment>choose one that nobody else knows</comment>
      <translation>choose one that nobody else knows</translation>
    </message>
    <message>
      <source>分成几个模板，或导出为 .jsonl</source>
      <comment>make several of them, or export as .jsonl</comment>
      <translation>make several of them, or export as .jsonl</translation>
    </message>
    <message>
      <source>没有可以撤销的步骤</source>
      <comment>there is no step to take back</comment>
      <translation>there is no step to take back</translation>
    </message>
    <message>
      <source>没有可以重做的步骤</source>
      <comment>there is no step to do again</comment>
      <translation>there is no step to do again</translation>
    </message>
    <message>
      <source>只有草稿和在办合同在登记表中修改过的步骤可以撤销；批量修改用 contract bulk-undo，已登记的用 contract amend；没有改动</source>
      <comment>only what was changed in the form of a draft or an open case can be taken back; a bulk edit with contract bulk-undo, a registration with contract amend; nothing was changed</comment>
      <translation>only what was changed in the form of a draft or an open case can be taken back; a bulk edit with contract bulk-undo, a registration with contract amend; nothing was changed</translation>
    </message>
    <message>
      <source>内存不足；没有丢失任何数据；关闭其他程序后重试</source>
      <comment>out of memory; nothing was lost; close other programs and retry</comment>
      <translation>out of memory; nothing was lost; close other programs and retry</translation>
    </message>
    <message>
      <source>已中止，未保存任何半成品</source>
      <comment>stopped; nothing half done was kept</comment>
      <translation>stopped; nothing half done was kept</translation>
    </message>
    <message>
      <source>程序的文件不全（{name}），可能是复制中断或被安全软件隔离；没有丢失任何数据</source>
      <comment>files of the program are missing ({name}): perhaps they were copied in part, or a security program took them away; nothing was lost</comment>
      <translation>files of the program are missing ({name}): perhaps they were copied in part, or a security program took them away; nothing was lost</translation>
    </message>
    <message>
      <source>重新安装（便携版重新复制）本程序，并把它列为安全软件的可信程序</source>
      <comment>install the program again (copy a portable one again), and let the security program trust it</comment>
      <translation>install the program again (copy a portable one again), and let the security program trust it</translation>
    </message>
    <message>
      <source>程序内部错误，已写入日志；请联系信息人员</source>
      <comment>internal error, written to the log; tell your IT person</comment>
      <translation>internal error, written to the log; tell your IT person</translation>
    </message>
    <message>
      <source>签名人：{name}；签发日 {day}</source>
      <comment>Signed by {name} on {day}</comment>
      <translation>Signed by {name} on {day}</translation>
    </message>
    <message>
      <source>这个升级包是半年多以前签发的；不联网无法知道有没有更新的，请问提供者</source>
      <comment>This update was signed more than half a year ago; without a network nobody can tell whether there is a newer one: ask whoever gave it to you</comment>
      <translation>This update was signed more than half a year ago; without a network nobody can tell whether there is a newer one: ask whoever gave it to you</translation>
    </message>
    <message>
      <source>程序 {held} → {new}（{platform}）</source>
      <comment>Program {held} → {new} ({platform})</comment>
      <translation>Program {held} → {new} ({platform})</translation>
    </message>
    <message>
      <source>程序 {new} 不安装：{why}</source>
      <comment>Program {new} is not installed: {why}</comment>
      <translation>Program {new} is not installed: {why}</translation>
    </message>
    <message>
      <source>{title}（{id}）{held} → {new}</source>
      <comment>{title} ({id}) {held} → {new}</comment>
      <translation>{title} ({id}) {held} → {new}</translation>
    </message>
    <message>
      <source>{title}（{id}）已是 {new}</source>
      <comment>{title} ({id}) is {new} already</comment>
      <translation>{title} ({id}) is {new} already</translation>
    </message>
    <message>
      <source>已先备份并核验：{path}</source>
      <comment>Backed up and proved first: {path}</comment>
      <translation>Backed up and proved first: {path}</translation>
    </message>
    <message>
      <source>已装入 {count} 个规则包，下次打开数据库时起用</source>
      <comment>Packs installed: {count}; they are used when a register is opened next</comment>
      <translation>Packs installed: {count}; they are used when a register is opened next</translation>
    </message>
    <message>
      <source>程序 {version} 的安装程序已核验；关闭本程序的所有窗口后运行：{call}</source>
      <comment>The installer of program {version} is verified; close all windows of this program, then run: {call}</comment>
      <translation>The installer of program {version} is verified; close all windows of this program, then run: {call}</translation>
    </message>
    <message>
      <source>程序 {version} 已放在 {folder}；关闭窗口后从那里启动 registrar-app（菜单项用其中的 add-to-menu.sh 更新），旧程序留在原处</source>
      <comment>Program {version} lies in {folder}; close the window and start registrar-app there (add-to-menu.sh in it renews the menu); the old program stays where it is</comment>
      <translation>Program {version} lies in {folder}; close the window and start registrar-app there (add-to-menu.sh in it renews the menu); the old program stays where it is</translation>
    </message>
    <message>
      <source> USB 密钥</source>
      <comment>USB key</comment>
      <translation>USB key</translation>
    </message>
    <message>
      <source>注意：该登记机另起了一条记录链（数据库重建或从备份恢复过）；请与该机构核对原记录链是否已全部报送</source>
      <comment>Note: this device begins another chain (its store was made anew or restored); ask the office whether all of the former one has been sent</comment>
      <translation>Note: this device begins another chain (its store was made anew or restored); ask the office whether all of the former one has been sent</translation>
    </message>
    <message>
      <source>前面的报盘</source>
      <comment>an earlier batch</comment>
      <translation>an earlier batch</translation>
    </message>
    <message>
      <source>此份已留存，补到后自动导入</source>
      <comment>this one is kept and goes in by itself then</comment>
      <translation>this one is kept and goes in by itself then</translation>
    </message>
    <message>
      <source>此份确认导入后先留存，补到后自动导入</source>
      <comment>this one is kept when imported and goes in by itself then</comment>
      <translation>this one is kept when imported and goes in by itself then</translation>
    </message>
    <message>
      <source>登记数据未作任何改动，这份报盘已留存备查</source>
      <comment>nothing was changed in the register, and this batch is kept as evidence</comment>
      <translation>nothing was changed in the register, and this batch is kept as evidence</translation>
    </message>
    <message>
      <source>请主管部门会签（roster countersign）后发来完整的名册</source>
      <comment>the bureau must countersign it (roster countersign) and send the complete file</comment>
      <translation>the bureau must countersign it (roster countersign) and send the complete file</translation>
    </message>
    <message>
      <source>名册不是由本库所信任的根密钥签发的，也没有旧根签名的换根证明；未启用</source>
      <comment>neither the root that is trusted here nor its named successor signed the roster; it was not taken</comment>
      <translation>neither the root that is trusted here nor its named successor signed the roster; it was not taken</translation>
    </message>
    <message>
      <source>打电话向主管部门核实，并索取正确的名册文件</source>
      <comment>ring the bureau and ask for its roster file</comment>
      <translation>ring the bureau and ask for its roster file</translation>
    </message>
    <message>
      <source>换根证明不成立：须由足够的旧根和新根共同签名，且前后衔接；名册未启用</source>
      <comment>the change of the root does not hold: old and new roots must both sign it, each following from the one before; the roster was not taken</comment>
      <translation>the change of the root does not hold: old and new roots must both sign it, each following from the one before; the roster was not taken</translation>
    </message>
    <message>
      <source>打电话向主管部门核实</source>
      <comment>ring the bureau</comment>
      <translation>ring the bureau</translation>
    </message>
    <message>
      <source>名册内容不合规或自相矛盾</source>
      <comment>the roster is malformed or contradicts itself</comment>
      <translation>the roster is malformed or contradicts itself</translation>
    </message>
    <message>
      <source>请主管部门重新签发名册</source>
      <comment>ask the bureau to issue the roster again</comment>
      <translation>ask the bureau to issue the roster again</translation>
    </message>
    <message>
      <source>附带的登记行为与凭单所述不一致</source>
      <comment>the attached act does not say what the slip states</comment>
      <translation>the attached act does not say what the slip states</translation>
    </message>
    <message>
      <source>签名证书不是登记员的证书</source>
      <comment>the signing certificate is not a registrar's</comment>
      <translation>the signing certificate is not a registrar's</translation>
    </message>
    <message>
      <source>签名证书由本根证书签发，但不在所用名册中；请用最新名册核验</source>
      <comment>the root issued the signing certificate, but this roster does not list it; use a newer one</comment>
      <translation>the root issued the signing certificate, but this roster does not list it; use a newer one</translation>
    </message>
    <message>
      <source>签名人不在名册中</source>
      <comment>the signer is not on the roster</comment>
      <translation>the signer is not on the roster</translation>
    </message>
    <message>
      <source>文件没有电子签名</source>
      <comment>the file is not signed</comment>
      <translation>the file is not signed</translation>
    </message>
    <message>
      <source>文件有多个签名，不是签发的原件</source>
      <comment>the file has several signatures; it is not the one issued</comment>
      <translation>the file has several signatures; it is not the one issued</translation>
    </message>
    <message>
      <source>签名不成立，内容已被改动</source>
      <comment>the signature does not hold; the content was changed</comment>
      <translation>the signature does not hold; the content was changed</translation>
    </message>
    <message>
      <source>签名未覆盖整个文件</source>
      <comment>the signature does not cover the whole file</comment>
      <translation>the signature does not cover the whole file</translation>
    </message>
    <message>
      <source>签名未禁止改动，不是登记凭单</source>
      <comment>the signature does not forbid changes; it is not a slip</comment>
      <translation>the signature does not forbid changes; it is not a slip</translation>
    </message>
    <message>
      <source>附件不是登记凭单的附件</source>
      <comment>the attachments are not those of a slip</comment>
      <translation>the attachments are not those of a slip</translation>
    </message>
    <message>
      <source>二维码文本的签名不成立</source>
      <comment>the signature of the QR code's text does not hold</comment>
      <translation>the signature of the QR code's text does not hold</translation>
    </message>
    <message>
      <source>附带的登记行为读不出</source>
      <comment>the attached act cannot be read</comment>
      <translation>the attached act cannot be read</translation>
    </message>
    <message>
      <source>登记行为的签名人不在名册中</source>
      <comment>the signer of the act is not on the roster</comment>
      <translation>the signer of the act is not on the roster</translation>
    </message>
    <message>
      <source>登记行为的签名不成立</source>
      <comment>the signature of the act does not hold</comment>
      <translation>the signature of the act does not hold</translation>
    </message>
    <message>
      <source>登记簿中没有这份文件的签发记录</source>
      <comment>the register has no record of issuing this very file</comment>
      <translation>the register has no record of issuing this very file</translation>
    </message>
    <message>
      <source>所存报盘原件被改动</source>
      <comment>the batch kept as it came was changed</comment>
      <translation>the batch kept as it came was changed</translation>
    </message>
    <message>
      <source>所存名册与其签名文件不符</source>
      <comment>the roster kept is not the one that its signed file says</comment>
      <translation>the roster kept is not the one that its signed file says</translation>
    </message>
    <message>
      <source>本库所记的身份与名册不符</source>
      <comment>whose store it is does not fit the rosters in it</comment>
      <translation>whose store it is does not fit the rosters in it</translation>
    </message>
    <message>
      <source>签署这份回盘的主管人员此前已被撤销或密钥失控，其答复不再作数；请主管部门重新答复</source>
      <comment>the supervisor who signed it was revoked, or the key lost, by then; its answers no longer count: ask the bureau to answer anew</comment>
      <translation>the supervisor who signed it was revoked, or the key lost, by then; its answers no longer count: ask the bureau to answer anew</translation>
    </message>
    <message>
      <source>早先导入的回盘，其答复被改动</source>
      <comment>the answers of a receipt taken earlier were changed</comment>
      <translation>the answers of a receipt taken earlier were changed</translation>
    </message>
    <message>
      <source>所存答复与主管部门签名的回盘不符</source>
      <comment>the answers kept are not those of the signed receipt</comment>
      <translation>the answers kept are not those of the signed receipt</translation>
    </message>
    <message>
      <source>文件是空的</source>
      <comment>the file is empty</comment>
      <translation>the file is empty</translation>
    </message>
    <message>
      <source>没有这个文件</source>
      <comment>there is no such file</comment>
      <translation>there is no such file</translation>
    </message>
    <message>
      <source>这是文件夹，不是文件</source>
      <comment>this is a folder, not a file</comment>
      <translation>this is a folder, not a file</translation>
    </message>
    <message>
      <source>文件读不出</source>
      <comment>the file cannot be read</comment>
      <translation>the file cannot be read</translation>
    </message>
    <message>
      <source>检查文件名后重试</source>
      <comment>check the file's name and try again</comment>
      <translation>check the file's name and try again</translation>
    </message>
    <message>
      <source>加密封装打不开</source>
      <comment>the envelope does not open</comment>
      <translation>the envelope does not open</translation>
    </message>
    <message>
      <source>请对方确认文件完整，并且是发给本机密钥的</source>
      <comment>ask the sender whether it is complete and addressed to this key</comment>
      <translation>ask the sender whether it is complete and addressed to this key</translation>
    </message>
    <message>
      <source>该文件夹已有密钥文件</source>
      <comment>there is a key file in this folder already</comment>
      <translation>there is a key file in this folder already</translation>
    </message>
    <message>
      <source>只读口令的文件删不掉</source>
      <comment>the file of the reader's password cannot be deleted</comment>
      <translation>the file of the reader's password cannot be deleted</translation>
    </message>
    <message>
      <source>建库时没有设置恢复证书</source>
      <comment>the store was made without a recovery certificate</comment>
      <translation>the store was made without a recovery certificate</translation>
    </message>
    <message>
      <source>恢复密钥打不开本库，口令未变</source>
      <comment>the recovery key does not open this store; the password is as before</comment>
      <translation>the recovery key does not open this store; the password is as before</translation>
    </message>
    <message>
      <source>选择主管部门的 recovery.p12；换过恢复密钥的，用建库或上次改口令时的那一把</source>
      <comment>choose the bureau's recovery.p12; where there is more than one, that of the time the store was made or its password last changed</comment>
      <translation>choose the bureau's recovery.p12; where there is more than one, that of the time the store was made or its password last changed</translation>
    </message>
    <message>
      <source>口令不对</source>
      <comment>wrong password</comment>
      <translation>wrong password</translation>
    </message>
    <message>
      <source>重新输入口令；忘记口令可由主管部门恢复</source>
      <comment>type it again; if it is lost the bureau can help</comment>
      <translation>type it again; if it is lost the bureau can help</translation>
    </message>
    <message>
      <source>没有密钥文件</source>
      <comment>there is no key file</comment>
      <translation>there is no key file</translation>
    </message>
    <message>
      <source>密钥文件读不出</source>
      <comment>the key file cannot be read</comment>
      <translation>the key file cannot be read</translation>
    </message>
    <message>
      <source>密钥文件已损坏</source>
      <comment>the key file is damaged</comment>
      <translation>the key file is damaged</translation>
    </message>
    <message>
      <source>检查文件夹，或从备份恢复</source>
      <comment>check the folder, or restore from a backup</comment>
      <translation>check the folder, or restore from a backup</translation>
    </message>
    <message>
      <source>不是可读取的 PDF 凭单文件</source>
      <comment>this is not a PDF that can be read</comment>
      <translation>this is not a PDF that can be read</translation>
    </message>
    <message>
      <source>请索取登记机构签发的原始 PDF 文件</source>
      <comment>ask for the original PDF that the office issued</comment>
      <translation>ask for the original PDF that the office issued</translation>
    </message>
    <message>
      <source>程序的 USB 密钥组件缺失或损坏</source>
      <comment>the program's part for USB keys is missing or damaged</comment>
      <translation>the program's part for USB keys is missing or damaged</translation>
    </message>
    <message>
      <source>重新安装本程序；急用时请主管部门发放 .p12 密钥文件</source>
      <comment>install the program again; if it is urgent ask the bureau for a key in a .p12 file</comment>
      <translation>install the program again; if it is urgent ask the bureau for a key in a .p12 file</translation>
    </message>
    <message>
      <source>已有同名密钥文件</source>
      <comment>there is a key file of that name already</comment>
      <translation>there is a key file of that name already</translation>
    </message>
    <message>
      <source>换一个文件夹，密钥不会被覆盖</source>
      <comment>choose another folder; keys are never overwritten</comment>
      <translation>choose another folder; keys are never overwritten</translation>
    </message>
    <message>
      <source>密钥口令不对</source>
      <comment>wrong PIN</comment>
      <translation>wrong PIN</translation>
    </message>
    <message>
      <source>重新输入这个密钥文件的口令；登记员忘记的，请主管部门换发密钥；根密钥和恢复密钥的口令无法重设，请问其保管人</source>
      <comment>type the PIN of this key file again; a registrar who lost it asks the bureau for a new key; the PIN of a root or recovery key cannot be set anew, ask who keeps it</comment>
      <translation>type the PIN of this key file again; a registrar who lost it asks the bureau for a new key; the PIN of a root or recovery key cannot be set anew, ask who keeps it</translation>
    </message>
    <message>
      <source>没有这个密钥文件</source>
      <comment>there is no such key file</comment>
      <translation>there is no such key file</translation>
    </message>
    <message>
      <source>检查路径和文件名；签名密钥是主管部门发给您的 .p12 文件，恢复密钥和根密钥在主管部门的保管人手中</source>
      <comment>check its place and name; a signing key is the .p12 file that the bureau gave you, the recovery and root keys are with the bureau's officers</comment>
      <translation>check its place and name; a signing key is the .p12 file that the bureau gave you, the recovery and root keys are with the bureau's officers</translation>
    </message>
    <message>
      <source>签名密钥文件读不出</source>
      <comment>the signing key file cannot be read</comment>
      <translation>the signing key file cannot be read</translation>
    </message>
    <message>
      <source>检查文件权限</source>
      <comment>check the file's permissions</comment>
      <translation>check the file's permissions</translation>
    </message>
    <message>
      <source>不是可用的 PKCS#12 密钥文件</source>
      <comment>not a usable PKCS#12 key file</comment>
      <translation>not a usable PKCS#12 key file</translation>
    </message>
    <message>
      <source>使用主管部门发放的 .p12 文件</source>
      <comment>use the .p12 file issued by the bureau</comment>
      <translation>use the .p12 file issued by the bureau</translation>
    </message>
    <message>
      <source>把电脑的日期调准后重试</source>
      <comment>set this PC's date and try again</comment>
      <translation>set this PC's date and try again</translation>
    </message>
    <message>
      <source>该文件不是可用的 USB 密钥驱动库</source>
      <comment>this file is no module of a USB key that works on this PC</comment>
      <translation>this file is no module of a USB key that works on this PC</translation>
    </message>
    <message>
      <source>USB 密钥上没有可用的私钥和证书</source>
      <comment>the USB key holds no usable private key with its certificate</comment>
      <translation>the USB key holds no usable private key with its certificate</translation>
    </message>
    <message>
      <source>向主管部门核对该 USB 密钥</source>
      <comment>ask the bureau about this USB key</comment>
      <translation>ask the bureau about this USB key</translation>
    </message>
    <message>
      <source>签名口令不对</source>
      <comment>wrong PIN</comment>
      <translation>wrong PIN</translation>
    </message>
    <message>
      <source>重新输入；多次输错会锁住 USB 密钥，只有主管部门能解锁</source>
      <comment>type it again; too many wrong PINs lock the USB key, and only the bureau can unlock it</comment>
      <translation>type it again; too many wrong PINs lock the USB key, and only the bureau can unlock it</translation>
    </message>
    <message>
      <source>USB 密钥已锁住</source>
      <comment>the USB key is locked</comment>
      <translation>the USB key is locked</translation>
    </message>
    <message>
      <source>没有插入该 USB 密钥</source>
      <comment>this USB key is not plugged in</comment>
      <translation>this USB key is not plugged in</translation>
    </message>
    <message>
      <source>插好后重新解锁再办理；仍不行的，请找信息人员</source>
      <comment>plug it in and unlock it again; if that does not help, ask your IT person</comment>
      <translation>plug it in and unlock it again; if that does not help, ask your IT person</translation>
    </message>
    <message>
      <source>USB 密钥没有完成操作</source>
      <comment>the USB key did not do it</comment>
      <translation>the USB key did not do it</translation>
    </message>
    <message>
      <source>没有该 USB 密钥驱动库文件</source>
      <comment>there is no such module of a USB key</comment>
      <translation>there is no such module of a USB key</translation>
    </message>
    <message>
      <source>安装 USB 密钥的驱动程序，用 store use-token 指明其 PKCS#11 驱动库（.dll 或 .so）；不会装的，请信息人员帮忙</source>
      <comment>install the USB key's driver and name its PKCS#11 module (.dll or .so) with store use-token, or ask your IT person</comment>
      <translation>install the USB key's driver and name its PKCS#11 module (.dll or .so) with store use-token, or ask your IT person</translation>
    </message>
    <message>
      <source>请发放该密钥的主管部门解锁</source>
      <comment>ask the bureau that issued it to unlock it</comment>
      <translation>ask the bureau that issued it to unlock it</translation>
    </message>
    <message>
      <source>拔下再插上后重新解锁；仍不行请问主管部门</source>
      <comment>unplug it, plug it in and unlock it again; if that does not help ask the bureau</comment>
      <translation>unplug it, plug it in and unlock it again; if that does not help ask the bureau</translation>
    </message>
    <message>
      <source>USB 密钥的说明文件不可用</source>
      <comment>the note that names the USB key is not usable</comment>
      <translation>the note that names the USB key is not usable</translation>
    </message>
    <message>
      <source>检查其中的驱动库路径和密钥名称，或请主管部门重发</source>
      <comment>check the module's path and the token's name in it, or ask the bureau for a new one</comment>
      <translation>check the module's path and the token's name in it, or ask the bureau for a new one</translation>
    </message>
    <message>
      <source>签名不成立</source>
      <comment>the signature does not hold</comment>
      <translation>the signature does not hold</translation>
    </message>
    <message>
      <source>记录彼此矛盾或读不出</source>
      <comment>its acts or draft contradict or cannot be read</comment>
      <translation>its acts or draft contradict or cannot be read</translation>
    </message>
    <message>
      <source>已用凭单号与登记记录不符</source>
      <comment>it does not agree with the registering act</comment>
      <translation>it does not agree with the registering act</translation>
    </message>
    <message>
      <source>不在该机获配的号段内</source>
      <comment>it is outside the blocks leased to its device</comment>
      <translation>it is outside the blocks leased to its device</translation>
    </message>
    <message>
      <source>与记录重算结果不符；可运行 store rebuild</source>
      <comment>it differs from its acts; store rebuild makes it again</comment>
      <translation>it differs from its acts; store rebuild makes it again</translation>
    </message>
    <message>
      <source>警报所说的版本不在库中</source>
      <comment>a version that the alarm names is not kept here</comment>
      <translation>a version that the alarm names is not kept here</translation>
    </message>
    <message>
      <source>警报的种类不认识</source>
      <comment>the alarm is of no known kind</comment>
      <translation>the alarm is of no known kind</translation>
    </message>
    <message>
      <source>警报与所指的报盘不符</source>
      <comment>the alarm does not fit the batch that it is about</comment>
      <translation>the alarm does not fit the batch that it is about</translation>
    </message>
    <message>
      <source>未收的报盘没有警报</source>
      <comment>a batch that was not taken has no alarm</comment>
      <translation>a batch that was not taken has no alarm</translation>
    </message>
    <message>
      <source>另起记录链而没有警报</source>
      <comment>a chain that began anew has no alarm</comment>
      <translation>a chain that began anew has no alarm</translation>
    </message>
    <message>
      <source>所收报盘的原件不在库中</source>
      <comment>the file of a batch that was taken is not kept here</comment>
      <translation>the file of a batch that was taken is not kept here</translation>
    </message>
    <message>
      <source>腾出空间或换一个磁盘后重试</source>
      <comment>free some space or take another disk, then try again</comment>
      <translation>free some space or take another disk, then try again</translation>
    </message>
    <message>
      <source>这个文件不是备份，或者不完整、被改动</source>
      <comment>this file is no backup, or it is incomplete or changed</comment>
      <translation>this file is no backup, or it is incomplete or changed</translation>
    </message>
    <message>
      <source>换一份备份；未恢复任何内容</source>
      <comment>take another backup; nothing was restored</comment>
      <translation>take another backup; nothing was restored</translation>
    </message>
    <message>
      <source>报盘清单被改动</source>
      <comment>the batch's header was changed</comment>
      <translation>the batch's header was changed</translation>
    </message>
    <message>
      <source>报盘所载记录不在库中</source>
      <comment>the acts of the batch are not those kept here</comment>
      <translation>the acts of the batch are not those kept here</translation>
    </message>
    <message>
      <source>答复与报盘所载记录不一一对应</source>
      <comment>the answers are not one for each act of the batch</comment>
      <translation>the answers are not one for each act of the batch</translation>
    </message>
    <message>
      <source>报盘记录缺失、被改动或不衔接</source>
      <comment>a batch is missing, was changed, or does not follow</comment>
      <translation>a batch is missing, was changed, or does not follow</translation>
    </message>
    <message>
      <source>对该报盘的答复不在库中</source>
      <comment>the answer on the batch is not kept here</comment>
      <translation>the answer on the batch is not kept here</translation>
    </message>
    <message>
      <source>答复与所答的记录不符</source>
      <comment>the answer does not fit the act that it answers</comment>
      <translation>the answer does not fit the act that it answers</translation>
    </message>
    <message>
      <source>登记数据库正被另一程序写入</source>
      <comment>another program is writing to the register</comment>
      <translation>another program is writing to the register</translation>
    </message>
    <message>
      <source>稍候重试；关闭多余的窗口</source>
      <comment>wait a moment and try again; close other windows</comment>
      <translation>wait a moment and try again; close other windows</translation>
    </message>
    <message>
      <source>磁盘已满或读写出错</source>
      <comment>the disk is full or fails</comment>
      <translation>the disk is full or fails</translation>
    </message>
    <message>
      <source>腾出空间或更换磁盘后重试</source>
      <comment>free some space or change the disk, then try again</comment>
      <translation>free some space or change the disk, then try again</translation>
    </message>
    <message>
      <source>登记数据库不能打开或不可写</source>
      <comment>the register cannot be opened or written</comment>
      <translation>the register cannot be opened or written</translation>
    </message>
    <message>
      <source>检查文件夹权限后重试</source>
      <comment>check the folder's permissions and try again</comment>
      <translation>check the folder's permissions and try again</translation>
    </message>
    <message>
      <source>已停止，没有留下半份文件</source>
      <comment>it was stopped; nothing half done was left</comment>
      <translation>it was stopped; nothing half done was left</translation>
    </message>
    <message>
      <source>需要时重新开始</source>
      <comment>begin again when you like</comment>
      <translation>begin again when you like</translation>
    </message>
    <message>
      <source>登记数据库文件已损坏</source>
      <comment>the register's file is damaged</comment>
      <translation>the register's file is damaged</translation>
    </message>
    <message>
      <source>不要修改它；用最近的备份恢复（store restore）</source>
      <comment>leave it as it is; restore the last backup (store restore)</comment>
      <translation>leave it as it is; restore the last backup (store restore)</translation>
    </message>
    <message>
      <source>该处没有备份</source>
      <comment>there is no backup there</comment>
      <translation>there is no backup there</translation>
    </message>
    <message>
      <source>选择含 register.db 的备份文件夹，或 .htbak 备份文件</source>
      <comment>choose the backup folder with register.db in it, or the file .htbak</comment>
      <translation>choose the backup folder with register.db in it, or the file .htbak</translation>
    </message>
    <message>
      <source>该文件夹中已有登记数据库</source>
      <comment>there is a register in this folder already</comment>
      <translation>there is a register in this folder already</translation>
    </message>
    <message>
      <source>检查权限和磁盘空间后重试</source>
      <comment>check permissions and free space, then try again</comment>
      <translation>check permissions and free space, then try again</translation>
    </message>
    <message>
      <source>内容与哈希不符</source>
      <comment>its content does not match its hash</comment>
      <translation>its content does not match its hash</translation>
    </message>
    <message>
      <source>内容不是规定格式</source>
      <comment>its content is not in its exact form</comment>
      <translation>its content is not in its exact form</translation>
    </message>
    <message>
      <source>存放位置与内容所述不符</source>
      <comment>it is kept in another place than it says</comment>
      <translation>it is kept in another place than it says</translation>
    </message>
    <message>
      <source>与前一条不衔接</source>
      <comment>it does not follow the entry before it</comment>
      <translation>it does not follow the entry before it</translation>
    </message>
    <message>
      <source>签名缺失或多余</source>
      <comment>a signature is missing, or there is one too many</comment>
      <translation>a signature is missing, or there is one too many</translation>
    </message>
    <message>
      <source>签名证书不在任何收到的名册中</source>
      <comment>no kept roster knows its signing certificate</comment>
      <translation>no kept roster knows its signing certificate</translation>
    </message>
    <message>
      <source>签名不成立</source>
      <comment>its signature does not hold</comment>
      <translation>its signature does not hold</translation>
    </message>
    <message>
      <source>日志的第一条缺失或被改动</source>
      <comment>the journal's first entry is missing or was changed</comment>
      <translation>the journal's first entry is missing or was changed</translation>
    </message>
    <message>
      <source>恢复时所记的已用凭单号被改动</source>
      <comment>the last slip number noted at the restore was changed</comment>
      <translation>the last slip number noted at the restore was changed</translation>
    </message>
    <message>
      <source>该报盘在日志中没有签名的条目</source>
      <comment>the journal has no signed entry of this batch</comment>
      <translation>the journal has no signed entry of this batch</translation>
    </message>
    <message>
      <source>日志所记的报盘不在库中</source>
      <comment>a batch that the journal names is not kept here</comment>
      <translation>a batch that the journal names is not kept here</translation>
    </message>
    <message>
      <source>日志所记导入的文件已不在库中</source>
      <comment>what the entry says was taken in is not kept here</comment>
      <translation>what the entry says was taken in is not kept here</translation>
    </message>
    <message>
      <source>已有登记行为引用这份材料，不能移除</source>
      <comment>a signed act names this paper, so it stays</comment>
      <translation>a signed act names this paper, so it stays</translation>
    </message>
    <message>
      <source>需要更正的，另附新材料</source>
      <comment>attach a further paper instead</comment>
      <translation>attach a further paper instead</translation>
    </message>
    <message>
      <source>所引用的材料已被移除</source>
      <comment>a paper that it names was taken off meanwhile</comment>
      <translation>a paper that it names was taken off meanwhile</translation>
    </message>
    <message>
      <source>核对材料后重新办理</source>
      <comment>look at the papers, then decide again</comment>
      <translation>look at the papers, then decide again</translation>
    </message>
    <message>
      <source>此前收到过内容不同的同版本名册</source>
      <comment>another roster of the same version was taken in before</comment>
      <translation>another roster of the same version was taken in before</translation>
    </message>
    <message>
      <source>请主管部门核对并签发新版本</source>
      <comment>ask the bureau to check and to issue a new version</comment>
      <translation>ask the bureau to check and to issue a new version</translation>
    </message>
    <message>
      <source>裁定链尾与所记不符，末尾记录缺失</source>
      <comment>its end is not the one noted: rulings are missing</comment>
      <translation>its end is not the one noted: rulings are missing</translation>
    </message>
    <message>
      <source>与前一条裁定不衔接</source>
      <comment>it does not follow the ruling before it</comment>
      <translation>it does not follow the ruling before it</translation>
    </message>
    <message>
      <source>所裁定的警报或合同不在库中</source>
      <comment>the alarm or contract that it is about is not kept here</comment>
      <translation>the alarm or contract that it is about is not kept here</translation>
    </message>
    <message>
      <source>签名人不是任何收到的名册中的主管人员</source>
      <comment>no kept roster names its signer as a supervisor</comment>
      <translation>no kept roster names its signer as a supervisor</translation>
    </message>
    <message>
      <source>不是本程序的登记数据库</source>
      <comment>this is not a register of this program</comment>
      <translation>this is not a register of this program</translation>
    </message>
    <message>
      <source>检查所选文件夹</source>
      <comment>check which folder you chose</comment>
      <translation>check which folder you chose</translation>
    </message>
    <message>
      <source>由更新版本的程序建立</source>
      <comment>made by a newer version of the program</comment>
      <translation>made by a newer version of the program</translation>
    </message>
    <message>
      <source>升级本程序后再打开</source>
      <comment>update this program, then open it</comment>
      <translation>update this program, then open it</translation>
    </message>
    <message>
      <source>检查文件夹权限和磁盘空间</source>
      <comment>check the folder's permissions and the free space</comment>
      <translation>check the folder's permissions and the free space</translation>
    </message>
    <message>
      <source>登记数据库还是旧版程序的格式，只读口令不能升级它</source>
      <comment>the register still has the form of an older program, which a reader cannot bring up to date</comment>
      <translation>the register still has the form of an older program, which a reader cannot bring up to date</translation>
    </message>
    <message>
      <source>请本登记机构的登记员先用数据库口令打开一次</source>
      <comment>let a registrar of the office open it once with the register's password</comment>
      <translation>let a registrar of the office open it once with the register's password</translation>
    </message>
    <message>
      <source>其间已导出另一份报盘</source>
      <comment>another batch was made meanwhile</comment>
      <translation>another batch was made meanwhile</translation>
    </message>
    <message>
      <source>重新导出</source>
      <comment>export again</comment>
      <translation>export again</translation>
    </message>
    <message>
      <source>不是该机记录链的下一份报盘</source>
      <comment>it is not the next batch of its chain</comment>
      <translation>it is not the next batch of its chain</translation>
    </message>
    <message>
      <source>记录数与清单不符</source>
      <comment>the acts are not those that the header names</comment>
      <translation>the acts are not those that the header names</translation>
    </message>
    <message>
      <source>记录格式不符</source>
      <comment>an act is malformed</comment>
      <translation>an act is malformed</translation>
    </message>
    <message>
      <source>记录链不连续</source>
      <comment>the act does not continue its chain</comment>
      <translation>the act does not continue its chain</translation>
    </message>
    <message>
      <source>记录或凭单号与库中已有的重复</source>
      <comment>the act or its slip number is there already</comment>
      <translation>the act or its slip number is there already</translation>
    </message>
    <message>
      <source>记录内容读不出</source>
      <comment>the content of the act cannot be read</comment>
      <translation>the content of the act cannot be read</translation>
    </message>
    <message>
      <source>该合同的前一条记录不在库中或不一致</source>
      <comment>the case's previous act is not the one kept here</comment>
      <translation>the case's previous act is not the one kept here</translation>
    </message>
    <message>
      <source>联系报送机构核对后重新导出报盘</source>
      <comment>ask the sending office to check and export it again</comment>
      <translation>ask the sending office to check and export it again</translation>
    </message>
    <message>
      <source>加密页校验不符</source>
      <comment>an encrypted page does not hold</comment>
      <translation>an encrypted page does not hold</translation>
    </message>
    <message>
      <source>数据库结构受损</source>
      <comment>the database's structure is damaged</comment>
      <translation>the database's structure is damaged</translation>
    </message>
    <message>
      <source>所引用的行不存在</source>
      <comment>the row that it refers to is missing</comment>
      <translation>the row that it refers to is missing</translation>
    </message>
    <message>
      <source>防改触发器缺失</source>
      <comment>the trigger that forbids changes is missing</comment>
      <translation>the trigger that forbids changes is missing</translation>
    </message>
    <message>
      <source>表结构与程序所建不符</source>
      <comment>the tables are not those that the program made</comment>
      <translation>the tables are not those that the program made</translation>
    </message>
    <message>
      <source>名册内容与其哈希不符</source>
      <comment>the roster's content was changed</comment>
      <translation>the roster's content was changed</translation>
    </message>
    <message>
      <source>材料内容与其哈希不符</source>
      <comment>the paper's content was changed</comment>
      <translation>the paper's content was changed</translation>
    </message>
    <message>
      <source>与前一条记录不衔接</source>
      <comment>it does not follow the act before it</comment>
      <translation>it does not follow the act before it</translation>
    </message>
    <message>
      <source>与该合同的前一条记录不衔接</source>
      <comment>it does not follow the case's act before it</comment>
      <translation>it does not follow the case's act before it</translation>
    </message>
    <message>
      <source>是否作数与当时的答复不符</source>
      <comment>whether it stands is not what was answered on it</comment>
      <translation>whether it stands is not what was answered on it</translation>
    </message>
    <message>
      <source>存放的字节被改动</source>
      <comment>its stored bytes were changed</comment>
      <translation>its stored bytes were changed</translation>
    </message>
    <message>
      <source>存放的字节解不开</source>
      <comment>its stored bytes cannot be unpacked</comment>
      <translation>its stored bytes cannot be unpacked</translation>
    </message>
    <message>
      <source>链尾与所记不符，末尾记录缺失</source>
      <comment>its end is not the one noted: acts are missing</comment>
      <translation>its end is not the one noted: acts are missing</translation>
    </message>
    <message>
      <source>报送位置与记录不符</source>
      <comment>the point up to which it travelled is wrong</comment>
      <translation>the point up to which it travelled is wrong</translation>
    </message>
    <message>
      <source>用“变更登记”办理</source>
      <comment>use “amend”</comment>
      <translation>use “amend”</translation>
    </message>
    <message>
      <source>需要时办理不予登记或注销</source>
      <comment>refuse or cancel it instead</comment>
      <translation>refuse or cancel it instead</translation>
    </message>
    <message>
      <source>本机的凭单号段已用完</source>
      <comment>this device's block of slip numbers is used up</comment>
      <translation>this device's block of slip numbers is used up</translation>
    </message>
    <message>
      <source>请主管部门在名册中增配号段</source>
      <comment>ask the bureau for a roster with another block</comment>
      <translation>ask the bureau for a roster with another block</translation>
    </message>
    <message>
      <source>电脑时钟可能不准</source>
      <comment>This PC's clock may be wrong</comment>
      <translation>This PC's clock may be wrong</translation>
    </message>
    <message>
      <source>写明原因，继续办理</source>
      <comment>Go on with this reason</comment>
      <translation>Go on with this reason</translation>
    </message>
    <message>
      <source>{problem}。
时钟不准的，先取消，把电脑的日期、时间和时区调准后再办理；登记日期和凭单号的年份都取自时钟。</source>
      <comment>{problem}.
If it is wrong, go back and set this PC's date, time and zone first: the day of registration and the year of the slip's number come from it.</comment>
      <translation>{problem}.
If it is wrong, go back and set this PC's date, time and zone first: the day of registration and the year of the slip's number come from it.</translation>
    </message>
    <message>
      <source>时钟无误，或仍须办理的原因</source>
      <comment>Why it is right, or why this cannot wait</comment>
      <translation>Why it is right, or why this cannot wait</translation>
    </message>
    <message>
      <source>原因签入登记行为、随报盘上报；本次打开期间不再询问</source>
      <comment>It is signed into the act and goes to the bureau; it is not asked again while the program stays open</comment>
      <translation>It is signed into the act and goes to the bureau; it is not asked again while the program stays open</translation>
    </message>
    <message>
      <source>需补正：{said}</source>
      <comment>Requested: {said}</comment>
      <translation>Requested: {said}</translation>
    </message>
    <message>
      <source>补正期限：{day}</source>
      <comment>To be here by {day}</comment>
      <translation>To be here by {day}</translation>
    </message>
    <message>
      <source>收到：{said}</source>
      <comment>Received: {said}</comment>
      <translation>Received: {said}</translation>
    </message>
    <message>
      <source>理由：{said}</source>
      <comment>Reason: {said}</comment>
      <translation>Reason: {said}</translation>
    </message>
    <message>
      <source>撤销事由：{said}</source>
      <comment>Ground: {said}</comment>
      <translation>Ground: {said}</translation>
    </message>
    <message>
      <source>依据：{said}</source>
      <comment>Source: {said}</comment>
      <translation>Source: {said}</translation>
    </message>
    <message>
      <source>说明：{said}</source>
      <comment>Note: {said}</comment>
      <translation>Note: {said}</translation>
    </message>
    <message>
      <source>认定意见：{said}</source>
      <comment>Found: {said}</comment>
      <translation>Found: {said}</translation>
    </message>
    <message>
      <source>凭单号 {said}</source>
      <comment>Slip {said}</comment>
      <translation>Slip {said}</translation>
    </message>
    <message>
      <source>全国登记编号 {said}</source>
      <comment>Official number {said}</comment>
      <translation>Official number {said}</translation>
    </message>
    <message>
      <source>电脑时钟可疑而仍办理的原因：{said}</source>
      <comment>Why the PC's doubted clock was gone by: {said}</comment>
      <translation>Why the PC's doubted clock was gone by: {said}</translation>
    </message>
    <message>
      <source>核实说明：{said}</source>
      <comment>Reason for a query: {said}</comment>
      <translation>Reason for a query: {said}</translation>
    </message>
    <message>
      <source>{day} 付款 {amount} 元</source>
      <comment>Paid {amount} yuan on {day}</comment>
      <translation>Paid {amount} yuan on {day}</translation>
    </message>
    <message>
      <source>{day} 退款 {amount} 元</source>
      <comment>Refunded {amount} yuan on {day}</comment>
      <translation>Refunded {amount} yuan on {day}</translation>
    </message>
    <message>
      <source>其中技术部分 {amount} 元</source>
      <comment>{amount} yuan of it for technology</comment>
      <translation>{amount} yuan of it for technology</translation>
    </message>
    <message>
      <source>凭证号 {number}</source>
      <comment>voucher {number}</comment>
      <translation>voucher {number}</translation>
    </message>
    <message>
      <source>发票号 {number}</source>
      <comment>invoice {number}</comment>
      <translation>invoice {number}</translation>
    </message>
    <message>
      <source>凭证材料：{name}</source>
      <comment>Evidence: {name}</comment>
      <translation>Evidence: {name}</translation>
    </message>
    <message>
      <source>{day} 到账 {amount} 元，核定技术性收入 {income} 元</source>
      <comment>{amount} yuan received on {day}, {income} yuan of it technology income</comment>
      <translation>{amount} yuan received on {day}, {income} yuan of it technology income</translation>
    </message>
    <message>
      <source>{who}提请，来文文号 {number}</source>
      <comment>Requested by the {who}, letter {number}</comment>
      <translation>Requested by the {who}, letter {number}</translation>
    </message>
    <message>
      <source>结果：{said}</source>
      <comment>Outcome: {said}</comment>
      <translation>Outcome: {said}</translation>
    </message>
    <message>
      <source>认定审查：{conclusion}；{decided}</source>
      <comment>Examination: {conclusion}; {decided}</comment>
      <translation>Examination: {conclusion}; {decided}</translation>
    </message>
    <message>
      <source>不按审查结论决定的理由：{said}</source>
      <comment>Reason for deciding against the conclusion: {said}</comment>
      <translation>Reason for deciding against the conclusion: {said}</translation>
    </message>
    <message>
      <source>{sheet}（{act} {day}）</source>
      <comment>{sheet} ({act} {day})</comment>
      <translation>{sheet} ({act} {day})</translation>
    </message>
    <message>
      <source>经 {name} 复核</source>
      <comment>Reviewed by {name}</comment>
      <translation>Reviewed by {name}</translation>
    </message>
    <message>
      <source>合同成交额 {value} 元，技术交易额 {amount} 元</source>
      <comment>Value {value} yuan, technology amount {amount} yuan</comment>
      <translation>Value {value} yuan, technology amount {amount} yuan</translation>
    </message>
    <message>
      <source>原内容</source>
      <comment>Before</comment>
      <translation>Before</translation>
    </message>
    <message>
      <source>新内容</source>
      <comment>After</comment>
      <translation>After</translation>
    </message>
    <message>
      <source>金额变更</source>
      <comment>Amount</comment>
      <translation>Amount</translation>
    </message>
    <message>
      <source>展开其余 {count} 项</source>
      <comment>Show {count} more</comment>
      <translation>Show {count} more</translation>
    </message>
    <message>
      <source>收起</source>
      <comment>Show fewer</comment>
      <translation>Show fewer</translation>
    </message>
    <message>
      <source>与此前版本对照</source>
      <comment>Compare with the version before</comment>
      <translation>Compare with the version before</translation>
    </message>
    <message>
      <source>{count} 处不同</source>
      <comment>Differences: {count}</comment>
      <translation>Differences: {count}</translation>
    </message>
    <message>
      <source>两个版本的登记内容相同</source>
      <comment>Both versions say the same</comment>
      <translation>Both versions say the same</translation>
    </message>
    <message>
      <source>只看不同  Ctrl+D</source>
      <comment>Differences only  Ctrl+D</comment>
      <translation>Differences only  Ctrl+D</translation>
    </message>
    <message>
      <source>已变更</source>
      <comment>Changed</comment>
      <translation>Changed</translation>
    </message>
    <message>
      <source>填什么</source>
      <comment>What belongs here</comment>
      <translation>What belongs here</translation>
    </message>
    <message>
      <source>依据</source>
      <comment>On what it rests</comment>
      <translation>On what it rests</translation>
    </message>
    <message>
      <source>例子</source>
      <comment>Example</comment>
      <translation>Example</translation>
    </message>
    <message>
      <source>合同原文</source>
      <comment>The contract's words</comment>
      <translation>The contract's words</translation>
    </message>
    <message>
      <source>关闭  F1</source>
      <comment>Close  F1</comment>
      <translation>Close  F1</translation>
    </message>
    <message>
      <source>{year} 年度 {beneficiary}：本合同计入基数 {contribution} 元，年度奖补 {amount} 元</source>
      <comment>{year}, {beneficiary}: this contract adds {contribution} to the base; the year's amount is {amount} yuan</comment>
      <translation>{year}, {beneficiary}: this contract adds {contribution} to the base; the year's amount is {amount} yuan</translation>
    </message>
    <message>
      <source>{year} 年度 {beneficiary}：资料补齐后年度奖补可达 {confirmed} 元，现可确定 {amount} 元</source>
      <comment>{year}, {beneficiary}: {confirmed} yuan once the facts are complete; {amount} is certain now</comment>
      <translation>{year}, {beneficiary}: {confirmed} yuan once the facts are complete; {amount} is certain now</translation>
    </message>
    <message>
      <source>待登记</source>
      <comment>Once registered</comment>
      <translation>Once registered</translation>
    </message>
    <message>
      <source>可计入</source>
      <comment>Counts</comment>
      <translation>Counts</translation>
    </message>
    <message>
      <source>不适用</source>
      <comment>Does not apply</comment>
      <translation>Does not apply</translation>
    </message>
    <message>
      <source>资料不全</source>
      <comment>Facts missing</comment>
      <translation>Facts missing</translation>
    </message>
    <message>
      <source>正在读取库中的当事人…</source>
      <comment>Reading the parties of the register…</comment>
      <translation>Reading the parties of the register…</translation>
    </message>
    <message>
      <source>库中没有符合“{typed}”的当事人</source>
      <comment>No party here fits '{typed}'</comment>
      <translation>No party here fits '{typed}'</translation>
    </message>
    <message>
      <source>库中还没有别的合同，没有可取的当事人</source>
      <comment>There is no other contract yet to take a party from</comment>
      <translation>There is no other contract yet to take a party from</translation>
    </message>
    <message>
      <source>Enter 填入该当事人的全部栏目 · F4 历次合同 · Esc 关闭</source>
      <comment>Enter: take all fields of the party · F4: its contracts · Esc: close</comment>
      <translation>Enter: take all fields of the party · F4: its contracts · Esc: close</translation>
    </message>
    <message>
      <source>只列前 {count} 个，继续输入以缩小范围 · {foot}</source>
      <comment>The first {count}; type on for others · {foot}</comment>
      <translation>The first {count}; type on for others · {foot}</translation>
    </message>
    <message>
      <source>取自 {day}《{contract}》{role}</source>
      <comment>as {role} of {contract} ({day})</comment>
      <translation>as {role} of {contract} ({day})</translation>
    </message>
    <message>
      <source>曾用名 {names}</source>
      <comment>formerly {names}</comment>
      <translation>formerly {names}</translation>
    </message>
    <message>
      <source>曾用代码 {codes}</source>
      <comment>former code {codes}</comment>
      <translation>former code {codes}</translation>
    </message>
    <message>
      <source>    此前不同（{day}）：{fields}</source>
      <comment>    Different before ({day}): {fields}</comment>
      <translation>    Different before ({day}): {fields}</translation>
    </message>
    <message>
      <source>{field} {value}</source>
      <comment>{field} {value}</comment>
      <translation>{field} {value}</translation>
    </message>
    <message>
      <source>{field} 未填</source>
      <comment>no {field}</comment>
      <translation>no {field}</translation>
    </message>
    <message>
      <source>，</source>
      <comment>, </comment>
      <translation>, </translation>
    </message>
    <message>
      <source>、</source>
      <comment>, </comment>
      <translation>, </translation>
    </message>
    <message>
      <source>已填入{role}“{name}”的 {count} 栏，取自 {day}《{contract}》；Ctrl+Z 撤销</source>
      <comment>{role} '{name}': fields taken from {contract} ({day}): {count}; Ctrl+Z takes them back</comment>
      <translation>{role} '{name}': fields taken from {contract} ({day}): {count}; Ctrl+Z takes them back</translation>
    </message>
    <message>
      <source>未命名合同</source>
      <comment>a contract without a name</comment>
      <translation>a contract without a name</translation>
    </message>
    <message>
      <source>历次合同  F4</source>
      <comment>Earlier contracts  F4</comment>
      <translation>Earlier contracts  F4</translation>
    </message>
    <message>
      <source>光标所在当事人的历次合同</source>
      <comment>The earlier contracts of the party at hand</comment>
      <translation>The earlier contracts of the party at hand</translation>
    </message>
    <message>
      <source>先填写{role}的名称或信用代码，再看历次合同</source>
      <comment>Give the name or code of the {role} first, then see its contracts</comment>
      <translation>Give the name or code of the {role} first, then see its contracts</translation>
    </message>
    <message>
      <source>历次合同</source>
      <comment>Earlier contracts</comment>
      <translation>Earlier contracts</translation>
    </message>
    <message>
      <source>{count} 份</source>
      <comment>Contracts: {count}</comment>
      <translation>Contracts: {count}</translation>
    </message>
    <message>
      <source>共 {count} 份，列出最近 {shown} 份</source>
      <comment>{count} contracts, the last {shown} shown</comment>
      <translation>{count} contracts, the last {shown} shown</translation>
    </message>
    <message>
      <source>没有别的合同</source>
      <comment>No other contract</comment>
      <translation>No other contract</translation>
    </message>
    <message>
      <source>库中没有该当事人的其他合同，也没有同一信用代码的合同</source>
      <comment>No other contract here has this party, or its credit code</comment>
      <translation>No other contract here has this party, or its credit code</translation>
    </message>
    <message>
      <source>日期</source>
      <comment>Date</comment>
      <translation>Date</translation>
    </message>
    <message>
      <source>作为</source>
      <comment>As</comment>
      <translation>As</translation>
    </message>
    <message>
      <source>当时的名称、代码</source>
      <comment>Name and code then</comment>
      <translation>Name and code then</translation>
    </message>
    <message>
      <source>同现在</source>
      <comment>as now</comment>
      <translation>as now</translation>
    </message>
    <message>
      <source>与当前合同对照  Enter</source>
      <comment>Compare  Enter</comment>
      <translation>Compare  Enter</translation>
    </message>
    <message>
      <source>只取当事人  Ctrl+T</source>
      <comment>Copy the party only  Ctrl+T</comment>
      <translation>Copy the party only  Ctrl+T</translation>
    </message>
    <message>
      <source>复制为新合同  Ctrl+N</source>
      <comment>Copy as new  Ctrl+N</comment>
      <translation>Copy as new  Ctrl+N</translation>
    </message>
    <message>
      <source>与历次合同对照</source>
      <comment>Compare with an earlier contract</comment>
      <translation>Compare with an earlier contract</translation>
    </message>
    <message>
      <source>当前合同</source>
      <comment>The contract in hand</comment>
      <translation>The contract in hand</translation>
    </message>
    <message>
      <source>不同</source>
      <comment>Differs</comment>
      <translation>Differs</translation>
    </message>
    <message>
      <source>主管部门退回</source>
      <comment>Returned by the bureau</comment>
      <translation>Returned by the bureau</translation>
    </message>
    <message>
      <source>退回的办理不作数。改正后重新办理，随下一份报盘上报</source>
      <comment>What was returned does not stand. Correct it and decide again; the next batch reports it</comment>
      <translation>What was returned does not stand. Correct it and decide again; the next batch reports it</translation>
    </message>
    <message>
      <source>退回的登记不作数，原凭单作废。改正后重新予以登记，随下一份报盘上报</source>
      <comment>The returned registration and its slip are void. Correct it and register again; the next batch reports it</comment>
      <translation>The returned registration and its slip are void. Correct it and register again; the next batch reports it</translation>
    </message>
    <message>
      <source>退回的登记不作数，原凭单作废。号段不符的先导入最新名册，再重新予以登记，另取新号</source>
      <comment>The returned registration and its slip are void. Import the newest roster if the block is wrong, then register again: it takes a new number</comment>
      <translation>The returned registration and its slip are void. Import the newest roster if the block is wrong, then register again: it takes a new number</translation>
    </message>
    <message>
      <source>已重新办理，等待主管部门答复</source>
      <comment>Decided again; waiting for the bureau’s answer</comment>
      <translation>Decided again; waiting for the bureau’s answer</translation>
    </message>
    <message>
      <source>{act} · {field}</source>
      <comment>{act} · {field}</comment>
      <translation>{act} · {field}</translation>
    </message>
    <message>
      <source>{supervisor} · {day}</source>
      <comment>{supervisor} · {day}</comment>
      <translation>{supervisor} · {day}</translation>
    </message>
    <message>
      <source>主管部门退回：{reason}</source>
      <comment>Returned by the bureau: {reason}</comment>
      <translation>Returned by the bureau: {reason}</translation>
    </message>
    <message>
      <source>与已有的重复：{reason}</source>
      <comment>There already: {reason}</comment>
      <translation>There already: {reason}</translation>
    </message>
    <message>
      <source>一并退回的办理也不作数：仍需要的重新办理；不再办理的，按“不再办理”注明</source>
      <comment>What fell with a returned act does not stand either: do again what is still needed, and say of the rest that it is not</comment>
      <translation>What fell with a returned act does not stand either: do again what is still needed, and say of the rest that it is not</translation>
    </message>
    <message>
      <source>不再办理</source>
      <comment>Will not be done again</comment>
      <translation>Will not be done again</translation>
    </message>
    <message>
      <source>注明不再办理</source>
      <comment>Say that it will not be done again</comment>
      <translation>Say that it will not be done again</translation>
    </message>
    <message>
      <source>{reason}
注明后不再列为待办，记入日志，不能撤回；退回的办理本身不变</source>
      <comment>{reason}
It is then no longer listed as waiting; the journal notes it and it cannot be taken back. The register itself does not change</comment>
      <translation>{reason}
It is then no longer listed as waiting; the journal notes it and it cannot be taken back. The register itself does not change</translation>
    </message>
    <message>
      <source>转到此栏</source>
      <comment>Go to the field</comment>
      <translation>Go to the field</translation>
    </message>
    <message>
      <source>{title} · {place}</source>
      <comment>{title} · {place}</comment>
      <translation>{title} · {place}</translation>
    </message>
    <message>
      <source>{key}；Ctrl+Tab 下一页</source>
      <comment>{key}; Ctrl+Tab: the next one</comment>
      <translation>{key}; Ctrl+Tab: the next one</translation>
    </message>
    <message>
      <source>这份草稿没有保存</source>
      <comment>This draft is not saved</comment>
      <translation>This draft is not saved</translation>
    </message>
    <message>
      <source>“{name}”里最近录入的内容登记数据库没有收下，不离开就还在。离开以后，没有保存的内容无法找回。</source>
      <comment>The register did not take what was typed last into “{name}”. It is there while the form is open. Once it is left, what is not saved cannot be brought back.</comment>
      <translation>The register did not take what was typed last into “{name}”. It is there while the form is open. Once it is left, what is not saved cannot be brought back.</translation>
    </message>
    <message>
      <source>另存副本后离开登记表。副本是一个合同文件，以后在“合同”页导入，取回为新的草稿；审查的回答和各处理由不在其中。</source>
      <comment>The form is left once the copy is saved. It is a contract file, which the list of contracts imports as a new draft; answers of the examination and reasons are not in it.</comment>
      <translation>The form is left once the copy is saved. It is a contract file, which the list of contracts imports as a new draft; answers of the examination and reasons are not in it.</translation>
    </message>
    <message>
      <source>不离开  Esc</source>
      <comment>Stay here  Esc</comment>
      <translation>Stay here  Esc</translation>
    </message>
    <message>
      <source>放弃并离开</source>
      <comment>Leave and lose it</comment>
      <translation>Leave and lose it</translation>
    </message>
    <message>
      <source>另存副本…  Ctrl+S</source>
      <comment>Save a copy…  Ctrl+S</comment>
      <translation>Save a copy…  Ctrl+S</translation>
    </message>
    <message>
      <source>再保存一次</source>
      <comment>Save again</comment>
      <translation>Save again</translation>
    </message>
    <message>
      <source>另存副本到哪里</source>
      <comment>Where the copy goes</comment>
      <translation>Where the copy goes</translation>
    </message>
    <message>
      <source>合同文件 (*.json)</source>
      <comment>Contract file (*.json)</comment>
      <translation>Contract file (*.json)</translation>
    </message>
    <message>
      <source>未命名的合同</source>
      <comment>Contract without a name</comment>
      <translation>Contract without a name</translation>
    </message>
    <message>
      <source>登记表</source>
      <comment>Form</comment>
      <translation>Form</translation>
    </message>
    <message>
      <source>办理记录</source>
      <comment>History</comment>
      <translation>History</translation>
    </message>
    <message>
      <source>当事人</source>
      <comment>Parties</comment>
      <translation>Parties</translation>
    </message>
    <message>
      <source>技术信息</source>
      <comment>Technology</comment>
      <translation>Technology</translation>
    </message>
    <message>
      <source>更多栏目  Ctrl+M</source>
      <comment>More fields  Ctrl+M</comment>
      <translation>More fields  Ctrl+M</translation>
    </message>
    <message>
      <source>更多栏目（已填 {count}）  Ctrl+M</source>
      <comment>More fields ({count} filled)  Ctrl+M</comment>
      <translation>More fields ({count} filled)  Ctrl+M</translation>
    </message>
    <message>
      <source>收起  Ctrl+M</source>
      <comment>Fewer fields  Ctrl+M</comment>
      <translation>Fewer fields  Ctrl+M</translation>
    </message>
    <message>
      <source>经服务机构促成…  Ctrl+I</source>
      <comment>With an intermediary…  Ctrl+I</comment>
      <translation>With an intermediary…  Ctrl+I</translation>
    </message>
    <message>
      <source>本栏没有可查的内容，请直接填写；F2 查当事人、代码，F1 看本栏说明</source>
      <comment>This field has nothing to look up: type it in; F2 looks up parties and codes, F1 explains the field</comment>
      <translation>This field has nothing to look up: type it in; F2 looks up parties and codes, F1 explains the field</translation>
    </message>
    <message>
      <source>F2 查当事人、代码</source>
      <comment>F2 look up</comment>
      <translation>F2 look up</translation>
    </message>
    <message>
      <source>非技术性费用合计</source>
      <comment>Non-technical costs</comment>
      <translation>Non-technical costs</translation>
    </message>
    <message>
      <source>= 成交额 − 费用</source>
      <comment>= the rest</comment>
      <translation>= the rest</translation>
    </message>
    <message>
      <source>成交额 − 非技术性费用 = {amount}</source>
      <comment>Value − non-technical costs = {amount}</comment>
      <translation>Value − non-technical costs = {amount}</translation>
    </message>
    <message>
      <source>{count} 笔</source>
      <comment>Payments: {count}</comment>
      <translation>Payments: {count}</translation>
    </message>
    <message>
      <source>删除此行</source>
      <comment>Remove this row</comment>
      <translation>Remove this row</translation>
    </message>
    <message>
      <source>撤销：{step}</source>
      <comment>Undone: {step}</comment>
      <translation>Undone: {step}</translation>
    </message>
    <message>
      <source>重做：{step}</source>
      <comment>Done again: {step}</comment>
      <translation>Done again: {step}</translation>
    </message>
    <message>
      <source>“{typed}”不是真实日期；按 20200301 或 2020-03-01 填写</source>
      <comment>'{typed}' is no real date; type 20200301 or 2020-03-01</comment>
      <translation>'{typed}' is no real date; type 20200301 or 2020-03-01</translation>
    </message>
    <message>
      <source>“{typed}”不是金额；填写元，最多两位小数</source>
      <comment>'{typed}' is no amount; type yuan with at most two decimals</comment>
      <translation>'{typed}' is no amount; type yuan with at most two decimals</translation>
    </message>
    <message>
      <source>“{typed}”不在代码表中；按 F2 选择</source>
      <comment>'{typed}' is not on the list; press F2 to choose</comment>
      <translation>'{typed}' is not on the list; press F2 to choose</translation>
    </message>
    <message>
      <source>这一行还缺必填项</source>
      <comment>this row still lacks a required field</comment>
      <translation>this row still lacks a required field</translation>
    </message>
    <message>
      <source>改正后继续</source>
      <comment>Correct it</comment>
      <translation>Correct it</translation>
    </message>
    <message>
      <source>采用 {value}</source>
      <comment>Use {value}</comment>
      <translation>Use {value}</translation>
    </message>
    <message>
      <source>新合同</source>
      <comment>New contract</comment>
      <translation>New contract</translation>
    </message>
    <message>
      <source>还没有文书：受理以后才有受理通知书、登记表。填好后按 Ctrl+Enter 受理，再按 Ctrl+P</source>
      <comment>There are no sheets yet: notice and form come once it is accepted. Accept it with Ctrl+Enter, then press Ctrl+P</comment>
      <translation>There are no sheets yet: notice and form come once it is accepted. Accept it with Ctrl+Enter, then press Ctrl+P</translation>
    </message>
    <message>
      <source>这份合同没有可打印的文书</source>
      <comment>This contract has no sheets to print</comment>
      <translation>This contract has no sheets to print</translation>
    </message>
    <message>
      <source>主管部门在这里只查看；各项事务由登记机构办理</source>
      <comment>The bureau only looks here; the office that registered it does what is to be done</comment>
      <translation>The bureau only looks here; the office that registered it does what is to be done</translation>
    </message>
    <message>
      <source>草稿已自动保存 {time}</source>
      <comment>Draft saved {time}</comment>
      <translation>Draft saved {time}</translation>
    </message>
    <message>
      <source>尚未保存</source>
      <comment>Not saved yet</comment>
      <translation>Not saved yet</translation>
    </message>
    <message>
      <source>受理 {day}</source>
      <comment>Accepted {day}</comment>
      <translation>Accepted {day}</translation>
    </message>
    <message>
      <source>登记 {day}</source>
      <comment>Registered {day}</comment>
      <translation>Registered {day}</translation>
    </message>
    <message>
      <source>凭单号 {number}</source>
      <comment>Slip {number}</comment>
      <translation>Slip {number}</translation>
    </message>
    <message>
      <source>全国编号 {number}</source>
      <comment>Official no. {number}</comment>
      <translation>Official no. {number}</translation>
    </message>
    <message>
      <source>正在变更</source>
      <comment>Amending</comment>
      <translation>Amending</translation>
    </message>
    <message>
      <source>审核</source>
      <comment>Findings</comment>
      <translation>Findings</translation>
    </message>
    <message>
      <source>{severity} {count}</source>
      <comment>{severity} {count}</comment>
      <translation>{severity} {count}</translation>
    </message>
    <message>
      <source>边填边审核；F8 检查全部栏目</source>
      <comment>Checked while you type; F8 checks every field</comment>
      <translation>Checked while you type; F8 checks every field</translation>
    </message>
    <message>
      <source>未发现问题</source>
      <comment>No problems found</comment>
      <translation>No problems found</translation>
    </message>
    <message>
      <source>有错误，改正后才能登记</source>
      <comment>Correct the errors before registering</comment>
      <translation>Correct the errors before registering</translation>
    </message>
    <message>
      <source>{first}。改正后再办理</source>
      <comment>{first}. Correct it and go on</comment>
      <translation>{first}. Correct it and go on</translation>
    </message>
    <message>
      <source>核实项填写说明后才能登记</source>
      <comment>Give a reason for every query before registering</comment>
      <translation>Give a reason for every query before registering</translation>
    </message>
    <message>
      <source>没有未处理的审核项</source>
      <comment>Nothing left to settle</comment>
      <translation>Nothing left to settle</translation>
    </message>
    <message>
      <source>核实说明（随登记保存）</source>
      <comment>Reason (kept with the registration)</comment>
      <translation>Reason (kept with the registration)</translation>
    </message>
    <message>
      <source>未选合同类别</source>
      <comment>No contract type yet</comment>
      <translation>No contract type yet</translation>
    </message>
    <message>
      <source>核实说明：{reason}</source>
      <comment>Reason: {reason}</comment>
      <translation>Reason: {reason}</translation>
    </message>
    <message>
      <source>按 Enter 跳到该栏</source>
      <comment>Enter: go to the field</comment>
      <translation>Enter: go to the field</translation>
    </message>
    <message>
      <source>没有有效的登记，不计奖补</source>
      <comment>No registration in force: nothing counts</comment>
      <translation>No registration in force: nothing counts</translation>
    </message>
    <message>
      <source>正在测算…</source>
      <comment>Reckoning…</comment>
      <translation>Reckoning…</translation>
    </message>
    <message>
      <source>填写当事人、金额和付款后显示</source>
      <comment>Shown once parties, amounts and payments are filled in</comment>
      <translation>Shown once parties, amounts and payments are filled in</translation>
    </message>
    <message>
      <source>受理  Ctrl+Enter</source>
      <comment>Accept  Ctrl+Enter</comment>
      <translation>Accept  Ctrl+Enter</translation>
    </message>
    <message>
      <source>补正…</source>
      <comment>Supplement…</comment>
      <translation>Supplement…</translation>
    </message>
    <message>
      <source>通知补正</source>
      <comment>Request a supplement</comment>
      <translation>Request a supplement</translation>
    </message>
    <message>
      <source>核定</source>
      <comment>Determine</comment>
      <translation>Determine</translation>
    </message>
    <message>
      <source>收到补正…</source>
      <comment>Supplement received…</comment>
      <translation>Supplement received…</translation>
    </message>
    <message>
      <source>予以登记  Ctrl+Enter</source>
      <comment>Register  Ctrl+Enter</comment>
      <translation>Register  Ctrl+Enter</translation>
    </message>
    <message>
      <source>不予登记…</source>
      <comment>Refuse…</comment>
      <translation>Refuse…</translation>
    </message>
    <message>
      <source>凭单  Ctrl+Enter</source>
      <comment>Slip  Ctrl+Enter</comment>
      <translation>Slip  Ctrl+Enter</translation>
    </message>
    <message>
      <source>更多事项（F10）</source>
      <comment>More (F10)</comment>
      <translation>More (F10)</translation>
    </message>
    <message>
      <source>变更登记（解锁登记表）</source>
      <comment>Amend (unlocks the form)</comment>
      <translation>Amend (unlocks the form)</translation>
    </message>
    <message>
      <source>重新认定…</source>
      <comment>Re-examine…</comment>
      <translation>Re-examine…</translation>
    </message>
    <message>
      <source>提交重新认定  Ctrl+Enter</source>
      <comment>Submit re-examination  Ctrl+Enter</comment>
      <translation>Submit re-examination  Ctrl+Enter</translation>
    </message>
    <message>
      <source>放弃重新认定</source>
      <comment>Discard re-examination</comment>
      <translation>Discard re-examination</translation>
    </message>
    <message>
      <source>正在重新认定</source>
      <comment>Re-examining</comment>
      <translation>Re-examining</translation>
    </message>
    <message>
      <source>核定技术性收入…</source>
      <comment>Determine technology income…</comment>
      <translation>Determine technology income…</translation>
    </message>
    <message>
      <source>提交变更  Ctrl+Enter</source>
      <comment>Submit amendment  Ctrl+Enter</comment>
      <translation>Submit amendment  Ctrl+Enter</translation>
    </message>
    <message>
      <source>登记表和审查表已解锁，改好后按 Ctrl+Enter 提交变更</source>
      <comment>The form and the sheet are unlocked; Ctrl+Enter submits the amendment</comment>
      <translation>The form and the sheet are unlocked; Ctrl+Enter submits the amendment</translation>
    </message>
    <message>
      <source>已带入被退回的变更内容，改正后按 Ctrl+Enter 重新提交变更</source>
      <comment>The content of the returned amendment is back in the form; correct it, Ctrl+Enter submits it again</comment>
      <translation>The content of the returned amendment is back in the form; correct it, Ctrl+Enter submits it again</translation>
    </message>
    <message>
      <source>登记表和审查表已解锁，改好后按 Ctrl+Enter 提交重新认定</source>
      <comment>The form and the sheet are unlocked; Ctrl+Enter submits the re-examination</comment>
      <translation>The form and the sheet are unlocked; Ctrl+Enter submits the re-examination</translation>
    </message>
    <message>
      <source>已接着上次未提交的变更；改好后按 Ctrl+Enter 提交，或者放弃变更</source>
      <comment>The amendment that was not submitted goes on; Ctrl+Enter submits it, or discard it</comment>
      <translation>The amendment that was not submitted goes on; Ctrl+Enter submits it, or discard it</translation>
    </message>
    <message>
      <source>已接着上次未提交的变更，但此后又办理了其他事项：提交前核对变更的内容，或者放弃变更</source>
      <comment>The amendment that was not submitted goes on, but the case has moved on since: check what changes, or discard it</comment>
      <translation>The amendment that was not submitted goes on, but the case has moved on since: check what changes, or discard it</translation>
    </message>
    <message>
      <source>变更尚未提交：先提交变更，或放弃变更</source>
      <comment>The amendment is not submitted: submit or discard it first</comment>
      <translation>The amendment is not submitted: submit or discard it first</translation>
    </message>
    <message>
      <source>放弃变更</source>
      <comment>Discard amendment</comment>
      <translation>Discard amendment</translation>
    </message>
    <message>
      <source>注销登记…</source>
      <comment>Cancel registration…</comment>
      <translation>Cancel registration…</translation>
    </message>
    <message>
      <source>撤销登记…</source>
      <comment>Revoke registration…</comment>
      <translation>Revoke registration…</translation>
    </message>
    <message>
      <source>记录付款…</source>
      <comment>Record a payment…</comment>
      <translation>Record a payment…</translation>
    </message>
    <message>
      <source>记录全国登记编号…</source>
      <comment>Record the official number…</comment>
      <translation>Record the official number…</translation>
    </message>
    <message>
      <source>复制为新合同</source>
      <comment>Copy as new</comment>
      <translation>Copy as new</translation>
    </message>
    <message>
      <source>删除草稿…</source>
      <comment>Delete draft…</comment>
      <translation>Delete draft…</translation>
    </message>
    <message>
      <source>删除这份草稿？删除后不能恢复。</source>
      <comment>Delete this draft? It cannot be brought back.</comment>
      <translation>Delete this draft? It cannot be brought back.</translation>
    </message>
    <message>
      <source>删除</source>
      <comment>Delete</comment>
      <translation>Delete</translation>
    </message>
    <message>
      <source>需补正的材料</source>
      <comment>What is missing</comment>
      <translation>What is missing</translation>
    </message>
    <message>
      <source>补正期限</source>
      <comment>Due by</comment>
      <translation>Due by</translation>
    </message>
    <message>
      <source>收到的材料</source>
      <comment>What was received</comment>
      <translation>What was received</translation>
    </message>
    <message>
      <source>变更原因</source>
      <comment>Why it changes</comment>
      <translation>Why it changes</translation>
    </message>
    <message>
      <source>查明情况</source>
      <comment>What was established</comment>
      <translation>What was established</translation>
    </message>
    <message>
      <source>不予登记的理由</source>
      <comment>Reason of the refusal</comment>
      <translation>Reason of the refusal</translation>
    </message>
    <message>
      <source>认定意见</source>
      <comment>What was found</comment>
      <translation>What was found</translation>
    </message>
    <message>
      <source>来文文号</source>
      <comment>Letter number</comment>
      <translation>Letter number</translation>
    </message>
    <message>
      <source>不按审查结论决定的理由</source>
      <comment>Reason for deciding against the conclusion</comment>
      <translation>Reason for deciding against the conclusion</translation>
    </message>
    <message>
      <source>全国登记编号（16 位）</source>
      <comment>Official number (16 digits)</comment>
      <translation>Official number (16 digits)</translation>
    </message>
    <message>
      <source>到账金额</source>
      <comment>Amount received</comment>
      <translation>Amount received</translation>
    </message>
    <message>
      <source>其中技术性收入</source>
      <comment>Of which technology income</comment>
      <translation>Of which technology income</translation>
    </message>
    <message>
      <source>该合同没有材料；先添加材料，再引用</source>
      <comment>The case has no papers; attach one first to name it here</comment>
      <translation>The case has no papers; attach one first to name it here</translation>
    </message>
    <message>
      <source>输入文字查找，或按 F2 列出全部</source>
      <comment>Type to search, or F2 lists them all</comment>
      <translation>Type to search, or F2 lists them all</translation>
    </message>
    <message>
      <source>复核…  Ctrl+Shift+R</source>
      <comment>Review…  Ctrl+Shift+R</comment>
      <translation>Review…  Ctrl+Shift+R</translation>
    </message>
    <message>
      <source>用 USB 密钥复核…</source>
      <comment>Review with a USB key…</comment>
      <translation>Review with a USB key…</translation>
    </message>
    <message>
      <source>签名复核</source>
      <comment>Sign the review</comment>
      <translation>Sign the review</translation>
    </message>
    <message>
      <source>另一位登记员看过“{name}”（{amount} 元）后，用自己的密钥签名确认现在的内容。密钥只用这一次，不留在本机；之后内容有任何改动，复核即失效，须重新复核</source>
      <comment>Another registrar who has looked at “{name}” ({amount} yuan) signs for the content as it stands now. The key is used this once and not kept here; any later change of the content lets the review fall</comment>
      <translation>Another registrar who has looked at “{name}” ({amount} yuan) signs for the content as it stands now. The key is used this once and not kept here; any later change of the content lets the review fall</translation>
    </message>
    <message>
      <source>未填金额</source>
      <comment>no amount</comment>
      <translation>no amount</translation>
    </message>
    <message>
      <source>复核人的密钥文件（.p12）</source>
      <comment>The reviewer's key file (.p12)</comment>
      <translation>The reviewer's key file (.p12)</translation>
    </message>
    <message>
      <source>复核人的签名口令</source>
      <comment>The reviewer's PIN</comment>
      <translation>The reviewer's PIN</translation>
    </message>
    <message>
      <source>复核意见（可不填）</source>
      <comment>What the reviewer has to say (may be empty)</comment>
      <translation>What the reviewer has to say (may be empty)</translation>
    </message>
    <message>
      <source>{name} 已复核。现在可由经办登记员办理；内容有改动的须重新复核</source>
      <comment>Reviewed by {name}. The registrar in charge may now decide; changed content is reviewed again</comment>
      <translation>Reviewed by {name}. The registrar in charge may now decide; changed content is reviewed again</translation>
    </message>
    <message>
      <source>收到补正之日为新的受理日期，办理时限重新计算。</source>
      <comment>The day the supplement arrives becomes the new date of acceptance; the time limit starts again.</comment>
      <translation>The day the supplement arrives becomes the new date of acceptance; the time limit starts again.</translation>
    </message>
    <message>
      <source>通知补正的材料：{wanted}</source>
      <comment>Requested: {wanted}</comment>
      <translation>Requested: {wanted}</translation>
    </message>
    <message>
      <source>此前已通知补正 {count} 次。</source>
      <comment>Supplements requested before: {count}. </comment>
      <translation>Supplements requested before: {count}. </translation>
    </message>
    <message>
      <source>依据：{source}</source>
      <comment>Source: {source}</comment>
      <translation>Source: {source}</translation>
    </message>
    <message>
      <source>事由取自：{source}</source>
      <comment>The grounds are those of: {source}</comment>
      <translation>The grounds are those of: {source}</translation>
    </message>
    <message>
      <source>适用规则：{rulebook}</source>
      <comment>Rulebook: {rulebook}</comment>
      <translation>Rulebook: {rulebook}</translation>
    </message>
    <message>
      <source>当事人解除合同，或者合同被撤销、宣布无效的，办理注销。注销后登记和凭单失效，不能恢复；此前的办理记录保留。</source>
      <comment>For a contract that the parties have ended, or that was rescinded or declared void. The registration and its slips become void for good; what was done before stays on record.</comment>
      <translation>For a contract that the parties have ended, or that was rescinded or declared void. The registration and its slips become void for good; what was done before stays on record.</translation>
    </message>
    <message>
      <source>登记机构依职权撤销登记。撤销后登记和凭单失效，不能恢复；此前的办理记录保留。</source>
      <comment>The office withdraws the registration. The registration and its slips become void for good; what was done before stays on record.</comment>
      <translation>The office withdraws the registration. The registration and its slips become void for good; what was done before stays on record.</translation>
    </message>
    <message>
      <source>税务、财政等机关提请的，对已登记的合同重新认定。维持的当即记录；改变的先改登记表再提交。</source>
      <comment>A registration is examined again when tax or finance asks for it. What is upheld is recorded at once; what is changed is first corrected in the form.</comment>
      <translation>A registration is examined again when tax or finance asks for it. What is upheld is recorded at once; what is changed is first corrected in the form.</translation>
    </message>
    <message>
      <source>确定后登记表解锁；改好后按 Ctrl+Enter 提交重新认定</source>
      <comment>The form is unlocked then; correct it, and Ctrl+Enter submits the re-examination</comment>
      <translation>The form is unlocked then; correct it, and Ctrl+Enter submits the re-examination</translation>
    </message>
    <message>
      <source>按到账逐笔核定，累计不超过核定的技术交易额。</source>
      <comment>Determined for each receipt; the total cannot exceed the recognised technology amount.</comment>
      <translation>Determined for each receipt; the total cannot exceed the recognised technology amount.</translation>
    </message>
    <message>
      <source>已核定技术性收入（{count} 笔）</source>
      <comment>Determined so far ({count})</comment>
      <translation>Determined so far ({count})</translation>
    </message>
    <message>
      <source>核定后尚余 {amount} 元</source>
      <comment>{amount} yuan are left then</comment>
      <translation>{amount} yuan are left then</translation>
    </message>
    <message>
      <source>超过尚可核定的金额 {amount} 元</source>
      <comment>{amount} yuan more than is still open</comment>
      <translation>{amount} yuan more than is still open</translation>
    </message>
    <message>
      <source>{day} 到账 {amount} 元，核定 {income} 元</source>
      <comment>{day}: received {amount}, determined {income} yuan</comment>
      <translation>{day}: received {amount}, determined {income} yuan</translation>
    </message>
    <message>
      <source>填写全国技术合同登记系统给出的编号；本程序不编造编号</source>
      <comment>The number given by the national system; this program never makes one up</comment>
      <translation>The number given by the national system; this program never makes one up</translation>
    </message>
    <message>
      <source>变更的内容：共 {count} 项</source>
      <comment>Fields that change: {count}</comment>
      <translation>Fields that change: {count}</translation>
    </message>
    <message>
      <source>登记内容没有变化</source>
      <comment>The content has not changed</comment>
      <translation>The content has not changed</translation>
    </message>
    <message>
      <source>登记内容没有变化，没有可以提交的变更。先在登记表中修改，或者放弃变更。</source>
      <comment>Nothing has changed, so there is nothing to submit. Change the form first, or discard the amendment.</comment>
      <translation>Nothing has changed, so there is nothing to submit. Change the form first, or discard the amendment.</translation>
    </message>
    <message>
      <source>登记内容没有变化，只有认定审查表变了。</source>
      <comment>The content has not changed, only the recognition sheet has.</comment>
      <translation>The content has not changed, only the recognition sheet has.</translation>
    </message>
    <message>
      <source>确定</source>
      <comment>Confirm</comment>
      <translation>Confirm</translation>
    </message>
    <message>
      <source>已办理：{act}</source>
      <comment>Done: {act}</comment>
      <translation>Done: {act}</translation>
    </message>
    <message>
      <source>已受理。下一步按 Alt+2 逐项审查认定条件；审核项和审查都完成后按 Ctrl+Enter 予以登记</source>
      <comment>Accepted. Alt+2 examines it condition by condition; Ctrl+Enter then registers it</comment>
      <translation>Accepted. Alt+2 examines it condition by condition; Ctrl+Enter then registers it</translation>
    </message>
    <message>
      <source>已通知补正。材料收到后按 Ctrl+Enter 记录，办理时限自收到之日重新计算</source>
      <comment>The supplement is requested. Ctrl+Enter records its receipt; the time limit then starts again</comment>
      <translation>The supplement is requested. Ctrl+Enter records its receipt; the time limit then starts again</translation>
    </message>
    <message>
      <source>已收到补正。按 Ctrl+Enter 予以登记，或不予登记</source>
      <comment>The supplement is here. Ctrl+Enter registers the contract; otherwise refuse it</comment>
      <translation>The supplement is here. Ctrl+Enter registers the contract; otherwise refuse it</translation>
    </message>
    <message>
      <source>已不予登记，理由记入办理记录。下次报盘时上报</source>
      <comment>Refused, with the reason in the history. The next batch reports it</comment>
      <translation>Refused, with the reason in the history. The next batch reports it</translation>
    </message>
    <message>
      <source>已变更。下次报盘时上报；需要时按 Ctrl+Enter 重新出具凭单</source>
      <comment>Amended. The next batch reports it; Ctrl+Enter makes a new slip</comment>
      <translation>Amended. The next batch reports it; Ctrl+Enter makes a new slip</translation>
    </message>
    <message>
      <source>已注销，凭单失效。下次报盘时上报</source>
      <comment>Cancelled; its slip is void. The next batch reports it</comment>
      <translation>Cancelled; its slip is void. The next batch reports it</translation>
    </message>
    <message>
      <source>已撤销登记，凭单失效。下次报盘时上报</source>
      <comment>Revoked; its slip is void. The next batch reports it</comment>
      <translation>Revoked; its slip is void. The next batch reports it</translation>
    </message>
    <message>
      <source>已重新认定，此前的认定保留在办理记录中。下次报盘时上报</source>
      <comment>Re-examined; the recognition before stays in the history. The next batch reports it</comment>
      <translation>Re-examined; the recognition before stays in the history. The next batch reports it</translation>
    </message>
    <message>
      <source>技术性收入已核定。按 Ctrl+P 打印核定表</source>
      <comment>The technology income is determined. Ctrl+P prints its sheet</comment>
      <translation>The technology income is determined. Ctrl+P prints its sheet</translation>
    </message>
    <message>
      <source>付款已记入，奖补金额随之更新</source>
      <comment>The payment is recorded; the schemes follow</comment>
      <translation>The payment is recorded; the schemes follow</translation>
    </message>
    <message>
      <source>全国登记编号已记入</source>
      <comment>The official number is recorded</comment>
      <translation>The official number is recorded</translation>
    </message>
    <message>
      <source>已登记，凭单号 {number}。按 Ctrl+Enter 查看凭单</source>
      <comment>Registered as {number}. Ctrl+Enter shows the slip</comment>
      <translation>Registered as {number}. Ctrl+Enter shows the slip</translation>
    </message>
    <message>
      <source>尚未办理任何事项。受理后，每一步都会记在这里。</source>
      <comment>Nothing was done yet. After acceptance every step appears here.</comment>
      <translation>Nothing was done yet. After acceptance every step appears here.</translation>
    </message>
    <message>
      <source>{registrar} · {at} · 行为哈希 {hash}</source>
      <comment>{registrar} · {at} · act hash {hash}</comment>
      <translation>{registrar} · {at} · act hash {hash}</translation>
    </message>
    <message>
      <source>与此前版本对照（{count} 处不同）</source>
      <comment>Compare with the version before ({count})</comment>
      <translation>Compare with the version before ({count})</translation>
    </message>
    <message>
      <source>{act} {day}</source>
      <comment>{act} {day}</comment>
      <translation>{act} {day}</translation>
    </message>
    <message>
      <source>此前版本（{act}）</source>
      <comment>Before ({act})</comment>
      <translation>Before ({act})</translation>
    </message>
    <message>
      <source>本次版本（{act}）</source>
      <comment>This version ({act})</comment>
      <translation>This version ({act})</translation>
    </message>
    <message>
      <source>{sheet}（{copies}）</source>
      <comment>{sheet} ({copies})</comment>
      <translation>{sheet} ({copies})</translation>
    </message>
    <message>
      <source>已退回</source>
      <comment>Returned</comment>
      <translation>Returned</translation>
    </message>
    <message>
      <source>退回的办理不作数，改正后重新办理即可</source>
      <comment>What was returned does not stand: correct it and decide again</comment>
      <translation>What was returned does not stand: correct it and decide again</translation>
    </message>
    <message>
      <source>主管部门 {supervisor}，{day}</source>
      <comment>{supervisor} for the bureau, {day}</comment>
      <translation>{supervisor} for the bureau, {day}</translation>
    </message>
    <message>
      <source>已退回</source>
      <comment>returned</comment>
      <translation>returned</translation>
    </message>
    <message>
      <source>凭单已签名并保存：{file}。下次报盘时上报</source>
      <comment>Slip signed and saved: {file}. The next batch reports it</comment>
      <translation>Slip signed and saved: {file}. The next batch reports it</translation>
    </message>
    <message>
      <source>筛选  F3</source>
      <comment>Filter  F3</comment>
      <translation>Filter  F3</translation>
    </message>
    <message>
      <source>自</source>
      <comment>From</comment>
      <translation>From</translation>
    </message>
    <message>
      <source>至</source>
      <comment>To</comment>
      <translation>To</translation>
    </message>
    <message>
      <source>登记年度</source>
      <comment>Year</comment>
      <translation>Year</translation>
    </message>
    <message>
      <source>成交额 自（元）</source>
      <comment>Value, yuan</comment>
      <translation>Value, yuan</translation>
    </message>
    <message>
      <source>成交额 至（元）</source>
      <comment>up to</comment>
      <translation>up to</translation>
    </message>
    <message>
      <source>期限</source>
      <comment>Due</comment>
      <translation>Due</translation>
    </message>
    <message>
      <source>缺项</source>
      <comment>Missing</comment>
      <translation>Missing</translation>
    </message>
    <message>
      <source>不限</source>
      <comment>Any</comment>
      <translation>Any</translation>
    </message>
    <message>
      <source>今日到期或已超期</source>
      <comment>Today or overdue</comment>
      <translation>Today or overdue</translation>
    </message>
    <message>
      <source>{days} 日内</source>
      <comment>Within {days} days</comment>
      <translation>Within {days} days</translation>
    </message>
    <message>
      <source>清除全部</source>
      <comment>Clear all</comment>
      <translation>Clear all</translation>
    </message>
    <message>
      <source>或</source>
      <comment> or </comment>
      <translation> or </translation>
    </message>
    <message>
      <source>共 {count} 份 · {filter}</source>
      <comment>Contracts: {count} · {filter}</comment>
      <translation>Contracts: {count} · {filter}</translation>
    </message>
    <message>
      <source>已存筛选  Ctrl+G</source>
      <comment>Saved filters  Ctrl+G</comment>
      <translation>Saved filters  Ctrl+G</translation>
    </message>
    <message>
      <source>保存当前筛选…</source>
      <comment>Save this filter…</comment>
      <translation>Save this filter…</translation>
    </message>
    <message>
      <source>保存筛选</source>
      <comment>Save the filter</comment>
      <translation>Save the filter</translation>
    </message>
    <message>
      <source>筛选条件：{filter}</source>
      <comment>It asks for: {filter}</comment>
      <translation>It asks for: {filter}</translation>
    </message>
    <message>
      <source>替换同名的筛选</source>
      <comment>Replace the filter of that name</comment>
      <translation>Replace the filter of that name</translation>
    </message>
    <message>
      <source>保存</source>
      <comment>Save</comment>
      <translation>Save</translation>
    </message>
    <message>
      <source>已保存筛选“{name}”，工作台上有它的数目</source>
      <comment>Saved “{name}”; its count is on the work bench</comment>
      <translation>Saved “{name}”; its count is on the work bench</translation>
    </message>
    <message>
      <source>还没有保存的筛选</source>
      <comment>No filter has been saved yet</comment>
      <translation>No filter has been saved yet</translation>
    </message>
    <message>
      <source>改名</source>
      <comment>Rename</comment>
      <translation>Rename</translation>
    </message>
    <message>
      <source>给“{name}”改名</source>
      <comment>Rename “{name}”</comment>
      <translation>Rename “{name}”</translation>
    </message>
    <message>
      <source>已改名为“{name}”</source>
      <comment>Renamed to “{name}”</comment>
      <translation>Renamed to “{name}”</translation>
    </message>
    <message>
      <source>删除筛选“{name}”</source>
      <comment>Delete the filter “{name}”</comment>
      <translation>Delete the filter “{name}”</translation>
    </message>
    <message>
      <source>筛选条件：{filter}。合同不受影响。</source>
      <comment>It asks for: {filter}. No contract changes.</comment>
      <translation>It asks for: {filter}. No contract changes.</translation>
    </message>
    <message>
      <source>已删除筛选“{name}”</source>
      <comment>Deleted the filter “{name}”</comment>
      <translation>Deleted the filter “{name}”</translation>
    </message>
    <message>
      <source>列  F4</source>
      <comment>Columns  F4</comment>
      <translation>Columns  F4</translation>
    </message>
    <message>
      <source>列的布局</source>
      <comment>Layout</comment>
      <translation>Layout</translation>
    </message>
    <message>
      <source>显示的列</source>
      <comment>Columns shown</comment>
      <translation>Columns shown</translation>
    </message>
    <message>
      <source>自定</source>
      <comment>Own</comment>
      <translation>Own</translation>
    </message>
    <message>
      <source>排序</source>
      <comment>Sort by</comment>
      <translation>Sort by</translation>
    </message>
    <message>
      <source>{column} 升序</source>
      <comment>{column}, ascending</comment>
      <translation>{column}, ascending</translation>
    </message>
    <message>
      <source>{column} 降序</source>
      <comment>{column}, descending</comment>
      <translation>{column}, descending</translation>
    </message>
    <message>
      <source>最近改动在前</source>
      <comment>Last changed first</comment>
      <translation>Last changed first</translation>
    </message>
    <message>
      <source>恢复列宽和顺序</source>
      <comment>Reset widths and order</comment>
      <translation>Reset widths and order</translation>
    </message>
    <message>
      <source>已选 {count} 份 · 成交额 {value} 元 · 技术交易额 {amount} 元</source>
      <comment>{count} chosen · value {value} yuan · technology {amount} yuan</comment>
      <translation>{count} chosen · value {value} yuan · technology {amount} yuan</translation>
    </message>
    <message>
      <source>批量修改…  Ctrl+B</source>
      <comment>Bulk edit…  Ctrl+B</comment>
      <translation>Bulk edit…  Ctrl+B</translation>
    </message>
    <message>
      <source>复制为新合同  Ctrl+Shift+N</source>
      <comment>Copy as new  Ctrl+Shift+N</comment>
      <translation>Copy as new  Ctrl+Shift+N</translation>
    </message>
    <message>
      <source>复制整份合同</source>
      <comment>The whole contract</comment>
      <translation>The whole contract</translation>
    </message>
    <message>
      <source>只复制卖方</source>
      <comment>Only the seller</comment>
      <translation>Only the seller</translation>
    </message>
    <message>
      <source>只复制买方</source>
      <comment>Only the buyer</comment>
      <translation>Only the buyer</translation>
    </message>
    <message>
      <source>导出</source>
      <comment>Export</comment>
      <translation>Export</translation>
    </message>
    <message>
      <source>所见清单…  Ctrl+E</source>
      <comment>The list as it is seen…  Ctrl+E</comment>
      <translation>The list as it is seen…  Ctrl+E</translation>
    </message>
    <message>
      <source>所选合同的登记清单…  Ctrl+Shift+E</source>
      <comment>Registration list of those chosen…  Ctrl+Shift+E</comment>
      <translation>Registration list of those chosen…  Ctrl+Shift+E</translation>
    </message>
    <message>
      <source>所选合同中已登记的列成一张清单：供签字盖章，不是登记凭单，不作数字签名</source>
      <comment>Those chosen that are registered, on one list to sign and seal by hand; it is no slip, and no key signs it</comment>
      <translation>Those chosen that are registered, on one list to sign and seal by hand; it is no slip, and no key signs it</translation>
    </message>
    <message>
      <source>清单已保存</source>
      <comment>The list is saved</comment>
      <translation>The list is saved</translation>
    </message>
    <message>
      <source>保存并打印  Ctrl+Enter</source>
      <comment>Save and print  Ctrl+Enter</comment>
      <translation>Save and print  Ctrl+Enter</translation>
    </message>
    <message>
      <source>保存  Ctrl+Enter</source>
      <comment>Save  Ctrl+Enter</comment>
      <translation>Save  Ctrl+Enter</translation>
    </message>
    <message>
      <source>导出所见的清单</source>
      <comment>Export the list as it is seen</comment>
      <translation>Export the list as it is seen</translation>
    </message>
    <message>
      <source>合同清单-{day}</source>
      <comment>contracts-{day}</comment>
      <translation>contracts-{day}</translation>
    </message>
    <message>
      <source>正在导出 {count} 份</source>
      <comment>Exporting {count}</comment>
      <translation>Exporting {count}</translation>
    </message>
    <message>
      <source>已导出 {count} 份：{path}</source>
      <comment>Exported {count}: {path}</comment>
      <translation>Exported {count}: {path}</translation>
    </message>
    <message>
      <source>批量修改草稿</source>
      <comment>Bulk edit of drafts</comment>
      <translation>Bulk edit of drafts</translation>
    </message>
    <message>
      <source>新值（空着即清空）</source>
      <comment>New value (empty clears it)</comment>
      <translation>New value (empty clears it)</translation>
    </message>
    <message>
      <source>现值</source>
      <comment>Now</comment>
      <translation>Now</translation>
    </message>
    <message>
      <source>改为</source>
      <comment>Becomes</comment>
      <translation>Becomes</translation>
    </message>
    <message>
      <source>说明</source>
      <comment>Remark</comment>
      <translation>Remark</translation>
    </message>
    <message>
      <source>将修改 {changes} 份，{left} 份不修改。只有草稿可以批量修改；已受理、已登记的用各自的办理事项变更。</source>
      <comment>{changes} will change, {left} stay as they are. Only drafts are changed in bulk; what is accepted or registered has its own acts.</comment>
      <translation>{changes} will change, {left} stay as they are. Only drafts are changed in bulk; what is accepted or registered has its own acts.</translation>
    </message>
    <message>
      <source>修改</source>
      <comment>changes</comment>
      <translation>changes</translation>
    </message>
    <message>
      <source>修改 {changes} 份  Ctrl+Enter</source>
      <comment>Change {changes}  Ctrl+Enter</comment>
      <translation>Change {changes}  Ctrl+Enter</translation>
    </message>
    <message>
      <source>清空 {changes} 份的这一栏  Ctrl+Enter</source>
      <comment>Clear it in {changes}  Ctrl+Enter</comment>
      <translation>Clear it in {changes}  Ctrl+Enter</translation>
    </message>
    <message>
      <source>新值还不能读取</source>
      <comment>The new value cannot be read yet</comment>
      <translation>The new value cannot be read yet</translation>
    </message>
    <message>
      <source>正在修改 {count} 份</source>
      <comment>Changing {count}</comment>
      <translation>Changing {count}</translation>
    </message>
    <message>
      <source>已修改 {count} 份；Ctrl+Z 一次撤销全部</source>
      <comment>{count} changed; Ctrl+Z takes all of it back at once</comment>
      <translation>{count} changed; Ctrl+Z takes all of it back at once</translation>
    </message>
    <message>
      <source>已取消，一份也没有修改</source>
      <comment>Cancelled; nothing was changed</comment>
      <translation>Cancelled; nothing was changed</translation>
    </message>
    <message>
      <source>撤销批量修改  Ctrl+Z</source>
      <comment>Undo the bulk edit  Ctrl+Z</comment>
      <translation>Undo the bulk edit  Ctrl+Z</translation>
    </message>
    <message>
      <source>撤销：{title}</source>
      <comment>Undo: {title}</comment>
      <translation>Undo: {title}</translation>
    </message>
    <message>
      <source>{at} 所做。各份恢复为修改前的内容；此后又改过或已受理的保留现值，并列出份数。</source>
      <comment>Done at {at}. Every contract gets back what it said; what was changed or accepted since stays, and is counted.</comment>
      <translation>Done at {at}. Every contract gets back what it said; what was changed or accepted since stays, and is counted.</translation>
    </message>
    <message>
      <source>撤销</source>
      <comment>Undo</comment>
      <translation>Undo</translation>
    </message>
    <message>
      <source>已撤销“{title}”：还原 {count} 份</source>
      <comment>Taken back: {title}; {count} restored</comment>
      <translation>Taken back: {title}; {count} restored</translation>
    </message>
    <message>
      <source>已撤销“{title}”：还原 {count} 份；{left} 份此后有改动或已受理，保留现值：{names}</source>
      <comment>Taken back: {title}; {count} restored; {left} changed or accepted since stay: {names}</comment>
      <translation>Taken back: {title}; {count} restored; {left} changed or accepted since stay: {names}</translation>
    </message>
    <message>
      <source>没有可以撤销的批量修改</source>
      <comment>There is no bulk edit to take back</comment>
      <translation>There is no bulk edit to take back</translation>
    </message>
    <message>
      <source>对应各列 · {name}</source>
      <comment>What the columns are · {name}</comment>
      <translation>What the columns are · {name}</translation>
    </message>
    <message>
      <source>这份表格用的是自己的表头。核对每一列对应的栏目，不要的列留空；下次遇到同样的表头会照此填好</source>
      <comment>This table has heads of its own. Check which field each column is and leave out what is not wanted; a table with the same heads is filled in so next time</comment>
      <translation>This table has heads of its own. Check which field each column is and leave out what is not wanted; a table with the same heads is filled in so next time</translation>
    </message>
    <message>
      <source>已照上次的对应填好，请核对</source>
      <comment>Filled in as last time, please check</comment>
      <translation>Filled in as last time, please check</translation>
    </message>
    <message>
      <source>工作表</source>
      <comment>Sheet</comment>
      <translation>Sheet</translation>
    </message>
    <message>
      <source>{name}（隐藏）</source>
      <comment>{name} (hidden)</comment>
      <translation>{name} (hidden)</translation>
    </message>
    <message>
      <source>（只有一张表）</source>
      <comment>(there is one only)</comment>
      <translation>(there is one only)</translation>
    </message>
    <message>
      <source>表头</source>
      <comment>Head</comment>
      <translation>Head</translation>
    </message>
    <message>
      <source>第 {number} 行：{words}</source>
      <comment>Row {number}: {words}</comment>
      <translation>Row {number}: {words}</translation>
    </message>
    <message>
      <source>第 {number}、{next} 行：{words}</source>
      <comment>Rows {number} and {next}: {words}</comment>
      <translation>Rows {number} and {next}: {words}</translation>
    </message>
    <message>
      <source>没有表头，从第 1 行起就是合同</source>
      <comment>No head: contracts from row 1 on</comment>
      <translation>No head: contracts from row 1 on</translation>
    </message>
    <message>
      <source>列</source>
      <comment>Column</comment>
      <translation>Column</translation>
    </message>
    <message>
      <source>您的表头</source>
      <comment>Your head</comment>
      <translation>Your head</translation>
    </message>
    <message>
      <source>内容示例</source>
      <comment>Some values</comment>
      <translation>Some values</translation>
    </message>
    <message>
      <source>对应栏目</source>
      <comment>Field</comment>
      <translation>Field</translation>
    </message>
    <message>
      <source>单位</source>
      <comment>Unit</comment>
      <translation>Unit</translation>
    </message>
    <message>
      <source>依据</source>
      <comment>Why</comment>
      <translation>Why</translation>
    </message>
    <message>
      <source>（不用这一列）</source>
      <comment>(not used)</comment>
      <translation>(not used)</translation>
    </message>
    <message>
      <source>您选定的</source>
      <comment>as you said</comment>
      <translation>as you said</translation>
    </message>
    <message>
      <source>列 {letters}</source>
      <comment>Column {letters}</comment>
      <translation>Column {letters}</translation>
    </message>
    <message>
      <source>“{head}”对应的栏目</source>
      <comment>The field of {head}</comment>
      <translation>The field of {head}</translation>
    </message>
    <message>
      <source>“{head}”的单位</source>
      <comment>The unit of {head}</comment>
      <translation>The unit of {head}</translation>
    </message>
    <message>
      <source>前 {looked} 行中 {good} 行可以读取</source>
      <comment>Rows that can be read: {good} of the first {looked}</comment>
      <translation>Rows that can be read: {good} of the first {looked}</translation>
    </message>
    <message>
      <source>还没有一列对应“合同名称”，选定后才能继续</source>
      <comment>No column is the contract's name yet; choose one to go on</comment>
      <translation>No column is the contract's name yet; choose one to go on</translation>
    </message>
    <message>
      <source>继续  Ctrl+Enter</source>
      <comment>Go on  Ctrl+Enter</comment>
      <translation>Go on  Ctrl+Enter</translation>
    </message>
    <message>
      <source>粘贴的内容</source>
      <comment>What was pasted</comment>
      <translation>What was pasted</translation>
    </message>
    <message>
      <source>剪贴板中没有表格：先在 WPS 或 Excel 中选定几行并复制</source>
      <comment>There is no table to paste: select some rows in WPS or Excel and copy them first</comment>
      <translation>There is no table to paste: select some rows in WPS or Excel and copy them first</translation>
    </message>
    <message>
      <source>退回工作簿…</source>
      <comment>Give the workbook back…</comment>
      <translation>Give the workbook back…</translation>
    </message>
    <message>
      <source>{name}-退回.xlsx</source>
      <comment>{name}-returned.xlsx</comment>
      <translation>{name}-returned.xlsx</translation>
    </message>
    <message>
      <source>工作簿已退回：{file}。问题单元格已标色，原因在最后一列</source>
      <comment>Given back: {file}. Bad cells are coloured, reasons are in the last column</comment>
      <translation>Given back: {file}. Bad cells are coloured, reasons are in the last column</translation>
    </message>
    <message>
      <source>导入时一并退回工作簿：{file}</source>
      <comment>The workbook is given back when the rows are taken: {file}</comment>
      <translation>The workbook is given back when the rows are taken: {file}</translation>
    </message>
    <message>
      <source>第 {number} 行</source>
      <comment>Row {number}</comment>
      <translation>Row {number}</translation>
    </message>
    <message>
      <source>第 {number} 行 · {field}</source>
      <comment>Row {number} · {field}</comment>
      <translation>Row {number} · {field}</translation>
    </message>
    <message>
      <source>{told}；{note}</source>
      <comment>{told}; {note}</comment>
      <translation>{told}; {note}</translation>
    </message>
    <message>
      <source>交回的草稿：逐栏核对</source>
      <comment>Drafts that came back, field by field</comment>
      <translation>Drafts that came back, field by field</translation>
    </message>
    <message>
      <source>逐栏核对…  Ctrl+D</source>
      <comment>Field by field…  Ctrl+D</comment>
      <translation>Field by field…  Ctrl+D</translation>
    </message>
    <message>
      <source>只有一边改过的栏取改过的一边；两边都改过的，先取较新的，可逐栏改选。取入后在该草稿中按 Ctrl+Z 一步撤销</source>
      <comment>What one side alone changed is taken from it. Where both did, the newer one is taken unless you choose. In the draft, Ctrl+Z takes all of it back in one step</comment>
      <translation>What one side alone changed is taken from it. Where both did, the newer one is taken unless you choose. In the draft, Ctrl+Z takes all of it back in one step</translation>
    </message>
    <message>
      <source>文件改得较晚</source>
      <comment>The file was changed later</comment>
      <translation>The file was changed later</translation>
    </message>
    <message>
      <source>本库改得较晚，或文件没有记下修改时间</source>
      <comment>The draft was changed later, or the file does not tell its time</comment>
      <translation>The draft was changed later, or the file does not tell its time</translation>
    </message>
    <message>
      <source>{count} 栏两边都改过</source>
      <comment>Changed on both sides: {count}</comment>
      <translation>Changed on both sides: {count}</translation>
    </message>
    <message>
      <source>没有两边都改过的栏</source>
      <comment>No field was changed on both sides</comment>
      <translation>No field was changed on both sides</translation>
    </message>
    <message>
      <source>发出时</source>
      <comment>Handed out</comment>
      <translation>Handed out</translation>
    </message>
    <message>
      <source>发出时（不详）</source>
      <comment>Handed out (unknown)</comment>
      <translation>Handed out (unknown)</translation>
    </message>
    <message>
      <source>本库现在</source>
      <comment>Here now</comment>
      <translation>Here now</translation>
    </message>
    <message>
      <source>文件里</source>
      <comment>In the file</comment>
      <translation>In the file</translation>
    </message>
    <message>
      <source>取用</source>
      <comment>Take</comment>
      <translation>Take</translation>
    </message>
    <message>
      <source>本库</source>
      <comment>Here</comment>
      <translation>Here</translation>
    </message>
    <message>
      <source>文件</source>
      <comment>File</comment>
      <translation>File</translation>
    </message>
    <message>
      <source>{field}：取{side}</source>
      <comment>{field}: take {side}</comment>
      <translation>{field}: take {side}</translation>
    </message>
    <message>
      <source>两边都改过</source>
      <comment>Both changed</comment>
      <translation>Both changed</translation>
    </message>
    <message>
      <source>本库改过</source>
      <comment>Changed here</comment>
      <translation>Changed here</translation>
    </message>
    <message>
      <source>文件改过</source>
      <comment>Changed in file</comment>
      <translation>Changed in file</translation>
    </message>
    <message>
      <source>两边都改过的，全部取</source>
      <comment>All that both changed:</comment>
      <translation>All that both changed:</translation>
    </message>
    <message>
      <source>本库  Alt+1</source>
      <comment>Here  Alt+1</comment>
      <translation>Here  Alt+1</translation>
    </message>
    <message>
      <source>文件  Alt+2</source>
      <comment>File  Alt+2</comment>
      <translation>File  Alt+2</translation>
    </message>
    <message>
      <source>较新的  Alt+3</source>
      <comment>Newer  Alt+3</comment>
      <translation>Newer  Alt+3</translation>
    </message>
    <message>
      <source>第 {number} / {count} 份</source>
      <comment>{number} of {count}</comment>
      <translation>{number} of {count}</translation>
    </message>
    <message>
      <source>上一份  Alt+←</source>
      <comment>Previous  Alt+←</comment>
      <translation>Previous  Alt+←</translation>
    </message>
    <message>
      <source>下一份  Alt+→</source>
      <comment>Next  Alt+→</comment>
      <translation>Next  Alt+→</translation>
    </message>
    <message>
      <source>照此取用  Ctrl+Enter</source>
      <comment>Take it so  Ctrl+Enter</comment>
      <translation>Take it so  Ctrl+Enter</translation>
    </message>
    <message>
      <source>交回的草稿有 {count} 份与本库不同</source>
      <comment>Drafts that came back different: {count}</comment>
      <translation>Drafts that came back different: {count}</translation>
    </message>
    <message>
      <source>交回的草稿有 {count} 份与本库不同，其中 {fields} 栏两边都改过，先取较新的，请逐栏核对</source>
      <comment>Drafts that came back different: {count}. Fields changed on both sides: {fields}, taken from the newer one: please look at them</comment>
      <translation>Drafts that came back different: {count}. Fields changed on both sides: {fields}, taken from the newer one: please look at them</translation>
    </message>
    <message>
      <source>报盘模板  Ctrl+T</source>
      <comment>Template  Ctrl+T</comment>
      <translation>Template  Ctrl+T</translation>
    </message>
    <message>
      <source>报盘模板</source>
      <comment>Template</comment>
      <translation>Template</translation>
    </message>
    <message>
      <source>空白模板，中文表头…</source>
      <comment>Blank, with Chinese heads…</comment>
      <translation>Blank, with Chinese heads…</translation>
    </message>
    <message>
      <source>空白模板，英文表头…</source>
      <comment>Blank, with English heads…</comment>
      <translation>Blank, with English heads…</translation>
    </message>
    <message>
      <source>所选 {count} 份合同存为模板…</source>
      <comment>Chosen contracts as a template ({count})…</comment>
      <translation>Chosen contracts as a template ({count})…</translation>
    </message>
    <message>
      <source>所选合同存为模板（先选合同）</source>
      <comment>The chosen contracts as a template (choose some first)</comment>
      <translation>The chosen contracts as a template (choose some first)</translation>
    </message>
    <message>
      <source>所选合同存为模板（最多 {most} 份）</source>
      <comment>The chosen contracts as a template (at most {most})</comment>
      <translation>The chosen contracts as a template (at most {most})</translation>
    </message>
    <message>
      <source>报盘模板.xlsx</source>
      <comment>template.xlsx</comment>
      <translation>template.xlsx</translation>
    </message>
    <message>
      <source>报盘模板-{day}.xlsx</source>
      <comment>template-{day}.xlsx</comment>
      <translation>template-{day}.xlsx</translation>
    </message>
    <message>
      <source>Excel 工作簿 (*.xlsx)</source>
      <comment>Excel workbook (*.xlsx)</comment>
      <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
      <source>正在保存模板</source>
      <comment>Saving the template</comment>
      <translation>Saving the template</translation>
    </message>
    <message>
      <source>空白模板已保存：{path}。填好后用“导入合同…”收进来</source>
      <comment>Blank template saved: {path}. Take it in with Import contracts… once it is filled in</comment>
      <translation>Blank template saved: {path}. Take it in with Import contracts… once it is filled in</translation>
    </message>
    <message>
      <source>{count} 份合同已存为模板：{path}</source>
      <comment>Contracts saved as a template: {count}, into {path}</comment>
      <translation>Contracts saved as a template: {count}, into {path}</translation>
    </message>
    <message>
      <source>共 {count} 份</source>
      <comment>Contracts: {count}</comment>
      <translation>Contracts: {count}</translation>
    </message>
    <message>
      <source>新合同  Ctrl+N</source>
      <comment>New contract  Ctrl+N</comment>
      <translation>New contract  Ctrl+N</translation>
    </message>
    <message>
      <source>名称、当事人、编号、信用代码或拼音首字母  Ctrl+F</source>
      <comment>Name, party, number, credit code or pinyin initials  Ctrl+F</comment>
      <translation>Name, party, number, credit code or pinyin initials  Ctrl+F</translation>
    </message>
    <message>
      <source>全部</source>
      <comment>All</comment>
      <translation>All</translation>
    </message>
    <message>
      <source>{name} {count}</source>
      <comment>{name} {count}</comment>
      <translation>{name} {count}</translation>
    </message>
    <message>
      <source>全部类别</source>
      <comment>All types</comment>
      <translation>All types</translation>
    </message>
    <message>
      <source>（未命名）</source>
      <comment>(no name yet)</comment>
      <translation>(no name yet)</translation>
    </message>
    <message>
      <source>这里列出本登记点的合同。</source>
      <comment>The contracts of this office are listed here.</comment>
      <translation>The contracts of this office are listed here.</translation>
    </message>
    <message>
      <source>录入第一份合同</source>
      <comment>Enter the first contract</comment>
      <translation>Enter the first contract</translation>
    </message>
    <message>
      <source>导入登记点的报盘后，合同列在这里。</source>
      <comment>Contracts appear here once the offices' batches are imported.</comment>
      <translation>Contracts appear here once the offices' batches are imported.</translation>
    </message>
    <message>
      <source>没有符合条件的合同。换一个词，或清除筛选。</source>
      <comment>No contract matches. Try another word or clear the filters.</comment>
      <translation>No contract matches. Try another word or clear the filters.</translation>
    </message>
    <message>
      <source>清除筛选</source>
      <comment>Clear filters</comment>
      <translation>Clear filters</translation>
    </message>
    <message>
      <source>导入合同…</source>
      <comment>Import contracts…</comment>
      <translation>Import contracts…</translation>
    </message>
    <message>
      <source>导入合同…  Ctrl+O</source>
      <comment>Import contracts…  Ctrl+O</comment>
      <translation>Import contracts…  Ctrl+O</translation>
    </message>
    <message>
      <source>合同文件 ({endings})</source>
      <comment>Contract files ({endings})</comment>
      <translation>Contract files ({endings})</translation>
    </message>
    <message>
      <source>导入 {name}</source>
      <comment>Import {name}</comment>
      <translation>Import {name}</translation>
    </message>
    <message>
      <source>试导入，尚未写入</source>
      <comment>Dry run, nothing written yet</comment>
      <translation>Dry run, nothing written yet</translation>
    </message>
    <message>
      <source>新草稿 {count} 份</source>
      <comment>New drafts: {count}</comment>
      <translation>New drafts: {count}</translation>
    </message>
    <message>
      <source>交回的草稿更新 {count} 份，只取文件改过的栏</source>
      <comment>Drafts that came back and get the fields that the file changed: {count}</comment>
      <translation>Drafts that came back and get the fields that the file changed: {count}</translation>
    </message>
    <message>
      <source>他处已登记的合同 {count} 份，记入本库并签名</source>
      <comment>Registered elsewhere, recorded here and signed: {count}</comment>
      <translation>Registered elsewhere, recorded here and signed: {count}</translation>
    </message>
    <message>
      <source>库中已有 {count} 份，不再导入</source>
      <comment>Here already, not taken again: {count}</comment>
      <translation>Here already, not taken again: {count}</translation>
    </message>
    <message>
      <source>不能导入 {count} 行，原因如下</source>
      <comment>Rows that cannot be taken, for these reasons: {count}</comment>
      <translation>Rows that cannot be taken, for these reasons: {count}</translation>
    </message>
    <message>
      <source>第 {number} 份</source>
      <comment>No. {number}</comment>
      <translation>No. {number}</translation>
    </message>
    <message>
      <source>第 {number} 份 · {field}</source>
      <comment>No. {number} · {field}</comment>
      <translation>No. {number} · {field}</translation>
    </message>
    <message>
      <source>{role} {field}</source>
      <comment>{role}, {field}</comment>
      <translation>{role}, {field}</translation>
    </message>
    <message>
      <source>{problem}；{remedy}</source>
      <comment>{problem}; {remedy}</comment>
      <translation>{problem}; {remedy}</translation>
    </message>
    <message>
      <source>另有 {count} 行，见问题清单</source>
      <comment>{count} more rows are in the list of problems</comment>
      <translation>{count} more rows are in the list of problems</translation>
    </message>
    <message>
      <source>每一行都能读取</source>
      <comment>Every row can be read</comment>
      <translation>Every row can be read</translation>
    </message>
    <message>
      <source>确认后一次写入；草稿仍须逐份受理、审核、登记。问题行改正后可再导入同一文件，已有的不会重复</source>
      <comment>All of it is written at once; drafts are still accepted, checked and registered one by one. Correct the other rows and import the same file again: nothing comes in twice</comment>
      <translation>All of it is written at once; drafts are still accepted, checked and registered one by one. Correct the other rows and import the same file again: nothing comes in twice</translation>
    </message>
    <message>
      <source>没有可以导入的合同，库不会改变</source>
      <comment>There is nothing to take; the register stays as it is</comment>
      <translation>There is nothing to take; the register stays as it is</translation>
    </message>
    <message>
      <source>导入 {count} 份  Ctrl+Enter</source>
      <comment>Import {count}  Ctrl+Enter</comment>
      <translation>Import {count}  Ctrl+Enter</translation>
    </message>
    <message>
      <source>保存问题清单…</source>
      <comment>Save the list of problems…</comment>
      <translation>Save the list of problems…</translation>
    </message>
    <message>
      <source>问题清单.xlsx</source>
      <comment>problems.xlsx</comment>
      <translation>problems.xlsx</translation>
    </message>
    <message>
      <source>问题清单已保存：{file}</source>
      <comment>List of problems saved: {file}</comment>
      <translation>List of problems saved: {file}</translation>
    </message>
    <message>
      <source>已导入：草稿 {drafts} 份，他处登记 {registrations} 份，重复 {duplicates} 份，未导入 {refused} 行。逐份打开受理</source>
      <comment>Imported: {drafts} as drafts, {registrations} registered elsewhere, {duplicates} known, {refused} not taken. Open each to accept it</comment>
      <translation>Imported: {drafts} as drafts, {registrations} registered elsewhere, {duplicates} known, {refused} not taken. Open each to accept it</translation>
    </message>
    <message>
      <source>{told}；交回的草稿更新 {count} 份</source>
      <comment>{told}. Drafts that came back and were updated: {count}</comment>
      <translation>{told}. Drafts that came back and were updated: {count}</translation>
    </message>
    <message>
      <source>对照材料  F12</source>
      <comment>Show papers  F12</comment>
      <translation>Show papers  F12</translation>
    </message>
    <message>
      <source>在登记表旁边显示材料，边看边填</source>
      <comment>Show a paper beside the form, to type while reading it</comment>
      <translation>Show a paper beside the form, to type while reading it</translation>
    </message>
    <message>
      <source>收起  F12</source>
      <comment>Hide  F12</comment>
      <translation>Hide  F12</translation>
    </message>
    <message>
      <source>{place} / {count}</source>
      <comment>{place} / {count}</comment>
      <translation>{place} / {count}</translation>
    </message>
    <message>
      <source>上一份（Alt+←）</source>
      <comment>Previous paper (Alt+←)</comment>
      <translation>Previous paper (Alt+←)</translation>
    </message>
    <message>
      <source>下一份（Alt+→）</source>
      <comment>Next paper (Alt+→)</comment>
      <translation>Next paper (Alt+→)</translation>
    </message>
    <message>
      <source>第 {page} / {count} 页</source>
      <comment>Page {page} / {count}</comment>
      <translation>Page {page} / {count}</translation>
    </message>
    <message>
      <source>上一页（Alt+PgUp）</source>
      <comment>Previous page (Alt+PgUp)</comment>
      <translation>Previous page (Alt+PgUp)</translation>
    </message>
    <message>
      <source>下一页（Alt+PgDn）</source>
      <comment>Next page (Alt+PgDn)</comment>
      <translation>Next page (Alt+PgDn)</translation>
    </message>
    <message>
      <source>缩小（Alt+−）</source>
      <comment>Smaller (Alt+−)</comment>
      <translation>Smaller (Alt+−)</translation>
    </message>
    <message>
      <source>放大（Alt+=）</source>
      <comment>Larger (Alt+=)</comment>
      <translation>Larger (Alt+=)</translation>
    </message>
    <message>
      <source>适合宽度</source>
      <comment>Fit width</comment>
      <translation>Fit width</translation>
    </message>
    <message>
      <source>适合宽度（Alt+0）</source>
      <comment>Fit the width (Alt+0)</comment>
      <translation>Fit the width (Alt+0)</translation>
    </message>
    <message>
      <source>旋转</source>
      <comment>Rotate</comment>
      <translation>Rotate</translation>
    </message>
    <message>
      <source>向右旋转（Alt+R）</source>
      <comment>Rotate to the right (Alt+R)</comment>
      <translation>Rotate to the right (Alt+R)</translation>
    </message>
    <message>
      <source>Alt+↓ / Alt+↑ 往下、往上看 · Alt+PgDn / PgUp 翻页 · Alt+= / − / 0 缩放 · Alt+R 旋转 · Alt+→ / ← 换一份</source>
      <comment>Alt+↓ / Alt+↑ read on, back · Alt+PgDn / PgUp pages · Alt+= / − / 0 size · Alt+R rotate · Alt+→ / ← papers</comment>
      <translation>Alt+↓ / Alt+↑ read on, back · Alt+PgDn / PgUp pages · Alt+= / − / 0 size · Alt+R rotate · Alt+→ / ← papers</translation>
    </message>
    <message>
      <source>还没有材料</source>
      <comment>No papers yet</comment>
      <translation>No papers yet</translation>
    </message>
    <message>
      <source>把扫描件拖到登记表任意处，或按 Ctrl+Shift+V 粘贴图片，就在这里对照着填写。</source>
      <comment>Drop a scan anywhere on the form, or paste a picture with Ctrl+Shift+V, and read it here while you type.</comment>
      <translation>Drop a scan anywhere on the form, or paste a picture with Ctrl+Shift+V, and read it here while you type.</translation>
    </message>
    <message>
      <source>正在打开…</source>
      <comment>Opening…</comment>
      <translation>Opening…</translation>
    </message>
    <message>
      <source>本程序不能显示这个文件：不是 PDF 或图片，或者设有口令、已损坏；在“材料”页另存后用其他程序打开</source>
      <comment>This file cannot be shown here: it is no PDF or picture, asks for a password or is damaged; save it on the Papers tab and open it elsewhere</comment>
      <translation>This file cannot be shown here: it is no PDF or picture, asks for a password or is damaged; save it on the Papers tab and open it elsewhere</translation>
    </message>
    <message>
      <source>这张图片有 {width} × {height} 像素，内存放不下，这里不能显示。文件完好：在“材料”页另存后用其他程序打开，或用较低的分辨率（300 dpi）重新扫描，存为 PDF 或 JPEG 再添加</source>
      <comment>This picture of {width} × {height} pixels needs more memory than there is for it. The file is sound: save it on the Papers tab and open it elsewhere, or scan it again at 300 dpi, as PDF or JPEG, and attach that</comment>
      <translation>This picture of {width} × {height} pixels needs more memory than there is for it. The file is sound: save it on the Papers tab and open it elsewhere, or scan it again at 300 dpi, as PDF or JPEG, and attach that</translation>
    </message>
    <message>
      <source>粘贴图片  Ctrl+Shift+V</source>
      <comment>Paste a picture  Ctrl+Shift+V</comment>
      <translation>Paste a picture  Ctrl+Shift+V</translation>
    </message>
    <message>
      <source>剪贴板中没有图片或文件；先截图或复制图片</source>
      <comment>The clipboard holds no picture or file; take or copy one first</comment>
      <translation>The clipboard holds no picture or file; take or copy one first</translation>
    </message>
    <message>
      <source>正在保存粘贴的图片…</source>
      <comment>Keeping the pasted picture…</comment>
      <translation>Keeping the pasted picture…</translation>
    </message>
    <message>
      <source>粘贴的图片 {at}.png</source>
      <comment>Pasted picture {at}.png</comment>
      <translation>Pasted picture {at}.png</translation>
    </message>
    <message>
      <source>认定审查 {done}/{all}</source>
      <comment>Examination {done}/{all}</comment>
      <translation>Examination {done}/{all}</translation>
    </message>
    <message>
      <source>材料 {count}</source>
      <comment>Papers {count}</comment>
      <translation>Papers {count}</translation>
    </message>
    <message>
      <source>符合认定条件</source>
      <comment>Conditions met</comment>
      <translation>Conditions met</translation>
    </message>
    <message>
      <source>可按“{type}合同”予以登记</source>
      <comment>May be registered as: {type}</comment>
      <translation>May be registered as: {type}</translation>
    </message>
    <message>
      <source>不符合本类别</source>
      <comment>Not of this type</comment>
      <translation>Not of this type</translation>
    </message>
    <message>
      <source>不符合“{type}合同”：{because}</source>
      <comment>Not of the type '{type}': {because}</comment>
      <translation>Not of the type '{type}': {because}</translation>
    </message>
    <message>
      <source>；考虑改按{types}审查</source>
      <comment>; consider {types}</comment>
      <translation>; consider {types}</translation>
    </message>
    <message>
      <source>{reason}（{because}）</source>
      <comment>{reason} ({because})</comment>
      <translation>{reason} ({because})</translation>
    </message>
    <message>
      <source>需要补正</source>
      <comment>Supplement needed</comment>
      <translation>Supplement needed</translation>
    </message>
    <message>
      <source>共 {count} 项：{first}</source>
      <comment>{count} in all: {first}</comment>
      <translation>{count} in all: {first}</translation>
    </message>
    <message>
      <source>已通知补正。收到材料后重新审查 {because}；逾期不补正的，可以不予登记</source>
      <comment>The supplement is requested. Examine {because} again when it is here; without it the contract may be refused</comment>
      <translation>The supplement is requested. Examine {because} again when it is here; without it the contract may be refused</translation>
    </message>
    <message>
      <source>审查未完成</source>
      <comment>Not complete</comment>
      <translation>Not complete</translation>
    </message>
    <message>
      <source>尚有 {count} 项未审查</source>
      <comment>Not answered yet: {count}</comment>
      <translation>Not answered yet: {count}</translation>
    </message>
    <message>
      <source>（另有 {count} 项未审查）</source>
      <comment> ({count} not answered yet)</comment>
      <translation> ({count} not answered yet)</translation>
    </message>
    <message>
      <source>合同类别未填，先选择类别，再逐项审查</source>
      <comment>The contract type is not filled in; choose it first</comment>
      <translation>The contract type is not filled in; choose it first</translation>
    </message>
    <message>
      <source>{id} {verdict}</source>
      <comment>{id} {verdict}</comment>
      <translation>{id} {verdict}</translation>
    </message>
    <message>
      <source>所依条文凭记忆录入或只见于征求意见稿：作出决定前核对原文（{ids}）</source>
      <comment>Known only from a draft or from memory; check the original before deciding ({ids})</comment>
      <translation>Known only from a draft or from memory; check the original before deciding ({ids})</translation>
    </message>
    <message>
      <source>1 满足/属于 · 2 不满足/不属于 · 3 不适用 · Enter 说明 · Del 撤回</source>
      <comment>1 met / is the case · 2 not · 3 not applicable · Enter note · Del take back</comment>
      <translation>1 met / is the case · 2 not · 3 not applicable · Enter note · Del take back</translation>
    </message>
    <message>
      <source>下一项未审查  F8</source>
      <comment>Next unanswered  F8</comment>
      <translation>Next unanswered  F8</translation>
    </message>
    <message>
      <source>选择合同类别</source>
      <comment>Choose the type</comment>
      <translation>Choose the type</translation>
    </message>
    <message>
      <source>改按{type}审查</source>
      <comment>Examine as {type}</comment>
      <translation>Examine as {type}</translation>
    </message>
    <message>
      <source>把登记表的合同类别改为{type}，按该类别的条件审查；Ctrl+Z 撤销</source>
      <comment>Sets the type in the form to {type} and examines it by that type's conditions; Ctrl+Z takes it back</comment>
      <translation>Sets the type in the form to {type} and examines it by that type's conditions; Ctrl+Z takes it back</translation>
    </message>
    <message>
      <source>通知补正…</source>
      <comment>Request a supplement…</comment>
      <translation>Request a supplement…</translation>
    </message>
    <message>
      <source>转到 {id}</source>
      <comment>Go to {id}</comment>
      <translation>Go to {id}</translation>
    </message>
    <message>
      <source>仍要登记，写明理由…</source>
      <comment>Register anyway…</comment>
      <translation>Register anyway…</translation>
    </message>
    <message>
      <source>作出与审查结论不同的决定</source>
      <comment>Decide against the conclusion of the sheet</comment>
      <translation>Decide against the conclusion of the sheet</translation>
    </message>
    <message>
      <source>审查结论是“{conclusion}”。理由与审查表一并签名，留在登记行为中。</source>
      <comment>The sheet concludes: {conclusion}. The reason is signed with the sheet and stays in the act.</comment>
      <translation>The sheet concludes: {conclusion}. The reason is signed with the sheet and stays in the act.</translation>
    </message>
    <message>
      <source>作出不同决定的理由</source>
      <comment>Reason for deciding otherwise</comment>
      <translation>Reason for deciding otherwise</translation>
    </message>
    <message>
      <source>审查表尚有 {count} 项未审查，先审查 {id}；确需登记的，在审查结论处写明理由</source>
      <comment>Conditions not answered: {count}. Begin with {id}, or give a reason under the conclusion</comment>
      <translation>Conditions not answered: {count}. Begin with {id}, or give a reason under the conclusion</translation>
    </message>
    <message>
      <source>审查结论是“{conclusion}”（{id}）：按结论办理，或在审查结论处写明理由</source>
      <comment>The sheet concludes: {conclusion} ({id}); act on it, or give a reason under the conclusion</comment>
      <translation>The sheet concludes: {conclusion} ({id}); act on it, or give a reason under the conclusion</translation>
    </message>
    <message>
      <source>条件已全部审查；按审查结论办理</source>
      <comment>Every condition is answered; act on the conclusion</comment>
      <translation>Every condition is answered; act on the conclusion</translation>
    </message>
    <message>
      <source>审查完成，符合认定条件。按 Ctrl+Enter 予以登记</source>
      <comment>Examined: the conditions are met. Ctrl+Enter registers the contract</comment>
      <translation>Examined: the conditions are met. Ctrl+Enter registers the contract</translation>
    </message>
    <message>
      <source>{id}：{condition}（{verdict}）{note}</source>
      <comment>{id}: {condition} ({verdict}) {note}</comment>
      <translation>{id}: {condition} ({verdict}) {note}</translation>
    </message>
    <message>
      <source>{on} {act}时签名</source>
      <comment>Signed on {on} with: {act}</comment>
      <translation>Signed on {on} with: {act}</translation>
    </message>
    <message>
      <source>登记员确认了审查结论</source>
      <comment>The registrar confirmed the conclusion</comment>
      <translation>The registrar confirmed the conclusion</translation>
    </message>
    <message>
      <source>登记员作出不同决定：{reason}</source>
      <comment>The registrar decided otherwise: {reason}</comment>
      <translation>The registrar decided otherwise: {reason}</translation>
    </message>
    <message>
      <source>未逐条审查完毕即作出决定</source>
      <comment>Decided before every condition was answered</comment>
      <translation>Decided before every condition was answered</translation>
    </message>
    <message>
      <source>本机规则包已不是审查时的版本：条文以审查时的版本为准</source>
      <comment>The rulebook on this PC has changed since; the wording that was answered counts</comment>
      <translation>The rulebook on this PC has changed since; the wording that was answered counts</translation>
    </message>
    <message>
      <source>没有随登记行为签名的审查表</source>
      <comment>No act carries a signed sheet</comment>
      <translation>No act carries a signed sheet</translation>
    </message>
    <message>
      <source>录入的外地登记、历史登记和未受理的合同没有审查表。</source>
      <comment>Registrations recorded from elsewhere and contracts that were not accepted have none.</comment>
      <translation>Registrations recorded from elsewhere and contracts that were not accepted have none.</translation>
    </message>
    <message>
      <source>{first} 起施行</source>
      <comment>in force from {first}</comment>
      <translation>in force from {first}</translation>
    </message>
    <message>
      <source>{first} 至 {last} 施行</source>
      <comment>in force {first} to {last}</comment>
      <translation>in force {first} to {last}</translation>
    </message>
    <message>
      <source>条文尚未与正式文本核对：作出决定前核对原文</source>
      <comment>The wording was not compared with the official text; check the original before deciding</comment>
      <translation>The wording was not compared with the official text; check the original before deciding</translation>
    </message>
    <message>
      <source>有争议，送专家评审</source>
      <comment>Disputed, handed to experts</comment>
      <translation>Disputed, handed to experts</translation>
    </message>
    <message>
      <source>有争议，送专家评审（时限 {days} 个工作日）</source>
      <comment>Disputed, handed to experts ({days} working days)</comment>
      <translation>Disputed, handed to experts ({days} working days)</translation>
    </message>
    <message>
      <source>有争议，送专家评审（时限 {days} 日）</source>
      <comment>Disputed, handed to experts ({days} days)</comment>
      <translation>Disputed, handed to experts ({days} days)</translation>
    </message>
    <message>
      <source>申请材料 {count} 项</source>
      <comment>Papers to hand in: {count}</comment>
      <translation>Papers to hand in: {count}</translation>
    </message>
    <message>
      <source>收起申请材料</source>
      <comment>Hide the papers</comment>
      <translation>Hide the papers</translation>
    </message>
    <message>
      <source>视情形</source>
      <comment>Where applicable</comment>
      <translation>Where applicable</translation>
    </message>
    <message>
      <source>认定规则已换为“{rulebook}”，原条文的 {count} 项回答作废，请重新审查：{ids}</source>
      <comment>The rulebook is now '{rulebook}'. Answers to the former wording are void ({count}): {ids}</comment>
      <translation>The rulebook is now '{rulebook}'. Answers to the former wording are void ({count}): {ids}</translation>
    </message>
    <message>
      <source>{done}/{all}</source>
      <comment>{done}/{all}</comment>
      <translation>{done}/{all}</translation>
    </message>
    <message>
      <source>{id} {condition}：{answer}</source>
      <comment>{id} {condition}: {answer}</comment>
      <translation>{id} {condition}: {answer}</translation>
    </message>
    <message>
      <source>未审查</source>
      <comment>not answered</comment>
      <translation>not answered</translation>
    </message>
    <message>
      <source>程序判定</source>
      <comment>By the program</comment>
      <translation>By the program</translation>
    </message>
    <message>
      <source>{verdict}（程序判定）</source>
      <comment>{verdict} (by the program)</comment>
      <translation>{verdict} (by the program)</translation>
    </message>
    <message>
      <source>数据显示：{basis}</source>
      <comment>The data says: {basis}</comment>
      <translation>The data says: {basis}</translation>
    </message>
    <message>
      <source>看：{papers}</source>
      <comment>Look at: {papers}</comment>
      <translation>Look at: {papers}</translation>
    </message>
    <message>
      <source>说明（随登记签名）</source>
      <comment>Note (signed with the act)</comment>
      <translation>Note (signed with the act)</translation>
    </message>
    <message>
      <source>写明理由</source>
      <comment>Give the reason</comment>
      <translation>Give the reason</translation>
    </message>
    <message>
      <source>证明材料</source>
      <comment>Proof</comment>
      <translation>Proof</translation>
    </message>
    <message>
      <source>证明材料</source>
      <comment>Paper that proves it</comment>
      <translation>Paper that proves it</translation>
    </message>
    <message>
      <source>页</source>
      <comment>page</comment>
      <translation>page</translation>
    </message>
    <message>
      <source>页</source>
      <comment>p.</comment>
      <translation>p.</translation>
    </message>
    <message>
      <source>查看</source>
      <comment>View</comment>
      <translation>View</translation>
    </message>
    <message>
      <source>查看 {name}</source>
      <comment>View {name}</comment>
      <translation>View {name}</translation>
    </message>
    <message>
      <source>添加材料…</source>
      <comment>Attach papers…</comment>
      <translation>Attach papers…</translation>
    </message>
    <message>
      <source>{name} 第 {page} 页</source>
      <comment>{name} p. {page}</comment>
      <translation>{name} p. {page}</translation>
    </message>
    <message>
      <source>说明：{note}</source>
      <comment>Note: {note}</comment>
      <translation>Note: {note}</translation>
    </message>
    <message>
      <source>证明：{paper}</source>
      <comment>Proof: {paper}</comment>
      <translation>Proof: {paper}</translation>
    </message>
    <message>
      <source>与程序按数据的判定不同：写明理由后才计入</source>
      <comment>Differs from what the data proves; it counts once a reason is given</comment>
      <translation>Differs from what the data proves; it counts once a reason is given</translation>
    </message>
    <message>
      <source>此项一般都适用：选“不适用”须写明理由</source>
      <comment>This usually applies; 'not applicable' needs a reason</comment>
      <translation>This usually applies; 'not applicable' needs a reason</translation>
    </message>
    <message>
      <source>{id}：{verdict}</source>
      <comment>{id}: {verdict}</comment>
      <translation>{id}: {verdict}</translation>
    </message>
    <message>
      <source>撤回 {id} 的回答</source>
      <comment>taking back {id}</comment>
      <translation>taking back {id}</translation>
    </message>
    <message>
      <source>{id} 的说明</source>
      <comment>note of {id}</comment>
      <translation>note of {id}</translation>
    </message>
    <message>
      <source>{id} 的证明材料</source>
      <comment>proof of {id}</comment>
      <translation>proof of {id}</translation>
    </message>
    <message>
      <source>{id} 的选项</source>
      <comment>ticks of {id}</comment>
      <translation>ticks of {id}</translation>
    </message>
    <message>
      <source>有争议标记</source>
      <comment>disputed flag</comment>
      <translation>disputed flag</translation>
    </message>
    <message>
      <source>按 1 {met}，2 {not_met}，3 {not_applicable}；Enter 不回答，到下一条未答的</source>
      <comment>1 {met}, 2 {not_met}, 3 {not_applicable}; Enter leaves it and goes to the next without an answer</comment>
      <translation>1 {met}, 2 {not_met}, 3 {not_applicable}; Enter leaves it and goes to the next without an answer</translation>
    </message>
    <message>
      <source>按 {key}；再按一次撤回</source>
      <comment>Key {key}; press again to take back</comment>
      <translation>Key {key}; press again to take back</translation>
    </message>
    <message>
      <source>程序按数据的判定；选其他答案须写明理由</source>
      <comment>Proved by the data; another answer needs a reason</comment>
      <translation>Proved by the data; another answer needs a reason</translation>
    </message>
    <message>
      <source>技术交易额推算表</source>
      <comment>Derivation of the technology amount</comment>
      <translation>Derivation of the technology amount</translation>
    </message>
    <message>
      <source>技术交易额推算表</source>
      <comment>amount worksheet</comment>
      <translation>amount worksheet</translation>
    </message>
    <message>
      <source>在登记表中修改费用</source>
      <comment>Edit the costs in the form</comment>
      <translation>Edit the costs in the form</translation>
    </message>
    <message>
      <source>费用种类</source>
      <comment>Cost</comment>
      <translation>Cost</translation>
    </message>
    <message>
      <source>其中不扣除（元）</source>
      <comment>Not deducted (yuan)</comment>
      <translation>Not deducted (yuan)</translation>
    </message>
    <message>
      <source>数量合理的理由</source>
      <comment>Why the quantity is reasonable</comment>
      <translation>Why the quantity is reasonable</translation>
    </message>
    <message>
      <source>不扣除</source>
      <comment>Not deducted</comment>
      <translation>Not deducted</translation>
    </message>
    <message>
      <source>扣除 {amount}</source>
      <comment>deducted {amount}</comment>
      <translation>deducted {amount}</translation>
    </message>
    <message>
      <source>不扣除：合理数量标的物的直接成本，不计入非技术性费用。{source}</source>
      <comment>Not deducted: the direct cost of a reasonable quantity of the object, which is no non-technical cost. {source}</comment>
      <translation>Not deducted: the direct cost of a reasonable quantity of the object, which is no non-technical cost. {source}</translation>
    </message>
    <message>
      <source>填写依据…</source>
      <comment>Give the ground…</comment>
      <translation>Give the ground…</translation>
    </message>
    <message>
      <source>种类未填</source>
      <comment>kind not given</comment>
      <translation>kind not given</translation>
    </message>
    <message>
      <source>没有非技术性费用：技术交易额等于合同成交额。</source>
      <comment>No non-technical costs: the technology amount is the contract value.</comment>
      <translation>No non-technical costs: the technology amount is the contract value.</translation>
    </message>
    <message>
      <source>扣除合计</source>
      <comment>Total deducted</comment>
      <translation>Total deducted</translation>
    </message>
    <message>
      <source>推算的技术交易额</source>
      <comment>Derived technology amount</comment>
      <translation>Derived technology amount</translation>
    </message>
    <message>
      <source>填写的技术交易额</source>
      <comment>Stated technology amount</comment>
      <translation>Stated technology amount</translation>
    </message>
    <message>
      <source>未填</source>
      <comment>not filled in</comment>
      <translation>not filled in</translation>
    </message>
    <message>
      <source>一致</source>
      <comment>Agrees</comment>
      <translation>Agrees</translation>
    </message>
    <message>
      <source>不一致</source>
      <comment>Differs</comment>
      <translation>Differs</translation>
    </message>
    <message>
      <source>采用 {amount}</source>
      <comment>Use {amount}</comment>
      <translation>Use {amount}</translation>
    </message>
    <message>
      <source>采用推算的技术交易额</source>
      <comment>use of the derived amount</comment>
      <translation>use of the derived amount</translation>
    </message>
    <message>
      <source>混合合同（兼有非技术内容）</source>
      <comment>Mixed contract</comment>
      <translation>Mixed contract</translation>
    </message>
    <message>
      <source>合同全价</source>
      <comment>Price of the whole contract</comment>
      <translation>Price of the whole contract</translation>
    </message>
    <message>
      <source>技术部分价款载于</source>
      <comment>Technical part's price stated at</comment>
      <translation>Technical part's price stated at</translation>
    </message>
    <message>
      <source>如 第五条第二款、附件三</source>
      <comment>e.g. article 5, annex 3</comment>
      <translation>e.g. article 5, annex 3</translation>
    </message>
    <message>
      <source>混合合同只登记技术部分：成交额填技术部分的价款，并写明合同在何处载明该价款。{source}</source>
      <comment>Of a mixed contract only the technical part is registered: the value is that part's price; say where the contract states it. {source}</comment>
      <translation>Of a mixed contract only the technical part is registered: the value is that part's price; say where the contract states it. {source}</translation>
    </message>
    <message>
      <source>添加文件…</source>
      <comment>Add files…</comment>
      <translation>Add files…</translation>
    </message>
    <message>
      <source>可把文件拖到登记表任意处；可以是 PDF、OFD、图片、Word 和 Excel 文件</source>
      <comment>Files can be dropped anywhere on the form: PDF, OFD, pictures, Word and Excel files</comment>
      <translation>Files can be dropped anywhere on the form: PDF, OFD, pictures, Word and Excel files</translation>
    </message>
    <message>
      <source>放合同文本及附件、权利证明、授权书、报价清单、付款凭证等；审查时可指明证明所在的页。材料加密保存在本机；登记时列入签名，随报盘上报。</source>
      <comment>The contract with its annexes, certificates, letters of authority, price lists, vouchers; the sheet can point at the page that proves a condition. They are kept encrypted here and travel with the acts that name them.</comment>
      <translation>The contract with its annexes, certificates, letters of authority, price lists, vouchers; the sheet can point at the page that proves a condition. They are kept encrypted here and travel with the acts that name them.</translation>
    </message>
    <message>
      <source>{size} · {pages}{at} 添加</source>
      <comment>{size} · {pages}added {at}</comment>
      <translation>{size} · {pages}added {at}</translation>
    </message>
    <message>
      <source>{count} 页 · </source>
      <comment>pages: {count} · </comment>
      <translation>pages: {count} · </translation>
    </message>
    <message>
      <source>已被登记行为引用</source>
      <comment>Named by a signed act</comment>
      <translation>Named by a signed act</translation>
    </message>
    <message>
      <source>证明 {ids}</source>
      <comment>Proves {ids}</comment>
      <translation>Proves {ids}</translation>
    </message>
    <message>
      <source>另存…</source>
      <comment>Save as…</comment>
      <translation>Save as…</translation>
    </message>
    <message>
      <source>另存 {name}</source>
      <comment>Save {name} as…</comment>
      <translation>Save {name} as…</translation>
    </message>
    <message>
      <source>移除</source>
      <comment>Remove</comment>
      <translation>Remove</translation>
    </message>
    <message>
      <source>移除 {name}</source>
      <comment>Remove {name}</comment>
      <translation>Remove {name}</translation>
    </message>
    <message>
      <source>已添加 {names}</source>
      <comment>Attached: {names}</comment>
      <translation>Attached: {names}</translation>
    </message>
    <message>
      <source>已添加 {count} 份材料</source>
      <comment>Papers attached: {count}</comment>
      <translation>Papers attached: {count}</translation>
    </message>
    <message>
      <source>没有添加 {names}：{why}</source>
      <comment>Not attached, {names}: {why}</comment>
      <translation>Not attached, {names}: {why}</translation>
    </message>
    <message>
      <source>{names} 已在材料中</source>
      <comment>{names} was attached already</comment>
      <translation>{names} was attached already</translation>
    </message>
    <message>
      <source>已移除 {name}</source>
      <comment>{name} was removed</comment>
      <translation>{name} was removed</translation>
    </message>
    <message>
      <source>已另存：{file}</source>
      <comment>Saved: {file}</comment>
      <translation>Saved: {file}</translation>
    </message>
    <message>
      <source>所有文件 (*)</source>
      <comment>All files (*)</comment>
      <translation>All files (*)</translation>
    </message>
    <message>
      <source>材料 ({endings})</source>
      <comment>Papers ({endings})</comment>
      <translation>Papers ({endings})</translation>
    </message>
    <message>
      <source>警报与留存的报盘</source>
      <comment>Alarms, and batches kept for a gap</comment>
      <translation>Alarms, and batches kept for a gap</translation>
    </message>
    <message>
      <source>未了结的警报 {alarms} 项，因缺前盘留存的报盘 {waiting} 份。每份报盘的原件都留存在库中，登记库没有因警报而改动</source>
      <comment>Open alarms: {alarms}; batches kept until an earlier one comes: {waiting}. Every batch is kept as it came; no alarm has changed the register</comment>
      <translation>Open alarms: {alarms}; batches kept until an earlier one comes: {waiting}. Every batch is kept as it came; no alarm has changed the register</translation>
    </message>
    <message>
      <source>没有警报，也没有留存的报盘</source>
      <comment>No alarm, and no batch is kept waiting</comment>
      <translation>No alarm, and no batch is kept waiting</translation>
    </message>
    <message>
      <source>缺前盘、记录链分叉、退回旧状态、凭单号重号等情况会列在这里，并说明怎么办</source>
      <comment>Gaps, forked chains, stores gone back in time and numbers used twice would stand here, each with what to do</comment>
      <translation>Gaps, forked chains, stores gone back in time and numbers used twice would stand here, each with what to do</translation>
    </message>
    <message>
      <source>没有待处理的警报和报盘</source>
      <comment>Nothing is left to see to</comment>
      <translation>Nothing is left to see to</translation>
    </message>
    <message>
      <source>含已了结的 {count} 项  Ctrl+H</source>
      <comment>With {count} settled  Ctrl+H</comment>
      <translation>With {count} settled  Ctrl+H</translation>
    </message>
    <message>
      <source>另存报盘原件…  Ctrl+S</source>
      <comment>Save the batches…  Ctrl+S</comment>
      <translation>Save the batches…  Ctrl+S</translation>
    </message>
    <message>
      <source>了结…  Ctrl+Enter</source>
      <comment>Settle…  Ctrl+Enter</comment>
      <translation>Settle…  Ctrl+Enter</translation>
    </message>
    <message>
      <source>未了结</source>
      <comment>Open</comment>
      <translation>Open</translation>
    </message>
    <message>
      <source>留存</source>
      <comment>Kept</comment>
      <translation>Kept</translation>
    </message>
    <message>
      <source>缺{what}</source>
      <comment>{what} is missing</comment>
      <translation>{what} is missing</translation>
    </message>
    <message>
      <source>{kind}：{office}</source>
      <comment>{kind}: {office}</comment>
      <translation>{kind}: {office}</translation>
    </message>
    <message>
      <source>登记机 {device}，第 {seq} 号报盘；{at} 发出警报</source>
      <comment>Device {device}, batch {seq}; alarm raised {at}</comment>
      <translation>Device {device}, batch {seq}; alarm raised {at}</translation>
    </message>
    <message>
      <source>怎么办</source>
      <comment>What to do</comment>
      <translation>What to do</translation>
    </message>
    <message>
      <source>引发警报的一份</source>
      <comment>Raised the alarm</comment>
      <translation>Raised the alarm</translation>
    </message>
    <message>
      <source>与之冲突的一份</source>
      <comment>Conflicts with it</comment>
      <translation>Conflicts with it</translation>
    </message>
    <message>
      <source>原记录链的最后一份</source>
      <comment>Last of the former chain</comment>
      <translation>Last of the former chain</translation>
    </message>
    <message>
      <source>另起的记录链的最后一份</source>
      <comment>Last of the chain begun since</comment>
      <translation>Last of the chain begun since</translation>
    </message>
    <message>
      <source>此前收到的最后一份</source>
      <comment>Last one taken before</comment>
      <translation>Last one taken before</translation>
    </message>
    <message>
      <source>没有与之冲突的另一份</source>
      <comment>There is no other that it conflicts with</comment>
      <translation>There is no other that it conflicts with</translation>
    </message>
    <message>
      <source>此前：{told}</source>
      <comment>Before that: {told}</comment>
      <translation>Before that: {told}</translation>
    </message>
    <message>
      <source>哈希（前 16 位）</source>
      <comment>Hash (first 16)</comment>
      <translation>Hash (first 16)</translation>
    </message>
    <message>
      <source>处理</source>
      <comment>Outcome</comment>
      <translation>Outcome</translation>
    </message>
    <message>
      <source>签名人</source>
      <comment>Signer</comment>
      <translation>Signer</translation>
    </message>
    <message>
      <source>制作时间</source>
      <comment>Made</comment>
      <translation>Made</translation>
    </message>
    <message>
      <source>登记行为（项）</source>
      <comment>Acts</comment>
      <translation>Acts</translation>
    </message>
    <message>
      <source>新登记成交额（元）</source>
      <comment>Registered (yuan)</comment>
      <translation>Registered (yuan)</translation>
    </message>
    <message>
      <source>作数</source>
      <comment>stands</comment>
      <translation>stands</translation>
    </message>
    <message>
      <source>报盘原件</source>
      <comment>Batch as it came</comment>
      <translation>Batch as it came</translation>
    </message>
    <message>
      <source>已留存</source>
      <comment>kept</comment>
      <translation>kept</translation>
    </message>
    <message>
      <source>未留存，只有目录</source>
      <comment>not kept, only its header</comment>
      <translation>not kept, only its header</translation>
    </message>
    <message>
      <source>缺前盘，已留存：{office}</source>
      <comment>Kept for a gap: {office}</comment>
      <translation>Kept for a gap: {office}</translation>
    </message>
    <message>
      <source>登记机 {device}，第 {seq} 号报盘，{at} 起留存；签名人 {signer}</source>
      <comment>Device {device}, batch {seq}, kept since {at}; signed by {signer}</comment>
      <translation>Device {device}, batch {seq}, kept since {at}; signed by {signer}</translation>
    </message>
    <message>
      <source>这份报盘之前还缺{what}，因此先留存，其中内容尚未导入</source>
      <comment>{what} before it is missing, so it is kept and nothing of it is taken yet</comment>
      <translation>{what} before it is missing, so it is kept and nothing of it is taken yet</translation>
    </message>
    <message>
      <source>向{office}索取登记机 {device} 的{what}，选择该文件导入，这一份随后自动导入。报盘文件丢失的，请该机构点“U 盘丢了？再存一份…”，或用 batch export --again</source>
      <comment>Ask {office} for {what} of device {device} and import it; this one then goes in by itself. Where the file is lost, the office writes it again with “Stick lost? Write it again…” or batch export --again</comment>
      <translation>Ask {office} for {what} of device {device} and import it; this one then goes in by itself. Where the file is lost, the office writes it again with “Stick lost? Write it again…” or batch export --again</translation>
    </message>
    <message>
      <source>报盘原件存到</source>
      <comment>Save the batches to</comment>
      <translation>Save the batches to</translation>
    </message>
    <message>
      <source>已存 {count} 个文件到 {folder}。文件未加密，用后请删除</source>
      <comment>Files saved to {folder}: {count}. They are not encrypted; delete them after use</comment>
      <translation>Files saved to {folder}: {count}. They are not encrypted; delete them after use</translation>
    </message>
    <message>
      <source>这项警报没有可另存的原件</source>
      <comment>There is no batch of this alarm to save</comment>
      <translation>There is no batch of this alarm to save</translation>
    </message>
    <message>
      <source>了结警报：{kind}</source>
      <comment>Settle the alarm: {kind}</comment>
      <translation>Settle the alarm: {kind}</translation>
    </message>
    <message>
      <source>登记机 {device} 第 {seq} 号报盘。写明核对的结果和已办的事；警报和两份原件继续留存</source>
      <comment>Batch {seq} of device {device}. Say what was found and what was done; the alarm and both batches stay</comment>
      <translation>Batch {seq} of device {device}. Say what was found and what was done; the alarm and both batches stay</translation>
    </message>
    <message>
      <source>警报已了结，裁定已签名留存</source>
      <comment>The alarm is settled; the ruling is signed and kept</comment>
      <translation>The alarm is settled; the ruling is signed and kept</translation>
    </message>
    <message>
      <source>退回一份合同</source>
      <comment>Return a contract</comment>
      <translation>Return a contract</translation>
    </message>
    <message>
      <source>退回</source>
      <comment>Return it</comment>
      <translation>Return it</translation>
    </message>
    <message>
      <source>确认导入时写进签名的回盘：该合同的登记（没有登记的，为报盘中最早的一项）连同其后各项退回，其余照常接收。确认之前清空列表即作罢</source>
      <comment>Goes into the signed receipt when the import is confirmed: the registration of the contract, or the first act that the batch has of it, is returned with what follows; the rest is taken. Until then, emptying the list undoes it</comment>
      <translation>Goes into the signed receipt when the import is confirmed: the registration of the contract, or the first act that the batch has of it, is returned with what follows; the rest is taken. Until then, emptying the list undoes it</translation>
    </message>
    <message>
      <source>理由（要改什么）</source>
      <comment>Reason (what is to be changed)</comment>
      <translation>Reason (what is to be changed)</translation>
    </message>
    <message>
      <source>签名口令</source>
      <comment>Signing password</comment>
      <translation>Signing password</translation>
    </message>
    <message>
      <source>签名裁定</source>
      <comment>Sign the ruling</comment>
      <translation>Sign the ruling</translation>
    </message>
    <message>
      <source>裁定由主管人员签名，永久留存、不能删改；以后另作裁定的，以最后一次为准，此前的仍可查到</source>
      <comment>A ruling is signed by the supervisor and stays for good; a later one on the same matter supersedes it, and both can be seen</comment>
      <translation>A ruling is signed by the supervisor and stays for good; a later one on the same matter supersedes it, and both can be seen</translation>
    </message>
    <message>
      <source>疑似重复登记</source>
      <comment>Contracts that look registered twice</comment>
      <translation>Contracts that look registered twice</translation>
    </message>
    <message>
      <source>同一合同只登记一次。待处理 {count} 对，其中跨登记机构 {across} 对。先并排核对，再裁定：同一合同的，由登记机构注销其中一份</source>
      <comment>One contract is registered once. Pairs to settle: {count}, between two offices: {across}. Compare them, then rule: of one contract registered twice an office cancels one</comment>
      <translation>One contract is registered once. Pairs to settle: {count}, between two offices: {across}. Compare them, then rule: of one contract registered twice an office cancels one</translation>
    </message>
    <message>
      <source>没有疑似重复登记的合同</source>
      <comment>No contract looks registered twice</comment>
      <translation>No contract looks registered twice</translation>
    </message>
    <message>
      <source>按当事人、成交额、签订日期、名称和官方登记编号比对了全部有效登记</source>
      <comment>All registrations in force were compared by parties, value, signing date, name and official number</comment>
      <translation>All registrations in force were compared by parties, value, signing date, name and official number</translation>
    </message>
    <message>
      <source>没有待处理的疑似重复登记</source>
      <comment>No pair is left to settle</comment>
      <translation>No pair is left to settle</translation>
    </message>
    <message>
      <source>并排核对  Enter</source>
      <comment>Side by side  Enter</comment>
      <translation>Side by side  Enter</translation>
    </message>
    <message>
      <source>同一合同…  Ctrl+T</source>
      <comment>Same contract…  Ctrl+T</comment>
      <translation>Same contract…  Ctrl+T</translation>
    </message>
    <message>
      <source>不同合同…  Ctrl+B</source>
      <comment>Different…  Ctrl+B</comment>
      <translation>Different…  Ctrl+B</translation>
    </message>
    <message>
      <source>含已裁定为不同合同的 {count} 对  Ctrl+H</source>
      <comment>With {count} ruled different  Ctrl+H</comment>
      <translation>With {count} ruled different  Ctrl+H</translation>
    </message>
    <message>
      <source>重复登记核对</source>
      <comment>Two registrations side by side</comment>
      <translation>Two registrations side by side</translation>
    </message>
    <message>
      <source>{office} {device}，{day} 登记 {number}</source>
      <comment>{office} {device}, registered {day} {number}</comment>
      <translation>{office} {device}, registered {day} {number}</translation>
    </message>
    <message>
      <source>{place}：{told}</source>
      <comment>{place}: {told}</comment>
      <translation>{place}: {told}</translation>
    </message>
    <message>
      <source>先登记</source>
      <comment>Registered first</comment>
      <translation>Registered first</translation>
    </message>
    <message>
      <source>后登记</source>
      <comment>Registered later</comment>
      <translation>Registered later</translation>
    </message>
    <message>
      <source>不同栏</source>
      <comment>Apart</comment>
      <translation>Apart</translation>
    </message>
    <message>
      <source>待裁定</source>
      <comment>To be ruled</comment>
      <translation>To be ruled</translation>
    </message>
    <message>
      <source>待注销</source>
      <comment>To be cancelled</comment>
      <translation>To be cancelled</translation>
    </message>
    <message>
      <source>不同合同</source>
      <comment>Different</comment>
      <translation>Different</translation>
    </message>
    <message>
      <source>这一对尚未裁定</source>
      <comment>No ruling on this pair yet</comment>
      <translation>No ruling on this pair yet</translation>
    </message>
    <message>
      <source>请通知登记机构注销；注销的登记行为随下一份报盘送达后，这一对不再列出</source>
      <comment>Tell the office to cancel it; the pair is gone from here once the office’s next batch brings the cancelling act</comment>
      <translation>Tell the office to cancel it; the pair is gone from here once the office’s next batch brings the cancelling act</translation>
    </message>
    <message>
      <source>裁定为同一合同</source>
      <comment>Rule: the same contract</comment>
      <translation>Rule: the same contract</translation>
    </message>
    <message>
      <source>裁定为不同合同</source>
      <comment>Rule: different contracts</comment>
      <translation>Rule: different contracts</translation>
    </message>
    <message>
      <source>{place}：{office} {number}</source>
      <comment>{place}: {office} {number}</comment>
      <translation>{place}: {office} {number}</translation>
    </message>
    <message>
      <source>应注销的一份</source>
      <comment>To be cancelled</comment>
      <translation>To be cancelled</translation>
    </message>
    <message>
      <source>“{name}”的两份登记是同一合同。主管部门不代为注销：应注销的一份由原登记机构办理注销登记</source>
      <comment>Both registrations of “{name}” are one contract. The bureau cancels nothing itself: the office that registered it does</comment>
      <translation>Both registrations of “{name}” are one contract. The bureau cancels nothing itself: the office that registered it does</translation>
    </message>
    <message>
      <source>“{name}”的两份登记是不同合同，均继续有效，不再列为待处理</source>
      <comment>Both registrations of “{name}” are contracts of their own; both stay in force and are no longer listed as open</comment>
      <translation>Both registrations of “{name}” are contracts of their own; both stay in force and are no longer listed as open</translation>
    </message>
    <message>
      <source>报盘与回盘</source>
      <comment>Batches and receipts</comment>
      <translation>Batches and receipts</translation>
    </message>
    <message>
      <source>收报盘</source>
      <comment>Incoming batches</comment>
      <translation>Incoming batches</translation>
    </message>
    <message>
      <source>{office} | 登记机 {device} | {last}</source>
      <comment>{office} | device {device} | {last}</comment>
      <translation>{office} | device {device} | {last}</translation>
    </message>
    <message>
      <source>先试导入看清内容，确认后并入总库，同时生成回盘</source>
      <comment>A dry run shows what is inside; confirming merges it and writes the receipt</comment>
      <translation>A dry run shows what is inside; confirming merges it and writes the receipt</translation>
    </message>
    <message>
      <source>警报 {count}  Ctrl+J</source>
      <comment>Alarms ({count})  Ctrl+J</comment>
      <translation>Alarms ({count})  Ctrl+J</translation>
    </message>
    <message>
      <source>警报 {count}、留存 {waiting}  Ctrl+J</source>
      <comment>Alarms ({count}), kept ({waiting})  Ctrl+J</comment>
      <translation>Alarms ({count}), kept ({waiting})  Ctrl+J</translation>
    </message>
    <message>
      <source>查重  Ctrl+D</source>
      <comment>Registered twice?  Ctrl+D</comment>
      <translation>Registered twice?  Ctrl+D</translation>
    </message>
    <message>
      <source>已报至第 {seq} 盘</source>
      <comment>batch {seq} was the last</comment>
      <translation>batch {seq} was the last</translation>
    </message>
    <message>
      <source>尚未报过盘</source>
      <comment>no batch yet</comment>
      <translation>no batch yet</translation>
    </message>
    <message>
      <source>正在读取待报送的登记行为…</source>
      <comment>Reading what is to be sent…</comment>
      <translation>Reading what is to be sent…</translation>
    </message>
    <message>
      <source>导出报盘…  Ctrl+Enter</source>
      <comment>Export batch…  Ctrl+Enter</comment>
      <translation>Export batch…  Ctrl+Enter</translation>
    </message>
    <message>
      <source>上次报盘后新增</source>
      <comment>New since the last batch</comment>
      <translation>New since the last batch</translation>
    </message>
    <message>
      <source>登记行为</source>
      <comment>Acts</comment>
      <translation>Acts</translation>
    </message>
    <message>
      <source>涉及合同</source>
      <comment>Contracts</comment>
      <translation>Contracts</translation>
    </message>
    <message>
      <source>新登记成交额</source>
      <comment>Value newly registered</comment>
      <translation>Value newly registered</translation>
    </message>
    <message>
      <source>项</source>
      <comment>acts</comment>
      <translation>acts</translation>
    </message>
    <message>
      <source>份</source>
      <comment>contracts</comment>
      <translation>contracts</translation>
    </message>
    <message>
      <source>{kind} {count}</source>
      <comment>{kind} {count}</comment>
      <translation>{kind} {count}</translation>
    </message>
    <message>
      <source>没有新的登记行为，不必报盘</source>
      <comment>Nothing new; no batch is needed</comment>
      <translation>Nothing new; no batch is needed</translation>
    </message>
    <message>
      <source>受理、登记、变更等行为会自动计入下一盘</source>
      <comment>Acceptances, registrations and amendments go into the next batch by themselves</comment>
      <translation>Acceptances, registrations and amendments go into the next batch by themselves</translation>
    </message>
    <message>
      <source>报盘已签名并加密，只有主管部门能打开。存到 U 盘后送交；本机另留一份，U 盘丢了可再存</source>
      <comment>A batch is signed and encrypted; only the bureau can open it. Hand it in on a stick; this PC keeps a copy to write again</comment>
      <translation>A batch is signed and encrypted; only the bureau can open it. Hand it in on a stick; this PC keeps a copy to write again</translation>
    </message>
    <message>
      <source>报盘保存到</source>
      <comment>Save the batch to</comment>
      <translation>Save the batch to</translation>
    </message>
    <message>
      <source>已导出 {name}，{acts} 项行为，成交额合计 {sum} 元。可以拔出 U 盘</source>
      <comment>{name} is written; acts: {acts}, value: {sum} yuan. The stick may be removed</comment>
      <translation>{name} is written; acts: {acts}, value: {sum} yuan. The stick may be removed</translation>
    </message>
    <message>
      <source>U 盘丢了？再存一份…</source>
      <comment>Stick lost? Write it again…</comment>
      <translation>Stick lost? Write it again…</translation>
    </message>
    <message>
      <source>把报过的盘原样再存一份，内容和编号都不变；主管部门重复收到也不会重复计入</source>
      <comment>Writes a batch once more, byte for byte; the bureau counts it once, however often it comes</comment>
      <translation>Writes a batch once more, byte for byte; the bureau counts it once, however often it comes</translation>
    </message>
    <message>
      <source>第几盘</source>
      <comment>Batch number</comment>
      <translation>Batch number</translation>
    </message>
    <message>
      <source>存到文件夹</source>
      <comment>Into the folder</comment>
      <translation>Into the folder</translation>
    </message>
    <message>
      <source>签名口令（一般不填）</source>
      <comment>Signing password (not usually needed)</comment>
      <translation>Signing password (not usually needed)</translation>
    </message>
    <message>
      <source>留存副本没有了、打不开，或主管人员已换人时才填：按库中内容把同一份报盘重新签名、封装</source>
      <comment>Only where the copy is gone or does not open, or the supervisor has changed: signs and seals the same batch again from the register</comment>
      <translation>Only where the copy is gone or does not open, or the supervisor has changed: signs and seals the same batch again from the register</translation>
    </message>
    <message>
      <source>再存一份</source>
      <comment>Write again</comment>
      <translation>Write again</translation>
    </message>
    <message>
      <source>已再存一份 {name}。可以拔出 U 盘</source>
      <comment>{name} is written again. The stick may be removed</comment>
      <translation>{name} is written again. The stick may be removed</translation>
    </message>
    <message>
      <source>已再存一份 {name}。恢复前后另有同号的一份，本机没有它的留存副本</source>
      <comment>{name} is written again. Another batch of this number, from before or after the restore, has no copy on this PC</comment>
      <translation>{name} is written again. Another batch of this number, from before or after the restore, has no copy on this PC</translation>
    </message>
    <message>
      <source>保存在 {folder}</source>
      <comment>Saved in {folder}</comment>
      <translation>Saved in {folder}</translation>
    </message>
    <message>
      <source>回盘</source>
      <comment>Receipt</comment>
      <translation>Receipt</translation>
    </message>
    <message>
      <source>导入回盘</source>
      <comment>Import receipt</comment>
      <translation>Import receipt</translation>
    </message>
    <message>
      <source>导入回盘…  Ctrl+O</source>
      <comment>Import receipt…  Ctrl+O</comment>
      <translation>Import receipt…  Ctrl+O</translation>
    </message>
    <message>
      <source>回盘文件 (*.htr)</source>
      <comment>Receipts (*.htr)</comment>
      <translation>Receipts (*.htr)</translation>
    </message>
    <message>
      <source>主管部门收盘后交回 .htr 文件，逐项写明接收、退回或重复。导入后各合同的报送状态随之更新</source>
      <comment>The bureau answers with an .htr file: accepted, returned or duplicate, act by act. Importing it updates every contract</comment>
      <translation>The bureau answers with an .htr file: accepted, returned or duplicate, act by act. Importing it updates every contract</translation>
    </message>
    <message>
      <source>回盘已导入：接收 {accepted}，退回 {returned}，重复 {duplicate}</source>
      <comment>Receipt taken: {accepted} accepted, {returned} returned, {duplicate} duplicate</comment>
      <translation>Receipt taken: {accepted} accepted, {returned} returned, {duplicate} duplicate</translation>
    </message>
    <message>
      <source>这份回盘此前已导入，未作改动</source>
      <comment>This receipt was taken before; nothing changed</comment>
      <translation>This receipt was taken before; nothing changed</translation>
    </message>
    <message>
      <source>接收</source>
      <comment>Accepted</comment>
      <translation>Accepted</translation>
    </message>
    <message>
      <source>退回</source>
      <comment>Returned</comment>
      <translation>Returned</translation>
    </message>
    <message>
      <source>重复</source>
      <comment>Duplicate</comment>
      <translation>Duplicate</translation>
    </message>
    <message>
      <source>退回和重复的行为：按 Enter 打开合同，改正后重新办理再报</source>
      <comment>Returned and duplicate acts: Enter opens the contract; correct it, decide again, report again</comment>
      <translation>Returned and duplicate acts: Enter opens the contract; correct it, decide again, report again</translation>
    </message>
    <message>
      <source>没有退回的行为</source>
      <comment>Nothing was returned</comment>
      <translation>Nothing was returned</translation>
    </message>
    <message>
      <source>等待回盘</source>
      <comment>Waiting for a receipt</comment>
      <translation>Waiting for a receipt</translation>
    </message>
    <message>
      <source>全部行为都已被主管部门接收</source>
      <comment>The bureau has taken every act</comment>
      <translation>The bureau has taken every act</translation>
    </message>
    <message>
      <source>答复第 {seq} 盘 | {supervisor}</source>
      <comment>answers batch {seq} | {supervisor}</comment>
      <translation>answers batch {seq} | {supervisor}</translation>
    </message>
    <message>
      <source>另有 {count} 项，回盘中逐项写明</source>
      <comment>{count} more; the receipt tells them all</comment>
      <translation>{count} more; the receipt tells them all</translation>
    </message>
    <message>
      <source>{place}. {reason}</source>
      <comment>{place}. {reason}</comment>
      <translation>{place}. {reason}</translation>
    </message>
    <message>
      <source>{place}. {field}：{reason}</source>
      <comment>{place}. {field}: {reason}</comment>
      <translation>{place}. {field}: {reason}</translation>
    </message>
    <message>
      <source>行为</source>
      <comment>Act</comment>
      <translation>Act</translation>
    </message>
    <message>
      <source>退回原因</source>
      <comment>Reason</comment>
      <translation>Reason</translation>
    </message>
    <message>
      <source>选择报盘文件…</source>
      <comment>Choose batch files…</comment>
      <translation>Choose batch files…</translation>
    </message>
    <message>
      <source>选择报盘文件…  Ctrl+O</source>
      <comment>Choose batch files…  Ctrl+O</comment>
      <translation>Choose batch files…  Ctrl+O</translation>
    </message>
    <message>
      <source>报盘文件 (*.htb)</source>
      <comment>Batches (*.htb)</comment>
      <translation>Batches (*.htb)</translation>
    </message>
    <message>
      <source>确认导入 {count} 份  Ctrl+Enter</source>
      <comment>Import {count}  Ctrl+Enter</comment>
      <translation>Import {count}  Ctrl+Enter</translation>
    </message>
    <message>
      <source>重新取回盘 {count} 份  Ctrl+Enter</source>
      <comment>Receipts again ({count})  Ctrl+Enter</comment>
      <translation>Receipts again ({count})  Ctrl+Enter</translation>
    </message>
    <message>
      <source>确认：{parts}  Ctrl+Enter</source>
      <comment>Confirm: {parts}  Ctrl+Enter</comment>
      <translation>Confirm: {parts}  Ctrl+Enter</translation>
    </message>
    <message>
      <source>导入 {count}</source>
      <comment>import {count}</comment>
      <translation>import {count}</translation>
    </message>
    <message>
      <source>留存 {count}</source>
      <comment>keep {count}</comment>
      <translation>keep {count}</translation>
    </message>
    <message>
      <source>报警 {count}</source>
      <comment>alarm {count}</comment>
      <translation>alarm {count}</translation>
    </message>
    <message>
      <source>确认导入  Ctrl+Enter</source>
      <comment>Import  Ctrl+Enter</comment>
      <translation>Import  Ctrl+Enter</translation>
    </message>
    <message>
      <source>退回合同…  Ctrl+R</source>
      <comment>Return a contract…  Ctrl+R</comment>
      <translation>Return a contract…  Ctrl+R</translation>
    </message>
    <message>
      <source>先选一份可以导入的报盘</source>
      <comment>Choose a batch that is ready to import first</comment>
      <translation>Choose a batch that is ready to import first</translation>
    </message>
    <message>
      <source>退回 {count} 份，确认导入时写进签名的回盘</source>
      <comment>Contracts to return: {count}; it goes into the signed receipt when the import is confirmed</comment>
      <translation>Contracts to return: {count}; it goes into the signed receipt when the import is confirmed</translation>
    </message>
    <message>
      <source>清空列表</source>
      <comment>Clear the list</comment>
      <translation>Clear the list</translation>
    </message>
    <message>
      <source>把报盘文件拖到这里</source>
      <comment>Drop batch files here</comment>
      <translation>Drop batch files here</translation>
    </message>
    <message>
      <source>一次可选多份 .htb 文件。先试导入并列出每一份的内容，确认之前不写入任何数据</source>
      <comment>Several .htb files at once. Each is tried and listed first; nothing is written before you confirm</comment>
      <translation>Several .htb files at once. Each is tried and listed first; nothing is written before you confirm</translation>
    </message>
    <message>
      <source>结论</source>
      <comment>Verdict</comment>
      <translation>Verdict</translation>
    </message>
    <message>
      <source>新增</source>
      <comment>New</comment>
      <translation>New</translation>
    </message>
    <message>
      <source>变更</source>
      <comment>Changed</comment>
      <translation>Changed</translation>
    </message>
    <message>
      <source>重复</source>
      <comment>Dupl.</comment>
      <translation>Dupl.</translation>
    </message>
    <message>
      <source>待补</source>
      <comment>Suppl.</comment>
      <translation>Suppl.</translation>
    </message>
    <message>
      <source>行为</source>
      <comment>Acts</comment>
      <translation>Acts</translation>
    </message>
    <message>
      <source>成交额合计（元）</source>
      <comment>Value (yuan)</comment>
      <translation>Value (yuan)</translation>
    </message>
    <message>
      <source>可导入</source>
      <comment>Ready</comment>
      <translation>Ready</translation>
    </message>
    <message>
      <source>缺前盘</source>
      <comment>Gap</comment>
      <translation>Gap</translation>
    </message>
    <message>
      <source>已留存</source>
      <comment>Kept</comment>
      <translation>Kept</translation>
    </message>
    <message>
      <source>已收过</source>
      <comment>Taken before</comment>
      <translation>Taken before</translation>
    </message>
    <message>
      <source>冲突</source>
      <comment>Conflict</comment>
      <translation>Conflict</translation>
    </message>
    <message>
      <source>已报警</source>
      <comment>Alarm</comment>
      <translation>Alarm</translation>
    </message>
    <message>
      <source>拒收</source>
      <comment>Refused</comment>
      <translation>Refused</translation>
    </message>
    <message>
      <source>已导入</source>
      <comment>Imported</comment>
      <translation>Imported</translation>
    </message>
    <message>
      <source>签名、名册、序号均相符</source>
      <comment>Signature, roster and sequence agree</comment>
      <translation>Signature, roster and sequence agree</translation>
    </message>
    <message>
      <source>内容与已收的一份相同，不再导入；可重新取回盘</source>
      <comment>Same content as one already taken; only its receipt can be had again</comment>
      <translation>Same content as one already taken; only its receipt can be had again</translation>
    </message>
    <message>
      <source>签名、名册、序号均相符；其中 {returned} 份合同将退回</source>
      <comment>Signature, roster and sequence agree; contracts to be returned: {returned}</comment>
      <translation>Signature, roster and sequence agree; contracts to be returned: {returned}</translation>
    </message>
    <message>
      <source>回盘已存 {receipt}</source>
      <comment>Receipt saved as {receipt}</comment>
      <translation>Receipt saved as {receipt}</translation>
    </message>
    <message>
      <source>警报 {id}：{kind}</source>
      <comment>Alarm {id}: {kind}</comment>
      <translation>Alarm {id}: {kind}</translation>
    </message>
    <message>
      <source>已导入 {count} 份报盘，回盘存于 {folder}，请交回登记机构</source>
      <comment>Batches imported: {count}; receipts are in {folder} for the offices</comment>
      <translation>Batches imported: {count}; receipts are in {folder} for the offices</translation>
    </message>
    <message>
      <source>先前留存的 {count} 份随之导入</source>
      <comment>{count} that had waited went in after them</comment>
      <translation>{count} that had waited went in after them</translation>
    </message>
    <message>
      <source>{count} 份缺前盘，已留存，补到后自动导入</source>
      <comment>{count} kept until the batches before them come</comment>
      <translation>{count} kept until the batches before them come</translation>
    </message>
    <message>
      <source>{count} 份与已收的冲突，已报警，两个版本都已留存，登记库未作改动</source>
      <comment>{count} in conflict: an alarm is raised, both versions are kept, the register is unchanged</comment>
      <translation>{count} in conflict: an alarm is raised, both versions are kept, the register is unchanged</translation>
    </message>
    <message>
      <source>{count} 份未导入，原因见该行说明</source>
      <comment>{count} not imported, see the remark on its line</comment>
      <translation>{count} not imported, see the remark on its line</translation>
    </message>
    <message>
      <source>；</source>
      <comment>; </comment>
      <translation>; </translation>
    </message>
    <message>
      <source>没有导入任何报盘，原因见各行说明</source>
      <comment>Nothing was imported; each line says why</comment>
      <translation>Nothing was imported; each line says why</translation>
    </message>
    <message>
      <source>报盘文件</source>
      <comment>Batch files</comment>
      <translation>Batch files</translation>
    </message>
    <message>
      <source>{files} 份文件：可导入 {ready}，已收 {had}，缺前盘 {waiting}，冲突或拒收 {refused}</source>
      <comment>Files: {files}; {ready} ready, {had} taken, {waiting} after a gap, {refused} in conflict or refused</comment>
      <translation>Files: {files}; {ready} ready, {had} taken, {waiting} after a gap, {refused} in conflict or refused</translation>
    </message>
    <message>
      <source>合同：新增 {new}，变更 {changed}，重复 {duplicate}，退回 {returned}，待补 {waiting}</source>
      <comment>Contracts: {new} new, {changed} changed, {duplicate} duplicate, {returned} returned, {waiting} awaiting supplement</comment>
      <translation>Contracts: {new} new, {changed} changed, {duplicate} duplicate, {returned} returned, {waiting} awaiting supplement</translation>
    </message>
    <message>
      <source>正在生成报盘</source>
      <comment>The batch is being made</comment>
      <translation>The batch is being made</translation>
    </message>
    <message>
      <source>正在试算 {name}</source>
      <comment>{name} is being tried</comment>
      <translation>{name} is being tried</translation>
    </message>
    <message>
      <source>正在导入 {name}</source>
      <comment>{name} is being taken in</comment>
      <translation>{name} is being taken in</translation>
    </message>
    <message>
      <source>正在查找重复登记</source>
      <comment>Looking for contracts registered twice</comment>
      <translation>Looking for contracts registered twice</translation>
    </message>
    <message>
      <source>正在整理警报</source>
      <comment>The alarms are being read</comment>
      <translation>The alarms are being read</translation>
    </message>
    <message>
      <source>“{name}”不是本程序的文件；能打开的有报盘 .htb、回盘 .htr、名册 .htroster、凭单 .pdf、合同 .jsonl .xlsx .csv .docx、升级包 .htupdate。登记数据未变</source>
      <comment>“{name}” is no file of this program. It opens batches .htb, receipts .htr, rosters .htroster, slips .pdf, contracts .jsonl .xlsx .csv .docx and updates .htupdate. Nothing was changed</comment>
      <translation>“{name}” is no file of this program. It opens batches .htb, receipts .htr, rosters .htroster, slips .pdf, contracts .jsonl .xlsx .csv .docx and updates .htupdate. Nothing was changed</translation>
    </message>
    <message>
      <source>找不到“{name}”，或者无权读取；文件已移走、U 盘已拔出或网络断开的，恢复后再打开。登记数据未变</source>
      <comment>“{name}” is not there, or may not be read: if it was moved, the stick pulled out or the network lost, put it back and open it again. Nothing was changed</comment>
      <translation>“{name}” is not there, or may not be read: if it was moved, the stick pulled out or the network lost, put it back and open it again. Nothing was changed</translation>
    </message>
    <message>
      <source>“{name}”是登记数据库的备份，恢复到新的文件夹：按 Ctrl+Shift+O，选“新建、从备份恢复或练习…”。现在打开的数据库未变</source>
      <comment>“{name}” is a backup of a register and is restored to a new folder: press Ctrl+Shift+O and choose “Create one, restore a backup, or practise…”. The register that is open was not changed</comment>
      <translation>“{name}” is a backup of a register and is restored to a new folder: press Ctrl+Shift+O and choose “Create one, restore a backup, or practise…”. The register that is open was not changed</translation>
    </message>
    <message>
      <source>“{name}”是合同文件，由登记机构导入；主管部门导入的是报盘 (.htb)。登记数据未变</source>
      <comment>“{name}” holds contracts, which an office takes in; the bureau takes batches (.htb). Nothing was changed</comment>
      <translation>“{name}” holds contracts, which an office takes in; the bureau takes batches (.htb). Nothing was changed</translation>
    </message>
    <message>
      <source>这个位置有风险</source>
      <comment>this place is risky</comment>
      <translation>this place is risky</translation>
    </message>
    <message>
      <source>另选文件夹，或在下面勾选后继续</source>
      <comment>choose another folder, or tick the box below to go on</comment>
      <translation>choose another folder, or tick the box below to go on</translation>
    </message>
    <message>
      <source>请填写</source>
      <comment>please fill this in</comment>
      <translation>please fill this in</translation>
    </message>
    <message>
      <source>填写后继续</source>
      <comment>fill it in to go on</comment>
      <translation>fill it in to go on</translation>
    </message>
    <message>
      <source>开始使用</source>
      <comment>Set up</comment>
      <translation>Set up</translation>
    </message>
    <message>
      <source>上一步  Alt+←</source>
      <comment>Back  Alt+←</comment>
      <translation>Back  Alt+←</translation>
    </message>
    <message>
      <source>下一步  Alt+→</source>
      <comment>Next  Alt+→</comment>
      <translation>Next  Alt+→</translation>
    </message>
    <message>
      <source>退出  Esc</source>
      <comment>Leave  Esc</comment>
      <translation>Leave  Esc</translation>
    </message>
    <message>
      <source>退出设置？</source>
      <comment>Leave the set-up?</comment>
      <translation>Leave the set-up?</translation>
    </message>
    <message>
      <source>尚未生成任何内容，填写的内容不保留；下次打开程序时可以重新开始</source>
      <comment>Nothing has been made yet, and what you filled in is not kept. You can begin again at the next start</comment>
      <translation>Nothing has been made yet, and what you filled in is not kept. You can begin again at the next start</translation>
    </message>
    <message>
      <source>退出</source>
      <comment>Leave</comment>
      <translation>Leave</translation>
    </message>
    <message>
      <source>要做什么</source>
      <comment>What to do</comment>
      <translation>What to do</translation>
    </message>
    <message>
      <source>数据只存在这台电脑上，加密保存，不需要网络。用方向键选择，回车进入下一步</source>
      <comment>All data stays on this PC, encrypted; no network is needed. Choose with the arrow keys, Enter goes on</comment>
      <translation>All data stays on this PC, encrypted; no network is needed. Choose with the arrow keys, Enter goes on</translation>
    </message>
    <message>
      <source>便携版：设置和数据保存在 {folder}，登记数据加密，不需要网络。用方向键选择，回车进入下一步</source>
      <comment>Portable: settings and data are kept in {folder}, registers encrypted; no network is needed. Choose with the arrow keys, Enter goes on</comment>
      <translation>Portable: settings and data are kept in {folder}, registers encrypted; no network is needed. Choose with the arrow keys, Enter goes on</translation>
    </message>
    <message>
      <source>语言 Language</source>
      <comment>Language</comment>
      <translation>Language</translation>
    </message>
    <message>
      <source>练习：先用示例合同试一试</source>
      <comment>Practice with sample contracts</comment>
      <translation>Practice with sample contracts</translation>
    </message>
    <message>
      <source>生成虚构的登记机构、名册和合同，每页标明“演练”；与正式数据无关，不需要任何文件</source>
      <comment>Makes an invented office, roster and contracts, marked as practice; no file is needed, nothing real is touched</comment>
      <translation>Makes an invented office, roster and contracts, marked as practice; no file is needed, nothing real is touched</translation>
    </message>
    <message>
      <source>登记机构：在这台电脑上新建登记数据库</source>
      <comment>Office: make this PC's register</comment>
      <translation>Office: make this PC's register</translation>
    </message>
    <message>
      <source>需要主管部门发来的名册文件（.htroster）；签名密钥可以现在启用，也可以以后</source>
      <comment>Needs the roster file (.htroster) that the bureau sent; the signing key can be taken in now or later</comment>
      <translation>Needs the roster file (.htroster) that the bureau sent; the signing key can be taken in now or later</translation>
    </message>
    <message>
      <source>主管部门：新建监管数据库</source>
      <comment>Bureau: make the supervisors' register</comment>
      <translation>Bureau: make the supervisors' register</translation>
    </message>
    <message>
      <source>生成根密钥、恢复密钥和第一名主管人员，随后签发名册、收报盘</source>
      <comment>Makes the root, the recovery key and the first supervisor; then rosters are issued and batches taken in</comment>
      <translation>Makes the root, the recovery key and the first supervisor; then rosters are issued and batches taken in</translation>
    </message>
    <message>
      <source>从备份恢复，或换到这台新电脑</source>
      <comment>Restore a backup, or move to this new PC</comment>
      <translation>Restore a backup, or move to this new PC</translation>
    </message>
    <message>
      <source>换电脑就是：在旧电脑上备份到 U 盘，在这里恢复；旧电脑上的数据库此后不再使用</source>
      <comment>To move: back up to a stick on the old PC and restore here; the register on the old PC is then no longer used</comment>
      <translation>To move: back up to a stick on the old PC and restore here; the register on the old PC is then no longer used</translation>
    </message>
    <message>
      <source>打开已有的登记数据库</source>
      <comment>Open an existing register</comment>
      <translation>Open an existing register</translation>
    </message>
    <message>
      <source>选择它的文件夹并输入口令</source>
      <comment>Choose its folder and type its password</comment>
      <translation>Choose its folder and type its password</translation>
    </message>
    <message>
      <source>练习岗位</source>
      <comment>Practice as</comment>
      <translation>Practice as</translation>
    </message>
    <message>
      <source>选一个岗位；两个岗位各有数据库，以后可以换着打开</source>
      <comment>Choose a desk; each has its register, and you can open the other later</comment>
      <translation>Choose a desk; each has its register, and you can open the other later</translation>
    </message>
    <message>
      <source>受理、审核、登记合同，开具凭单，报盘</source>
      <comment>Accept, examine and register contracts, issue slips, send batches</comment>
      <translation>Accept, examine and register contracts, issue slips, send batches</translation>
    </message>
    <message>
      <source>主管部门（主管人员）</source>
      <comment>Supervisor at the bureau</comment>
      <translation>Supervisor at the bureau</translation>
    </message>
    <message>
      <source>签发名册，收报盘，出回盘，做奖补台账</source>
      <comment>Issue rosters, take batches, answer them, make the ledgers</comment>
      <translation>Issue rosters, take batches, answer them, make the ledgers</translation>
    </message>
    <message>
      <source>选择主管部门发来的名册文件。启用前先核对下面的内容；根证书指纹须与主管部门公布的一致</source>
      <comment>Choose the roster file that the bureau sent. Read below what it holds before it is taken; its root fingerprint must be the one that the bureau published</comment>
      <translation>Choose the roster file that the bureau sent. Read below what it holds before it is taken; its root fingerprint must be the one that the bureau published</translation>
    </message>
    <message>
      <source>名册文件</source>
      <comment>Roster file</comment>
      <translation>Roster file</translation>
    </message>
    <message>
      <source>名册文件 (*.htroster)</source>
      <comment>Roster files (*.htroster)</comment>
      <translation>Roster files (*.htroster)</translation>
    </message>
    <message>
      <source>这台电脑是</source>
      <comment>This PC is</comment>
      <translation>This PC is</translation>
    </message>
    <message>
      <source>号段 {blocks}</source>
      <comment>number blocks {blocks}</comment>
      <translation>number blocks {blocks}</translation>
    </message>
    <message>
      <source>名册内容</source>
      <comment>What the roster holds</comment>
      <translation>What the roster holds</translation>
    </message>
    <message>
      <source>{bureau}，第 {version} 版，{issued} 签发，有效至 {expires}</source>
      <comment>{bureau}, version {version}, issued {issued}, valid to {expires}</comment>
      <translation>{bureau}, version {version}, issued {issued}, valid to {expires}</translation>
    </message>
    <message>
      <source>这是练习名册，不能用于正式登记</source>
      <comment>This roster is for practice, not for real registrations</comment>
      <translation>This roster is for practice, not for real registrations</translation>
    </message>
    <message>
      <source>名册已过期，请向主管部门索取新名册</source>
      <comment>This roster has expired; ask the bureau for a new one</comment>
      <translation>This roster has expired; ask the bureau for a new one</translation>
    </message>
    <message>
      <source>登记机构 {code} {name}：{areas}</source>
      <comment>Office {code} {name}: {areas}</comment>
      <translation>Office {code} {name}: {areas}</translation>
    </message>
    <message>
      <source>　登记机 {names}</source>
      <comment>　Devices {names}</comment>
      <translation>　Devices {names}</translation>
    </message>
    <message>
      <source>　登记员 {names}</source>
      <comment>　Registrars {names}</comment>
      <translation>　Registrars {names}</translation>
    </message>
    <message>
      <source>根证书指纹（逐组核对）</source>
      <comment>Root fingerprint (compare group by group)</comment>
      <translation>Root fingerprint (compare group by group)</translation>
    </message>
    <message>
      <source>名册里没有登记机，请主管部门列入这台电脑</source>
      <comment>The roster lists no device; ask the bureau to list this PC</comment>
      <translation>The roster lists no device; ask the bureau to list this PC</translation>
    </message>
    <message>
      <source>存放位置</source>
      <comment>Place</comment>
      <translation>Place</translation>
    </message>
    <message>
      <source>登记数据库存在一个文件夹里。请放在本机硬盘；不要放在 U 盘、网络位置或网盘同步的文件夹</source>
      <comment>The register lies in a folder. Keep it on this PC's own disk, not on a stick, the network or a synchronised folder</comment>
      <translation>The register lies in a folder. Keep it on this PC's own disk, not on a stick, the network or a synchronised folder</translation>
    </message>
    <message>
      <source>文件夹（新的或空的）</source>
      <comment>Folder (new or empty)</comment>
      <translation>Folder (new or empty)</translation>
    </message>
    <message>
      <source>将新建此文件夹</source>
      <comment>This folder will be created</comment>
      <translation>This folder will be created</translation>
    </message>
    <message>
      <source>将新建文件夹：{folder}</source>
      <comment>This folder will be created: {folder}</comment>
      <translation>This folder will be created: {folder}</translation>
    </message>
    <message>
      <source>我知道这样有风险，仍放在这里</source>
      <comment>I know the risk; keep it here all the same</comment>
      <translation>I know the risk; keep it here all the same</translation>
    </message>
    <message>
      <source>口令</source>
      <comment>Password</comment>
      <translation>Password</translation>
    </message>
    <message>
      <source>打开登记数据库要用它。程序不保存口令，也无法找回；忘记时只能请主管部门用恢复密钥重设</source>
      <comment>It opens the register. The program does not keep it and cannot find it again: if it is lost, only the bureau's recovery key sets another</comment>
      <translation>It opens the register. The program does not keep it and cannot find it again: if it is lost, only the bureau's recovery key sets another</translation>
    </message>
    <message>
      <source>打开监管数据库，也打开根密钥、恢复密钥和主管人员密钥。程序不保存口令，遗失后无法找回</source>
      <comment>It opens the register and the files of root, recovery key and supervisor. The program does not keep it; lost, it is gone</comment>
      <translation>It opens the register and the files of root, recovery key and supervisor. The program does not keep it; lost, it is gone</translation>
    </message>
    <message>
      <source>签名密钥</source>
      <comment>Signing key</comment>
      <translation>Signing key</translation>
    </message>
    <message>
      <source>登记行为和凭单用它签名。密钥由主管部门随口令信发来，或在 USB 密钥里</source>
      <comment>Acts and slips are signed with it. The bureau sends it as a file with a letter that has its PIN, or on a USB key</comment>
      <translation>Acts and slips are signed with it. The bureau sends it as a file with a letter that has its PIN, or on a USB key</translation>
    </message>
    <message>
      <source>密钥文件</source>
      <comment>A key file</comment>
      <translation>A key file</translation>
    </message>
    <message>
      <source>主管部门发来的 .p12 文件</source>
      <comment>The .p12 file that the bureau sent</comment>
      <translation>The .p12 file that the bureau sent</translation>
    </message>
    <message>
      <source>USB 密钥</source>
      <comment>A USB key</comment>
      <translation>A USB key</translation>
    </message>
    <message>
      <source>插在电脑上的 USB 密钥</source>
      <comment>A USB key that is plugged in</comment>
      <translation>A USB key that is plugged in</translation>
    </message>
    <message>
      <source>以后再说</source>
      <comment>Later</comment>
      <translation>Later</translation>
    </message>
    <message>
      <source>可以录入和审核，不能登记；以后在名册页启用（Ctrl+T）</source>
      <comment>Contracts can be entered and checked, not registered; take it in on the page Roster (Ctrl+T)</comment>
      <translation>Contracts can be entered and checked, not registered; take it in on the page Roster (Ctrl+T)</translation>
    </message>
    <message>
      <source>自己的签名口令（只有本人知道）</source>
      <comment>Your own signing PIN (known to you alone)</comment>
      <translation>Your own signing PIN (known to you alone)</translation>
    </message>
    <message>
      <source>至少 12 个字符；可与数据库口令相同，这样开机只输一次</source>
      <comment>12 characters or more; it may be the register's password, which is then typed once</comment>
      <translation>12 characters or more; it may be the register's password, which is then typed once</translation>
    </message>
    <message>
      <source>驱动库文件</source>
      <comment>The maker's module</comment>
      <translation>The maker's module</translation>
    </message>
    <message>
      <source>厂家的 PKCS#11 驱动，如 .dll 或 .so</source>
      <comment>The maker's PKCS#11 library, a .dll or .so</comment>
      <translation>The maker's PKCS#11 library, a .dll or .so</translation>
    </message>
    <message>
      <source>驱动库 (*.dll *.so *.dylib);;所有文件 (*)</source>
      <comment>Modules (*.dll *.so *.dylib);;All files (*)</comment>
      <translation>Modules (*.dll *.so *.dylib);;All files (*)</translation>
    </message>
    <message>
      <source>USB 密钥的名称</source>
      <comment>The USB key's label</comment>
      <translation>The USB key's label</translation>
    </message>
    <message>
      <source>USB 密钥的口令（输错多次会锁住）</source>
      <comment>The USB key's PIN (too many wrong ones lock it)</comment>
      <translation>The USB key's PIN (too many wrong ones lock it)</translation>
    </message>
    <message>
      <source>名称写进名册和凭单。根密钥是全市信任的起点，最好直接存到可锁存的 U 盘上</source>
      <comment>The name stands on rosters and slips. The root is what the whole city trusts: best made on a stick that is locked away</comment>
      <translation>The name stands on rosters and slips. The root is what the whole city trusts: best made on a stick that is locked away</translation>
    </message>
    <message>
      <source>主管部门名称</source>
      <comment>The bureau's name</comment>
      <translation>The bureau's name</translation>
    </message>
    <message>
      <source>第一名主管人员姓名</source>
      <comment>Name of the first supervisor</comment>
      <translation>Name of the first supervisor</translation>
    </message>
    <message>
      <source>根密钥和恢复密钥存到</source>
      <comment>Root and recovery key go to</comment>
      <translation>Root and recovery key go to</translation>
    </message>
    <message>
      <source>例如 U 盘；留空则与数据库放在一起，之后须自己移走锁存</source>
      <comment>For example a stick; left empty, they stay beside the register until you move them</comment>
      <translation>For example a stick; left empty, they stay beside the register until you move them</translation>
    </message>
    <message>
      <source>备份</source>
      <comment>Backup</comment>
      <translation>Backup</translation>
    </message>
    <message>
      <source>备份是一个文件（.htbak）：选择文件…  Ctrl+O</source>
      <comment>The backup is one file (.htbak): choose it…  Ctrl+O</comment>
      <translation>The backup is one file (.htbak): choose it…  Ctrl+O</translation>
    </message>
    <message>
      <source>备份文件 (*.htbak);;所有文件 (*)</source>
      <comment>Backups (*.htbak);;All files (*)</comment>
      <translation>Backups (*.htbak);;All files (*)</translation>
    </message>
    <message>
      <source>正在查看备份里有什么…</source>
      <comment>Looking what is in the backup…</comment>
      <translation>Looking what is in the backup…</translation>
    </message>
    <message>
      <source>选择备份所在的文件夹、U 盘或备份文件。备份只读，不会改动；恢复前先验口令，再逐项核验全部内容</source>
      <comment>Choose the folder, stick or file of the backup. It is only read. The password is tried first, then everything in it is verified</comment>
      <translation>Choose the folder, stick or file of the backup. It is only read. The password is tried first, then everything in it is verified</translation>
    </message>
    <message>
      <source>备份文件夹或备份文件</source>
      <comment>Folder or file of the backup</comment>
      <translation>Folder or file of the backup</translation>
    </message>
    <message>
      <source>哪一份</source>
      <comment>Which one</comment>
      <translation>Which one</translation>
    </message>
    <message>
      <source>这里没有备份；请选含 register.db 的文件夹、.htbak 备份文件，或装着几份备份的文件夹</source>
      <comment>There is no backup here: choose a folder with register.db in it, a file .htbak, or a folder with several of them</comment>
      <translation>There is no backup here: choose a folder with register.db in it, a file .htbak, or a folder with several of them</translation>
    </message>
    <message>
      <source>{count} 份备份，最近一份 {at}</source>
      <comment>{count} backups, the newest of {at}</comment>
      <translation>{count} backups, the newest of {at}</translation>
    </message>
    <message>
      <source>一份备份，文件时间 {at}</source>
      <comment>One backup, its file of {at}</comment>
      <translation>One backup, its file of {at}</translation>
    </message>
    <message>
      <source>该库的口令（备份时的）</source>
      <comment>The register's password (of that time)</comment>
      <translation>The register's password (of that time)</translation>
    </message>
    <message>
      <source>签名口令（与口令相同时留空）</source>
      <comment>Signing PIN (leave empty when it is the same)</comment>
      <translation>Signing PIN (leave empty when it is the same)</translation>
    </message>
    <message>
      <source>丢失的库签发的最后一个凭单号</source>
      <comment>Last slip number that the lost register gave out</comment>
      <translation>Last slip number that the lost register gave out</translation>
    </message>
    <message>
      <source>照最后一张纸质凭单填写，以免重号；备份之后没有开过凭单的、主管部门的库，留空</source>
      <comment>As on the last slip on paper, so that no number is given twice; empty where none was issued since, and at the bureau</comment>
      <translation>As on the last slip on paper, so that no number is given twice; empty where none was issued since, and at the bureau</translation>
    </message>
    <message>
      <source>口令与恢复</source>
      <comment>Recovery</comment>
      <translation>Recovery</translation>
    </message>
    <message>
      <source>请读一遍，必要时记下</source>
      <comment>Please read this once, and note what you need</comment>
      <translation>Please read this once, and note what you need</translation>
    </message>
    <message>
      <source>口令只有您知道，请勿写在电脑旁。</source>
      <comment>You alone know the password. Do not leave it beside the PC.</comment>
      <translation>You alone know the password. Do not leave it beside the PC.</translation>
    </message>
    <message>
      <source>忘记口令：请主管部门的人带恢复密钥来，在打开窗口点“忘记口令…”重设；登记数据不受影响。</source>
      <comment>If it is lost: somebody of the bureau brings the recovery key, and “Password lost…” in the opening window sets another. The register stays as it is.</comment>
      <translation>If it is lost: somebody of the bureau brings the recovery key, and “Password lost…” in the opening window sets another. The register stays as it is.</translation>
    </message>
    <message>
      <source>电脑损坏：只有备份能找回数据。打开后按 F9 选“备份…”，存到另一块磁盘或 U 盘；到期提醒。</source>
      <comment>If the PC fails: only a backup brings the data back. Press F9 and choose “Back up…”, to another disk or a stick; you are reminded when one is due.</comment>
      <translation>If the PC fails: only a backup brings the data back. Press F9 and choose “Back up…”, to another disk or a stick; you are reminded when one is due.</translation>
    </message>
    <message>
      <source>备份同样加密，用同一口令打开。</source>
      <comment>A backup is encrypted too and opens with the same password.</comment>
      <translation>A backup is encrypted too and opens with the same password.</translation>
    </message>
    <message>
      <source>root.p12（根密钥）和 recovery.p12（恢复密钥）须离线锁存，另备一份存于他处。</source>
      <comment>root.p12 and recovery.p12 are locked away offline, with a copy in another place.</comment>
      <translation>root.p12 and recovery.p12 are locked away offline, with a copy in another place.</translation>
    </message>
    <message>
      <source>根密钥遗失：各机构的数据库都须重建；泄露：须立即更换。平时只在签发名册时用。</source>
      <comment>If the root is lost, every office's register must be made anew; if it leaks, it must be changed at once. It is used only to issue a roster.</comment>
      <translation>If the root is lost, every office's register must be made anew; if it leaks, it must be changed at once. It is used only to issue a roster.</translation>
    </message>
    <message>
      <source>恢复密钥能打开各机构的数据库，也能在登记员忘记口令时重设；监管数据库自己的口令也由它重设。</source>
      <comment>The recovery key opens every office's register, and sets a new password where one is lost, here too.</comment>
      <translation>The recovery key opens every office's register, and sets a new password where one is lost, here too.</translation>
    </message>
    <message>
      <source>监管数据库要经常备份：打开后按 F9 选“备份…”。</source>
      <comment>Back this register up often: press F9 and choose “Back up…”.</comment>
      <translation>Back this register up often: press F9 and choose “Back up…”.</translation>
    </message>
    <message>
      <source>确认</source>
      <comment>Confirm</comment>
      <translation>Confirm</translation>
    </message>
    <message>
      <source>按下按钮才开始生成；失败或停止时不留下任何内容</source>
      <comment>Nothing is created before you press the button; if it fails or is stopped, nothing is left behind</comment>
      <translation>Nothing is created before you press the button; if it fails or is stopped, nothing is left behind</translation>
    </message>
    <message>
      <source>生成练习数据  Alt+→</source>
      <comment>Make the practice data  Alt+→</comment>
      <translation>Make the practice data  Alt+→</translation>
    </message>
    <message>
      <source>新建数据库  Alt+→</source>
      <comment>Create the register  Alt+→</comment>
      <translation>Create the register  Alt+→</translation>
    </message>
    <message>
      <source>新建监管数据库  Alt+→</source>
      <comment>Create the register  Alt+→</comment>
      <translation>Create the register  Alt+→</translation>
    </message>
    <message>
      <source>恢复  Alt+→</source>
      <comment>Restore  Alt+→</comment>
      <translation>Restore  Alt+→</translation>
    </message>
    <message>
      <source>打开…  Alt+→</source>
      <comment>Open…  Alt+→</comment>
      <translation>Open…  Alt+→</translation>
    </message>
    <message>
      <source>打开  Alt+→</source>
      <comment>Open  Alt+→</comment>
      <translation>Open  Alt+→</translation>
    </message>
    <message>
      <source>正在生成，请稍候…</source>
      <comment>Working, please wait…</comment>
      <translation>Working, please wait…</translation>
    </message>
    <message>
      <source>正在停止…</source>
      <comment>Stopping…</comment>
      <translation>Stopping…</translation>
    </message>
    <message>
      <source>已停止，没有留下任何内容</source>
      <comment>Stopped; nothing was left</comment>
      <translation>Stopped; nothing was left</translation>
    </message>
    <message>
      <source>已完成</source>
      <comment>Done</comment>
      <translation>Done</translation>
    </message>
    <message>
      <source>按“打开”进入主窗口</source>
      <comment>“Open” brings the main window</comment>
      <translation>“Open” brings the main window</translation>
    </message>
    <message>
      <source>停止  Esc</source>
      <comment>Stop  Esc</comment>
      <translation>Stop  Esc</translation>
    </message>
    <message>
      <source>将生成</source>
      <comment>To be created</comment>
      <translation>To be created</translation>
    </message>
    <message>
      <source>将打开</source>
      <comment>To be opened</comment>
      <translation>To be opened</translation>
    </message>
    <message>
      <source>按下按钮就打开，不重新生成</source>
      <comment>The button opens it; nothing is created anew</comment>
      <translation>The button opens it; nothing is created anew</translation>
    </message>
    <message>
      <source>登记数据库：{folder}</source>
      <comment>Register: {folder}</comment>
      <translation>Register: {folder}</translation>
    </message>
    <message>
      <source>登记机：{device}（{office}）</source>
      <comment>Device: {device} ({office})</comment>
      <translation>Device: {device} ({office})</translation>
    </message>
    <message>
      <source>名册：{bureau} 第 {version} 版</source>
      <comment>Roster: {bureau}, version {version}</comment>
      <translation>Roster: {bureau}, version {version}</translation>
    </message>
    <message>
      <source>签名密钥：密钥文件复制到登记数据库旁，换成自己的口令</source>
      <comment>Signing key: the file is copied beside the register under your own PIN</comment>
      <translation>Signing key: the file is copied beside the register under your own PIN</translation>
    </message>
    <message>
      <source>签名密钥：USB 密钥 {token}</source>
      <comment>Signing key: USB key {token}</comment>
      <translation>Signing key: USB key {token}</translation>
    </message>
    <message>
      <source>签名密钥：以后启用；启用前不能登记</source>
      <comment>Signing key: later; nothing can be registered before</comment>
      <translation>Signing key: later; nothing can be registered before</translation>
    </message>
    <message>
      <source>主管部门：{name}；主管人员：{supervisor}</source>
      <comment>Bureau: {name}; supervisor: {supervisor}</comment>
      <translation>Bureau: {name}; supervisor: {supervisor}</translation>
    </message>
    <message>
      <source>根密钥和恢复密钥：{folder}</source>
      <comment>Root and recovery key: {folder}</comment>
      <translation>Root and recovery key: {folder}</translation>
    </message>
    <message>
      <source>练习数据：一个主管部门、两个登记机构、三名登记员和示例合同，全部虚构；约需半分钟</source>
      <comment>Practice data: a bureau, two offices, three registrars and sample contracts, all invented; it takes about half a minute</comment>
      <translation>Practice data: a bureau, two offices, three registrars and sample contracts, all invented; it takes about half a minute</translation>
    </message>
    <message>
      <source>练习数据已经有了，直接打开，做过的练习都在</source>
      <comment>The practice data is there already and opens with what you did</comment>
      <translation>The practice data is there already and opens with what you did</translation>
    </message>
    <message>
      <source>恢复的备份：{folder}</source>
      <comment>Backup: {folder}</comment>
      <translation>Backup: {folder}</translation>
    </message>
    <message>
      <source>凭单号 {slip} 及以前的不再使用</source>
      <comment>Slip numbers up to {slip} are not given again</comment>
      <translation>Slip numbers up to {slip} are not given again</translation>
    </message>
    <message>
      <source>登记机构的库恢复后另起一条记录链，主管部门看得出从哪里接上</source>
      <comment>An office's restored register begins another chain; the bureau sees where it continues</comment>
      <translation>An office's restored register begins another chain; the bureau sees where it continues</translation>
    </message>
    <message>
      <source>根证书指纹 {root}；请与主管部门核对</source>
      <comment>Root fingerprint {root}; compare it with the bureau's</comment>
      <translation>Root fingerprint {root}; compare it with the bureau's</translation>
    </message>
    <message>
      <source>登记数据库已建立：{folder}</source>
      <comment>The register was made: {folder}</comment>
      <translation>The register was made: {folder}</translation>
    </message>
    <message>
      <source>第一步：在名册页启用签名密钥（Ctrl+T）</source>
      <comment>First step: take the signing key in on the page Roster (Ctrl+T)</comment>
      <translation>First step: take the signing key in on the page Roster (Ctrl+T)</translation>
    </message>
    <message>
      <source>第一步：录入合同（Ctrl+N），或在合同页导入表格</source>
      <comment>First step: enter a contract (Ctrl+N), or import a table on the page Contracts</comment>
      <translation>First step: enter a contract (Ctrl+N), or import a table on the page Contracts</translation>
    </message>
    <message>
      <source>请删除 U 盘上的密钥文件</source>
      <comment>Delete the key file from the stick</comment>
      <translation>Delete the key file from the stick</translation>
    </message>
    <message>
      <source>第一步：在名册页加入登记机构、登记机和登记员，签发名册（Ctrl+M）</source>
      <comment>First step: add offices, devices and registrars on the page Roster and issue it (Ctrl+M)</comment>
      <translation>First step: add offices, devices and registrars on the page Roster and issue it (Ctrl+M)</translation>
    </message>
    <message>
      <source>根密钥 root.p12 和恢复密钥 recovery.p12 在 {folder}；请锁存，另备一份存于他处</source>
      <comment>root.p12 and recovery.p12 are in {folder}; lock them away, with a copy elsewhere</comment>
      <translation>root.p12 and recovery.p12 are in {folder}; lock them away, with a copy elsewhere</translation>
    </message>
    <message>
      <source>练习数据已就绪</source>
      <comment>The practice data is ready</comment>
      <translation>The practice data is ready</translation>
    </message>
    <message>
      <source>已恢复并核验：登记行为 {acts} 项，合同 {cases} 份，没有问题</source>
      <comment>Restored and verified: {acts} acts, {cases} contracts, no fault</comment>
      <translation>Restored and verified: {acts} acts, {cases} contracts, no fault</translation>
    </message>
    <message>
      <source>旧电脑上的数据库不要再用</source>
      <comment>Do not use the register on the old PC any more</comment>
      <translation>Do not use the register on the old PC any more</translation>
    </message>
    <message>
      <source>帮助  Ctrl+F1</source>
      <comment>Help  Ctrl+F1</comment>
      <translation>Help  Ctrl+F1</translation>
    </message>
    <message>
      <source>操作手册</source>
      <comment>Manual</comment>
      <translation>Manual</translation>
    </message>
    <message>
      <source>按键一览</source>
      <comment>Keys</comment>
      <translation>Keys</translation>
    </message>
    <message>
      <source>关于本程序…</source>
      <comment>About…</comment>
      <translation>About…</translation>
    </message>
    <message>
      <source>错误日志…</source>
      <comment>Error log…</comment>
      <translation>Error log…</translation>
    </message>
    <message>
      <source>代码表…</source>
      <comment>Code lists…</comment>
      <translation>Code lists…</translation>
    </message>
    <message>
      <source>代码表和规则包</source>
      <comment>Code lists and packs</comment>
      <translation>Code lists and packs</translation>
    </message>
    <message>
      <source>代码表</source>
      <comment>Code list</comment>
      <translation>Code list</translation>
    </message>
    <message>
      <source>代码、名称或说明  Ctrl+F</source>
      <comment>Code, name or meaning  Ctrl+F</comment>
      <translation>Code, name or meaning  Ctrl+F</translation>
    </message>
    <message>
      <source>没有符合的代码</source>
      <comment>No code matches</comment>
      <translation>No code matches</translation>
    </message>
    <message>
      <source>换一个词，或选另一张表</source>
      <comment>Try another word, or another list</comment>
      <translation>Try another word, or another list</translation>
    </message>
    <message>
      <source>{count} 条</source>
      <comment>Entries: {count}</comment>
      <translation>Entries: {count}</translation>
    </message>
    <message>
      <source>查找手册</source>
      <comment>Search the manual</comment>
      <translation>Search the manual</translation>
    </message>
    <message>
      <source>查找  Ctrl+F</source>
      <comment>Search  Ctrl+F</comment>
      <translation>Search  Ctrl+F</translation>
    </message>
    <message>
      <source>找到 {count} 页</source>
      <comment>Pages found: {count}</comment>
      <translation>Pages found: {count}</translation>
    </message>
    <message>
      <source>没有找到；换一个词</source>
      <comment>Nothing found; try another word</comment>
      <translation>Nothing found; try another word</translation>
    </message>
    <message>
      <source>后退  Alt+←</source>
      <comment>Back  Alt+←</comment>
      <translation>Back  Alt+←</translation>
    </message>
    <message>
      <source>前进  Alt+→</source>
      <comment>Forward  Alt+→</comment>
      <translation>Forward  Alt+→</translation>
    </message>
    <message>
      <source>打印…  Ctrl+P</source>
      <comment>Print…  Ctrl+P</comment>
      <translation>Print…  Ctrl+P</translation>
    </message>
    <message>
      <source>存为 PDF…  Ctrl+S</source>
      <comment>Save as PDF…  Ctrl+S</comment>
      <translation>Save as PDF…  Ctrl+S</translation>
    </message>
    <message>
      <source>已存：{file}</source>
      <comment>Saved: {file}</comment>
      <translation>Saved: {file}</translation>
    </message>
    <message>
      <source>PDF 文件 (*.pdf)</source>
      <comment>PDF files (*.pdf)</comment>
      <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
      <source>按键、作用或场合  Ctrl+F</source>
      <comment>A key, what it does, or where  Ctrl+F</comment>
      <translation>A key, what it does, or where  Ctrl+F</translation>
    </message>
    <message>
      <source>没有这样的按键</source>
      <comment>No such key</comment>
      <translation>No such key</translation>
    </message>
    <message>
      <source>关于本程序</source>
      <comment>About this program</comment>
      <translation>About this program</translation>
    </message>
    <message>
      <source>版本与规则</source>
      <comment>Versions and packs</comment>
      <translation>Versions and packs</translation>
    </message>
    <message>
      <source>第三方组件与许可</source>
      <comment>Parts by others</comment>
      <translation>Parts by others</translation>
    </message>
    <message>
      <source>第 {version} 版</source>
      <comment>Version {version}</comment>
      <translation>Version {version}</translation>
    </message>
    <message>
      <source>复制全部  Ctrl+Enter</source>
      <comment>Copy all  Ctrl+Enter</comment>
      <translation>Copy all  Ctrl+Enter</translation>
    </message>
    <message>
      <source>已复制，可粘贴到邮件或文档</source>
      <comment>Copied; paste it into a letter</comment>
      <translation>Copied; paste it into a letter</translation>
    </message>
    <message>
      <source>本程序以木兰宽松许可证第 2 版提供，离线运行，不联网</source>
      <comment>This program is under the Mulan Permissive Software License 2; it works offline and sends nothing</comment>
      <translation>This program is under the Mulan Permissive Software License 2; it works offline and sends nothing</translation>
    </message>
    <message>
      <source>施行</source>
      <comment>In force</comment>
      <translation>In force</translation>
    </message>
    <message>
      <source>出处</source>
      <comment>Source</comment>
      <translation>Source</translation>
    </message>
    <message>
      <source>核对</source>
      <comment>Checked</comment>
      <translation>Checked</translation>
    </message>
    <message>
      <source>来源</source>
      <comment>From</comment>
      <translation>From</translation>
    </message>
    <message>
      <source>此组件未附许可全文，许可为 {licence}</source>
      <comment>No text came with this part; its licence is {licence}</comment>
      <translation>No text came with this part; its licence is {licence}</translation>
    </message>
    <message>
      <source>组件</source>
      <comment>Parts</comment>
      <translation>Parts</translation>
    </message>
    <message>
      <source>错误日志</source>
      <comment>Error log</comment>
      <translation>Error log</translation>
    </message>
    <message>
      <source>程序出错时只记下类型、程序文件和行号，不记合同内容。最新的在前</source>
      <comment>Only the kind of an error and the program's file and line are noted, nothing of a contract. Newest first</comment>
      <translation>Only the kind of an error and the program's file and line are noted, nothing of a contract. Newest first</translation>
    </message>
    <message>
      <source>全部（{count}）</source>
      <comment>All ({count})</comment>
      <translation>All ({count})</translation>
    </message>
    <message>
      <source>{level}（{count}）</source>
      <comment>{level} ({count})</comment>
      <translation>{level} ({count})</translation>
    </message>
    <message>
      <source>查找</source>
      <comment>Search</comment>
      <translation>Search</translation>
    </message>
    <message>
      <source>类型、文件或函数  Ctrl+F</source>
      <comment>Kind, file or function  Ctrl+F</comment>
      <translation>Kind, file or function  Ctrl+F</translation>
    </message>
    <message>
      <source>没有出过错</source>
      <comment>No errors so far</comment>
      <translation>No errors so far</translation>
    </message>
    <message>
      <source>程序出错时会自动记在这里，供维护人员查看</source>
      <comment>When an error comes up it is noted here for support</comment>
      <translation>When an error comes up it is noted here for support</translation>
    </message>
    <message>
      <source>没有符合条件的记录</source>
      <comment>No entry matches</comment>
      <translation>No entry matches</translation>
    </message>
    <message>
      <source>换一个词，或选择全部级别</source>
      <comment>Try another word, or all levels</comment>
      <translation>Try another word, or all levels</translation>
    </message>
    <message>
      <source>打开文件夹</source>
      <comment>Open the folder</comment>
      <translation>Open the folder</translation>
    </message>
    <message>
      <source>另存清理后的副本…  Ctrl+S</source>
      <comment>Save a cleaned copy…  Ctrl+S</comment>
      <translation>Save a cleaned copy…  Ctrl+S</translation>
    </message>
    <message>
      <source>错误日志 {day}</source>
      <comment>Error log {day}</comment>
      <translation>Error log {day}</translation>
    </message>
    <message>
      <source>已另存 {count} 条：{file}</source>
      <comment>Entries saved: {count}, into {file}</comment>
      <translation>Entries saved: {count}, into {file}</translation>
    </message>
    <message>
      <source>文本文件 (*.txt);;Excel 工作簿 (*.xlsx);;CSV (*.csv);;PDF (*.pdf)</source>
      <comment>Text files (*.txt);;Excel workbook (*.xlsx);;CSV (*.csv);;PDF (*.pdf)</comment>
      <translation>Text files (*.txt);;Excel workbook (*.xlsx);;CSV (*.csv);;PDF (*.pdf)</translation>
    </message>
    <message>
      <source>文本文件 (*.txt)</source>
      <comment>Text files (*.txt)</comment>
      <translation>Text files (*.txt)</translation>
    </message>
    <message>
      <source>程序出错了</source>
      <comment>Something went wrong in the program</comment>
      <translation>Something went wrong in the program</translation>
    </message>
    <message>
      <source>刚才的一步没有完成，已登记和已保存的内容不受影响，可以继续工作。下面是错误报告的全部内容：只有程序自身的文件、行号和版本，没有合同内容、姓名、路径和号码。程序不会发送任何东西；要请维护人员处理的，请存成文件交给他们。</source>
      <comment>The last step was not finished. What is registered or saved is untouched, and you can go on. Below is all that a report would hold: files, lines and versions of the program, no contract, name, path or number. Nothing is ever sent; save it as a file if support should look into it.</comment>
      <translation>The last step was not finished. What is registered or saved is untouched, and you can go on. Below is all that a report would hold: files, lines and versions of the program, no contract, name, path or number. Nothing is ever sent; save it as a file if support should look into it.</translation>
    </message>
    <message>
      <source>存成文件…  Ctrl+S</source>
      <comment>Save as a file…  Ctrl+S</comment>
      <translation>Save as a file…  Ctrl+S</translation>
    </message>
    <message>
      <source>错误报告 {day}</source>
      <comment>Error report {day}</comment>
      <translation>Error report {day}</translation>
    </message>
    <message>
      <source>已存：{file}。请交给维护人员</source>
      <comment>Saved: {file}. Hand it to support</comment>
      <translation>Saved: {file}. Hand it to support</translation>
    </message>
    <message>
      <source>错误报告</source>
      <comment>Report of the error</comment>
      <translation>Report of the error</translation>
    </message>
    <message>
      <source>技术合同登记 · 演练</source>
      <comment>Technology contracts · PRACTICE</comment>
      <translation>Technology contracts · PRACTICE</translation>
    </message>
    <message>
      <source>演练：无任何效力</source>
      <comment>PRACTICE: no effect</comment>
      <translation>PRACTICE: no effect</translation>
    </message>
    <message>
      <source>工作台</source>
      <comment>Workbench</comment>
      <translation>Workbench</translation>
    </message>
    <message>
      <source>练习库：数据均为虚构</source>
      <comment>Practice register: all contracts are invented</comment>
      <translation>Practice register: all contracts are invented</translation>
    </message>
    <message>
      <source>警报 {count} 项未了结</source>
      <comment>Open alarms: {count}</comment>
      <translation>Open alarms: {count}</translation>
    </message>
    <message>
      <source>报盘与已收的不一致，需要核对</source>
      <comment>Batches do not agree with what was taken; somebody must look</comment>
      <translation>Batches do not agree with what was taken; somebody must look</translation>
    </message>
    <message>
      <source>查看警报</source>
      <comment>Show the alarms</comment>
      <translation>Show the alarms</translation>
    </message>
    <message>
      <source>今日清单</source>
      <comment>Today</comment>
      <translation>Today</translation>
    </message>
    <message>
      <source>没有在办的合同。受理后，办理期限列在这里，最紧的在前。</source>
      <comment>Nothing waits for a decision. Accepted contracts stand here with their deadline, the most urgent first.</comment>
      <translation>Nothing waits for a decision. Accepted contracts stand here with their deadline, the most urgent first.</translation>
    </message>
    <message>
      <source>超期 {count} 件</source>
      <comment>{count} overdue</comment>
      <translation>{count} overdue</translation>
    </message>
    <message>
      <source>共 {count} 件，到合同列表查看</source>
      <comment>{count} in all: show them in the list</comment>
      <translation>{count} in all: show them in the list</translation>
    </message>
    <message>
      <source>期限 {day}</source>
      <comment>Due {day}</comment>
      <translation>Due {day}</translation>
    </message>
    <message>
      <source>期限约 {day}</source>
      <comment>Due about {day}</comment>
      <translation>Due about {day}</translation>
    </message>
    <message>
      <source>补正期限 {day}</source>
      <comment>Supplement by {day}</comment>
      <translation>Supplement by {day}</translation>
    </message>
    <message>
      <source>退回待改正</source>
      <comment>Returned, to be corrected</comment>
      <translation>Returned, to be corrected</translation>
    </message>
    <message>
      <source>今天已受理 {accepted} 份，登记 {registered} 份</source>
      <comment>Today: {accepted} accepted, {registered} registered</comment>
      <translation>Today: {accepted} accepted, {registered} registered</translation>
    </message>
    <message>
      <source>继续上次：{name} · {field}  Ctrl+Enter</source>
      <comment>Go on where you stopped: {name} · {field}  Ctrl+Enter</comment>
      <translation>Go on where you stopped: {name} · {field}  Ctrl+Enter</translation>
    </message>
    <message>
      <source>继续上次：{name}  Ctrl+Enter</source>
      <comment>Go on where you stopped: {name}  Ctrl+Enter</comment>
      <translation>Go on where you stopped: {name}  Ctrl+Enter</translation>
    </message>
    <message>
      <source>我的筛选</source>
      <comment>My filters</comment>
      <translation>My filters</translation>
    </message>
    <message>
      <source>…</source>
      <comment>…</comment>
      <translation>…</translation>
    </message>
    <message>
      <source>最近办理</source>
      <comment>Last worked on</comment>
      <translation>Last worked on</translation>
    </message>
    <message>
      <source>还没有合同。</source>
      <comment>There are no contracts yet.</comment>
      <translation>There are no contracts yet.</translation>
    </message>
    <message>
      <source>日志</source>
      <comment>Journal</comment>
      <translation>Journal</translation>
    </message>
    <message>
      <source>登记机 {device} | 谁办理、打开、导出、打印了什么；只增不改，可核验</source>
      <comment>Device {device} | who did, opened, exported and printed what; entries are only added, and can be verified</comment>
      <translation>Device {device} | who did, opened, exported and printed what; entries are only added, and can be verified</translation>
    </message>
    <message>
      <source>正在读取日志…</source>
      <comment>Reading the journal…</comment>
      <translation>Reading the journal…</translation>
    </message>
    <message>
      <source>日志没有读完，请按 F5 重新读取</source>
      <comment>The journal was not read; press F5 to begin again</comment>
      <translation>The journal was not read; press F5 to begin again</translation>
    </message>
    <message>
      <source>{count} 条</source>
      <comment>Lines: {count}</comment>
      <translation>Lines: {count}</translation>
    </message>
    <message>
      <source>不是真实日期，仍按 {day} 查找</source>
      <comment>No real date; still looking from {day}</comment>
      <translation>No real date; still looking from {day}</translation>
    </message>
    <message>
      <source>{kind}（{count}）</source>
      <comment>{kind} ({count})</comment>
      <translation>{kind} ({count})</translation>
    </message>
    <message>
      <source>姓名、账户、文件名、编号、哈希</source>
      <comment>Name, account, file, number, hash</comment>
      <translation>Name, account, file, number, hash</translation>
    </message>
    <message>
      <source>这段时间没有记录</source>
      <comment>Nothing was noted in this time</comment>
      <translation>Nothing was noted in this time</translation>
    </message>
    <message>
      <source>放宽日期，或去掉查找的文字和事项；打开、导出、打印和每一项登记行为都会自动记入</source>
      <comment>Widen the days, or clear the search and the kind; opening, exporting, printing and every act are noted by themselves</comment>
      <translation>Widen the days, or clear the search and the kind; opening, exporting, printing and every act are noted by themselves</translation>
    </message>
    <message>
      <source>Enter 打开该行的合同</source>
      <comment>Enter opens the contract of the line</comment>
      <translation>Enter opens the contract of the line</translation>
    </message>
    <message>
      <source>导出日志…  Ctrl+E</source>
      <comment>Export…  Ctrl+E</comment>
      <translation>Export…  Ctrl+E</translation>
    </message>
    <message>
      <source>导出日志</source>
      <comment>Export the journal</comment>
      <translation>Export the journal</translation>
    </message>
    <message>
      <source>日志 {device} {since} 至 {until}</source>
      <comment>Journal {device} {since} to {until}</comment>
      <translation>Journal {device} {since} to {until}</translation>
    </message>
    <message>
      <source>PDF 文件 (*.pdf);;Excel 工作簿 (*.xlsx);;CSV 文件 (*.csv)</source>
      <comment>PDF file (*.pdf);;Excel workbook (*.xlsx);;CSV file (*.csv)</comment>
      <translation>PDF file (*.pdf);;Excel workbook (*.xlsx);;CSV file (*.csv)</translation>
    </message>
    <message>
      <source>日志已导出：{path}；导出本身也已记入</source>
      <comment>The journal is saved as {path}; that is noted too</comment>
      <translation>The journal is saved as {path}; that is noted too</translation>
    </message>
    <message>
      <source>正在导出日志</source>
      <comment>The journal is being exported</comment>
      <translation>The journal is being exported</translation>
    </message>
    <message>
      <source>各处</source>
      <comment>Everywhere</comment>
      <translation>Everywhere</translation>
    </message>
    <message>
      <source>转到各页</source>
      <comment>Go to a page</comment>
      <translation>Go to a page</translation>
    </message>
    <message>
      <source>在本页查找 / 查找合同</source>
      <comment>Search here / search the contracts</comment>
      <translation>Search here / search the contracts</translation>
    </message>
    <message>
      <source>主要操作；工作台：继续上次</source>
      <comment>The primary action; on the workbench: go on</comment>
      <translation>The primary action; on the workbench: go on</translation>
    </message>
    <message>
      <source>刷新</source>
      <comment>Refresh</comment>
      <translation>Refresh</translation>
    </message>
    <message>
      <source>返回；关闭消息</source>
      <comment>Back; close the message</comment>
      <translation>Back; close the message</translation>
    </message>
    <message>
      <source>放大 / 缩小 / 原大</source>
      <comment>Larger / smaller / 100 %</comment>
      <translation>Larger / smaller / 100 %</translation>
    </message>
    <message>
      <source>锁定</source>
      <comment>Lock</comment>
      <translation>Lock</translation>
    </message>
    <message>
      <source>本机：锁定、口令、签名密钥、复核限额、只读口令、备份、更新</source>
      <comment>This PC: lock, passwords, signing key, limit for a review, backup, update</comment>
      <translation>This PC: lock, passwords, signing key, limit for a review, backup, update</translation>
    </message>
    <message>
      <source>备份</source>
      <comment>Back up</comment>
      <translation>Back up</translation>
    </message>
    <message>
      <source>备份窗口：存成一个文件</source>
      <comment>Backup window: into one file</comment>
      <translation>Backup window: into one file</translation>
    </message>
    <message>
      <source>打开另一个数据库</source>
      <comment>Open another register</comment>
      <translation>Open another register</translation>
    </message>
    <message>
      <source>安装更新（程序、规则包）</source>
      <comment>Install an update of program or packs</comment>
      <translation>Install an update of program or packs</translation>
    </message>
    <message>
      <source>打开数据库</source>
      <comment>Opening a register</comment>
      <translation>Opening a register</translation>
    </message>
    <message>
      <source>选择文件夹 / 最近用过的数据库</source>
      <comment>Choose the folder / registers used before</comment>
      <translation>Choose the folder / registers used before</translation>
    </message>
    <message>
      <source>新建、从备份恢复或练习</source>
      <comment>Create one, restore a backup, or practise</comment>
      <translation>Create one, restore a backup, or practise</translation>
    </message>
    <message>
      <source>忘记口令</source>
      <comment>Password lost</comment>
      <translation>Password lost</translation>
    </message>
    <message>
      <source>密钥出错时：不用密钥打开</source>
      <comment>Where the key fails: open without it</comment>
      <translation>Where the key fails: open without it</translation>
    </message>
    <message>
      <source>帮助</source>
      <comment>Help</comment>
      <translation>Help</translation>
    </message>
    <message>
      <source>这一栏填什么、依据和例子；不在栏中时为手册中讲本页的一节</source>
      <comment>Help on the field at hand, else the manual's page</comment>
      <translation>Help on the field at hand, else the manual's page</translation>
    </message>
    <message>
      <source>按键一览</source>
      <comment>All keys</comment>
      <translation>All keys</translation>
    </message>
    <message>
      <source>帮助菜单：手册、代码表、错误日志、关于</source>
      <comment>Help menu: manual, code lists, log, about</comment>
      <translation>Help menu: manual, code lists, log, about</translation>
    </message>
    <message>
      <source>手册：后退 / 前进</source>
      <comment>Manual: back / forward</comment>
      <translation>Manual: back / forward</translation>
    </message>
    <message>
      <source>打印手册的本页、按键一览</source>
      <comment>Print the manual's page or the keys</comment>
      <translation>Print the manual's page or the keys</translation>
    </message>
    <message>
      <source>在手册、按键、日志中查找</source>
      <comment>Search manual, keys or log</comment>
      <translation>Search manual, keys or log</translation>
    </message>
    <message>
      <source>另存错误日志或错误报告；手册：存为 PDF</source>
      <comment>Save the log or a report of an error; manual: as PDF</comment>
      <translation>Save the log or a report of an error; manual: as PDF</translation>
    </message>
    <message>
      <source>错误日志、代码表：导出</source>
      <comment>Error log, code lists: export</comment>
      <translation>Error log, code lists: export</translation>
    </message>
    <message>
      <source>栏目</source>
      <comment>Fields</comment>
      <translation>Fields</translation>
    </message>
    <message>
      <source>下一栏 / 上一栏</source>
      <comment>Next field / previous field</comment>
      <translation>Next field / previous field</translation>
    </message>
    <message>
      <source>查代码；查已有的当事人；选择文件或文件夹</source>
      <comment>Look up a code or a known party; choose a file or folder</comment>
      <translation>Look up a code or a known party; choose a file or folder</translation>
    </message>
    <message>
      <source>选中，再选一项（知识产权）</source>
      <comment>Take it and choose another (intellectual property)</comment>
      <translation>Take it and choose another (intellectual property)</translation>
    </message>
    <message>
      <source>备注中换行</source>
      <comment>A new line in the remarks</comment>
      <translation>A new line in the remarks</translation>
    </message>
    <message>
      <source>工作台与合同清单</source>
      <comment>Work bench and list of contracts</comment>
      <translation>Work bench and list of contracts</translation>
    </message>
    <message>
      <source>工作台：继续上次；清单：打开合同</source>
      <comment>Work bench: go on; list: open the contract</comment>
      <translation>Work bench: go on; list: open the contract</translation>
    </message>
    <message>
      <source>筛选栏</source>
      <comment>The bar of filters</comment>
      <translation>The bar of filters</translation>
    </message>
    <message>
      <source>已存的筛选 / 保存筛选</source>
      <comment>Saved filters / save this filter</comment>
      <translation>Saved filters / save this filter</translation>
    </message>
    <message>
      <source>粘贴从表格复制的几行，成为草稿</source>
      <comment>Paste rows that were copied from a spreadsheet, as drafts</comment>
      <translation>Paste rows that were copied from a spreadsheet, as drafts</translation>
    </message>
    <message>
      <source>导入：交回的草稿逐栏核对</source>
      <comment>Import: drafts that came back, field by field</comment>
      <translation>Import: drafts that came back, field by field</translation>
    </message>
    <message>
      <source>逐栏核对：全部取本库 / 文件 / 较新的</source>
      <comment>Field by field: all from here / file / newer</comment>
      <translation>Field by field: all from here / file / newer</translation>
    </message>
    <message>
      <source>导入：退回标了问题的工作簿</source>
      <comment>Import: give the workbook back, its faults marked</comment>
      <translation>Import: give the workbook back, its faults marked</translation>
    </message>
    <message>
      <source>列布局、显示的列、排序</source>
      <comment>Layout, columns and order</comment>
      <translation>Layout, columns and order</translation>
    </message>
    <message>
      <source>全选；Shift 连选，Ctrl 加选，合计在下方</source>
      <comment>Choose all; with Shift or Ctrl some; sums below</comment>
      <translation>Choose all; with Shift or Ctrl some; sums below</translation>
    </message>
    <message>
      <source>批量修改草稿 / 一次撤销</source>
      <comment>Bulk edit of drafts / undo it at once</comment>
      <translation>Bulk edit of drafts / undo it at once</translation>
    </message>
    <message>
      <source>导出所见清单</source>
      <comment>Export the list as it is seen</comment>
      <translation>Export the list as it is seen</translation>
    </message>
    <message>
      <source>导入合同文件</source>
      <comment>Import contract files</comment>
      <translation>Import contract files</translation>
    </message>
    <message>
      <source>报盘模板：空白的，或所选合同</source>
      <comment>Template: blank, or the chosen contracts</comment>
      <translation>Template: blank, or the chosen contracts</translation>
    </message>
    <message>
      <source>所选合同的登记清单</source>
      <comment>Registration list of those chosen</comment>
      <translation>Registration list of those chosen</translation>
    </message>
    <message>
      <source>新合同：从合同文件填写</source>
      <comment>New contract from a contract file</comment>
      <translation>New contract from a contract file</translation>
    </message>
    <message>
      <source>合同的各页签</source>
      <comment>Tabs of a contract</comment>
      <translation>Tabs of a contract</translation>
    </message>
    <message>
      <source>下一页签 / 上一页签</source>
      <comment>Next tab / previous tab</comment>
      <translation>Next tab / previous tab</translation>
    </message>
    <message>
      <source>添加付款 / 添加费用</source>
      <comment>Add a payment / a cost</comment>
      <translation>Add a payment / a cost</translation>
    </message>
    <message>
      <source>当事人更多栏目 / 促成机构</source>
      <comment>More fields of the parties / the intermediary</comment>
      <translation>More fields of the parties / the intermediary</translation>
    </message>
    <message>
      <source>光标所在当事人的历次合同</source>
      <comment>Earlier contracts of the party at hand</comment>
      <translation>Earlier contracts of the party at hand</translation>
    </message>
    <message>
      <source>历次合同：只取当事人 / 复制为新合同</source>
      <comment>Earlier contracts: copy the party only / as new</comment>
      <translation>Earlier contracts: copy the party only / as new</translation>
    </message>
    <message>
      <source>导出历次合同的清单</source>
      <comment>Export the list of earlier contracts</comment>
      <translation>Export the list of earlier contracts</translation>
    </message>
    <message>
      <source>从合同文件（.docx、PDF）填写</source>
      <comment>Fill from the contract file (.docx, PDF)</comment>
      <translation>Fill from the contract file (.docx, PDF)</translation>
    </message>
    <message>
      <source>合同文件：确认并到下一项 / 确认全部</source>
      <comment>Contract file: confirm and go on / confirm all</comment>
      <translation>Contract file: confirm and go on / confirm all</translation>
    </message>
    <message>
      <source>审核并转到下一处问题</source>
      <comment>Check and go to the next problem</comment>
      <translation>Check and go to the next problem</translation>
    </message>
    <message>
      <source>立即保存草稿</source>
      <comment>Save the draft now</comment>
      <translation>Save the draft now</translation>
    </message>
    <message>
      <source>撤销 / 重做 / 重做</source>
      <comment>Undo / redo / redo</comment>
      <translation>Undo / redo / redo</translation>
    </message>
    <message>
      <source>文书</source>
      <comment>Sheets</comment>
      <translation>Sheets</translation>
    </message>
    <message>
      <source>更多事项：补正、变更等</source>
      <comment>More: supplement, amend …</comment>
      <translation>More: supplement, amend …</translation>
    </message>
    <message>
      <source>复核（另一登记员签名）</source>
      <comment>Review (a second registrar signs)</comment>
      <translation>Review (a second registrar signs)</translation>
    </message>
    <message>
      <source>复制到全国系统</source>
      <comment>Copy to the national system</comment>
      <translation>Copy to the national system</translation>
    </message>
    <message>
      <source>对照两个版本时只看不同</source>
      <comment>Differences only, when versions are compared</comment>
      <translation>Differences only, when versions are compared</translation>
    </message>
    <message>
      <source>复制这一项并到下一项</source>
      <comment>Copy this one and go on</comment>
      <translation>Copy this one and go on</translation>
    </message>
    <message>
      <source>上一项 / 下一项</source>
      <comment>Previous / next field</comment>
      <translation>Previous / next field</translation>
    </message>
    <message>
      <source>置于其他窗口之前 / 不再</source>
      <comment>Stay above other windows / no more</comment>
      <translation>Stay above other windows / no more</translation>
    </message>
    <message>
      <source>从头再来</source>
      <comment>Begin anew</comment>
      <translation>Begin anew</translation>
    </message>
    <message>
      <source>对照材料</source>
      <comment>A paper beside the form</comment>
      <translation>A paper beside the form</translation>
    </message>
    <message>
      <source>在登记表旁显示材料 / 收起</source>
      <comment>Show a paper beside the form / hide it</comment>
      <translation>Show a paper beside the form / hide it</translation>
    </message>
    <message>
      <source>粘贴图片或文件为材料</source>
      <comment>Attach the copied picture or files</comment>
      <translation>Attach the copied picture or files</translation>
    </message>
    <message>
      <source>往下看 / 往上看</source>
      <comment>Read on / back</comment>
      <translation>Read on / back</translation>
    </message>
    <message>
      <source>下一页 / 上一页</source>
      <comment>Next page / previous page</comment>
      <translation>Next page / previous page</translation>
    </message>
    <message>
      <source>下一份 / 上一份</source>
      <comment>Next paper / previous paper</comment>
      <translation>Next paper / previous paper</translation>
    </message>
    <message>
      <source>放大 / 放大 / 缩小</source>
      <comment>Larger / larger / smaller</comment>
      <translation>Larger / larger / smaller</translation>
    </message>
    <message>
      <source>适合宽度</source>
      <comment>Fit the width</comment>
      <translation>Fit the width</translation>
    </message>
    <message>
      <source>向右旋转</source>
      <comment>Rotate to the right</comment>
      <translation>Rotate to the right</translation>
    </message>
    <message>
      <source>满足 / 不满足 / 不适用</source>
      <comment>Met / not met / not applicable</comment>
      <translation>Met / not met / not applicable</translation>
    </message>
    <message>
      <source>上一项 / 下一项</source>
      <comment>Previous / next condition</comment>
      <translation>Previous / next condition</translation>
    </message>
    <message>
      <source>写说明，未答的到下一条 / 撤回回答</source>
      <comment>Write a note, or go on from one without answer / take back</comment>
      <translation>Write a note, or go on from one without answer / take back</translation>
    </message>
    <message>
      <source>下一项未审查</source>
      <comment>Next unanswered condition</comment>
      <translation>Next unanswered condition</translation>
    </message>
    <message>
      <source>导出审查明细</source>
      <comment>Export the sheet point by point</comment>
      <translation>Export the sheet point by point</translation>
    </message>
    <message>
      <source>凭单与文书</source>
      <comment>Slips and sheets</comment>
      <translation>Slips and sheets</translation>
    </message>
    <message>
      <source>签名、保存并打印</source>
      <comment>Sign, save and print</comment>
      <translation>Sign, save and print</translation>
    </message>
    <message>
      <source>签名并保存，不打印</source>
      <comment>Sign and save, without printing</comment>
      <translation>Sign and save, without printing</translation>
    </message>
    <message>
      <source>另选打印机打印</source>
      <comment>Print on another printer</comment>
      <translation>Print on another printer</translation>
    </message>
    <message>
      <source>更换保存的文件夹</source>
      <comment>Change the folder they are saved in</comment>
      <translation>Change the folder they are saved in</translation>
    </message>
    <message>
      <source>打印机、打印偏移、打印定位页</source>
      <comment>Printer, offsets on its paper, test sheet</comment>
      <translation>Printer, offsets on its paper, test sheet</translation>
    </message>
    <message>
      <source>重新生成页面</source>
      <comment>Make the page anew</comment>
      <translation>Make the page anew</translation>
    </message>
    <message>
      <source>成批签发凭单</source>
      <comment>Issue the slips of many contracts</comment>
      <translation>Issue the slips of many contracts</translation>
    </message>
    <message>
      <source>成批签发：选或不选 / 全选</source>
      <comment>Many slips: choose one / all</comment>
      <translation>Many slips: choose one / all</translation>
    </message>
    <message>
      <source>报盘、回盘、名册、核验</source>
      <comment>Batches, receipts, roster, verifying</comment>
      <translation>Batches, receipts, roster, verifying</translation>
    </message>
    <message>
      <source>选择报盘、回盘、名册或凭单文件</source>
      <comment>Choose a batch, receipt, roster or slip</comment>
      <translation>Choose a batch, receipt, roster or slip</translation>
    </message>
    <message>
      <source>导出报盘；确认导入</source>
      <comment>Export a batch; confirm an import</comment>
      <translation>Export a batch; confirm an import</translation>
    </message>
    <message>
      <source>签发名册 / 启用密钥</source>
      <comment>Issue a roster / take in a key</comment>
      <translation>Issue a roster / take in a key</translation>
    </message>
    <message>
      <source>统计：核实放行理由一览</source>
      <comment>Statistics: the reasons that were given</comment>
      <translation>Statistics: the reasons that were given</translation>
    </message>
    <message>
      <source>导出所见的台账、统计、日志、名册、报盘、回盘、警报、查重</source>
      <comment>Export what is listed there</comment>
      <translation>Export what is listed there</translation>
    </message>
    <message>
      <source>奖补政策：导出逐项明细</source>
      <comment>Schemes: export every item</comment>
      <translation>Schemes: export every item</translation>
    </message>
    <message>
      <source>查重</source>
      <comment>Registered twice?</comment>
      <translation>Registered twice?</translation>
    </message>
    <message>
      <source>警报与留存</source>
      <comment>Alarms and kept batches</comment>
      <translation>Alarms and kept batches</translation>
    </message>
    <message>
      <source>退回所选报盘中的一份合同</source>
      <comment>Return a contract of the chosen batch</comment>
      <translation>Return a contract of the chosen batch</translation>
    </message>
    <message>
      <source>裁定同一合同 / 不同合同</source>
      <comment>Rule: same / different</comment>
      <translation>Rule: same / different</translation>
    </message>
    <message>
      <source>含已裁定、已了结的</source>
      <comment>With those ruled or settled</comment>
      <translation>With those ruled or settled</translation>
    </message>
    <message>
      <source>另存报盘原件</source>
      <comment>Save the batches as they came</comment>
      <translation>Save the batches as they came</translation>
    </message>
    <message>
      <source>了结警报</source>
      <comment>Settle an alarm</comment>
      <translation>Settle an alarm</translation>
    </message>
    <message>
      <source>已锁定</source>
      <comment>Locked</comment>
      <translation>Locked</translation>
    </message>
    <message>
      <source>签名密钥已收回。输入数据库口令继续</source>
      <comment>The signing key is put away. Type the register's password to go on</comment>
      <translation>The signing key is put away. Type the register's password to go on</translation>
    </message>
    <message>
      <source>正在进行的工作会先完成，然后收回签名密钥。输入数据库口令继续</source>
      <comment>Work that runs goes on to its end, then the signing key is put away. Type the register's password to go on</comment>
      <translation>Work that runs goes on to its end, then the signing key is put away. Type the register's password to go on</translation>
    </message>
    <message>
      <source>演练库的口令已经填好（{password}）：按回车解锁；改过口令的另输</source>
      <comment>The practice register's password is filled in ({password}): press Enter; if you changed it, type yours</comment>
      <translation>The practice register's password is filled in ({password}): press Enter; if you changed it, type yours</translation>
    </message>
    <message>
      <source>输入只读口令继续</source>
      <comment>Type the reader's password to go on</comment>
      <translation>Type the reader's password to go on</translation>
    </message>
    <message>
      <source>数据库口令</source>
      <comment>Password</comment>
      <translation>Password</translation>
    </message>
    <message>
      <source>只读口令</source>
      <comment>Reader's password</comment>
      <translation>Reader's password</translation>
    </message>
    <message>
      <source>签名口令与数据库口令不同，请另输</source>
      <comment>The signing PIN is another word; type it too</comment>
      <translation>The signing PIN is another word; type it too</translation>
    </message>
    <message>
      <source>请输入 USB 密钥的签名口令</source>
      <comment>Type the USB key's PIN too</comment>
      <translation>Type the USB key's PIN too</translation>
    </message>
    <message>
      <source>签名口令</source>
      <comment>Signing PIN</comment>
      <translation>Signing PIN</translation>
    </message>
    <message>
      <source>解锁</source>
      <comment>Unlock</comment>
      <translation>Unlock</translation>
    </message>
    <message>
      <source>不用签名密钥继续</source>
      <comment>Go on without the signing key</comment>
      <translation>Go on without the signing key</translation>
    </message>
    <message>
      <source>解锁后接着处理“{name}”</source>
      <comment>“{name}” is taken as soon as it is unlocked</comment>
      <translation>“{name}” is taken as soon as it is unlocked</translation>
    </message>
    <message>
      <source>复制到全国系统…  Ctrl+Shift+C</source>
      <comment>Copy to the national system…  Ctrl+Shift+C</comment>
      <translation>Copy to the national system…  Ctrl+Shift+C</translation>
    </message>
    <message>
      <source>来源：{source}</source>
      <comment>Source: {source}</comment>
      <translation>Source: {source}</translation>
    </message>
    <message>
      <source>进度</source>
      <comment>Progress</comment>
      <translation>Progress</translation>
    </message>
    <message>
      <source>全国系统的栏目</source>
      <comment>Field there</comment>
      <translation>Field there</translation>
    </message>
    <message>
      <source>内容</source>
      <comment>Value</comment>
      <translation>Value</translation>
    </message>
    <message>
      <source>注意</source>
      <comment>To mind</comment>
      <translation>To mind</translation>
    </message>
    <message>
      <source>待复制</source>
      <comment>To copy</comment>
      <translation>To copy</translation>
    </message>
    <message>
      <source>已复制</source>
      <comment>Copied</comment>
      <translation>Copied</translation>
    </message>
    <message>
      <source>到那里选</source>
      <comment>Choose there</comment>
      <translation>Choose there</translation>
    </message>
    <message>
      <source>已选</source>
      <comment>Chosen</comment>
      <translation>Chosen</translation>
    </message>
    <message>
      <source>未填</source>
      <comment>Not filled in</comment>
      <translation>Not filled in</translation>
    </message>
    <message>
      <source>本程序没有这一项，请到系统中选或填</source>
      <comment>not kept here: choose or type it in the system</comment>
      <translation>not kept here: choose or type it in the system</translation>
    </message>
    <message>
      <source>这份合同没有填</source>
      <comment>this contract does not say</comment>
      <translation>this contract does not say</translation>
    </message>
    <message>
      <source>复制并到下一项  Enter</source>
      <comment>Copy and go on  Enter</comment>
      <translation>Copy and go on  Enter</translation>
    </message>
    <message>
      <source>已选，下一项  Enter</source>
      <comment>Chosen, go on  Enter</comment>
      <translation>Chosen, go on  Enter</translation>
    </message>
    <message>
      <source>下一项  Enter</source>
      <comment>Go on  Enter</comment>
      <translation>Go on  Enter</translation>
    </message>
    <message>
      <source>置于最前  Ctrl+T</source>
      <comment>Stay on top  Ctrl+T</comment>
      <translation>Stay on top  Ctrl+T</translation>
    </message>
    <message>
      <source>从头再来  Ctrl+D</source>
      <comment>Begin anew  Ctrl+D</comment>
      <translation>Begin anew  Ctrl+D</translation>
    </message>
    <message>
      <source>{field}：{value}</source>
      <comment>{field}: {value}</comment>
      <translation>{field}: {value}</translation>
    </message>
    <message>
      <source>{field}：{value}（{note}）</source>
      <comment>{field}: {value} ({note})</comment>
      <translation>{field}: {value} ({note})</translation>
    </message>
    <message>
      <source>{done} / {count} 项</source>
      <comment>{done} of {count}</comment>
      <translation>{done} of {count}</translation>
    </message>
    <message>
      <source>剪贴板里是“{field}”。锁定或关闭登记库时清除</source>
      <comment>The clipboard has: {field}. Locking or closing the register clears it</comment>
      <translation>The clipboard has: {field}. Locking or closing the register clears it</translation>
    </message>
    <message>
      <source>剪贴板里没有本窗口放的内容</source>
      <comment>The clipboard has nothing from here</comment>
      <translation>The clipboard has nothing from here</translation>
    </message>
    <message>
      <source>全部办完；在系统中核对后提交</source>
      <comment>All done; check it in the system, then submit there</comment>
      <translation>All done; check it in the system, then submit there</translation>
    </message>
    <message>
      <source>这份合同注明保密：只在可信的电脑上粘贴</source>
      <comment>This contract is confidential: paste it on a trusted PC only</comment>
      <translation>This contract is confidential: paste it on a trusted PC only</translation>
    </message>
    <message>
      <source>打开本机的登记数据库</source>
      <comment>Open this PC's register</comment>
      <translation>Open this PC's register</translation>
    </message>
    <message>
      <source>数据库文件夹</source>
      <comment>Folder of the register</comment>
      <translation>Folder of the register</translation>
    </message>
    <message>
      <source>签名口令（与数据库口令相同时留空）</source>
      <comment>Signing PIN (leave empty when it is the same)</comment>
      <translation>Signing PIN (leave empty when it is the same)</translation>
    </message>
    <message>
      <source>打开  Enter</source>
      <comment>Open  Enter</comment>
      <translation>Open  Enter</translation>
    </message>
    <message>
      <source>正在打开；程序升级后首次打开要整理数据，会久一些</source>
      <comment>Opening; the first time after an update takes longer</comment>
      <translation>Opening; the first time after an update takes longer</translation>
    </message>
    <message>
      <source>不用签名密钥打开  Ctrl+K</source>
      <comment>Open without the signing key  Ctrl+K</comment>
      <translation>Open without the signing key  Ctrl+K</translation>
    </message>
    <message>
      <source>忘记口令…  Ctrl+R</source>
      <comment>Password lost…  Ctrl+R</comment>
      <translation>Password lost…  Ctrl+R</translation>
    </message>
    <message>
      <source>最近用过  F4</source>
      <comment>Recent  F4</comment>
      <translation>Recent  F4</translation>
    </message>
    <message>
      <source>{folder}（找不到）</source>
      <comment>{folder} (not there)</comment>
      <translation>{folder} (not there)</translation>
    </message>
    <message>
      <source>新建、从备份恢复或练习…  Ctrl+N</source>
      <comment>Create one, restore a backup, or practise…  Ctrl+N</comment>
      <translation>Create one, restore a backup, or practise…  Ctrl+N</translation>
    </message>
    <message>
      <source>便携版：设置和数据保存在 {folder}</source>
      <comment>Portable: everything is kept in {folder}</comment>
      <translation>Portable: everything is kept in {folder}</translation>
    </message>
    <message>
      <source>打开数据库后，接着处理“{name}”</source>
      <comment>“{name}” is taken as soon as the register is open</comment>
      <translation>“{name}” is taken as soon as the register is open</translation>
    </message>
    <message>
      <source>“{name}”是备份；要恢复它，请按 Ctrl+N</source>
      <comment>“{name}” is a backup: Ctrl+N restores it</comment>
      <translation>“{name}” is a backup: Ctrl+N restores it</translation>
    </message>
    <message>
      <source>口令已重设；请输入新口令打开</source>
      <comment>A new password was set; type it to open the register</comment>
      <translation>A new password was set; type it to open the register</translation>
    </message>
    <message>
      <source>正在生成练习数据，全部虚构；约需半分钟，只有第一次需要</source>
      <comment>Making the practice data, all invented; it takes about half a minute, the first time only</comment>
      <translation>Making the practice data, all invented; it takes about half a minute, the first time only</translation>
    </message>
    <message>
      <source>重设口令</source>
      <comment>Set a new password</comment>
      <translation>Set a new password</translation>
    </message>
    <message>
      <source>请主管部门的人带恢复密钥（recovery.p12）来，由其输入密钥口令。重设后记入日志，登记数据不变</source>
      <comment>Somebody of the bureau brings the recovery key (recovery.p12) and types its PIN. The journal notes it; the register stays as it is</comment>
      <translation>Somebody of the bureau brings the recovery key (recovery.p12) and types its PIN. The journal notes it; the register stays as it is</translation>
    </message>
    <message>
      <source>恢复密钥文件</source>
      <comment>File of the recovery key</comment>
      <translation>File of the recovery key</translation>
    </message>
    <message>
      <source>恢复密钥的口令</source>
      <comment>PIN of the recovery key</comment>
      <translation>PIN of the recovery key</translation>
    </message>
    <message>
      <source>重设</source>
      <comment>Set</comment>
      <translation>Set</translation>
    </message>
    <message>
      <source>把电脑的日期、时间和时区调准后再办理；确认无误的，重试时写明原因</source>
      <comment>set this PC's date, time and zone first; if they are right, try again and give the reason</comment>
      <translation>set this PC's date, time and zone first; if they are right, try again and give the reason</translation>
    </message>
    <message>
      <source>已停止，没有留下任何半成品</source>
      <comment>Stopped; nothing half done was kept</comment>
      <translation>Stopped; nothing half done was kept</translation>
    </message>
    <message>
      <source>更多</source>
      <comment>More</comment>
      <translation>More</translation>
    </message>
    <message>
      <source>从合同文件填写…</source>
      <comment>Fill from the contract file…</comment>
      <translation>Fill from the contract file…</translation>
    </message>
    <message>
      <source>从合同文件填写  Ctrl+Shift+F</source>
      <comment>Fill from the contract file  Ctrl+Shift+F</comment>
      <translation>Fill from the contract file  Ctrl+Shift+F</translation>
    </message>
    <message>
      <source>选择合同文件</source>
      <comment>Choose the contract file</comment>
      <translation>Choose the contract file</translation>
    </message>
    <message>
      <source>正在读合同文件…</source>
      <comment>Reading the contract file…</comment>
      <translation>Reading the contract file…</translation>
    </message>
    <message>
      <source>从合同文件填写</source>
      <comment>Fill from the contract file</comment>
      <translation>Fill from the contract file</translation>
    </message>
    <message>
      <source>逐项对照原文确认：Enter 确认并到下一项，空格取消。没有勾选的不会填入。</source>
      <comment>Compare each with the contract's words: Enter confirms and goes on, Space takes it back. What is not ticked is not filled in.</comment>
      <translation>Compare each with the contract's words: Enter confirms and goes on, Space takes it back. What is not ticked is not filled in.</translation>
    </message>
    <message>
      <source>合同本身需要核对</source>
      <comment>To be looked at in the contract</comment>
      <translation>To be looked at in the contract</translation>
    </message>
    <message>
      <source>没有读出可以填写的内容</source>
      <comment>Nothing was read that could be filled in</comment>
      <translation>Nothing was read that could be filled in</translation>
    </message>
    <message>
      <source>可能不是合同正文，或者用了本程序不认识的写法。请直接填写登记表。</source>
      <comment>It may not be the contract itself, or is worded in a way this program does not know. Type the fields.</comment>
      <translation>It may not be the contract itself, or is worded in a way this program does not know. Type the fields.</translation>
    </message>
    <message>
      <source>{place}：</source>
      <comment>{place}: </comment>
      <translation>{place}: </translation>
    </message>
    <message>
      <source>现填：{value}。勾选则替换，不勾选则保留</source>
      <comment>Now: {value}. Ticked it is replaced, else it stays</comment>
      <translation>Now: {value}. Ticked it is replaced, else it stays</translation>
    </message>
    <message>
      <source>添加在现有备注之后</source>
      <comment>Is added behind the present remarks</comment>
      <translation>Is added behind the present remarks</translation>
    </message>
    <message>
      <source>与现填一致</source>
      <comment>As filled in</comment>
      <translation>As filled in</translation>
    </message>
    <message>
      <source>须单独确认</source>
      <comment>Confirm alone</comment>
      <translation>Confirm alone</translation>
    </message>
    <message>
      <source>成果归属（原文，供对照）</source>
      <comment>Who owns the result (as written)</comment>
      <translation>Who owns the result (as written)</translation>
    </message>
    <message>
      <source>把这个文件添加为合同材料</source>
      <comment>Attach this file as a paper of the contract</comment>
      <translation>Attach this file as a paper of the contract</translation>
    </message>
    <message>
      <source>确认全部  Ctrl+A</source>
      <comment>Confirm all  Ctrl+A</comment>
      <translation>Confirm all  Ctrl+A</translation>
    </message>
    <message>
      <source>勾选各项；存疑的、与现填不同的和技术交易额须单独勾选</source>
      <comment>Ticks every line; doubtful ones, those that differ from what is filled in and the technology amount stay alone</comment>
      <translation>Ticks every line; doubtful ones, those that differ from what is filled in and the technology amount stay alone</translation>
    </message>
    <message>
      <source>填入 {count} 项  Ctrl+Enter</source>
      <comment>Fill in {count}  Ctrl+Enter</comment>
      <translation>Fill in {count}  Ctrl+Enter</translation>
    </message>
    <message>
      <source>从合同文件填写 {count} 项</source>
      <comment>fill fields from the contract file ({count})</comment>
      <translation>fill fields from the contract file ({count})</translation>
    </message>
    <message>
      <source>已从“{name}”填入 {count} 项，原文显示在各栏下；Ctrl+Z 一次撤销</source>
      <comment>Fields filled in from “{name}”: {count}, with the sentence under each; Ctrl+Z takes all back at once</comment>
      <translation>Fields filled in from “{name}”: {count}, with the sentence under each; Ctrl+Z takes all back at once</translation>
    </message>
    <message>
      <source>原文：{sentence}</source>
      <comment>Contract: {sentence}</comment>
      <translation>Contract: {sentence}</translation>
    </message>
    <message>
      <source>合同文件“{name}”{place}：{sentence}</source>
      <comment>“{name}”, {place}: {sentence}</comment>
      <translation>“{name}”, {place}: {sentence}</translation>
    </message>
    <message>
      <source>打印机没有接受，纸上没有内容</source>
      <comment>the printer did not take it; nothing is on paper</comment>
      <translation>the printer did not take it; nothing is on paper</translation>
    </message>
    <message>
      <source>查看打印机是否开机、联机、有纸，再打印一次；文件已保存，不受影响</source>
      <comment>see that it is on, connected and has paper, then print again; the saved file is as it was</comment>
      <translation>see that it is on, connected and has paper, then print again; the saved file is as it was</translation>
    </message>
    <message>
      <source>1. 用直尺量竖线到纸左边的距离，应为 {at}.0 毫米。</source>
      <comment>1. Measure from the left edge of the paper to the upright line: it should be {at}.0 mm.</comment>
      <translation>1. Measure from the left edge of the paper to the upright line: it should be {at}.0 mm.</translation>
    </message>
    <message>
      <source>2. 量横线到纸上边的距离，应为 {at}.0 毫米。</source>
      <comment>2. Measure from the upper edge to the level line: it should be {at}.0 mm.</comment>
      <translation>2. Measure from the upper edge to the level line: it should be {at}.0 mm.</translation>
    </message>
    <message>
      <source>3. 少几毫米，偏移就加几；多几毫米，就减几。例：量得 18.5，偏移加 1.5。</source>
      <comment>3. Add what is missing to the offset, take off what is too much. 18.5 measured: 1.5 more.</comment>
      <translation>3. Add what is missing to the offset, take off what is too much. 18.5 measured: 1.5 more.</translation>
    </message>
    <message>
      <source>4. 标尺 100 毫米处应量得 100 毫米；不是的，打印时关闭“缩放以适应纸张”。</source>
      <comment>4. The scale of 100 mm should measure 100 mm; if not, turn off “fit to page” at the printer.</comment>
      <translation>4. The scale of 100 mm should measure 100 mm; if not, turn off “fit to page” at the printer.</translation>
    </message>
    <message>
      <source>打印机：{printer}</source>
      <comment>Printer: {printer}</comment>
      <translation>Printer: {printer}</translation>
    </message>
    <message>
      <source>本页已按偏移打印：横向 {x} 毫米，纵向 {y} 毫米</source>
      <comment>Moved on this sheet: {x} mm across, {y} mm down</comment>
      <translation>Moved on this sheet: {x} mm across, {y} mm down</translation>
    </message>
    <message>
      <source>打印设置…  Ctrl+Shift+P</source>
      <comment>Printing…  Ctrl+Shift+P</comment>
      <translation>Printing…  Ctrl+Shift+P</translation>
    </message>
    <message>
      <source>打印设置</source>
      <comment>Printing</comment>
      <translation>Printing</translation>
    </message>
    <message>
      <source>打印定位页</source>
      <comment>Test sheet</comment>
      <translation>Test sheet</translation>
    </message>
    <message>
      <source>偏移按打印机分别记住，只在打印时起作用，不改动已签名的文件。先打印定位页，用直尺量过再填</source>
      <comment>Offsets are kept for each printer and act on paper alone; the signed file stays as it is. Print the test sheet and measure before you enter them</comment>
      <translation>Offsets are kept for each printer and act on paper alone; the signed file stays as it is. Print the test sheet and measure before you enter them</translation>
    </message>
    <message>
      <source>打印机</source>
      <comment>Printer</comment>
      <translation>Printer</translation>
    </message>
    <message>
      <source>本机没有打印机</source>
      <comment>no printer on this PC</comment>
      <translation>no printer on this PC</translation>
    </message>
    <message>
      <source>横向偏移（向右为正）</source>
      <comment>Across (right is positive)</comment>
      <translation>Across (right is positive)</translation>
    </message>
    <message>
      <source>纵向偏移（向下为正）</source>
      <comment>Down (down is positive)</comment>
      <translation>Down (down is positive)</translation>
    </message>
    <message>
      <source>毫米</source>
      <comment>mm</comment>
      <translation>mm</translation>
    </message>
    <message>
      <source>填 −30 至 30 的毫米数，如 1.5</source>
      <comment>A number of millimetres from −30 to 30, such as 1.5</comment>
      <translation>A number of millimetres from −30 to 30, such as 1.5</translation>
    </message>
    <message>
      <source>确定  Ctrl+Enter</source>
      <comment>OK  Ctrl+Enter</comment>
      <translation>OK  Ctrl+Enter</translation>
    </message>
    <message>
      <source>打印定位页  Ctrl+P</source>
      <comment>Print test sheet  Ctrl+P</comment>
      <translation>Print test sheet  Ctrl+P</translation>
    </message>
    <message>
      <source>定位页存为 PDF…  Ctrl+S</source>
      <comment>Test sheet as PDF…  Ctrl+S</comment>
      <translation>Test sheet as PDF…  Ctrl+S</translation>
    </message>
    <message>
      <source>定位页已送打印机 {printer}</source>
      <comment>The test sheet went to {printer}</comment>
      <translation>The test sheet went to {printer}</translation>
    </message>
    <message>
      <source>定位页已保存：{file}</source>
      <comment>Test sheet saved: {file}</comment>
      <translation>Test sheet saved: {file}</translation>
    </message>
    <message>
      <source>正在打印…</source>
      <comment>Printing…</comment>
      <translation>Printing…</translation>
    </message>
    <message>
      <source>已停止打印：共 {count} 页，送打印机 {done} 页，其余未打印；文件已保存，可再打印</source>
      <comment>Printing was stopped: {done} of {count} pages went to the printer; the file is saved and can be printed again</comment>
      <translation>Printing was stopped: {done} of {count} pages went to the printer; the file is saved and can be printed again</translation>
    </message>
    <message>
      <source>已停止，没有打印；文件已保存，可再打印</source>
      <comment>Stopped, nothing was printed; the file is saved and can be printed again</comment>
      <translation>Stopped, nothing was printed; the file is saved and can be printed again</translation>
    </message>
    <message>
      <source>打印机 {printer}</source>
      <comment>Printer {printer}</comment>
      <translation>Printer {printer}</translation>
    </message>
    <message>
      <source>打印机 {printer}（偏移 {x} / {y} 毫米）</source>
      <comment>Printer {printer} (moved {x} / {y} mm)</comment>
      <translation>Printer {printer} (moved {x} / {y} mm)</translation>
    </message>
    <message>
      <source>本机没有打印机，只保存</source>
      <comment>No printer on this PC: it is only saved</comment>
      <translation>No printer on this PC: it is only saved</translation>
    </message>
    <message>
      <source>没有可用的屏幕（图形桌面）</source>
      <comment>there is no screen (graphical desktop)</comment>
      <translation>there is no screen (graphical desktop)</translation>
    </message>
    <message>
      <source>在图形桌面上启动；没有桌面时用命令行 registrar</source>
      <comment>start it on a graphical desktop; without one use the command line, registrar</comment>
      <translation>start it on a graphical desktop; without one use the command line, registrar</translation>
    </message>
    <message>
      <source>显示窗口的部件缺失或装不上，或连不上屏幕</source>
      <comment>the part that shows windows is missing, does not load, or finds no screen</comment>
      <translation>the part that shows windows is missing, does not load, or finds no screen</translation>
    </message>
    <message>
      <source>报盘与回盘</source>
      <comment>Exchange</comment>
      <translation>Exchange</translation>
    </message>
    <message>
      <source>核验凭单</source>
      <comment>Verify slips</comment>
      <translation>Verify slips</translation>
    </message>
    <message>
      <source>{name} · {number}</source>
      <comment>{name} · {number}</comment>
      <translation>{name} · {number}</translation>
    </message>
    <message>
      <source>主管人员 {number}</source>
      <comment>Supervisor {number}</comment>
      <translation>Supervisor {number}</translation>
    </message>
    <message>
      <source>签名密钥未解锁</source>
      <comment>Signing key locked</comment>
      <translation>Signing key locked</translation>
    </message>
    <message>
      <source>只读人员</source>
      <comment>Reader</comment>
      <translation>Reader</translation>
    </message>
    <message>
      <source>名册第 {version} 版</source>
      <comment>Roster v{version}</comment>
      <translation>Roster v{version}</translation>
    </message>
    <message>
      <source>名册 {days} 天后到期</source>
      <comment>Roster ends in {days} d</comment>
      <translation>Roster ends in {days} d</translation>
    </message>
    <message>
      <source>名册已过期 {days} 天</source>
      <comment>Roster ended {days} d ago</comment>
      <translation>Roster ended {days} d ago</translation>
    </message>
    <message>
      <source>号段余 {count}</source>
      <comment>Numbers left: {count}</comment>
      <translation>Numbers left: {count}</translation>
    </message>
    <message>
      <source>号段仅余 {count}</source>
      <comment>Numbers left: only {count}</comment>
      <translation>Numbers left: only {count}</translation>
    </message>
    <message>
      <source>Ctrl+{number}</source>
      <comment>Ctrl+{number}</comment>
      <translation>Ctrl+{number}</translation>
    </message>
    <message>
      <source>只读：只能查看</source>
      <comment>Read only</comment>
      <translation>Read only</translation>
    </message>
    <message>
      <source>只读</source>
      <comment>View</comment>
      <translation>View</translation>
    </message>
    <message>
      <source>只读：用只读口令打开的，不能办理、导出和打印</source>
      <comment>Read only: opened with the reader's password, nothing is decided, exported or printed</comment>
      <translation>Read only: opened with the reader's password, nothing is decided, exported or printed</translation>
    </message>
    <message>
      <source>年度</source>
      <comment>Year</comment>
      <translation>Year</translation>
    </message>
    <message>
      <source>{year} 年</source>
      <comment>{year}</comment>
      <translation>{year}</translation>
    </message>
    <message>
      <source>统计维度</source>
      <comment>Counted by</comment>
      <translation>Counted by</translation>
    </message>
    <message>
      <source>正在统计 {year} 年…</source>
      <comment>Counting {year}…</comment>
      <translation>Counting {year}…</translation>
    </message>
    <message>
      <source>没有统计完，请按 F5 重新统计</source>
      <comment>Not counted; press F5 to begin again</comment>
      <translation>Not counted; press F5 to begin again</translation>
    </message>
    <message>
      <source>{year} 年及上年同期都没有登记</source>
      <comment>Nothing was registered in {year} or in the year before</comment>
      <translation>Nothing was registered in {year} or in the year before</translation>
    </message>
    <message>
      <source>换一个年度，或登记之后再来看</source>
      <comment>Choose another year, or come back once something is registered</comment>
      <translation>Choose another year, or come back once something is registered</translation>
    </message>
    <message>
      <source>导出统计表…  Ctrl+E</source>
      <comment>Export the table…  Ctrl+E</comment>
      <translation>Export the table…  Ctrl+E</translation>
    </message>
    <message>
      <source>导出统计表</source>
      <comment>Export the statistics</comment>
      <translation>Export the statistics</translation>
    </message>
    <message>
      <source>{year}年登记统计（按{by}）</source>
      <comment>Registrations {year} by {by}</comment>
      <translation>Registrations {year} by {by}</translation>
    </message>
    <message>
      <source>统计表已导出：{path}</source>
      <comment>The table is saved as {path}</comment>
      <translation>The table is saved as {path}</translation>
    </message>
    <message>
      <source>统计表</source>
      <comment>Statistics</comment>
      <translation>Statistics</translation>
    </message>
    <message>
      <source>合同数</source>
      <comment>Contracts</comment>
      <translation>Contracts</translation>
    </message>
    <message>
      <source>成交额</source>
      <comment>Contract value</comment>
      <translation>Contract value</translation>
    </message>
    <message>
      <source>项</source>
      <comment>in all</comment>
      <translation>in all</translation>
    </message>
    <message>
      <source>同比 {change}</source>
      <comment>YoY {change}</comment>
      <translation>YoY {change}</translation>
    </message>
    <message>
      <source>统计项</source>
      <comment>Item</comment>
      <translation>Item</translation>
    </message>
    <message>
      <source>技术交易额（元）</source>
      <comment>Tech. amount (yuan)</comment>
      <translation>Tech. amount (yuan)</translation>
    </message>
    <message>
      <source>上年同期</source>
      <comment>Year before</comment>
      <translation>Year before</translation>
    </message>
    <message>
      <source>正在导出统计表</source>
      <comment>The table is being exported</comment>
      <translation>The table is being exported</translation>
    </message>
    <message>
      <source>核实放行理由…  Ctrl+R</source>
      <comment>Reasons given…  Ctrl+R</comment>
      <translation>Reasons given…  Ctrl+R</translation>
    </message>
    <message>
      <source>{year} 年核实放行理由</source>
      <comment>Reasons of {year}</comment>
      <translation>Reasons of {year}</translation>
    </message>
    <message>
      <source>审核有疑问、或与认定审查结论不同，写明理由后仍予办理的，都列在这里；按 Enter 打开合同</source>
      <comment>Every query that was let through, and every decision other than the sheet concludes, with its reason; Enter opens the contract</comment>
      <translation>Every query that was let through, and every decision other than the sheet concludes, with its reason; Enter opens the contract</translation>
    </message>
    <message>
      <source>正在读取…</source>
      <comment>Reading…</comment>
      <translation>Reading…</translation>
    </message>
    <message>
      <source>{year} 年没有写明理由放行的</source>
      <comment>Nothing was let through with a reason in {year}</comment>
      <translation>Nothing was let through with a reason in {year}</translation>
    </message>
    <message>
      <source>共 {count} 条</source>
      <comment>Reasons: {count}</comment>
      <translation>Reasons: {count}</translation>
    </message>
    <message>
      <source>导出…  Ctrl+E</source>
      <comment>Export…  Ctrl+E</comment>
      <translation>Export…  Ctrl+E</translation>
    </message>
    <message>
      <source>理由已导出：{path}</source>
      <comment>The reasons are saved as {path}</comment>
      <translation>The reasons are saved as {path}</translation>
    </message>
    <message>
      <source>签发名册</source>
      <comment>Issue a roster</comment>
      <translation>Issue a roster</translation>
    </message>
    <message>
      <source>新增登记员…</source>
      <comment>Add a registrar…</comment>
      <translation>Add a registrar…</translation>
    </message>
    <message>
      <source>登记员续期换发密钥…</source>
      <comment>Renew the key of a registrar…</comment>
      <translation>Renew the key of a registrar…</translation>
    </message>
    <message>
      <source>撤销登记员证书…</source>
      <comment>Revoke a registrar…</comment>
      <translation>Revoke a registrar…</translation>
    </message>
    <message>
      <source>新增主管人员…</source>
      <comment>Add a supervisor…</comment>
      <translation>Add a supervisor…</translation>
    </message>
    <message>
      <source>主管人员续期换发密钥…</source>
      <comment>Renew the key of a supervisor…</comment>
      <translation>Renew the key of a supervisor…</translation>
    </message>
    <message>
      <source>撤销主管人员证书…</source>
      <comment>Revoke a supervisor…</comment>
      <translation>Revoke a supervisor…</translation>
    </message>
    <message>
      <source>新增或更改登记机构…</source>
      <comment>Add or change an office…</comment>
      <translation>Add or change an office…</translation>
    </message>
    <message>
      <source>新增登记机或加拨号段…</source>
      <comment>Add a device or a block of numbers…</comment>
      <translation>Add a device or a block of numbers…</translation>
    </message>
    <message>
      <source>名册续期…</source>
      <comment>Prolong the roster…</comment>
      <translation>Prolong the roster…</translation>
    </message>
    <message>
      <source>签发第 {version} 版</source>
      <comment>Sign version {version}</comment>
      <translation>Sign version {version}</translation>
    </message>
    <message>
      <source>将签发名册第 {version} 版，本库随即启用；名册文件须分送各登记机构导入</source>
      <comment>Version {version} of the roster will be signed and taken in here; its file must be imported at every office</comment>
      <translation>Version {version} of the roster will be signed and taken in here; its file must be imported at every office</translation>
    </message>
    <message>
      <source>自撤销日起，该登记员的签名不再被认可；密钥失控的，自失控之日起不认可。撤销后不能恢复</source>
      <comment>From that day the signatures of the registrar are not accepted, or, where the key got out of control, from the day it did. It cannot be undone</comment>
      <translation>From that day the signatures of the registrar are not accepted, or, where the key got out of control, from the day it did. It cannot be undone</translation>
    </message>
    <message>
      <source>主管人员的密钥用于打开报盘，签署回盘和裁定。密钥文件与名册存到同一文件夹；首个口令另途告知本人，启用时由其换成自己的</source>
      <comment>A supervisor’s key opens batches and signs receipts and rulings. Its file is put beside the roster; tell the first PIN to its owner by another way; it is replaced when the key is taken in</comment>
      <translation>A supervisor’s key opens batches and signs receipts and rulings. Its file is put beside the roster; tell the first PIN to its owner by another way; it is replaced when the key is taken in</translation>
    </message>
    <message>
      <source>自撤销日起，该主管人员签署的回盘和裁定不再被认可；密钥失控的，自失控之日起的一并不认可，由此了结的警报重新打开。撤销后不能恢复</source>
      <comment>From that day receipts and rulings signed by the supervisor are not accepted; if its key got out of control, from the day it did, and alarms that were settled by it open again. It cannot be undone</comment>
      <translation>From that day receipts and rulings signed by the supervisor are not accepted; if its key got out of control, from the day it did, and alarms that were settled by it open again. It cannot be undone</translation>
    </message>
    <message>
      <source>密钥文件与名册存到同一文件夹；首个口令另途告知登记员，启用时由其换成自己的</source>
      <comment>The key file is put beside the roster; tell the first PIN to the registrar by another way; it is replaced when the key is taken in</comment>
      <translation>The key file is put beside the roster; tell the first PIN to the registrar by another way; it is replaced when the key is taken in</translation>
    </message>
    <message>
      <source>密钥首个口令（至少 12 个字符）</source>
      <comment>First PIN (12 or more)</comment>
      <translation>First PIN (12 or more)</translation>
    </message>
    <message>
      <source>更换根密钥…</source>
      <comment>Change the root keys…</comment>
      <translation>Change the root keys…</translation>
    </message>
    <message>
      <source>由旧根和新根共同签名，各登记机构导入下一版名册即跟随；登记员、主管人员和恢复密钥照常使用。旧根密钥遗失则不能更换，请先备份新根密钥</source>
      <comment>The old and the new root sign together and every office follows with the next roster; all other keys stay as they are. A lost root cannot be changed: keep a copy of the new one</comment>
      <translation>The old and the new root sign together and every office follows with the next roster; all other keys stay as they are. A lost root cannot be changed: keep a copy of the new one</translation>
    </message>
    <message>
      <source>现用根密钥</source>
      <comment>Present root key</comment>
      <translation>Present root key</translation>
    </message>
    <message>
      <source>现用根密钥口令</source>
      <comment>Its password</comment>
      <translation>Its password</translation>
    </message>
    <message>
      <source>新根密钥存到</source>
      <comment>Put the new root key into</comment>
      <translation>Put the new root key into</translation>
    </message>
    <message>
      <source>新根密钥口令</source>
      <comment>Its password</comment>
      <translation>Its password</translation>
    </message>
    <message>
      <source>再输一次</source>
      <comment>Once more</comment>
      <translation>Once more</translation>
    </message>
    <message>
      <source>第二名保管人的根密钥存到（一人签名的留空）</source>
      <comment>Root key of a second officer (empty if one signs alone)</comment>
      <translation>Root key of a second officer (empty if one signs alone)</translation>
    </message>
    <message>
      <source>第二名保管人的口令</source>
      <comment>Password of the second officer</comment>
      <translation>Password of the second officer</translation>
    </message>
    <message>
      <source>已更换根密钥并签发名册第 {version} 版：{path}。新根证书指纹 {fingerprint}，请告知各登记机构</source>
      <comment>The root is changed and roster version {version} signed: {path}. New root fingerprint {fingerprint}; tell every office</comment>
      <translation>The root is changed and roster version {version} signed: {path}. New root fingerprint {fingerprint}; tell every office</translation>
    </message>
    <message>
      <source>会签第 {version} 版</source>
      <comment>Countersign version {version}</comment>
      <translation>Countersign version {version}</translation>
    </message>
    <message>
      <source>核对上一页的变化后，用本人的根密钥签名；签名齐全后本库随即启用</source>
      <comment>Sign with your own root key once you have checked the changes; with the last signature the roster is taken in here</comment>
      <translation>Sign with your own root key once you have checked the changes; with the last signature the roster is taken in here</translation>
    </message>
    <message>
      <source>本人的根密钥文件</source>
      <comment>Your own root key file</comment>
      <translation>Your own root key file</translation>
    </message>
    <message>
      <source>名册第 {version} 版已签一半：{path}。请另一名保管人在此导入并会签，会签前不生效</source>
      <comment>Version {version} is half-signed: {path}. Another officer must import it here and countersign; until then it counts for nothing</comment>
      <translation>Version {version} is half-signed: {path}. Another officer must import it here and countersign; until then it counts for nothing</translation>
    </message>
    <message>
      <source>打印密钥领取单…</source>
      <comment>Print a key letter…</comment>
      <translation>Print a key letter…</translation>
    </message>
    <message>
      <source>预览</source>
      <comment>Preview</comment>
      <translation>Preview</translation>
    </message>
    <message>
      <source>随密钥文件交给本人，签收后存档；单上没有口令</source>
      <comment>Goes with the key file and comes back signed; the PIN is not on it</comment>
      <translation>Goes with the key file and comes back signed; the PIN is not on it</translation>
    </message>
    <message>
      <source>主管部门电话（印在单上，可留空手写）</source>
      <comment>Phone of the bureau (printed; empty leaves a line)</comment>
      <translation>Phone of the bureau (printed; empty leaves a line)</translation>
    </message>
    <message>
      <source>一式两份，本人签收；口令另途告知</source>
      <comment>Two copies, signed by whose key it is; tell the PIN by another way</comment>
      <translation>Two copies, signed by whose key it is; tell the PIN by another way</translation>
    </message>
    <message>
      <source>领取人</source>
      <comment>Whose key</comment>
      <translation>Whose key</translation>
    </message>
    <message>
      <source>已保存，所见即所存的文件</source>
      <comment>Saved; this is the file itself</comment>
      <translation>Saved; this is the file itself</translation>
    </message>
    <message>
      <source>保存为 PDF  Ctrl+Enter</source>
      <comment>Save as PDF  Ctrl+Enter</comment>
      <translation>Save as PDF  Ctrl+Enter</translation>
    </message>
    <message>
      <source>启用密钥文件…</source>
      <comment>Take in a key file…</comment>
      <translation>Take in a key file…</translation>
    </message>
    <message>
      <source>启用</source>
      <comment>Take in</comment>
      <translation>Take in</translation>
    </message>
    <message>
      <source>启用主管部门发来的密钥并换成只有本人知道的签名口令；原来是另一把密钥的，留在本库文件夹中的 signer.p12.old，新密钥可用后即可删除。只换口令的，选本机的 signer.p12</source>
      <comment>Takes the key from the bureau in under a PIN that only you know; another key that was there stays as signer.p12.old in the store's folder until you delete it. To change the PIN alone, choose signer.p12 of this PC</comment>
      <translation>Takes the key from the bureau in under a PIN that only you know; another key that was there stays as signer.p12.old in the store's folder until you delete it. To change the PIN alone, choose signer.p12 of this PC</translation>
    </message>
    <message>
      <source>用原密钥打开报盘…</source>
      <comment>Open batches with a former key…</comment>
      <translation>Open batches with a former key…</translation>
    </message>
    <message>
      <source>启用到锁定前</source>
      <comment>Use until locked</comment>
      <translation>Use until locked</translation>
    </message>
    <message>
      <source>换发、到期或撤销之前报送的盘，只有当时的密钥能打开。原密钥只用于打开，回盘仍由现用密钥签署；锁定后须重新选</source>
      <comment>A batch from before a renewal, an expiry or a revocation opens only with the key of that time. It opens batches and no more: receipts are signed by the present key. After locking it must be chosen again</comment>
      <translation>A batch from before a renewal, an expiry or a revocation opens only with the key of that time. It opens batches and no more: receipts are signed by the present key. After locking it must be chosen again</translation>
    </message>
    <message>
      <source>原密钥文件（多为本库文件夹中的 signer.p12.old）</source>
      <comment>Former key file (mostly signer.p12.old of this store)</comment>
      <translation>Former key file (mostly signer.p12.old of this store)</translation>
    </message>
    <message>
      <source>原密钥的口令</source>
      <comment>Its PIN</comment>
      <translation>Its PIN</translation>
    </message>
    <message>
      <source>可以打开发给 {name}（{id}）原密钥的报盘了，锁定前有效</source>
      <comment>Batches sealed to the former key of {name} ({id}) can be opened until the key is locked</comment>
      <translation>Batches sealed to the former key of {name} ({id}) can be opened until the key is locked</translation>
    </message>
    <message>
      <source>密钥文件（.p12）</source>
      <comment>Key file (.p12)</comment>
      <translation>Key file (.p12)</translation>
    </message>
    <message>
      <source>现用口令（主管部门告知的）</source>
      <comment>Its present PIN (as the bureau told it)</comment>
      <translation>Its present PIN (as the bureau told it)</translation>
    </message>
    <message>
      <source>自己的新签名口令（至少 12 个字符）</source>
      <comment>Your own new PIN (12 or more)</comment>
      <translation>Your own new PIN (12 or more)</translation>
    </message>
    <message>
      <source>已启用 {name}（{id}）的密钥，今后用新签名口令；请删除 U 盘上的密钥文件</source>
      <comment>The key of {name} ({id}) is in use under the new PIN; delete the file from the stick</comment>
      <translation>The key of {name} ({id}) is in use under the new PIN; delete the file from the stick</translation>
    </message>
    <message>
      <source>登记员编号</source>
      <comment>Number of the registrar</comment>
      <translation>Number of the registrar</translation>
    </message>
    <message>
      <source>主管人员编号</source>
      <comment>Number of the supervisor</comment>
      <translation>Number of the supervisor</translation>
    </message>
    <message>
      <source>主管人员</source>
      <comment>Supervisor</comment>
      <translation>Supervisor</translation>
    </message>
    <message>
      <source>任期首日</source>
      <comment>First day</comment>
      <translation>First day</translation>
    </message>
    <message>
      <source>任期末日</source>
      <comment>Last day</comment>
      <translation>Last day</translation>
    </message>
    <message>
      <source>撤销日</source>
      <comment>Revoked on</comment>
      <translation>Revoked on</translation>
    </message>
    <message>
      <source>密钥失控之日（未失控留空）</source>
      <comment>Key out of control since (empty if not)</comment>
      <translation>Key out of control since (empty if not)</translation>
    </message>
    <message>
      <source>机构代码（六位区划代码）</source>
      <comment>Code of the office (six digits)</comment>
      <translation>Code of the office (six digits)</translation>
    </message>
    <message>
      <source>机构名称</source>
      <comment>Name of the office</comment>
      <translation>Name of the office</translation>
    </message>
    <message>
      <source>名册中已有：{name}，受理 {areas}。将改为以下所填</source>
      <comment>On the roster today: {name}, serving {areas}. What is filled in below takes its place</comment>
      <translation>On the roster today: {name}, serving {areas}. What is filled in below takes its place</translation>
    </message>
    <message>
      <source>{codes}（{names}）</source>
      <comment>{codes} ({names})</comment>
      <translation>{codes} ({names})</translation>
    </message>
    <message>
      <source>名册中还没有这个机构，将新增</source>
      <comment>The roster does not know this office yet; it will be added</comment>
      <translation>The roster does not know this office yet; it will be added</translation>
    </message>
    <message>
      <source>受理区域代码（六位，逗号分隔）</source>
      <comment>Codes of the areas it serves (commas between)</comment>
      <translation>Codes of the areas it serves (commas between)</translation>
    </message>
    <message>
      <source>登记机编号（机构代码-两位序号）</source>
      <comment>Device (office code, hyphen, two digits)</comment>
      <translation>Device (office code, hyphen, two digits)</translation>
    </message>
    <message>
      <source>已有 {blocks}，剩 {left} 个</source>
      <comment>Has {blocks} already; {left} left</comment>
      <translation>Has {blocks} already; {left} left</translation>
    </message>
    <message>
      <source>名册中还没有这台登记机，将新增</source>
      <comment>The roster does not know this device yet; it will be added</comment>
      <translation>The roster does not know this device yet; it will be added</translation>
    </message>
    <message>
      <source>号段起</source>
      <comment>First number</comment>
      <translation>First number</translation>
    </message>
    <message>
      <source>号段止</source>
      <comment>Last number</comment>
      <translation>Last number</translation>
    </message>
    <message>
      <source>根密钥口令</source>
      <comment>Password of the root key</comment>
      <translation>Password of the root key</translation>
    </message>
    <message>
      <source>根密钥文件</source>
      <comment>Root key file</comment>
      <translation>Root key file</translation>
    </message>
    <message>
      <source>名册文件存到</source>
      <comment>Folder for the roster file</comment>
      <translation>Folder for the roster file</translation>
    </message>
    <message>
      <source>已签发名册第 {version} 版：{path}。请分送各登记机构导入</source>
      <comment>Roster version {version} is signed: {path}. Let every office import it</comment>
      <translation>Roster version {version} is signed: {path}. Let every office import it</translation>
    </message>
    <message>
      <source>已签发名册第 {version} 版：{path}。{id} 的密钥在同一文件夹，请当面交付本人</source>
      <comment>Roster version {version} is signed: {path}. The key of {id} lies beside it; hand it over in person</comment>
      <translation>Roster version {version} is signed: {path}. The key of {id} lies beside it; hand it over in person</translation>
    </message>
    <message>
      <source>已签发名册第 {version} 版：{path}。{id} 的密钥在同一文件夹；各登记机构都导入新名册后再启用，此前的报盘和回盘仍用原密钥</source>
      <comment>Roster version {version} is signed: {path}. The key of {id} lies beside it; take it in once every office has imported the roster, until then batches and receipts go by the former key</comment>
      <translation>Roster version {version} is signed: {path}. The key of {id} lies beside it; take it in once every office has imported the roster, until then batches and receipts go by the former key</translation>
    </message>
    <message>
      <source>导入名册…</source>
      <comment>Import roster…</comment>
      <translation>Import roster…</translation>
    </message>
    <message>
      <source>导入名册…  Ctrl+O</source>
      <comment>Import roster…  Ctrl+O</comment>
      <translation>Import roster…  Ctrl+O</translation>
    </message>
    <message>
      <source>启用第 {version} 版</source>
      <comment>Take version {version}</comment>
      <translation>Take version {version}</translation>
    </message>
    <message>
      <source>{bureau} · 第 {version} 版</source>
      <comment>{bureau} · version {version}</comment>
      <translation>{bureau} · version {version}</translation>
    </message>
    <message>
      <source>尚未导入名册</source>
      <comment>No roster yet</comment>
      <translation>No roster yet</translation>
    </message>
    <message>
      <source>名册由主管部门签发，写明哪些登记机构、登记机和登记员可以办理登记。导入主管部门发来的 .htroster 文件后即可办理</source>
      <comment>The bureau signs the roster. It says which offices, devices and registrars may register. Import the .htroster file the bureau sent to begin</comment>
      <translation>The bureau signs the roster. It says which offices, devices and registrars may register. Import the .htroster file the bureau sent to begin</translation>
    </message>
    <message>
      <source>有效</source>
      <comment>In force</comment>
      <translation>In force</translation>
    </message>
    <message>
      <source>即将到期</source>
      <comment>Expires soon</comment>
      <translation>Expires soon</translation>
    </message>
    <message>
      <source>已过期</source>
      <comment>Expired</comment>
      <translation>Expired</translation>
    </message>
    <message>
      <source>练习名册</source>
      <comment>Practice roster</comment>
      <translation>Practice roster</translation>
    </message>
    <message>
      <source>名册版本</source>
      <comment>Roster version</comment>
      <translation>Roster version</translation>
    </message>
    <message>
      <source>剩余有效期</source>
      <comment>Time left</comment>
      <translation>Time left</translation>
    </message>
    <message>
      <source>本机号段剩余</source>
      <comment>Numbers left here</comment>
      <translation>Numbers left here</translation>
    </message>
    <message>
      <source>在册登记员</source>
      <comment>Registrars in force</comment>
      <translation>Registrars in force</translation>
    </message>
    <message>
      <source>天</source>
      <comment>days</comment>
      <translation>days</translation>
    </message>
    <message>
      <source>个</source>
      <comment>numbers</comment>
      <translation>numbers</translation>
    </message>
    <message>
      <source>人</source>
      <comment>people</comment>
      <translation>people</translation>
    </message>
    <message>
      <source>{day} 到期</source>
      <comment>expires {day}</comment>
      <translation>expires {day}</translation>
    </message>
    <message>
      <source>{day} 已过期，请向主管部门索取新名册</source>
      <comment>expired {day}; ask the bureau for a new one</comment>
      <translation>expired {day}; ask the bureau for a new one</translation>
    </message>
    <message>
      <source>{day} 签发</source>
      <comment>issued {day}</comment>
      <translation>issued {day}</translation>
    </message>
    <message>
      <source>本机 {device}</source>
      <comment>device {device}</comment>
      <translation>device {device}</translation>
    </message>
    <message>
      <source>本机没有号段，请向主管部门申领</source>
      <comment>no block here; ask the bureau for one</comment>
      <translation>no block here; ask the bureau for one</translation>
    </message>
    <message>
      <source>快用完，请申领新号段</source>
      <comment>running low; ask for a new block</comment>
      <translation>running low; ask for a new block</translation>
    </message>
    <message>
      <source>共 {count} 人</source>
      <comment>of {count}</comment>
      <translation>of {count}</translation>
    </message>
    <message>
      <source>{day} 已过期，不能报盘；请导入新名册</source>
      <comment>expired {day}; no batch can be exported until a newer one is imported</comment>
      <translation>expired {day}; no batch can be exported until a newer one is imported</translation>
    </message>
    <message>
      <source>名册 {day} 到期，请向主管部门索取新名册，在名册页导入</source>
      <comment>The roster expires {day}; ask the bureau for a new one and import it on the page Roster</comment>
      <translation>The roster expires {day}; ask the bureau for a new one and import it on the page Roster</translation>
    </message>
    <message>
      <source>名册已于 {day} 到期，逾期超过 {most} 天不能报盘；请向主管部门索取新名册，在名册页导入</source>
      <comment>The roster expired {day}; after {most} days no batch can be exported. Ask the bureau for a new one and import it</comment>
      <translation>The roster expired {day}; after {most} days no batch can be exported. Ask the bureau for a new one and import it</translation>
    </message>
    <message>
      <source>名册已于 {day} 到期，现在不能报盘；请向主管部门索取新名册，在名册页导入</source>
      <comment>The roster expired {day} and no batch can be exported; ask the bureau for a new one and import it</comment>
      <translation>The roster expired {day} and no batch can be exported; ask the bureau for a new one and import it</translation>
    </message>
    <message>
      <source>名册有效期至 {day}，请在名册页签发新一版，发给各登记机构</source>
      <comment>The roster’s term ends {day}; issue the next version on the page Roster and send it to the offices</comment>
      <translation>The roster’s term ends {day}; issue the next version on the page Roster and send it to the offices</translation>
    </message>
    <message>
      <source>密钥即将到期</source>
      <comment>Key expires soon</comment>
      <translation>Key expires soon</translation>
    </message>
    <message>
      <source>无人在任</source>
      <comment>Nobody in force</comment>
      <translation>Nobody in force</translation>
    </message>
    <message>
      <source>主管人员{who}的密钥 {day} 到期，此后这把密钥不能收盘、答复和裁定；请在名册页续期换发</source>
      <comment>The key of supervisor {who} expires {day} and cannot take batches in or answer them after that; renew it on the page Roster</comment>
      <translation>The key of supervisor {who} expires {day} and cannot take batches in or answer them after that; renew it on the page Roster</translation>
    </message>
    <message>
      <source>没有在任的主管人员，现在不能收盘、答复和裁定；请在名册页续期换发密钥，再启用新密钥</source>
      <comment>No supervisor is in force, so no batch can be taken in or answered; renew a key on the page Roster and take it in</comment>
      <translation>No supervisor is in force, so no batch can be taken in or answered; renew a key on the page Roster and take it in</translation>
    </message>
    <message>
      <source>名册中没有在任的主管人员，现在不能报盘；请向主管部门索取新名册，在名册页导入</source>
      <comment>No supervisor on the roster is in force and no batch can be exported; ask the bureau for a new roster and import it</comment>
      <translation>No supervisor on the roster is in force and no batch can be exported; ask the bureau for a new roster and import it</translation>
    </message>
    <message>
      <source>号段快用完的登记机</source>
      <comment>Devices low on numbers</comment>
      <translation>Devices low on numbers</translation>
    </message>
    <message>
      <source>台</source>
      <comment>devices</comment>
      <translation>devices</translation>
    </message>
    <message>
      <source>各机余号充足</source>
      <comment>every device has enough</comment>
      <translation>every device has enough</translation>
    </message>
    <message>
      <source>名册须由 {count} 把根密钥中的 {required} 把签名；根证书指纹（SHA-256），与主管部门公布的逐组核对</source>
      <comment>{required} of {count} root keys sign a roster; fingerprint of the roots (SHA-256): compare group by group</comment>
      <translation>{required} of {count} root keys sign a roster; fingerprint of the roots (SHA-256): compare group by group</translation>
    </message>
    <message>
      <source>根证书指纹（SHA-256），与主管部门公布的逐组核对</source>
      <comment>Root fingerprint (SHA-256); compare group by group with the bureau's</comment>
      <translation>Root fingerprint (SHA-256); compare group by group with the bureau's</translation>
    </message>
    <message>
      <source>登记机构</source>
      <comment>Offices</comment>
      <translation>Offices</translation>
    </message>
    <message>
      <source>登记机</source>
      <comment>Devices</comment>
      <translation>Devices</translation>
    </message>
    <message>
      <source>登记员</source>
      <comment>Registrars</comment>
      <translation>Registrars</translation>
    </message>
    <message>
      <source>主管人员</source>
      <comment>Supervisors</comment>
      <translation>Supervisors</translation>
    </message>
    <message>
      <source>名册中还没有{what}</source>
      <comment>The roster names no {what} yet</comment>
      <translation>The roster names no {what} yet</translation>
    </message>
    <message>
      <source>按 Ctrl+M，选“{act}”，填好后签发新一版名册</source>
      <comment>Press Ctrl+M, choose “{act}”, and issue the next version of the roster</comment>
      <translation>Press Ctrl+M, choose “{act}”, and issue the next version of the roster</translation>
    </message>
    <message>
      <source>按 Ctrl+M，先用“{office}”加入登记机构，再选“{act}”；每一步签发新一版名册</source>
      <comment>Press Ctrl+M: first “{office}”, then “{act}”; each step issues the next version of the roster</comment>
      <translation>Press Ctrl+M: first “{office}”, then “{act}”; each step issues the next version of the roster</translation>
    </message>
    <message>
      <source>请主管部门加入并签发新名册，再按 Ctrl+O 导入</source>
      <comment>Ask the bureau to add them and issue a new roster, then import it with Ctrl+O</comment>
      <translation>Ask the bureau to add them and issue a new roster, then import it with Ctrl+O</translation>
    </message>
    <message>
      <source>{title} {count}</source>
      <comment>{title} {count}</comment>
      <translation>{title} {count}</translation>
    </message>
    <message>
      <source>受理区域</source>
      <comment>Areas served</comment>
      <translation>Areas served</translation>
    </message>
    <message>
      <source>凭单号段</source>
      <comment>Number blocks</comment>
      <translation>Number blocks</translation>
    </message>
    <message>
      <source>已用（个）</source>
      <comment>Used</comment>
      <translation>Used</translation>
    </message>
    <message>
      <source>剩余（个）</source>
      <comment>Left</comment>
      <translation>Left</translation>
    </message>
    <message>
      <source>充足</source>
      <comment>Enough</comment>
      <translation>Enough</translation>
    </message>
    <message>
      <source>快用完</source>
      <comment>Running low</comment>
      <translation>Running low</translation>
    </message>
    <message>
      <source>该机自知</source>
      <comment>On the device</comment>
      <translation>On the device</translation>
    </message>
    <message>
      <source>今日</source>
      <comment>Today</comment>
      <translation>Today</translation>
    </message>
    <message>
      <source>{device}（本机）</source>
      <comment>{device} (here)</comment>
      <translation>{device} (here)</translation>
    </message>
    <message>
      <source>未到任</source>
      <comment>Not yet</comment>
      <translation>Not yet</translation>
    </message>
    <message>
      <source>即将到期</source>
      <comment>Ends soon</comment>
      <translation>Ends soon</translation>
    </message>
    <message>
      <source>任期已满</source>
      <comment>Term ended</comment>
      <translation>Term ended</translation>
    </message>
    <message>
      <source>不在册</source>
      <comment>Unknown</comment>
      <translation>Unknown</translation>
    </message>
    <message>
      <source>非本机构</source>
      <comment>Other office</comment>
      <translation>Other office</translation>
    </message>
    <message>
      <source>第 {version} 版名册</source>
      <comment>Roster version {version}</comment>
      <translation>Roster version {version}</translation>
    </message>
    <message>
      <source>与现用第 {old} 版相比</source>
      <comment>Compared with version {old} in force</comment>
      <translation>Compared with version {old} in force</translation>
    </message>
    <message>
      <source>已有 {signed} 人签名，须 {required} 人；签名齐全前不生效</source>
      <comment>Signed by {signed} of the {required} who must; until then it counts for nothing</comment>
      <translation>Signed by {signed} of the {required} who must; until then it counts for nothing</translation>
    </message>
    <message>
      <source>本机的第一份名册</source>
      <comment>The first roster of this device</comment>
      <translation>The first roster of this device</translation>
    </message>
    <message>
      <source>已启用名册第 {version} 版，有效至 {expires}</source>
      <comment>Roster version {version} is in force until {expires}</comment>
      <translation>Roster version {version} is in force until {expires}</translation>
    </message>
    <message>
      <source>名册第 {version} 版已在使用，有效至 {expires}</source>
      <comment>Roster version {version} is already in force, until {expires}</comment>
      <translation>Roster version {version} is already in force, until {expires}</translation>
    </message>
    <message>
      <source>未启用，仍用现有名册</source>
      <comment>Not taken; the roster in force stays</comment>
      <translation>Not taken; the roster in force stays</translation>
    </message>
    <message>
      <source>{clause} | 有效期 {start} 至 {end}</source>
      <comment>{clause} | in force {start} to {end}</comment>
      <translation>{clause} | in force {start} to {end}</translation>
    </message>
    <message>
      <source>政策</source>
      <comment>Scheme</comment>
      <translation>Scheme</translation>
    </message>
    <message>
      <source>{year} 年（有效期外）</source>
      <comment>{year} (not in force)</comment>
      <translation>{year} (not in force)</translation>
    </message>
    <message>
      <source>截至</source>
      <comment>As of</comment>
      <translation>As of</translation>
    </message>
    <message>
      <source>不是真实日期，仍按 {day} 测算</source>
      <comment>No real date; still assessed as of {day}</comment>
      <translation>No real date; still assessed as of {day}</translation>
    </message>
    <message>
      <source>正在测算 {year} 年度…</source>
      <comment>Assessing {year}…</comment>
      <translation>Assessing {year}…</translation>
    </message>
    <message>
      <source>没有测算完，请按 F5 重新测算</source>
      <comment>Not assessed; press F5 to begin again</comment>
      <translation>Not assessed; press F5 to begin again</translation>
    </message>
    <message>
      <source>导出台账…  Ctrl+E</source>
      <comment>Export ledger…  Ctrl+E</comment>
      <translation>Export ledger…  Ctrl+E</translation>
    </message>
    <message>
      <source>导出明细…  Ctrl+Shift+E</source>
      <comment>Export details…  Ctrl+Shift+E</comment>
      <translation>Export details…  Ctrl+Shift+E</translation>
    </message>
    <message>
      <source>{year}年度{scheme}逐项明细</source>
      <comment>Details {year} {scheme}</comment>
      <translation>Details {year} {scheme}</translation>
    </message>
    <message>
      <source>逐项明细已导出：{path}</source>
      <comment>The details are saved as {path}</comment>
      <translation>The details are saved as {path}</translation>
    </message>
    <message>
      <source>导出台账</source>
      <comment>Export the ledger</comment>
      <translation>Export the ledger</translation>
    </message>
    <message>
      <source>{year}年度{scheme}台账</source>
      <comment>Ledger {year} {scheme}</comment>
      <translation>Ledger {year} {scheme}</translation>
    </message>
    <message>
      <source>台账已导出：{path}</source>
      <comment>The ledger is saved as {path}</comment>
      <translation>The ledger is saved as {path}</translation>
    </message>
    <message>
      <source>{year} 年不在政策有效期（{start} 至 {end}）内，各单位一律不符合条件，金额为 0.00 元</source>
      <comment>The scheme was not in force in {year} ({start} to {end}): nobody is eligible and every amount is 0.00 yuan</comment>
      <translation>The scheme was not in force in {year} ({start} to {end}): nobody is eligible and every amount is 0.00 yuan</translation>
    </message>
    <message>
      <source>{year} 年度只计 {start} 至 {end}</source>
      <comment>In {year} only {start} to {end} counts</comment>
      <translation>In {year} only {start} to {end} counts</translation>
    </message>
    <message>
      <source>符合条件</source>
      <comment>Eligible</comment>
      <translation>Eligible</translation>
    </message>
    <message>
      <source>不符合</source>
      <comment>Not eligible</comment>
      <translation>Not eligible</translation>
    </message>
    <message>
      <source>核定金额合计</source>
      <comment>Amount in all</comment>
      <translation>Amount in all</translation>
    </message>
    <message>
      <source>家</source>
      <translation />
    </message>
    <message>
      <source>待核资料如全部确认，为 {amount} 元</source>
      <comment>{amount} yuan once confirmed</comment>
      <translation>{amount} yuan once confirmed</translation>
    </message>
    <message>
      <source>受益单位</source>
      <comment>Beneficiary</comment>
      <translation>Beneficiary</translation>
    </message>
    <message>
      <source>门槛合计（元）</source>
      <comment>Threshold (yuan)</comment>
      <translation>Threshold (yuan)</translation>
    </message>
    <message>
      <source>基数（元）</source>
      <comment>Base (yuan)</comment>
      <translation>Base (yuan)</translation>
    </message>
    <message>
      <source>测算（元）</source>
      <comment>Computed (yuan)</comment>
      <translation>Computed (yuan)</translation>
    </message>
    <message>
      <source>全部确认后（元）</source>
      <comment>Confirmed (yuan)</comment>
      <translation>Confirmed (yuan)</translation>
    </message>
    <message>
      <source>受益单位一览</source>
      <comment>Beneficiaries</comment>
      <translation>Beneficiaries</translation>
    </message>
    <message>
      <source>本政策还没有受益单位</source>
      <comment>Nobody to assess yet</comment>
      <translation>Nobody to assess yet</translation>
    </message>
    <message>
      <source>合同中写明中介方（技术转移服务机构）后，该机构会列在这里，并逐条说明是否符合</source>
      <comment>An intermediary named in a contract is listed here, with every criterion explained</comment>
      <translation>An intermediary named in a contract is listed here, with every criterion explained</translation>
    </message>
    <message>
      <source>登记合同后，买方会列在这里；有付款记录的按技术交易额测算，并逐条说明是否符合</source>
      <comment>Buyers are listed here once contracts are in the register; their payments are reckoned and every criterion explained</comment>
      <translation>Buyers are listed here once contracts are in the register; their payments are reckoned and every criterion explained</translation>
    </message>
    <message>
      <source>去合同列表</source>
      <comment>Go to the contracts</comment>
      <translation>Go to the contracts</translation>
    </message>
    <message>
      <source>选一家受益单位看依据</source>
      <comment>Choose a beneficiary to see why</comment>
      <translation>Choose a beneficiary to see why</translation>
    </message>
    <message>
      <source>已封顶</source>
      <comment>Capped</comment>
      <translation>Capped</translation>
    </message>
    <message>
      <source>{amount} 元</source>
      <comment>{amount} yuan</comment>
      <translation>{amount} yuan</translation>
    </message>
    <message>
      <source>{amount} 元；待核资料如全部确认，为 {confirmed} 元</source>
      <comment>{amount} yuan, {confirmed} yuan once confirmed</comment>
      <translation>{amount} yuan, {confirmed} yuan once confirmed</translation>
    </message>
    <message>
      <source>条件</source>
      <comment>Criteria</comment>
      <translation>Criteria</translation>
    </message>
    <message>
      <source>合同 {count} 份，计入 {counted} 份</source>
      <comment>Contracts: {count}, counted: {counted}</comment>
      <translation>Contracts: {count}, counted: {counted}</translation>
    </message>
    <message>
      <source>计入</source>
      <comment>Counted</comment>
      <translation>Counted</translation>
    </message>
    <message>
      <source>未计入</source>
      <comment>Not counted</comment>
      <translation>Not counted</translation>
    </message>
    <message>
      <source>待补资料</source>
      <comment>Facts missing</comment>
      <translation>Facts missing</translation>
    </message>
    <message>
      <source>{number} | {reason}</source>
      <comment>{number} | {reason}</comment>
      <translation>{number} | {reason}</translation>
    </message>
    <message>
      <source>（未填合同名称）</source>
      <comment>(no contract name)</comment>
      <translation>(no contract name)</translation>
    </message>
    <message>
      <source>双击打开合同</source>
      <comment>Double-click opens the contract</comment>
      <translation>Double-click opens the contract</translation>
    </message>
    <message>
      <source>待补：{fields}</source>
      <comment>Missing: {fields}</comment>
      <translation>Missing: {fields}</translation>
    </message>
    <message>
      <source>核实：{query}</source>
      <comment>Check: {query}</comment>
      <translation>Check: {query}</translation>
    </message>
    <message>
      <source>显示其余 {count} 份</source>
      <comment>Show {count} more</comment>
      <translation>Show {count} more</translation>
    </message>
    <message>
      <source>正在导出台账</source>
      <comment>The ledger is being exported</comment>
      <translation>The ledger is being exported</translation>
    </message>
    <message>
      <source>文书  Ctrl+P</source>
      <comment>Sheets  Ctrl+P</comment>
      <translation>Sheets  Ctrl+P</translation>
    </message>
    <message>
      <source>{sheet} · {act} {day} · {copies}</source>
      <comment>{sheet} · {act} {day} · {copies}</comment>
      <translation>{sheet} · {act} {day} · {copies}</translation>
    </message>
    <message>
      <source>未打印</source>
      <comment>not printed</comment>
      <translation>not printed</translation>
    </message>
    <message>
      <source>已打印 {count} 次</source>
      <comment>printed {count}×</comment>
      <translation>printed {count}×</translation>
    </message>
    <message>
      <source>技术合同认定登记凭单 · 登记 {day} · {copies}</source>
      <comment>Registration slip · registered {day} · {copies}</comment>
      <translation>Registration slip · registered {day} · {copies}</translation>
    </message>
    <message>
      <source>技术合同认定登记凭单</source>
      <comment>Registration slip</comment>
      <translation>Registration slip</translation>
    </message>
    <message>
      <source>登记凭单</source>
      <comment>Registration slips</comment>
      <translation>Registration slips</translation>
    </message>
    <message>
      <source>正在生成并签名…</source>
      <comment>Making and signing the pages…</comment>
      <translation>Making and signing the pages…</translation>
    </message>
    <message>
      <source>正在生成页面…</source>
      <comment>Making the pages…</comment>
      <translation>Making the pages…</translation>
    </message>
    <message>
      <source>页面还在生成，尚未签发；看到页面后再按一次</source>
      <comment>The page is still being made, so nothing was issued; press again once it is seen</comment>
      <translation>The page is still being made, so nothing was issued; press again once it is seen</translation>
    </message>
    <message>
      <source>文书语言</source>
      <comment>Language</comment>
      <translation>Language</translation>
    </message>
    <message>
      <source>这就是要保存的签名文件，尚未签发、未计份数；现在关闭则作废。本次为{copy}</source>
      <comment>This is the signed file itself, not issued and not counted yet: closing discards it. This will be: {copy}</comment>
      <translation>This is the signed file itself, not issued and not counted yet: closing discards it. This will be: {copy}</translation>
    </message>
    <message>
      <source>预览，未签名；文书由登记机构签发</source>
      <comment>Preview, unsigned; the office issues its sheets</comment>
      <translation>Preview, unsigned; the office issues its sheets</translation>
    </message>
    <message>
      <source>预览，未签名，不能签发：{why}</source>
      <comment>Preview, unsigned, cannot be issued: {why}</comment>
      <translation>Preview, unsigned, cannot be issued: {why}</translation>
    </message>
    <message>
      <source>其间有了新的办理记录或换了日期、密钥，页面已重新生成；查看后再按一次</source>
      <comment>Something was done meanwhile, or day or key changed: the page is made anew. Look at it, then press again</comment>
      <translation>Something was done meanwhile, or day or key changed: the page is made anew. Look at it, then press again</translation>
    </message>
    <message>
      <source>签名、保存并打印  Ctrl+Enter</source>
      <comment>Sign, save and print  Ctrl+Enter</comment>
      <translation>Sign, save and print  Ctrl+Enter</translation>
    </message>
    <message>
      <source>签名并保存  Ctrl+Enter</source>
      <comment>Sign and save  Ctrl+Enter</comment>
      <translation>Sign and save  Ctrl+Enter</translation>
    </message>
    <message>
      <source>只保存  Ctrl+S</source>
      <comment>Save only  Ctrl+S</comment>
      <translation>Save only  Ctrl+S</translation>
    </message>
    <message>
      <source>另选打印机…  Ctrl+P</source>
      <comment>Other printer…  Ctrl+P</comment>
      <translation>Other printer…  Ctrl+P</translation>
    </message>
    <message>
      <source>选打印机打印…  Ctrl+P</source>
      <comment>Choose a printer…  Ctrl+P</comment>
      <translation>Choose a printer…  Ctrl+P</translation>
    </message>
    <message>
      <source>打印  Ctrl+Enter</source>
      <comment>Print  Ctrl+Enter</comment>
      <translation>Print  Ctrl+Enter</translation>
    </message>
    <message>
      <source>存入 {folder}</source>
      <comment>Into {folder}</comment>
      <translation>Into {folder}</translation>
    </message>
    <message>
      <source>换文件夹  F2</source>
      <comment>Folder  F2</comment>
      <translation>Folder  F2</translation>
    </message>
    <message>
      <source>已签名并保存（{copy}），所见即所存的文件</source>
      <comment>Signed and saved ({copy}); this is the file itself</comment>
      <translation>Signed and saved ({copy}); this is the file itself</translation>
    </message>
    <message>
      <source>已保存并送打印机 {printer}：{file}</source>
      <comment>Saved and sent to the printer {printer}: {file}</comment>
      <translation>Saved and sent to the printer {printer}: {file}</translation>
    </message>
    <message>
      <source>{sheet}已签名并保存：{file}。下次报盘时上报</source>
      <comment>{sheet} signed and saved: {file}. The next batch reports it</comment>
      <translation>{sheet} signed and saved: {file}. The next batch reports it</translation>
    </message>
    <message>
      <source>补打原因（选填，记入办理记录）</source>
      <comment>Why it is printed again (optional, kept in the history)</comment>
      <translation>Why it is printed again (optional, kept in the history)</translation>
    </message>
    <message>
      <source>补打原因（必填，记入办理记录）</source>
      <comment>Why it is printed again (kept in the history)</comment>
      <translation>Why it is printed again (kept in the history)</translation>
    </message>
    <message>
      <source>补打第 {count} 次</source>
      <comment>reprint {count}</comment>
      <translation>reprint {count}</translation>
    </message>
    <message>
      <source>成批签发凭单</source>
      <comment>Issue slips</comment>
      <translation>Issue slips</translation>
    </message>
    <message>
      <source>成批签发凭单  Ctrl+Shift+B</source>
      <comment>Issue slips  Ctrl+Shift+B</comment>
      <translation>Issue slips  Ctrl+Shift+B</translation>
    </message>
    <message>
      <source>本机构已登记、还没有凭单的合同。空格键选或不选，Ctrl+A 全选或全不选；逐份签名、保存，停止后已签发的照旧有效</source>
      <comment>Registered here and without a slip. Space chooses or leaves out, Ctrl+A all of them; each is signed and saved by itself, and what is issued stays issued when you stop</comment>
      <translation>Registered here and without a slip. Space chooses or leaves out, Ctrl+A all of them; each is signed and saved by itself, and what is issued stays issued when you stop</translation>
    </message>
    <message>
      <source>所选合同的凭单。空格键选或不选，Ctrl+A 全选或全不选；已有凭单的，再签一份计为补打</source>
      <comment>Slips of the chosen contracts. Space chooses or leaves out, Ctrl+A all of them; where there is a slip, one more counts as a reprint</comment>
      <translation>Slips of the chosen contracts. Space chooses or leaves out, Ctrl+A all of them; where there is a slip, one more counts as a reprint</translation>
    </message>
    <message>
      <source>登记日期自</source>
      <comment>Registered from</comment>
      <translation>Registered from</translation>
    </message>
    <message>
      <source>至</source>
      <comment>to</comment>
      <translation>to</translation>
    </message>
    <message>
      <source>选中</source>
      <comment>chosen</comment>
      <translation>chosen</translation>
    </message>
    <message>
      <source>不选</source>
      <comment>left out</comment>
      <translation>left out</translation>
    </message>
    <message>
      <source>已签发</source>
      <comment>issued</comment>
      <translation>issued</translation>
    </message>
    <message>
      <source>未签发</source>
      <comment>not issued</comment>
      <translation>not issued</translation>
    </message>
    <message>
      <source>签发</source>
      <comment>Issue</comment>
      <translation>Issue</translation>
    </message>
    <message>
      <source>{file}（第 {copy} 份）</source>
      <comment>{file} (copy {copy})</comment>
      <translation>{file} (copy {copy})</translation>
    </message>
    <message>
      <source>{said}，已打印</source>
      <comment>{said}, printed</comment>
      <translation>{said}, printed</translation>
    </message>
    <message>
      <source>{said}，没有打印：{why}</source>
      <comment>{said}, not printed: {why}</comment>
      <translation>{said}, not printed: {why}</translation>
    </message>
    <message>
      <source>{name}：{said}</source>
      <comment>{name}: {said}</comment>
      <translation>{name}: {said}</translation>
    </message>
    <message>
      <source>正在查找…</source>
      <comment>Looking…</comment>
      <translation>Looking…</translation>
    </message>
    <message>
      <source>已停止查找，按 F5 重新查找</source>
      <comment>The search was stopped; F5 looks again</comment>
      <translation>The search was stopped; F5 looks again</translation>
    </message>
    <message>
      <source>没有待签发凭单的合同</source>
      <comment>Every registration has its slip</comment>
      <translation>Every registration has its slip</translation>
    </message>
    <message>
      <source>已登记的合同都有凭单；改一改登记日期再看</source>
      <comment>Change the days to look at others</comment>
      <translation>Change the days to look at others</translation>
    </message>
    <message>
      <source>先列出 {count} 份，签发后再列其余</source>
      <comment>The first {count} are listed; the others come after them</comment>
      <translation>The first {count} are listed; the others come after them</translation>
    </message>
    <message>
      <source>共 {count} 份，选中 {chosen} 份</source>
      <comment>{count} found, {chosen} chosen</comment>
      <translation>{count} found, {chosen} chosen</translation>
    </message>
    <message>
      <source>签发 {count} 份  Ctrl+Enter</source>
      <comment>Issue {count}  Ctrl+Enter</comment>
      <translation>Issue {count}  Ctrl+Enter</translation>
    </message>
    <message>
      <source>重试 {count} 份  Ctrl+Enter</source>
      <comment>Try {count} again  Ctrl+Enter</comment>
      <translation>Try {count} again  Ctrl+Enter</translation>
    </message>
    <message>
      <source>签发后打印  Ctrl+P</source>
      <comment>Print them too  Ctrl+P</comment>
      <translation>Print them too  Ctrl+P</translation>
    </message>
    <message>
      <source>正在签发第 {number} 份，共 {count} 份…</source>
      <comment>Issuing {number} of {count}…</comment>
      <translation>Issuing {number} of {count}…</translation>
    </message>
    <message>
      <source>签发 {done} 份，存入 {folder}</source>
      <comment>{done} issued into {folder}</comment>
      <translation>{done} issued into {folder}</translation>
    </message>
    <message>
      <source>签发 {done} 份，{failed} 份没有签发，原因见表；处理后可重试</source>
      <comment>{done} issued, {failed} not: the table says why. See to it, then try again</comment>
      <translation>{done} issued, {failed} not: the table says why. See to it, then try again</translation>
    </message>
    <message>
      <source>已停止：签发 {done} 份，其余 {left} 份没有动</source>
      <comment>Stopped: {done} issued, the other {left} are as they were</comment>
      <translation>Stopped: {done} issued, the other {left} are as they were</translation>
    </message>
    <message>
      <source>导出表格</source>
      <comment>Export the table</comment>
      <translation>Export the table</translation>
    </message>
    <message>
      <source>Excel 工作簿 (*.xlsx);;CSV (*.csv);;PDF (*.pdf)</source>
      <comment>Excel workbook (*.xlsx);;CSV (*.csv);;PDF (*.pdf)</comment>
      <translation>Excel workbook (*.xlsx);;CSV (*.csv);;PDF (*.pdf)</translation>
    </message>
    <message>
      <source>已导出 {count} 行：{path}</source>
      <comment>Exported lines: {count}, into {path}</comment>
      <translation>Exported lines: {count}, into {path}</translation>
    </message>
    <message>
      <source>没有可导出的内容</source>
      <comment>There is nothing to export</comment>
      <translation>There is nothing to export</translation>
    </message>
    <message>
      <source>{day}，按所见导出</source>
      <comment>{day}, as it was seen</comment>
      <translation>{day}, as it was seen</translation>
    </message>
    <message>
      <source>安装更新…</source>
      <comment>Install an update…</comment>
      <translation>Install an update…</translation>
    </message>
    <message>
      <source>安装更新</source>
      <comment>Install an update</comment>
      <translation>Install an update</translation>
    </message>
    <message>
      <source>选择升级包</source>
      <comment>Choose an update</comment>
      <translation>Choose an update</translation>
    </message>
    <message>
      <source>升级包 (*.htupdate)</source>
      <comment>Updates (*.htupdate)</comment>
      <translation>Updates (*.htupdate)</translation>
    </message>
    <message>
      <source>正在核验升级包…</source>
      <comment>Verifying the update…</comment>
      <translation>Verifying the update…</translation>
    </message>
    <message>
      <source>文件：{path}</source>
      <comment>File: {path}</comment>
      <translation>File: {path}</translation>
    </message>
    <message>
      <source>已核验，内容完整。{signed}</source>
      <comment>Verified, whole and unchanged. {signed}</comment>
      <translation>Verified, whole and unchanged. {signed}</translation>
    </message>
    <message>
      <source>安装后</source>
      <comment>What changes</comment>
      <translation>What changes</translation>
    </message>
    <message>
      <source>这次更新</source>
      <comment>What is new</comment>
      <translation>What is new</translation>
    </message>
    <message>
      <source>先备份到：{folder}</source>
      <comment>Backed up first into: {folder}</comment>
      <translation>Backed up first into: {folder}</translation>
    </message>
    <message>
      <source>登记数据、密钥和设置不动。任何一步没有成功，程序和规则包都保持原样</source>
      <comment>Registers, keys and settings are not touched. If any step fails, program and packs stay as they are</comment>
      <translation>Registers, keys and settings are not touched. If any step fails, program and packs stay as they are</translation>
    </message>
    <message>
      <source>然后由您关闭本窗口并启动安装程序，照它的提示完成</source>
      <comment>Then you close this window and start the installer, which leads to the end</comment>
      <translation>Then you close this window and start the installer, which leads to the end</translation>
    </message>
    <message>
      <source>新程序放在现有程序旁边，关闭窗口后从新文件夹启动；旧程序留着</source>
      <comment>The new program is put beside this one and started from its own folder; the old one stays</comment>
      <translation>The new program is put beside this one and started from its own folder; the old one stays</translation>
    </message>
    <message>
      <source>装好后重新打开数据库，新规则包即起用</source>
      <comment>The register is then opened again, and the new packs are used</comment>
      <translation>The register is then opened again, and the new packs are used</translation>
    </message>
    <message>
      <source>没有可安装的内容，都已是这一版</source>
      <comment>There is nothing to install: it is all here already</comment>
      <translation>There is nothing to install: it is all here already</translation>
    </message>
    <message>
      <source>没有可安装的内容</source>
      <comment>There is nothing that can be installed</comment>
      <translation>There is nothing that can be installed</translation>
    </message>
    <message>
      <source>备份并安装</source>
      <comment>Back up and install</comment>
      <translation>Back up and install</translation>
    </message>
    <message>
      <source>正在备份并安装…</source>
      <comment>Backing up and installing…</comment>
      <translation>Backing up and installing…</translation>
    </message>
    <message>
      <source>已停止，程序和规则包保持原样</source>
      <comment>Stopped; program and packs are as before</comment>
      <translation>Stopped; program and packs are as before</translation>
    </message>
    <message>
      <source>关闭窗口，启动安装程序</source>
      <comment>Close and start the installer</comment>
      <translation>Close and start the installer</translation>
    </message>
    <message>
      <source>重新打开数据库</source>
      <comment>Open the register again</comment>
      <translation>Open the register again</translation>
    </message>
    <message>
      <source>关闭窗口</source>
      <comment>Close the window</comment>
      <translation>Close the window</translation>
    </message>
    <message>
      <source>稍后</source>
      <comment>Later</comment>
      <translation>Later</translation>
    </message>
    <message>
      <source>本机  F9</source>
      <comment>This PC  F9</comment>
      <translation>This PC  F9</translation>
    </message>
    <message>
      <source>更换口令…</source>
      <comment>Change password…</comment>
      <translation>Change password…</translation>
    </message>
    <message>
      <source>备份…</source>
      <comment>Back up…</comment>
      <translation>Back up…</translation>
    </message>
    <message>
      <source>改用 USB 密钥签名…</source>
      <comment>Sign with a USB key…</comment>
      <translation>Sign with a USB key…</translation>
    </message>
    <message>
      <source>改用</source>
      <comment>Use it</comment>
      <translation>Use it</translation>
    </message>
    <message>
      <source>插好主管部门发放的 USB 密钥再填。名册认得、此处可以签名的才会启用，否则什么都不改；记入日志。原密钥文件留在本库文件夹中，以后用“启用密钥文件”换回</source>
      <comment>Plug in the USB key from the bureau first. Only one that the roster knows and lets sign here is taken, else nothing changes; the journal notes it. The key file stays in the register's folder; “Take in a key file” goes back to it</comment>
      <translation>Plug in the USB key from the bureau first. Only one that the roster knows and lets sign here is taken, else nothing changes; the journal notes it. The key file stays in the register's folder; “Take in a key file” goes back to it</translation>
    </message>
    <message>
      <source>密钥的名称（有几把时才填）</source>
      <comment>The key's label (only if it holds several)</comment>
      <translation>The key's label (only if it holds several)</translation>
    </message>
    <message>
      <source>今后用 USB 密钥签名：{name}（{id}）；解锁和打开时输入 USB 密钥的口令</source>
      <comment>Signing with the USB key of {name} ({id}) from now on; its PIN is asked for at opening and unlocking</comment>
      <translation>Signing with the USB key of {name} ({id}) from now on; its PIN is asked for at opening and unlocking</translation>
    </message>
    <message>
      <source>复核限额…</source>
      <comment>Limit for a review…</comment>
      <translation>Limit for a review…</translation>
    </message>
    <message>
      <source>技术交易额（未填的按合同成交额）达到限额的合同，须另一位登记员用自己的密钥复核，才能登记或变更。这是本机构自己的规定，只管本机数据库，记入日志。主管部门的程序须不早于本版，否则收不了带复核的报盘</source>
      <comment>From this transaction amount on (the contract value where it is unknown) another registrar reviews a contract with a key of their own before it is registered or amended. It is the office's own rule for this register, and the journal notes it. The bureau's program must be of this version or newer: an older one cannot take a batch with a review</comment>
      <translation>From this transaction amount on (the contract value where it is unknown) another registrar reviews a contract with a key of their own before it is registered or amended. It is the office's own rule for this register, and the journal notes it. The bureau's program must be of this version or newer: an older one cannot take a batch with a review</translation>
    </message>
    <message>
      <source>限额（不填为不设）</source>
      <comment>The limit (empty for none)</comment>
      <translation>The limit (empty for none)</translation>
    </message>
    <message>
      <source>保存</source>
      <comment>Keep</comment>
      <translation>Keep</translation>
    </message>
    <message>
      <source>设置只读口令…</source>
      <comment>Set the reader's password…</comment>
      <translation>Set the reader's password…</translation>
    </message>
    <message>
      <source>停用只读口令…</source>
      <comment>Remove the reader's password…</comment>
      <translation>Remove the reader's password…</translation>
    </message>
    <message>
      <source>用只读口令打开的人能查看本库全部内容，不能办理、导出、打印和备份；已有的由新口令代替。设置记入日志，只读打开不记。只把它交给信得过的人：程序能拒绝改动，不能阻止抄录</source>
      <comment>Who opens with the reader's password sees the whole register and decides, exports, prints and backs up nothing; a new one takes the place of the one before. The journal notes the setting, not the reading. Give it to people you trust: the program can refuse changes, it cannot prevent copying by hand</comment>
      <translation>Who opens with the reader's password sees the whole register and decides, exports, prints and backs up nothing; a new one takes the place of the one before. The journal notes the setting, not the reading. Give it to people you trust: the program can refuse changes, it cannot prevent copying by hand</translation>
    </message>
    <message>
      <source>再输一遍只读口令</source>
      <comment>The same again</comment>
      <translation>The same again</translation>
    </message>
    <message>
      <source>只读口令已设置</source>
      <comment>The reader's password is set</comment>
      <translation>The reader's password is set</translation>
    </message>
    <message>
      <source>停用后，只读口令不再打开本库；已有的备份仍可用它打开。记入日志</source>
      <comment>It opens this register no more; backups made before still open with it. The journal notes it</comment>
      <translation>It opens this register no more; backups made before still open with it. The journal notes it</translation>
    </message>
    <message>
      <source>停用只读口令</source>
      <comment>Remove it</comment>
      <translation>Remove it</translation>
    </message>
    <message>
      <source>只读口令已停用</source>
      <comment>The reader's password opens the register no more</comment>
      <translation>The reader's password opens the register no more</translation>
    </message>
    <message>
      <source>打开另一个数据库…</source>
      <comment>Open another register…</comment>
      <translation>Open another register…</translation>
    </message>
    <message>
      <source>更换数据库口令</source>
      <comment>Change the register's password</comment>
      <translation>Change the register's password</translation>
    </message>
    <message>
      <source>更换后记入日志；签名口令不变。新口令请勿写在电脑旁；忘记时请主管部门用恢复密钥重设</source>
      <comment>The journal notes the change; the signing PIN stays. Keep the new one off your desk; if it is lost, the bureau's recovery key sets another</comment>
      <translation>The journal notes the change; the signing PIN stays. Keep the new one off your desk; if it is lost, the bureau's recovery key sets another</translation>
    </message>
    <message>
      <source>现在的口令</source>
      <comment>Present password</comment>
      <translation>Present password</translation>
    </message>
    <message>
      <source>更换</source>
      <comment>Change</comment>
      <translation>Change</translation>
    </message>
    <message>
      <source>口令已更换，下次打开时用新口令</source>
      <comment>The password was changed; use the new one from now on</comment>
      <translation>The password was changed; use the new one from now on</translation>
    </message>
    <message>
      <source>备份登记数据库</source>
      <comment>Back up the register</comment>
      <translation>Back up the register</translation>
    </message>
    <message>
      <source>备份含全部登记数据、密钥文件和报送过的报盘，加密，用同一口令打开；写完后读回逐项核验。请放在另一块磁盘或 U 盘上。换新电脑：在这里备份，在新电脑上恢复</source>
      <comment>A backup holds the whole register, the key files and the batches sent. It is encrypted, opens with the same password, and is read back and verified. Keep it on another disk or a USB stick. To move to a new PC, back up here and restore there</comment>
      <translation>A backup holds the whole register, the key files and the batches sent. It is encrypted, opens with the same password, and is read back and verified. Keep it on another disk or a USB stick. To move to a new PC, back up here and restore there</translation>
    </message>
    <message>
      <source>备份文件夹</source>
      <comment>Folder for the backups</comment>
      <translation>Folder for the backups</translation>
    </message>
    <message>
      <source>每次另建一份带日期的备份</source>
      <comment>Each backup gets a dated name of its own</comment>
      <translation>Each backup gets a dated name of its own</translation>
    </message>
    <message>
      <source>保留最近</source>
      <comment>Keep the newest</comment>
      <translation>Keep the newest</translation>
    </message>
    <message>
      <source>份</source>
      <comment>backups</comment>
      <translation>backups</translation>
    </message>
    <message>
      <source>超过几天未备份即提醒</source>
      <comment>Remind after</comment>
      <translation>Remind after</translation>
    </message>
    <message>
      <source>每次关闭窗口时自动备份</source>
      <comment>Back up whenever the window is closed</comment>
      <translation>Back up whenever the window is closed</translation>
    </message>
    <message>
      <source>立即备份</source>
      <comment>Back up now</comment>
      <translation>Back up now</translation>
    </message>
    <message>
      <source>存成一个文件…</source>
      <comment>Into one file…</comment>
      <translation>Into one file…</translation>
    </message>
    <message>
      <source>备份成一个文件</source>
      <comment>Back up into one file</comment>
      <translation>Back up into one file</translation>
    </message>
    <message>
      <source>备份文件 (*.htbak)</source>
      <comment>Backups (*.htbak)</comment>
      <translation>Backups (*.htbak)</translation>
    </message>
    <message>
      <source>已备份成一个文件并读回核验：{path}</source>
      <comment>Backed up into one file, read back and verified: {path}</comment>
      <translation>Backed up into one file, read back and verified: {path}</translation>
    </message>
    <message>
      <source>只保存设置</source>
      <comment>Save settings only</comment>
      <translation>Save settings only</translation>
    </message>
    <message>
      <source>设置已保存</source>
      <comment>The settings are kept</comment>
      <translation>The settings are kept</translation>
    </message>
    <message>
      <source>正在备份并核验…</source>
      <comment>Backing up and proving…</comment>
      <translation>Backing up and proving…</translation>
    </message>
    <message>
      <source>已备份并核验：{path}；留有 {kept} 份，删去较早的 {removed} 份</source>
      <comment>Backed up and verified: {path}; {kept} kept, {removed} older ones removed</comment>
      <translation>Backed up and verified: {path}; {kept} kept, {removed} older ones removed</translation>
    </message>
    <message>
      <source>已停止，没有留下半份备份</source>
      <comment>Stopped; no half backup was left</comment>
      <translation>Stopped; no half backup was left</translation>
    </message>
    <message>
      <source>上次备份 {at}，{path}</source>
      <comment>Last backup {at}, {path}</comment>
      <translation>Last backup {at}, {path}</translation>
    </message>
    <message>
      <source>这个登记数据库还没有备份过</source>
      <comment>This register has never been backed up</comment>
      <translation>This register has never been backed up</translation>
    </message>
    <message>
      <source>文件夹里的备份</source>
      <comment>Backups in the folder</comment>
      <translation>Backups in the folder</translation>
    </message>
    <message>
      <source>还没有带日期的备份</source>
      <comment>No dated backup yet</comment>
      <translation>No dated backup yet</translation>
    </message>
    <message>
      <source>找不到这个文件夹，U 盘可能未插</source>
      <comment>This folder is not there; is the stick plugged in?</comment>
      <translation>This folder is not there; is the stick plugged in?</translation>
    </message>
    <message>
      <source>未备份</source>
      <comment>No backup</comment>
      <translation>No backup</translation>
    </message>
    <message>
      <source>{days} 天未备份</source>
      <comment>{days} days without a backup</comment>
      <translation>{days} days without a backup</translation>
    </message>
    <message>
      <source>{state}。{told}</source>
      <comment>{state}. {told}</comment>
      <translation>{state}. {told}</translation>
    </message>
    <message>
      <source>电脑损坏时只有备份能找回登记数据；请备份到另一块磁盘或 U 盘</source>
      <comment>If this PC fails, only a backup brings the register back: make one on another disk or a stick</comment>
      <translation>If this PC fails, only a backup brings the register back: make one on another disk or a stick</translation>
    </message>
    <message>
      <source>备份…  Ctrl+Shift+D</source>
      <comment>Back up…  Ctrl+Shift+D</comment>
      <translation>Back up…  Ctrl+Shift+D</translation>
    </message>
    <message>
      <source>关闭前备份</source>
      <comment>Back up before closing</comment>
      <translation>Back up before closing</translation>
    </message>
    <message>
      <source>正在备份到 {folder}，完成后关闭</source>
      <comment>Backing up to {folder}; the window closes when it is done</comment>
      <translation>Backing up to {folder}; the window closes when it is done</translation>
    </message>
    <message>
      <source>不备份，直接关闭</source>
      <comment>Close without a backup</comment>
      <translation>Close without a backup</translation>
    </message>
    <message>
      <source>不关闭  Esc</source>
      <comment>Stay open  Esc</comment>
      <translation>Stay open  Esc</translation>
    </message>
    <message>
      <source>重试</source>
      <comment>Try again</comment>
      <translation>Try again</translation>
    </message>
    <message>
      <source>本机离线核验，依据{bureau}名册第 {version} 版</source>
      <comment>Verified offline on this PC by the roster of {bureau}, version {version}</comment>
      <translation>Verified offline on this PC by the roster of {bureau}, version {version}</translation>
    </message>
    <message>
      <source>本机还没有名册，不能核验</source>
      <comment>There is no roster here yet; nothing can be verified</comment>
      <translation>There is no roster here yet; nothing can be verified</translation>
    </message>
    <message>
      <source>选择凭单文件…  Ctrl+O</source>
      <comment>Choose a slip…  Ctrl+O</comment>
      <translation>Choose a slip…  Ctrl+O</translation>
    </message>
    <message>
      <source>选择要核验的凭单</source>
      <comment>Choose the slip to verify</comment>
      <translation>Choose the slip to verify</translation>
    </message>
    <message>
      <source>登记凭单 (*.pdf)</source>
      <comment>Slips (*.pdf)</comment>
      <translation>Slips (*.pdf)</translation>
    </message>
    <message>
      <source>二维码文本</source>
      <comment>Text of the QR code</comment>
      <translation>Text of the QR code</translation>
    </message>
    <message>
      <source>光标放在此栏，用扫码枪扫描凭单二维码；扫出的文本以 HT1/ 开头</source>
      <comment>Keep the cursor here and scan the QR code of the slip; the text begins with HT1/</comment>
      <translation>Keep the cursor here and scan the QR code of the slip; the text begins with HT1/</translation>
    </message>
    <message>
      <source>核验  Enter</source>
      <comment>Verify  Enter</comment>
      <translation>Verify  Enter</translation>
    </message>
    <message>
      <source>把凭单 PDF 拖到这里</source>
      <comment>Drop the PDF of a slip here</comment>
      <translation>Drop the PDF of a slip here</translation>
    </message>
    <message>
      <source>打印件用扫码枪扫描二维码。只核验，不改动任何数据</source>
      <comment>For a slip on paper, scan its QR code. Verifying changes nothing</comment>
      <translation>For a slip on paper, scan its QR code. Verifying changes nothing</translation>
    </message>
    <message>
      <source>签名、登记行为与名册均相符</source>
      <comment>Signature, registering act and roster all agree</comment>
      <translation>Signature, registering act and roster all agree</translation>
    </message>
    <message>
      <source>不要据此办理；请持件人提供原始 PDF，或向签发机构核实</source>
      <comment>Do not rely on it; ask for the original PDF, or check with the office that issued it</comment>
      <translation>Do not rely on it; ask for the original PDF, or check with the office that issued it</translation>
    </message>
    <message>
      <source>先导入最新名册再核验；仍不能判定的，向主管部门核实</source>
      <comment>Import the newest roster and verify again; if it still cannot be judged, ask the bureau</comment>
      <translation>Import the newest roster and verify again; if it still cannot be judged, ask the bureau</translation>
    </message>
    <message>
      <source>签名、登记行为与练习名册相符；练习凭单没有任何效力，不要据此办理</source>
      <comment>Signature, registering act and the practice roster agree; a practice slip has no effect, do not rely on it</comment>
      <translation>Signature, registering act and the practice roster agree; a practice slip has no effect, do not rely on it</translation>
    </message>
    <message>
      <source>这个文件自签发后未改动</source>
      <comment>This file has not changed since it was issued</comment>
      <translation>This file has not changed since it was issued</translation>
    </message>
    <message>
      <source>文件不完整，或在签发后被改动、追加过内容，不是签发的原件</source>
      <comment>the file is incomplete, or was changed or added to after it was issued; it is not the original</comment>
      <translation>the file is incomplete, or was changed or added to after it was issued; it is not the original</translation>
    </message>
    <message>
      <source>文件 {name}</source>
      <comment>File {name}</comment>
      <translation>File {name}</translation>
    </message>
    <message>
      <source>二维码（只核验码内内容，请与纸面逐项核对）</source>
      <comment>QR code (compare the paper with what the code says)</comment>
      <translation>QR code (compare the paper with what the code says)</translation>
    </message>
    <message>
      <source>原因</source>
      <comment>Reasons</comment>
      <translation>Reasons</translation>
    </message>
    <message>
      <source>提示</source>
      <comment>Notes</comment>
      <translation>Notes</translation>
    </message>
    <message>
      <source>签发日期</source>
      <comment>Issued on</comment>
      <translation>Issued on</translation>
    </message>
    <message>
      <source>技术交易额</source>
      <comment>Transaction amount</comment>
      <translation>Transaction amount</translation>
    </message>
    <message>
      <source>签发人</source>
      <comment>Issued by</comment>
      <translation>Issued by</translation>
    </message>
    <message>
      <source>正在核验</source>
      <comment>Verifying</comment>
      <translation>Verifying</translation>
    </message>
    <message>
      <source>如 20200301</source>
      <comment>e.g. 20200301</comment>
      <translation>e.g. 20200301</translation>
    </message>
    <message>
      <source>清空</source>
      <comment>Clear</comment>
      <translation>Clear</translation>
    </message>
    <message>
      <source>新口令</source>
      <comment>New password</comment>
      <translation>New password</translation>
    </message>
    <message>
      <source>再输一遍新口令</source>
      <comment>New password again</comment>
      <translation>New password again</translation>
    </message>
    <message>
      <source>两次输入不同，什么都没有改变</source>
      <comment>the two differ; nothing was changed</comment>
      <translation>the two differ; nothing was changed</translation>
    </message>
    <message>
      <source>重新输入</source>
      <comment>type them again</comment>
      <translation>type them again</translation>
    </message>
    <message>
      <source>选择 F2</source>
      <comment>Choose F2</comment>
      <translation>Choose F2</translation>
    </message>
    <message>
      <source>选择文件</source>
      <comment>Choose a file</comment>
      <translation>Choose a file</translation>
    </message>
    <message>
      <source>存到</source>
      <comment>Save to</comment>
      <translation>Save to</translation>
    </message>
    <message>
      <source>密钥文件 (*.p12 *.json)</source>
      <comment>Key files (*.p12 *.json)</comment>
      <translation>Key files (*.p12 *.json)</translation>
    </message>
    <message>
      <source>密钥文件 (*.p12)</source>
      <comment>Key files (*.p12)</comment>
      <translation>Key files (*.p12)</translation>
    </message>
    <message>
      <source>技术合同登记</source>
      <comment>Technology contracts</comment>
      <translation>Technology contracts</translation>
    </message>
    <message>
      <source>是</source>
      <comment>Yes</comment>
      <translation>Yes</translation>
    </message>
    <message>
      <source>否</source>
      <comment>No</comment>
      <translation>No</translation>
    </message>
    <message>
      <source>取消</source>
      <comment>Cancel</comment>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>取消</source>
      <comment>Back</comment>
      <translation>Back</translation>
    </message>
    <message>
      <source>关闭</source>
      <comment>Close</comment>
      <translation>Close</translation>
    </message>
    <message>
      <source>选择文件夹…</source>
      <comment>Choose folder…</comment>
      <translation>Choose folder…</translation>
    </message>
    <message>
      <source>—</source>
      <comment>—</comment>
      <translation>—</translation>
    </message>
    <message>
      <source>正在处理…</source>
      <comment>Working…</comment>
      <translation>Working…</translation>
    </message>
    <message>
      <source>程序内部出错，刚才的操作没有完成；详情已写入日志。请重试，仍出错请联系维护人员</source>
      <comment>An internal error stopped the last step; details are in the log. Try again, and tell support if it returns</comment>
      <translation>An internal error stopped the last step; details are in the log. Try again, and tell support if it returns</translation>
    </message>
  </context>
</TS>
