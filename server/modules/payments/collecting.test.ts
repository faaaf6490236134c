import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Collection, collectionTryType, collectionType } from '../credit/collection.rules.ts'
import { revokeMandate, stopMandate } from '../credit/end-mandate.ts'
import { givePromise } from '../credit/give-promise.ts'
import { leaveOutCollection } from '../credit/leave-out-collection.ts'
import { mandateText, mandateType } from '../credit/mandate.rules.ts'
import { settleMandate } from '../credit/settle-mandate.ts'
import { drawIn, lineId } from '../orders/draws.testing.ts'
import { buyer, done, machine, refusalOf, staff } from '../orders/orders.testing.ts'
import { type AllowCollecting, allowCollecting } from './allow-collecting.ts'
import { collectDue } from './collect-due.ts'
import { repaying, shippedLater } from './draw-repayments.testing.ts'
import type { Payment } from './payment.rules.ts'
import { askMandate } from './record-mandate.ts'

/** Three monthly payments, shipped on the second of March: the first is due on the second of April. */
const [TOLD_ON, SOON, DUE_DAY] = ['2026-03-23T14:00:00.000Z', '2026-03-31T14:00:00.000Z', '2026-04-02T14:00:00.000Z']

async function collecting() {
  const story = await shippedLater()
  const { house } = story
  const it = repaying(story)
  const { drawId } = drawIn(story)
  const at = (now: string) => {
    house.clock.now = now
  }
  const allow = (more: Partial<AllowCollecting> = {}, who = buyer) =>
    house.run(allowCollecting, { lineId, method: 'card', consent: mandateText, ...more }, who)
  const mandates = () => house.all(mandateType, lineId)
  const mandate = () => mandates().toSorted((a, b) => (a.askedAt < b.askedAt ? 1 : -1))[0]
  const says = async (mandateId: string, fact: 'active' | 'ended', reason = 'instrument-closed') => {
    const kept = { fact: 'active', reference: `ref ${mandateId}`, label: 'visa •• 4242' } as const
    const said = fact === 'active' ? kept : { fact, reason }
    done(await house.run(settleMandate, { lineId, mandateId, fact: said }, machine))
  }
  const allowed = async () => {
    const id = String(done(await allow()).mandate)
    await says(id, 'active')
    return id
  }
  const look = async (now?: string) => {
    if (now !== undefined) at(now)
    done(await house.run(collectDue, { lineId, drawId }, machine))
  }
  const collection = () =>
    house.all(collectionType, lineId).toSorted((a, b) => (a.due < b.due ? 1 : -1))[0] as Collection
  const tries = () => house.all(collectionTryType, lineId)
  const last = (): Payment => it.named(tries().toSorted((a, b) => b.n - a.n)[0]?.paymentId ?? '')
  const failed = async (reason: string) => {
    const said = { fact: 'failed', reason, happenedAt: house.clock.now, attempt: 1 } as const
    done(await it.fact(last(), said))
  }
  const told = (topic: string) => house.events().filter((each) => each === topic).length
  return {
    ...{ story, house, it, drawId, at, allow, mandates, mandate, says, allowed, look, collection, tries, last, failed },
    told,
  }
}

test('told ten days before, collected on the day by what is kept, once however often it is looked at', async () => {
  const c = await collecting()
  await c.allowed()
  await c.look(TOLD_ON)
  const { state, amount, fee, due } = c.collection()
  assert.deepEqual([state, due, c.told('collection.announced')], ['announced', '2026-04-02', 1])
  assert.ok(amount > 0n && fee > 0n)
  await c.look(SOON)
  for (let n = 0; n < 3; n += 1) await c.look(DUE_DAY)
  assert.deepEqual([c.collection().state, c.tries().length, c.last().amount], ['under-way', 1, amount])
  assert.equal(c.told('payment.created'), 1)
  await c.it.came(c.last())
  assert.deepEqual([c.collection().state, c.last().state], ['collected', 'final'])
  await c.look()
  assert.equal(c.tries().length, 1)
  c.it.holds()
})

