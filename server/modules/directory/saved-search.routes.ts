import { Type } from 'typebox'
import { isRefusal } from '../../kernel/use-case.ts'
import { pageOf, pageQuery, readPage } from '../../platform/page.ts'
import { recordReads } from '../../platform/read-records.ts'
import { type Call, commandRoute, queryRoute, type Route, type Services } from '../../platform/route.ts'
import { companyNames } from '../parties/index.ts'
import { changeSearch, removeSearch } from './change-search.ts'
import { saveSearch } from './save-search.ts'
import { type Alert, keptOf, type SavedSearch, savedSearchType } from './saved-search.rules.ts'
import * as schemas from './saved-search.schemas.ts'
import { directoryTables, newestChange, type ToldRow, toldProducts } from './saved-search.store.ts'

const tag = 'directory'
const path = '/v1/saved-searches'
const own = `${path}/:searchId`
const companyOf = ({ actor }: Call) => actor.company ?? ''
const ofSearch = (call: Call) => ({ companyId: companyOf(call), searchId: call.params.searchId ?? '' })

const shown = ({ searchId, name, query, alert, keptAt, nextAt, toldAt, told }: SavedSearch) => ({
  ...{ search: searchId, name, query, alert, told },
  ...{ saved_at: keptAt, next_at: nextAt ?? null, told_at: toldAt ?? null },
})

async function list(call: Call, { pool }: Services) {
  const company = companyOf(call)
  if (company === '') return undefined
  const searches = keptOf(await recordReads(pool, directoryTables).all(savedSearchType, company))
  const newest = searches.toSorted((a, b) => (a.searchId < b.searchId ? 1 : -1))
  return { data: newest.map(shown), next_cursor: null }
}

async function keptSearch(call: Call, { pool }: Services): Promise<SavedSearch | undefined> {
  const { companyId, searchId } = ofSearch(call)
  const search = await recordReads(pool, directoryTables).one(savedSearchType, companyId, searchId)
  return search?.state === 'kept' ? search : undefined
}

async function told(call: Call, services: Services) {
  const search = await keptSearch(call, services)
  if (search === undefined) return undefined
  const page = readPage(call.query, 2)
  if (isRefusal(page)) return page
  const { companyId: company, searchId } = search
  const { pool } = services
  const after = page.after === undefined ? {} : { after: page.after }
  const rows = await toldProducts(pool, { company, search: searchId, ...after, limit: page.limit + 1 })
  const suppliers = rows.flatMap(({ supplier_id }) => (supplier_id === null ? [] : [supplier_id]))
  const names = await companyNames(pool, [...new Set(suppliers)])
  const data = rows.map((row) => toldShown(row, names))
  return pageOf(
    data,
    page.limit,
    (row) => row,
    ({ told_at, product }) => [told_at, product],
  )
}

function toldShown(row: ToldRow, names: ReadonlyMap<string, string>) {
  const { product_id: product, version, name, image, supplier_id: company, currency, unit_price, unit } = row
  return {
    ...{ product, version, name, image, currency, unit_price, unit },
    told_at: new Date(row.told_at).toISOString(),
    supplier: company === null ? null : { company, name: names.get(company) ?? '' },
  }
}

interface Saving {
  readonly name: string
  readonly query: Readonly<Record<string, string | number>>
  readonly alert?: Alert
}

/** Routes of product searches that a company keeps. */
export const savedSearchRoutes: readonly Route[] = [
  queryRoute({
    path,
    summary: 'Product searches that your company keeps, the newest first',
    tag,
    reply: schemas.savedSearchesReply,
    read: list,
  }),
  commandRoute(saveSearch, {
    path,
    summary: 'Keep a product search under a name, and be told what is new to it: daily, weekly, or not',
    tag,
    body: schemas.saveBody,
    reply: schemas.savedReply,
    async input(call, { pool }) {
      const { name, query, alert = 'off' } = call.body as Saving
      const texts = Object.fromEntries(Object.entries(query).map(([field, value]) => [field, String(value)]))
      return { companyId: companyOf(call), name, query: texts, alert, lookedTo: await newestChange(pool) }
    },
  }),
  queryRoute({
    path: own,
    summary: 'A product search that your company keeps',
    tag,
    params: schemas.searchParams,
    reply: schemas.savedItem,
    async read(call, services) {
      const search = await keptSearch(call, services)
      return search && shown(search)
    },
  }),
  queryRoute({
    path: `${own}/products`,
    summary: 'Products that your company was told of by a search, the newest first, as they are now',
    tag,
    params: schemas.searchParams,
    query: pageQuery({}),
    reply: schemas.toldReply,
    read: told,
  }),
  commandRoute(changeSearch, {
    method: 'PUT',
    status: 200,
    path: own,
    summary: 'Give a kept search another name, or its alert another frequency',
    tag,
    params: schemas.searchParams,
    body: schemas.changeBody,
    reply: schemas.savedReply,
    async input(call, { pool }) {
      const { name, alert } = call.body as { name: string; alert: Alert }
      return { ...ofSearch(call), name, alert, lookedTo: await newestChange(pool) }
    },
  }),
  commandRoute(removeSearch, {
    path: `${own}/removal`,
    summary: 'A kept search is not needed any more; its alert ends',
    tag,
    params: schemas.searchParams,
    body: Type.Optional(Type.Object({}, { additionalProperties: false })),
    reply: schemas.removedReply,
    input: ofSearch,
  }),
]
