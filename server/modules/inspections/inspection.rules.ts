import type { Instant, RecordType, Refusal, RootId, Side } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { LotLine } from '../orders/lot.rules.ts'
import type { Order, OrderSide } from '../orders/order.rules.ts'
import { sideOf, sidesOf } from '../orders/order.rules.ts'
import type { Finding, LineResult, Verdict } from './findings.rules.ts'

/**
 * `inspection`: a firm draws a sample before shipping; `monitoring`: it looks at how far production is; `own`: the
 * buyer looks at goods on delivery, by himself and without a fee.
 */
export const inspectionKinds = ['inspection', 'monitoring', 'own'] as const
export type InspectionKind = (typeof inspectionKinds)[number]

/** What can be booked. */
export const serviceKinds = ['inspection', 'monitoring'] as const
export type ServiceKind = (typeof serviceKinds)[number]

/** `accepted`: the firm has earned the fee and gets it once the money is final. */
export const inspectionStates = [
  ...(['requested', 'paid', 'appointed', 'scheduled', 'report-filed', 'contested', 'accepted', 'closed'] as const),
]
export type InspectionState = (typeof inspectionStates)[number]

/**
 * How it ended. `paid`: the firm has the fee; `recorded`: the buyer's own; not done: `unpaid`, `cancelled`, `lapsed`
 * (no report in time), `rejected` (the report is none), `order-ended`, `money-gone` (what was advanced was taken back).
 */
export const outcomes = [
  ...(['paid', 'recorded', 'unpaid', 'cancelled', 'lapsed', 'rejected', 'order-ended', 'money-gone'] as const),
]
export type Outcome = (typeof outcomes)[number]

/** `not-ready`: too little was finished to judge the lot. Of monitoring there is none. */
export type ReportVerdict = Verdict | 'not-ready'

export interface Inspection {
  readonly orderId: RootId
  readonly id: string
  readonly kind: InspectionKind
  /** Who booked it, advances its fee and answers its report. */
  readonly by: OrderSide
  readonly lines: readonly LotLine[]
  /** The lot that the buyer looked at. */
  readonly lotId?: string
  readonly state: InspectionState
  readonly outcome?: Outcome
  /** Minor units of the order's currency, fixed at booking; 0 for the buyer's own. */
  readonly fee: bigint
  /** What of it is held. */
  readonly held: bigint
  readonly bookedAt: Instant
  /** The day in the order's zone on which the goods are ready to be looked at. */
  readonly on?: string
  readonly paidAt?: Instant
  readonly firmId?: RootId
  /** The day of the visit. */
  readonly visitOn?: string
  /** Until when the report has to be here. */
  readonly reportBy?: Instant
  readonly overdueAt?: Instant
  readonly reportedAt?: Instant
  /** The report's file, which is one of the order's. */
  readonly reportHash?: string
  /** How much of the goods was made and packed, of all. */
  readonly finishedBps?: number
  readonly verdict?: ReportVerdict
  /** Required documents that were not there, below `terms/<version>/`. */
  readonly missing?: readonly string[]
  /** Until when the report may be contested. */
  readonly answerBy?: Instant
  readonly contestedBy?: OrderSide
  /** Why; it stands here only, where it can be erased. */
  readonly contestReason?: string
  readonly endedAt?: Instant
  /** The claim in whose mediation it was ordered: it looks at goods that are there, and lets nothing go by the plan. */
  readonly claimId?: string
  /** On whom the end of a claim put the fee; absent: who advanced it bears it. */
  readonly bearer?: OrderSide
  /** What the bearer repaid to who advanced it, with the processing fee, minor units. */
  readonly repaid?: bigint
}

export const inspectionType: RecordType<Inspection> = {
  name: 'inspections.inspections',
  root: (inspection) => inspection.orderId,
  id: (inspection) => inspection.id,
}

/** What was found of one line, and what it means; immutable. */
export interface InspectionResult {
  readonly orderId: RootId
  readonly inspectionId: string
  readonly lineNo: number
  readonly by: 'buyer' | 'inspector'
  /** Of the line that was judged, millionths. */
  readonly quantity: bigint
  readonly result: LineResult
  readonly finding: Finding
  readonly recordedAt: Instant
}

