import assert from 'node:assert/strict'
import { test } from 'node:test'
import { staff, testHouse } from '../../../tests/house.ts'
import type { Actor, Change } from '../../kernel/use-case.ts'
import { due, put, useCase } from '../../kernel/use-case.ts'
import { book } from '../escrow/book.rules.ts'
import { accounts, balanceKey } from '../ledger/account.rules.ts'
import { postingTable, transferTable } from '../ledger/index.ts'
import { movement } from '../ledger/transfer.rules.ts'
import { companyType } from '../parties/company.rules.ts'
import { partiesTables } from '../parties/index.ts'
import { paymentOrderType } from '../payouts/payment-order.rules.ts'
import { policyTables } from '../policy/index.ts'
import { ratesTables } from '../rates/index.ts'
import { writeOffType } from './debt.rules.ts'
import { reconciliationTables } from './index.ts'
import { payDebt } from './pay-debt.ts'
import { reverseWire } from './reverse-wire.ts'
import type { Wire } from './wire.rules.ts'
import { wireType } from './wire.rules.ts'
import type { WriteOffDebt } from './write-off-debt.ts'
import { writeOffDebt } from './write-off-debt.ts'

const companyId = 'cmp_s'
const wireId = 'wir_1'
const [ann, bob] = [staff('usr_ann'), staff('usr_bob')]
const machine: Actor = { kind: 'reaction', roles: [] }

function seeding(root: string, changes: readonly Change[]) {
  return useCase({
    name: 'reconciliation.seed-debt',
    action: 'x',
    root: (_: null) => root,
    reads: () => ({}),
    sides: () => [],
    decide: () => ({ answer: null, changes }),
  })
}

/** A company that owes us, and a wire that lies unallocated at the bank. Minor units. */
async function house(owes: bigint, wired: bigint, more: Partial<Wire> = {}) {
  const tables = [
    ...reconciliationTables,
    ...partiesTables,
    ...policyTables,
    ...ratesTables,
    transferTable,
    postingTable,
  ]
  const made = testHouse([...tables, { type: paymentOrderType, columns: {} } as never])
  const { run, clock } = made
  const at = { at: clock.now, newId: (prefix: string) => `${prefix}_${Math.floor(owes === 0n ? 1 : 2)}_seed` }
  const company = { companyId, name: 'Sam', country: 'CN', kinds: ['supplier'], zone: 'UTC', state: 'active' } as const
  const lent = movement(
    'guarantee-advanced',
    'USD',
    [[accounts.recovery(companyId), owes]],
    [[accounts.refundable('ord_1'), owes]],
  )
  const where = { root: companyId, cause: 'test', happenedAt: clock.now }
  await run(seeding(companyId, [put(companyType, company), ...book(owes > 0n ? [lent] : [], where, at)]), null, machine)
  const wire: Wire = {
    ...{ wireId, bank: 'house', reference: 'R1', amount: wired, currency: 'USD', payerName: 'Sam', payerAccount: 'A1' },
    ...{ text: 'our debt', bookedAt: clock.now, state: 'unallocated', doubt: 'no-reference', ...more },
  }
  const came = movement(
    'wire-received',
    'USD',
    [[accounts.bank('house'), wired]],
    [[accounts.unallocated('house'), wired]],
  )
  const inWire = book([came], { ...where, root: wireId }, at)
  await run(seeding(wireId, [put(wireType, wire), due(wireId, 'wire.return', '', clock.now), ...inWire]), null, machine)
  const balance = (account: { code: string }) => {
    const key = balanceKey(account as never, 'USD')
    const found = [...made.tables.counters].find(([id]) => id.includes(key))
    return Number(found?.[1].value ?? 0n)
  }
  return {
    ...made,
    pays: (by = ann, to = companyId) => run(payDebt, { wireId, companyId: to }, by),
    writeOff: (more: Partial<WriteOffDebt>, by = ann) =>
      run(writeOffDebt, { companyId, currency: 'USD', step: 'ask', ...more }, by),
    wire: () => made.records(wireType, wireId)[0],
    debt: () => balance(accounts.recovery(companyId)),
    unallocated: () => balance(accounts.unallocated('house')),
    bank: () => balance(accounts.bank('house')),
    cost: () => balance(accounts.expense('guarantee')),
  }
}

test('a wire pays a debt: the company owes so much less, and nobody waits for the wire any more', async () => {
  const { pays, wire, debt, unallocated, topics, tables } = await house(50_000n, 20_000n)
  assert.deepEqual(await pays(), { wire: wireId, company: companyId, state: 'allocated' })
  assert.deepEqual([debt(), unallocated()], [30_000, 0])
  assert.deepEqual([wire()?.state, wire()?.debtorId, wire()?.doubt], ['allocated', companyId, undefined])
  assert.deepEqual(topics(), ['debt.paid'])
  assert.equal(tables.deadlines.size, 0)
  assert.equal(await pays(), 'wire-allocated')
})

