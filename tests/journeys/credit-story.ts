import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { startServer, type TestServer } from './server.ts'
import { signedInAs } from './sign-in.ts'
import { type Body, type Person, people, until } from './story.ts'

/** What stories of Pay Later are made of: the house, and an application that was sent and scored. */

export const list = '/v1/credit-applications'
export const business = {
  ...{ form: 'llc', region: 'IL', started_on: '2015-04', industry: 'Outdoor wholesale', purpose: 'Stock' },
  ...{ revenue: 80_000_000, asked: 4_000_000 },
}
export const owners = [{ name: 'Lara Lake', birth_year: 1975, country: 'US', share_bps: 10_000 }]

/** A table as a bank gives it: every day something comes in, and a little less goes out. */
export function table(income: number): string {
  const rows = ['Date,Description,Amount,Balance']
  let balance = 20_000
  for (let day = 0; day < 120; day += 1) {
    const date = new Date(Date.UTC(2025, 8, 1 + day)).toISOString().slice(0, 10)
    const moved = day % 2 === 0 ? income : -Math.floor(income * 0.8)
    balance += moved
    rows.push(`${date},Card sales,${moved}.00,${balance}.00`)
  }
  return `${rows.join('\n')}\n`
}

export const house = async (t: TestContext) => houseOf(await startServer(t))

/** Everybody whom a credit line needs, at a server that runs. */
export async function houseOf(server: TestServer) {
  const who = people(server)
  const [buyer, finance, second] = await Promise.all([
    signedInAs(server, 'usr_buyer_us_admin'),
    signedInAs(server, 'usr_operator_finance'),
    signedInAs(server, 'usr_operator_admin'),
  ])
  const checked = async (company: string) => {
    const checked_at = String((await who.staff.get('/v1/policies/credit-lines')).as_of)
    const check = { kind: 'registration', scope: 'all', checker: 'us', result: 'passed', checked_at }
    await who.staff.post(`/v1/companies/${company}/checks`, check)
  }
  return { server, who, buyer, finance, second, checked }
}

export async function upload(by: Person, path: string, bytes: string | Uint8Array, name: string, type = 'text/csv') {
  const sent = { body: bytes, headers: { 'content-type': type } }
  return by.ask('POST', `${path}/statements?name=${name}&account=7890`, sent)
}

export type Statement = {
  readonly state: string
  readonly line: number | null
  readonly why: string | null
  name: string
}
export const statementsOf = (body: Body) => body.statements as readonly Statement[]

export const read = (by: Person, path: string) =>
  until(
    () => by.get(path),
    (body) => statementsOf(body).every(({ state }) => state !== 'reading'),
    'the statements to be read',
  )

/** An application that was sent and scored. */
export async function sent(by: Person, staff: Person, income: number, stated: object = {}): Promise<string> {
  const { application } = await by.post(list)
  const path = `${list}/${application}`
  await by.post(`${path}/business`, { ...business, ...stated })
  await by.post(`${path}/owners`, { owners })
  const { consent } = (await by.get('/v1/pay-later')) as { consent: { version: string } }
  await by.post(`${path}/consent`, { version: consent.version })
  assert.equal((await upload(by, path, table(income), 'bank.csv')).status, 201)
  await read(by, path)
  await by.post(`${path}/submission`)
  await until(
    () => staff.get(path),
    ({ score }) => score !== null,
    'the score',
  )
  return path
}

/** A line of the buyer with a limit, by two people; USD minor units. */
export async function lineOpened(
  { buyer, finance, second, checked }: Awaited<ReturnType<typeof house>>,
  limit: number,
  lender?: string,
) {
  await checked('cmp_buyer_us')
  const path = await sent(buyer, finance, 2_000)
  await finance.post(`${path}/taking`)
  const approval = {
    outcome: 'approve',
    limit,
    reasons: ['decided-otherwise'],
    note: 'Cash comes in.',
    ...(lender && { lender }),
  }
  await finance.post(`${path}/decision`, approval)
  if ((await finance.get(path)).state === 'to-confirm')
    await second.post(`${path}/confirmation`, { answer: 'agree', note: 'Yes.' })
  assert.equal((await finance.get(path)).state, 'approved')
}

/** USD 1,000,000 or another sum of the operator's own comes by wire, and two people keep it: something to lend. */
export async function capitalPaidIn(
  { who, finance, second }: Awaited<ReturnType<typeof houseOf>>,
  amount = 100_000_000,
) {
  await who.staff.post('/v1/sandbox/wires', { amount, currency: 'USD', text: 'Capital' })
  const [wire] = await until(
    async () => (await finance.get('/v1/wires')).data as readonly Body[],
    ({ length }) => length === 1,
    'the wire',
  )
  const path = `/v1/wires/${wire?.id ?? wire?.wire}/capital`
  const { state } = await finance.post(path)
  if (state === 'allocated') return
  assert.equal((await finance.ask('POST', path)).body.code, 'second-person-needed')
  assert.equal((await second.post(path)).state, 'allocated')
}
