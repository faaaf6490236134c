import type { paths } from '@surety/sdk'
import { redirect } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked, told } from '../../api/asked.ts'
import { apiQuery, readAsked } from '../../public/search/search-form.ts'
import { visitorContext } from '../../serve/visitor.ts'
import { OPERATOR, ownCompany } from '../trade/own-company.ts'
import type { Said } from '../trade/said-note.tsx'
import type { Context } from '../trade/session.ts'

export type SavedSearch =
  paths['/v1/saved-searches']['get']['responses']['200']['content']['application/json']['data'][number]
type Told = paths['/v1/saved-searches/{searchId}/products']['get']['responses']['200']
export type ToldProduct = Told['content']['application/json']['data'][number]
type SavedQuery = paths['/v1/saved-searches']['post']['requestBody']['content']['application/json']['query']

/** What is looked for, as texts of the API. */
export type AskedTexts = Readonly<Record<string, string>>

export interface SearchSaid extends Said {
  readonly typed?: Readonly<Record<string, string>>
}

const keeping = ['purchaser', 'sales', 'admin']

/** The visitor's company; the operator keeps no searches. */
async function traderOf(context: Context, request: Request) {
  const own = await ownCompany(context, request)
  if (own.company === OPERATOR) throw new Response(null, { status: 404 })
  return { mayKeep: own.roles.some((role) => keeping.includes(role)) }
}

/** What categories are called in the reader's language, of those that searches name. */
async function namesOf(context: Context, request: Request, queries: readonly AskedTexts[]) {
  const named = new Set(queries.flatMap(({ category = '' }) => category.split(',')))
  const { language } = context.get(visitorContext)
  const code = language.code === 'pseudo' ? 'en' : language.code
  const tree = await asked(request, apiOf(context, request).GET('/v1/product-categories'))
  const shown = tree.data.filter((each) => named.has(each.code))
  return Object.fromEntries(shown.map((each) => [each.code, each.names[code]])) as Readonly<Record<string, string>>
}

/** All searches that the company keeps. */
export async function readSearches(context: Context, request: Request) {
  const own = await traderOf(context, request)
  const { data } = await asked(request, apiOf(context, request).GET('/v1/saved-searches'))
  const names = await namesOf(
    context,
    request,
    data.map(({ query }) => query),
  )
  return { ...own, searches: data, names }
}

/** One search, and what was told of by it. */
export async function readSearch(context: Context, request: Request, searchId: string) {
  const own = await traderOf(context, request)
  const cursor = new URL(request.url).searchParams.get('cursor')
  const api = apiOf(context, request)
  const path = { searchId }
  const query = cursor === null ? {} : { cursor }
  const [search, found] = await Promise.all([
    asked(request, api.GET('/v1/saved-searches/{searchId}', { params: { path } })),
    asked(request, api.GET('/v1/saved-searches/{searchId}/products', { params: { path, query } })),
  ])
  return { ...own, search, found, names: await namesOf(context, request, [search.query]) }
}

/** The search that the address speaks of, as it would be kept. */
function askedIn(request: Request): AskedTexts {
  const { page: _, literal: __, ...query } = apiQuery(readAsked(new URL(request.url).searchParams), '')
  return Object.fromEntries(Object.entries(query).map(([field, value]) => [field, String(value)]))
}

/** What a search would be kept as: what was just looked for. */
export async function readNewSearch(context: Context, request: Request) {
  const own = await traderOf(context, request)
  const query = askedIn(request)
  if (Object.keys(query).length === 0) throw redirect('/search')
  return { ...own, query, names: await namesOf(context, request, [query]) }
}

const numbers: ReadonlySet<string> = new Set(['price_from', 'price_to', 'quantity', 'lead_days', 'stars', 'on_time'])

async function formOf(request: Request) {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '').trim()
  return { text, typed: { name: text('name'), alert: text('alert') }, step: text('step') }
}

const alertOf = (text: string) => (text === 'daily' || text === 'weekly' ? text : 'off')

/** Keeps what the address says under a name. */
export async function keepSearch(context: Context, request: Request): Promise<SearchSaid> {
  const { text, typed } = await formOf(request)
  const query = Object.fromEntries(
    Object.entries(askedIn(request)).map(([field, value]) => [field, numbers.has(field) ? Number(value) : value]),
  ) as SavedQuery
  const body = { name: text('name'), alert: alertOf(text('alert')), query } as const
  const answer = await told(request, apiOf(context, request).POST('/v1/saved-searches', { body }))
  if (!answer.ok) return { on: 'search', problem: answer.problem, typed }
  throw redirect(`/searches/${answer.data.search}`)
}

/** Renames a search, changes its alert, or removes it. */
export async function changeKept(context: Context, request: Request, searchId: string): Promise<SearchSaid> {
  const { text, typed, step } = await formOf(request)
  const api = apiOf(context, request)
  const params = { path: { searchId } }
  if (step === 'remove') {
    const gone = await told(request, api.POST('/v1/saved-searches/{searchId}/removal', { params }))
    if (!gone.ok) return { on: 'remove', problem: gone.problem }
    throw redirect('/searches')
  }
  const body = { name: text('name'), alert: alertOf(text('alert')) } as const
  const answer = await told(request, api.PUT('/v1/saved-searches/{searchId}', { params, body }))
  return answer.ok ? { on: 'search' } : { on: 'search', problem: answer.problem, typed }
}

/** The page of search for a search that is kept: prices are dollars there. */
export function searchAddress(query: AskedTexts): string {
  const fields = Object.entries(query).map(([field, value]) =>
    field === 'price_from' || field === 'price_to' ? [field, String(Number(value) / 100)] : [field, value],
  )
  return `/search?${new URLSearchParams(fields as string[][])}`
}
