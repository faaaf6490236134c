import assert from 'node:assert/strict'
import type { Actor } from '../../kernel/use-case.ts'
import { advanceFee } from '../inspections/advance-fee.ts'
import { answerReport } from '../inspections/answer-report.ts'
import { appointFirm } from '../inspections/appoint-firm.ts'
import { attachReport } from '../inspections/attach-report.ts'
import { cancelInspection } from '../inspections/cancel-inspection.ts'
import { fileReport } from '../inspections/file-report.ts'
import type { Inspection } from '../inspections/inspection.rules.ts'
import { inspectionType } from '../inspections/inspection.rules.ts'
import { firm } from '../inspections/inspections.testing.ts'
import { payFee } from '../inspections/pay-fee.ts'
import { scheduleVisit } from '../inspections/schedule-visit.ts'
import { settleContest } from '../inspections/settle-contest.ts'
import { settleFee } from '../inspections/settle-fee.ts'
import { settleFeeChargeback } from '../inspections/settle-fee-chargeback.ts'
import { postingType, transferType } from '../ledger/transfer.rules.ts'
import { buyer, machine, type Said, staff, supplier } from '../orders/orders.testing.ts'
import type { Story } from '../orders/story.testing.ts'
import type { Payment } from '../payments/payment.rules.ts'
import { paymentType } from '../payments/payment.rules.ts'
import { dayAfter } from './claims.testing.ts'
import { noteInspection } from './note-inspection.ts'
import { type OrderInspection, orderInspection } from './order-inspection.ts'

/** Numbers from a seed (mulberry32): a failing life can be lived again. */
export function randomOf(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return {
    below: (n: number) => Math.floor(next() * n),
    of: <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T,
  }
}

/** What random numbers are asked for. */
export interface Choosing {
  below(n: number): number
  of<T>(list: readonly T[]): T
}

export interface Look {
  readonly story: Story
  readonly random: Choosing
  readonly at: { readonly orderId: string; readonly claimId: string }
  readonly person: Actor
}

const REPORT = 'e'.repeat(64)
const day = (at: string) => at.slice(0, 10)
const isDone = (said: Said) => 'answer' in said

/** What may be done about an inspection that is ordered in mediation; most of it is refused. */
export function lookTries(look: Look): readonly (() => Promise<unknown>)[] {
  const { story, random, at, person } = look
  const { house, orderId } = story
  const { id: inspectionId = 'ins_none' } = house.all(inspectionType, orderId).at(-1) ?? {}
  const of = { orderId, inspectionId }
  const order = { ...at, on: day(dayAfter(house.clock.now, 9 + random.below(6))), days: 1 + random.below(2) }
  const advancedBy = random.of(['buyer', 'supplier'] as const)
  return [
    () => house.run(orderInspection, { ...order, advancedBy }, random.of([buyer, supplier, person])),
    () => house.run(orderInspection, order, person),
    () => wholeLook(look, { ...order, advancedBy }),
    () => wholeLook(look, order),
    () => wholeLook(look, order),
    () => paid(look, inspectionId),
    () => house.run(advanceFee, of, supplier),
    () => visited(look, inspectionId),
    () => house.run(cancelInspection, of, random.of([buyer, supplier])),
    () =>
      house.run(
        answerReport,
        { ...of, answer: random.of(['accept', 'contest'] as const), reason: 'No.' },
        random.of([buyer, supplier]),
      ),
    () => house.run(settleContest, { ...of, decision: random.of(['uphold', 'reject'] as const) }, staff),
    () => house.run(settleContest, { ...of, decision: 'reject' }, staff),
    () => taken(look),
  ]
}

/** Ordered, paid, looked at and accepted; whatever of it is refused stops there. */
async function wholeLook(look: Look, order: OrderInspection) {
  const { story, random, person } = look
  const { house, orderId } = story
  if (!isDone(await house.run(orderInspection, order, random.of([buyer, supplier, person])))) return
  const { id: inspectionId, by } = house.all(inspectionType, orderId).at(-1) as Inspection
  if (by === 'buyer') await paid(look, inspectionId)
  else await house.run(advanceFee, { orderId, inspectionId }, supplier)
  // A firm does not always come, and money does not always stay.
  if (random.below(3) === 0) return taken(look)
  await visited(look, inspectionId)
  const accepted = { orderId, inspectionId, answer: 'accept' } as const
  if (random.below(3) > 0) await house.run(answerReport, accepted, by === 'buyer' ? buyer : supplier)
}

