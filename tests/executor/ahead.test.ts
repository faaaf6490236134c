import assert from 'node:assert/strict'
import { test } from 'node:test'
import { all, append, put, useCase } from '../../server/kernel/use-case.ts'
import { boxRow, contractHouses, ended, exclusive, first, noteRow, nothing, read } from './contract-house.ts'
import { stores } from './house.ts'
import { boxType, command, fillBox, type Note, noteType } from './toy.ts'

/** New records that are sent before the commit: while PostgreSQL works on them, the next command is decided. */

/** Adds many notes to a box and, where it is asked to, changes the first note of the commands before it. */
const pourNotes = useCase({
  name: 'toy.pour-notes',
  action: 'toy.write',
  bulk: true,
  root: (input: { box: string; many: number; twice?: string }) => input.box,
  reads: (_input, root) => ({ notes: all(noteType, root) }),
  sides: () => [{ as: 'owner', company: 'cmp_toy' }],
  decide({ notes }, { many, twice }, { at }, root) {
    const note = (noteId: string): Note => ({ boxId: root, noteId, at, good: true })
    const fresh = Array.from({ length: many }, (_, i) => append(noteType, note(`n${notes.length + i}`)))
    const [oldest] = notes
    const box = { boxId: root, coins: 0n, moves: notes.length, detail: { weights: [] } }
    return {
      answer: { before: notes.length },
      changes: [
        ...fresh,
        ...(oldest === undefined ? [] : [put(noteType, { ...oldest, good: false })]),
        ...(twice === undefined ? [] : [append(noteType, note(twice))]),
        put(boxType, box),
      ],
    }
  },
})

for (const [store, open] of stores)
  test(`${store}: commands of one batch that write thousands see each other, and all is there once`, async (t) => {
    const house = await open(t)
    const server = house.server()
    const said = await Promise.all([
      server.submit(pourNotes, command('p1', { box: 'box_a', many: 1_200 })),
      server.submit(pourNotes, command('p2', { box: 'box_a', many: 1_200 })),
      server.submit(fillBox, command('f', { box: 'box_b', coins: 1 })),
      server.submit(pourNotes, command('p3', { box: 'box_a', many: 3, twice: 'n7' })),
      server.submit(pourNotes, command('p4', { box: 'box_a', many: 3 })),
    ])
    const answers = said.map((each) => (each.kind === 'done' ? each.answer : each.kind))
    assert.deepEqual([answers[0], answers[1]], [{ before: 0 }, { before: 1_200 }])
    assert.deepEqual([answers[3], answers[4]], ['failed', { before: 2_400 }])
    const last = await server.submit(pourNotes, command('p5', { box: 'box_a', many: 0 }))
    assert.deepEqual(last.kind === 'done' && last.answer, { before: 2_403 })
    assert.equal(house.faults.length, 1)
  })

for (const [name, open] of contractHouses) {
  test(`${name}: what is sent ahead is there with the commit, and not without`, async (t) => {
    const { store } = await open(t)
    const left = store.begin([exclusive('box_a')])
    await left.append([noteRow('box_a', 'a')])
    await left.abandon()
    assert.deepEqual(await read(store, all(noteType, 'box_a')), [])
    const work = store.begin([exclusive('box_a')])
    await work.append([noteRow('box_a', 'a'), noteRow('box_a', 'b'), boxRow('box_a', 1n)])
    assert.equal(await ended(work, { ...nothing, roots: [first('box_a')], puts: [boxRow('box_a', 2n)] }), 'committed')
    assert.deepEqual(await read(store, all(noteType, 'box_a')), [
      noteRow('box_a', 'a').record,
      noteRow('box_a', 'b').record,
    ])
    assert.deepEqual(await read(store, all(boxType, 'box_a')), [boxRow('box_a', 2n).record])
  })

  test(`${name}: what is sent ahead and is there already fails the commit, whole`, async (t) => {
    const { store } = await open(t)
    const before = store.begin([exclusive('box_a')])
    await before.append([noteRow('box_a', 'a')])
    assert.equal(await ended(before, nothing), 'committed')
    const again = store.begin([exclusive('box_a')])
    await again.append([noteRow('box_a', 'b'), noteRow('box_a', 'a')])
    await assert.rejects(ended(again, { ...nothing, puts: [boxRow('box_a', 1n)] }), /duplicate key|twice/)
    assert.deepEqual(await read(store, all(noteType, 'box_a')), [noteRow('box_a', 'a').record])
    assert.deepEqual(await read(store, all(boxType, 'box_a')), [])
  })
}
