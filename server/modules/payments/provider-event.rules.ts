import { sha256Hex } from '../../kernel/canonical.ts'
import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'

/** News of a provider exactly as it came; kept for ever. */
export interface ProviderEventRecord {
  readonly id: RootId
  readonly provider: string
  readonly eventId: string
  /** The body, byte for byte. */
  readonly raw: string
  readonly receivedAt: Instant
}

export const providerEventType: RecordType<ProviderEventRecord> = {
  name: 'payments.provider_events',
  root: (e) => e.id,
  id: (e) => e.id,
}

/** The root of one piece of news: the same for every copy of it. */
export function providerEventRoot(provider: string, eventId: string): RootId {
  return `prv_${sha256Hex(`${provider}\n${eventId}`).slice(0, 32)}`
}
