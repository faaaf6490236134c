import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { webp } from '../../server/platform/files/samples.testing.ts'
import { longTest } from '../long.ts'
import { startServer } from './server.ts'
import { signedInAs } from './sign-in.ts'
import { advance, type Person, until } from './story.ts'
import { wholeLife } from './whole-life.ts'

/** Reviews and stories over HTTP: written, answered, hidden, objected to, shown again; asked for, shown, taken back. */

interface Shown {
  readonly data: readonly {
    readonly review: string
    readonly order: string | null
    readonly words: string | null
    readonly hidden_for: string | null
    readonly counts: boolean
    readonly answer: { readonly words: string | null } | null
  }[]
  readonly scores: { readonly counted: number; readonly goods: number | null }
}
const list = '/v1/suppliers/cmp_supplier_cn/reviews'
const review = { goods: 4, service: 5, shipment: 3, words: 'The shaft is 24.98 mm, as agreed.' }
const actions = async (by: Person, own: string) =>
  ((await by.get(`${own}/review`)).actions as readonly { action: string }[]).map(({ action }) => action)

test('an ended order is reviewed, answered, hidden, objected to and shown again', async (t: TestContext) => {
  const server = await startServer(t)
  const { who, own } = await wholeLife(server)
  const nobody = async () => (await (await fetch(`${server.url}${list}`)).json()) as Shown
  assert.deepEqual(await actions(who.buyer, own), ['write-review'])
  assert.deepEqual(await actions(who.supplier, own), [])
  const { review: id } = await who.buyer.post(`${own}/review`, review)
  assert.deepEqual(await actions(who.supplier, own), ['answer-review'])
  await who.supplier.post(`/v1/reviews/${id}/answer`, { words: 'Thank you.' })
  const { data, scores } = await nobody()
  assert.deepEqual(
    data.map(({ order, words, counts, answer }) => [order, words, counts, answer?.words]),
    [[null, review.words, true, 'Thank you.']],
  )
  assert.deepEqual([scores.counted, scores.goods], [1, 400])
  await who.stranger.post(`/v1/reviews/${id}/report`, { part: 'review', reason: 'not-about-the-order' })
  const { data: queue } = (await who.staff.get('/v1/review-queue')) as unknown as {
    data: readonly { review: string; state: string; by: string }[]
  }
  assert.deepEqual(
    queue.map(({ review: each, state }) => [each, state]),
    [[id, 'reported']],
  )
  const [one, two] = [
    await signedInAs(server, 'usr_operator_compliance'),
    await signedInAs(server, 'usr_operator_admin'),
  ]
  await one.post(`/v1/reviews/${id}/hiding`, { part: 'review', reason: 'not-about-the-order' })
  const hidden = await nobody()
  assert.deepEqual(
    hidden.data.map(({ words, hidden_for, counts }) => [words, hidden_for, counts]),
    [[null, 'not-about-the-order', false]],
  )
  assert.deepEqual([hidden.scores.counted, hidden.scores.goods], [0, null])
  await who.buyer.post(`/v1/reviews/${id}/objection`, { part: 'review', words: 'It is about the shaft.' })
  const hearing = { part: 'review', answer: 'show', reason: 'So it is.' }
  const alone = await one.ask('POST', `/v1/reviews/${id}/hearing`, { body: hearing })
  assert.deepEqual([alone.status, alone.body.code], [403, 'same-person'])
  await two.post(`/v1/reviews/${id}/hearing`, hearing)
  assert.equal((await nobody()).data[0]?.words, review.words)
  const [bea, sam] = [await signedInAs(server, 'usr_buyer_us_admin'), await signedInAs(server, 'usr_supplier_cn_admin')]
  const told = async (person: Person) =>
    ((await person.get('/v1/notices')).data as readonly { code: string }[]).map(({ code }) => code)
  await until(
    async () => told(bea),
    (codes) => codes.includes('review.shown-again'),
    'the notice of the hearing',
  )
  const codes = await told(bea)
  for (const code of ['review.answered', 'review.hidden', 'review.shown-again']) assert.ok(codes.includes(code), code)
  assert.ok((await told(sam)).includes('review.written'))
  assert.deepEqual(await server.broken(), [])
})

longTest('who has not reviewed is reminded once, and later nothing is written', async (t: TestContext) => {
  const server = await startServer(t)
  const { who, own } = await wholeLife(server)
  const bea = await signedInAs(server, 'usr_buyer_us_admin')
  const reminded = async () =>
    ((await bea.get('/v1/notices')).data as readonly { code: string }[]).filter(({ code }) => code === 'review.due')
  assert.deepEqual(await reminded(), [])
  await advance(who, 'P31D')
  await until(reminded, (found) => found.length === 1, 'the reminder')
  const late = await who.buyer.ask('POST', `${own}/review`, { body: review })
  assert.deepEqual([late.status, late.body.code], [409, 'review-time-over'])
  assert.deepEqual(await actions(who.buyer, own), [])
})

longTest('a story is shown when both have agreed, with its picture, and off at once', async (t: TestContext) => {
  const server = await startServer(t)
  const { who, own } = await wholeLife(server)
  const order = own.split('/').at(-1)
  const texts = [{ language: 'en', title: 'Pumps in time', words: 'They came a week early.' }]
  const { story } = await who.staff.post('/v1/stories', { texts, orders: [order] })
  const path = `/v1/stories/${story}`
  const sent = { body: webp(), headers: { 'content-type': 'image/webp' } }
  const { status } = await who.staff.ask('POST', `${path}/picture?name=pump.webp`, sent)
  assert.equal(status, 201)
  const shown = async () => ((await (await fetch(`${server.url}/v1/stories`)).json()) as { data: object[] }).data.length
  const picture = async () => (await fetch(`${server.url}${path}/picture`)).status
  const early = await who.staff.ask('POST', `${path}/publication`, { body: {} })
  assert.deepEqual([early.status, early.body.code], [409, 'consent-missing'])
  for (const [by, company] of [
    [who.buyer, 'cmp_buyer_us'],
    [who.supplier, 'cmp_supplier_cn'],
  ] as const) {
    const { data } = (await by.get(`/v1/companies/${company}/stories`)) as unknown as {
      data: readonly { version: number; consent: string }[]
    }
    assert.deepEqual(
      data.map(({ consent }) => consent),
      ['asked'],
    )
    await by.post(`${path}/consent`, { answer: 'given', version: data[0]?.version })
  }
  assert.deepEqual([await shown(), await picture()], [0, 404])
  await who.staff.post(`${path}/publication`)
  assert.deepEqual([await shown(), await picture()], [1, 200])
  await who.buyer.post(`${path}/consent`, { answer: 'withdrawn', version: 2 })
  assert.deepEqual([await shown(), await picture()], [0, 404])
  assert.deepEqual(await server.broken(), [])
})
