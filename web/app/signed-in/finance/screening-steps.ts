import type { Taken } from './finance-taken.ts'

type Step = 'clearance' | 'clearance/approval' | 'upholding'

/** A step with a hit, at the address of what it holds: a payout, a refund, or a wire on its way back. */
export function decideScreening(step: Step) {
  return ({ api, text }: Taken): Promise<{ readonly data?: unknown }> => {
    const [owner, id] = [text('owner'), text('id')]
    const said = step === 'clearance/approval' ? {} : { body: { grounds: text('grounds') } }
    switch (text('kind')) {
      case 'refund': {
        const asked = { params: { path: { orderId: owner, refundId: id } }, ...said }
        return api.POST(`/v1/orders/{orderId}/refunds/{refundId}/screening/${step}`, asked as never)
      }
      case 'wire-return':
        return api.POST(`/v1/wires/{wireId}/screening/${step}`, {
          params: { path: { wireId: owner } },
          ...said,
        } as never)
      default: {
        const asked = { params: { path: { companyId: owner, payoutId: id } }, ...said }
        return api.POST(`/v1/companies/{companyId}/payouts/{payoutId}/screening/${step}`, asked as never)
      }
    }
  }
}
