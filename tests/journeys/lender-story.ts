import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { house, lineOpened } from './credit-story.ts'
import { paying } from './payouts-by-bank.ts'
import { advance, agreed, type Body, hasStatus, until } from './story.ts'

/** What stories of somebody else's money are made of: a buyer with a lender's line, and what comes of its draws. */

export async function buyerOfLender(t: TestContext) {
  const found = await house(t)
  await lineOpened(found, 4_000_000, 'sandbox')
  const { url, apiKey } = found.server.lender
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' }
  const tell = async (path: string, body: object = {}) => {
    const answer = await fetch(`${url}/test/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    assert.equal(answer.status, 200, await answer.clone().text())
    return (await answer.json()) as Body
  }
  const statements = async () => {
    const answer = await fetch(`${url}/test/remittances`, { headers })
    return ((await answer.json()) as { data: readonly Body[] }).data
  }
  return { ...found, tell, statements, course: (course: string) => tell('next', { course }) }
}

export type Found = Awaited<ReturnType<typeof buyerOfLender>>

/** An order paid by the lender, its money booked: all of it is owed by the buyer. */
export async function funded(found: Found): Promise<{ readonly own: string; readonly draw: string }> {
  const { who, buyer } = found
  const own = await agreed(who)
  const { draw } = await buyer.post(`${own}/draws`, { plan: 'instalments-3' })
  const state = async () => (await buyer.get(`/v1/credit-draws/${draw}`)).state
  await until(state, (is) => is === 'drawn', 'the draw')
  await advance(who, 'P2D')
  await hasStatus(who, own, 'in-production')
  return { own, draw: String(draw) }
}

/** The buyer repays by wire. */
export async function repaid({ who, buyer }: Found, draw: string, amount: number, left: number): Promise<void> {
  const path = `/v1/credit-draws/${draw}`
  const { text } = await buyer.get(`${path}/repayment-instructions`)
  const wire = { amount, currency: 'USD', text: `for ${text}`, payerName: 'Lakeside Outfitters' }
  await who.staff.post('/v1/sandbox/wires', wire)
  const owed = async () => ((await buyer.get(path)) as { account: { owed: { total: Body } } }).account.owed.total.amount
  await until(owed, (is) => is === left, 'the repayment')
}

/** The lender's account as two people approved it, cool, and a bank that pays dollars by file. */
export async function payable({ who, finance, second }: Found): Promise<string> {
  await finance.post('/v1/paying-accounts', paying)
  await second.post('/v1/paying-accounts/house-usd/approval')
  const { bank_account } = await finance.post('/v1/lenders/sandbox/bank-account')
  const path = `/v1/companies/lnd_sandbox/bank-accounts/${bank_account}`
  assert.equal((await finance.ask('POST', `${path}/approval`)).body.code, 'same-person')
  await second.post(`${path}/approval`)
  await advance(who, 'P2D')
  return String(bank_account)
}

export type Remittance = Body & {
  readonly id: string
  readonly amount: { readonly amount: number }
  readonly payout: { readonly id: string; readonly state: string } | null
}

/** Remittances of the lender, the newest first. */
export async function remittances({ finance }: Pick<Found, 'finance'>): Promise<readonly Remittance[]> {
  return (await finance.get('/v1/lenders/sandbox/remittances')).data as readonly Remittance[]
}

/** The newest remittance, once its payout stands so. */
export function stands(found: Found, state: string): Promise<Remittance> {
  const newest = async () => (await remittances(found))[0] as Remittance
  return until(newest, (is) => is?.payout?.state === state, `the remittance's payout to be ${state}`)
}

/** A file of what waits, built by one person and released by another. */
export async function fileSent({ finance, second }: Found) {
  const waiting = async () => ((await finance.get('/v1/paying-accounts')).data as { orders_waiting: number }[])[0]
  await until(waiting, (is) => is?.orders_waiting === 1, 'its order to wait for the bank')
  const { payment_batch } = await finance.post('/v1/payment-batches', { bank: 'house-usd' })
  const path = `/v1/payment-batches/${payment_batch}`
  await second.post(`${path}/release`)
  await finance.post(`${path}/delivery`)
  return finance.get(path)
}
