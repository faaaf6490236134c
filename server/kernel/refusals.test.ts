import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type RefusalCode, refusals } from './refusals.ts'

const listed: readonly (readonly [string, RefusalCode])[] = Object.entries(refusals)

test('each refusal is a sentence that ends, and names no code of its own', () => {
  for (const [code, { text }] of listed) {
    assert.match(text, /^\p{Lu}.*[.]$/u, code)
    assert.ok(!text.includes(code), code)
    assert.ok(text.length <= 120, `${code} has ${text.length} characters`)
  }
})

test('a code is words with hyphens', () => {
  for (const [code] of listed) assert.match(code, /^[a-z]+(-[a-z0-9]+)*$/)
})

test('whoever may not come in is told the same as of what is not there', () => {
  assert.deepEqual(
    listed.filter(([, { status }]) => status === 404).map(([code]) => code),
    ['not-found'],
  )
})

test('nothing is refused with a status that stands for a success or for a fault of ours', () => {
  for (const [code, { status }] of listed) assert.ok(status >= 400 && status < 500, code)
})

test('what is wrong with a file says so by its status', () => {
  const statusOf = (code: keyof typeof refusals) => refusals[code].status
  assert.equal(statusOf('file-too-large'), 413)
  for (const code of ['file-type-differs', 'file-type-not-taken'] as const) assert.equal(statusOf(code), 415, code)
  for (const code of ['file-empty', 'file-damaged', 'picture-too-large', 'archive-too-large'] as const)
    assert.equal(statusOf(code), 422, code)
})

test('no two refusals say the same', () => {
  const texts = listed.map(([, { text }]) => text)
  assert.equal(new Set(texts).size, texts.length)
})
