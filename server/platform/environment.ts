import { randomBytes } from 'node:crypto'
import type { Instant } from '../kernel/use-case.ts'

/** Everything that is not deterministic comes through here; the simulation brings its own from a seed. */
export interface Environment {
  /** Business time. */
  now(): Instant
  /** A number in [0, 1). Used for back-off only. */
  random(): number
  /** Resolves after that many milliseconds of system time. */
  pause(milliseconds: number): Promise<void>
  /** A name for an incident, to be found in the log. */
  incident(): string
  /** Milliseconds of a steady clock, for metrics. */
  elapsed(): number
}

/** The real world, with business time from the given clock. */
export function systemEnvironment(now: () => Instant = () => new Date().toISOString()): Environment {
  return {
    now,
    random: () => randomBytes(4).readUInt32BE() / 2 ** 32,
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    incident: () => `inc_${randomBytes(8).toString('hex')}`,
    elapsed: () => performance.now(),
  }
}
