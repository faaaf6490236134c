/** What notices about Pay Later say, by language; parts of the lists of each language, which are long. */
type Texts = Readonly<Record<string, string>>

export const creditEn: Texts = {
  'draw.taken': 'Pay Later pays[ {amount}] toward {goods}. It is held in escrow.',
  'draw.recalled':
    'The lender took back[ {amount}] what it had promised for {goods}, before its money came. ' +
    'That is to be paid again.',
  'draw.paid-back': 'What went back of {goods}[, {amount},] paid what you owe of its draw.',
  'credit-application.submitted': 'A company applied for a credit line. It waits for a person under Credit.',
  'credit-application.to-confirm':
    'A credit line was approved above the limit of one person. Another one has to agree.',
  'credit-application.overdue': 'An application for a credit line is overdue: the law gives 30 days to decide.',
  'credit-application.withdrawn': 'A company took its application for a credit line back.',
  'credit-application.returned':
    'Your application for Pay Later came back: some parts have to be mended. Its page says which, and why.',
  'credit-application.approved': 'Your application for Pay Later was approved. The page of Pay Later says your limit.',
  'credit-application.declined': 'Your application for Pay Later was declined. A notice tells you more.',
  'credit-application.expired':
    'Your application for Pay Later was not sent in time and has ended. You can begin again.',
  'credit-notice.given': 'You have a notice about your credit. It says what was decided and what your rights are.',
  'credit-line.changed': 'Your credit line has changed. The page of Pay Later says how it stands.',
  'draw.reminded':
    'A draw on your credit line is to be repaid.[{soon} {amount} falls due on {due}.]' +
    '[{today} {amount} is due today.]' +
    '[{late} {amount} was due on {due} and is not here. After the days of grace late charges run, ' +
    'and nothing new can be drawn.]',
  'draw.changed':
    'News of a draw on your credit line.[{drawn} {amount} was drawn, and the order is paid. ' +
    'It is due after shipment.]' +
    '[{due_set} The goods are shipped: its page says what is due when.][{repaid} {amount} came for it.]' +
    '[{refunded} {amount} of a refund of the order paid it.][{back} {amount} went back to the line, without charge.]' +
    '[{paused} A claim holds {amount} of it back: that is not due until the claim is over.]' +
    '[{resumed} The claim is over, and its dates run on.]' +
    '[{written_off} It was written off; money for it is still taken.]' +
    '[{recovered} {amount} came for it after it was written off.]',
  'promise.given':
    '{amount} of a draw is promised by {due}. Until then no reminder is sent; late charges run on all the same.',
  'promise.kept': 'What was promised of a draw, {amount}, came in time.',
  'promise.broken': 'What was promised of a draw, {amount} by {due}, did not come. Reminders go on.',
  'mandate.active':
    'What your draws are to pay is collected from {label} from now on. You are told the day and the amount before.',
  'mandate.failed':
    'The card or account for automatic payment could not be kept. Nothing is collected; ' +
    'you can try again under Pay Later.',
  'mandate.ended':
    'Automatic payment[ by {label}] has ended.[{revoked} You ended it.][{staff} Our staff stopped it.]' +
    '[{closed} The card or account is closed, or its bank does not allow it.] Nothing more is collected by it: ' +
    'pay what is due yourself, or allow another card or account under Pay Later.',
  'collection.announced':
    'On {due} {amount} will be collected[ from {label}] for a draw on your credit line, the fee included. ' +
    'Until the day before you can leave it out on the page of the draw.',
  'collection.failed':
    'What was due on {due}, {amount}, could not be collected.[{low} There was too little money.]' +
    '[{asks} The bank asks for your confirmation.]' +
    '[{closed} The card or account is closed, or its bank does not allow it.]' +
    '[ It is tried again on {again}.][{last} It is not tried again: pay it on the page of the draw.] ' +
    'Late charges run as ever.',
  'collection.ended':
    'What is due on {due}, {amount}, is not collected.[{promised} You promised to pay it yourself.]' +
    '[{dearer} Its fee would be more than you were told.][{limit} The method takes no such amount.] ' +
    'Pay it on the page of the draw.',
  'repayment.failed': 'Your repayment of {amount} did not go through. Nothing was charged, and the debt is as it was.',
  'repayment.returned': '{amount} came beyond what was owed. It goes back to the card or account that paid it.',
  'repayment.disputed':
    'The bank of a card asked back {amount} that had repaid a draw. Nothing changes until it decides.',
  'repayment.kept': 'The bank of a card gave {amount} back: the draw stays repaid.',
  'repayment.lost':
    'A bank took back what had repaid a draw.[ {amount} of it is a debt of the company now.] ' +
    'Until it is paid nothing new can be drawn.',
  'credit-line.change-proposed': 'Somebody proposes to change a credit line. It takes a second person.',
  'credit-line.review-due': 'A credit line is to be reviewed. It goes on as it is until somebody has looked.',
}

