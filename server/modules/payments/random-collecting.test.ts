import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDuration } from '../../kernel/instant.ts'
import { collectionTryType, collectionType } from '../credit/collection.rules.ts'
import { drawFactType } from '../credit/draw-fact.rules.ts'
import { revokeMandate } from '../credit/end-mandate.ts'
import { givePromise } from '../credit/give-promise.ts'
import { leaveOutCollection } from '../credit/leave-out-collection.ts'
import { mandateText, mandateType } from '../credit/mandate.rules.ts'
import { settleMandate } from '../credit/settle-mandate.ts'
import { drawIn, lineId } from '../orders/draws.testing.ts'
import { buyer, machine } from '../orders/orders.testing.ts'
import { allowCollecting } from './allow-collecting.ts'
import { collectDue } from './collect-due.ts'
import { repaying, shippedLater } from './draw-repayments.testing.ts'

/** A number from 0 up to 1, the same row for the same seed (mulberry32). */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const reasons = ['insufficient-funds', 'insufficient-funds', 'R01', 'authentication-failed', 'lost-card', 'odd']

type House = Awaited<ReturnType<typeof shippedLater>>['house']
type Steps = Readonly<Record<string, () => Promise<unknown>>>
type Roll = () => number

const all = (house: House) => ({
  collections: house.all(collectionType, lineId),
  tries: house.all(collectionTryType, lineId),
  mandates: house.all(mandateType, lineId),
})

/** What the buyer does with his leave. */
function leaveSteps(house: House, drawId: string, roll: Roll): Steps {
  const inState = (wanted: string) => all(house).mandates.find(({ state }) => state === wanted)
  return {
    async allow() {
      await house.run(allowCollecting, { lineId, method: 'card', consent: mandateText }, buyer)
    },
    async kept() {
      const { mandateId } = inState('asked') ?? {}
      if (mandateId === undefined) return
      const fact = { fact: 'active', reference: `ref ${mandateId}`, label: 'visa •• 4242' } as const
      for (let n = 0; n < 2; n += 1) await house.run(settleMandate, { lineId, mandateId, fact }, machine)
    },
    async revoke() {
      const active = inState('active')
      if (active !== undefined && roll() < 0.3) await house.run(revokeMandate, active, buyer)
    },
    async leaveOut() {
      const { due } = all(house).collections.find(({ state }) => state === 'announced') ?? { due: '2026-01-01' }
      if (roll() < 0.3) await house.run(leaveOutCollection, { lineId, drawId, due }, buyer)
    },
    async promise() {
      const payBy = addDuration(house.clock.now, 'P5D').slice(0, 10)
      if (roll() < 0.3) await house.run(givePromise, { lineId, drawId, amount: 1_000, payBy }, buyer)
    },
  }
}

/** What becomes of payments: collected ones, and those that the buyer begins by himself. */
function moneySteps(house: House, it: ReturnType<typeof repaying>, roll: Roll): Steps {
  const waiting = () => it.payments().find(({ state }) => state === 'created')
  return {
    async came() {
      const payment = waiting()
      if (payment === undefined) return
      await it.came(payment)
      await it.came(payment)
    },
    async failed() {
      const payment = waiting()
      const reason = reasons[Math.floor(roll() * reasons.length)] ?? ''
      if (payment === undefined) return
      await it.fact(payment, { fact: 'failed', reason, happenedAt: house.clock.now, attempt: 1 })
    },
    async pay() {
      const amount = BigInt(1 + Math.floor(roll() * 250_000))
      const said = await it.start({ amount })
      if ('answer' in said && roll() < 0.7)
        await it.came(it.named(String((said.answer as { payment: string }).payment)))
    },
  }
}

/** What must hold of every due day, and of the moment of every try. */
function holds(house: House, it: ReturnType<typeof repaying>): void {
  const { collections, tries, mandates } = all(house)
  const facts = house.all(drawFactType, lineId)
  assert.ok(mandates.filter(({ state }) => state === 'active').length <= 1, 'two mandates')
  for (const collection of collections) {
    const own = tries.filter(({ due }) => due === collection.due)
    assert.ok(own.length === collection.tries && own.length <= 3, 'tried too often')
    const open = own.filter(({ paymentId }) => it.named(paymentId).state === 'created')
    assert.ok(open.length <= 1, 'two tries at once')
    assert.equal(open.length === 1, collection.state === 'under-way')
    const ids = own.map(({ paymentId }) => paymentId)
    const came = facts.filter(({ kind, subject = '' }) => kind === 'repaid' && ids.includes(subject))
    const sum = came.reduce((total, { amount }) => total + amount, 0n)
    assert.ok(sum <= collection.amount, 'more than was told')
    assert.ok(came.length <= 1, 'collected twice')
  }
  for (const tried of tries) {
    const { activeAt = '9', endedAt = '9' } = mandates.find((each) => each.mandateId === tried.mandateId) ?? {}
    assert.ok(activeAt <= tried.at && tried.at <= endedAt, 'collected without a mandate that stood')
  }
  it.holds()
}

/** Whatever happens in whatever order, over months of one draw. */
async function lived(seed: number) {
  const story = await shippedLater()
  const { house } = story
  const it = repaying(story)
  const { drawId } = drawIn(story)
  const roll = dice(seed)
  const look = () => house.run(collectDue, { lineId, drawId }, machine)
  const steps: Steps = { ...leaveSteps(house, drawId, roll), ...moneySteps(house, it, roll), look }
  await steps.allow?.()
  await steps.kept?.()
  for (let day = 0; day < 110; day += 1) {
    house.clock.now = addDuration(house.clock.now, 'P1D')
    await look()
    if (roll() < 0.6) await steps[often[Math.floor(roll() * often.length)] ?? '']?.()
    holds(house, it)
  }
  return all(house)
}

const often = [
  ...['look', 'look', 'came', 'failed', 'kept', 'allow', 'revoke', 'pay', 'pay', 'leaveOut', 'promise'],
] as readonly string[]

test('over months in any order: once, with a mandate that stood, and never more than was told', async () => {
  const seen = new Map<string, number>()
  for (let seed = 1; seed <= 25; seed += 1) {
    const { collections } = await lived(seed)
    for (const { state, reason = '' } of collections) {
      const name = `${state} ${reason}`.trim()
      seen.set(name, (seen.get(name) ?? 0) + 1)
    }
  }
  for (const state of ['collected', 'left-out left-out', 'ended mandate-ended', 'ended promised', 'ended nothing-due'])
    assert.ok(seen.has(state), `${state} was never seen: ${[...seen.keys()]}`)
})
