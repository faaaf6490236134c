import assert from 'node:assert/strict'
import { test } from 'node:test'
import { staff, testHouse } from '../../../tests/house.ts'
import { fixingType, rateRoot, rateType } from './rate.rules.ts'
import { ratesTables } from './rates.store.ts'
import { recordRates } from './record-rates.ts'
import { recordTaxCode } from './record-tax-code.ts'
import { sandboxRates, sandboxTaxCodes } from './sandbox-rates.rules.ts'
import { taxCodeType, taxRoot } from './tax.rules.ts'

const ann = staff('usr_ann')
const monday = '2026-03-01T08:00:00.000Z'
const given = { source: 'bank', asOf: monday, rates: [{ pair: 'EUR/USD', rate: '1.08' }] }

test('the sandbox rates are recorded in one command', async () => {
  const house = testHouse(ratesTables)
  const answer = await house.run(recordRates, { source: 'sandbox', asOf: monday, rates: sandboxRates }, ann)
  const recorded = sandboxRates.length
  assert.deepEqual(answer, { source: 'sandbox', as_of: monday, recorded, passed_over: 0 })
  assert.deepEqual(house.records(rateType, rateRoot('CNY')), [
    { currency: 'CNY', usd: 5n, per: 36n, source: 'sandbox', asOf: monday },
  ])
})

test('the newest rate stands, every published one stays', async () => {
  const house = testHouse(ratesTables)
  await house.run(recordRates, given, ann)
  house.clock.now = '2026-03-02T09:00:00.000Z'
  const next = { ...given, asOf: '2026-03-02T09:00:00+01:00', rates: [{ pair: 'EUR/USD', rate: '1.10' }] }
  await house.run(recordRates, next, ann)
  const [newest, ...more] = house.records(rateType, rateRoot('EUR'))
  assert.deepEqual([newest?.usd, newest?.per, newest?.asOf, more.length], [11n, 10n, '2026-03-02T08:00:00.000Z', 0])
  const fixings = house.records(fixingType, rateRoot('EUR'))
  assert.deepEqual(fixings.map(({ asOf, rate }) => [asOf, rate]).sort(), [
    [monday, '1.08'],
    ['2026-03-02T08:00:00.000Z', '1.10'],
  ])
})

test('the same news again, and older news, change nothing', async () => {
  const house = testHouse(ratesTables)
  await house.run(recordRates, given, ann)
  const again = { source: 'bank', as_of: monday, recorded: 0, passed_over: 1 }
  assert.deepEqual(await house.run(recordRates, given, ann), again)
  const older = { ...given, asOf: '2026-02-01T00:00:00.000Z', rates: [{ pair: 'EUR/USD', rate: '2' }] }
  assert.deepEqual(await house.run(recordRates, older, ann), { ...again, as_of: older.asOf })
  assert.equal(house.records(fixingType, rateRoot('EUR')).length, 1)
  assert.equal(house.records(rateType, rateRoot('EUR'))[0]?.usd, 27n)
})

test('rates against the euro go through the euro to the dollar, and stay as they were published', async () => {
  const house = testHouse(ratesTables)
  const rates = [
    { pair: 'EUR/JPY', rate: '162' },
    { pair: 'EUR/USD', rate: '1.08' },
    { pair: 'EUR/KWD', rate: '0.33156' },
  ]
  await house.run(recordRates, { ...given, rates }, ann)
  const ratio = (currency: string) => house.records(rateType, rateRoot(currency)).map(({ usd, per }) => [usd, per])
  assert.deepEqual(ratio('JPY'), [[2n, 3n]])
  assert.deepEqual(ratio('KWD'), [[100n, 307n]])
  assert.deepEqual(ratio('EUR'), [[27n, 25n]])
  assert.deepEqual(
    house.records(fixingType, rateRoot('JPY')).map(({ pair, rate }) => [pair, rate]),
    [['EUR/JPY', '162']],
  )
})

const refusals: readonly [name: string, more: object][] = [
  ['a rate of 0', { rates: [...given.rates, { pair: 'USD/JPY', rate: '0' }] }],
  ['a pair without USD', { rates: [{ pair: 'EUR/GBP', rate: '1' }] }],
  ['a currency beside itself', { rates: [...given.rates, { pair: 'EUR/EUR', rate: '1' }] }],
  ['no currency', { rates: [...given.rates, { pair: 'EUR/XAU', rate: '1' }] }],
  ['a rate of 0 against the euro', { rates: [...given.rates, { pair: 'EUR/JPY', rate: '0' }] }],
  ['a currency twice', { rates: [...given.rates, { pair: 'USD/EUR', rate: '0.9' }] }],
  ['a time to come', { asOf: '2026-03-01T09:00:00.001Z' }],
  ['no time', { asOf: 'today' }],
  ['no source', { source: '' }],
  ['too many', { rates: Array.from({ length: 201 }, () => given.rates[0]) }],
]
for (const [name, more] of refusals) {
  test(`refused as a whole: ${name}`, async () => {
    const house = testHouse(ratesTables)
    assert.equal(await house.run(recordRates, { ...given, ...more }, ann), 'rate-invalid')
    assert.equal(house.tables.records.size, 0)
  })
}

test('tax codes: recorded once, a rate from the same date never changes', async () => {
  const house = testHouse(ratesTables)
  for (const code of [...sandboxTaxCodes, ...sandboxTaxCodes]) {
    const answer = await house.run(recordTaxCode, code, ann)
    assert.equal((answer as { kind: string }).kind, code.kind)
  }
  assert.equal(house.records(taxCodeType, taxRoot('NL')).length, 4)
  const [standard] = sandboxTaxCodes
  assert.ok(standard)
  assert.equal(await house.run(recordTaxCode, { ...standard, rateBps: 2_200 }, ann), 'tax-code-invalid')
  assert.equal(await house.run(recordTaxCode, { ...standard, effectiveFrom: 'soon' }, ann), 'tax-code-invalid')
  assert.equal(await house.run(recordTaxCode, { ...standard, rateBps: 0 }, ann), 'tax-code-invalid')
  const machine = { kind: 'key' as const, roles: [] }
  assert.equal(await house.run(recordTaxCode, standard, machine), 'person-needed')
  const later = { ...standard, rateBps: 2_200, effectiveFrom: '2027-01-01T00:00:00+01:00' }
  await house.run(recordTaxCode, later, ann)
  assert.equal(house.records(taxCodeType, taxRoot('NL')).length, 5)
})
