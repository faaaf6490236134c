import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testHouse } from './payments.testing.ts'
import { type Abilities, type ProviderRecord, providersRoot, providerType } from './provider.rules.ts'
import { sandboxAbilities } from './providers/sandbox.ts'
import { recordProviders } from './record-providers.ts'

const one: Abilities = { ...sandboxAbilities, name: 'one' }
const two: Abilities = { ...sandboxAbilities, name: 'two' }

function given() {
  const house = testHouse()
  return {
    house,
    of: (name: string): ProviderRecord => house.record(providerType, providersRoot, name),
    async start(...providers: Abilities[]) {
      const result = await house.run(recordProviders, { providers })
      assert.equal(result.kind, 'done')
      return result.kind === 'done' ? result.answer : undefined
    },
  }
}

test('providers are written down once; the same at the next start changes nothing', async () => {
  const { house, of, start } = given()
  assert.deepEqual(await start(one, two), { providers: 2, changed: 2 })
  assert.deepEqual([of('one').rank, of('two').rank, of('two').since], [0, 1, house.clock.now])
  house.clock.now = '2026-03-02T09:00:00.000Z'
  assert.deepEqual(await start(one, two), { providers: 2, changed: 0 })
  assert.equal(of('one').since, '2026-03-01T09:00:00.000Z')
})

test('one that is no longer configured is retired, and comes back with a new date', async () => {
  const { house, of, start } = given()
  await start(one, two)
  house.clock.now = '2026-03-02T09:00:00.000Z'
  assert.deepEqual(await start(two), { providers: 1, changed: 2 })
  assert.equal(of('one').retiredAt, house.clock.now)
  assert.equal(of('two').rank, 0)
  house.clock.now = '2026-03-03T09:00:00.000Z'
  await start(one, two)
  assert.deepEqual([of('one').retiredAt, of('one').since], [undefined, house.clock.now])
})

test('who holds the money is on the timeline, with the new holder', async () => {
  const { house, start } = given()
  await start(one)
  const custody = { holder: 'Harbour Bank', country: 'DE', ground: 'CRR credit institution', licence: 'BaFin 100001' }
  await start({ ...one, custody })
  const entries = [...(house.tables.timeline.get(providersRoot) ?? [])].map((row) => JSON.parse(String(row.body)))
  assert.deepEqual(
    entries.map(({ topic, body }) => [topic, body.custody.holder]),
    [
      ['provider.configured', 'Sandbox Bank'],
      ['provider.configured', 'Harbour Bank'],
    ],
  )
})
