import type { ProviderRecord } from '../payments/provider.rules.ts'
import type { Refund } from '../payments/refund.rules.ts'

/** `nowhere`: nobody knows the account that its payment came from. */
export type RefundWay = 'provider' | 'bank' | 'nowhere'

/**
 * How a refund goes out: by the provider that keeps its money, also where that provider is the bank of its wires; else
 * by file from the operator's own bank, to the account that it names.
 */
export function refundWay(
  { outside, provider, to }: Pick<Refund, 'outside' | 'provider' | 'to'>,
  providers: readonly Pick<ProviderRecord, 'name'>[],
): RefundWay {
  if (outside === 'provider' || providers.some(({ name }) => name === provider)) return 'provider'
  return to === undefined ? 'nowhere' : 'bank'
}
