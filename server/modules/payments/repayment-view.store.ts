import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import type { Draw } from '../credit/draw.rules.ts'
import { checkType } from '../parties/check.rules.ts'
import { companyType } from '../parties/company.rules.ts'
import { partiesTables } from '../parties/index.ts'
import { legalDetailsType } from '../parties/legal-details.rules.ts'
import { policyTables } from '../policy/index.ts'
import { policyRoot, policyVersionType } from '../policy/policy.rules.ts'
import { ratesTables } from '../rates/index.ts'
import { taxCodeType, taxRoot } from '../rates/tax.rules.ts'
import { type Attempt, attemptType } from './attempt.rules.ts'
import type { Funding } from './fee-ban.rules.ts'
import { type Payment, paymentType } from './payment.rules.ts'
import { paymentsTables } from './payments.store.ts'
import { paymentsPolicy } from './payments-policy.rules.ts'
import { providersRoot, providerType } from './provider.rules.ts'
import { type Refund, refundType } from './refund.rules.ts'
import { payerStanding } from './repayment-begun.rules.ts'
import { repayableOf, repaymentQuotes } from './repayment-quote.rules.ts'

/** The draws of a line and their repayments as they are read. */
const tables = [...paymentsTables, ...partiesTables, ...policyTables, ...ratesTables]

const moneyOf =
  ({ currency }: Pick<Draw, 'currency'>) =>
  (amount: bigint) => ({ amount: Number(amount), currency })

/** What is owed of a draw at an instant, what is on its way, and what each method costs for an amount of it. */
export async function repaymentQuotesOf(
  pool: pg.Pool,
  draw: Draw,
  { amount: asked, funding, now }: { readonly amount?: bigint; readonly funding: Funding; readonly now: Instant },
) {
  const reads = recordReads(pool, tables)
  const operator = await reads.one(companyType, 'cmp_operator', 'company')
  const [payments, buyer, buyerLegal, buyerChecks, paymentPolicies, providers, taxCodes] = await Promise.all([
    reads.all(paymentType, draw.lineId),
    reads.one(companyType, draw.buyerId, 'company'),
    reads.one(legalDetailsType, draw.buyerId, 'legal'),
    reads.all(checkType, draw.buyerId),
    reads.all(policyVersionType, policyRoot(paymentsPolicy.name)),
    reads.all(providerType, providersRoot),
    reads.all(taxCodeType, taxRoot(operator?.country ?? '')),
  ])
  const { owed, underWay, most } = repayableOf(draw, payments, now)
  const amount = asked === undefined || asked > most ? most : asked
  const payer = payerStanding({ operator, buyer, buyerLegal, buyerChecks }, funding, now)
  const money = moneyOf(draw)
  const quotes = repaymentQuotes(draw, amount, payer, { providers, paymentPolicies, taxCodes }, now)
  return {
    ...{ draw: draw.drawId, owed: money(owed), under_way: money(underWay), most: money(most) },
    quotes: quotes.map((quote) => ({
      ...{ method: quote.method, possible: quote.because === undefined, because: quote.because ?? null },
      ...{ provider: quote.provider ?? null, amount: money(quote.amount), fee: money(quote.fee) },
      ...{ fee_tax: money(quote.feeTax), tax_kind: quote.tax.kind, tax_bps: quote.tax.bps, total: money(quote.total) },
      expected_by: quote.expectedBy,
    })),
  }
}

/** The payments that repay a draw, the newest first; where the payer goes on is told to the payer alone. */
export async function repaymentsOf(pool: pg.Pool, draw: Draw, isPayer: boolean) {
  const reads = recordReads(pool, tables)
  const [payments, attempts, refunds] = await Promise.all([
    reads.all(paymentType, draw.lineId),
    reads.all(attemptType, draw.lineId),
    reads.all(refundType, draw.lineId),
  ])
  const own = payments.filter(({ drawId }) => drawId === draw.drawId)
  const newest = own.toSorted((a, b) => (`${a.createdAt} ${a.id}` < `${b.createdAt} ${b.id}` ? 1 : -1))
  return {
    data: newest.map((payment) => repaymentView(payment, isPayer ? attempts : [], refunds)),
    next_cursor: null,
  }
}

function repaymentView(payment: Payment, attempts: readonly Attempt[], refunds: readonly Refund[]) {
  const money = moneyOf(payment)
  const open = attempts.find((each) => each.paymentId === payment.id && each.state === 'open')
  const { kind, url, text, lines } = open?.nextAction ?? {}
  return {
    ...{ id: payment.id, method: payment.method, state: payment.state, provider: payment.provider },
    ...{ amount: money(payment.amount), fee: money(payment.fee), fee_tax: money(payment.feeTax) },
    ...{ total: money(payment.total), paid: money(payment.paid), refunded: money(payment.refunded) },
    ...{ created_at: payment.createdAt, final_at: payment.finalAt ?? null, reason: payment.reason ?? null },
    is_disputed: payment.disputedBy !== undefined,
    charged_back: money(payment.chargedBack ?? 0n),
    refunds: refunds
      .filter(({ paymentId }) => paymentId === payment.id)
      .map(({ id, amount, state }) => ({ id, amount: money(amount), state })),
    next_action: kind === undefined ? null : { kind, url: url ?? null, text: text ?? null, lines: lines ?? [] },
  }
}
