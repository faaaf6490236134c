import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { longTest } from '../long.ts'
import { startServer } from './server.ts'
import { advance, attached, type Body, funded, hasStatus, type People, people, until } from './story.ts'

interface ClaimSeen {
  readonly id: string
  readonly state: string
  readonly outcome: string | null
  readonly actions: readonly string[]
  readonly amount: { readonly amount: number }
  readonly evidence: readonly { readonly id: string; readonly sealed: boolean; readonly text: string | null }[]
  readonly verdicts: readonly { readonly state: string; readonly reasons: string | null }[]
  readonly offers: readonly { readonly id: string; readonly state: string }[]
}

const photo = { name: 'leak.png', type: 'image/png', bytes: png() }

/** One red pixel. */
function png(): Uint8Array {
  const bytes = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='
  return Buffer.from(bytes, 'base64')
}

/** An order whose goods are there; its money waits for the end of the window. */
async function received(who: People) {
  const own = await funded(who, { release_plan: [{ step: 'window-over', share_bps: 10_000 }] })
  const lines = [
    { line: 1, quantity: '100' },
    { line: 2, quantity: '10' },
  ]
  const by = { carrier: 'Ocean', tracking_number: 'T1', proof: 'carrier' }
  const { lot } = await who.supplier.post(`${own}/shipments`, { lines, ...by })
  await who.buyer.post(`${own}/shipments/${lot}/receipt`)
  await hasStatus(who, own, 'received')
  return { own, lot: String(lot) }
}

async function claimIn(who: People, own: string, by = who.buyer): Promise<ClaimSeen> {
  const { data } = (await by.get(`${own}/claims`)) as unknown as { data: readonly ClaimSeen[] }
  return data[0] ?? assert.fail('there is no claim')
}

const leaking = (lot: string, quantity: string) => ({
  reason: 'poor-quality',
  remedy: 'refund',
  lines: [{ line: 1, lot, quantity }],
  text: 'They leak.',
})

test('an agreed partial refund: the rest of the order flows on, the money reaches the card', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const { own, lot } = await received(who)
  const options = (await who.buyer.get(`${own}/claim-options`)) as unknown as {
    data: readonly { line: number; most: { amount: number }; reasons: readonly { reason: string }[] }[]
  }
  assert.ok(options.data.every((place) => place.reasons.length > 0))
  const { claim } = await who.buyer.post(`${own}/claims`, leaking(lot, '10'))
  const path = `${own}/claims/${claim}`
  const order = (await who.supplier.get(own)) as { hold: { frozen: { amount: number } } }
  assert.equal(order.hold.frozen.amount, 50_937)
  const offered = await who.supplier.post(`${path}/offers`, { parts: [{ line: 1, amount: 30_000 }] })
  assert.equal(
    (await who.supplier.ask('POST', `${path}/offers/${offered.offer}/answer`, { body: { answer: 'accept' } })).status,
    409,
  )
  await who.buyer.post(`${path}/offers/${offered.offer}/answer`, { answer: 'accept' })
  const done = await until(
    () => claimIn(who, own),
    ({ state }) => state === 'closed',
    'the refund to reach the card',
  )
  assert.equal(done.outcome, 'settled')
  await advance(who, 'P31D')
  await hasStatus(who, own, 'completed')
  // A stranger finds neither the claims nor what may be claimed.
  for (const rest of ['claims', 'claim-options'])
    assert.equal((await who.stranger.ask('GET', `${own}/${rest}`)).status, 404)
})

test('a mediator decides on the file, an appeal is heard by another, and the money follows', async (t) => {
  const server = await startServer(t)
  const who = people(server)
  const { own, lot } = await received(who)
  const { claim } = await who.buyer.post(`${own}/claims`, leaking(lot, '20'))
  const path = `${own}/claims/${claim}`
  await who.supplier.post(`${path}/contest`, { text: 'They were fine when they left.' })
  const early = await who.buyer.ask('POST', `${path}/escalation`)
  assert.deepEqual([early.status, early.body.code], [409, 'escalation-too-early'])
  await advance(who, 'P4D')
  await who.buyer.post(`${path}/escalation`)
  await who.staff.post(`${path}/mediator`)
  await who.staff.post(`${path}/evidence-round`, { text: 'Show the leak.' })
  const { file } = await attached(who.buyer, own, photo)
  await who.buyer.post(`${path}/evidence`, { kind: 'file', reference: file, answers: 'photos-of-defect' })
  await who.staff.post(`${path}/evidence`, { kind: 'words', text: 'A note of ours.', sealed: true })
  const seen = await claimIn(who, own)
  assert.deepEqual(
    seen.evidence.filter((item) => item.sealed).map((item) => item.text),
    [null],
  )
  const cited = seen.evidence.filter((item) => !item.sealed).map((item) => item.id)
  const verdict = {
    ...{ parts: [{ line: 1, amount: 40_000 }], finding: 'supplier', fee_bearer: 'supplier' },
    ...{ clauses: ['terms/1/lines'], evidence: cited, reasons: 'The photo shows it.' },
  }
  assert.equal((await who.staff.ask('POST', `${path}/decision`, { body: verdict })).body.code, 'file-open')
  await advance(who, 'P6D')
  const bare = await who.staff.ask('POST', `${path}/decision`, { body: { ...verdict, evidence: [] } })
  assert.equal(bare.body.code, 'decision-cites-nothing')
  await who.staff.post(`${path}/decision`, verdict)
  await who.supplier.post(`${path}/appeal`, { new_facts: 'The carrier dropped them.' })
  const same = await who.staff.ask('POST', `${path}/decision`, { body: verdict })
  assert.deepEqual([same.status, same.body.code], [403, 'conflict-of-interest'])
  assert.equal((await claimIn(who, own)).state, 'appealed')
  // The desk's list does not offer it to who decided; among all it stands.
  const listed = async (query: string) =>
    ((await who.staff.get(`/v1/claims${query}`)).data as Body[]).map((row) => row.claim)
  assert.deepEqual([await listed(''), await listed('?all=true')], [[], [claim]])
})

longTest('silence decides a small claim with evidence, and a completed order waits for its claims', async (t) => {
  const server = await startServer(t)
  const who = people(server)
  const { own, lot } = await received(who)
  const { claim } = await who.buyer.post(`${own}/claims`, leaking(lot, '5'))
  await who.buyer.post(`${own}/claims/${claim}/evidence`, { kind: 'words', text: 'See the carton.' })
  await advance(who, 'P6D')
  assert.equal((await claimIn(who, own)).state, 'decided')
  await advance(who, 'P8D')
  await until(
    () => claimIn(who, own),
    ({ state }) => state === 'closed',
    'the refund by silence',
  )
  await advance(who, 'P31D')
  await hasStatus(who, own, 'completed')
})
