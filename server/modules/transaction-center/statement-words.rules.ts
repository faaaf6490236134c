/** The words of printed statements. What a kind of movement is called stands in `kinds`. */
export const statementLanguages = ['en', 'zh', 'es'] as const
export type StatementLanguage = (typeof statementLanguages)[number]

export interface StatementWords {
  readonly statement: string
  readonly account: string
  readonly period: string
  readonly notFinal: string
  readonly opening: string
  readonly closing: string
  readonly balance: string
  readonly where: string
  readonly places: Readonly<Record<string, string>>
  readonly awaited: string
  readonly byKind: string
  readonly kind: string
  readonly count: string
  readonly fees: string
  readonly amount: string
  readonly movements: string
  readonly date: string
  readonly what: string
  readonly within: string
  readonly foot: string
  readonly page: string
}

const en: StatementWords = {
  statement: 'Statement of account',
  account: 'Account with Surety in {currency}',
  period: '{from} to {until}, both included',
  notFinal: 'The last day is not over: more may be added.',
  opening: 'Opening balance',
  closing: 'Closing balance',
  balance: 'Balance',
  where: 'Where the closing balance is',
  places: {
    held: 'In escrow',
    refundable: 'To be refunded to you',
    refunding: 'Refunds on their way to you',
    available: 'Available to take out',
    payingOut: 'Payouts on their way',
    blocked: 'Being processed',
    owed: 'Owed to Surety',
  },
  awaited: 'Beside it, held in escrow for you until it is released: {amount}',
  byKind: 'By kind',
  kind: 'Kind',
  count: 'Number',
  fees: 'Fees and tax',
  amount: 'Amount',
  movements: 'Movements',
  date: 'Booked',
  what: 'What',
  within: 'What moves within your own money changes no balance and is left out here; CSV and XLSX have it.',
  foot: 'Opening balance and movements make the closing balance; all are sums of the ledger.',
  page: 'Page {page} of {pages}',
}

const zh: StatementWords = {
  statement: '对账单',
  account: '在 Surety 的 {currency} 账户',
  period: '{from} 至 {until}（含首尾两日）',
  notFinal: '最后一天尚未结束，可能还会有新的记录。',
  opening: '期初余额',
  closing: '期末余额',
  balance: '余额',
  where: '期末余额的构成',
  places: {
    held: '托管中',
    refundable: '待退给您',
    refunding: '退款在途',
    available: '可提取',
    payingOut: '提款在途',
    blocked: '处理中',
    owed: '欠 Surety 的款项',
  },
  awaited: '另有为您托管、尚未放款的金额：{amount}',
  byKind: '按种类',
  kind: '种类',
  count: '笔数',
  fees: '费用和税',
  amount: '金额',
  movements: '资金变动',
  date: '入账时间',
  what: '内容',
  within: '您自有资金内部的转移不改变余额，此处不列出；CSV 和 XLSX 中有。',
  foot: '期初余额加上各笔变动等于期末余额，均与总账一致。',
  page: '第 {page} 页，共 {pages} 页',
}

const es: StatementWords = {
  statement: 'Extracto de cuenta',
  account: 'Cuenta con Surety en {currency}',
  period: 'Del {from} al {until}, ambos incluidos',
  notFinal: 'El último día no ha terminado: puede añadirse algo más.',
  opening: 'Saldo inicial',
  closing: 'Saldo final',
  balance: 'Saldo',
  where: 'Dónde está el saldo final',
  places: {
    held: 'En depósito',
    refundable: 'Por reembolsarle',
    refunding: 'Reembolsos en camino',
    available: 'Disponible para retirar',
    payingOut: 'Pagos en camino',
    blocked: 'En proceso',
    owed: 'Debido a Surety',
  },
  awaited: 'Además, en depósito para usted hasta que se libere: {amount}',
  byKind: 'Por tipo',
  kind: 'Tipo',
  count: 'Número',
  fees: 'Comisiones e impuestos',
  amount: 'Importe',
  movements: 'Movimientos',
  date: 'Contabilizado',
  what: 'Qué',
  within: 'Lo que se mueve dentro de su propio dinero no cambia el saldo y aquí se omite; está en CSV y XLSX.',
  foot: 'El saldo inicial y los movimientos dan el saldo final; todos son sumas del libro mayor.',
  page: 'Página {page} de {pages}',
}