export const inspectionResultType: RecordType<InspectionResult> = {
  name: 'inspections.results',
  root: (result) => result.orderId,
  id: (result) => `${result.inspectionId}:${result.lineNo}`,
}

/** Who may take a step in a state: who booked, either side, staff or the firm. */
type Who = 'booker' | 'both' | 'staff' | 'inspector'
type Row = Partial<Record<InspectionState, Who>>

/** State × step; an empty cell is the refusal `wrong-state`. Clock and money bring facts, which have no row here. */
export const inspectionSteps = {
  'pay-fee': { requested: 'booker' },
  cancel: { requested: 'booker', paid: 'booker' },
  'cancel-overdue': { appointed: 'booker', scheduled: 'booker' },
  'appoint-firm': { paid: 'staff', appointed: 'staff', scheduled: 'staff' },
  'decline-appointment': { appointed: 'inspector', scheduled: 'inspector' },
  'schedule-visit': { appointed: 'inspector', scheduled: 'inspector' },
  'attach-report': { scheduled: 'inspector' },
  'file-report': { scheduled: 'inspector' },
  'accept-report': { 'report-filed': 'booker' },
  'contest-report': { 'report-filed': 'both' },
  'settle-contest': { contested: 'staff' },
} as const satisfies Record<string, Row>

export type InspectionStep = keyof typeof inspectionSteps

/** On which side somebody stands toward an inspection. */
export type InspectionSide = OrderSide | 'staff' | 'inspector'

/** Whether a side may take the step now. Refuses `wrong-state` { state }, `not-your-turn` { state }. */
export function checkInspectionStep(
  step: InspectionStep,
  inspection: Inspection,
  side: InspectionSide | undefined,
): Refusal | undefined {
  const { state } = inspection
  const cells: Row = inspectionSteps[step]
  const who = cells[state]
  if (who === undefined || (step === 'cancel-overdue' && inspection.overdueAt === undefined))
    return refuse('wrong-state', { state })
  return side !== undefined && isMeant(who, inspection, side) ? undefined : refuse('not-your-turn', { state })
}

function isMeant(who: Who, inspection: Inspection, side: InspectionSide): boolean {
  if (who === 'both') return side === 'buyer' || side === 'supplier'
  return side === (who === 'booker' ? inspection.by : who)
}

/** The steps that a side may take now. */
export function inspectionStepsNow(inspection: Inspection, side: InspectionSide): readonly InspectionStep[] {
  const all = Object.keys(inspectionSteps) as InspectionStep[]
  return all.filter((step) => checkInspectionStep(step, inspection, side) === undefined)
}

/** The companies whose inspection it is: the order's, and the firm that is appointed. */
export function inspectionSides(order: Order | undefined, inspection: Inspection | undefined): readonly Side[] {
  const firmId = inspection?.firmId
  const firm = firmId === undefined ? [] : [{ as: 'inspector', company: firmId }]
  return order === undefined ? [] : [...sidesOf(order), ...firm]
}

/** The side that a company has toward an inspection; `undefined` for a stranger. */
export function inspectionSideOf(
  order: Order,
  inspection: Inspection,
  company: RootId | undefined,
  operator: RootId,
): InspectionSide | undefined {
  const side = sideOf(order, company)
  if (side !== undefined) return side
  if (company === operator) return 'staff'
  return company !== undefined && company === inspection.firmId ? 'inspector' : undefined
}

/** Whether its report is waited for: instalments that would open with the goods wait too. */
export function isAwaited({ kind, state, claimId }: Pick<Inspection, 'kind' | 'state' | 'claimId'>): boolean {
  return kind === 'inspection' && claimId === undefined && ['paid', 'appointed', 'scheduled'].includes(state)
}

/** Whether its fee may still go back: nobody has earned it. */
export function isOpenInspection({ state }: Pick<Inspection, 'state'>): boolean {
  return state !== 'accepted' && state !== 'closed'
}

/** The inspection with one of a list replaced. */
export function withInspection(all: readonly Inspection[], one: Inspection): readonly Inspection[] {
  return all.map((each) => (each.id === one.id ? one : each))
}
