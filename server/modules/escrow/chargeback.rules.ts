import { allocate } from '../../kernel/allocation.ts'
import { least } from '../../kernel/money.ts'
import type { LedgerAccount } from '../ledger/account.rules.ts'
import { accounts } from '../ledger/account.rules.ts'
import type { Movement, Part } from '../ledger/transfer.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import type { Held } from './freeze.rules.ts'
import { freeze, freezeArrived, frozenBy, unfreeze } from './freeze.rules.ts'
import type { Hold, ProtectedOrder } from './hold.rules.ts'
import { freeOf, plus, positive, sum, total } from './hold.rules.ts'
import type { Remedied } from './remedy.rules.ts'
import { count } from './remedy.rules.ts'

/** A chargeback as the bank took it, minor units of the order's currency. */
export interface Chargeback {
  /** `cbk_…`; it is also the case that freezes. */
  readonly id: string
  readonly amount: bigint
  /** The ledger account of the provider that the bank took it from. */
  readonly provider: LedgerAccount
}

/** How a lost chargeback is spread when the supplier bears it, minor units of the order's currency. */
export interface LostChargeback {
  /** Owed to the buyer from that payment and not yet sent: the bank has paid it now. */
  readonly refundable: bigint
  /** Of that payment, what the buyer had not got back yet. Above it the buyer was paid twice and owes it. */
  readonly notGivenBack: bigint
  /** The supplier's payable that is not in payouts. */
  readonly payable: bigint
}

/** A processing fee and its tax, minor units, on top of the paid amount. */
export interface FeeTaken {
  readonly fee: bigint
  readonly tax: bigint
  readonly jurisdiction: string
}

/** A payment that came back, minor units of the order's currency; `amount` is without fee and tax. */
export interface ReversedPayment {
  readonly amount: bigint
  readonly fee?: FeeTaken
  /** How much of `amount` was for the lines; the rest was over from the start. Absent: all of it. */
  readonly onLines?: bigint
  /** The provider's or bank's ledger account that the money left. */
  readonly from: LedgerAccount
  /** Owed to the buyer and not yet sent. */
  readonly refundable: bigint
  /** Set aside to go back over this very payment and not sent: it stays here, and is owed again. Absent: nothing. */
  readonly withheld?: bigint
}

/** A fact: the bank took the money. The same amount is frozen over the lines, as far as it is free. */
export function openChargeback(
  order: ProtectedOrder,
  held: Held,
  taken: Chargeback,
): Held & { readonly movement: Movement } {
  const free = held.holds.map(freeOf)
  const steps = allocate(least(taken.amount, sum(free)), free)
  const parts = held.holds.map(({ lineNo }, i) => ({ lineNo, amount: steps[i] ?? 0n }))
  const { holds, freezes } = freeze(held, taken.id, parts)
  const debit: Part[] = [[accounts.chargeback(taken.id), taken.amount]]
  return {
    holds,
    freezes,
    movement: movement('chargeback-opened', order.currency, debit, [[taken.provider, taken.amount]]),
  }
}

/** A fact: the bank gave the money back. Nothing stays frozen for it: what claims ask of it they freeze. */
export function winChargeback(
  order: ProtectedOrder,
  held: Held,
  taken: Chargeback,
): Held & { readonly movement: Movement } {
  const credit: Part[] = [[accounts.chargeback(taken.id), taken.amount]]
  const moved = movement('chargeback-won', order.currency, [[taken.provider, taken.amount]], credit)
  return { ...freezeArrived(unfreeze(held, taken.id)), movement: moved }
}

/**
 * A fact, borne by the supplier: refundable of that payment → the hold (what the case froze, then free, then what
 * claims have frozen: the bank has paid the same loss) → payable → the supplier's debt; what is above the not yet given
 * back is the buyer's debt.
 */
