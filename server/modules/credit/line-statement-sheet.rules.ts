import { formatMoney } from '../../kernel/money.ts'
import type { Sheet, SheetBlock } from '../../kernel/sheet.ts'
import { LINE_CURRENCY } from './line.rules.ts'
import type { EntryKind, LineStatement } from './line-statement.rules.ts'

export const sheetLanguages = ['en', 'es', 'zh'] as const
export type SheetLanguage = (typeof sheetLanguages)[number]

interface Words {
  readonly locale: string
  readonly title: string
  readonly creditor: string
  readonly debtor: string
  readonly period: string
  readonly notFinal: string
  readonly opening: string
  readonly closing: string
  readonly entries: string
  readonly none: string
  readonly columns: readonly [booked: string, counts: string, entry: string, amount: string, balance: string]
  readonly kinds: Readonly<Record<EntryKind, string>>
  readonly said: string
  readonly page: string
}

const words: Readonly<Record<SheetLanguage, Words>> = {
  en: {
    locale: 'en',
    title: 'Statement of account, Pay Later',
    creditor: 'Creditor',
    debtor: 'Buyer',
    period: '{from} to {to}',
    notFinal: 'The period is not over: more may be added.',
    opening: 'Owed before',
    closing: 'Owed after',
    entries: 'Entries',
    none: 'Nothing moved in these days.',
    columns: ['Booked', 'Counts from', 'Entry', 'Amount', 'Owed'],
    kinds: {
      drawn: 'Draws',
      charged: 'Interest and late charges',
      repaid: 'Repayments',
      refunded: 'Refunds of orders',
      'written-off': 'Written off',
      'given-back': 'Draws given back',
      recovered: 'Recovered after the write-off (pays no debt)',
    },
    said: 'An entry stands in the period in which it was booked. Amounts above zero are owed by the buyer.',
    page: 'Page {page} of {pages}',
  },
  es: {
    locale: 'es',
    title: 'Estado de cuenta, Pagar después',
    creditor: 'Acreedor',
    debtor: 'Comprador',
    period: '{from} a {to}',
    notFinal: 'El período no ha terminado: puede añadirse más.',
    opening: 'Deuda anterior',
    closing: 'Deuda posterior',
    entries: 'Asientos',
    none: 'En estos días no hubo movimientos.',
    columns: ['Contabilizado', 'Cuenta desde', 'Asiento', 'Importe', 'Deuda'],
    kinds: {
      drawn: 'Disposiciones',
      charged: 'Intereses y recargos por mora',
      repaid: 'Pagos recibidos',
      refunded: 'Reembolsos de pedidos',
      'written-off': 'Dado por perdido',
      'given-back': 'Disposiciones devueltas',
      recovered: 'Recuperado después (no paga deuda)',
    },
    said: 'Un asiento figura en el período en que se contabilizó. Los importes sobre cero los debe el comprador.',
    page: 'Página {page} de {pages}',
  },
  zh: {
    locale: 'zh-CN',
    title: '先买后付对账单',
    creditor: '债权人',
    debtor: '买方',
    period: '{from} 至 {to}',
    notFinal: '期间尚未结束，可能还有新的记录。',
    opening: '期初欠款',
    closing: '期末欠款',
    entries: '明细',
    none: '此期间没有变动。',
    columns: ['入账日', '起算日', '项目', '金额', '欠款'],
    kinds: {
      drawn: '提款',
      charged: '利息与逾期费用',
      repaid: '还款',
      refunded: '订单退款',
      'written-off': '核销',
      'given-back': '退回的提款',
      recovered: '核销后收回（不抵欠款）',
    },
    said: '每笔记录列在其入账的期间。正数为买方所欠。',
    page: '第 {page} 页，共 {pages} 页',
  },
}

/** More entries are no reading matter; CSV has them all. */
export const ENTRIES_PRINTED = 5000

/** A statement of account as a document to print, in the reader's language. */
export function lineSheet(
  statement: LineStatement,
  parties: { readonly lineId: string; readonly creditor: readonly string[]; readonly debtor: readonly string[] },
  language: SheetLanguage,
): Sheet {
  const own = words[language]
  const { fromDay, toDay, until, isFinal, opening, totals, closing } = statement
  const money = (amount: bigint) => formatMoney({ amount, currency: LINE_CURRENCY }, own.locale)
  const quiet = (said: string): SheetBlock => ({ block: 'text', text: said, tone: 'quiet' })
  const between = own.period.replace('{from}', fromDay).replace('{to}', toDay)
  return {
    language: own.locale,
    title: `${own.title} ${parties.lineId} ${fromDay} ${toDay}`,
    author: parties.creditor[0] ?? 'Surety',
    issuedAt: until,
    heading: { kind: own.title, name: parties.lineId, aside: [between] },
    blocks: [
      {
        block: 'columns',
        columns: [
          { heading: own.creditor, lines: parties.creditor },
          { heading: own.debtor, lines: parties.debtor },
        ],
      },
      ...(isFinal ? [] : [quiet(own.notFinal)]),
      {
        block: 'totals',
        rows: [
          { name: own.opening, amount: money(opening) },
          ...totals.map(({ kind, amount }) => ({ name: own.kinds[kind], amount: money(amount) })),
          { name: own.closing, amount: money(closing), strong: true },
        ],
      },
      { block: 'heading', text: own.entries },
      entriesTable(statement, own, money),
      quiet(own.said),
    ],
    foot: parties.creditor[0] ?? 'Surety',
    pageWords: own.page,
  }
}

function entriesTable({ opening, entries }: LineStatement, own: Words, money: (amount: bigint) => string): SheetBlock {
  if (entries.length === 0) return { block: 'text', text: own.none }
  const [booked, counts, entry, amount, owed] = own.columns
  let balance = opening
  return {
    block: 'table',
    columns: [
      { name: booked, width: 2 },
      { name: counts, width: 2 },
      { name: entry, width: 4 },
      { name: amount, width: 2.4, align: 'end' },
      { name: owed, width: 2.4, align: 'end' },
    ],
    rows: entries.map((each) => {
      balance += each.amount
      const shown = each.kind === 'recovered' ? each.recovered : each.amount
      return {
        cells: [each.at.slice(0, 10), each.day, own.kinds[each.kind], money(shown), money(balance)],
        note: each.orderId,
      }
    }),
  }
}
