import type { Instant } from '../kernel/use-case.ts'
import type { SandboxClock } from './clock.ts'

export interface Stepping {
  readonly clock: SandboxClock
  /** When the next thing is due in this house or at its sandbox counterparts. */
  readonly next: () => Promise<Instant | undefined>
  /** Fires what is due now, here and at the counterparts. */
  readonly fire: (at: Instant) => Promise<void>
  /** Resolves when reactions, calls and webhooks have come to rest. */
  readonly rest: () => Promise<void>
  /** Whether the house stops: the walk ends where it is, and goes on at the next start. */
  readonly isStopping?: () => boolean
}

/**
 * Moves the clock to its target, from deadline to deadline, letting everything come to rest at each, so that all falls
 * in the order in which it would have happened. Goes on after a crash: target and place are kept.
 */
export async function stepClock({ clock, next, fire, rest, isStopping = () => false }: Stepping): Promise<void> {
  while (!isStopping()) {
    // Nobody waits for a clock that is not on its way.
    if ((await clock.state()).target === null) return
    await rest()
    const { now, target } = await clock.state()
    if (target === null || isStopping()) return
    const due = await next()
    if (due === undefined || due > target) {
      await clock.hold(target)
      await fire(target)
      await rest()
      if (isStopping()) return
      const again = await next()
      if (again === undefined || again > target) return clock.release()
    } else {
      const at = due > now ? due : now
      await clock.hold(at)
      await fire(at)
    }
  }
}
