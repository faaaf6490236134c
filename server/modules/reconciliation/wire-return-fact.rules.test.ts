import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Wire } from './wire.rules.ts'
import { returnFact, type WireReturnFact } from './wire-return-fact.rules.ts'

const wire = (state: Wire['state'], more: Partial<Wire> = {}): Wire => ({
  ...{
    wireId: 'wir_1',
    bank: 'client',
    reference: 'R',
    amount: 500n,
    currency: 'USD',
    payerName: '',
    payerAccount: '',
  },
  ...{ text: '', bookedAt: '2026-03-01T00:00:00.000Z', state, ...more },
})
const fact = (outcome: WireReturnFact['outcome'], returnId = 'rfd_1', debit?: string): WireReturnFact => {
  return { outcome, returnId, bank: 'house', charge: 20n, debit }
}
const [one, two] = [{ returnId: 'rfd_1' }, { returnId: 'rfd_2' }]
const again = { paidAgain: ['rfd_1'] }
const stays = undefined

/** What becomes of it; from where to where the money moves. */
const moves: readonly (readonly [
  name: string,
  given: Wire,
  fact: WireReturnFact,
  isOut: boolean,
  state: Wire['state'] | undefined,
  moved: string,
])[] = [
  ['its debit', wire('returning', one), fact('booked'), true, 'returned', 'refund:rfd_1 > bank:house'],
  ['its debit while blocked', wire('blocked', one), fact('booked'), false, 'returned', 'blocked:wir_1 > bank:house'],
  ['a no', wire('returning', one), fact('rejected'), true, 'unallocated', 'refund:rfd_1 > unallocated:client'],
  ['a no to what is blocked', wire('blocked', one), fact('rejected'), false, stays, ''],
  ['a no after its debit', wire('returned', one), fact('rejected'), true, stays, ''],
  ['back', wire('returned', one), fact('returned'), true, 'unallocated', 'bank:house+bank > unallocated:client'],
  [
    'back, before its debit is told',
    wire('returning', one),
    fact('returned'),
    true,
    'unallocated',
    'refund:rfd_1 > unallocated:client, bank > bank:house',
  ],
  ['back while blocked', wire('blocked', one), fact('returned'), false, 'blocked', 'bank > bank:house'],
  ['its debit again, untold where', wire('returned', one), fact('booked'), true, stays, ''],
  ['the same entry', wire('returned', { ...one, debit: 's' }), fact('booked', 'rfd_1', 's'), true, stays, ''],
  ['the entry of what a person said', wire('returned', one), fact('booked', 'rfd_1', 's'), true, 'returned', ''],
  [
    'another debit',
    wire('returned', { ...one, debit: 's' }),
    fact('booked', 'rfd_1', 't'),
    true,
    'returned',
    'recovery:wir_1 > bank:house',
  ],
  ['rejected, then debited', wire('unallocated'), fact('booked'), false, 'returned', 'unallocated:client > bank:house'],
  [
    'the same, sent anew and not out yet',
    wire('returning', two),
    fact('booked'),
    false,
    'returned',
    'refund:rfd_2 > bank:house',
  ],
  [
    'the same, sent anew and out',
    wire('returning', two),
    fact('booked'),
    true,
    'returning',
    'recovery:wir_1 > bank:house',
  ],
  [
    'the same, sent anew and blocked',
    wire('blocked', two),
    fact('booked'),
    false,
    'returned',
    'blocked:wir_1 > bank:house',
  ],
  ['the same, both booked', wire('returned', two), fact('booked'), false, 'returned', 'recovery:wir_1 > bank:house'],
  ['the same, given to an order', wire('allocated'), fact('booked'), false, 'allocated', 'recovery:wir_1 > bank:house'],
  ['the same, reversed', wire('reversed'), fact('booked'), false, 'reversed', 'recovery:wir_1 > bank:house'],
  ['an old no', wire('returning', two), fact('rejected'), true, stays, ''],
  ['an old return that never left', wire('returning', two), fact('returned'), true, stays, ''],
  [
    'paid again, and back',
    wire('returned', { ...two, ...again }),
    fact('returned'),
    true,
    'returned',
    'bank:house+bank > recovery:wir_1',
  ],
  [
    'paid again, and the other one fails',
    wire('returning', { ...two, ...again }),
    fact('rejected', 'rfd_2'),
    true,
    'returned',
    'refund:rfd_2 > unallocated:client, unallocated:client > recovery:wir_1',
  ],
]

const short = (code: string) => code.replace(/^\w+:/, '')

for (const [name, given, said, isOut, state, moved] of moves)
  test(`a wire that is ${given.state}: ${name}`, () => {
    const after = returnFact(given, said, isOut)
    assert.equal(after?.wire.state, state)
    const told = (after?.movements ?? []).map(({ legs }) => {
      const side = (sign: number) =>
        legs.filter(({ amount }) => Math.sign(Number(amount)) === sign).map(({ account }) => short(account.code))
      return `${side(1).join('+')} > ${side(-1).join('+')}`
    })
    assert.equal(told.join(', '), moved)
  })

test('a wire that came back whole, or that was rejected, cost nothing', () => {
  const kinds = (said: WireReturnFact) => returnFact(wire('returning', one), said, true)?.movements.map((m) => m.kind)
  assert.deepEqual(kinds({ ...fact('returned'), charge: 0n }), ['refund-failed'])
  assert.deepEqual(kinds(fact('rejected')), ['refund-failed'])
  assert.equal(returnFact(wire('blocked', one), { ...fact('returned'), charge: 0n }, false), undefined)
})

test('what was paid again is noted until it is made up for', () => {
  const paid = returnFact(wire('returning', two), fact('booked'), true)?.wire
  assert.deepEqual(paid?.paidAgain, ['rfd_1'])
  assert.equal(returnFact(paid as Wire, fact('returned'), true)?.wire.paidAgain, undefined)
  const failed = returnFact(paid as Wire, fact('rejected', 'rfd_2'), true)?.wire
  assert.deepEqual([failed?.returnId, failed?.paidAgain], ['rfd_1', undefined])
})
