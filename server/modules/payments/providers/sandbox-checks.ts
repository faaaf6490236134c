import { sandboxListed, screenNames } from '../../vetting/name-list.rules.ts'
import type { NameCheck, PayeeChecks } from '../screening.rules.ts'

/** By the end of the account's number, so that each result can be tried out; every other account matches. */
const results: Readonly<Record<string, NameCheck>> = {
  '9002': 'no-match',
  '9003': 'close-match',
  '9009': 'not-possible',
}

/** Checks of the sandbox: its own list, or the operator's, and banks that answer by the end of a number. */
export function sandboxChecks(lines: readonly string[] = sandboxListed): PayeeChecks {
  return {
    screen: async (names) => screenNames('sandbox', lines, names),
    checkName: async ({ number }) => results[number.slice(-4)] ?? 'match',
  }
}
