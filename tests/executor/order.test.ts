import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemEnvironment } from '../../server/platform/environment.ts'
import { type BatchReport, createExecutor, type ExecutorSettings } from '../../server/platform/executor.ts'
import type { Store } from '../../server/platform/store.ts'
import { contractHouses, ended, exclusive, first, isOpen, noteRow, nothing } from './contract-house.ts'
import { addNote, command, fillBox, fillIfOtherEmpty, moveCoins, readLoosely, toyHouse } from './toy.ts'

const bulkFill = { ...fillBox, bulk: true }
const answerOf = (result: { readonly kind: string }) => ('answer' in result ? result.answer : result)

/** A server that tells of each of its batches. */
function reporting(store: Store, settings: Partial<ExecutorSettings> = {}) {
  const batches: BatchReport[] = []
  const onBatch = (report: BatchReport) => void batches.push(report)
  const server = createExecutor({ ...toyHouse(store), environment: systemEnvironment(), settings, onBatch })
  const fill = (id: string, box: string, coins: number) => server.submit(fillBox, command(id, { box, coins }))
  return { server, batches, fill }
}

for (const [name, open] of contractHouses) {
  test(`${name}: a root that another server holds defers its command, and all after it on the same root`, async (t) => {
    const { store, other } = await open(t)
    const { server, batches, fill } = reporting(store)
    await fill('open', 'box_a', 10)
    const holder = other.begin([exclusive('box_x')])
    await holder.heads([], ['box_x'])
    batches.length = 0
    const moved = server.submit(moveCoins, command('move', { from: 'box_a', to: 'box_x', coins: 10 }))
    const filled = fill('fill', 'box_a', 1)
    const neighbour = fill('neighbour', 'box_b', 1)
    assert.equal((await neighbour).kind, 'done')
    assert.equal(await isOpen(Promise.race([moved, filled])), true)
    assert.equal(await ended(holder, { ...nothing, roots: [first('box_x')] }), 'committed')
    assert.deepEqual(answerOf(await moved), { left: 0 })
    assert.equal((answerOf(await filled) as { coins: number }).coins, 1)
    assert.deepEqual(
      batches.map(({ commands, later }) => [commands, later]),
      [
        [3, 2],
        [2, 0],
      ],
    )
  })

  test(`${name}: a hint and a constant do not wait for who holds their root`, async (t) => {
    const { store, other } = await open(t)
    const { server, fill } = reporting(store)
    await fill('open', 'box_x', 7)
    const holder = other.begin([exclusive('box_x')])
    await holder.heads([], ['box_x'])
    const look = (id: string) => server.submit(readLoosely, command(id, { box: 'box_a', other: 'box_x' }))
    assert.deepEqual(answerOf(await look('one')), { other: 7, note: null })
    await ended(holder, { ...nothing, appends: [noteRow('box_x', 'first')] })
    assert.deepEqual(answerOf(await look('two')), { other: 7, note: 'first' })
  })

  test(`${name}: a command sees what its neighbour in the batch has just done`, async (t) => {
    const { store } = await open(t)
    const { server, batches, fill } = reporting(store)
    const results = await Promise.all([
      fill('fill', 'box_a', 5),
      server.submit(fillIfOtherEmpty, command('see', { box: 'box_b', other: 'box_a' })),
      server.submit(addNote, command('note', { box: 'box_a', most: 1 })),
      server.submit(addNote, command('full', { box: 'box_a', most: 1 })),
      server.submit(moveCoins, command('move', { from: 'box_b', to: 'box_a', coins: 1 })),
      server.submit(moveCoins, command('back', { from: 'box_a', to: 'box_b', coins: 5 })),
      server.submit(fillIfOtherEmpty, command('now', { box: 'box_c', other: 'box_a' })),
    ])
    const told = results.map((each) => (each.kind === 'refused' ? each.refused : each.kind))
    assert.deepEqual(told, ['done', 'other-full', 'done', 'full', 'too-few', 'done', 'done'])
    assert.equal(batches.length, 1)
  })

  test(`${name}: people before bulk work, which gets at most half a batch`, async (t) => {
    const { store } = await open(t)
    const { server, batches, fill } = reporting(store, { batchCommands: 4 })
    const bulk = Array.from({ length: 6 }, (_, n) =>
      server.submit(bulkFill, command(`bulk${n}`, { box: `box_${n}`, coins: 1 })),
    )
    const people = Array.from({ length: 6 }, (_, n) => fill(`one${n}`, 'box_p', 1))
    const order: string[] = []
    bulk.forEach((each, n) => void each.then(() => order.push(`bulk${n}`)))
    people.forEach((each, n) => void each.then(() => order.push(`one${n}`)))
    await Promise.all([...bulk, ...people])
    assert.deepEqual(
      batches.map(({ commands }) => commands),
      [4, 4, 2, 2],
    )
    assert.deepEqual(order.slice(0, 4), ['one0', 'one1', 'one2', 'one3'])
    assert.deepEqual(order.slice(4, 8).sort(), ['bulk0', 'bulk1', 'one4', 'one5'])
  })

  test(`${name}: a batch takes no more locks than it may, and every command comes through`, async (t) => {
    const { store } = await open(t)
    const { server, batches } = reporting(store, { batchLocks: 3 })
    const moves = Array.from({ length: 12 }, (_, n) =>
      server.submit(moveCoins, command(`m${n}`, { from: `box_${n}`, to: `box_${(n * 5 + 1) % 12}x`, coins: 0 })),
    )
    assert.ok((await Promise.all(moves)).every(({ kind }) => kind === 'done'))
    assert.ok(batches.every(({ commands }) => commands <= 3))
  })

  test(`${name}: crossed by two servers, no command is put off more than three times`, async (t) => {
    const { store, other } = await open(t)
    const servers = [reporting(store), reporting(other)]
    const moves = Array.from({ length: 120 }, (_, n) => {
      const [from, to] = [`box_${n % 6}`, `box_${(n * 5 + 1) % 6}`]
      const input = { from, to: from === to ? 'box_far' : to, coins: 0 }
      return servers[n % 2]?.server.submit(moveCoins, command(`m${n}`, input))
    })
    assert.ok((await Promise.all(moves)).every((each) => each?.kind === 'done'))
    const later = servers.flatMap(({ batches }) => batches).reduce((sum, each) => sum + each.later, 0)
    assert.ok(later <= 3 * 120, String(later))
    assert.ok(servers.every(({ batches }) => batches.every(({ retries }) => retries === 0)))
  })
}
