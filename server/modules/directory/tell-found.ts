import { event, one, put, type Ref, type RootId, refuse, useCase } from '../../kernel/use-case.ts'
import { savedSearchType, type ToldProduct, toldId, toldProductType } from './saved-search.rules.ts'

/** A product that the index found, by its version. */
export interface FoundProduct {
  readonly productId: string
  readonly version: number
  readonly name: string
}

export interface TellFound {
  readonly companyId: RootId
  readonly searchId: string
  readonly found: readonly FoundProduct[]
  /** The change of the index up to which was looked. */
  readonly lookedTo: bigint
}

/** So many names stand in a notice. */
const NAMES = 3

function toldReads(searchId: string, found: readonly FoundProduct[], root: RootId): Record<string, Ref<unknown>> {
  return Object.fromEntries(
    found.map(({ productId }) => [productId, one(toldProductType, root, toldId(searchId, productId))]),
  )
}

/**
 * Tells a company what is new to its search; nothing is told of twice in the same version. Refuses `not-found` where
 * nobody wants to be told any more.
 */
export const tellFound = useCase({
  name: 'directory.tell-found',
  action: 'directory.tell-found',
  root: (input: TellFound) => input.companyId,
  reads: ({ searchId, found }, root) => ({
    search: one(savedSearchType, root, searchId),
    ...toldReads(searchId, found, root),
  }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ search, ...before }, { searchId, found, lookedTo }, { at }, companyId) {
    if (search?.nextAt === undefined) return refuse('not-found')
    const known = before as { readonly [productId: string]: ToldProduct | undefined }
    const news = found.filter(({ productId, version }) => (known[productId]?.version ?? 0) < version)
    const looked = { ...search, lookedTo: lookedTo > search.lookedTo ? lookedTo : search.lookedTo }
    if (news.length === 0) return { answer: { told: 0 }, changes: [put(savedSearchType, looked)] }
    const names = news.slice(0, NAMES).map(({ name }) => name)
    const about = { search: searchId, named: search.name, count: news.length, goods: names.join(', ') }
    const more = Math.max(0, news.length - NAMES)
    return {
      answer: { told: news.length },
      changes: [
        put(savedSearchType, { ...looked, toldAt: at, told: search.told + news.length }),
        ...news.map(({ productId, version }) =>
          put(toldProductType, { companyId, searchId, productId, version, toldAt: at }),
        ),
        event(companyId, 'search.found', { ...about, more }),
      ],
    }
  },
})
