import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { type TestContext, test } from 'node:test'
import { demoKey } from '../../server/entry/seed.ts'
import { longTest } from '../long.ts'
import { house, list, read, sent, statementsOf, upload } from './credit-story.ts'
import { type Body, type Person, person, until } from './story.ts'

/** Pay Later over HTTP: a company applies for a line, staff decide, the line is changed. */

const codeOf = async (by: Person, method: string, path: string, body?: unknown) => {
  const answer = await by.ask(method, path, { body })
  return [answer.status, answer.body.code]
}
const codes = async (by: Person) =>
  ((await by.get('/v1/notices')).data as readonly { code: string }[]).map(({ code }) => code)

test('a company applies, a person decides, and there is a line', async (t: TestContext) => {
  const { server, who, buyer, finance, checked } = await house(t)
  assert.deepEqual(await codeOf(buyer, 'POST', list, {}), [409, 'company-not-verified'])
  assert.equal((await buyer.get('/v1/pay-later')).why_not, 'company-not-verified')
  await checked('cmp_buyer_us')
  const path = await sent(buyer, finance, 2_000)
  const id = path.split('/').at(-1)
  const waiting = (await finance.get(list)).data as readonly { application: string; company: string }[]
  assert.deepEqual(
    waiting.map(({ application, company }) => [application, company]),
    [[id, 'cmp_buyer_us']],
  )
  const seen = await finance.get(path)
  const { points, rows, proposal } = seen.score as { points: number; rows: readonly Body[]; proposal: string }
  assert.equal(rows.length, 8)
  assert.equal(
    points,
    rows.reduce((sum, row) => sum + Number(row.points), 0),
  )
  assert.equal(proposal, 'approve')
  assert.equal((await buyer.get(path)).score, null, 'nobody reads how it was scored')
  await finance.post(`${path}/taking`)
  const approval = { outcome: 'approve', limit: 4_000_000, reasons: ['decided-otherwise'], note: 'Cash comes in.' }
  assert.equal((await finance.post(`${path}/decision`, approval)).state, 'approved')
  const own = await buyer.get('/v1/pay-later')
  const line = own.line as { line: string; available: Body; changes: readonly Body[] }
  assert.deepEqual(line.available, { amount: 4_000_000, currency: 'USD' })
  assert.deepEqual(
    line.changes.map(({ note, by }) => [note, by]),
    [[null, null]],
  )
  await until(
    () => codes(buyer),
    (all) => all.includes('credit-line.changed'),
    'the notice',
  )
  for (const by of [who.stranger, who.supplier])
    for (const other of [path, `/v1/credit-lines/${line.line}`]) assert.equal((await by.ask('GET', other)).status, 404)
  assert.equal((await who.nobody.ask('GET', path)).status, 401)
  assert.doesNotMatch(JSON.stringify(await who.buyer.get('/v1/events')), /Lara Lake|Cash comes in/)
  const { rows: broken } = await server.pool.query('select 1 from credit.lines where "limit" <> 4000000')
  assert.deepEqual(broken, [])
})

test('declined with reasons: a notice, its document, and the other ways to pay stay', async (t: TestContext) => {
  const { who, buyer, finance, checked } = await house(t)
  await checked('cmp_buyer_us')
  const path = await sent(buyer, finance, 20, { revenue: 200_000_000 })
  const { score } = (await finance.get(path)) as { score: { proposal: string; reasons: readonly string[] } }
  assert.equal(score.proposal, 'decline')
  assert.equal(score.reasons[0], 'inflow-low')
  await finance.post(`${path}/taking`)
  const decline = { outcome: 'decline', reasons: score.reasons.slice(0, 2), note: 'Nothing bears it.' }
  await finance.post(`${path}/decision`, decline)
  const own = (await buyer.get('/v1/pay-later')) as { notices: readonly { notice: string; is_told: boolean }[] }
  const [notice] = own.notices
  assert.equal(notice?.is_told, false, 'revenues above a million: it may ask')
  const page = `/v1/credit-notices/${notice?.notice}`
  assert.deepEqual((await buyer.get(page)).reasons, [])
  await buyer.post(`${page}/reasons-request`)
  const told = await buyer.get(page)
  assert.deepEqual((told.reasons as readonly string[])[0], 'Income insufficient for the amount of credit requested')
  assert.match(JSON.stringify(told), /Equal Credit Opportunity Act/)
  assert.doesNotMatch(JSON.stringify(told), /Nothing bears it|points|usr_/)
  const pdf = await buyer.ask('GET', `${page}.pdf`)
  assert.deepEqual([pdf.status, pdf.headers.get('content-type')], [200, 'application/pdf'])
  assert.equal((await who.stranger.ask('GET', page)).status, 404)
  assert.equal((await buyer.get('/v1/pay-later')).why_not, null, 'it may apply again')
})

