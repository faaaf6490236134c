import type { RootId } from '../../kernel/use-case.ts'
import { entry, event, one, put, useCase } from '../../kernel/use-case.ts'
import type { EndpointNews } from './delivery.rules.ts'
import { type Endpoint, endpointType } from './endpoint.rules.ts'

export interface MarkEndpoint {
  readonly companyId: RootId
  readonly endpointId: string
  readonly news: EndpointNews
}

/** What attempts said of an endpoint stands with it, and its company is told what it has to see to. */
export const markEndpoint = useCase({
  name: 'notices.mark-endpoint',
  action: 'notices.mark-endpoint',
  root: (input: MarkEndpoint) => input.companyId,
  reads: ({ endpointId }, root) => ({ endpoint: one(endpointType, root, endpointId) }),
  sides: () => [],
  decide({ endpoint }, { endpointId, news }, { at }, root) {
    const answer = { endpoint: endpointId }
    if (endpoint?.state !== 'active') return { answer, changes: [] }
    const { failingSince, ...rest } = endpoint
    if ((news === 'failing') === (failingSince !== undefined) && news !== 'gone') return { answer, changes: [] }
    const after: Endpoint =
      news === 'gone'
        ? { ...endpoint, state: 'disabled', isGone: true }
        : news === 'well'
          ? rest
          : { ...rest, failingSince: at }
    const topic = `webhook-endpoint.${news}`
    return {
      answer,
      changes: [
        put(endpointType, after),
        entry(root, topic, answer),
        ...(news === 'well' ? [] : [event(root, topic, { company: root, ...answer })]),
      ],
    }
  },
})
