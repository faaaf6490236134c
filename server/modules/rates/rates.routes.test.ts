import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { startServer } from '../../../tests/journeys/server.ts'
import { advance, type Body, people } from '../../../tests/journeys/story.ts'
import { importRateFiles } from '../../entry/rate-import.ts'

/** Rates as they come: by hand, as a file, from the command line; everybody reads them. */

function rateOf(body: Body, currency: string) {
  return (body.data as readonly Body[]).find((each) => each.currency === currency)
}

test('published rates are recorded by staff and read by everybody, with who said so and when', async (t) => {
  const server = await startServer(t)
  const who = people(server)
  const rates = [
    { pair: 'EUR/USD', rate: '1.0850' },
    { pair: 'EUR/JPY', rate: '162.75' },
  ]
  // The seed's rates are newer than a minute ago: the clock of the business goes on first.
  await who.staff.post('/v1/test-clock', { advance: 'PT1H' })
  const now = (await who.staff.get('/v1/rates')).as_of as string
  const told = await who.staff.post('/v1/rates', { source: 'House bank', as_of: now, rates })
  assert.deepEqual([told.recorded, told.passed_over], [2, 0])
  const shown = await who.nobody.ask('GET', '/v1/rates')
  assert.equal(shown.status, 200)
  const seen = await who.buyer.get('/v1/rates')
  assert.deepEqual([seen.spread_bps, seen.refund_spread_bps, seen.lock_for, seen.stale_after], [100, 0, 'PT15M', 'P5D'])
  assert.deepEqual(rateOf(seen, 'JPY'), {
    ...{ currency: 'JPY', rate: '0.00666667', spread_bps: 100, source: 'House bank', as_of: now },
    ...{ stale: false, converted: true },
  })
  const { data } = await who.buyer.get('/v1/rate-fixings?currency=JPY')
  assert.deepEqual(
    (data as readonly Body[]).map(({ pair, rate }) => [pair, rate]),
    [
      ['EUR/JPY', '162.75'],
      ['USD/JPY', '150'],
    ],
  )
})

test('a file of the European Central Bank, by HTTP and from the command line; rubbish is refused', async (t) => {
  const server = await startServer(t)
  const who = people(server)
  const upload = (body: string, query = '') =>
    who.staff.ask('POST', `/v1/rate-files${query}`, { body, headers: { 'content-type': 'application/octet-stream' } })
  const read = await upload('Date, USD, CZK\n2 March 2026, 1.0850, 25.1\n')
  assert.deepEqual([read.status, read.body.recorded, read.body.passed_over], [201, 0, 2], 'older than the sandbox')
  const wrong = await upload('what is this')
  assert.deepEqual([wrong.status, wrong.body.code], [422, 'rate-file-invalid'])
  const named = await upload('pair,rate\nEUR/USD,1.1', '?source=sandbox&as_of=2026-03-02T00:00:00Z')
  assert.deepEqual([named.status, named.body.code], [422, 'rate-invalid'])
  const file = join(server.dataFolder, 'eurofxref.csv')
  writeFileSync(file, 'Date, USD\n2 March 2026, 1.0850\n')
  const said: string[] = []
  assert.equal(await importRateFiles(server.databaseUrl, [file], (line) => said.push(line)), 0)
  assert.match(said[0] ?? '', /European Central Bank, 2026-03-02T15:00:00.000Z: 0 rates recorded, 1 known already/)
  assert.deepEqual(await server.broken(), [])
})

test('a rate that nobody has renewed for days is shown as too old; the sandbox’s own never ages', async (t) => {
  const server = await startServer(t)
  const who = people(server)
  await advance(who, 'PT1H')
  const now = (await who.staff.get('/v1/rates')).as_of as string
  const rates = [{ pair: 'EUR/USD', rate: '1.0850' }]
  await who.staff.post('/v1/rates', { source: 'House bank', as_of: now, rates })
  await advance(who, 'P4D')
  assert.equal(rateOf(await who.buyer.get('/v1/rates'), 'EUR')?.stale, false)
  await advance(who, 'P1D')
  const seen = await who.buyer.get('/v1/rates')
  assert.deepEqual([rateOf(seen, 'EUR')?.stale, rateOf(seen, 'GBP')?.stale], [true, false])
  assert.deepEqual([rateOf(seen, 'VND')?.converted, rateOf(seen, 'GBP')?.converted], [false, true])
})

const wrong: readonly [name: string, body: object, status: number, code: string][] = [
  ['in the name of the sandbox', { source: 'sandbox' }, 422, 'rate-invalid'],
  ['a rate that is none', { rates: [{ pair: 'EUR/USD', rate: 'much' }] }, 422, 'rate-invalid'],
  ['a time to come', { as_of: '2999-01-01T00:00:00Z' }, 422, 'rate-invalid'],
  ['nobody published it', { source: '' }, 400, 'request-invalid'],
  ['no rates', { rates: [] }, 400, 'request-invalid'],
]
test('what is no published rate is refused, and nothing is kept of it', async (t) => {
  const server = await startServer(t)
  const who = people(server)
  const before = (await who.buyer.get('/v1/rates')).data
  const good = { source: 'House bank', as_of: '2026-01-01T00:00:00Z', rates: [{ pair: 'EUR/USD', rate: '1.1' }] }
  for (const [name, more, status, code] of wrong) {
    const told = await who.staff.ask('POST', '/v1/rates', { body: { ...good, ...more } })
    assert.deepEqual([told.status, told.body.code], [status, code], name)
  }
  for (const person of [who.buyer, who.supplier]) {
    const told = await person.ask('POST', '/v1/rates', { body: good })
    assert.ok(told.status === 403 || told.status === 404)
  }
  assert.deepEqual((await who.buyer.get('/v1/rates')).data, before)
})
