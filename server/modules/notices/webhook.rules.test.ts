import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isRefusal } from '../../kernel/use-case.ts'
import { afterAttempt, type Delivery, isTaken } from './delivery.rules.ts'
import { type Endpoint, readEndpointUrl, signingSecrets, strangeType, wants, withNextSecret } from './endpoint.rules.ts'
import { feedRoot } from './feed.rules.ts'
import { newsOf, publicEvents, webhookTypes } from './public-event.rules.ts'
import { toldBy } from './told.rules.ts'
import { retryDelays } from './webhooks-policy.rules.ts'

const at = '2026-03-01T09:00:00.000Z'

const endpoint: Endpoint = {
  companyId: 'cmp_a',
  endpointId: 'whe_1',
  url: 'https://receiver.example/',
  description: '',
  types: [],
  state: 'active',
  isGone: false,
  secretNo: 1,
  createdAt: at,
}

const delivery: Delivery = {
  feedId: 'fed_a',
  deliveryId: 'dlv_1',
  companyId: 'cmp_a',
  eventId: 'evt_1',
  endpointId: 'whe_1',
  state: 'due',
  tries: 0,
  position: 1n,
  isReplay: false,
  createdAt: at,
}

const said = (status: number) => ({ status, milliseconds: 3 })
const none = { fault: 'timeout', milliseconds: 15_000 }

test('only 2xx is taken', () => {
  for (const status of [200, 201, 204, 299]) assert.ok(isTaken(said(status)), String(status))
  for (const status of [100, 199, 300, 301, 302, 304, 307, 400, 410, 429, 500]) assert.ok(!isTaken(said(status)))
  assert.ok(!isTaken(none))
})

test('attempts follow the schedule, each after the one before; after the tenth the endpoint is failing', () => {
  let now: Delivery = delivery
  let time = at
  const pauses: number[] = []
  for (let n = 1; n <= retryDelays.length; n += 1) {
    const { delivery: after, news } = afterAttempt(now, none, endpoint, time)
    assert.equal(after.tries, n)
    if (n < retryDelays.length) {
      assert.deepEqual([after.state, news], ['waiting', undefined])
      pauses.push((Date.parse(after.nextAt ?? '') - Date.parse(time)) / 1000)
      time = after.nextAt ?? ''
      now = { ...after, state: 'due' }
    } else assert.deepEqual([after.state, after.nextAt, news], ['failed', undefined, 'failing'])
  }
  assert.deepEqual(pauses, [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400])
})

test('what an answer says of the delivery and of its endpoint', () => {
  const failing = { ...endpoint, failingSince: at }
  const disabled = { ...endpoint, state: 'disabled' as const }
  const rows = [
    [said(204), endpoint, 'delivered', undefined],
    [said(204), failing, 'delivered', 'well'],
    [said(410), endpoint, 'failed', 'gone'],
    [said(500), endpoint, 'waiting', undefined],
    [said(302), endpoint, 'waiting', undefined],
    [none, failing, 'failed', undefined],
    [none, disabled, 'dropped', undefined],
    [said(200), disabled, 'delivered', undefined],
  ] as const
  for (const [answer, where, state, news] of rows) {
    const after = afterAttempt(delivery, answer, where, at)
    assert.deepEqual([after.delivery.state, after.news, after.delivery.tries], [state, news, 1])
  }
})

test('no course of answers makes more attempts than the schedule has', () => {
  const answers = fc.array(fc.constantFrom(none, said(200), said(302), said(410), said(500)), { maxLength: 30 })
  fc.assert(
    fc.property(answers, fc.boolean(), (all, isFailing) => {
      let now: Delivery = delivery
      for (const answer of all) {
        if (now.state !== 'due' && now.state !== 'waiting') break
        now = afterAttempt(now, answer, isFailing ? { ...endpoint, failingSince: at } : endpoint, at).delivery
        assert.equal(now.state === 'waiting', now.nextAt !== undefined)
      }
      return now.tries <= retryDelays.length
    }),
  )
})

test('addresses that webhooks may go to', () => {
  const good = ['https://receiver.example', 'https://receiver.example:443/a?b=c', 'https://xn--bcher-kva.example:80/']
  for (const url of good) assert.equal(typeof readEndpointUrl(url, []), 'string', url)
  const bad = [
    ['http://receiver.example/', 'https'],
    ['https://receiver.example:8443/', 'port'],
    ['https://user:secret@receiver.example/', 'user'],
    ['https://10.0.0.1/', 'name'],
    ['https://2130706433/', 'name'],
    ['https://[::1]/', 'name'],
    ['https://localhost/', 'name'],
    ['ftp://receiver.example/', 'address'],
    ['javascript:alert(1)', 'address'],
    ['receiver.example', 'address'],
    [`https://receiver.example/${'x'.repeat(500)}`, 'address'],
  ] as const
  for (const [url, why] of bad) {
    const read = readEndpointUrl(url, [])
    assert.deepEqual(typeof read === 'string' ? read : read.data, { why }, url)
  }
})

