import assert from 'node:assert/strict'
import { test } from 'node:test'
import { append } from '../../kernel/use-case.ts'
import { releaseType } from '../escrow/release.rules.ts'
import { funded, sampleTerms } from './story.testing.ts'

test('a payment that let money go before, while it was pending, lets it go again when it is final', async () => {
  const [initial, balance] = sampleTerms.instalments
  assert.ok(initial !== undefined && balance !== undefined)
  const story = await funded({ ...sampleTerms, instalments: [initial, { ...balance, event: 'received' }] })
  const { house, orderId } = story
  const { payment, total } = await story.begin()
  // A cent that a reversal left due goes with the next news, whichever payment that is of.
  const before = { orderId, step: 'funded', lot: String(payment), lineNo: 1, amount: 0n, fee: 0n, tax: 0n } as const
  await house.seed(orderId, [append(releaseType, before)])
  await story.receive(await story.ship())
  await story.capture(String(payment), BigInt(Number(total)))
  assert.equal(house.balances()[`liabilities:escrow:${orderId}`] ?? 0, 0)
})
