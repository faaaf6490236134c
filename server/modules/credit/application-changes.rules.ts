import { addDuration } from '../../kernel/instant.ts'
import type { Change, Instant, Refusal } from '../../kernel/use-case.ts'
import { clear, due, entry, event, put, refuse } from '../../kernel/use-case.ts'
import { type Check, isChecked } from '../parties/check.rules.ts'
import type { Company } from '../parties/company.rules.ts'
import { isBarred, type Point } from '../parties/point.rules.ts'
import type { PointsPolicy } from '../parties/points-policy.rules.ts'
import {
  applicationDecideBy,
  applicationExpires,
  type CreditApplication,
  creditApplicationType,
  hasEnded,
} from './application.rules.ts'
import type { CreditLine } from './line.rules.ts'
import type { LinesPolicy } from './lines-policy.rules.ts'

/** What is known of a company that asks for credit. */
export interface Asking {
  readonly company: Company | undefined
  readonly checks: readonly Check[]
  readonly points: readonly Point[]
  readonly applications: readonly CreditApplication[]
  readonly line: CreditLine | undefined
}

/**
 * Why a company cannot apply now; `undefined`: it can. Refuses `not-found`, `not-a-buyer`, `credit-country`
 * { countries }, `company-not-verified`, `credit-barred`, `line-exists` { line }, `application-open` { application }.
 */
export function eligibilityFault(
  { company, checks, points, applications, line }: Asking,
  { creditCountries }: LinesPolicy,
  pointsPolicy: PointsPolicy,
  at: Instant,
): Refusal | undefined {
  if (company === undefined) return refuse('not-found')
  if (!company.kinds.includes('buyer')) return refuse('not-a-buyer')
  if (!creditCountries.includes(company.country)) return refuse('credit-country', { countries: [...creditCountries] })
  if (!isChecked(checks, 'registration', at)) return refuse('company-not-verified')
  if (isBarred(points, 'buyer', pointsPolicy, at)) return refuse('credit-barred')
  if (line !== undefined && line.state !== 'closed') return refuse('line-exists', { line: line.lineId })
  const open = applications.find((each) => !hasEnded(each))
  return open === undefined ? undefined : refuse('application-open', { application: open.applicationId })
}

/** The application after a step, with its entry, its news and its deadlines. */
export function applicationStepped(
  after: CreditApplication,
  topic: string,
  policy: LinesPolicy,
  at: Instant,
): readonly Change[] {
  const { companyId, applicationId, round } = after
  const said = { application: applicationId, round }
  return [
    put(creditApplicationType, after),
    entry(companyId, topic, said),
    event(companyId, topic, { company: companyId, ...said }),
    ...deadlinesOf(after, policy, at),
  ]
}

/** What the company has in hand ends by itself; what staff have in hand becomes overdue. */
export function deadlinesOf(
  { companyId, applicationId, state, submittedAt = '' }: CreditApplication,
  { draftExpires, decideWithin }: LinesPolicy,
  at: Instant,
): readonly Change[] {
  const isOwn = state === 'draft' || state === 'returned'
  const isStaffs = state === 'submitted' || state === 'in-review' || state === 'to-confirm'
  return [
    isOwn
      ? due(companyId, applicationExpires, applicationId, addDuration(at, draftExpires))
      : clear(companyId, applicationExpires, applicationId),
    isStaffs
      ? due(companyId, applicationDecideBy, applicationId, addDuration(submittedAt, decideWithin))
      : clear(companyId, applicationDecideBy, applicationId),
  ]
}

/** Who wrote an application, with one more. */
export function withAuthor(application: CreditApplication, person: string | undefined): readonly string[] {
  return [...new Set([...application.authors, ...(person === undefined ? [] : [person])])]
}
