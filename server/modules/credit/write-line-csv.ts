import { amountText } from '../../kernel/money.ts'
import { csvText } from '../../platform/csv.ts'
import { LINE_CURRENCY } from './line.rules.ts'
import type { LineStatement } from './line-statement.rules.ts'

const columns = ['booked_at', 'counts_from', 'entry', 'draw', 'order', 'currency', 'amount', 'recovered', 'balance']
const BOM = '\uFEFF'

/** A statement of account as CSV in UTF-8 with a mark, by which spreadsheets know it. */
export function lineCsv({ from, until, fromDay, toDay, opening, entries, closing }: LineStatement): string {
  const decimal = (amount: bigint) => amountText({ amount, currency: LINE_CURRENCY })
  let balance = opening
  const rows = entries.map(({ at, day, kind, drawId, orderId, amount, recovered }) => {
    balance += amount
    return [at, day, kind, drawId, orderId, LINE_CURRENCY, decimal(amount), decimal(recovered), decimal(balance)]
  })
  const end = (at: string, day: string, entry: string, amount: bigint) => {
    return [at, day, entry, '', '', LINE_CURRENCY, '', '', decimal(amount)]
  }
  const all = [
    columns,
    end(from, fromDay, 'opening-balance', opening),
    ...rows,
    end(until, toDay, 'closing-balance', closing),
  ]
  return BOM + csvText(all)
}
