import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '../../kernel/use-case.ts'
import { isListed, nameWords, screenNames } from '../vetting/name-list.rules.ts'
import { anna, bankHouse, bo, companyId, cy, done, payable, refusal, sent, waiting } from './bank-files.testing.ts'
import { cancelPayout } from './cancel-payout.ts'
import { decideScreening } from './decide-screening.ts'
import { markPayoutSent } from './mark-payout-sent.ts'
import { paymentOrderRoot, paymentOrderType } from './payment-order.rules.ts'
import { payoutType } from './payout.rules.ts'
import { queuePaymentOrder } from './queue-payment-order.ts'
import { recordScreening } from './record-screening.ts'
import { requestPayout } from './request-payout.ts'
import { type ScreeningState, stepScreening } from './screening.rules.ts'

type Bank = Awaited<ReturnType<typeof bankHouse>>
const at = '2026-03-01T00:00:00.000Z'
const blocked = `liabilities:blocked:${companyId}`

function decide(
  { house }: Bank,
  payoutId: string,
  step: 'propose' | 'clear' | 'uphold',
  actor: Actor,
  grounds = 'born 1990',
) {
  return house.run(decideScreening, { companyId, payoutId, step, grounds }, { actor })
}

/** A company whose account holder is on the list, and its payout. */
async function hit() {
  const bank = await bankHouse('Blocked Trading Ltd.')
  const [id = ''] = await waiting(bank, [100_000])
  return { bank, id, payout: () => bank.house.record(payoutType, companyId, id) }
}

test('a hit blocks the money in the same moment; nothing waits for the bank', async () => {
  const { bank, id, payout } = await hit()
  assert.equal(payout().state, 'blocked')
  const { [payable]: owed, [blocked]: held, [`liabilities:payout:${id}`]: reserved } = bank.house.balances()
  assert.deepEqual([owed, held, reserved], [4_900_000, 100_000, undefined])
  assert.equal(bank.house.record(paymentOrderType, paymentOrderRoot(id), 'order'), undefined)
  assert.equal(refusal(await bank.house.run(markPayoutSent, { companyId, payoutId: id })), 'wrong-state')
})

test('two people clear it, and it goes on from where it was, without a second screening', async () => {
  const { bank, id, payout } = await hit()
  assert.equal(refusal(await decide(bank, id, 'clear', cy)), 'wrong-state')
  assert.equal(refusal(await decide(bank, id, 'propose', bo, ' ')), 'reason-missing')
  done(await decide(bank, id, 'propose', bo))
  assert.equal(refusal(await decide(bank, id, 'clear', bo)), 'same-person')
  done(await decide(bank, id, 'clear', cy))
  assert.equal(payout().state, 'approved')
  await bank.rest()
  assert.equal(bank.house.balances()[`liabilities:payout:${id}`], 100_000)
  assert.equal(bank.house.balances()[blocked], undefined)
  await sent(bank, [id])
  assert.equal(payout().state, 'sent')
})

test('nothing waits for the bank or is sent before somebody has looked at its payee', async () => {
  const bank = await bankHouse()
  const asked = { companyId, bankAccountId: bank.bankAccountId, amount: 1_000, currency: 'USD' }
  const { payout: payoutId = '' } = done(await bank.house.run(requestPayout, asked, { actor: anna }))
  const of = { companyId, payoutId }
  assert.equal(refusal(await bank.house.run(queuePaymentOrder, of)), 'not-screened')
  assert.equal(refusal(await bank.house.run(markPayoutSent, of)), 'not-screened')
  const clear = { ...of, answer: { outcome: 'clear', list: 'test' } as const }
  done(await bank.house.run(recordScreening, clear))
  for (let n = 0; n < 2; n += 1) done(await bank.house.run(queuePaymentOrder, of))
  assert.equal(bank.house.record(paymentOrderType, paymentOrderRoot(payoutId), 'order').state, 'waiting')
})

test('what was sent or cancelled is not blocked any more, and a hit about it leaves no trace', async () => {
  const bank = await bankHouse()
  const [id = ''] = await waiting(bank, [1_000])
  done(await bank.house.run(cancelPayout, { companyId, payoutId: id }))
  const answer = { outcome: 'hit', list: 'authority', matched: 'order 7' } as const
  assert.equal(refusal(await bank.house.run(recordScreening, { companyId, payoutId: id, answer })), 'wrong-state')
  assert.equal(bank.house.balances()[blocked], undefined)
  assert.equal(refusal(await decide(bank, id, 'propose', bo)), 'wrong-state')
})

