import { formatMoney } from '../../kernel/money.ts'
import type { Sheet, SheetBlock } from '../../kernel/sheet.ts'
import type { DrawInvoice } from './draw-invoice.rules.ts'
import type { SheetLanguage } from './line-statement-sheet.rules.ts'

interface Words {
  readonly locale: string
  readonly title: string
  readonly creditor: string
  readonly debtor: string
  readonly order: string
  readonly issued: string
  readonly columns: readonly [due: string, principal: string, interest: string, amount: string]
  readonly held: string
  readonly paidFor: string
  readonly interest: string
  readonly total: string
  readonly pay: string
  readonly reference: string
  readonly account: string
  readonly late: string
  readonly said: string
  readonly page: string
}

const words: Readonly<Record<SheetLanguage, Words>> = {
  en: {
    locale: 'en',
    title: 'Invoice, Pay Later',
    creditor: 'Creditor',
    debtor: 'Buyer',
    order: 'Order',
    issued: 'Dates run from {day}',
    columns: ['Due', 'Principal', 'Interest', 'To pay'],
    held: 'held back by a claim',
    paidFor: 'Paid for the order',
    interest: 'Interest, if all is paid on its day',
    total: 'To repay',
    pay: 'How to pay by bank transfer',
    reference: 'Reference',
    account: 'Account',
    late: 'After {days} days of grace, what is late costs {rate} a month.',
    said: 'As of shipment. What was paid, refunded or charged since stands on the statement of account.',
    page: 'Page {page} of {pages}',
  },
  es: {
    locale: 'es',
    title: 'Factura, Pagar después',
    creditor: 'Acreedor',
    debtor: 'Comprador',
    order: 'Pedido',
    issued: 'Los plazos corren desde el {day}',
    columns: ['Vence', 'Capital', 'Intereses', 'A pagar'],
    held: 'retenido por una reclamación',
    paidFor: 'Pagado por el pedido',
    interest: 'Intereses, si todo se paga en su día',
    total: 'A devolver',
    pay: 'Cómo pagar por transferencia bancaria',
    reference: 'Referencia',
    account: 'Cuenta',
    late: 'Tras {days} días de gracia, lo que se retrasa cuesta un {rate} al mes.',
    said: 'A la fecha del envío. Lo pagado, reembolsado o cargado después figura en el estado de cuenta.',
    page: 'Página {page} de {pages}',
  },
  zh: {
    locale: 'zh-CN',
    title: '先买后付账单',
    creditor: '债权人',
    debtor: '买方',
    order: '订单',
    issued: '自 {day} 起计',
    columns: ['到期日', '本金', '利息', '应付'],
    held: '因索赔暂缓',
    paidFor: '为订单支付',
    interest: '利息（按期全部付清时）',
    total: '应还总额',
    pay: '如何银行转账付款',
    reference: '附言',
    account: '账户',
    late: '宽限 {days} 天后，逾期部分每月收取 {rate}。',
    said: '本账单列出发货时的应付款项。此后的付款、退款和费用见对账单。',
    page: '第 {page} 页，共 {pages} 页',
  },
}

/** The order that a draw paid, and where money is sent that repays it. */
export interface WhereToPay {
  /** Its number, as people know it. */
  readonly order: string
  /** What is written on the transfer. */
  readonly reference: string
  readonly accounts: readonly { readonly holder: string; readonly bank: string; readonly number: string }[]
}

/** Who lends and who owes, as a document names them. */
interface Parties {
  readonly creditor: readonly string[]
  readonly debtor: readonly string[]
}

/** The invoice of a draw as a document to print, in the reader's language. */
export function drawInvoiceSheet(
  invoice: DrawInvoice,
  { creditor, debtor }: Parties,
  where: WhereToPay,
  language: SheetLanguage,
): Sheet {
  const own = words[language]
  const { draw, day, issuedAt, principal, interest } = invoice
  const money = (amount: bigint) => formatMoney({ amount, currency: draw.currency }, own.locale)
  const author = creditor[0] ?? 'Surety'
  return {
    language: own.locale,
    title: `${own.title} ${draw.drawId}`,
    author,
    issuedAt,
    heading: { kind: own.title, name: draw.drawId, aside: [own.issued.replace('{day}', day)] },
    blocks: [
      {
        block: 'columns',
        columns: [
          { heading: own.creditor, lines: creditor },
          { heading: own.debtor, lines: debtor },
          { heading: own.order, lines: [where.order] },
        ],
      },
      duesTable(invoice, own, money),
      {
        block: 'totals',
        rows: [
          { name: own.paidFor, amount: money(principal) },
          { name: own.interest, amount: money(interest) },
          { name: own.total, amount: money(principal + interest), strong: true },
        ],
      },
      { block: 'heading', text: own.pay },
      { block: 'facts', facts: [[own.reference, where.reference], ...accountsOf(where, own)] },
      { block: 'text', text: lateText(invoice, own) },
      { block: 'text', text: own.said, tone: 'quiet' },
    ],
    foot: author,
    pageWords: own.page,
  }
}

function accountsOf({ accounts }: WhereToPay, { account }: Words) {
  return accounts.map(({ holder, bank, number }) => [account, `${number}, ${holder}, ${bank}`] as const)
}

function lateText({ draw: { terms } }: DrawInvoice, { late, locale }: Words): string {
  const rate = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })
  return late.replace('{days}', String(terms.graceDays)).replace('{rate}', rate.format(terms.lateBps / 10_000))
}

function duesTable({ dues }: DrawInvoice, own: Words, money: (amount: bigint) => string): SheetBlock {
  const [due, principal, interest, amount] = own.columns
  return {
    block: 'table',
    columns: [
      { name: due, width: 3 },
      { name: principal, width: 2.4, align: 'end' },
      { name: interest, width: 2.4, align: 'end' },
      { name: amount, width: 2.4, align: 'end' },
    ],
    rows: dues.map((each) => ({
      cells: [each.due ?? own.held, money(each.principal), money(each.interest), money(each.principal + each.interest)],
    })),
  }
}
