import { type FileToAttach, SuretyProblem } from '@surety/sdk'
import { apiOf } from '../../api/api-of.ts'
import { readForm } from '../../api/read-form.ts'
import { bring, SEEN, sentContext } from '../../api/sent.ts'
import { visitorContext } from '../../serve/visitor.ts'
import { type Context, type Refused, take } from '../trade/session.ts'
import { readResults } from './read-results.ts'

type Api = ReturnType<typeof apiOf>
type Steps = Readonly<Record<string, () => Promise<unknown>>>

/** What a form of the order page brought. */
interface Typed {
  readonly orderId: string
  text(name: string): string
}

/** The card of the sandbox's provider for which the payer goes to the provider's own page. */
const CARD_PAGE = 'card-page'

/** Where a card's page leads back to. */
export function backTo(context: Context, orderId: string): string {
  return `${context.get(visitorContext).origin}/orders/${orderId}#inspection`
}

/** The steps of inspections that stand on the order page. */
export function inspecting(api: Api, { orderId, text }: Typed, back: string): Steps {
  const params = { path: { orderId } }
  const one = { params: { path: { orderId, inspectionId: text('inspection') } } }
  return {
    'book-inspection': () =>
      api.POST('/v1/orders/{orderId}/inspections', {
        params,
        body: { kind: text('kind') === 'monitoring' ? 'monitoring' : 'inspection', on: text('on'), days: days(text) },
      }),
    'pay-inspection': () =>
      api.POST('/v1/orders/{orderId}/inspections/{inspectionId}/payments', {
        ...one,
        body: { method: 'card', token: CARD_PAGE, return_url: back },
      }),
    'advance-inspection': () =>
      api.POST('/v1/orders/{orderId}/inspections/{inspectionId}/advance', { ...one, body: {} }),
    'cancel-inspection': () =>
      api.POST('/v1/orders/{orderId}/inspections/{inspectionId}/cancellation', { ...one, body: {} }),
    'accept-report': () => api.POST('/v1/orders/{orderId}/inspections/{inspectionId}/acceptance', { ...one, body: {} }),
    'contest-report': () =>
      api.POST('/v1/orders/{orderId}/inspections/{inspectionId}/contest', {
        ...one,
        body: { reason: text('reason') || '-' },
      }),
    'waive-inspection': () => api.POST('/v1/orders/{orderId}/inspection-waiver', { params, body: {} }),
  }
}

function days(text: Typed['text']): number {
  return Number(text('days')) || 1
}

/** Why a step was not taken, and what was typed for it. */
export interface InspectionRefused {
  readonly refused: Refused
  readonly typed: Readonly<Record<string, string>>
}

/** The steps of the firm and of staff, on the inspection's own page. */
export async function takeInspectionStep(
  context: Context,
  request: Request,
  orderId: string,
  inspectionId: string,
): Promise<InspectionRefused | undefined> {
  const api = apiOf(context, request)
  let reported: string | undefined
  const { form, fault } = await readForm(request, async (file) => {
    const { file: hash } = await attachReport(api, orderId, inspectionId, file)
    // The first file is the report; pictures follow it.
    reported ??= hash
  })
  if (reported !== undefined) form.delete(SEEN)
  bring(context.get(sentContext), form)
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const report = reported ?? text('report')
  const step = ofInspection(api, { orderId, inspectionId, text, form, report })[text('step')]
  const first = fault === undefined ? step : () => Promise.reject(fault)
  const refused = first && (await take(request, first))
  if (refused === undefined) return undefined
  const words = [...form.entries()].map(([name, value]) => [name, String(value)] as const)
  return { refused, typed: { ...Object.fromEntries(words), report } }
}

interface OfInspection extends Typed {
  readonly inspectionId: string
  readonly form: FormData
  readonly report: string
}

function ofInspection(api: Api, { orderId, inspectionId, text, form, report }: OfInspection): Steps {
  const one = { params: { path: { orderId, inspectionId } } }
  const base = '/v1/orders/{orderId}/inspections/{inspectionId}'
  return {
    appoint: () => api.POST(`${base}/appointment`, { ...one, body: { firm: text('firm') } }),
    decline: () => api.POST(`${base}/refusal`, { ...one, body: {} }),
    schedule: () => api.POST(`${base}/visit`, { ...one, body: { on: text('on') } }),
    uphold: () => api.POST(`${base}/contest-decision`, { ...one, body: { decision: 'uphold' } }),
    reject: () => api.POST(`${base}/contest-decision`, { ...one, body: { decision: 'reject' } }),
    report: () => {
      if (report === '') return Promise.reject(noReport())
      const finished = Math.round(Number(text('finished').replace('%', '').replace(',', '.')) * 100)
      const body = { report_sha256: report, finished_bps: finished, ...readResults(form) }
      return api.POST(`${base}/report`, { ...one, body: body as never })
    },
  }
}

/** A report without its file is refused before anything is sent. */
function noReport(): SuretyProblem {
  const said = { type: 'about:blank', title: '', status: 422, code: 'no-document', request_id: '', doc_url: '' }
  return new SuretyProblem(said)
}

/** The buyer's own look at a lot. */
export async function takeOwn(
  context: Context,
  request: Request,
  orderId: string,
  lotId: string,
): Promise<InspectionRefused | undefined> {
  const api = apiOf(context, request)
  const form = await request.formData()
  bring(context.get(sentContext), form)
  const refused = await take(request, () =>
    api.POST('/v1/orders/{orderId}/shipments/{lotId}/inspection', {
      params: { path: { orderId, lotId } },
      body: readResults(form) as never,
    }),
  )
  const words = [...form.entries()].map(([name, value]) => [name, String(value)] as const)
  return refused && { refused, typed: Object.fromEntries(words) }
}

/** Attaches a file of the firm; answers its sha-256. */
async function attachReport(api: Api, orderId: string, inspectionId: string, file: FileToAttach) {
  const { name, type, body } = file
  const { data } = await api.POST('/v1/orders/{orderId}/inspections/{inspectionId}/files', {
    params: { path: { orderId, inspectionId }, query: { name } },
    body,
    bodySerializer: (bytes: unknown) => bytes,
    headers: { 'content-type': type || 'application/octet-stream' },
    duplex: 'half',
  } as never)
  return data as unknown as { readonly file: string }
}
