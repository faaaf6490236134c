import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { demoKey } from '../../server/entry/seed.ts'
import { longTest } from '../long.ts'
import { startServer } from './server.ts'
import { advance, agreed, type Body, hasStatus, type People, payByCard, people, until } from './story.ts'

const listOf = async (who: People, path: string) => (await who.staff.get(path)).data as readonly Body[]
const lines = (who: People, query = '') => listOf(who, `/v1/provider-lines?limit=100${query}`)
const reportOf = async (who: People) => (await listOf(who, '/v1/provider-reports'))[0] ?? {}
const turn = (who: People, how: object) => who.staff.post('/v1/sandbox/provider', how)
const caseOf = (who: People, line: Body, step: object) =>
  who.staff.ask('POST', `/v1/bank-statements/${line.report}/cases/${line.case}/steps`, { body: step })

/** The books are read now; resolves when they say what is wanted. */
async function read(who: People, isThere: (found: readonly Body[]) => boolean, what: string): Promise<readonly Body[]> {
  await who.staff.post('/v1/provider-reports/sandbox/readings')
  return until(() => lines(who), isThere, what)
}

async function begun(t: TestContext) {
  const server = await startServer(t)
  return { server, who: people(server) }
}

async function paid(who: People, token = 'card-ok'): Promise<string> {
  const own = await agreed(who)
  await payByCard(who, own, token)
  await hasStatus(who, own, 'in-production')
  return own
}

const states = (found: readonly Body[]) => found.map(({ state }) => state)

test('a payment and a refund are told and booked: nothing is left over', async (t) => {
  const { server, who } = await begun(t)
  const own = await paid(who)
  await who.supplier.post(`${own}/cancellation`)
  await hasStatus(who, own, 'cancelled')
  await until(
    () => who.buyer.get(own),
    ({ refunds }) => (refunds as readonly Body[])[0]?.state === 'settled',
    'the refund',
  )
  const found = await read(who, (all) => states(all).filter((state) => state === 'matched').length === 2, 'two lines')
  assert.deepEqual(
    found.map(({ kind, state, order, difference }) => [kind, state, order, difference]).toSorted(),
    ['payment', 'refund'].map((kind) => [kind, 'matched', own.split('/').at(-1), { amount: 0, currency: 'USD' }]),
  )
  const report = await reportOf(who)
  assert.deepEqual([report.provider, report.difference, report.lines], ['sandbox', 0, 2])
  assert.equal(report.reported, report.booked)
  assert.deepEqual(await listOf(who, '/v1/bank-cases'), [])
  assert.deepEqual(await server.broken(), [])
})

longTest('another amount, twice, left out: each is a case, once; what comes late closes its own', async (t) => {
  const { server, who } = await begun(t)
  for (const next_line of ['other-amount', 'twice', 'omitted']) {
    await turn(who, { next_line })
    await paid(who)
  }
  await advance(who, 'P4D')
  const wrong = () => lines(who, '&state=unmatched')
  const found = await until(
    wrong,
    (all) => all.length === 3 && !states(all).includes('waiting'),
    'three lines that are wrong',
  )
  assert.deepEqual(states(found).toSorted(), ['amount-differs', 'duplicate', 'missing-there'])
  const cases = await listOf(who, '/v1/bank-cases')
  assert.deepEqual(new Set(cases.map(({ line }) => line)), new Set(found.map(({ id }) => id)))
  assert.equal(
    (await reportOf(who)).difference,
    found.reduce((sum, { difference }) => sum + (difference as { amount: number }).amount, 0),
  )
  assert.deepEqual(await server.broken(), [])

  await turn(who, { tell_omitted: true })
  await read(who, (all) => states(all).includes('arrived'), 'the line that was left out')
  const left = await wrong()
  assert.deepEqual(states(left).toSorted(), ['amount-differs', 'duplicate'])
  assert.equal((await listOf(who, '/v1/bank-cases')).length, 2)
  for (const line of left) {
    const nothing = await caseOf(who, line, { step: 'close', resolution: 'explained', reason: '' })
    assert.deepEqual([nothing.status, nothing.body.code], [422, 'reason-missing'])
    const booked = await caseOf(who, line, { step: 'close', resolution: 'charge', reason: 'x' })
    assert.equal(booked.body.code, 'resolution-impossible')
    await caseOf(who, line, { step: 'close', resolution: 'explained', reason: 'the provider will mend it' })
    const again = await caseOf(who, line, { step: 'note', text: 'x' })
    // Above the limit of one person another one has to agree.
    assert.ok(again.status === 201 || again.body.code === 'case-closed')
  }
  assert.deepEqual(await server.broken(), [])
})

longTest('a fee that nobody ordered is a case, and becomes the provider’s charge', async (t) => {
  const { server, who } = await begun(t)
  await paid(who)
  await turn(who, { own_fee: { amount: 2_500, currency: 'USD' } })
  await read(who, (all) => states(all).includes('waiting'), 'the fee to wait')
  await advance(who, 'P3D')
  const [fee] = await until(
    () => lines(who, '&kind=fee&state=missing-here'),
    (all) => all.length === 1,
    'the fee',
  )
  assert.deepEqual(fee?.reported, { amount: -2_500, currency: 'USD' })
  const closed = await caseOf(who, fee as Body, { step: 'close', resolution: 'charge', reason: 'monthly fee' })
  assert.deepEqual([closed.status, closed.body.state], [201, 'closed'])
  const [after] = await lines(who, '&kind=fee')
  assert.deepEqual([after?.state, after?.difference], ['matched', { amount: 0, currency: 'USD' }])
  assert.equal((await reportOf(who)).difference, 0)
  assert.deepEqual(await server.broken(), [])
})

longTest('what a card’s bank takes, and the fee for it; payouts to suppliers too', async (t) => {
  const { server, who } = await begun(t)
  await paid(who, 'card-charged-back')
  await advance(who, 'P12D')
  const found = await until(
    () => lines(who),
    (all) => all.length === 3 && all.every(({ state }) => state === 'matched'),
    'payment, chargeback and fee',
  )
  assert.deepEqual(new Set(found.map(({ kind }) => kind)), new Set(['payment', 'chargeback', 'fee']))
  assert.deepEqual(await server.broken(), [])
})

longTest('the lines as a table, and nobody else reads them', async (t) => {
  const { server, who } = await begun(t)
  await paid(who)
  await read(who, (all) => states(all).includes('matched'), 'the line')
  const headers = { authorization: `Bearer ${demoKey('cmp_operator')}` }
  const text = await (await fetch(`${server.url}/v1/provider-line-file?kind=payment`, { headers })).text()
  const [head, line, rest] = text.trim().split('\r\n')
  assert.match(head ?? '', /^provider,line,kind,state,currency,reported,booked,difference/)
  assert.match(line ?? '', /^sandbox,sbx_txn_\w+,payment,matched,USD,\d+\.\d\d,\d+\.\d\d,0\.00,sbx_pay_/)
  assert.equal(rest, undefined)
  for (const path of ['/v1/provider-lines', '/v1/provider-reports', '/v1/provider-line-file'])
    assert.equal((await who.supplier.ask('GET', path)).status, 404)
  assert.equal((await who.staff.ask('POST', '/v1/provider-reports/nobody/readings')).status, 404)
})
