import { canonicalJson, sha256Hex } from '../../kernel/canonical.ts'
import { parseInstant } from '../../kernel/instant.ts'
import type { Instant, Json, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import { isZone } from '../../kernel/zone.ts'
import type { Incoterm } from '../catalogue/incoterm.rules.ts'
import { defectClasses, type QualityTerm } from '../catalogue/quality.rules.ts'
import type { NamedVersion } from '../catalogue/version.rules.ts'
import type { ReleasePlan } from '../escrow/plan.rules.ts'
import { checkPlan } from '../escrow/plan.rules.ts'
import type { ClassSampling, RequiredDocument } from './sampling.rules.ts'
import { isDocument, isSampling } from './sampling.rules.ts'

/** What Incoterms® say about the mode of transport. */
const byWaterOnly: readonly string[] = ['FAS', 'FOB', 'CFR', 'CIF']

export const transportModes = ['express', 'air', 'land', 'sea', 'inland-water', 'post', 'none'] as const
export type TransportMode = (typeof transportModes)[number]

export interface TermsLine {
  /** 1, 2, 3 … */
  readonly lineNo: number
  readonly name: string
  readonly description?: string
  /** Millionths of the unit, > 0. */
  readonly quantity: bigint
  /** UN/CEFACT Recommendation 20. */
  readonly unit: string
  /** Exact decimal text, for one unit; what is owed is `amount`. */
  readonly unitPrice: string
  /** Minor units ≥ 0, before order-level freight, tax, charges and allowances. */
  readonly amount: bigint
  readonly hsCode?: string
  readonly quantityToleranceBps: number
  readonly quality: readonly QualityTerm[]
  /** The version of a product that it was made of; part of what both sign. */
  readonly product?: NamedVersion
}

/** `date`: local date in the order's zone; otherwise days after the payment is final. */
export type ShipBy =
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'days'; readonly days: number; readonly after: 'initial' | 'balance' }

export interface TermsInstalment {
  readonly n: number
  readonly kind: 'initial' | 'balance'
  /** Minor units > 0. */
  readonly amount: bigint
  readonly event: 'agreement' | 'goods-ready' | 'documents' | 'received' | 'date'
  /** Local date; for the event `date`. */
  readonly date?: string
}

/** What both sides sign: everything that cover, release and decisions are computed from. */
export interface TermsContent {
  readonly currency: string
  readonly zone: string
  readonly lines: readonly TermsLine[]
  /** Order level, minor units; the allowance is ≥ 0 and is taken off. */
  readonly freight: bigint
  readonly tax: bigint
  readonly charges: bigint
  readonly allowances: bigint
  readonly mode: TransportMode
  readonly incoterm: Incoterm
  readonly incotermPlace: string
  readonly shipBy: ShipBy
  readonly shipmentProof: string
  readonly instalments: readonly TermsInstalment[]
  readonly releasePlan: ReleasePlan
  readonly coverage: 'standard' | 'on-time'
  readonly lateRateBps: number
  /** How much of a lot is looked at, by class of defect; what is not named is as usual. */
  readonly sampling?: Partial<ClassSampling>
  /** Papers that have to come with the goods. */
  readonly documents?: readonly RequiredDocument[]
  /** sha256 of files that are part of the contract, by name. */
  readonly attachments: readonly { readonly name: string; readonly sha256: string }[]
  readonly remarks?: string
}

/** One version of the terms: immutable. */
export interface Terms {
  readonly orderId: RootId
  readonly version: number
  readonly author: 'buyer' | 'supplier'
  readonly content: TermsContent
  readonly hash: string
  readonly writtenAt: Instant
}

export const termsType: RecordType<Terms> = {
  name: 'orders.terms',
  root: (terms) => terms.orderId,
  id: (terms) => String(terms.version),
}

/** One side's acceptance of one version: who, when, what exactly. */
export interface Acceptance {
  readonly orderId: RootId
  readonly version: number
  readonly side: 'buyer' | 'supplier'
  readonly person: string
  readonly hash: string
  readonly acceptedAt: Instant
}

export const acceptanceType: RecordType<Acceptance> = {
  name: 'orders.acceptances',
  root: (acceptance) => acceptance.orderId,
  id: (acceptance) => `${acceptance.version}:${acceptance.side}`,
}

/** What the buyer pays in all, minor units. */
export function totalOf(content: TermsContent): bigint {
  const lines = content.lines.reduce((sum, line) => sum + line.amount, 0n)
  return lines + content.freight + content.tax + content.charges - content.allowances
}

