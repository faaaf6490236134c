import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keptPages, withNonce } from './kept-pages.ts'

function house(answers: (n: number) => Response = (n) => new Response(`page ${n}`)) {
  const clock = { now: 0, rendered: 0 }
  const page = keptPages(() => clock.now)
  const ask = (key: string) =>
    page(key, async () => {
      clock.rendered += 1
      return answers(clock.rendered)
    })
  return { clock, ask }
}

test('a page is rendered once for all who ask within its second, also for those who wait for it', async () => {
  const { clock, ask } = house()
  const [first, second] = await Promise.all([ask('/'), ask('/')])
  assert.deepEqual([first?.body, second?.body], ['page 1', 'page 1'])
  clock.now = 999
  assert.equal((await ask('/'))?.body, 'page 1')
  clock.now = 1000
  assert.equal((await ask('/'))?.body, 'page 2')
})

test('another key is another page', async () => {
  const { ask } = house()
  await ask('/')
  assert.equal((await ask('/zh'))?.body, 'page 2')
})

for (const [what, answer] of [
  ['a page that is not found', () => new Response('', { status: 404 })],
  ['a page that sets a cookie', () => new Response('', { headers: { 'set-cookie': 'a=b' } })],
  ['a rendering that failed', () => assert.fail('broken')],
] as const)
  test(`${what} is given to nobody`, async () => {
    assert.equal(await house(answer).ask('/'), undefined)
  })

test('names that nobody asks for again drive out the oldest, and no more than a few are kept', async () => {
  const { clock, ask } = house()
  for (let n = 0; n <= 200; n += 1) await ask(`${n}`)
  await ask('200')
  assert.equal(clock.rendered, 201)
  await ask('0')
  assert.equal(clock.rendered, 202)
})

test('each answer has a nonce of its own, in its policy and in its scripts', () => {
  const page = { headers: { policy: "'nonce-old'" }, body: '<script nonce="old"></script><script nonce="old">' }
  assert.deepEqual(withNonce(page, 'old', 'new'), {
    headers: { policy: "'nonce-new'" },
    body: '<script nonce="new"></script><script nonce="new">',
  })
})
