import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../../tests/database.ts'
import { staff, testHouse } from '../../../tests/house.ts'
import { postgresStore } from '../../platform/postgres-store.ts'
import { ratesChecks, ratesTables } from './rates.store.ts'
import { recordRates } from './record-rates.ts'
import { recordTaxCode } from './record-tax-code.ts'
import { sandboxRates, sandboxTaxCodes } from './sandbox-rates.rules.ts'

const monday = '2026-03-01T08:00:00.000Z'

test('rates and tax codes on PostgreSQL: recorded, replaced, kept, and checked', async (t) => {
  const database = await testDatabase(t)
  const store = postgresStore(database.url, ratesTables)
  t.after(() => store.close())
  const house = testHouse(ratesTables, store)
  const ann = staff('usr_ann')
  const given = { source: 'sandbox', asOf: monday, rates: sandboxRates }
  const all = { source: 'sandbox', recorded: sandboxRates.length, passed_over: 0 }
  assert.deepEqual(await house.run(recordRates, given, ann), { ...all, as_of: monday })
  assert.deepEqual(await house.run(recordRates, { ...given, asOf: house.clock.now }, ann), {
    ...all,
    as_of: house.clock.now,
  })
  for (const code of [...sandboxTaxCodes, ...sandboxTaxCodes])
    assert.notEqual(await house.run(recordTaxCode, code, ann), 'tax-code-invalid')
  const client = await database.client()
  const counts = await client.query(`SELECT (SELECT count(*)::int FROM rates.rates) AS rates,
    (SELECT count(*)::int FROM rates.fixings) AS fixings, (SELECT count(*)::int FROM rates.tax_codes) AS tax_codes,
    (SELECT usd || ':' || per FROM rates.rates WHERE currency = 'JPY') AS yen`)
  const rates = sandboxRates.length
  assert.deepEqual(counts.rows, [{ rates, fixings: 2 * rates, tax_codes: 4, yen: '2:3' }])
  for (const check of ratesChecks) assert.deepEqual((await client.query(check.sql)).rows, [], check.name)
  await client.query(`UPDATE rates.rates SET as_of = '2026-02-01' WHERE currency = 'JPY'`)
  assert.deepEqual((await client.query(ratesChecks[0]?.sql ?? '')).rows, [{ id: 'rat_JPY' }])
})

const refused: readonly [name: string, sql: string][] = [
  ['a rate of 0', `INSERT INTO rates.rates VALUES ('rat_EUR', 'newest', 'EUR', 0, 1, 's', now())`],
  ['a second newest', `INSERT INTO rates.rates VALUES ('rat_EUR', 'other', 'EUR', 1, 1, 's', now())`],
  ['another root', `INSERT INTO rates.rates VALUES ('rat_JPY', 'newest', 'EUR', 1, 1, 's', now())`],
  ['a fixing of 0', `INSERT INTO rates.fixings VALUES ('rat_EUR', 'x', 'EUR', 'EUR/USD', '0', 's', now())`],
  ['standard at 0', `INSERT INTO rates.tax_codes VALUES ('tax_NL', 'x', 'NL', 'standard', 0, now(), 's')`],
  ['exempt at 21 %', `INSERT INTO rates.tax_codes VALUES ('tax_NL', 'x', 'NL', 'exempt', 2100, now(), 's')`],
]

test('what the tables refuse', async (t) => {
  const client = await (await testDatabase(t)).client()
  for (const [name, sql] of refused) await assert.rejects(client.query(sql), /check constraint/, name)
})