test('declined for now it is tried twice more, then the buyer pays himself; late charges run', async () => {
  const c = await collecting()
  await c.allowed()
  await c.look(TOLD_ON)
  const days = [DUE_DAY, '2026-04-05T14:00:00.000Z', '2026-04-10T14:00:00.000Z']
  for (const [n, day] of days.entries()) {
    await c.look(day)
    assert.equal(c.tries().length, n + 1)
    await c.failed('insufficient-funds')
    assert.equal(c.collection().state, n < 2 ? 'waits' : 'ended')
    await c.look()
    assert.equal(c.tries().length, n + 1)
  }
  await c.look('2026-04-20T14:00:00.000Z')
  assert.deepEqual([c.tries().length, c.mandate()?.state, c.told('repayment.failed')], [3, 'active', 0])
  assert.equal(c.told('collection.failed'), 3)
  await c.it.paid()
  assert.equal(drawIn(c.story).state, 'repaid')
})

for (const [reason, state] of [
  ['authentication-failed', 'active'],
  ['lost-card', 'stopped'],
  ['R07', 'stopped'],
] as const)
  test(`after ${reason} it is not tried again, and the mandate is ${state}`, async () => {
    const c = await collecting()
    await c.allowed()
    await c.look(TOLD_ON)
    await c.look(DUE_DAY)
    await c.failed(reason)
    assert.deepEqual([c.collection().state, c.collection().reason, c.mandate()?.state], ['ended', reason, state])
    assert.equal(c.told('mandate.dropped'), state === 'stopped' ? 1 : 0)
  })

test('what the buyer has on its way at that moment is taken off, and is refused beyond what is left', async () => {
  const c = await collecting()
  await c.allowed()
  await c.look(TOLD_ON)
  c.at(DUE_DAY)
  const own = await c.it.begun({ amount: c.collection().amount - 1_000n })
  await c.look()
  assert.equal(c.last().amount, 1_000n)
  const owed = c.it.owed() - own.amount - 1_000n
  assert.equal(refusalOf(await c.it.start({ amount: owed + 1n + 100_000n })), 'above-owed')
  await c.it.came(own)
  await c.it.came(c.last())
  c.it.holds()
  assert.equal(c.collection().state, 'collected')
})

test('paid before its day there is nothing to collect, and nobody is told so', async () => {
  const c = await collecting()
  await c.allowed()
  await c.look(TOLD_ON)
  await c.it.paid()
  await c.look(DUE_DAY)
  assert.deepEqual([c.collection().state, c.collection().reason, c.tries().length], ['ended', 'nothing-due', 0])
  assert.equal(c.told('collection.ended'), 0)
})

test('left out: not collected, and not told again; too near it is too late', async () => {
  const c = await collecting()
  await c.allowed()
  await c.look(TOLD_ON)
  const out = (due = '2026-04-02') => c.house.run(leaveOutCollection, { lineId, drawId: c.drawId, due }, buyer)
  assert.equal(refusalOf(await out('2026-04-03')), 'no-collection')
  done(await out())
  assert.equal(refusalOf(await out()), 'collection-ended')
  await c.look(DUE_DAY)
  assert.deepEqual([c.collection().state, c.tries().length], ['left-out', 0])
})

for (const [how, end] of [
  ['revoked', revokeMandate],
  ['stopped', stopMandate],
] as const)
  test(`${how} between the news and the day: nothing is collected`, async () => {
    const c = await collecting()
    const mandateId = await c.allowed()
    await c.look(TOLD_ON)
    const input = { lineId, mandateId, note: 'The company asked by telephone.' }
    done(await c.house.run(end as typeof stopMandate, input, how === 'revoked' ? buyer : staff))
    assert.equal(refusalOf(await c.house.run(end as typeof stopMandate, input, staff)), 'mandate-ended')
    // In the same commit, not by the look of the day.
    assert.deepEqual([c.collection().state, c.collection().reason], ['ended', 'mandate-ended'])
    await c.look(DUE_DAY)
    assert.deepEqual([c.collection().state, c.collection().reason, c.tries().length], ['ended', 'mandate-ended', 0])
    assert.deepEqual([c.told('mandate.ended'), c.told('mandate.dropped')], [1, 1])
  })

