/** What a screening says of names: nothing on its lists, or where a name stands. */
export type ScreeningAnswer =
  | { readonly outcome: 'clear'; readonly list: string }
  | { readonly outcome: 'hit'; readonly list: string; readonly matched: string }

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

/** Words that say nothing about who somebody is. */
const idle = new Set(
  (
    'the and of co company companies corp corporation inc incorporated ltd limited llc llp plc gmbh ag kg ug sa sas ' +
    'sarl srl spa nv bv oy ab as aps sl slu pte pty sdn bhd kk'
  ).split(' '),
)

/** The words of a name that count: no accents, no case, no legal form, in the order of the alphabet. */
export function nameWords(name: string): readonly string[] {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
  const words = plain.replace(/['’.]/g, '').match(/[\p{L}\p{N}]+/gu) ?? []
  return [...new Set(words.filter((word) => !idle.has(word)))].sort()
}

/** Whether a name is on the list: every word of the listed name is in it. Errs towards a hit; a person clears. */
export function isListed(name: string, listed: string): boolean {
  const [words, needed] = [new Set(nameWords(name)), nameWords(listed)]
  return needed.length > 0 && needed.every((word) => words.has(word))
}

/** The first name of a list that one of the names is on. Lines are names; `#` begins a remark. */
export function screenNames(list: string, lines: readonly string[], names: readonly string[]): ScreeningAnswer {
  const listed = lines.map((line) => line.replace(/#.*/, '').trim()).filter((line) => line !== '')
  const matched = listed.find((each) => names.some((name) => isListed(name, each)))
  return matched === undefined ? { outcome: 'clear', list } : { outcome: 'hit', list, matched }
}
