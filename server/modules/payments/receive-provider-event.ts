import type { Json } from '../../kernel/use-case.ts'
import { append, event, one, useCase } from '../../kernel/use-case.ts'
import { providerEventRoot, providerEventType } from './provider-event.rules.ts'

export interface ReceiveProviderEvent {
  readonly provider: string
  readonly eventId: string
  /** The genuine body, byte for byte. */
  readonly raw: string
  /** What it says, by `newsOf`. */
  readonly news: Json
}

/** Keeps a provider's genuine news and tells the house once; a copy of it changes nothing. Never refuses. */
export const receiveProviderEvent = useCase({
  name: 'payments.receive-provider-event',
  action: 'provider-event.receive',
  root: (input: ReceiveProviderEvent) => providerEventRoot(input.provider, input.eventId),
  reads: (_, root) => ({ known: one(providerEventType, root, root) }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ known }, { provider, eventId, raw, news }, { at }, root) {
    const answer = { provider_event: root }
    if (known) return { answer, changes: [] }
    return {
      answer,
      changes: [
        append(providerEventType, { id: root, provider, eventId, raw, receivedAt: at }),
        event(root, 'provider.reported', { provider, news }),
      ],
    }
  },
})
