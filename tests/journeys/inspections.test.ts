import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demoKey } from '../../server/entry/seed.ts'
import { pdf } from '../../server/platform/files/samples.testing.ts'
import { longTest } from '../long.ts'
import { startServer, type TestServer } from './server.ts'
import { advance, type Body, funded, type People, type Person, people, person, terms, until } from './story.ts'

const quality = [
  { attribute: 'pressure', target: '≥ 10', unit: 'bar', aqlClass: 'critical' },
  { attribute: 'wall', target: '2.0', tolerance: '0.1', unit: 'mm' },
]
const checked = {
  lines: terms.lines.map((line) => ({ ...line, quality })),
  documents: [{ kind: 'packing-list' }, { kind: 'test-report', name: 'EN 10204 3.1' }],
  release_plan: [
    { step: 'inspected', share_bps: 3_000 },
    { step: 'received', share_bps: 7_000 },
  ],
}

interface World {
  readonly server: TestServer
  readonly who: People
  readonly firm: Person
  readonly own: string
}

async function world(t: Parameters<typeof startServer>[0]): Promise<World> {
  const server = await startServer(t)
  const who = people(server)
  return { server, who, firm: person(server.url, demoKey('cmp_inspector')), own: await funded(who, checked) }
}

/** Booked by the buyer for the first day, and paid by a card that authenticates. */
async function paid({ who, own }: World): Promise<string> {
  const { earliest } = await who.buyer.get(`${own}/inspection-services`)
  const { inspection } = await who.buyer.post(`${own}/inspections`, { kind: 'inspection', on: earliest })
  const path = `${own}/inspections/${inspection}`
  await who.buyer.post(`${path}/payments`, { method: 'card', token: 'card-ok' })
  await until(
    () => who.buyer.get(path),
    ({ state }) => state === 'paid',
    'the fee',
  )
  return path
}

async function attachReport(firm: Person, path: string): Promise<unknown> {
  const sent = { body: pdf(), headers: { 'content-type': 'application/pdf' } }
  const { status, body } = await firm.ask('POST', `${path}/files?name=report.pdf`, sent)
  assert.equal(status, 201)
  return body.file
}

const points = (line: number) => [1, 2].map((n) => ({ n, inspected: line === 1 ? 20 : 5, defective: 0 }))
const clean = {
  lines: [
    { line: 1, inspected: 20, points: points(1) },
    { line: 2, inspected: 5, points: points(2) },
  ],
  documents: [1, 2],
}

/** Appointed, visited and reported. */
async function reported({ who, firm }: World, path: string, results: object = clean): Promise<void> {
  await who.staff.post(`${path}/appointment`, { firm: 'cmp_inspector' })
  const { on } = await firm.get(path)
  await firm.post(`${path}/visit`, { on })
  await firm.post(`${path}/report`, { report_sha256: await attachReport(firm, path), finished_bps: 9_000, ...results })
}

test('an inspection from booking to the firm’s credit, and what passed is released', async (t) => {
  const here = await world(t)
  const { server, who, firm, own } = here
  const path = await paid(here)
  assert.equal((await firm.ask('GET', path)).status, 404)
  await reported(here, path)
  const seen = (await firm.get(path)) as Body & { readonly checklist: { lines: Body[] }; readonly terms: Body }
  assert.deepEqual([seen.state, seen.verdict, seen.checklist.lines.length], ['report-filed', 'pass', 2])
  assert.ok(!JSON.stringify(seen).includes('unit_price'))
  const { data } = (await firm.get('/v1/inspections')) as { data: readonly Body[] }
  assert.equal(data.length, 1)
  await who.buyer.post(`${path}/acceptance`)
  assert.equal((await who.buyer.get(path)).outcome, 'paid')
  const { hold } = (await who.supplier.get(own)) as unknown as { hold: { released: { amount: number } } }
  assert.ok(hold.released.amount > 160_000 && hold.released.amount <= 163_000)
  const { data: files } = (await who.supplier.get(`${own}/files`)) as { data: readonly Body[] }
  assert.deepEqual(
    files.map(({ by, name }) => [by, name]),
    [['inspector', 'report.pdf']],
  )
  const money = await person(server.url, demoKey('cmp_inspector')).get('/v1/companies/cmp_inspector/payouts')
  assert.ok(JSON.stringify(money).includes('29800'))
  assert.deepEqual(await server.broken(), [])
})

longTest('a report that is none gives the whole fee back, and a booking that nobody pays costs nothing', async (t) => {
  const here = await world(t)
  const { server, who, own } = here
  const path = await paid(here)
  await reported(here, path)
  await who.supplier.post(`${path}/contest`, { reason: 'They looked at another lot.' })
  await who.staff.post(`${path}/contest-decision`, { decision: 'reject' })
  const settled = async () => ((await who.buyer.get(own)).refunds as readonly Body[])[0]
  const refund = await until(settled, (found) => found?.state === 'settled', 'the refund')
  const { amount } = (refund as Body).amount as { amount: number }
  assert.ok(amount > 29_800)
  const { latest } = await who.buyer.get(`${own}/inspection-services`)
  await who.buyer.post(`${own}/inspections`, { kind: 'monitoring', on: latest })
  await advance(who, 'P5D')
  const { data } = (await who.buyer.get(`${own}/inspections`)) as { data: readonly Body[] }
  assert.deepEqual(data.map(({ outcome }) => outcome).sort(), ['rejected', 'unpaid'])
  assert.deepEqual(await server.broken(), [])
})

longTest('what the buyer finds when a lot is there stands on the record, whole and verifiable', async (t) => {
  const here = await world(t)
  const { server, who, own } = here
  const shipment = { lines: [{ line: 1, quantity: '100' }], carrier: 'Sea', tracking_number: 'T1', proof: 'carrier' }
  const { lot } = await who.supplier.post(`${own}/shipments`, shipment)
  const checklist = (await who.buyer.get(`${own}/shipments/${lot}/checklist`)) as { lines: readonly Body[] }
  assert.deepEqual([checklist.lines[0]?.sample, checklist.lines[0]?.items], [20, 100])
  await who.buyer.post(`${own}/shipments/${lot}/receipt`)
  const found = { n: 2, inspected: 20, defective: 4, readings: ['2.0', '2.4 mm', '1.7'] }
  const results = { lines: [{ line: 1, inspected: 20, counted: '98', points: [found] }], documents: [1] }
  const bad = { ...results, lines: [{ ...results.lines[0], points: [{ ...found, readings: ['2 inches'] }] }] }
  const refused = await who.buyer.ask('POST', `${own}/shipments/${lot}/inspection`, { body: bad })
  assert.deepEqual([refused.status, refused.body.code], [422, 'results-invalid'])
  assert.equal((await who.buyer.post(`${own}/shipments/${lot}/inspection`, results)).verdict, 'fail')
  const { data } = (await who.supplier.get(`${own}/inspections`)) as { data: readonly Body[] }
  const [seen] = data
  const [result] = (seen as Body).results as readonly Body[]
  assert.deepEqual([result?.share_found, result?.share_of, result?.short], [4, 20, '2'])
  assert.deepEqual(result?.clauses, ['lines/1', 'lines/1/quality/2'])
  assert.deepEqual(data[0]?.missing_documents, ['documents/2'])
  const { entries } = (await who.supplier.get(`${own}/record`)) as { entries: readonly { body: string }[] }
  assert.ok(entries.some(({ body }) => body.includes('inspection.result-recorded')))
  assert.deepEqual(await server.broken(), [])
})
