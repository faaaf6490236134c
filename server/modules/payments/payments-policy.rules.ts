import { definePolicySection } from '../policy/policy.rules.ts'
import type { FeeBan } from './fee-ban.rules.ts'
import { defaultFeeBans } from './fee-ban.rules.ts'
import type { Method } from './method.rules.ts'
import { defaultMethods } from './method-policy.rules.ts'

export interface PaymentsPolicy {
  readonly methods: readonly Method[]
  readonly feeBans: readonly FeeBan[]
  /** ISO 8601. */
  readonly beginWithin: string
}

/** The section `payments`: methods with fees, limits and times; where fees are forbidden. */
export const paymentsPolicy = definePolicySection<PaymentsPolicy>('payments', {
  methods: {
    default: defaultMethods,
    unit: 'methods; fees and limits in minor units, times in ISO 8601 or working days',
    reason: 'the fees and times of the trade; card limits bound what a chargeback can cost',
  },
  feeBans: {
    default: defaultFeeBans,
    unit: 'country and funding type',
    reason: 'law and card schemes forbid a fee there',
  },
  beginWithin: {
    default: 'P3D',
    unit: 'ISO 8601 duration',
    reason: 'a payment that nobody begins is closed before its quote is stale',
  },
})
