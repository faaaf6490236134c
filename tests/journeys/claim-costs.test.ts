import assert from 'node:assert/strict'
import { demoKey } from '../../server/entry/seed.ts'
import { pdf } from '../../server/platform/files/samples.testing.ts'
import { longTest } from '../long.ts'
import { startServer, type TestServer } from './server.ts'
import { advance, attached, type Body, funded, type People, people, person, until } from './story.ts'

interface Seen {
  readonly state: string
  readonly clocks: readonly { readonly name: string }[]
  readonly evidence: readonly { readonly id: string; readonly by: string; readonly kind: string }[]
  readonly fair: { readonly why: readonly string[]; readonly found: readonly Body[] } | null
  readonly goods_return: { readonly freight_paid: { readonly amount: number } | null } | null
  readonly mediator_name: string | null
}

interface Mediated {
  readonly server: TestServer
  readonly who: People
  readonly own: string
  readonly path: string
  seen(by?: People['buyer']): Promise<Seen>
}

/** Twenty pumps that leak are to go back; a mediator has opened the round of evidence. */
async function mediated(t: Parameters<typeof startServer>[0]): Promise<Mediated> {
  const server = await startServer(t)
  const who = people(server)
  const own = await funded(who, { release_plan: [{ step: 'received', share_bps: 10_000 }] })
  const lines = [
    { line: 1, quantity: '100' },
    { line: 2, quantity: '10' },
  ]
  const { lot } = await who.supplier.post(`${own}/shipments`, {
    lines,
    carrier: 'Ocean',
    tracking_number: 'T1',
    proof: 'carrier',
  })
  await who.buyer.post(`${own}/shipments/${lot}/receipt`)
  const filing = { reason: 'poor-quality', remedy: 'return-and-refund', text: 'They leak.' }
  const { claim } = await who.buyer.post(`${own}/claims`, { ...filing, lines: [{ line: 1, lot, quantity: '20' }] })
  const path = `${own}/claims/${claim}`
  await advance(who, 'P4D')
  await who.buyer.post(`${path}/escalation`)
  await who.staff.post(`${path}/mediator`)
  await who.staff.post(`${path}/evidence-round`)
  const seen = async (by = who.buyer) =>
    ((await by.get(`${own}/claims`)) as unknown as { data: readonly Seen[] }).data[0] ?? assert.fail('no claim')
  return { server, who, own, path, seen }
}

/** The buyer has the goods looked at, pays, and the firm finds that half of what it looked at leaks. */
async function lookedAt({ server, who, own, path, seen }: Mediated): Promise<string> {
  const { earliest } = await who.buyer.get(`${own}/inspection-services`)
  const { inspection, until: waits } = await who.buyer.post(`${path}/inspection`, { on: earliest })
  assert.ok(String(waits) > String(earliest))
  const at = `${own}/inspections/${inspection}`
  await who.buyer.post(`${at}/payments`, { method: 'card', token: 'card-ok' })
  const paid = ({ state }: Body) => state === 'paid'
  await until(() => who.buyer.get(at), paid, 'the fee')
  const firm = person(server.url, demoKey('cmp_inspector'))
  await who.staff.post(`${at}/appointment`, { firm: 'cmp_inspector' })
  await firm.post(`${at}/visit`, { on: earliest })
  const sent = { body: pdf(), headers: { 'content-type': 'application/pdf' } }
  const report = (await firm.ask('POST', `${at}/files?name=report.pdf`, sent)).body.file
  const lines = [{ line: 1, inspected: 20, defective: { major: 10 } }]
  await firm.post(`${at}/report`, { report_sha256: report, finished_bps: 10_000, lines, documents: [] })
  const brought = ({ evidence }: Seen) => evidence.filter(({ by }) => by === 'inspector').length === 2
  await until(() => seen(), brought, 'the report in the file')
  return at
}

longTest(
  'a claim with all that it costs: inspection, last words, fee on the loser, freight of the way back',
  async (t) => {
    const here = await mediated(t)
    const { server, who, own, path, seen } = here
    const inspection = await lookedAt(here)
    assert.deepEqual(await server.broken(), [])
    const { fair, evidence, mediator_name: named } = await seen()
    assert.deepEqual([fair?.why.includes('share-found'), fair?.found[0]?.share_bps, named], [true, 5_000, null])
    assert.equal((await who.buyer.post(`${path}/last-word`)).closed, false)
    assert.equal((await who.supplier.post(`${path}/last-word`)).closed, true)
    const verdict = {
      ...{ parts: [{ line: 1, amount: 60_000 }], finding: 'supplier', fee_bearer: 'buyer' },
      ...{ inspection_fee_bearer: 'supplier', goods_return: true, freight_most: 2_000 },
      ...{ clauses: ['terms/1/lines'], evidence: evidence.map(({ id }) => id), reasons: 'Half of them leak.' },
    }
    await who.staff.post(`${path}/decision`, verdict)
    await advance(who, 'P8D')
    assert.equal((await seen()).state, 'returning')
    assert.deepEqual([(await who.buyer.get(inspection)).outcome, await server.broken()], ['paid', []])
    await who.supplier.post(`${path}/return/address`, { address: 'Dock 4' })
    const { file } = await attached(who.buyer, own, { name: 'bill.pdf', type: 'application/pdf', bytes: pdf() })
    const way = { carrier: 'Sea', proof_sha256: file, bill_sha256: file }
    const above = await who.buyer.ask('POST', `${path}/return/shipment`, { body: { ...way, freight: 2_001 } })
    assert.deepEqual([above.status, above.body.code], [422, 'freight-above-most'])
    await who.buyer.post(`${path}/return/shipment`, { ...way, freight: 2_000 })
    const { as_of: now } = await who.buyer.get(`${own}/claims`)
    await who.staff.post(`${path}/return/delivery`, { delivered_at: now })
    await who.supplier.post(`${path}/return/answer`, { answer: 'confirm' })
    const closed = ({ state }: Seen) => state === 'closed'
    const done = await until(() => seen(), closed, 'price, freight and fee to reach the card')
    assert.equal(done.goods_return?.freight_paid?.amount, 2_000)
    const { repaid, bearer } = (await who.buyer.get(inspection)) as { repaid: { amount: number }; bearer: string }
    assert.equal(bearer, 'supplier')
    const { refunds } = (await who.buyer.get(own)) as unknown as { refunds: readonly { amount: { amount: number } }[] }
    assert.equal(
      refunds.reduce((sum, { amount }) => sum + amount.amount, 0),
      60_000 + 2_000 + repaid.amount,
    )
    assert.deepEqual(await server.broken(), [])
  },
)

longTest('nobody pays the inspection: the claim waits no longer for it', async (t) => {
  const here = await mediated(t)
  const { server, who, own, path, seen } = here
  const { earliest } = await who.buyer.get(`${own}/inspection-services`)
  await who.staff.post(`${path}/inspection`, { on: earliest, advanced_by: 'supplier' })
  const clocks = ({ clocks: all }: Seen) => all.map(({ name }) => name).sort()
  assert.deepEqual(clocks(await seen()), ['claim.evidence', 'claim.inspection'])
  await advance(who, 'P4D')
  const over = (claim: Seen) => !clocks(claim).includes('claim.inspection')
  await until(() => seen(), over, 'the news of the inspection')
  assert.deepEqual(clocks(await seen()), ['claim.evidence'])
  assert.deepEqual(await server.broken(), [])
})
