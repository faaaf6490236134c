import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { getMigrations } from 'better-auth/db/migration'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { testDatabase } from '../../tests/database.ts'
import { peoplePool, signInOptions } from './people.ts'

test('the schema of people is what the library would make', async (t: TestContext) => {
  let pool: ReturnType<typeof peoplePool> | undefined
  t.after(() => pool?.end())
  const { url } = await testDatabase(t)
  pool = peoplePool(url)
  const mailer = { send: async () => undefined }
  const options = signInOptions({ databaseUrl: url, secret: 's'.repeat(32), mailer, limited: true }, pool, twoFactor)
  const { toBeCreated, toBeAdded, toBeAddedIndexes, unsafeChanges, schemaProblems } = await getMigrations(options)
  const plan = { toBeCreated, toBeAdded, toBeAddedIndexes, unsafeChanges, schemaProblems }
  const nothing = { toBeCreated: [], toBeAdded: [], toBeAddedIndexes: [], unsafeChanges: [], schemaProblems: [] }
  assert.deepEqual(plan, nothing)
})
