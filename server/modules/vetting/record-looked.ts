import { addDuration } from '../../kernel/instant.ts'
import type { Change, RootId } from '../../kernel/use-case.ts'
import { all, due, entry, event, isRefusal, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { checkType } from '../parties/check.rules.ts'
import { checksRecorded, datedCheck } from '../parties/check-changes.rules.ts'
import { checksNumbers, checksPolicies } from '../parties/checks-policy.rules.ts'
import type { NameMatch } from './name-list.rules.ts'
import { listsSaid, type NameScreening, nameScreeningType } from './screening.rules.ts'
import { vettingNumbers, vettingPolicies } from './vetting-policy.rules.ts'

export interface RecordLooked {
  readonly companyId: RootId
  readonly screeningId: string
  /** Absent: there are no lists; people look. */
  readonly looked?: {
    readonly lists: NonNullable<NameScreening['lists']>
    readonly matches: readonly NameMatch[]
  }
}

/**
 * What looking up a company's names brought. Nothing close: the check of sanctions is passed, and names are looked up
 * again after some days. Else two people decide; nobody is cleared because nobody could look. A second answer to the
 * same question changes nothing. Refuses `not-found`.
 */
export const recordLooked = useCase({
  name: 'vetting.record-looked',
  action: 'vetting.record-looked',
  root: (input: RecordLooked) => input.companyId,
  reads: (input, root) => ({
    screening: one(nameScreeningType, root, input.screeningId),
    checks: all(checkType, root),
    policies: checksPolicies(),
    numbers: vettingPolicies(),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ screening, checks, policies, numbers }, { screeningId, looked }, { at, newId }, root) {
    if (screening === undefined) return refuse('not-found')
    const answer = { screening: screeningId }
    if (screening.state !== 'asked') return { answer, changes: [] }
    const said = { screening: screeningId }
    const isClear = looked !== undefined && looked.matches.length === 0
    const after: NameScreening = { ...screening, ...looked, state: isClear ? 'clear' : 'hit', lookedAt: at }
    const kept = (topic: string): readonly Change[] => [put(nameScreeningType, after), entry(root, topic, said)]
    if (!isClear)
      return { answer, changes: [...kept('screening.hit'), event(root, 'screening.hit', { company: root, ...said })] }
    const policy = checksNumbers(policies, at)
    const check = datedCheck(
      {
        ...{ companyId: root, kind: 'sanctions', scope: listsSaid(looked.lists), checker: 'Surety' },
        ...{ checkerKind: 'machine', result: 'passed', checkedAt: at },
      },
      policy,
      at,
      newId('vch'),
    )
    if (isRefusal(check)) return check
    const again = addDuration(at, vettingNumbers(numbers, at).screenAgain)
    return {
      answer,
      changes: [
        ...kept('screening.clear'),
        ...checksRecorded(root, checks, [check], policy, at),
        due(root, 'screening.again', 'names', again),
      ],
    }
  },
})
