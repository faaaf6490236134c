import type { Change, Instant, RecordType, RootId, Side } from '../../kernel/use-case.ts'
import { clear, due, put } from '../../kernel/use-case.ts'
import type { LineAmount } from '../escrow/hold.rules.ts'
import type { Order, OrderSide } from '../orders/order.rules.ts'
import { operatorId, sidesOf } from '../orders/order.rules.ts'

/** What is said to be wrong. `unpaid` is the supplier's: a buyer who never paid the rest (a default case). */
export const claimReasons = [
  'not-shipped',
  'shipped-late',
  'not-received',
  'wrong-item',
  'short-quantity',
  'poor-quality',
  'damaged',
  'missing-document',
  'counterfeit',
  'unpaid',
] as const
export type ClaimReason = (typeof claimReasons)[number]

/** What is asked for. `late-rate` is what the terms promise for late goods that are kept; `damages` ends a default. */
export const remedies = [
  'refund',
  'partial-refund',
  'return-and-refund',
  'replacement',
  'rework',
  'price-reduction',
  'late-rate',
  'damages',
] as const
export type RemedyKind = (typeof remedies)[number]

export const claimStates = [
  'answering',
  'negotiating',
  'evidence',
  'proposed',
  'decided',
  'appealed',
  'executing',
  'returning',
  'remedying',
  'closed',
] as const
export type ClaimState = (typeof claimStates)[number]

/** What runs out, and when; each is a deadline of the order with the claim as its subject. */
export const claimClocks = [
  'claim.answer',
  'claim.silence',
  'claim.escalation',
  'claim.offer',
  'claim.round',
  'claim.evidence',
  'claim.inspection',
  'claim.proposal',
  'claim.decision',
  'claim.appeal',
  'claim.appeal-review',
  'claim.return',
  'claim.remedy',
  'claim.execution',
] as const
export type ClaimClock = (typeof claimClocks)[number]
export type Clocks = Readonly<Partial<Record<ClaimClock, Instant>>>

/** A side's wish for a human translation of what the claim says, once per claim: its clocks stand still meanwhile. */
export interface TranslationWish {
  readonly by: OrderSide
  readonly askedAt: Instant
  /** Until when its clocks stand still at the most. */
  readonly until: Instant
  /** Those that stand still, as they were moved: what was set anew since is not touched again. */
  readonly clocks: Clocks
  readonly servedAt?: Instant
}

/** A quantity of a line, of one lot or (no lot) of what is not shipped, and what is asked for it. */
export interface ClaimLine {
  readonly lineNo: number
  readonly lotId?: string
  /** Millionths of the line's unit. */
  readonly quantity: bigint
  /** Minor units of the price. */
  readonly amount: bigint
}

/** What both agreed, or what was decided: the buyer gets `parts`, the rest of what is frozen goes on. */
export interface Settlement {
  readonly by: 'agreement' | 'decision' | 'machine'
  /** Minor units of the price, by line. */
  readonly parts: readonly LineAmount[]
  /** The goods go back first; the freight that the buyer gets for it is at most this, minor units. */
  readonly goodsReturn?: { readonly freightMost: bigint }
  /** The goods are back already and were contested; the same of their freight. */
  readonly returned?: { readonly freightMost: bigint }
  /** New or mended goods until this instant; then nothing is paid back unless the date is missed. */
  readonly remedyBy?: Instant
  /** Who bears the processing fee's share of what goes back. */
  readonly feeBearer: OrderSide
  /** On whom the fee of inspections is put that are of the claim or cited; absent: who advanced one bears it. */
  readonly inspectionFee?: { readonly bearer: OrderSide; readonly cited: readonly string[] }
}

/** What of a lost chargeback counts as paid of a claim's end, minor units. */
export interface BankPaid {
  readonly chargeback: string
  readonly amount: bigint
}

/** How a claim ended. */
export type ClaimOutcome = 'settled' | 'decided' | 'machine' | 'withdrawn' | 'lapsed' | 'remedied' | 'released'

