import type { Instant, RecordType, Ref, Refusal, RootId } from '../../kernel/use-case.ts'
import { owner, refuse } from '../../kernel/use-case.ts'
import type { Score } from './scorecard.rules.ts'

export const creditApplicationStates = [
  'draft',
  'submitted',
  'in-review',
  'returned',
  'to-confirm',
  'approved',
  'declined',
  'withdrawn',
  'expired',
] as const
export type CreditApplicationState = (typeof creditApplicationStates)[number]

export const businessForms = ['corporation', 'llc', 'partnership', 'sole-proprietor', 'other'] as const
export type BusinessForm = (typeof businessForms)[number]

/** What a company says of its business when it asks for credit. Amounts in USD minor units. */
export interface StatedBusiness {
  readonly form: BusinessForm
  /** Of the United States, two letters: its notice follows this state's law. */
  readonly region: string
  /** `2019-04`. */
  readonly startedOn: string
  readonly industry: string
  /** Gross revenues of the last fiscal year: they decide the form of a notice (12 CFR 1002.9(a)(3)). */
  readonly revenue: bigint
  readonly asked: bigint
  readonly purpose: string
}

/** What was agreed to, by whom and when; `version` names the text. */
export interface Consent {
  readonly version: string
  readonly person: string
  readonly at: Instant
}

/** Why a part of an application was sent back. */
export interface PartReason {
  readonly field: string
  readonly reason: string
}

/** What a person decides. `limit`: USD minor units, of an approval. */
export interface CreditDecision {
  readonly outcome: 'approve' | 'decline'
  readonly limit: bigint
  /** Whose money it is; absent: the operator's own. */
  readonly lender?: string
  /** By their codes, the principal one first. */
  readonly reasons: readonly string[]
  readonly note: string
  readonly by: string
  readonly at: Instant
  /** The most that one person could decide alone on that day, USD minor units. */
  readonly alone: bigint
  readonly confirmedBy?: string
}

/** A company's application for a credit line; one open at a time. */
export interface CreditApplication {
  readonly companyId: RootId
  readonly applicationId: string
  readonly state: CreditApplicationState
  /** How often it was sent. */
  readonly round: number
  readonly startedAt: Instant
  readonly changedAt: Instant
  readonly business?: StatedBusiness
  readonly hasOwners: boolean
  readonly consent?: Consent
  /** Everybody who wrote a part of it: none of them decides. */
  readonly authors: readonly string[]
  readonly submittedAt?: Instant
  readonly takenBy?: string
  /** Of the last return. */
  readonly reasons?: readonly PartReason[]
  readonly score?: Score
  readonly decision?: CreditDecision
  readonly endedAt?: Instant
  readonly isOverdue: boolean
}

export const creditApplicationType: RecordType<CreditApplication> = {
  name: 'credit.applications',
  root: (application) => application.companyId,
  id: (application) => application.applicationId,
}

/** Somebody who owns or runs the company. Personal: in a row of its own, and in no entry. */
export interface CreditOwner {
  readonly name: string
  readonly birthYear: number
  /** ISO 3166 alpha-2. */
  readonly country: string
  /** Basis points; 0 for who runs it without owning. */
  readonly shareBps: number
}

export interface CreditOwners {
  readonly companyId: RootId
  readonly applicationId: string
  readonly owners: readonly CreditOwner[]
  readonly statedAt: Instant
}

export const creditOwnersType: RecordType<CreditOwners> = {
  name: 'credit.owners',
  root: (stated) => stated.companyId,
  id: (stated) => stated.applicationId,
}

/** Names of this space are applications; the owner is the company. */
export const applicationSpace = 'credit-application'

/** The company of an application. */
export function companyOf(applicationId: string): Ref<RootId | undefined> {
  return owner(applicationSpace, applicationId)
}

/** The deadlines of an application: it ends by itself; staff should have decided. */
export const applicationExpires = 'credit-application.expires'
export const applicationDecideBy = 'credit-application.decide-by'

export const creditApplicationSteps = [
  'save',
  'submit',
  'score',
  'take',
  'return',
  'decide',
  'confirm',
  'withdraw',
  'expire',
] as const
export type CreditApplicationStep = (typeof creditApplicationSteps)[number]

/** In which states a step may be taken; everywhere else it is refused. `confirm`: also a second person's objection. */
const open: Readonly<Record<CreditApplicationStep, readonly CreditApplicationState[]>> = {
  save: ['draft', 'returned'],
  submit: ['draft', 'returned'],
  score: ['submitted', 'in-review'],
  take: ['submitted', 'in-review'],
  return: ['in-review'],
  decide: ['in-review'],
  confirm: ['to-confirm'],
  withdraw: ['draft', 'submitted', 'in-review', 'returned', 'to-confirm'],
  expire: ['draft', 'returned'],
}

const endStates: readonly CreditApplicationState[] = ['approved', 'declined', 'withdrawn', 'expired']

/** Whether an application is over. */
export function hasEnded({ state }: Pick<CreditApplication, 'state'>): boolean {
  return endStates.includes(state)
}

/** Refuses `wrong-state` { state } where the step is not open. */
export function checkCreditStep(
  step: CreditApplicationStep,
  { state }: Pick<CreditApplication, 'state'>,
): Refusal | undefined {
  return open[step].includes(state) ? undefined : refuse('wrong-state', { state })
}

/** The states of the Union, its district and territories (USPS). */
const regions = new Set(
  (
    'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK ' +
    'OR PA RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR VI'
  ).split(' '),
)

export const regionCodes: readonly string[] = [...regions]

const AMOUNT_MOST = 10n ** 15n
const TEXT_MOST = { industry: 100, purpose: 500 } as const

/** The first field of a business that cannot be; `undefined`: all can. `most`: the largest line, USD minor units. */
export function businessFault(stated: StatedBusiness, most: bigint, at: Instant): string | undefined {
  const { region, startedOn, revenue, asked } = stated
  if (!regions.has(region)) return 'region'
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(startedOn) || startedOn > at.slice(0, 7) || startedOn < '1700') return 'startedOn'
  if (revenue < 0n || revenue > AMOUNT_MOST) return 'revenue'
  if (asked <= 0n || asked > most) return 'asked'
  return (['industry', 'purpose'] as const).find((name) => {
    const text = stated[name]
    return text === '' || text.length > TEXT_MOST[name]
  })
}

const WHOLE = 10_000
const OWNERS_MOST = 20

/** The first fault of owners, with the place in the list; `undefined`: they can be. */
export function creditOwnersFault(owners: readonly CreditOwner[], at: Instant): string | undefined {
  if (owners.length === 0 || owners.length > OWNERS_MOST) return 'owners'
  const n = owners.findIndex((each) => ownerFault(each, at) !== undefined)
  const faulty = owners[n]
  if (faulty !== undefined) return `owners.${n}.${ownerFault(faulty, at)}`
  return owners.reduce((sum, { shareBps }) => sum + shareBps, 0) > WHOLE ? 'owners' : undefined
}

function ownerFault({ name, birthYear, country, shareBps }: CreditOwner, at: Instant): string | undefined {
  const year = Number(at.slice(0, 4))
  if (name.trim() === '' || name.length > 200) return 'name'
  if (!Number.isInteger(birthYear) || birthYear < year - 120 || birthYear > year - 16) return 'birthYear'
  if (!/^[A-Z]{2}$/.test(country)) return 'country'
  return Number.isInteger(shareBps) && shareBps >= 0 && shareBps <= WHOLE ? undefined : 'share'
}
