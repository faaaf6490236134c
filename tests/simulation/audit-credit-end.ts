import type { Claim } from '../../server/modules/claims/claim.rules.ts'
import type { Draw } from '../../server/modules/credit/draw.rules.ts'
import type { DrawFact } from '../../server/modules/credit/draw-fact.rules.ts'
import type { Charge } from '../../server/modules/credit/draw-step.rules.ts'
import { reckon } from '../../server/modules/credit/reckoning.testing.ts'
import type { Hold } from '../../server/modules/escrow/hold.rules.ts'
import type { Lot } from '../../server/modules/orders/lot.rules.ts'
import type { Order } from '../../server/modules/orders/order.rules.ts'
import type { Wire } from '../../server/modules/reconciliation/wire.rules.ts'
import type { Auditor } from './audit.ts'
import { auditLendersEnd } from './audit-lenders-end.ts'
import { auditPromisesEnd } from './audit-promises.ts'
import { auditRepaymentsEnd } from './audit-repayments.ts'
import { holds } from './counters.ts'
import { termsByPolicy } from './credit-policy.ts'
import { everyRow, rowsIn } from './rows.ts'
import type { World } from './world.ts'

const over = new Set<Draw['state']>(['repaid', 'written-off', 'back'])

/** At the end: every draw has ended, as its order, its claims and the bank say. */
export function auditCreditEnd(world: World, { ledger }: Pick<Auditor, 'ledger'>): void {
  const { tables, counters } = world
  const repaidBy = new Map<string, bigint>()
  for (const { subject, amount, kind } of everyRow<DrawFact>(tables, 'credit.draw_facts')) {
    counters.hit(`draw.was-${kind}`)
    if (subject?.startsWith('wir_') === true && kind !== 'funded')
      repaidBy.set(subject, (repaidBy.get(subject) ?? 0n) + amount)
  }
  for (const [wireId, amount] of repaidBy) {
    const [wire] = rowsIn<Wire>(tables, 'reconciliation.wires', wireId)
    const isIts = wire?.state === 'allocated' && wire.amount === amount
    holds(isIts, 'C a wire repays once', () => `${wireId}: ${amount} of ${wire?.amount}`)
  }
  const came = new Map<string, bigint>()
  for (const draw of everyRow<Draw>(tables, 'credit.draws')) {
    const facts = rowsIn<DrawFact>(tables, 'credit.draw_facts', draw.lineId).filter(
      (each) => each.drawId === draw.drawId,
    )
    counters.hit(`draw.ended-${draw.state}`)
    const isOver = over.has(draw.state) || owedBySupplier(draw, world) > 0n
    holds(isOver, '11 a draw has an end', () => `${draw.drawId} ${draw.state} of ${draw.orderId}`)
    auditUnshipped(draw, facts, world)
    for (const claim of rowsIn<Claim>(tables, 'claims.claims', draw.orderId)) auditPause(draw, facts, claim)
    const sum = facts.reduce(
      (all, { subject, amount }) => (repaidBy.has(subject ?? '') ? all + amount : all),
      sentFor(draw),
    )
    came.set(draw.lineId, (came.get(draw.lineId) ?? 0n) + sum)
  }
  auditRepaymentsEnd(world, { ledger })
  auditPromisesEnd(world)
  auditLendersEnd(world, { ledger })
  for (const [lineId, wired] of came) {
    const booked = ledger.outside(lineId)
    const sum = wired + broughtTo(lineId, world)
    holds(booked === sum, '7 the ledger tells what repaid a line', () => `${lineId}: booked ${booked}, really ${sum}`)
  }
}

/** What a lender's wire brought for a draw, minor units. */
function sentFor({ isFunded, amount, lending }: Draw): bigint {
  return isFunded && lending !== undefined ? amount - lending.discount : 0n
}

/** What providers really brought to a line and took from it, minor units. */
function broughtTo(lineId: string, { provider }: Pick<World, 'provider'>): bigint {
  const at = provider.truth.get(`${lineId}|USD`)
  if (at === undefined) return 0n
  const disputed = at.chargebacksWon - at.chargedBack - at.chargebackFees
  return at.captured - at.reversed + at.refundsReturned - at.refunded + disputed
}

/** What of the price the supplier has to give back and cannot yet: it pays the draw when he does. */
function owedBySupplier({ orderId }: Draw, { tables }: Pick<World, 'tables'>): bigint {
  const [order] = rowsIn<Order>(tables, 'orders.orders', orderId)
  return (order?.owed ?? []).reduce((sum, { amount }) => sum + amount, 0n)
}

/** Nothing runs on a draw whose goods were never shipped, and all of it has gone back. */
function auditUnshipped(draw: Draw, facts: readonly DrawFact[], { tables }: World): void {
  if (draw.state === 'back') return
  const lots = rowsIn<Lot>(tables, 'orders.lots', draw.orderId).filter(({ dispatchedAt }) => dispatchedAt !== undefined)
  if (lots.length > 0) return
  const charges = rowsIn<Charge>(tables, 'credit.charges', draw.lineId).filter((each) => each.drawId === draw.drawId)
  const cost = charges.reduce((sum, { interest, late }) => sum + interest + late, 0n)
  const back = facts.reduce(
    (sum, { kind, amount }) => (kind === 'refunded' || kind === 'repaid' ? sum + amount : sum),
    0n,
  )
  const kept = rowsIn<Hold>(tables, 'escrow.holds', draw.orderId).reduce((sum, { released }) => sum + released, 0n)
  const owed = owedBySupplier(draw, { tables })
  // What the supplier keeps by agreement is a debt like any other.
  if (kept > owed && draw.state !== 'drawn') return
  const isBack = cost === 0n && back + owed >= draw.amount
  holds(
    isBack,
    'C what is not shipped costs nothing',
    () => `${draw.drawId}: ${cost} charged, ${back} of ${draw.amount}`,
  )
}

/** What a claim asks is held back from the day on which it is filed, until the day on which it is over. */
function auditPause(draw: Draw, facts: readonly DrawFact[], claim: Claim): void {
  const { claimId, filedAt, state, by, lines } = claim
  // What its lender took back pays the order no more.
  if (draw.state === 'back') return
  // What was never shipped is not waited for.
  if (by !== 'buyer' || lines.every(({ lotId }) => lotId === undefined)) return
  const paused = facts.find(({ kind, subject }) => kind === 'paused' && subject === claimId)
  const said = () => `${draw.drawId} of ${draw.orderId}, ${claimId} of ${filedAt}`
  const day = filedAt.slice(0, 10)
  const before = facts.filter((each) => each.at < filedAt || (each.at === filedAt && each.n < (paused?.n ?? 0)))
  if (!before.some(({ kind }) => kind === 'drawn') || before.some(({ kind }) => kind === 'written-off')) return
  const owed = reckon(termsByPolicy(draw), before, day)
  const isNeeded = owed.principal > owed.paused
  holds(!isNeeded || paused !== undefined, 'C a claim holds its draw back', said)
  if (paused === undefined || state !== 'closed') return
  const isHeld = reckon(termsByPolicy(draw), facts, draw.chargedTo ?? day).paused > 0n
  holds(
    !isHeld || !facts.every(({ subject, n }) => n <= paused.n || subject !== claimId),
    'C a pause ends with its claim',
    said,
  )
}