/** One side's claim on quantities of an order: the hot row. Words, offers, evidence and decisions stand beside it. */
export interface Claim {
  readonly orderId: RootId
  readonly claimId: string
  readonly buyerId: RootId
  readonly supplierId: RootId
  /** ISO 4217, of the order. */
  readonly currency: string
  readonly by: OrderSide
  readonly reason: ClaimReason
  readonly remedy: RemedyKind
  readonly lines: readonly ClaimLine[]
  /** Of a default case: what of the deposit the supplier asks to keep, minor units; the lines are the whole deposit. */
  readonly keeps?: bigint
  readonly state: ClaimState
  readonly filedAt: Instant
  /** All claims of the order together were small when it was filed or escalated: documents only, short clocks. */
  readonly track: 'full' | 'small'
  /** Whose word comes next while both negotiate. */
  readonly turn?: OrderSide
  readonly clocks: Clocks
  /** The person of staff who has it. */
  readonly mediator?: string
  /** Who decided before an appeal, and who approved it as the second person. */
  readonly formerMediator?: string
  readonly formerApprover?: string
  readonly escalatedAt?: Instant
  /** When the mediator opened the evidence round, and until when it runs. */
  readonly roundOpenedAt?: Instant
  readonly evidenceUntil?: Instant
  /** Who has said all, of what lies in the file; what comes after it takes the word back. */
  readonly saidAll?: readonly OrderSide[]
  /** Who has asked for a human translation, and whose clocks stand still for it. */
  readonly translations?: readonly TranslationWish[]
  /** Who has had his one extension. */
  readonly extendedBy: readonly OrderSide[]
  /** Who said yes to the mediator's proposal, or gave up his appeal. */
  readonly agreedBy: readonly OrderSide[]
  /** The supplier never answered. */
  readonly unanswered?: boolean
  readonly settlement?: Settlement
  /** What of the freight of goods that went back was given to the buyer or is owed to him, minor units. */
  readonly freightPaid?: bigint
  /** What the order exposed when it was filed, USD minor units: up to that the guarantee pays a decision. */
  readonly exposure?: bigint
  /** What was decided and nobody could pay when it was carried out, by line, less what the guarantee has advanced. */
  readonly owed?: readonly LineAmount[]
  /** What the guarantee has advanced, minor units. */
  readonly advanced?: bigint
  /** What of its end banks had given the buyer already, by chargeback, minor units. */
  readonly bankPaid?: readonly BankPaid[]
  readonly outcome?: ClaimOutcome
  readonly closedAt?: Instant
  /** Chargebacks that were open while it was. */
  readonly chargebacks: readonly string[]
}

export const claimType: RecordType<Claim> = {
  name: 'claims.claims',
  root: (claim) => claim.orderId,
  id: (claim) => claim.claimId,
}

/** Whether how it ends is known and waits: for a payment under way, or for a bank that has money of the order. */
export function isWaiting({ state, clocks }: Pick<Claim, 'state' | 'clocks'>): boolean {
  return state === 'executing' && clocks['claim.execution'] !== undefined
}

export function isOpen(claim: Pick<Claim, 'state'>): boolean {
  return claim.state !== 'closed'
}

/** What is asked in all, minor units. */
export function askedOf(claim: Pick<Claim, 'lines'>): bigint {
  return claim.lines.reduce((sum, line) => sum + line.amount, 0n)
}

/** What is asked, by line of the order. */
export function askedParts({ lines }: Pick<Claim, 'lines'>): readonly LineAmount[] {
  const sums = new Map<number, bigint>()
  for (const { lineNo, amount } of lines) sums.set(lineNo, (sums.get(lineNo) ?? 0n) + amount)
  return [...sums].map(([lineNo, amount]) => ({ lineNo, amount })).filter((part) => part.amount > 0n)
}

/** Who may be there: both parties and the operator's staff; nobody of a draft. */
export function claimSides(order: Order | undefined): readonly Side[] {
  return order?.agreedVersion === undefined ? [] : sidesOf(order)
}

/** The operator's side alone: what only its staff or the house itself does. */
export const staffSide: readonly Side[] = [{ as: 'staff', company: operatorId }]

/** The claim as it is now, and the deadlines that differ from before. */
export function claimChanges(before: Claim | undefined, after: Claim): readonly Change[] {
  const { orderId, claimId, clocks } = after
  const moved = claimClocks.flatMap((name): readonly Change[] => {
    const at = clocks[name]
    if (at === before?.clocks[name]) return []
    return [at === undefined ? clear(orderId, name, claimId) : due(orderId, name, claimId, at)]
  })
  return [put(claimType, after), ...moved]
}

/** The claim as closed: nothing runs any more. */
export function closed(claim: Claim, outcome: ClaimOutcome, at: Instant): Claim {
  const { turn: _, ...rest } = claim
  return { ...rest, state: 'closed', outcome, closedAt: at, clocks: {} }
}
