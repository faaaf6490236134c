import { formatMoney } from '../../kernel/money.ts'
import type { Sheet, SheetBlock } from '../../kernel/sheet.ts'
import { places } from './movement.rules.ts'
import type { Statement, StatementLine } from './statement.rules.ts'
import { filled, kindWords, type StatementLanguage, statementWords } from './statement-words.rules.ts'

/** More lines are no reading matter: 250 pages. Whoever needs them takes CSV or XLSX. */
export const PRINTED_MOST = 5000n

const localeOf: Readonly<Record<StatementLanguage, string>> = { en: 'en', zh: 'zh-CN', es: 'es' }

/** A statement as a document to print, in the reader's language; times in the company's zone. */
export function statementSheet(
  statement: Statement,
  lines: readonly StatementLine[],
  language: StatementLanguage,
): Sheet {
  const words = statementWords[language]
  const { company, currency, fromDate, untilDate, period, opening, closing } = statement
  const locale = localeOf[language]
  const money = (amount: bigint) => formatMoney({ amount, currency }, locale)
  const name = filled(words.account, { currency })
  const between = filled(words.period, { from: fromDate, until: untilDate })
  const beside = closing.awaited === 0n ? [] : [text(filled(words.awaited, { amount: money(closing.awaited) }))]
  return {
    language: locale,
    title: `${words.statement} ${currency} ${fromDate} ${untilDate}`,
    author: 'Surety',
    issuedAt: period.until,
    heading: { kind: words.statement, name, aside: [company.name, company.id, between, company.zone] },
    blocks: [
      ...(period.isFinal ? [] : [text(words.notFinal)]),
      {
        block: 'totals',
        rows: [
          { name: words.opening, amount: money(opening.balance) },
          { name: words.movements, amount: money(closing.balance - opening.balance) },
          { name: words.closing, amount: money(closing.balance), strong: true },
        ],
      },
      { block: 'heading', text: words.where },
      whereTable(statement, words, money),
      ...beside,
      { block: 'heading', text: words.byKind },
      kindTable(statement, language, money),
      { block: 'heading', text: words.movements },
      lineTable(statement, lines, language, money),
      text(words.within),
    ],
    foot: words.foot,
    pageWords: words.page,
  }
}

type Money = (amount: bigint) => string
const text = (said: string): SheetBlock => ({ block: 'text', text: said, tone: 'quiet' })
const end = { align: 'end' } as const

function whereTable({ closing }: Statement, words: (typeof statementWords)['en'], money: Money): SheetBlock {
  const rows = places
    .filter((place) => closing[place] !== 0n)
    .map((place) => ({
      name: words.places[place] ?? place,
      amount: money(place === 'owed' ? -closing[place] : closing[place]),
    }))
  return { block: 'totals', rows: [...rows, { name: words.closing, amount: money(closing.balance), strong: true }] }
}

function kindTable({ totals }: Statement, language: StatementLanguage, money: Money): SheetBlock {
  const words = statementWords[language]
  return {
    block: 'table',
    columns: [
      { name: words.kind, width: 5 },
      { name: words.count, width: 1, ...end },
      { name: words.fees, width: 2, ...end },
      { name: words.amount, width: 2, ...end },
    ],
    rows: totals.map(({ kind, count, fee, tax, amount }) => ({
      cells: [kindWords(kind, language), String(count), money(fee + tax), money(amount)],
    })),
  }
}

function lineTable(
  { company }: Statement,
  lines: readonly StatementLine[],
  language: StatementLanguage,
  money: Money,
): SheetBlock {
  const words = statementWords[language]
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: company.zone, dateStyle: 'short', timeStyle: 'short' })
  return {
    block: 'table',
    columns: [
      { name: words.date, width: 2.2 },
      { name: words.what, width: 5 },
      { name: words.amount, width: 2.4, ...end },
      { name: words.balance, width: 2.4, ...end },
    ],
    rows: lines
      .filter(({ amount }) => amount !== 0n)
      .map(({ at, kind, orderNumber, otherName, amount, after }) => ({
        cells: [
          format.format(new Date(at)),
          [kindWords(kind, language), orderNumber, otherName].filter((each) => each !== null).join(' · '),
          money(amount),
          money(after),
        ],
      })),
  }
}
