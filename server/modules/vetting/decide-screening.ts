import { addDuration } from '../../kernel/instant.ts'
import type { Change, Context, RootId } from '../../kernel/use-case.ts'
import { all, due, entry, event, isRefusal, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { type Check, checkType } from '../parties/check.rules.ts'
import { checksRecorded, datedCheck } from '../parties/check-changes.rules.ts'
import { type ChecksPolicy, checksNumbers, checksPolicies } from '../parties/checks-policy.rules.ts'
import { ladderOf, ladderReads } from '../parties/ladder.rules.ts'
import { checkStep, type LadderKept, stepTaken } from '../parties/suspension.rules.ts'
import { listsSaid, type NameScreening, nameScreeningType, sayOf, type Verdict } from './screening.rules.ts'
import { vettingNumbers, vettingPolicies } from './vetting-policy.rules.ts'

export interface DecideScreening {
  readonly companyId: RootId
  readonly screeningId: string
  readonly says: Verdict
  readonly grounds: string
}

/**
 * Staff say of a hit that it is somebody else, or the one who is listed; it takes two people who say the same. Cleared:
 * the check is passed. Confirmed: it failed, and the company is suspended. Refuses `not-found`, `person-needed`,
 * `wrong-state`, `reason-missing`, `same-person`.
 */
export const decideScreening = useCase({
  name: 'vetting.decide-screening',
  action: 'screening.decide',
  root: (input: DecideScreening) => input.companyId,
  reads: (input, root) => ({
    ...ladderReads(root),
    screening: one(nameScreeningType, root, input.screeningId),
    checks: all(checkType, root),
    policies: checksPolicies(),
    numbers: vettingPolicies(),
  }),
  sides: ({ company }) => (company === undefined ? [] : [{ as: 'staff', company: 'cmp_operator' }]),
  decide({ company, screening, checks, policies, numbers, ...ladder }, { says, grounds }, context, root) {
    if (company === undefined || screening === undefined) return refuse('not-found')
    const { actor, at } = context
    if (actor.kind !== 'user' || actor.person === undefined) return refuse('person-needed')
    const after = sayOf(screening, says, { person: actor.person, grounds }, at)
    if (isRefusal(after)) return after
    const { screeningId } = screening
    const answer = { screening: screeningId, state: after.state as string }
    const said = { screening: screeningId, says }
    if (after.state === 'hit')
      return { answer, changes: [put(nameScreeningType, after), entry(root, 'screening.said', said)] }
    const check = checkOf(after, checksNumbers(policies, at), context)
    if (isRefusal(check)) return check
    const again = addDuration(at, vettingNumbers(numbers, at).screenAgain)
    return {
      answer,
      changes: [
        put(nameScreeningType, after),
        entry(root, 'screening.decided', said),
        event(root, 'screening.decided', { company: root, ...said }),
        ...checksRecorded(root, checks, [check], checksNumbers(policies, at), at),
        ...(after.state === 'confirmed' ? suspended(ladderOf({ company, ...ladder }, at), after, context) : []),
        ...(after.state === 'cleared' ? [due(root, 'screening.again', 'names', again)] : []),
      ],
    }
  },
})

function checkOf(screening: NameScreening, policy: ChecksPolicy, { at, newId }: Context) {
  const { companyId, state, lists, decidedBy = '' } = screening
  const made: Omit<Check, 'checkId' | 'expiresAt'> = {
    ...{ companyId, kind: 'sanctions', scope: listsSaid(lists), checker: 'Surety, two people' },
    ...{
      checkerKind: 'staff',
      result: state === 'cleared' ? 'passed' : 'failed',
      checkedAt: at,
      recordedBy: decidedBy,
    },
  }
  return datedCheck(made, policy, at, newId('vch'))
}

/** Whoever is listed begins nothing new from this moment. What the company is told names no list. */
function suspended(kept: LadderKept, { decidedBy = '' }: NameScreening, { at, newId }: Context): readonly Change[] {
  const reason = 'A check that the law requires was not passed.'
  if (checkStep(kept, 'suspended', reason) !== undefined) return []
  const { companyId } = kept.company
  const taken = { companyId, suspensionId: newId('sus'), step: 'suspended', reason } as const
  return stepTaken(kept, { ...taken, suspendedBy: decidedBy, suspendedAt: at })
}
