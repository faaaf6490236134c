import assert from 'node:assert/strict'
import type { Actor, Json, RecordType, RootId, UseCase, Wanted } from '../server/kernel/use-case.ts'
import { systemEnvironment } from '../server/platform/environment.ts'
import { createExecutor } from '../server/platform/executor.ts'
import { emptyTables, memoryStore } from '../server/platform/memory-store.ts'
import type { RecordTable } from '../server/platform/record-table.ts'
import type { Store } from '../server/platform/store.ts'

/** Staff who are someone: four eyes need two of them. */
export function staff(person: string): Actor {
  return { kind: 'user', person, company: 'cmp_operator', roles: ['admin'] }
}

/** The executor over a store (default: in memory), with a clock that tests set: real use cases, everybody may. */
export function testHouse(recordTables: readonly RecordTable[], store?: Store) {
  const tables = emptyTables()
  const byName = new Map(recordTables.map(({ type }) => [type.name, type as RecordType<unknown>]))
  const clock = { now: '2026-03-01T09:00:00.000Z' }
  const faults: unknown[] = []
  const executor = createExecutor({
    store: store ?? memoryStore(tables),
    access: { reads: () => ({}), judge: () => 'yes' },
    boundsOf: () => ({ floor: null, ceiling: null }),
    lanesOf: () => 1,
    idOf: (type, record) => byName.get(type)?.id(record) ?? '',
    environment: systemEnvironment(() => clock.now),
    onFault: (_incident, _useCase, error) => faults.push(error),
  })
  let n = 0
  return {
    clock,
    tables,
    /** The answer, or the refusal's code. */
    async run<C, A extends Json, W1 extends Wanted, W2 extends Wanted>(
      what: UseCase<C, A, W1, W2>,
      input: C,
      actor: Actor,
    ): Promise<unknown> {
      const id = `command ${n++}`
      const result = await executor.submit(what, { id, input, fingerprint: id, actor })
      assert.deepEqual(faults, [])
      if (result.kind === 'done') return result.answer
      return result.kind === 'refused' ? result.refused : result.kind
    },
    /** All records of a type in a root of the memory store. */
    records: <R>(type: RecordType<R>, root: RootId) =>
      [...(tables.records.get(type.name)?.get(root)?.values() ?? [])] as readonly R[],
    topics: () => [...tables.outbox.values()].map(({ topic }) => topic),
  }
}
