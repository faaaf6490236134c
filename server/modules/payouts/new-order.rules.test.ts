import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Recipient } from '../payments/recipient.rules.ts'
import {
  accountCountry,
  approved,
  completed,
  newOrder,
  passed,
  payeeFault,
  payeeOf,
  payingBack,
  placed,
} from './new-order.rules.ts'
import type { PayingAccount } from './paying-account.rules.ts'
import type { PaymentOrder } from './payment-order.rules.ts'
import { refundWay } from './refund-way.rules.ts'

const at = '2026-03-01T09:00:00.000Z'
const iban: Recipient = { name: 'Köln AG', accountNumber: 'DE89370400440532013000', country: 'DE', town: 'Köln' }
const number: Recipient = {
  name: 'Ningbo',
  accountNumber: '6222021',
  bankCode: 'ICBKCNBJ',
  country: 'CN',
  town: 'Ningbo',
}
const { town: _, ...nowhere } = iban

const faults: readonly (readonly [string, Recipient, PayingAccount['scheme'], string | undefined])[] = [
  ['an IBAN by SEPA', iban, 'sepa', undefined],
  ['a number by SEPA', number, 'sepa', 'account-number-invalid'],
  ['a number across borders', number, 'cross-border', undefined],
  ['an IBAN without its bank across borders', iban, 'cross-border', 'bank-code-missing'],
  ['a name that nobody may romanise', { ...iban, name: '宁波' }, 'sepa', 'holder-not-latin'],
  ['no town', nowhere, 'sepa', 'address-missing'],
  ['a town in other letters', { ...iban, town: '宁波' }, 'sepa', 'address-missing'],
  ['no country', { ...iban, country: '', addressCountry: '' }, 'cross-border', 'bank-code-missing'],
]
for (const [what, to, scheme, expected] of faults)
  test(`what the bank says to ${what}: ${expected ?? 'nothing'}`, () => {
    assert.equal(payeeFault(payeeOf(to), { scheme }), expected)
  })

test('the country of an account: its IBAN, its bank’s BIC, else what is known of the holder', () => {
  assert.equal(accountCountry('DE89370400440532013000', 'ICBKCNBJ', 'US'), 'DE')
  assert.equal(accountCountry('6222021', 'ICBKCNBJ', 'US'), 'CN')
  assert.equal(accountCountry('6222021', '021000021', 'US'), 'US')
  assert.equal(accountCountry('DE-ALPHA-1', undefined, 'US'), 'US', 'letters alone make no IBAN')
})

test('the address that an order goes to is the holder’s, where it is another than the bank’s', () => {
  const { bankCountry, country } = payeeOf({ ...iban, addressCountry: 'NL' })
  assert.deepEqual([bankCountry, country], ['DE', 'NL'])
})

const account = (name: string, more: Partial<PayingAccount> = {}) =>
  ({ name, currency: 'EUR', state: 'approved', createdAt: at, scheme: 'sepa', ...more }) as PayingAccount

test('money goes back from the account that took it, else from the newest that pays its currency', () => {
  const accounts = [account('a'), account('b', { createdAt: '2026-04-01T00:00:00.000Z' })]
  assert.equal(payingBack(accounts, 'a', 'EUR')?.name, 'a')
  assert.equal(payingBack(accounts, 'elsewhere', 'EUR')?.name, 'b')
  assert.equal(payingBack([account('a', { state: 'closed' }), account('b')], 'a', 'EUR')?.name, 'b')
  assert.equal(payingBack([account('a', { state: 'proposed' })], 'a', 'EUR'), undefined)
  assert.equal(payingBack(accounts, 'a', 'USD'), undefined)
})

const of = {
  orderRoot: 'pmo_1',
  kind: 'refund',
  ownerRoot: 'ord_1',
  ownerId: 'rfd_1',
  amount: 5n,
  currency: 'EUR',
  remittance: 'r',
} as const
const order = (to: Recipient, needsSecond: boolean) =>
  newOrder({ ...payeeOf(to), ...of, needsSecond }, account('a'), at)

test('an order waits for a file, a second person, or for what is missing, in that order of trouble', () => {
  assert.equal(order(iban, false).state, 'waiting')
  assert.equal(order(iban, true).state, 'proposed')
  assert.equal(order(nowhere, true).state, 'incomplete')
})

