import { parseAmount } from '../../kernel/money.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/use-case.ts'
import type { PlainEntry, PlainStatement } from './credit-statement.rules.ts'

/** A row of a table, and the line of the file on which it begins. */
export interface TableRow {
  readonly cells: readonly string[]
  readonly line: number
}

/** What banks call the columns that are needed, in small letters. */
const heads = {
  day: ['date', 'posting date', 'posted date', 'booking date', 'transaction date', 'post date'],
  amount: ['amount', 'transaction amount', 'amount (usd)'],
  debit: ['debit', 'withdrawals', 'debits', 'amount debit', 'money out', 'paid out'],
  credit: ['credit', 'deposits', 'credits', 'amount credit', 'money in', 'paid in'],
  balance: ['balance', 'running balance', 'running bal.', 'ledger balance', 'balance (usd)'],
  text: ['description', 'details', 'memo', 'payee', 'transaction', 'type', 'name'],
} as const
type Head = keyof typeof heads

const HEAD_ROWS = 20
const ROWS_MOST = 100_000

const wrong = (line: number, why: string) => refuse('bank-file-invalid', { line, why })

type Columns = Readonly<Partial<Record<Head, number>>>

function columnsOf(cells: readonly string[]): Columns {
  const named = cells.map((cell) => cell.trim().toLowerCase())
  const places = (Object.keys(heads) as Head[]).map((head) => {
    const place = named.findIndex((name) => (heads[head] as readonly string[]).includes(name))
    return [head, place] as const
  })
  return Object.fromEntries(places.filter(([, place]) => place >= 0))
}

function isHead({ day, amount, debit, credit, balance }: Columns): boolean {
  const hasAmount = amount !== undefined || (debit !== undefined && credit !== undefined)
  return day !== undefined && balance !== undefined && hasAmount
}

/** `03/02/2026` as banks of the United States write it, or `2026-03-02`. */
function dayOf(text: string): string | undefined {
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim())
  const day = american
    ? `${american[3]}-${american[1]?.padStart(2, '0')}-${american[2]?.padStart(2, '0')}`
    : text.trim().slice(0, 10)
  const time = Date.parse(`${day}T00:00:00.000Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? undefined : day
}

/** `-1,234.50`, `(1,234.50)`, `$5.00`, empty: minor units, or `undefined` for what is no amount. */
function amountOf(text: string): bigint | undefined {
  const plain = text.replace(/[\s$,]/g, '')
  if (plain === '') return 0n
  const inBrackets = /^\((.*)\)$/.exec(plain)?.[1]
  const amount = parseAmount((inBrackets ?? plain).replace(/^[+-]/, ''), 'USD')
  if (typeof amount !== 'bigint') return undefined
  return inBrackets !== undefined || plain.startsWith('-') ? -amount : amount
}

/** What a bank writes where it sent a payment back for lack of money. */
const RETURNED =
  /\bnsf\b|returned (item|check|payment|ach)|return(ed)? for insufficient|insufficient funds|uncollected/i

/** Whether the words of an entry say that it was sent back. */
export function saysReturned(text: string): boolean {
  return RETURNED.test(text)
}

interface Line extends PlainEntry {
  readonly balance: bigint
}

function lineOf({ cells, line }: TableRow, columns: Columns): Line | Refusal {
  const cell = (head: Head) => cells[columns[head] ?? -1] ?? ''
  const day = dayOf(cell('day'))
  if (day === undefined) return wrong(line, `no date: ${cell('day').slice(0, 40)}`)
  const [amount, debit, credit, balance] = [cell('amount'), cell('debit'), cell('credit'), cell('balance')].map(
    amountOf,
  )
  if (amount === undefined || debit === undefined || credit === undefined) return wrong(line, 'no amount')
  if (balance === undefined || cell('balance').trim() === '') return wrong(line, 'no balance')
  const paidOut = debit < 0n ? -debit : debit
  const moved = columns.amount === undefined ? credit - paidOut : amount
  return { day, amount: moved, balance, isReturned: saysReturned(cell('text')) }
}

/**
 * A bank's table as a statement: its columns are told by their names in one of the first rows, the days may rise or
 * fall. Each balance has to follow from the one before. Refuses `bank-file-invalid` { line, why }.
 */
export function statementInTable(rows: readonly TableRow[]): PlainStatement | Refusal {
  if (rows.length > ROWS_MOST) return wrong(ROWS_MOST, `more than ${ROWS_MOST} rows`)
  const at = rows.slice(0, HEAD_ROWS).findIndex(({ cells }) => isHead(columnsOf(cells)))
  const head = rows[at]
  if (head === undefined) return wrong(1, 'no row names date, amount (or debit and credit) and balance')
  const columns = columnsOf(head.cells)
  const lines: Line[] = []
  const places: number[] = []
  for (const row of rows.slice(at + 1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))) {
    const line = lineOf(row, columns)
    if (isRefusal(line)) return line
    lines.push(line)
    places.push(row.line)
  }
  return joined(lines, places)
}

function joined(lines: readonly Line[], places: readonly number[]): PlainStatement | Refusal {
  const [first, last] = [lines[0], lines.at(-1)]
  if (first === undefined || last === undefined) return wrong(1, 'it has no entries')
  const isFalling = first.day > last.day || (first.day === last.day && !follows(lines))
  const rising = isFalling ? lines.toReversed() : lines
  const where = isFalling ? places.toReversed() : places
  const broken = rising.findIndex((each, n) => {
    const before = rising[n - 1]
    return before !== undefined && (before.balance + each.amount !== each.balance || each.day < before.day)
  })
  if (broken >= 0) return wrong(where[broken] ?? 1, 'its balance does not follow from the one before')
  const [oldest, newest] = [rising[0] as Line, rising.at(-1) as Line]
  return {
    ...{ account: '', currency: 'USD', opening: oldest.balance - oldest.amount, from: oldest.day, to: newest.day },
    entries: rising.map(({ day, amount, isReturned }) => ({ day, amount, isReturned })),
  }
}

function follows(lines: readonly Line[]): boolean {
  return lines.every((each, n) => n === 0 || (lines[n - 1]?.balance ?? 0n) + each.amount === each.balance)
}