export const creditEs: Texts = {
  'draw.taken': 'Pagar después paga[ {amount}] de {goods}. Queda en depósito.',
  'draw.recalled':
    'El prestamista retiró[ {amount},] lo que había prometido para {goods}, antes de que llegara su dinero. ' +
    'Hay que pagarlo de nuevo.',
  'draw.paid-back': 'Lo devuelto de {goods}[, {amount},] pagó lo que usted debe de su disposición.',
  'credit-application.submitted': 'Una empresa solicitó una línea de crédito. Espera a una persona en Crédito.',
  'credit-application.to-confirm':
    'Se aprobó una línea de crédito por encima del límite de una persona. Otra tiene que confirmarla.',
  'credit-application.overdue': 'Una solicitud de línea de crédito lleva retraso: la ley da 30 días para decidir.',
  'credit-application.withdrawn': 'Una empresa retiró su solicitud de línea de crédito.',
  'credit-application.returned':
    'Su solicitud de Pagar después ha vuelto: hay partes que corregir. Su página dice cuáles y por qué.',
  'credit-application.approved':
    'Su solicitud de Pagar después fue aprobada. La página de Pagar después dice su límite.',
  'credit-application.declined': 'Su solicitud de Pagar después fue rechazada. Un aviso le dice más.',
  'credit-application.expired':
    'Su solicitud de Pagar después no se envió a tiempo y ha terminado. Puede empezar de nuevo.',
  'credit-notice.given': 'Tiene un aviso sobre su crédito. Dice qué se decidió y cuáles son sus derechos.',
  'credit-line.changed': 'Su línea de crédito ha cambiado. La página de Pagar después dice cómo está.',
  'draw.reminded':
    'Hay que devolver una disposición de su línea de crédito.[{soon} {amount} vencen el {due}.]' +
    '[{today} {amount} vencen hoy.][{late} {amount} vencieron el {due} y no han llegado. Pasados los días de gracia ' +
    'corren recargos por mora y no se puede disponer de nada nuevo.]',
  'draw.changed':
    'Novedades de una disposición de su línea de crédito.[{drawn} Se dispuso de {amount} y el pedido está pagado. ' +
    'Vence tras el envío.][{due_set} La mercancía se envió: su página dice qué vence y cuándo.]' +
    '[{repaid} Llegaron {amount} para ella.][{refunded} {amount} de un reembolso del pedido la pagaron.]' +
    '[{back} {amount} volvieron a la línea, sin cargo.]' +
    '[{paused} Una reclamación retiene {amount}: no vencen hasta que termine.]' +
    '[{resumed} La reclamación terminó y los plazos siguen.]' +
    '[{written_off} Se dio por perdida; aún se acepta dinero para ella.]' +
    '[{recovered} Llegaron {amount} después de darla por perdida.]',
  'promise.given':
    'Se prometieron {amount} de una disposición hasta el {due}. Hasta entonces no se envían recordatorios; ' +
    'los recargos por mora siguen corriendo.',
  'promise.kept': 'Lo prometido de una disposición, {amount}, llegó a tiempo.',
  'promise.broken': 'Lo prometido de una disposición, {amount} hasta el {due}, no llegó. Los recordatorios siguen.',
  'mandate.active':
    'Lo que vence de sus disposiciones se cobra desde ahora de {label}. Antes se le dice el día y el importe.',
  'mandate.failed':
    'No se pudo guardar la tarjeta o cuenta para el pago automático. No se cobra nada; puede intentarlo de nuevo en ' +
    'Pagar después.',
  'mandate.ended':
    'El pago automático[ con {label}] ha terminado.[{revoked} Usted lo terminó.][{staff} Nuestro personal lo detuvo.]' +
    '[{closed} La tarjeta o cuenta está cerrada o su banco no lo permite.] Ya no se cobra nada con ella: ' +
    'pague usted lo que venza o permita otra tarjeta o cuenta en Pagar después.',
  'collection.announced':
    'El {due} se cobrarán {amount}[ de {label}] por una disposición de su línea de crédito, comisión incluida. ' +
    'Hasta el día anterior puede omitirlo en la página de la disposición.',
  'collection.failed':
    'No se pudo cobrar lo que vencía el {due}, {amount}.[{low} No había bastante dinero.]' +
    '[{asks} El banco pide su confirmación.][{closed} La tarjeta o cuenta está cerrada o su banco no lo permite.]' +
    '[ Se intentará de nuevo el {again}.][{last} No se intentará más: páguelo en la página de la disposición.] ' +
    'Los recargos por mora corren como siempre.',
  'collection.ended':
    'Lo que vence el {due}, {amount}, no se cobra.[{promised} Usted prometió pagarlo.]' +
    '[{dearer} La comisión sería mayor que la anunciada.][{limit} El método no admite ese importe.] ' +
    'Páguelo en la página de la disposición.',
  'repayment.failed': 'Su devolución de {amount} no pasó. No se cobró nada y la deuda sigue igual.',
  'repayment.returned': 'Llegaron {amount} más de lo debido. Vuelven a la tarjeta o cuenta que los pagó.',
  'repayment.disputed':
    'El banco de una tarjeta reclamó {amount} que habían pagado una disposición. Nada cambia hasta que decida.',
  'repayment.kept': 'El banco de una tarjeta devolvió {amount}: la disposición sigue pagada.',
  'repayment.lost':
    'Un banco retiró lo que había pagado una disposición.[ {amount} son ahora una deuda de la empresa.] ' +
    'Hasta que se pague no se puede disponer de nada nuevo.',
  'credit-line.change-proposed': 'Alguien propone cambiar una línea de crédito. Hace falta una segunda persona.',
  'credit-line.review-due': 'Hay que revisar una línea de crédito. Sigue igual hasta que alguien la mire.',
}

