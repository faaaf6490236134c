import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { one } from '../../server/kernel/use-case.ts'
import type { RecordRow } from '../../server/platform/store.ts'
import { boxRow, contractHouses, exclusive, first, next, noteRow, read, write } from './contract-house.ts'
import { type Box, boxType } from './toy.ts'

const only = (fields: readonly string[], coins: bigint, rest: Partial<Box> = {}): RecordRow => ({
  ...boxRow('box_a', coins, rest),
  fields,
})
const box = one(boxType, 'box_a', 'box')

for (const [name, open] of contractHouses) {
  test(`${name}: of a record that stands, only the fields that are named are written`, async (t) => {
    const { store } = await open(t)
    const detail = { weights: [3n] }
    await write(store, [exclusive('box_a')], {
      roots: [first('box_a')],
      puts: [boxRow('box_a', 1n, { label: 'red', detail })],
    })
    const more = { puts: [only(['coins'], 2n)], appends: [noteRow('box_a', 'a')], roots: [next('box_a', 1)] }
    assert.equal(await write(store, [exclusive('box_a')], more), 'committed')
    assert.deepEqual(await read(store, box), boxRow('box_a', 2n, { label: 'red', detail }).record)
    const gone = { puts: [only(['moves', 'label'], 9n, { moves: 4 })], roots: [next('box_a', 2)] }
    assert.equal(await write(store, [exclusive('box_a')], gone), 'committed')
    assert.deepEqual(await read(store, box), boxRow('box_a', 2n, { moves: 4, detail }).record)
    const none = { puts: [only([], 7n)], roots: [next('box_a', 3)] }
    assert.equal(await write(store, [exclusive('box_a')], none), 'committed')
    assert.deepEqual(await read(store, box), boxRow('box_a', 2n, { moves: 4, detail }).record)
  })

  test(`${name}: fields of a record that does not stand there are missed, and nothing is written`, async (t) => {
    const { store } = await open(t)
    const lost = { roots: [first('box_a')], puts: [only(['coins'], 2n), boxRow('box_b', 1n)] }
    assert.equal(await write(store, [exclusive('box_a'), exclusive('box_b')], lost), 'records')
    assert.equal(await read(store, box), undefined)
    assert.equal(await read(store, one(boxType, 'box_b', 'box')), undefined)
  })
}
