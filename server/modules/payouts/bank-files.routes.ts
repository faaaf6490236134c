import { Type } from 'typebox'
import { isRefusal } from '../../kernel/use-case.ts'
import { pageOf, pageQuery, readPage } from '../../platform/page.ts'
import { count, hash, instant, listOf, money, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { type Call, commandRoute, queryRoute, type Route, type Services } from '../../platform/route.ts'
import { readXml } from '../../platform/xml.ts'
import { batchFile, listBatches, listPayingAccounts, readBatch, waitingOrders } from './bank-files.store.ts'
import { buildBatch } from './build-batch.ts'
import { namePayingAccount, stepPayingAccount } from './name-paying-account.ts'
import type { NewPayingAccount } from './paying-account.rules.ts'
import { orderReply } from './payment-orders.routes.ts'
import { recordBankStatus } from './record-bank-status.ts'
import { readStatusReport } from './status-report.rules.ts'
import { takeBatchOn } from './step-batch.ts'

const closed = { additionalProperties: false }
const id = Type.String({ maxLength: 64 })
const words = (most: number) => Type.String({ minLength: 1, maxLength: most })
const batchParams = Type.Object({ batchId: id })
const accountParams = Type.Object({ name: id })
const empty = Type.Optional(Type.Object({}, closed))

const stepReply = reply({ payment_batch: text, state: text, orders: count, execution_date: text })
const accountStepReply = reply({ paying_account: text, state: text })
const scheme = oneOf(['sepa', 'cross-border'] as const)
const accountsReply = reply({
  data: Type.Array(
    reply({
      name: text,
      currency: text,
      scheme,
      ends_with: text,
      bic: text,
      holder: text,
      town: text,
      country: text,
      state: text,
      author: text,
      orders_waiting: count,
      waiting: money,
    }),
  ),
})
const batch = {
  id: text,
  bank: text,
  scheme,
  state: text,
  standing: text,
  message_id: text,
  orders: count,
  sum: money,
  execution_date: text,
  file_hash: hash,
  built_by: text,
  built_at: instant,
  released_by: orNull(text),
  released_at: orNull(instant),
  sent_at: orNull(instant),
  accepted: count,
  rejected: count,
  settled: count,
  returned: count,
}
const reportReply = reply({
  payment_batch: text,
  standing: text,
  accepted: count,
  rejected: count,
  unknown: count,
  contradicted: count,
})

/** Only people of the operator find these pages. */
const isStaff = ({ actor }: Call) => actor.company === 'cmp_operator'

const accountBody = Type.Object(
  {
    name: words(31),
    currency: Type.String({ pattern: '^[A-Z]{3}$' }),
    number: words(40),
    bic: words(11),
    holder: words(140),
    town: words(35),
    country: Type.String({ pattern: '^[A-Z]{2}$' }),
    street: Type.Optional(words(140)),
    postcode: Type.Optional(words(16)),
  },
  closed,
)

const payingAccountsRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/paying-accounts',
    summary: 'Accounts of the operator that pay by file, and what waits for each (staff)',
    tag: 'payouts',
    reply: accountsReply,
    read: async (call, { pool }) => (isStaff(call) ? { data: await listPayingAccounts(pool) } : undefined),
  }),
  commandRoute(namePayingAccount, {
    path: '/v1/paying-accounts',
    summary: 'Name an account from which payouts are made by file (staff)',
    tag: 'payouts',
    reply: reply({ paying_account: text, state: text, scheme }),
    body: accountBody,
    input: ({ body }) => body as NewPayingAccount,
  }),
  ...(['approve', 'close'] as const).map((step) =>
    commandRoute(stepPayingAccount, {
      path: `/v1/paying-accounts/:name/${step === 'approve' ? 'approval' : 'closing'}`,
      summary: step === 'approve' ? 'Approve a paying account as a second person' : 'Close a paying account (staff)',
      tag: 'payouts',
      reply: accountStepReply,
      params: accountParams,
      body: empty,
      input: ({ params }) => ({ name: params.name ?? '', step }),
    }),
  ),
]

async function batchesPage({ actor, query }: Call, { pool }: Services) {
  if (actor.company !== 'cmp_operator') return undefined
  const page = readPage(query, 1)
  if (isRefusal(page)) return page
  const rows = await listBatches(pool, page.after?.[0] ?? '', page.limit + 1)
  return pageOf(
    rows,
    page.limit,
    (row) => row,
    (row) => [row.id],
  )
}

const steps = [
  ['release', 'release', 'Release a batch as a second person: from then on it counts as sent'],
  ['discard', 'discarding', 'Discard a batch that nobody released; its payouts wait again'],
  ['send', 'delivery', 'Say that the file was handed to the bank'],
] as const

const batchesRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/payment-batches',
    summary: 'Batches of payouts for the bank, the newest first (staff)',
    tag: 'payouts',
    reply: listOf(reply(batch)),
    query: pageQuery({}),
    read: batchesPage,
  }),
  commandRoute(buildBatch, {
    path: '/v1/payment-batches',
    summary: 'Put what waits for an account into one file (staff)',
    tag: 'payouts',
    reply: stepReply,
    body: Type.Object(
      { bank: words(31), execution_date: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d$' })) },
      closed,
    ),
    async input({ body }, { pool }) {
      const { bank, execution_date } = body as { bank: string; execution_date?: string }
      const orders = await waitingOrders(pool, bank)
      return { bank, orders, ...(execution_date === undefined ? {} : { executionDate: execution_date }) }
    },
  }),
  queryRoute({
    path: '/v1/payment-batches/:batchId',
    summary: 'A batch with its payment orders (staff)',
    tag: 'payouts',
    reply: reply({ ...batch, payment_orders: Type.Array(orderReply) }),
    params: batchParams,
    read: async (call, { pool }) => (isStaff(call) ? readBatch(pool, call.params.batchId ?? '') : undefined),
  }),
  queryRoute({
    path: '/v1/payment-batches/:batchId/file',
    summary: 'The file of a released batch: pain.001.001.09 in XML (staff)',
    tag: 'payouts',
    reply: reply({ name: text, sha256: hash, xml: text }),
    params: batchParams,
    read: async (call, { pool }) => (isStaff(call) ? batchFile(pool, call.params.batchId ?? '') : undefined),
  }),
  ...steps.map(([step, noun, summary]) =>
    commandRoute(takeBatchOn, {
      path: `/v1/payment-batches/:batchId/${noun}`,
      summary: `${summary} (staff)`,
      tag: 'payouts',
      reply: stepReply,
      params: batchParams,
      body: empty,
      input: ({ params }) => ({ batchId: params.batchId ?? '', step }),
    }),
  ),
  commandRoute(recordBankStatus, {
    path: '/v1/payment-status-reports',
    summary: "Read the bank's answer to a file: pain.002 in XML (staff)",
    tag: 'payouts',
    reply: reportReply,
    takes: 'application/xml',
    bodyLimit: 10 * 1024 * 1024,
    input({ body }, { now }) {
      const root = readXml(body as Buffer)
      if (isRefusal(root)) return root
      const report = readStatusReport(root, now())
      return isRefusal(report) ? report : { report }
    },
  }),
]

/** Routes of payouts by the operator's bank. */
export const bankFilesRoutes: readonly Route[] = [...payingAccountsRoutes, ...batchesRoutes]