/** A card pays the fee, with 3-D Secure or without. */
async function paid({ story: { house, orderId }, random }: Look, inspectionId: string) {
  const begun = await house.run(payFee, { orderId, inspectionId, method: 'card', token: 'card-ok' }, buyer)
  if (!('answer' in begun)) return
  const { payment, total } = begun.answer as { readonly payment: string; readonly total: number }
  const money = { amount: BigInt(total), currency: 'USD', reference: `capture ${payment}`, attempt: 1 }
  const fact = {
    fact: 'succeeded',
    ...money,
    authenticated: random.below(2) === 0,
    happenedAt: house.clock.now,
  } as const
  await house.run(settleFee, { orderId, paymentId: payment, fact }, machine)
}

/** A firm is appointed and files what it found; the claim is told of it. */
async function visited({ story: { house, orderId }, random }: Look, inspectionId: string) {
  const of = { orderId, inspectionId }
  await house.run(appointFirm, { ...of, firmId: 'cmp_i' }, staff)
  const inspection = house.all(inspectionType, orderId).find(({ id }) => id === inspectionId)
  if (!isDone(await house.run(scheduleVisit, { ...of, on: inspection?.on ?? '' }, firm))) return
  const file = { sha256: REPORT, bytes: 1_000n, type: 'application/pdf', name: 'report.pdf' }
  await house.run(attachReport, { ...of, ...file }, firm)
  const lines = (inspection?.lines ?? []).map(({ lineNo }) => {
    return { lineNo, inspected: 1, defective: { critical: random.below(2) }, points: [] }
  })
  const results = { lines, documents: [] }
  await house.run(fileReport, { ...of, reportHash: REPORT, finishedBps: 9_000, results }, firm)
}

/** Money of a fee is taken back, or its bank asks for it. */
async function taken({ story: { house, orderId }, random }: Look) {
  const fees = house.all(paymentType, orderId).filter(({ inspectionId }) => inspectionId !== undefined)
  const payment = random.of(fees) as Payment | undefined
  if (payment === undefined || payment.paid === 0n || random.below(2) > 0) return
  const told = { amount: payment.paid, currency: 'USD', happenedAt: house.clock.now }
  const { id: paymentId } = payment
  const fact = random.of(['opened', 'won', 'lost', 'reversed'] as const)
  if (fact !== 'reversed')
    return house.run(
      settleFeeChargeback,
      { orderId, paymentId, fact: { ...told, fact, reference: `dp ${paymentId}` } },
      machine,
    )
  const gone = { ...told, fact, reference: `back ${paymentId}`, reason: 'recalled' }
  return house.run(settleFee, { orderId, paymentId, fact: gone }, machine)
}

/** The news of every inspection of the order reaches its claim. */
export async function looksNoted({ house, orderId }: Story): Promise<void> {
  for (const { id: inspectionId, claimId } of house.all(inspectionType, orderId))
    if (claimId !== undefined) await house.run(noteInspection, { orderId, inspectionId }, machine)
}

/** What holds of inspections after every step; answers how many fees were repaid. */
export function assertLooks({ house, orderId, order }: Story): number {
  const all = house.all(inspectionType, orderId)
  assert.equal(order().inspectionAwaited ?? false, false)
  assert.equal(order().inspectedLines, undefined)
  const held = all.reduce((sum, each) => sum + each.held, 0n)
  assert.equal(BigInt(house.balances()[`liabilities:inspection:${orderId}`] ?? 0), held)
  for (const each of all) assertRepaid(house.all(transferType, orderId), each)
  assertKept({ house, orderId })
  return all.filter(({ repaid }) => repaid !== undefined).length
}

type Transfers = readonly { readonly kind: string; readonly cause: string }[]

function assertRepaid(transfers: Transfers, { id, by, bearer, repaid, outcome }: Inspection): void {
  const awards = transfers.filter(({ kind, cause }) => kind === 'inspection-awarded' && cause === `inspection:${id}`)
  assert.equal(awards.length, repaid === undefined ? 0 : 1)
  if (repaid !== undefined) assert.ok(bearer !== undefined && bearer !== by && outcome === 'paid')
  if (bearer !== undefined && bearer !== by && outcome === 'paid') assert.ok(repaid !== undefined)
}

/** What payments say that we keep of their fees is what the ledger has of them. */
function assertKept({ house, orderId }: Pick<Story, 'house' | 'orderId'>): void {
  const charged = house.all(transferType, orderId).filter(({ kind }) => kind === 'fee-charged')
  const not = new Set(charged.map(({ id }) => id))
  const income = house
    .all(postingType, orderId)
    .filter(({ account, transferId }) => account === 'income:fees:processing' && !not.has(transferId))
  const kept = house.all(paymentType, orderId).reduce((sum, { feeKept }) => sum + feeKept, 0n)
  assert.equal(
    income.reduce((sum, { amount }) => sum - amount, 0n),
    kept,
  )
}
