import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entryHash, genesisHash } from '@surety/record-format'
import { RECORD_LIMIT, readRecord } from './read-record.ts'

async function genuine(): Promise<string> {
  const body = JSON.stringify({ body: { paid: 5 }, root: 'ord_1', seq: 1 })
  const entries = [{ seq: 1, body, hash: await entryHash(genesisHash, body) }]
  return JSON.stringify({ format: 'surety-record/1', root: 'ord_1', entries, terms: [] })
}

const form = (fields: Record<string, string | File>) => {
  const made = new FormData()
  for (const [name, value] of Object.entries(fields)) made.set(name, value)
  return made
}

test('a genuine record is verified, pasted or as a file', async () => {
  const text = await genuine()
  for (const fields of [{ text }, { file: new File([text], 'record.json'), text: 'ignored' }]) {
    const answer = await readRecord(form(fields))
    assert.equal(answer.kind === 'verified' && answer.verification.ok && answer.root, 'ord_1')
  }
})

test('a changed record is verified as broken', async () => {
  const answer = await readRecord(form({ text: (await genuine()).replace('\\"paid\\":5', '\\"paid\\":6') }))
  assert.equal(answer.kind === 'verified' && answer.verification.ok, false)
})

const others = [
  { fields: {}, kind: 'nothing' },
  { fields: { text: '  ', file: new File([], '') }, kind: 'nothing' },
  { fields: { text: 'not a record' }, kind: 'no-json' },
  { fields: { text: 'x'.repeat(RECORD_LIMIT + 1) }, kind: 'too-large' },
  { fields: { text: 'null' }, kind: 'verified' },
]

for (const { fields, kind } of others)
  test(`a form with ${JSON.stringify(fields).slice(0, 30)} is answered ${kind}`, async () => {
    assert.equal((await readRecord(form(fields as Record<string, string | File>))).kind, kind)
  })

test('a broken chain shows its first faults only', async () => {
  const entries = Array.from({ length: 100 }, () => ({ seq: 0, body: '{}', hash: genesisHash }))
  const answer = await readRecord(
    form({ text: JSON.stringify({ format: 'surety-record/1', root: 'ord_1', entries, terms: [] }) }),
  )
  assert.equal(answer.kind === 'verified' && answer.verification.faults.length, 20)
})
