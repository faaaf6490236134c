import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import pg from 'pg'
import { testDatabase } from '../../tests/database.ts'
import { arrayText } from './postgres-array.ts'

test('each kind of value has its own form', () => {
  const cases: readonly [readonly unknown[], string][] = [
    [[], '{}'],
    [['a', 'b'], '{"a","b"}'],
    [['', 'NULL', ' '], '{"","NULL"," "}'],
    [['say "x" \\ y'], '{"say \\"x\\" \\\\ y"}'],
    [[null, undefined], '{NULL,NULL}'],
    [[1, -2.5, 9007199254740993n], '{1,-2.5,9007199254740993}'],
    [[true, false], '{true,false}'],
    [[Buffer.from([0, 255])], '{"\\\\x00ff"}'],
  ]
  for (const [values, text] of cases) assert.equal(arrayText(values), text)
  assert.throws(() => arrayText([{}]), TypeError)
  assert.throws(() => arrayText([['nested']]), TypeError)
})

test('PostgreSQL reads back what was written', async (t) => {
  let client: pg.Client | undefined
  t.after(() => client?.end())
  const { url } = await testDatabase(t)
  client = new pg.Client(url)
  await client.connect()
  const text = fc.string({ unit: 'grapheme' }).filter((s) => !s.includes('\0'))
  const sample = fc.sample(fc.option(text), { numRuns: 500, seed: 1 })
  const bytes = fc.sample(fc.uint8Array(), { numRuns: 100, seed: 2 }).map((b) => Buffer.from(b))
  const { rows } = await client.query('select $1::text[] as texts, $2::bytea[] as bytes, $3::int8[] as numbers', [
    arrayText(sample),
    arrayText(bytes),
    arrayText([1n, -(2n ** 63n), null]),
  ])
  assert.deepEqual(rows[0].texts, sample)
  assert.deepEqual(rows[0].bytes, bytes)
  assert.deepEqual(rows[0].numbers, ['1', String(-(2n ** 63n)), null])
})