test('the operator lets a host through, with its port where that is named', () => {
  assert.equal(readEndpointUrl('http://127.0.0.1:9000/#x', ['127.0.0.1:9000']), 'http://127.0.0.1:9000/')
  assert.ok(isRefusal(readEndpointUrl('http://127.0.0.1:9001/', ['127.0.0.1:9000']) as object))
  assert.equal(readEndpointUrl('http://receiver.test:9001/', ['receiver.test']), 'http://receiver.test:9001/')
  assert.ok(isRefusal(readEndpointUrl('http://receiver.test.evil.example/', ['receiver.test']) as object))
})

test('two secrets sign while one replaces the other, never three', () => {
  assert.deepEqual(signingSecrets(endpoint, at), [1])
  const once = withNextSecret(endpoint, at, 'P1D')
  assert.deepEqual(signingSecrets(once, '2026-03-02T08:59:59.999Z'), [2, 1])
  assert.deepEqual(signingSecrets(once, '2026-03-02T09:00:00.000Z'), [2])
  assert.deepEqual(signingSecrets(withNextSecret(once, at, 'P1D'), at), [3, 2])
})

test('an endpoint wants what it chose, all when it chose nothing, none while it is disabled', () => {
  assert.ok(wants(endpoint, 'order.agreed'))
  assert.ok(wants({ ...endpoint, types: ['order.agreed'] }, 'order.agreed'))
  assert.ok(!wants({ ...endpoint, types: ['order.agreed'] }, 'order.funded'))
  for (const state of ['disabled', 'deleted'] as const) assert.ok(!wants({ ...endpoint, state }, 'order.agreed'))
  assert.equal(strangeType(['order.agreed', 'order.exploded']), 'order.exploded')
})

const head = { orderId: 'ord_1', buyer: 'cmp_a', supplier: 'cmp_b' }
const cause = (topic: string, body: object, root = 'ord_1') => ({
  id: `${root}.3.0`,
  root,
  topic,
  body: body as never,
  at,
})

test('an event is news for those who may know it, with the fields of the table and no others', () => {
  const agreed = newsOf(cause('order.agreed', { order: 'ord_1', version: 2, provider: 'inside', key: 'inside' }), head)
  assert.deepEqual(
    agreed.map(({ company }) => company),
    ['cmp_a', 'cmp_b'],
  )
  assert.deepEqual(
    Object.keys(agreed[0]?.data ?? {}).sort(),
    Object.keys(publicEvents['order.agreed']?.fields ?? {}).sort(),
  )
  assert.deepEqual([agreed[0]?.data.version, agreed[0]?.data.total], [2, null])
  assert.deepEqual(
    newsOf(cause('payment.failed', { order: 'ord_1' }), head).map(({ company }) => company),
    ['cmp_a'],
  )
  assert.equal(newsOf(cause('payout.settled', { payout: 'pyt_1' }, 'cmp_b'), undefined)[0]?.company, 'cmp_b')
  assert.deepEqual(newsOf(cause('provider.reported', {}), head), [])
  assert.deepEqual(newsOf(cause('order.agreed', {}), undefined), [])
  assert.deepEqual(newsOf(cause('api-key.created', { by: 'reaction' }, 'cmp_a'), undefined), [])
})

test('an event about a company goes to the company that it names', () => {
  const issued = newsOf(
    cause('invoice.issued', { company: 'cmp_b', order: 'ord_1', number: 'F-1' }, 'ivc_1'),
    undefined,
  )
  assert.deepEqual([issued[0]?.company, issued[0]?.order, issued[0]?.data.number], ['cmp_b', 'ord_1', 'F-1'])
})

test('ids of news are the same each time, and another for each company', () => {
  const ids = () => newsOf(cause('order.agreed', {}), head).map(({ eventId }) => eventId)
  assert.deepEqual(ids(), ids())
  assert.equal(new Set(ids()).size, 2)
  assert.notEqual(feedRoot('cmp_a'), feedRoot('cmp_b'))
})

test('what people are told of, programs are told of too', () => {
  // What only waits for staff is no company's news: a hit in a list of sanctions is the last that it may read.
  const missing = Object.entries(toldBy).filter(([topic, { to }]) => !(topic in publicEvents) && to !== 'operator')
  assert.deepEqual(
    missing.map(([topic]) => topic),
    [],
  )
  for (const [type, { means, fields }] of Object.entries(webhookTypes)) {
    assert.ok(means.length > 10, type)
    assert.ok(!('provider' in fields) && !('key' in fields), type)
  }
})
