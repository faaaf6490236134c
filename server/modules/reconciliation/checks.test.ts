import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bankHouse } from './bank.testing.ts'
import { reconciliationChecks } from './reconciliation.store.ts'

const spoiled: readonly (readonly [name: string, sql: string])[] = [
  ['parked-wire-has-a-deadline', `delete from platform.deadlines where name = 'wire.return'`],
  ['statement-adds-up', 'update reconciliation.entries set amount = amount + 1'],
  ['statement-adds-up', 'update reconciliation.statements set closing = closing + 1'],
  ['statement-is-read-to-its-end', 'delete from reconciliation.entries where n = 1'],
  ['difference-has-a-case', `update reconciliation.statements set sums = 'differs'`],
  ['one-posting-per-entry', `update reconciliation.entries set became = 'copy' where became = 'charge'`],
  ['one-posting-per-entry', `update reconciliation.entries set became = 'charge' where became = 'copy'`],
  ['unbooked-entry-has-a-case', `delete from reconciliation.cases where kind = 'debit-unexplained'`],
  ['open-case-has-an-entry', `update reconciliation.entries set became = 'copy' where became = 'case'`],
  ['split-is-its-parts', `update reconciliation.wires set state = 'split'`],
  ['unallocated-is-the-parked-wires', 'update reconciliation.wires set amount = amount + 1'],
]

const swift = (number: string, debit: string) =>
  [':20:X', ':25:GB33BUKB20201555555555', `:28C:${number}`, ':60F:C260302EUR10,00']
    .concat(
      ':61:2603020302C2,00NTRFE1//S1',
      ':61:2603020302D1,00NCHGNONREF//S2',
      `:61:2603020302D${debit},00NTRFE3//S3`,
    )
    .concat(`:62F:C260302EUR${11 - Number(debit)},00`)
    .join('\r\n')

test('each check finds what it is for', async (t) => {
  const house = await bankHouse(t)
  await house.importText(swift('1', '3'))
  await house.importText(swift('2', '4'))
  assert.deepEqual(await house.broken(), [])
  const client = await house.pool.connect()
  try {
    for (const [name, sql] of spoiled) {
      const check = reconciliationChecks.find((each) => each.name === `reconciliation.${name}`)
      await client.query('begin')
      // Posted rows are append-only; these are not.
      await client.query(sql)
      assert.ok((await client.query(check?.sql ?? '')).rows.length > 0, `${name}: ${sql}`)
      await client.query('rollback')
    }
  } finally {
    client.release()
  }
})
