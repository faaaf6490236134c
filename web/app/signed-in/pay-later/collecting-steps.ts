import { apiOf } from '../../api/api-of.ts'
import { type Told, told } from '../../api/asked.ts'
import { visitorContext } from '../../serve/visitor.ts'
import type { Said } from '../trade/said-note.tsx'
import type { Context } from '../trade/session.ts'

/** The provider answers in a moment; a page waits that long for where the payer goes on. */
const [ASKS, PAUSE_MS] = [12, 150]

/** Allows collecting, takes it back, or (staff) stops it. */
export async function collectingBy(context: Context, request: Request, form: FormData): Promise<Said> {
  const on = 'collecting'
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const api = apiOf(context, request)
  const path = { lineId: text('line'), mandateId: text('mandate') }
  const end = '/v1/credit-lines/{lineId}/mandates/{mandateId}'
  const steps: Readonly<Record<string, () => Promise<{ readonly data?: unknown }>>> = {
    allow: () => allow(context, request, form),
    revoke: () => api.POST(`${end}/revocation`, { params: { path } }),
    stop: () => api.POST(`${end}/stop`, { params: { path }, body: { note: text('note') } }),
  }
  const step = steps[text('step')]
  if (step === undefined) return { on }
  const answer: Told<unknown> = await told(request, step())
  return answer.ok ? { on } : { on, problem: answer.problem }
}

/** Asks for it, and waits for the provider's page, where the instrument is named. */
async function allow(context: Context, request: Request, form: FormData) {
  const api = apiOf(context, request)
  const [lineId, consent] = [String(form.get('line') ?? ''), String(form.get('consent') ?? '')]
  const { origin } = context.get(visitorContext)
  const params = { path: { lineId } }
  const method = String(form.get('method') ?? '') as 'card'
  const body = { method, consent, return_url: `${origin}/pay-later#collecting` }
  const made = await api.POST('/v1/credit-lines/{lineId}/mandates', { params, body })
  for (let n = 0; made.data !== undefined && n < ASKS; n += 1) {
    await new Promise((done) => setTimeout(done, PAUSE_MS))
    const { data } = await api.GET('/v1/credit-lines/{lineId}/mandates', { params })
    const newest = data?.mandates[0]
    if (newest?.state !== 'asked' || newest.page !== null) break
  }
  return made
}

/** Leaves one collection of a draw out. */
export async function leaveOutBy(context: Context, request: Request, drawId: string, form: FormData): Promise<Said> {
  const on = 'collection'
  const params = { path: { drawId, due: String(form.get('due') ?? '') } }
  const answer = await told(
    request,
    apiOf(context, request).POST('/v1/credit-draws/{drawId}/collections/{due}/leaving-out', { params }),
  )
  return answer.ok ? { on } : { on, problem: answer.problem }
}
