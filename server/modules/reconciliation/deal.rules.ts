import { sha256Hex } from '../../kernel/canonical.ts'
import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'

/** One currency that the bank sold for another on our order. Amounts in minor units. */
export interface Deal {
  /** `fxd_…`, made of the bank's name and its reference. */
  readonly id: string
  /** The account that the sold currency left; the bought one came there too, or by a wire. */
  readonly bank: string
  readonly reference: string
  readonly sold: bigint
  readonly soldCurrency: string
  readonly bought: bigint
  readonly boughtCurrency: string
  /** The booked credit of a statement that is the bought money: it stood in unallocated. */
  readonly wireId?: RootId
  readonly dealer: string
  /** A second person, above the limit. */
  readonly approver?: string
  readonly dealtAt: Instant
  readonly recordedAt: Instant
  /** Absent: it waits for a second person. */
  readonly bookedAt?: Instant
}

/** The one root of deals and closings. */
export const positionsRoot: RootId = 'fx_positions'

export const dealType: RecordType<Deal> = {
  name: 'reconciliation.fx_deals',
  root: () => positionsRoot,
  id: (deal) => deal.id,
}

/** The same deal has the same id, whoever records it. */
export function dealId(bank: string, reference: string): string {
  return `fxd_${sha256Hex(`${bank}\n${reference}`).slice(0, 32)}`
}

/** Whether two people said the same of a deal. */
export function isSameDeal(one: Deal, other: Deal): boolean {
  const said = ({ sold, soldCurrency, bought, boughtCurrency, dealtAt, wireId = '' }: Deal) =>
    [sold, soldCurrency, bought, boughtCurrency, dealtAt, wireId].join(' ')
  return said(one) === said(other)
}
