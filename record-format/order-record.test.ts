import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { entryHash as serverHash } from '../server/platform/draft.ts'
import { entryHash, genesisHash, type OrderRecord, textHash, verifyRecord } from './order-record.ts'

const root = 'ord_1'

async function record(bodies: readonly object[], terms: OrderRecord['terms'] = []): Promise<OrderRecord> {
  const entries = []
  let hash = genesisHash
  for (const [i, body] of bodies.entries()) {
    const text = JSON.stringify({ body, root, seq: i + 1 })
    hash = await entryHash(hash, text)
    entries.push({ seq: i + 1, body: text, hash })
  }
  return { format: 'surety-record/1', root, entries, terms }
}

const content = '{"currency":"USD"}'
const hash = createHash('sha256').update(content).digest('hex')
const good = () => record([{ version: 1, hash }, { paid: 5 }, { shipped: true }], [{ version: 1, content, hash }])

test('a genuine record verifies, and its head is the last hash', async () => {
  const document = await good()
  const found = await verifyRecord(document)
  assert.deepEqual(found, { ok: true, entries: 3, head: document.entries[2]?.hash, faults: [] })
})

test('the chain is the one that the server writes', async () => {
  assert.equal(await entryHash(genesisHash, 'ä€'), serverHash(genesisHash, 'ä€'))
  assert.equal(await textHash(content), hash)
})

test('an empty record has the genesis hash as its head', async () => {
  assert.deepEqual(await verifyRecord(await record([])), { ok: true, entries: 0, head: genesisHash, faults: [] })
})

const tampered: readonly [string, (d: OrderRecord) => OrderRecord, RegExp][] = [
  [
    'a changed body',
    (d) => change(d, 1, { body: JSON.stringify({ body: { paid: 6 }, root, seq: 2 }) }),
    /entry 2 does not/,
  ],
  ['a changed hash', (d) => change(d, 1, { hash: 'f'.repeat(64) }), /entry 2 does not/],
  ['a missing entry', (d) => ({ ...d, entries: d.entries.filter((e) => e.seq !== 2) }), /entry 2 has number 3/],
  ['entries in another order', (d) => ({ ...d, entries: [...d.entries].reverse() }), /entry 1 has number 3/],
  ['an entry of another order', (d) => ({ ...d, root: 'ord_2' }), /entry 1 is of another place/],
  ['changed terms', (d) => ({ ...d, terms: [{ version: 1, content: '{}', hash }] }), /terms 1 do not hash/],
  ['missing terms', (d) => ({ ...d, terms: [] }), /entry 1 names terms 1/],
  ['a body that is no JSON', (d) => change(d, 0, { body: 'garbage' }), /entry 1 is of another place/],
]

function change(d: OrderRecord, i: number, by: object): OrderRecord {
  return { ...d, entries: d.entries.map((entry, n) => (n === i ? { ...entry, ...by } : entry)) }
}

for (const [what, tamper, expected] of tampered) {
  test(`${what} is found`, async () => {
    const { ok, faults } = await verifyRecord(tamper(await good()))
    assert.equal(ok, false)
    assert.match(faults.map(({ at, fault }) => `${at} ${fault}`).join('\n'), expected)
  })
}

test('anything else is refused without throwing', async () => {
  for (const document of [null, 1, 'x', [], {}, { format: 'surety-record/1', root, entries: [null], terms: [] }])
    assert.equal((await verifyRecord(document)).ok, false)
})
