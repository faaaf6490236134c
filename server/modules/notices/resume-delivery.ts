import type { RootId } from '../../kernel/use-case.ts'
import { one, put, useCase } from '../../kernel/use-case.ts'
import { type Delivery, deliveryType } from './delivery.rules.ts'
import { endpointType } from './endpoint.rules.ts'

export interface ResumeDelivery {
  readonly feedId: RootId
  readonly deliveryId: string
}

/** The name of the deadline of a next attempt. */
export const tryAgain = 'webhook.try-again'

/** The time of a next attempt has come: it is sent now, unless its endpoint wants nothing any more. */
export const resumeDelivery = useCase({
  name: 'notices.resume-delivery',
  action: 'notices.resume-delivery',
  root: (input: ResumeDelivery) => input.feedId,
  reads: ({ deliveryId }, root) => ({ delivery: one(deliveryType, root, deliveryId) }),
  more: ({ delivery }) => ({
    endpoint: one(endpointType, delivery?.companyId ?? 'cmp_none', delivery?.endpointId ?? ''),
  }),
  sides: () => [],
  decide({ delivery, endpoint }, { deliveryId }) {
    const answer = { delivery: deliveryId }
    if (delivery?.state !== 'waiting') return { answer, changes: [] }
    const { nextAt: _, ...rest } = delivery
    const after: Delivery = { ...rest, state: endpoint?.state === 'active' ? 'due' : 'dropped' }
    return { answer, changes: [put(deliveryType, after)] }
  },
})
