import type { NameScreen } from '../../vetting/index.ts'
import type { PayeeChecks } from '../screening.rules.ts'

/**
 * Payees are held against the same lists as suppliers, besides what else checks them: the closest name that is close
 * enough is a hit. `least`: 0 to 100, by the policy of the moment.
 */
export function withLists(checks: PayeeChecks, screen: NameScreen, least: () => Promise<number>): PayeeChecks {
  return {
    ...checks,
    async screen(names) {
      const looked = await screen.look(names, await least())
      const match = looked?.matches[0]
      if (match !== undefined) return { outcome: 'hit', list: match.list, matched: match.listed }
      return checks.screen(names)
    },
  }
}
