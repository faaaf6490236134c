import { BANKED, COUNTED, DENIED, DIALLED, IDIOMS, PRINTED, REPORTED, TLD } from './off-platform-context.rules.ts'
import { hasIban, isClabe, looksDialled, numberRuns, PURSE } from './off-platform-numbers.rules.ts'
import {
  addressed,
  clausesOf,
  hasDigitsInWords,
  inDigits,
  joined,
  sentencesOf,
  undisguised,
  withoutDigits,
} from './off-platform-text.rules.ts'
import { always, names, phrases, type SignKind } from './off-platform-words.rules.ts'

/** A place in a text where somebody seems to propose to pay or talk elsewhere. */
export interface OffPlatformSign {
  readonly kind: SignKind
  /** The clause, as it was read. */
  readonly text: string
}

type Patterns = readonly (readonly [SignKind, RegExp])[]
const compiled = (lists: typeof names): Patterns =>
  Object.entries(lists).map(([kind, list]) => [kind as SignKind, new RegExp(list.join('|'), 'u')])

const NAMES = compiled(names)
const PHRASES = compiled(phrases)
const ALWAYS = new RegExp(always.join('|'), 'u')
const MAIL = new RegExp(`(?<![\\w.+-])[a-z0-9][\\w.+-]{0,63}@(?:[a-z0-9-]+\\.)+${TLD}\\b`)
const NAMED_SITE = `(?<![\\w@.-])[a-z][a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.${TLD}(?![\\w-])`
const SITE = new RegExp(`(?:https?|hxxps?)://|\\bwww\\.|${NAMED_SITE}`)
const SHOWN = 80

/**
 * Where a text seems to propose to pay or talk elsewhere: bank details, payment services, messengers, telephones,
 * addresses, or words to that end, also spelled around. It cannot be sure: people are warned and the text is marked,
 * nothing is stopped. Measured on `tests/data/off-platform`.
 */
export function offPlatform(text: string): readonly OffPlatformSign[] {
  const found = new Map<string, OffPlatformSign>()
  for (const sentence of sentencesOf(undisguised(text)))
    for (const sign of signsIn(sentence, text))
      if (!found.has(`${sign.kind}|${sign.text}`)) found.set(`${sign.kind}|${sign.text}`, sign)
  return [...found.values()]
}

function signsIn(sentence: string, whole: string): readonly OffPlatformSign[] {
  if (REPORTED.test(sentence)) return []
  const isSpelled = hasDigitsInWords(sentence)
  const clauses = isSpelled ? [sentence] : clausesOf(sentence)
  return clauses.flatMap((clause) => {
    const shown = clause.trim().slice(0, SHOWN)
    return kindsIn(clause, sentence, whole).map((kind) => ({ kind, text: shown }))
  })
}

function kindsIn(clause: string, sentence: string, whole: string): readonly SignKind[] {
  const kinds = new Set<SignKind>()
  if (ALWAYS.test(clause)) kinds.add('elsewhere')
  if (DENIED.test(clause.replace(IDIOMS, ' '))) return [...kinds]
  for (const kind of wordsIn(clause)) kinds.add(kind)
  for (const kind of numbersIn(clause, sentence)) kinds.add(kind)
  for (const kind of addressesIn(clause, whole)) kinds.add(kind)
  return [...kinds]
}

function wordsIn(clause: string): readonly SignKind[] {
  const spelled = joined(clause)
  const views = [clause, spelled, withoutDigits(spelled)]
  const isGoods = PRINTED.test(clause)
  const named = isGoods ? [] : NAMES.filter(([, pattern]) => views.some((view) => pattern.test(view)))
  return [...named, ...PHRASES.filter(([, pattern]) => pattern.test(clause))].map(([kind]) => kind)
}

function numbersIn(clause: string, sentence: string): readonly SignKind[] {
  const digits = inDigits(clause)
  const runs = numberRuns(digits)
  const isBanked = BANKED.test(sentence)
  const kinds: SignKind[] = []
  if (hasIban(digits) || hasIban(joined(clause)) || runs.some((run) => isClabe(run.digits))) kinds.push('bank-details')
  if (PURSE.test(clause)) kinds.push('crypto')
  if (isBanked && runs.some((run) => run.digits.length >= 8) && !COUNTED.test(clause)) kinds.push('bank-details')
  else if (isDialled(clause, runs)) kinds.push('phone')
  return kinds
}

function isDialled(clause: string, runs: ReturnType<typeof numberRuns>): boolean {
  if (hasDigitsInWords(clause)) return true
  if (DIALLED.test(clause) && runs.some(({ digits }) => digits.length <= 16)) return !COUNTED.test(clause)
  return !COUNTED.test(clause) && runs.some(looksDialled)
}

function addressesIn(clause: string, whole: string): readonly SignKind[] {
  const typed = addressed(clause)
  if (MAIL.test(typed)) return ['mail-address']
  const site = SITE.exec(typed)?.[0]
  return site === undefined || isNextSentence(site, whole) ? [] : ['web-address']
}

/** `thanks.Es gibt`: a sentence that begins without a space before it, not an address. */
function isNextSentence(site: string, whole: string): boolean {
  const begins = whole.toLowerCase().indexOf(site)
  return begins >= 0 && /\.(?!Com|Net|Org|Cn)[A-Z][a-z]+$/.test(whole.slice(begins, begins + site.length))
}
