import { addDuration } from '../../kernel/instant.ts'
import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'
import type { MethodCode } from './method.rules.ts'

/** Who holds the money that is with a provider, and why they may: shown to everybody. */
export interface Custody {
  /** The company that holds it. */
  readonly holder: string
  /** Where the holder is registered, ISO 3166. */
  readonly country: string
  /** The law or exemption that lets it hold money of others. */
  readonly ground: string
  /** The licence's number or the register that it stands in. */
  readonly licence?: string
}

/** What a provider can and cannot do, as data: rules read it, no code asks for a provider's name. */
export interface Abilities {
  readonly name: string
  /** `bank`: the operator's own bank, which is not called; its money is booked by statement entries. */
  readonly kind: 'provider' | 'bank'
  readonly currencies: readonly string[]
  readonly methods: readonly MethodCode[]
  /** Payers' countries, ISO 3166; absent: every country. */
  readonly countries?: readonly string[]
  /** The longest it keeps money for us; ISO 8601. */
  readonly longestHold: string
  /** How long after the payment it still refunds; ISO 8601. */
  readonly refundWindow: string
  readonly cannot: readonly Inability[]
  readonly custody: Custody
}

/**
 * What a provider may be unable to do. `payouts`: it pays out to nobody but the operator; `bank-payouts`: only to
 * accounts that are connected with it; `mandates`: it keeps no instrument for later.
 */
export const inabilities = [
  'payouts',
  'bank-payouts',
  'partial-refunds',
  'partial-capture',
  'virtual-accounts',
  'wires',
  'mandates',
] as const
export type Inability = (typeof inabilities)[number]

/** A configured provider as the house keeps it: earlier ones stay, since their payments may have to go back. */
export interface ProviderRecord extends Abilities {
  /** Place in the order of preference, from 0. */
  readonly rank: number
  readonly since: Instant
  /** From when it takes no new money. */
  readonly retiredAt?: Instant
}

/** The one root of all providers: a list that decisions depend on. */
export const providersRoot: RootId = 'prv_configured'

export const providerType: RecordType<ProviderRecord> = {
  name: 'payments.providers',
  root: () => providersRoot,
  id: (provider) => provider.name,
}

/** Those that take new money, the preferred first. */
export function inService(providers: readonly ProviderRecord[]): readonly ProviderRecord[] {
  return providers.filter((each) => each.retiredAt === undefined).sort((a, b) => a.rank - b.rank)
}

/** Why no provider takes a payment. */
export type NotTaken = 'method-not-offered' | 'currency-not-taken' | 'country-not-served'

/** A payment as providers look at it: method, currency (ISO 4217) and the payer's country (ISO 3166). */
export interface Need {
  readonly method: MethodCode
  readonly currency: string
  readonly country: string
}

/** The first provider that takes a payment, or what all of them lack. */
export function providerFor<P extends Abilities>(providers: readonly P[], need: Need): P | NotTaken {
  const byMethod = providers.filter((each) => each.methods.includes(need.method))
  if (byMethod.length === 0) return 'method-not-offered'
  const byCurrency = byMethod.filter((each) => each.currencies.includes(need.currency))
  if (byCurrency.length === 0) return 'currency-not-taken'
  return byCurrency.find((each) => each.countries?.includes(need.country) ?? true) ?? 'country-not-served'
}

/** The first provider that keeps an instrument for a method, currency and payer's country, or what all of them lack. */
export function mandateProviderFor<P extends Abilities>(providers: readonly P[], need: Need): P | NotTaken {
  return providerFor(
    providers.filter(({ kind, cannot }) => kind === 'provider' && !cannot.includes('mandates')),
    need,
  )
}

/** The first provider that pays out in a currency; `route` names one that the bank account is tied to. */
export function payoutProviderFor<P extends Abilities>(
  providers: readonly P[],
  currency: string,
  route?: string,
): P | undefined {
  const able = providers.filter((each) => !each.cannot.includes('payouts') && each.currencies.includes(currency))
  if (route !== undefined) return able.find((each) => each.name === route)
  return able.find((each) => !each.cannot.includes('bank-payouts'))
}

/** Whether money that comes at `from` and leaves at `until` stays longer than the provider may keep it. */
export function outstays({ longestHold }: Pick<Abilities, 'longestHold'>, from: Instant, until: Instant): boolean {
  return addDuration(from, longestHold) < until
}

/** Whether a payment of `paidAt` may still be refunded to its instrument. */
export function isRefundable({ refundWindow }: Pick<Abilities, 'refundWindow'>, paidAt: Instant, at: Instant): boolean {
  return at <= addDuration(paidAt, refundWindow)
}
