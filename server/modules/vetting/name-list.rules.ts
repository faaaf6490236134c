/** What a screening says of names: nothing on its lists, or where a name stands. */
export type ScreeningAnswer =
  | { readonly outcome: 'clear'; readonly list: string }
  | { readonly outcome: 'hit'; readonly list: string; readonly matched: string }

/** Somebody on a list, by every name that the list gives. */
export interface ListedName {
  /** As the issuer numbers it. */
  readonly entry: string
  readonly names: readonly string[]
  readonly program: string
  readonly birthYears: readonly number[]
}

/** A list as it was published. */
export interface NameList {
  /** `OFAC SDN`, `UN`, `EU`, or the name of the operator's own file. */
  readonly list: string
  /** As the issuer writes it; null where the file does not say. */
  readonly publishedOn: string | null
  readonly entries: readonly ListedName[]
}

/** A name of ours that is close to a listed one. */
export interface NameMatch {
  readonly list: string
  readonly entry: string
  readonly program: string
  readonly listed: string
  readonly name: string
  /** How close, 0 to 100. */
  readonly score: number
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

/** The names of a file with one name a line; `#` begins a remark. */
export function namesIn(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.replace(/#.*/, '').trim()).filter((line) => line !== '')
}

/** The first name of a list that one of the names is on. Lines are names; `#` begins a remark. */
export function screenNames(list: string, lines: readonly string[], names: readonly string[]): ScreeningAnswer {
  const matched = namesIn(lines).find((each) => names.some((name) => isListed(name, each)))
  return matched === undefined ? { outcome: 'clear', list } : { outcome: 'hit', list, matched }
}

/** Names of the sandbox's list: invented, so that a hit can be tried out. */
export const sandboxListed: readonly string[] = ['Blocked Trading', 'Ivan Listed', 'Embargo Shipping']
