import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { publicEvents } from '../../server/modules/notices/public-event.rules.ts'

/** What is told outside of an order stands in its record, too: each in words. */
const nouns = ['order', 'terms', 'amendment', 'cancellation', 'payment', 'goods', 'lot', 'hold', 'shortfall', 'balance']
const ofOrders = new RegExp(
  `^(${[...nouns, 'instalment', 'chargeback', 'claim', 'inspection', 'review'].join('|')})\\.`,
)
const words = ['entry-words', 'claim-entry-words', 'review-entry-words']
  .map((name) => readFileSync(`web/app/signed-in/order/${name}.ts`, 'utf8'))
  .join('')

test('the record says in words whatever is told of an order', () => {
  const topics = Object.keys(publicEvents).filter((topic) => ofOrders.test(topic))
  assert.ok(topics.length > 30)
  const missing = topics.filter((topic) => !words.includes(`'${topic}': msg`))
  assert.deepEqual(missing, [])
})
