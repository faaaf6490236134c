import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plant } from './plant.ts'
import { planted } from './planted.ts'

test('there are at least a hundred, each with its own name', () => {
  assert.ok(planted.length >= 100)
  assert.equal(new Set(planted.map(({ name }) => name)).size, planted.length)
})

for (const bug of planted) {
  test(`planted: ${bug.name}`, async () => {
    const { caught, said } = await plant(bug)
    assert.ok(caught, said)
  })
}
