import assert from 'node:assert/strict'
import { test } from 'node:test'
import { one } from '../../server/kernel/use-case.ts'
import { fireDeadlines, nextDeadline } from '../../server/platform/deadlines.ts'
import type { Feeds } from '../../server/platform/feeds.ts'
import { patience } from '../../server/platform/patience.ts'
import type { Store } from '../../server/platform/store.ts'
import { contractHouses, read } from './contract-house.ts'
import { type Box, boxType, command } from './toy.ts'
import { alarmServer, answering, fireAll, setAlarm } from './toy-alarms.ts'

const T = (hour: number) => `2026-04-01T${String(hour).padStart(2, '0')}:00:00.000Z`
let n = 0
const alarm = (box: string, name: string, at: string | null) => command(`alarm${n++}`, { box, name, at })
const rings = async (store: Store, box: string) =>
  ((await read(store, one(boxType, box, 'box'))) as Box | undefined)?.moves ?? 0

/** Feeds after whose reading of what is due something else happens first. */
function between(feeds: Feeds, happens: () => Promise<unknown>): Feeds {
  const dueDeadlines: Feeds['dueDeadlines'] = async (at, limit) => {
    const rows = await feeds.dueDeadlines(at, limit)
    await happens()
    return rows
  }
  return { ...feeds, dueDeadlines }
}

for (const [name, open] of contractHouses) {
  test(`${name}: a deadline that is moved while it fires does not fire early and is not lost`, async (t) => {
    const { store, other, feeds } = await open(t)
    const [here, there] = [alarmServer(store), alarmServer(other)]
    await here.submit(setAlarm, alarm('box_a', 'x', T(1)))
    const moved = between(feeds, () => there.submit(setAlarm, alarm('box_a', 'x', T(5))))
    await fireDeadlines(T(1), { feeds: moved, executor: here, answering })
    assert.equal(await rings(store, 'box_a'), 0)
    assert.equal(await feeds.nextDeadline(), T(5))
    await fireAll(T(5), { feeds, executor: here, answering })
    assert.equal(await rings(store, 'box_a'), 1)
    assert.equal(await feeds.nextDeadline(), undefined)
  })

  test(`${name}: a deadline that is moved or cleared in the batch that fires it does not fire`, async (t) => {
    const { store, feeds } = await open(t)
    const here = alarmServer(store)
    for (const box of ['box_a', 'box_b', 'box_c']) await here.submit(setAlarm, alarm(box, 'x', T(1)))
    const busy = between(feeds, async () => {
      void here.submit(setAlarm, alarm('box_a', 'x', T(5)))
      void here.submit(setAlarm, alarm('box_b', 'x', null))
    })
    await fireDeadlines(T(1), { feeds: busy, executor: here, answering })
    assert.deepEqual([await rings(store, 'box_a'), await rings(store, 'box_b'), await rings(store, 'box_c')], [0, 0, 1])
    assert.equal(await feeds.nextDeadline(), T(5))
  })

  test(`${name}: after a long stop all that is overdue fires in order, once, from two servers`, async (t) => {
    const { store, other, feeds } = await open(t)
    const [here, there] = [alarmServer(store), alarmServer(other)]
    const hours = Array.from({ length: 20 }, (_, hour) => hour)
    const set = hours.map((hour) => here.submit(setAlarm, alarm('box_a', `${(hour * 7) % 20}`, T((hour * 7) % 20))))
    await Promise.all([...set, here.submit(setAlarm, alarm('box_b', 'x', T(23)))])
    const at = T(20)
    await Promise.all([here, there].map((executor) => fireAll(at, { feeds, executor, answering })))
    assert.equal(await rings(store, 'box_a'), 20)
    assert.equal(await rings(store, 'box_b'), 0)
    const rang = (await feeds.openEvents(1, 100)).map(({ body }) => Number((body as { name: string }).name))
    assert.deepEqual(rang, hours)
    assert.equal(await feeds.nextDeadline(), T(23))
  })

  test(`${name}: a server that was cut off after firing fires nothing twice`, async (t) => {
    const { store, other, feeds } = await open(t)
    const here = alarmServer(store)
    await here.submit(setAlarm, alarm('box_a', 'x', T(1)))
    const rows = await feeds.dueDeadlines(T(1), 10)
    await fireAll(T(1), { feeds, executor: here, answering })
    // It comes back with what it had read before.
    const stale = { ...feeds, dueDeadlines: async () => rows }
    await fireDeadlines(T(1), { feeds: stale, executor: alarmServer(other), answering })
    assert.equal(await rings(store, 'box_a'), 1)
  })

  test(`${name}: a poisoned deadline waits longer and longer, and the others go on`, async (t) => {
    const { store, feeds } = await open(t)
    const here = alarmServer(store)
    for (const subject of ['poison', 'refuse', 'x']) await here.submit(setAlarm, alarm('box_a', subject, T(1)))
    await here.submit(setAlarm, alarm('box_b', 'later', T(2)))
    let elapsed = 0
    const problems: string[] = []
    const onProblem = ({ subject }: { subject: string }) => problems.push(subject)
    const options = { feeds, executor: here, answering, patience: patience(() => elapsed), onProblem }
    assert.equal(await fireDeadlines(T(1), options), 2)
    assert.deepEqual(problems.sort(), ['poison', 'refuse'])
    assert.equal(await rings(store, 'box_a'), 1)
    // Nobody waits for it: the next one is the next that can be answered.
    assert.equal(await nextDeadline(options), T(2))
    assert.equal(await fireDeadlines(T(2), options), 1)
    assert.equal(problems.length, 2)
    elapsed += 1000
    assert.equal(await fireDeadlines(T(2), options), 0)
    assert.equal(problems.length, 3)
    assert.equal(await feeds.nextDeadline(), T(1))
  })
}
