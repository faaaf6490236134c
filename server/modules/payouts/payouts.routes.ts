import { Type } from 'typebox'
import { rootVersion } from '../../platform/read-records.ts'
import { count, instant, money, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { type Call, commandRoute, queryRoute, type Route } from '../../platform/route.ts'
import type { NameCheck } from '../payments/screening.rules.ts'
import { addBankAccount } from './add-bank-account.ts'
import { approveBankAccount } from './approve-bank-account.ts'
import { approvePayout } from './approve-payout.ts'
import { cancelPayout } from './cancel-payout.ts'
import { closeBankAccount } from './close-bank-account.ts'
import { nameHolderAddress } from './name-holder-address.ts'
import { payoutExchange, payoutQuoteRoute } from './payout-quotes.routes.ts'
import { type Cadence, cadences } from './payout-schedule.rules.ts'
import { companyMoney, readPayout } from './payouts.store.ts'
import { recordNameCheck } from './record-name-check.ts'
import { requestPayout } from './request-payout.ts'
import { setPayoutSchedule } from './set-payout-schedule.ts'

const closed = { additionalProperties: false }
const id = Type.String({ maxLength: 64 })
const companyParams = Type.Object({ companyId: id })
const empty = Type.Optional(Type.Object({}, closed))
const companyId = (call: Call) => ({ companyId: call.params.companyId ?? '' })

const accountParams = Type.Object({ companyId: id, bankAccountId: id })
const accountOf = (call: Call) => ({ ...companyId(call), bankAccountId: call.params.bankAccountId ?? '' })

interface RequestBody {
  readonly bank_account: string
  readonly amount: number
  readonly currency: string
  readonly closing?: boolean
}

interface ScheduleBody {
  readonly currency: string
  readonly cadence: Cadence
  readonly weekday?: number
  readonly bank_account: string
}

/** A company's own people and the operator's. */
const isOwn = ({ actor, params }: Call) => actor.company === params.companyId || actor.company === 'cmp_operator'

/** The holder's address: what a bank asks for of whom it pays. */
const addressFields = {
  town: Type.Optional(Type.String({ maxLength: 100 })),
  address_country: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$' })),
  street: Type.Optional(Type.String({ maxLength: 200 })),
  postcode: Type.Optional(Type.String({ maxLength: 16 })),
}

interface AddressBody {
  readonly town?: string
  readonly address_country?: string
  readonly street?: string
  readonly postcode?: string
}

interface AccountBody extends AddressBody {
  readonly number: string
  readonly bank_code?: string
  readonly country: string
  readonly currency: string
  readonly name: string
}

const payoutReply = reply({ payout: text, state: text })
const bankAccountReply = reply({ bank_account: text, usable_from: instant })
const payoutFields = {
  id: text,
  amount: money,
  /** How it is converted to the currency of the account; null where it is not. */
  exchange: orNull(payoutExchange),
  state: text,
  route: oneOf(['provider', 'bank'] as const),
  bank_account: text,
  requested_at: instant,
  sent_at: orNull(instant),
  trace: orNull(text),
  reason: orNull(text),
}
const item = reply({
  transfer: text,
  kind: text,
  order: orNull(text),
  happened_at: instant,
  released: money,
  amount: money,
})
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
      town: orNull(text),
      address_country: orNull(text),
      street: orNull(text),
      postcode: orNull(text),
      name_check: orNull(text),
      name_checked_at: orNull(instant),
    }),
  ),
  payouts: Type.Array(reply(payoutFields)),
  schedules: Type.Array(
    reply({
      currency: text,
      cadence: oneOf(cadences),
      weekday: orNull(count),
      bank_account: text,
      next_at: orNull(instant),
      held_for: orNull(text),
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
    async read(call, { pool, now }) {
      const company = call.params.companyId ?? ''
      if (!isOwn(call)) return undefined
      const version = await rootVersion(pool, company)
      return { version, ...(await companyMoney(pool, company, now())) }
    },
  }),
  queryRoute({
    path: '/v1/companies/:companyId/payouts/:payoutId',
    summary: 'A payout, and of the released money of which orders it consists',
    tag: 'payouts',
    reply: reply({ ...payoutFields, items: Type.Array(item) }),
    params: Type.Object({ companyId: id, payoutId: id }),
    read: async (call, { pool }) =>
      isOwn(call) ? readPayout(pool, call.params.companyId ?? '', call.params.payoutId ?? '') : undefined,
  }),
  payoutQuoteRoute,
  commandRoute(setPayoutSchedule, {
    path: '/v1/companies/:companyId/payout-schedules',
    summary: 'Say how often money in a currency goes out by itself',
    tag: 'payouts',
    reply: reply({ currency: text, cadence: oneOf(cadences), next_at: orNull(instant) }),
    params: companyParams,
    body: Type.Object(
      {
        currency: Type.String({ pattern: '^[A-Z]{3}$' }),
        cadence: oneOf(cadences),
        weekday: Type.Optional(Type.Integer({ minimum: 1, maximum: 7 })),
        bank_account: id,
      },
      closed,
    ),
    input(call) {
      const { bank_account: bankAccountId, ...given } = call.body as ScheduleBody
      return { ...companyId(call), ...given, bankAccountId }
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
        ...addressFields,
      },
      closed,
    ),
    input(call) {
      const { bank_code: bankCode, address_country, ...given } = call.body as AccountBody
      return {
        ...companyId(call),
        ...given,
        ...(bankCode === undefined ? {} : { bankCode }),
        ...(address_country === undefined ? {} : { addressCountry: address_country }),
      }
    },
  }),
  commandRoute(nameHolderAddress, {
    path: '/v1/companies/:companyId/bank-accounts/:bankAccountId/address',
    summary: "Say where an account's holder lives",
    tag: 'payouts',
    reply: bankAccountReply,
    params: accountParams,
    body: Type.Object(addressFields, closed),
    input(call) {
      const { address_country, ...address } = call.body as AddressBody
      const country = address_country === undefined ? {} : { addressCountry: address_country }
      return { ...accountOf(call), ...address, ...country }
    },
  }),
  commandRoute(closeBankAccount, {
    path: '/v1/companies/:companyId/bank-accounts/:bankAccountId/closing',
    summary: 'Close a bank account: nothing new goes there',
    tag: 'payouts',
    reply: reply({ bank_account: text, state: text }),
    params: accountParams,
    body: empty,
    input: accountOf,
  }),
  commandRoute(recordNameCheck, {
    path: '/v1/companies/:companyId/bank-accounts/:bankAccountId/name-check',
    summary: "Record whether the bank knows the account under its holder's name (staff)",
    tag: 'payouts',
    reply: reply({ bank_account: text, name_check: text }),
    params: accountParams,
    body: Type.Object({ result: oneOf(['match', 'close-match', 'no-match', 'not-possible'] as const) }, closed),
    input: (call) => ({ ...accountOf(call), ...(call.body as { result: NameCheck }) }),
  }),
  commandRoute(approveBankAccount, {
    path: '/v1/companies/:companyId/bank-accounts/:bankAccountId/approval',
    summary: 'Approve a bank account as a second person',
    tag: 'payouts',
    reply: bankAccountReply,
    params: accountParams,
    body: empty,
    input: accountOf,
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
        closing: Type.Optional(Type.Boolean({ description: 'all that is left, however little' })),
      },
      closed,
    ),
    input(call) {
      const { bank_account, amount, currency, closing } = call.body as RequestBody
      const asked = { bankAccountId: bank_account, amount, currency }
      return { ...companyId(call), ...asked, ...(closing === undefined ? {} : { isClosing: closing }) }
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
