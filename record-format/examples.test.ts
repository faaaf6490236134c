import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { pieces } from './case-file.testing.ts'
import { verifyCaseFile } from './verify-case-file.ts'

const example = (name: string) => readFileSync(new URL(`../examples/case-file/${name}`, import.meta.url))
const keys = [example('key.txt').toString().trim()]

test('the true example verifies with its key, and says what is in it', async () => {
  const { ok, isExpectedKey, files, sealed, manifest, proof } = await verifyCaseFile(pieces(example('true.zip')), {
    keys,
  })
  assert.deepEqual([ok, isExpectedKey, files, sealed, manifest?.made_for], [true, true, 1, 1, 'buyer'])
  assert.ok(proof !== undefined)
})

test('the altered one differs in one byte of the decision, and does not verify', async () => {
  const [genuine, altered] = [example('true.zip'), example('altered.zip')]
  const differing = [...genuine.keys()].filter((at) => genuine[at] !== altered[at])
  assert.equal(differing.length, 1)
  const { ok, findings } = await verifyCaseFile(pieces(altered), { keys })
  assert.deepEqual([ok, findings], [false, [{ fault: 'member-changed', at: 'case.json' }]])
})