test('what was completed is another person’s to approve; an account cannot be typed', () => {
  const typed = { town: ' Bonn ', street: '', account: 'NL91ABNA0417164300' } as object
  const after = completed(order(nowhere, false), typed, account('a'), 'usr_a') as PaymentOrder
  assert.deepEqual(
    [after.state, after.town, after.street, after.completers],
    ['proposed', 'Bonn', undefined, ['usr_a']],
  )
  assert.equal(after.account, iban.accountNumber)
  assert.deepEqual(approved(after, 'usr_a'), { refused: 'same-person' })
  assert.equal((approved(after, 'usr_b') as PaymentOrder).state, 'waiting')
  assert.deepEqual(approved(order(iban, false), 'usr_b'), { refused: 'wrong-state', data: { state: 'waiting' } })
})

test('a refund goes by the provider that has its money, else by bank, else nowhere', () => {
  const house = { provider: 'house', outside: 'bank' } as const
  assert.equal(refundWay({ provider: 'card', outside: 'provider' }, []), 'provider')
  assert.equal(refundWay(house, [{ name: 'house' }]), 'provider', 'a provider that is the bank of its wires')
  assert.equal(refundWay({ ...house, to: iban }, [{ name: 'card' }]), 'bank')
  assert.equal(refundWay(house, [{ name: 'card' }]), 'nowhere')
})

test('who sent it and who completed it are both not the one who approves it', () => {
  const sent = { ...order(nowhere, true), author: 'usr_sender' }
  const after = completed(sent, { town: 'Bonn' }, account('a'), 'usr_a') as PaymentOrder
  assert.equal(after.author, 'usr_sender')
  for (const each of ['usr_sender', 'usr_a']) assert.deepEqual(approved(after, each), { refused: 'same-person' })
  assert.equal((approved(after, 'usr_b') as PaymentOrder).state, 'waiting')
})

test('whoever typed any of it approves nothing of it, whoever typed the rest later', () => {
  const named = completed(
    order({ ...nowhere, name: '' }, false),
    { name: 'Somebody', town: 'Bonn' },
    account('a'),
    'usr_a',
  )
  const abroad = placed(passed(named as PaymentOrder, 'Somebody'), account('b', { scheme: 'cross-border' }))
  const bank = { bankCode: 'ABNANL2A' }
  const again = completed(abroad, bank, account('b', { scheme: 'cross-border' }), 'usr_b') as PaymentOrder
  assert.deepEqual(again.completers, ['usr_a', 'usr_b'])
  for (const each of ['usr_a', 'usr_b']) assert.deepEqual(approved(again, each), { refused: 'same-person' })
  assert.equal((approved(again, 'usr_c') as PaymentOrder).state, 'waiting')
})

test('a name that was typed is not approved before a screening let it pass; the known one was screened', () => {
  const unnamed = order({ ...nowhere, name: '' }, false)
  const after = completed(unnamed, { name: 'Somebody', town: 'Bonn' }, account('a'), 'usr_a') as PaymentOrder
  assert.deepEqual(approved(after, 'usr_b'), { refused: 'not-screened' })
  assert.deepEqual(approved(passed(after, 'Another'), 'usr_b'), { refused: 'not-screened' })
  assert.equal((approved(passed(after, 'Somebody'), 'usr_b') as PaymentOrder).state, 'waiting')
  const known = completed(order(nowhere, false), { name: nowhere.name, town: 'Bonn' }, account('a'), 'usr_a')
  assert.equal((known as PaymentOrder).isUnscreened, undefined)
})

test('what a person typed of an order stays another person’s to approve, whatever account pays it', () => {
  const unnamed = order({ ...nowhere, name: '' }, false)
  const named = completed(unnamed, { name: 'Somebody', town: 'Bonn' }, account('a'), 'usr_a') as PaymentOrder
  const { isUnscreened: _, ...screened } = named
  const { completers: __, ...unscreened } = named
  for (const each of [named, screened, unscreened]) {
    const abroad = placed(each, account('b', { scheme: 'cross-border' }))
    assert.equal(abroad.state, 'incomplete')
    assert.equal(placed(abroad, account('c')).state, 'proposed')
  }
})

test('another account’s bank takes an order as it is, or says what is missing', () => {
  const waiting = order(iban, false)
  assert.deepEqual([placed(waiting, account('b')).state, placed(waiting, account('b')).bank], ['waiting', 'b'])
  const abroad = placed(waiting, account('b', { scheme: 'cross-border' }))
  assert.deepEqual([abroad.state, abroad.reason], ['incomplete', 'bank-code-missing'])
  assert.deepEqual([placed(abroad, account('c')).state, placed(abroad, account('c')).reason], ['waiting', undefined])
})
