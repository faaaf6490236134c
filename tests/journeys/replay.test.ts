import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { longTest } from '../long.ts'
import { kept } from './fuzz.ts'
import { startServer } from './server.ts'
import { signedInAs } from './sign-in.ts'
import { advance, funded, hasStatus, type Person, people } from './story.ts'

interface Replayed {
  readonly orders: number
  readonly claims: number
  readonly sums: readonly object[]
  readonly data: readonly { readonly what: string; readonly order: string; readonly subject: string | null }[]
  readonly not_replayed: readonly string[]
  readonly next_cursor: string | null
}

async function replay(who: Person, section: string, values: object): Promise<Replayed> {
  const { version } = await who.post(`/v1/policies/${section}/versions`, { values, reason: 'what if' })
  return (await who.get(`/v1/policies/${section}/versions/${version}/replay`)) as unknown as Replayed
}

longTest('a version of policy is run over what has ended before anybody makes it', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const own = await funded(who, { release_plan: [{ step: 'window-over', share_bps: 10_000 }] })
  const lines = [
    { line: 1, quantity: '100' },
    { line: 2, quantity: '10' },
  ]
  const by = { carrier: 'Ocean', tracking_number: 'T1', proof: 'carrier' }
  const { lot } = await who.supplier.post(`${own}/shipments`, { lines, ...by })
  await who.buyer.post(`${own}/shipments/${lot}/receipt`)
  const asked = { reason: 'poor-quality', remedy: 'refund', lines: [{ line: 1, lot, quantity: '5' }], text: 'Leaks.' }
  const { claim } = await who.buyer.post(`${own}/claims`, asked)
  await who.buyer.post(`${own}/claims/${claim}/evidence`, { kind: 'words', text: 'See the carton.' })
  await advance(who, 'P50D')
  await hasStatus(who, own, 'completed')
  const admin = await signedInAs(server, 'usr_operator_admin')
  const order = own.split('/').at(-1)

  // Silence gave USD 254.68 back: the supplier was released 5,178.63 of 5,433.31, and two per cent are above the cap.
  const fee = await replay(admin, 'escrow', { transactionFeeBps: 100, guaranteeMultiple: 4 })
  assert.deepEqual([fee.orders, fee.not_replayed], [1, ['guaranteeMultiple']])
  assert.deepEqual(fee.sums, [
    { what: 'transaction-fee', currency: 'USD', count: 1, was: 10_000, would: 5_179, undecided: 0 },
  ])
  assert.deepEqual(fee.data[0]?.order, order)

  const small = await replay(admin, 'claims', { smallUsd: 20_000, answer: 'P4D' })
  assert.deepEqual([small.orders, small.claims, small.not_replayed], [1, 1, ['answer']])
  assert.deepEqual(small.sums, [{ what: 'heard-by-person', currency: 'USD', count: 1, was: 0, would: 0, undecided: 1 }])
  assert.deepEqual(small.data[0]?.subject, claim)

  assert.deepEqual((await replay(admin, 'orders', { window: 'P31D' })).sums, [])
  const files = await replay(admin, 'files', { fileBytes: 20_000_000 })
  assert.deepEqual([files.orders, files.sums, files.not_replayed], [0, [], ['fileBytes']])

  // Nothing is written, and whoever is no staff finds nothing there.
  const before = await kept(server)
  await admin.get('/v1/policies/escrow/versions/1/replay')
  assert.equal(await kept(server), before)
  for (const [person, path, status] of [
    [who.buyer, '/v1/policies/escrow/versions/1/replay', 404],
    [who.staff, '/v1/policies/escrow/versions/9/replay', 404],
    [who.staff, '/v1/policies/nothing/versions/1/replay', 404],
    [who.staff, `/v1/policies/escrow/versions/1/replay?cursor=${order}`, 200],
  ] as const)
    assert.equal((await person.ask('GET', path)).status, status, path)
  const behind = await who.staff.get(`/v1/policies/escrow/versions/1/replay?cursor=${order}`)
  assert.deepEqual([behind.orders, behind.next_cursor], [0, null])
})
