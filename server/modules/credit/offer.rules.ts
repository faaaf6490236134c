import { least } from '../../kernel/money.ts'
import type { Refusal } from '../../kernel/use-case.ts'
import { isRefusal, refuse } from '../../kernel/use-case.ts'
import type { CostBox } from './cost-box.rules.ts'
import { costBox } from './cost-box.rules.ts'
import type { CreditPolicy } from './credit-policy.rules.ts'
import { lateTermsOf } from './credit-policy.rules.ts'
import { checkLent, type LenderTerms, priceOf } from './lender.rules.ts'
import type { CreditLine } from './line.rules.ts'
import { availableOf, checkLineOpen, LINE_CURRENCY, OWN_BOOK } from './line.rules.ts'
import type { DrawTerms, WantedDraw } from './plan.rules.ts'
import { checkPlan, depositOf } from './plan.rules.ts'
import type { WorkDays } from './schedule.rules.ts'

/** What is known of a buyer who would pay later, and of the order. Minor units of USD. */
export interface DrawFacts extends WantedDraw {
  readonly line: CreditLine | undefined
  /** The line's lender; `undefined`: it lends nothing new. */
  readonly lender: LenderTerms | undefined
  /** The buyer's country, ISO 3166; absent: not known. */
  readonly country?: string
  /** What of the line is used now. */
  readonly used: bigint
  readonly currency: string
  /** Buyer and supplier have an owner, account, card, address or device in common. */
  readonly isRelated: boolean
  /** Something of the line's other draws is overdue. */
  readonly hasOverdue: boolean
  /** The operator's own money among client money that nothing else takes; of no matter where a lender's is used. */
  readonly ownMoney: bigint
}

/**
 * Whether a plan may pay this much of an order, and its terms. Refuses `no-line`, `line-not-open` { state },
 * `draw-currency` { currency }, `parties-related`, `line-overdue`, what `checkPlan` refuses, `above-line` { available
 * }, `not-lent` { lender, why }, `own-funds-short`.
 */
export function judgeDraw(policy: CreditPolicy, code: string, facts: DrawFacts): DrawTerms | Refusal {
  const { line, used, amount, currency, isRelated, hasOverdue, ownMoney, lender, country } = facts
  const plan = policy.plans.find((each) => each.code === code)
  if (plan === undefined) return refuse('no-such-plan')
  const closed = checkLineOpen(line)
  if (closed !== undefined || line === undefined) return closed ?? refuse('no-line')
  if (currency !== LINE_CURRENCY) return refuse('draw-currency', { currency: LINE_CURRENCY })
  if (isRelated) return refuse('parties-related')
  if (hasOverdue) return refuse('line-overdue')
  const refused = checkPlan(plan, facts, policy.firstDrawMostUsd)
  if (refused !== undefined) return refused
  const available = availableOf(line, used)
  if (amount > available) return refuse('above-line', { available: Number(available) })
  const need = { plan: code, amount, currency, ...(country === undefined ? {} : { country }) }
  const notLent = checkLent(lender, need)
  if (notLent !== undefined || lender === undefined) return notLent ?? refuse('not-lent', { lender: '', why: 'gone' })
  if (line.lender === OWN_BOOK && ownMoney < amount) return refuse('own-funds-short')
  const { monthlyBps = plan.monthlyBps } = priceOf(lender, code)
  return { ...plan, monthlyBps, ...lateTermsOf(policy) }
}

/**
 * What a plan offers to pay of an order, minor units: what is open (`due`), less the deposit that other methods pay, at
 * most what the plan lends, and what the line has for this draw. 0 for a plan that is not there.
 */
export function offeredBy(policy: CreditPolicy, code: string, facts: Omit<DrawFacts, 'amount'>, due: bigint): bigint {
  const plan = policy.plans.find((each) => each.code === code)
  if (plan === undefined) return 0n
  const { orderTotal, line, used, drawsBefore } = facts
  const byPlan = least(least(due, orderTotal - depositOf(plan, orderTotal)), BigInt(plan.most))
  const first = drawsBefore === 0 ? BigInt(policy.firstDrawMostUsd) : byPlan
  const byLine = least(byPlan, least(line === undefined ? 0n : availableOf(line, used), first))
  // Where the line has nothing left, it is asked for all the same: the refusal says why.
  return byLine > 0n ? byLine : byPlan
}

/** One way of paying later, as it is offered at checkout. */
export interface DrawOffer {
  readonly plan: string
  /** What another method has to pay at least, minor units. */
  readonly deposit: bigint
  readonly box?: CostBox
  readonly refused?: Refusal
}

/**
 * Every plan for an order: what it costs and when, or why it cannot be had. `amount` is the most that each pays: what
 * is wanted, less the deposit that the plan asks for.
 */
export function drawOffers(
  policy: CreditPolicy,
  facts: DrawFacts,
  { shipped, workDays }: { readonly shipped: string; readonly workDays: WorkDays },
): readonly DrawOffer[] {
  return policy.plans.map((plan) => {
    const deposit = depositOf(plan, facts.orderTotal)
    const amount = offeredBy(policy, plan.code, facts, facts.amount)
    const terms = judgeDraw(policy, plan.code, { ...facts, amount })
    if (isRefusal(terms)) return { plan: plan.code, deposit, refused: terms }
    return { plan: plan.code, deposit, box: costBox({ terms, amount, currency: facts.currency, shipped, workDays }) }
  })
}