export const statementWords: Readonly<Record<StatementLanguage, StatementWords>> = { en, zh, es }

/** What each kind is called, in the order of the languages. */
const kinds: Readonly<Record<string, readonly [en: string, zh: string, es: string]>> = {
  'order-funded': ['Paid into escrow', '付入托管', 'Pagado al depósito'],
  'wire-allocated': ['Wire paid into escrow', '电汇付入托管', 'Transferencia al depósito'],
  'payment-reversed': ['Payment taken back', '付款被撤回', 'Pago revertido'],
  'escrow-released': ['Released to the supplier', '向供应商放款', 'Liberado al proveedor'],
  'refund-due': ['Due back to the buyer', '应退给买方', 'Por devolver al comprador'],
  'award-collected': ['Award collected', '裁定款已扣', 'Indemnización cobrada'],
  'guarantee-advanced': ['Paid by the guarantee', '由保证金支付', 'Pagado por la garantía'],
  'recovery-collected': ['Debt collected', '欠款已扣', 'Deuda cobrada'],
  'recovery-paid': ['Debt paid', '欠款已付', 'Deuda pagada'],
  'recovery-written-off': ['Debt written off', '欠款已核销', 'Deuda condonada'],
  'fee-charged': ['Fee', '费用', 'Comisión'],
  'fee-credited': ['Fee given back', '费用退还', 'Comisión devuelta'],
  'refund-reserved': ['Refund on its way', '退款在途', 'Reembolso en camino'],
  'refund-settled': ['Refund arrived', '退款到账', 'Reembolso recibido'],
  'refund-failed': ['Refund failed', '退款失败', 'Reembolso fallido'],
  'refund-returned': ['Refund came back', '退款被退回', 'Reembolso devuelto'],
  'payout-reserved': ['Payout on its way', '提款在途', 'Pago en camino'],
  'payout-settled': ['Paid out to the bank', '已付至银行', 'Pagado al banco'],
  'payout-failed': ['Payout failed', '提款失败', 'Pago fallido'],
  'payout-cancelled': ['Payout cancelled', '提款已取消', 'Pago cancelado'],
  'payout-returned': ['Payout came back', '提款被退回', 'Pago devuelto'],
  'chargeback-opened': ['Chargeback opened', '拒付已提出', 'Contracargo abierto'],
  'chargeback-won': ['Chargeback won', '拒付胜诉', 'Contracargo ganado'],
  'chargeback-lost': ['Chargeback lost', '拒付败诉', 'Contracargo perdido'],
  'inspection-held': ['Inspection fee held', '检验费托管', 'Tarifa de inspección retenida'],
  'inspection-returned': ['Inspection fee returned', '检验费退还', 'Tarifa de inspección devuelta'],
  'late-credited': ['Borne of a late voucher', '承担的迟发代金券', 'Bono por retraso a su cargo'],
  'voucher-used': ['Paid by voucher', '代金券付款', 'Pagado con un bono'],
  'voucher-restored': ['Given back to the voucher', '退回代金券', 'Devuelto al bono'],
  'credit-drawn': ['Paid later', '先货后款付款', 'Pagado a crédito'],
  'credit-recalled': ['Draw taken back by the lender', '贷方撤回提款', 'Disposición revocada por el prestamista'],
  'credit-repaid': ['Draw repaid', '偿还提款', 'Crédito reembolsado'],
  'refund-applied': ['Refund pays the draw', '退款抵还提款', 'Reembolso aplicado al crédito'],
  'credit-recovered': ['Draw recovered', '追回已核销提款', 'Crédito recuperado'],
  'lender-paid': ['Passed on to the lender', '转付贷方', 'Transferido al prestamista'],
  'funds-blocked': ['Being processed', '处理中', 'En proceso'],
  'funds-unblocked': ['Goes on', '继续处理', 'Sigue su curso'],
  reversal: ['Undone', '已撤销', 'Anulado'],
}

/** What a kind is called; one that has no words yet by its own name. */
export function kindWords(kind: string, language: StatementLanguage): string {
  return kinds[kind]?.[statementLanguages.indexOf(language)] ?? kind.replaceAll('-', ' ')
}

/** A sentence with its values put in. */
export function filled(words: string, values: Readonly<Record<string, string>>): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
