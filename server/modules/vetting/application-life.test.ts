import assert from 'node:assert/strict'
import { test } from 'node:test'
import { staff } from '../../../tests/house.ts'
import { checkType, hasBadge } from '../parties/check.rules.ts'
import { applicationType, statedOwnersType } from './application.rules.ts'
import { companyId, owner, stated, vettingHouse } from './vetting.testing.ts'

const [ann, bob] = [staff('usr_ann'), staff('usr_bob')]
const state = (said: unknown) => (said as { readonly state?: string }).state ?? said

async function sent() {
  const house = await vettingHouse()
  await house.save({ company: stated })
  await house.save({ owners: [owner] })
  await house.attach()
  await house.submit()
  return house
}
const approval = { step: 'approve', registration: 'Companies House 00445790', owners: 'PSC register' } as const

test('saved by steps, sent, returned with reasons, corrected, approved: the badge', async () => {
  const house = await vettingHouse()
  assert.equal(await house.submit(), 'application-incomplete')
  assert.equal(state(await house.save({ company: stated })), 'drafted')
  assert.equal(await house.submit(), 'application-incomplete')
  await house.save({ owners: [owner] })
  assert.equal(await house.submit(), 'application-incomplete', 'no paper of the register yet')
  await house.attach()
  assert.equal(state(await house.submit()), 'submitted')
  await house.look()
  assert.equal(state(await house.review({ step: 'take' }, ann)), 'in-review')
  const reasons = [{ field: 'registrationNumber', reason: 'The register says another one.' }]
  assert.equal(state(await house.review({ step: 'return', reasons }, ann)), 'returned')
  assert.deepEqual(house.records(applicationType, companyId)[0]?.reasons, reasons)
  await house.save({ company: { ...stated, registrationNumber: 'SC095000' } })
  assert.equal(state(await house.submit()), 'submitted')
  house.clock.now = '2026-03-02T09:00:00.000Z'
  await house.look()
  await house.review({ step: 'take' }, ann)
  assert.equal(await house.review(approval, ann), 'checks-missing')
  await house.check('bank-account')
  assert.equal(state(await house.review(approval, ann)), 'approved')
  const checks = house.records(checkType, companyId)
  assert.equal(hasBadge(checks, house.clock.now), true)
  assert.deepEqual(checks.find(({ kind }) => kind === 'registration')?.evidence, ['a'.repeat(64)])
  assert.ok(house.topics().includes('badge.given'))
})

test('who has not taken it decides nothing, and another may take it over', async () => {
  const house = await sent()
  assert.equal(await house.review(approval, ann), 'wrong-state')
  await house.review({ step: 'take' }, ann)
  assert.equal(await house.review({ step: 'refuse', reason: 'No.' }, bob), 'taken-by-another')
  await house.review({ step: 'take' }, bob)
  assert.equal(await house.review({ step: 'return', reasons: [] }, bob), 'reason-missing')
  assert.equal(await house.review({ step: 'refuse', reason: ' ' }, bob), 'reason-missing')
  assert.equal(state(await house.review({ step: 'refuse', reason: 'No such company.' }, bob)), 'refused')
})

test('a refusal is appealed once, in time, and heard by another', async () => {
  const refused = async () => {
    const house = await sent()
    await house.review({ step: 'take' }, ann)
    await house.review({ step: 'refuse', reason: 'No such company.' }, ann)
    return house
  }
  const house = await refused()
  assert.equal(await house.save({ company: stated }), 'wrong-state')
  assert.equal(await house.appeal(' '), 'reason-missing')
  assert.equal(state(await house.appeal('There is: see the register.')), 'appealed')
  assert.equal(await house.hear('open', 'So there is.', ann), 'same-person')
  assert.equal(state(await house.hear('keep', 'It is another one.', bob)), 'refused')
  assert.equal(await house.appeal('Once more.'), 'appealed-already')
  const opened = await refused()
  await opened.appeal('There is: see the register.')
  assert.equal(state(await opened.hear('open', 'So there is.', bob)), 'in-review')
  await opened.check('bank-account')
  await opened.look()
  assert.equal(state(await opened.review(approval, bob)), 'approved')
  const late = await refused()
  late.clock.now = '2026-03-15T09:00:00.001Z'
  assert.equal(await late.appeal('There is.'), 'appeal-over')
})

for (const [title, input, field] of [
  ['no name', { company: { ...stated, legalName: ' ' } }, 'legalName'],
  ['a number of another form', { company: { ...stated, registrationNumber: '12' } }, 'registrationNumber'],
  ['a wrong LEI', { company: { ...stated, lei: '529900T8BM49AURSDO54' } }, 'lei'],
  ['a wrong VAT number', { company: { ...stated, vatNumber: 'GB1' } }, 'vatNumber'],
  ['no street', { company: { ...stated, addressLines: [' '] } }, 'addressLines'],
  ['nobody', { owners: [] }, 'owners'],
  ['more than the whole', { owners: [owner, { ...owner, shareBps: 1 }] }, 'owners'],
  ['a child', { owners: [{ ...owner, birthYear: 2015 }] }, 'owners.0.birthYear'],
  ['nobody’s country', { owners: [{ ...owner, country: 'gb' }] }, 'owners.0.country'],
] as const)
  test(`not saved: ${title}`, async () => {
    const house = await vettingHouse()
    assert.equal(await house.save(input), 'application-invalid', field)
    assert.deepEqual(house.records(applicationType, companyId), [])
  })

test('nothing personal stands in an entry or an event', async () => {
  const house = await sent()
  const told = JSON.stringify([...house.tables.outbox.values()]) + JSON.stringify([...house.tables.timeline.values()])
  assert.doesNotMatch(told, /Sam Miller|1970/)
  assert.equal(house.records(statedOwnersType, companyId)[0]?.owners[0]?.name, 'Sam Miller')
})