export function loseChargebackToSupplier(
  order: ProtectedOrder,
  before: Remedied,
  taken: Chargeback,
  lost: LostChargeback,
): Remedied & { readonly movement: Movement; readonly fromPayable: bigint } {
  const base = least(taken.amount, positive(lost.notGivenBack))
  const refundable = least(base, positive(lost.refundable))
  const hold = takeFromHold(before, taken.id, base - refundable)
  const payable = least(base - refundable - hold.amount, positive(lost.payable))
  const debt = base - refundable - hold.amount - payable
  const after = { ...before, ...freezeArrived(hold.held) }
  const elsewhere = spreadByPaid(before.holds, payable + debt)
  const paidTwice = spreadByPaid(before.holds, taken.amount - base)
  const moved = movement(
    'chargeback-lost',
    order.currency,
    [
      [accounts.refundable(order.orderId), refundable],
      [accounts.escrow(order.orderId), hold.amount],
      [accounts.payable(order.supplierId), payable],
      [accounts.recovery(order.supplierId), debt],
      [accounts.recovery(order.buyerId), taken.amount - base],
    ],
    [[accounts.chargeback(taken.id), taken.amount]],
  )
  const borne = addUp(hold.steps, elsewhere)
  const counted = after.holds.reduce((now, { lineNo }, i) => count(now, lineNo, { chargedBack: borne[i] ?? 0n }), after)
  return { ...countLost(counted, paidTwice), movement: moved, fromPayable: payable }
}

/** Takes up to `wanted` out of the hold for a chargeback that is over; `steps` says how much of each line. */
function takeFromHold(before: Held, caseId: string, wanted: bigint) {
  const thaw = before.holds.map((hold) => frozenBy(before, caseId, hold.lineNo))
  const free = before.holds.map(freeOf)
  const claimed = before.freezes.filter((row) => row.caseId !== caseId && row.asked > 0n)
  const first = least(wanted, sum(thaw))
  const second = least(wanted - first, sum(free))
  const third = least(wanted - first - second, sum(claimed.map(({ amount }) => amount)))
  const parts = allocate(
    third,
    claimed.map(({ amount }) => amount),
  )
  const ofClaims = before.holds.map(({ lineNo }) =>
    sum(claimed.map((row, i) => (row.lineNo === lineNo ? (parts[i] ?? 0n) : 0n))),
  )
  const thawed = claimed.reduce(
    (now: Held, row, i) => unfreeze(now, row.caseId, [{ lineNo: row.lineNo, amount: parts[i] ?? 0n }]),
    unfreeze(before, caseId),
  )
  const steps = addUp(addUp(allocate(first, thaw), allocate(second, free)), ofClaims)
  return { amount: first + second + third, steps, held: { ...thawed, holds: plus(thawed.holds, 'chargedBack', steps) } }
}

/** Ledger kind `provider-charged`: what a provider takes for a chargeback, whoever wins it. */
export function chargebackFeeTaken(currency: string, fee: bigint, provider: LedgerAccount): Movement {
  return movement('provider-charged', currency, [[accounts.expense('provider'), fee]], [[provider, fee]])
}

/** Ledger kind `fee-charged`: the supplier bears that fee, from his `payable` (minor units); the rest is his debt. */
export function chargebackFeeCharged({ supplierId, currency }: ProtectedOrder, fee: bigint, payable: bigint): Movement {
  const borne = least(fee, positive(payable))
  const debit: Part[] = [
    [accounts.payable(supplierId), borne],
    [accounts.recovery(supplierId), fee - borne],
  ]
  return movement('fee-charged', currency, debit, [[accounts.expense('provider'), fee]])
}

