import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Chargeback, ChargebackFact, ChargebackState } from './chargeback.rules.ts'
import {
  chargebackId,
  decideChargeback,
  evidenceDue,
  isOpen,
  newChargeback,
  withEvidenceSent,
} from './chargeback.rules.ts'

const noon = '2026-03-10T12:00:00.000Z'
const payment = { orderId: 'ord_1', id: 'pay_1', provider: 'sandbox', currency: 'USD' }
const told = { reference: 'dp_1', amount: 5_000n, currency: 'USD', happenedAt: noon } as const
const fact = (kind: ChargebackFact['fact'], more: Partial<ChargebackFact> = {}): ChargebackFact => ({
  ...told,
  fact: kind,
  ...more,
})
const at = (day: number) => `2026-03-${String(day).padStart(2, '0')}T12:00:00.000Z`
const standing = (state: ChargebackState): Chargeback => ({
  ...newChargeback(payment, fact('inquiry')),
  state,
  factAt: noon,
})

// State × what the provider says: the state after, and what is to be booked.
const cells: readonly (readonly [ChargebackState, ChargebackFact['fact'], ChargebackState, string])[] = [
  ['inquiry', 'inquiry', 'inquiry', ''],
  ['inquiry', 'opened', 'opened', 'open'],
  ['inquiry', 'won', 'won', ''],
  ['inquiry', 'lost', 'lost', 'open lose'],
  ['opened', 'inquiry', 'opened', ''],
  ['opened', 'opened', 'opened', ''],
  ['opened', 'won', 'won', 'win'],
  ['opened', 'lost', 'lost', 'lose'],
  ['evidence-sent', 'inquiry', 'evidence-sent', ''],
  ['evidence-sent', 'opened', 'evidence-sent', ''],
  ['evidence-sent', 'won', 'won', 'win'],
  ['evidence-sent', 'lost', 'lost', 'lose'],
  ['won', 'inquiry', 'won', ''],
  ['won', 'opened', 'opened', 'open'],
  ['won', 'won', 'won', ''],
  ['won', 'lost', 'lost', 'open lose'],
  ['lost', 'inquiry', 'lost', ''],
  ['lost', 'opened', 'lost', 'case'],
  ['lost', 'won', 'lost', 'case'],
  ['lost', 'lost', 'lost', ''],
]
for (const [from, said, to, effects] of cells)
  test(`a chargeback that is ${from} and is told ${said}`, () => {
    const after = decideChargeback(standing(from), fact(said, { happenedAt: at(11) }))
    assert.deepEqual([after.chargeback.state, after.effects.join(' ')], [to, effects])
    const early = decideChargeback(standing(from), fact(said, { happenedAt: at(9) }))
    assert.deepEqual([early.chargeback, early.effects], [standing(from), []])
  })

test('every copy of the news finds the same chargeback', () => {
  assert.equal(chargebackId('sandbox', 'dp_1'), newChargeback(payment, fact('opened')).id)
  assert.notEqual(chargebackId('other', 'dp_1'), chargebackId('sandbox', 'dp_1'))
})

test('the amount is what the bank took when it opened, not what it says afterwards', () => {
  const opened = decideChargeback(newChargeback(payment, fact('inquiry', { amount: 1n })), fact('opened')).chargeback
  assert.equal(opened.amount, 5_000n)
  assert.equal(decideChargeback(opened, fact('won', { amount: 4_000n, happenedAt: at(12) })).chargeback.amount, 5_000n)
})

test('a fee that is told again is none more', () => {
  const first = decideChargeback(newChargeback(payment, fact('opened')), fact('opened', { fee: 1_500n }))
  assert.equal(first.fee, 1_500n)
  const again = decideChargeback(first.chargeback, fact('lost', { fee: 1_500n, happenedAt: at(12) }))
  assert.deepEqual([again.fee, again.chargeback.fee], [0n, 1_500n])
})

test('another currency or no amount is a case for a person', () => {
  for (const odd of [fact('opened', { currency: 'EUR' }), fact('opened', { amount: 0n })]) {
    const step = decideChargeback(standing('inquiry'), odd)
    assert.deepEqual([step.chargeback.state, step.effects], ['inquiry', ['case']])
  }
})

test('evidence is with the bank once; an inquiry stays one', () => {
  assert.equal(withEvidenceSent(standing('opened'), noon).state, 'evidence-sent')
  assert.equal(withEvidenceSent(standing('inquiry'), noon).state, 'inquiry')
  for (const state of ['evidence-sent', 'won', 'lost'] as const)
    assert.deepEqual(withEvidenceSent(standing(state), noon), standing(state))
})

test('a second opening asks for evidence anew', () => {
  const sent = withEvidenceSent({ ...standing('opened'), openedAt: noon }, noon)
  const won = decideChargeback(sent, fact('won', { happenedAt: at(11) })).chargeback
  const again = decideChargeback(won, fact('opened', { happenedAt: at(12) })).chargeback
  assert.deepEqual([again.state, again.openedAt, again.evidenceSentAt], ['opened', at(12), undefined])
})

test('evidence goes out ahead of the bank’s date, and at once when that is near', () => {
  assert.equal(evidenceDue(at(20), 'P2D', noon), at(18))
  assert.equal(evidenceDue(at(11), 'P2D', noon), noon)
})

test('facts in any order end in the same state, and what is booked is balanced', () => {
  const kinds = fc.constantFrom<ChargebackFact['fact']>('inquiry', 'opened', 'won', 'lost')
  const history = fc.uniqueArray(fc.record({ kind: kinds, day: fc.integer({ min: 1, max: 28 }) }), {
    minLength: 1,
    maxLength: 6,
    selector: (each) => each.day,
  })
  fc.assert(
    fc.property(history, fc.infiniteStream(fc.nat()), (facts, keys) => {
      let held = 0
      let now = newChargeback(payment, fact('inquiry'))
      for (const { kind, day } of facts) {
        const step = decideChargeback(now, fact(kind, { happenedAt: at(day) }))
        for (const effect of step.effects) held += effect === 'open' ? 1 : effect === 'case' ? 0 : -1
        assert.equal(held, isOpen(step.chargeback) ? 1 : 0, 'the bank has it exactly while it is open')
        now = step.chargeback
      }
      // Copies, later and in any order, change nothing any more.
      const shuffled = facts.map((each) => ({ each, key: keys.next().value })).sort((a, b) => a.key - b.key)
      for (const { each } of shuffled) {
        if (at(each.day) === now.factAt) continue
        const copy = decideChargeback(now, fact(each.kind, { happenedAt: at(each.day) }))
        assert.deepEqual([copy.chargeback, copy.effects], [now, []])
      }
    }),
  )
})