export const creditZh: Texts = {
  'draw.taken': '“先买后付”为“{goods}”支付了款项[：{amount}]，款项已托管。',
  'draw.recalled': '贷方在其款项到账前收回了对“{goods}”承诺的款项[：{amount}]，该部分须重新支付。',
  'draw.paid-back': '“{goods}”退回的款项[：{amount}]已用于偿还贵公司为其所欠的“先买后付”款项。',
  'credit-application.submitted': '一家公司申请了信用额度，在“信用”页面等待处理。',
  'credit-application.to-confirm': '一项信用额度的批准超过一人可决定的上限，须由另一人确认。',
  'credit-application.overdue': '一项信用额度申请已逾期：法律规定 30 天内作出决定。',
  'credit-application.withdrawn': '一家公司撤回了信用额度申请。',
  'credit-application.returned': '贵公司的“先买后付”申请被退回：部分内容需要更正。申请页面说明是哪些及原因。',
  'credit-application.approved': '贵公司的“先买后付”申请已获批准。“先买后付”页面说明额度。',
  'credit-application.declined': '贵公司的“先买后付”申请未获批准。通知书说明详情。',
  'credit-application.expired': '贵公司的“先买后付”申请未按时提交，已经结束。可以重新开始。',
  'credit-notice.given': '您有一份关于信用的通知书，说明所作决定及您的权利。',
  'credit-line.changed': '贵公司的信用额度有变化。“先买后付”页面说明现状。',
  'draw.reminded':
    '贵公司信用额度的一笔提款需要还款。[{soon}{amount} 将于 {due} 到期。][{today}{amount} 今天到期。]' +
    '[{late}{amount} 已于 {due} 到期，尚未收到。宽限期过后将产生逾期费用，且不能再提款。]',
  'draw.changed':
    '贵公司信用额度的一笔提款有新动态。[{drawn}已提款 {amount}，订单已付款，发货后到期。]' +
    '[{due_set}货物已发出：提款页面说明何时到期。][{repaid}收到还款 {amount}。]' +
    '[{refunded}订单退款中的 {amount} 已用于还款。][{back}{amount} 已退回额度，不收费。]' +
    '[{paused}因索赔暂停 {amount}：索赔结束前不到期。][{resumed}索赔已结束，期限继续。]' +
    '[{written_off}已核销；仍接收还款。][{recovered}核销后收到 {amount}。]',
  'promise.given': '已承诺在 {due} 前偿还一笔提款的 {amount}。在此之前不再提醒；逾期费用照常计算。',
  'promise.kept': '所承诺的提款还款 {amount} 已按时收到。',
  'promise.broken': '所承诺的提款还款 {amount}（至 {due}）未收到。提醒将继续。',
  'mandate.active': '从现在起，提款到期款项将从 {label} 自动扣取。扣款前会告知日期和金额。',
  'mandate.failed': '用于自动还款的卡或账户未能保存。不会扣款；可在“先买后付”页面重试。',
  'mandate.ended':
    '自动还款[（{label}）]已结束。[{revoked}由贵公司结束。][{staff}由我方人员停止。][{closed}该卡或账户已关闭，或其银行不允许。]' +
    '不再从中扣款：请自行支付到期款项，或在“先买后付”页面允许另一张卡或账户。',
  'collection.announced':
    '将于 {due} [从 {label} ]扣取贵公司信用额度一笔提款的 {amount}，含手续费。前一天之前可在提款页面选择本次不扣。',
  'collection.failed':
    '{due} 到期的 {amount} 未能扣取。[{low}余额不足。][{asks}银行要求您确认。][{closed}该卡或账户已关闭，或其银行不允许。]' +
    '[将于 {again} 再试。][{last}不再重试：请在提款页面支付。]逾期费用照常计算。',
  'collection.ended':
    '{due} 到期的 {amount} 不会扣取。[{promised}贵公司已承诺自行支付。][{dearer}手续费将高于所告知的金额。]' +
    '[{limit}该方式不接受此金额。]请在提款页面支付。',
  'repayment.failed': '贵公司的 {amount} 还款未成功。未扣款，欠款不变。',
  'repayment.returned': '多收了 {amount}，将退回付款的卡或账户。',
  'repayment.disputed': '发卡行要求退回已用于还款的 {amount}。在其决定之前一切不变。',
  'repayment.kept': '发卡行已归还 {amount}：该提款仍为已还。',
  'repayment.lost': '银行收回了已用于还款的款项。[其中 {amount} 现为公司欠款。]在付清之前不能再提款。',
  'credit-line.change-proposed': '有人提议更改一项信用额度，需要第二个人确认。',
  'credit-line.review-due': '一项信用额度需要复审。在有人查看之前维持不变。',
}
