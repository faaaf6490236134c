import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemEnvironment } from '../../server/platform/environment.ts'
import { createExecutor } from '../../server/platform/executor.ts'
import { emptyTables, memoryStore } from '../../server/platform/memory-store.ts'
import { type Store, StoreLost } from '../../server/platform/store.ts'
import { command, fillBox, fillByLabel, makeBox, toyHouse } from './toy.ts'

test('what was answered not-found is not carried out when its batch is tried again', async () => {
  const tables = emptyTables()
  const real = memoryStore(tables)
  const other = createExecutor({ ...toyHouse(real), environment: systemEnvironment() })
  let lost = false
  const losing: Store = {
    ...real,
    begin(locks) {
      const work = real.begin(locks)
      const commit: typeof work.commit = async (what) => {
        if (lost) return work.commit(what)
        lost = true
        await work.abandon()
        await other.submit(makeBox, command('make', { label: 'late' }))
        throw new StoreLost('the connection is gone')
      }
      return { ...work, commit }
    },
  }
  const server = createExecutor({ ...toyHouse(losing), environment: systemEnvironment() })
  const results = await Promise.all([
    server.submit(fillByLabel, command('early', { label: 'late' })),
    server.submit(fillBox, command('neighbour', { box: 'box_n', coins: 1 })),
  ])
  assert.deepEqual(
    results.map((each) => (each.kind === 'refused' ? each.refused : each.kind)),
    ['not-found', 'done'],
  )
  assert.deepEqual([...tables.commands.keys()].sort(), ['make', 'neighbour'])
})

test('a command to no root at all is answered not-found, and its neighbours are done', async () => {
  const tables = emptyTables()
  const server = createExecutor({ ...toyHouse(memoryStore(tables)), environment: systemEnvironment() })
  const results = await Promise.all([
    server.submit(fillBox, command('nowhere', { box: '', coins: 1 })),
    server.submit(fillBox, command('neighbour', { box: 'box_n', coins: 1 })),
  ])
  assert.deepEqual(
    results.map((each) => (each.kind === 'refused' ? each.refused : each.kind)),
    ['not-found', 'done'],
  )
  assert.deepEqual([...tables.commands.keys()], ['neighbour'])
})