test('an upheld hit stays blocked, also when the company cancels', async () => {
  const { bank, id, payout } = await hit()
  done(await decide(bank, id, 'uphold', bo))
  done(await bank.house.run(cancelPayout, { companyId, payoutId: id }))
  assert.equal(payout().state, 'cancelled')
  assert.equal(bank.house.balances()[blocked], 100_000)
  assert.equal(refusal(await decide(bank, id, 'propose', bo)), 'wrong-state')
})

test('what was cancelled while it was blocked is payable again once it is cleared', async () => {
  const { bank, id } = await hit()
  done(await bank.house.run(cancelPayout, { companyId, payoutId: id }))
  done(await decide(bank, id, 'propose', bo))
  done(await decide(bank, id, 'clear', cy))
  assert.equal(bank.house.balances()[payable], 5_000_000)
  assert.equal(bank.house.balances()[blocked], undefined)
})

test('an authority may block what was clear, while it has not left in a file', async () => {
  const bank = await bankHouse()
  const [one = '', two = ''] = await waiting(bank, [1_000, 2_000])
  const answer = { outcome: 'hit', list: 'authority', matched: 'order 7' } as const
  done(await bank.house.run(recordScreening, { companyId, payoutId: one, answer }))
  assert.equal(bank.house.record(payoutType, companyId, one).state, 'blocked')
  assert.equal(bank.house.record(paymentOrderType, paymentOrderRoot(one), 'order').state, 'cancelled')
  done(await decide(bank, one, 'propose', bo))
  done(await decide(bank, one, 'clear', cy))
  await bank.rest()
  assert.equal(bank.house.record(paymentOrderType, paymentOrderRoot(one), 'order').state, 'waiting')
  await sent(bank, [one, two])
  assert.equal(refusal(await bank.house.run(recordScreening, { companyId, payoutId: two, answer })), 'in-batch')
})

const table: Readonly<Record<ScreeningState, Readonly<Record<'propose' | 'clear' | 'uphold', string>>>> = {
  clear: { propose: '', clear: '', uphold: '' },
  hit: { propose: 'proposed', clear: '', uphold: 'upheld' },
  proposed: { propose: '', clear: 'cleared', uphold: 'upheld' },
  cleared: { propose: '', clear: '', uphold: '' },
  upheld: { propose: '', clear: '', uphold: '' },
}

for (const [state, row] of Object.entries(table) as [ScreeningState, (typeof table)['hit']][])
  for (const [step, expected] of Object.entries(row) as ['propose' | 'clear' | 'uphold', string][])
    test(`${step} of a screening that is ${state}: ${expected || 'refused'}`, () => {
      const money = { kind: 'payout', name: 'n', amount: 1n, currency: 'USD' } as const
      const of = { ownerRoot: companyId, ownerId: 'pyt_1', ...money, list: 'l', screenedAt: at, proposer: 'usr_a' }
      const after = stepScreening({ ...of, state }, step, { person: 'usr_b', grounds: 'g' }, of.screenedAt)
      assert.equal('refused' in after ? after.refused : after.state, expected || 'wrong-state')
    })

test('a listed name is found in any order, case, accent and legal form, and only whole', () => {
  assert.deepEqual(nameWords("O'Neill & Co. Ltd"), ['oneill'])
  const hits = ['blocked trading', 'TRADING BLOCKED GmbH', 'Blócked Trading of Asia', 'Blocked Trading']
  for (const name of hits) assert.equal(isListed(name, 'Blocked Trading Ltd'), true, name)
  for (const name of ['Unblocked Trading', 'Blocked', 'Trading Company'])
    assert.equal(isListed(name, 'Blocked Trading'), false)
  assert.equal(isListed('anybody', 'Ltd.'), false)
  assert.deepEqual(screenNames('l', ['# remark', '', 'Blocked Trading # since 2020'], ['x', 'blocked trading']), {
    outcome: 'hit',
    list: 'l',
    matched: 'Blocked Trading',
  })
})
