import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import type { Context } from '../trade/session.ts'

/** By what the draws of a line are collected, and what the buyer agrees to for it. */
export function readMandates(context: Context, request: Request, lineId: string) {
  const params = { path: { lineId } }
  return asked(request, apiOf(context, request).GET('/v1/credit-lines/{lineId}/mandates', { params }))
}

export type Mandates = Awaited<ReturnType<typeof readMandates>>
export type SeenMandate = Mandates['mandates'][number]

/** What is, was and will be collected of a draw. */
export async function readCollections(context: Context, request: Request, drawId: string) {
  const params = { path: { drawId } }
  const { data } = await asked(
    request,
    apiOf(context, request).GET('/v1/credit-draws/{drawId}/collections', { params }),
  )
  return data
}

export type SeenCollection = Awaited<ReturnType<typeof readCollections>>[number]
