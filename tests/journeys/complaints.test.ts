import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { pdf, png } from '../../server/platform/files/samples.testing.ts'
import { longTest } from '../long.ts'
import { type AfterTest, startServer, type TestServer } from './server.ts'
import {
  advance,
  agreed,
  attached,
  type Body,
  funded,
  hasStatus,
  type People,
  people,
  terms,
  until,
  wire,
} from './story.ts'

/**
 * What people complain about elsewhere, each as it ends here. The numbers are those of the research's list of
 * complaints; those not here are journeys of their own: 14 `claim-costs`, 16 `currencies`, 17 and 19 also `money-back`
 * and `invoices`.
 */

interface ClaimSeen {
  readonly id: string
  readonly state: string
  readonly outcome: string | null
  readonly track: string
  readonly checklist: readonly string[]
  readonly evidence: readonly { readonly id: string; readonly late: boolean; readonly sealed: boolean }[]
  readonly verdicts: readonly {
    readonly kind: string
    readonly clauses: readonly string[]
    readonly evidence: readonly string[]
    readonly reasons: string | null
  }[]
}

interface OrderSeen {
  readonly status: string
  readonly hold: Readonly<Record<'frozen' | 'free' | 'released' | 'refunded', { readonly amount: number }>>
  readonly refunds: readonly { readonly state: string; readonly trace: string | null }[]
  readonly lots: readonly { readonly window_until: string | null; readonly received_by: string | null }[]
}

const late = { release_plan: [{ step: 'window-over', share_bps: 10_000 }] }
const wholeLot = [
  { line: 1, quantity: '100' },
  { line: 2, quantity: '10' },
]
const seen = async (who: People, own: string) => (await who.buyer.get(own)) as unknown as OrderSeen
const nowOf = async ({ staff }: People) => String((await staff.get('/v1/test-clock')).now)
const topics = async ({ buyer }: People, own: string) =>
  ((await buyer.get(`${own}/timeline?limit=100`)).data as readonly Body[]).map(
    ({ body }) => JSON.parse(String(body)).topic as string,
  )

async function world(t: TestContext & AfterTest): Promise<{ server: TestServer; who: People }> {
  const server = await startServer(t)
  return { server, who: people(server) }
}

async function shipped(who: People, own: string, more: object = {}): Promise<string> {
  const by = { carrier: 'Ocean', tracking_number: 'T1', proof: 'carrier', ...more }
  return String((await who.supplier.post(`${own}/shipments`, { lines: wholeLot, ...by })).lot)
}

async function received(who: People): Promise<{ own: string; lot: string }> {
  const own = await funded(who, late)
  const lot = await shipped(who, own)
  await who.buyer.post(`${own}/shipments/${lot}/receipt`)
  await hasStatus(who, own, 'received')
  return { own, lot }
}

async function claimIn({ buyer }: People, own: string): Promise<ClaimSeen> {
  const { data } = (await buyer.get(`${own}/claims`)) as unknown as { data: readonly ClaimSeen[] }
  return data[0] ?? assert.fail('there is no claim')
}

longTest(
  '1, 17: what was never shipped is paid back by the record, and *refunded* is what the bank said',
  async (t) => {
    const { server, who } = await world(t)
    const own = await funded(who)
    await advance(who, 'P36D')
    await who.buyer.post(`${own}/cancellation`)
    await advance(who, 'P2D')
    await hasStatus(who, own, 'cancelled')
    const { refunds } = await until(
      () => seen(who, own),
      (order) => order.refunds.some(({ state }) => state === 'settled'),
      'the bank’s word',
    )
    assert.ok(refunds.every(({ state, trace }) => state !== 'settled' || trace !== null))
    // Why it ended stands on the timeline, with the rule's name.
    assert.ok((await topics(who, own)).includes('order.cancelled'))
    assert.deepEqual(await server.broken(), [])
  },
)

longTest('3, 10: nobody answers a large claim and no evidence comes in time: it is decided, not dropped', async (t) => {
  const { server, who } = await world(t)
  const { own, lot } = await received(who)
  const lines = [{ line: 1, lot, quantity: '60' }]
  const asked = { reason: 'wrong-item', remedy: 'refund', lines, text: 'Another alloy than agreed.' }
  const { claim } = await who.buyer.post(`${own}/claims`, asked)
  const path = `${own}/claims/${claim}`
  await advance(who, 'P8D')
  assert.equal((await claimIn(who, own)).state, 'evidence')
  await who.staff.post(`${path}/mediator`)
  await who.staff.post(`${path}/evidence-round`, { text: 'A photo of the marking helps.' })
  await who.staff.post(`${path}/evidence-extension`, { side: 'buyer', reason: 'The laboratory needs two days more.' })
  await advance(who, 'P9D')
  // Too late for the round, and still in the file: marked, never a reason to close the claim.
  await who.buyer.post(`${path}/evidence`, { kind: 'words', text: 'The laboratory says brass.' })
  const open = await claimIn(who, own)
  assert.deepEqual([open.state, open.evidence.map((item) => item.late)], ['evidence', [true]])
  await who.staff.post(`${path}/decision`, {
    ...{ parts: [{ line: 1, amount: 200_000 }], finding: 'supplier', fee_bearer: 'supplier' },
    ...{ clauses: ['terms/1/lines'], evidence: open.evidence.map(({ id }) => id), reasons: 'Brass is not steel.' },
  })
  await advance(who, 'P8D')
  await until(
    () => claimIn(who, own),
    ({ state }) => state === 'closed',
    'the money to go back',
  )
  assert.equal((await claimIn(who, own)).outcome, 'decided')
  assert.deepEqual(await server.broken(), [])
})

