import type { Instant } from '../../kernel/use-case.ts'
import { endOfDate, endOfTerm } from '../../kernel/zone.ts'
import type { Abilities, ProviderRecord } from '../payments/provider.rules.ts'
import { inService, outstays } from '../payments/provider.rules.ts'
import type { PolicyVersion } from '../policy/policy.rules.ts'
import { policyAt, valuesOf } from '../policy/policy.rules.ts'
import type { Order } from './order.rules.ts'
import type { OrdersPolicy } from './orders-policy.rules.ts'
import { ordersPolicy, receiptTimes } from './orders-policy.rules.ts'
import type { TermsContent } from './terms.rules.ts'

/**
 * When the last of the money leaves the hold at the latest, paid at `from`: shipped on the last day, received by time
 * alone, and then the window. Claims and extensions come on top.
 */
export function holdUntil(content: TermsContent, policy: OrdersPolicy, from: Instant): Instant {
  const { shipBy, zone, mode, releasePlan } = content
  const shipped = shipBy.kind === 'date' ? endOfDate(shipBy.date, zone) : endOfTerm(from, `P${shipBy.days}D`, zone)
  const received = endOfTerm(shipped > from ? shipped : from, receiptTimes(policy)[mode], zone)
  const isWindow = releasePlan.some(({ step }) => step === 'window-over')
  return isWindow ? endOfTerm(received, policy.window, zone) : received
}

/** A provider that may not keep the money of these terms as long as they may need. */
export interface HoldTooLong {
  readonly provider: string
  readonly longestHold: string
  readonly until: Instant
}

export interface HoldFacts {
  readonly order: Order
  readonly content: TermsContent
  /** Versions of the section `orders`. */
  readonly policies: readonly PolicyVersion[]
  readonly providers: readonly ProviderRecord[]
}

/**
 * Which providers in service, of those that take the currency, the terms outstay when they are paid at `from`: under
 * the policy of the agreement, or the one that an agreement now would have.
 */
export function holdsTooLong(facts: HoldFacts, from: Instant): readonly HoldTooLong[] {
  const { order, content, policies, providers } = facts
  const pinned = policies.find(({ version }) => version === order.policyVersion)
  const policy = valuesOf(ordersPolicy, order.policyVersion === undefined ? policyAt(policies, from) : pinned)
  const until = holdUntil(content, policy, from)
  const takes = ({ currencies, kind }: Abilities) => kind === 'provider' && currencies.includes(content.currency)
  return inService(providers)
    .filter((each) => takes(each) && outstays(each, from, until))
    .map(({ name, longestHold }) => ({ provider: name, longestHold, until }))
}
