import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { one } from '../../server/kernel/use-case.ts'
import { systemEnvironment } from '../../server/platform/environment.ts'
import { createExecutor, type Executor } from '../../server/platform/executor.ts'
import { keptRoots } from '../../server/platform/kept-roots.ts'
import { memoryStore } from '../../server/platform/memory-store.ts'
import { type Store, StoreConflict } from '../../server/platform/store.ts'
import { emptyWorkingSet, remember } from '../../server/platform/working-set.ts'
import { stores } from './house.ts'
import { addNote, boxType, command, fillBox, makeBox, moveCoins, readLoosely, toyHouse } from './toy.ts'

/** A store that tells what was read from it, and whose next commit can be made to fail. */
function watched(store: Store) {
  const reads: string[] = []
  let conflicts = 0
  const watching: Store = {
    ...store,
    begin(locks) {
      const work = store.begin(locks)
      return {
        ...work,
        load(refs) {
          reads.push(...refs.map((ref) => `${ref.of} ${ref.type} ${ref.root}`))
          return work.load(refs)
        },
        commit(commit) {
          if (conflicts === 0) return work.commit(commit)
          conflicts -= 1
          return Promise.reject(new StoreConflict('made to fail'))
        },
      }
    },
  }
  const server = (): Executor => createExecutor({ ...toyHouse(watching), environment: systemEnvironment() })
  return { reads, server, conflictOnce: () => (conflicts = 1) }
}

let n = 0
const next = <C>(input: C) => command(`k${n++}`, input)
const coins = async (server: Executor, box: string): Promise<unknown> => {
  const result = await server.submit(fillBox, next({ box, coins: 0 }))
  return result.kind === 'done' ? (result.answer as { coins: number }).coins : result
}

test('what a server has read or written it does not read again', async () => {
  const { reads, server } = watched(memoryStore())
  const one = server()
  await one.submit(fillBox, next({ box: 'box_a', coins: 5 }))
  assert.deepEqual(reads.splice(0), ['one toy.boxes box_a'])
  assert.equal(await coins(one, 'box_a'), 5)
  await one.submit(addNote, next({ box: 'box_a', most: 1 }))
  const full = await one.submit(addNote, next({ box: 'box_a', most: 1 }))
  assert.deepEqual(full, { kind: 'refused', refused: 'full', data: { notes: 1 } })
  assert.deepEqual(reads, [])
})

test('a list of a root that was there before is read once', async () => {
  const { reads, server } = watched(memoryStore())
  await server().submit(addNote, next({ box: 'box_a', most: 1, note: 'first' }))
  const later = server()
  reads.length = 0
  for (let i = 0; i < 3; i += 1) await later.submit(addNote, next({ box: 'box_a', most: 1 }))
  assert.deepEqual(reads, ['all toy.notes box_a'])
})

test('a single record that is kept is no list', async () => {
  const { server } = watched(memoryStore())
  await server().submit(addNote, next({ box: 'box_a', most: 9, note: 'first' }))
  await server().submit(addNote, next({ box: 'box_a', most: 9, note: 'second' }))
  const later = server()
  await later.submit(readLoosely, next({ box: 'box_a', other: 'box_a' }))
  const full = await later.submit(addNote, next({ box: 'box_a', most: 2 }))
  assert.deepEqual(full, { kind: 'refused', refused: 'full', data: { notes: 2 } })
})

test('a hint on a root that is not held is read anew each time', async () => {
  const { server } = watched(memoryStore())
  const [here, there] = [server(), server()]
  const look = async () => {
    const result = await here.submit(readLoosely, next({ box: 'box_a', other: 'box_b' }))
    return result.kind === 'done' ? (result.answer as { other: number }).other : result
  }
  await here.submit(fillBox, next({ box: 'box_b', coins: 1 }))
  assert.equal(await look(), 1)
  await there.submit(fillBox, next({ box: 'box_b', coins: 1 }))
  assert.equal(await look(), 2)
})

test('what a batch saw loosely and only read under lock is read anew', async () => {
  const { server } = watched(memoryStore())
  const one = server()
  await one.submit(fillBox, next({ box: 'box_b', coins: 5 }))
  await Promise.all([
    one.submit(readLoosely, next({ box: 'box_c', other: 'box_b' })),
    one.submit(moveCoins, next({ from: 'box_a', to: 'box_b', coins: 2 })),
  ])
  assert.equal(await coins(one, 'box_b'), 5)
})

