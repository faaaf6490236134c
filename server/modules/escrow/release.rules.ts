import { allocate } from '../../kernel/allocation.ts'
import { greatest, least } from '../../kernel/money.ts'
import type { RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import { accounts } from '../ledger/account.rules.ts'
import type { Movement } from '../ledger/transfer.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import { share } from './allocation.rules.ts'
import type { Hold, LineAmount, ProtectedOrder } from './hold.rules.ts'
import { freeOf, givenBack, plus, positive, sum, total } from './hold.rules.ts'
import type { LineProgress, PlanStep, ReleasePlan } from './plan.rules.ts'
import { earned, reserved, windowOver } from './plan.rules.ts'
import type { OrderExposure, UsdRate } from './room.rules.ts'
import { fromUsd, toUsd } from './room.rules.ts'

/**
 * What lets money go: a step of the plan with its lot ('' for the whole order), `early` by the buyer (lot = the
 * command), `funded` when money became final after a step (lot = payment, and which time), `case-ended` (lot = claim).
 */
export interface ReleaseCause {
  readonly step: PlanStep | 'early' | 'funded' | 'case-ended'
  readonly lot: string
}

/** One release of one line, minor units; at most one per step, line and lot. `fee` and `tax` are inside `amount`. */
export interface Release extends ReleaseCause {
  readonly orderId: RootId
  readonly lineNo: number
  readonly amount: bigint
  readonly fee: bigint
  readonly tax: bigint
}

export const releaseType: RecordType<Release> = {
  name: 'escrow.releases',
  root: (release) => release.orderId,
  id: (release) => `${release.step}:${release.lineNo}:${release.lot}`,
}

/**
 * The cause by which a step lets money go that has done so before for the same lot: a window that begins anew, a
 * payment that comes in parts. One that has let nothing go yet keeps its name.
 */
export function onceMore(releases: readonly Release[], { step, lot }: ReleaseCause): ReleaseCause {
  const before = releases.filter((each) => each.step === step && `${each.lot}:`.startsWith(`${lot}:`))
  const times = new Set(before.map((each) => each.lot)).size
  return { step, lot: times === 0 ? lot : `${lot}:${times + 1}` }
}

/** The supplier's transaction fee: min(bps of all released, cap) less what was taken. `cap` in the order's currency. */
export interface FeeTerms {
  readonly bps: number
  readonly cap: bigint
  readonly jurisdiction: string
  /** Tax on the fee by its tax code; 0 for reverse charge, exempt and out of scope. */
  readonly taxBps: number
}

/** Everything that a release depends on. */
export interface ReleaseFacts {
  readonly order: ProtectedOrder
  readonly holds: readonly Hold[]
  readonly releases: readonly Release[]
  readonly progress: readonly LineProgress[]
  readonly plan: ReleasePlan
  readonly fee: FeeTerms
  /** In the hold, but from payments that are not final; minor units. */
  readonly notFinal: bigint
  readonly exposure: OrderExposure
  /** The supplier's room (`roomOf`), USD minor units, beyond what this order has already. */
  readonly room: bigint
  readonly rate: UsdRate
  /** The supplier's open debt in the order's currency (balance of `accounts.recovery`). */
  readonly recovery: bigint
}

export interface Released {
  readonly holds: readonly Hold[]
  /** The new releases only. */
  readonly releases: readonly Release[]
  readonly movements: readonly Movement[]
  readonly exposure: OrderExposure
}

/** What the buyer lets go early; `lot` tells it from his other early releases. */
export interface EarlyRelease {
  readonly lot: string
  readonly parts: readonly LineAmount[]
  /** In the hold from Pay Later or from cards without 3-D Secure: never released early, minor units. */
  readonly barred: bigint
}

/**
 * Releases what is due by the plan: final money only, within room before the window is over, at most once per step,
 * line and lot. A part that finds no room waits for `window-over`. Nothing due: no releases, no movements.
 */
export function releaseDue(facts: ReleaseFacts, cause: ReleaseCause): Released {
  const due = facts.holds.map((hold) => (isReleased(facts, cause, hold) ? 0n : dueOf(facts, hold)))
  const final = atMost(due, finalOf(facts))
  const needed = final.map((amount, i) => amount - least(amount, withoutRoom(facts, facts.holds[i])))
  const granted = atMost(needed, headroom(facts))
  const steps = final.map((amount, i) => amount - (needed[i] ?? 0n) + (granted[i] ?? 0n))
  return release(facts, cause, steps, [])
}

/**
 * Releases free, final money that the buyer lets go early; `uncovered` is the part beyond the room, which leaves the
 * cover. Refuses `not-free` { lineNo, free }, `early-release-barred` { most }.
 */
export function releaseEarly(
  facts: ReleaseFacts,
  early: EarlyRelease,
): (Released & { readonly uncovered: bigint }) | Refusal {
  if (early.parts.some((part) => part.amount <= 0n)) throw new Error('escrow: an early release moves nothing')
  const steps = facts.holds.map((hold) => partOn(early.parts, hold.lineNo))
  const short = facts.holds.find((hold, i) => (steps[i] ?? 0n) > freeOf(hold))
  if (short !== undefined) return refuse('not-free', { lineNo: short.lineNo, free: Number(freeOf(short)) })
  const most = positive(least(finalOf(facts), total(facts.holds, freeOf) - early.barred))
  if (sum(steps) > most) return refuse('early-release-barred', { most: Number(most) })
  const needed = steps.map((amount, i) => amount - least(amount, withoutRoom(facts, facts.holds[i])))
  const granted = atMost(needed, headroom(facts))
  const uncovered = needed.map((amount, i) => amount - (granted[i] ?? 0n))
  const released = release(facts, { step: 'early', lot: early.lot }, steps, uncovered)
  return { ...released, uncovered: sum(uncovered) }
}

/**
 * Goods that came anew can be claimed again, and so can a part of what was done with once a bank kept some of a
 * payment: what of that released money is beyond the room leaves the cover. `uncovered` says how much, minor units.
 */
export function claimableAnew(facts: ReleaseFacts): Pick<Released, 'holds'> & { readonly uncovered: bigint } {
  const parts = facts.holds.map((hold) => exposed(facts, hold))
  const beyond = positive(sum(parts) - fromUsd(facts.exposure.amount + facts.room, facts.rate))
  // Where steps before `received` have reserved more than is claimable, nothing released is beyond it.
  const most = facts.holds.map(
    (hold) => claimable(facts, hold) - least(claimable(facts, hold), reservedOn(facts, hold)),
  )
  const leaves = atMost(most, beyond)
  return { holds: plus(facts.holds, 'uncovered', leaves), uncovered: sum(leaves) }
}

/** Due = min(share reached × (value − given back), paid − given back − frozen) − released, never below 0. */
function dueOf(facts: ReleaseFacts, hold: Hold): bigint {
  const most = hold.paid - givenBack(hold) - hold.frozen
  return positive(least(earned(hold, facts.plan, facts.progress), most) - hold.released)
}

function isReleased(facts: ReleaseFacts, cause: ReleaseCause, hold: Hold): boolean {
  const { orderId, lineNo } = hold
  const id = releaseType.id({ ...cause, orderId, lineNo, amount: 0n, fee: 0n, tax: 0n })
  return facts.releases.some((each) => releaseType.id(each) === id)
}

/** Free money that is final: what is not final may still come back, so as much stays in the hold. */
function finalOf(facts: ReleaseFacts): bigint {
  return positive(total(facts.holds, freeOf) - facts.notFinal)
}

/** Released within the cover and still claimable. */
function claimable(facts: ReleaseFacts, hold: Hold): bigint {
  return positive(hold.released - hold.uncovered - windowOver(hold, facts.progress))
}

/** The line's part of the exposure: what is reserved, or what is claimable when that is more. */
function exposed(facts: ReleaseFacts, hold: Hold): bigint {
  return greatest(reservedOn(facts, hold), claimable(facts, hold))
}

function reservedOn(facts: ReleaseFacts, hold: Hold): bigint {
  return reserved(hold, facts.plan, facts.progress)
}

/** How much the line may release without more room. */
function withoutRoom(facts: ReleaseFacts, hold: Hold | undefined): bigint {
  if (hold === undefined) return 0n
  return exposed(facts, hold) + windowOver(hold, facts.progress) + hold.uncovered - hold.released
}

/** How much more the order may expose, minor units of its currency. */
function headroom(facts: ReleaseFacts): bigint {
  const most = fromUsd(facts.exposure.amount + facts.room, facts.rate)
  return positive(most - total(facts.holds, (hold) => exposed(facts, hold)))
}

function release(
  facts: ReleaseFacts,
  cause: ReleaseCause,
  steps: readonly bigint[],
  uncovered: readonly bigint[],
): Released {
  const holds = plus(plus(facts.holds, 'released', steps), 'uncovered', uncovered)
  const exposure = exposureAfter(facts, holds)
  const { fee, tax } = feeOf(
    facts,
    total(holds, (hold) => hold.released),
    sum(steps),
  )
  const fees = allocate(fee, steps)
  const taxes = allocate(
    tax,
    steps.map((amount, i) => amount - (fees[i] ?? 0n)),
  )
  const releases = holds.flatMap(({ orderId, lineNo }, i) => {
    const amount = steps[i] ?? 0n
    return amount === 0n ? [] : [{ ...cause, orderId, lineNo, amount, fee: fees[i] ?? 0n, tax: taxes[i] ?? 0n }]
  })
  return { holds, releases, movements: movements(facts, sum(steps), fee, tax), exposure }
}

function exposureAfter(facts: ReleaseFacts, holds: readonly Hold[]): OrderExposure {
  const needed = toUsd(
    total(holds, (hold) => exposed(facts, hold)),
    facts.rate,
  )
  const amount = least(needed, facts.exposure.amount + facts.room)
  return amount === facts.exposure.amount ? facts.exposure : { ...facts.exposure, amount }
}

function feeOf(facts: ReleaseFacts, releasedInAll: bigint, released: bigint): { fee: bigint; tax: bigint } {
  const taken = facts.releases.reduce((all, each) => all + each.fee, 0n)
  const inAll = least(share(releasedInAll, facts.fee.bps), facts.fee.cap)
  const fee = least(positive(inAll - taken), released)
  return { fee, tax: least(share(fee, facts.fee.taxBps), released - fee) }
}

function movements(facts: ReleaseFacts, amount: bigint, fee: bigint, tax: bigint): readonly Movement[] {
  if (amount === 0n) return []
  const { orderId, supplierId, currency } = facts.order
  const payable = amount - fee - tax
  const out = movement(
    'escrow-released',
    currency,
    [[accounts.escrow(orderId), amount]],
    [
      [accounts.payable(supplierId), payable],
      [accounts.fees('transaction'), fee],
      [accounts.tax(facts.fee.jurisdiction), tax],
    ],
  )
  return [out, ...collectRecovery(facts.order, payable, facts.recovery)]
}

/** What a company owes is collected from its payable first: at most `payable` and at most the open debt. */
export function collectRecovery(order: ProtectedOrder, payable: bigint, recovery: bigint): readonly Movement[] {
  const amount = least(payable, positive(recovery))
  if (amount === 0n) return []
  const { supplierId, currency } = order
  const debit = [[accounts.payable(supplierId), amount]] as const
  return [movement('recovery-collected', currency, debit, [[accounts.recovery(supplierId), amount]])]
}

/** The amounts, or what is there of them: then spread by largest remainder. */
function atMost(amounts: readonly bigint[], most: bigint): readonly bigint[] {
  return sum(amounts) <= most ? amounts : allocate(most, amounts)
}

function partOn(parts: readonly LineAmount[], lineNo: number): bigint {
  return sum(parts.filter((part) => part.lineNo === lineNo).map((part) => part.amount))
}
