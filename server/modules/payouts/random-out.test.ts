import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anna, type BankHouse, bankHouse, bo, companyId, cy, step, waiting } from './bank-files.testing.ts'
import { buildBatch } from './build-batch.ts'
import { cancelPayout } from './cancel-payout.ts'
import { decideScreening } from './decide-screening.ts'
import { messageId, type PaymentBatch, paymentBatchType, standingOf } from './payment-batch.rules.ts'
import { endToEndId, type PaymentOrder, paymentOrderRoot, paymentOrderType } from './payment-order.rules.ts'
import { type Payout, payoutType } from './payout.rules.ts'
import { recordBankStatus } from './record-bank-status.ts'
import { recordScreening } from './record-screening.ts'
import { settlePaymentOrder } from './settle-payment-order.ts'

/** A bank's house under way: what has happened so far, so that the next step has something to be about. */
interface Course {
  readonly bank: BankHouse
  readonly payouts: string[]
  readonly batches: Set<string>
  n: number
}

type Pick = <T>(from: readonly T[]) => T | undefined
type Act = (course: Course, pick: Pick) => Promise<unknown>

function recordsOf<R>({ bank }: Course, type: { readonly name: string }): readonly R[] {
  return [...(bank.house.tables.records.get(type.name)?.values() ?? [])].flatMap((of) => [...of.values()] as R[])
}

/** The world's time moves on with each fact, so that each is newer than the last. */
const later = (course: Course) => {
  course.n += 1
  return new Date(Date.parse('2026-03-05T08:00:00.000Z') + course.n * 60_000).toISOString()
}

const about = (course: Course, pick: Pick) => ({ companyId, payoutId: pick(course.payouts) ?? 'pyt_none' })
const hit = { outcome: 'hit', list: 'authority', matched: 'order' } as const
const screening = (what: 'propose' | 'clear', actor: typeof bo): Act => {
  return (course, pick) =>
    course.bank.house.run(decideScreening, { ...about(course, pick), step: what, grounds: 'g' }, { actor })
}
const batchStep = (what: 'release' | 'send' | 'discard', actor: typeof bo): Act => {
  return async (course, pick) => step(course.bank.house, pick([...course.batches]) ?? 'bat_none', what, actor)
}
const reported = (word: 'accepted' | 'rejected'): Act => {
  return (course, pick) => {
    const batchId = pick([...course.batches]) ?? 'bat_none'
    const base = { reportId: `S${course.n}`, createdAt: later(course), messageId: messageId(batchId) }
    const one = { endToEndId: endToEndId(paymentOrderRoot(pick(course.payouts) ?? 'x')), word }
    return course.bank.house.run(recordBankStatus, { report: { ...base, transfers: [one] } })
  }
}
/** A statement has only what a file asked for: what never left is not booked. */
const onStatement = (booking: 'booked' | 'returned'): Act => {
  return async (course, pick) => {
    const left = recordsOf<PaymentOrder>(course, paymentOrderType).filter(({ state }) =>
      booking === 'booked' ? ['released', 'accepted', 'rejected'].includes(state) : state === 'settled',
    )
    const order = pick(left)
    if (order === undefined) return
    const entry = { endToEndId: endToEndId(order.orderRoot), booking, happenedAt: later(course), reference: 'B' }
    const at = { statementId: 'stm_1', entryId: String(course.n) }
    await course.bank.house.run(settlePaymentOrder, { ...entry, ...at })
  }
}

const acts: readonly Act[] = [
  async (course, pick) => {
    const amount = pick([1_000, 70_000, 900_000]) ?? 1_000
    if (course.payouts.length < 8) course.payouts.push(...(await waiting(course.bank, [amount])))
  },
  (course, pick) => course.bank.house.run(cancelPayout, about(course, pick), { actor: anna }),
  async (course, pick) => {
    const orders = course.payouts.filter(() => pick([true, true, false])).map(paymentOrderRoot)
    const said = await course.bank.house.run(buildBatch, { bank: 'house-usd', orders }, { actor: bo })
    if (said.kind === 'done') course.batches.add((said.answer as { payment_batch: string }).payment_batch)
  },
  batchStep('release', cy),
  batchStep('release', cy),
  batchStep('send', bo),
  batchStep('discard', bo),
  (course, pick) => course.bank.house.run(recordScreening, { ...about(course, pick), answer: hit }),
  screening('propose', bo),
  screening('clear', cy),
  reported('accepted'),
  reported('rejected'),
  onStatement('booked'),
  onStatement('returned'),
]

const reserved = ['approved', 'sent', 'unknown']

function holds(course: Course): void {
  const balances = course.bank.house.balances()
  const sum = (pattern: RegExp) =>
    Object.entries(balances).reduce((total, [code, value]) => total + (pattern.test(code) ? value : 0), 0)
  const ours = sum(/^liabilities:(payable|payout|blocked):/) - sum(/^assets:(recovery|bank):/)
  assert.equal(ours, 5_000_000, 'nothing is lost and nothing is made')
  for (const payout of recordsOf<Payout>(course, payoutType)) {
    const expected = reserved.includes(payout.state) ? Number(payout.amount) : 0
    assert.equal(balances[`liabilities:payout:${payout.id}`] ?? 0, expected, `${payout.state} and its reservation`)
  }
  const orders = recordsOf<PaymentOrder>(course, paymentOrderType)
  for (const batch of recordsOf<PaymentBatch>(course, paymentBatchType)) {
    const own = orders.filter(({ batchId }) => batchId === batch.batchId)
    const total = own.reduce((all, { amount }) => all + amount, 0n)
    assert.equal(total, batch.state === 'discarded' ? 0n : batch.sum, 'a batch is the sum of its orders')
    const count = (state: string) => own.filter((each) => each.state === state).length
    const counted = [batch.accepted, batch.rejected, batch.settled, batch.returned]
    assert.deepEqual(counted, ['accepted', 'rejected', 'settled', 'returned'].map(count), standingOf(batch))
  }
}

test('whatever people and bank do: money is neither lost nor made, and no payout goes twice', async () => {
  const draws = fc.array(fc.tuple(fc.nat(acts.length - 1), fc.array(fc.nat(97), { minLength: 9, maxLength: 9 })), {
    minLength: 20,
    maxLength: 60,
  })
  const property = fc.asyncProperty(draws, async (drawn) => {
    const course: Course = { bank: await bankHouse(), payouts: [], batches: new Set(), n: 0 }
    for (const [which, chances] of drawn) {
      const left = [...chances]
      const pick: Pick = (from) => (from.length === 0 ? undefined : from[(left.pop() ?? 0) % from.length])
      await acts[which]?.(course, pick)
      await course.bank.rest()
      holds(course)
    }
    const sent = course.bank.house.topics().filter((topic) => topic === 'payment-order.released').length
    assert.ok(sent <= course.payouts.length)
  })
  await fc.assert(property, { numRuns: 25 })
})
