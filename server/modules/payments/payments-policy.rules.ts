import { durationNumber, wholeNumber } from '../policy/number.rules.ts'
import { definePolicySection } from '../policy/policy.rules.ts'
import type { FeeBan } from './fee-ban.rules.ts'
import { defaultFeeBans } from './fee-ban.rules.ts'
import type { Method } from './method.rules.ts'
import { feeBansFault, methodsFault } from './method-check.rules.ts'
import { defaultMethods } from './method-policy.rules.ts'

export interface PaymentsPolicy {
  readonly methods: readonly Method[]
  readonly feeBans: readonly FeeBan[]
  /** ISO 8601. */
  readonly beginWithin: string
  /** ISO 8601. */
  readonly paymentExpires: string
  /** ISO 8601. */
  readonly refundRetry: string
  readonly refundTries: number
  /** ISO 8601. */
  readonly evidenceAhead: string
  /** ISO 8601. */
  readonly chargebackAsk: string
}

/** The section `payments`: methods with fees, limits and times; where fees are forbidden. */
export const paymentsPolicy = definePolicySection<PaymentsPolicy>('payments', {
  methods: {
    default: defaultMethods,
    unit: 'methods; fees and limits in minor units, times in ISO 8601 or working days',
    reason: 'the fees and times of the trade; card limits bound what a chargeback can cost',
    check: methodsFault,
  },
  feeBans: {
    default: defaultFeeBans,
    unit: 'country and funding type',
    reason: 'law and card schemes forbid a fee there',
    check: feeBansFault,
  },
  beginWithin: durationNumber('P3D', 'A payment that nobody begins is closed before its quote is stale.'),
  paymentExpires: durationNumber('P60D', 'A payment that nobody makes ends; a wire finds its order all the same.'),
  refundRetry: durationNumber('P1D', 'A refund that failed or came back waits a day: most reasons pass by then.'),
  evidenceAhead: durationNumber(
    'P2D',
    'Evidence that comes late counts for nothing; two days leave room to try again.',
  ),
  chargebackAsk: durationNumber('P7D', 'Banks take weeks; a decision whose news was lost is found within one.'),
  refundTries: wholeNumber(2, 'refunds', 'An instrument that refuses twice is closed; another one is taken.', 20),
})
