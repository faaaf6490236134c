import { groupBy } from '../../kernel/group.ts'
import type { Instant, RootId } from '../../kernel/use-case.ts'
import type { ClearedPart } from '../ledger/clearing.rules.ts'
import type { TransferKind } from '../ledger/transfer-kind.rules.ts'
import type { LineKind } from '../payments/provider-line.rules.ts'

/** One movement of a provider's account as our books have it. */
export interface Booking {
  readonly root: RootId
  readonly cause: string
  readonly kind: LineKind
  readonly currency: string
  /** Minor units, above 0 where the provider holds more of ours afterwards. */
  readonly amount: bigint
  readonly happenedAt: Instant
  readonly bookedAt: Instant
  /** The transfer; the conversion and the fee that go with it, where there is one. */
  readonly transfers: readonly string[]
}

const kinds: Partial<Readonly<Record<TransferKind, LineKind>>> = {
  'order-funded': 'payment',
  'inspection-held': 'payment',
  'credit-repaid': 'payment',
  'credit-recovered': 'payment',
  'payment-reversed': 'payment-reversed',
  'refund-settled': 'refund',
  'refund-returned': 'refund-returned',
  'payout-settled': 'payout',
  'payout-returned': 'payout-returned',
  'chargeback-opened': 'chargeback',
  'chargeback-won': 'chargeback-won',
  'provider-charged': 'fee',
  'provider-settled': 'to-bank',
}

const isConversion = ({ kind }: ClearedPart) => kind === 'fx-converted'
const together = ({ root, cause, happenedAt, recordedAt }: ClearedPart) =>
  [root, cause, happenedAt, recordedAt].join('|')

/**
 * The movements that transfers make. A conversion belongs to all that was booked with it, a fee too, and takes it into
 * the currency that really moved: that is one movement. What adds up to nothing in a currency is no movement of it.
 */
export function bookingsOf(parts: readonly ClearedPart[]): readonly Booking[] {
  return [...groupBy(parts, together).values()].flatMap((group) => {
    if (!group.some(isConversion)) return group.map((part) => bookingOf(part, part.amount, [part.transferId]))
    const others = group.filter((part) => !isConversion(part))
    const main = others.find(({ kind }) => kind !== 'provider-charged') ?? others[0]
    return crossedBy(group, main?.kind ?? 'fx-converted')
  })
}

function crossedBy(group: readonly ClearedPart[], kind: TransferKind): readonly Booking[] {
  const transfers = [...new Set(group.map(({ transferId }) => transferId))]
  return [...groupBy(group, ({ currency }) => currency).values()].flatMap((of) => {
    const amount = of.reduce((sum, part) => sum + part.amount, 0n)
    const [first] = of
    return amount === 0n || first === undefined ? [] : [bookingOf({ ...first, kind }, amount, transfers)]
  })
}

function bookingOf(part: ClearedPart, amount: bigint, transfers: readonly string[]): Booking {
  const { root, cause, currency, happenedAt, recordedAt: bookedAt } = part
  return { root, cause, kind: kinds[part.kind] ?? 'other', currency, amount, happenedAt, bookedAt, transfers }
}
