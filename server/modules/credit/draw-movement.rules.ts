import type { LedgerAccount } from '../ledger/account.rules.ts'
import { accounts } from '../ledger/account.rules.ts'
import type { Movement, Part } from '../ledger/transfer.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import type { Draw } from './draw.rules.ts'
import { isOwnBook } from './draw.rules.ts'
import type { Owed } from './draw-book.rules.ts'
import { sumOf } from './draw-book.rules.ts'

/** Where money that repays comes from, and what its payment cost besides. Minor units. */
export interface RepaidBy {
  readonly from: { readonly provider: string } | { readonly bank: string }
  readonly fee: bigint
  readonly tax: bigint
  readonly jurisdiction: string
  /** What came with it beyond the debt, and is owed back on the line: one capture is one transfer. */
  readonly beyond?: bigint
}

const free: Omit<RepaidBy, 'from'> = { fee: 0n, tax: 0n, jurisdiction: '' }

/** Money without a fee: what a wire brings. */
export function byWire(bank: string): RepaidBy {
  return { from: { bank }, ...free }
}

/** Where a buyer's debt stands: what is owed to a lender covers what is owed by him, and nothing of the operator's. */
function owedBy(draw: Pick<Draw, 'buyerId' | 'lender'>): LedgerAccount {
  return isOwnBook(draw) ? accounts.credit(draw.buyerId) : accounts.lent(draw.buyerId)
}

function cameFrom({ from }: RepaidBy): LedgerAccount {
  return 'bank' in from ? accounts.unallocated(from.bank) : accounts.provider(from.provider)
}

/**
 * Ledger kind `credit-drawn`: the hold has the money at once; a lender's own stands as a promise until it is booked.
 */
export function creditDrawn(draw: Draw): Movement {
  const { orderId, currency, amount, lender } = draw
  const debit: Part[] = [[owedBy(draw), amount]]
  const credit: Part[] = [[accounts.escrow(orderId), amount]]
  if (isOwnBook(draw)) return movement('credit-drawn', currency, debit, credit)
  const promised: Part = [accounts.promised(lender), amount]
  return movement('credit-drawn', currency, [...debit, promised], [[accounts.lender(lender), amount], ...credit])
}

/** Ledger kind `credit-recalled`: the lender takes its promise back before its money came; the hold gives back. */
export function creditRecalled(draw: Draw): Movement {
  const { orderId, currency, amount, lender } = draw
  const debit: Part[] = [
    [accounts.escrow(orderId), amount],
    [accounts.lender(lender), amount],
  ]
  const credit: Part[] = [
    [owedBy(draw), amount],
    [accounts.promised(lender), amount],
  ]
  return movement('credit-recalled', currency, debit, credit)
}

/**
 * Ledger kind `lender-funded`: the lender's wire, which stands in unallocated, is its money for the draw; what it kept
 * as its price is the operator's expense.
 */
export function lenderFunded({ currency, amount, lender, lending }: Draw, bank: string): Movement {
  const discount = lending?.discount ?? 0n
  const debit: Part[] = [
    [accounts.unallocated(bank), amount - discount],
    [accounts.expense('credit'), discount],
  ]
  return movement('lender-funded', currency, debit, [[accounts.promised(lender), amount]])
}

/**
 * Ledger kinds `credit-charged` and `credit-lowered`: charges up to a day, and those that money with an earlier day
 * takes back. Own book: income as it is earned; a lender's are owed to it. Minor units; nothing for nothing.
 */
export function charged(draw: Draw, amount: bigint): readonly Movement[] {
  const { currency, lender } = draw
  const whose = isOwnBook(draw) ? accounts.fees('credit') : accounts.lender(lender)
  if (amount === 0n) return []
  return amount > 0n
    ? [movement('credit-charged', currency, [[owedBy(draw), amount]], [[whose, amount]])]
    : [movement('credit-lowered', currency, [[whose, -amount]], [[owedBy(draw), -amount]])]
}

/**
 * Ledger kind `credit-repaid`: `toDebt` of the money pays the draw, `excess` is owed to the buyer, and what came beyond
 * it on the line.
 */
export function creditRepaid(draw: Draw, toDebt: bigint, excess: bigint, by: RepaidBy): readonly Movement[] {
  const { beyond = 0n } = by
  const whole = toDebt + excess + beyond + by.fee + by.tax
  if (whole === 0n) return []
  const credit: Part[] = [
    [owedBy(draw), toDebt],
    [accounts.refundable(draw.orderId), excess],
    [accounts.refundable(draw.lineId), beyond],
    [accounts.fees('processing'), by.fee],
    [accounts.tax(by.jurisdiction), by.tax],
  ]
  return [movement('credit-repaid', draw.currency, [[cameFrom(by), whole]], credit)]
}

/** Ledger kind `refund-applied`: what is owed to the order's buyer pays the draw. */
export function refundApplied(draw: Draw, amount: bigint): readonly Movement[] {
  const debit: Part[] = [[accounts.refundable(draw.orderId), amount]]
  return amount === 0n ? [] : [movement('refund-applied', draw.currency, debit, [[owedBy(draw), amount]])]
}

/** Ledger kind `credit-written-off`: the operator's loss, or the lender's own. */
export function creditWrittenOff(draw: Draw, owed: Owed): Movement {
  const amount = sumOf(owed)
  return movement('credit-written-off', draw.currency, [[lossOf(draw), amount]], [[owedBy(draw), amount]])
}

/** Ledger kind `credit-recovered`: money for what was given up; `excess` is owed to the buyer. */
export function creditRecovered(
  draw: Draw,
  from: RepaidBy | 'refund',
  { part, excess }: { readonly part: bigint; readonly excess: bigint },
): readonly Movement[] {
  const { fee, tax, jurisdiction, beyond = 0n } = from === 'refund' ? free : from
  const whole = part + excess + beyond + fee + tax
  if (whole === 0n) return []
  const source = from === 'refund' ? accounts.refundable(draw.orderId) : cameFrom(from)
  const credit: Part[] = [
    [lossOf(draw), part],
    [accounts.refundable(draw.orderId), excess],
    [accounts.refundable(draw.lineId), beyond],
    [accounts.fees('processing'), fee],
    [accounts.tax(jurisdiction), tax],
  ]
  return [movement('credit-recovered', draw.currency, [[source, whole]], credit)]
}

/** Who bears what a buyer does not pay. */
function lossOf(draw: Draw): LedgerAccount {
  return isOwnBook(draw) ? accounts.expense('credit') : accounts.lender(draw.lender)
}
