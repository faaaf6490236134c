import type pg from 'pg'
import { linkedFiles } from '../modules/orders/index.ts'
import type { SandboxClock } from '../platform/clock.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import { startOver } from '../platform/start-over.ts'
import type { SignIn } from './people.ts'
import type { SandboxProviderAddress } from './sandbox-address.ts'
import { forgetAtProvider } from './sandbox-switches.ts'
import { seedPeople } from './seed-people.ts'

/** What a reset works on. */
export interface ResetParts {
  readonly databaseUrl: string
  readonly pool: pg.Pool
  readonly files: FileStore
  readonly clock: SandboxClock
  readonly provider: SandboxProviderAddress
  readonly signIn: SignIn
  /** Writes down again which providers the house works with. */
  readonly sown: () => Promise<void>
  /** Fills the sandbox with its companies. */
  readonly filled: () => Promise<void>
  /** Stops what follows by itself; answers how it goes on. */
  readonly halt: () => Promise<() => void>
}

export interface SandboxReset {
  /** Begins the sandbox anew; a second call while one runs joins it. */
  run(): Promise<void>
  /** Whether one runs: nobody else is let in meanwhile. */
  isRunning(): boolean
  /** How many have begun. */
  count(): number
}

/**
 * Back to the first start: data, people and sessions go, the files that they named, the clock is the world's again, the
 * provider forgets, and the seed is sown. The data go first, in one commit: when that fails, nothing has happened. A
 * process that dies after it sows at its next start. Of files only those of these data go: a bucket may hold others.
 */
export function sandboxReset(parts: () => ResetParts): SandboxReset {
  let running: Promise<void> | undefined
  let count = 0
  async function begin(): Promise<void> {
    const { databaseUrl, pool, files, clock, provider, signIn, sown, filled, halt } = parts()
    const goOn = await halt()
    try {
      const named: string[] = []
      for await (const sha256 of linkedFiles(pool)) named.push(sha256)
      await startOver(databaseUrl)
      for (const sha256 of named) await files.remove(sha256)
      await forgetAtProvider(provider)
      await clock.refresh()
      await sown()
      await filled()
      await seedPeople(signIn)
    } finally {
      goOn()
    }
  }
  return {
    run: () => {
      if (running === undefined) count += 1
      running ??= begin().finally(() => {
        running = undefined
      })
      return running
    },
    count: () => count,
    isRunning: () => running !== undefined,
  }
}
