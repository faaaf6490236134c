import assert from 'node:assert/strict'
import { test } from 'node:test'
import { staff, testHouse } from '../../../tests/house.ts'
import { legalDetailsType } from './legal-details.rules.ts'
import { partiesTables } from './parties.store.ts'
import { registerCompany } from './register-company.ts'
import { stateLegalDetails } from './state-legal-details.ts'

const ann = staff('usr_ann')
const given = {
  legalName: 'Waalhaven Projecten B.V.',
  addressLines: ['Waalhaven 1'],
  postcode: '3089 JH',
  city: 'Rotterdam',
}

async function stated(country: string, more: object) {
  const house = testHouse(partiesTables)
  await house.run(
    registerCompany,
    { companyId: 'cmp_a', name: 'A', country, kinds: ['buyer'], zone: 'UTC', members: [] },
    ann,
  )
  return { house, answer: await house.run(stateLegalDetails, { companyId: 'cmp_a', ...given, ...more }, ann) }
}

const numbers: readonly [country: string, number: string, kept: string | undefined][] = [
  ['NL', 'NL 1234.56.782.B90', 'NL123456782B90'],
  ['NL', '123456782B90', 'NL123456782B90'],
  ['NL', 'NL123456783B90', undefined],
  ['DE', 'DE999999903', 'DE999999903'],
  ['DE', 'DE999999904', undefined],
  ['GR', 'EL094259216', 'EL094259216'],
  ['GR', '094259216', 'EL094259216'],
  ['US', '12-3456789', '123456789'],
  ['VN', '0100233488', '0100233488'],
  ['VN', '0100233480', undefined],
  // Of Qatar nobody wrote the check digits down.
  ['QA', '5000012345', '5000012345'],
  ['QA', '<script>', undefined],
]
for (const [country, taxNumber, kept] of numbers)
  test(`${taxNumber} of ${country} is ${kept ?? 'refused'}`, async () => {
    const { house, answer } = await stated(country, { taxNumber })
    assert.deepEqual(answer, kept === undefined ? 'company-invalid' : { company: 'cmp_a', tax_number: kept })
    const details = house.records(legalDetailsType, 'cmp_a')[0]
    assert.equal(details?.taxNumber, kept)
    const isDated = kept !== undefined && country !== 'QA'
    assert.equal(details?.taxNumberCheckedAt, isDated ? details?.statedAt : undefined)
  })

const refused: readonly object[] = [
  { legalName: ' ' },
  { legalName: 'x'.repeat(201) },
  { addressLines: [] },
  { addressLines: ['', ' '] },
  { addressLines: ['1', '2', '3', '4'] },
  { addressLines: ['x'.repeat(101)] },
  { city: '' },
  { postcode: 'x'.repeat(21) },
]
for (const more of refused)
  test(`refused: ${JSON.stringify(more).slice(0, 40)}`, async () =>
    assert.equal((await stated('NL', more)).answer, 'company-invalid'))

test('what is empty is left out, and the newest statement stands', async () => {
  const { house } = await stated('NL', { postcode: ' ', taxNumber: '', registrationNumber: '24123456 ' })
  const [details] = house.records(legalDetailsType, 'cmp_a')
  assert.deepEqual(details, {
    companyId: 'cmp_a',
    legalName: given.legalName,
    addressLines: ['Waalhaven 1'],
    city: 'Rotterdam',
    registrationNumber: '24123456',
    statedAt: '2026-03-01T09:00:00.000Z',
  })
  await house.run(stateLegalDetails, { companyId: 'cmp_a', ...given, city: 'Schiedam' }, ann)
  assert.deepEqual(
    house.records(legalDetailsType, 'cmp_a').map(({ city }) => city),
    ['Schiedam'],
  )
  assert.equal(await house.run(stateLegalDetails, { companyId: 'cmp_none', ...given }, ann), 'not-found')
})
