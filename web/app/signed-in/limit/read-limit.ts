import type { paths } from '@surety/sdk'
import { apiOf } from '../../api/api-of.ts'
import { asked, told } from '../../api/asked.ts'
import { OPERATOR, ownCompany } from '../trade/own-company.ts'
import type { Said } from '../trade/said-note.tsx'
import type { Context } from '../trade/session.ts'

type Answer<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer A } } } }
}
  ? A
  : never
export type Limit = Answer<'/v1/companies/{companyId}/limit'>
export type Figures = Answer<'/v1/suppliers/{companyId}/performance'>
export type OpenLift = Answer<'/v1/limit-lifts'>['data'][number]

const lifting = ['finance', 'compliance', 'admin']

/** A supplier's limit and figures: the own company's, or for staff those of the one that is named. */
export async function readLimit(context: Context, request: Request, named?: string) {
  const own = await ownCompany(context, request)
  const isStaff = own.company === OPERATOR
  if (named !== undefined && !isStaff) throw new Response(null, { status: 404 })
  const params = { path: { companyId: named ?? own.company } }
  const api = apiOf(context, request)
  const company = await asked(request, api.GET('/v1/companies/{companyId}', { params }))
  if (!company.kinds.includes('supplier')) throw new Response(null, { status: 404 })
  const mayLift = isStaff && own.roles.some((role) => lifting.includes(role))
  const [limit, figures, lifts] = await Promise.all([
    asked(request, api.GET('/v1/companies/{companyId}/limit', { params })),
    asked(request, api.GET('/v1/suppliers/{companyId}/performance', { params })),
    mayLift ? asked(request, api.GET('/v1/limit-lifts')) : { data: [] },
  ])
  const open = lifts.data.find((lift) => lift.company === company.company)
  return { company, limit, figures, mayLift, isStaff, open: open ?? null }
}

export type LimitPage = Awaited<ReturnType<typeof readLimit>>

/** Whole dollars as people type them, in minor units; what is none is 0, and refused. */
function dollars(typed: string): number {
  const found = /^\d{1,9}$/.exec(typed.replaceAll(/[\s,]/g, ''))
  return found === null ? 0 : Number(found[0]) * 100
}

/** Staff propose up to what a limit may grow, or answer as the second person. */
export async function takeLimitStep(context: Context, request: Request, companyId: string): Promise<Said> {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '')
  const api = apiOf(context, request)
  const step = text('step')
  if (step === 'propose') {
    const body = { up_to: dollars(text('up_to')), reason: text('reason').trim() }
    const params = { path: { companyId } }
    const said = await told(request, api.POST('/v1/companies/{companyId}/limit-lifts', { params, body }))
    return said.ok ? { on: 'lift' } : { on: 'lift', problem: said.problem }
  }
  const answer = step === 'approve' ? ('approve' as const) : ('decline' as const)
  const params = { path: { companyId, liftId: text('lift') } }
  const said = await told(
    request,
    api.POST('/v1/companies/{companyId}/limit-lifts/{liftId}/decision', { params, body: { answer } }),
  )
  return said.ok ? { on: 'lift' } : { on: 'lift', problem: said.problem }
}
