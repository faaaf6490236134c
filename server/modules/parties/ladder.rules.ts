import type { Facts, Instant, RootId } from '../../kernel/use-case.ts'
import { all, one } from '../../kernel/use-case.ts'
import type { Company } from './company.rules.ts'
import { companyType } from './company.rules.ts'
import { closesCompany, pointType } from './point.rules.ts'
import { pointsNumbers, pointsPolicies } from './points-policy.rules.ts'
import type { LadderKept } from './suspension.rules.ts'
import { suspensionType } from './suspension.rules.ts'

/** What each step of the ladder reads of a company. */
export function ladderReads(companyId: RootId) {
  return {
    company: one(companyType, companyId, 'company'),
    suspensions: all(suspensionType, companyId),
    points: all(pointType, companyId),
    pointsPolicy: pointsPolicies(),
  }
}

type LadderFacts = Omit<Facts<ReturnType<typeof ladderReads>>, 'company'> & { readonly company: Company }

/** The company as the ladder takes it. Points that have closed it keep it closed, whatever staff lift. */
export function ladderOf({ company, suspensions, points, pointsPolicy }: LadderFacts, at: Instant): LadderKept {
  return { company, suspensions, isClosedByPoints: closesCompany(points, pointsNumbers(pointsPolicy, at), at) }
}
