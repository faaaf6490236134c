import type { Refusal } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { Order, OrderSide, Status } from './order.rules.ts'

/** Who may take a step in a status: a side, the author of the newest terms or the other side, or everybody. */
type Who = 'author' | 'other' | 'buyer' | 'supplier' | 'both'
type Row = Partial<Record<Status, Who>>

const afterFunding = ['in-production', 'awaiting-balance', 'partly-shipped', 'shipped', 'received'] as const
const whileAgreed = ['agreed', ...afterFunding] as const
const whileMaking = ['in-production', 'awaiting-balance'] as const
const whileShipping = ['in-production', 'awaiting-balance', 'partly-shipped'] as const
const whileMoving = ['partly-shipped', 'shipped'] as const

function row(statuses: readonly Status[], who: Who): Row {
  return Object.fromEntries(statuses.map((status) => [status, who]))
}

/**
 * State × step of an order: an empty cell is the refusal `wrong-state`. Clock, carrier and provider bring facts, which
 * are never refused, so they have no row here.
 */
export const orderSteps = {
  'write-terms': { draft: 'author' },
  'propose-terms': { draft: 'author' },
  'counter-terms': { proposed: 'other' },
  'accept-terms': { proposed: 'other' },
  'withdraw-order': { draft: 'author', proposed: 'both' },
  'amend-terms': row([...whileAgreed.slice(0, 4)], 'both'),
  'start-payment': row(whileAgreed, 'buyer'),
  'use-voucher': row(whileAgreed, 'buyer'),
  'draw-credit': row(whileAgreed, 'buyer'),
  'accept-shortfall': row(whileAgreed, 'supplier'),
  'cancel-order': { ...row(['agreed', ...whileMaking], 'both'), 'partly-shipped': 'buyer' },
  'offer-cancellation': row(whileShipping, 'both'),
  'mark-goods-ready': row(['in-production', 'awaiting-balance', 'partly-shipped'], 'supplier'),
  'ship-lot': row(whileShipping, 'supplier'),
  'confirm-receipt': row(whileMoving, 'buyer'),
  'report-not-here': row(whileMoving, 'buyer'),
  'extend-receipt': row(whileMoving, 'both'),
  'book-inspection': row(['agreed', ...whileShipping], 'both'),
  'waive-inspection': row(afterFunding, 'buyer'),
  'record-inspection': row(['partly-shipped', 'shipped', 'received'], 'buyer'),
  'attach-file': { draft: 'author', ...row(['proposed', ...whileAgreed], 'both') },
  'release-early': row(afterFunding, 'buyer'),
  'waive-balance': row(['awaiting-balance', 'partly-shipped', 'shipped', 'received'], 'supplier'),
} as const satisfies Record<string, Row>

export type OrderStep = keyof typeof orderSteps

/** Whether a side may take the step now. Refuses `wrong-state` { status }, `not-your-turn` { status }. */
export function checkStep(step: OrderStep, order: Order, side: OrderSide | undefined): Refusal | undefined {
  const cells: Row = orderSteps[step]
  const who = cells[order.status]
  if (who === undefined) return refuse('wrong-state', { status: order.status })
  return side !== undefined && isMeant(who, order, side) ? undefined : refuse('not-your-turn', { status: order.status })
}

function isMeant(who: Who, order: Order, side: OrderSide): boolean {
  if (who === 'both') return true
  if (who === 'author') return side === order.author
  return who === 'other' ? side !== order.author : side === who
}

/** The steps that a side may take now, by the table alone. */
export function stepsNow(order: Order, side: OrderSide): readonly OrderStep[] {
  return (Object.keys(orderSteps) as OrderStep[]).filter((step) => checkStep(step, order, side) === undefined)
}
