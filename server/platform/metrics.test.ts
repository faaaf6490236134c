import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createMetrics } from './metrics.ts'

test('a gauge shows what was told last, for each label, and nothing that is told no more', async () => {
  const metrics = createMetrics(() => 0)
  const show = metrics.gauge('surety_safeguarding_over', 'kept less owed', 'currency')
  show(
    new Map([
      ['USD', -5],
      ['EUR', 7],
    ]),
  )
  assert.match(await metrics.text(), /surety_safeguarding_over\{currency="USD"\} -5\n/)
  show(new Map([['USD', 3]]))
  const text = await metrics.text()
  assert.match(text, /surety_safeguarding_over\{currency="USD"\} 3\n/)
  assert.doesNotMatch(text, /currency="EUR"/)
})
