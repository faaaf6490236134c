import type { RootId } from '../../kernel/use-case.ts'
import { isNamedLike, type Wire } from '../reconciliation/wire.rules.ts'
import { type Instalment, openInAll, openOf } from './instalment.rules.ts'

/** An agreed order that waits for money. */
export interface OpenOrder {
  readonly orderId: RootId
  readonly number: string
  readonly buyerName: string
  readonly currency: string
  readonly instalments: readonly Pick<Instalment, 'amount' | 'paid' | 'waivedAt'>[]
}

/** Why an order may be meant. All of them: the payer is named like its buyer. */
export type SuggestedBy = 'amount-and-payer' | 'several-of-amount' | 'payer'

/** An order that a wire without a reference may be for. Never given by itself: a person decides. */
export interface Suggestion {
  readonly orderId: RootId
  readonly number: string
  readonly buyerName: string
  /** What is still to pay on it, minor units. */
  readonly open: bigint
  readonly currency: string
  /** 0 to 100; that of a reference is 95 or 100. */
  readonly confidence: number
  readonly reason: SuggestedBy
}

const SUGGESTIONS_MOST = 3

/** The orders that a wire may be for, surest first, at most three; of the same confidence the oldest. */
export function suggestionsFor(
  { payerName, amount, currency }: Pick<Wire, 'payerName' | 'amount' | 'currency'>,
  orders: readonly OpenOrder[],
): readonly Suggestion[] {
  const open = orders.filter((each) => each.currency === currency && isNamedLike(payerName, each.buyerName))
  const waiting = open.filter(({ instalments }) => openInAll(instalments) > 0n)
  const exact = waiting.filter((each) => waitsFor(each, amount))
  const found = waiting.map((order) => suggestion(order, exact.includes(order), exact.length))
  return found
    .sort((a, b) => b.confidence - a.confidence || (a.orderId < b.orderId ? -1 : 1))
    .slice(0, SUGGESTIONS_MOST)
}

/** Whether an order waits for just this much: its next open instalment, or all that is open. */
function waitsFor({ instalments }: OpenOrder, amount: bigint): boolean {
  const each = instalments.map((one) => openOf(one)).filter((one) => one > 0n)
  return each[0] === amount || each.reduce((sum, one) => sum + one, 0n) === amount
}

function suggestion(order: OpenOrder, isExact: boolean, exact: number): Suggestion {
  const { orderId, number, buyerName, currency, instalments } = order
  const open = openInAll(instalments)
  const said = { orderId, number, buyerName, open, currency }
  if (!isExact) return { ...said, confidence: 40, reason: 'payer' }
  return exact === 1
    ? { ...said, confidence: 85, reason: 'amount-and-payer' }
    : { ...said, confidence: 60, reason: 'several-of-amount' }
}
