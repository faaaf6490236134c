import { Type } from 'typebox'
import { rootVersion } from '../../platform/read-records.ts'
import { count, instant, money, orNull, reply, text } from '../../platform/reply.ts'
import { type Call, commandRoute, queryRoute, type Route } from '../../platform/route.ts'
import { addBankAccount } from './add-bank-account.ts'
import { approveBankAccount } from './approve-bank-account.ts'
import { approvePayout } from './approve-payout.ts'
import { cancelPayout } from './cancel-payout.ts'
import { companyMoney } from './payouts.store.ts'
import { requestPayout } from './request-payout.ts'

const closed = { additionalProperties: false }
const id = Type.String({ maxLength: 64 })
const companyParams = Type.Object({ companyId: id })
const empty = Type.Optional(Type.Object({}, closed))
const companyId = (call: Call) => ({ companyId: call.params.companyId ?? '' })

const payoutReply = reply({ payout: text, state: text })
const bankAccountReply = reply({ bank_account: text, usable_from: instant })
const companyMoneyReply = reply({
  version: count,
  balances: Type.Array(reply({ account: text, balance: money })),
  bank_accounts: Type.Array(
    reply({
      id: text,
      country: text,
      currency: text,
      name: text,
      ends_with: text,
      state: text,
      author: text,
      usable_from: instant,
    }),
  ),
  payouts: Type.Array(
    reply({
      id: text,
      amount: money,
      state: text,
      bank_account: text,
      requested_at: instant,
      sent_at: orNull(instant),
      trace: orNull(text),
      reason: orNull(text),
    }),
  ),
})

/** Routes of money that goes out to companies. */
export const payoutsRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/companies/:companyId/payouts',
    summary: 'What is owed to a company, its bank accounts and its payouts',
    tag: 'payouts',
    reply: companyMoneyReply,
    params: companyParams,
    async read(call, { pool }) {
      const company = call.params.companyId ?? ''
      const isOwn = call.actor.company === company || call.actor.company === 'cmp_operator'
      if (!isOwn) return undefined
      const version = await rootVersion(pool, company)
      return { version, ...(await companyMoney(pool, company)) }
    },
  }),
  commandRoute(addBankAccount, {
    path: '/v1/companies/:companyId/bank-accounts',
    summary: 'Name a bank account; a second person approves it',
    tag: 'payouts',
    reply: bankAccountReply,
    params: companyParams,
    body: Type.Object(
      {
        number: Type.String({ minLength: 4, maxLength: 40 }),
        bank_code: Type.Optional(Type.String({ maxLength: 20 })),
        country: Type.String({ pattern: '^[A-Z]{2}$' }),
        currency: Type.String({ pattern: '^[A-Z]{3}$' }),
        name: Type.String({ minLength: 1, maxLength: 200 }),
        provider: Type.Optional(Type.String({ maxLength: 40, description: 'the account is connected with it' })),
      },
      closed,
    ),
    input(call) {
      const { bank_code: bankCode, ...given } = call.body as {
        number: string
        bank_code?: string
        country: string
        currency: string
        name: string
        provider?: string
      }
      return { ...companyId(call), ...given, ...(bankCode === undefined ? {} : { bankCode }) }
    },
  }),
  commandRoute(approveBankAccount, {
    path: '/v1/companies/:companyId/bank-accounts/:bankAccountId/approval',
    summary: 'Approve a bank account as a second person',
    tag: 'payouts',
    reply: bankAccountReply,
    params: Type.Object({ companyId: id, bankAccountId: id }),
    body: empty,
    input: (call) => ({ ...companyId(call), bankAccountId: call.params.bankAccountId ?? '' }),
  }),
  commandRoute(requestPayout, {
    path: '/v1/companies/:companyId/payouts',
    summary: 'Take money out',
    tag: 'payouts',
    reply: payoutReply,
    params: companyParams,
    body: Type.Object(
      {
        bank_account: id,
        amount: Type.Integer({ minimum: 1, maximum: 1e15 }),
        currency: Type.String({ pattern: '^[A-Z]{3}$' }),
      },
      closed,
    ),
    input(call) {
      const { bank_account, amount, currency } = call.body as { bank_account: string; amount: number; currency: string }
      return { ...companyId(call), bankAccountId: bank_account, amount, currency }
    },
  }),
  commandRoute(approvePayout, {
    path: '/v1/companies/:companyId/payouts/:payoutId/approval',
    summary: 'Approve a payout as a second person (staff)',
    tag: 'payouts',
    reply: payoutReply,
    params: Type.Object({ companyId: id, payoutId: id }),
    body: empty,
    input: (call) => ({ ...companyId(call), payoutId: call.params.payoutId ?? '' }),
  }),
  commandRoute(cancelPayout, {
    path: '/v1/companies/:companyId/payouts/:payoutId/cancellation',
    summary: 'Cancel a payout that has not been sent',
    tag: 'payouts',
    reply: payoutReply,
    params: Type.Object({ companyId: id, payoutId: id }),
    body: empty,
    input: (call) => ({ ...companyId(call), payoutId: call.params.payoutId ?? '' }),
  }),
]
