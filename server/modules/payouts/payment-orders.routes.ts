import { Type } from 'typebox'
import { isRefusal } from '../../kernel/use-case.ts'
import { pageOf, pageQuery, readPage } from '../../platform/page.ts'
import { flag, listOf, money, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { type Call, commandRoute, queryRoute, type Route } from '../../platform/route.ts'
import { listOrdersForPeople } from './payment-orders.store.ts'
import { replacePayingAccount } from './replace-paying-account.ts'
import { maySeeMoneyOut } from './staff-readers.rules.ts'
import { approvePaymentOrder, completePaymentOrder, giveUpPaymentOrder } from './step-payment-order.ts'

/** One transfer that the operator's bank is to make; `pays` is the payout, refund or returned wire of `owner`. */
export const orderReply = reply({
  id: text,
  kind: oneOf(['payout', 'refund', 'wire-return'] as const),
  bank: text,
  owner: text,
  pays: text,
  amount: money,
  name: text,
  ends_with: text,
  bank_code: orNull(text),
  town: orNull(text),
  country: text,
  state: text,
  end_to_end_id: text,
  uetr: text,
  reason: orNull(text),
  author: orNull(text),
  /** Who typed of whom it pays. */
  completers: Type.Array(text),
  /** What he typed has not been screened yet. */
  is_unscreened: flag,
  is_contradicted: flag,
})

const closed = { additionalProperties: false }
const empty = Type.Optional(Type.Object({}, closed))
const params = Type.Object({ orderRoot: Type.String({ maxLength: 64 }) })
const stepReply = reply({ payment_order: text, state: text })
const words = (most: number) => Type.Optional(Type.String({ minLength: 1, maxLength: most }))
const orderRoot = (call: Call) => ({ orderRoot: call.params.orderRoot ?? '' })

interface Details {
  readonly name?: string
  readonly bank_code?: string
  readonly town?: string
  readonly country?: string
  readonly street?: string
  readonly postcode?: string
}

/** Routes of transfers that wait for people before they stand in a file. */
export const paymentOrdersRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/payment-orders',
    summary: 'Transfers that lack something or need a second person before the bank gets them (staff)',
    tag: 'payouts',
    reply: listOf(orderReply),
    query: pageQuery({}),
    async read({ actor, query }, { pool }) {
      if (!maySeeMoneyOut(actor)) return undefined
      const page = readPage(query)
      if (isRefusal(page)) return page
      const rows = await listOrdersForPeople(pool, page.after?.[0] ?? '', page.limit + 1)
      return pageOf(
        rows,
        page.limit,
        (row) => row,
        ({ id }) => [id],
      )
    },
  }),
  commandRoute(completePaymentOrder, {
    path: '/v1/payment-orders/:orderRoot/details',
    summary: 'Name what the bank needs of whom a transfer pays (staff)',
    tag: 'payouts',
    reply: stepReply,
    params,
    body: Type.Object(
      {
        name: words(140),
        bank_code: words(20),
        town: words(35),
        country: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$' })),
        street: words(140),
        postcode: words(16),
      },
      closed,
    ),
    input(call) {
      const { bank_code: bankCode, ...details } = call.body as Details
      return { ...orderRoot(call), details: { ...details, ...(bankCode === undefined ? {} : { bankCode }) } }
    },
  }),
  commandRoute(approvePaymentOrder, {
    path: '/v1/payment-orders/:orderRoot/approval',
    summary: 'Approve a transfer as a second person (staff)',
    tag: 'payouts',
    reply: stepReply,
    params,
    body: empty,
    input: orderRoot,
  }),
  commandRoute(giveUpPaymentOrder, {
    path: '/v1/payment-orders/:orderRoot/giving-up',
    summary: 'Give a transfer up that stands in no file: another way is looked for (staff)',
    tag: 'payouts',
    reply: stepReply,
    params,
    body: empty,
    input: orderRoot,
  }),
  commandRoute(replacePayingAccount, {
    path: '/v1/payment-orders/:orderRoot/another-account',
    summary: 'Pay a transfer from another account than one that was closed (staff)',
    tag: 'payouts',
    reply: stepReply,
    params,
    body: empty,
    input: orderRoot,
  }),
]
