import assert from 'node:assert/strict'
import { test } from 'node:test'
import { one, useCase } from '../../server/kernel/use-case.ts'
import { systemEnvironment } from '../../server/platform/environment.ts'
import { createExecutor } from '../../server/platform/executor.ts'
import { emptyTables, memoryStore } from '../../server/platform/memory-store.ts'
import type { Lock, Store } from '../../server/platform/store.ts'
import { boxType, command, toyHouse } from './toy.ts'

/** How many locks a batch has: PostgreSQL has room for so many in all. */

/** Reads so many boxes at once, or in its second round. */
const countBoxes = useCase({
  name: 'toy.count-boxes',
  action: 'toy.write',
  bulk: true,
  root: (input: { crate: string; boxes: number; second?: boolean }) => input.crate,
  reads: ({ crate, boxes, second }) => (second ? {} : boxesOf(crate, boxes)),
  more: (_facts, { crate, boxes, second }) => (second ? boxesOf(crate, boxes) : {}),
  sides: () => [{ as: 'owner', company: 'cmp_toy' }],
  decide: (facts) => ({ answer: { asked: Object.keys(facts).length }, changes: [] }),
})

function boxesOf(crate: string, boxes: number) {
  return Object.fromEntries(
    Array.from({ length: boxes }, (_, i) => [`n${i}`, one(boxType, `${crate}_${i}`, 'box')] as const),
  )
}

test('bulk commands share the locks of a batch in both rounds; one that wants more goes alone', async () => {
  const batches: number[] = []
  const store = memoryStore(emptyTables())
  const counted: Store = {
    ...store,
    begin(locks: readonly Lock[]) {
      const work = store.begin(locks)
      batches.push(locks.length)
      return {
        ...work,
        tryLock(more) {
          batches.push((batches.pop() ?? 0) + more.length)
          return work.tryLock(more)
        },
      }
    },
  }
  const environment = systemEnvironment()
  const server = createExecutor({ ...toyHouse(counted), environment, settings: { batchLocks: 100 } })
  const count = (n: number, boxes: number, second: boolean) =>
    server.submit(countBoxes, command(`c${n} ${second}`, { crate: `box_${n}`, boxes, second }))
  for (const second of [false, true]) {
    batches.length = 0
    const said = await Promise.all([40, 40, 40, 150, 30, 30].map((boxes, n) => count(n, boxes, second)))
    assert.deepEqual(
      said.map((each) => each.kind === 'done' && (each.answer as { asked: number }).asked),
      [40, 40, 40, 150, 30, 30],
    )
    assert.deepEqual(
      batches.filter((locks) => locks > 100),
      [151],
      batches.join(),
    )
  }
})
