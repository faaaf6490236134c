import { Type } from 'typebox'
import { isRefusal } from '../../kernel/use-case.ts'
import { pageOf, pageQuery, readPage } from '../../platform/page.ts'
import { count, currency, instant, listOf, minor, money, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { type Call, commandRoute, queryRoute, type Route } from '../../platform/route.ts'
import { lenderRoot } from '../credit/lender.rules.ts'
import { beginPassing } from './begin-passing.ts'
import { lenderStandings } from './lender-standings.store.ts'
import { payRemittance } from './pay-remittance.ts'
import { proposeLenderAccount } from './propose-lender-account.ts'
import { findRemittance, listRemittances, remittanceParts } from './remittances.store.ts'

const id = Type.String({ maxLength: 64, pattern: '^[\\w-]+$' })
const ofLender = Type.Object({ lender: id })
const ofRemittance = Type.Object({ lender: id, remittanceId: id })
const empty = Type.Optional(Type.Object({}, { additionalProperties: false }))
const lenderOf = ({ params }: Call) => params.lender ?? ''

const readers = ['finance', 'compliance', 'auditor', 'admin']
const mayRead = ({ actor }: Call) =>
  actor.company === 'cmp_operator' && actor.roles.some((role) => readers.includes(role))

const remittanceFields = {
  ...{ id: text, lender: text, amount: money, set_off: money, state: oneOf(['open', 'paid', 'returned'] as const) },
  ...{ made_by: text, made_at: instant, told_at: orNull(instant), draws: count },
  payout: orNull(reply({ id: text, state: text, reason: orNull(text), trace: orNull(text) })),
}

type Found = NonNullable<Awaited<ReturnType<typeof findRemittance>>>

function remittanceView({ amount, set_off, currency: of, payout, payout_state, reason, trace, ...row }: Found) {
  return {
    ...row,
    ...{ amount: { amount: Number(amount), currency: of }, set_off: { amount: Number(set_off), currency: of } },
    payout: payout === null ? null : { id: payout, state: payout_state ?? '', reason, trace },
  }
}

const accountReply = reply({
  ...{ ends_with: text, country: text, currency, holder: text },
  state: oneOf(['declared', 'proposed', 'cooling', 'usable'] as const),
  ...{ bank_account: orNull(text), author: orNull(text), usable_from: orNull(instant) },
})
const standingReply = reply({
  ...{ lender: text, legal_name: orNull(text), currency, promised: minor, owed: minor, collected: minor },
  ...{ passed_on: minor, on_its_way: minor, paid: minor, owed_by_lender: minor, account: orNull(accountReply) },
})
const part = reply({
  ...{ draw: text, order: text, amount: money },
  money: Type.Array(reply({ kind: oneOf(['repaid', 'refunded', 'recovered'] as const), day: text, amount: money })),
})

async function readOne({ params }: Call, pool: Parameters<typeof findRemittance>[0]) {
  const [root, remittance] = [lenderRoot(params.lender ?? ''), params.remittanceId ?? '']
  const found = await findRemittance(pool, root, remittance)
  if (found === undefined) return undefined
  const of = (amount: string) => ({ amount: Number(amount), currency: found.currency })
  const parts = await remittanceParts(pool, root, remittance)
  return {
    ...remittanceView(found),
    parts: parts.map(({ line: _, amount, money: came, ...each }) => ({
      ...each,
      amount: of(amount),
      money: came.map((one) => ({ ...one, amount: of(one.amount) })),
    })),
  }
}

/** Routes of what is passed on to lenders. */
export const remittancesRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/lender-standings',
    summary: 'What each lender lent, what came of it, and what of that was passed on (staff)',
    tag: 'payouts',
    reply: listOf(standingReply),
    read: async (call, { pool, now }) =>
      mayRead(call) ? { data: await lenderStandings(pool, now()), next_cursor: null } : undefined,
  }),
  queryRoute({
    path: '/v1/lenders/:lender/remittances',
    summary: 'What was passed on to a lender, the newest first (staff)',
    tag: 'payouts',
    reply: listOf(reply(remittanceFields)),
    params: ofLender,
    query: pageQuery({}),
    async read(call, { pool }) {
      if (!mayRead(call)) return undefined
      const page = readPage(call.query)
      if (isRefusal(page)) return page
      const rows = await listRemittances(pool, lenderRoot(lenderOf(call)), page.after?.[0], page.limit + 1)
      return pageOf(rows, page.limit, remittanceView, (row) => [row.id])
    },
  }),
  queryRoute({
    path: '/v1/lenders/:lender/remittances/:remittanceId',
    summary: 'What was passed on at once, draw by draw with the money that came (staff)',
    tag: 'payouts',
    reply: reply({ ...remittanceFields, parts: Type.Array(part) }),
    params: ofRemittance,
    read: async (call, { pool }) => (mayRead(call) ? readOne(call, pool) : undefined),
  }),
  commandRoute(beginPassing, {
    path: '/v1/lenders/:lender/remittances',
    summary: 'Pass on now what was collected for a lender, however little (staff)',
    tag: 'payouts',
    reply: reply({ lender: text, why: text }),
    params: ofLender,
    body: empty,
    input: (call) => ({ lender: lenderOf(call), why: 'now' as const }),
  }),
  commandRoute(payRemittance, {
    path: '/v1/lenders/:lender/remittances/:remittanceId/payment',
    summary: 'Pay once more what was rejected, came back or was cancelled (staff)',
    tag: 'payouts',
    reply: reply({ remittance: text, payout: orNull(text) }),
    params: ofRemittance,
    body: empty,
    input: (call) => ({ lender: lenderOf(call), remittanceId: call.params.remittanceId ?? '' }),
  }),
  commandRoute(proposeLenderAccount, {
    path: '/v1/lenders/:lender/bank-account',
    summary: 'Propose the bank account that a lender declares; a second person approves it (staff)',
    tag: 'payouts',
    reply: reply({ bank_account: text, usable_from: instant }),
    params: ofLender,
    body: empty,
    input: (call) => ({ lender: lenderOf(call) }),
  }),
]
