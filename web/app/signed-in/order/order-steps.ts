import { attachFile } from '@surety/sdk'
import { apiOf } from '../../api/api-of.ts'
import { readForm } from '../../api/read-form.ts'
import { bring, SEEN, sentContext } from '../../api/sent.ts'
import { claimSteps } from '../claims/claim-steps.ts'
import { backTo, inspecting } from '../inspections/inspection-steps.ts'
import { isWriting, writing } from '../messages/message-steps.ts'
import { reviewing } from '../reviews/review-steps.ts'
import { minorOf } from '../trade/amounts.ts'
import { type Context, type Refused, take } from '../trade/session.ts'
import type { Typed } from './typed-step.ts'

type Api = ReturnType<typeof apiOf>

/** Why a step was not taken, and what was typed for it. */
export interface StepRefused {
  readonly refused: Refused
  readonly typed: Readonly<Record<string, string>>
  /** Files that came with it and are attached, by sha-256: sent again, it names them. */
  readonly files?: readonly string[]
}

/** The steps of the order page itself; paying has a page of its own. Done, it leads on; refused, it says why. */
export async function takeStep(
  context: Context,
  request: Request,
  orderId: string,
): Promise<StepRefused | { readonly next: string }> {
  const api = apiOf(context, request)
  const files: string[] = []
  const { form, fault } = await readForm(request, async (file) => {
    files.push((await attachFile(api, orderId, file)).file)
  })
  // Files that came along have changed the order themselves: what the form saw of it is no measure any more.
  if (files.length > 0) form.delete(SEEN)
  bring(context.get(sentContext), form)
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const numbered = (prefix: string) =>
    [...form.entries()].flatMap(([name, value]) => {
      const line = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : Number.NaN
      const typed = String(value).trim()
      return Number.isInteger(line) && typed !== '' && Number(typed) !== 0 ? [{ line, typed }] : []
    })
  const amount = (given: string) => (/^0+([.,]0+)?$/.test(given) ? 0 : (minorOf(given, text('currency')) ?? -1))
  // With script the files went ahead, and the form names them.
  files.push(...form.getAll('proof').map(String))
  const typed: Typed = { orderId, text, amount, numbered, files }
  const message = { orderId, text, files }
  const steps = {
    ...{ ...agreeing(api, typed), ...moving(api, typed), ...ending(api, typed) },
    ...{ ...claimSteps(api, typed), ...writing(api, message) },
    ...{ ...inspecting(api, typed, backTo(context, orderId)), ...reviewing(api, typed) },
  }
  const step = (steps as Steps)[text('step')]
  // A file that was not taken comes before the step that it was for.
  const first = fault === undefined ? step : () => Promise.reject(fault)
  const refused =
    text('step') === 'attach' && fault === undefined && files.length === 0
      ? { code: 'no-document', title: '', data: {} }
      : first && (await take(request, first))
  const words = [...form.entries()].map(([name, value]) => [name, String(value)] as const)
  const part = isWriting(text('step')) ? `?thread=${text('thread')}#messages` : text('claim') && `#${text('claim')}`
  const next = `/orders/${orderId}${part}`
  return refused === undefined ? { next } : { refused, typed: Object.fromEntries(words), files }
}

type Steps = Readonly<Record<string, () => Promise<unknown>>>

function agreeing(api: Api, { orderId, text }: Typed): Steps {
  const params = { path: { orderId } }
  const amendment = (answer: 'accept' | 'decline') => () =>
    api.POST('/v1/orders/{orderId}/amendments/{amendmentId}/answer', {
      params: { path: { orderId, amendmentId: text('amendment') } },
      body: answer === 'accept' ? { answer, hash: text('hash') } : { answer },
    })
  return {
    propose: () => api.POST('/v1/orders/{orderId}/proposal', { params, body: {} }),
    accept: () => api.POST('/v1/orders/{orderId}/acceptance', { params, body: { hash: text('hash') } }),
    'amendment-accept': amendment('accept'),
    'amendment-decline': amendment('decline'),
  }
}

function moving(api: Api, { orderId, text, numbered, files }: Typed): Steps {
  const lot = { params: { path: { orderId, lotId: text('lot') } }, body: {} }
  const tracking = text('tracking')
  const [file = ''] = files
  const shipment = {
    lines: numbered('line-').map(({ line, typed }) => ({ line, quantity: typed })),
    carrier: text('carrier'),
    ...(tracking === '' ? { proof: 'paper' as const } : { proof: 'carrier' as const, tracking_number: tracking }),
    ...(file === '' ? {} : { proof_sha256: file }),
  }
  const params = { path: { orderId } }
  return {
    ready: () => api.POST('/v1/orders/{orderId}/readiness', { params, body: {} }),
    ship: () => api.POST('/v1/orders/{orderId}/shipments', { params, body: shipment }),
    receive: () => api.POST('/v1/orders/{orderId}/shipments/{lotId}/receipt', lot),
    absent: () => api.POST('/v1/orders/{orderId}/shipments/{lotId}/absence', lot),
    longer: () => api.POST('/v1/orders/{orderId}/shipments/{lotId}/extension', lot),
  }
}

function ending(api: Api, { orderId, text, amount, numbered }: Typed): Steps {
  const params = { path: { orderId } }
  const answer = (said: 'accept' | 'decline') => () =>
    api.POST('/v1/orders/{orderId}/cancellation-offers/{offerId}/answer', {
      params: { path: { orderId, offerId: text('offer') } },
      body: { answer: said },
    })
  const parts = numbered('part-').map(({ line, typed }) => ({ line, amount: amount(typed) }))
  const release = { lines: parts, uncovered: Number(text('uncovered') || 0) }
  return {
    end: () => api.POST('/v1/orders/{orderId}/cancellation', { params, body: {} }),
    offer: () =>
      api.POST('/v1/orders/{orderId}/cancellation-offers', { params, body: { supplier_keeps: amount(text('keeps')) } }),
    'offer-accept': answer('accept'),
    'offer-decline': answer('decline'),
    release: () => api.POST('/v1/orders/{orderId}/early-releases', { params, body: release }),
    shortfall: () => api.POST('/v1/orders/{orderId}/shortfall-acceptance', { params, body: {} }),
    statement: () =>
      api.POST('/v1/orders/{orderId}/chargebacks/{chargebackId}/statement', {
        params: { path: { orderId, chargebackId: text('chargeback') } },
        body: { statement: text('statement') },
      }),
    'refund-account': () =>
      api.POST('/v1/orders/{orderId}/refund-account', { params, body: { bank_account: text('account') } }),
    'default-case': () =>
      api.POST('/v1/orders/{orderId}/default-case', {
        params,
        body: { keeps: amount(text('keeps')), text: text('text') },
      }),
    waive: () => api.POST('/v1/orders/{orderId}/waiver', { params, body: {} }),
  }
}
