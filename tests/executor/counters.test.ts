import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemEnvironment } from '../../server/platform/environment.ts'
import { createExecutor, type Executor } from '../../server/platform/executor.ts'
import { emptyTables, memoryStore } from '../../server/platform/memory-store.ts'
import type { Lock, Store } from '../../server/platform/store.ts'
import { stores } from './house.ts'
import { command, fillPurse, takeFromPurse, toyHouse } from './toy.ts'

const take = (server: Executor | undefined, n: number | string, coins: number, look: boolean) =>
  server?.submit(takeFromPurse, command(`take${n}`, { box: `box_${n}`, purse: 'pur_a', coins, look }))

/** Time for whoever can go on to do so. */
async function turns(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await new Promise((resolve) => setImmediate(resolve))
}

for (const [store, open] of stores)
  for (const look of [true, false]) {
    test(`${store}: bounds that move hold between two servers, ${look ? 'with' : 'without'} a look`, async (t) => {
      const house = await open(t)
      const servers = [house.server(), house.server()]
      await servers[0]?.submit(fillPurse, command('open', { purse: 'pur_a', coins: 5, ceiling: 20 }))
      const rises = Array.from({ length: 24 }, (_, n) => take(servers[n % 2], n, -1, look))
      const moved = servers[1]?.submit(fillPurse, command('lower', { purse: 'pur_a', coins: 0, ceiling: 12 }))
      const risen = (await Promise.all(rises)).filter((each) => each?.kind === 'done').length
      assert.equal((await moved)?.kind, 'done')
      assert.ok(risen >= 7 && risen <= 15, String(risen))
      // Whatever the order was: nothing may rise now, and all of it may be taken, but no coin more.
      assert.notEqual((await take(servers[0], 'more', -1, look))?.kind, 'done')
      const falls = Array.from({ length: 24 }, (_, n) => take(servers[n % 2], `back${n}`, 1, look))
      const fallen = (await Promise.all(falls)).filter((each) => each?.kind === 'done').length
      assert.equal(fallen, 5 + risen)
    })
  }

test('while a level is exact, the holder of its root waits too', async () => {
  const real = memoryStore(emptyTables())
  const other = createExecutor({ ...toyHouse(real), environment: systemEnvironment() })
  const fill = (id: string, coins: number) => other.submit(fillPurse, command(id, { purse: 'pur_a', coins }))
  await fill('open', 10)
  const begun: (readonly Lock[])[] = []
  let late: Promise<unknown> | undefined
  const watched: Store = {
    ...real,
    begin(locks) {
      const work = real.begin(locks)
      begun.push(locks)
      const tries = begun.length
      const load: typeof work.load = async (refs) => {
        const facts = await work.load(refs)
        if (tries === 1) await take(other, 'other', 8, false)
        else late = fill('late', -4)
        await turns(5)
        return facts
      }
      return { ...work, load }
    },
  }
  const environment = { ...systemEnvironment(), pause: async () => void (await fill('again', 4)) }
  const server = createExecutor({ ...toyHouse(watched), environment })
  const taken = await take(server, 'mine', 5, true)
  assert.equal(taken?.kind, 'done')
  assert.equal(begun.length, 2)
  assert.equal(((await late) as { kind: string }).kind, 'failed')
})
