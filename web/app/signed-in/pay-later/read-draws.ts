import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { OPERATOR, ownCompany } from '../trade/own-company.ts'
import type { Context } from '../trade/session.ts'
import { periodAsked } from './line-statement-period.ts'
import { readCollections } from './read-collecting.ts'
import { readRepaying } from './read-repaying.ts'

/**
 * A line's draws and what they owe by day: `?behind=` goes on with older draws, `?from=&to=` are the days of its
 * statement.
 */
export async function readLineAccount(context: Context, request: Request, lineId: string) {
  const api = apiOf(context, request)
  const { searchParams } = new URL(request.url)
  const behind = searchParams.get('behind')
  const query = { limit: 20, ...(behind === null ? {} : { cursor: behind }) }
  const path = { lineId }
  const [draws, calendar] = await Promise.all([
    asked(request, api.GET('/v1/credit-lines/{lineId}/draws', { params: { path, query } })),
    asked(request, api.GET('/v1/credit-lines/{lineId}/calendar', { params: { path } })),
  ])
  return { draws, calendar, period: periodAsked(searchParams, calendar.on) }
}

export type LineAccount = Awaited<ReturnType<typeof readLineAccount>>
export type ListedDraw = LineAccount['draws']['data'][number]
export type Plan = ListedDraw['plan']

/** A draw, as of a day: `?on=2026-03-01`. */
export async function readDraw(context: Context, request: Request, drawId: string) {
  const own = await ownCompany(context, request)
  const on = new URL(request.url).searchParams.get('on') ?? ''
  const params = { path: { drawId }, query: /^\d{4}-\d{2}-\d{2}$/.test(on) ? { on } : {} }
  const draw = await asked(request, apiOf(context, request).GET('/v1/credit-draws/{drawId}', { params }))
  const isStaff = own.company === OPERATOR
  const [collections, repay, repaying] = await Promise.all([
    readCollections(context, request, drawId),
    isStaff ? null : readRepay(context, request, drawId),
    isStaff ? null : readRepaying(context, request, draw),
  ])
  return { draw, isStaff, self: own.person.id, repay, repaying, collections }
}

export type SeenDraw = Awaited<ReturnType<typeof readDraw>>['draw']

/** Where a buyer sends what repays a draw. */
function readRepay(context: Context, request: Request, drawId: string) {
  const params = { path: { drawId } }
  return asked(request, apiOf(context, request).GET('/v1/credit-draws/{drawId}/repayment-instructions', { params }))
}

export type RepaySaid = Awaited<ReturnType<typeof readRepay>>
