import type { ScreeningAnswer } from '../vetting/name-list.rules.ts'

/** An account as a check of names sees it. */
export interface NamedAccount {
  readonly number: string
  readonly country: string
  readonly name: string
}

/** Whether a bank knows an account under its holder's name. `not-possible`: nobody could be asked. */
export type NameCheck = 'match' | 'close-match' | 'no-match' | 'not-possible'

/**
 * Those who know about payees: lists of people and companies that no money may reach, and banks that know the name of
 * an account. `unknown`: no answer in time; nothing goes out until there is one.
 */
export interface PayeeChecks {
  screen(names: readonly string[]): Promise<ScreeningAnswer | 'unknown'>
  /** `undefined`: there is no such service, a person asks the bank. */
  checkName(account: NamedAccount): Promise<NameCheck | undefined>
}
