import { sha256Hex } from '../../kernel/canonical.ts'
import type { RootId } from '../../kernel/use-case.ts'

/** By what two companies can turn out to be one. */
export const traitKinds = ['company', 'person', 'owner', 'register', 'bank-account', 'card', 'address'] as const
export type TraitKind = (typeof traitKinds)[number]

/** One thing that is known of a company, in words that are compared. */
export interface Trait {
  readonly kind: TraitKind
  readonly value: string
}

/** Letters and digits alone, small: two ways to write one thing are one. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/**
 * A trait as it is kept: its kind and a hash. `scope` is the root of the supplier that it is compared for, so that what
 * is kept for one supplier finds nobody among the buyers of another.
 */
export function traitMark(scope: RootId, { kind, value }: Trait): string {
  return `${kind}:${sha256Hex(`${scope}\n${kind}\n${value}`).slice(0, 32)}`
}

/** The kind of a trait that is kept. */
export function kindOf(mark: string): TraitKind {
  return mark.slice(0, mark.indexOf(':')) as TraitKind
}

/** The traits as they are kept: each once, in byte order. What says nothing is left out. */
export function marksOf(scope: RootId, traits: readonly Trait[]): readonly string[] {
  const said = traits.filter(({ value }) => value !== '')
  return [...new Set(said.map((trait) => traitMark(scope, trait)))].sort()
}

/** By what two are related: the kinds of what both have, each once. */
export function sharedKinds(one: readonly string[], other: readonly string[]): readonly TraitKind[] {
  const known = new Set(other)
  return [...new Set(one.filter((mark) => known.has(mark)).map(kindOf))]
}
