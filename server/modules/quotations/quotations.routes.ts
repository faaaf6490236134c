import { known } from '../../kernel/known.ts'
import { isRefusal, type Refusal } from '../../kernel/use-case.ts'
import { pageOf, pageQuery, readPage } from '../../platform/page.ts'
import { type Call, commandRoute, queryRoute, type Route, type Services } from '../../platform/route.ts'
import type { Incoterm } from '../catalogue/incoterm.rules.ts'
import { listedVersion } from '../catalogue/index.ts'
import type { QualityTerm } from '../catalogue/quality.rules.ts'
import { companyNames } from '../parties/index.ts'
import { chooseQuote } from './choose-quote.ts'
import { declineRequest } from './decline-request.ts'
import { closeRequest, withdrawRequest } from './end-request.ts'
import { giveQuote, withdrawQuote } from './give-quote.ts'
import { invalid, type Need } from './need.rules.ts'
import * as schemas from './quotations.schemas.ts'
import type { Offer } from './quote.rules.ts'
import type { RequestState } from './request.rules.ts'
import { listRequests, requestRow } from './request-list.store.ts'
import { requestView } from './request-view.store.ts'
import { sendRequest } from './send-request.ts'
import { rewriteRequest, writeRequest } from './write-request.ts'

const tag = 'quotations'
const path = '/v1/quotation-requests/:requestId'
const companyOf = ({ actor }: Call) => actor.company ?? ''
const ofRequest = ({ params: { requestId = '' } }: Call) => ({ requestId })
const ofSupplier = (call: Call) => ({ ...ofRequest(call), supplierId: companyOf(call) })

interface WireNeed {
  readonly name: string
  readonly description?: string
  readonly category?: string
  readonly quantity: string
  readonly unit: string
  readonly currency: string
  readonly target_price?: string
  readonly incoterm?: Incoterm
  readonly incoterm_place?: string
  readonly needed_by?: string
  readonly quality?: readonly QualityTerm[]
  readonly product?: string
}

/** What is needed, with the version of the product that is listed now. */
async function needFrom(call: Call, { pool }: Services): Promise<Need | Refusal> {
  const { target_price, incoterm_place, needed_by, quality = [], product, ...rest } = call.body as WireNeed
  const named = product === undefined ? undefined : await listedVersion(pool, product)
  if (product !== undefined && named === undefined) return invalid('product')
  const { companyId = '', version } = named ?? {}
  const meant = version && { companyId, productId: version.productId, version: version.version, hash: version.hash }
  const more = { targetPrice: target_price, incotermPlace: incoterm_place, neededBy: needed_by }
  return known({ ...rest, ...more, quality, product: meant })
}

type WireOffer = Pick<Offer, 'currency' | 'quantity' | 'unit' | 'minimum' | 'incoterm' | 'remarks'> & {
  readonly unit_price: string
  readonly lead_days: number
  readonly incoterm_place: string
  readonly valid_until?: string
  readonly product?: {
    readonly product: string
    readonly version: number
    readonly variant?: string
    readonly hash: string
  }
}

function quoting(call: Call) {
  const { unit_price, lead_days, incoterm_place, valid_until, product, ...rest } = call.body as WireOffer
  const named =
    product &&
    known({
      ...known({ variant: product.variant }),
      productId: product.product,
      version: product.version,
      hash: product.hash,
    })
  const offer: Offer = {
    ...rest,
    ...{ unitPrice: unit_price, leadDays: lead_days, incotermPlace: incoterm_place },
    ...(named === undefined ? {} : { product: named }),
  }
  const until = valid_until === undefined ? {} : { validUntil: new Date(valid_until).toISOString() }
  return { ...ofSupplier(call), offer, ...until }
}

async function list(call: Call, { pool }: Services) {
  const page = readPage(call.query, 2)
  if (isRefusal(page)) return page
  const company = companyOf(call)
  if (company === '') return undefined
  const { side, state } = call.query as { side?: 'buyer' | 'supplier'; state?: RequestState }
  const rows = await listRequests(pool, { company, side, state, after: page.after, limit: page.limit + 1 })
  const names = await companyNames(
    pool,
    rows.map(({ buyer_id }) => buyer_id),
  )
  return pageOf(
    rows.map((row) => requestRow(row, company, names)),
    page.limit,
    (row) => row,
    ({ made_at, request }) => [made_at, request],
  )
}

