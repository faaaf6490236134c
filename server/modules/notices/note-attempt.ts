import type { RootId } from '../../kernel/use-case.ts'
import { append, due, event, one, put, useCase } from '../../kernel/use-case.ts'
import { afterAttempt, attemptType, deliveryType, type Said } from './delivery.rules.ts'
import { endpointType } from './endpoint.rules.ts'
import { tryAgain } from './resume-delivery.ts'

export interface NoteAttempt {
  readonly feedId: RootId
  readonly companyId: RootId
  readonly endpointId: string
  readonly deliveryId: string
  /** Attempts before this one: what another server noted meanwhile is not noted again. */
  readonly tries: number
  /** Absent: the endpoint wanted nothing any more, so nothing was sent. */
  readonly said?: Said
}

/** What came of an attempt: the log, the next attempt as a deadline, and news of the endpoint. */
export const noteAttempt = useCase({
  name: 'notices.note-attempt',
  action: 'notices.note-attempt',
  root: (input: NoteAttempt) => input.feedId,
  reads: ({ companyId, endpointId, deliveryId }, root) => ({
    delivery: one(deliveryType, root, deliveryId),
    endpoint: one(endpointType, companyId, endpointId),
  }),
  sides: () => [],
  decide({ delivery, endpoint }, { companyId, endpointId, deliveryId, tries, said }, { at }, root) {
    const answer = { delivery: deliveryId }
    if (delivery?.state !== 'due' || delivery.tries !== tries || endpoint === undefined) return { answer, changes: [] }
    if (said === undefined) return { answer, changes: [put(deliveryType, { ...delivery, state: 'dropped' })] }
    const { delivery: after, news } = afterAttempt(delivery, said, endpoint, at)
    return {
      answer,
      changes: [
        put(deliveryType, after),
        append(attemptType, { feedId: root, deliveryId, n: after.tries, at, ...said }),
        ...(after.nextAt === undefined ? [] : [due(root, tryAgain, deliveryId, after.nextAt)]),
        ...(news === undefined
          ? []
          : [event(root, 'webhook.told', { company: companyId, endpoint: endpointId, delivery: deliveryId, news })]),
      ],
    }
  },
})
