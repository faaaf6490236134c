import type { SandboxState } from './state.ts'

/** What the routes work on. */
export interface Desk {
  readonly state: SandboxState
  readonly url: () => string
  now(): string
  /** Lets what is due happen, keeps the state and sends the news; resolves when the news has come to rest. */
  settle(): Promise<void>
}