const needWritten = {
  tag,
  body: schemas.needBody,
  reply: schemas.stateReply,
} as const

const reading: readonly Route[] = [
  queryRoute({
    path: '/v1/quotation-requests',
    summary: 'Requests for quotation that your company made or was sent, the newest first',
    tag,
    query: pageQuery(schemas.listFilters),
    reply: schemas.requestsReply,
    read: list,
  }),
  queryRoute({
    path,
    summary: 'A request: its buyer reads every quote, a supplier what is needed and its own',
    tag,
    params: schemas.requestParams,
    reply: schemas.requestReply,
    read: (call, { pool, now }) => requestView(pool, call.params.requestId ?? '', companyOf(call), now()),
  }),
]

const ofBuyer: readonly Route[] = [
  commandRoute(writeRequest, {
    ...needWritten,
    path: '/v1/quotation-requests',
    summary: 'Write down what you need; nobody else sees it yet',
    async input(call, services) {
      const need = await needFrom(call, services)
      return isRefusal(need) ? need : { companyId: companyOf(call), need }
    },
  }),
  commandRoute(rewriteRequest, {
    ...needWritten,
    method: 'PUT',
    status: 200,
    path,
    summary: 'Write a draft anew',
    params: schemas.requestParams,
    async input(call, services) {
      const need = await needFrom(call, services)
      return isRefusal(need) ? need : { ...ofRequest(call), need }
    },
  }),
  commandRoute(sendRequest, {
    path: `${path}/sending`,
    summary: 'Send the request to the suppliers of your choice; each shows the badge',
    tag,
    params: schemas.requestParams,
    body: schemas.sendingBody,
    reply: schemas.sentReply,
    input: (call) => ({ ...ofRequest(call), ...(call.body as { suppliers: readonly string[] }) }),
  }),
  commandRoute(closeRequest, {
    path: `${path}/closing`,
    summary: 'Take no more quotes; those that are there can be ordered from',
    tag,
    params: schemas.requestParams,
    reply: schemas.stateReply,
    input: ofRequest,
  }),
  commandRoute(withdrawRequest, {
    path: `${path}/taking-back`,
    summary: 'Take the request back',
    tag,
    params: schemas.requestParams,
    reply: schemas.stateReply,
    input: ofRequest,
  }),
  commandRoute(chooseQuote, {
    path: `${path}/choice`,
    summary: 'Order from a quote: the request ends, and a draft of an order says what the quote says',
    tag,
    params: schemas.requestParams,
    body: schemas.choiceBody,
    reply: schemas.choiceReply,
    input: (call) => ({ ...ofRequest(call), supplierId: (call.body as { supplier: string }).supplier }),
  }),
]

const ofTheAsked: readonly Route[] = [
  commandRoute(giveQuote, {
    method: 'PUT',
    status: 200,
    path: `${path}/quote`,
    summary: 'Quote, or replace your quote while the request is open',
    tag,
    params: schemas.requestParams,
    body: schemas.offerBody,
    reply: schemas.quotedReply,
    input: quoting,
  }),
  commandRoute(withdrawQuote, {
    path: `${path}/quote/taking-back`,
    summary: 'Take your quote back while the request is open',
    tag,
    params: schemas.requestParams,
    reply: schemas.quoteWithdrawnReply,
    input: ofSupplier,
  }),
  commandRoute(declineRequest, {
    path: `${path}/declining`,
    summary: 'Say that you do not quote, and why',
    tag,
    params: schemas.requestParams,
    body: schemas.decliningBody,
    reply: schemas.stateReply,
    input: (call) => ({ ...ofSupplier(call), ...(call.body as { reason: string }) }),
  }),
]

/** Routes of requests for quotation: the buyer asks and chooses, whoever was asked answers. */
export const quotationsRoutes: readonly Route[] = [...reading, ...ofBuyer, ...ofTheAsked]
