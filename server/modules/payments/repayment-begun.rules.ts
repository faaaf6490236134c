import type { Change, Context, Facts, Instant, Refusal, RootId } from '../../kernel/use-case.ts'
import { all, isRefusal, one } from '../../kernel/use-case.ts'
import type { Draw } from '../credit/draw.rules.ts'
import { checkType } from '../parties/check.rules.ts'
import { type Company, companyType } from '../parties/company.rules.ts'
import { legalDetailsType } from '../parties/legal-details.rules.ts'
import { taxStanding } from '../parties/tax-standing.rules.ts'
import type { AttemptInput } from './attempt.rules.ts'
import { nextAttempt } from './attempt.rules.ts'
import type { Funding } from './fee-ban.rules.ts'
import { newPayment, type Payment, paymentPrefixes } from './payment.rules.ts'
import type { Quote } from './quote.rules.ts'
import type { Payer } from './quote-facts.rules.ts'
import { beginAttempt } from './record-fact.rules.ts'

/** How the payer of a fee stands for tax. */
export function payerReads(buyerId: RootId) {
  return {
    buyer: one(companyType, buyerId, 'company'),
    buyerLegal: one(legalDetailsType, buyerId, 'legal'),
    buyerChecks: all(checkType, buyerId),
  }
}

/** The payer of a quote out of its facts. */
export function payerStanding(
  facts: Facts<ReturnType<typeof payerReads>> & { readonly operator: Company | undefined },
  funding: Funding,
  at: Instant,
): Payer {
  const { operator, buyer, buyerLegal, buyerChecks } = facts
  return { operator, buyer: taxStanding(buyer, buyerLegal, buyerChecks, at), funding }
}

interface Beginning {
  readonly expiresAt: Instant
  readonly told: AttemptInput
}

/** A payment that repays a draw, in the root of the line, and its first attempt. */
export function beginRepayment(
  { lineId, drawId, buyerId }: Draw,
  quote: Quote & { readonly provider: string },
  { expiresAt, told }: Beginning,
  { at, newId }: Pick<Context, 'at' | 'newId'>,
): { readonly payment: Payment; readonly changes: readonly Change[] } | Refusal {
  const id = newId(paymentPrefixes.draw)
  const begun = { orderId: lineId, id, drawId, buyerId, provider: quote.provider, quote, expiresAt }
  const first = nextAttempt(newPayment(begun, at), [], at)
  if (isRefusal(first)) return first
  return { payment: first.payment, changes: beginAttempt(first.payment, first.attempt, told) }
}
