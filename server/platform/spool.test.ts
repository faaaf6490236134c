import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { test } from 'node:test'
import { openSpool } from './spool.ts'

test('what a spool was given it gives back, in any order, and it leaves no file', () => {
  const before = readdirSync(tmpdir()).filter((name) => name.startsWith('surety-spool-'))
  const spool = openSpool()
  const texts = ['', 'Müller €', 'x'.repeat(3_000_000), '[1]']
  const pieces = texts.map(spool.write)
  assert.deepEqual(pieces.map(spool.read), texts)
  assert.deepEqual(pieces.reverse().map(spool.read), texts.reverse())
  assert.deepEqual(
    readdirSync(tmpdir()).filter((name) => name.startsWith('surety-spool-')),
    before,
  )
  spool.close()
  assert.throws(() => spool.write('more'))
})

test('a piece that was never written is an error, not an empty text', () => {
  const spool = openSpool()
  spool.write('four')
  assert.throws(() => spool.read({ start: 2, bytes: 10 }), /ends before/)
  spool.close()
})
