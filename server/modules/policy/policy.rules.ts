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
  return { name, numbers }
}

/** The built-in values of a section. */
export function defaultsOf<V extends object>(section: PolicySection<V>): V {
  const entries = Object.entries(section.numbers) as [string, PolicyNumber<unknown>][]
  return Object.fromEntries(entries.map(([name, number]) => [name, number.default])) as V
}

/** The values under a version; without one, the defaults. */
export function valuesOf<V extends object>(section: PolicySection<V>, version: PolicyVersion | undefined): V {
  return { ...defaultsOf(section), ...(version?.values as Partial<V> | undefined) }
}

/** The approved version that is in effect at an instant: the newest that has begun; `undefined` = the defaults. */
export function policyAt(versions: readonly PolicyVersion[], at: Instant): PolicyVersion | undefined {
  return versions
    .filter((v) => v.approvedAt !== undefined && v.effectiveFrom <= at)
    .reduce<PolicyVersion | undefined>((best, v) => (best && !isNewer(v, best) ? best : v), undefined)
}

function isNewer(a: PolicyVersion, b: PolicyVersion): boolean {
  return a.effectiveFrom === b.effectiveFrom ? a.version > b.version : a.effectiveFrom > b.effectiveFrom
}

/** Refuses `policy-invalid` { number, why } for a number that the section does not have or whose value it cannot take. */
export function checkValues<V extends object>(
  section: PolicySection<V>,
  values: PolicyVersion['values'],
): Refusal | undefined {
  const numbers = section.numbers as Record<string, PolicyNumber<unknown> | undefined>
  for (const [name, value] of Object.entries(values)) {
    const number = numbers[name]
    if (number === undefined) return refuse('policy-invalid', { number: name, why: 'no such number' })
    const why = typeof value === typeof number.default ? number.check?.(value) : `not a ${typeof number.default}`
    if (why !== undefined) return refuse('policy-invalid', { number: name, why })
  }
  return undefined
}
