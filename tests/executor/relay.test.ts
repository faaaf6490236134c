import assert from 'node:assert/strict'
import { test } from 'node:test'
import { level } from '../../server/kernel/use-case.ts'
import type { Executor } from '../../server/platform/executor.ts'
import type { AnyUseCase, Result } from '../../server/platform/judge-command.ts'
import { patience } from '../../server/platform/patience.ts'
import { type RelayOptions, relayEvents, relayOutside } from '../../server/platform/relay.ts'
import type { OutboxRow, Store } from '../../server/platform/store.ts'
import { contractHouses, read } from './contract-house.ts'
import { command, makeBox, purseType, toyHouse } from './toy.ts'
import { alarmServer, countNews } from './toy-alarms.ts'

const reactionsTo: RelayOptions['reactionsTo'] = ({ body }) => {
  const name = String((body as { label: string }).label)
  return [{ name: 'count', useCase: countNews as unknown as AnyUseCase, input: { box: 'box_ears', name } }]
}
const heard = async (store: Store) =>
  ((await read(store, level(purseType, 'pur_news', 'coins'))) as { value: bigint }).value

async function news(server: Executor, labels: readonly string[]): Promise<void> {
  for (const label of labels)
    assert.equal((await server.submit(makeBox, command(`make ${label}`, { label }))).kind, 'done')
}

for (const [name, open] of contractHouses) {
  test(`${name}: two relays at once, and again: each reaction once`, async (t) => {
    const { store, other, feeds } = await open(t)
    const [here, there] = [alarmServer(store), alarmServer(other)]
    await news(here, ['one', 'two', 'three'])
    const relay = (executor: Executor) => relayEvents({ feeds, executor, lane: 1, reactionsTo })
    await Promise.all([relay(here), relay(there), relay(here)])
    assert.equal(await heard(store), 3n)
    assert.equal(await relay(there), 0)
  })

  test(`${name}: a relay that is cut off before it marks what it has seen replays`, async (t) => {
    const { store, other, feeds } = await open(t)
    const here = alarmServer(store)
    await news(here, ['one', 'two'])
    const cut = { ...feeds, markSeen: () => Promise.reject(new Error('cut off')) }
    await assert.rejects(relayEvents({ feeds: cut, executor: here, lane: 1, reactionsTo }))
    assert.equal(await relayEvents({ feeds, executor: alarmServer(other), lane: 1, reactionsTo }), 2)
    assert.equal(await heard(store), 2n)
  })

  test(`${name}: a poisoned reaction waits longer and longer, and the others go on`, async (t) => {
    const { store, feeds } = await open(t)
    const here = alarmServer(store)
    await news(here, ['bad news', 'one'])
    const problems: [string, Result['kind']][] = []
    let elapsed = 0
    const options: RelayOptions = {
      feeds,
      executor: here,
      lane: 1,
      reactionsTo,
      patience: patience(() => elapsed),
      onProblem: (_event: OutboxRow, reaction, { kind }) => problems.push([reaction, kind]),
    }
    assert.equal(await relayEvents(options), 1)
    assert.deepEqual(problems, [['count', 'failed']])
    await news(here, ['two', 'three'])
    assert.equal(await relayEvents(options), 2)
    assert.equal(await heard(store), 3n)
    const tries: number[] = []
    for (; elapsed < 40_000; elapsed += 500) {
      await relayEvents(options)
      if (problems.length > tries.length + 1) tries.push(elapsed)
    }
    assert.deepEqual(tries, [1000, 3000, 7000, 15_000, 31_000])
    // Mended: it goes through by itself.
    const mended = { ...options, reactionsTo: () => [] }
    elapsed += 60_000
    assert.equal(await relayEvents(mended), 1)
  })

  test(`${name}: more poisoned events than a page do not stand before the others`, async (t) => {
    const { store, feeds } = await open(t)
    const here = alarmServer(store)
    const labels = Array.from({ length: 520 }, (_, n) => `label ${n}`)
    await Promise.all(labels.map((label) => here.submit(makeBox, command(label, { label }))))
    const poisoned = new Set<string>()
    const options = { feeds, lane: 1, concurrency: 600, patience: patience(() => 0) }
    const handle = (event: OutboxRow) => {
      poisoned.add(event.root)
      return Promise.reject(new Error('no answer'))
    }
    assert.equal(await relayOutside({ ...options, handle }), 0)
    assert.equal(poisoned.size, 500)
    const handled: string[] = []
    const answers = async (event: OutboxRow) => void handled.push(event.root)
    assert.equal(await relayOutside({ ...options, handle: answers }), 20)
    assert.equal(handled.filter((root) => poisoned.has(root)).length, 0)
  })
}

test('a topic that a lane does not listen to is nothing for it', async (t) => {
  const [, open] = contractHouses[0] ?? assert.fail()
  const { store, feeds } = await open(t)
  assert.equal(toyHouse(store).lanesOf('box.made'), 1)
  await news(alarmServer(store), ['one'])
  assert.deepEqual(await feeds.openEvents(2, 10), [])
  assert.equal((await feeds.openEvents(1, 10)).length, 1)
})
