import { canonicalJson } from '../../kernel/canonical.ts'
import type { Instant, Json } from '../../kernel/use-case.ts'
import type { AnySection, PolicyVersion } from './policy.rules.ts'
import { highest, policyAt } from './policy.rules.ts'

/** `in-effect` now · `coming` approved, its day is not there · `proposed` waits for a second person · `past`. */
export type VersionState = 'in-effect' | 'coming' | 'proposed' | 'superseded' | 'past'

/** Where a version stands among all of its section at an instant. */
export function stateOf(version: PolicyVersion, versions: readonly PolicyVersion[], at: Instant): VersionState {
  if (version.approvedAt === undefined) return highest(versions) === version ? 'proposed' : 'superseded'
  const now = policyAt(versions, at)
  if (now === version) return 'in-effect'
  const isNewer = now === undefined || version.version > now.version
  return version.effectiveFrom > at && isNewer ? 'coming' : 'past'
}

/** One number that two versions have differently. */
export interface Difference {
  readonly number: string
  readonly before: Json
  readonly after: Json
}

/** What a version changes against another (none: the defaults), in the section's own order. */
export function differences(
  section: AnySection,
  before: PolicyVersion | undefined,
  after: PolicyVersion,
): readonly Difference[] {
  return Object.keys(section.numbers).flatMap((number) => {
    const [was, is] = [numberUnder(section, before, number), numberUnder(section, after, number)]
    return canonicalJson(was) === canonicalJson(is) ? [] : [{ number, before: was, after: is }]
  })
}

/** The value of a number under a version; without one, the default. */
export function numberUnder(section: AnySection, version: PolicyVersion | undefined, number: string): Json {
  return version?.values[number] ?? (section.numbers[number]?.default as Json)
}

/**
 * The version that one would be held against: the approved one before it that nothing superseded. What a reader asks
 * of a version is what it changes, not how it differs from the defaults.
 */
export function versionBefore(version: PolicyVersion, versions: readonly PolicyVersion[]): PolicyVersion | undefined {
  return highest(versions.filter((each) => each.approvedAt !== undefined && each.version < version.version))
}
