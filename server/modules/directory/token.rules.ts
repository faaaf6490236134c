/**
 * A piece of a text as it is searched for. `word`: letters; `code`: anything with a digit, without its separators;
 * `han`: a run of Chinese characters. `parts` are the pieces between separators where there are several.
 */
export interface Token {
  readonly kind: 'word' | 'code' | 'han'
  readonly text: string
  readonly parts: readonly string[]
}

/** Units that are written with and without a space after their number. */
const units =
  'mm|cm|m|km|kg|g|mg|t|v|kv|w|kw|kwh|wh|a|ah|mah|hp|l|ml|oz|lb|kva|bar|mpa|psi|nm|gsm|um|rpm|gb|tb|ft|in|inch|hz|ghz'
const spacedUnit = new RegExp(`(?<![\\p{L}\\p{N}])(\\d+(?:\\.\\d+)?)\\s(${units})(?![\\p{L}\\p{N}])`, 'gu')
const spacedTimes = /(?<=\d)\s*[x×*]\s*(?=\d)/gu
const piece = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:[-./'’&+](?:(?!\p{Script=Han})[\p{L}\p{N}])+)*/gu
/** Between digits a point is a decimal point, everywhere else it separates. */
const separators = /[-/'’&+]|\.(?!\d)|(?<!\d)\./u
const timesBetween = /(?<=\d)x(?=\d)/u

// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
const isPlain = /^[\x00-\x7f]*$/

/** A text as it is compared: one width, small letters, no accents. */
export function plainText(text: string): string {
  if (isPlain.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replaceAll('⁄', '/')
}

/**
 * The tokens of a text in their order. `12 V` is `12v`, `M8 x 30` is `m8x30`, `6204-2RS` is `62042rs` with its parts,
 * `e-bike` is `ebike` with `e` and `bike`.
 */
export function tokensOf(text: string): readonly Token[] {
  const plain = plainText(text).replace(spacedTimes, 'x').replace(spacedUnit, '$1$2')
  return [...plain.matchAll(piece)].map(([found]) => tokenOf(found))
}

const latin = /^[a-z]+$/
const han = /^\p{Script=Han}/u
const digit = /\p{N}/u

function tokenOf(found: string): Token {
  if (latin.test(found)) return { kind: 'word', text: found, parts: [] }
  if (han.test(found)) return { kind: 'han', text: found, parts: [] }
  const isCode = digit.test(found)
  const pieces = found.split(separators).flatMap((each) => (isCode ? each.split(timesBetween) : [each]))
  const whole = found.split(separators).join('')
  return { kind: isCode ? 'code' : 'word', text: whole, parts: pieces.length > 1 ? pieces : [] }
}

/** Pairs of neighbours, and each alone: Chinese is searched for without knowing where its words end. */
export function hanLexemes(run: string): readonly string[] {
  const letters = [...run]
  return [...letters, ...pairsOf(run)]
}

/** `不锈钢` is `不锈` and `锈钢`; one character is itself. */
export function pairsOf(run: string): readonly string[] {
  const letters = [...run]
  return letters.length < 2 ? letters : letters.slice(1).map((letter, n) => `${letters[n]}${letter}`)
}

const stopWords: ReadonlySet<string> = new Set(
  [...'a an and are as at by for from in is it of on or the to with'.split(' ')].concat(
    'y o de del la las el los un una con para por en 的 和'.split(' '),
  ),
)

/** Words that tell nothing of what is looked for. */
export const isStopWord = (word: string) => stopWords.has(word)

/** How many words a text has; Chinese counts two characters as one. */
export function wordCount(text: string): number {
  const sizes = tokensOf(text).map((token) => (token.kind === 'han' ? Math.ceil([...token.text].length / 2) : 1))
  return sizes.reduce((sum, size) => sum + size, 0)
}
