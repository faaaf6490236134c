import assert from 'node:assert/strict'
import { test } from 'node:test'
import { one } from '../../server/kernel/use-case.ts'
import { counterId } from '../../server/platform/store.ts'
import { boxRow, contractHouses, ended, exclusive, first, isOpen, nothing, shared } from './contract-house.ts'
import { boxType, purseType } from './toy.ts'

/** The locks of both stores: who waits, who does not, and what is seen after the wait. */

const purseLock = { ...exclusive('pur_a'), counter: counterId(purseType.name, 'pur_a', 'coins') }

for (const [name, open] of contractHouses) {
  test(`${name}: an exclusive lock waits for every other, and then sees what was committed`, async (t) => {
    const { store, other } = await open(t)
    const box = one(boxType, 'box_a', 'box')
    const before = store.begin([exclusive('box_a')])
    await before.heads([], ['box_a'])
    const waiting = other.begin([shared('box_a'), exclusive('box_b')])
    const seen = waiting.load([box])
    assert.equal(await isOpen(seen), true)
    assert.equal(await ended(before, { ...nothing, roots: [first('box_a')], puts: [boxRow('box_a', 5n)] }), 'committed')
    assert.deepEqual((await seen).get(box), boxRow('box_a', 5n).record)
    const writer = store.begin([exclusive('box_a')])
    const held = writer.heads([], ['box_a'])
    assert.equal(await isOpen(held), true)
    await waiting.abandon()
    assert.equal((await held).roots.length, 1)
    await writer.abandon()
  })

  test(`${name}: shared locks do not wait for each other, and the stronger of two is taken`, async (t) => {
    const { store, other } = await open(t)
    const reader = store.begin([shared('box_a')])
    const second = other.begin([shared('box_a')])
    await Promise.all([reader.heads([], ['box_a']), second.heads([], ['box_a'])])
    await Promise.all([reader.abandon(), second.abandon()])
    const both = store.begin([exclusive('box_a'), shared('box_a')])
    await both.heads([], ['box_a'])
    const third = other.begin([shared('box_a')])
    const held = third.heads([], ['box_a'])
    assert.equal(await isOpen(held), true)
    await both.abandon()
    await held
    await third.abandon()
  })

  test(`${name}: a lock that is only tried never waits and gets what is free`, async (t) => {
    const { store, other } = await open(t)
    const holder = store.begin([exclusive('box_a'), shared('box_b')])
    await holder.heads([], ['box_a'])
    const trying = other.begin([exclusive('box_c')])
    const got = await trying.tryLock([exclusive('box_a'), exclusive('box_b'), exclusive('box_d')])
    assert.deepEqual([...got], ['box_d'])
    assert.deepEqual([...(await trying.tryLock([shared('box_b')]))], ['box_b'])
    const later = store.begin([exclusive('box_d')])
    const held = later.heads([], ['box_d'])
    assert.equal(await isOpen(held), true)
    await trying.abandon()
    await held
    await Promise.all([later.abandon(), holder.abandon()])
  })

  test(`${name}: a counter's lock is not that of its root, and is exclusive`, async (t) => {
    const { store, other } = await open(t)
    const counting = store.begin([purseLock])
    await counting.heads([], ['box_none'])
    const root = other.begin([exclusive('pur_a')])
    await root.heads([], ['pur_a'])
    await root.abandon()
    const second = other.begin([purseLock])
    const held = second.heads([], ['box_none'])
    assert.equal(await isOpen(held), true)
    await counting.abandon()
    await held
    await second.abandon()
  })

  test(`${name}: crossed locks of two batches make no ring`, async (t) => {
    const { store, other } = await open(t)
    const roots = Array.from({ length: 12 }, (_, n) => exclusive(`box_${n}`))
    const turns = Array.from({ length: 20 }, async (_, n) => {
      const work = (n % 2 ? store : other).begin(n % 2 ? roots : [...roots].reverse())
      await work.heads([], ['box_0'])
      await work.abandon()
    })
    await Promise.all(turns)
  })
}
