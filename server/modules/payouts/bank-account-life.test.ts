import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '../../kernel/use-case.ts'
import { ownChecks } from '../payments/providers/own-checks.ts'
import { sandboxChecks } from '../payments/providers/sandbox-checks.ts'
import { addBankAccount } from './add-bank-account.ts'
import { approveBankAccount } from './approve-bank-account.ts'
import { type BankAccount, bankAccountType, closeAccount } from './bank-account.rules.ts'
import { anna, type BankHouse, bankHouse, bo, companyId, cy, done, refusal, waiting } from './bank-files.testing.ts'
import { closeBankAccount } from './close-bank-account.ts'
import { nameHolderAddress } from './name-holder-address.ts'
import { namePayingAccount, stepPayingAccount } from './name-paying-account.ts'
import { type NewPayingAccount, operator, payingAccountFor, payingAccountType } from './paying-account.rules.ts'
import { payoutType } from './payout.rules.ts'
import { payoutRoute } from './payout-route.rules.ts'
import { recordNameCheck } from './record-name-check.ts'
import { requestPayout } from './request-payout.ts'

const colleague: Actor = { kind: 'user', person: 'usr_ada', company: companyId, roles: ['finance'] }

/** A new account whose number ends so; the sandbox's banks answer by that end. */
async function added(bank: BankHouse, end: string): Promise<BankAccount> {
  const given = { number: `62220212345${end}`, bankCode: 'ICBKCNBJ', country: 'CN', currency: 'USD', name: 'Werk GmbH' }
  const { bank_account = '' } = done(await bank.house.run(addBankAccount, { companyId, ...given }, { actor: anna }))
  await bank.rest()
  return bank.house.record(bankAccountType, companyId, bank_account)
}

test('the bank is asked for the name of a new account; its answer is kept with who gave it and when', async () => {
  const bank = await bankHouse()
  const results = { '0001': 'match', '9002': 'no-match', '9003': 'close-match', '9009': 'not-possible' }
  for (const [end, result] of Object.entries(results)) {
    const { nameCheck, nameCheckedBy, nameCheckedAt } = await added(bank, end)
    assert.deepEqual([nameCheck, nameCheckedBy, nameCheckedAt], [result, 'service', '2026-03-04T09:00:00.000Z'])
  }
})

test('an account that its bank knows under another name is approved by the operator alone', async () => {
  const bank = await bankHouse()
  const { id: bankAccountId } = await added(bank, '9002')
  const approve = (actor: Actor) => bank.house.run(approveBankAccount, { companyId, bankAccountId }, { actor })
  assert.equal(refusal(await approve(colleague)), 'name-differs')
  done(await approve(bo))
})

test('a person of the operator asks the bank where no service does; the newest answer stands', async () => {
  const bank = await bankHouse()
  const { id: bankAccountId } = await added(bank, '9002')
  const check = (result: 'match' | 'close-match', actor?: Actor) =>
    bank.house.run(recordNameCheck, { companyId, bankAccountId, result }, actor === undefined ? {} : { actor })
  done(await check('close-match', bo))
  const account = bank.house.record(bankAccountType, companyId, bankAccountId)
  assert.deepEqual([account.nameCheck, account.nameCheckedBy], ['close-match', 'usr_bo'])
  assert.equal(refusal(await check('match')), 'person-needed')
  done(await bank.house.run(closeBankAccount, { companyId, bankAccountId }, { actor: bo }))
  assert.equal(refusal(await check('match', bo)), 'wrong-state')
})

test('a closed account takes nothing new and is never open again; what is on its way stays there', async () => {
  const bank = await bankHouse()
  const [id = ''] = await waiting(bank, [1_000])
  const closed = { companyId, bankAccountId: bank.bankAccountId }
  done(await bank.house.run(closeBankAccount, closed, { actor: anna }))
  assert.equal(refusal(await bank.house.run(closeBankAccount, closed, { actor: anna })), 'wrong-state')
  const asked = { ...closed, amount: 1_000, currency: 'USD' }
  assert.equal(refusal(await bank.house.run(requestPayout, asked, { actor: anna })), 'account-not-usable')
  assert.equal(bank.house.record(payoutType, companyId, id).state, 'approved')
  const account = bank.house.record(bankAccountType, companyId, bank.bankAccountId)
  assert.deepEqual(closeAccount(account, 'usr_x', account.createdAt), {
    refused: 'wrong-state',
    data: { state: 'closed' },
  })
  const address = { ...closed, town: 'Bremen' }
  assert.equal(refusal(await bank.house.run(nameHolderAddress, address, { actor: anna })), 'wrong-state')
})

