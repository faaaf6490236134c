import type { Instant, RootId } from '../../kernel/use-case.ts'
import { parseAttemptId } from './attempt.rules.ts'
import { chargebackId } from './chargeback.rules.ts'
import { parseEffectKey } from './key.rules.ts'

/**
 * What moved the money that a provider holds for us. `to-bank`: the provider paid it out to the operator's own bank;
 * `other`: nothing that we have a word for.
 */
export const lineKinds = [
  'payment',
  'payment-reversed',
  'refund',
  'refund-returned',
  'payout',
  'payout-returned',
  'chargeback',
  'chargeback-won',
  'fee',
  'to-bank',
  'other',
] as const
export type LineKind = (typeof lineKinds)[number]

/** One movement of the money that a provider holds for us, as the provider's own books tell it. */
export interface ProviderLine {
  /** The provider's id of the line, the same for ever. */
  readonly id: string
  readonly kind: LineKind
  /** Minor units, before the provider's fee; above 0 where the provider holds more of ours afterwards. */
  readonly amount: bigint
  /** What the provider kept of it, minor units; below 0 where it gave a fee back. */
  readonly fee: bigint
  readonly currency: string
  readonly happenedAt: Instant
  /** The provider's id of what moved. */
  readonly reference?: string
  /** Our key of what moved: of the attempt, refund or payout; of a chargeback, the attempt's. */
  readonly key?: string
}

/** A part of a provider's books, oldest first. */
export interface BalancePage {
  readonly lines: readonly ProviderLine[]
  /** Where the next page begins; the same as asked with when there is nothing new. */
  readonly cursor: string
  /** Nothing is behind this page yet. */
  readonly isLast: boolean
}

/** Where our books tell of a line: the root and cause of its transfers. */
export interface LineTarget {
  readonly root: RootId
  /** `payment:pay_…`, `refund:rfd_…`, `payout:pyt_…`, `chargeback:cbk_…` */
  readonly cause: string
}

/**
 * Where our books have to tell of a line, by our own key in it; `undefined` for what names nothing of ours. A payout
 * whose key is a refund's is that refund.
 */
export function targetOf(provider: string, line: Pick<ProviderLine, 'kind' | 'key' | 'reference'>) {
  const key = line.key === undefined ? undefined : parseEffectKey(line.key)
  if (key === undefined) return undefined
  const { root, id } = key
  const attempt = parseAttemptId(id)
  if (attempt === undefined) return { root, cause: `${id.startsWith('rfd_') ? 'refund' : 'payout'}:${id}` }
  const isTakenBack = line.kind === 'chargeback' || line.kind === 'chargeback-won'
  if (!isTakenBack) return { root, cause: `payment:${attempt.paymentId}` }
  return { root, cause: `chargeback:${chargebackId(provider, line.reference ?? '')}` }
}

/** The kind of a line as our books see it: money to an account that gives back a payment is a refund. */
export function kindOf({ kind, key }: Pick<ProviderLine, 'kind' | 'key'>): LineKind {
  const isRefund = parseEffectKey(key ?? '')?.id.startsWith('rfd_') === true
  if (kind === 'payout' && isRefund) return 'refund'
  return kind === 'payout-returned' && isRefund ? 'refund-returned' : kind
}
