import type Stripe from 'stripe'
import type { Instant } from '../../../kernel/use-case.ts'
import type { BalancePage, LineKind, ProviderLine } from '../provider-line.rules.ts'
import { fromStripe } from './stripe-amount.ts'
import { isoOf, keyField } from './stripe-shape.ts'

/** Stripe's own names of what moves its balance (docs.stripe.com/reports/balance-transaction-types). */
const kinds: Readonly<Record<string, LineKind>> = {
  charge: 'payment',
  payment: 'payment',
  payment_failure_refund: 'payment-reversed',
  payment_reversal: 'payment-reversed',
  refund: 'refund',
  payment_refund: 'refund',
  refund_failure: 'refund-returned',
  transfer: 'payout',
  transfer_cancel: 'payout-returned',
  transfer_failure: 'payout-returned',
  transfer_refund: 'payout-returned',
  payout: 'to-bank',
  payout_cancel: 'to-bank',
  payout_failure: 'to-bank',
  stripe_fee: 'fee',
  stripe_fx_fee: 'fee',
  tax_fee: 'fee',
  network_cost: 'fee',
}

/** As many lines as Stripe gives at once. */
const PAGE = 100
/** Lines of just before the house began are read too: clocks differ. */
const SLACK_S = 300

/**
 * The lines of Stripe's balance behind a cursor, oldest first: the id of the line that was read last. Stripe lists the
 * newest first, and what stands before a line in its list is what came after it.
 */
export async function balanceReport(stripe: Stripe, cursor: string | undefined, since: Instant): Promise<BalancePage> {
  const known = cursor === '' ? undefined : cursor
  const behind = known ?? (await firstLine(stripe, since))
  // Nothing at all is there yet: the next look begins at the same place.
  if (behind === undefined) return { lines: [], cursor: '', isLast: true }
  const first = known === undefined ? [await stripe.balanceTransactions.retrieve(behind, sources)] : []
  const page = await stripe.balanceTransactions.list({ limit: PAGE, ending_before: behind, expand: ['data.source'] })
  const lines = await inTurn([...first, ...page.data.toReversed()], (each) => lineOf(stripe, each))
  return { lines, cursor: page.data[0]?.id ?? behind, isLast: !page.has_more }
}

const sources = { expand: ['source'] }

/** The first line since the house began: the last of the list. Page by page, so that none of it is kept. */
async function firstLine(stripe: Stripe, since: Instant): Promise<string | undefined> {
  const created = { gte: Math.floor(Date.parse(since) / 1000) - SLACK_S }
  let last: string | undefined
  for (;;) {
    const more = last === undefined ? {} : { starting_after: last }
    const page = await stripe.balanceTransactions.list({ limit: PAGE, created, ...more })
    last = page.data.at(-1)?.id ?? last
    if (!page.has_more) return last
  }
}

async function inTurn<A, B>(all: readonly A[], work: (one: A) => Promise<B>): Promise<readonly B[]> {
  const done: B[] = []
  for (const one of all) done.push(await work(one))
  return done
}

async function lineOf(stripe: Stripe, line: Stripe.BalanceTransaction): Promise<ProviderLine> {
  const currency = line.currency.toUpperCase()
  const source = typeof line.source === 'string' || line.source === null ? undefined : line.source
  return {
    id: line.id,
    amount: fromStripe(line.amount, currency),
    fee: fromStripe(line.fee, currency),
    currency,
    happenedAt: isoOf(line.created),
    ...(await namesOf(stripe, line, source)),
  }
}

type Names = Pick<ProviderLine, 'kind' | 'reference' | 'key'>

/** What moved, by Stripe's id and our key. */
async function namesOf(stripe: Stripe, line: Stripe.BalanceTransaction, source: Source): Promise<Names> {
  if (source !== undefined && isTakenBack(source)) return takenBack(stripe, line, source)
  const kind = kinds[line.type] ?? 'other'
  const { metadata = null } = (source ?? {}) as { readonly metadata?: Stripe.Metadata | null }
  const key = keyIn(metadata)
  const reference = source?.id ?? (typeof line.source === 'string' ? line.source : undefined)
  return { kind, ...(reference === undefined ? {} : { reference }), ...(key === undefined ? {} : { key }) }
}

type Source = Exclude<Stripe.BalanceTransaction['source'], string | null> | undefined

const isTakenBack = (source: NonNullable<Source>): source is Stripe.Dispute => 'evidence_details' in source
const keyIn = (metadata: Stripe.Metadata | null) => metadata?.[keyField]

/** Of a card a chargeback; of an account (ACH) a return, which takes the payment back. */
async function takenBack(stripe: Stripe, { amount }: Stripe.BalanceTransaction, taken: Stripe.Dispute): Promise<Names> {
  const charge = typeof taken.charge === 'string' ? await stripe.charges.retrieve(taken.charge) : taken.charge
  const key = keyIn(charge.metadata)
  const isCard = charge.payment_method_details?.type === 'card'
  const kind = isCard ? (amount < 0 ? 'chargeback' : 'chargeback-won') : 'payment-reversed'
  return { kind, reference: taken.id, ...(key === undefined ? {} : { key }) }
}
