import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { longTest } from '../long.ts'
import { dayAt, lineWithDraws } from './credit-draws.ts'
import { startServer } from './server.ts'
import { signedInAs } from './sign-in.ts'
import { type Body, people, until } from './story.ts'

/** Draws over HTTP: their company and staff see them, nobody else. */

const shipped = { drw_late: ['net-30', 60], drw_parts: ['instalments-3', 10] } as const

async function house(t: TestContext) {
  const server = await startServer(t)
  const line = `/v1/credit-lines/${await lineWithDraws(server, 'cmp_buyer_us', shipped)}`
  await lineWithDraws(server, 'cmp_buyer_nl', { drw_other: ['net-30', 60] })
  const [buyer, finance, support] = await Promise.all([
    signedInAs(server, 'usr_buyer_us_admin'),
    signedInAs(server, 'usr_operator_finance'),
    signedInAs(server, 'usr_operator_support'),
  ])
  return { server, line, who: people(server), buyer, finance, support }
}

const ids = (body: Body) => (body.data as readonly Body[]).map(({ draw }) => draw)

test('a company sees its draws, what each owes on any day, and when; so do staff of credit', async (t) => {
  const { server, line, buyer, finance } = await house(t)
  for (const by of [buyer, finance]) {
    assert.deepEqual(ids(await by.get(`${line}/draws`)), ['drw_parts', 'drw_late'])
    const page = await by.get(`${line}/draws?limit=1`)
    assert.deepEqual(ids(await by.get(`${line}/draws?limit=1&cursor=${page.next_cursor}`)), ['drw_late'])
    const late = await by.get('/v1/credit-draws/drw_late')
    assert.equal(late.state, 'overdue')
    assert.equal(late.days_past_due, 30)
    const { account } = await by.get(`/v1/credit-draws/drw_late?on=${await dayAt(server, -40)}`)
    assert.deepEqual((account as Body).overdue, { amount: 0, currency: 'USD' })
  }
  const told = await until(
    () => buyer.get('/v1/notices?limit=100'),
    ({ data }) => (data as readonly Body[]).filter(({ code }) => code === 'draw.changed').length === 4,
    'the notices',
  )
  assert.match(JSON.stringify(told), /USD 1,200\.00 was drawn, and the order is paid/)
  const calendar = (await buyer.get(`${line}/calendar`)) as { dues: readonly Body[]; overdue: Body }
  assert.deepEqual(calendar.overdue, { amount: 120_000, currency: 'USD' })
  assert.deepEqual(
    calendar.dues.map(({ draw, is_past }) => [draw, is_past]),
    [['drw_late', true], ...[1, 2, 3].map(() => ['drw_parts', false])],
  )
  const answer = await buyer.ask('GET', '/v1/credit-draws/drw_late?on=2026-02-30')
  assert.deepEqual([answer.status, answer.body.code], [422, 'day-invalid'])
  assert.equal((await buyer.ask('GET', `${line}/draws?cursor=x`)).body.code, 'cursor-invalid')
  const invoice = await buyer.ask('GET', '/v1/credit-draws/drw_parts/invoice.pdf?language=es')
  assert.deepEqual([invoice.status, invoice.headers.get('content-type')], [200, 'application/pdf'])
  for (const draw of ['drw_other', 'drw_none'])
    assert.equal((await buyer.ask('GET', `/v1/credit-draws/${draw}/invoice.pdf`)).status, 404, draw)
})

longTest('a statement of account is a document and a table, and its sums are the draws', async (t) => {
  const { server, line, buyer, finance } = await house(t)
  const days = `from=${await dayAt(server, -90)}&to=${await dayAt(server, 0)}`
  for (const by of [buyer, finance]) {
    const csv = await by.ask('GET', `${line}/statement.csv?${days}`)
    assert.deepEqual([csv.status, csv.headers.get('content-type')], [200, 'text/csv; charset=utf-8'])
    const pdf = await by.ask('GET', `${line}/statement.pdf?${days}&language=zh`)
    assert.deepEqual([pdf.status, pdf.headers.get('content-type')], [200, 'application/pdf'])
  }
  const code = async (query: string) => (await buyer.ask('GET', `${line}/statement.pdf?${query}`)).body.code
  assert.equal(await code('from=2026-02-02&to=2026-02-01'), 'period-invalid')
  assert.equal(await code('from=2099-01-01&to=2099-01-02'), 'period-in-the-future')
})

