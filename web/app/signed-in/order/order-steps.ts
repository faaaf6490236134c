import { apiOf } from '../../api/api-of.ts'
import { type Context, type Refused, take } from '../trade/session.ts'

/** The steps that the order page itself takes; paying has a page of its own. Each is refused by name. */
export async function takeStep(context: Context, request: Request, orderId: string): Promise<Refused | undefined> {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const api = apiOf(context, request)
  const params = { path: { orderId } }
  const steps: Readonly<Record<string, () => Promise<unknown>>> = {
    propose: () => api.POST('/v1/orders/{orderId}/proposal', { params, body: {} }),
    accept: () => api.POST('/v1/orders/{orderId}/acceptance', { params, body: { hash: text('hash') } }),
    end: () => api.POST('/v1/orders/{orderId}/cancellation', { params, body: {} }),
    ready: () => api.POST('/v1/orders/{orderId}/readiness', { params, body: {} }),
    ship: () => api.POST('/v1/orders/{orderId}/shipments', { params, body: shipment(form, text) }),
    receive: () =>
      api.POST('/v1/orders/{orderId}/shipments/{lotId}/receipt', {
        params: { path: { orderId, lotId: text('lot') } },
        body: {},
      }),
    absent: () =>
      api.POST('/v1/orders/{orderId}/shipments/{lotId}/absence', {
        params: { path: { orderId, lotId: text('lot') } },
        body: {},
      }),
  }
  const step = steps[text('step')]
  return step === undefined ? undefined : take(request, step)
}

function shipment(form: FormData, text: (name: string) => string) {
  const lines = [...form.entries()].flatMap(([name, quantity]) => {
    const line = /^line-(\d+)$/.exec(name)?.[1]
    const named = String(quantity).trim()
    return line === undefined || named === '' || Number(named) === 0 ? [] : [{ line: Number(line), quantity: named }]
  })
  return { lines, carrier: text('carrier'), tracking_number: text('tracking'), proof: 'carrier' as const }
}
