import type { SandboxLenderAddress } from './lenders.ts'

/** Where the sandbox's own provider listens, and what it is opened with. */
export interface SandboxProviderAddress {
  readonly url: string
  readonly apiKey: string
  /** The sandbox's own lender; absent: only the own book lends. */
  readonly lender?: SandboxLenderAddress
}
