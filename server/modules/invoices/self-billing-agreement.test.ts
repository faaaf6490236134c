import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testHouse } from '../../../tests/house.ts'
import type { Actor } from '../../kernel/use-case.ts'
import type { CompanyKind } from '../parties/company.rules.ts'
import { partiesTables, registerCompany } from '../parties/index.ts'
import { stateLegalDetails } from '../parties/state-legal-details.ts'
import { agreeSelfBilling } from './agree-self-billing.ts'
import { endSelfBilling } from './end-self-billing.ts'
import { invoicesTables } from './invoices.store.ts'
import { coversAt, selfBillingAgreementType, selfBillingHash, selfBillingText } from './self-billing.rules.ts'

const companyId = 'cmp_s'
const machine: Actor = { kind: 'reaction', roles: [] }
const finance: Actor = { kind: 'user', person: 'usr_f', company: companyId, roles: ['finance'] }
const details = { legalName: 'Elbe GmbH', addressLines: ['Am Sandtorkai 1'], city: 'Hamburg' }

async function supplier(kinds: readonly CompanyKind[] = ['supplier']) {
  const house = testHouse([...partiesTables, ...invoicesTables])
  const given = { companyId, name: 'Elbe', country: 'DE', kinds, zone: 'Europe/Berlin', members: [] }
  await house.run(registerCompany, given, machine)
  const state = (more: object = { taxNumber: 'DE999999903' }) =>
    house.run(stateLegalDetails, { companyId, ...details, ...more }, machine)
  const agree = (textHash = selfBillingHash) => house.run(agreeSelfBilling, { companyId, textHash }, finance)
  const end = (agreementId: string) => house.run(endSelfBilling, { companyId, agreementId }, finance)
  const kept = () => house.records(selfBillingAgreementType, companyId)
  return { house, state, agree, end, kept }
}

test('an agreement says who, when and to which text; ended, who and when', async () => {
  const { house, state, agree, end, kept } = await supplier()
  await state()
  await agree()
  const [made] = kept()
  assert.deepEqual([made?.agreedBy, made?.agreedAt, made?.textHash], ['usr_f', house.clock.now, selfBillingHash])
  house.clock.now = '2026-04-01T09:00:00.000Z'
  assert.equal(await agree(), 'self-billing-agreed')
  await end(made?.agreementId ?? '')
  const [ended] = kept()
  assert.deepEqual([ended?.endedBy, ended?.endedAt], ['usr_f', house.clock.now])
  assert.equal(await end(made?.agreementId ?? ''), 'self-billing-ended')
  await agree()
  assert.equal(kept().length, 2)
})

test('what is refused, and why', async () => {
  const { state, agree, end, kept } = await supplier()
  assert.equal(await agree(), 'legal-details-missing')
  await state({})
  assert.equal(await agree(), 'legal-details-missing')
  await state()
  assert.equal(await agree('0'.repeat(64)), 'agreement-text-changed')
  assert.equal(await end('sba_none'), 'not-found')
  const buyer = await supplier(['buyer'])
  await buyer.state()
  assert.equal(await buyer.agree(), 'only-suppliers')
  assert.deepEqual([...kept(), ...buyer.kept()], [])
})

test('it covers from the moment it was agreed until the moment it ended', () => {
  const at = (day: number) => `2026-03-0${day}T00:00:00.000Z`
  const stands = { companyId, agreementId: 'a', textHash: '', agreedBy: '', agreedAt: at(2) }
  const ended = { ...stands, endedBy: '', endedAt: at(4) }
  assert.deepEqual(
    [1, 2, 3, 4].map((day) => [coversAt(stands, at(day)), coversAt(ended, at(day))]),
    [
      [false, false],
      [true, true],
      [true, true],
      [true, false],
    ],
  )
})

test('the text names what the law asks for', () => {
  for (const word of ['Self-billing', 'accept', 'object', 'end this agreement'])
    assert.ok(selfBillingText.includes(word))
})
