import assert from 'node:assert/strict'
import { test } from 'node:test'
import { effectKey, parseEffectKey } from './key.rules.ts'

const id = `pyt_${'0a'.repeat(16)}`

test('a key names its root and id again', () => {
  for (const root of [`cmp_${'7f'.repeat(16)}`, 'cmp_supplier_cn', `ord_${'00'.repeat(16)}`]) {
    assert.deepEqual(parseEffectKey(effectKey(root, id)), { root, id })
    assert.deepEqual(parseEffectKey(effectKey(root, `${id}-12`)), { root, id: `${id}-12` })
  }
})

test('a key of somebody else is none of ours', () => {
  for (const key of ['', 'cmp_a', `cmp_a.${id}x`, `cmp_a.b.${id}`, `CMP_a.${id}`, `cmp_.${id}`, `cmp_a.${id}-0`])
    assert.equal(parseEffectKey(key), undefined)
})