test('revoked while it is at the bank: that goes on, and what comes repays', async () => {
  const c = await collecting()
  const mandateId = await c.allowed()
  await c.look(TOLD_ON)
  await c.look(DUE_DAY)
  done(await c.house.run(revokeMandate, { lineId, mandateId }, buyer))
  assert.equal(c.collection().state, 'under-way')
  await c.it.came(c.last())
  assert.equal(c.collection().state, 'collected')
})

test('a new mandate takes over what was told; the one before is replaced', async () => {
  const c = await collecting()
  const first = await c.allowed()
  await c.look(TOLD_ON)
  c.at(SOON)
  const second = await c.allowed()
  const states = Object.fromEntries(c.mandates().map(({ mandateId, state, reason }) => [mandateId, [state, reason]]))
  assert.deepEqual(states, { [first]: ['stopped', 'replaced'], [second]: ['active', undefined] })
  await c.look(DUE_DAY)
  assert.equal(c.tries()[0]?.mandateId, second)
})

test('set up late it is told at once with three days left, not with two; set up again it is told again', async () => {
  const [late, later] = [await collecting(), await collecting()]
  late.at('2026-03-30T13:00:00.000Z')
  await late.allowed()
  await late.look()
  assert.equal(late.collection().state, 'announced')
  later.at('2026-03-31T13:00:00.000Z')
  await later.allowed()
  await later.look()
  assert.equal(later.collection(), undefined)
})

test('a promise to pay goes before: nothing is collected while it is open', async () => {
  const c = await collecting()
  await c.allowed()
  await c.look(TOLD_ON)
  await c.look(DUE_DAY)
  await c.failed('insufficient-funds')
  const promise = { lineId, drawId: c.drawId, amount: 1_000, payBy: '2026-04-12' }
  done(await c.house.run(givePromise, promise, buyer))
  await c.look('2026-04-05T14:00:00.000Z')
  assert.deepEqual([c.collection().state, c.collection().reason, c.tries().length], ['ended', 'promised', 1])
  assert.equal(c.told('collection.ended'), 1)
})

test('who says that he never allowed it is not collected from again; other chargebacks stop nothing', async () => {
  for (const [reason, state] of [
    ['fraud', 'stopped'],
    ['not-received', 'active'],
  ] as const) {
    const c = await collecting()
    await c.allowed()
    await c.look(TOLD_ON)
    await c.look(DUE_DAY)
    await c.it.came(c.last())
    await c.it.askedBack(c.last(), 'opened', c.last().total, reason)
    assert.deepEqual(
      [c.mandate()?.state, c.mandate()?.reason],
      [state, state === 'stopped' ? 'not-allowed' : undefined],
    )
  }
})

test('a debit that its bank takes back for good stops the mandate; the draw stays repaid', async () => {
  const c = await collecting()
  await c.allowed()
  await c.look(TOLD_ON)
  await c.look(DUE_DAY)
  await c.it.came(c.last())
  done(await c.it.reversed(c.last()))
  assert.deepEqual([c.collection().state, c.mandate()?.state, c.mandate()?.reason], ['collected', 'stopped', 'R10'])
})

test('refused: a program, another text; asked anew the first has failed, and so has what nobody finishes', async () => {
  const c = await collecting()
  const program = { kind: 'key', company: 'cmp_b', roles: ['admin'] } as const
  assert.equal(refusalOf(await c.allow({}, program)), 'person-needed')
  assert.equal(refusalOf(await c.allow({ consent: 'an old one' })), 'consent-differs')
  done(await c.allow())
  const { mandate } = done(await c.allow())
  assert.deepEqual(
    c
      .mandates()
      .map(({ state }) => state)
      .toSorted(),
    ['asked', 'failed'],
  )
  const ask = { lineId, mandateId: String(mandate) }
  done(await c.house.run(askMandate, ask, machine))
  assert.equal(c.told('mandate.asking'), 1)
  c.at('2026-03-05T09:00:00.000Z')
  done(await c.house.run(askMandate, ask, machine))
  assert.deepEqual(
    c.mandates().map(({ state }) => state),
    ['failed', 'failed'],
  )
  await c.says(String(mandate), 'active')
  assert.deepEqual([c.mandate()?.state, c.told('mandate.dropped')], ['failed', 1])
})
