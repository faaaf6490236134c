import { redirect } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { type Told, told } from '../../api/asked.ts'
import type { Said } from '../trade/said-note.tsx'
import type { Context } from '../trade/session.ts'

/** What an action of the page said; a new key's secret is in it and nowhere else. */
export interface CompanySaid extends Said {
  readonly secret?: string
  /** What was typed of how the company stands on documents. */
  readonly details?: Readonly<Record<string, string>>
  readonly typed?: { readonly address: string; readonly roles: readonly string[] }
}

interface Taken {
  readonly form: FormData
  readonly text: (name: string) => string
  readonly list: (name: string) => string[]
  readonly api: ReturnType<typeof apiOf>
  readonly request: Request
  readonly companyId: string
}

const DAY_MS = 24 * 60 * 60 * 1000

/** The end of a key that is to work for some days from the page's time. */
function expiry({ text }: Taken): { expires_at?: string } {
  const [days, from] = [Number(text('days')), Date.parse(text('now'))]
  return days > 0 && Number.isFinite(from) ? { expires_at: new Date(from + days * DAY_MS).toISOString() } : {}
}

function invite({ api, request, companyId, text, list }: Taken) {
  const body = { address: text('address').trim(), roles: list('roles') }
  return told(request, api.POST('/v1/companies/{companyId}/invitations', { params: { path: { companyId } }, body }))
}

function withdraw({ api, request, companyId, text }: Taken) {
  const params = { path: { companyId, invitationId: text('invitation') } }
  return told(request, api.POST('/v1/companies/{companyId}/invitations/{invitationId}/revocation', { params }))
}

/** A new mail is a new invitation with a time of its own: the former one ends first. */
async function resend(taken: Taken) {
  const ended = await withdraw(taken)
  return ended.ok ? invite(taken) : ended
}

function changeRoles({ api, request, companyId, text, list }: Taken) {
  const params = { path: { companyId, userId: text('member') } }
  const body = { roles: list('roles') }
  return told(request, api.POST('/v1/companies/{companyId}/members/{userId}/roles', { params, body }))
}

function remove({ api, request, companyId, text }: Taken) {
  const params = { path: { companyId, userId: text('member') } }
  return told(request, api.POST('/v1/companies/{companyId}/members/{userId}/removal', { params }))
}

function revokeKey({ api, request, companyId, text }: Taken) {
  const params = { path: { companyId, keyId: text('key') } }
  return told(request, api.POST('/v1/companies/{companyId}/api-keys/{keyId}/revocation', { params }))
}

function createKey(taken: Taken) {
  const { api, request, companyId, text, list } = taken
  const body = { name: text('name').trim(), scopes: list('scopes'), ...expiry(taken) }
  return told(request, api.POST('/v1/companies/{companyId}/api-keys', { params: { path: { companyId } }, body }))
}

const detailNames = ['legal_name', 'city', 'postcode', 'region', 'tax_number', 'registration_number'] as const
const lineNames = ['line_1', 'line_2'] as const

function stateDetails({ api, request, companyId, text }: Taken) {
  const [legal_name, city, ...more] = detailNames
  const body = {
    legal_name: text(legal_name),
    city: text(city),
    address_lines: lineNames.map(text).filter((line) => line.trim() !== ''),
    ...Object.fromEntries(more.filter((name) => text(name).trim() !== '').map((name) => [name, text(name)])),
  }
  return told(request, api.POST('/v1/companies/{companyId}/legal-details', { params: { path: { companyId } }, body }))
}

function agreeSelfBilling({ api, request, companyId, text }: Taken) {
  const body = { text_hash: text('text_hash') }
  const params = { path: { companyId } }
  return told(request, api.POST('/v1/companies/{companyId}/self-billing-agreements', { params, body }))
}

function endSelfBilling({ api, request, companyId, text }: Taken) {
  const params = { path: { companyId, agreementId: text('agreement') } }
  return told(request, api.POST('/v1/companies/{companyId}/self-billing-agreements/{agreementId}/end', { params }))
}

function takeBack({ api, request, companyId, text }: Taken) {
  const params = { path: { companyId, pointId: text('point') } }
  const body = { reason: text('reason').trim() }
  return told(request, api.POST('/v1/companies/{companyId}/points/{pointId}/taking-back', { params, body }))
}

/** Days as they are typed: a check made today was made by now, one of a day before at its beginning (UTC). */
function recordCheck({ api, request, companyId, text }: Taken) {
  const optional = (name: string) => (text(name).trim() === '' ? {} : { [name]: text(name).trim() })
  const until = text('expires_on')
  const body = {
    ...{ kind: text('kind') as never, scope: text('scope').trim(), checker: text('checker').trim() },
    ...{ result: text('result') as never, checked_at: `${text('checked_on')}T00:00:00.000Z` },
    ...(until === '' ? {} : { expires_at: `${until}T00:00:00.000Z` }),
    ...optional('reference'),
    ...optional('checker_kind'),
  }
  return told(request, api.POST('/v1/companies/{companyId}/checks', { params: { path: { companyId } }, body }))
}

