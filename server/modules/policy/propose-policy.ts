import { fingerprint } from '../../kernel/canonical.ts'
import { parseInstant } from '../../kernel/instant.ts'
import type { Instant } from '../../kernel/use-case.ts'
import { all, append, entry, event, isRefusal, refuse, useCase } from '../../kernel/use-case.ts'
import type { AnySection, PolicyVersion } from './policy.rules.ts'
import { policyRoot, policyVersionType, propose } from './policy.rules.ts'

export interface ProposePolicy {
  readonly section: string
  /** All numbers that are to differ from the defaults; what is not named returns to its default. */
  readonly values: PolicyVersion['values']
  readonly reason: string
  /** RFC 3339; absent = as soon as it is approved. */
  readonly effectiveFrom?: Instant
}

/**
 * A person of the operator proposes the next version of one of the given sections. Refuses `not-found`,
 * `person-needed`, `policy-invalid`, `policy-in-the-past`, `reason-missing`.
 */
export function proposePolicyOf(sections: readonly AnySection[]) {
  return useCase({
    name: 'policy.propose-policy',
    action: 'policy.propose',
    root: (input: ProposePolicy) => policyRoot(input.section),
    reads: (input) => ({ versions: all(policyVersionType, policyRoot(input.section)) }),
    sides: () => [{ as: 'staff', company: 'cmp_operator' }],
    decide({ versions }, { section: name, values, reason, effectiveFrom }, { at, actor }, root) {
      const section = sections.find((each) => each.name === name)
      if (section === undefined) return refuse('not-found')
      if (actor.person === undefined) return refuse('person-needed')
      const from = effectiveFrom === undefined ? at : parseInstant(effectiveFrom)
      if (from === undefined) return refuse('policy-invalid', { number: 'effective_from', why: 'not RFC 3339' })
      const version = propose(section, versions, { values, author: actor.person, reason, effectiveFrom: from }, at)
      if (isRefusal(version)) return version
      const said = { section: name, version: version.version, effective_from: version.effectiveFrom }
      return {
        answer: said,
        changes: [
          append(policyVersionType, version),
          entry(root, 'policy.proposed', { ...said, author: version.author, values: fingerprint(values) }),
          event(root, 'policy.proposed', said),
        ],
      }
    },
  })
}
