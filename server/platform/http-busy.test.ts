import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { toyHttp } from '../../tests/toy-http.ts'

const own = '/v1/toys/toy_1'

/** A door whose store waits until `start` is called, with room for two commands of each kind. */
function slowDoor(t: TestContext) {
  let start = (): void => undefined
  const after = new Promise<void>((done) => {
    start = done
  })
  const settings = { queueInteractive: 2, queueBulk: 2, batchCommands: 1 }
  return { ...toyHttp(t, { settings, after }), start: () => start() }
}

test('a full queue is a 503 with Retry-After that leaves nothing; asked again, it is done once', async (t) => {
  const { ask, placesOf, start } = slowDoor(t)
  const move = (to: string) => ask('POST', `${own}/moves`, { to }, { 'idempotency-key': to })
  const asked = ['a', 'b', 'c', 'd', 'e', 'f'].map(async (to) => ({ to, ...(await move(to)) }))
  const first = await Promise.race(asked)
  assert.deepEqual([first.status, first.body.code, first.headers['retry-after']], [503, 'busy', '2'])
  start()
  const answers = await Promise.all(asked)
  const done = answers.filter(({ status }) => status === 201)
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([201, 503]))
  assert.deepEqual(
    placesOf('toy_1'),
    done.map(({ to }) => to),
  )
  for (const { to } of answers) assert.equal((await move(to)).status, 201)
  assert.equal(placesOf('toy_1').length, 6)
})

test('people go before bulk work, and bulk work that waits takes no room of theirs', async (t) => {
  const { ask, placesOf, start } = slowDoor(t)
  const bulk = ['1', '2', '3', '4'].map(() => ask('POST', `${own}/moves-in-bulk`))
  const busy = await Promise.race(bulk)
  assert.equal(busy.status, 503)
  const move = ask('POST', `${own}/moves`, { to: 'person' })
  // Its command is in the queue once a third one finds no room.
  const others = ['x', 'y', 'z'].map((to) => ask('POST', `${own}/moves`, { to }))
  assert.equal((await Promise.race(others)).status, 503)
  start()
  assert.equal((await move).status, 201)
  await Promise.all([...bulk, ...others])
  const places = placesOf('toy_1')
  // One piece of bulk work was under way when they came; the rest waits.
  assert.equal(places.indexOf('person'), 1, String(places))
  assert.ok(places.lastIndexOf('bulk') > 1, String(places))
})