longTest('5, 7, 8: the checklist stands at filing, questions are on the record, the decision cites', async (t) => {
  const { server, who } = await world(t)
  const { own, lot } = await received(who)
  const lines = [{ line: 1, lot, quantity: '20' }]
  const { claim } = await who.buyer.post(`${own}/claims`, {
    ...{ reason: 'damaged', remedy: 'partial-refund', lines, text: 'Dented.' },
  })
  const path = `${own}/claims/${claim}`
  const { checklist } = await claimIn(who, own)
  assert.ok(checklist.length > 0)
  await who.supplier.post(`${path}/contest`, { text: 'Packed as agreed.' })
  await advance(who, 'P4D')
  await who.buyer.post(`${path}/escalation`)
  await who.staff.post(`${path}/mediator`)
  await who.staff.post(`${path}/evidence-round`, { text: 'Photos of the packing.' })
  await who.staff.post(`${path}/questions`, { of: 'supplier', text: 'Which carton was used?' })
  const { file } = await attached(who.buyer, own, { name: 'dent.png', type: 'image/png', bytes: png(4, 4) })
  await who.buyer.post(`${path}/evidence`, { kind: 'file', reference: file, answers: checklist[0] })
  assert.deepEqual((await claimIn(who, own)).checklist, checklist)
  for (const side of [who.buyer, who.supplier]) await side.post(`${path}/last-word`)
  const evidence = (await claimIn(who, own)).evidence.map(({ id }) => id)
  const verdict = { parts: [{ line: 1, amount: 30_000 }], finding: 'supplier', fee_bearer: 'supplier' }
  const said = {
    clauses: ['terms/1/packing'],
    evidence,
    reasons: 'Item 1 shows a dent that packing would have kept off.',
  }
  await who.staff.post(`${path}/decision`, { ...verdict, ...said })
  for (const side of [who.buyer, who.supplier]) {
    const { data } = (await side.get(`${own}/claims`)) as unknown as { data: readonly ClaimSeen[] }
    const decision = data[0]?.verdicts.find(({ kind }) => kind === 'decision')
    assert.deepEqual([decision?.clauses, decision?.evidence, decision?.reasons], [said.clauses, evidence, said.reasons])
  }
  const record = await topics(who, own)
  for (const topic of ['claim.asked', 'claim.decided', 'claim.evidence-added']) assert.ok(record.includes(topic), topic)
  assert.deepEqual(await server.broken(), [])
})

longTest('6: the words of the other side stand beside their translation, which says whose it is', async (t) => {
  const { who } = await world(t)
  const own = await agreed(who)
  const { message } = await who.supplier.post(`${own}/messages`, { thread: 'order', text: '货物已装船。' })
  const translation = { language: 'en', text: 'The goods are on board.', by: 'person' }
  await who.buyer.post(`${own}/messages/${message}/translations`, translation)
  const { data } = (await who.supplier.get(`${own}/messages?thread=order`)) as {
    data: readonly { readonly text: string; readonly translations: readonly Body[] }[]
  }
  const [first] = data
  assert.equal(first?.text, '货物已装船。')
  const [shown] = first?.translations ?? []
  assert.deepEqual([shown?.language, shown?.side, shown?.text], ['en', 'buyer', translation.text])
})

longTest('11: the window runs from proven delivery, and is the longer one where nobody proved it', async (t) => {
  const { who } = await world(t)
  const days = async (own: string) => {
    const { lots } = await seen(who, own)
    return Math.round((Date.parse(lots[0]?.window_until ?? '') - Date.parse(await nowOf(who))) / 86_400_000)
  }
  const proven = await funded(who)
  const lot = await shipped(who, proven)
  for (const kind of ['dispatched', 'delivered'])
    await who.staff.post(`${proven}/shipments/${lot}/carrier-events`, { kind, happened_at: await nowOf(who) })
  await who.buyer.post(`${proven}/shipments/${lot}/receipt`)
  assert.ok((await days(proven)) >= 30 && (await days(proven)) <= 31)
  const unproven = await funded(who)
  const away = await shipped(who, unproven)
  await who.staff.post(`${unproven}/shipments/${away}/carrier-events`, {
    ...{ kind: 'dispatched', happened_at: await nowOf(who) },
  })
  await advance(who, 'P46D')
  assert.equal((await seen(who, unproven)).lots[0]?.received_by, 'time')
  assert.ok((await days(unproven)) > 55)
})

