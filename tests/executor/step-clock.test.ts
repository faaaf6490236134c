import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { one } from '../../server/kernel/use-case.ts'
import { sandboxClock } from '../../server/platform/clock.ts'
import { fireDeadlines, nextDeadline } from '../../server/platform/deadlines.ts'
import { patience } from '../../server/platform/patience.ts'
import { postgresFeeds } from '../../server/platform/postgres-feeds.ts'
import { relayEvents } from '../../server/platform/relay.ts'
import { type Stepping, stepClock } from '../../server/platform/step-clock.ts'
import { read } from './contract-house.ts'
import { type Box, boxType, command } from './toy.ts'
import { alarmServer, answering, setAlarm } from './toy-alarms.ts'
import { openToyDatabase } from './toy-database.ts'

const day = (n: number) => new Date(Date.UTC(2031, 0, n)).toISOString()

/** A clock, alarms on each of some days, and a diary of what happened when. */
async function clockHouse(t: TestContext) {
  const { open, pool } = await openToyDatabase(t)
  const store = open()
  const clock = sandboxClock(pool)
  await clock.refresh()
  const feeds = postgresFeeds(pool)
  const executor = alarmServer(store)
  const diary: string[] = []
  const options = { feeds, executor, answering, patience: patience() }
  const stepping: Stepping = {
    clock,
    next: () => nextDeadline(options),
    async fire(at) {
      diary.push(`fire ${at.slice(8, 10)}`)
      await fireDeadlines(at, options)
    },
    async rest() {
      const seen = await relayEvents({ feeds, executor, lane: 1, reactionsTo: () => [] })
      if (seen > 0) diary.push(`rest after ${seen}`)
    },
  }
  const set = (box: string, name: string, at: string) =>
    executor.submit(setAlarm, command(`${box} ${name}`, { box, name, at }))
  const rings = async (box: string) => ((await read(store, one(boxType, box, 'box'))) as Box | undefined)?.moves ?? 0
  return { clock, pool, stepping, diary, set, rings }
}

test('the clock goes from deadline to deadline and lets all come to rest at each', async (t) => {
  const { clock, stepping, diary, set, rings } = await clockHouse(t)
  for (const n of [5, 3, 9]) await set('box_a', `${n}`, day(n))
  await set('box_b', 'x', day(5))
  await clock.aim(day(7))
  await stepClock(stepping)
  assert.deepEqual(diary, ['fire 03', 'rest after 1', 'fire 05', 'rest after 2', 'fire 07'])
  assert.deepEqual([await rings('box_a'), await rings('box_b')], [2, 1])
  const { now, target } = await clock.state()
  assert.equal(target, null)
  assert.ok(now >= day(7) && now < day(8), now)
})

test('a walk that was cut off goes on from where it was', async (t) => {
  const { clock, pool, stepping, diary, set, rings } = await clockHouse(t)
  for (const n of [3, 5]) await set('box_a', `${n}`, day(n))
  await clock.aim(day(7))
  const cut: Stepping = {
    ...stepping,
    fire: async (at) => (at > day(4) ? Promise.reject(new Error('killed')) : stepping.fire(at)),
  }
  await assert.rejects(stepClock(cut))
  const restarted = sandboxClock(pool)
  await restarted.refresh()
  assert.deepEqual(await restarted.state(), { now: day(5), target: day(7) })
  await stepClock({ ...stepping, clock: restarted })
  assert.equal(await rings('box_a'), 2)
  assert.deepEqual(diary, ['fire 03', 'rest after 1', 'fire 05', 'rest after 1', 'fire 07'])
})

test('a poisoned deadline does not stop the clock, and it never goes back', async (t) => {
  const { clock, stepping, set, rings } = await clockHouse(t)
  await set('box_a', 'poison', day(2))
  await set('box_a', 'x', day(3))
  await clock.aim(day(4))
  await stepClock(stepping)
  assert.equal(await rings('box_a'), 1)
  const before = (await clock.state()).now
  await clock.hold(day(1))
  assert.ok((await clock.state()).now >= before)
  await clock.release()
  await stepClock(stepping)
  assert.ok((await clock.state()).now >= before)
})