test('what a batch saw loosely and then wrote is not kept as it was before', async () => {
  const { server } = watched(memoryStore())
  const one = server()
  await one.submit(fillBox, next({ box: 'box_a', coins: 5 }))
  await one.submit(addNote, next({ box: 'box_b', most: 9, note: 'first' }))
  // The hint is read before the second round locks its root.
  await Promise.all([
    one.submit(readLoosely, next({ box: 'box_c', other: 'box_b' })),
    one.submit(moveCoins, next({ from: 'box_a', to: 'box_b', coins: 2 })),
  ])
  assert.equal(await coins(one, 'box_b'), 2)
  await Promise.all([
    one.submit(readLoosely, next({ box: 'box_c', other: 'box_b' })),
    one.submit(moveCoins, next({ from: 'box_a', to: 'box_b', coins: 2 })),
  ])
  assert.equal(await coins(one, 'box_b'), 4)
  const full = await one.submit(addNote, next({ box: 'box_b', most: 1 }))
  assert.deepEqual(full, { kind: 'refused', refused: 'full', data: { notes: 1 } })
})

for (const [store, open] of stores) {
  test(`${store}: what another server wrote meanwhile is read`, async (t) => {
    const house = await open(t)
    const [here, there] = [house.server(), house.server()]
    await here.submit(fillBox, next({ box: 'box_a', coins: 5 }))
    await there.submit(fillBox, next({ box: 'box_a', coins: 7 }))
    assert.equal(await coins(here, 'box_a'), 12)
    await there.submit(moveCoins, next({ from: 'box_a', to: 'box_b', coins: 2 }))
    assert.equal(await coins(here, 'box_a'), 10)
    assert.equal(await coins(here, 'box_b'), 2)
    await here.submit(moveCoins, next({ from: 'box_a', to: 'box_b', coins: 4 }))
    assert.equal(await coins(there, 'box_b'), 6)
    assert.deepEqual(house.faults, [])
  })

  test(`${store}: two servers in any order are as good as one`, async (t) => {
    const step = fc.record({
      server: fc.nat(1),
      how: fc.constantFrom('fill', 'move', 'note', 'make'),
      a: fc.constantFrom('box_a', 'box_b', 'box_c'),
      b: fc.constantFrom('box_a', 'box_b', 'box_c'),
      coins: fc.nat(3),
    })
    const [steps = []] = fc.sample(fc.array(step, { minLength: 120, maxLength: 120 }), { numRuns: 1, seed: 7 })
    const many = await open(t)
    const single = await open(t)
    const servers = [many.server(), many.server()]
    for (const { server, how, a, b, coins } of steps) {
      const id = `s${n++}`
      const results = []
      // The other house forgets everything after each command: nothing kept, everything read.
      for (const each of [servers[server], single.server()])
        results.push(
          how === 'fill'
            ? await each?.submit(fillBox, command(id, { box: a, coins }))
            : how === 'move' && a !== b
              ? await each?.submit(moveCoins, command(id, { from: a, to: b, coins }))
              : how === 'make'
                ? await each?.submit(makeBox, command(id, { label: `${a}${coins}` }))
                : await each?.submit(addNote, command(id, { box: a, most: coins + 2 })),
        )
      const answers = results.map((r) => JSON.stringify(r, (key, v) => (/^(at|note|box|child|by)$/.test(key) ? '' : v)))
      assert.equal(answers[0], answers[1])
    }
    assert.deepEqual([...many.faults, ...single.faults], [])
  })
}

test('after a commit that went wrong nothing is believed', async () => {
  const { reads, server, conflictOnce } = watched(memoryStore())
  const one = server()
  await one.submit(fillBox, next({ box: 'box_a', coins: 5 }))
  reads.length = 0
  conflictOnce()
  assert.equal(await coins(one, 'box_a'), 5)
  assert.deepEqual(reads, ['one toy.boxes box_a'])
})

test('the roots that were not used for longest go first', () => {
  const kept = keptRoots(4)
  const see = (root: string) => {
    const w = emptyWorkingSet()
    w.roots.set(root, { root, version: 1, seq: 0, hash: '', at: '' })
    remember(w, one(boxType, root, 'box'), { boxId: root }, true, () => 'box')
    kept.keep(w, [root], () => 1)
  }
  const knows = (root: string) => kept.find(one(boxType, root, 'box')) !== undefined
  for (const root of ['a', 'b', 'a', 'c']) see(root)
  assert.deepEqual(['a', 'b', 'c'].map(knows), [true, false, true])
  kept.forget()
  assert.deepEqual(['a', 'b', 'c'].map(knows), [false, false, false])
})
