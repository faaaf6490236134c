import { canonicalJson } from '../../kernel/canonical.ts'
import type { Instant, Json } from '../../kernel/use-case.ts'
import { all, entry, put, useCase } from '../../kernel/use-case.ts'
import type { Abilities, ProviderRecord } from './provider.rules.ts'
import { providersRoot, providerType } from './provider.rules.ts'

export interface RecordProviders {
  /** The configured ones, the preferred first. */
  readonly providers: readonly Abilities[]
}

/**
 * The house writes down which providers it is configured with, at each start: what changed is on the timeline, so that
 * anybody can tell who held the money when. One that is no longer configured takes no new money. Never refuses.
 */
export const recordProviders = useCase({
  name: 'payments.record-providers',
  action: 'providers.record',
  root: (_: RecordProviders) => providersRoot,
  reads: () => ({ known: all(providerType, providersRoot) }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ known }, { providers }, { at }) {
    const now = providers.map((each, rank) => nowOf(each, rank, known, at))
    const gone = known
      .filter((each) => each.retiredAt === undefined && !providers.some(({ name }) => name === each.name))
      .map((each) => ({ ...each, retiredAt: at }))
    const changed = [...now, ...gone].filter((each) => !known.some((before) => isSame(before, each)))
    return {
      answer: { providers: providers.length, changed: changed.length },
      changes: changed.flatMap((each) => [
        put(providerType, each),
        entry(providersRoot, each.retiredAt === undefined ? 'provider.configured' : 'provider.retired', said(each)),
      ]),
    }
  },
})

function nowOf(each: Abilities, rank: number, known: readonly ProviderRecord[], at: Instant): ProviderRecord {
  const before = known.find(({ name, retiredAt }) => name === each.name && retiredAt === undefined)
  return { ...each, rank, since: before?.since ?? at }
}

function isSame(one: ProviderRecord, other: ProviderRecord): boolean {
  return canonicalJson(one as unknown as Json) === canonicalJson(other as unknown as Json)
}

/** All of it, but for the long list of currencies. */
function said({ currencies, ...each }: ProviderRecord): Json {
  return { ...each, currencies: currencies.length } as unknown as Json
}
