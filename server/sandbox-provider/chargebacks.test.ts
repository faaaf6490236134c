import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sandboxBench } from './service.testing.ts'

const { start, call, pay, clock, told, news } = sandboxBench()

test('a card is charged back, and the bank decides', async () => {
  await start()
  await pay('a', { token: 'card-charged-back' })
  await clock('2026-03-11T09:00:00.000Z')
  assert.deepEqual(told(), ['payment.succeeded', 'chargeback.opened'])
  await call('/test/chargebacks/a', { state: 'lost' })
  assert.deepEqual([told().at(-1), news.at(-1)?.data.amount], ['chargeback.lost', 10_000])
})

const evidence = { buyer: 'Bea Ltd', goods: 'Pumps', statement: 'They were delivered.' }

for (const [what, more, decided] of [
  ['a delivery', { deliveredAt: '2026-03-08T00:00:00.000Z' }, 'chargeback.won'],
  ['no delivery', {}, 'chargeback.lost'],
] as const)
  test(`evidence with ${what} is taken once, and the bank decides after twenty days`, async () => {
    await start()
    await pay('a', { token: 'card-charged-back' })
    await clock('2026-03-11T09:00:00.000Z')
    const {
      key = '',
      evidenceBy,
      fee,
    } = (news.at(-1)?.data ?? {}) as { key?: string; evidenceBy?: string; fee?: number }
    assert.deepEqual([evidenceBy, fee], ['2026-03-21T09:00:00.000Z', 1_500])
    for (const _ of [1, 2])
      assert.equal((await call(`/chargebacks/${key}/evidence`, { ...evidence, ...more })).status, 200)
    await clock('2026-03-31T09:00:00.000Z')
    assert.equal(told().at(-1), decided)
    assert.equal((await call(`/chargebacks/${key}`)).said.state, decided.slice('chargeback.'.length))
    assert.equal((await call(`/chargebacks/${key}/evidence`, evidence)).status, 404)
  })

test('evidence that comes too late, or of no chargeback, is not taken', async () => {
  await start()
  await pay('a', { token: 'card-charged-back' })
  await clock('2026-03-11T09:00:00.000Z')
  const { key = '' } = (news.at(-1)?.data ?? {}) as { key?: string }
  await clock('2026-03-22T09:00:00.000Z')
  assert.equal((await call(`/chargebacks/${key}/evidence`, evidence)).status, 404)
  assert.equal((await call('/chargebacks/none/evidence', evidence)).status, 404)
  assert.equal((await call('/chargebacks/none')).status, 404)
})

test('an inquiry moves nothing, and a chargeback that was won may be opened again', async () => {
  await start()
  await pay('a')
  for (const state of ['inquiry', 'opened', 'won', 'opened', 'lost']) await call('/test/chargebacks/a', { state })
  assert.deepEqual(
    told().filter((type) => type.startsWith('chargeback')),
    ['inquiry', 'opened', 'won', 'opened', 'lost'].map((state) => `chargeback.${state}`),
  )
})
