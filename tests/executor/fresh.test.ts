import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stores } from './house.ts'
import { command, makeBox, moveCoins } from './toy.ts'

for (const [store, open] of stores)
  test(`${store}: a fresh root asked for again beside a second round is replayed`, async (t) => {
    const house = await open(t)
    const [one, two] = [house.server(), house.server()]
    const make = () => command('make', { label: 'red' })
    const made = await one.submit(makeBox, make())
    for (const server of [one, two]) {
      const [again] = await Promise.all([
        server.submit(makeBox, make()),
        server.submit(moveCoins, command('move', { from: 'box_a', to: 'box_b', coins: 0 })),
      ])
      assert.deepEqual(again, { ...made, replayed: true })
    }
    assert.deepEqual(house.faults, [])
  })
