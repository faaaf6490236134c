import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { type TestContext, test } from 'node:test'
import { longTest } from '../long.ts'
import { startServer, type TestServer } from './server.ts'
import { signedInAs } from './sign-in.ts'
import { statementOf } from './statements.ts'
import { agreed, type Body, hasStatus, type People, people, until } from './story.ts'

async function handIn({ staff }: People, text: string): Promise<Body> {
  const headers = { 'content-type': 'application/octet-stream' }
  const { status, body } = await staff.ask('POST', '/v1/bank-files?name=day.xml', { body: text, headers })
  assert.equal(status, 202, JSON.stringify(body))
  return until(
    () => staff.get(`/v1/bank-files/${body.file}`),
    (file) => file.state !== 'waiting',
    'the file to be read',
  )
}

const listOf = async (who: People, path: string) => (await who.staff.get(path)).data as readonly Body[]
const orderOf = async (who: People, own: string) => who.buyer.get(own)

async function begun(t: TestContext): Promise<{ server: TestServer; who: People }> {
  const server = await startServer(t)
  return { server, who: people(server) }
}

test('a statement: one wire finds its order, one is given by hand, nothing is left over', async (t) => {
  const { server, who } = await begun(t)
  const [first, second] = [await agreed(who), await agreed(who)]
  const [one, two] = [await orderOf(who, first), await orderOf(who, second)]
  const totals = [one, two].map((each) => (each.total as { amount: number }).amount)
  const text = statementOf([
    { amount: totals[0] ?? 0, text: `Order, ref. ${String(one.wire_reference).replace(/(.{4})/g, '$1 ')}` },
    { amount: totals[1] ?? 0, text: 'INVOICE', payer: 'Aunt of Lakeside' },
    { amount: 1_250, text: 'Fee', side: 'DBIT', code: 'NCHG' },
  ])
  const file = await handIn(who, text)
  assert.deepEqual([file.state, (file.statements as readonly string[]).length], ['read', 1])
  await hasStatus(who, first, 'in-production')
  const { payments } = (await orderOf(who, first)) as unknown as { payments: readonly { bank_references: string[] }[] }
  assert.deepEqual(payments[0]?.bank_references, ['BANK-0'])
  const [parked, ...others] = await listOf(who, '/v1/wires')
  assert.deepEqual([parked?.doubt, parked?.payer_name, others.length], ['no-reference', 'Aunt of Lakeside', 0])
  await who.staff.post(`${second}/wire-allocations`, { wire: parked?.id })
  await hasStatus(who, second, 'in-production')
  const [account] = await listOf(who, '/v1/client-accounts')
  assert.deepEqual(
    [account?.difference, account?.unexplained],
    [
      { amount: 0, currency: 'USD' },
      { amount: 0, currency: 'USD' },
    ],
  )
  const [statement] = await listOf(who, '/v1/bank-statements')
  assert.deepEqual([statement?.sums, statement?.state, statement?.open_cases], ['balanced', 'read', 0])
  const entries = await listOf(who, `/v1/bank-statements/${statement?.id}/entries`)
  assert.deepEqual(
    entries.map(({ became, reason, wire_state }) => [became, reason, wire_state]),
    [
      ['wire', 'reference-in-text', 'allocated'],
      ['wire', 'no-reference', 'allocated'],
      ['charge', 'by-code', null],
    ],
  )
  const again = await handIn(who, text)
  assert.equal(again.id, file.id)
  assert.equal((await listOf(who, '/v1/bank-statements')).length, 1)
  assert.deepEqual(await server.broken(), [])
})

longTest('a large wire is given away by two people', async (t) => {
  const { server, who } = await begun(t)
  const own = await agreed(who)
  const order = await orderOf(who, own)
  await handIn(who, statementOf([{ amount: 2_000_000, text: 'INVOICE', payer: 'Aunt of Lakeside' }]))
  const [parked] = await listOf(who, '/v1/wires')
  const said = await who.staff.post(`${own}/wire-allocations`, { wire: parked?.id })
  assert.equal(said.state, 'proposed')
  const same = await who.staff.ask('POST', `${own}/wire-allocations`, { body: { wire: parked?.id } })
  assert.deepEqual([same.status, same.body.code], [409, 'second-person-needed'])
  assert.equal((await orderOf(who, own)).status, order.status)
  assert.deepEqual(await server.broken(), [])
})

