import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stores } from './house.ts'
import { command, fillBox, makeBox, moveCoins } from './toy.ts'

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

for (const [store, open] of stores)
  test(`${store}: a fresh root asked for again beside another command of that very root is replayed`, async (t) => {
    const house = await open(t)
    const server = house.server()
    const make = () => command('make', { label: 'red' })
    const made = await server.submit(makeBox, make())
    assert.ok(made.kind === 'done')
    const { box } = made.answer as { box: string }
    const [filled, again] = await Promise.all([
      server.submit(fillBox, command('fill', { box, coins: 1 })),
      server.submit(makeBox, make()),
    ])
    assert.equal(filled.kind, 'done')
    assert.deepEqual(again, { ...made, replayed: true })
    assert.deepEqual(house.faults, [])
  })
