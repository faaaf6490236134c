import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ProviderLine } from '../provider-line.rules.ts'
import type { Provider, ProviderEvent, ProviderPayment } from './provider.ts'

export interface Received {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What a test bench must be able to do with a provider so that the contract can be tried against it. */
export interface Bench {
  readonly provider: Provider
  /** A provider of the same account whose answers come too late. */
  readonly hasty: Provider
  /** Tokens of the provider's test instruments. */
  readonly tokens: {
    readonly ok: string
    readonly declined: string
    readonly challenged: string
    readonly slow: string
    /** One that can be kept, whose bank asks for its holder whenever it is to pay. */
    readonly asks: string
  }
  /** An account that it pays out to. */
  readonly account: string
  /** Does what the payer does on the page. */
  confirm(url: string): Promise<void>
  /** Names an instrument on the page where one is kept. */
  keep(url: string): Promise<void>
  /** The webhooks that came so far, as they came. */
  received(): readonly Received[]
  /** A genuine webhook with another signature: of another time, by another secret. */
  forged(genuine: Received): readonly Received[]
  /** Resolves when no news is on its way. */
  settle(): Promise<void>
}

let n = 0
function newKey(prefix: string): string {
  n += 1
  return `ord_1.${prefix}_${String(n).padStart(32, '0')}${prefix === 'pay' ? '-1' : ''}`
}

const usd = (amount: bigint) => ({ amount, currency: 'USD' })

/** The promises of `Provider` as tests. Every adapter passes them, over the provider's own network interface. */
export function providerContract(name: string, bench: () => Bench): void {
  const pay = async (token: string, key = newKey('pay'), amount = 10_299n) => {
    const answer = await bench().provider.createPayment(key, { method: 'card', token, ...usd(amount) })
    assert.ok(typeof answer === 'object', `${name}: an answer, not ${answer}`)
    return answer
  }
  const refund = (key: string, { key: paymentKey, reference }: ProviderPayment, amount: bigint) =>
    bench().provider.createRefund(key, { paymentKey, reference, ...usd(amount) })

  test(`${name}: a payment answers as it was asked`, async () => {
    const payment = await pay(bench().tokens.ok)
    assert.equal(payment.state, 'succeeded')
    assert.equal(payment.amount, 10_299n)
    assert.equal(payment.currency, 'USD')
    assert.match(payment.happenedAt, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    assert.deepEqual(await bench().provider.getPayment(payment.key), payment)
  })

  test(`${name}: the same key twice is one payment`, async () => {
    const first = await pay(bench().tokens.ok)
    assert.deepEqual(await pay(bench().tokens.ok, first.key), first)
  })

  test(`${name}: the same key for another amount does nothing`, async () => {
    const first = await pay(bench().tokens.ok)
    const other = { method: 'card', token: bench().tokens.ok, ...usd(1n) } as const
    assert.equal(await bench().provider.createPayment(first.key, other), 'unknown')
    assert.deepEqual(await bench().provider.getPayment(first.key), first)
  })

  test(`${name}: a declined card fails with a reason`, async () => {
    const payment = await pay(bench().tokens.declined)
    assert.equal(payment.state, 'failed')
    assert.equal(payment.reason, 'insufficient-funds')
  })

  test(`${name}: a challenged card succeeds after the payer's step, authenticated`, async () => {
    const payment = await pay(bench().tokens.challenged)
    assert.equal(payment.state, 'needs-action')
    assert.equal(payment.nextAction?.kind, 'redirect')
    await bench().confirm(payment.nextAction?.url ?? '')
    const after = await bench().provider.getPayment(payment.key)
    assert.ok(typeof after === 'object')
    assert.equal(after.state, 'succeeded')
    assert.equal(after.authenticated, true)
  })

  test(`${name}: no answer in time is unknown, and asking by key tells`, async () => {
    const key = newKey('pay')
    const request = { method: 'card', token: bench().tokens.slow, ...usd(500n) } as const
    assert.equal(await bench().hasty.createPayment(key, request), 'unknown')
    const known = await bench().provider.getPayment(key)
    assert.ok(typeof known === 'object')
    assert.equal(known.state, 'succeeded')
  })

  test(`${name}: a key that was never used is missing`, async () => {
    assert.equal(await bench().provider.getPayment(newKey('pay')), 'missing')
    assert.equal(await bench().provider.getRefund(newKey('rfd')), 'missing')
    assert.equal(await bench().provider.getPayout(newKey('pyt')), 'missing')
  })

  test(`${name}: refunds once by key, and never more than was paid`, async () => {
    const payment = await pay(bench().tokens.ok)
    const key = newKey('rfd')
    const first = await refund(key, payment, 10_000n)
    assert.deepEqual(await refund(key, payment, 10_000n), first)
    assert.ok(typeof first === 'object')
    assert.equal(first.state, 'settled')
    assert.ok(first.trace)
    const beyond = await refund(newKey('rfd'), payment, 300n)
    assert.ok(typeof beyond === 'object')
    assert.equal(beyond.state, 'failed')
    const rest = await refund(newKey('rfd'), payment, 299n)
    assert.ok(typeof rest === 'object')
    assert.equal(rest.state, 'settled')
  })

  test(`${name}: of two attempts that were captured each gives back its own, and no more`, async () => {
    const key = newKey('pay')
    const [first, second] = [await pay(bench().tokens.ok, key, 300n), await pay(bench().tokens.ok, `${key}2`, 200n)]
    const states = []
    for (const [payment, amount] of [
      [first, 300n],
      [first, 100n],
      [second, 200n],
      [second, 100n],
    ] as const) {
      const answer = await refund(newKey('rfd'), payment, amount)
      states.push(typeof answer === 'object' && answer.state)
    }
    assert.deepEqual(states, ['settled', 'failed', 'settled', 'failed'])
  })

  test(`${name}: a payout is one by key`, async () => {
    const key = newKey('pyt')
    const to = { accountNumber: bench().account, name: 'Supplier GmbH', country: 'DE', reference: 'X' }
    const first = await bench().provider.createPayout(key, { ...usd(900n), ...to })
    assert.deepEqual(await bench().provider.createPayout(key, { ...usd(900n), ...to }), first)
    assert.deepEqual(await bench().provider.getPayout(key), first)
  })

  mandateContract(name, bench)
  webhookContract(name, bench, pay)
  balanceContract(name, bench, pay)
}

/** Instruments that are kept: named once, paid by while nobody is there, let go of. Only where a provider can. */
function mandateContract(name: string, bench: () => Bench): void {
  const newMandate = () => `crl_1.mdt_${newKey('mdt').slice(-32)}`
  const desk = () => {
    const { mandates, abilities } = bench().provider
    assert.equal(mandates === undefined, abilities.cannot.includes('mandates'))
    assert.ok(mandates, `${name} keeps none`)
    return mandates
  }
  const keep = async (token: string | undefined, key = newMandate(), method: 'card' | 'ach' = 'card') => {
    const answer = await desk().create(key, { method, currency: 'USD', ...(token && { token }) })
    assert.ok(typeof answer === 'object', `${name}: an answer, not ${answer}`)
    return answer
  }
  const collect = async (mandate: string, key = newKey('pay')) => {
    const answer = await bench().provider.createPayment(key, { method: 'card', mandate, ...usd(500n) })
    assert.ok(typeof answer === 'object', `${name}: an answer, not ${answer}`)
    return answer
  }

  test(`${name}: an instrument is kept by a token, known by its digits, and pays while nobody is there`, async () => {
    const mandate = await keep(bench().tokens.ok)
    assert.equal(mandate.state, 'active')
    assert.match(mandate.label ?? '', /^\S+ •• \d{4}$/)
    assert.deepEqual(await desk().get(mandate.key), mandate)
    assert.deepEqual(await keep(bench().tokens.ok, mandate.key), mandate)
    const paid = await collect(mandate.reference)
    assert.deepEqual([paid.state, paid.amount], ['succeeded', 500n])
    assert.deepEqual(await collect(mandate.reference, paid.key), paid)
    assert.equal(await desk().get(newMandate()), 'missing')
  })

  test(`${name}: one that is declined is not kept, and says why`, async () => {
    const { state, reason } = await keep(bench().tokens.declined)
    assert.equal(state, 'failed')
    assert.ok(reason)
  })

  test(`${name}: an instrument is named on its page, a card or an account`, async () => {
    for (const method of ['card', 'ach'] as const) {
      const { key, state, nextAction } = await keep(undefined, newMandate(), method)
      assert.equal(state, 'needs-action')
      await bench().keep(nextAction?.url ?? '')
      const named = await desk().get(key)
      assert.equal(typeof named === 'object' && named.state, 'active')
    }
  })

  test(`${name}: a bank that asks for the holder fails the payment, and says so`, async () => {
    const { reference } = await keep(bench().tokens.asks)
    const { state, reason } = await collect(reference)
    assert.deepEqual([state, reason], ['failed', 'authentication-failed'])
  })

  test(`${name}: what it let go of pays nothing more, and it tells so`, async () => {
    const { key, reference } = await keep(bench().tokens.ok)
    assert.equal(await desk().end(reference), 'ended')
    assert.equal(await desk().end(reference), 'ended')
    const { state, reason } = await collect(reference)
    assert.deepEqual([state, reason], ['failed', 'mandate-ended'])
    const now = await desk().get(key)
    assert.equal(typeof now === 'object' && now.state, 'ended')
    await bench().settle()
    const { provider } = bench()
    const told = await Promise.all(
      bench()
        .received()
        .map(({ headers, body }) => provider.verifyWebhook(headers, body)),
    )
    const news = told.flatMap((each) => each ?? [])
    const states = news.flatMap((e) => (e.type === 'mandate' && e.mandate.key === key ? [e.mandate.state] : []))
    assert.equal(states.at(-1), 'ended')
  })
}

/** Its books: each movement once, oldest first, found again by our key. */
function balanceContract(name: string, bench: () => Bench, pay: (token: string) => Promise<ProviderPayment>): void {
  const since = '2020-01-01T00:00:00.000Z'
  async function read(from: string | undefined) {
    const lines: ProviderLine[] = []
    let cursor = from
    for (;;) {
      const page = await bench().provider.balanceReport(cursor, since)
      assert.ok(page !== 'unknown')
      lines.push(...page.lines)
      cursor = page.cursor
      if (page.isLast) return { lines, cursor }
    }
  }

  test(`${name}: its books tell what moved, each line once, behind a cursor`, async () => {
    await pay(bench().tokens.ok)
    const before = await read(undefined)
    assert.deepEqual(await read(before.cursor), { lines: [], cursor: before.cursor })
    assert.equal(new Set(before.lines.map(({ id }) => id)).size, before.lines.length)
    const paid = await pay(bench().tokens.ok)
    const refundKey = newKey('rfd')
    await bench().provider.createRefund(refundKey, { paymentKey: paid.key, reference: paid.reference, ...usd(299n) })
    const after = await read(before.cursor)
    const told = after.lines.map(({ kind, key, amount, currency }) => [kind, key, amount, currency])
    assert.deepEqual(told, [
      ['payment', paid.key, 10_299n, 'USD'],
      ['refund', refundKey, -299n, 'USD'],
    ])
    for (const { happenedAt, fee } of after.lines) {
      assert.match(happenedAt, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
      assert.ok(fee >= 0n)
    }
    const whole = await read(undefined)
    assert.deepEqual(
      whole.lines.map(({ id }) => id),
      [...before.lines, ...after.lines].map(({ id }) => id),
    )
  })
}

/** News by webhook: the genuine says what asking says, anything else says nothing. */
function webhookContract(name: string, bench: () => Bench, pay: (token: string) => Promise<ProviderPayment>): void {
  test(`${name}: genuine webhooks say what asking says; others say nothing`, async () => {
    const payment = await pay(bench().tokens.ok)
    await bench().settle()
    const news = bench().received()
    const { provider } = bench()
    const told = await Promise.all(news.map(({ headers, body }) => provider.verifyWebhook(headers, body)))
    const events: ProviderEvent[] = told.flatMap((each) => each ?? [])
    const own = events.filter((e) => e.type === 'payment' && e.payment.key === payment.key)
    assert.deepEqual(
      own.map((e) => e.type === 'payment' && e.payment),
      [payment],
    )
    const [genuine] = news
    assert.ok(genuine)
    for (const { headers, body } of [
      { ...genuine, body: `${genuine.body} ` },
      { ...genuine, headers: {} },
      ...bench().forged(genuine),
    ])
      assert.equal(await provider.verifyWebhook(headers, body), undefined)
  })
}
