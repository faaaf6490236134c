import { reckon } from '../../kernel/calendar.ts'
import { greatest } from '../../kernel/money.ts'
import type { Instant, Refusal } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import { localDate } from '../../kernel/zone.ts'
import type { Draw } from '../credit/draw.rules.ts'
import { debtOn } from '../credit/repayment.rules.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import type { MethodCode } from './method.rules.ts'
import type { Payment } from './payment.rules.ts'
import type { Quote } from './quote.rules.ts'
import { quoteMethods } from './quote.rules.ts'
import { type Payer, type QuoteFacts, quoteTermsOf } from './quote-facts.rules.ts'

/**
 * The methods that a draw is repaid by, besides a wire, which finds it by its reference: those that take money back to
 * the same instrument, since what comes beyond the debt goes back that way.
 */
export const repaymentMethods = [
  'card',
  'apple-pay',
  'google-pay',
  'local-transfer',
  'ach',
] as const satisfies readonly MethodCode[]

/** What may be asked for and is refused by name: these pay otherwise, or are what is repaid. */
export const otherMethods = ['wire', 'cash-transfer', 'boleto', 'pay-later'] as const

/** What a draw can still be repaid by payments, on the day of `at`. Minor units. */
export interface Repayable {
  readonly owed: bigint
  /** What payments that have begun and not ended will bring. */
  readonly underWay: bigint
  readonly most: bigint
}

const waiting: readonly Payment['state'][] = ['created', 'pending', 'review']

/** What is owed of a draw today, and what of that is not on its way already. */
export function repayableOf(draw: Draw, payments: readonly Payment[], at: Instant): Repayable {
  const owed = debtOn(draw, localDate(at, operatorCalendar.zone))
  const own = payments.filter(({ drawId, state }) => drawId === draw.drawId && waiting.includes(state))
  const underWay = own.reduce((sum, { amount }) => sum + amount, 0n)
  return { owed, underWay, most: greatest(owed - underWay, 0n) }
}

/** How much somebody wants to repay, and in which currency. */
export interface RepaymentAsked {
  /** Minor units; absent: all that is owed today. */
  readonly amount?: bigint
  readonly currency?: string
}

/**
 * The amount of a repayment. Refuses `wrong-state` { state } where nothing was drawn, `draw-currency` { currency },
 * `draw-repaid`, `payment-in-progress` where all of it is on its way, `amount-invalid`, `above-owed` { most }.
 */
export function repaymentOf(
  draw: Draw,
  payments: readonly Payment[],
  asked: RepaymentAsked,
  at: Instant,
): { readonly amount: bigint } | Refusal {
  const refused = notRepayable(draw, asked)
  if (refused !== undefined) return refused
  const { owed, most } = repayableOf(draw, payments, at)
  if (owed === 0n) return refuse('draw-repaid')
  if (most === 0n) return refuse('payment-in-progress')
  const amount = asked.amount ?? most
  if (amount <= 0n) return refuse('amount-invalid')
  return amount > most ? refuse('above-owed', { most: Number(most) }) : { amount }
}

function notRepayable({ book, state, currency }: Draw, asked: RepaymentAsked): Refusal | undefined {
  if (book === undefined) return refuse('wrong-state', { state })
  return asked.currency === undefined || asked.currency === currency ? undefined : refuse('draw-currency', { currency })
}

/** What each method costs for an amount of a draw, in US dollars as all draws are: fee and tax before paying. */
export function repaymentQuotes(
  { currency }: Pick<Draw, 'currency'>,
  amount: bigint,
  payer: Payer,
  facts: QuoteFacts,
  at: Instant,
): readonly Quote[] {
  const { terms, request } = quoteTermsOf(facts, payer, reckon(operatorCalendar), at)
  const methods = terms.methods.filter(({ code }) => repaymentMethods.some((each) => each === code))
  return quoteMethods({ ...request, amount, currency, inUsd: (minor) => minor }, { ...terms, methods }, at)
}
