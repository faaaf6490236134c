import assert from 'node:assert/strict'
import { test } from 'node:test'
import { append, create, entry, one, put, useCase, written } from '../../server/kernel/use-case.ts'
import { stores } from './house.ts'
import { boxType, command, fillBox, noteType } from './toy.ts'

/** Roots that a command makes of one that it holds: they need no lock, and nobody gets two of them. */

const sides = () => [{ as: 'owner', company: 'cmp_toy' }]
const box = (boxId: string) => ({ boxId, coins: 0n, moves: 0, detail: { weights: [] } })

/** Packs a crate: so many boxes that are named after it, each with a note. */
const packCrate = useCase({
  name: 'toy.pack-crate',
  action: 'toy.write',
  bulk: true,
  root: (input: { crate: string; boxes: readonly string[]; how?: string }) => input.crate,
  reads: (_input, root) => ({ crate: one(boxType, root, 'box') }),
  sides,
  decide({ crate }, { boxes, how }, { at }, root) {
    const packed = boxes.flatMap((boxId) => {
      const made = [append(boxType, box(boxId)), append(noteType, { boxId, noteId: 'n', at, good: true })]
      if (how === 'late') return [...made, create(boxId)]
      return how === 'unsaid' ? made : [create(boxId), ...made, entry(boxId, 'box-packed', {})]
    })
    const after = { ...(crate ?? box(root)), moves: (crate?.moves ?? 0) + 1 }
    return { answer: { moves: after.moves }, changes: [put(boxType, after), ...packed] }
  },
})

const many = (of: string) => Array.from({ length: 1_500 }, (_, i) => `${of}_${i}`)
const kinds = (said: readonly { readonly kind: string }[]) => said.map(({ kind }) => kind)

for (const [store, open] of stores) {
  test(`${store}: a command makes more roots than a batch may lock, and others go on with them`, async (t) => {
    const house = await open(t)
    const [server, other] = [house.server(), house.server()]
    const said = await Promise.all([
      server.submit(packCrate, command('p1', { crate: 'box_a', boxes: many('box_a') })),
      server.submit(packCrate, command('p2', { crate: 'box_b', boxes: many('box_b') })),
      other.submit(packCrate, command('p3', { crate: 'box_c', boxes: many('box_c') })),
    ])
    assert.deepEqual(kinds(said), ['done', 'done', 'done'])
    const fill = await other.submit(fillBox, command('f', { box: 'box_a_7', coins: 3 }))
    assert.deepEqual(fill.kind === 'done' && (fill.answer as { coins: number }).coins, 3)
    assert.equal((await house.kept()).match(/box-packed/g)?.length, 4_500)
    assert.deepEqual(house.faults, [])
  })

  test(`${store}: a neighbour in the batch writes a root that was made before it`, async (t) => {
    const house = await open(t)
    const server = house.server()
    const said = await Promise.all([
      server.submit(fillBox, command('f0', { box: 'box_x', coins: 1 })),
      server.submit(packCrate, command('p', { crate: 'box_a', boxes: ['box_a_1'] })),
      server.submit(useBox, command('u', { crate: 'box_b', box: 'box_a_1' })),
    ])
    assert.deepEqual(kinds(said), ['done', 'done', 'done'])
    assert.deepEqual(said[2]?.kind === 'done' && said[2].answer, { before: 0 })
  })

  test(`${store}: a root that somebody has is not made again: the command fails, and leaves nothing`, async (t) => {
    const house = await open(t)
    const [one, two] = [house.server(), house.server()]
    await one.submit(fillBox, command('f', { box: 'box_z', coins: 1 }))
    const before = await house.kept()
    const alone = await two.submit(packCrate, command('p1', { crate: 'box_a', boxes: ['box_y', 'box_z'] }))
    assert.equal(alone.kind, 'failed')
    assert.equal(await house.kept(), before)
    const race = await Promise.all([
      one.submit(packCrate, command('p2', { crate: 'box_b', boxes: ['box_1', 'box_2'] })),
      two.submit(packCrate, command('p3', { crate: 'box_c', boxes: ['box_2', 'box_1'] })),
    ])
    assert.deepEqual(kinds(race).sort(), ['done', 'failed'])
    assert.equal((await house.kept()).match(/box-packed/g)?.length, 2)
    assert.equal(house.faults.length, 2)
  })

  test(`${store}: what is there already, or not said before it is written, fails alone`, async (t) => {
    const house = await open(t)
    const server = house.server()
    const said = await Promise.all([
      server.submit(fillBox, command('f', { box: 'box_m', coins: 1 })),
      server.submit(packCrate, command('p1', { crate: 'box_a', boxes: ['box_m'] })),
      server.submit(packCrate, command('p2', { crate: 'box_b', boxes: ['box_n'] })),
      server.submit(packCrate, command('p3', { crate: 'box_c', boxes: ['box_n'] })),
      server.submit(packCrate, command('p4', { crate: 'box_d', boxes: ['box_o'], how: 'unsaid' })),
      server.submit(packCrate, command('p5', { crate: 'box_e', boxes: ['box_p'], how: 'late' })),
      server.submit(packCrate, command('p6', { crate: 'box_f', boxes: ['box_q', 'box_q'] })),
      server.submit(fillBox, command('f2', { box: 'box_m', coins: 1 })),
    ])
    assert.deepEqual(kinds(said), ['done', 'failed', 'done', 'failed', 'failed', 'failed', 'failed', 'done'])
    const why = house.faults.map((fault) => /creates|does not hold|exists/.exec(fault)?.[0])
    assert.deepEqual(why.sort(), ['creates', 'creates', 'creates', 'does not hold', 'does not hold'])
  })
}

/** Writes a box beside its own root, locked in the second round. */
const useBox = useCase({
  name: 'toy.use-box',
  action: 'toy.write',
  bulk: true,
  root: (input: { crate: string; box: string }) => input.crate,
  reads: (input) => ({ box: written(one(boxType, input.box, 'box')) }),
  sides,
  decide({ box: there }, input) {
    const before = there ?? { ...box(input.box), coins: -1n }
    return { answer: { before: Number(before.coins) }, changes: [put(boxType, { ...before, coins: 5n })] }
  },
})
