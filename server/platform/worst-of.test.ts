import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Worst, worstOf } from './worst-of.ts'

test('what is bad is told at once, then gathered for ten seconds with the worst named', () => {
  const clock = { now: 0 }
  const reports: Worst<number>[] = []
  const note = worstOf<number>(
    (milliseconds) => milliseconds,
    (found) => reports.push(found),
    () => clock.now,
  )
  note(1001)
  for (let n = 1; n <= 500; n += 1) note(1000 + n)
  clock.now = 9_999
  note(1100)
  clock.now = 10_000
  note(1200)
  assert.deepEqual(reports, [
    { count: 1, worst: 1001 },
    { count: 502, worst: 1500 },
  ])
})
