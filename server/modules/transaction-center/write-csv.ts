import { amountText } from '../../kernel/money.ts'
import { csvText } from '../../platform/csv.ts'
import type { Statement, StatementLine } from './statement.rules.ts'
import { grossOf } from './statement.rules.ts'

/** The columns of a statement as a table, in CSV and workbooks alike. */
export const columns = [
  ...['booked_at', 'happened_at', 'movement', 'kind', 'order', 'other_party', 'cause', 'reference', 'currency'],
  ...['gross', 'fee', 'tax', 'amount', 'balance', 'held', 'to_be_refunded', 'refund_on_its_way', 'available'],
  ...['payout_on_its_way', 'blocked', 'owed', 'held_for_you'],
] as const

/** Which columns are amounts. */
export const FIRST_AMOUNT = columns.indexOf('gross')

/** A line as a row of texts; amounts as decimals with as many digits as the currency has. */
export function rowOf(line: StatementLine): readonly string[] {
  const decimal = (amount: bigint) => amountText({ amount, currency: line.currency })
  const { held, refundable, refunding, available, payingOut, blocked, owed, awaited, fee, tax, amount, after } = line
  return [
    ...[line.at, line.happenedAt, line.transferId, line.kind, line.orderNumber ?? '', line.otherName ?? ''],
    ...[line.cause, line.reference ?? '', line.currency],
    ...[grossOf(line), fee, tax, amount, after].map(decimal),
    ...[held, refundable, refunding, available, payingOut, blocked, owed, awaited].map(decimal),
  ]
}

/** The rows of opening and closing balance. */
export function balanceRow(statement: Statement, of: 'opening' | 'closing'): readonly string[] {
  const { currency, period } = statement
  const { balance, held, refundable, refunding, available, payingOut, blocked, owed, awaited } = statement[of]
  const decimal = (amount: bigint) => amountText({ amount, currency })
  return [
    ...[of === 'opening' ? period.from : period.until, '', '', `${of}-balance`, '', '', '', '', currency],
    ...['', '', '', '', decimal(balance)],
    ...[held, refundable, refunding, available, payingOut, blocked, owed, awaited].map(decimal),
  ]
}

const BOM = '\uFEFF'

/** A statement as CSV in UTF-8 with a mark, by which spreadsheets know it. */
export async function* statementCsv(
  statement: Statement,
  lines: AsyncIterable<readonly StatementLine[]>,
): AsyncGenerator<string> {
  yield BOM + csvText([columns, balanceRow(statement, 'opening')])
  for await (const page of lines) yield csvText(page.map(rowOf))
  yield csvText([balanceRow(statement, 'closing')])
}
