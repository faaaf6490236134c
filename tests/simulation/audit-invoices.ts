import type { Invoice } from '../../server/modules/invoices/invoice.rules.ts'
import type { Posting } from '../../server/modules/ledger/transfer.rules.ts'
import { holds } from './counters.ts'
import { everyRow } from './rows.ts'
import type { World } from './world.ts'

interface Sums {
  fees: bigint
  tax: bigint
}

/** The end: each transfer with a fee has one document that says what was booked, and no number is missing. */
export function auditInvoices(world: World): void {
  const invoices = [...everyRow<Invoice>(world.tables, 'invoices.invoices')]
  const booked = bookedFees(world)
  const seen = new Set<string>()
  for (const invoice of invoices) {
    const { number, kind, net, tax, transferRoot, transferId, lines } = invoice
    const key = `${transferRoot}/${transferId}`
    holds(!seen.has(key), '13 one document for a fee', () => number)
    seen.add(key)
    const sign = kind === 'invoice' ? 1n : -1n
    const sums = booked.get(key)
    const isSame = sums?.fees === sign * net && sums.tax === sign * tax
    holds(isSame, '13 a document says what was booked', () => `${number}: ${net} ${tax}, ${sums?.fees} ${sums?.tax}`)
    const ofLines = lines.reduce((sum, line) => sum + line.amount, 0n)
    holds(ofLines === net, '13 lines add up', () => number)
    holds(kind === 'invoice' || invoice.corrects.length > 0, '13 a credit note names what it corrects', () => number)
    world.counters.hit(`${kind}.issued`)
  }
  for (const [key, { fees }] of booked) holds(fees === 0n || seen.has(key), '13 each fee has its document', () => key)
  auditSeries(invoices)
}

function bookedFees({ tables }: World): ReadonlyMap<string, Sums> {
  const sums = new Map<string, Sums>()
  for (const { root, transferId, account, amount } of everyRow<Posting>(tables, 'ledger.postings')) {
    // Charges of a draw run by the day: the statement of its line tells them, no document does.
    if (account === 'income:fees:credit') continue
    const isFee = account.startsWith('income:fees:')
    if (!isFee && !account.startsWith('liabilities:tax:')) continue
    const key = `${root}/${transferId}`
    const sum = sums.get(key) ?? { fees: 0n, tax: 0n }
    sums.set(key, sum)
    if (isFee) sum.fees -= amount
    else sum.tax -= amount
  }
  return sums
}

function auditSeries(invoices: readonly Invoice[]): void {
  const places = new Map<string, number[]>()
  for (const { series, place } of invoices) places.set(series, [...(places.get(series) ?? []), place])
  for (const [series, given] of places) {
    const sorted = given.sort((a, b) => a - b)
    holds(
      sorted.every((place, i) => place === i + 1),
      '13 no number is missing',
      () => series,
    )
  }
}
