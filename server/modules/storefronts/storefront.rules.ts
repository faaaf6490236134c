import type { Instant, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import { type StorefrontContent, storefrontHash } from './storefront-content.rules.ts'

/** What a supplier says of itself: its draft, and which version everybody sees. */
export interface Storefront {
  readonly companyId: RootId
  /** What is being written; what is shown is a version. */
  readonly draft: StorefrontContent
  readonly draftPerson: string
  readonly changedAt: Instant
  /** The version that is shown; absent for none. */
  readonly shown?: number
  /** Its hash. */
  readonly shownHash?: string
  /** The highest number of a version that was given out. */
  readonly lastVersion: number
}

export const storefrontType: RecordType<Storefront> = {
  name: 'storefronts.storefronts',
  root: (storefront) => storefront.companyId,
  id: () => 'storefront',
}

/** A storefront as it was published: immutable. */
export interface StorefrontVersion {
  readonly companyId: RootId
  readonly version: number
  readonly content: StorefrontContent
  readonly hash: string
  readonly person: string
  readonly publishedAt: Instant
}

export const storefrontVersionType: RecordType<StorefrontVersion> = {
  name: 'storefronts.versions',
  root: (version) => version.companyId,
  id: (version) => String(version.version),
}

/** A picture of a storefront, or the paper of a certificate. Its bytes lie under its hash. */
export interface StorefrontFile {
  readonly companyId: RootId
  readonly sha256: string
  readonly bytes: bigint
  /** By its content. */
  readonly type: string
  readonly name: string
  readonly person: string
  readonly attachedAt: Instant
}

export const storefrontFileType: RecordType<StorefrontFile> = {
  name: 'storefronts.files',
  root: (file) => file.companyId,
  id: (file) => file.sha256,
}

/** A text or a file that staff took down: no version shows it, until it is given back. */
export interface Removal {
  readonly companyId: RootId
  /** What it is, by its content: `keyOf` in `storefront-part.rules.ts`. */
  readonly part: string
  /** Where it stood, `introductions/en`. */
  readonly field: string
  readonly reason: string
  readonly person: string
  readonly removedAt: Instant
  readonly restoredAt?: Instant
}

export const removalType: RecordType<Removal> = {
  name: 'storefronts.removals',
  root: (removal) => removal.companyId,
  id: (removal) => removal.part,
}

/** The parts that nobody is shown now. */
export function removedParts(removals: readonly Removal[]): ReadonlySet<string> {
  return new Set(removals.flatMap(({ part, restoredAt }) => (restoredAt === undefined ? [part] : [])))
}

export const storefrontSteps = ['publish', 'return', 'withdraw'] as const
export type StorefrontStep = (typeof storefrontSteps)[number]

/** What one may do: publish a draft that differs from what is shown, go back, or show nothing any more. */
export function stepsOf(storefront: Storefront | undefined): readonly StorefrontStep[] {
  if (storefront === undefined) return []
  const { draft, shown, shownHash, lastVersion } = storefront
  return storefrontSteps.filter((step) => {
    if (step === 'publish') return storefrontHash(draft) !== shownHash
    if (step === 'return') return lastVersion > (shown === undefined ? 0 : 1)
    return shown !== undefined
  })
}

/** Refuses `wrong-state` { state } where nothing is shown that could be taken off. */
export function checkShown({ shown }: Storefront): Refusal | undefined {
  return shown === undefined ? refuse('wrong-state', { state: 'not-shown' }) : undefined
}
