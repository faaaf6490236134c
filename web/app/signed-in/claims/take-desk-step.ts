import { apiOf } from '../../api/api-of.ts'
import { minorOf } from '../trade/amounts.ts'
import { type Context, type Refused, take } from '../trade/session.ts'
import { endOfDay } from './end-of-day.ts'

/** Why a step of a mediator was not taken, and everything that was typed, by field. */
export interface DeskRefused {
  readonly refused: Refused
  readonly typed: Readonly<Record<string, readonly string[]>>
}

interface Place {
  readonly orderId: string
  readonly claimId: string
}

type Api = ReturnType<typeof apiOf>
type Reason = 'personal-data' | 'insult' | 'unlawful' | 'secret' | 'ordered'
type Steps = Readonly<Record<string, () => Promise<unknown>>>

/** Takes a step of the desk; `undefined` when it is done. */
export async function takeDeskStep(context: Context, request: Request, place: Place): Promise<DeskRefused | undefined> {
  const form = await request.formData()
  const api = apiOf(context, request)
  const step = { ...hearing(api, place, form), ...verdicts(api, place, form), ...translating(api, place, form) }[
    String(form.get('step') ?? '')
  ]
  const refused = step && (await take(request, step))
  if (refused === undefined) return undefined
  const names = [...new Set(form.keys())]
  return { refused, typed: Object.fromEntries(names.map((name) => [name, form.getAll(name).map(String)])) }
}

const textIn = (form: FormData) => (name: string) => String(form.get(name) ?? '').trim()

function hearing(api: Api, path: Place, form: FormData): Steps {
  const text = textIn(form)
  const params = { path }
  const words = text('text')
  const side = text('side') === 'buyer' ? ('buyer' as const) : ('supplier' as const)
  const of = (['buyer', 'supplier', 'both'] as const).find((each) => each === text('of')) ?? 'both'
  const url = '/v1/orders/{orderId}/claims/{claimId}'
  return {
    take: () => api.POST(`${url}/mediator`, { params, body: {} }),
    'open-round': () => api.POST(`${url}/evidence-round`, { params, body: words === '' ? {} : { text: words } }),
    extend: () => api.POST(`${url}/evidence-extension`, { params, body: { side, reason: text('reason') } }),
    'add-evidence': () => {
      const [known, answers] = [text('known'), text('answers')]
      return api.POST(`${url}/evidence`, {
        params,
        body: {
          ...(known === '' ? { kind: 'words' as const } : { kind: 'file' as const, reference: known }),
          ...(answers === '' ? {} : { answers }),
          ...(words === '' ? {} : { text: words }),
          sealed: text('sealed') === 'yes',
        },
      })
    },
    'return-delivered': async () => {
      const { data } = await api.GET('/v1/orders/{orderId}/claims', { params: { path: { orderId: path.orderId } } })
      // The day may not be over yet: then it was delivered by now, as the API knows it.
      const [day, now] = [endOfDay(text('delivered'), text('zone')), data?.as_of ?? '']
      return api.POST(`${url}/return/delivery`, { params, body: { delivered_at: day > now ? now : day } })
    },
    'order-inspection': () =>
      api.POST(`${url}/inspection`, {
        params,
        body: {
          ...{ on: text('on'), days: Number(text('days')) || 1 },
          advanced_by: text('advanced') === 'supplier' ? ('supplier' as const) : ('buyer' as const),
        },
      }),
    ask: () => api.POST(`${url}/questions`, { params, body: { of, text: words } }),
  }
}

/** What was translated (a field per text; empty ones are none), or which words go. */
function translating(api: Api, path: Place, form: FormData): Steps {
  const text = textIn(form)
  const side = text('side') === 'buyer' ? ('buyer' as const) : ('supplier' as const)
  const texts = [...form.keys()]
    .filter((name) => name.startsWith('text-') && text(name) !== '')
    .map((name) => ({ text_id: name.slice('text-'.length), language: text('language'), text: text(name) }))
  return {
    translate: () =>
      api.POST('/v1/orders/{orderId}/claims/{claimId}/translations', { params: { path }, body: { side, texts } }),
    redact: () =>
      api.POST('/v1/orders/{orderId}/claims/{claimId}/texts/{textId}/redaction', {
        params: { path: { ...path, textId: text('text') } },
        body: { reason: text('reason') as Reason },
      }),
  }
}

function verdicts(api: Api, path: Place, form: FormData): Steps {
  const text = textIn(form)
  const params = { path }
  const url = '/v1/orders/{orderId}/claims/{claimId}'
  const answer = (said: 'approve' | 'return') => () =>
    api.POST(`${url}/decision/approval`, { params, body: { answer: said } })
  return {
    propose: () => api.POST(`${url}/proposal`, { params, body: verdictOf(form) }),
    decide: () => api.POST(`${url}/decision`, { params, body: verdictOf(form) }),
    approve: answer('approve'),
    return: answer('return'),
    'refuse-appeal': () => api.POST(`${url}/appeal/refusal`, { params, body: { reasons: text('reasons') } }),
  }
}

/** A verdict as it was typed. What is no amount is none that the API takes: it says so by name. */
function verdictOf(form: FormData) {
  const text = textIn(form)
  const amount = (typed: string) => (/^0*([.,]0*)?$/.test(typed) ? 0 : (minorOf(typed, text('currency')) ?? -1))
  const parts = [...form.keys()]
    .filter((name) => /^part-\d+$/.test(name))
    .map((name) => ({ line: Number(name.slice('part-'.length)), amount: amount(text(name)) }))
  const isBack = text('back') === 'yes'
  const inspection = (['buyer', 'supplier'] as const).find((each) => each === text('inspection'))
  return {
    parts,
    finding: (['supplier', 'buyer', 'nobody'] as const).find((each) => each === text('finding')) ?? 'nobody',
    fee_bearer: text('bearer') === 'buyer' ? ('buyer' as const) : ('supplier' as const),
    ...(inspection === undefined ? {} : { inspection_fee_bearer: inspection }),
    goods_return: isBack,
    ...(isBack ? { freight_most: amount(text('freight')) } : {}),
    clauses: form.getAll('clause').map(String),
    evidence: form.getAll('cited').map(String),
    // Words that are missing are said by name.
    reasons: text('reasons') || ' ',
  } as const
}
