import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LenderSays } from '../lender.rules.ts'
import type { LenderStatement } from '../lender-statement.rules.ts'
import type { Answered, Lender, LenderRequest } from './lender.ts'

export interface HeardNews {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What a test bench must be able to do with a lender so that the contract can be tried against it. */
export interface LenderBench {
  readonly lender: Lender
  /** Does what follows for the house when a lender says yes; the own book's memory is the house. */
  take(request: LenderRequest, said: LenderSays): Promise<void>
}

/** A bench of somebody else's: amounts that end otherwise, its news, and a lender of the same account that hurries. */
export interface OutsideBench extends LenderBench {
  readonly hasty: Lender
  readonly declined: bigint
  readonly reduced: bigint
  readonly hanging: bigint
  /** Resolves when no news is on its way. */
  settle(): Promise<void>
  heard(): readonly HeardNews[]
  /** Sends the money of a draw. */
  pay(key: string): Promise<void>
}

let n = 0
function requestOf(amount: bigint): LenderRequest {
  n += 1
  const key = `ord_1.drw_${String(n).padStart(6, '0')}`
  return { key, amount, currency: 'USD', country: 'US', plan: 'net-30', reference: 'RF18539007547034' }
}

async function ask({ lender, take }: LenderBench, request: LenderRequest): Promise<LenderSays> {
  const said = await lender.ask(request)
  assert.ok(typeof said === 'object', `${lender.terms.name}: an answer, not ${said}`)
  await take(request, said)
  return said
}

/** The promises of `Lender` as tests: the operator's own book and every adapter pass them. */
export function lenderContract(name: string, bench: () => LenderBench): void {
  const asked = (request: LenderRequest) => ask(bench(), request)

  test(`${name}: it declares what it lends`, () => {
    const { terms } = bench().lender
    assert.ok(terms.name !== '' && terms.currencies.includes('USD') && terms.least <= terms.most)
  })

  test(`${name}: a draw is confirmed as it was asked for`, async () => {
    const request = requestOf(500_000n)
    const said = await asked(request)
    assert.deepEqual(
      [said.key, said.state, said.amount, said.lends, said.currency, said.reasons],
      [request.key, 'confirmed', 500_000n, 500_000n, 'USD', []],
    )
    assert.match(said.happenedAt, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  })

  test(`${name}: asked twice it lends once, and says the same`, async () => {
    const request = requestOf(500_000n)
    const first = await asked(request)
    assert.deepEqual(await bench().lender.ask(request), first)
    assert.deepEqual(await bench().lender.status(request.key), first)
  })

  test(`${name}: another amount under a known key lends nothing more`, async () => {
    const request = requestOf(500_000n)
    const first = await asked(request)
    assert.equal(await bench().lender.ask({ ...request, amount: 400_000n }), 'unknown')
    assert.deepEqual(await bench().lender.status(request.key), first)
  })

  test(`${name}: it knows nothing of a key that it never saw`, async () => {
    const { key } = requestOf(1n)
    assert.equal(await bench().lender.status(key), 'missing')
    assert.equal(await bench().lender.giveUp(key), 'missing')
  })

  test(`${name}: news that is not genuine is none`, () => {
    assert.equal(bench().lender.verifyNews({}, '{}'), undefined)
  })
}

/** All of it, and what only somebody else's answers and news can break. */
export function outsideLenderContract(name: string, bench: () => OutsideBench): void {
  lenderContract(name, bench)
  const asked = (request: LenderRequest) => ask(bench(), request)
  const both = (title: string, run: (of: OutsideBench) => Promise<void>) =>
    test(`${name}: ${title}`, () => run(bench()))

  both('declines with reasons that a notice can name', async ({ declined }) => {
    const said = await asked(requestOf(declined))
    assert.deepEqual([said.state, said.lends], ['declined', 0n])
    assert.ok(said.reasons.length > 0)
  })

  both('says how much less it would lend, and lends nothing of it', async ({ reduced }) => {
    const said = await asked(requestOf(reduced))
    assert.equal(said.state, 'reduced')
    assert.ok(said.lends > 0n && said.lends < reduced && said.reasons.length > 0)
  })

  both('no answer in time is unknown, and asking tells', async ({ hasty, hanging }) => {
    const request = requestOf(hanging)
    assert.equal(await hasty.ask(request), 'unknown')
    const said: Answered<LenderSays> = await bench().lender.ask(request)
    assert.equal(typeof said === 'object' && said.state, 'confirmed')
    assert.deepEqual(await bench().lender.status(request.key), said)
  })

  both('what is given up is not lent; once paid it is bound', async ({ pay }) => {
    const one = requestOf(500_000n)
    await asked(one)
    assert.equal(await bench().lender.giveUp(one.key), 'given-up')
    const after = await bench().lender.status(one.key)
    assert.equal(typeof after === 'object' && after.state, 'cancelled')
    assert.equal(await bench().lender.giveUp(one.key), 'given-up')
    const two = requestOf(500_000n)
    await asked(two)
    await pay(two.key)
    assert.equal(await bench().lender.giveUp(two.key), 'bound')
  })
  statements(name, bench)
  signedNews(name, bench)
}

function statements(name: string, bench: () => OutsideBench): void {
  test(`${name}: acknowledges what it is paid, draw by draw; not what does not add up`, async () => {
    const of = bench()
    const request = requestOf(500_000n)
    await ask(of, request)
    await of.pay(request.key)
    const statement = statementOf(request.key)
    assert.equal(await of.lender.tellPaid(statement), 'acknowledged')
    assert.equal(await of.lender.tellPaid(statement), 'acknowledged')
    assert.equal(await of.lender.tellPaid({ ...statement, state: 'returned' }), 'unknown')
    const other = { ...statement, key: `${statement.key}-2` }
    assert.equal(await of.lender.tellPaid({ ...other, amount: statement.amount + 1n }), 'unknown')
    const [draw] = statement.draws
    assert.ok(draw)
    assert.equal(await of.lender.tellPaid({ ...other, draws: [{ ...draw, key: 'ord_9.drw_9' }] }), 'unknown')
  })
}

/** A statement of 1,000.00 passed on of one draw; the buyer's wire brought 20.00 more. */
function statementOf(key: string): LenderStatement {
  const money = [{ kind: 'repaid', day: '2026-03-01', amount: 102_000n }] as const
  return {
    ...{
      key: `rmt_${n}-pyt_1-paid`,
      remittance: `rmt_${n}`,
      state: 'paid',
      amount: 100_000n,
      setOff: 0n,
      currency: 'USD',
    },
    ...{ trace: 'UETR1', happenedAt: '2026-03-02T06:00:00.000Z' },
    draws: [{ key, amount: 100_000n, beyond: 2_000n, money }],
  }
}

function signedNews(name: string, bench: () => OutsideBench): void {
  test(`${name}: tells by signed news what it answered; a forged copy is none`, async () => {
    const { settle, heard } = bench()
    const said = await ask(bench(), requestOf(500_000n))
    await settle()
    const found = heard().flatMap(({ headers, body }) =>
      (bench().lender.verifyNews(headers, body) ?? []).map((news) => ({ news, headers, body })),
    )
    const told = found.find(({ news }) => news.says.key === said.key)
    assert.ok(told !== undefined, `${name}: no news`)
    assert.deepEqual(told.news.says, said)
    const { headers, body } = told
    assert.equal(bench().lender.verifyNews({ ...headers, 'webhook-id': 'msg_other' }, body), undefined)
    assert.equal(bench().lender.verifyNews(headers, body.replace('confirmed', 'recalled')), undefined)
  })
}