longTest('12: quality is a number with a tolerance and a sample, so that *slightly off* can be shown', async (t) => {
  const { who } = await world(t)
  const quality = [{ attribute: 'wall', target: '2.0', tolerance: '0.1', unit: 'mm' }]
  const own = await funded(who, { ...late, lines: terms.lines.map((line) => ({ ...line, quality })) })
  const lot = await shipped(who, own)
  const checklist = (await who.buyer.get(`${own}/shipments/${lot}/checklist`)) as { lines: readonly Body[] }
  assert.deepEqual([checklist.lines[0]?.sample, checklist.lines[0]?.items], [20, 100])
  await who.buyer.post(`${own}/shipments/${lot}/receipt`)
  const found = { n: 1, inspected: 20, defective: 4, readings: ['2.3 mm', '2.4 mm'] }
  const results = { lines: [{ line: 1, inspected: 20, counted: '100', points: [found] }] }
  assert.equal((await who.buyer.post(`${own}/shipments/${lot}/inspection`, results)).verdict, 'fail')
})

longTest('13: what a supplier’s limit does not carry is said before anybody pays', async (t) => {
  const { who } = await world(t)
  const lines = [{ ...terms.lines[0], quantity: '1000', amount: 5_000_000 }, terms.lines[1]]
  const release_plan = [
    { step: 'shipped', share_bps: 8_000 },
    { step: 'received', share_bps: 2_000 },
  ]
  const { order } = await who.buyer.post('/v1/orders', {
    ...{ buyer: 'cmp_buyer_us', supplier: 'cmp_supplier_cn', terms: { ...terms, lines, release_plan } },
  })
  const { hash } = await who.buyer.post(`/v1/orders/${order}/proposal`)
  const refused = await who.supplier.ask('POST', `/v1/orders/${order}/acceptance`, { body: { hash } })
  assert.deepEqual([refused.status, refused.body.code], [409, 'no-room'])
  const { needed, room } = refused.body.data as { needed: number; room: number }
  assert.ok(needed > room)
})

longTest('15: a paper alone moves nothing: the date is the carrier’s', async (t) => {
  const { who } = await world(t)
  const own = await funded(who)
  const bill = await attached(who.supplier, own, { name: 'bill.pdf', type: 'application/pdf', bytes: pdf() })
  const lot = await shipped(who, own, { proof: 'paper', proof_sha256: bill.file })
  assert.equal((await seen(who, own)).status, 'in-production')
  await advance(who, 'P1D')
  const happened_at = await nowOf(who)
  await who.staff.post(`${own}/shipments/${lot}/carrier-events`, { kind: 'dispatched', happened_at })
  await hasStatus(who, own, 'shipped')
  const { lots } = (await who.buyer.get(own)) as unknown as { lots: readonly Body[] }
  assert.equal(lots[0]?.dispatched_at, happened_at)
})

longTest('18, 19: a wire finds its order by itself, and the fee has its invoice', async (t) => {
  const { who } = await world(t)
  const own = await agreed(who)
  const { payment } = await who.buyer.post(`${own}/payments`, { method: 'wire' })
  await wire(who, own, payment, { kind: 'whole', payerName: 'Lakeside Outfitters' })
  await hasStatus(who, own, 'in-production')
  const paid = await funded(who)
  const { data } = await until(
    () => who.buyer.get(`/v1/invoices?order=${paid.split('/').at(-1)}`),
    (page) => (page.data as readonly object[]).length > 0,
    'the invoice',
  )
  const [invoice] = data as readonly { invoice: string }[]
  assert.equal((await who.buyer.ask('GET', `/v1/invoices/${invoice?.invoice}.pdf`)).status, 200)
})

longTest('20: what both settle during mediation is carried out from what is held', async (t) => {
  const { server, who } = await world(t)
  const { own, lot } = await received(who)
  const lines = [{ line: 1, lot, quantity: '20' }]
  const { claim } = await who.buyer.post(`${own}/claims`, {
    ...{ reason: 'damaged', remedy: 'partial-refund', lines, text: 'Dented.' },
  })
  const path = `${own}/claims/${claim}`
  await advance(who, 'P8D')
  await who.staff.post(`${path}/mediator`)
  const { offer } = await who.supplier.post(`${path}/offers`, { parts: [{ line: 1, amount: 25_000 }] })
  await who.buyer.post(`${path}/offers/${offer}/answer`, { answer: 'accept' })
  await until(
    () => claimIn(who, own),
    ({ state }) => state === 'closed',
    'the settlement',
  )
  const { hold } = await seen(who, own)
  assert.deepEqual([hold.refunded.amount, hold.frozen.amount], [25_000, 0])
  assert.deepEqual(await server.broken(), [])
})