test('the last of the money may be less than the minimum, if it is all that is left', async () => {
  const bank = await bankHouse()
  await waiting(bank, [1_000_000, 1_000_000, 1_000_000, 1_000_000, 999_500])
  const asked = { companyId, bankAccountId: bank.bankAccountId, currency: 'USD' }
  const take = (amount: number, isClosing: boolean) =>
    bank.house.run(requestPayout, { ...asked, amount, isClosing }, { actor: anna })
  assert.equal(refusal(await take(500, false)), 'below-minimum')
  assert.equal(refusal(await take(499, true)), 'below-minimum')
  done(await take(500, true))
})

const given: NewPayingAccount = {
  name: 'house-eur',
  currency: 'EUR',
  number: 'NL91 ABNA 0417 1643 00',
  bic: 'ABNANL2A',
  holder: 'Surety Operations',
  town: 'Rotterdam',
  country: 'NL',
}

test('a paying account says all that a bank needs, and two people stand behind it', async () => {
  const { house } = await bankHouse()
  const name = (more: Partial<NewPayingAccount>) => house.run(namePayingAccount, { ...given, ...more }, { actor: bo })
  const wrong: readonly (readonly [Partial<NewPayingAccount>, string])[] = [
    [{ name: 'House EUR' }, 'name-invalid'],
    [{ name: 'house-usd' }, 'name-taken'],
    [{ number: '#' }, 'account-number-invalid'],
    [{ bic: 'ABNA' }, 'bank-code-missing'],
    [{ holder: ' ' }, 'holder-missing'],
    [{ holder: '宁波' }, 'holder-not-latin'],
    [{ town: ' ' }, 'address-missing'],
    [{ country: 'Holland' }, 'address-missing'],
  ]
  for (const [more, refused] of wrong) assert.equal(refusal(await name(more)), refused)
  assert.equal(done(await name({})).scheme, 'sepa')
  const step = (what: 'approve' | 'close', actor: Actor) =>
    house.run(stepPayingAccount, { name: 'house-eur', step: what }, { actor })
  assert.equal(refusal(await step('approve', bo)), 'same-person')
  done(await step('approve', cy))
  assert.equal(refusal(await step('approve', cy)), 'wrong-state')
  done(await step('close', bo))
  assert.equal(refusal(await step('close', bo)), 'wrong-state')
})

test('a payout goes the way its currency and account allow; what the bank would refuse is refused before', async () => {
  const { house, bankAccountId } = await bankHouse()
  const to = house.record(bankAccountType, companyId, bankAccountId)
  const usd = house.record(payingAccountType, operator, 'house-usd')
  const eur = { ...usd, name: 'house-eur', currency: 'EUR', scheme: 'sepa' as const }
  const { town: _, bankCode: __, ...bare } = to
  const cases: readonly (readonly [BankAccount, string])[] = [
    [to, 'house-usd'],
    [{ ...to, currency: 'GBP' }, 'sandbox'],
    [{ ...bare, currency: 'GBP', name: '宁波' }, 'sandbox'],
    [{ ...to, currency: 'EUR' }, 'house-eur'],
    [{ ...to, currency: 'EUR', country: 'CN' }, 'account-number-invalid'],
    [{ ...bare, town: 'Bonn' }, 'bank-code-missing'],
    [{ ...bare, bankCode: 'X' }, 'address-missing'],
    [{ ...to, town: '宁波' }, 'address-missing'],
    [{ ...to, name: '宁波' }, 'holder-not-latin'],
    [{ ...bare, number: 'acct_12345678', provider: 'stripe' }, 'sandbox'],
  ]
  for (const [account, expected] of cases) {
    const route = payoutRoute(account, [usd, eur], 'sandbox')
    assert.equal('refused' in route ? route.refused : route.provider, expected)
  }
  const byNobody = payoutRoute({ ...to, currency: 'GBP' }, [usd, eur], undefined)
  assert.equal('refused' in byNobody && byNobody.refused, 'no-payout-provider')
  assert.deepEqual(payoutRoute(to, [usd], undefined), { outside: 'bank', provider: 'house-usd' })
  assert.equal(payingAccountFor([{ ...usd, state: 'closed' }], 'USD'), undefined)
  const newer = { ...usd, name: 'newer', createdAt: '2027-01-01T00:00:00.000Z' }
  assert.equal(payingAccountFor([newer, usd], 'USD')?.name, 'newer')
})

test('without a list of its own a live operator looks at each payee; with one, at those who are on it', async () => {
  assert.equal(((await ownChecks(undefined).screen(['Anybody'])) as { outcome: string }).outcome, 'hit')
  assert.equal(((await ownChecks(['Listed Man']).screen(['Anybody'])) as { outcome: string }).outcome, 'clear')
  assert.equal(((await ownChecks(['Listed Man']).screen(['LISTED man'])) as { outcome: string }).outcome, 'hit')
  const account = { number: '1', country: 'NL', name: 'x' }
  assert.equal(await ownChecks([]).checkName(account), undefined)
  assert.equal(await sandboxChecks().checkName(account), 'match')
})
