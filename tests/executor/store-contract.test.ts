import assert from 'node:assert/strict'
import { test } from 'node:test'
import { all, constant, hint, level, one, owner } from '../../server/kernel/use-case.ts'
import { nameId } from '../../server/platform/store.ts'
import {
  boxRow,
  contractHouses,
  ended,
  exclusive,
  first,
  head,
  next,
  noteRow,
  nothing,
  read,
  said,
  shared,
  write,
} from './contract-house.ts'
import { boxType, noteType, purseType } from './toy.ts'

/** What the executor relies on, of heads, facts and commits: the same of both stores. Locks: `store-locks`. */

const purse = (by: bigint) => ({
  type: purseType.name,
  root: 'pur_a',
  key: 'coins',
  by,
  bounds: { floor: 0n, ceiling: 9n },
})
const purseLevel = level(purseType, 'pur_a', 'coins')

for (const [name, open] of contractHouses) {
  test(`${name}: heads tell the commands and roots that are there, and only those`, async (t) => {
    const { store, other } = await open(t)
    const commit = { commands: [said('box_a', 'c1')], roots: [first('box_a')] }
    assert.equal(await write(store, [exclusive('box_a')], commit), 'committed')
    const work = other.begin([exclusive('box_a'), exclusive('box_b')])
    const asked = [
      { root: 'box_a', id: 'c1' },
      { root: 'box_b', id: 'c1' },
      { root: 'box_a', id: 'c2' },
    ]
    const heads = await work.heads(asked, ['box_a', 'box_b'])
    await work.abandon()
    assert.deepEqual(heads, { commands: [said('box_a', 'c1')], roots: [head('box_a', 1)] })
  })

  test(`${name}: facts of each kind, there and missing`, async (t) => {
    const { store, other } = await open(t)
    await write(store, [exclusive('box_a')], {
      roots: [first('box_a')],
      puts: [boxRow('box_a', 7n, { label: 'red "1" {,}\\' })],
      appends: [noteRow('box_a', 'b'), noteRow('box_a', 'a'), noteRow('box_a', 'Z')],
      names: [{ space: 'label', name: 'red', root: 'box_a' }],
      counters: [purse(3n)],
    })
    const refs = {
      box: one(boxType, 'box_a', 'box'),
      none: one(boxType, 'box_b', 'box'),
      notes: all(noteType, 'box_a'),
      note: one(noteType, 'box_a', 'a'),
      noNotes: all(noteType, 'box_b'),
      owner: owner('label', 'red'),
      noOwner: owner('label', 'blue'),
      otherSpace: owner('colour', 'red'),
      level: purseLevel,
      noLevel: level(purseType, 'pur_b', 'coins'),
      ofNoRoot: one(boxType, '', 'box'),
      listOfNoRoot: all(noteType, ''),
      loose: hint(one(boxType, 'box_a', 'box')),
    }
    const work = other.begin([shared('box_a')])
    const facts = await work.load(Object.values(refs))
    await work.abandon()
    const fact = (key: keyof typeof refs) => facts.get(refs[key])
    assert.deepEqual(fact('box'), boxRow('box_a', 7n, { label: 'red "1" {,}\\' }).record)
    assert.deepEqual(fact('loose'), fact('box'))
    assert.deepEqual(fact('note'), noteRow('box_a', 'a').record)
    // Lists come by id in byte order: capitals first.
    assert.deepEqual(
      fact('notes'),
      ['Z', 'a', 'b'].map((id) => noteRow('box_a', id).record),
    )
    assert.deepEqual(
      [fact('none'), fact('noNotes'), fact('ofNoRoot'), fact('listOfNoRoot')],
      [undefined, [], undefined, []],
    )
    assert.deepEqual([fact('owner'), fact('noOwner'), fact('otherSpace')], ['box_a', undefined, undefined])
    assert.equal((fact('level') as { value: bigint }).value, 3n)
    assert.equal((fact('noLevel') as { value: bigint }).value, 0n)
  })

  test(`${name}: owners are found outside of any batch`, async (t) => {
    const { store, other } = await open(t)
    await write(store, [exclusive('box_a')], { names: [{ space: 'label', name: 'red', root: 'box_a' }] })
    const found = await other.owners([
      { space: 'label', name: 'red' },
      { space: 'label', name: 'blue' },
    ])
    assert.deepEqual([...found], [[nameId('label', 'red'), 'box_a']])
  })

  test(`${name}: a version that is not what it was believed to be is missed, and nothing is written`, async (t) => {
    const { store } = await open(t)
    await write(store, [exclusive('box_a')], { roots: [first('box_a')], puts: [boxRow('box_a', 1n)] })
    const again = { roots: [first('box_a')], puts: [boxRow('box_a', 2n)] }
    assert.equal(await write(store, [exclusive('box_a')], again), 'roots')
    const stale = { ...again, roots: [next('box_a', 4)] }
    assert.equal(await write(store, [exclusive('box_a')], stale), 'roots')
    const half = { ...again, roots: [next('box_a', 1), next('box_b', 1)] }
    assert.equal(await write(store, [exclusive('box_a'), exclusive('box_b')], half), 'roots')
    assert.deepEqual(await read(store, one(boxType, 'box_a', 'box')), boxRow('box_a', 1n).record)
    assert.equal(await write(store, [exclusive('box_a')], { ...again, roots: [next('box_a', 1)] }), 'committed')
    assert.deepEqual(await read(store, one(boxType, 'box_a', 'box')), boxRow('box_a', 2n).record)
  })

  test(`${name}: a name that is taken is missed, and nothing is written`, async (t) => {
    const { store } = await open(t)
    await write(store, [exclusive('box_a')], { names: [{ space: 'label', name: 'red', root: 'box_a' }] })
    const names = ['blue', 'red'].map((label) => ({ space: 'label', name: label, root: 'box_b' }))
    const taken = { commands: [said('box_b', 'c1')], roots: [first('box_b')], names }
    assert.equal(await write(store, [exclusive('box_b')], taken), 'names')
    const left = store.begin([exclusive('box_b')])
    const heads = await left.heads([{ root: 'box_b', id: 'c1' }], ['box_b'])
    await left.abandon()
    assert.deepEqual(heads, { commands: [], roots: [] })
    assert.equal(await read(store, owner('label', 'blue')), undefined)
    assert.equal(await read(store, owner('label', 'red')), 'box_a')
  })

  test(`${name}: a counter that would leave its bounds is missed; its row keeps the bounds it was given`, async (t) => {
    const { store } = await open(t)
    const move = (by: bigint) => write(store, [exclusive('box_a')], { counters: [purse(by)] })
    const value = async () => ((await read(store, purseLevel)) as { value: bigint }).value
    assert.deepEqual(
      [await move(-1n), await move(10n), await move(9n), await move(1n)],
      ['counters', 'counters', 'committed', 'counters'],
    )
    const bounds = [{ type: purseType.name, root: 'pur_a', key: 'coins', bounds: { floor: null, ceiling: 5n } }]
    assert.equal(await write(store, [exclusive('pur_a')], { bounds }), 'committed')
    // Outside already: it may only move towards the bound.
    assert.deepEqual([await move(1n), await move(-1n), await value()], ['counters', 'committed', 8n])
    assert.deepEqual([await move(-10n), await move(0n), await value()], ['committed', 'committed', -2n])
    const both = { bounds: [{ ...bounds[0], bounds: { floor: null, ceiling: 20n } }], counters: [purse(20n)] }
    assert.equal(await write(store, [exclusive('pur_a')], both as never), 'committed')
    assert.equal(await value(), 18n)
  })

  test(`${name}: what is appended must be new, and a command is there once`, async (t) => {
    const { store } = await open(t)
    const commit = { commands: [said('box_a', 'c1')], roots: [first('box_a')], appends: [noteRow('box_a', 'a')] }
    assert.equal(await write(store, [exclusive('box_a')], commit), 'committed')
    const note = { roots: [next('box_a', 1)], appends: [noteRow('box_a', 'a')] }
    await assert.rejects(write(store, [exclusive('box_a')], note))
    const twice = { roots: [next('box_a', 1)], commands: [said('box_a', 'c1')] }
    await assert.rejects(write(store, [exclusive('box_a')], twice))
    assert.equal(await write(store, [exclusive('box_a')], { roots: [next('box_a', 1)] }), 'committed')
  })

  test(`${name}: a constant is the same for ever once it is there, and is looked for until then`, async (t) => {
    const { store, other } = await open(t)
    const ref = constant(one(noteType, 'box_a', 'a'))
    assert.equal(await read(store, ref), undefined)
    await write(other, [exclusive('box_a')], { appends: [noteRow('box_a', 'a')] })
    assert.deepEqual(await read(store, ref), noteRow('box_a', 'a').record)
    assert.deepEqual(await read(store, ref), noteRow('box_a', 'a').record)
    assert.equal(await read(store, owner('label', 'red')), undefined)
    await write(other, [exclusive('box_a')], { names: [{ space: 'label', name: 'red', root: 'box_a' }] })
    assert.equal(await read(store, owner('label', 'red')), 'box_a')
  })

  test(`${name}: what is abandoned leaves nothing, and its locks`, async (t) => {
    const { store, other } = await open(t)
    const work = store.begin([exclusive('box_a')])
    await work.load([one(boxType, 'box_a', 'box')])
    await work.abandon()
    assert.equal(await ended(other.begin([exclusive('box_a')]), { ...nothing, roots: [first('box_a')] }), 'committed')
  })
}
