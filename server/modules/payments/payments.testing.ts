import assert from 'node:assert/strict'
import type { Actor, Change, Json, RecordType, UseCase, Wanted } from '../../kernel/use-case.ts'
import { useCase } from '../../kernel/use-case.ts'
import { systemEnvironment } from '../../platform/environment.ts'
import { createExecutor } from '../../platform/executor.ts'
import type { Result } from '../../platform/judge-command.ts'
import { emptyTables, memoryStore } from '../../platform/memory-store.ts'
import type { OutboxRow } from '../../platform/store.ts'
import { balanceType } from '../ledger/account.rules.ts'
import type { Movement } from '../ledger/transfer.rules.ts'
import { post, postingType, transferType } from '../ledger/transfer.rules.ts'
import { attemptType } from './attempt.rules.ts'
import { paymentType } from './payment.rules.ts'
import type { Outside, OutsideHandler } from './payments.jobs.ts'
import { providerType } from './provider.rules.ts'
import { providerEventType } from './provider-event.rules.ts'
import type { Provider } from './providers/provider.ts'
import { sandboxChecks } from './providers/sandbox-checks.ts'
import { refundType } from './refund.rules.ts'

export const person: Actor = { kind: 'user', person: 'usr_anna', company: 'cmp_s', roles: ['finance'] }
export const machine: Actor = { kind: 'reaction', roles: [] }

const ownTypes = [attemptType, paymentType, providerEventType, providerType, refundType, transferType, postingType]

/** The executor over the memory store, with a clock that tests set: real use cases, no database. */
export function testHouse(types: readonly RecordType<never>[] = []) {
  const tables = emptyTables()
  const byName = new Map([...(ownTypes as readonly RecordType<never>[]), ...types].map((type) => [type.name, type]))
  const clock = { now: '2026-03-01T09:00:00.000Z' }
  const faults: unknown[] = []
  const executor = createExecutor({
    store: memoryStore(tables),
    access: { reads: () => ({}), judge: () => 'yes' },
    boundsOf: (type, root, key) =>
      type === balanceType.name ? balanceType.bounds(root, key) : { floor: null, ceiling: null },
    lanesOf: () => 1,
    idOf: (type, record) => byName.get(type)?.id(record) ?? '',
    environment: systemEnvironment(() => clock.now),
    onFault: (_incident, _useCase, error) => faults.push(error),
  })
  let n = 0
  async function run<C, A extends Json, W1 extends Wanted, W2 extends Wanted>(
    what: UseCase<C, A, W1, W2>,
    input: C,
    { actor = machine, id = `command ${n++}` }: { actor?: Actor; id?: string } = {},
  ): Promise<Result> {
    const result = await executor.submit(what, { id, input, fingerprint: id, actor })
    assert.deepEqual(faults, [])
    return result
  }
  const seed = (root: string, changes: readonly Change[]) =>
    run(
      useCase({
        name: 'test.seed',
        action: 'test',
        root: () => root,
        reads: () => ({}),
        sides: () => [],
        decide: () => ({ answer: null, changes }),
      }),
      null,
    )
  const book = (root: string, moved: Movement) =>
    seed(root, post({ ...moved, id: `trf_${n}`, root, cause: 'test', happenedAt: clock.now, recordedAt: clock.now }))
  return {
    clock,
    tables,
    run,
    seed,
    book,
    /** A record as it stands. */
    record: <R>(type: RecordType<R>, root: string, id: string) =>
      tables.records.get(type.name)?.get(root)?.get(id) as R,
    /** Balances that are not 0, by ledger account, US dollars. */
    balances: () => balancesOf(tables.counters),
    topics: () => outbox(tables.outbox).map((event) => event.topic),
    deadlines: () => [...tables.deadlines.values()].map(({ name, subject, at }) => ({ name, subject, at })),
  }
}

export type TestHouse = ReturnType<typeof testHouse>

function balancesOf(counters: TestHouse['tables']['counters']): Record<string, number> {
  const found = [...counters].flatMap(([id, { value }]) => {
    const code = /(?:assets|liabilities|income|expenses|equity):.*(?=:USD)/.exec(id)?.[0]
    return code && value !== 0n ? [[code, Number(value)] as const] : []
  })
  return Object.fromEntries(found)
}

function outbox(rows: ReadonlyMap<string, OutboxRow>): readonly OutboxRow[] {
  return [...rows.values()]
}

/** Relays every event once to the lane that calls outside and to the given reactions, until nothing new comes. */
export async function relay(
  house: TestHouse,
  provider: Provider,
  jobs: Readonly<Record<string, OutsideHandler>>,
  reactions: Readonly<Record<string, (body: Json) => Promise<unknown>>>,
  seen: Set<string> = new Set(),
): Promise<void> {
  for (;;) {
    const next = [...house.tables.outbox].find(([id]) => !seen.has(id))
    if (!next) return
    const [id, event] = next
    seen.add(id)
    const outside: Outside = {
      provider: () => provider,
      checks: sandboxChecks(),
      now: () => house.clock.now,
      submit: (step, what, input) => house.run(what, input, { id: `${id} ${step}` }),
    }
    await jobs[event.topic]?.(event, outside)
    await reactions[event.topic]?.(event.body)
  }
}
