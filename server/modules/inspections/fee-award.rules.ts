import { least } from '../../kernel/money.ts'
import type { Change, Context } from '../../kernel/use-case.ts'
import { entry, event } from '../../kernel/use-case.ts'
import { sum } from '../escrow/hold.rules.ts'
import type { LosersPurse } from '../escrow/inspection-fee.rules.ts'
import { inspectionAwarded, purseAfter } from '../escrow/inspection-fee.rules.ts'
import { postAll, protectedOrder } from '../orders/books.rules.ts'
import { sendBack } from '../orders/ending.rules.ts'
import type { Order, OrderSide } from '../orders/order.rules.ts'
import type { Payment } from '../payments/payment.rules.ts'
import { hasArrived } from '../payments/payment.rules.ts'
import type { Inspection } from './inspection.rules.ts'

/** What a fee is repaid out of, and over which ways. */
export interface FeePurse {
  readonly order: Order
  /** All payments of the order: those of the fee are its ways back. */
  readonly payments: readonly Payment[]
  /** What both have with us that is not on its way out, minor units. */
  readonly purse: LosersPurse
  /** What the buyer owes us, minor units: what he gets pays that first. */
  readonly debt: bigint
}

/** What repaying came to; `left` is what the next fee is repaid out of. */
export interface FeeRepaid {
  readonly inspection: Inspection
  readonly changes: readonly Change[]
  readonly left: FeePurse
  /** Minor units, to who advanced the fee. */
  readonly amount: bigint
}

/** Whether the fee of an inspection can be put on somebody: a service with a fee that is not gone back. */
export function hasFee({ kind, fee, state, outcome }: Inspection): boolean {
  return kind !== 'own' && fee > 0n && (state !== 'closed' || outcome === 'paid')
}

/**
 * An end of a claim puts the fee on a side. Where somebody else advanced it and the firm has it, it is repaid now, else
 * when the firm gets it: a fee that goes back is nobody's. The first end that names a bearer counts.
 */
export function feeBorne(inspection: Inspection, bearer: OrderSide, from: FeePurse, context: Context): FeeRepaid {
  if (inspection.bearer !== undefined || !hasFee(inspection)) return { inspection, changes: [], left: from, amount: 0n }
  return feeRepaid({ ...inspection, bearer }, from, context)
}

/**
 * The bearer repays the fee, with the processing fee of the payments that brought it, to who advanced it: out of what
 * he has with us, the rest is his debt. Nothing before the firm has it, nothing twice.
 */
export function feeRepaid(inspection: Inspection, from: FeePurse, context: Context): FeeRepaid {
  const { bearer, by, outcome, repaid, id, kind, orderId } = inspection
  const nothing = { inspection, changes: [], left: from, amount: 0n }
  if (bearer === undefined || bearer === by || outcome !== 'paid' || repaid !== undefined) return nothing
  const { order, purse, debt } = from
  const own = from.payments.filter((each) => each.inspectionId === id)
  const amount = inspection.fee + keptOn(own)
  const held = protectedOrder(order)
  const moved = inspectionAwarded(held, amount, { loser: bearer, advancedBy: by }, purse)
  const cause = `inspection:${id}`
  const said = { inspection: id, kind, by: bearer, to: by, amount: Number(amount), currency: order.currency }
  const isBuyers = by === 'buyer'
  const left = purseAfter(held, purse, moved)
  return {
    inspection: { ...inspection, repaid: amount },
    amount,
    left: {
      ...from,
      // What was repaid to the buyer is on its way: no other fee is taken out of it.
      purse: isBuyers ? { ...left, refundable: purse.refundable } : left,
      debt: isBuyers ? debt - least(debt, amount) : debt,
    },
    changes: [
      ...postAll(orderId, moved, cause, context.at, context),
      entry(orderId, 'inspection.fee-repaid', said),
      event(orderId, 'inspection.fee-repaid', { order: orderId, ...said }),
      ...(isBuyers ? sendBack({ order, payments: own, debt }, amount, cause, context).changes : []),
    ],
  }
}

/** What the payments of a fee were charged on top and keep, tax included. */
function keptOn(payments: readonly Payment[]): bigint {
  return sum(payments.filter(hasArrived).map(({ feeKept, feeTaxKept }) => feeKept + feeTaxKept))
}