longTest('another company, its supplier and staff without that role find no draw', async (t) => {
  const { line, who, buyer, support } = await house(t)
  const days = 'from=2026-01-01&to=2026-01-31'
  const files = [`${line}/statement.csv?${days}`, `${line}/statement.pdf?${days}`]
  const paths = [`${line}/draws`, `${line}/calendar`, '/v1/credit-draws/drw_late', ...files]
  for (const by of [who.stranger, who.supplier, support])
    for (const path of paths) assert.equal((await by.ask('GET', path)).status, 404, path)
  assert.equal((await buyer.ask('GET', '/v1/credit-draws/drw_other')).status, 404)
  assert.equal((await who.nobody.ask('GET', '/v1/credit-draws/drw_late')).status, 401)
})

longTest('staff see what is past due; one asks that it be written off, another agrees', async (t) => {
  const { server, who, buyer, finance, support } = await house(t)
  const [admin, auditor] = [
    await signedInAs(server, 'usr_operator_admin'),
    await signedInAs(server, 'usr_operator_auditor'),
  ]
  const desk = (await finance.get('/v1/credit-draws')).data as readonly Body[]
  assert.deepEqual(
    desk.map(({ company, days_past_due, write_off }) => [company, days_past_due, write_off]),
    [
      ['cmp_buyer_us', 30, null],
      ['cmp_buyer_nl', 30, null],
    ],
  )
  const page = await finance.get('/v1/credit-draws?limit=1')
  assert.deepEqual(ids(await finance.get(`/v1/credit-draws?limit=1&cursor=${page.next_cursor}`)), ['drw_other'])
  const { lenders } = (await auditor.get('/v1/credit-portfolio')) as { lenders: readonly Body[] }
  assert.deepEqual(
    lenders.map(({ lender, owed }) => [lender, owed]),
    [['own', { amount: 360_000, currency: 'USD' }]],
  )
  for (const by of [buyer, support, who.supplier])
    for (const path of ['/v1/credit-draws', '/v1/credit-portfolio'])
      assert.equal((await by.ask('GET', path)).status, 404)
  const path = '/v1/credit-draws/drw_late/write-off'
  const codeOf = async (by: typeof buyer, to: string, body: unknown) => {
    const answer = await by.ask('POST', to, { body })
    return [answer.status, answer.body.code]
  }
  assert.deepEqual(await codeOf(buyer, path, { reason: 'x' }), [404, 'not-found'])
  assert.deepEqual(await codeOf(finance, '/v1/credit-draws/drw_none/write-off', { reason: 'x' }), [404, 'not-found'])
  assert.equal((await auditor.ask('POST', path, { body: { reason: 'x' } })).status, 403)
  assert.deepEqual(await codeOf(finance, '/v1/credit-draws/drw_parts/write-off', { reason: 'x' }), [409, 'wrong-state'])
  assert.deepEqual((await finance.get('/v1/credit-draws/drw_late')).actions, ['ask-write-off'])
  await finance.post(path, { reason: 'Nobody answers.' })
  assert.deepEqual(await codeOf(finance, `${path}/answer`, { answer: 'agree' }), [403, 'same-person'])
  assert.deepEqual((await admin.get('/v1/credit-draws/drw_late')).actions, ['answer-write-off'])
  assert.equal((await admin.post(`${path}/answer`, { answer: 'agree' })).write_off, 'done')
  const seen = await buyer.get('/v1/credit-draws/drw_late')
  assert.deepEqual([seen.state, seen.write_off, seen.actions], ['written-off', null, []])
  assert.doesNotMatch(JSON.stringify([seen, await buyer.get('/v1/events')]), /Nobody answers/)
  assert.deepEqual(ids(await finance.get('/v1/credit-draws')), ['drw_other'])
})

longTest('a company is reminded of what falls due, by the clock', async (t) => {
  const { who, buyer } = await house(t)
  const reminded = async () => {
    const { data } = await buyer.get('/v1/notices?limit=100')
    return (data as readonly Body[]).filter(({ code }) => code === 'draw.reminded').map(({ text }) => String(text))
  }
  assert.deepEqual(await reminded(), [], 'what was due long ago was said then')
  await who.staff.post('/v1/test-clock', { advance: 'P15D' })
  const [one] = await until(reminded, (texts) => texts.length > 0, 'the reminder')
  assert.match(one ?? '', /^A draw on your credit line is to be repaid\. USD [\d.,]+ falls due on \d{4}-\d\d-\d\d\.$/)
})
