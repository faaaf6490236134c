import type { Change, Context } from '../../kernel/use-case.ts'
import type { Payment } from '../payments/payment.rules.ts'
import type { Inspection } from './inspection.rules.ts'
import type { Opened } from './inspection-books.rules.ts'
import { inspectionChanges, reportBy } from './inspection-books.rules.ts'

/** What of the fee is still to be advanced, minor units; nothing once it is no longer asked for. */
export function feeOpen({ state, fee, held }: Pick<Inspection, 'state' | 'fee' | 'held'>): bigint {
  return state === 'requested' ? fee - held : 0n
}

/** Payments of a fee that may still bring money. */
export function feeUnderWay(payments: readonly Payment[]): boolean {
  return payments.some(({ state }) => state === 'created' || state === 'pending' || state === 'review')
}

/** The inspection as one of its payments is now; the others stay ways back. */
export function withPayment(opened: Opened, payment: Payment): Opened {
  return { ...opened, payments: opened.payments.map((each) => (each.id === payment.id ? payment : each)) }
}

/** So much more of the fee is held: all of it, and the firm may be looked for. */
export function feeAdvanced(opened: Opened, amount: bigint, { at }: Pick<Context, 'at'>): readonly Change[] {
  const { inspection, policy, books } = opened
  const held = inspection.held + amount
  const { currency, zone } = books.order
  const isWhole = held >= inspection.fee
  // A claim waits for its inspection until a day of its own, whenever the fee is paid.
  const until = inspection.claimId === undefined ? undefined : inspection.reportBy
  const due = {
    ...({ state: 'paid', paidAt: at } as const),
    reportBy: until ?? reportBy(inspection, at, policy.reportWithin, zone),
  }
  const after: Inspection = { ...inspection, held, ...(isWhole && due) }
  const said = { amount: Number(amount), held: Number(held), currency, by: inspection.by }
  const topic = isWhole ? 'inspection.paid' : 'inspection.part-paid'
  return inspectionChanges(opened, after, { topic, said }, { at })
}
