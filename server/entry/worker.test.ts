import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Json } from '../kernel/use-case.ts'
import type { OutboxRow } from '../platform/store.ts'
import { together } from './reaction.ts'
import { reactionsTo } from './worker.ts'

const event = (topic: string, body: Json): OutboxRow => ({
  ...{ root: 'ord_1', version: 1, n: 0, topic, body, at: '2026-03-02T09:00:00.000Z', lanes: 1 },
})
const names = (topic: string) =>
  reactionsTo(event(topic, { order: 'ord_1', payment: 'pay_1', chargeback: 'cbk_1' })).map(({ name }) => name)

const shared: readonly (readonly [topic: string, reactions: readonly string[]])[] = [
  ['chargeback.opened', ['join-chargeback', 'note-result', 'withhold-refunds']],
  ['chargeback.lost', ['give-points', 'note-refund', 'note-result', 'resume-claims', 'withhold-refunds']],
  ['chargeback.won', ['note-result', 'resume-claims']],
  ['payment.reversed', ['note-refund', 'note-result', 'withhold-refunds']],
  ['refund.settled', ['note-refund']],
  ['debt.collected', ['note-refund']],
  // What an order gives back may reach no bank at all: a claim that gave it is over all the same.
  ['draw.paid-back', ['follow-draw', 'note-refund']],
  ['voucher.restored', ['note-refund']],
]

for (const [topic, reactions] of shared) {
  test(`${topic}: ${reactions.join(' and ')}`, () => assert.deepEqual([...names(topic)].sort(), reactions))
}

test('what several lists do about a topic all happens, in their order', () => {
  const list = (name: string, ...topics: readonly string[]) =>
    Object.fromEntries(topics.map((topic) => [topic, () => [{ name, useCase: {} as never, input: {} }]]))
  const all = together(list('one', 'a', 'b'), list('two', 'b', 'c'))
  const said = (topic: string) => all[topic]?.({}, event(topic, {})).map(({ name }) => name)
  assert.deepEqual([said('a'), said('b'), said('c'), said('d')], [['one'], ['one', 'two'], ['two'], undefined])
})
