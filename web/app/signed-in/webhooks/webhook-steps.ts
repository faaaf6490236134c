import { redirect } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { type Told, told } from '../../api/asked.ts'
import type { Said } from '../trade/said-note.tsx'
import type { Context } from '../trade/session.ts'
import type { EventType } from './read-webhooks.ts'

/** What an action of the pages said; a new secret is in it and nowhere else. */
export interface WebhookSaid extends Said {
  readonly secret?: string
  readonly endpoint?: string
  readonly done?: 'tested' | 'replayed'
  readonly replayed?: number
  /** More is left after this position. */
  readonly after?: number
  readonly typed?: { readonly url: string; readonly description: string; readonly types: readonly string[] }
}

interface Taken {
  readonly form: FormData
  readonly text: (name: string) => string
  readonly api: ReturnType<typeof apiOf>
  readonly request: Request
}

const PATH = '/v1/companies/{companyId}/webhook-endpoints'

/** What was chosen; all where not "only these". */
function chosen({ form, text }: Taken): EventType[] {
  return text('which') === 'some' ? (form.getAll('types').map(String) as EventType[]) : []
}

const at = ({ text }: Taken) => ({ params: { path: { companyId: text('company'), endpointId: text('endpoint') } } })

async function add(taken: Taken): Promise<WebhookSaid> {
  const { api, request, text } = taken
  const typed = { url: text('url').trim(), description: text('description').trim(), types: chosen(taken) }
  if (text('which') === 'some' && typed.types.length === 0) return { on: 'add', problem: nothingChosen, typed }
  const params = { path: { companyId: text('company') } }
  const made = await told(request, api.POST(PATH, { params, body: typed }))
  if (!made.ok) return { on: 'add', problem: made.problem, typed }
  const { endpoint, secret } = made.data
  return { on: 'add', endpoint, ...(secret === null ? {} : { secret }) }
}

const nothingChosen = { code: 'no-types', status: 422, title: 'Choose at least one event' }

async function change(taken: Taken): Promise<WebhookSaid> {
  const { api, request, text } = taken
  const body = { url: text('url').trim(), description: text('description').trim(), types: chosen(taken) }
  if (text('which') === 'some' && body.types.length === 0) return { on: 'change', problem: nothingChosen, typed: body }
  const made = await told(request, api.POST(`${PATH}/{endpointId}/settings`, { ...at(taken), body }))
  return made.ok ? { on: 'change' } : { on: 'change', problem: made.problem, typed: body }
}

async function rotate(taken: Taken): Promise<WebhookSaid> {
  const made = await told(taken.request, taken.api.POST(`${PATH}/{endpointId}/rotation`, at(taken)))
  if (!made.ok) return { on: 'rotate', problem: made.problem }
  return { on: 'rotate', ...(made.data.secret === null ? {} : { secret: made.data.secret }) }
}

async function test(taken: Taken): Promise<WebhookSaid> {
  const made = await told(taken.request, taken.api.POST(`${PATH}/{endpointId}/tests`, at(taken)))
  return made.ok ? { on: 'test', done: 'tested' } : { on: 'test', problem: made.problem }
}

async function replay(taken: Taken): Promise<WebhookSaid> {
  const { api, request, text } = taken
  const [event, day, on] = [text('event'), text('since'), text('on') || 'replay']
  const since = /^\d{4}-\d\d-\d\d$/.test(day) ? `${day}T00:00:00.000Z` : day
  const after = Number(text('after')) || 0
  const body = event === '' ? { since, ...(after > 0 ? { after } : {}) } : { event }
  const made = await told(request, api.POST(`${PATH}/{endpointId}/replays`, { ...at(taken), body }))
  if (!made.ok) return { on, problem: made.problem }
  const { replayed, is_all, position } = made.data
  return { on, done: 'replayed', replayed, ...(is_all || position === null ? {} : { after: position }) }
}

const turns = { disable: 'disablement', enable: 'enablement', remove: 'removal' } as const

async function turn(taken: Taken, step: keyof typeof turns): Promise<WebhookSaid> {
  const { api, request } = taken
  const calls: Readonly<Record<keyof typeof turns, () => Promise<Told<unknown>>>> = {
    disable: () => told(request, api.POST(`${PATH}/{endpointId}/disablement`, at(taken))),
    enable: () => told(request, api.POST(`${PATH}/{endpointId}/enablement`, at(taken))),
    remove: () => told(request, api.POST(`${PATH}/{endpointId}/removal`, at(taken))),
  }
  const answer = await calls[step]()
  if (!answer.ok) return { on: step, problem: answer.problem }
  if (step === 'remove') throw redirect('/company/webhooks')
  return { on: step }
}

const steps: Readonly<Record<string, (taken: Taken) => Promise<WebhookSaid>>> = {
  add,
  change,
  rotate,
  test,
  replay,
  disable: (taken) => turn(taken, 'disable'),
  enable: (taken) => turn(taken, 'enable'),
  remove: (taken) => turn(taken, 'remove'),
}

/** Takes a step for the company that the page showed. */
export async function takeWebhookStep(context: Context, request: Request): Promise<WebhookSaid> {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '')
  const step = text('step')
  return (await steps[step]?.({ form, text, api: apiOf(context, request), request })) ?? { on: step }
}
