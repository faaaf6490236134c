import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accounts } from '../ledger/account.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import { addBankAccount } from './add-bank-account.ts'
import { approveBankAccount } from './approve-bank-account.ts'
import { anna, bankHouse, bo, companyId, cy, done, refusal } from './bank-files.testing.ts'
import { closeBankAccount } from './close-bank-account.ts'
import type { UnclaimedState, UnclaimedStep } from './unclaimed.rules.ts'
import { looked, stepUnclaimed, type Unclaimed, unclaimedType } from './unclaimed.rules.ts'
import { decideUnclaimed, lookAtUnclaimed, watchUnclaimed } from './watch-unclaimed.ts'

const at = '2026-03-04T09:00:00.000Z'
const later = '2029-03-04T09:00:00.000Z'
const base: Unclaimed = { ownerRoot: companyId, currency: 'USD', companyId, state: 'watched', since: at }

/** What time makes of each state: paid, with an account, too early, three years later. */
const times: readonly [UnclaimedState, string, string, string, string][] = [
  ['watched', 'ended', 'watched', 'watched', 'due'],
  ['due', 'ended', 'watched', 'due', 'due'],
  ['proposed', 'ended', 'watched', 'proposed', 'proposed'],
  ['unclaimed', 'ended', 'watched', 'unclaimed', 'unclaimed'],
]
for (const [state, paid, account, early, late] of times)
  test(`time looks at money that is ${state}`, () => {
    const told = { proposer: 'usr_a', decider: 'usr_b', grounds: 'g' }
    const after = (owed: bigint, hasAccount: boolean, now: string) =>
      looked({ ...base, ...told, state }, { owed, hasAccount }, now, 'P3Y')
    assert.equal(after(0n, false, later).state, paid)
    assert.deepEqual(after(5n, true, later), { ...base, state: account, since: later })
    assert.equal(after(5n, false, '2028-03-04T09:00:00.000Z').state, early)
    assert.equal(after(5n, false, later).state, late)
  })

/** Each step in each state; refused where nothing stands. */
const steps: Readonly<Record<UnclaimedState, Readonly<Record<UnclaimedStep, string>>>> = {
  watched: { propose: '', approve: '', refuse: '' },
  due: { propose: 'proposed', approve: '', refuse: '' },
  proposed: { propose: '', approve: 'unclaimed', refuse: 'due' },
  unclaimed: { propose: '', approve: '', refuse: '' },
  ended: { propose: '', approve: '', refuse: '' },
}
for (const [state, row] of Object.entries(steps) as [UnclaimedState, (typeof steps)['due']][])
  for (const [step, expected] of Object.entries(row) as [UnclaimedStep, string][])
    test(`${step} money that is ${state}: ${expected || 'refused'}`, () => {
      const after = stepUnclaimed(
        { ...base, state, proposer: 'usr_a' },
        step,
        { person: 'usr_b', grounds: 'g' },
        5n,
        at,
      )
      assert.equal('refused' in after ? after.refused : after.state, expected || 'wrong-state')
    })

const one = { ownerRoot: companyId, currency: 'USD' }

/** A company that is owed money and has closed its account. */
async function forgotten() {
  const bank = await bankHouse()
  const { house, bankAccountId } = bank
  done(await house.run(closeBankAccount, { companyId, bankAccountId }, { actor: bo }))
  done(await house.run(watchUnclaimed, { ...one, companyId }))
  const state = () => house.record(unclaimedType, companyId, 'USD')?.state
  const next = () => house.deadlines().find(({ name }) => name === 'payable.unclaimed')?.at
  return { house, state, next }
}

test('three years without an account: people are asked, and two of them declare it; it stays owed', async () => {
  const { house, state, next } = await forgotten()
  assert.deepEqual([state(), next()], ['watched', '2026-06-02T09:00:00.000Z'], 'an account may come and go')
  house.clock.now = later
  done(await house.run(lookAtUnclaimed, one))
  assert.equal(state(), 'due')
  assert.ok(house.topics().includes('payable.unclaimed'))
  const decide = (step: UnclaimedStep, actor: typeof bo, grounds = 'two letters came back') =>
    house.run(decideUnclaimed, { ...one, step, grounds }, { actor })
  assert.equal(refusal(await decide('propose', bo, ' ')), 'reason-missing')
  done(await decide('propose', bo))
  assert.equal(refusal(await decide('approve', bo)), 'same-person')
  done(await decide('approve', cy))
  assert.equal(state(), 'unclaimed')
  assert.equal(house.balances()[`liabilities:payable:${companyId}`], 5_000_000, 'whose it was, it stays')
  assert.ok(next(), 'somebody goes on looking after it')
})

test('an account begins its time anew, and money that was paid is looked after no more', async () => {
  const { house, bankAccountId } = await bankHouse()
  assert.ok(bankAccountId)
  done(await house.run(watchUnclaimed, { ...one, companyId }))
  house.clock.now = later
  done(await house.run(lookAtUnclaimed, one))
  assert.deepEqual(house.record(unclaimedType, companyId, 'USD'), { ...base, since: later })
  const [owed, bank] = [accounts.payable(companyId), accounts.bank('b')]
  await house.book(companyId, movement('payout-settled', 'USD', [[owed, 5_000_000n]], [[bank, 5_000_000n]]))
  done(await house.run(lookAtUnclaimed, one))
  assert.equal(house.record(unclaimedType, companyId, 'USD').state, 'ended')
  assert.equal(
    house.deadlines().some(({ name }) => name === 'payable.unclaimed'),
    false,
  )
  done(await house.run(watchUnclaimed, { ...one, companyId }))
  assert.equal(house.record(unclaimedType, companyId, 'USD').state, 'ended', 'nothing is owed')
})

test('watching twice is once', async () => {
  const { house, next } = await forgotten()
  house.clock.now = '2027-03-04T09:00:00.000Z'
  done(await house.run(watchUnclaimed, { ...one, companyId }))
  assert.equal(next(), '2026-06-02T09:00:00.000Z')
})

test('what is paid meanwhile is not declared unclaimed', async () => {
  const { house } = await forgotten()
  house.clock.now = later
  done(await house.run(lookAtUnclaimed, one))
  const decide = (step: UnclaimedStep, actor: typeof bo) =>
    house.run(decideUnclaimed, { ...one, step, grounds: 'letters' }, { actor })
  done(await decide('propose', bo))
  const [owed, bank] = [accounts.payable(companyId), accounts.bank('b')]
  await house.book(companyId, movement('payout-settled', 'USD', [[owed, 5_000_000n]], [[bank, 5_000_000n]]))
  assert.equal(refusal(await decide('approve', cy)), 'nothing-owed')
  done(await decide('refuse', cy))
  assert.equal(refusal(await decide('propose', bo)), 'nothing-owed')
})

test('an account in another currency is one: a payable is converted on its way', async () => {
  const { house, state } = await forgotten()
  const euros = { number: 'DE89370400440532013000', country: 'DE', currency: 'EUR', town: 'Köln', name: 'Werk GmbH' }
  const { bank_account: bankAccountId = '' } = done(
    await house.run(addBankAccount, { companyId, ...euros }, { actor: anna }),
  )
  done(await house.run(approveBankAccount, { companyId, bankAccountId }, { actor: bo }))
  house.clock.now = later
  done(await house.run(lookAtUnclaimed, one))
  assert.equal(state(), 'watched')
})