/** A fact, borne by the operator: the buyer owes it, the hold is unfrozen and the supplier keeps his money. */
export function loseChargebackToOperator(
  order: ProtectedOrder,
  before: Remedied,
  taken: Chargeback,
): Remedied & { readonly movement: Movement } {
  const thawed = { ...before, ...freezeArrived(unfreeze(before, taken.id)) }
  const debit: Part[] = [[accounts.recovery(order.buyerId), taken.amount]]
  const credit: Part[] = [[accounts.chargeback(taken.id), taken.amount]]
  const after = countLost(thawed, spreadByPaid(before.holds, taken.amount))
  return { ...after, movement: movement('chargeback-lost', order.currency, debit, credit) }
}

/**
 * A fact: a payment came back. It takes refundable, then the hold (free first, then frozen, whoever froze it), and what
 * is gone is the buyer's debt; our fee and its tax are undone. The lines are then open again by what left the hold.
 * What was over and went back before leaves the lines' budget alone. For what of it is withheld he owes us until it is
 * owed to him again; the hold, which other money filled, stays.
 */
export function reversePayment(
  order: ProtectedOrder,
  before: Remedied,
  reversed: ReversedPayment,
): Remedied & { readonly movement: Movement } {
  const refundable = least(reversed.amount, positive(reversed.refundable))
  const inHold = total(before.holds, (hold) => freeOf(hold) + hold.frozen)
  const withheld = least(reversed.amount - refundable, reversed.withheld ?? 0n)
  const held = least(reversed.amount - refundable - withheld, inHold)
  const debt = reversed.amount - refundable - held
  const taken = takeBack(before, held)
  const { fee = 0n, tax = 0n, jurisdiction = '' } = reversed.fee ?? {}
  const moved = movement(
    'payment-reversed',
    order.currency,
    [
      [accounts.refundable(order.orderId), refundable],
      [accounts.escrow(order.orderId), held],
      [accounts.recovery(order.buyerId), debt],
      [accounts.fees('processing'), fee],
      [accounts.tax(jurisdiction), tax],
    ],
    [[reversed.from, reversed.amount + fee + tax]],
  )
  const gone = least(debt - withheld, positive((reversed.onLines ?? reversed.amount) - held))
  return { ...countLost(taken, spreadByReleased(before.holds, gone)), movement: moved }
}

/** Takes money (minor units, at most what is there) out of the hold as if it had not been paid: free, then frozen. */
export function takeBack(before: Remedied, amount: bigint): Remedied {
  const frozen = positive(amount - total(before.holds, freeOf))
  const amounts = before.freezes.map((row) => row.amount)
  const thaw = allocate(frozen, amounts)
  let thawed: Held = before
  for (const [i, { caseId, lineNo }] of before.freezes.entries()) {
    thawed = unfreeze(thawed, caseId, [{ lineNo, amount: thaw[i] ?? 0n }])
  }
  const steps = allocate(amount, thawed.holds.map(freeOf)).map((step) => -step)
  return { remedies: before.remedies, freezes: thawed.freezes, holds: plus(thawed.holds, 'paid', steps) }
}

/**
 * Money that left elsewhere than the hold counts against the lines by what was paid on them; never paid: not at all.
 */
function spreadByPaid(holds: readonly Hold[], amount: bigint): readonly bigint[] {
  const paid = holds.map((hold) => hold.paid)
  return sum(paid) === 0n ? [] : allocate(amount, paid)
}

/** A reversal finds missing what was released, so the lines that it left count it; what is more, by what was paid. */
function spreadByReleased(holds: readonly Hold[], amount: bigint): readonly bigint[] {
  const released = holds.map((hold) => hold.released)
  const first = least(amount, sum(released))
  const rest = spreadByPaid(holds, amount - first)
  return first === 0n ? rest : addUp(allocate(first, released), rest)
}

function countLost<R extends Remedied>(before: R, lost: readonly bigint[]): R {
  return before.holds.reduce((now, { lineNo }, i) => count(now, lineNo, { lost: lost[i] ?? 0n }), before)
}

function addUp(a: readonly bigint[], b: readonly bigint[]): readonly bigint[] {
  return a.map((amount, i) => amount + (b[i] ?? 0n))
}
