import type { CreditPolicy } from './credit-policy.rules.ts'
import { wholeDays } from './credit-policy.rules.ts'
import type { PromiseTerms } from './promise.rules.ts'

/** What promises follow, in whole days. */
export function promiseTermsOf({
  promisesMost,
  promiseLongest,
  promiseGrace,
}: Pick<CreditPolicy, 'promisesMost' | 'promiseLongest' | 'promiseGrace'>): PromiseTerms {
  return { promisesMost, promiseDays: wholeDays(promiseLongest), promiseGraceDays: wholeDays(promiseGrace) }
}
