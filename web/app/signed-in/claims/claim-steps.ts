import type { apiOf } from '../../api/api-of.ts'
import type { Typed } from '../order/typed-step.ts'
import { endOfDay } from './end-of-day.ts'

type Api = ReturnType<typeof apiOf>
type Steps = Readonly<Record<string, () => Promise<unknown>>>

/** What the parties do about a claim on the page of its order. */
export function claimSteps(api: Api, typed: Typed): Steps {
  return { ...answering(api, typed), ...mediated(api, typed), ...goingBack(api, typed) }
}

const paramsOf = ({ orderId, text }: Typed) => ({ path: { orderId, claimId: text('claim') } })
const remedyBy = ({ text }: Typed) => {
  const day = text('remedy-by')
  return day === '' ? {} : { remedy_by: endOfDay(day, text('zone')) }
}

function answering(api: Api, typed: Typed): Steps {
  const { text } = typed
  const params = paramsOf(typed)
  const answer = (said: 'accept' | 'decline') => () =>
    api.POST('/v1/orders/{orderId}/claims/{claimId}/offers/{offerId}/answer', {
      params: { path: { ...params.path, offerId: text('offer') } },
      body: { answer: said },
    })
  return {
    'claim-accept': () =>
      api.POST('/v1/orders/{orderId}/claims/{claimId}/acceptance', { params, body: remedyBy(typed) }),
    'claim-contest': () =>
      api.POST('/v1/orders/{orderId}/claims/{claimId}/contest', { params, body: { text: text('text') } }),
    'claim-offer': () => api.POST('/v1/orders/{orderId}/claims/{claimId}/offers', { params, body: offerOf(typed) }),
    'claim-offer-accept': answer('accept'),
    'claim-offer-decline': answer('decline'),
    'claim-escalate': () => api.POST('/v1/orders/{orderId}/claims/{claimId}/escalation', { params, body: {} }),
    'claim-withdraw': () => api.POST('/v1/orders/{orderId}/claims/{claimId}/retraction', { params, body: {} }),
    'claim-evidence': () => addEvidence(api, typed),
  }
}

function offerOf(typed: Typed) {
  const { text, amount, numbered } = typed
  const words = text('text')
  return {
    parts: numbered('part-').map(({ line, typed: given }) => ({ line, amount: amount(given) })),
    goods_return: text('back') === 'yes',
    ...(text('back') === 'yes' && text('freight') !== '' ? { freight_most: amount(text('freight')) } : {}),
    ...remedyBy(typed),
    fee_bearer: text('bearer') === 'buyer' ? ('buyer' as const) : ('supplier' as const),
    ...(words === '' ? {} : { text: words }),
  }
}

/** Each file is an item of its own; words go with the first, or stand alone. */
async function addEvidence(api: Api, typed: Typed): Promise<void> {
  const { text, files } = typed
  const params = paramsOf(typed)
  const [known, looked] = [text('known'), text('looked')]
  const items = [
    ...[...files, known].map((reference) => ({ kind: 'file' as const, reference })),
    { kind: 'inspection' as const, reference: looked },
  ].filter(({ reference }) => reference !== '')
  const [words, answers] = [text('text'), text('answers')]
  const add = (item: { kind: 'file' | 'inspection'; reference: string } | { kind: 'words' }, isFirst: boolean) =>
    api.POST('/v1/orders/{orderId}/claims/{claimId}/evidence', {
      params,
      body: {
        ...item,
        ...(answers === '' ? {} : { answers }),
        ...(isFirst && words !== '' ? { text: words } : {}),
      },
    })
  if (items.length === 0) await add({ kind: 'words' }, true)
  for (const [n, item] of items.entries()) await add(item, n === 0)
}

function mediated(api: Api, typed: Typed): Steps {
  const params = paramsOf(typed)
  const answer = (said: 'accept' | 'decline') => () =>
    api.POST('/v1/orders/{orderId}/claims/{claimId}/proposal/answer', { params, body: { answer: said } })
  return {
    'claim-proposal-accept': answer('accept'),
    'claim-proposal-decline': answer('decline'),
    'claim-appeal': () =>
      api.POST('/v1/orders/{orderId}/claims/{claimId}/appeal', { params, body: { new_facts: typed.text('facts') } }),
    'claim-said-all': () => api.POST('/v1/orders/{orderId}/claims/{claimId}/last-word', { params, body: {} }),
    'claim-translation': () =>
      api.POST('/v1/orders/{orderId}/claims/{claimId}/translation-request', { params, body: {} }),
    'claim-inspection': () =>
      api.POST('/v1/orders/{orderId}/claims/{claimId}/inspection', {
        params,
        body: { on: typed.text('on'), days: Number(typed.text('days')) || 1 },
      }),
    'claim-waive': () => api.POST('/v1/orders/{orderId}/claims/{claimId}/appeal/waiver', { params, body: {} }),
  }
}

function goingBack(api: Api, typed: Typed): Steps {
  const { text, amount, files } = typed
  const params = paramsOf(typed)
  const tracking = text('tracking')
  const words = text('text')
  const answer = (said: 'confirm' | 'contest') => () =>
    api.POST('/v1/orders/{orderId}/claims/{claimId}/return/answer', {
      params,
      body: { answer: said, ...(words === '' ? {} : { text: words }) },
    })
  const shipment = {
    carrier: text('carrier'),
    ...(tracking === '' ? {} : { tracking_number: tracking }),
    // No file is a file that the order does not have: the API says so by name.
    proof_sha256: files[0] ?? '0'.repeat(64),
    ...(files[1] === undefined ? {} : { bill_sha256: files[1] }),
    ...(text('freight') === '' ? {} : { freight: amount(text('freight')) }),
  }
  return {
    'claim-return-address': () =>
      api.POST('/v1/orders/{orderId}/claims/{claimId}/return/address', { params, body: { address: text('address') } }),
    'claim-return-ship': () =>
      api.POST('/v1/orders/{orderId}/claims/{claimId}/return/shipment', { params, body: shipment }),
    'claim-return-confirm': answer('confirm'),
    'claim-return-contest': answer('contest'),
    'claim-remedy': () => api.POST('/v1/orders/{orderId}/claims/{claimId}/remedy-receipt', { params, body: {} }),
  }
}