longTest('a wire without a reference: orders are suggested by payer and amount, none is given by itself', async (t) => {
  const { server, who } = await begun(t)
  const lines = [{ name: 'Pumps', quantity: '100', unit: 'C62', unit_price: '22.50', amount: 225_000 }]
  const [own, other] = [await agreed(who, { lines, freight: 0 }), await agreed(who, { lines, freight: 12_345 })]
  const [first, second] = [await orderOf(who, own), await orderOf(who, other)]
  const total = (order: Body) => (order.total as { amount: number }).amount
  await handIn(who, statementOf([{ amount: total(first) + total(second), text: 'both orders' }]))
  const [parked] = await listOf(who, '/v1/wires')
  const found = await listOf(who, `/v1/wires/${parked?.id}/suggestions`)
  assert.deepEqual(new Set(found.map(({ reason }) => reason)), new Set(['payer']))
  await who.staff.post(`/v1/wires/${parked?.id}/parts`, { amounts: [total(first), total(second)] })
  const parts = await listOf(who, '/v1/wires')
  for (const part of parts) {
    const { amount } = part.amount as { amount: number }
    const [best, ...others] = await listOf(who, `/v1/wires/${part.id}/suggestions`)
    assert.deepEqual([best?.reason, best?.confidence, best?.open], ['amount-and-payer', 85, part.amount])
    assert.ok(others.every(({ confidence }) => Number(confidence) < 85))
    const meant = amount === total(first) ? own : other
    assert.equal(`/v1/orders/${best?.order}`, meant)
    assert.equal((await orderOf(who, meant)).status, 'agreed')
    await who.staff.post(`${meant}/wire-allocations`, { wire: part.id })
    await hasStatus(who, meant, 'in-production')
  }
  assert.deepEqual(await server.broken(), [])
})

longTest('parts of a large wire need two people too, and an account has one name', async (t) => {
  const { server, who } = await begun(t)
  const own = await agreed(who)
  await handIn(who, statementOf([{ amount: 2_000_000, text: 'INVOICE' }]))
  const [parked] = await listOf(who, '/v1/wires')
  await who.staff.post(`/v1/wires/${parked?.id}/parts`, { amounts: [1_000, 1_999_000] })
  const small = (await listOf(who, '/v1/wires')).find(({ amount }) => (amount as { amount: number }).amount === 1_000)
  assert.equal((await who.staff.post(`${own}/wire-allocations`, { wire: small?.id })).state, 'proposed')
  const [account] = await listOf(who, '/v1/client-accounts')
  const paying = { number: account?.number, currency: 'USD', bic: 'BUKBGB22', holder: 'Surety', town: 'London' }
  const finance = await signedInAs(server, 'usr_operator_finance')
  const named = await finance.ask('POST', '/v1/paying-accounts', { body: { ...paying, country: 'GB', name: 'other' } })
  assert.deepEqual([named.status, named.body.code], [409, 'account-named'])
  await finance.post('/v1/client-accounts', {
    ...{ name: 'second', number: 'NL91ABNA0417164300', currency: 'USD', holder: 'Surety', bank_name: 'ABN' },
  })
  const body = { ...paying, number: 'NL91 ABNA 0417 1643 00', country: 'NL', name: 'second' }
  await finance.post('/v1/paying-accounts', body)
  const list = await listOf(who, '/v1/client-accounts')
  assert.deepEqual(
    list.map(({ name, pays }) => [name, pays]),
    [
      [account?.name, null],
      ['second', 'proposed'],
    ],
  )
  assert.deepEqual(await server.broken(), [])
})

longTest('a file that cannot be read: the line and the reason, and nothing of it is written', async (t) => {
  const { server, who } = await begun(t)
  const file = await handIn(who, readFileSync('tests/data/bank-statements/camt053.v2.wrong.xml', 'utf8'))
  assert.deepEqual(
    [file.state, file.refusal, file.line, file.why],
    ['refused', 'bank-file-invalid', 3, 'BkToCstmrStmt has no Stmt: a camt.053 message tells of at least one account'],
  )
  assert.deepEqual(await listOf(who, '/v1/bank-statements'), [])
  assert.deepEqual(await server.broken(), [])
})

longTest('a debit of nobody is a case: taken, noted, closed as the bank’s charge', async (t) => {
  const { server, who } = await begun(t)
  await handIn(who, statementOf([{ amount: 5_000, text: 'what is this', side: 'DBIT' }]))
  const [found] = await listOf(who, '/v1/bank-cases')
  assert.deepEqual([found?.kind, found?.amount], ['debit-unexplained', { amount: -5_000, currency: 'USD' }])
  const steps = `/v1/bank-statements/${found?.statement}/cases/${found?.id}/steps`
  await who.staff.post(steps, { step: 'assign' })
  await who.staff.post(steps, { step: 'note', text: 'asked the bank' })
  const bare = await who.staff.ask('POST', steps, { body: { step: 'close', resolution: 'charge', reason: ' ' } })
  assert.deepEqual([bare.status, bare.body.code], [422, 'reason-missing'])
  await who.staff.post(steps, { step: 'close', resolution: 'charge', reason: 'a yearly fee' })
  assert.deepEqual(await listOf(who, '/v1/bank-cases'), [])
  const [account] = await listOf(who, '/v1/client-accounts')
  assert.deepEqual(account?.difference, { amount: 0, currency: 'USD' })
  const again = await who.staff.ask('POST', steps, { body: { step: 'note', text: 'late' } })
  assert.deepEqual([again.status, again.body.code], [409, 'case-closed'])
  assert.deepEqual(await server.broken(), [])
})
