import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buyer, done, ordersHouse, refusalOf } from '../orders/orders.testing.ts'
import { askForNews } from './ask-for-news.ts'
import { changeSearch, removeSearch } from './change-search.ts'
import { saveSearch } from './save-search.ts'
import { type Alert, savedSearchType } from './saved-search.rules.ts'
import { directoryTables } from './saved-search.store.ts'
import { tellFound } from './tell-found.ts'

/** The table of the README: what can be done with a search that is silent, that tells, and that is gone. */
const states = ['silent', 'telling', 'removed'] as const
const allowed: Readonly<Record<string, readonly (typeof states)[number][]>> = {
  change: ['silent', 'telling'],
  remove: ['silent', 'telling'],
  ask: ['telling'],
  tell: ['telling'],
}

async function houseWith(alert: Alert) {
  const house = await ordersHouse(undefined, undefined, { tables: directoryTables, answeringOf: () => undefined })
  const input = { companyId: 'cmp_b', name: 'Bolts', query: { q: 'bolts' }, alert, lookedTo: 7n }
  const { search } = done(await house.run(saveSearch, input, buyer)) as { search: string }
  return { house, searchId: search }
}

type Kept = Awaited<ReturnType<typeof houseWith>>

async function inState(state: (typeof states)[number]): Promise<Kept> {
  const kept = await houseWith(state === 'telling' ? 'daily' : 'off')
  if (state === 'removed')
    done(await kept.house.run(removeSearch, { companyId: 'cmp_b', searchId: kept.searchId }, buyer))
  return kept
}

const machine = { kind: 'reaction', roles: [] } as const
const found = (version = 1) => [{ productId: 'prd_1', version, name: 'Bolt' }]

function step({ house, searchId }: Kept, name: string) {
  const about = { companyId: 'cmp_b', searchId }
  if (name === 'change') return house.run(changeSearch, { ...about, name: 'Nuts', alert: 'off', lookedTo: 9n }, buyer)
  if (name === 'remove') return house.run(removeSearch, about, buyer)
  if (name === 'ask') return house.run(askForNews, about, machine)
  return house.run(tellFound, { ...about, found: found(), lookedTo: 8n }, machine)
}

for (const state of states)
  for (const [name, where] of Object.entries(allowed))
    test(`${name}: ${state}`, async () => {
      const result = await step(await inState(state), name)
      if (where.includes(state)) done(result)
      else assert.equal(refusalOf(result), 'not-found')
    })

test('a version is told of once, a newer one again', async () => {
  const { house, searchId } = await houseWith('daily')
  const tell = async (version: number) =>
    done(await house.run(tellFound, { companyId: 'cmp_b', searchId, found: found(version), lookedTo: 8n }, machine))
      .told
  assert.deepEqual([await tell(1), await tell(1), await tell(2), await tell(1)], [1, 0, 1, 0])
  const search = house.one(savedSearchType, 'cmp_b', searchId)
  assert.deepEqual([search?.told, search?.lookedTo], [2, 8n])
})

test('who wants to be told again hears of what is new from then on', async () => {
  const { house, searchId } = await houseWith('off')
  const change = (alert: Alert, lookedTo: bigint) =>
    house.run(changeSearch, { companyId: 'cmp_b', searchId, name: 'Bolts', alert, lookedTo }, buyer)
  done(await change('weekly', 20n))
  assert.equal(house.one(savedSearchType, 'cmp_b', searchId)?.lookedTo, 20n)
  done(await change('daily', 30n))
  assert.equal(house.one(savedSearchType, 'cmp_b', searchId)?.lookedTo, 20n, 'a frequency forgets nothing')
})
