import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type SlowAnswers, slowAnswers } from './slow-answers.ts'

const answered = (milliseconds: number) => ({
  method: 'POST',
  path: '/v1/orders',
  status: 201,
  milliseconds,
  requestId: `r${milliseconds}`,
})

test('slow answers are told at once, then gathered for ten seconds with the slowest named', () => {
  const clock = { now: 0 }
  const reports: SlowAnswers[] = []
  const note = slowAnswers(
    (found) => reports.push(found),
    () => clock.now,
  )
  note(answered(1000))
  assert.equal(reports.length, 0)
  note(answered(1001))
  for (let n = 1; n <= 500; n += 1) note(answered(1000 + n))
  clock.now = 9_999
  note(answered(1100))
  clock.now = 10_000
  note(answered(2))
  note(answered(1200))
  assert.deepEqual(
    reports.map(({ slow, slowest }) => [slow, slowest.requestId]),
    [
      [1, 'r1001'],
      [502, 'r1500'],
    ],
  )
})
