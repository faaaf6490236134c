import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sendAs } from './send-as.ts'
import { type Sent, seenOf, seenText, sentOf } from './sent.ts'

const order = 'ord_0123'
const entry = (seq: number, topic: string, kind: string) => ({
  seq,
  at: '2027-01-01T00:00:00Z',
  hash: '',
  body: JSON.stringify({ topic, actor: { kind } }),
})

/** An API whose order stands at a version, with what happened. */
function apiAt(version: number, timeline: readonly ReturnType<typeof entry>[]) {
  const asked: { readonly method: string; readonly key: string | null; readonly match: string | null }[] = []
  const fetch = async (given: RequestInfo | URL) => {
    const request = given as Request
    const [key, match] = [request.headers.get('idempotency-key'), request.headers.get('if-match')]
    asked.push({ method: request.method, key, match })
    if (request.method === 'GET') return Response.json({ data: timeline })
    if (match !== null && match !== `"${version}"`)
      return Response.json({ code: 'version-mismatch', data: { version } }, { status: 412 })
    return Response.json({ done: true })
  }
  return { asked, fetch }
}

const post = (path: string) => new Request(`http://api.example${path}`, { method: 'POST', body: '{}' })
const seen = { order, version: 3, entry: 7 }

test('a write goes out under the key of its form, and to the order as it was shown', async () => {
  const { asked, fetch } = apiAt(3, [])
  const sent: Sent = { once: 'form-key-1', seen }
  assert.equal((await sendAs(sent, post(`/v1/orders/${order}/shipments`), fetch)).status, 200)
  assert.deepEqual(asked, [{ method: 'POST', key: 'form-key-1', match: '"3"' }])
  // What the same action writes next follows on its own change.
  await sendAs(sent, post(`/v1/orders/${order}/proposal`), fetch)
  assert.equal(asked[1]?.match, null)
})

test('reads, and writes to something else, name no version', async () => {
  const { asked, fetch } = apiAt(9, [])
  await sendAs({ once: 'form-key-1', seen }, new Request(`http://api.example/v1/orders/${order}`), fetch)
  await sendAs({ once: 'form-key-1', seen }, post('/v1/sandbox/wires'), fetch)
  await sendAs({ seen }, post(`/v1/orders/${order}4/shipments`), fetch)
  assert.deepEqual(
    asked.map(({ key, match }) => [key, match]),
    [
      [null, null],
      ['form-key-1', null],
      [null, null],
    ],
  )
})

for (const [what, timeline, status] of [
  ['only kept its promises', [entry(8, 'payment.succeeded', 'provider'), entry(9, 'order.funded', 'reaction')], 200],
  ['changed nothing that is told', [entry(7, 'lot.dispatched', 'user')], 200],
  ['was changed by somebody', [entry(8, 'lot.not-here', 'user')], 412],
  ['was paid by somebody', [entry(8, 'payment.succeeded', 'user')], 412],
  ['lost a payment', [entry(8, 'payment.reversed', 'provider')], 412],
  ['moved further than one sees', Array.from({ length: 20 }, (_, n) => entry(40 - n, 'hold.released', 'clock')), 412],
] as const)
  test(`an order that ${what} meanwhile answers ${status}`, async () => {
    const { asked, fetch } = apiAt(5, timeline)
    const answer = await sendAs({ once: 'form-key-1', seen }, post(`/v1/orders/${order}/shipments`), fetch)
    assert.equal(answer.status, status)
    const matches = asked.filter(({ method }) => method === 'POST').map(({ match }) => match)
    assert.deepEqual(matches, status === 200 ? ['"3"', '"5"'] : ['"3"'])
    if (status === 412) {
      const said = (await answer.json()) as { readonly data: unknown }
      assert.deepEqual(said.data, { version: 5, since: 7 })
    }
  })

test('what a form brings is read once; what we did not write is nothing', async () => {
  const form = (fields: Record<string, string>) =>
    new Request('http://web.example/orders/1', { method: 'POST', body: new URLSearchParams(fields) })
  const request = form({ once: 'form-key-1', seen: seenText(seen), carrier: 'A' })
  assert.deepEqual(await sentOf(request), { once: 'form-key-1', seen })
  assert.equal((await request.formData()).get('carrier'), 'A')
  assert.deepEqual(await sentOf(form({ once: 'a b', seen: 'ord_1 x y' })), {})
  assert.deepEqual(await sentOf(new Request('http://web.example/')), {})
  for (const text of ['', 'ord_1', 'ord_1 2', 'ord_1 2 3 4', 'cmp_1 2 3', 'ord_1 -2 3'])
    assert.equal(seenOf(text), undefined)
})
