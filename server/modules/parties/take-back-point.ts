import type { RootId } from '../../kernel/use-case.ts'
import { all, entry, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { companyType } from './company.rules.ts'
import { counts, pointTakenBack, pointType } from './point.rules.ts'
import { pointsNumbers, pointsPolicies } from './points-policy.rules.ts'
import { suspensionType } from './suspension.rules.ts'

export interface TakeBackPoint {
  readonly companyId: RootId
  readonly pointId: string
  readonly reason: string
}

/**
 * Staff take points of a company back: one person asks with a reason, a second one does it (ADR 46). Refuses
 * `not-found`, `person-needed`, `reason-missing`, `point-over` for what no longer counts, `same-person`.
 */
export const takeBackPoint = useCase({
  name: 'parties.take-back-point',
  action: 'parties.take-back-point',
  root: (input: TakeBackPoint) => input.companyId,
  reads: (_, root) => ({
    company: one(companyType, root, 'company'),
    points: all(pointType, root),
    suspensions: all(suspensionType, root),
    policies: pointsPolicies(),
  }),
  sides: ({ company }) => (company === undefined ? [] : [{ as: 'staff', company: 'cmp_operator' }]),
  decide({ company, points, suspensions, policies }, { pointId, reason }, context, root) {
    const point = points.find((each) => each.pointId === pointId)
    if (company === undefined || point === undefined) return refuse('not-found')
    const { kind, person } = context.actor
    if (kind !== 'user' || person === undefined) return refuse('person-needed')
    if (reason.trim() === '') return refuse('reason-missing')
    if (!counts(point, context.at)) return refuse('point-over')
    if (point.askedBackBy === undefined) {
      const asked = { ...point, askedBackBy: person, askedBackFor: reason.trim() }
      const changes = [put(pointType, asked), entry(root, 'points.asked-back', { point: pointId })]
      return { answer: { point: pointId, state: 'waits' }, changes }
    }
    if (point.askedBackBy === person) return refuse('same-person')
    const policy = pointsNumbers(policies, context.at)
    const changes = pointTakenBack({ company, points }, point, suspensions, policy, context)
    return { answer: { point: pointId, state: 'taken-back' }, changes }
  },
})