longTest('another country is told where it is offered, and nothing is begun', async (t: TestContext) => {
  const { server, checked } = await house(t)
  const dutch = person(server.url, demoKey('cmp_buyer_nl'))
  await checked('cmp_buyer_nl')
  const answer = await dutch.ask('POST', list, { body: {} })
  assert.deepEqual([answer.status, answer.body.code], [409, 'credit-country'])
  assert.deepEqual((answer.body.data as Body).countries, ['US'])
  assert.deepEqual((await dutch.get(list)).data, [])
  assert.deepEqual(await codeOf(person(server.url, demoKey('cmp_supplier_cn')), 'POST', list, {}), [409, 'not-a-buyer'])
})

longTest('statements of banks: camt, MT940 and tables; wrong ones say where', async (t: TestContext) => {
  const { buyer, checked } = await house(t)
  await checked('cmp_buyer_us')
  const { application } = await buyer.post(list)
  const path = `${list}/${application}`
  const camt = readFileSync('tests/data/bank-statements/camt053.v8.xml')
  await upload(buyer, path, camt, 'bank.xml', 'application/xml')
  await upload(buyer, path, 'Date,Amount,Balance\n2026-01-01,1.00,1.00\n2026-01-02,1.00,9.00\n', 'broken.csv')
  await upload(buyer, path, 'nothing,of,this\nis,a,bank\n', 'other.csv')
  const found = statementsOf(await read(buyer, path))
  const of = (name: string) => {
    const { state, line, why } = found.find((each) => each.name.startsWith(name)) ?? { state: '', line: 0, why: '' }
    return [state, line, why]
  }
  assert.deepEqual(of('broken.csv'), ['wrong', 3, 'its balance does not follow from the one before'])
  assert.deepEqual(of('other.csv'), ['wrong', 1, 'no row names date, amount (or debit and credit) and balance'])
  assert.equal(of('bank')[0], 'wrong')
  assert.match(String(of('bank')[2]), /not USD/, 'it is read: its currency is another')
})

longTest('a line above the limit of one person takes two, at the opening and later', async (t: TestContext) => {
  const { buyer, finance, second, checked } = await house(t)
  await checked('cmp_buyer_us')
  const path = await sent(buyer, finance, 20_000, { asked: 9_000_000 })
  await finance.post(`${path}/taking`)
  const approval = { outcome: 'approve', limit: 9_000_000, reasons: ['decided-otherwise'], note: 'Much comes in.' }
  assert.equal((await finance.post(`${path}/decision`, approval)).state, 'to-confirm')
  assert.deepEqual(await codeOf(finance, 'POST', `${path}/confirmation`, { answer: 'agree', note: 'Mine.' }), [
    ...[403, 'same-person'],
  ])
  assert.equal((await second.post(`${path}/confirmation`, { answer: 'agree', note: 'So it is.' })).state, 'approved')
  const line = '/v1/credit-lines/crl_buyer_us'
  await finance.post(`${line}/changes`, { step: 'suspend', reasons: ['condition-worse'], note: 'Late returns.' })
  assert.equal((await buyer.get(line)).state, 'suspended')
  const reopen = { step: 'reopen', reasons: ['condition-better'], note: 'New statements.' }
  assert.equal((await finance.post(`${line}/changes`, reopen)).waits, true)
  const waiting = (await second.get('/v1/credit-lines?waiting=true')).data as readonly Body[]
  assert.deepEqual(
    waiting.map((each) => each.waits),
    [true],
  )
  await second.post(`${line}/confirmation`, { answer: 'agree', note: 'Seen.' })
  assert.equal((await buyer.get(line)).state, 'open')
})

longTest('another scorecard is run over what was decided', async (t: TestContext) => {
  const { buyer, finance, second, checked } = await house(t)
  await checked('cmp_buyer_us')
  const path = await sent(buyer, finance, 2_000)
  await finance.post(`${path}/taking`)
  const approval = { outcome: 'approve', limit: 4_000_000, reasons: ['decided-otherwise'], note: 'Cash comes in.' }
  await finance.post(`${path}/decision`, approval)
  await second.post('/v1/policies/scorecard/versions', { values: { approveFrom: 100_000 }, reason: 'nobody' })
  const replayed = await second.get(`${list}/replay?version=1`)
  assert.deepEqual([replayed.applications, replayed.changed], [1, 1])
  const [one] = replayed.data as readonly { was: Body; would: Body }[]
  assert.deepEqual([one?.was.proposal, one?.would.proposal], ['approve', 'person'])
  assert.equal((await buyer.ask('GET', `${list}/replay?version=1`)).status, 404)
})
