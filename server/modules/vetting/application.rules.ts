import type { Instant, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'

export const applicationStates = [
  'drafted',
  'submitted',
  'in-review',
  'returned',
  'approved',
  'refused',
  'appealed',
] as const
export type ApplicationState = (typeof applicationStates)[number]

/** What a company says of itself. */
export interface StatedCompany {
  readonly legalName: string
  readonly legalForm: string
  readonly registrationNumber: string
  readonly addressLines: readonly string[]
  readonly postcode?: string
  readonly city: string
  readonly region?: string
  readonly lei?: string
  readonly vatNumber?: string
}

/** Why a part of an application was sent back, by field. */
export interface FieldReason {
  readonly field: string
  readonly reason: string
}

/** A company's application as supplier; one for each company, however often it comes back. */
export interface Application {
  readonly companyId: RootId
  readonly state: ApplicationState
  /** How often it was sent. */
  readonly round: number
  readonly company?: StatedCompany
  readonly hasOwners: boolean
  readonly savedAt: Instant
  readonly submittedAt?: Instant
  readonly takenBy?: string
  readonly takenAt?: Instant
  /** Of the last return. */
  readonly reasons?: readonly FieldReason[]
  readonly decidedBy?: string
  readonly decidedAt?: Instant
  readonly decidedFor?: string
  readonly appealedAt?: Instant
  readonly appealedFor?: string
  readonly heardBy?: string
}

export const applicationType: RecordType<Application> = {
  name: 'vetting.applications',
  root: (application) => application.companyId,
  id: () => 'application',
}

/** Somebody who owns or runs the company. Personal: stands in its own row, and in no entry. */
export interface Owner {
  readonly name: string
  readonly birthYear: number
  /** ISO 3166 alpha-2. */
  readonly country: string
  /** Basis points; 0 for who runs it without owning. */
  readonly shareBps: number
}

/** The owners as they were stated last; erased by an empty list. */
export interface StatedOwners {
  readonly companyId: RootId
  readonly owners: readonly Owner[]
  readonly statedAt: Instant
}

export const statedOwnersType: RecordType<StatedOwners> = {
  name: 'vetting.owners',
  root: (stated) => stated.companyId,
  id: () => 'owners',
}

export const documentKinds = ['registration', 'owners', 'address', 'licence', 'other'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** A paper of the application: which bytes, by their hash. */
export interface VettingDocument {
  readonly companyId: RootId
  readonly sha256: string
  readonly kind: DocumentKind
  readonly bytes: bigint
  readonly type: string
  readonly name: string
  readonly person: string
  readonly attachedAt: Instant
}

export const documentType: RecordType<VettingDocument> = {
  name: 'vetting.documents',
  root: (document) => document.companyId,
  id: (document) => document.sha256,
}

export type ApplicationStep = 'save' | 'submit' | 'take' | 'return' | 'approve' | 'refuse' | 'appeal' | 'hear'

/** In which states a step may be taken; everywhere else it is refused. */
const open: Readonly<Record<ApplicationStep, readonly ApplicationState[]>> = {
  save: ['drafted', 'returned'],
  submit: ['drafted', 'returned'],
  take: ['submitted', 'in-review'],
  return: ['in-review'],
  approve: ['in-review'],
  refuse: ['in-review'],
  appeal: ['refused'],
  hear: ['appealed'],
}

/** Refuses `wrong-state` { state } where the step is not open. */
export function checkApplicationStep(step: ApplicationStep, application: Application): Refusal | undefined {
  return open[step].includes(application.state) ? undefined : refuse('wrong-state', { state: application.state })
}

const lengths = {
  legalName: 200,
  legalForm: 100,
  registrationNumber: 50,
  city: 100,
  postcode: 20,
  region: 100,
} as const

/** What can be said of a number outside of rules: its form, its check digits. */
export interface NumberFacts {
  readonly isRegisterNumber: boolean
  readonly isTaxNumber: boolean
  readonly isLei: boolean
}

/** The first field of a company's statement that cannot be; `undefined`: all can. */
export function statedCompanyFault(stated: StatedCompany, facts: NumberFacts): string | undefined {
  const tooLong = Object.entries(lengths).find(([name, most]) => {
    const text = stated[name as keyof typeof lengths] ?? ''
    return text.length > most
  })
  if (tooLong !== undefined) return tooLong[0]
  const empty = (['legalName', 'legalForm', 'registrationNumber', 'city'] as const).find((name) => stated[name] === '')
  if (empty !== undefined) return empty
  const { addressLines } = stated
  if (addressLines.length === 0 || addressLines.length > 3 || addressLines.some((line) => line.length > 100))
    return 'addressLines'
  if (!facts.isRegisterNumber) return 'registrationNumber'
  if (stated.lei !== undefined && !facts.isLei) return 'lei'
  return stated.vatNumber !== undefined && !facts.isTaxNumber ? 'vatNumber' : undefined
}

const WHOLE = 10_000
const OWNERS_MOST = 20

/** The first fault of owners, with the place in the list; `undefined`: they can be. */
export function ownersFault(owners: readonly Owner[], at: Instant): string | undefined {
  if (owners.length === 0 || owners.length > OWNERS_MOST) return 'owners'
  const year = Number(at.slice(0, 4))
  for (const [n, { name, birthYear, country, shareBps }] of owners.entries()) {
    if (name.trim() === '' || name.length > 200) return `owners.${n}.name`
    if (!Number.isInteger(birthYear) || birthYear < year - 120 || birthYear > year - 16) return `owners.${n}.birthYear`
    if (!/^[A-Z]{2}$/.test(country)) return `owners.${n}.country`
    if (!Number.isInteger(shareBps) || shareBps < 0 || shareBps > WHOLE) return `owners.${n}.share`
  }
  return owners.reduce((sum, { shareBps }) => sum + shareBps, 0) > WHOLE ? 'owners' : undefined
}

/** What an application still lacks before it can be sent. */
export function missingParts(application: Application, documents: readonly VettingDocument[]): readonly string[] {
  return [
    ...(application.company === undefined ? ['company'] : []),
    ...(application.hasOwners ? [] : ['owners']),
    ...(documents.some(({ kind }) => kind === 'registration') ? [] : ['documents']),
  ]
}
