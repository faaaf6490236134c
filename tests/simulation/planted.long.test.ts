import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plant } from './plant.ts'
import { planted } from './planted.ts'

test('there are at least twenty', () => {
  assert.ok(planted.length >= 20)
})

for (const bug of planted) {
  test(`planted: ${bug.name}`, async () => {
    const { caught, said } = await plant(bug)
    assert.ok(caught, said)
  })
}