test('a wire of more than the debt is split first, one for nobody is refused', async () => {
  const { pays, debt } = await house(10_000n, 20_000n)
  assert.equal(await pays(), 'above-debt')
  assert.equal(await pays(ann, 'cmp_nobody'), 'not-found')
  assert.equal(debt(), 10_000)
})

test('of a large wire two people say the same; another word begins anew', async () => {
  const { pays, wire, debt } = await house(5_000_000n, 2_000_000n)
  assert.deepEqual(await pays(), { wire: wireId, company: companyId, state: 'proposed' })
  assert.equal(await pays(ann), 'second-person-needed')
  assert.deepEqual([debt(), wire()?.state], [5_000_000, 'unallocated'])
  await pays(bob)
  assert.deepEqual([debt(), wire()?.state, wire()?.proposer], [3_000_000, 'allocated', undefined])
})

test('a program gives small wires to debts, of a large one it says nothing', async () => {
  const key = { ...bob, kind: 'key' } as const
  const large = await house(5_000_000n, 2_000_000n)
  assert.equal(await large.pays(key), 'person-needed')
  await large.pays(ann)
  assert.equal(await large.pays(key), 'person-needed')
  assert.equal(large.debt(), 5_000_000)
  const small = await house(50_000n, 20_000n)
  await small.pays(key)
  assert.equal(small.debt(), 30_000)
  assert.equal(await small.writeOff({ amount: 1n, reason: 'Gone.' }, key), 'person-needed')
})

test('a small part of a part is looked at like the largest', async () => {
  const { pays } = await house(50_000n, 1_000n, { parentId: 'wir_gone' })
  assert.deepEqual(await pays(), { wire: wireId, company: companyId, state: 'allocated' })
})

test('the bank takes the wire back: the debt is owed again', async () => {
  const { run, pays, wire, debt, bank, clock } = await house(50_000n, 20_000n)
  await pays()
  const taken = { wireId, reference: 'R1X', amount: 20_000, happenedAt: clock.now }
  await run(reverseWire, taken, machine)
  assert.deepEqual([debt(), bank(), wire()?.state], [50_000, 0, 'reversed'])
  await run(reverseWire, taken, machine)
  assert.deepEqual([debt(), bank()], [50_000, 0])
})

test('a debt is given up by two persons and becomes a cost', async () => {
  const { writeOff, records, debt, cost, topics } = await house(50_000n, 1n)
  const ask = { amount: 30_000n, expense: 'guarantee', reason: 'Bankrupt.' } as const
  assert.deepEqual(await writeOff(ask), { company: companyId, currency: 'USD', amount: 30_000, state: 'waiting' })
  assert.deepEqual([debt(), cost()], [50_000, 0])
  assert.equal(await writeOff(ask, bob), 'write-off-waits')
  assert.equal(await writeOff({ step: 'agree' }), 'same-person')
  assert.deepEqual(await writeOff({ step: 'agree' }, bob), {
    ...{ company: companyId, currency: 'USD', amount: 30_000, state: 'done' },
  })
  assert.deepEqual([debt(), cost()], [20_000, 30_000])
  const [row] = records(writeOffType, companyId)
  assert.deepEqual([row?.state, row?.askedBy, row?.answeredBy], ['done', 'usr_ann', 'usr_bob'])
  assert.deepEqual(topics(), ['debt.written-off'])
  assert.equal(await writeOff({ step: 'agree' }, bob), 'not-found')
})

test('a debt that is kept is asked for anew, also by who had asked', async () => {
  const { writeOff, debt } = await house(50_000n, 1n)
  const ask = { amount: 50_000n, expense: 'chargeback', reason: 'Gone.' } as const
  await writeOff(ask)
  assert.deepEqual(await writeOff({ step: 'refuse' }), {
    ...{ company: companyId, currency: 'USD', amount: 50_000, state: 'refused' },
  })
  await writeOff(ask)
  assert.equal(debt(), 50_000)
})

const refused = [
  ['nothing', { amount: 0n, reason: 'x' }, 'above-debt'],
  ['more than is owed', { amount: 50_001n, reason: 'x' }, 'above-debt'],
  ['without a reason', { amount: 1n, reason: '  ' }, 'reason-missing'],
] as const
for (const [name, given, is] of refused)
  test(`giving up ${name} is refused`, async () => {
    const { writeOff } = await house(50_000n, 1n)
    assert.equal(await writeOff(given), is)
  })

test('what was paid meanwhile is not given up', async () => {
  const { writeOff, pays, debt } = await house(50_000n, 20_000n)
  await writeOff({ amount: 50_000n, reason: 'Gone.' })
  await pays()
  assert.equal(await writeOff({ step: 'agree' }, bob), 'above-debt')
  assert.equal(debt(), 30_000)
})
