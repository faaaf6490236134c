import type pg from 'pg'
import { Type } from 'typebox'
import { parseInstant } from '../../kernel/instant.ts'
import { isRefusal, refuse } from '../../kernel/use-case.ts'
import { pageOf, pageQuery, readPage } from '../../platform/page.ts'
import { count, currency, instant, listOf, minor, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { type Call, queryRoute, type Route } from '../../platform/route.ts'
import { normalSide } from '../ledger/account.rules.ts'
import { findTransfer, ledgerBrowser, type TransferRead } from '../ledger/index.ts'
import { newestRates } from '../rates/index.ts'
import { safeguardedWith } from '../reconciliation/position.rules.ts'
import { operatorId } from './reader-of.store.ts'

const code = Type.String({ maxLength: 100 })
const isStaff = ({ actor }: Call) => actor.company === operatorId

const transferReply = reply({
  id: text,
  root: text,
  kind: text,
  cause: text,
  happened_at: instant,
  recorded_at: instant,
  reverses: orNull(text),
  postings: Type.Array(reply({ account: text, currency, amount: minor })),
})

function transferWire({ id, root, kind, cause, happenedAt, recordedAt, reverses, postings }: TransferRead) {
  const legs = postings.map(({ account, currency: of, amount }) => ({ account, currency: of, amount: Number(amount) }))
  return { id, root, kind, cause, happened_at: happenedAt, recorded_at: recordedAt, reverses, postings: legs }
}

const safeguardingPart = reply({
  currency,
  kept: minor,
  /** What positions in other currencies add, at the rates of the day; below 0 where this currency backs others. */
  positions: minor,
  owed: minor,
  over: minor,
  state: oneOf(['covered', 'short']),
})

/** The safeguarding rule by currency, open positions at the newest rates. */
async function safeguardingNow(pool: pg.Pool) {
  const [rows, rates] = await Promise.all([ledgerBrowser.safeguarding(pool), newestRates(pool)])
  return safeguardedWith(rows, rates).map(({ currency: of, kept, positions: added, owed, over }) => {
    const state = over >= 0n ? ('covered' as const) : ('short' as const)
    const sums = { kept: Number(kept), positions: Number(added), owed: Number(owed), over: Number(over) }
    return { currency: of, ...sums, state }
  })
}

/** Routes of the whole ledger's sums, for the operator's people. */
const sumRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/trial-balance',
    summary: 'The trial balance at an instant: debit above 0, credit below; 0 in all for each currency (staff)',
    tag: 'ledger',
    reply: reply({
      at: instant,
      data: Type.Array(reply({ account: text, currency, accounts: count, balance: minor })),
      totals: Type.Array(reply({ currency, debit: minor, credit: minor })),
    }),
    query: Type.Object({ at: Type.Optional(Type.String({ maxLength: 40, description: 'RFC 3339; default now' })) }),
    async read(call, { pool, now }) {
      if (!isStaff(call)) return undefined
      const at = call.query.at === undefined ? now() : parseInstant(String(call.query.at))
      if (at === undefined) return refuse('period-invalid')
      const rows = await ledgerBrowser.trialBalance(pool, at)
      const data = rows.map((row) => ({ ...row, accounts: Number(row.accounts), balance: Number(row.balance) }))
      const currencies = [...new Set(data.map((row) => row.currency))].sort()
      const sum = (of: string, sign: number) =>
        data.filter((row) => row.currency === of && row.balance * sign > 0).reduce((all, row) => all + row.balance, 0)
      const totals = currencies.map((of) => ({ currency: of, debit: sum(of, 1), credit: -sum(of, -1) }))
      return { at, data, totals }
    },
  }),
  queryRoute({
    path: '/v1/safeguarding',
    summary: 'Client money that is kept against what is owed to clients, by currency (staff)',
    tag: 'ledger',
    reply: reply({
      at: instant,
      data: Type.Array(safeguardingPart),
    }),
    async read(call, { pool, now }) {
      if (!isStaff(call)) return undefined
      return { at: now(), data: await safeguardingNow(pool) }
    },
  }),
  queryRoute({
    path: '/v1/clearing-accounts',
    summary: 'Clearing accounts that have not drained, with the age of what is open on them (staff)',
    tag: 'ledger',
    reply: listOf(
      reply({ account: text, currency, balance: minor, day: minor, three_days: minor, week: minor, older: minor }),
    ),
    async read(call, { pool, now }) {
      if (!isStaff(call)) return undefined
      const rows = await ledgerBrowser.clearingAges(pool, now())
      const data = rows.map(({ account, currency: of, balance, day, threeDays, week, older }) => ({
        ...{ account, currency: of, balance: Number(balance), day: Number(day) },
        ...{ three_days: Number(threeDays), week: Number(week), older: Number(older) },
      }))
      return { data, next_cursor: null }
    },
  }),
]

/** Routes from ledger accounts to postings, to the transfer, to its cause. */
const browserRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/ledger-accounts',
    summary: 'Ledger accounts by how their code begins, with their balance on its normal side (staff)',
    tag: 'ledger',
    reply: listOf(reply({ account: text, currency, balance: minor, side: oneOf(['debit', 'credit']) })),
    query: pageQuery({ prefix: Type.Optional(code) }),
    async read(call, { pool }) {
      if (!isStaff(call)) return undefined
      const page = readPage(call.query)
      if (isRefusal(page)) return page
      const { after: [after = ''] = [], limit } = page
      const rows = await ledgerBrowser.accountsFrom(pool, String(call.query.prefix ?? ''), after, limit + 1)
      return pageOf(
        rows,
        limit,
        ({ account, currency: of, balance }) => ({
          ...{ account, currency: of, balance: Number(balance) },
          side: normalSide(account),
        }),
        ({ account, currency: of }) => [`${account}:${of}`],
      )
    },
  }),
  queryRoute({
    path: '/v1/ledger-postings',
    summary: 'The postings of one ledger account, the newest first: debit above 0, credit below (staff)',
    tag: 'ledger',
    reply: listOf(
      reply({ transfer: text, root: text, kind: text, cause: text, recorded_at: instant, currency, amount: minor }),
    ),
    query: pageQuery({ account: code }),
    async read(call, { pool }) {
      if (!isStaff(call)) return undefined
      const page = readPage(call.query, 2)
      if (isRefusal(page)) return page
      const [transfer, n = ''] = page.after ?? []
      if (transfer !== undefined && !/^\d{1,6}$/.test(n)) return refuse('cursor-invalid')
      const after = transfer === undefined ? undefined : ([transfer, Number(n)] as const)
      const rows = await ledgerBrowser.accountPostings(pool, String(call.query.account), after, page.limit + 1)
      return pageOf(
        rows,
        page.limit,
        ({ transferId, root, kind, cause, recordedAt, currency: of, amount }) => ({
          ...{ transfer: transferId, root, kind, cause, recorded_at: recordedAt },
          ...{ currency: of, amount: Number(amount) },
        }),
        (row) => [row.transferId, String(row.n)],
      )
    },
  }),
  queryRoute({
    path: '/v1/transfers/:transferId',
    summary: 'One transfer with all its postings and its cause (staff)',
    tag: 'ledger',
    reply: transferReply,
    params: Type.Object({ transferId: Type.String({ maxLength: 64 }) }),
    async read(call, { pool }) {
      const found = isStaff(call) ? await findTransfer(pool, call.params.transferId ?? '') : undefined
      return found && transferWire(found)
    },
  }),
]

export const financeRoutes: readonly Route[] = [...sumRoutes, ...browserRoutes]