/** Terms as JSON: amounts and quantities as numbers where they are exact (|x| ≤ 10^15), else as text. */
export function termsJson(content: TermsContent): Json {
  return JSON.parse(
    JSON.stringify(content, (_key, value: unknown) => (typeof value === 'bigint' ? exact(value) : value)),
  ) as Json
}

function exact(value: bigint): number | string {
  return value <= 10n ** 15n && value >= -(10n ** 15n) ? Number(value) : value.toString()
}

/** The content hash that both sides accept: sha256 of the canonical JSON (RFC 8785). */
export function termsHash(content: TermsContent): string {
  return sha256Hex(canonicalJson(termsJson(content)))
}

const amountMost = 10n ** 15n

/** Sizes of a contract that a person can still read; not policy. */
const linesMost = 1000

/**
 * Refuses terms that nothing could be computed from. First reason wins:
 * `terms-invalid` { field, why }, `plan-invalid`, `incoterm-not-for-mode`, `instalments-differ` { total, instalments }.
 */
export function checkTerms(content: TermsContent): Refusal | undefined {
  const field = invalidField(content)
  if (field !== undefined) return refuse('terms-invalid', { ...field })
  if (byWaterOnly.includes(content.incoterm) && !['sea', 'inland-water'].includes(content.mode))
    return refuse('incoterm-not-for-mode', { incoterm: content.incoterm, mode: content.mode })
  const plan = checkPlan(content.releasePlan)
  if (plan !== undefined) return plan
  const total = totalOf(content)
  const instalments = content.instalments.reduce((sum, each) => sum + each.amount, 0n)
  return total === instalments
    ? undefined
    : refuse('instalments-differ', { total: Number(total), instalments: Number(instalments) })
}

type Invalid = { readonly field: string; readonly why: string }

function invalidField(content: TermsContent): Invalid | undefined {
  const { lines, instalments, shipBy } = content
  if (lines.length === 0 || lines.length > linesMost) return { field: 'lines', why: `1 to ${linesMost} lines` }
  const line = lines.findIndex((each, i) => !isLine(each, i))
  if (line >= 0) return { field: `lines/${line}`, why: 'numbered from 1, quantity above 0, amount not negative' }
  const amounts = [content.freight, content.tax, content.charges, content.allowances, totalOf(content)]
  if (amounts.some((amount) => amount < 0n || amount > amountMost))
    return { field: 'total', why: 'amounts are not negative and at most 10^15' }
  if (totalOf(content) === 0n) return { field: 'total', why: 'nothing to pay, nothing to protect' }
  if (!isZone(content.zone)) return { field: 'zone', why: 'an IANA time zone' }
  if (shipBy.kind === 'date' && !isDate(shipBy.date)) return { field: 'ship_by', why: 'a date' }
  if (defectClasses.some((of) => content.sampling?.[of] && !isSampling(content.sampling[of])))
    return { field: 'sampling', why: 'percentages that the tables of ISO 2859 have' }
  const paper = content.documents?.findIndex((each) => !isDocument(each)) ?? -1
  if (paper >= 0) return { field: `documents/${paper}`, why: 'another paper has a name' }
  if (shipBy.kind === 'days' && !(Number.isInteger(shipBy.days) && shipBy.days >= 0 && shipBy.days <= 730))
    return { field: 'ship_by', why: '0 to 730 days' }
  return invalidInstalment(instalments)
}

function isLine(line: TermsLine, i: number): boolean {
  const { lineNo, quantity, amount, quantityToleranceBps: tolerance } = line
  return (
    lineNo === i + 1 && quantity > 0n && amount >= 0n && amount <= amountMost && tolerance >= 0 && tolerance <= 1000
  )
}

function invalidInstalment(instalments: TermsContent['instalments']): Invalid | undefined {
  if (instalments[0]?.kind !== 'initial' || instalments[0].event !== 'agreement')
    return { field: 'instalments', why: 'the first is initial and due at agreement' }
  const wrong = instalments.findIndex(
    (each, i) =>
      each.n !== i + 1 ||
      each.amount <= 0n ||
      (i > 0 && each.kind !== 'balance') ||
      (each.event === 'date') !== (each.date !== undefined) ||
      (each.date !== undefined && !isDate(each.date)),
  )
  return wrong >= 0
    ? { field: `instalments/${wrong}`, why: 'numbered from 1, amount above 0, a date for `date`' }
    : undefined
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && parseInstant(`${text}T00:00:00Z`) !== undefined
}