function revokeCheck({ api, request, companyId, text }: Taken) {
  const params = { path: { companyId, checkId: text('check') } }
  const body = { reason: text('reason').trim() }
  return told(request, api.POST('/v1/companies/{companyId}/checks/{checkId}/revocation', { params, body }))
}

function appealSuspension({ api, request, companyId, text }: Taken) {
  const body = { reason: text('reason').trim() }
  const params = { path: { companyId } }
  return told(request, api.POST('/v1/companies/{companyId}/suspension/appeal', { params, body }))
}

const hearSuspension =
  (answer: 'keep' | 'lift') =>
  ({ api, request, companyId, text }: Taken) => {
    const body = { answer, reason: text('reason').trim() }
    const params = { path: { companyId } }
    return told(request, api.POST('/v1/companies/{companyId}/suspension/hearing', { params, body }))
  }

function takeLadderStep({ api, request, companyId, text }: Taken) {
  const body = { reason: text('reason').trim(), step: text('under') as never }
  return told(request, api.POST('/v1/companies/{companyId}/suspension', { params: { path: { companyId } }, body }))
}

function liftLadderStep({ api, request, companyId, text }: Taken) {
  const body = { reason: text('reason').trim() }
  return told(request, api.POST('/v1/companies/{companyId}/reinstatement', { params: { path: { companyId } }, body }))
}

const answerStory =
  (answer: 'given' | 'withdrawn') =>
  ({ api, request, text }: Taken) => {
    const params = { path: { storyId: text('story') } }
    const body = { answer, version: Number(text('version')) }
    return told(request, api.POST('/v1/stories/{storyId}/consent', { params, body }))
  }

const LONGEST_SPAN = 100

/** The dates from one to another, both among them; one date where the last is not named or before it. */
function datesBetween(first: string, last: string): readonly string[] {
  const [from, to] = [Date.parse(first), Date.parse(last)]
  if (!Number.isFinite(from) || !Number.isFinite(to) || to <= from) return [first]
  const count = Math.min(Math.round((to - from) / DAY_MS) + 1, LONGEST_SPAN)
  return Array.from({ length: count }, (_, n) => new Date(from + n * DAY_MS).toISOString().slice(0, 10))
}

/** The API is told all days to come: those that are there, with or without what the form names. */
async function setClosedDays(
  { api, request, companyId }: Taken,
  change: (coming: readonly string[]) => readonly string[],
) {
  const params = { path: { companyId } }
  const found = await told(request, api.GET('/v1/companies/{companyId}', { params }))
  if (!found.ok) return found
  const body = { days: [...change(found.data.closed_days)] }
  return told(request, api.POST('/v1/companies/{companyId}/closed-days', { params, body }))
}

function closeDays(taken: Taken) {
  const { text } = taken
  return setClosedDays(taken, (coming) => [...coming, ...datesBetween(text('first_day'), text('last_day'))])
}

function openDay(taken: Taken) {
  return setClosedDays(taken, (coming) => coming.filter((day) => day !== taken.text('day')))
}

const steps: Readonly<Record<string, (taken: Taken) => Promise<Told<unknown>>>> = {
  invite,
  withdraw,
  resend,
  roles: changeRoles,
  remove,
  leave: remove,
  'revoke-key': revokeKey,
  'state-details': stateDetails,
  'agree-self-billing': agreeSelfBilling,
  'end-self-billing': endSelfBilling,
  'take-back': takeBack,
  'appeal-suspension': appealSuspension,
  'lift-suspension': hearSuspension('lift'),
  'keep-suspension': hearSuspension('keep'),
  'take-ladder-step': takeLadderStep,
  'lift-ladder-step': liftLadderStep,
  'agree-story': answerStory('given'),
  'refuse-story': answerStory('withdrawn'),
  'record-check': recordCheck,
  'revoke-check': revokeCheck,
  'close-days': closeDays,
  'open-day': openDay,
}

/** Takes a step for the company that the page showed: who speaks for another one meanwhile is refused. */
export async function takeCompanyStep(context: Context, request: Request): Promise<CompanySaid> {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '')
  const list = (name: string) => form.getAll(name).map(String)
  const taken = { form, text, list, api: apiOf(context, request), request, companyId: text('company') }
  const [step, on] = [text('step'), text('on')]
  if (step === 'create-key') {
    const made = await createKey(taken)
    return made.ok ? { on, ...(made.data.secret === null ? {} : { secret: made.data.secret }) } : { on, ...made }
  }
  const answer = await steps[step]?.(taken)
  if (answer?.ok === false) {
    const typed = step === 'invite' ? { typed: { address: text('address'), roles: list('roles') } } : {}
    const details = Object.fromEntries([...detailNames, ...lineNames].map((name) => [name, text(name)]))
    return { on, problem: answer.problem, ...typed, ...(step === 'state-details' ? { details } : {}) }
  }
  if (step === 'leave') throw redirect('/home')
  return { on }
}
