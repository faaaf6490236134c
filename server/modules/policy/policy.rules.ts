import { invariant } from '../../kernel/assert.ts'
import { later } from '../../kernel/instant.ts'
import type { Instant, Json, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'

/** One number of policy: what it is when nobody has decided otherwise, in which unit, and why. */
export interface PolicyNumber<V> {
  readonly default: V
  /** `ISO 8601 duration`, `basis points`, `USD minor units`, … */
  readonly unit: string
  readonly reason: string
  /** Why a value cannot be taken; `undefined` = it can. */
  check?(value: unknown): string | undefined
}

/** A module's part of the policy: it owns the schema, the operator owns the values. */
export interface PolicySection<V extends object> {
  readonly name: string
  readonly numbers: { readonly [K in keyof V]: PolicyNumber<V[K]> }
  /** The built-in values. */
  readonly defaults: V
}

/** One version of a section; immutable once approved. Version 0 is the built-in defaults. */
export interface PolicyVersion {
  readonly section: string
  readonly version: number
  /** Only the numbers that differ from the defaults. */
  readonly values: { readonly [name: string]: Json }
  readonly author: string
  readonly reason: string
  readonly proposedAt: Instant
  readonly effectiveFrom: Instant
  readonly approver?: string
  readonly approvedAt?: Instant
}

export const policyVersionType: RecordType<PolicyVersion> = {
  name: 'policy.versions',
  root: (version) => policyRoot(version.section),
  id: (version) => String(version.version).padStart(6, '0'),
}

/** The root of a section's versions. */
export function policyRoot(section: string): RootId {
  return `pol_${section}`
}

/** Declares a section; the compiler holds its numbers against `V`. */
export function definePolicySection<V extends object>(
  name: string,
  numbers: PolicySection<V>['numbers'],
): PolicySection<V> {
  const entries = Object.entries(numbers) as [string, PolicyNumber<unknown>][]
  const defaults = Object.fromEntries(entries.map(([number, { default: value }]) => [number, value])) as V
  return { name, numbers, defaults }
}

/** The values under a version; without one, the defaults. */
export function valuesOf<V extends object>(section: PolicySection<V>, version: PolicyVersion | undefined): V {
  return version === undefined ? section.defaults : { ...section.defaults, ...(version.values as Partial<V>) }
}

/** A section whose values' type is not known: what the operator's tools are given. */
export interface AnySection {
  readonly name: string
  readonly numbers: { readonly [name: string]: PolicyNumber<unknown> }
}

/**
 * The approved version in effect at an instant: the highest of those that have begun; `undefined` = the defaults. A
 * later version stands even when an earlier one was to begin after it: its author knew of the earlier.
 */
export function policyAt(versions: readonly PolicyVersion[], at: Instant): PolicyVersion | undefined {
  return highest(versions.filter((v) => v.approvedAt !== undefined && v.effectiveFrom <= at))
}

/** The version with the highest number, approved or not. */
export function highest(versions: readonly PolicyVersion[]): PolicyVersion | undefined {
  return versions.reduce<PolicyVersion | undefined>(
    (best, v) => (best && best.version > v.version ? best : v),
    undefined,
  )
}

/** Version by section: what an order keeps of the policy that it was agreed under. */
export type PolicyPin = { readonly [section: string]: number }

/** The versions in effect at an instant, by section, of versions of any sections; one on its defaults is 0. */
export function pin(versions: readonly PolicyVersion[], at: Instant): PolicyPin {
  const sections = [...new Set(versions.map((version) => version.section))].sort()
  return Object.fromEntries(
    sections.map((section) => [
      section,
      policyAt(
        versions.filter((v) => v.section === section),
        at,
      )?.version ?? 0,
    ]),
  )
}

/** The values that a pin kept, whatever is in effect now. Throws when the pinned version is not among `versions`. */
export function pinnedValues<V extends object>(
  section: PolicySection<V>,
  versions: readonly PolicyVersion[],
  pinned: PolicyPin,
): V {
  const number = pinned[section.name] ?? 0
  const version = versions.find((v) => v.section === section.name && v.version === number)
  invariant(version !== undefined || number === 0, `${section.name} has no version ${number}`)
  return valuesOf(section, version)
}

/** A version without its approval. */
export interface Proposal {
  readonly values: PolicyVersion['values']
  readonly author: string
  readonly reason: string
  readonly effectiveFrom: Instant
}

/**
 * The next version of a section, to be approved by a second person. Refuses `policy-invalid` { number, why },
 * `reason-missing`, and `policy-in-the-past` { earliest }: policy never reaches back.
 */
export function propose(
  section: AnySection,
  versions: readonly PolicyVersion[],
  proposal: Proposal,
  at: Instant,
): PolicyVersion | Refusal {
  const refused = checkValues(section, proposal.values)
  if (refused !== undefined) return refused
  if (proposal.reason.trim() === '') return refuse('reason-missing')
  if (proposal.effectiveFrom < at) return refuse('policy-in-the-past', { earliest: at })
  return { ...proposal, section: section.name, version: (highest(versions)?.version ?? 0) + 1, proposedAt: at }
}

/**
 * The version with its approval; one whose time came while it waited begins now. Refuses `not-found`,
 * `policy-approved` (already), `policy-superseded` { by } (a later proposal stands) and `same-person`.
 */
export function approve(
  versions: readonly PolicyVersion[],
  number: number,
  approver: string,
  at: Instant,
): PolicyVersion | Refusal {
  const version = versions.find((v) => v.version === number)
  const newest = highest(versions)
  if (version === undefined || newest === undefined) return refuse('not-found')
  if (version.approvedAt !== undefined) return refuse('policy-approved')
  if (newest.version !== number) return refuse('policy-superseded', { by: newest.version })
  if (version.author === approver) return refuse('same-person')
  return { ...version, approver, approvedAt: at, effectiveFrom: later(version.effectiveFrom, at) }
}

/**
 * Refuses `policy-invalid` { number, why } for a number that the section does not have or whose value it cannot take.
 */
export function checkValues(section: AnySection, values: PolicyVersion['values']): Refusal | undefined {
  for (const [name, value] of Object.entries(values)) {
    const number = Object.hasOwn(section.numbers, name) ? section.numbers[name] : undefined
    if (number === undefined) return refuse('policy-invalid', { number: name.slice(0, 100), why: 'no such number' })
    const why = kindOf(value) === kindOf(number.default) ? number.check?.(value) : `not a ${kindOf(number.default)}`
    if (why !== undefined) return refuse('policy-invalid', { number: name, why })
  }
  return undefined
}

function kindOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value
}
