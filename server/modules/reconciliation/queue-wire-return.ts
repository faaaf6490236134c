import type { RootId } from '../../kernel/use-case.ts'
import { all, one, refuse, useCase } from '../../kernel/use-case.ts'
import { providersRoot, providerType } from '../payments/provider.rules.ts'
import { newOrder, payeeOf, payingBack, queued } from '../payouts/new-order.rules.ts'
import { operator, payingAccountType } from '../payouts/paying-account.rules.ts'
import { paymentOrderRoot, paymentOrderType } from '../payouts/payment-order.rules.ts'
import { needsSecondPerson, payoutsPolicy } from '../payouts/payout-limits.rules.ts'
import { mayGoOut, screeningType } from '../payouts/screening.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { rateRoot, rateType } from '../rates/rate.rules.ts'
import { wireType } from './wire.rules.ts'
import { payerOf } from './wire-return.rules.ts'

export interface QueueWireReturn {
  readonly wireId: RootId
  readonly returnId: string
  /** Who decided to send it back; absent: time did. */
  readonly author?: string
}

/**
 * A screened wire on its way back waits for the next file of the operator's bank; above the limit a person other than
 * who decided it approves first. Where no account of the operator pays it, or the bank is a provider's, finance sends
 * it by hand and says what came of it: `payment_order` is null. Twice is once. Refuses `not-found`, `wrong-state`,
 * `not-screened`.
 */
export const queueWireReturn = useCase({
  name: 'reconciliation.queue-wire-return',
  action: 'payment-order.queue',
  root: (input: QueueWireReturn) => paymentOrderRoot(input.returnId),
  reads: ({ wireId, returnId }, root) => ({
    wire: one(wireType, wireId, 'wire'),
    screening: one(screeningType, wireId, returnId),
    known: one(paymentOrderType, root, 'order'),
    paying: all(payingAccountType, operator),
    providers: all(providerType, providersRoot),
    policies: all(policyVersionType, policyRoot(payoutsPolicy.name)),
  }),
  more: ({ wire }) => ({ rate: one(rateType, rateRoot(wire?.currency ?? ''), 'newest') }),
  sides: () => [{ as: 'staff', company: operator }],
  decide({ wire, screening, known, paying, providers, policies, rate }, input, { at }, orderRoot) {
    const { wireId, returnId, author } = input
    if (wire === undefined) return refuse('not-found')
    if (known !== undefined && known.state !== 'cancelled') return { answer: receipt(orderRoot), changes: [] }
    if (wire.state !== 'returning' || wire.returnId !== returnId) return refuse('wrong-state', { state: wire.state })
    if (!mayGoOut(screening)) return refuse('not-screened')
    const { bank, amount, currency, reference } = wire
    const isProviders = providers.some(({ name }) => name === bank)
    const from = isProviders ? undefined : payingBack(paying, bank, currency)
    if (from === undefined) return { answer: receipt(null), changes: [] }
    const of = { orderRoot, kind: 'wire-return', ownerRoot: wireId, ownerId: returnId, amount, currency } as const
    const limits = valuesOf(payoutsPolicy, policyAt(policies, at))
    const needsSecond = needsSecondPerson(amount, currency, limits, rate)
    const remittance = `Returned: ${wire.endToEndId ?? reference}`.slice(0, 140)
    const said = { remittance, needsSecond, ...(author === undefined ? {} : { author }) }
    const order = newOrder({ ...payeeOf(payerOf(wire)), ...of, ...said }, from, at)
    return { answer: receipt(orderRoot), changes: queued(order, at, limits.orderAsked) }
  },
})

const receipt = (order: string | null) => ({ payment_order: order })
